/** From formula text to a function that computes it; see `Template`. */
import {
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isIdentifierNode,
  isLambdaNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  parseA1Ref,
  parseStructRef,
  tokenize,
  type AstExpression,
  type CallExpression,
  type LetExpression,
  type ReferenceIdentifier,
} from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS } from '@pnftp/xlsx/plan';
import { Mode, areasOf, intersection } from './arrays';
import type { CustomFunction } from './customCalls';
import { binary, binaryOperation, unaryOperation } from './operators';
import { cellsSpec, fixedSpec, normalise, resolve, type RefSpec } from './references';
import { structuredRange } from './tables';
import {
  Unsupported,
  type Evaluate,
  type Read,
  type StructuredRef,
  type Template,
} from './template';
import { natives, paramAt, type NativeFunction } from './functions';
import {
  Matrix,
  NAME,
  NULL,
  RangeRef,
  REF,
  UnionRef,
  VALUE,
  errorOf,
  isError,
  isRef,
  type Scalar,
  type Value,
} from './values';

export interface Dialect {
  /** Registered custom functions, by name in upper case. */
  readonly custom: ReadonlyMap<string, CustomFunction>;
}

const broken = (why: string): Template => ({
  evaluate: () => {
    throw new Unsupported(why);
  },
  reads: [],
  volatile: false,
  unsupported: why,
});

/** Compiles a formula that stands in a cell; `row` and `column` count for relative references. */
export function compileFormula(
  formula: string,
  row: number,
  column: number,
  mode: Mode,
  dialect: Dialect,
): { readonly template: Template; readonly cells: number } {
  const compiler = new Compiler(row, column, dialect);
  try {
    const tree = parse(tokenize(formula, {}), {});
    const evaluate = compiler.expression(tree, mode, true);
    return {
      template: {
        evaluate,
        reads: compiler.reads,
        volatile: compiler.volatile,
        unsupported: null,
      },
      cells: compiler.cells,
    };
  } catch (reason) {
    const why = reason instanceof Unsupported ? reason.why : 'syntax';
    return { template: broken(why), cells: -1 };
  }
}

/** A reference given as text, to INDIRECT; `null` where the text is anything else. */
export function compileReference(
  text: string,
  row: number,
  column: number,
  dialect: Dialect,
): Evaluate | null {
  try {
    const tree = parse(tokenize(text, {}), {});
    if (!isReferenceNode(tree) && !(isBinaryNode(tree) && tree.operator === ':')) return null;
    return new Compiler(row, column, dialect).expression(tree, Mode.Array);
  } catch {
    return null;
  }
}

/** Compiles each distinct formula once, however many cells hold it. */
export class TemplateCache {
  private readonly templates = new Map<string, Template>();
  /** How many formulas were really compiled. */
  compiled = 0;

  constructor(private readonly dialect: Dialect) {}

  get(formula: string, row: number, column: number, mode: Mode): Template {
    const { key, cells } = normalise(formula, row, column);
    const shared = `${mode}${key}`;
    const known = this.templates.get(shared);
    if (known) return known;
    this.compiled++;
    const made = compileFormula(formula, row, column, mode, this.dialect);
    // Shared only where both readings of the text found the same cells.
    const own = made.cells === cells ? shared : `${mode}${row},${column}${formula}`;
    this.templates.set(own, made.template);
    return made.template;
  }
}

class Compiler {
  readonly reads: Read[] = [];
  volatile = false;
  cells = 0;
  private readonly scopes: Map<string, number>[] = [];
  private slots = 0;
  /** Inside an argument whose cells are not read. */
  private placeOnly = 0;

  constructor(
    private readonly row: number,
    private readonly column: number,
    private readonly dialect: Dialect,
  ) {}

