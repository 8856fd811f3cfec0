/** The formatos of the PNFTP: who reports what, and that nothing else goes out with it. */
import { unzipSync, strFromU8 } from 'fflate';
import { leeCodigo } from '../../src/entidades/codigo';
import { CONTACTO, nombreDeCasilla, tablasDelFormato } from '../../src/entidades/formato';
import { libroDeFormato } from '../../src/entidades/libro';
import { huellaDe, marcaDe, NOMBRE_DE_MARCA } from '../../src/entidades/marca';
import { AccionError, type ResultadoFormatos } from '../../src/acciones';
import { isFormula } from '@pnftp/xlsx/plan';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { filaDe, filasDe, libroPnftp, pon } from '../acciones/ayuda';
import { abrirFormato, deEntidad, evaluado, hacer, todasLasFilas } from './ayuda';

let libro: Workbook;
let segundo: ResultadoFormatos;
let primero: ResultadoFormatos;
beforeAll(async () => {
  libro = await evaluado();
  segundo = await hacer(libro, '2023-II');
  primero = await hacer(libro, '2024-I');
});

const cuantos = ({ formatos }: ResultadoFormatos) =>
  Object.fromEntries(
    formatos.map((f) => [f.origen.entidad, Object.values(f.filas).map((filas) => filas.length)]),
  );

describe('who reports what', () => {
  it('is every indicator of the policy once, by who reports it', () => {
    expect(cuantos(segundo)).toEqual({
      MIMP: [8, 0, 0],
      MINCUL: [1, 0, 0],
      MINEDU: [1, 0, 0],
      MINEM: [1, 0, 0],
      MININTER: [5, 0, 0],
      MINJUSDH: [1, 0, 0],
      MINSA: [2, 0, 0],
      MP: [8, 0, 0],
      MRE: [3, 0, 0],
      MTPE: [2, 0, 0],
      PJ: [3, 0, 0],
      PNP: [8, 0, 0],
      RENIEC: [1, 0, 0],
      SERFOR: [1, 0, 0],
      SUNAFIL: [3, 0, 0],
      SUTRAN: [2, 0, 0],
    });
    const claves = segundo.formatos.flatMap((f) =>
      f.filas.tblFormatoReporte.map(({ tipo, codigo }) => `${String(tipo)} ${String(codigo)}`),
    );
    expect(claves).toHaveLength(50);
    expect(new Set(claves).size).toBe(50);
    expect(segundo.notas).toEqual([]);
  });

  it('goes with the thirteen commitments of last year’s matrix, each to who reports it', () => {
    const cuentas = Object.values(cuantos(primero));
    expect(cuentas.reduce((n, [, , compromisos]) => n + compromisos!, 0)).toBe(13);
    const [uno] = deEntidad(primero, 'MINEM').filas.tblFormatoCompromisos;
    expect(uno).toMatchObject({ tipo: 'Servicio', codigo: '14', anio: 2023, plazo: '2 años' });
  });

  it('is who the ficha says before the Responsable, however either is spelt', async () => {
    const otro = await libroPnftp();
    pon(otro, 'tblIndicadores', filaDe(otro, 'OP', '1.1'), 'Entidad que reporta', 'M.I.M.P.');
    pon(otro, 'tblIndicadores', filaDe(otro, 'Servicio', '7'), 'Entidad que reporta', ' mimp ');
    const hechos = await hacer(otro, '2023-II');
    expect(cuantos(hechos)).toMatchObject({ MIMP: [10, 0, 0], SUNAFIL: [1, 0, 0] });
    expect(hechos.formatos).toHaveLength(16);
  });

  it('is a unit of the entity where the ficha names one, and who takes over from its period on', async () => {
    const otro = await evaluado();
    pon(otro, 'tblIndicadores', filaDe(otro, 'OP', '1.1'), 'Unidad que reporta', 'Inteligencia');
    const traspaso = {
      ...{
        Tipo: 'Servicio',
        Código: '14',
        'Desde el año': 2024,
        'Desde el periodo': 'Semestre II',
      },
      ...{ 'De la entidad': 'MINEM', 'A la entidad': 'PCM', Documento: 'DS 20-2024' },
    };
    for (const [titulo, valor] of Object.entries(traspaso))
      pon(otro, 'tblTraspasos', 0, titulo, valor);
    const envio = {
      ...{ Entidad: 'SUNAFIL · Inteligencia', Año: 2024, Periodo: 'Semestre I' },
      Prórroga: 45534,
    };
    for (const [titulo, valor] of Object.entries(envio)) pon(otro, 'tblEnvios', 0, titulo, valor);
    const antes = await hacer(otro, '2024-I');
    expect(cuantos(antes)).toMatchObject({ MINEM: [1, 0, 1], SUNAFIL: [2, 0, 1] });
    const unidad = deEntidad(antes, 'SUNAFIL · Inteligencia');
    expect(unidad.filas.tblFormatoReporte).toMatchObject([{ tipo: 'OP', codigo: '1.1' }]);
    expect(unidad.limite).toBe('2024-08-30');
    expect(deEntidad(antes, 'SUNAFIL').limite).toBe('2024-07-31');
    const suyos = new Set(antes.formatos.map(({ marca }) => marca.codigo));
    expect(suyos.size).toBe(antes.formatos.length);
    // What it committed itself to goes with the indicator.
    const despues = cuantos(await hacer(otro, '2024-II'));
    expect(despues).not.toHaveProperty('MINEM');
    expect(despues).toMatchObject({ PCM: [1, 0, 1] });
  });

  it('says who may be one entity under two names, and who nobody reports', async () => {
    const otro = await libroPnftp();
    pon(otro, 'tblIndicadores', filaDe(otro, 'OP', '1.1'), 'Responsable', 'Trabajo (SUNAFIL)');
    pon(otro, 'tblIndicadores', filaDe(otro, 'Servicio', '14'), 'Responsable', null);
    pon(otro, 'tblIndicadores', filaDe(otro, 'Servicio', '8'), 'Vigente hasta', 2022);
    const { notas } = await hacer(otro, '2023-II');
    expect(notas).toEqual([
      'Un indicador no tiene ficha vigente en 2023 y no está en ningún formato: Servicio 8.',
      'Un indicador no dice quién lo informa ni quién responde por él, y no está en ningún formato: Servicio 14.',
      '«Trabajo (SUNAFIL)» y «SUNAFIL» podrían ser la misma entidad: tienen formatos aparte.',
    ]);
  });

  it('is asked for the semester that is open where nobody says which', async () => {
    expect((await hacer(libro)).periodo).toBe('2023-II');
  });
});

