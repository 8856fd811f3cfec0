/**
 * Congelar valores: every formula that calls our functions becomes its value, so that the workbook
 * shows the same where the add-in is not; with a list of what was changed in the Bitácora, and a
 * way back while the list is at hand.
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { cellAddress, isErrorValue, isFormula, valueOf } from '@pnftp/xlsx/plan';
import type {
  Cell,
  CellGrid,
  CellValue,
  FormulaCell,
  OpenWorkbook,
  SheetPlan,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import { textosCongelar } from '../textos/congelar';
import { areasUsadas, bloquesDe, celdaEn, juntar, type CeldaSuelta } from './celdas';
import type { Contexto } from './encargo';
import { exigeTerminada } from './accionError';
import { formaDeFormula, type Forma } from './formaDeFormula';
import { llamaPnftp } from './formulasPnftp';

/** A formula that became its value. */
export interface Congelada {
  readonly hoja: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Its value, and those of the cells that it had spilled over; rows of the same length. */
  readonly valores: readonly (readonly CellValue[])[];
  /**
   * Whether its text tells how far it had spilled. Else `valores` may take in neighbours that
   * were never its own: they were written as they were, and are not to be freed.
   */
  readonly formaSabida: boolean;
  /** Texts of its row, typed and not computed, by column: how the row is known again. */
  readonly textos: ReadonlyMap<number, string>;
}

/** A formula of ours that was left, and why: it has no value that is worth keeping. */
export interface SinCongelar {
  readonly hoja: string;
  readonly celda: string;
  readonly formula: string;
  /** The error that it shows; empty where it was never calculated. */
  readonly muestra: string;
}

export interface ResultadoCongelar {
  readonly accion: 'congelar';
  readonly congeladas: readonly Congelada[];
  readonly sinCongelar: readonly SinCongelar[];
  /** Title of the sheet with the list; `null` where nothing was changed. */
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Errors that say what the data are, not that Excel could not ask the add-in. */
const PROPIOS = new Set(['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!']);

/** At most three requests, and one for each 4 MB more. */
export async function congelar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoCongelar> {
  const { hoy, idioma, onProgress, signal } = contexto;
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'congelar', idioma);
  const grids = await abierto.read(areasUsadas(estructura));
  signal?.throwIfAborted();

  const { congeladas, sinCongelar } = porCongelar(grids, estructura);
  const t = textosCongelar[idioma];
  const enNombres = estructura.names.filter(({ formula }) => llamaPnftp(formula));
  const notas = [
    ...(congeladas.length === 0 && sinCongelar.length === 0 ? [t.nada] : []),
    ...(sinCongelar.length > 0 ? [t.sinCongelar(sinCongelar.length)] : []),
    ...(enNombres.length > 0 ? [t.nombres(enNombres.map(({ name }) => name))] : []),
  ];
  const bitacora = planBitacora(congeladas.map(filaDe), hoy, estructura);
  if (bitacora) {
    onProgress?.(0, 'escribir');
    await abierto.apply(
      {
        action: 'congelar',
        // What was there is on record before any cell changes.
        sheets: juntar([
          bitacora.sheet,
          ...hojasCon(congeladas, ({ row, column, valores }) => celdasDe(row, column, valores)),
        ]),
        names: bitacora.names,
      },
      opciones(contexto),
    );
  }
  return {
    accion: 'congelar',
    congeladas,
    sinCongelar,
    bitacora: bitacora?.titulo ?? null,
    notas,
  };
}

