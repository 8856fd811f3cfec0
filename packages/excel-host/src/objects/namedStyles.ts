import { fail } from '../errors';
import { object, type ObjectType } from '../registry';
import type { Session } from '../session';

/**
 * Names of Excel's cell styles. Those that the file defines come with it; the host makes none.
 */
export const styleCollectionType: ObjectType<Session> = {
  name: 'StyleCollection',
  indexer: (_self, args) => {
    const name = args.text(0);
    if (name.toLowerCase() !== 'normal') return fail('ItemNotFound');
    return object(styleType, { name: 'Normal' });
  },
};

const styleType: ObjectType<{ name: string }> = {
  name: 'Style',
  identity: ({ name }) => ({ Name: name }),
  scalars: { Name: { get: ({ name }) => name }, BuiltIn: { get: () => true } },
};
