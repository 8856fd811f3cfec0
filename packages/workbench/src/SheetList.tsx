import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Sheet } from '@pnftp/xlsx';
import { plain } from './plain';
import type { WorkbenchTexts } from './options';

/** All sheets by their titles, found by a part of them. */
export function SheetList({
  sheets,
  active,
  texts,
  onChoose,
  onClose,
}: {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly texts: WorkbenchTexts;
  readonly onChoose: (sheet: Sheet) => void;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  useLayoutEffect(() => box.current?.focus(), []);
  const found = sheets.filter(({ name }) => plain(name).includes(plain(wanted)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') {
      const chosen = found[at];
      if (chosen) onChoose(chosen);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      className="sheet-list"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={texts.searchSheet}
        placeholder={texts.searchSheet}
        aria-expanded
        aria-controls="sheets-found"
        aria-activedescendant={`sheet-found-${at}`}
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          setAt(0);
        }}
      />
      <ul id="sheets-found" role="listbox" aria-label={texts.sheets}>
        {found.map((sheet, i) => (
          <li
            key={sheet.name}
            id={`sheet-found-${i}`}
            role="option"
            aria-selected={i === at}
            aria-current={sheet === active}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(sheet);
            }}
          >
            {sheet.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
