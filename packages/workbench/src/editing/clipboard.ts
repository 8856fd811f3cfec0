/** Copying, cutting and pasting the selection, with the real clipboard. */
import { areaAddress, cellAddress, intersect } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { entriesOf, tiled } from '../clipboard/read';
import type { Entries } from '../clipboard/read';
import { clippingOf } from '../clipboard/write';
import { within } from '../grid/selection';
import type { Session } from '../session';

/** What was copied here last; what is on the clipboard is it as long as the text is the same. */
export interface Clip {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
  readonly cut: boolean;
  /** Rows or columns were left out: only what the clipboard says can be pasted. */
  readonly partial: boolean;
  /** Whether the person still sees what was copied marked. */
  readonly marked: boolean;
}

/** Cells that were pasted although their validation does not allow what they hold. */
export interface Pasted {
  readonly area: Area;
  readonly invalid: readonly string[];
}

const normal = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

export function copy(session: Session, selected: Area, data: DataTransfer, cut: boolean): void {
  const { sheet } = session;
  const area = within(sheet, selected);
  const { text, html, partial } = clippingOf(sheet, area);
  data.setData('text/plain', text);
  data.setData('text/html', html);
  session.clip = { sheet, area, text: normal(text), cut, partial, marked: true };
}

/** Gives what was pasted, `null` where there was nothing. Throws what Excel would answer. */
export function paste(
  session: Session,
  selected: Area,
  data: DataTransfer,
  valuesOnly: boolean,
): Pasted | null {
  const { sheet, clip } = session;
  const to = { sheet, area: within(sheet, selected) };
  const own = clip && !clip.partial && normal(data.getData('text/plain')) === clip.text;
  if (own && session.workbook.sheets.includes(clip.sheet)) {
    const { user } = session.host;
    const area =
      clip.cut && !valuesOnly
        ? user.move(clip, to)
        : user.paste(clip, to, valuesOnly ? 'values' : 'all');
    if (clip.cut) session.clip = null;
    return { area, invalid: valuesOnly ? invalidIn(session, area) : [] };
  }
  const entries = entriesOf(data);
  return entries && pasteEntries(session, to.area, entries);
}

function pasteEntries(session: Session, selected: Area, entries: Entries): Pasted {
  const { sheet } = session;
  const all = tiled(entries, selected);
  const area = { ...selected, rows: all.length, columns: all[0]?.length ?? 1 };
  session.host.user.enterAll(sheet, area, all);
  return { area, invalid: invalidIn(session, area) };
}

/** What is in the cells is asked about as if it were typed; a few are enough to say. */
function invalidIn({ host, sheet }: Session, area: Area): string[] {
  if (!sheet.validations.some(({ areas }) => areas.some((own) => intersect(own, area)))) return [];
  return host.user
    .invalid(sheet, area)
    .map((found) =>
      found.rows * found.columns === 1 ? cellAddress(found.row, found.column) : areaAddress(found),
    );
}
