/** The rows and columns of a range that are not hidden. */
import { areaAddress, type Area } from '@pnftp/xlsx/plan';
import { fail } from '../errors';
import { object, type ObjectType } from '../registry';
import type { Session } from '../session';
import { rangeOfArea, type RangeSelf } from './range';
import { formulasOf, numberFormatsOf, textOf, valuesOf, valueTypesOf } from './rangeValues';

interface View extends RangeSelf {
  /** Of the range; counted in it. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Of a row among those of its view. */
  readonly index: number;
}

export const visibleView = (range: RangeSelf): View => ({
  ...range,
  rows: shown(range.area.rows, (i) => range.sheet.rowHidden(range.area.row + i)),
  columns: shown(range.area.columns, (i) => range.sheet.columnHidden(range.area.column + i)),
  index: 0,
});

const shown = (count: number, hidden: (i: number) => boolean): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => !hidden(i));

const seen = <T>({ rows, columns }: View, grid: readonly (readonly T[])[] | null) =>
  grid && rows.map((row) => columns.map((column) => grid[row]?.[column] as T));

const read = (of: (session: Session, self: RangeSelf) => unknown[][] | null) => ({
  get: (view: View, session: Session) => seen(view, of(session, view)),
});

const rowOf = (view: View, index: number): View => ({
  ...view,
  rows: [view.rows[index] ?? fail('ItemNotFound')],
  index,
});

/** What it has is read; through a view nothing is written. */
export const rangeViewType: ObjectType<View> = {
  name: 'RangeView',
  scalars: {
    Values: read(valuesOf),
    Formulas: read(formulasOf),
    FormulasLocal: read(formulasOf),
    Text: read(textOf),
    ValueTypes: read(valueTypesOf),
    NumberFormat: read((_session, self) => numberFormatsOf(self)),
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    CellAddresses: {
      get: ({ area, rows, columns }) =>
        rows.map((row) => columns.map((column) => areaAddress(cellAt(area, row, column)))),
    },
    Index: { get: ({ index }) => index },
  },
  objects: { Rows: (view) => object(rangeViewCollectionType, view) },
  methods: {
    GetRange: ({ sheet, area }, _args, session) => rangeOfArea(session, sheet, area),
  },
};

const rangeViewCollectionType: ObjectType<View> = {
  name: 'RangeViewCollection',
  items: (view) => view.rows.map((_, i) => object(rangeViewType, rowOf(view, i))),
  methods: {
    GetCount: ({ rows }) => rows.length,
    GetItemAt: (view, args) => object(rangeViewType, rowOf(view, args.integer(0))),
  },
  since: { GetCount: 4 },
};

const cellAt = (area: Area, row: number, column: number): Area => ({
  row: area.row + row,
  column: area.column + column,
  rows: 1,
  columns: 1,
});