describe('observations and what was reported already', () => {
  it('go with the row until it is Conforme, and then the row is closed', async () => {
    const otro = await libroPnftp();
    const fila = filaDe(otro, 'OP', '1.1', 'tblReportes');
    pon(otro, 'tblReportes', fila, 'Estado de revisión', 'Observado');
    pon(otro, 'tblReportes', fila, 'Observación', 'Falta el listado de distritos');
    const observado = deEntidad(await hacer(otro, '2023-anual'), 'SUNAFIL');
    expect(observado.filas.tblFormatoObservaciones).toMatchObject([
      { codigo: '1.1', anio: 2023, periodo: 'Anual', valor: 6.9, estadoDato: 'Definitivo' },
    ]);
    expect(observado.filas.tblFormatoReporte[0]).toMatchObject({ numerador: 132, valor: 6.9 });
    expect([...observado.conformes]).toEqual([1, 2]);
    const hoja = (await abrirFormato(observado)).sheet('Reporte')!;
    const valor = tablasDelFormato(observado.origen.periodo)[0]!.columnas.findIndex(
      (c) => c.campo === 'valor',
    );
    expect([4, 5, 6].map((row) => hoja.style(row, valor).locked)).toEqual([false, true, true]);

    pon(otro, 'tblReportes', fila, 'Estado de revisión', 'Conforme');
    const conforme = deEntidad(await hacer(otro, '2023-anual'), 'SUNAFIL');
    expect(conforme.filas.tblFormatoObservaciones).toEqual([]);
    expect(conforme.conformes.size).toBe(3);
  });
});

