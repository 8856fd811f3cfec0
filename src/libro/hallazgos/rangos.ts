/** Cells of a sheet as few ranges: `T5, T6, T7, U5, U6, U7` is `T5:U7`. */
import { areaAddress, parseAddress } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';

const columnaYFila = (a: Area, b: Area): number => a.column - b.column || a.row - b.row;

/** Runs down a column first, then neighbouring columns with the same rows. */
export function enRangos(celdas: readonly string[]): string[] {
  const areas = [...new Set(celdas)]
    .flatMap((celda) => parseAddress(celda) ?? [])
    .sort(columnaYFila);
  const corridas: Area[] = [];
  for (const area of areas) {
    const anterior = corridas.at(-1);
    const sigue =
      anterior?.column === area.column &&
      anterior.columns === area.columns &&
      anterior.row + anterior.rows === area.row;
    if (sigue) corridas[corridas.length - 1] = { ...anterior, rows: anterior.rows + area.rows };
    else corridas.push(area);
  }
  const bloques: Area[] = [];
  // By its rows and the column it would go on in, the block that a run continues.
  const abiertos = new Map<string, number>();
  for (const area of corridas) {
    const lugar = `${area.row}|${area.rows}|${area.column}`;
    const anterior = abiertos.get(lugar);
    const indice = anterior ?? bloques.length;
    bloques[indice] =
      anterior === undefined
        ? area
        : { ...bloques[anterior]!, columns: bloques[anterior]!.columns + area.columns };
    abiertos.set(`${area.row}|${area.rows}|${area.column + area.columns}`, indice);
  }
  return bloques.map((area) => areaAddress(area));
}
