/** Findings as people get them: their name, their group, their cause. */
import { evaluarLibro, revisar } from '../../src/acciones';
import type { Hallazgo } from '../../src/ceplan/tipos';
import { plegar } from '../../src/libro/hallazgos/plegar';
import { enRangos } from '../../src/libro/hallazgos/rangos';
import type { Cell } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filaDe, filasDe, libroPnftp, pon, reabrir } from '../acciones/ayuda';
import { escribirLibro } from '../casos/libroDeOtros';
import { LIMPIO } from '../casos/planes';

const hallazgosDe = async (libro: Workbook) =>
  (await revisar(openFile(reabrir(libro)), contexto)).hallazgos;
const claves = async (libro: Workbook) => (await hallazgosDe(libro)).map(({ clave }) => clave);

/** Data rows of a table in another order. */
function reordenar(libro: Workbook, nombre: string, comparar: (a: Cell[], b: Cell[]) => number) {
  const { area, sheet } = libro.table(nombre)!;
  const datos = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const filas = sheet.readArea(datos);
  [...filas]
    .sort(comparar)
    .forEach((fila, i) =>
      fila.forEach((valor, j) => sheet.setCell(datos.row + i, datos.column + j, valor)),
    );
}

describe('enRangos', () => {
  it.each([
    [[], []],
    [['T5'], ['T5']],
    [['T7', 'T5', 'T6', 'T6'], ['T5:T7']],
    [['T5', 'T6', 'U5', 'U6', 'V5', 'V6'], ['T5:V6']],
    [
      ['T5', 'T6', 'U5', 'W5'],
      ['T5:T6', 'U5', 'W5'],
    ],
    [['A2:C2', 'A3:C3'], ['A2:C3']],
  ])('%j is %j', (celdas, rangos) => expect(enRangos(celdas)).toEqual(rangos));
});

describe('the name of a finding', () => {
  const conFaltas = async (): Promise<Workbook> => {
    const libro = await libroPnftp();
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '8'), 'VO 2023', '41,67');
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '20'), 'Responsable', 'MIMP  ');
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '4'), 'LE 2023', 's/d');
    pon(libro, 'tblReportes', 4, 'Año', 'dos mil');
    return libro;
  };

  it('is each one’s own', async () => {
    const todas = await claves(await conFaltas());
    expect(todas.length).toBeGreaterThan(20);
    expect(new Set(todas).size).toBe(todas.length);
  });

  it('stays when rows are sorted another way', async () => {
    const libro = await conFaltas();
    const antes = await claves(libro);
    for (const tabla of ['tblIndicadores', 'tblReportes', 'tblServicios']) {
      reordenar(libro, tabla, (a, b) => (String(a[1]) < String(b[1]) ? 1 : -1));
    }
    expect((await claves(libro)).sort()).toEqual([...antes].sort());
  });

  it('stays when rows are put in above the table', async () => {
    const libro = await conFaltas();
    const antes = await claves(libro);
    const { area, sheet } = libro.table('tblIndicadores')!;
    sheet.insertCells({ ...area, row: 0, rows: 3 }, 'down');
    expect((await claves(libro)).sort()).toEqual([...antes].sort());
  });

  it('stays when the sheets are made again after a change elsewhere, theirs too', async () => {
    const libro = await libroPnftp();
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '20'), 'Responsable', 'MIMP  ');
    await evaluarLibro(openFile(libro), contexto);
    const compromiso = (codigo: string) => filaDe(libro, 'Servicio', codigo, 'tblCompromisos');
    const vieja = 'Cumplir con la meta establecida de 1% para el año 2024.';
    pon(libro, 'tblCompromisos', compromiso('34'), 'Recomendación', vieja);
    reordenar(libro, 'tblCompromisos', (a, b) => Number(b[0]) - Number(a[0]));
    const antes = await hallazgosDe(libro);

    // Made again, the matrix is in its order: the finding stands in another cell.
    pon(libro, 'tblCompromisos', compromiso('26'), 'Motivo de exclusión', 'La ficha se retira');
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '7'), 'Ajuste de ficha', 'Propuesto');
    await evaluarLibro(openFile(libro), contexto);
    const despues = await hallazgosDe(libro);
    expect(despues.map(({ clave }) => clave)).toEqual(antes.map(({ clave }) => clave));
    const celda = (hallazgos: typeof antes) =>
      hallazgos.find(({ clave }) => clave === 'compromisoAtrasado|Servicio 34|2023|')!.celda;
    expect([celda(antes), celda(despues)]).toEqual(['C7', 'C19']);
  });

  it('goes with its fault and takes what followed along, and leaves the others’ alone', async () => {
    const libro = await conFaltas();
    const antes = await hallazgosDe(libro);
    const fila = filaDe(await libroPnftp(), 'Servicio', '4');
    const meta = filasDe(await libroPnftp(), 'tblIndicadores')[fila]!['LE 2023']!;
    pon(libro, 'tblIndicadores', fila, 'LE 2023', meta);
    const despues = new Set(await claves(libro));
    const idos = antes.filter(({ clave }) => !despues.has(clave));
    const falta = 'textoEnNumero|tblIndicadores|servicio 4|logros2023';
    expect(idos.filter(({ causa }) => causa === null).map(({ clave }) => clave)).toEqual([falta]);
    expect(idos.length).toBeGreaterThan(1);
    for (const { causa, claveCausa } of idos) if (causa !== null) expect(claveCausa).toBe(falta);
  });
});

