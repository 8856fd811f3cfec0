/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read -- the result of a method is read after the sync without a load */
import { NOT_FOUND, API, codeOf, DOCS, issue, UNCONFIRMED, valuesOf, type Claim } from '../claim';

const make = (sheet: Excel.Worksheet): Excel.Table => {
  sheet.getRange('A1:B3').values = [
    ['Código', 'Valor'],
    ['a', 1],
    ['b', 2],
  ];
  const table = sheet.tables.add('A1:B3', true);
  table.name = 'tblDiagnostico';
  return table;
};

const plainAddress = (range: Excel.Range): string =>
  range.address.slice(range.address.lastIndexOf('!') + 1);

async function areaOf(context: Excel.RequestContext, table: Excel.Table): Promise<string> {
  const range = table.getRange();
  range.load('address');
  await context.sync();
  return plainAddress(range);
}

/** Without the name of the table before its column: in the table itself it may be left out. */
const unnamed = (formulas: unknown[][]): unknown[][] =>
  formulas.map((row) => row.map((formula) => String(formula).replace(/\w+(?=\[)/, '')));

const VBA = 'https://learn.microsoft.com/office/vba/api/excel.';

export const TABLES: readonly Claim[] = [
  {
    id: 'tablas.crear',
    claim: 'A table: name, style, header, data and total ranges, columns and rows',
    evidence: `${DOCS}excel-add-ins-tables`,
    run: async (context, sheet) => {
      const table = make(sheet);
      table.style = 'TableStyleLight9';
      table.showFilterButton = false;
      table.showBandedRows = false;
      table.load('name,style,showHeaders,showTotals,showFilterButton,showBandedRows');
      table.columns.load('items/name,items/index');
      table.rows.load('count');
      const parts = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
      for (const part of parts) part.load('address');
      await context.sync();
      return [
        [table.name, table.style, table.showHeaders, table.showTotals],
        [table.showFilterButton, table.showBandedRows],
        table.columns.items.map(({ name, index }) => [name, index]),
        table.rows.count,
        parts.map(plainAddress),
      ];
    },
  },
  {
    id: 'tablas.sinEncabezado',
    claim: 'A table over cells without a header makes room for one',
    evidence: `${API}tablecollection#excel-excel-tablecollection-add-member(1)`,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B2', false);
      const address = await areaOf(context, table);
      return [address, await valuesOf(context, sheet.getRange('A2:B3'))];
    },
  },
  {
    id: 'tablas.encabezadoRepetido',
    claim: 'A header that is there already gets a number',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['x', 'x'],
        [1, 2],
      ];
      const table = sheet.tables.add('A1:B2', true);
      return valuesOf(context, table.getHeaderRowRange());
    },
  },
  {
    id: 'tablas.superpuesta',
    claim: 'Tables do not overlap',
    evidence: `${API}tablecollection#excel-excel-tablecollection-add-member(1)`,
    differs: 'That it fails is documented; with which code is not.',
    run: (context, sheet) => {
      make(sheet);
      return codeOf(context, () => {
        sheet.tables.add('B2:C5', true);
      });
    },
  },
  {
    id: 'tablas.nombreTomado',
    claim: 'A name that another table has is refused',
    evidence: `${API}table#excel-excel-table-name-member`,
    differs: UNCONFIRMED,
    run: (context, sheet) => {
      make(sheet);
      return codeOf(context, () => {
        sheet.tables.add('D1:E2', true).name = 'tblDiagnostico';
      });
    },
  },
  {
    id: 'tablas.redimensionar',
    claim: 'A table is resized over the same header row',
    since: 13,
    evidence: `${API}table#excel-excel-table-resize-member(1)`,
    differs: 'The name that a new column gets is not confirmed.',
    run: async (context, sheet) => {
      const table = make(sheet);
      table.resize('A1:C5');
      const address = await areaOf(context, table);
      table.columns.load('items/name');
      await context.sync();
      return [address, table.columns.items.map(({ name }) => name)];
    },
  },
  {
    id: 'tablas.redimensionarMal',
    claim: 'A table does not leave its header row',
    since: 13,
    evidence: `${API}table#excel-excel-table-resize-member(1)`,
    run: (context, sheet) => {
      const table = make(sheet);
      return codeOf(context, () => table.resize('A2:B5'));
    },
  },
  {
    id: 'tablas.filas',
    claim: 'Rows added at the end push down what is below the table',
    evidence: `${DOCS}excel-add-ins-tables`,
    run: async (context, sheet) => {
      const table = make(sheet);
      sheet.getRange('A5').values = [['debajo']];
      table.rows.add(undefined, [
        ['c', 3],
        ['d', 4],
      ]);
      const address = await areaOf(context, table);
      return [address, await valuesOf(context, sheet.getRange('A4:A7'))];
    },
  },
  {
    id: 'tablas.soloEncabezado',
    claim: 'A table over a header alone has a blank row, which the first row that is added takes',
    evidence: `${DOCS}excel-add-ins-tables`,
    differs:
      'Seven rows added to a header make a table of seven rows, says the page; how many it counts before is not said.',
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['Código', 'Valor']];
      sheet.getRange('A4').values = [['debajo']];
      const table = sheet.tables.add('A1:B1', true);
      const empty = await areaOf(context, table);
      table.rows.add(undefined, [
        ['a', 1],
        ['b', 2],
      ]);
      table.rows.add(undefined, [['c', 3]]);
      const filled = await areaOf(context, table);
      return [empty, filled, await valuesOf(context, sheet.getRange('A1:B6'))];
    },
  },
  {
    id: 'tablas.filasMal',
    claim: 'Rows that do not fit are refused and leave the table as it was',
    evidence: 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/7248',
    differs:
      'The report is of the same call over the web; that nothing was added is not said there.',
    run: async (context, sheet) => {
      const table = make(sheet);
      sheet.getRange('A5').values = [['debajo']];
      await context.sync();
      const codes = [
        await codeOf(context, () => table.rows.add(undefined, [['c']])),
        await codeOf(context, () => table.rows.add(0, [['c', 3], ['d']])),
        await codeOf(context, () => table.rows.add(undefined, [['c', '=1+']])),
        await codeOf(context, () => table.rows.add(7, [['c', 3]])),
      ];
      const address = await areaOf(context, table);
      return [codes, address, await valuesOf(context, sheet.getRange('A1:B6'))];
    },
  },
  {
    id: 'tablas.columnasMal',
    claim: 'A column that does not fit is refused and leaves the table as it was',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const table = make(sheet);
      sheet.getRange('C2').values = [['al lado']];
      await context.sync();
      const codes = [
        await codeOf(context, () => table.columns.add(undefined, [['Nota'], ['x']])),
        await codeOf(context, () => table.columns.add(0, [['Nota'], ['x'], ['=1+']])),
        await codeOf(context, () => table.columns.add(9, [['Nota'], ['x'], ['y']])),
      ];
      const address = await areaOf(context, table);
      return [codes, address, await valuesOf(context, sheet.getRange('A1:D3'))];
    },
  },
  {
    id: 'tablas.columnaEntre',
    claim: 'A column is added before another one',
    evidence: `${API}tablecolumncollection#excel-excel-tablecolumncollection-add-member(1)`,
    run: async (context, sheet) => {
      const table = make(sheet);
      table.columns.add(1, [['Nota'], ['x'], ['y']]);
      const address = await areaOf(context, table);
      return [address, await valuesOf(context, table.getRange())];
    },
  },
  {
    id: 'tablas.totales',
    claim:
      'A total row has a label first and the sum of the last column, or its count if it has texts',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const table = make(sheet);
      table.showTotals = true;
      const row = table.getTotalRowRange();
      row.load('address,formulas,values');
      await context.sync();
      const numbers = [plainAddress(row), unnamed(row.formulas), row.values];
      table.showTotals = false;
      table.columns.add(undefined, [['Nota'], ['x'], ['y']]);
      const hidden = await valuesOf(context, sheet.getRange('A4:C4'));
      sheet.getRange('E1:F3').values = [
        ['Código', 'Nota'],
        ['a', 'x'],
        ['b', 'y'],
      ];
      const other = sheet.tables.add('E1:F3', true);
      other.showTotals = true;
      const texts = other.getTotalRowRange();
      texts.load('formulas,values');
      await context.sync();
      return [numbers, hidden, unnamed(texts.formulas), texts.values];
    },
  },
  {
    id: 'tablas.totalesFilas',
    claim: 'Rows added at the end go before the total row, which counts them',
    evidence: `${VBA}listrows.add`,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const table = make(sheet);
      table.showTotals = true;
      table.rows.add(undefined, [
        ['c', 3],
        ['d', 4],
      ]);
      const address = await areaOf(context, table);
      return [address, await valuesOf(context, sheet.getRange('A4:B6'))];
    },
  },
  {
    id: 'tablas.columnas',
    claim: 'A column added at the end, and one taken away',
    evidence: `${DOCS}excel-add-ins-tables`,
    run: async (context, sheet) => {
      const table = make(sheet);
      table.columns.add(undefined, [['Nota'], ['x'], ['y']]);
      const wide = await areaOf(context, table);
      table.columns.getItem('Valor').delete();
      const narrow = await areaOf(context, table);
      return [wide, narrow, await valuesOf(context, table.getHeaderRowRange())];
    },
  },
  {
    id: 'tablas.estructuradas',
    claim: 'Formulas name columns and follow when a header changes',
    evidence: 'https://support.microsoft.com/office/f5ed2452-2337-4f71-bed3-c8ae6d2b276e',
    run: async (context, sheet) => {
      make(sheet);
      const cell = sheet.getRange('E1');
      cell.formulas = [['=SUM(tblDiagnostico[Valor])']];
      sheet.getRange('B1').values = [['Importe']];
      cell.load('formulas,values');
      await context.sync();
      return [cell.formulas, cell.values];
    },
  },
  {
    id: 'tablas.calculada',
    claim: 'A column that holds one formula gives it to new rows',
    evidence: issue(2093),
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const table = make(sheet);
      table.columns.add(undefined, [['Doble'], ['=[@Valor]*2'], ['=[@Valor]*2']]);
      await context.sync();
      table.rows.add(undefined, [['c', 5, null as unknown as string]]);
      return valuesOf(context, sheet.getRange('C2:C4'));
    },
  },
  {
    id: 'tablas.aRango',
    claim: 'A table turned into a range leaves its cells',
    evidence: `${API}table`,
    run: async (context, sheet) => {
      make(sheet).convertToRange();
      const count = sheet.tables.getCount();
      return [await valuesOf(context, sheet.getRange('A1:B2')), count.value];
    },
  },
];
