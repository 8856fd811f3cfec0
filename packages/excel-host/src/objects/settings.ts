import { fail } from '../errors';
import { object, type ObjectType } from '../registry';
import type { Session } from '../session';

interface Setting {
  readonly session: Session;
  readonly key: string;
}

export const settingsType: ObjectType<Session> = {
  name: 'SettingCollection',
  items: (self) => [...self.settings.keys()].map((key) => setting(self, key)),
  indexer: (self, args) => setting(self, args.text(0)),
  methods: {
    Add: (self, args) => {
      const key = args.text(0);
      self.settings.set(key, args.raw(1));
      return setting(self, key);
    },
    GetCount: (self) => self.settings.size,
    GetItemOrNullObject: (self, args) =>
      self.settings.has(args.text(0)) ? setting(self, args.text(0)) : null,
  },
};

function setting(session: Session, key: string) {
  if (!session.settings.has(key)) fail('ItemNotFound');
  return object(settingType, { session, key });
}

const settingType: ObjectType<Setting> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => session.settings.get(key),
      set: ({ session, key }, value) => session.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ session, key }) => {
      session.settings.delete(key);
      return null;
    },
  },
};
