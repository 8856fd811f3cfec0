/**
 * Workbooks that are read and never written, many after one another: values, names, and where a
 * number is shown as a percentage, as of `openOds`. Nothing is believed of a file that its whole
 * reader would not; one that is written in an unusual way is opened by that.
 */
import { openFile } from './applyPlan';
import { CellRecord, valueOfRecord } from './cellText';
import { Core } from './core';
import { refuse } from './errors';
import { Names } from './names';
import { isOds, openOds, type ReadOnlyWorkbook } from './ods';
import { Package } from './package';
import { MOST_READ, readsTooMuch } from './plan';
import type { Area, AreaRef, Cell, CellGrid, SheetFacts, WorkbookStructure } from './plan';
import { decodeXml } from './scan';
import { isNumber, numberIn, SheetBytes } from './sheetBytes';
import type { Limits } from './types';
import { openWorkbook, workbookPart } from './workbook';
import { DEFAULT_LIMITS } from './zip';

/** .xlsx, .xlsm or .ods, by what is in it. Throws `XlsxError`. */
export function openToRead(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): ReadOnlyWorkbook {
  if (isOds(bytes)) return openOds(bytes, limits);
  return quickly(bytes, limits) ?? openFile(openWorkbook(bytes, { limits }));
}

interface Values {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** By row; each from its first column of the sheet on. */
  readonly rows: Map<number, Cell[]>;
  readonly used: Area | null;
  readonly percentages: SheetFacts['numberFormats'];
}

/** `null` where something is not as usual. */
function quickly(bytes: Uint8Array, limits: Limits): ReadOnlyWorkbook | null {
  const pack = Package.open(bytes, limits);
  const core = new Core(pack, workbookPart(pack), []);
  const percent = percentStyles(core);
  const parts = sheetParts(core);
  if (!percent || !parts) return null;
  let cells = 0;
  const count = (): void => {
    if (++cells > limits.cells) refuse('too-many-cells', { limit: limits.cells });
  };
  const sheets: Values[] = [];
  for (const part of parts) {
    const sheet = readSheet(core, part, percent, count);
    if (!sheet) return null;
    sheets.push(sheet);
  }
  const read = [
    ...parts.map(({ target }) => target),
    core.related('styles'),
    core.related('sharedStrings'),
  ];
  void core.strings;
  pack.verify(new Set(read.map((name) => (name ?? '').toLowerCase())), true);
  return reading(core, sheets);
}

interface SheetPartName extends Pick<Values, 'name' | 'visibility'> {
  readonly target: string;
}

/** The worksheets in the order of their tabs; `null` where there is anything else among them. */
function sheetParts({ pack, part, root }: Core): SheetPartName[] | null {
  const relations = new Map(pack.relationships(part).map((item) => [item.id, item]));
  const found: SheetPartName[] = [];
  for (const entry of root.child('sheets')?.all('sheet') ?? []) {
    const relation = relations.get(entry.get('r:id') ?? '');
    const name = entry.get('name') ?? '';
    if (!relation || !/\/worksheet$/.test(relation.type) || !pack.has(relation.target)) return null;
    if (name === '' || found.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
      return null;
    }
    if (found.some(({ target }) => target === relation.target)) return null;
    const state = entry.get('state');
    const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
    found.push({ name, visibility, target: relation.target });
  }
  return found.length > 0 ? found : null;
}

const PERCENT_BUILT_IN = new Map([
  [9, '0%'],
  [10, '0.00%'],
]);

