/**
 * Sheets of OpenDocument (.ods), to be read and not written: values, percentages, names. As strict
 * about the package as for .xlsx; what it does not know says nothing.
 */
import { refuse } from './errors';
import { decodeXmlBytes } from './scan';
import { cellAddress, MAX_COLUMNS, MAX_ROWS, parseAddress } from './plan/cells';
import type { Area, AreaRef, Cell, CellValue } from './plan/cells';
import type {
  CellGrid,
  Inspection,
  NameInfo,
  OpenWorkbook,
  SheetFacts,
  WorkbookStructure,
} from './plan/workbook';
import type { Limits } from './types';
import { parseXml, XmlElement } from './xml';
import { DEFAULT_LIMITS, inflateEntry, readZip, type ZipEntry } from './zip';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
/** Cells with something in them: what is repeated is written once, and would be as many. */
const MOST_CELLS = 5_000_000;
const DAY = 86_400_000;
const ORIGIN = Date.UTC(1899, 11, 30);

/** Whether the first entry says so, as the format asks: not yet whether it holds. */
export function isOds(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(30, 30 + 200));
  return head.startsWith('mimetype') && head.includes(TYPE);
}

export type ReadOnlyWorkbook = Pick<OpenWorkbook, 'describe' | 'read' | 'inspect'>;

interface OdsSheet {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  readonly used: Area | null;
  readonly percentages: SheetFacts['numberFormats'];
}

/** Throws `XlsxError` where it is encrypted, damaged, or more than can be read. */
export function openOds(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): ReadOnlyWorkbook {
  const entries = new Map(readZip(bytes, limits).map((entry) => [entry.name, entry]));
  const manifest = entries.get('META-INF/manifest.xml');
  if (manifest && textOf(manifest).includes('encryption-data')) refuse('encrypted');
  const content = entries.get('content.xml') ?? refuse('missing-part', { part: 'content.xml' });
  const { root } = parseXml(textOf(content), 'content.xml');
  const body = root.child('body')?.child('spreadsheet') ?? refuse('not-a-spreadsheet');
  const count = counter(Math.min(limits.cells, MOST_CELLS));
  const sheets = body.all('table').map((table) => readSheet(table, count));
  const structure: WorkbookStructure = {
    sheets: sheets.map(({ name, used }) => ({ name, visibility: 'visible', used })),
    tables: [],
    names: namesOf(body),
  };
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const read = async (areas: readonly AreaRef[]) => areas.map((ref) => gridOf(byName, ref));
  return {
    describe: async () => structure,
    read,
    inspect: async (areas, names): Promise<Inspection> => ({
      grids: await read(areas),
      facts: names.map((name) => factsOf(byName.get(name), name)),
    }),
  };
}

const textOf = (entry: ZipEntry): string => decodeXmlBytes(inflateEntry(entry), entry.name);

const counter = (limit: number) => {
  let cells = 0;
  return (): void => {
    if (++cells > limit) refuse('too-many-cells', { limit });
  };
};

const times = (element: XmlElement, what: 'columns' | 'rows'): number =>
  Math.max(1, element.number(`table:number-${what}-repeated`) ?? 1);

function readSheet(table: XmlElement, count: () => void): OdsSheet {
  const rows = new Map<number, Map<number, CellValue>>();
  const percentages: { area: Area; format: string }[] = [];
  let row = 0;
  for (const element of rowsIn(table)) {
    const repeated = times(element, 'rows');
    const cells = readRow(element, row, percentages, count);
    // Blank rows to the foot of the sheet come as one that is repeated a million times.
    if (cells.size > 0) {
      if (row + repeated > MAX_ROWS) refuse('out-of-bounds');
      for (let i = 0; i < repeated; i++) {
        if (i > 0) for (let n = 0; n < cells.size; n++) count();
        rows.set(row + i, cells);
      }
    }
    row += repeated;
  }
  return { name: table.get('table:name') ?? '', rows, used: usedOf(rows), percentages };
}

/** Rows as they follow each other, whatever groups and headings they stand in. */
function* rowsIn(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.elements) {
    if (element.local === 'table-row') yield element;
    else if (/^table-(?:row-group|header-rows|rows)$/.test(element.local)) yield* rowsIn(element);
  }
}

