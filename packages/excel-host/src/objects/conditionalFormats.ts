import { intersect, type Area, type ConditionalStyle } from '@pnftp/xlsx/plan';
import type {
  CellIsOperator,
  ConditionalFormat,
  ConditionalFormatInfo,
  ConditionalRule,
  Sheet,
  Threshold,
} from '@pnftp/xlsx';
import { colorOf } from '../colors';
import { fail } from '../errors';
import {
  asBoolean,
  asNumber,
  asRecord,
  asText,
  object,
  type ObjectType,
  oneOf,
  type HostObject,
} from '../registry';
import type { Session } from '../session';
import { requireAllowed } from './access';
import { rangeOfArea, rangesOfAreas } from './range';

interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/**
 * One conditional format. A new one is a draft until something else is asked for: the client
 * sets its rule and its looks one by one, and it is written once.
 */
class Format {
  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    public draft: ConditionalFormat | null,
  ) {}

  get value(): ConditionalFormat {
    return this.draft ?? this.info;
  }

  get info(): ConditionalFormatInfo {
    return this.sheet.conditionalFormats.find(({ id }) => id === this.id) ?? fail('ItemNotFound');
  }

  change(session: Session, change: Partial<ConditionalFormat>): void {
    requireAllowed(this.sheet, 'formatCells');
    if (this.draft) this.draft = { ...this.draft, ...change };
    else this.sheet.updateConditionalFormat(this.id, { ...plain(this.info), ...change });
    session.formatted(this.sheet, this.value.areas[0] ?? null);
  }

  write(): void {
    if (!this.draft) return;
    this.sheet.addConditionalFormat(this.draft, 0, this.id);
    this.draft = null;
  }
}

const plain = ({ areas, rule, style, stopIfTrue }: ConditionalFormatInfo): ConditionalFormat => ({
  areas,
  rule,
  ...(style && { style }),
  ...(stopIfTrue !== undefined && { stopIfTrue }),
});

const NEW: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: 'expression', formula: '=FALSE' },
  CellValue: { kind: 'cellIs', operator: 'equal', formula1: '0' },
  ContainsText: { kind: 'text', operator: 'contains', text: '' },
  TopBottom: { kind: 'top', rank: 10 },
  PresetCriteria: { kind: 'duplicates', unique: false },
  ColorScale: {
    kind: 'colorScale',
    stops: [
      { type: 'min', color: '#F8696B' },
      { type: 'percentile', value: '50', color: '#FFEB84' },
      { type: 'max', color: '#63BE7B' },
    ],
  },
  DataBar: {
    kind: 'dataBar',
    color: '#638EC6',
    min: { type: 'autoMin' },
    max: { type: 'autoMax' },
  },
  IconSet: {
    kind: 'iconSet',
    set: '3TrafficLights1',
    thresholds: [
      { type: 'percent', value: '0' },
      { type: 'percent', value: '33' },
      { type: 'percent', value: '67' },
    ],
  },
};

const TYPES: Readonly<Record<ConditionalRule['kind'], string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  text: 'ContainsText',
  top: 'TopBottom',
  duplicates: 'PresetCriteria',
  blanks: 'PresetCriteria',
  average: 'PresetCriteria',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  other: 'PresetCriteria',
};

const ofArea = ({ sheet, areas }: Cells): ConditionalFormatInfo[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersect(own, area))),
  );

const handle = (sheet: Sheet, { id }: { id: string }) =>
  object(conditionalFormatType, new Format(sheet, id, null));

