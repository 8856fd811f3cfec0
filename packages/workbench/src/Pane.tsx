import { useEffect, useRef } from 'react';
import type { WorkbenchOptions } from './options';
import { paneAddress } from './protocol';
import type { Session } from './session';

/** The add-in's own page, with the genuine Office.js, in a frame. */
export function Pane({
  session,
  title,
  pane,
}: {
  readonly session: Session;
  readonly title: string;
  readonly pane: WorkbenchOptions['pane'];
}) {
  const { address, locale } = pane;
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const window = frame.current?.contentWindow;
    if (!window || !frame.current) return undefined;
    const disconnect = session.connect(window);
    // Only now: what it says while it loads must be heard.
    frame.current.src = paneAddress(address, session.profile, locale);
    return disconnect;
  }, [session, address, locale]);
  return <iframe ref={frame} className="pane" title={title} />;
}
