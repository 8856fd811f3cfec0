import { API, codeOf, NOT_FOUND, UNCONFIRMED, type Claim } from '../claim';

const VBA = 'https://learn.microsoft.com/office/vba/api/excel.protection.';
const SUPPORT = 'https://support.microsoft.com/office/3179efdb-1285-4d49-a9c3-f4ca36276de6';

type Steps = Readonly<Record<string, () => void>>;

/** The code that each step ends in while the sheet is protected with these options. */
async function whileProtected(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  options: Excel.WorksheetProtectionOptions,
  steps: Steps,
): Promise<Record<string, string | null>> {
  sheet.protection.protect(options);
  await context.sync();
  const codes: Record<string, string | null> = {};
  for (const [name, step] of Object.entries(steps)) codes[name] = await codeOf(context, step);
  sheet.protection.unprotect();
  await context.sync();
  return codes;
}

/** A step tried without any option and with one of them. */
const byOption = (
  option: keyof Excel.WorksheetProtectionOptions,
  prepare: (sheet: Excel.Worksheet) => void,
  step: (sheet: Excel.Worksheet) => void,
): Claim['run'] => {
  return async (context, sheet) => {
    prepare(sheet);
    const steps = { [option]: () => step(sheet) };
    return [
      await whileProtected(context, sheet, {}, steps),
      await whileProtected(context, sheet, { [option]: true }, steps),
    ];
  };
};

const unlock = (sheet: Excel.Worksheet, address: string): void => {
  sheet.getRange(address).format.protection.locked = false;
};

export const PROTECTION: readonly Claim[] = [
  {
    id: 'proteccion.insertarFilas',
    claim: 'A protected sheet takes new rows if allowInsertRows allows it',
    evidence: `${VBA}allowinsertingrows`,
    run: byOption(
      'allowInsertRows',
      () => undefined,
      (sheet) => void sheet.getRange('2:3').insert('Down'),
    ),
  },
  {
    id: 'proteccion.insertarCeldas',
    claim: 'A protected sheet takes no cells between others, whatever is allowed',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: byOption(
      'allowInsertRows',
      (sheet) => unlock(sheet, 'A1:C9'),
      (sheet) => void sheet.getRange('B2').insert('Down'),
    ),
  },
  {
    id: 'proteccion.borrarFilas',
    claim:
      'A protected sheet lets rows be deleted if that is allowed and all their cells are unlocked',
    evidence: `${VBA}allowdeletingrows`,
    run: async (context, sheet) => {
      unlock(sheet, '3:3');
      const steps = {
        unlocked: () => sheet.getRange('3:3').delete('Up'),
        locked: () => sheet.getRange('5:5').delete('Up'),
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowDeleteRows: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.vinculos',
    claim: 'Links come into unlocked cells of a protected sheet if allowInsertHyperlinks allows it',
    evidence: `${VBA}allowinsertinghyperlinks`,
    run: async (context, sheet) => {
      unlock(sheet, 'A1');
      const link = { address: 'https://www.gob.pe', textToDisplay: 'gob' };
      const steps = {
        unlocked: () => {
          sheet.getRange('A1').hyperlink = link;
        },
        locked: () => {
          sheet.getRange('B1').hyperlink = link;
        },
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowInsertHyperlinks: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.filtros',
    claim:
      'A protected sheet gets and loses no filter; one that was there is used if that is allowed',
    evidence: `${VBA}allowfiltering`,
    run: async (context, sheet) => {
      sheet.getRange('A1:A4').values = [['x'], [1], [2], [3]];
      sheet.autoFilter.apply(sheet.getRange('A1:A4'));
      const criteria: Excel.FilterCriteria = { filterOn: 'Custom', criterion1: '>1' };
      const steps = {
        used: () => sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, criteria),
        placed: () => sheet.autoFilter.apply(sheet.getRange('A1:B4')),
        removed: () => sheet.autoFilter.remove(),
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowAutoFilter: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.orden',
    claim:
      'Unlocked cells of a protected sheet are sorted if allowSort allows it, locked ones never',
    evidence: `${VBA}allowsorting`,
    run: async (context, sheet) => {
      sheet.getRange('A1:B3').values = [
        [3, 3],
        [1, 1],
        [2, 2],
      ];
      unlock(sheet, 'A1:A3');
      const by = [{ key: 0, ascending: true }];
      const steps = {
        unlocked: () => sheet.getRange('A1:A3').sort.apply(by),
        locked: () => sheet.getRange('B1:B3').sort.apply(by),
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowSort: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.columnas',
    claim: 'Widths of a protected sheet change if allowFormatColumns allows it, fitted ones too',
    evidence: `${VBA}allowformattingcolumns`,
    run: async (context, sheet) => {
      const columns = sheet.getRange('A:B');
      const steps = {
        width: () => {
          columns.format.columnWidth = 80;
        },
        fitted: () => columns.format.autofitColumns(),
        hidden: () => {
          columns.columnHidden = true;
        },
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowFormatColumns: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.celdas',
    claim:
      'Looks, styles and colour rules of a protected sheet change if allowFormatCells allows it',
    evidence: SUPPORT,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      const steps = {
        font: () => {
          range.format.font.bold = true;
        },
        number: () => {
          range.numberFormat = [['0.0']];
        },
        rule: () => {
          range.conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
        },
        cleared: () => range.clear('Formats'),
        contents: () => range.clear('Contents'),
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowFormatCells: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.graficos',
    claim: 'Charts of a protected sheet are made and changed if allowEditObjects allows it',
    evidence: SUPPORT,
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [['x'], [1], [2]];
      sheet.charts.add('Line', sheet.getRange('A1:A3')).name = 'uno';
      const steps = {
        made: () => void sheet.charts.add('Line', sheet.getRange('A1:A3')),
        changed: () => {
          sheet.charts.getItem('uno').title.text = 'otro';
        },
      };
      return [
        await whileProtected(context, sheet, {}, steps),
        await whileProtected(context, sheet, { allowEditObjects: true }, steps),
      ];
    },
  },
  {
    id: 'proteccion.tablas',
    claim: 'A protected sheet gets no table of locked cells, and one that is there is not restyled',
    evidence: `${API}worksheetprotection`,
    differs: 'That no option allows a style, and that it is refused, is not documented.',
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [['x'], [1], [2]];
      const table = sheet.tables.add('A1:A3', true);
      const steps = {
        made: () => void sheet.tables.add('C1:C3', true),
        value: () => {
          table.getDataBodyRange().values = [[1], [1]];
        },
        header: () => {
          table.columns.getItemAt(0).name = 'y';
        },
        style: () => {
          table.style = 'TableStyleLight1';
        },
        toRange: () => void table.convertToRange(),
        gone: () => table.delete(),
      };
      return whileProtected(context, sheet, { allowFormatCells: true }, steps);
    },
  },
  {
    id: 'proteccion.validaciones',
    claim:
      'Validations and merged cells of a protected sheet stay as they are, whatever is allowed',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      unlock(sheet, 'A1:B2');
      const range = sheet.getRange('A1:B2');
      const steps = {
        rule: () => {
          range.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        },
        cleared: () => range.dataValidation.clear(),
        merged: () => range.merge(),
      };
      return whileProtected(context, sheet, { allowFormatCells: true }, steps);
    },
  },
];
