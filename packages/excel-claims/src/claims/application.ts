import { API, codeOf, DOCS, NOT_FOUND, OTHER, type Claim } from '../claim';

/** Excel tells handlers some time after the request; in milliseconds. */
const PATIENCE = 3_000;

/** Waits until so much was heard, or patience ends. */
async function heard(log: readonly unknown[], count: number): Promise<void> {
  for (let waited = 0; log.length < count && waited < PATIENCE; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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
