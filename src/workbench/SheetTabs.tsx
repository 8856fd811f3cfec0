import { useEffect, useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { MESA } from '../textos/banco';
import type { Idioma } from '../textos/idioma';
import type { Sheet } from '@pnftp/xlsx';
import type { Session } from './session';

/** The visible sheets, with their colours. */
export function SheetTabs({
  session,
  idioma,
  onChoose,
}: {
  readonly session: Session;
  readonly idioma: Idioma;
  readonly onChoose: (sheet: Sheet) => void;
}) {
  const textos = MESA[idioma];
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
    <div className="pie">
      <div
        ref={list}
        className="hojas"
        role="tablist"
        aria-label={textos.hojas}
        onKeyDown={onKeyDown}
      >
        {sheets.map((sheet) => (
          <button
            key={sheet.name}
            type="button"
            role="tab"
            aria-selected={sheet.name === active.name}
            aria-controls="hoja"
            tabIndex={sheet.name === active.name ? 0 : -1}
            style={(sheet.tabColor ? { '--color-hoja': sheet.tabColor } : {}) as CSSProperties}
            onClick={() => onChoose(sheet)}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <span className="estado" role="status">
        {session.busy ? textos.calculando : textos.listo}
      </span>
    </div>
  );
}
