import { useEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import type { Sheet } from '@pnftp/xlsx';
import type { WorkbenchTexts } from './options';
import type { Session } from './session';

/** The visible sheets, with their colours. */
export function SheetTabs({
  session,
  texts,
  onChoose,
}: {
  readonly session: Session;
  readonly texts: WorkbenchTexts;
  readonly onChoose: (sheet: Sheet) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const active = session.sheet;
  const sheets = session.workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ inline: 'nearest' });
  }, [active.name]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = sheets.findIndex(({ name }) => name === active.name);
    const next = sheets[(at + step + sheets.length) % sheets.length];
    if (!next) return;
    onChoose(next);
    list.current?.querySelectorAll('button')[sheets.indexOf(next)]?.focus();
    event.preventDefault();
  };
  return (
    <div className="foot">
      <div
        ref={list}
        className="tabs"
        role="tablist"
        aria-label={texts.sheets}
        onKeyDown={onKeyDown}
      >
        {sheets.map((sheet) => (
          <button
            key={sheet.name}
            type="button"
            role="tab"
            aria-selected={sheet.name === active.name}
            aria-controls="sheet"
            tabIndex={sheet.name === active.name ? 0 : -1}
            style={(sheet.tabColor ? { '--tab-color': sheet.tabColor } : {}) as CSSProperties}
            onClick={() => onChoose(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <span className="status" role="status">
        {session.busy ? texts.calculating : texts.ready}
      </span>
    </div>
  );
}