  expression(node: AstExpression, mode: Mode, last = false): Evaluate {
    if (isLiteralNode(node)) {
      const value = node.value as Scalar;
      return () => value;
    }
    if (isErrorNode(node)) {
      const error = errorOf(node.value);
      return () => error;
    }
    if (isReferenceNode(node)) return this.reference(node);
    if (isUnaryNode(node)) return this.unary(node.operator, node.arguments[0]!, mode);
    if (isBinaryNode(node)) {
      const [left, right] = node.arguments as [AstExpression, AstExpression];
      if (binary[node.operator]) {
        const a = this.expression(left, mode);
        const b = this.expression(right, mode);
        return binaryOperation(node.operator, a, b, mode, last);
      }
      return this.rangeOperation(node.operator, left, right, mode);
    }
    if (isArrayNode(node)) return this.array(node.elements);
    if (isLetNode(node)) return this.let(node, mode);
    if (isLambdaNode(node)) throw new Unsupported('function LAMBDA');
    if (isCallNode(node)) return this.call(node, mode);
    if (isIdentifierNode(node)) throw new Unsupported('syntax');
    throw new Unsupported('syntax');
  }

  private unary(operator: string, operand: AstExpression, mode: Mode): Evaluate {
    if (operator === '@') {
      const evaluate = this.expression(operand, mode);
      return (context) => {
        const value = evaluate(context);
        if (value instanceof RangeRef) {
          return value.single ? value : intersection(value, context);
        }
        if (value instanceof UnionRef) return VALUE;
        return value instanceof Matrix ? value.at(0, 0) : value;
      };
    }
    const evaluate = this.expression(operand, mode);
    if (operator === '#') {
      return (context) => {
        const value = evaluate(context);
        return value instanceof RangeRef ? context.engine.spilled(value) : REF;
      };
    }
    return unaryOperation(operator, evaluate, mode);
  }

  private rangeOperation(
    operator: string,
    left: AstExpression,
    right: AstExpression,
    mode: Mode,
  ): Evaluate {
    const a = this.expression(left, mode);
    const b = this.expression(right, mode);
    if (operator === ':') {
      const plain = isReferenceNode(left) && isReferenceNode(right);
      // What lies between two computed corners is known only when they are.
      if (!plain) this.volatile = true;
      else this.readBetween(left, right);
    }
    const combine = RANGE_OPERATIONS[operator];
    if (!combine) throw new Unsupported('syntax');
    return (context) => {
      const x = a(context);
      if (isError(x)) return x;
      const y = b(context);
      if (isError(y)) return y;
      if (!isRef(x) || !isRef(y)) return VALUE;
      return combine(x, y);
    };
  }

  /** `Hoja1!A1:Hoja1!B2`, which the parser leaves as an operation. */
  private readBetween(left: ReferenceIdentifier, right: ReferenceIdentifier): void {
    if (left.kind !== 'range' || right.kind !== 'range') {
      this.volatile = true;
      return;
    }
    const a = this.spec(left);
    const b = this.spec(right);
    if (a && b && !this.placeOnly) {
      this.reads.push({
        kind: 'cells',
        spec: { ...a, bottom: b.bottom, right: b.right, sheets: a.sheets },
      });
    }
  }

  private array(rows: AstExpression[][]): Evaluate {
    const data = rows.flat().map((node): Scalar => {
      if (isLiteralNode(node)) return node.value;
      if (isErrorNode(node)) return errorOf(node.value);
      throw new Unsupported('syntax');
    });
    const matrix = new Matrix(rows.length, rows[0]!.length, data);
    return () => matrix;
  }

  private let(node: LetExpression, mode: Mode): Evaluate {
    const scope = new Map<string, number>();
    this.scopes.push(scope);
    const steps = node.declarations.map((declaration) => {
      const evaluate = declaration.init ? this.expression(declaration.init, mode) : () => null;
      const slot = this.slots++;
      scope.set(declaration.id.name.toLowerCase(), slot);
      return { slot, evaluate };
    });
    const body = this.expression(node.body as AstExpression, mode);
    this.scopes.pop();
    return (context) => {
      for (const { slot, evaluate } of steps) context.locals[slot] = evaluate(context);
      return body(context);
    };
  }

