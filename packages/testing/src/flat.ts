/** What LibreOffice sees in a workbook: its own flat XML of it, as cells and as numbers of things. */
import { SaxesParser } from 'saxes';

export interface Seen {
  /** By `Hoja!row,column` from 0: formula, value and text, of cells with something in them. */
  readonly cells: ReadonlyMap<string, string>;
  /** How many there are of each kind of thing. */
  readonly things: Readonly<Record<string, number>>;
}

const THINGS: Readonly<Record<string, string>> = {
  'table:table': 'sheets',
  'office:annotation': 'notes',
  'draw:object': 'charts',
  'draw:image': 'pictures',
  'draw:custom-shape': 'shapes',
  'table:content-validation': 'validations',
  'calcext:conditional-format': 'conditional formats',
  'table:data-pilot-table': 'pivot tables',
  'table:named-range': 'names',
  'table:named-expression': 'names',
  'table:database-range': 'filters and tables',
  'calcext:sparkline': 'sparklines',
  'text:a': 'links',
};
const CELLS = new Set(['table:table-cell', 'table:covered-table-cell']);

export function seen(xml: string): Seen {
  const cells = new Map<string, string>();
  const things: Record<string, number> = {};
  /** Within charts, notes and shapes there are tables and texts that are not the sheet's. */
  let aside = 0;
  let framed = false;
  let sheet = '';
  let row = 0;
  let column = 0;
  let rowsAlike = 1;
  let alike = 1;
  let cell: { value: string; text: string[] } | null = null;
  let paragraph = 0;
  const isAside = (name: string): boolean =>
    name.startsWith('draw:') || name === 'office:annotation' || name === 'table:shapes';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'draw:frame') framed = false;
    if (name === 'draw:object') framed = true;
    const kind = THINGS[name];
    // A chart's frame holds a picture of it as well, and its data a table.
    const within = (name === 'table:table' && aside > 0) || (name === 'draw:image' && framed);
    if (kind && !within) things[kind] = (things[kind] ?? 0) + 1;
    if (isAside(name)) aside++;
    if (aside > 0) return;
    const repeated = (attribute: string): number => Number(attributes[attribute] ?? 1);
    if (name === 'table:table') {
      sheet = attributes['table:name']!;
      row = 0;
    } else if (name === 'table:table-row') {
      column = 0;
      rowsAlike = repeated('table:number-rows-repeated');
    } else if (CELLS.has(name)) {
      alike = repeated('table:number-columns-repeated');
      const of = (key: string): string => attributes[key] ?? '';
      const value = ['value', 'boolean-value', 'date-value', 'time-value']
        .map((key) => of(`office:${key}`))
        .join('');
      cell = { value: `${of('table:formula')} ${value}`, text: [] };
    } else if (name === 'text:p' && cell) {
      paragraph++;
      cell.text.push('');
    } else if (name === 'text:s' && cell) {
      cell.text[cell.text.length - 1] += ' '.repeat(repeated('text:c'));
    }
  });
  parser.on('text', (text) => {
    if (cell && aside === 0 && paragraph > 0) cell.text[cell.text.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (isAside(name)) aside--;
    else if (aside === 0 && name === 'text:p' && cell) paragraph--;
    else if (aside === 0 && CELLS.has(name) && cell) {
      const content = `${cell.value} ${cell.text.join('\n')}`.trim();
      if (content !== '') {
        for (let r = 0; r < rowsAlike; r++) {
          for (let c = 0; c < alike; c++) {
            cells.set(`${sheet}!${row + r},${column + c}`, content);
          }
        }
      }
      cell = null;
      column += alike;
    } else if (aside === 0 && name === 'table:table-row') row += rowsAlike;
  });
  parser.write(xml).close();
  return { cells, things };
}
