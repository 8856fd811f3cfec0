import { refAddress } from '@pnftp/xlsx/plan';
import type { DefinedName, Sheet } from '@pnftp/xlsx';
import { fail } from '../errors';
import { asBoolean, asText, object, type ObjectType, type HostObject } from '../registry';
import type { Session } from '../session';
import { rangeOfArea, rangeType } from './range';
import { worksheetType } from './worksheets';

interface Scope {
  readonly sheet: Sheet | null;
}

interface Item extends Scope {
  readonly name: string;
}

const item = (name: string, sheet: Sheet | null): HostObject =>
  object(namedItemType, { name, sheet });

const find = (session: Session, name: string, sheet: Sheet | null): DefinedName | null =>
  session.workbook.name(name, sheet ?? undefined);

const definition = (session: Session, { name, sheet }: Item): DefinedName =>
  find(session, name, sheet) ?? fail('ItemNotFound');

/** Letters, digits, points and underscores, nothing that could be an address. */
function checkName(name: string): void {
  const plain = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  const address = /^(?:[A-Za-z]{1,3}\d{1,7}|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/.test(name);
  if (!plain || address) fail('InvalidArgument');
}

/** Those of the workbook, or those of a sheet: never both. */
const namesOf = (session: Session, sheet: Sheet | null): readonly DefinedName[] =>
  session.workbook.names.filter((name) => name.sheet === (sheet?.name ?? null));

export const nameCollectionType: ObjectType<Scope> = {
  name: 'NamedItemCollection',
  items: ({ sheet }, session) => namesOf(session, sheet).map(({ name }) => item(name, sheet)),
  indexer: ({ sheet }, args, session) => {
    const found = find(session, args.text(0), sheet);
    return found ? item(found.name, sheet) : fail('ItemNotFound');
  },
  methods: {
    Add: ({ sheet }, args, session) => {
      const name = args.text(0);
      checkName(name);
      if (find(session, name, sheet)) fail('ItemAlreadyExists');
      const range = args.objectOf(1, rangeType);
      let target: string;
      if (range) target = `=${refAddress({ sheet: range.sheet.name, area: range.area })}`;
      else if (typeof args.raw(1) === 'string') target = args.text(1);
      else target = `=${String(args.raw(1))}`;
      if (!target.startsWith('=')) target = `="${target.replaceAll('"', '""')}"`;
      session.workbook.setName(name, target, {
        ...(sheet && { sheet }),
        comment: args.optionalText(2) ?? '',
      });
      session.restructured(sheet);
      return item(name, sheet);
    },
    GetCount: ({ sheet }, _args, session) => namesOf(session, sheet).length,
    GetItemOrNullObject: ({ sheet }, args, session) => {
      const found = find(session, args.text(0), sheet);
      return found && item(found.name, sheet);
    },
  },
};

const namedItemType: ObjectType<Item> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Comment: {
      get: (self, session) => definition(session, self).comment,
      set: (self, value, session) => redefine(session, self, { comment: asText(value) }),
    },
    Formula: {
      get: (self, session) => definition(session, self).formula,
      set: (self, value, session) => {
        const formula = asText(value);
        if (!formula.startsWith('=')) fail('InvalidArgument');
        redefine(session, self, { formula });
      },
    },
    Visible: {
      get: (self, session) => definition(session, self).visible,
      set: (self, value, session) => redefine(session, self, { visible: asBoolean(value) }),
    },
    Type: {
      get: (self, session) => (definition(session, self).ref ? 'Range' : 'String'),
      onDemand: true,
    },
    Value: {
      get: (self, session) => {
        const { ref, formula } = definition(session, self);
        return ref ? refAddress(ref) : formula.replace(/^="|"$/g, '');
      },
      onDemand: true,
    },
  },
  objects: {
    Worksheet: ({ sheet }) => (sheet ? object(worksheetType, sheet) : fail('InvalidOperation')),
    WorksheetOrNullObject: ({ sheet }) => sheet && object(worksheetType, sheet),
  },
  methods: {
    Delete: (self, _args, session) => {
      if (!session.workbook.removeName(self.name, self.sheet ?? undefined)) fail('ItemNotFound');
      session.restructured(self.sheet);
      return null;
    },
    GetRange: (self, _args, session) => rangeOf(session, self) ?? fail('InvalidReference'),
    GetRangeOrNullObject: (self, _args, session) => rangeOf(session, self),
  },
};

function rangeOf(session: Session, self: Item): HostObject | null {
  const { ref } = definition(session, self);
  const sheet = ref && session.workbook.sheet(ref.sheet);
  return ref && sheet ? rangeOfArea(session, sheet, ref.area) : null;
}

function redefine(
  session: Session,
  self: Item,
  change: { comment?: string; visible?: boolean; formula?: string },
): void {
  const { formula, visible, comment } = { ...definition(session, self), ...change };
  session.workbook.setName(self.name, formula, {
    ...(self.sheet && { sheet: self.sheet }),
    visible,
    comment,
  });
  if (change.formula !== undefined) session.restructured(self.sheet);
}
