import { asText, type ObjectType, type ScalarMember } from '../registry';
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
};
