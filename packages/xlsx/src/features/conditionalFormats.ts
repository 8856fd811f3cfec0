/** Conditional formats of a worksheet. A rule that is not understood is kept and called `other`. */
import type { Area, ConditionalStyle } from '../plan';
import { cellAddress } from '../plan';
import { refuse } from '../errors';
import type {
  CellIsOperator,
  ConditionalFormat,
  ConditionalFormatInfo,
  ConditionalRule,
  Threshold,
} from '../types';
import { element, type XmlElement } from '../xml';
import { allWithout, formatAreas, parseAreas } from './areas';
import {
  fromArgb,
  toArgb,
  WORKSHEET_ORDER,
  type DifferentialStyles,
  type FormulaForms,
  type SheetTree,
} from './context';

const TEXT_TYPES = {
  contains: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export class ConditionalFormats {
  private readonly ids = new WeakMap<XmlElement, string>();
  private nextId = 1;

  constructor(
    private readonly tree: SheetTree,
    private readonly formulas: FormulaForms,
    private readonly dxfs: DifferentialStyles,
  ) {}

  list(): ConditionalFormatInfo[] {
    return this.rules()
      .map(({ group, rule }) => {
        const style = this.styleOf(rule);
        return {
          id: this.idOf(rule),
          priority: rule.number('priority') ?? 0,
          areas: parseAreas(group.get('sqref') ?? ''),
          rule: this.read(rule),
          ...(style && { style }),
          stopIfTrue: rule.bool('stopIfTrue'),
        };
      })
      .sort((a, b) => a.priority - b.priority);
  }

  /** An id for a format that is added later. */
  newId(): string {
    return `${this.nextId++}`;
  }

  /** `position` 0 is before all others. */
  add(format: ConditionalFormat, position = 0, id?: string): string {
    const { group, rule } = this.made(format);
    if (id !== undefined) this.ids.set(rule, id);
    this.tree.touch();
    this.tree.root.insert(group, WORKSHEET_ORDER);
    this.place([rule], position);
    return this.idOf(rule);
  }

  /** Before all others, the first one before the second. */
  addAll(formats: readonly ConditionalFormat[]): void {
    if (formats.length === 0) return;
    // They stand in the file as if each had been put before the ones after it.
    const made = [...formats].reverse().map((format) => this.made(format));
    this.tree.touch();
    this.tree.root.insertAll(
      made.map(({ group }) => group),
      WORKSHEET_ORDER,
    );
    this.place(made.map(({ rule }) => rule).reverse(), 0);
  }

  private made(format: ConditionalFormat): { group: XmlElement; rule: XmlElement } {
    const rule = this.write(format);
    const sqref = formatAreas(format.areas);
    return { group: element('conditionalFormatting', { sqref }, [rule]), rule };
  }

  update(id: string, format: ConditionalFormat): void {
    const found = this.find(id);
    if (!found) refuse('invalid-conditional-format', { id });
    const position = this.ordered().indexOf(found.rule);
    this.remove([id]);
    this.add(format, position, id);
  }

  move(id: string, position: number): void {
    const found = this.find(id);
    if (!found) refuse('invalid-conditional-format', { id });
    this.tree.touch();
    this.place([found.rule], position);
  }

  /** Whether there was one of them. */
  remove(ids: readonly string[]): boolean {
    const gone = new Set(ids);
    const found = this.rules().filter(({ rule }) => gone.has(this.idOf(rule)));
    if (found.length === 0) return false;
    this.tree.touch();
    for (const { group, rule } of found) group.remove(rule);
    const emptied = new Set(found.map(({ group }) => group));
    this.tree.root.removeAll((child) => emptied.has(child) && child.all('cfRule').length === 0);
    return true;
  }

  /** Takes an area out of every rule, or all rules away. */
  clear(area?: Area): void {
    const groups = this.tree.root.all('conditionalFormatting');
    if (groups.length === 0) return;
    this.tree.touch();
    for (const group of groups) {
      const left = area ? allWithout(parseAreas(group.get('sqref') ?? ''), [area]) : [];
      if (left.length > 0) group.set('sqref', formatAreas(left));
      else this.tree.root.remove(group);
    }
  }

  private rules(): { group: XmlElement; rule: XmlElement }[] {
    return this.tree.root
      .all('conditionalFormatting')
      .flatMap((group) => group.all('cfRule').map((rule) => ({ group, rule })));
  }

  private find(id: string) {
    return this.rules().find(({ rule }) => this.idOf(rule) === id) ?? null;
  }

  private ordered(): XmlElement[] {
    return this.rules()
      .map(({ rule }) => rule)
      .sort((a, b) => (a.number('priority') ?? 0) - (b.number('priority') ?? 0));
  }

  /** One after the other; others move back only as far as they must, newer Excels' as well. */
  private place(rules: readonly XmlElement[], position: number): void {
    const priority = (of: XmlElement): number => of.number('priority') ?? 0;
    // Those of newer Excels stand in `extLst`.
    const newer = [...(this.tree.root.child('extLst')?.descendants() ?? [])].filter(
      (item) => item.local === 'cfRule' && item.number('priority') !== null,
    );
    const fresh = new Set(rules);
    const own = this.ordered().filter((other) => !fresh.has(other));
    const all = [...own, ...newer].sort((a, b) => priority(a) - priority(b));
    const before =
      position >= own.length ? all.at(-1) : position > 0 ? own[position - 1] : undefined;
    const first = (before ? priority(before) : 0) + 1;
    rules.forEach((rule, i) => rule.set('priority', first + i));
    let taken = first + rules.length - 1;
    for (const other of all) {
      if (priority(other) < first || other === before) continue;
      if (priority(other) > taken) break;
      taken++;
      other.set('priority', taken);
    }
  }

  private idOf(rule: XmlElement): string {
    let id = this.ids.get(rule);
    if (id === undefined) {
      id = this.newId();
      this.ids.set(rule, id);
    }
    return id;
  }

  private styleOf(rule: XmlElement): ConditionalStyle | undefined {
    const id = rule.number('dxfId');
    return id === null ? undefined : this.dxfs.style(id);
  }

  private read(rule: XmlElement): ConditionalRule {
    const type = rule.get('type') ?? '';
    const formulas = rule.all('formula').map((formula) => this.formulas.toShown(formula.text));
    const [formula1 = '', formula2] = formulas;
    switch (type) {
      case 'expression':
        return { kind: 'expression', formula: formula1 };
      case 'cellIs':
        return {
          kind: 'cellIs',
          operator: (rule.get('operator') ?? 'equal') as CellIsOperator,
          formula1,
          ...(formula2 === undefined ? {} : { formula2 }),
        };
      case 'containsText':
      case 'notContainsText':
      case 'beginsWith':
      case 'endsWith': {
        const [operator] = Object.entries(TEXT_TYPES).find(([, stored]) => stored === type) ?? [];
        return {
          kind: 'text',
          operator: (operator ?? 'contains') as keyof typeof TEXT_TYPES,
          text: rule.get('text') ?? '',
        };
      }
      case 'top10':
        return {
          kind: 'top',
          rank: rule.number('rank') ?? 10,
          bottom: rule.bool('bottom'),
          percent: rule.bool('percent'),
        };
      case 'duplicateValues':
      case 'uniqueValues':
        return { kind: 'duplicates', unique: type === 'uniqueValues' };
      case 'aboveAverage':
        return {
          kind: 'average',
          above: rule.bool('aboveAverage', true),
          equal: rule.bool('equalAverage'),
          deviations: rule.number('stdDev') ?? 0,
        };
      case 'containsBlanks':
      case 'notContainsBlanks':
        return { kind: 'blanks', blank: type === 'containsBlanks' };
      case 'colorScale': {
        const scale = rule.child('colorScale');
        const colors = scale?.all('color') ?? [];
        return {
          kind: 'colorScale',
          stops: readThresholds(scale).map((stop, index) => ({
            ...stop,
            color: fromArgb(colors[index]?.get('rgb') ?? 'FF000000'),
          })),
        };
      }
      case 'dataBar': {
        const bar = rule.child('dataBar');
        const [min = { type: 'min' }, max = { type: 'max' }] = readThresholds(bar);
        return {
          kind: 'dataBar',
          color: fromArgb(bar?.child('color')?.get('rgb') ?? 'FF638EC6'),
          min,
          max,
          showValue: bar?.bool('showValue', true) ?? true,
        };
      }
      case 'iconSet': {
        const icons = rule.child('iconSet');
        return {
          kind: 'iconSet',
          set: icons?.get('iconSet') ?? '3TrafficLights1',
          thresholds: readThresholds(icons),
          showValue: icons?.bool('showValue', true) ?? true,
          reverse: icons?.bool('reverse') ?? false,
        };
      }
      default:
        return { kind: 'other', type };
    }
  }

  private write(format: ConditionalFormat): XmlElement {
    const { rule, style, stopIfTrue } = format;
    const [first] = format.areas;
    if (!first) return refuse('invalid-conditional-format');
    const corner = cellAddress(first.row, first.column);
    const dxfId = style && Object.keys(style).length > 0 ? this.dxfs.add(style) : null;
    const make = (
      type: string,
      attributes: Record<string, string | number | boolean | null | undefined> = {},
      children: XmlElement[] = [],
    ) =>
      element(
        'cfRule',
        { type, dxfId, priority: 0, stopIfTrue: stopIfTrue ? 1 : null, ...attributes },
        children,
      );
    const formula = (shown: string) => element('formula', {}, [this.formulas.toStored(shown)]);
    switch (rule.kind) {
      case 'expression':
        return make('expression', {}, [formula(rule.formula)]);
      case 'cellIs':
        return make('cellIs', { operator: rule.operator }, [
          formula(rule.formula1),
          ...(rule.formula2 === undefined ? [] : [formula(rule.formula2)]),
        ]);
      case 'text': {
        const text = quote(rule.text);
        const test = {
          contains: `NOT(ISERROR(SEARCH(${text},${corner})))`,
          notContains: `ISERROR(SEARCH(${text},${corner}))`,
          beginsWith: `LEFT(${corner},LEN(${text}))=${text}`,
          endsWith: `RIGHT(${corner},LEN(${text}))=${text}`,
        }[rule.operator];
        const operator = TEXT_TYPES[rule.operator];
        return make(
          operator,
          { operator: rule.operator === 'notContains' ? 'notContains' : operator, text: rule.text },
          [element('formula', {}, [test])],
        );
      }
      case 'top':
        return make('top10', {
          rank: rule.rank,
          bottom: rule.bottom ? 1 : null,
          percent: rule.percent ? 1 : null,
        });
      case 'duplicates':
        return make(rule.unique ? 'uniqueValues' : 'duplicateValues');
      case 'average':
        return make('aboveAverage', {
          aboveAverage: rule.above ? null : 0,
          equalAverage: rule.equal ? 1 : null,
          stdDev: rule.deviations === 0 ? null : rule.deviations,
        });
      case 'blanks':
        return make(rule.blank ? 'containsBlanks' : 'notContainsBlanks', {}, [
          element('formula', {}, [`LEN(TRIM(${corner}))${rule.blank ? '=' : '>'}0`]),
        ]);
      case 'colorScale':
        return make('colorScale', { dxfId: null }, [
          element('colorScale', {}, [
            ...rule.stops.map(writeThreshold),
            ...rule.stops.map((stop) => element('color', { rgb: toArgb(stop.color) })),
          ]),
        ]);
      case 'dataBar':
        return make('dataBar', { dxfId: null }, [
          element('dataBar', { showValue: rule.showValue === false ? 0 : null }, [
            writeThreshold(rule.min),
            writeThreshold(rule.max),
            element('color', { rgb: toArgb(rule.color) }),
          ]),
        ]);
      case 'iconSet':
        return make('iconSet', { dxfId: null }, [
          element(
            'iconSet',
            {
              iconSet: rule.set,
              showValue: rule.showValue === false ? 0 : null,
              reverse: rule.reverse ? 1 : null,
            },
            rule.thresholds.map(writeThreshold),
          ),
        ]);
      case 'other':
        return refuse('invalid-conditional-format', { type: rule.type });
    }
  }
}

function readThresholds(parent: XmlElement | null): Threshold[] {
  return (parent?.all('cfvo') ?? []).map((cfvo) => ({
    type: (cfvo.get('type') ?? 'num') as Threshold['type'],
    ...(cfvo.get('val') === null ? {} : { value: cfvo.get('val') as string }),
    ...(cfvo.bool('gte', true) ? {} : { inclusive: false }),
  }));
}

function writeThreshold(threshold: Threshold): XmlElement {
  // The automatic bounds exist in the extension only; here the plain ones stand for them.
  const type = { autoMin: 'min', autoMax: 'max' }[threshold.type as string] ?? threshold.type;
  return element('cfvo', {
    type,
    val: type === 'min' || type === 'max' ? null : (threshold.value ?? '0'),
    gte: threshold.inclusive === false ? 0 : null,
  });
}
