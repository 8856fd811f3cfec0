/** The evaluated year, changed where the workbook says it. */
import { planBitacora } from '../libro/bitacora';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { POLITICA } from '../libro/politica';
import { columnaDe } from '../libro/tablas';
import { vacia } from '../libro/valores';
import { ajustableDe } from '../libro/reglasAjustables';
import { cellAddress } from '@pnftp/xlsx/plan';
import type { Cell, CellGrid, OpenWorkbook, SheetPlan } from '@pnftp/xlsx/plan';
import type { Celda } from '../ceplan/tipos';
import { notasDeAccion } from '../textos/acciones';
import { AccionError, exigeTerminada } from './accionError';
import { juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { instantaneaDeReparacion, reparacionDe, type CeldasDeReparacion } from './instantanea';
import { evaluacionDe, situacionDe, type Situacion } from './situar';

export interface ResultadoAnio {
  readonly accion: 'cambiarAnio';
  readonly anio: number;
  readonly situacion: Situacion;
  readonly bitacora: string | null;
  /** The first of what is written and does not follow the year; `null` where all of it does. */
  readonly queda: Celda | null;
  readonly notas: readonly string[];
}

/** Three requests, and one for each 4 MB more. Throws `AccionError` for a year that it lacks. */
export const cambiarAnio = (
  abierto: OpenWorkbook,
  anio: number,
  contexto: Contexto,
): Promise<ResultadoAnio> => hacer(abierto, anio, contexto, null);

/** One that was broken off: the cell may hold the new year already, and the Bitácora no line of it. */
export async function retomarAnio(
  abierto: OpenWorkbook,
  contexto: Contexto,
  guardado: string | null,
): Promise<ResultadoAnio | null> {
  const empezado = guardado === null ? null : reparacionDe(guardado);
  const anio = empezado?.filas[0]?.despues;
  return typeof anio === 'number' ? hacer(abierto, anio, contexto, empezado) : null;
}

async function hacer(
  abierto: OpenWorkbook,
  anio: number,
  contexto: Contexto,
  empezado: CeldasDeReparacion | null,
): Promise<ResultadoAnio> {
  const { hoy, idioma, onProgress, signal } = contexto;
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'cambiarAnio', idioma);
  const grids = await abierto.read(areasDeEntrada(estructura));
  const libro = leeLibro(estructura, grids, { hoy, ajustableDe });
  const lugar = lugarDelAnio(libro);
  if (!lugar) throw new AccionError('noEsLibro', { faltan: POLITICA.nombre }, idioma);
  exigeAnio(libro, anio, idioma);
  const bitacora =
    libro.anioEscrito === anio && !empezado
      ? null
      : await escribirAnio(abierto, libro, lugar, { anio, empezado }, contexto);
  // As it reads now: what follows from the year follows the new one.
  const nuevo = leeLibro(estructura, conCelda(grids, lugar, anio), { hoy, ajustableDe });
  const quedan = bitacora === null ? [] : fijados(nuevo, idioma);
  return {
    accion: 'cambiarAnio',
    anio,
    situacion: situacionDe(nuevo, evaluacionDe(nuevo)),
    bitacora,
    queda: quedan[0]?.celda ?? null,
    notas: quedan.map(({ nota }) => nota),
  };
}

interface LugarDelAnio {
  readonly hoja: string;
  readonly row: number;
  readonly column: number;
}

function lugarDelAnio({ tablas, contrato }: LibroLeido): LugarDelAnio | null {
  const tabla = tablas.get(POLITICA.nombre);
  const valor = tabla && columnaDe(tabla, 'valor');
  const fila = contrato?.filas.get('anio_evaluado');
  if (!tabla || !valor || fila === undefined) return null;
  const { hoja, area } = tabla;
  return { hoja, row: area.row + 1 + fila, column: area.column + valor.indice };
}

