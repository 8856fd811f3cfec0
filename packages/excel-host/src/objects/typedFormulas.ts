/** Formulas as Excel writes them out again after they were typed. */
import type { Token } from '@borgar/fx';
import { parseAddress, quoteSheet } from '@pnftp/xlsx/plan';
import { escapeColumn, type Sheet } from '@pnftp/xlsx';
import type { Session, TablePart } from '../session';

const SPECIAL = ['#All', '#Data', '#Headers', '#Totals', '#This Row'];

/**
 * Functions, references, truth values and errors in capitals, titles, names and columns as they
 * are spelled where they are defined, corners of areas in order, numbers at their shortest. Spaces
 * stay but for those at the end. Each word is looked up once: a column of formulas repeats them.
 */
export class Speller {
  private readonly known = new Map<string, string>();
  private readonly tables: readonly TablePart[];

  constructor(
    private readonly session: Session,
    private readonly sheet: Sheet,
  ) {
    this.tables = sheet.tables.map((table) => ({ table, area: table.fullArea }));
  }

  /** A formula of a cell, by its parts. */
  spell(tokens: readonly Token[], row: number, column: number): string {
    const parts = tokens.map(({ type, value }) => {
      switch (type) {
        case 'func':
          return this.once(`f ${value}`, () => this.name(value) ?? value.toUpperCase());
        case 'bool':
        case 'error':
          return value.toUpperCase();
        case 'number':
          return shortest(value);
        case 'range':
        case 'range_beam':
          return this.qualified(value, ordered);
        case 'range_named':
          return this.once(`n ${value}`, () =>
            this.qualified(value, (name) => this.name(name) ?? name),
          );
        case 'structured':
          return this.structured(value, row, column);
        default:
          return value;
      }
    });
    return parts.join('').trimEnd();
  }

  /** The table of a cell, or the one that ends just above it: a row is being added to it. */
  private tableAt(row: number, column: number): number {
    return this.tables.findIndex(({ area: { row: top, column: left, rows, columns } }) => {
      const inRows = row >= top && row <= top + rows;
      return inRows && column >= left && column < left + columns;
    });
  }

  private once(key: string, find: () => string): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.known.set(key, found);
    return found;
  }

  private name(text: string): string | null {
    const { workbook } = this.session;
    const found = workbook.name(text, this.sheet) ?? workbook.name(text) ?? workbook.table(text);
    return found?.name ?? null;
  }

  /** With the title of its sheet as it is spelled, quoted where it must be. */
  private qualified(text: string, rest: (text: string) => string): string {
    const bang = text.lastIndexOf('!');
    if (bang < 0) return rest(text);
    const prefix = this.once(`s ${text.slice(0, bang)}`, () => {
      const given = text.slice(0, bang);
      const title = given.replace(/^'|'$/g, '').replaceAll("''", "'");
      const sheet = this.session.workbook.sheet(title);
      return sheet ? quoteSheet(sheet.name) : given;
    });
    return `${prefix}!${rest(text.slice(bang + 1))}`;
  }

  /** `ventas[@monto]` → `Ventas[@Monto]`. */
  private structured(text: string, row: number, column: number): string {
    const bracket = text.indexOf('[');
    const own = text.slice(0, bracket);
    const place = own === '' ? this.tableAt(row, column) : -1;
    return this.once(`t ${place} ${text}`, () => {
      const table = this.tables[place]?.table ?? this.session.workbook.table(own);
      const name = (part: string): string => {
        if (part.startsWith('@')) return `@${name(part.slice(1))}`;
        const words = part.startsWith('#') ? SPECIAL : (table?.headers.map(escapeColumn) ?? []);
        return words.find((word) => word.toLowerCase() === part.toLowerCase()) ?? part;
      };
      const inner = text
        .slice(bracket)
        .replace(/(?<=[[@])(?:'[^]|[^'[\]])+(?=\])/g, (part) => name(part));
      return `${own === '' ? '' : (table?.name ?? own)}${inner}`;
    });
  }
}

/** `1.50` → `1.5`; what has more digits than a number keeps stays as it was typed. */
function shortest(text: string): string {
  const number = Number(text);
  const plain = /^\d{0,15}(?:\.\d{0,15})?$/.test(text) || /^\d{1,15}e\+?\d{1,2}$/i.test(text);
  const short = String(number).toUpperCase();
  return plain && Number.isFinite(number) && !/E-/.test(short) ? short : text;
}

/** `b$2:A1` → `A1:B$2`: each coordinate keeps its `$`. */
function ordered(text: string): string {
  const upper = text.toUpperCase();
  if (!upper.includes(':')) return upper;
  const [first, second] = upper.split(':').map((corner) => /^(\$?[A-Z]*)(\$?\d*)$/.exec(corner));
  if (!first || !second) return upper;
  const at = (part = '') => {
    const plain = part.replace('$', '');
    return /^\d/.test(plain) ? Number(plain) : (parseAddress(`${plain}1`)?.column ?? 0);
  };
  const [columns, rows] = [1, 2].map((i) =>
    [first[i], second[i]].sort((a, b) => at(a) - at(b)),
  ) as [string[], string[]];
  return `${columns[0]}${rows[0]}:${columns[1]}${rows[1]}`;
}
