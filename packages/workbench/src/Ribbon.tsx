import { useSyncExternalStore } from 'react';
import type { RibbonButton } from './options';
import type { Session } from './session';

/** The tab that the manifest puts into the ribbon: the same functions, called as Excel calls them. */
export function Ribbon({
  session,
  buttons,
  label,
}: {
  readonly session: Session;
  readonly buttons: readonly RibbonButton[];
  readonly label: string;
}) {
  useSyncExternalStore(session.subscribe, session.version);
  const free = session.ribbonFree;
  return (
    <div className="ribbon" role="toolbar" aria-label={label}>
      {buttons.map((button) => (
        <button
          key={button.action}
          type="button"
          disabled={!free}
          title={button.tip}
          onClick={() => session.pressRibbon(button.action)}
        >
          <img src={button.icon} alt="" />
          <span className="label">{button.label}</span>
        </button>
      ))}
    </div>
  );
}
