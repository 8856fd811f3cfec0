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

/** More rows than this and an area is looked at each time, instead of being kept by its rows. */
const TALL = 64;

/** Areas, to ask of another one whether it meets any of them. */
export class AreaIndex {
  private readonly byRow = new Map<number, Area[]>();
  private readonly tall: Area[] = [];

  constructor(areas: readonly Area[] = []) {
    for (const area of areas) this.add(area);
  }

  add(area: Area): void {
    if (area.rows > TALL) {
      this.tall.push(area);
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      const others = this.byRow.get(row);
      if (others) others.push(area);
      else this.byRow.set(row, [area]);
    }
  }

  meets(area: Area): boolean {
    const hit = (other: Area): boolean => intersect(other, area) !== null;
    if (this.tall.some(hit)) return true;
    if (area.rows > this.byRow.size) return [...this.byRow.values()].some((some) => some.some(hit));
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (this.byRow.get(row)?.some(hit)) return true;
    }
    return false;
  }
}