/** Formats with a percent sign by the number of their style; `null` where names have prefixes. */
function percentStyles(core: Core): ReadonlyMap<number, string> | null {
  const part = core.related('styles');
  if (part === null) return new Map();
  const text = core.pack.text(part);
  if (!/<styleSheet[\s>]/.test(text) || text.includes('<!')) return null;
  const codes = new Map(PERCENT_BUILT_IN);
  for (const [tag] of text.matchAll(/<numFmt\s[^>]*>/g)) {
    const id = Number(/\snumFmtId="(\d+)"/.exec(tag)?.[1]);
    const code = decodeXml(/\sformatCode="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (code.includes('%')) codes.set(id, code);
    else codes.delete(id);
  }
  const start = text.indexOf('<cellXfs');
  const xfs = text.slice(start, text.indexOf('</cellXfs', start));
  const styles = new Map<number, string>();
  let index = 0;
  for (const [, id] of xfs.matchAll(/<xf\s(?:[^>]*?\s)?numFmtId="(\d+)"|<xf[\s>]/g)) {
    const code = codes.get(Number(id ?? 0));
    if (code !== undefined) styles.set(index, code);
    index++;
  }
  return styles;
}

function readSheet(
  core: Core,
  { target, ...sheet }: SheetPartName,
  percent: ReadonlyMap<number, string>,
  count: () => void,
): Values | null {
  const bytes = core.pack.bytes(target);
  const rows = new Map<number, Cell[]>();
  const percentages = new Runs();
  const text = new TextDecoder('utf-8', { fatal: true });
  const record = new CellRecord(0);
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  let [current, number]: [Cell[], number] = [[], -1];
  const valueOf = (type: string, from: number, to: number): Cell => {
    if (isNumber(type)) {
      const value = numberIn(bytes, from, to);
      if (value === null || type !== 's') return value;
      return core.strings.textAt(value);
    }
    record.type = type;
    record.content = text.decode(bytes.subarray(from, to));
    return valueOfRecord(record, core);
  };
  const scan = new SheetBytes(bytes, (row, column, style, type, from, to) => {
    count();
    const value = valueOf(type, from, to);
    if (value === null) return;
    if (row !== number) {
      [current, number] = [[], row];
      rows.set(row, current);
    }
    while (current.length < column) current.push(null);
    current.push(value);
    if (column < left) left = column;
    if (column > right) right = column;
    if (row < top) top = row;
    bottom = row;
    const format = typeof value === 'number' ? percent.get(style) : undefined;
    if (format !== undefined) percentages.add(row, column, format);
  });
  try {
    if (!scan.read()) return null;
  } catch (error) {
    // Bytes that are no text: told by the reader of whole parts.
    if (error instanceof TypeError) return null;
    throw error;
  }
  const used =
    bottom < 0
      ? null
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { ...sheet, rows, used, percentages: percentages.found };
}

/** Cells of a column that follow each other with one format are one area. */
class Runs {
  readonly found: { area: Area; format: string }[] = [];
  private readonly last = new Map<number, { area: Area; format: string }>();

  add(row: number, column: number, format: string): void {
    const run = this.last.get(column);
    if (run?.format === format && run.area.row + run.area.rows === row) {
      run.area = { ...run.area, rows: run.area.rows + 1 };
      return;
    }
    const made = { area: { row, column, rows: 1, columns: 1 }, format };
    this.last.set(column, made);
    this.found.push(made);
  }
}

function reading(core: Core, sheets: readonly Values[]): ReadOnlyWorkbook {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const sheet = (name: string): Values =>
    byName.get(name) ?? refuse('no-such-sheet', { sheet: name });
  const names = new Names(
    core,
    (index) => sheets[index]?.name ?? null,
    (name) => sheets.findIndex((one) => one.name === name),
  );
  const structure: WorkbookStructure = {
    sheets: sheets.map(({ name, visibility, used }) => ({ name, visibility, used })),
    tables: [],
    names: names
      .list()
      .filter((one) => one.sheet === null)
      .map(({ name, formula, visible, ref }) => ({ name, formula, visible, ref })),
  };
  const read = async (areas: readonly AreaRef[]): Promise<CellGrid[]> => {
    if (readsTooMuch(areas.map(({ area }) => area))) refuse('read-too-large', { limit: MOST_READ });
    return areas.map((ref) => ({ ...ref, cells: cellsIn(sheet(ref.sheet), ref.area) }));
  };
  return {
    describe: async () => structure,
    read,
    inspect: async (areas, of) => ({
      grids: await read(areas),
      facts: of.map((name) => ({
        sheet: name,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        filters: [],
        numberFormats: sheet(name).percentages,
      })),
    }),
  };
}

/** Rows without anything in them are one and the same. */
function cellsIn({ rows }: Values, { row, column, rows: count, columns }: Area): Cell[][] {
  const blank = new Array<Cell>(columns).fill(null);
  return Array.from({ length: count }, (_, i) => {
    const cells = rows.get(row + i);
    if (!cells) return blank;
    const own = cells.slice(column, column + columns);
    while (own.length < columns) own.push(null);
    return own;
  });
}