  private call(node: CallExpression, mode: Mode): Evaluate {
    const callee = node.callee as { readonly name?: string; readonly value?: string };
    const written = callee.name ?? callee.value;
    if (written === undefined) throw new Unsupported('function LAMBDA');
    const name = written
      .toUpperCase()
      .replace(/^_XLFN\.|^_XLWS\./g, '')
      .replace(/^_XLWS\./, '');
    const nodes = node.arguments as (AstExpression | null)[];
    const native = natives.get(name);
    if (native) return this.native(native, nodes, mode);
    const custom = this.dialect.custom.get(name);
    if (custom) return this.custom(custom, nodes, mode);
    throw new Unsupported(`function ${written}`);
  }

  private native(fn: NativeFunction, nodes: (AstExpression | null)[], mode: Mode): Evaluate {
    if (nodes.length < fn.min || nodes.length > fn.max) throw new Unsupported('argument-count');
    if (fn.volatile) this.volatile = true;
    const args = nodes.map((node, i) => {
      if (!node) return null;
      const { kind } = paramAt(fn, i);
      if (kind === 'place') {
        this.placeOnly++;
        const evaluate = this.expression(node, mode);
        this.placeOnly--;
        return evaluate;
      }
      return this.expression(node, kind === 'array' ? Mode.Array : mode);
    });
    return fn.bind(args, mode);
  }

  private custom(fn: CustomFunction, nodes: (AstExpression | null)[], mode: Mode): Evaluate {
    if (fn.volatile) this.volatile = true;
    const args = nodes.map((node) => (node ? this.expression(node, mode) : null));
    return (context) => {
      const values = args.map((evaluate): Value => (evaluate ? evaluate(context) : null));
      return context.engine.callCustom(fn, values, context);
    };
  }

  private reference(node: ReferenceIdentifier): Evaluate {
    if (node.kind === 'table') return this.structured(node.value);
    if (node.kind === 'name') return this.named(node.value);
    const spec = this.spec(node);
    if (!spec) throw new Unsupported('reference');
    if (!this.placeOnly) this.reads.push({ kind: 'cells', spec });
    return rangeOf(spec);
  }

  private spec(node: ReferenceIdentifier): RefSpec | null {
    const parsed = parseA1Ref(node.value);
    if (!parsed || !('range' in parsed) || !parsed.range) return null;
    const sheets = sheetsOf(parsed.context ?? []);
    const { range } = parsed;
    if ('trim' in range && range.trim) throw new Unsupported('reference');
    const address = node.value.slice(node.value.lastIndexOf('!') + 1);
    if (node.kind === 'range') {
      const spec = cellsSpec(address, sheets, this.row, this.column);
      if (spec) {
        this.cells += address.includes(':') ? 2 : 1;
        return spec;
      }
    }
    const top = range.top ?? 0;
    const left = range.left ?? 0;
    const rows = (range.bottom ?? MAX_ROWS - 1) - top + 1;
    const columns = (range.right ?? MAX_COLUMNS - 1) - left + 1;
    // Whole columns and rows stand as they are in the shared text; any other form is not shared.
    if (node.kind === 'range') this.cells = Number.NaN;
    return fixedSpec({ row: top, column: left, rows, columns }, sheets);
  }

  private structured(text: string): Evaluate {
    const parsed = parseStructRef(text);
    if (!parsed) throw new Unsupported('reference');
    if (parsed.context && parsed.context.length > 0) throw new Unsupported('external-link');
    const ref: StructuredRef = {
      table: parsed.table ?? '',
      columns: parsed.columns ?? [],
      sections: parsed.sections ?? [],
    };
    if (!this.placeOnly) this.reads.push({ kind: 'table', ref });
    return (context) =>
      structuredRange(ref, context.engine, context.sheet, context.row, context.column);
  }

