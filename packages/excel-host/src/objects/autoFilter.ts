import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet, Table } from '@pnftp/xlsx';
import { fail } from '../errors';
import { type ObjectType } from '../registry';
import { rangeOfArea } from './range';

interface Filter {
  readonly sheet: Sheet;
  /** `null` for the filter of the sheet. */
  readonly table: Table | null;
}

/** Where it is and whether it filters. The host applies no criteria: it hides no rows by itself. */
function filterOf({ sheet, table }: Filter): { area: Area; active: boolean } | null {
  const filter = table ? table.filter : sheet.autoFilter;
  return filter ?? null;
}

export const autoFilterType: ObjectType<Filter> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (self) => filterOf(self) !== null },
    IsDataFiltered: { get: (self) => filterOf(self)?.active ?? false },
  },
  methods: {
    GetRange: (self, _args, session) => {
      const filter = filterOf(self);
      return filter ? rangeOfArea(session, self.sheet, filter.area) : fail('ItemNotFound');
    },
    GetRangeOrNullObject: (self, _args, session) => {
      const filter = filterOf(self);
      return filter && rangeOfArea(session, self.sheet, filter.area);
    },
  },
};
