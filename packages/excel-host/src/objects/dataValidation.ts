import { intersect, refAddress, type Area } from '@pnftp/xlsx/plan';
import type { CellIsOperator, Sheet, Validation } from '@pnftp/xlsx';
import { fail } from '../errors';
import { asBoolean, asRecord, asText, type ObjectType, oneOf, selfOf } from '../registry';
import type { Session } from '../session';
import { requireUnprotected } from './access';
import { rangesOfAreas, rangeType } from './range';
import { invalidAreas } from './validity';

interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** The rule of the first cell; what is set goes to all of them. */
function current({ sheet, areas }: Cells): Validation | null {
  const [first] = areas;
  if (!first) return null;
  const cell = { ...first, rows: 1, columns: 1 };
  return sheet.validations.find((own) => own.areas.some((area) => intersect(area, cell))) ?? null;
}

function change(session: Session, self: Cells, update: Partial<Validation>): void {
  requireUnprotected(self.sheet);
  const before = current(self) ?? { type: 'any' as const };
  self.sheet.setValidation({ ...before, ...update, areas: self.areas });
  session.formatted(self.sheet, self.areas[0] ?? null);
}

const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

const TYPES: Readonly<Record<Validation['type'], string>> = {
  any: 'None',
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<string, CellIsOperator>;

/** A number, a formula with its `=`, or for dates and times a moment of ISO 8601. */
function operand(value: unknown, kind: string): string {
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  if (text === '') return fail('InvalidArgument');
  if (text.startsWith('=')) {
    const constant = text.slice(1);
    return constant !== '' && Number.isFinite(Number(constant)) ? constant : text;
  }
  if (kind === 'date' || kind === 'time') {
    const moment = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
    if (Number.isNaN(moment)) return fail('InvalidArgument');
    return String((moment - Date.UTC(1899, 11, 30)) / 86_400_000);
  }
  if (!Number.isFinite(Number(text))) return fail('InvalidArgument');
  return text;
}

/** A list of its own, a formula, or a range. */
function sourceOf(source: unknown): string {
  const range = selfOf(source, rangeType);
  return range ? `=${refAddress({ sheet: range.sheet.name, area: range.area })}` : asText(source);
}

function toRule(value: unknown): Partial<Validation> & Pick<Validation, 'type'> {
  const rule = asRecord(value);
  const kinds = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length !== 1) return fail('InvalidArgument');
  const fields = asRecord(rule[kind]);
  if (kind === 'list') {
    const source = sourceOf(fields.source);
    // Longer lists need a range.
    if (source === '' || (!source.startsWith('=') && source.length > 255)) fail('InvalidArgument');
    return {
      type: 'list',
      formula1: source,
      inCellDropDown: fields.inCellDropDown === undefined || asBoolean(fields.inCellDropDown),
    };
  }
  if (kind === 'custom') {
    const formula = asText(fields.formula);
    if (formula === '') fail('InvalidArgument');
    return { type: 'custom', formula1: formula };
  }
  if (!(kind in KINDS)) return fail('InvalidArgument');
  const type = KINDS[kind as keyof typeof KINDS];
  const word = oneOf(fields.operator, Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]);
  const operator = OPERATORS[word];
  const two = operator === 'between' || operator === 'notBetween';
  return {
    type,
    operator,
    formula1: operand(fields.formula1, type),
    ...(two && { formula2: operand(fields.formula2, type) }),
  };
}

function fromRule(rule: Validation | null): Record<string, unknown> {
  if (!rule || rule.type === 'any') return {};
  const { type, formula1 = '', formula2, operator = 'between' } = rule;
  if (type === 'list') {
    return { list: { inCellDropDown: rule.inCellDropDown ?? true, source: formula1 } };
  }
  if (type === 'custom') return { custom: { formula: formula1 } };
  const key = Object.entries(KINDS).find(([, kind]) => kind === type)?.[0] ?? type;
  return {
    [key]: {
      formula1,
      ...(formula2 !== undefined && { formula2 }),
      operator: Object.entries(OPERATORS).find(([, word]) => word === operator)?.[0],
    },
  };
}

const ALERTS = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const cellsOf = ({ rows, columns }: Area) => rows * columns;

const orFail = (areas: readonly Area[]): readonly Area[] =>
  areas.length > 0 ? areas : fail('ItemNotFound');

export const dataValidationType: ObjectType<Cells> = {
  name: 'DataValidation',
  scalars: {
    Type: { get: (self) => TYPES[current(self)?.type ?? 'any'] },
    Rule: {
      get: (self) => fromRule(current(self)),
      set: (self, value, session) => {
        const { prompt, alert, ignoreBlank } = current(self) ?? {};
        const rule = toRule(value);
        requireUnprotected(self.sheet);
        self.sheet.setValidation({
          ...rule,
          ...(prompt && { prompt }),
          ...(alert && { alert }),
          ignoreBlank: ignoreBlank ?? true,
          areas: self.areas,
        });
        session.formatted(self.sheet, self.areas[0] ?? null);
      },
    },
    Valid: {
      get: (self, session) => {
        const wrong = invalidAreas(session, self).reduce((sum, area) => sum + cellsOf(area), 0);
        const all = self.areas.reduce((sum, area) => sum + cellsOf(area), 0);
        return wrong === 0 ? true : wrong === all ? false : null;
      },
      onDemand: true,
    },
    IgnoreBlanks: {
      get: (self) => current(self)?.ignoreBlank ?? true,
      set: (self, value, session) => change(session, self, { ignoreBlank: asBoolean(value) }),
    },
    Prompt: {
      get: (self) => {
        const prompt = current(self)?.prompt;
        return {
          showPrompt: prompt?.show ?? true,
          title: prompt?.title ?? '',
          message: prompt?.message ?? '',
        };
      },
      set: (self, value, session) => {
        const { title, message, showPrompt } = asRecord(value);
        if (text(title).length > 32 || text(message).length > 255) fail('InvalidArgument');
        change(session, self, {
          prompt: { title: text(title), message: text(message), show: showPrompt !== false },
        });
      },
    },
    ErrorAlert: {
      get: (self) => {
        const alert = current(self)?.alert;
        return {
          showAlert: alert?.show ?? true,
          style: Object.entries(ALERTS).find(([, own]) => own === (alert?.style ?? 'stop'))?.[0],
          title: alert?.title ?? '',
          message: alert?.message ?? '',
        };
      },
      set: (self, value, session) => {
        const { title, message, showAlert, style } = asRecord(value);
        if (text(title).length > 32 || text(message).length > 225) fail('InvalidArgument');
        const word = oneOf(style ?? 'Stop', Object.keys(ALERTS) as (keyof typeof ALERTS)[]);
        change(session, self, {
          alert: {
            style: ALERTS[word],
            title: text(title),
            message: text(message),
            show: showAlert !== false,
          },
        });
      },
    },
  },
  methods: {
    GetInvalidCells: (self, _args, session) =>
      rangesOfAreas(session, self.sheet, orFail(invalidAreas(session, self))),
    GetInvalidCellsOrNullObject: (self, _args, session) => {
      const found = invalidAreas(session, self);
      return found.length > 0 ? rangesOfAreas(session, self.sheet, found) : null;
    },
    Clear: ({ sheet, areas }, _args, session) => {
      requireUnprotected(sheet);
      for (const area of areas) sheet.clearValidations(area);
      session.formatted(sheet, areas[0] ?? null);
      return null;
    },
  },
};
