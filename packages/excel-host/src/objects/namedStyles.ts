import type { ResolvedStyle } from '@pnftp/xlsx';
import { fail } from '../errors';
import { asText, object, type HostObject, type ObjectType } from '../registry';
import type { Session } from '../session';
import { horizontalOf, verticalOf } from './format';

/** Excel's words for styles whose names in a file have other words in them. */
const WORDS: Readonly<Record<string, string>> = {
  'Comma [0]': 'WholeComma',
  'Currency [0]': 'WholeDollar',
  Hyperlink: 'Hlink',
  'Followed Hyperlink': 'HlinkTrav',
  Title: 'SheetTitle',
};

/** `Heading 1` → `Heading1`, `20% - Accent1` → `Accent1_20`; the user's own as they are. */
export function styleWord(session: Session, name: string): string {
  if (!session.workbook.builtInStyles.includes(name)) return name;
  const tinted = /^(\d+)% - (\w+)$/.exec(name);
  return WORDS[name] ?? (tinted ? `${tinted[2]}_${tinted[1]}` : name.replaceAll(' ', ''));
}

/** The name in the file of a style that is given by Excel's word or by its name. */
export function styleName(session: Session, value: unknown): string {
  const text = asText(value).toLowerCase();
  const found = session.workbook.styleNames.find(
    (name) => name.toLowerCase() === text || styleWord(session, name).toLowerCase() === text,
  );
  return found ?? fail('InvalidArgument');
}

interface StyleSelf {
  readonly name: string;
}

const style = (name: string): HostObject => object(styleType, { name });

function find(session: Session, key: string): string | null {
  const text = key.toLowerCase();
  const names = session.workbook.styleNames;
  return (
    names.find((name) => name.toLowerCase() === text) ??
    names.find((name) => styleWord(session, name).toLowerCase() === text) ??
    null
  );
}

/** Looks of the styles are read; styles are neither made nor changed. */
export const styleCollectionType: ObjectType<Session> = {
  name: 'StyleCollection',
  items: (self) => self.workbook.styleNames.map(style),
  indexer: (self, args) => style(find(self, args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    GetCount: (self) => self.workbook.styleNames.length,
    GetItemAt: (self, args) =>
      style(self.workbook.styleNames[args.integer(0)] ?? fail('ItemNotFound')),
    GetItemOrNullObject: (self, args) => {
      const name = find(self, args.text(0));
      return name === null ? null : style(name);
    },
  },
  since: { GetItemAt: 9, GetItemOrNullObject: 14, GetCount: 9 },
};

const lookOf = ({ name }: StyleSelf, session: Session): ResolvedStyle =>
  session.workbook.cellStyle(name) ?? fail('ItemNotFound');

const read = (of: (look: ResolvedStyle) => unknown) => ({
  get: (self: StyleSelf, session: Session) => of(lookOf(self, session)),
});

const styleType: ObjectType<StyleSelf> = {
  name: 'Style',
  identity: ({ name }) => ({ Name: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    BuiltIn: {
      get: ({ name }, session) => session.workbook.builtInStyles.includes(name),
    },
    HorizontalAlignment: read(({ horizontal }) => horizontalOf(horizontal)),
    VerticalAlignment: read(({ vertical }) => verticalOf(vertical)),
    WrapText: read(({ wrap }) => wrap),
    IndentLevel: read(({ indent }) => indent),
    NumberFormat: read(({ numberFormat }) => numberFormat),
    Locked: read(({ locked }) => locked),
  },
  objects: {
    Font: (self) => object(styleFontType, self),
    Fill: (self) => object(styleFillType, self),
  },
};

const styleFontType: ObjectType<StyleSelf> = {
  name: 'RangeFont',
  scalars: {
    Name: read(({ font }) => font.name),
    Size: read(({ font }) => font.size),
    Color: read(({ font }) => font.color),
    Bold: read(({ font }) => font.bold),
    Italic: read(({ font }) => font.italic),
    Underline: read(({ font }) => (font.underline ? 'Single' : 'None')),
    Strikethrough: read(({ font }) => font.strikethrough),
  },
};

const styleFillType: ObjectType<StyleSelf> = {
  name: 'RangeFill',
  scalars: { Color: read(({ fill }) => fill ?? '#FFFFFF') },
};
