/** A workbook of the first release brought up to date: what it adds, what it leaves, and its way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AccionError,
  actualizar,
  deshacerActualizar,
  evaluarLibro,
  inconclusa,
  previaActualizar,
  revisar,
  terminar,
  TABLAS_DEL_LIBRO,
  type Contexto,
} from '../../src/acciones';
import type { Evaluacion } from '../../src/ceplan/tiposEvaluacion';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { VERSION_CONTRATO } from '../../src/libro/contrato';
import { CLAVES, POLITICA } from '../../src/libro/politica';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, type Sheet, type Workbook } from '@pnftp/xlsx';
import { valueOf, type Cell } from '@pnftp/xlsx/plan';
import { volcado } from '../excel/volcado';
import { contexto, filasDe, libroPnftp, parametro, reabrir } from './ayuda';

const opciones = { customFunctions: customFunctionNames };
const carpeta = join(__dirname, '../libro/contrato');
/** Made and evaluated by release 0.1.0; people had written beside, below and in it. */
const bytes = new Uint8Array(readFileSync(join(carpeta, 'libro-version-1.xlsx')));
const viejo = (): Workbook => openWorkbook(bytes, opciones);

const TABLAS = [
  'tblPolitica',
  'tblObjetivos',
  'tblLineamientos',
  'tblServicios',
  'tblIndicadores',
  'tblReportes',
  'tblDeclarado',
  'tblJustificaciones',
  'tblEnvios',
  'tblRecepciones',
  'tblTraspasos',
];
/** Those of sheets that came after the first version. */
const NUEVAS = TABLAS.slice(TABLAS.indexOf('tblJustificaciones'));

const encabezados = (libro: Workbook, tabla: string): string[] => [...libro.table(tabla)!.headers];
const claves = (libro: Workbook): string[] =>
  filasDe(libro, 'tblPolitica').map((f) => String(f.Clave));
const de = (libro: Workbook, clave: string): Cell =>
  filasDe(libro, 'tblPolitica').find((f) => f.Clave === clave)!.Valor!;

const cifras = ({ evaluacion }: { evaluacion: Evaluacion | null }) => {
  const e = evaluacion!;
  return {
    indiceGestion: e.indiceGestion.valor,
    valoracion: e.valoracion.puntaje,
    indicadores: Object.fromEntries(
      e.indicadores
        .filter((i) => i.anio === 2023)
        .map((i) => [`${i.tipo} ${i.codigo}`, [i.avanceTipo1, i.avanceTipo2]]),
    ),
    objetivos: Object.fromEntries(
      e.objetivos
        .filter((o) => o.anio === 2023)
        .map((o) => [o.codigo, [o.avanceTipo1, o.avanceTipo2]]),
    ),
    compromisos: e.compromisos.map((c) => `${c.tipo} ${c.codigo}`),
  };
};

const publicadas = JSON.parse(
  readFileSync(join(carpeta, 'libro-version-1.json'), 'utf8'),
) as unknown;

const evaluado = async (libro: Workbook) => cifras(await evaluarLibro(openFile(libro), contexto));

async function alDia(): Promise<Workbook> {
  const libro = viejo();
  await actualizar(openFile(libro), contexto);
  return reabrir(libro);
}

