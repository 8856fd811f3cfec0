/** A generated sheet as a page to hand over: values, and nothing of what makes them. */
import { columnIndex, columnName, valueOf } from '@pnftp/xlsx/plan';
import type { Area, Cell, SheetPlan } from '@pnftp/xlsx/plan';
import { textosSinComplemento } from '../../textos/congelar';
import { matriz } from '../../textos/documentos';
import { MARCA } from '../colores';
import { ESTILO } from '../estilo';

/** As it is shown; what only speaks of formulas and the add-in is left out. */
export function enValores(plan: SheetPlan): SheetPlan {
  const { ownMark, tables, validations, links, blocks = [], styles = [], ...resto } = plan;
  void [ownMark, tables, validations, links];
  return {
    ...resto,
    blocks: blocks.map((bloque) => ({
      ...bloque,
      cells: bloque.cells.map((fila) => fila.map(mostrada)),
    })),
    // Nobody fills in what was handed over.
    styles: styles.filter(({ style }) => style !== ESTILO.entrada),
    conditionalFormats: (plan.conditionalFormats ?? []).map((regla) => ({
      ...regla,
      formula: regla.formula.replace(`,"${MARCA}"<>""`, ''),
    })),
    charts: (plan.charts ?? []).map((grafico, i) => ({ ...grafico, name: `Gráfico ${i + 1}` })),
  };
}

/** Words to who works in the workbook. */
const SOBRAN = [textosSinComplemento.origen, matriz.sinFirmante];

function mostrada(celda: Cell): Cell {
  const valor = valueOf(celda);
  if (typeof valor !== 'string') return valor;
  return SOBRAN.reduce((texto, sobra) => texto.replace(sobra, ''), valor).trimEnd() || null;
}

/** The same with these columns alone, side by side. */
export function soloColumnas(plan: SheetPlan, quedan: readonly number[]): SheetPlan {
  const antesDe = (column: number): number => quedan.filter((una) => una < column).length;
  const area = (a: Area): Area => {
    const column = antesDe(a.column);
    return { ...a, column, columns: antesDe(a.column + a.columns) - column };
  };
  const areas = <T extends { readonly area: Area }>(lista: readonly T[] = []): T[] =>
    lista.map((uno) => ({ ...uno, area: area(uno.area) })).filter((uno) => uno.area.columns > 0);
  const { page, freeze } = plan;
  return {
    ...plan,
    blocks: (plan.blocks ?? []).map((bloque) => ({
      ...bloque,
      column: antesDe(bloque.column),
      cells: bloque.cells.map((fila) => fila.filter((_, i) => quedan.includes(bloque.column + i))),
    })),
    styles: areas(plan.styles),
    merges: (plan.merges ?? []).map(area).filter((una) => una.rows * una.columns > 1),
    columnWidths: (plan.columnWidths ?? []).flatMap(({ column, columns, width }) => {
      const suya = area({ row: 0, rows: 1, column, columns });
      return suya.columns > 0 ? [{ column: suya.column, columns: suya.columns, width }] : [];
    }),
    conditionalFormats: areas(plan.conditionalFormats).map((regla) => ({
      ...regla,
      formula: enOtraColumna(regla.formula, antesDe),
    })),
    ...(freeze && { freeze: { ...freeze, columns: antesDe(freeze.columns) } }),
    ...(page && { page: paginaCon(page, antesDe, area) }),
  };
}

type Pagina = NonNullable<SheetPlan['page']>;

function paginaCon(
  page: Pagina,
  antesDe: (column: number) => number,
  area: (a: Area) => Area,
): Pagina {
  const { printArea, titleColumns, columnBreaks } = page;
  return {
    ...page,
    ...(printArea && { printArea: area(printArea) }),
    ...(titleColumns && { titleColumns: { column: 0, columns: antesDe(titleColumns.columns) } }),
    ...(columnBreaks && { columnBreaks: columnBreaks.map(antesDe) }),
  };
}

/** Colour rules look at a cell of their own row: `$M9`. */
const enOtraColumna = (formula: string, antesDe: (column: number) => number): string =>
  formula.replace(
    /\$([A-Z]+)(?=\d)/g,
    (_, letras: string) => `$${columnName(antesDe(columnIndex(letras)))}`,
  );
