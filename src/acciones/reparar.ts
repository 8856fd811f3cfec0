/**
 * Reparar: writes what findings say would be right. Those of form all together, or those that a
 * person chose; each cell with its value before and after in the Bitácora, and a way back while the
 * list is at hand. What is repaired is found no more: doing it again changes nothing.
 */
import { agrupar } from '../ceplan/agrupar';
import type { Reparacion } from '../ceplan/tipos';
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import type { Cambio, FilaHallazgo } from '../libro/hallazgos';
import { ubicador, type Ubicador } from '../libro/hallazgos/ubicar';
import type { LibroLeido } from '../libro/leer';
import { cellAddress, isFormula, parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Area, Cell, OpenWorkbook, SheetPlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import { textosReparar } from '../textos/reparar';
import { exigeTerminada } from './accionError';
import { areasUsadas, bloquesDe, celdaEn, juntar, type CeldaSuelta } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { instantaneaDeReparacion, reparacionDe } from './instantanea';
import { pensar } from './pensar';
import { leer } from './reunir';

/** A cell that was written, and what it held. */
export interface Reparada {
  readonly hoja: string;
  readonly celda: string;
  readonly antes: Cell;
  readonly despues: Cell;
  /** The finding that it mends. */
  readonly clave: string;
  readonly titulo: string;
  readonly clase: Reparacion['clase'];
}

export interface ResultadoReparacion {
  readonly accion: 'reparar' | 'deshacerReparar';
  readonly reparadas: readonly Reparada[];
  /** Title of the sheet with the list; `null` where nothing was changed. */
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Which findings to repair; without it, all whose repair is of form. */
export interface Eleccion {
  readonly claves: ReadonlySet<string>;
  /** Why, in a person's words: it goes to the Bitácora. */
  readonly motivo?: string;
  /**
   * What the person was shown, cell by cell as `hoja!celda`. What is no longer so is left as it is:
   * nobody has agreed to it.
   */
  readonly vistas?: ReadonlyMap<string, Pick<Cambio, 'antes' | 'valor'>>;
}

/** A repair may uncover another in the same cell (a space within a name spelt otherwise). */
const VUELTAS = 4;

/** Three requests, and as many again for each cell that two findings were about. */
export async function reparar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  eleccion?: Eleccion,
): Promise<ResultadoReparacion> {
  const t = textosReparar[contexto.idioma];
  const reparadas: Reparada[] = [];
  let bitacora: string | null = null;
  let cambiadas = 0;
  for (let vuelta = 0; vuelta < VUELTAS; vuelta++) {
    const hecha = await unaVuelta(abierto, contexto, eleccion);
    const { escritas, pendientes, titulo } = hecha;
    reparadas.push(...escritas);
    if (vuelta === 0) cambiadas = hecha.cambiadas;
    bitacora = titulo ?? bitacora;
    if (!pendientes || escritas.length === 0) break;
  }
  return {
    accion: 'reparar',
    reparadas,
    bitacora,
    notas:
      cambiadas > 0 ? [t.otraCosa(cambiadas)] : reparadas.length === 0 ? [t.nada(!eleccion)] : [],
  };
}

async function unaVuelta(abierto: OpenWorkbook, contexto: Contexto, eleccion?: Eleccion) {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  exigeTerminada(leido.libro.estructura, 'reparar', contexto.idioma);
  const { hallazgos } = pensar(leido, contexto);
  const { celdas, ...hecha } = porReparar(hallazgos, leido.libro, eleccion);
  const titulo = await escribirCeldas(
    abierto,
    contexto,
    leido.libro,
    'reparar',
    hecha.escritas.map((una) => filaDe(una, textosReparar.es.accion, eleccion?.motivo)),
    celdas,
  );
  return { ...hecha, titulo };
}

function porReparar(
  filas: readonly FilaHallazgo[],
  libro: LibroLeido,
  eleccion: Eleccion | undefined,
) {
  const ubicar = ubicador(libro);
  const vistas = new Set<string>();
  const escritas: Reparada[] = [];
  const celdas: PorEscribir[] = [];
  let pendientes = false;
  let cambiadas = 0;
  for (const fila of filas) {
    if (!elegida(fila, eleccion)) continue;
    for (const { hoja, celda, antes, valor } of fila.reparacion!.cambios) {
      const lugar = `${hoja}!${celda}`;
      if (vistas.has(lugar)) {
        pendientes = true;
        continue;
      }
      // A formula that gives a wrong text is to be mended by who wrote it.
      if (antes === undefined || isFormula(antes)) continue;
      if (!esLaVista(eleccion, lugar, { antes, valor })) {
        cambiadas++;
        continue;
      }
      vistas.add(lugar);
      const { row, column } = parseAddress(celda)!;
      escritas.push({
        hoja,
        celda,
        antes: valueOf(antes),
        despues: valor,
        clave: fila.clave,
        titulo: fila.titulo,
        clase: fila.reparacion!.clase,
      });
      celdas.push({
        hoja,
        row,
        column,
        cell: valor,
        formato: formatoDe(ubicar, hoja, celda, valor),
      });
    }
  }
  return { escritas, pendientes, celdas, cambiadas };
}

const elegida = ({ reparacion, clave }: FilaHallazgo, eleccion: Eleccion | undefined): boolean =>
  reparacion !== null && (eleccion ? eleccion.claves.has(clave) : reparacion.clase === 'forma');

function esLaVista(
  eleccion: Eleccion | undefined,
  lugar: string,
  { antes, valor }: Pick<Cambio, 'antes' | 'valor'>,
): boolean {
  if (!eleccion?.vistas) return true;
  const vista = eleccion.vistas.get(lugar);
  return vista !== undefined && vista.antes === antes && vista.valor === valor;
}

/** A cell formatted as text keeps a number as text: the format goes first. */
function formatoDe(ubicar: Ubicador, hoja: string, celda: string, valor: Cell): string | null {
  if (typeof valor !== 'number') return null;
  const tipo = ubicar({ hoja, celda })?.columna?.columna.tipo;
  return tipo === 'fecha' ? 'dd/mm/yyyy' : 'General';
}

interface PorEscribir extends CeldaSuelta {
  readonly hoja: string;
  /** Given before the cell is written. */
  readonly formato: string | null;
}

/** The cells and their lines in the Bitácora, in one plan; the title of the sheet with the list. */
async function escribirCeldas(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { estructura }: Pick<LibroLeido, 'estructura'>,
  action: ResultadoReparacion['accion'],
  filas: readonly FilaBitacora[],
  celdas: readonly PorEscribir[],
  fila?: number,
): Promise<string | null> {
  const bitacora = planBitacora(filas, contexto.hoy, estructura, fila);
  if (!bitacora) return null;
  const formatoDeCelda = new Map(
    celdas.map((c) => [`${c.hoja}!${cellAddress(c.row, c.column)}`, c.formato]),
  );
  const formatos = filas.map(({ hoja, celda }) => formatoDeCelda.get(`${hoja}!${celda}`) ?? null);
  const snapshot = instantaneaDeReparacion({ filas, fila: bitacora.fila, formatos });
  // What was there is on record before any cell changes.
  const sheets = juntar([bitacora.sheet, ...hojasCon(celdas)]);
  await escribir(abierto, { action, sheets, names: bitacora.names, snapshot }, contexto);
  return bitacora.titulo;
}

function hojasCon(celdas: readonly PorEscribir[]): SheetPlan[] {
  return [...agrupar(celdas, ({ hoja }) => hoja)].map(([name, suyas]): SheetPlan => {
    return {
      name,
      mode: 'update',
      blocks: bloquesDe(suyas),
      formatsFirst: suyas.flatMap(({ row, column, formato }) =>
        formato ? [{ area: { row, column, rows: 1, columns: 1 }, numberFormat: formato }] : [],
      ),
    };
  });
}

const filaDe = (
  { hoja, celda, antes, despues, titulo }: Reparada,
  accion: string,
  motivo?: string,
): FilaBitacora => ({
  accion,
  hoja,
  celda,
  antes,
  despues,
  origen: motivo ? textosReparar.es.conMotivo(titulo, motivo) : titulo,
});

/**
 * Finishes one that was broken off: the cells that it was to write, as it was begun, and no other.
 * One that somebody has written in since is left as it is.
 */
export const retomarReparar =
  (accion: ResultadoReparacion['accion']) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoReparacion | null> => {
    const empezada = guardado === null ? null : reparacionDe(guardado);
    if (!empezada) return null;
    const { filas, fila, formatos } = empezada;
    const estructura = await abierto.describe();
    exigeTerminada(estructura, accion, contexto.idioma);
    const hay = await celdasDe(abierto, estructura, new Set(filas.map(({ hoja }) => hoja)));
    const celdas = filas.flatMap(({ hoja, celda, antes, despues }, i): PorEscribir[] => {
      const escrito = valueOf(hay(hoja, celda));
      const es = (otro: Cell) => JSON.stringify(escrito) === JSON.stringify(otro);
      if (!es(antes) && !es(despues)) return [];
      const { row, column } = parseAddress(celda)!;
      return [{ hoja, row, column, cell: despues, formato: formatos[i] ?? null }];
    });
    const bitacora = await escribirCeldas(
      abierto,
      contexto,
      { estructura },
      accion,
      filas,
      celdas,
      fila,
    );
    return { accion, reparadas: filas.map(deFila), bitacora, notas: [] };
  };

const deFila = ({ hoja, celda, antes, despues, origen }: FilaBitacora): Reparada => ({
  hoja,
  celda,
  antes,
  despues,
  clave: '',
  titulo: origen,
  clase: 'forma',
});

/** What the cells of these sheets hold. */
async function celdasDe(
  abierto: OpenWorkbook,
  estructura: WorkbookStructure,
  hojas: ReadonlySet<string>,
): Promise<(hoja: string, celda: string) => Cell> {
  const grids = await abierto.read(areasUsadas(estructura).filter(({ sheet }) => hojas.has(sheet)));
  const porHoja = new Map(grids.map((grid) => [grid.sheet, grid]));
  return (hoja, celda) => {
    const grid = porHoja.get(hoja);
    const lugar = parseAddress(celda);
    return grid && lugar ? celdaEn(grid, lugar.row, lugar.column) : null;
  };
}

/** Gives the cells back what they held, where they still hold what was written. */
export async function deshacerReparar(
  abierto: OpenWorkbook,
  reparadas: readonly Reparada[],
  contexto: Contexto,
): Promise<ResultadoReparacion> {
  const { idioma, onProgress, signal } = contexto;
  const t = textosReparar[idioma];
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'deshacerReparar', idioma);
  const hojas = new Set(reparadas.map(({ hoja }) => hoja));
  const celdaDe = await celdasDe(abierto, estructura, hojas);
  signal?.throwIfAborted();
  const lugarDe = (celda: string): Area => parseAddress(celda)!;
  // The last repair of a cell is undone first: one that was written twice gets its first text.
  const deAtras = [...reparadas].reverse();
  const ahora = new Map<string, Cell>();
  const devueltas: Reparada[] = [];
  for (const una of deAtras) {
    const clave = `${una.hoja}!${una.celda}`;
    const hay = ahora.has(clave) ? ahora.get(clave)! : celdaDe(una.hoja, una.celda);
    if (hay !== una.despues) continue;
    ahora.set(clave, una.antes);
    devueltas.push({ ...una, antes: una.despues, despues: una.antes });
  }
  const celdas = [...ahora].map(([clave, cell]): PorEscribir => {
    const corte = clave.lastIndexOf('!');
    const { row, column } = lugarDe(clave.slice(corte + 1));
    return { hoja: clave.slice(0, corte), row, column, cell, formato: null };
  });
  const filas = devueltas.map((una) => filaDe(una, textosReparar.es.accionDeshacer));
  const bitacora = await escribirCeldas(
    abierto,
    contexto,
    { estructura },
    'deshacerReparar',
    filas,
    celdas,
  );
  const cambiadas = reparadas.length - devueltas.length;
  return {
    accion: 'deshacerReparar',
    reparadas: devueltas,
    bitacora,
    notas: cambiadas > 0 ? [t.cambiadas(cambiadas)] : [],
  };
}
