import { API, codeOf, NOT_FOUND, UNCONFIRMED, type Claim } from '../claim';

const LIST = [
  ['Tipo', 'Nombre', 'Valor'],
  ['OP', 'Agua', 10],
  ['SE', 'Riego', 40],
  ['op', 'Suelo', ''],
  ['SE', 'Bosque', 30],
  ['AE', 'Mar', 20],
];

const listed = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange('A1:C6');
  range.values = LIST;
  return range;
};

const tabled = (sheet: Excel.Worksheet): Excel.Table => {
  listed(sheet);
  return sheet.tables.add('A1:C6', true);
};

/** The rows that are hidden, as people count them. */
async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<number[]> {
  const rows = LIST.map((_, i) => sheet.getRange(`${i + 1}:${i + 1}`));
  for (const row of rows) row.load('rowHidden');
  await context.sync();
  return rows.flatMap(({ rowHidden }, i) => (rowHidden ? [i + 1] : []));
}

/** The rows that each filter of a table's column hides, one after another. */
const byColumn =
  (column: string, filters: readonly ((filter: Excel.Filter) => void)[]): Claim['run'] =>
  async (context, sheet) => {
    const { filter } = tabled(sheet).columns.getItem(column);
    const hidden: number[][] = [];
    for (const apply of filters) {
      apply(filter);
      hidden.push(await hiddenRows(context, sheet));
    }
    return hidden;
  };

/** Automatic filters and the rows that they hide. */
export const FILTERS: readonly Claim[] = [
  {
    id: 'filtros.valores',
    claim:
      'A column filtered by values hides the other rows, whatever the case; clearing shows them',
    evidence: `${API}filter#excel-excel-filter-applyvaluesfilter-member(1)`,
    run: byColumn('Tipo', [
      (filter) => filter.applyValuesFilter(['OP', 'AE']),
      (filter) => filter.apply({ filterOn: 'Values', values: ['SE'] }),
      (filter) => filter.clear(),
    ]),
  },
  {
    id: 'filtros.propio',
    claim:
      'Custom criteria compare numbers, match texts with wildcards, and are joined by and or or',
    evidence: `${API}filtercriteria`,
    run: byColumn('Valor', [
      (filter) => filter.applyCustomFilter('>15', '<35', 'And'),
      (filter) => filter.applyCustomFilter('<15', '>35', 'Or'),
    ]),
  },
  {
    id: 'filtros.comodines',
    claim: 'A custom criterion ends a text with *',
    evidence: `${API}filtercriteria#excel-excel-filtercriteria-criterion1-member`,
    run: byColumn('Nombre', [(filter) => filter.applyCustomFilter('=*o')]),
  },
  {
    id: 'filtros.primeros',
    claim: 'The first and the last by number or by percent, and those above or below the mean',
    evidence: `${API}filter`,
    differs: 'How Excel rounds a percentage of rows is not confirmed.',
    run: byColumn('Valor', [
      (filter) => filter.applyTopItemsFilter(2),
      (filter) => filter.applyBottomItemsFilter(1),
      (filter) => filter.applyTopPercentFilter(50),
      (filter) => filter.applyDynamicFilter('AboveAverage'),
      (filter) => filter.applyDynamicFilter('BelowAverage'),
    ]),
  },
  {
    id: 'filtros.dosColumnas',
    claim: 'Two filtered columns: rows stay that both let through; clearFilters shows all',
    evidence: `${API}table#excel-excel-table-clearfilters-member(1)`,
    run: async (context, sheet) => {
      const table = tabled(sheet);
      table.columns.getItem('Tipo').filter.applyValuesFilter(['OP', 'SE']);
      table.columns.getItem('Valor').filter.applyCustomFilter('>=30');
      const both = await hiddenRows(context, sheet);
      table.autoFilter.load('isDataFiltered');
      await context.sync();
      const filtered = table.autoFilter.isDataFiltered;
      table.clearFilters();
      table.autoFilter.load('isDataFiltered');
      const none = await hiddenRows(context, sheet);
      return [both, filtered, none, table.autoFilter.isDataFiltered];
    },
  },
  {
    id: 'filtros.hoja',
    claim: 'The filter of a sheet: applied to a range, its place, reapplied after an edit, removed',
    since: 14,
    evidence: `${API}autofilter`,
    run: async (context, sheet) => {
      const { autoFilter } = sheet;
      autoFilter.apply(listed(sheet), 2, { filterOn: 'Custom', criterion1: '>25' });
      const place = autoFilter.getRange();
      place.load('address');
      const first = await hiddenRows(context, sheet);
      const address = place.address.slice(place.address.lastIndexOf('!') + 1);
      sheet.getRange('C2').values = [[99]];
      const edited = await hiddenRows(context, sheet);
      autoFilter.reapply();
      const again = await hiddenRows(context, sheet);
      autoFilter.clearColumnCriteria(2);
      const cleared = await hiddenRows(context, sheet);
      autoFilter.apply('A1:C6', 0, { filterOn: 'Values', values: ['AE'] });
      autoFilter.remove();
      autoFilter.load('enabled,isDataFiltered');
      const removed = await hiddenRows(context, sheet);
      const { enabled, isDataFiltered } = autoFilter;
      return [address, first, edited, again, cleared, removed, enabled, isDataFiltered];
    },
  },
  {
    id: 'filtros.columnaMala',
    claim: 'A column outside of the filter is refused',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.autoFilter.apply(listed(sheet), 3, { filterOn: 'Values', values: ['x'] });
      }),
  },
];
