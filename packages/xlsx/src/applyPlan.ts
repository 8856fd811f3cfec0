/** Plans applied to the file: the same interface that the open Excel offers. */
import {
  isFormula,
  MARK_NAMESPACE,
  MAX_COLUMNS,
  MAX_ROWS,
  MOST_READ,
  nameFormula,
  nameless,
  namelessTables,
  pendingNames,
  readMark,
  readsTooMuch,
  refAddress,
  resumed,
  saysNothing,
  type Area,
  type AreaRef,
  type Cell,
  type Inspection,
  type LinkPlan,
  type Mark,
  type OpenWorkbook,
  type PagePlan,
  type Plan,
  type SheetPlan,
  type TablePlan,
  type ValidationPlan,
  type WorkbookStructure,
} from './plan';
import { refuse } from './errors';
import { factsOf } from './facts';
import { without } from './features/areas';
import { addChart, replacedCharts } from './features/charts/fromPlan';
import { checkFormula } from './grid';
import { outlineOf, shadowOf } from './rehearsal';
import type { Sheet } from './sheet';
import { changeTable } from './tableChanges';
import type { Link, Validation } from './types';
import type { Workbook } from './workbook';

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const A4 = 9;
const CENTIMETRES_PER_INCH = 2.54;

/** What a plan asks for is looked at before anything is written: a plan that is refused changes nothing. */
export function openFile(workbook: Workbook): OpenWorkbook {
  return {
    describe: async () => describe(workbook),
    read: async (areas) => [...inspect(workbook, areas, []).grids],
    inspect: async (areas, sheets) => inspect(workbook, areas, sheets),
    apply: async (plan, { signal, onProgress } = {}) => {
      if (signal?.aborted) refuse('cancelled');
      settle(workbook, plan);
      onProgress?.(1);
    },
  };
}

/** What Excel left half written in a file that was saved so is settled with the plan. */
function settle(workbook: Workbook, asked: Plan): void {
  const marks = marksOf(workbook);
  const mark = marks.find((item) => item.mark)?.mark ?? null;
  const structure = describe(workbook);
  const plan = resumed(asked, mark, structure.sheets);
  checkPlan(workbook, plan);
  const loose = namelessTables(plan, mark, structure.tables).map(({ name }) => name);
  // Those that an unfinished plan made already, but perhaps not in their place.
  const places = new Map(
    asked.sheets.flatMap(({ name, mode, position }, i) =>
      mode === 'create' && plan.sheets[i]?.mode !== mode && position !== undefined
        ? [[name, position] as const]
        : [],
    ),
  );
  for (const [book, plain] of [
    [shadowOf(workbook), outlineOf(plan)],
    [workbook, plan],
  ] as const) {
    for (const name of loose) book.table(name)?.remove();
    applyPlan(book, plain, mark, places);
  }
  for (const { id } of marks) workbook.removeCustomXml(id);
}

const marksOf = (workbook: Workbook): { id: string; mark: Mark | null }[] =>
  workbook.customXml
    .filter(({ xml }) => xml.includes(MARK_NAMESPACE))
    .map(({ id, xml }) => ({ id, mark: readMark(xml) }));

const sheetNamed = (workbook: Workbook, name: string): Sheet =>
  workbook.sheet(name) ?? refuse('no-such-sheet', { sheet: name });

const same = (a: string, b: string): boolean =>
  a.toLocaleUpperCase('en-US') === b.toLocaleUpperCase('en-US');

function describe(workbook: Workbook): WorkbookStructure {
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    used: sheet.usedArea(true),
  }));
  const names = workbook.names
    .filter(({ sheet }) => sheet === null)
    .map(({ name, formula, visible, ref }) => ({ name, formula, visible, ref }));
  const mark = marksOf(workbook).find((item) => item.mark)?.mark ?? null;
  return {
    sheets,
    tables: workbook.tables.map((table) => ({
      name: table.name,
      sheet: table.sheet.name,
      area: table.area,
      headers: table.headers,
      hasTotals: table.hasTotals,
      ...(!table.hasHeaders && { headerless: true }),
    })),
    names: [...names, ...pendingNames(mark, sheets, names)],
    ...(mark && {
      unfinished: { action: mark.action, snapshot: mark.snapshot, created: mark.created },
    }),
  };
}