describe('the workbook', () => {
  it('says whose it is by a hidden mark and a visible code, of what is locked in it', async () => {
    for (const formato of [...primero.formatos, ...segundo.formatos]) {
      const abierto = await abrirFormato(formato);
      const estructura = await openFile(abierto).describe();
      const marca = marcaDe(estructura);
      expect(marca).toEqual(formato.marca);
      // The digest of what stands in the file, read by the contract alone.
      expect(huellaDe(formato.origen, todasLasFilas(abierto, formato))).toBe(marca!.huella);
      expect(leeCodigo(marca!.codigo)?.vale).toBe(true);
      const ocultos = estructura.names.filter(({ visible }) => !visible).map(({ name }) => name);
      expect(ocultos).toEqual(
        expect.arrayContaining([
          NOMBRE_DE_MARCA,
          ...CONTACTO.map(({ casilla }) => nombreDeCasilla(casilla!)),
        ]),
      );
    }
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const [uno, otro] = [segundo, await hacer(await evaluado(), '2023-II')];
    for (const [i, formato] of uno.formatos.entries()) {
      const bytes = await libroDeFormato(formato);
      expect(Buffer.from(bytes).equals(await libroDeFormato(otro.formatos[i]!))).toBe(true);
    }
  });

  it('lets people write in casillas alone, and sort, filter and widen', async () => {
    const formato = deEntidad(primero, 'SUNAFIL');
    const abierto = await abrirFormato(formato);
    for (const tabla of tablasDelFormato(formato.origen.periodo)) {
      const suya = abierto.table(tabla.nombre);
      if (!suya) continue;
      const { sheet, area } = suya;
      expect(sheet.protection).toMatchObject({
        hasPassword: false,
        options: { sort: true, autoFilter: true, formatColumns: true, insertRows: false },
      });
      tabla.columnas.forEach(({ clase, campo }, i) => {
        const razon = campo === 'numerador' || campo === 'denominador';
        for (let n = 0; n < area.rows; n++) {
          // The second row counts campaigns: it has no numerator.
          const abierta = clase === 'casilla' && n > 0 && !(razon && n === 2);
          const [row, column] = [area.row + n, area.column + i];
          expect([campo, n, sheet.style(row, column).locked]).toEqual([campo, n, !abierta]);
        }
      });
    }
  });

  it('asks for every casilla with words, and for lists and numbers with a rule', async () => {
    const formato = deEntidad(primero, 'SUNAFIL');
    const abierto = await abrirFormato(formato);
    for (const tabla of tablasDelFormato(formato.origen.periodo)) {
      const suya = abierto.table(tabla.nombre);
      if (!suya) continue;
      const reglas = suya.sheet.validations;
      for (const [i, columna] of tabla.columnas.entries()) {
        const regla = reglas.find(({ areas }) => areas[0]!.column === i);
        expect([columna.campo, regla !== undefined]).toEqual([
          columna.campo,
          columna.clase === 'casilla',
        ]);
        if (!regla) continue;
        expect(regla.prompt?.title).toMatch(new RegExp(`^Casilla ${columna.casilla}\\b`));
        const tipo = { numero: 'decimal', lista: 'list', fecha: 'date' } as Record<string, string>;
        expect([columna.campo, regla.type]).toEqual([
          columna.campo,
          tipo[columna.tipo] ?? 'custom',
        ]);
        expect(regla.areas[0]!.rows).toBe(suya.area.rows - 1);
      }
    }
  });

  it('has formulas of Excel 2016 and LibreOffice alone, and none of ours', async () => {
    const usadas = new Set<string>();
    for (const formato of primero.formatos) {
      for (const hoja of (await abrirFormato(formato)).sheets) {
        hoja.forEachCell((_row, _column, celda) => {
          if (!isFormula(celda)) return;
          const sinTextos = celda.formula.replace(/"(?:[^"]|"")*"/g, '');
          for (const [, nombre] of sinTextos.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) usadas.add(nombre!);
        });
      }
    }
    const propias = 'ABS AND IF IFERROR ISNUMBER LEN NOT OR REPT ROUND SUM SUMPRODUCT TRIM';
    expect([...usadas].sort()).toEqual(propias.split(' '));
  });
});