/** Every formula of ours in what was read: those with a value, and those without. */
function porCongelar(grids: readonly CellGrid[], estructura: WorkbookStructure) {
  const congeladas: Congelada[] = [];
  const sinCongelar: SinCongelar[] = [];
  for (const grid of grids) {
    grid.cells.forEach((fila, i) => {
      const textos = textosTecleados(grid, i);
      fila.forEach((cell, j) => {
        if (!isFormula(cell) || !llamaPnftp(cell.formula)) return;
        const [row, column] = [grid.area.row + i, grid.area.column + j];
        const { formula, value } = cell;
        const hoja = grid.sheet;
        if (value === null || (isErrorValue(value) && !PROPIOS.has(value.error))) {
          const muestra = value === null ? '' : value.error;
          sinCongelar.push({ hoja, celda: cellAddress(row, column), formula, muestra });
          return;
        }
        const forma = formaDeFormula(formula, estructura);
        const valores = derrame(grid, row, column, cell, forma);
        const formaSabida = forma !== null;
        congeladas.push({ hoja, row, column, formula, valores, formaSabida, textos });
      });
    });
  }
  return { congeladas, sinCongelar };
}

function textosTecleados({ cells, area }: CellGrid, fila: number): Map<number, string> {
  const textos = new Map<number, string>();
  cells[fila]!.forEach((cell, j) => {
    if (typeof cell === 'string' && cell !== '') textos.set(area.column + j, cell);
  });
  return textos;
}

/**
 * The cells that a formula spilled over, its own first: read as plain values, they go when the
 * formula goes, and are written as what they show. Where its text does not tell how far it went,
 * whatever stands next to it without a gap is taken: written as it is, it changes nothing.
 */
function derrame(
  grid: CellGrid,
  row: number,
  column: number,
  { formula, value }: FormulaCell,
  forma: Forma,
): CellValue[][] {
  if (isErrorValue(value)) return [[value]];
  const { rows, columns } = forma ?? trecho(grid, row, column);
  const celdas = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => celdaEn(grid, row + i, column + j)),
  );
  // A cell with a formula of its own was in the way: nothing had spilled.
  const libres = celdas
    .flat()
    .slice(1)
    .every((cell) => !isFormula(cell) || cell.formula === formula);
  return libres ? celdas.map((fila) => fila.map(valueOf)) : [[value]];
}

/** Values that follow each other without a gap: down the first column, along the first row. */
function trecho(grid: CellGrid, row: number, column: number): NonNullable<Forma> {
  const sigue = (r: number, c: number): boolean => {
    const cell = celdaEn(grid, r, c);
    return cell !== null && cell !== '' && !isFormula(cell);
  };
  let [rows, columns] = [1, 1];
  while (sigue(row + rows, column)) rows++;
  while (sigue(row, column + columns)) columns++;
  return { rows, columns };
}

export interface ResultadoDeshacer {
  readonly accion: 'deshacerCongelar';
  readonly restauradas: number;
  /** Cells that somebody has changed since: left as they are. */
  readonly cambiadas: readonly { readonly hoja: string; readonly celda: string }[];
  /** Formulas of which it cannot be told over how many cells they had spilled: left as values. */
  readonly inciertas: readonly { readonly hoja: string; readonly celda: string }[];
  readonly notas: readonly string[];
}

