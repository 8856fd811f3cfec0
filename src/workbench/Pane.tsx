import { useEffect, useRef } from 'react';
import { paneAddress } from './protocol';
import type { Session } from './session';

/** The add-in's own page, with the genuine Office.js, in a frame. */
export function Pane({
  session,
  title,
  locale,
}: {
  readonly session: Session;
  readonly title: string;
  readonly locale: string;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const pane = frame.current?.contentWindow;
    if (!pane || !frame.current) return undefined;
    const disconnect = session.connect(pane);
    // Only now: what it says while it loads must be heard.
    frame.current.src = paneAddress(session.profile, locale);
    return disconnect;
  }, [session, locale]);
  return <iframe ref={frame} className="panel" title={title} />;
}
