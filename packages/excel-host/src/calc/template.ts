import type { CalcTable } from './book';
import type { CustomFunction } from './customCalls';
import type { RefSpec } from './references';
import type { FormulaNode, SheetNode } from './sheetNode';
import type { RangeRef, Scalar, Value } from './values';

/** A formula as it is shared by all the cells that hold it. */
export interface Template {
  readonly evaluate: Evaluate;
  readonly reads: readonly Read[];
  /** To be computed at each calculation, whatever changed. */
  readonly volatile: boolean;
  /** Why it cannot be computed here; its cells keep their stored value. */
  readonly unsupported: string | null;
}

/** What a formula depends on. */
export type Read =
  | { readonly kind: 'cells'; readonly spec: RefSpec }
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string | null }
  | { readonly kind: 'table'; readonly ref: StructuredRef };

export interface StructuredRef {
  /** Empty for the table that the formula stands in. */
  readonly table: string;
  readonly columns: readonly string[];
  /** `this row`, `headers`, `data`, `totals`, `all`. */
  readonly sections: readonly string[];
}

export type Evaluate = (context: Context) => Value;

/** Where a formula is being evaluated, and for whom. */
export interface Context {
  readonly engine: Engine;
  readonly sheet: SheetNode;
  readonly row: number;
  readonly column: number;
  /** Values of the variables of LET, by slot. */
  readonly locals: Value[];
  /** Set when a range or array took the place of a single value. */
  arrays: boolean;
}

/** What formulas ask of the calculator. */
export interface Engine {
  read(sheet: SheetNode, row: number, column: number): Scalar;
  sheet(name: string): SheetNode | undefined;
  /** Sheets between two, in the order of the tabs. */
  sheetsBetween(first: string, last: string): readonly SheetNode[];
  table(name: string): CalcTable | undefined;
  tableAt(sheet: SheetNode, row: number, column: number): CalcTable | undefined;
  name(name: string, sheet: string): Template | undefined;
  /** What the formula of this cell fills; an error if it does not spill. */
  spilled(range: RangeRef): Value;
  callCustom(fn: CustomFunction, args: readonly Value[], context: Context): Value;
  /** Whether the cell itself holds a formula. */
  formulaAt(sheet: SheetNode, row: number, column: number): string | null;
  /** A reference given as text. */
  refFromText(text: string, context: Context): Value;
  /** Local time of the calculation, as a serial number. */
  now(): number;
  random(): number;
  /** Regional settings, `es-PE`. */
  readonly locale: string;
}

/** Thrown by a formula that reads cells which are not computed yet. */
export class NeedsCells {
  constructor(readonly nodes: readonly FormulaNode[]) {}
}

/** Thrown by a formula that has to wait for a custom function. */
export class Waiting {
  constructor(readonly own: boolean) {}
}

/** Thrown where no right answer can be given; the cell keeps its stored value. */
export class Unsupported {
  constructor(readonly why: string) {}
}