describe('a workbook of version 1', () => {
  it('is evaluated as the release that made it did, and one finding says that it can be updated', async () => {
    expect(await evaluado(viejo())).toEqual(publicadas);
    const { hallazgos } = await revisar(openFile(viejo()), contexto);
    const suyos = hallazgos.filter(({ regla }) => regla.startsWith('contrato'));
    expect(suyos).toMatchObject([
      { regla: 'contratoAnterior', severidad: 'aviso', hoja: 'Política', encontrado: '1' },
    ]);
    expect(suyos[0]!.mensaje).toContain('«Criterio de cálculo»');
    expect(suyos[0]!.mensaje).toContain('«Versión de las tablas»');
    expect(hallazgos.filter(({ regla }) => regla === 'columnaFalta')).toEqual([]);
  });

  it('says what it would change, and writes nothing', async () => {
    const libro = viejo();
    const { notas, cambios, pendiente } = await previaActualizar(openFile(libro), contexto);
    expect([cambios, pendiente]).toEqual([[], true]);
    expect(notas[0]).toBe(`De la versión 1 de las tablas a la ${VERSION_CONTRATO}:`);
    expect(notas.join('\n')).toContain('«Criterio de cálculo» = Informe 2023.');
    expect(volcado(libro.save())).toEqual(volcado(viejo().save()));
  });

  it('gives the same figures once it is updated', async () => {
    expect(await evaluado(await alDia())).toEqual(publicadas);
  });

  it('has the keys and the columns of a new workbook, in its order, and its looks', async () => {
    const [libro, nuevo] = [await alDia(), await libroPnftp()];
    const antes = new Set(claves(viejo()));
    const agregadas = new Set(CLAVES.map(({ clave }) => clave).filter((c) => !antes.has(c)));
    const propias = ['regla.salto.factor', 'visto_bueno'];
    expect(claves(libro)).toEqual([...CLAVES.map(({ clave }) => clave), ...propias]);
    for (const tabla of TABLAS) {
      const extra = { tblPolitica: 'Quién lo decidió', tblIndicadores: 'Notas de la oficina' }[
        tabla
      ];
      const suyos = extra === undefined ? [] : [extra];
      const deNuevo = encabezados(nuevo, tabla);
      // The key, first in a workbook of before, stays where people know it.
      const orden =
        tabla === 'tblPolitica' ? ['Clave', ...deNuevo.filter((t) => t !== 'Clave')] : deNuevo;
      expect(encabezados(libro, tabla)).toEqual([...orden, ...suyos]);
    }
    // A row of their own follows the last of ours.
    const sinBordes = (row: number) => (row === 4 + CLAVES.length - 1 ? { borders: null } : {});
    // The first and the last column of the one are not those of the other.
    const sinLados = ({ borders, ...estilo }: ReturnType<Sheet['style']>) => ({
      ...estilo,
      borders: { top: borders?.top, bottom: borders?.bottom },
    });
    const hojas = [libro.sheet('Política')!, nuevo.sheet('Política')!] as const;
    const columna = (suyo: Workbook, titulo: string) =>
      encabezados(suyo, 'tblPolitica').indexOf(titulo);
    const deLetra = (suyo: Workbook) => 'ABCDE'[columna(suyo, 'Valor')]!;
    CLAVES.forEach(({ clave, descripcion }, i) => {
      const row = 4 + i;
      const [una, otra] = [libro, nuevo].map((suyo, cual) =>
        POLITICA.columnas.map(({ titulo }) => ({
          clave,
          titulo,
          ...sinLados(hojas[cual]!.style(row, columna(suyo, titulo))),
          ...sinBordes(row),
        })),
      );
      expect(una).toEqual(otra);
      expect(libro.names.find(({ name }) => name === `PNFTP_${clave}`)!.formula).toBe(
        `=Política!$${deLetra(libro)}$${row + 1}`,
      );
      const valida = (libro_: Workbook) =>
        libro_
          .sheet('Política')!
          .validations.filter(({ areas }) =>
            areas.some((a) => a.row === row && a.column === columna(libro_, 'Valor')),
          )
          .map(({ areas: _, ...regla }) => regla);
      if (!agregadas.has(clave)) return;
      expect(valueOf(hojas[0].cell(row, columna(libro, 'Descripción')))).toBe(descripcion);
      expect([clave, hojas[0].rowHeight(row)]).toEqual([clave, hojas[1].rowHeight(row)]);
      expect([clave, valida(libro)]).toEqual([clave, valida(nuevo)]);
    });
    expect(de(libro, 'version_contrato')).toBe(VERSION_CONTRATO);
  });

  it('loses nothing that people wrote, and what refers to a cell follows it', async () => {
    const libro = await alDia();
    const politica = libro.sheet('Política')!;
    const fila = (clave: string) => filasDe(libro, 'tblPolitica').find((f) => f.Clave === clave)!;
    expect(fila('umbral_alto')['Quién lo decidió']).toBe('La Comisión, acta 3');
    expect(fila('titulo_avance')['Quién lo decidió']).toBe('El coordinador');
    expect(fila('regla.salto.factor').Valor).toBe(12);
    expect(fila('visto_bueno').Valor).toBe('=no es fórmula');
    expect(fila('no_reportado').Valor).toBe('cero');
    expect(fila('nd_en_promedio').Parámetro).toBe('ND en un promedio');
    expect(politica.cell(1, 8)).toEqual({ formula: '=C20', value: 95 });
    const nota = viejo().table('tblPolitica')!.area;
    const agregadas = CLAVES.length - (nota.rows - 3);
    expect(politica.cell(nota.row + nota.rows + 2 + agregadas, 0)).toBe(
      'Nota de la oficina, debajo de la tabla',
    );
    expect(filasDe(libro, 'tblIndicadores')[0]!['Notas de la oficina']).toBe('ver acta 4');
    expect(filasDe(libro, 'tblCompromisos')[0]!.Comentario).toBe('Se conversó en mayo.');
    const datos = (l: Workbook) =>
      TABLAS.slice(1, TABLAS.indexOf('tblJustificaciones')).map((t) =>
        filasDe(l, t).map((f) => f.Código),
      );
    expect(datos(libro)).toEqual(datos(viejo()));
  });

  it('lists in the Bitácora what was added, where it stands', async () => {
    const libro = await alDia();
    const filas = filasDe(libro, 'tblBitacora');
    expect(filas[0]).toMatchObject({
      Acción: 'Actualizar el libro',
      Hoja: 'Política',
      Antes: null,
      Después: 'criterio_de_calculo = Informe 2023',
      Origen: `Versión 1 → ${VERSION_CONTRATO} de las tablas`,
    });
    for (const { Hoja, Celda, Después } of filas) {
      const [clave, valor] = String(Después).split(' = ');
      if (Hoja !== 'Política' || Después === 'Parámetro') continue;
      const [, fila] = /^C(\d+)$/.exec(String(Celda))!;
      expect([valueOf(libro.sheet('Política')!.cell(Number(fila) - 1, 0)), valor ?? null]).toEqual([
        clave,
        valueOf(libro.sheet('Política')!.cell(Number(fila) - 1, 2)) === null
          ? null
          : String(valueOf(libro.sheet('Política')!.cell(Number(fila) - 1, 2))),
      ]);
    }
  });

  it('up to date, it is left as it is', async () => {
    const libro = await alDia();
    const antes = volcado(libro.save());
    const { notas, hecho } = await actualizar(openFile(libro), contexto);
    expect([notas, hecho]).toEqual([
      [`El libro está al día (versión ${VERSION_CONTRATO} de las tablas): no se cambió nada.`],
      null,
    ]);
    expect(volcado(libro.save())).toEqual(antes);
    const { hallazgos } = await revisar(openFile(libro), contexto);
    expect(hallazgos.filter(({ regla }) => regla.startsWith('contrato'))).toEqual([]);
  });
});