export const conditionalFormatCollectionType: ObjectType<Cells> = {
  name: 'ConditionalFormatCollection',
  items: (self) => ofArea(self).map((format) => handle(self.sheet, format)),
  indexer: (self, args) => {
    const found = ofArea(self).find(({ id }) => id === args.text(0));
    return found ? handle(self.sheet, found) : fail('ItemNotFound');
  },
  methods: {
    Add: ({ sheet, areas }, args, session) => {
      requireAllowed(sheet, 'formatCells');
      const rule = NEW[oneOf(args.raw(0), Object.keys(NEW))];
      // The client finds it again by its id in a later request.
      const id = sheet.newConditionalFormatId();
      const format = new Format(sheet, id, { areas, rule: rule ?? fail('InvalidArgument') });
      session.drafted(() => format.write());
      return object(conditionalFormatType, format);
    },
    ClearAll: ({ sheet, areas }, _args, session) => {
      requireAllowed(sheet, 'formatCells');
      for (const area of areas) sheet.clearConditionalFormats(area);
      session.formatted(sheet, null);
      return null;
    },
    GetCount: (self) => ofArea(self).length,
    GetItemAt: (self, args) => {
      const found = ofArea(self)[args.integer(0)];
      return found ? handle(self.sheet, found) : fail('ItemNotFound');
    },
    GetItemOrNullObject: (self, args) => {
      const found = ofArea(self).find(({ id }) => id === args.text(0));
      return found ? handle(self.sheet, found) : null;
    },
  },
  since: { GetItemOrNullObject: 14 },
};

/** The part of a format that belongs to its kind; both spellings of the property. */
function part(kind: string, member: () => (format: Format) => HostObject) {
  return {
    [kind]: (format: Format) =>
      TYPES[format.value.rule.kind] === typeOf(kind) ? member()(format) : fail('InvalidOperation'),
    [`${kind}OrNullObject`]: (format: Format) =>
      TYPES[format.value.rule.kind] === typeOf(kind) ? member()(format) : null,
  };
}

const typeOf = (member: string) =>
  ({ TextComparison: 'ContainsText', Preset: 'PresetCriteria' })[member] ?? member;

export const conditionalFormatType: ObjectType<Format> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (self) => TYPES[self.value.rule.kind] },
    Priority: {
      get: (self, session) => {
        session.flush();
        return self.info.priority - 1;
      },
      set: (self, value, session) => {
        session.flush();
        self.sheet.moveConditionalFormat(self.id, asNumber(value));
      },
    },
    StopIfTrue: {
      get: (self) => self.value.stopIfTrue ?? false,
      set: (self, value, session) => self.change(session, { stopIfTrue: asBoolean(value) }),
    },
  },
  objects: {
    ...part('Custom', () => (format) => object(customType, format)),
    ...part('CellValue', () => (format) => object(cellValueType, format)),
    ...part('TextComparison', () => (format) => object(textType, format)),
    ...part('TopBottom', () => (format) => object(topBottomType, format)),
    ...part('Preset', () => (format) => object(presetType, format)),
    ...part('ColorScale', () => (format) => object(colorScaleType, format)),
    ...part('DataBar', () => (format) => object(dataBarType, format)),
    ...part('IconSet', () => (format) => object(iconSetType, format)),
  },
  methods: {
    Delete: (self, _args, session) => {
      requireAllowed(self.sheet, 'formatCells');
      if (!self.sheet.removeConditionalFormat(self.id)) fail('ItemNotFound');
      session.formatted(self.sheet, null);
      return null;
    },
    GetRange: (self, _args, session) => {
      const [first, ...others] = self.value.areas;
      if (!first || others.length > 0) return fail('InvalidOperation');
      return rangeOfArea(session, self.sheet, first);
    },
    GetRangeOrNullObject: (self, _args, session) => {
      const [first, ...others] = self.value.areas;
      return first && others.length === 0 ? rangeOfArea(session, self.sheet, first) : null;
    },
    GetRanges: (self, _args, session) => rangesOfAreas(session, self.sheet, self.value.areas),
  },
};

const formatPart = { Format: (self: Format) => object(rangeFormatType, self) };

function ruleOf<K extends ConditionalRule['kind']>(
  format: Format,
  kind: K,
): Extract<ConditionalRule, { kind: K }> {
  const { rule } = format.value;
  if (rule.kind !== kind) return fail('InvalidOperation');
  return rule as Extract<ConditionalRule, { kind: K }>;
}

