/** All that comes after a sheet's contents: looks, rules, links and print set-up. */
import {
  refAddress,
  type Area,
  type ConditionalFormatPlan,
  type LinkPlan,
  type SheetPlan,
  type ValidationPlan,
} from '@pnftp/xlsx/plan';
import { sheetOf } from './sheets';
import { addChart } from './charts';
import { setPage, setPageLines } from './page';
import { addressGroups, rangeOf, rangesOf } from './ranges';
import type { Step } from './steps';
import { styleSteps } from './styles';

export function decorate(plan: SheetPlan): Step[] {
  const steps: Step[] = [];
  const on = (bytes: number, write: (sheet: Excel.Worksheet) => void) =>
    steps.push({ bytes, write: (context) => write(sheetOf(context, plan)) });

  // Excel gives a linked cell its own look, so links come before styles.
  for (const link of plan.links ?? []) on(600, (sheet) => setLink(sheet, plan, link));
  steps.push(...styleSteps(plan));
  for (const area of plan.merges ?? []) on(250, (sheet) => rangeOf(sheet, area).merge(false));
  for (const { column, columns, width } of plan.columnWidths ?? []) {
    on(300, (sheet) => {
      const letters = rangeOf(sheet, { row: 0, column, rows: 1_048_576, columns });
      if (width === 0) letters.columnHidden = true;
      else letters.format.columnWidth = widthInPoints(width);
    });
  }
  for (const [height, areas] of rowsByHeight(plan)) {
    on(300 + areas.length * 12, (sheet) => {
      if (height === 0) for (const area of areas) rangeOf(sheet, area).rowHidden = true;
      else rangesOf(sheet, areas).format.rowHeight = height;
    });
  }
  // The one added last comes first in Excel.
  for (const format of [...(plan.conditionalFormats ?? [])].reverse()) {
    on(900, (sheet) => addConditionalFormat(sheet, format));
  }
  for (const rule of plan.validations ?? []) on(900, (sheet) => setValidation(sheet, rule));
  for (const chart of plan.charts ?? []) {
    const bytes = 3000 + chart.series.length * 3000;
    steps.push({ bytes, write: (context) => addChart(context, sheetOf(context, plan), chart) });
  }
  const { freeze, page, pageLines } = plan;
  if (freeze) on(300, (sheet) => setFreeze(sheet, freeze));
  if (page) on(2500, (sheet) => setPage(sheet, page));
  if (pageLines) on(600, (sheet) => setPageLines(sheet, pageLines));
  if (plan.visibility !== undefined) {
    const visibility = VISIBILITY[plan.visibility];
    on(200, (sheet) => {
      sheet.visibility = visibility;
    });
  }
  return steps;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Characters of Calibri 11 (7 pixels each and 5 of padding) → points at 96 dpi. */
const widthInPoints = (width: number) => Math.round(width * 7 + 5) * 0.75;

function rowsByHeight(plan: SheetPlan): [number, Area[]][] {
  const found = new Map<number, Area[]>();
  for (const { row, rows, height } of plan.rowHeights ?? []) {
    const areas = found.get(height) ?? [];
    areas.push({ row, column: 0, rows, columns: 16_384 });
    found.set(height, areas);
  }
  return [...found].flatMap(([height, areas]) =>
    addressGroups(areas).map((some): [number, Area[]] => [height, some]),
  );
}

function setLink(sheet: Excel.Worksheet, plan: SheetPlan, link: LinkPlan): void {
  const range = rangeOf(sheet, { row: link.row, column: link.column, rows: 1, columns: 1 });
  range.hyperlink = {
    ...('url' in link.target
      ? { address: link.target.url }
      : { documentReference: refAddress(link.target, false) }),
    ...(link.tip !== undefined && { screenTip: link.tip }),
  };
  if (plan.mode !== 'update') range.style = 'Normal';
}

function addConditionalFormat(sheet: Excel.Worksheet, plan: ConditionalFormatPlan): void {
  const format = rangeOf(sheet, plan.area).conditionalFormats.add('Custom');
  format.custom.rule.formula = plan.formula;
  const { fill, color, bold } = plan.style;
  if (fill !== undefined) format.custom.format.fill.color = fill;
  if (color !== undefined) format.custom.format.font.color = color;
  if (bold !== undefined) format.custom.format.font.bold = bold;
  format.stopIfTrue = plan.stopIfTrue ?? false;
}

function setValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const { dataValidation } = rangeOf(sheet, plan.area);
  dataValidation.clear();
  dataValidation.rule = ruleOf(plan);
  dataValidation.ignoreBlanks = plan.ignoreBlank ?? true;
  if (plan.prompt) dataValidation.prompt = { showPrompt: true, ...plan.prompt };
  if (plan.alert) {
    const { style, title, message } = plan.alert;
    dataValidation.errorAlert = { showAlert: true, style: ALERT[style], title, message };
  }
}

const ALERT = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function ruleOf({ rule }: ValidationPlan): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'listSource':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      // As formulas: a date's text would be read by the locale, and its serial is what the file has.
      return {
        date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: 'Between' },
      };
  }
}

function setFreeze(
  sheet: Excel.Worksheet,
  { rows, columns }: NonNullable<SheetPlan['freeze']>,
): void {
  const panes = sheet.freezePanes;
  if (rows > 0 && columns > 0) panes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}
