import type { CustomProperty } from '@pnftp/xlsx';
import { fail } from '../errors';
import { asText, object, type HostObject, type ObjectType, type ScalarMember } from '../registry';
import type { Session } from '../session';

/** A property of docProps/core.xml, by its local name there. */
const core = (name: string, writable = true): ScalarMember<Session> => ({
  get: (self) => self.workbook.properties[name] ?? '',
  ...(writable && {
    set: (self, value) => self.workbook.setProperties({ [name]: asText(value) }),
  }),
});

export const propertiesType: ObjectType<Session> = {
  name: 'DocumentProperties',
  scalars: {
    Title: core('title'),
    Subject: core('subject'),
    Author: core('creator'),
    Keywords: core('keywords'),
    Comments: core('description'),
    LastAuthor: core('lastModifiedBy', false),
    Category: core('category'),
    CreationDate: core('created', false),
  },
  objects: { Custom: (self) => object(customCollectionType, self) },
};

const TYPES = { text: 'String', number: 'Float', boolean: 'Boolean', date: 'Date' } as const;

const find = ({ workbook }: Session, key: string): CustomProperty | null =>
  workbook.customProperties.find(({ name }) => name.toLowerCase() === key.toLowerCase()) ?? null;

function put(session: Session, key: string, value: unknown): void {
  if (key === '') fail('InvalidArgument');
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    fail('InvalidArgument');
  }
  session.workbook.setCustomProperty(
    trimmed(session, key),
    typeof value === 'string' ? trimmed(session, value) : value,
  );
}

/** Excel keeps 255 characters of a key and of a text, but on the web. */
const trimmed = (session: Session, text: string): string =>
  session.profile === 'web' ? text : text.slice(0, 255);

const custom = (name: string): HostObject => object(customType, { name });

const customType: ObjectType<{ readonly name: string }> = {
  name: 'CustomProperty',
  scalars: {
    Key: { get: ({ name }) => name },
    Type: {
      get: ({ name }, session) => {
        const { type, value } = find(session, name) ?? fail('ItemNotFound');
        return type === 'number' && Number.isInteger(value) ? 'Number' : TYPES[type];
      },
    },
    Value: {
      get: ({ name }, session) => (find(session, name) ?? fail('ItemNotFound')).value,
      set: ({ name }, value, session) => put(session, name, value),
    },
  },
  methods: {
    Delete: ({ name }, _args, session) => {
      if (!session.workbook.removeCustomProperty(name)) fail('ItemNotFound');
      return null;
    },
  },
};

const customCollectionType: ObjectType<Session> = {
  name: 'CustomPropertyCollection',
  items: ({ workbook }) => workbook.customProperties.map(({ name }) => custom(name)),
  indexer: (self, args) => custom((find(self, args.text(0)) ?? fail('ItemNotFound')).name),
  methods: {
    Add: (self, args) => {
      put(self, args.text(0), args.raw(1));
      return custom(trimmed(self, args.text(0)));
    },
    DeleteAll: ({ workbook }) => {
      for (const { name } of workbook.customProperties) workbook.removeCustomProperty(name);
      return null;
    },
    GetCount: ({ workbook }) => workbook.customProperties.length,
    GetItemOrNullObject: (self, args) => {
      const found = find(self, args.text(0));
      return found && custom(found.name);
    },
  },
};
