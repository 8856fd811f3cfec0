import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { isErrorValue, valueOf } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { displayText } from './grid/painter';
import type { Place } from './grid/selection';
import type { WorkbenchTexts } from './options';
import { plain } from './plain';

/** Finds what cells of the sheet show, row by row, from the active one on. */
export function FindBar({
  sheet,
  active,
  texts,
  onFound,
  onClose,
}: {
  readonly sheet: Sheet;
  readonly active: Place;
  readonly texts: WorkbenchTexts;
  readonly onFound: (place: Place) => void;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  useLayoutEffect(() => box.current?.select(), []);
  const find = () => {
    const place = box.current && found(sheet, active, box.current.value);
    setMissing(!place);
    if (place) onFound(place);
  };
  return (
    <form
      className="find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input ref={box} type="text" aria-label={texts.find} placeholder={texts.find} />
      <Button type="submit" size="small">
        {texts.findNext}
      </Button>
      <span role="status">{missing ? texts.notFound : ''}</span>
      <Button
        size="small"
        appearance="transparent"
        aria-label={texts.close}
        icon={<Dismiss20Regular />}
        onClick={onClose}
      />
    </form>
  );
}

/** After the active cell first; then from the beginning. */
export function found(sheet: Sheet, active: Place, text: string): Place | null {
  const wanted = plain(text.trim());
  if (wanted === '') return null;
  let first: Place | null = null;
  let next: Place | null = null;
  sheet.forEachCell((row, column, cell) => {
    if (next || sheet.rowHidden(row) || sheet.columnHidden(column)) return;
    const later = row > active.row || (row === active.row && column > active.column);
    if (first && !later) return;
    const value = valueOf(cell);
    const shown = isErrorValue(value)
      ? value.error
      : displayText(value, sheet.style(row, column).numberFormat);
    if (!plain(shown).includes(wanted)) return;
    first ??= { row, column };
    if (later) next = { row, column };
  });
  return next ?? first;
}
