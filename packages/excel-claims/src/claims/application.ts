import { API, codeOf, DOCS, issue, NOT_FOUND, OTHER, type Claim } from '../claim';

/** Excel tells handlers some time after the request; in milliseconds. */
const PATIENCE = 3_000;

/** Waits until so much was heard, or patience ends. */
async function heard(log: readonly unknown[], count: number): Promise<void> {
  for (let waited = 0; log.length < count && waited < PATIENCE; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What is told of the edit of a single cell, before and after. */
const detailsOf = (details: Excel.ChangedEventDetail | undefined): unknown =>
  details
    ? [
        [details.valueBefore, details.valueTypeBefore],
        [details.valueAfter, details.valueTypeAfter],
      ]
    : null;

function tableFor(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange('A1:B3').values = [
    ['Código', 'Valor'],
    ['a', 1],
    ['b', 2],
  ];
  return sheet.tables.add('A1:B3', true);
}

export const APPLICATION: readonly Claim[] = [
  {
    id: 'eventos.cambio',
    claim: 'onChanged tells the address, the kind of change and that it was done here',
    evidence: `${DOCS}excel-add-ins-events`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const handler = sheet.onChanged.add(async ({ address, changeType, source, type }) => {
        log.push([type, address, changeType, source]);
      });
      await context.sync();
      sheet.getRange('B2:C2').values = [[1, 2]];
      await context.sync();
      await heard(log, 1);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.detalles',
    claim: 'onChanged of a single cell tells the value before and after; of several cells, nothing',
    evidence: `${API}worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-details-member`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      sheet.getRange('A1').values = [[7]];
      await context.sync();
      const handler = sheet.onChanged.add(async ({ address, details }) => {
        log.push([address, detailsOf(details)]);
      });
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      await context.sync();
      await heard(log, 1);
      sheet.getRange('B1').formulas = [['=1+1']];
      await context.sync();
      await heard(log, 2);
      sheet.getRange('A1:B1').values = [[1, 2]];
      await context.sync();
      await heard(log, 3);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.filas',
    claim:
      'onChanged tells inserted and deleted rows, columns and cells apart, and the way they went',
    since: 14,
    evidence: `${API}datachangetype`,
    differs: 'How the address of whole rows and columns is written is not documented.',
    run: async (context, sheet) => {
      const log: unknown[] = [];
      sheet.getRange('A1:D1').values = [[1, 2, 3, 4]];
      await context.sync();
      const handler = sheet.onChanged.add(async (event) => {
        const { insertShiftDirection, deleteShiftDirection } = event.changeDirectionState ?? {};
        const { changeType, address } = event;
        log.push([changeType, address, insertShiftDirection ?? deleteShiftDirection ?? null]);
      });
      await context.sync();
      const steps = [
        () => sheet.getRange('2:3').insert('Down'),
        () => sheet.getRange('2:3').delete('Up'),
        () => sheet.getRange('B:B').insert('Right'),
        () => sheet.getRange('B:B').delete('Left'),
        () => sheet.getRange('B2:C2').insert('Down'),
        () => sheet.getRange('B2:C2').delete('Left'),
      ];
      for (const [i, step] of steps.entries()) {
        step();
        // Each is to be told apart.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        await heard(log, i + 1);
      }
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.tabla',
    claim: 'Table.onChanged tells what was edited in the table, and nothing beside it',
    evidence: `${API}tablechangedeventargs`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const table = tableFor(sheet);
      await context.sync();
      const handler = table.onChanged.add(
        async ({ type, changeType, address, source, details }) => {
          log.push([type, changeType, address, source, detailsOf(details)]);
        },
      );
      await context.sync();
      sheet.getRange('E1').values = [['al lado']];
      sheet.getRange('B2').values = [[5]];
      await context.sync();
      await heard(log, 1);
      sheet.getRange('B2:D3').values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      await context.sync();
      await heard(log, 2);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.tablaFilas',
    claim: 'Table.onChanged tells rows that are added and deleted',
    evidence: issue(728),
    differs: 'That deleted rows are told is reported as promised in office-js#294.',
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const table = tableFor(sheet);
      await context.sync();
      const handler = table.onChanged.add(async ({ changeType, address }) => {
        log.push([changeType, address]);
      });
      await context.sync();
      table.rows.add(undefined, [['c', 3]]);
      await context.sync();
      await heard(log, 1);
      table.rows.getItemAt(0).delete();
      await context.sync();
      await heard(log, 2);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.tablas',
    claim: 'The tables of a sheet tell of any of them that changes, comes or goes',
    evidence: `${API}tablecollection#excel-excel-tablecollection-onchanged-member`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const { tables } = sheet;
      const table = tableFor(sheet);
      table.name = 'tblDiagnostico';
      await context.sync();
      const handlers = [
        tables.onChanged.add(async ({ address }) => void log.push(['changed', address])),
        tables.onAdded.add(async ({ type }) => void log.push([type])),
        tables.onDeleted.add(async ({ tableName }) => void log.push(['deleted', tableName])),
      ];
      await context.sync();
      sheet.getRange('A2').values = [['z']];
      await context.sync();
      await heard(log, 1);
      sheet.tables.add('E1:F2', true);
      await context.sync();
      await heard(log, 2);
      table.delete();
      await context.sync();
      await heard(log, 3);
      for (const handler of handlers) handler.remove();
      await context.sync();
      return log.filter((entry) => JSON.stringify(entry) !== '["changed","A1:B3"]');
    },
  },
  {
    id: 'eventos.seleccion',
    claim: 'onSelectionChanged tells the address that was selected',
    evidence: `${API}worksheet#excel-excel-worksheet-onselectionchanged-member`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      sheet.activate();
      sheet.getRange('A1').select();
      const handler = sheet.onSelectionChanged.add(async ({ address, type }) => {
        log.push([type, address]);
      });
      await context.sync();
      log.length = 0;
      sheet.getRange('C3:D4').select();
      await context.sync();
      await heard(log, 1);
      handler.remove();
      await context.sync();
      return log.at(-1);
    },
  },
  {
    id: 'eventos.seleccionEnHojas',
    claim: 'The sheets of the workbook tell in which of them what was selected',
    evidence: `${API}worksheetcollection#excel-excel-worksheetcollection-onselectionchanged-member`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const { worksheets } = context.workbook;
      sheet.load('id');
      sheet.activate();
      sheet.getRange('A1').select();
      await context.sync();
      const { id } = sheet;
      const handler = worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        log.push([worksheetId === id, address]);
      });
      await context.sync();
      log.length = 0;
      sheet.getRange('C3:D4').select();
      await context.sync();
      await heard(log, 1);
      handler.remove();
      await context.sync();
      return log.at(-1);
    },
  },
  {
    id: 'eventos.seleccionTabla',
    claim: 'Table.onSelectionChanged tells what is selected of the table, and that it is left',
    evidence: 'client',
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const table = tableFor(sheet);
      sheet.activate();
      sheet.getRange('E5').select();
      await context.sync();
      const handler = table.onSelectionChanged.add(async ({ type, address, isInsideTable }) => {
        log.push([type, address, isInsideTable]);
      });
      await context.sync();
      sheet.getRange('B2:C3').select();
      await context.sync();
      await heard(log, 1);
      sheet.getRange('E5').select();
      await context.sync();
      await heard(log, 2);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.proteccion',
    claim: 'onProtectionChanged tells that a sheet was protected, and that it no longer is',
    since: 14,
    evidence: `${API}worksheet#excel-excel-worksheet-onprotectionchanged-member`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const handler = sheet.onProtectionChanged.add(async ({ type, isProtected, source }) => {
        log.push([type, isProtected, source]);
      });
      await context.sync();
      sheet.protection.protect();
      await context.sync();
      await heard(log, 1);
      sheet.protection.unprotect();
      await context.sync();
      await heard(log, 2);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.orden',
    claim: 'onRowSorted tells the rows that were sorted',
    since: 10,
    evidence: `${API}worksheet#excel-excel-worksheet-onrowsorted-member`,
    differs: 'Which address Excel gives of a range with a header is not confirmed.',
    run: async (context, sheet) => {
      const log: unknown[] = [];
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      const handler = sheet.onRowSorted.add(async ({ type, address, source }) => {
        log.push([type, address, source]);
      });
      await context.sync();
      sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }]);
      await context.sync();
      await heard(log, 1);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.activacion',
    claim: 'onDeactivated when a sheet is left, onActivated when it is entered',
    evidence: `${API}worksheet#excel-excel-worksheet-onactivated-member`,
    run: async (context, sheet) => {
      const log: string[] = [];
      const other = context.workbook.worksheets.add(OTHER);
      sheet.activate();
      await context.sync();
      const left = sheet.onDeactivated.add(async ({ type }) => void log.push(type));
      const entered = sheet.onActivated.add(async ({ type }) => void log.push(type));
      await context.sync();
      other.activate();
      await context.sync();
      await heard(log, 1);
      sheet.activate();
      await context.sync();
      await heard(log, 2);
      left.remove();
      entered.remove();
      other.delete();
      await context.sync();
      return log;
    },
  },
  {
    id: 'eventos.apagados',
    claim: 'With enableEvents off nobody is told',
    evidence: `${DOCS}excel-add-ins-events`,
    run: async (context, sheet) => {
      const log: unknown[] = [];
      const handler = sheet.onChanged.add(async ({ address }) => void log.push(address));
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
      await heard(log, 1);
      handler.remove();
      await context.sync();
      return log;
    },
  },
  {
    id: 'hojas.agregar',
    claim: 'A new sheet comes last and is not shown; its place and visibility can be set',
    evidence: `${API}worksheetcollection#excel-excel-worksheetcollection-add-member(1)`,
    run: async (context, sheet) => {
      const { worksheets } = context.workbook;
      const made = worksheets.add(OTHER);
      const active = worksheets.getActiveWorksheet();
      made.load('position,visibility');
      active.load('name');
      sheet.load('position');
      await context.sync();
      const added = [made.position - sheet.position, made.visibility, active.name === OTHER];
      made.position = sheet.position;
      made.visibility = 'Hidden';
      made.load('position,visibility');
      sheet.load('position');
      await context.sync();
      const moved = [made.position - sheet.position, made.visibility];
      const code = await codeOf(context, () => made.activate());
      made.delete();
      await context.sync();
      return [added, moved, code];
    },
  },
  {
    id: 'hojas.muyOculta',
    claim: 'A sheet in the deepest hiding is not deleted',
    evidence: `${API}worksheet#excel-excel-worksheet-delete-member(1)`,
    run: async (context) => {
      const made = context.workbook.worksheets.add(OTHER);
      made.visibility = 'VeryHidden';
      await context.sync();
      const code = await codeOf(context, () => made.delete());
      made.visibility = 'Visible';
      made.delete();
      await context.sync();
      return code;
    },
  },
  {
    id: 'rangos.seleccionar',
    claim: 'Selecting cells of another sheet shows that sheet',
    evidence: NOT_FOUND,
    run: async (context, sheet) => {
      sheet.getRange('B2:C4').select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.worksheets.getActiveWorksheet();
      selected.load('address');
      active.load('name');
      sheet.load('name');
      await context.sync();
      const { address } = selected;
      return [active.name === sheet.name, address.slice(address.lastIndexOf('!') + 1)];
    },
  },
  {
    id: 'formatos.autoajuste',
    claim: 'Columns fitted to what they hold: a long text makes a wider column',
    evidence: `${API}rangeformat#excel-excel-rangeformat-autofitcolumns-member(1)`,
    differs: 'The host counts characters: its widths are about those of Excel.',
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['x', 'un texto bastante más largo que la columna']];
      const [short, long] = [sheet.getRange('A:A'), sheet.getRange('B:B')];
      sheet.getRange('A:B').format.autofitColumns();
      short.load('format/columnWidth');
      long.load('format/columnWidth');
      await context.sync();
      const width = long.format.columnWidth;
      return [short.format.columnWidth < 48, width > 150, width < 300];
    },
  },
  {
    id: 'libro.modoDeCalculo',
    claim: 'In manual mode a formula keeps its value until it is calculated',
    evidence: `${API}application#excel-excel-application-calculationmode-member`,
    run: async (context, sheet) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      const cell = sheet.getRange('B1');
      sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
      await context.sync();
      const mode = application.calculationMode;
      application.calculationMode = 'Manual';
      await context.sync();
      try {
        sheet.getRange('A1').values = [[10]];
        cell.load('values');
        await context.sync();
        const kept = cell.values;
        application.calculate('Recalculate');
        cell.load('values');
        await context.sync();
        return [kept, cell.values];
      } finally {
        application.calculationMode = mode;
        await context.sync();
      }
    },
  },
  {
    id: 'libro.cultura',
    claim: 'The culture says how numbers and dates are written where Excel runs',
    since: 12,
    evidence: `${API}cultureinfo`,
    run: async (context) => {
      const { cultureInfo } = context.workbook.application;
      const { numberFormat, datetimeFormat } = cultureInfo;
      cultureInfo.load('name');
      numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      datetimeFormat.load('dateSeparator,shortDatePattern');
      await context.sync();
      return [
        /^[a-z]{2}-[A-Z]{2}$/.test(cultureInfo.name),
        numberFormat.numberDecimalSeparator.length,
        numberFormat.numberGroupSeparator.length,
        datetimeFormat.dateSeparator.length,
        /y/.test(datetimeFormat.shortDatePattern),
      ];
    },
  },
  {
    id: 'formatos.condicionalNuevo',
    claim: 'A custom conditional format that was only just added says nothing yet',
    evidence: NOT_FOUND,
    differs:
      'Which formula Excel gives it is not known; after an interrupted write, FALSE, TRUE, 0, 1, an empty text and none are taken for it.',
    run: async (context, sheet) => {
      const { rule } = sheet.getRange('A1').conditionalFormats.add('Custom').custom;
      rule.load('formula');
      await context.sync();
      return /^=?(?:false|true|0|1|"")?$/i.test(rule.formula);
    },
  },
];
