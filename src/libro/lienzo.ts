/** A generated sheet while it is being made: rows from the top, with styles, merges and heights. */
import { isFormula, valueOf } from '@pnftp/xlsx/plan';
import type {
  Area,
  Cell,
  CellBlock,
  CellStyle,
  RowHeight,
  SheetPlan,
  StyledArea,
} from '@pnftp/xlsx/plan';
import { ESTILO } from './estilo';
import { altoDeFila, type TextoEnCelda } from './altos';
import { comoTexto } from './valores';

export interface OpcionesFila {
  readonly minimo?: number;
  readonly negrita?: boolean;
  readonly hasta?: number;
  readonly tramos?: readonly (readonly [column: number, columns: number])[];
}

/** The sheet that a plan is for. */
export interface Destino {
  readonly titulo: string;
  readonly modo: SheetPlan['mode'];
}

export class Lienzo {
  readonly styles: StyledArea[] = [];
  readonly merges: Area[] = [];
  private readonly filas: Cell[][] = [];
  private readonly altos: number[] = [];

  /** `anchos` are the widths of all columns, in characters. */
  constructor(readonly anchos: readonly number[]) {}

  /** The row that comes next, from 0. */
  get siguiente(): number {
    return this.filas.length;
  }

  get area(): Area {
    return { row: 0, column: 0, rows: this.filas.length, columns: this.anchos.length };
  }

  get blocks(): CellBlock[] {
    return [{ row: 0, column: 0, cells: this.filas }];
  }

  /** Neighbouring rows of one height together. */
  get rowHeights(): RowHeight[] {
    return alturas(this.altos.map((height, row) => ({ row, height })));
  }

  get columnWidths() {
    return this.anchos.map((width, column) => ({ column, columns: 1, width }));
  }

  /** What has been put on it, as the plan of this sheet. */
  hoja({ titulo, modo }: Destino): SheetPlan {
    const { blocks, styles, merges, columnWidths, rowHeights } = this;
    const gridlines = false;
    return {
      name: titulo,
      mode: modo,
      gridlines,
      blocks,
      styles,
      merges,
      columnWidths,
      rowHeights,
    };
  }

  /**
   * Adds a row and gives its number; its height fits the texts that wrap, up to column `hasta`.
   * `tramos` are cells that go over several columns: the first one and how many.
   */
  fila(celdas: readonly Cell[], opciones: OpcionesFila = {}) {
    const row = this.filas.length;
    const { minimo = 15, negrita = false, hasta = this.anchos.length, tramos = [] } = opciones;
    for (const [column, columns] of tramos) this.merges.push({ row, column, rows: 1, columns });
    const anchoEn = (i: number): number => {
      if (tramos.length === 0) return this.anchos[i] ?? 0;
      const columns = tramos.find(([column]) => column === i)?.[1] ?? 1;
      return this.anchos.slice(i, i + columns).reduce((a, b) => a + b, 0);
    };
    // An empty text is a blank cell: Excel keeps no other kind.
    this.filas.push(this.anchos.map((_, i) => celdas[i] || (celdas[i] === 0 ? 0 : null)));
    const textos: TextoEnCelda[] = [];
    for (let i = 0; i < Math.min(celdas.length, hasta); i++) {
      const celda = celdas[i] ?? null;
      if (isFormula(celda) && typeof celda.value === 'number') continue;
      // What is not seen asks for no room.
      if (anchoEn(i) === 0) continue;
      const texto = textoDe(celda);
      if (texto !== '') textos.push({ texto, ancho: anchoEn(i), negrita, sangria: 1 });
    }
    this.altos[row] = altoDeFila(textos, minimo);
    return row;
  }

