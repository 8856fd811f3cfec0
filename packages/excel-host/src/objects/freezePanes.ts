import { MAX_COLUMNS, MAX_ROWS } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import { type ObjectType, type HostObject } from '../registry';
import type { Session } from '../session';
import { parseRange, rangeOfArea, rangeType, type RangeSelf } from './range';

function freeze(session: Session, sheet: Sheet, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) fail('InvalidArgument');
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  session.formatted(sheet, null);
  return null;
}

function location(sheet: Sheet, session: Session): HostObject | null {
  const frozen = sheet.freeze;
  if (!frozen) return null;
  return rangeOfArea(session, sheet, {
    row: 0,
    column: 0,
    rows: frozen.rows || MAX_ROWS,
    columns: frozen.columns || MAX_COLUMNS,
  });
}

export const freezePanesType: ObjectType<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheet, args, session) => {
      const { area } =
        args.objectOf(0, rangeType) ?? (parseRange(session, sheet, args.text(0)).self as RangeSelf);
      // Whole rows freeze rows, whole columns columns, anything else both from the first cell on.
      if (area.columns === MAX_COLUMNS) return freeze(session, sheet, area.row + area.rows, 0);
      if (area.rows === MAX_ROWS) return freeze(session, sheet, 0, area.column + area.columns);
      return freeze(session, sheet, area.row + area.rows, area.column + area.columns);
    },
    FreezeRows: (sheet, args, session) => freeze(session, sheet, args.optionalInteger(0) ?? 1, 0),
    FreezeColumns: (sheet, args, session) =>
      freeze(session, sheet, 0, args.optionalInteger(0) ?? 1),
    Unfreeze: (sheet, _args, session) => freeze(session, sheet, 0, 0),
    GetLocation: (sheet, _args, session) => location(sheet, session) ?? fail('ItemNotFound'),
    GetLocationOrNullObject: (sheet, _args, session) => location(sheet, session),
  },
};