const customType: ObjectType<Format> = {
  name: 'CustomConditionalFormat',
  objects: { ...formatPart, Rule: (self) => object(customRuleType, self) },
};

const customRuleType: ObjectType<Format> = {
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (self) => ruleOf(self, 'expression').formula,
      set: (self, value, session) => {
        const text = asText(value);
        if (text === '') fail('InvalidArgument');
        const formula = text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
        self.change(session, { rule: { kind: 'expression', formula } });
      },
    },
  },
};

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Record<string, CellIsOperator>;

const wordOf = (map: Readonly<Record<string, string>>, value: string) =>
  Object.entries(map).find(([, other]) => other === value)?.[0] ?? null;

function operand(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return fail('InvalidArgument');
}

const cellValueType: ObjectType<Format> = {
  name: 'CellValueConditionalFormat',
  objects: formatPart,
  scalars: {
    Rule: {
      get: (self) => {
        const { operator, formula1, formula2 } = ruleOf(self, 'cellIs');
        return {
          operator: wordOf(OPERATORS, operator),
          formula1,
          ...(formula2 !== undefined && { formula2 }),
        };
      },
      set: (self, value, session) => {
        const { operator, formula1, formula2 } = asRecord(value);
        const word = oneOf(operator, Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]);
        self.change(session, {
          rule: {
            kind: 'cellIs',
            operator: OPERATORS[word],
            formula1: operand(formula1),
            ...(formula2 !== undefined && formula2 !== null && { formula2: operand(formula2) }),
          },
        });
      },
    },
  },
};

const TEXT_OPERATORS = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;

const textType: ObjectType<Format> = {
  name: 'TextConditionalFormat',
  objects: formatPart,
  scalars: {
    Rule: {
      get: (self) => {
        const { operator, text } = ruleOf(self, 'text');
        return { operator: wordOf(TEXT_OPERATORS, operator), text };
      },
      set: (self, value, session) => {
        const { operator, text } = asRecord(value);
        const words = Object.keys(TEXT_OPERATORS) as (keyof typeof TEXT_OPERATORS)[];
        self.change(session, {
          rule: {
            kind: 'text',
            operator: TEXT_OPERATORS[oneOf(operator, words)],
            text: asText(text),
          },
        });
      },
    },
  },
};

const topBottomType: ObjectType<Format> = {
  name: 'TopBottomConditionalFormat',
  objects: formatPart,
  scalars: {
    Rule: {
      get: (self) => {
        const { rank, bottom, percent } = ruleOf(self, 'top');
        return { rank, type: `${bottom ? 'Bottom' : 'Top'}${percent ? 'Percent' : 'Items'}` };
      },
      set: (self, value, session) => {
        const { rank, type } = asRecord(value);
        const word = oneOf(type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent']);
        self.change(session, {
          rule: {
            kind: 'top',
            rank: asNumber(rank),
            bottom: word.startsWith('Bottom'),
            percent: word.endsWith('Percent'),
          },
        });
      },
    },
  },
};

const PRESETS: Readonly<Record<string, ConditionalRule>> = {
  Blanks: { kind: 'blanks', blank: true },
  NonBlanks: { kind: 'blanks', blank: false },
  DuplicateValues: { kind: 'duplicates', unique: false },
  UniqueValues: { kind: 'duplicates', unique: true },
  AboveAverage: average(true),
  BelowAverage: average(false),
  EqualOrAboveAverage: average(true, 0, true),
  EqualOrBelowAverage: average(false, 0, true),
  OneStdDevAboveAverage: average(true, 1),
  OneStdDevBelowAverage: average(false, 1),
  TwoStdDevAboveAverage: average(true, 2),
  TwoStdDevBelowAverage: average(false, 2),
  ThreeStdDevAboveAverage: average(true, 3),
  ThreeStdDevBelowAverage: average(false, 3),
};

function average(above: boolean, deviations = 0, equal = false): ConditionalRule {
  return { kind: 'average', above, equal, deviations };
}

/** Errors and periods of time: kept in a file that has them. */
const OTHER_PRESETS = [
  'Errors',
  'NonErrors',
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
];

const presetType: ObjectType<Format> = {
  name: 'PresetCriteriaConditionalFormat',
  objects: formatPart,
  scalars: {
    Rule: {
      get: (self) => {
        const text = JSON.stringify(self.value.rule);
        const word = Object.entries(PRESETS).find(([, rule]) => JSON.stringify(rule) === text);
        return { criterion: word?.[0] ?? 'Invalid' };
      },
      set: (self, value, session) => {
        const words = [...Object.keys(PRESETS), ...OTHER_PRESETS];
        const word = oneOf(asRecord(value).criterion, words);
        const rule = PRESETS[word];
        if (!rule) fail('NotImplemented', `The host does not make the preset ${word}.`);
        self.change(session, { rule });
      },
    },
  },
};

const THRESHOLDS = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
} as const satisfies Record<string, Threshold['type']>;