describe('undone', () => {
  it('it is what it was, but for the Bitácora', async () => {
    const libro = viejo();
    const { hecho, cambios } = await actualizar(openFile(libro), contexto);
    const { restauradas, cambiadas, notas } = await deshacerActualizar(
      openFile(libro),
      hecho!,
      contexto,
    );
    // The sheets that were added stay, and it is said.
    expect([restauradas, cambiadas]).toEqual([cambios.length - NUEVAS.length, []]);
    for (const tabla of NUEVAS) {
      expect(notas.join(' ')).toContain(`La tabla ${tabla} queda con su hoja`);
    }
    const sinBitacora = (l: Workbook) =>
      l.sheets
        .filter(
          ({ name }) => !['Bitácora', 'Justificaciones', 'Envíos y recepciones'].includes(name),
        )
        .map((hoja) => [
          hoja.name,
          hoja.readArea(hoja.usedArea(true)!),
          hoja.tables.map((t) => t.area),
        ]);
    const otra = reabrir(libro);
    expect(sinBitacora(otra)).toEqual(sinBitacora(viejo()));
    const nombres = (l: Workbook) =>
      l.names
        .filter(({ name }) => !name.endsWith('_bitacora'))
        .map(({ name, formula }) => [name, formula]);
    expect(nombres(otra).sort()).toEqual(nombres(viejo()).sort());
    expect(await evaluado(otra)).toEqual(publicadas);
  });

  it('what somebody has written in since stays, and is named', async () => {
    const libro = viejo();
    const { hecho } = await actualizar(openFile(libro), contexto);
    parametro(libro, 'criterio_de_calculo', 'Aplicativo CEPLAN V.01');
    const { cambiadas, notas } = await deshacerActualizar(openFile(libro), hecho!, contexto);
    const fila = filasDe(libro, 'tblPolitica').find((f) => f.Clave === 'criterio_de_calculo')!;
    expect(fila.Valor).toBe('Aplicativo CEPLAN V.01');
    expect(cambiadas).toHaveLength(1);
    expect(notas.join(' ')).toContain('se dejó como está');
    expect(claves(libro)).not.toContain('«Versión de las tablas»');
  });
});