function readRow(
  element: XmlElement,
  row: number,
  percentages: { area: Area; format: string }[],
  count: () => void,
): Map<number, CellValue> {
  const cells = new Map<number, CellValue>();
  let column = 0;
  for (const cell of element.elements) {
    if (cell.local !== 'table-cell' && cell.local !== 'covered-table-cell') continue;
    const repeated = times(cell, 'columns');
    const value = cell.local === 'table-cell' ? valueIn(cell) : null;
    if (value !== null) {
      if (column + repeated > MAX_COLUMNS) refuse('out-of-bounds');
      for (let i = 0; i < repeated; i++) {
        count();
        cells.set(column + i, value);
      }
      if (cell.get('office:value-type') === 'percentage') {
        percentages.push({ area: { row, column, rows: 1, columns: repeated }, format: '0.00%' });
      }
    }
    column += repeated;
  }
  return cells;
}

function valueIn(cell: XmlElement): CellValue {
  if (cell.get('calcext:value-type') === 'error') return { error: paragraphs(cell) };
  const type = cell.get('office:value-type');
  switch (type) {
    case null:
      return null;
    case 'float':
    case 'currency':
    case 'percentage':
      return cell.number('office:value');
    case 'boolean':
      return cell.get('office:boolean-value') === 'true';
    case 'date':
      return serialOf(cell.get('office:date-value') ?? '') ?? paragraphs(cell);
    default:
      return cell.get('office:string-value') ?? paragraphs(cell);
  }
}

/** Excel's serial number of `2023-12-31` or `2023-12-31T10:30:00`. */
function serialOf(date: string): number | null {
  const instant = Date.parse(date.includes('T') ? `${date}Z` : `${date}T00:00:00Z`);
  return Number.isNaN(instant) ? null : (instant - ORIGIN) / DAY;
}

const paragraphs = (cell: XmlElement): string =>
  cell
    .all('p')
    .map((p) => inline(p))
    .join('\n');

/** The words of a paragraph; notes beside the text are none of them. */
function inline(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!(child instanceof XmlElement)) return child.kind === 'markup' ? '' : child.text;
      switch (child.local) {
        case 's':
          return ' '.repeat(Math.min(1000, child.number('text:c') ?? 1));
        case 'tab':
          return '\t';
        case 'line-break':
          return '\n';
        case 'annotation':
          return '';
        default:
          return inline(child);
      }
    })
    .join('');
}

function usedOf(rows: OdsSheet['rows']): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of rows) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    for (const column of cells.keys()) {
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** `=` and the text, as Excel shows a name of a text; ranges with their cells. */
function namesOf(body: XmlElement): NameInfo[] {
  return (body.child('named-expressions')?.elements ?? []).flatMap((element): NameInfo[] => {
    const name = element.get('table:name');
    if (name === null) return [];
    if (element.local === 'named-expression') {
      const expression = (element.get('table:expression') ?? '').replace(/^(?:of:)?=?/, '');
      return [{ name, formula: `=${expression}`, visible: true, ref: null }];
    }
    const ref = refOf(element.get('table:cell-range-address') ?? '');
    return ref ? [{ name, formula: '', visible: true, ref }] : [];
  });
}

/** `$Hoja.$A$1:.$B$2`, the sheet between apostrophes where it has spaces. */
function refOf(address: string): AreaRef | null {
  const match = /^\$?(?:'((?:[^']|'')+)'|([^.'$]+))\.(\S+)$/.exec(address);
  if (!match) return null;
  const area = parseAddress(match[3]!.replace(/\$/g, '').replace(/:(?:[^:]*\.)?/, ':'));
  return area ? { sheet: (match[1] ?? match[2]!).replaceAll("''", "'"), area } : null;
}

function gridOf(sheets: ReadonlyMap<string, OdsSheet>, { sheet, area }: AreaRef): CellGrid {
  const found = sheets.get(sheet) ?? refuse('no-such-sheet', { sheet });
  if (area.rows * area.columns > DEFAULT_LIMITS.cells) {
    refuse('read-too-large', { sheet, area: cellAddress(area.row, area.column) });
  }
  const cells = Array.from({ length: area.rows }, (_, i): Cell[] => {
    const row = found.rows.get(area.row + i);
    return Array.from({ length: area.columns }, (_, j) => row?.get(area.column + j) ?? null);
  });
  return { sheet, area, cells };
}

const factsOf = (sheet: OdsSheet | undefined, name: string): SheetFacts => ({
  sheet: name,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  filters: [],
  numberFormats: sheet?.percentages ?? [],
});