function exigeAnio({ datos }: LibroLeido, anio: number, idioma: Contexto['idioma']): void {
  if (!datos || (anio >= datos.primerAnio && anio <= datos.ultimoAnio)) return;
  const params = { anio, desde: datos.primerAnio, hasta: datos.ultimoAnio };
  throw new AccionError('anioFueraDelLibro', params, idioma);
}

const conCelda = (
  grids: readonly CellGrid[],
  { hoja, row, column }: LugarDelAnio,
  cell: Cell,
): CellGrid[] =>
  grids.map((grid) => {
    const [fila, columna] = [row - grid.area.row, column - grid.area.column];
    return grid.sheet === hoja && grid.cells[fila]?.[columna] !== undefined
      ? { ...grid, cells: cambiada(grid.cells, fila, cambiada(grid.cells[fila], columna, cell)) }
      : grid;
  });

const cambiada = <T>(lista: readonly T[], i: number, valor: T): T[] =>
  lista.map((item, j) => (j === i ? valor : item));

interface Fijado {
  readonly nota: string;
  readonly celda: Celda | null;
}

/** What is written and does not follow the year: its period, when it begins, the day of its terms. */
function fijados(
  { datos, tablas, contrato, localiza }: LibroLeido,
  idioma: Contexto['idioma'],
): Fijado[] {
  if (!datos) return [];
  const { anioEvaluado, periodoCompromisos, inicioCompromisos, fechaReferencia } = datos;
  const t = notasDeAccion[idioma];
  const tabla = tablas.get(POLITICA.nombre);
  const valor = tabla && columnaDe(tabla, 'valor');
  const escrita = (clave: string) => {
    const fila = contrato?.filas.get(clave);
    return fila !== undefined && valor && !vacia(tabla.filas[fila]?.[valor.indice] ?? null);
  };
  const fijado = (clave: string, nota: string): Fijado => ({
    nota,
    celda: localiza({ tabla: 'politica', fila: 0, campo: clave }),
  });
  const siguiente = String(anioEvaluado + 1);
  const dia = fechaReferencia.split('-').reverse().join('/');
  const otroPeriodo = periodoCompromisos !== siguiente;
  const otroInicio = inicioCompromisos !== `${siguiente}-01-01`;
  // By that day the year is not over, and nothing of it is overdue.
  const antes = escrita('fecha_referencia') && fechaReferencia <= `${anioEvaluado}-12-31`;
  return [
    ...(antes ? [fijado('fecha_referencia', t.fechaFijada(dia, anioEvaluado))] : []),
    ...(otroPeriodo || otroInicio
      ? [
          fijado(
            otroPeriodo ? 'periodo_compromisos' : 'inicio_compromisos',
            t.periodoFijado(periodoCompromisos),
          ),
        ]
      : []),
  ];
}

async function escribirAnio(
  abierto: OpenWorkbook,
  { estructura, tablas }: LibroLeido,
  { hoja, row, column }: LugarDelAnio,
  { anio, empezado }: { readonly anio: number; readonly empezado: CeldasDeReparacion | null },
  contexto: Contexto,
): Promise<string> {
  const { area, filas } = tablas.get(POLITICA.nombre)!;
  const antes = filas[row - area.row - 1]?.[column - area.column] ?? null;
  const linea = empezado?.filas[0] ?? {
    accion: notasDeAccion.es.accionAnio,
    hoja,
    celda: cellAddress(row, column),
    antes,
    despues: anio,
    origen: notasDeAccion.es.origenPanel,
  };
  const bitacora = planBitacora([linea], contexto.hoy, estructura, empezado?.fila)!;
  const escrita: SheetPlan = {
    name: hoja,
    mode: 'update',
    blocks: [{ row, column, cells: [[anio]] }],
  };
  await escribir(
    abierto,
    {
      action: 'cambiarAnio',
      sheets: juntar([escrita, bitacora.sheet]),
      names: bitacora.names,
      snapshot: instantaneaDeReparacion({
        fila: bitacora.fila,
        filas: [linea],
        formatos: [null],
      }),
    },
    contexto,
  );
  return bitacora.titulo;
}