/** Sheets whose facts are asked for are gone through once for those and for their cells. */
function inspect(
  workbook: Workbook,
  refs: readonly AreaRef[],
  names: readonly string[],
): Inspection {
  if (readsTooMuch(refs.map(({ area }) => area))) refuse('read-too-large', { limit: MOST_READ });
  const readers = refs.map(({ sheet, area }) => {
    const { grid } = sheetNamed(workbook, sheet);
    return { grid, area, ...grid.reader(area) };
  });
  const sheets = names.map((name) => sheetNamed(workbook, name));
  const looked = new Set(sheets.map(({ grid }) => grid));
  for (const { grid, area, take } of readers) {
    if (!looked.has(grid)) grid.forEachRecord(area, take);
  }
  const facts = sheets.map((sheet) => {
    const own = readers.filter(({ grid }) => grid === sheet.grid);
    return factsOf(sheet, (record, row) => {
      for (const { take } of own) take(record, row);
    });
  });
  return { grids: refs.map((ref, i) => ({ ...ref, cells: readers[i]!.cells })), facts };
}

/** Cells that a plan may make: somewhat over a gigabyte of memory. */
const MOST_CELLS = 10_000_000;
/** Cells that it may go over, again and again: some tens of seconds. */
const MOST_STEPS = 100_000_000;

/** What would not end, or not fit in memory, is refused before anything is done. */
function checkSize(plan: Plan): void {
  let cells = 0;
  let steps = 0;
  for (const { blocks = [], styles = [] } of plan.sheets) {
    const areas = [
      ...blocks.map(({ row, column, cells: lines }) => ({
        row,
        column,
        rows: lines.length,
        columns: lines[0]?.length ?? 0,
      })),
      // Whole rows and columns have a look of their own, without their cells.
      ...styles
        .map(({ area }) => area)
        .filter(({ rows, columns }) => rows < MAX_ROWS && columns < MAX_COLUMNS),
    ];
    const sum = areas.reduce((all, { rows, columns }) => all + rows * columns, 0);
    const bottom = areas.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
    const right = areas.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
    steps += sum;
    cells += Math.min(sum, bottom * right);
  }
  if (cells > MOST_CELLS) refuse('plan-too-large', { limit: MOST_CELLS });
  if (steps > MOST_STEPS) refuse('plan-too-large', { limit: MOST_STEPS });
}

function checkPlan(workbook: Workbook, plan: Plan): void {
  checkSize(plan);
  const made = new Set<string>();
  for (const sheet of plan.sheets) {
    const known = workbook.sheet(sheet.name);
    if (sheet.mode === 'create') {
      const key = sheet.name.toLocaleUpperCase('en-US');
      if (known || made.has(key)) refuse('duplicate-sheet', { sheet: sheet.name });
      made.add(key);
    } else if (!known) {
      refuse('no-such-sheet', { sheet: sheet.name });
    }
    for (const area of areasOf(sheet)) checkArea(sheet.name, area);
    for (const block of sheet.blocks ?? []) checkCells(sheet.name, block.cells);
    for (const table of sheet.tables ?? []) {
      const existing = workbook.table(table.name);
      if (existing && !same(existing.sheet.name, sheet.name)) {
        refuse('invalid-table', { table: table.name, sheet: existing.sheet.name });
      }
    }
    for (const { table } of sheet.tableChanges ?? []) {
      const home = workbook.table(table)?.sheet.name;
      if (home === undefined || !same(home, sheet.name)) refuse('invalid-table', { table });
    }
  }
  const exists = (name: string) =>
    workbook.sheet(name) !== null || made.has(name.toLocaleUpperCase('en-US'));
  const targets = [
    ...(plan.activate === undefined ? [] : [plan.activate]),
    ...(plan.names ?? []).flatMap(({ ref }) => (ref ? [ref.sheet] : [])),
  ];
  for (const sheet of targets) if (!exists(sheet)) refuse('no-such-sheet', { sheet });
}

const areasOf = (sheet: SheetPlan): Area[] => [
  ...(sheet.clear ?? []),
  ...(sheet.formatsFirst ?? []).map(({ area }) => area),
  ...(sheet.blocks ?? []).map(({ row, column, cells }) => ({
    row,
    column,
    rows: Math.max(cells.length, 1),
    columns: Math.max(cells[0]?.length ?? 0, 1),
  })),
  ...(sheet.styles ?? []).map(({ area }) => area),
  ...(sheet.merges ?? []),
  ...(sheet.tables ?? []).map(({ area }) => area),
  ...(sheet.conditionalFormats ?? []).map(({ area }) => area),
  ...(sheet.validations ?? []).map(({ area }) => area),
  ...(sheet.charts ?? []).flatMap(({ area, series }) => [
    area,
    ...series.flatMap(({ values, categories }) => [values.area, categories.area]),
  ]),
  ...(sheet.links ?? []).map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
  ...(sheet.rowHeights ?? []).map(({ row, rows }) => ({ row, rows, column: 0, columns: 1 })),
  ...(sheet.columnWidths ?? []).map(({ column, columns }) => ({
    row: 0,
    rows: 1,
    column,
    columns,
  })),
];