function threshold(value: unknown): Threshold {
  const { type, formula } = asRecord(value);
  if (String(type).toLowerCase() === 'automatic') return { type: 'autoMin' };
  const word = oneOf(type, Object.keys(THRESHOLDS) as (keyof typeof THRESHOLDS)[]);
  return {
    type: THRESHOLDS[word],
    ...(formula !== undefined && formula !== null && { value: operand(formula).replace(/^=/, '') }),
  };
}

const criterion = ({ type, value }: Threshold) => ({
  type: wordOf(THRESHOLDS, type) ?? 'Automatic',
  ...(value !== undefined && { formula: value }),
});

const colorScaleType: ObjectType<Format> = {
  name: 'ColorScaleConditionalFormat',
  scalars: {
    ThreeColorScale: { get: (self) => ruleOf(self, 'colorScale').stops.length === 3 },
    Criteria: {
      get: (self) => {
        const { stops } = ruleOf(self, 'colorScale');
        const of = (i: number) => {
          const stop = stops[i];
          return stop && { ...criterion(stop), color: stop.color };
        };
        return {
          minimum: of(0),
          ...(stops.length === 3 && { midpoint: of(1) }),
          maximum: of(stops.length - 1),
        };
      },
      set: (self, value, session) => {
        const { minimum, midpoint, maximum } = asRecord(value);
        const stops = [minimum, midpoint, maximum]
          .filter((stop) => stop !== undefined && stop !== null)
          .map((stop) => ({ ...threshold(stop), color: colorOf(asRecord(stop).color) }));
        if (stops.length < 2) fail('InvalidArgument');
        self.change(session, { rule: { kind: 'colorScale', stops } });
      },
    },
  },
};

const dataBarType: ObjectType<Format> = {
  name: 'DataBarConditionalFormat',
  scalars: {
    ShowDataBarOnly: {
      get: (self) => ruleOf(self, 'dataBar').showValue === false,
      set: (self, value, session) =>
        self.change(session, {
          rule: { ...ruleOf(self, 'dataBar'), showValue: !asBoolean(value) },
        }),
    },
    LowerBoundRule: {
      get: (self) => criterion(ruleOf(self, 'dataBar').min),
      set: (self, value, session) =>
        self.change(session, { rule: { ...ruleOf(self, 'dataBar'), min: threshold(value) } }),
    },
    UpperBoundRule: {
      get: (self) => criterion(ruleOf(self, 'dataBar').max),
      set: (self, value, session) => {
        const max = threshold(value);
        self.change(session, {
          rule: {
            ...ruleOf(self, 'dataBar'),
            max: max.type === 'autoMin' ? { type: 'autoMax' } : max,
          },
        });
      },
    },
  },
  objects: { PositiveFormat: (self) => object(positiveFormatType, self) },
};

const positiveFormatType: ObjectType<Format> = {
  name: 'ConditionalDataBarPositiveFormat',
  scalars: {
    FillColor: {
      get: (self) => ruleOf(self, 'dataBar').color,
      set: (self, value, session) =>
        self.change(session, { rule: { ...ruleOf(self, 'dataBar'), color: colorOf(value) } }),
    },
  },
};

