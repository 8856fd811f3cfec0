import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { TextBulletList20Regular } from '@fluentui/react-icons/svg/text-bullet-list';
import type { Sheet } from '@pnftp/xlsx';
import type { WorkbenchTexts } from './options';
import type { Session } from './session';
import { SheetList } from './SheetList';

export const visibleSheets = ({ workbook }: Session): readonly Sheet[] =>
  workbook.sheets.filter(({ visibility }) => visibility === 'visible');

/** The visible sheets, with their colours; a list of all of them where there are many. */
export function SheetTabs({
  session,
  texts,
  onChoose,
  children,
}: {
  readonly session: Session;
  readonly texts: WorkbenchTexts;
  readonly onChoose: (sheet: Sheet) => void;
  readonly children: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [listed, setListed] = useState(false);
  const active = session.sheet;
  const sheets = visibleSheets(session);
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
      <button
        type="button"
        className="all-sheets"
        aria-label={texts.allSheets}
        title={texts.allSheets}
        aria-expanded={listed}
        onClick={() => setListed(!listed)}
      >
        <TextBulletList20Regular />
      </button>
      {listed && (
        <SheetList
          sheets={sheets}
          active={active}
          texts={texts}
          onChoose={(sheet) => {
            setListed(false);
            onChoose(sheet);
          }}
          onClose={() => setListed(false)}
        />
      )}
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
      {children}
    </div>
  );
}