function checkArea(sheet: string, { row, column, rows, columns }: Area): void {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  const inside =
    row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!whole || !inside || rows < 1 || columns < 1) {
    refuse('out-of-bounds', { sheet, row, column, rows, columns });
  }
}

function checkCells(sheet: string, cells: readonly (readonly Cell[])[]): void {
  for (const row of cells) {
    if (row.length !== cells[0]?.length) refuse('invalid-area', { sheet });
    for (const cell of row) {
      const value = isFormula(cell) ? cell.value : cell;
      if (typeof value === 'string' && value.length > 32_767) refuse('text-too-long', { sheet });
      if (typeof value === 'number' && !Number.isFinite(value)) refuse('invalid-number', { sheet });
      if (isFormula(cell)) checkFormula(cell.formula);
    }
  }
}

/**
 * What later parts stand on comes first: sheets, names and tables before the formulas that use
 * them, contents before the looks.
 */
function applyPlan(
  workbook: Workbook,
  plan: Plan,
  mark: Mark | null,
  places: ReadonlyMap<string, number>,
): void {
  for (const { tableChanges } of plan.sheets) {
    for (const change of tableChanges ?? []) changeTable(workbook, change);
  }
  for (const sheet of plan.sheets) {
    prepareSheet(workbook, sheet, mark);
    const place = places.get(sheet.name);
    if (place !== undefined) workbook.moveSheet(sheetNamed(workbook, sheet.name), place);
  }
  for (const name of plan.removeNames ?? []) workbook.removeName(name);
  for (const named of plan.names ?? []) {
    const { name, ref, visible } = named;
    workbook.setName(name, ref ?? nameFormula(named), { visible: visible ?? true });
  }
  for (const sheet of plan.sheets) {
    for (const table of sheet.tables ?? []) setTable(workbook, sheet, table);
  }
  for (const { name, blocks, formatsFirst } of plan.sheets) {
    const sheet = sheetNamed(workbook, name);
    sheet.applyStyles(
      (formatsFirst ?? []).map(({ area, numberFormat }) => ({ area, style: { numberFormat } })),
    );
    for (const { row, column, cells } of blocks ?? []) sheet.writeArea(row, column, cells);
  }
  for (const sheet of plan.sheets) decorate(sheetNamed(workbook, sheet.name), sheet);
  if (plan.activate !== undefined) workbook.activeSheet = sheetNamed(workbook, plan.activate);
}

function prepareSheet(workbook: Workbook, plan: SheetPlan, mark: Mark | null): void {
  const sheet =
    plan.mode === 'create'
      ? workbook.addSheet(plan.name, plan.position)
      : sheetNamed(workbook, plan.name);
  if (plan.ownMark !== undefined && plan.mode !== 'create') {
    const { ownMark } = plan;
    const own = sheet.conditionalFormats.filter(
      ({ rule }) =>
        rule.kind === 'expression' &&
        (rule.formula.includes(ownMark) || (mark !== null && saysNothing(rule.formula))),
    );
    sheet.removeConditionalFormats(own.map(({ id }) => id));
  }
  for (const chart of replacedCharts(sheet, plan.charts ?? [], plan.ownMark)) chart.remove();
  for (const chart of sheet.charts) if (nameless(mark, sheet.name, chart.name)) chart.remove();
  if (plan.mode === 'regenerate') emptySheet(workbook, sheet, plan);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.gridlines !== undefined) sheet.gridlines = plan.gridlines;
  for (const area of plan.clear ?? []) sheet.clear(area, 'contents');
}

/** The header rows of tables that stay are kept: emptying them would rename their columns. */
function emptySheet(workbook: Workbook, sheet: Sheet, plan: SheetPlan): void {
  for (const area of [...sheet.merges]) sheet.unmerge(area);
  sheet.clearValidations();
  sheet.removeLinks(WHOLE);
  sheet.clear(WHOLE, 'formats');
  // Hidden rows and columns are shown with it.
  sheet.setRowHeight(0, MAX_ROWS, null);
  sheet.setColumnWidth(0, MAX_COLUMNS, null);
  sheet.rowBreaks = [];
  sheet.columnBreaks = [];
  const headers = (plan.tables ?? []).flatMap(({ name }) => {
    const table = workbook.table(name);
    return table ? [{ ...table.area, rows: 1 }] : [];
  });
  const areas = headers.reduce<Area[]>(
    (left, header) => left.flatMap((area) => without(area, header)),
    [WHOLE],
  );
  for (const area of areas) sheet.clear(area, 'contents');
}