/** `ThreeTrafficLights1` ↔ `3TrafficLights1`. */
const COUNTS: Readonly<Record<string, string>> = { Three: '3', Four: '4', Five: '5' };

const iconSetType: ObjectType<Format> = {
  name: 'IconSetConditionalFormat',
  scalars: {
    Style: {
      get: (self) => {
        const { set } = ruleOf(self, 'iconSet');
        return `${wordOf(COUNTS, set.charAt(0)) ?? ''}${set.slice(1)}`;
      },
      set: (self, value, session) => {
        const match = /^(three|four|five)(\w+)$/i.exec(asText(value));
        if (!match) fail('InvalidArgument');
        const [, count = '', name = ''] = match ?? [];
        const n = Number(COUNTS[count.charAt(0).toUpperCase() + count.slice(1).toLowerCase()]);
        const rule = ruleOf(self, 'iconSet');
        const thresholds =
          rule.thresholds.length === n
            ? rule.thresholds
            : Array.from({ length: n }, (_, i) => ({
                type: 'percent' as const,
                value: String(Math.round((100 * i) / n)),
              }));
        self.change(session, {
          rule: { ...rule, set: `${n}${name.charAt(0).toUpperCase()}${name.slice(1)}`, thresholds },
        });
      },
    },
    ReverseIconOrder: {
      get: (self) => ruleOf(self, 'iconSet').reverse ?? false,
      set: (self, value, session) =>
        self.change(session, { rule: { ...ruleOf(self, 'iconSet'), reverse: asBoolean(value) } }),
    },
    ShowIconOnly: {
      get: (self) => ruleOf(self, 'iconSet').showValue === false,
      set: (self, value, session) =>
        self.change(session, {
          rule: { ...ruleOf(self, 'iconSet'), showValue: !asBoolean(value) },
        }),
    },
    Criteria: {
      get: (self) =>
        ruleOf(self, 'iconSet').thresholds.map((own) => ({
          ...criterion(own),
          operator: own.inclusive === false ? 'GreaterThan' : 'GreaterThanOrEqual',
        })),
      set: (self, value, session) => {
        const rule = ruleOf(self, 'iconSet');
        if (!Array.isArray(value) || value.length !== rule.thresholds.length) {
          return fail('InvalidArgument');
        }
        const thresholds = value.map((own: unknown, i): Threshold => {
          const fields = asRecord(own);
          // The first has no bound of its own.
          if (i === 0 || fields.type === undefined) {
            return rule.thresholds[i] ?? { type: 'percent', value: '0' };
          }
          return {
            ...threshold(own),
            ...(fields.operator === 'GreaterThan' && { inclusive: false }),
          };
        });
        self.change(session, { rule: { ...rule, thresholds } });
      },
    },
  },
};

const styleOf = (format: Format): ConditionalStyle => format.value.style ?? {};

function restyle(session: Session, format: Format, change: ConditionalStyle): void {
  format.change(session, { style: { ...styleOf(format), ...change } });
}

const rangeFormatType: ObjectType<Format> = {
  name: 'ConditionalRangeFormat',
  objects: {
    Fill: (self) => object(conditionalFillType, self),
    Font: (self) => object(conditionalFontType, self),
  },
};

const conditionalFillType: ObjectType<Format> = {
  name: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: (self) => styleOf(self).fill ?? '',
      set: (self, value, session) => restyle(session, self, { fill: colorOf(value) }),
    },
  },
};

const conditionalFontType: ObjectType<Format> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Color: {
      get: (self) => styleOf(self).color ?? '',
      set: (self, value, session) => restyle(session, self, { color: colorOf(value) }),
    },
    Bold: {
      get: (self) => styleOf(self).bold ?? null,
      set: (self, value, session) => restyle(session, self, { bold: asBoolean(value) }),
    },
  },
};
