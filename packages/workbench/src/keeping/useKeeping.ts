import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice } from '../Notice';
import type { WorkbenchTexts } from '../options';
import type { Session } from '../session';
import { forget, goneAt, keep, kept } from './store';
import type { Kept } from './store';

/** So long after a change the workbook is kept again. */
const PAUSE = 800;

export interface Keeping {
  /** What was kept by an earlier visit, until the person decides. */
  readonly found: Kept | null;
  /** When what is kept of the open workbook goes; `null` while nothing is. */
  readonly until: number | null;
  /** Whether all of the open workbook is kept. */
  readonly current: () => boolean;
  readonly start: () => void;
  readonly stop: () => void;
  /** The person opened what was found: it goes on being kept. */
  readonly resumed: () => void;
}

/** Keeps the open workbook in this browser, if the person said so, after each change. */
export function useKeeping(
  session: Session | null,
  texts: WorkbenchTexts,
  tell: (notice: Notice) => void,
): Keeping {
  const [found, setFound] = useState<Kept | null>(null);
  const [on, setOn] = useState(false);
  const [until, setUntil] = useState<number | null>(null);
  const revision = useRef(-1);
  useEffect(() => {
    kept(Date.now()).then(setFound, () => undefined);
  }, []);

  const store = useCallback(
    async (book: Session) => {
      try {
        const now = book.host.history.revision;
        const entry = { fileName: book.fileName, bytes: await book.save(), at: Date.now() };
        await keep(entry);
        revision.current = now;
        setUntil(goneAt(entry));
      } catch {
        setOn(false);
        tell({ title: texts.keeping.failed, advice: texts.keeping.failedAdvice });
      }
    },
    [texts, tell],
  );
  useEffect(() => {
    if (!session || !on) return undefined;
    revision.current = -1;
    void store(session);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = session.subscribe(() => {
      if (session.host.history.revision === revision.current) return;
      clearTimeout(timer);
      timer = setTimeout(() => void store(session), PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [session, on, store]);

  return {
    found,
    until: on ? until : null,
    current: () => on && session?.host.history.revision === revision.current,
    start: () => setOn(true),
    stop: () => {
      setOn(false);
      setUntil(null);
      setFound(null);
      void forget().then(() => {
        tell({ title: texts.keeping.forgotten, advice: '', intent: 'info' });
      });
    },
    resumed: () => {
      setFound(null);
      setOn(true);
    },
  };
}