describe('cells with one remedy', () => {
  const enLB = async (textos: readonly string[]) => {
    const escrito = structuredClone(LIMPIO);
    const filas = escrito.filas.tblIndicadores!.map((fila, i) =>
      i < textos.length ? { ...fila, 'LB valor': textos[i]! } : fila,
    );
    const bytes = await escribirLibro({
      ...escrito,
      filas: { ...escrito.filas, tblIndicadores: filas },
    });
    const { hallazgos } = await revisar(openFile(openWorkbook(bytes)), contexto);
    return hallazgos.filter(({ regla }) => regla === 'numeroComoTexto');
  };

  it('are one finding, in which each keeps its own reading and name', async () => {
    const [uno, ...otros] = await enLB(['41,67', '3,5', '12,25', '7,1']);
    expect(otros).toEqual([]);
    expect(uno!.celdas.map(({ encontrado, esperado }) => [encontrado, esperado])).toEqual([
      ['41,67', '41.67'],
      ['3,5', '3.5'],
      ['12,25', '12.25'],
      ['7,1', '7.1'],
    ]);
    expect(new Set(uno!.celdas.map(({ id }) => id)).size).toBe(4);
    expect(uno!.accion).toMatch(/ 41\.67, \w+ 3\.5, \w+ 12\.25, \w+ 7\.1\./);
    expect(uno!.reparacion).toMatchObject({ clase: 'forma' });
    expect(uno!.reparacion!.cambios.map(({ valor }) => valor)).toEqual([41.67, 3.5, 12.25, 7.1]);
  });

  it('are all in the data, and where they end is said of those that are not named', async () => {
    const escrito = structuredClone(LIMPIO);
    const filas = Array.from({ length: 60 }, (_, i) => ({
      ...escrito.filas.tblIndicadores![0],
      Código: `9.${i + 1}`,
      ...(i % 2 === 0 ? { 'LB valor': `${i},25` } : {}),
    }));
    const bytes = await escribirLibro({
      ...escrito,
      filas: { ...escrito.filas, tblIndicadores: filas },
    });
    const { hallazgos } = await revisar(openFile(openWorkbook(bytes)), contexto);
    const [uno, ...otros] = hallazgos.filter(({ regla }) => regla === 'numeroComoTexto');
    expect([otros.length, uno!.celdas.length]).toEqual([0, 30]);
    const ultima = uno!.celdas.at(-1)!.celda;
    expect(uno!.mensaje).toMatch(new RegExp(`y \\d+ más, hasta ${ultima} \\(30 celdas\\)\\.$`));
    expect(uno!.accion).toMatch(new RegExp(`y \\d+ más, hasta ${ultima} 58\\.25\\.$`));
  });

  it('are apart where one of them can be read twice', async () => {
    const [segura, dudosa] = await enLB(['41,67', '1,382', '3.325', '2,500', '1,100']);
    expect([segura!.encontrado, segura!.esperado]).toEqual(['41,67', '41.67']);
    expect(dudosa!.celdas.map(({ esperado }) => esperado)).toEqual([
      '1.382 | 1382',
      '3.325 | 3325',
      '2.500 | 2500',
      '1.100 | 1100',
    ]);
    expect(dudosa!.accion).toContain('3.325 o 3325');
    expect(dudosa!.reparacion).toBeNull();
  });
});

