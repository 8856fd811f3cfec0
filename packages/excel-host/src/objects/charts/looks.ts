/** Fonts, fills and lines of the parts of a chart. */
import type { Sheet } from '@pnftp/xlsx';
import { colorOf } from '../../colors';
import { fail } from '../../errors';
import { asBoolean, asNumber, asText, object, oneOf, type ObjectType } from '../../registry';
import type { Session } from '../../session';
import { requireAllowed } from '../access';

/** The looks of a text, wherever in the chart it stands. */
export interface FontSelf {
  readonly sheet: Sheet;
  readonly get: () => Look;
  readonly set: (look: Look) => void;
}

export interface Look {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
}

/** A fill or a line: its colour, `null` for none. */
export interface PaintSelf {
  readonly sheet: Sheet;
  readonly get: () => { readonly color: string | null; readonly weight?: number | null };
  readonly set: (paint: { readonly color?: string | null; readonly weight?: number }) => void;
}

/** Before and after every change of a chart. */
export function changing(session: Session, sheet: Sheet, change: () => void): null {
  requireAllowed(sheet, 'editObjects');
  change();
  session.formatted(sheet, null);
  return null;
}

const dress = (self: FontSelf, look: Look, session: Session): void => {
  changing(session, self.sheet, () => self.set(look));
};

export const chartFontType: ObjectType<FontSelf> = {
  name: 'ChartFont',
  scalars: {
    Name: {
      get: (self) => self.get().name ?? 'Calibri',
      set: (self, value, session) => dress(self, { name: asText(value) }, session),
    },
    Size: {
      get: (self) => self.get().size ?? 10,
      set: (self, value, session) => {
        const size = asNumber(value);
        if (size < 1 || size > 409) fail('InvalidArgument');
        dress(self, { size }, session);
      },
    },
    Bold: {
      get: (self) => self.get().bold ?? false,
      set: (self, value, session) => dress(self, { bold: asBoolean(value) }, session),
    },
    Italic: {
      get: (self) => self.get().italic ?? false,
      set: (self, value, session) => dress(self, { italic: asBoolean(value) }, session),
    },
    Color: {
      get: (self) => self.get().color ?? '#000000',
      set: (self, value, session) => dress(self, { color: colorOf(value) }, session),
    },
  },
};

export const chartFillType: ObjectType<PaintSelf> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: (self, args, session) => {
      const color = colorOf(args.raw(0));
      return changing(session, self.sheet, () => self.set({ color }));
    },
    Clear: (self, _args, session) => changing(session, self.sheet, () => self.set({ color: null })),
    GetSolidColor: (self) => self.get().color ?? '',
  },
  since: { GetSolidColor: 16 },
};

export const chartLineType: ObjectType<PaintSelf> = {
  name: 'ChartLineFormat',
  scalars: {
    Color: {
      get: (self) => self.get().color ?? '',
      set: (self, value, session) => {
        const color = colorOf(value);
        changing(session, self.sheet, () => self.set({ color }));
      },
    },
    Weight: {
      get: (self) => self.get().weight ?? 0.75,
      set: (self, value, session) => {
        const weight = asNumber(value);
        if (weight < 0 || weight > 1584) fail('InvalidArgument');
        changing(session, self.sheet, () => self.set({ weight }));
      },
    },
    LineStyle: {
      get: (self) => (self.get().color === null ? 'None' : 'Continuous'),
      set: (self, value, session) => {
        // Dashes of every kind stay in a file that has them; the host draws none itself.
        if (oneOf(value, ['None', 'Continuous']) === 'Continuous') return;
        changing(session, self.sheet, () => self.set({ color: null }));
      },
    },
  },
  methods: {
    Clear: (self, _args, session) => changing(session, self.sheet, () => self.set({ color: null })),
  },
};

/** A format object with some of: font, fill, line or border. */
export interface FormatSelf {
  readonly name: string;
  readonly font?: FontSelf;
  readonly fill?: PaintSelf;
  readonly line?: PaintSelf;
}

export const chartFormatType: ObjectType<FormatSelf> = {
  name: 'ChartFormat',
  objects: {
    Font: ({ font, name }) => (font ? object(chartFontType, font) : unknown(name, 'font')),
    Fill: ({ fill, name }) => (fill ? object(chartFillType, fill) : unknown(name, 'fill')),
    Line: ({ line, name }) => (line ? object(chartLineType, line) : unknown(name, 'line')),
    Border: ({ line, name }) => (line ? object(chartLineType, line) : unknown(name, 'border')),
  },
};

const unknown = (type: string, member: string): never =>
  fail('ApiNotFound', `The host does not know ${type}.${member}.`);
