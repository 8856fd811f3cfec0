import { NOT_FOUND, API, codeOf, DOCS, issue, UNCONFIRMED, valuesOf, type Claim } from '../claim';

/** Puts an entry in A1 and tells what became of it. */
const entry =
  (text: unknown): Claim['run'] =>
  async (context, sheet) => {
    const range = sheet.getRange('A1');
    range.values = [[text]];
    range.load('values,formulas,valueTypes,numberFormat');
    await context.sync();
    return [
      range.values[0]?.[0],
      range.formulas[0]?.[0],
      range.valueTypes[0]?.[0],
      range.numberFormat[0]?.[0],
    ];
  };

/** Which of the formulas the sheet takes. */
async function accepted(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly string[],
): Promise<boolean[]> {
  const taken: boolean[] = [];
  for (const formula of formulas) {
    const code = await codeOf(context, () => {
      sheet.getRange('A1').formulas = [[formula]];
    });
    taken.push(code === null);
  }
  return taken;
}

export const VALUES: readonly Claim[] = [
  {
    id: 'valores.numero',
    claim: 'A text that looks like a number becomes one',
    evidence: `${DOCS}excel-add-ins-ranges-set-get-values`,
    run: entry('1234.5'),
  },
  {
    id: 'valores.porcentaje',
    claim: 'A percentage becomes its hundredth part, formatted as a percentage',
    evidence: `${DOCS}excel-add-ins-blank-null-values`,
    differs: UNCONFIRMED,
    run: entry('12%'),
  },
  {
    id: 'valores.fechaIso',
    claim: 'A date becomes its serial number',
    evidence: `${DOCS}excel-add-ins-ranges-dates`,
    run: async (context, sheet) =>
      valuesOf(
        context,
        ((range) => ((range.values = [['2024-03-05']]), range))(sheet.getRange('A1')),
      ),
  },
  {
    id: 'valores.booleano',
    claim: 'TRUE becomes a truth value',
    evidence: `${DOCS}excel-add-ins-ranges-set-get-values`,
    run: entry('TRUE'),
  },
  {
    id: 'valores.error',
    claim: 'The text of an error becomes the error',
    evidence: `${API}rangevaluetype`,
    differs: UNCONFIRMED,
    run: entry('#N/A'),
  },
  {
    id: 'valores.apostrofo',
    claim: 'An apostrophe keeps a text, and does not come back',
    evidence: issue(6687),
    run: entry("'=1+1"),
  },
  {
    id: 'valores.apostrofoNumero',
    claim: 'A number behind an apostrophe stays text',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: entry("'3.10"),
  },
  {
    id: 'valores.apostrofoEnTexto',
    claim: 'In a cell formatted as text the apostrophe is taken off too',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [["'3.10"]];
      return valuesOf(context, range);
    },
  },
  {
    id: 'valores.formatoTexto',
    claim: 'In a cell formatted as text a number and a formula stay text',
    evidence: `${DOCS}excel-add-ins-ranges-set-format`,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['3.10', '=1+1']];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    },
  },
  {
    id: 'valores.formula',
    claim: 'A text that begins with = is a formula, also in values',
    evidence: `${API}range#excel-excel-range-values-member`,
    run: entry('=1+1'),
  },
  {
    id: 'valores.formulaNormal',
    claim: 'A typed formula is written out anew: capitals, spelling, order of corners; spaces stay',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const range = sheet.getRange('E1:E6');
      range.formulas = [
        ['=sum( a1 , $b$2:a1 )'],
        ['=if(true,.50,#n/a)'],
        [`='${sheet.name.toLowerCase()}'!b2+a1`],
        ['=counta(c:a)+counta(3:1)'],
        ['="sum(a1)"&"x"'],
        ['=1+1  '],
      ];
      range.load('formulas');
      await context.sync();
      return range.formulas;
    },
  },
  {
    id: 'valores.signo',
    claim: 'A text that begins with a sign is read as a formula',
    evidence: `${API}range#excel-excel-range-values-member`,
    run: entry('-(2+3)'),
  },
  {
    id: 'valores.guion',
    claim: 'Words behind a dash become a formula of names that are not there',
    evidence: `${API}range#excel-excel-range-values-member`,
    differs: UNCONFIRMED,
    run: entry('- Se realizaron talleres'),
  },
  {
    id: 'valores.guionConSignos',
    claim: 'A sentence behind a dash that no formula could be is refused',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').values = [['- 5 talleres; 3 foros.']];
      }),
  },
  {
    id: 'valores.vacio',
    claim: 'An empty text empties the cell',
    evidence: `${DOCS}excel-add-ins-blank-null-values`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[5]];
      range.values = [['']];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    },
  },
  {
    id: 'valores.nulo',
    claim: 'null in an array leaves the cell as it is',
    evidence: `${DOCS}excel-add-ins-blank-null-values`,
    run: (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.values = [[null, 3]];
      return valuesOf(context, range);
    },
  },
  {
    id: 'valores.nuloSolo',
    claim: 'null for all cells is refused',
    evidence: `${DOCS}excel-add-ins-blank-null-values`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').values = null as unknown as string[][];
      }),
  },
  {
    id: 'valores.unoParaTodos',
    claim: 'A single value fills the range',
    evidence: `${DOCS}excel-add-ins-ranges-set-get-values`,
    run: (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      return valuesOf(context, range);
    },
  },
  {
    id: 'valores.forma',
    claim: 'An array of another shape is refused',
    evidence: `${DOCS}excel-add-ins-ranges-set-get-values`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1:B2').values = [[1, 2, 3]];
      }),
  },
  {
    id: 'valores.muyLargo',
    claim: 'A text of more than 32,767 characters is refused',
    evidence: 'https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3',
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').values = [['x'.repeat(32_768)]];
      }),
  },
  {
    id: 'valores.formulaLarga',
    claim: 'Formulas of up to 8,192 characters, 64 functions in each other and 255 arguments',
    evidence: 'https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3',
    differs:
      'Whether the equals sign counts, and which of 64 and 65 is the last level, is not said.',
    run: (context, sheet) =>
      accepted(context, sheet, [
        `=1${'+1'.repeat(4000)}`,
        `=1${'+1'.repeat(4100)}`,
        `=${'ABS('.repeat(64)}1${')'.repeat(64)}`,
        `=${'ABS('.repeat(66)}1${')'.repeat(66)}`,
        `=SUM(${Array(255).fill('1').join(',')})`,
        `=SUM(${Array(256).fill('1').join(',')})`,
      ]),
  },
  {
    id: 'valores.formulaTextos',
    claim: 'A text of more than 255 characters within a formula is refused',
    evidence:
      'https://docs.devexpress.com/OfficeFileAPI/DevExpress.XtraSpreadsheet.SpreadsheetCompatibilityOptions.TruncateLongStringsInFormulas',
    run: (context, sheet) =>
      accepted(context, sheet, [
        `="${'x'.repeat(255)}"`,
        `="${'x'.repeat(256)}"`,
        `="${'""'.repeat(255)}"`,
        `="${'x'.repeat(200)}"&"${'x'.repeat(200)}"`,
      ]),
  },
  {
    id: 'valores.sinLimiteLeer',
    claim: 'The values of a whole column come as null',
    evidence: `${DOCS}excel-add-ins-ranges-unbounded`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A:A');
      range.load('values,cellCount');
      await context.sync();
      return [range.values, range.cellCount];
    },
  },
  {
    id: 'valores.sinLimiteEscribir',
    claim: 'A whole column takes no values',
    evidence: `${DOCS}excel-add-ins-ranges-unbounded`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A:A').values = 'x' as unknown as string[][];
      }),
  },
  {
    id: 'valores.texto',
    claim: 'text is what the cell shows',
    evidence: `${API}range#excel-excel-range-text-member`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[0.25, 1234.5, 'x']];
      range.numberFormat = [['0%', '#,##0.00', 'General']];
      range.load('text');
      await context.sync();
      return range.text;
    },
  },
  {
    id: 'valores.dosPeticiones',
    claim: 'A request stops at its first failing action and keeps what it did before',
    evidence: 'https://learn.microsoft.com/javascript/api/office/officeextension.error',
    differs:
      'The page shows that what stood before the failing statement was done; it names no host.',
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      const code = await codeOf(context, () => {
        range.values = [[1]];
        context.workbook.worksheets.getItem('No existe').getRange('A1').values = [[1]];
        range.values = [[2]];
      });
      return [code, await valuesOf(context, sheet.getRange('A1'))];
    },
  },
];
