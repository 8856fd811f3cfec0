/** How cells look, in plain data. Colours are `#RRGGBB`. A missing field means "leave as it is". */

export type LineStyle = 'hair' | 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double';

export interface BorderLine {
  readonly style: LineStyle;
  readonly color: string;
}

export type BorderEdge =
  'top' | 'right' | 'bottom' | 'left' | 'insideHorizontal' | 'insideVertical';

export interface FontStyle {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly color?: string;
}

export interface CellStyle {
  readonly font?: FontStyle;
  /** A solid colour; `null` takes the fill away. */
  readonly fill?: string | null;
  /**
   * Lines of an area: `top` is the top of its first row, `insideHorizontal` what lies between its
   * rows, and so on; `null` takes a line away.
   */
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderLine | null>>>;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** In the en-US form, `General`, `0.0`, `@`, `dd/mm/yyyy`. */
  readonly numberFormat?: string;
  /** Whether sheet protection locks the cell; Excel's own default is true. */
  readonly locked?: boolean;
}

/** What a conditional format may change. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}
