import type { Area } from '@pnftp/xlsx/plan';
import { fail } from '../errors';
import { type Arguments, type ObjectType } from '../registry';
import type { Session } from '../session';
import { requireAllowed, requireUnprotected } from './access';
import {
  applyFilter,
  clearFilter,
  criterionOf,
  filterColumn,
  filterOf,
  type Filter,
} from './filters';
import { parseRange, rangeOfArea, rangeType, type RangeSelf } from './range';

export const autoFilterType: ObjectType<Filter> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (self) => filterOf(self) !== null },
    IsDataFiltered: { get: (self) => filterOf(self)?.active ?? false },
  },
  methods: {
    Apply: (self, args, session) => {
      requireAllowed(self.sheet, 'autoFilter');
      place(self, areaOf(self, args, session), session);
      const column = args.optionalInteger(1);
      const criteria = args.raw(2);
      if (column === null || criteria === null) applyFilter(session, self);
      else filterColumn(session, self, column, criterionOf(criteria));
      return null;
    },
    ClearColumnCriteria: (self, args, session) => {
      filterColumn(session, self, args.integer(0), null);
      return null;
    },
    ClearCriteria: (self, _args, session) => {
      clearFilter(session, self);
      if (self.table) self.table.setSort([]);
      return null;
    },
    Reapply: (self, _args, session) => {
      requireAllowed(self.sheet, 'autoFilter');
      applyFilter(session, self);
      return null;
    },
    Remove: (self, _args, session) => {
      requireUnprotected(self.sheet);
      clearFilter(session, self);
      if (self.table) self.table.filterButtons = false;
      else self.sheet.setAutoFilter(null);
      session.restructured(self.sheet);
      return null;
    },
    GetRange: (self, _args, session) => {
      const filter = filterOf(self);
      return filter ? rangeOfArea(session, self.sheet, filter.area) : fail('ItemNotFound');
    },
    GetRangeOrNullObject: (self, _args, session) => {
      const filter = filterOf(self);
      return filter && rangeOfArea(session, self.sheet, filter.area);
    },
  },
  since: { ClearColumnCriteria: 14 },
};

function areaOf({ sheet }: Filter, args: Arguments, session: Session): Area {
  const range = args.objectOf(0, rangeType);
  if (range && range.sheet !== sheet) fail('InvalidArgument');
  if (range) return range.area;
  return (parseRange(session, sheet, args.text(0)).self as RangeSelf).area;
}

/** The filter stands over the area; one that stood elsewhere goes. */
function place(self: Filter, area: Area, session: Session): void {
  const { sheet, table } = self;
  if (table) {
    if (!table.filterButtons) requireUnprotected(sheet);
    table.filterButtons = true;
    return;
  }
  if (area.rows < 2) fail('NotImplemented', 'The host does not look for the list around a cell.');
  const before = sheet.autoFilter?.area;
  const same =
    before?.row === area.row &&
    before.column === area.column &&
    before.rows === area.rows &&
    before.columns === area.columns;
  if (same) return;
  requireUnprotected(sheet);
  if (before) clearFilter(session, self);
  sheet.setAutoFilter(area);
  session.restructured(sheet);
}