describe('nothing of another entity goes out', () => {
  /** Every part of the file as text. */
  const partes = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes)).map(([parte, suyos]) => [parte, strFromU8(suyos)] as const);

  it('in a workbook in which every text and figure says whose it is', async () => {
    const otro = await evaluado();
    const filas = filasDe(otro, 'tblIndicadores');
    const cifraDe = (i: number, n: number) => 7_000_000 + i * 1000 + n;
    filas.forEach((fila, i) => {
      const de = `${String(fila.Responsable)}_${i}_`;
      for (const [titulo, valor] of Object.entries({
        Indicador: `secreto_${de}`,
        'Unidad de organización': `unidad_${de}`,
        Documento: `documento_${de}`,
        'LB valor': cifraDe(i, 1),
        'LE 2023': cifraDe(i, 2),
        'VO 2022': cifraDe(i, 3),
        'VO 2023': cifraDe(i, 4),
      }))
        pon(otro, 'tblIndicadores', i, titulo, valor);
      const reporte = filaDe(otro, String(fila.Tipo), String(fila.Código), 'tblReportes');
      for (const [titulo, valor] of Object.entries({
        'Estado de revisión': 'Observado',
        Observación: `observacion_${de}`,
        Sustento: `sustento_${de}`,
        'Enlace de evidencia': `enlace_${de}`,
        Coordinaciones: `coordinaciones_${de}`,
        'Reportado por': `persona_${de}`,
        Numerador: cifraDe(i, 5),
        Denominador: cifraDe(i, 6),
        Valor: cifraDe(i, 7),
      }))
        pon(otro, 'tblReportes', reporte, titulo, valor);
    });
    const matriz = filasDe(otro, 'tblCompromisos');
    matriz.forEach((fila, n) => {
      const i = filas.findIndex((f) => f.Tipo === fila.Tipo && f.Código === fila.Código);
      const de = `${String(filas[i]!.Responsable)}_${i}_`;
      for (const titulo of ['Recomendación', 'Comentario', 'Aspecto de mejora'])
        pon(otro, 'tblCompromisos', n, titulo, `compromiso_${de}`);
    });
    for (const periodo of ['2023-anual', '2024-I']) {
      for (const formato of (await hacer(otro, periodo)).formatos) {
        const { entidad } = formato.origen;
        const ajenas = filas.flatMap((fila, i) => (fila.Responsable === entidad ? [] : [i]));
        let vistas = 0;
        for (const [parte, texto] of partes(await libroDeFormato(formato))) {
          const deQuien = [...texto.matchAll(/[a-z]+_([A-Z]+)_\d+_/g)].map(([, suya]) => suya);
          expect([parte, deQuien.filter((suya) => suya !== entidad)]).toEqual([parte, []]);
          vistas += deQuien.length;
          const cifras = [...texto.matchAll(/(?<![\d.])7\d{6}(?!\d)/g)].map(
            ([n]) => Number(n) - 7_000_000,
          );
          const suyas = cifras.map((n) => Math.floor(n / 1000));
          expect([parte, suyas.filter((i) => ajenas.includes(i))]).toEqual([parte, []]);
        }
        expect(vistas).toBeGreaterThan(0);
      }
    }
  });

  it('nor its name, in the PNFTP itself, but where an indicator’s own words have it', async () => {
    const nombres = primero.formatos.map(({ origen }) => origen.entidad);
    for (const formato of primero.formatos) {
      const suyos = JSON.stringify([formato.filas, formato.origen]);
      const enPartes = partes(await libroDeFormato(formato)).map(([, texto]) => texto);
      for (const otra of nombres) {
        if (otra === formato.origen.entidad || new RegExp(`\\b${otra}\\b`).test(suyos)) continue;
        const donde = enPartes.filter((texto) => new RegExp(`\\b${otra}\\b`).test(texto));
        expect([formato.origen.entidad, otra, donde]).toEqual([formato.origen.entidad, otra, []]);
      }
    }
  });
});

describe('what is refused, in words', () => {
  const falla = async (otro: Workbook, periodo?: string): Promise<AccionError> => {
    try {
      await hacer(otro, periodo);
    } catch (error) {
      if (error instanceof AccionError) return error;
      throw error;
    }
    throw new Error('nothing was refused');
  };

  it.each([
    ['2023', 'periodoDesconocido'],
    ['2023-III', 'periodoDesconocido'],
    ['2019-I', 'anioFueraDelLibro'],
  ])('the period %s', async (periodo, codigo) => {
    const error = await falla(libro, periodo);
    expect(error.codigo).toBe(codigo);
    expect(error.titulo).toContain(periodo.slice(0, 4));
  });

  it('a workbook with errors, which are named', async () => {
    const otro = await libroPnftp();
    pon(otro, 'tblIndicadores', 0, 'LE 2023', 'ocho');
    const error = await falla(otro);
    expect(error.codigo).toBe('libroConErrores');
    expect(error.titulo).toContain('Indicadores!');
  });

  it('one in which nobody reports anything', async () => {
    const otro = await libroPnftp();
    for (let i = 0; i < 50; i++) pon(otro, 'tblIndicadores', i, 'Responsable', null);
    const error = await falla(otro);
    expect(error.codigo).toBe('sinFormatos');
  });

  it('and nothing is written in the workbook', async () => {
    const otro = await evaluado();
    const antes = otro.save();
    await hacer(otro, '2024-I');
    expect(Buffer.from(otro.save()).equals(antes)).toBe(true);
  });
});
