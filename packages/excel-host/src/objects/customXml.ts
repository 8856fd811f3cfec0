import { fail } from '../errors';
import { object, type ObjectType, type HostObject } from '../registry';
import type { Session } from '../session';

/** All parts, or those of a namespace. */
interface Parts {
  readonly namespace: string | null;
}

const partsOf = (session: Session, { namespace }: Parts) =>
  session.workbook.customXml.filter(
    ({ xml }) => namespace === null || namespaceOf(xml) === namespace,
  );

/** Namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!root) return '';
  const attribute = root[1] ? `xmlns:${root[1]}` : 'xmlns';
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(
    root[2] ?? '',
  );
  return found?.[2] ?? found?.[3] ?? '';
}

const part = (id: string): HostObject => object(customXmlPartType, { id });

export const customXmlCollectionType: ObjectType<Parts> = {
  name: 'CustomXmlPartCollection',
  items: (self, session) => partsOf(session, self).map(({ id }) => part(id)),
  indexer: (self, args, session) => {
    const id = args.text(0);
    if (!partsOf(session, self).some((other) => other.id === id)) fail('ItemNotFound');
    return part(id);
  },
  methods: {
    Add: (self, args, session) => {
      const xml = args.text(0);
      if (self.namespace !== null || !/<[\w:.-]+[\s/>]/.test(xml)) fail('InvalidArgument');
      return part(session.workbook.addCustomXml(xml));
    },
    GetByNamespace: (_self, args) => object(customXmlCollectionType, { namespace: args.text(0) }),
    GetCount: (self, _args, session) => partsOf(session, self).length,
    GetItemOrNullObject: (self, args, session) =>
      partsOf(session, self).some(({ id }) => id === args.text(0)) ? part(args.text(0)) : null,
    GetOnlyItem: (self, _args, session) => {
      const [first, ...others] = partsOf(session, self);
      if (!first || others.length > 0) return fail('InvalidOperation');
      return part(first.id);
    },
    GetOnlyItemOrNullObject: (self, _args, session) => {
      const [first, ...others] = partsOf(session, self);
      return first && others.length === 0 ? part(first.id) : null;
    },
  },
};

const xmlOf = (session: Session, id: string): string =>
  session.workbook.customXml.find((other) => other.id === id)?.xml ?? fail('ItemNotFound');

const customXmlPartType: ObjectType<{ id: string }> = {
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ id }, session) => namespaceOf(xmlOf(session, id)) },
  },
  methods: {
    GetXml: ({ id }, _args, session) => xmlOf(session, id),
    SetXml: ({ id }, args, session) => {
      xmlOf(session, id);
      session.workbook.setCustomXml(id, args.text(0));
      return null;
    },
    Delete: ({ id }, _args, session) => {
      if (!session.workbook.removeCustomXml(id)) fail('ItemNotFound');
      return null;
    },
  },
};
