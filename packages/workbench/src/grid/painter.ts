/** How each cell of a sheet looks in the page: its text, its style, what colour rules make of it. */
import { addLocale, format, formatColor, getLocale } from 'numfmt';
import type { CSSProperties } from 'react';
import { bottomOf, cellAddress, isErrorValue, rightOf, valueOf } from '@pnftp/xlsx/plan';
import type { Area, BorderLine, CellValue, ConditionalStyle } from '@pnftp/xlsx/plan';
import type { ResolvedStyle, Sheet } from '@pnftp/xlsx';

/** Spanish words, and numbers as Peru writes them. */
const LOCALE = 'es-PE';
addLocale({ ...getLocale('es'), decimal: '.', group: ',' }, LOCALE);

export interface Look {
  readonly text: string;
  readonly style: CSSProperties;
  readonly wrap: boolean;
  readonly horizontal: 'left' | 'center' | 'right' | 'justify';
  readonly blank: boolean;
  /** A text that may run over the blank cells beside it. */
  readonly spills: boolean;
  /** Whether the text surely fits into so many pixels. */
  readonly fits: (width: number) => boolean;
}

const WIDTHS: Readonly<Record<BorderLine['style'], string>> = {
  hair: '1px solid',
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  dotted: '1px dotted',
  dashed: '1px dashed',
  double: '3px double',
};

const GRIDLINE = '#E1E4E8';

/** Row heights are points, 72 an inch; a page has 96 pixels an inch. */
export const pixelsOf = (points: number): number => Math.round((points * 96) / 72);

/** Where nobody writes: how a cell looks of which nothing is said. */
const NOWHERE = [1_048_575, 16_383] as const;

export class Painter {
  readonly #looks = new Map<string, Look>();
  readonly #styles = new Map<string, ResolvedStyle>();
  /** What most cells look like, said once of all. */
  readonly ground: CSSProperties;

  constructor(
    private readonly sheet: Sheet,
    private readonly conditional: (row: number, column: number) => ConditionalStyle | null,
    private readonly zoom = 1,
  ) {
    this.ground = this.#font(sheet.style(...NOWHERE).font);
  }