describe('what follows from a finding', () => {
  const celda = (fila: number, columna = 'T') => ({ hoja: 'H', celda: `${columna}${fila}` });
  const uno = (id: string, resto: Partial<Hallazgo>): Hallazgo => ({
    regla: id,
    severidad: 'aviso',
    lugar: null,
    encontrado: '',
    esperado: '',
    id,
    ...resto,
  });
  const causas = (...hallazgos: Hallazgo[]) =>
    Object.fromEntries(
      plegar(hallazgos, (lugar) => (lugar && 'hoja' in lugar ? lugar : null)).map((h) => [
        h.id,
        h.causa,
      ]),
    );
  const clave = { tipo: 'OP', codigo: '1' } as const;

  it('is what stands in its cells, all of them', () => {
    expect(
      causas(
        uno('raiz', { explica: { celdas: [{ hoja: 'H', celda: 'A5:Z5' }] } }),
        uno('dentro', { lugar: celda(5) }),
        uno('fuera', { lugar: celda(6) }),
        uno('mitad', {
          celdas: [5, 6].map((f) => ({ ...celda(f), encontrado: '', esperado: '' })),
        }),
      ),
    ).toEqual({ raiz: undefined, dentro: 'raiz', fuera: undefined, mitad: undefined });
  });

  it('is what looks at its figures, not what is said of the ficha’s texts', () => {
    const lugar = { tabla: 'fichas', fila: 0, campo: 'valores' } as const;
    expect(
      causas(
        uno('raiz', { explica: { cifras: [{ clave, anio: 2023 }] } }),
        uno('mismo', { ...clave, anio: 2023, lugar }),
        uno('salto', { ...clave, anio: 2024, anios: [2023, 2024], lugar }),
        uno('despues', { ...clave, anio: 2024, lugar }),
        uno('serie', { ...clave, lugar }),
        uno('nombre', { ...clave, anio: 2023, lugar: { ...lugar, campo: 'indicador' } }),
        uno('otro', { tipo: 'OP', codigo: '2', anio: 2023, lugar }),
      ),
    ).toEqual({
      raiz: undefined,
      mismo: 'raiz',
      salto: 'raiz',
      despues: undefined,
      serie: 'raiz',
      nombre: undefined,
      otro: undefined,
    });
  });

  it('is the smaller of two that explain each other', () => {
    const cifras = [2022, 2023, 2024].map((anio) => ({ clave, anio }));
    const lugar = { tabla: 'fichas', fila: 0, campo: 'valores' } as const;
    expect(
      causas(
        uno('una', { ...clave, lugar, anio: 2023, explica: { cifras: cifras.slice(1, 2) } }),
        uno('todas', { ...clave, lugar, anio: 2022, explica: { cifras } }),
      ),
    ).toEqual({ una: 'todas', todas: undefined });
  });

  it('is a finding about many figures, all of which the audit explains', () => {
    const lugar = { tabla: 'fichas', fila: 0, campo: 'valores' } as const;
    const cifras = [2022, 2023].map((anio) => ({ clave, anio, campo: 'valores' as const }));
    const columna = uno('columna', { lugar, explica: { cifras } });
    const formato = (explica: typeof cifras) =>
      uno('formato', { lugar: celda(5), explica: { cifras: explica } });
    expect(causas(formato(cifras), columna)).toEqual({ columna: undefined, formato: 'columna' });
    const mas = [...cifras, { clave, anio: 2024, campo: 'valores' as const }];
    expect(causas(formato(mas), columna)).toEqual({ columna: undefined, formato: undefined });
  });

  it.each([
    ['one code', ['1.1']],
    ['codes that are told together', ['1.1', '2.1', '2.2', '2.3']],
  ])('is what misses %s that became a date', async (_, codigos) => {
    const libro = await libroPnftp();
    const antes = new Set(await claves(libro));
    for (const codigo of codigos) {
      const [dia, mes] = codigo.split('.').map(Number) as [number, number];
      const serie = Date.UTC(2026, mes - 1, dia) / 86_400_000 + 25_569;
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', codigo), 'Código', serie);
    }
    const nuevos = (await hallazgosDe(libro)).filter(({ clave }) => !antes.has(clave));
    expect(nuevos.filter(({ causa }) => causa === null).map(({ regla }) => regla)).toEqual([
      'codigoComoFecha',
    ]);
    expect(nuevos.map(({ regla }) => regla)).toContain('referenciaDesconocida');
  });

  it('is what misses a code that is blank, where it can be but that one', async () => {
    const sinCodigo = async (...codigos: string[]) => {
      const libro = await libroPnftp();
      const antes = new Set(await claves(libro));
      const filas = codigos.map((codigo) => filaDe(libro, 'Servicio', codigo));
      for (const fila of filas) pon(libro, 'tblIndicadores', fila, 'Código', null);
      return (await hallazgosDe(libro))
        .filter(({ clave }) => !antes.has(clave))
        .map(({ regla, causa }) => [regla, causa === null]);
    };
    expect(await sinCodigo('8')).toEqual([
      ['obligatorioVacio', true],
      ['referenciaDesconocida', false],
    ]);
    expect((await sinCodigo('8', '20')).filter(([, raiz]) => raiz)).toHaveLength(4);
  });

  it('is a code that is missed elsewhere', () => {
    expect(
      causas(
        uno('raiz', { explica: { codigos: ['OP 9'] } }),
        uno('referenciaDesconocida', { encontrado: 'OP 9' }),
      ),
    ).toMatchObject({ referenciaDesconocida: 'raiz' });
  });
});
