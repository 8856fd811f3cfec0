/** Where a drawing stands: between two cells, at a cell with a size, or at a point. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../plan';
import { element, type XmlElement } from '../../xml';
import { EMU_PER_PIXEL, EMU_PER_POINT } from './drawingMl';

/** Of a sheet: heights in points, widths in pixels. */
export interface Sizes {
  rowHeight(row: number): number;
  columnWidth(column: number): number;
}

/** In points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const number = (corner: XmlElement | null, local: string): number =>
  Number(corner?.child(local)?.text ?? 0) || 0;

/** A corner of a `twoCellAnchor`; offsets in EMU. */
export function corner(
  name: string,
  column: number,
  columnOffset: number,
  row: number,
  rowOffset: number,
): XmlElement {
  const prefix = name.replace(/\w+$/, '');
  const values = { col: column, colOff: columnOffset, row, rowOff: rowOffset };
  return element(
    name,
    {},
    Object.entries(values).map(([key, value]) =>
      element(`${prefix}${key}`, {}, [String(Math.round(value))]),
    ),
  );
}

const sizeOf = (sheet: Sizes, axis: 'row' | 'column', index: number): number =>
  axis === 'row'
    ? sheet.rowHeight(index) * EMU_PER_POINT
    : sheet.columnWidth(index) * EMU_PER_PIXEL;

function distance(sheet: Sizes, axis: 'row' | 'column', index: number, offset: number): number {
  let sum = offset;
  for (let i = 0; i < index; i += 1) sum += sizeOf(sheet, axis, i);
  return sum;
}

function cellAt(sheet: Sizes, axis: 'row' | 'column', emu: number): [number, number] {
  const last = (axis === 'row' ? MAX_ROWS : MAX_COLUMNS) - 1;
  let left = emu;
  for (let i = 0; i < last; i += 1) {
    const size = sizeOf(sheet, axis, i);
    if (left < size) return [i, left];
    left -= size;
  }
  return [last, 0];
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function edges(sheet: Sizes, anchor: XmlElement): Edges {
  const place = (at: XmlElement) => ({
    left: distance(sheet, 'column', number(at, 'col'), number(at, 'colOff')),
    top: distance(sheet, 'row', number(at, 'row'), number(at, 'rowOff')),
  });
  const from = anchor.child('from');
  const to = anchor.child('to');
  const pos = anchor.child('pos');
  const size = anchor.child('ext');
  const first = from ? place(from) : { left: pos?.number('x') ?? 0, top: pos?.number('y') ?? 0 };
  const last = to
    ? place(to)
    : {
        left: first.left + (size?.number('cx') ?? 0),
        top: first.top + (size?.number('cy') ?? 0),
      };
  return { ...first, right: last.left, bottom: last.top };
}

export function boxOf(sheet: Sizes, anchor: XmlElement): Box {
  const { left, top, right, bottom } = edges(sheet, anchor);
  const points = (emu: number) => Math.round((emu / EMU_PER_POINT) * 100) / 100;
  return {
    left: points(left),
    top: points(top),
    width: points(right - left),
    height: points(bottom - top),
  };
}

export function setBox(sheet: Sizes, anchor: XmlElement, box: Box): void {
  const emu = (points: number) => Math.round(points * EMU_PER_POINT);
  const pos = anchor.child('pos');
  if (pos) pos.set('x', emu(box.left)).set('y', emu(box.top));
  anchor.child('ext')?.set('cx', emu(box.width)).set('cy', emu(box.height));
  for (const [name, left, top] of [
    ['from', box.left, box.top],
    ['to', box.left + box.width, box.top + box.height],
  ] as const) {
    const old = anchor.child(name);
    if (!old) continue;
    const made = corner(
      old.name,
      ...cellAt(sheet, 'column', emu(left)),
      ...cellAt(sheet, 'row', emu(top)),
    );
    anchor.children.splice(anchor.children.indexOf(old), 1, made);
  }
}

/** From the first corner of the cells to their last; whatever it was, it moves with them then. */
export function setCells(anchor: XmlElement, area: Area): void {
  const prefix = anchor.name.slice(0, -anchor.local.length);
  const { row, column, rows, columns } = area;
  const corners = [
    corner(`${prefix}from`, column, 0, row, 0),
    corner(`${prefix}to`, column + columns, 0, row + rows, 0),
  ];
  const rest = anchor.elements.filter(({ local }) => !['from', 'to', 'pos', 'ext'].includes(local));
  anchor.name = `${prefix}twoCellAnchor`;
  anchor.children = [...corners, ...rest];
}