  #font(font: ResolvedStyle['font']) {
    return {
      fontFamily: fontStack(font.name),
      fontSize: `${font.size * this.zoom}pt`,
      color: font.color,
    } as const;
  }

  look(row: number, column: number): Look {
    const key = `${row},${column}`;
    let look = this.#looks.get(key);
    if (!look) this.#looks.set(key, (look = this.#paint(row, column)));
    return look;
  }

  /** The lines to the right of and below a merged area, which its last cells have. */
  edges(area: Area): CSSProperties {
    const { fill } = this.#style(area.row, area.column);
    return {
      borderRight: this.#line(area.row, rightOf(area), 'right', fill),
      borderBottom: this.#line(bottomOf(area), area.column, 'bottom', fill),
    };
  }

  #style(row: number, column: number): ResolvedStyle {
    const key = `${row},${column}`;
    let style = this.#styles.get(key);
    if (!style) this.#styles.set(key, (style = this.sheet.style(row, column)));
    return style;
  }

  /** The line between two cells belongs to both: the first of them that has one gives it. */
  #line(
    row: number,
    column: number,
    edge: 'right' | 'bottom',
    fill: string | null,
  ): string | undefined {
    const own = this.#style(row, column).borders[edge];
    const next =
      edge === 'right'
        ? this.#style(row, column + 1).borders.left
        : this.#style(row + 1, column).borders.top;
    const line = own ?? next;
    if (line) return `${WIDTHS[line.style]} ${line.color}`;
    if (fill || !this.sheet.gridlines) return `1px solid ${fill ?? 'transparent'}`;
    return `1px solid ${GRIDLINE}`;
  }

  /** Of a text what differs from the ground. */
  #letters(
    { font, numberFormat }: ResolvedStyle,
    rule: ConditionalStyle | null,
    value: CellValue,
  ): CSSProperties {
    const own = this.#font(font);
    const color = rule?.color ?? formatted(value, numberFormat) ?? own.color;
    const { ground } = this;
    return {
      ...(own.fontFamily === ground.fontFamily ? {} : { fontFamily: own.fontFamily }),
      ...(own.fontSize === ground.fontSize ? {} : { fontSize: own.fontSize }),
      ...(color === ground.color ? {} : { color }),
      ...(font.bold || rule?.bold ? { fontWeight: 700 } : {}),
      ...(font.italic ? { fontStyle: 'italic' } : {}),
    };
  }

  #paint(row: number, column: number): Look {
    const value = valueOf(this.sheet.cell(row, column));
    const style = this.#style(row, column);
    const rule = this.conditional(row, column);
    const fill = rule?.fill ?? style.fill;
    const { font } = style;
    const text = displayText(value, style.numberFormat);
    const horizontal = alignment(style.horizontal, value);
    const decoration = [font.underline && 'underline', font.strikethrough && 'line-through']
      .filter(Boolean)
      .join(' ');
    return {
      text,
      wrap: style.wrap || style.horizontal === 'justify',
      horizontal,
      blank: value === null || value === '',
      // No letter of a common font is wider than its height.
      fits: (width) => text.length * pixelsOf(font.size * this.zoom) < width,
      spills: typeof value === 'string' && !style.wrap && style.horizontal !== 'justify',
      style: {
        ...(text === '' ? {} : this.#letters(style, rule, value)),
        ...(decoration ? { textDecoration: decoration } : {}),
        ...(fill ? { backgroundColor: fill } : {}),
        ...(horizontal === 'left' ? {} : { textAlign: horizontal }),
        ...(style.vertical === 'bottom' ? {} : { alignItems: ALIGN[style.vertical] }),
        borderRight: this.#line(row, column, 'right', fill),
        borderBottom: this.#line(row, column, 'bottom', fill),
        ...(style.indent > 0
          ? { [horizontal === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + style.indent * 9 }
          : {}),
      },
    };
  }
}

const ALIGN = { top: 'flex-start', center: 'center' } as const;

/** Fonts of the same widths first, where Microsoft's are not installed. */
function fontStack(name: string): string {
  const family = `"${name.replaceAll('"', '')}"`;
  if (/^(calibri|aptos)/i.test(name)) return `${family}, Carlito, "Segoe UI", sans-serif`;
  if (/^arial/i.test(name)) return `${family}, Arimo, "Liberation Sans", sans-serif`;
  return `${family}, "Segoe UI", sans-serif`;
}

function alignment(
  horizontal: ResolvedStyle['horizontal'],
  value: CellValue,
): 'left' | 'center' | 'right' | 'justify' {
  if (horizontal !== 'general') return horizontal;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isErrorValue(value) ? 'center' : 'left';
}

/** A value as Excel shows it under a number format. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  try {
    return format(numberFormat, value, { locale: LOCALE });
  } catch {
    // A format that numfmt cannot read: Excel would still show the value.
    return String(value);
  }
}

function formatted(value: CellValue, numberFormat: string): string | null {
  if (typeof value !== 'number' || !numberFormat.includes('[')) return null;
  try {
    const color = formatColor(numberFormat, value);
    return typeof color === 'string' ? color : null;
  } catch {
    return null;
  }
}

/** What stands in the formula bar: the formula, or the value as one would type it. */
export function entryText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return cell.formula;
  const value = valueOf(cell);
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { numberFormat, quotePrefix } = sheet.style(row, column);
  if (typeof value === 'string') return quotePrefix ? `'${value}` : value;
  if (/%/.test(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  if (/[dy]/i.test(numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, ''))) {
    return displayText(value, 'dd/mm/yyyy');
  }
  return String(value);
}

export const cellId = (row: number, column: number): string => `cell-${cellAddress(row, column)}`;
