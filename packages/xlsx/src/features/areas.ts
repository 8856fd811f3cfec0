/** `sqref`: lists of areas as worksheets write them, and what is left of them after a cut. */
import { areaAddress, intersect, parseAddress, type Area } from '../plan';

export const parseAreas = (sqref: string): Area[] =>
  sqref
    .split(/\s+/)
    .map((part) => parseAddress(part))
    .filter((area): area is Area => area !== null);

export const formatAreas = (areas: readonly Area[]): string =>
  areas.map((area) => areaAddress(area)).join(' ');

/** The parts of `area` outside of `hole`: at most four. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const cutBottom = cut.row + cut.rows;
  const cutRight = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: cutRight, rows: cut.rows, columns: right - cutRight },
    { ...area, row: cutBottom, rows: bottom - cutBottom },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

export const allWithout = (areas: readonly Area[], holes: readonly Area[]): Area[] =>
  holes.reduce<Area[]>((left, hole) => left.flatMap((area) => without(area, hole)), [...areas]);
