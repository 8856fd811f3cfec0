import type { Method } from '../registry';
import type { Session } from '../session';

/** The methods by which the client registers and unregisters for an event. */
export function listeners<T>(
  type: number,
  targetOf: (self: T, session: Session) => string,
  name: string,
): Record<string, Method<T>> {
  return {
    [`_Register${name}`]: (self, _args, session) => {
      session.events.listen(type, targetOf(self, session));
      return null;
    },
    [`_Unregister${name}`]: (self, _args, session) => {
      session.events.unlisten(type, targetOf(self, session));
      return null;
    },
  };
}
