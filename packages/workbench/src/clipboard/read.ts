/** What other programs put on the clipboard, as entries to be typed: Excel, LibreOffice, a web page. */

export type Entry = string | number;
export type Entries = readonly (readonly Entry[])[];

/** `null` where there is nothing to paste. */
export function entriesOf(data: Pick<DataTransfer, 'getData'>): Entries | null {
  const table = tableOf(data.getData('text/html'));
  if (table) return rectangle(table);
  const text = data.getData('text/plain');
  return text === '' ? null : rectangle(separated(text));
}

/** The first table of the page, spans unrolled; `null` for a page without one. */
function tableOf(html: string): Entry[][] | null {
  if (!/<table[\s>]/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const grid: Entry[][] = [];
  [...table.rows].forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (grid[row]?.[column] !== undefined) column++;
      const entry = entryOf(cell);
      for (let r = 0; r < Math.max(1, cell.rowSpan); r++) {
        for (let c = 0; c < Math.max(1, cell.colSpan); c++) {
          (grid[row + r] ??= [])[column + c] = r + c === 0 ? entry : '';
        }
      }
    }
    grid[row] ??= [];
  });
  return grid.length > 0 ? grid : null;
}

/** The figure behind what is shown, where the program says it. */
function entryOf(cell: HTMLTableCellElement): Entry {
  const figure = cell.getAttribute('x:num') || cell.getAttribute('sdval');
  if (figure && Number.isFinite(Number(figure))) return Number(figure);
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  return typeable(
    (cell.textContent ?? '')
      .replace(/[ \t\u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  );
}

/** Lines and tabs; what stands in quotes may hold both. */
function separated(text: string): Entry[][] {
  const lines: Entry[][] = [[]];
  const part = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [, quoted, plain = '', end] = found;
    lines[lines.length - 1]!.push(typeable(quoted?.replaceAll('""', '"') ?? plain));
    if (end === '') break;
    // A line break at the very end begins no line.
    if (end !== '\t' && part.lastIndex >= text.length) break;
    if (end !== '\t') lines.push([]);
  }
  return lines;
}

/** A text behind a dash is no formula when it is pasted: `- Se realizaron…`. */
const typeable = (text: string): string =>
  /^[-+@]/.test(text) && !/^[-+]\s*[\d.(]/.test(text) ? `'${text}` : text;

function rectangle(lines: readonly (readonly Entry[])[]): Entries {
  const width = Math.max(1, ...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: width }, (_, i) => line[i] ?? ''));
}

/** As often as it fits exactly into the area; a single entry fills it. */
export function tiled(entries: Entries, area: { rows: number; columns: number }): Entries {
  const times = (size: number, own: number) => (size % own === 0 ? size / own : 1);
  const [height, width] = [entries.length, entries[0]?.length ?? 1];
  const rows = height * times(area.rows, height);
  const columns = width * times(area.columns, width);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_entry, c) => entries[r % height]?.[c % width] ?? ''),
  );
}