describe('what cannot be updated is refused in words, and nothing is written', () => {
  it.each([
    [VERSION_CONTRATO + 1, 'contratoPosterior', 'más nueva que este PNFTP'],
    ['dos', 'parametroNoValido', 'no puede ser «dos»'],
    [1.5, 'parametroNoValido', 'no puede ser «1.5»'],
    [0, 'parametroNoValido', 'no puede ser «0»'],
    ['1', 'parametroNoValido', 'no puede ser «1»'],
  ])('version %s', async (version, regla, dice) => {
    const libro = await libroPnftp();
    parametro(libro, 'version_contrato', version);
    const antes = volcado(libro.save());
    const error = await actualizar(openFile(libro), contexto).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AccionError);
    expect((error as AccionError).message).toContain(dice);
    expect((error as AccionError).message).toContain('No se cambió nada');
    expect(volcado(libro.save())).toEqual(antes);
    const { hallazgos, evaluacion } = await revisar(openFile(libro), contexto);
    const celda = `B${filasDe(libro, 'tblPolitica').find((f) => f.Clave === 'version_contrato')!.$fila + 1}`;
    expect(hallazgos.filter((h) => h.severidad === 'error' && h.celda === celda)).toMatchObject([
      { regla, hoja: 'Política' },
    ]);
    expect(evaluacion).toBeNull();
    await expect(evaluarLibro(openFile(libro), contexto)).rejects.toThrow(dice);
  });

  it('a table that stands in the way', async () => {
    const libro = viejo();
    const { area, sheet } = libro.table('tblPolitica')!;
    const row = area.row + area.rows + 10;
    sheet.writeArea(row, 3, [
      ['Uno', 'Dos', 'Tres', 'Cuatro'],
      [1, 2, 3, 4],
    ]);
    sheet.addTable({ name: 'tblAjena', area: { row, column: 3, rows: 2, columns: 4 } });
    const antes = volcado(libro.save());
    await expect(actualizar(openFile(libro), contexto)).rejects.toThrow(
      `La tabla tblPolitica no puede crecer: lo que está en Política!D${row + 1}:G${row + 2} quedaría partido. No se cambió nada.`,
    );
    expect(volcado(libro.save())).toEqual(antes);
  });
});

it('keys sorted by people, and one that was there already, find their place', async () => {
  const libro = viejo();
  const { area, sheet } = libro.table('tblPolitica')!;
  const cuerpo = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const filas = [...sheet.readArea(cuerpo)].reverse().map((fila) => [...fila]);
  const suya = filas.findIndex(([clave]) => clave === 'visto_bueno');
  filas[suya]!.splice(0, 2, 'reportes_aceptados', 'conformes y subsanados');
  sheet.writeArea(cuerpo.row, cuerpo.column, filas);
  await actualizar(openFile(libro), contexto);
  const otra = reabrir(libro);
  expect([...claves(otra)].sort()).toEqual(
    [...CLAVES.map(({ clave }) => clave), 'regla.salto.factor'].sort(),
  );
  expect(de(otra, 'reportes_aceptados')).toBe('conformes y subsanados');
  expect(de(otra, 'umbral_alto')).toBe(95);
});

