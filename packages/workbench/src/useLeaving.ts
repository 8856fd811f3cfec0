import { useEffect, useState } from 'react';
import type { Session } from './session';

/** Before what is not in any file would be lost, the person is asked. `kept`: it is in this browser. */
export function useLeaving(session: Session | null, kept: () => boolean) {
  const [going, setGoing] = useState<(() => void) | null>(null);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session?.unsaved && !kept()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [session, kept]);
  return {
    asked: going !== null,
    /** Opens another workbook, once that is decided. */
    before: (open: () => void) => {
      if (session?.unsaved) setGoing(() => open);
      else open();
    },
    go: () => {
      setGoing(null);
      going?.();
    },
    stay: () => setGoing(null),
  };
}