  /** A row of one text over the first `columnas` columns, merged. */
  franja(texto: Cell, columnas: number, style: CellStyle, minimo = 15): number {
    const row = this.filas.length;
    this.filas.push(this.anchos.map((_, i) => (i === 0 ? texto : null)));
    const area = { row, column: 0, rows: 1, columns: columnas };
    if (columnas > 1) this.merges.push(area);
    this.styles.push({ area, style });
    const ancho = this.anchos.slice(0, columnas).reduce((a, b) => a + b, 0);
    const cuerpo = style.font?.size ?? 10;
    const negrita = style.font?.bold ?? false;
    this.altos[row] = altoDeFila([{ texto: textoDe(texto), ancho, cuerpo, negrita }], minimo);
    return row;
  }

  vacia(alto = 8): number {
    const row = this.filas.length;
    this.filas.push(this.anchos.map(() => null));
    this.altos[row] = alto;
    return row;
  }

  /** Height of some rows together, in points. */
  altoDe(row: number, rows: number): number {
    return this.altos.slice(row, row + rows).reduce((a, b) => a + b, 0);
  }

  /** Sets the height of a row, in points. */
  alto(row: number, height: number): void {
    this.altos[row] = height;
  }

  pon(row: number, column: number, celda: Cell): void {
    this.filas[row]![column] = celda;
  }

  celda(row: number, column: number): Cell {
    return this.filas[row]?.[column] ?? null;
  }

  estilo(row: number, column: number, rows: number, columns: number, style: CellStyle): void {
    if (rows > 0 && columns > 0) this.styles.push({ area: { row, column, rows, columns }, style });
  }

  /** The header of a table: dark, bold, centred. */
  cabecera(
    titulos: readonly Cell[],
    columnas: number,
    tramos: OpcionesFila['tramos'] = [],
  ): number {
    const row = this.fila(titulos, { negrita: true, minimo: 20, tramos });
    this.estilo(row, 0, 1, columnas, ESTILO.cabecera);
    return row;
  }
}

/** Rows in order, those of one height that follow each other as one. */
export function alturas(filas: readonly { row: number; height: number }[]): RowHeight[] {
  const juntas: { row: number; rows: number; height: number }[] = [];
  for (const { row, height } of filas) {
    const ultima = juntas.at(-1);
    if (ultima?.height === height && ultima.row + ultima.rows === row) ultima.rows++;
    else juntas.push({ row, rows: 1, height });
  }
  return juntas;
}

const textoDe = (celda: Cell | undefined): string =>
  celda === undefined ? '' : comoTexto(valueOf(celda));

/** More areas than this and a column keeps one format: each is work for whoever applies the plan. */
const MAXIMO_DE_AREAS = 400;

/**
 * Neighbouring rows that ask for the same number format, as one area each; none at all where that
 * would be too many.
 */
export function formatosPorFila(
  formatos: readonly { row: number; formato: string }[],
  column: number,
  columns: number,
): StyledArea[] {
  const areas: { row: number; rows: number; formato: string }[] = [];
  for (const { row, formato } of formatos) {
    const ultima = areas.at(-1);
    if (ultima && ultima.formato === formato && ultima.row + ultima.rows === row) ultima.rows++;
    else areas.push({ row, rows: 1, formato });
  }
  if (areas.length > MAXIMO_DE_AREAS) return [];
  return areas.map(({ row, rows, formato }) => ({
    area: { row, column, rows, columns },
    style: { numberFormat: formato },
  }));
}

/** `#,##0.00` for two decimals. */
export const formatoDe = (decimales: number): string =>
  decimales > 0 ? `#,##0.${'0'.repeat(decimales)}` : '#,##0';

/** Decimals that these numbers are written with, at most `maximo`. */
export const decimalesDe = (numeros: readonly number[], maximo = 4): number =>
  numeros.reduce((mas, n) => {
    if (mas >= maximo || Number.isInteger(n)) return mas;
    const texto = String(Number(Math.abs(n).toPrecision(15)));
    const [mantisa = '', exponente] = texto.split('e');
    const propios = (mantisa.split('.')[1]?.length ?? 0) - Number(exponente ?? 0);
    return Math.max(mas, Math.min(Math.max(propios, 0), maximo));
  }, 0);

export const areaDe = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});