function setTable(workbook: Workbook, plan: SheetPlan, asked: TablePlan): void {
  const sheet = sheetNamed(workbook, plan.name);
  let table = workbook.table(asked.name);
  if (table) {
    table.resize(asked.area);
    writeHeaders(sheet, plan, asked.area);
  } else {
    writeHeaders(sheet, plan, asked.area);
    table = sheet.addTable({ name: asked.name, area: asked.area });
  }
  if (asked.style !== undefined) table.style = asked.style;
  if (asked.filterButtons !== undefined) table.filterButtons = asked.filterButtons;
  if (asked.bandedRows !== undefined) table.bandedRows = asked.bandedRows;
  for (const [header, formula] of Object.entries(asked.calculatedColumns ?? {})) {
    table.setCalculatedColumn(header, formula);
  }
}

/** The texts of a table's header row, which stand in the blocks: columns take their names from them. */
function writeHeaders(sheet: Sheet, plan: SheetPlan, area: Area): void {
  for (const { row, column, cells } of plan.blocks ?? []) {
    const header = cells[area.row - row];
    if (!header) continue;
    const from = Math.max(area.column, column);
    const to = Math.min(area.column + area.columns, column + header.length);
    if (from < to) sheet.writeArea(area.row, from, [header.slice(from - column, to - column)]);
  }
}

function decorate(sheet: Sheet, plan: SheetPlan): void {
  sheet.setLinks((plan.links ?? []).map(linkOf));
  sheet.applyStyles(plan.styles ?? []);
  sheet.mergeAll(plan.merges ?? []);
  sheet.setColumnWidths(
    (plan.columnWidths ?? []).map(({ column, columns, width }) => ({
      column,
      columns,
      pixels: width === 0 ? 0 : Math.round(width * 7 + 5),
    })),
  );
  for (const { row, rows, height } of plan.rowHeights ?? []) {
    if (height === 0) sheet.setRowHidden(row, rows, true);
    else sheet.setRowHeight(row, rows, height);
  }
  sheet.addConditionalFormats(
    (plan.conditionalFormats ?? []).map(({ area, formula, style, stopIfTrue }) => ({
      areas: [area],
      rule: { kind: 'expression', formula },
      style,
      ...(stopIfTrue !== undefined && { stopIfTrue }),
    })),
  );
  for (const validation of plan.validations ?? []) sheet.setValidation(validationOf(validation));
  for (const chart of plan.charts ?? []) addChart(sheet, chart);
  if (plan.freeze) sheet.freeze = plan.freeze;
  if (plan.page) sheet.setPage(pageOf(plan.page));
  if (plan.pageLines) sheet.setPage(plan.pageLines);
  if (plan.page?.breaks) sheet.rowBreaks = plan.page.breaks;
  if (plan.page?.columnBreaks) sheet.columnBreaks = plan.page.columnBreaks;
  if (plan.visibility !== undefined) sheet.visibility = plan.visibility;
}

const linkOf = ({ row, column, target, tip }: LinkPlan): Link => ({
  area: { row, column, rows: 1, columns: 1 },
  target: 'url' in target ? target : { location: refAddress(target, false) },
  ...(tip !== undefined && { tip }),
});

function validationOf({ area, rule, ignoreBlank, prompt, alert }: ValidationPlan): Validation {
  const common = {
    areas: [area],
    ignoreBlank: ignoreBlank ?? true,
    inCellDropDown: true,
    ...(prompt && { prompt: { ...prompt, show: true } }),
    ...(alert && { alert: { ...alert, show: true } }),
  };
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: rule.values.join(',') };
    case 'listSource':
      return { ...common, type: 'list', formula1: rule.source };
    case 'custom':
      return { ...common, type: 'custom', formula1: rule.formula };
    default:
      return {
        ...common,
        type: rule.kind,
        operator: 'between',
        formula1: `${rule.min}`,
        formula2: `${rule.max}`,
      };
  }
}

function pageOf(page: PagePlan) {
  const inches = Object.fromEntries(
    Object.entries(page.margins).map(([side, cm]) => [side, cm / CENTIMETRES_PER_INCH]),
  );
  return {
    orientation: page.orientation,
    paper: A4,
    margins: inches,
    ...('scale' in page.fit ? { scale: page.fit.scale } : { fit: page.fit }),
    ...(page.centerHorizontally !== undefined && { centerHorizontally: page.centerHorizontally }),
    ...(page.printArea && { printAreas: [page.printArea] }),
    ...(page.titleRows && { titleRows: page.titleRows }),
    ...(page.titleColumns && { titleColumns: page.titleColumns }),
    ...(page.order && { pageOrder: page.order }),
    ...(page.header && { header: page.header }),
    ...(page.footer && { footer: page.footer }),
  };
}