describe('a workbook of version 4', () => {
  const guardado = new Uint8Array(readFileSync(join(carpeta, 'libro-version-4.xlsx')));
  const publicado = JSON.parse(
    readFileSync(join(carpeta, 'libro-version-4.json'), 'utf8'),
  ) as unknown;
  const cuatro = (): Workbook => openWorkbook(guardado, opciones);
  const suyas = async (libro: Workbook) => {
    const { indicadores, compromisos } = await evaluado(libro);
    return { indicadores, compromisos };
  };
  const reportan = (libro: Workbook, titulo: string) =>
    filasDe(libro, 'tblIndicadores').flatMap((f) => f[titulo] ?? []);

  it('keeps its figures and what people wrote, under the name that the column has today', async () => {
    expect(await suyas(cuatro())).toEqual(publicado);
    const libro = cuatro();
    const { notas } = await actualizar(openFile(libro), contexto);
    expect(notas.join('\n')).toContain('la columna Informante se llama Entidad que reporta');
    const otra = reabrir(libro);
    expect(reportan(cuatro(), 'Informante')).toEqual(['GRS', 'Red de Salud']);
    expect(reportan(otra, 'Entidad que reporta')).toEqual(['GRS', 'Red de Salud']);
    expect(encabezados(otra, 'tblIndicadores')).not.toContain('Informante');
    expect(otra.table('tblTraspasos')!.sheet.name).toBe('Envíos y recepciones');
    expect(otra.sheet('Indicadores')!.cell(2, 8)).toEqual({
      formula: '=COUNTA(tblIndicadores[Entidad que reporta])',
      value: 2,
    });
    expect(await suyas(otra)).toEqual(publicado);
  });

  it('goes back to what it said', async () => {
    const libro = cuatro();
    const { hecho } = await actualizar(openFile(libro), contexto);
    await deshacerActualizar(openFile(libro), hecho!, contexto);
    const otra = reabrir(libro);
    expect(encabezados(otra, 'tblIndicadores')).toEqual(encabezados(cuatro(), 'tblIndicadores'));
    expect(filasDe(otra, 'tblIndicadores')).toEqual(filasDe(cuatro(), 'tblIndicadores'));
    expect(filasDe(otra, 'tblPolitica')).toEqual(filasDe(cuatro(), 'tblPolitica'));
    expect(await suyas(otra)).toEqual(publicado);
  });
});

describe('through Excel', () => {
  const excel = () => {
    const host = new Host(viejo(), { profile: 'ltsc2021', calculates: false });
    loadExcelClient(host).install();
    return { host, abierto: openExcel({ tables: TABLAS_DEL_LIBRO }) };
  };

  it('it leaves the workbook that the command line leaves', async () => {
    const { host, abierto } = excel();
    await actualizar(abierto, contexto);
    const archivo = await alDia();
    expect(volcado(host.workbook.save())).toEqual(volcado(archivo.save()));
    expect(host.stats.requests).toBeLessThanOrEqual(4);
  });

  it('and its way back too', async () => {
    const { host, abierto } = excel();
    const { hecho } = await actualizar(abierto, contexto);
    await deshacerActualizar(abierto, hecho!, contexto);
    const archivo = viejo();
    const suyo = await actualizar(openFile(archivo), contexto);
    await deshacerActualizar(openFile(archivo), suyo.hecho!, contexto);
    expect(volcado(host.workbook.save())).toEqual(volcado(reabrir(archivo).save()));
  });

  it('broken off at any of its actions, it is as it was, or is finished at the next start', async () => {
    const bien = excel();
    let antes = 0;
    await actualizar(bien.abierto, {
      ...contexto,
      onProgress: (parte, etapa) => {
        if (etapa === 'escribir' && parte === 0) antes = bien.host.stats.actions;
      },
    });
    const pasos = bien.host.stats.actions - antes;
    const esperado = volcado(bien.host.workbook.save());
    const intacto = volcado(viejo().save());
    const lista = (l: Workbook) => filasDe(l, 'tblBitacora').map((f) => [f.Celda, f.Después]);
    const bitacora = lista(bien.host.workbook);
    // `SALTO=1` tries every action; by default some while rows are put in, and some of the rest.
    const salto = Number(process.env.SALTO ?? 0);
    const pocos = [0, 1, 4, 9, 13, ...[0.1, 0.3, 0.6, 0.97].map((p) => Math.floor(pasos * p))];
    const todos = Array.from({ length: pasos }, (_, i) => i).filter((i) => i % salto === 0);
    for (const paso of salto > 0 ? todos : pocos) {
      const { host, abierto } = excel();
      const onProgress: Contexto['onProgress'] = (parte, etapa) => {
        if (etapa !== 'escribir' || parte > 0) return;
        host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      await expect(actualizar(abierto, { ...contexto, onProgress })).rejects.toThrow();
      host.faults.clear();
      const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
      if (await inconclusa(otra)) await terminar(otra, contexto);
      else {
        expect([paso, volcado(host.workbook.save())]).toEqual([paso, intacto]);
        await actualizar(otra, contexto);
      }
      expect([paso, await inconclusa(otra)]).toEqual([paso, null]);
      expect([paso, lista(host.workbook)]).toEqual([paso, bitacora]);
      expect([paso, volcado(host.workbook.save())]).toEqual([paso, esperado]);
    }
    expect(pasos).toBeGreaterThan(100);
  });
});
