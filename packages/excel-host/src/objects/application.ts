import { fail } from '../errors';
import { asBoolean, object, type ObjectType, oneOf } from '../registry';
import type { Session } from '../session';

const MODES = {
  Automatic: 'auto',
  AutomaticExceptTables: 'autoNoTable',
  Manual: 'manual',
} as const;

export const applicationType: ObjectType<Session> = {
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (self) =>
        Object.entries(MODES).find(([, mode]) => mode === self.workbook.calculationMode)?.[0],
      set: (self, value) => {
        self.workbook.calculationMode =
          MODES[oneOf(value, Object.keys(MODES) as (keyof typeof MODES)[])];
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (self) => self.locale.decimal },
    ThousandsSeparator: { get: (self) => self.locale.group },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: (self) => object(cultureInfoType, self),
  },
  methods: {
    Calculate: (self, args) => {
      const kind = oneOf(args.raw(0) ?? 'Recalculate', ['Recalculate', 'Full', 'FullRebuild']);
      if (kind === 'Recalculate') self.calculation?.recalculate();
      else self.calculation?.recalculateAll();
      return null;
    },
    SuspendApiCalculationUntilNextSync: (self) => {
      self.calculationSuspended = true;
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (self, args) => {
      const base64 = args.optionalText(0);
      if (base64 !== null && !/^[A-Za-z0-9+/]+=*$/.test(base64)) fail('InvalidArgument');
      self.created.push(base64);
      return object(createdType, { id: String(self.created.length) });
    },
    _GetWorkbookCreatedById: (_self, args) => object(createdType, { id: args.text(0) }),
  },
  since: {
    CultureInfo: 11,
    DecimalSeparator: 11,
    ThousandsSeparator: 11,
    UseSystemSeparators: 11,
  },
};

const createdType: ObjectType<{ id: string }> = {
  name: 'WorkbookCreated',
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: { get: ({ id }) => id } },
  methods: { Open: () => null },
};

const cultureInfoType: ObjectType<Session> = {
  name: 'CultureInfo',
  scalars: { Name: { get: (self) => self.locale.name } },
  objects: {
    NumberFormat: (self) => object(numberFormatInfoType, self),
    DatetimeFormat: (self) => object(datetimeFormatInfoType, self),
  },
  since: { DatetimeFormat: 12 },
};

const numberFormatInfoType: ObjectType<Session> = {
  name: 'NumberFormatInfo',
  scalars: {
    NumberDecimalSeparator: { get: (self) => self.locale.decimal },
    NumberGroupSeparator: { get: (self) => self.locale.group },
  },
};

const datetimeFormatInfoType: ObjectType<Session> = {
  name: 'DatetimeFormatInfo',
  scalars: {
    DateSeparator: { get: (self) => self.locale.dateSeparator },
    LongDatePattern: { get: (self) => self.locale.longDate },
    ShortDatePattern: { get: (self) => self.locale.shortDate },
    TimeSeparator: { get: (self) => self.locale.timeSeparator },
    LongTimePattern: { get: (self) => self.locale.longTime },
  },
};

export const runtimeType: ObjectType<Session> = {
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: (self) => self.events.enabled,
      set: (self, value) => {
        self.events.enabled = asBoolean(value);
      },
    },
  },
};