  private named(text: string): Evaluate {
    const parsed = parseA1Ref(text);
    const name = parsed && 'name' in parsed && parsed.name ? parsed.name : text;
    const context = parsed?.context ?? [];
    const key = name.toLowerCase();
    if (context.length === 0) {
      for (let i = this.scopes.length - 1; i >= 0; i--) {
        const slot = this.scopes[i]!.get(key);
        if (slot !== undefined) return (at) => at.locals[slot]!;
      }
    }
    const sheet = sheetsOf(context)?.[0] ?? null;
    this.reads.push({ kind: 'name', name, sheet });
    const whole: StructuredRef = { table: name, columns: [], sections: [] };
    return (at) => {
      const template = at.engine.name(name, sheet ?? at.sheet.name);
      if (template) {
        if (template.unsupported !== null) throw new Unsupported(template.unsupported);
        return template.evaluate({ ...at, locals: [] });
      }
      return at.engine.table(name)
        ? structuredRange(whole, at.engine, at.sheet, at.row, at.column)
        : NAME;
    };
  }
}

/** Titles out of a reference's prefix; a book beside them is another file. */
function sheetsOf(context: readonly string[]): readonly string[] | null {
  if (context.length === 0) return null;
  if (context.length > 1) throw new Unsupported('external-link');
  const [title] = context as [string];
  const between = title.split(':');
  return between.length === 2 ? between : [title];
}

function rangeOf(spec: RefSpec): Evaluate {
  const { sheets } = spec;
  if (sheets?.length === 2) {
    return (context) => {
      const area = resolve(spec, context.row, context.column);
      const found = context.engine.sheetsBetween(sheets[0]!, sheets[1]!);
      if (!area || found.length === 0) return REF;
      return new UnionRef(
        found.map((s) => new RangeRef(s, area.row, area.column, area.rows, area.columns)),
      );
    };
  }
  return (context) => {
    const area = resolve(spec, context.row, context.column);
    const sheet = sheets ? context.engine.sheet(sheets[0]!) : context.sheet;
    if (!area || !sheet) return REF;
    return new RangeRef(sheet, area.row, area.column, area.rows, area.columns);
  };
}

type Reference = RangeRef | UnionRef;

function bounding(a: Reference, b: Reference): Value {
  const areas = [...areasOf(a), ...areasOf(b)];
  const [first] = areas as [RangeRef];
  if (areas.some((area) => area.sheet !== first.sheet)) return VALUE;
  const row = Math.min(...areas.map((r) => r.row));
  const column = Math.min(...areas.map((r) => r.column));
  const rows = Math.max(...areas.map((r) => r.row + r.rows)) - row;
  const columns = Math.max(...areas.map((r) => r.column + r.columns)) - column;
  return new RangeRef(first.sheet, row, column, rows, columns);
}

function common(a: Reference, b: Reference): Value {
  const found: RangeRef[] = [];
  for (const x of areasOf(a)) {
    for (const y of areasOf(b)) {
      if (x.sheet !== y.sheet) continue;
      const row = Math.max(x.row, y.row);
      const column = Math.max(x.column, y.column);
      const rows = Math.min(x.row + x.rows, y.row + y.rows) - row;
      const columns = Math.min(x.column + x.columns, y.column + y.columns) - column;
      if (rows > 0 && columns > 0) found.push(new RangeRef(x.sheet, row, column, rows, columns));
    }
  }
  if (found.length === 0) return NULL;
  return found.length === 1 ? found[0]! : new UnionRef(found);
}

const RANGE_OPERATIONS: Readonly<Record<string, (a: Reference, b: Reference) => Value>> = {
  ':': bounding,
  ' ': common,
  ',': (a, b) => new UnionRef([...areasOf(a), ...areasOf(b)]),
};
