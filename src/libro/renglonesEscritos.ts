/** What the rows of a generated sheet are about, out of the plan by which it has been written. */
import type { Area, Cell, SheetPlan } from '@pnftp/xlsx/plan';
import type { HojaGenerada } from './hojasGeneradas';
import { columnasDe, CON_RENGLONES, conRenglones, TABLAS } from './renglones';
import type { HojaConRenglones } from './renglones';
import { texto } from './valores';

/** The rows of a sheet that has been written by this plan; `null` where it has none of indicators. */
export function renglonesEscritos(
  clave: HojaGenerada,
  sheet: SheetPlan,
  escrita: Area,
): HojaConRenglones | null {
  if (!CON_RENGLONES.some((una) => una === clave)) return null;
  const area = TABLAS[clave]
    ? sheet.tables?.find(({ name }) => name === TABLAS[clave])?.area
    : escrita;
  if (!area) return null;
  const celda = (row: number, column: number): Cell => {
    const suyo = sheet.blocks?.findLast(
      (b) => row >= b.row && row < b.row + b.cells.length && column >= b.column,
    );
    return suyo?.cells[row - suyo.row]?.[column - suyo.column] ?? null;
  };
  const titulos = Array.from({ length: area.columns }, (_, i) =>
    texto(celda(area.row, area.column + i)),
  );
  const pedido = { clave, hoja: sheet.name, area, columnas: columnasDe(clave, area, titulos) };
  return conRenglones(pedido, (row, i) => celda(row, pedido.columnas[i]![1]));
}