/** Gives the formulas back where their cells still hold the frozen values. */
export async function deshacerCongelar(
  abierto: OpenWorkbook,
  congeladas: readonly Congelada[],
  contexto: Contexto,
): Promise<ResultadoDeshacer> {
  const { hoy, idioma, onProgress, signal } = contexto;
  const t = textosCongelar[idioma];
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'deshacerCongelar', idioma);
  const hojas = new Set(congeladas.map(({ hoja }) => hoja));
  const grids = await abierto.read(areasUsadas(estructura).filter(({ sheet }) => hojas.has(sheet)));
  signal?.throwIfAborted();
  const porHoja = new Map(grids.map((grid) => [grid.sheet, grid]));

  const intactas = congeladas.filter((una) => estaIntacta(una, porHoja.get(una.hoja)));
  const sabidas = intactas.filter(
    ({ formaSabida, valores }) => formaSabida || valores.flat().length === 1,
  );
  const lugar = ({ hoja, row, column }: Congelada) => ({ hoja, celda: cellAddress(row, column) });
  const igualQueAntes = new Set(intactas);
  const cambiadas = congeladas.filter((una) => !igualQueAntes.has(una)).map(lugar);
  const restauradas = new Set(sabidas);
  const inciertas = intactas.filter((una) => !restauradas.has(una)).map(lugar);
  const filas = sabidas.map((congelada): FilaBitacora => {
    const { antes, despues, ...resto } = filaDe(congelada);
    return { ...resto, accion: t.accionDeshacer, antes: despues, despues: antes };
  });
  const bitacora = planBitacora(filas, hoy, estructura);
  if (bitacora) {
    onProgress?.(0, 'escribir');
    const restituida = ({ row, column, formula, valores }: Congelada): CeldaSuelta[] =>
      celdasDe(row, column, valores).map(({ row: r, column: c, cell }) => ({
        row: r,
        column: c,
        // Where the formula spills, its cells must be free.
        cell: r === row && c === column ? { formula, value: cell as CellValue } : null,
      }));
    await abierto.apply(
      {
        action: 'deshacerCongelar',
        sheets: juntar([bitacora.sheet, ...hojasCon(sabidas, restituida)]),
        names: bitacora.names,
      },
      opciones(contexto),
    );
  }
  return {
    accion: 'deshacerCongelar',
    restauradas: sabidas.length,
    cambiadas,
    inciertas,
    notas: [
      ...(cambiadas.length > 0 ? [t.cambiadas(cambiadas.length)] : []),
      ...(inciertas.length > 0 ? [t.inciertas(inciertas.map(({ celda }) => celda))] : []),
    ],
  };
}

/** Whether its cells hold what was frozen, in the row where they stood. */
function estaIntacta(
  { row, column, valores, textos }: Congelada,
  grid: CellGrid | undefined,
): boolean {
  return (
    grid !== undefined &&
    // Rows put in or taken out above move what stood here: an equal value may be another row's.
    [...textos].every(([c, texto]) => celdaEn(grid, row, c) === texto) &&
    valores.every((fila, i) =>
      fila.every((valor, j) => igual(celdaEn(grid, row + i, column + j), valor)),
    )
  );
}

const igual = (cell: Cell, valor: CellValue): boolean => {
  if (isFormula(cell)) return false;
  if (isErrorValue(cell)) return isErrorValue(valor) && cell.error === valor.error;
  return (cell ?? '') === (valor ?? '');
};

const celdasDe = (
  row: number,
  column: number,
  valores: readonly (readonly CellValue[])[],
): CeldaSuelta[] =>
  valores.flatMap((fila, i) =>
    fila.map((cell, j) => ({ row: row + i, column: column + j, cell: cell === '' ? null : cell })),
  );

/** The cells of several formulas as updates, a sheet each. */
function hojasCon(
  congeladas: readonly Congelada[],
  celdas: (congelada: Congelada) => CeldaSuelta[],
): SheetPlan[] {
  const porHoja = new Map<string, CeldaSuelta[]>();
  for (const congelada of congeladas) {
    const lista = porHoja.get(congelada.hoja) ?? [];
    lista.push(...celdas(congelada));
    porHoja.set(congelada.hoja, lista);
  }
  return [...porHoja].map(([name, lista]) => ({
    name,
    mode: 'update',
    blocks: bloquesDe(lista),
  }));
}

const filaDe = ({ hoja, row, column, formula, valores }: Congelada): FilaBitacora => {
  const celdas = valores.length * valores[0]!.length;
  const t = textosCongelar.es;
  return {
    accion: t.accion,
    hoja,
    celda: cellAddress(row, column),
    antes: formula,
    despues: valores[0]![0]!,
    origen: celdas > 1 ? t.derramadas(celdas) : '',
  };
};

const opciones = ({ onProgress, signal }: Contexto) => ({
  ...(onProgress ? { onProgress: (parte: number) => onProgress(parte, 'escribir' as const) } : {}),
  ...(signal ? { signal } : {}),
});
