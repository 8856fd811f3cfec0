/** What keys, tools and the clipboard do to the selection. */
import { useState } from 'react';
import { MAX_COLUMNS, MAX_ROWS, areaAddress } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import { download } from './download';
import { copy, paste } from './editing/clipboard';
import { errorCode } from './errorCode';
import type { Command } from './grid/commandKeys';
import { filterAt } from './grid/filterMarks';
import { EVERYTHING, region, within } from './grid/selection';
import type { Place, Selection } from './grid/selection';
import type { Notice } from './Notice';
import type { WorkbenchTexts } from './options';
import type { Popup } from './Popups';
import type { Session } from './session';
import { visibleSheets } from './SheetTabs';
import type { Tool } from './Toolbar';
import type { Target } from './Book';

/** What there is to work with. */
interface Ground {
  readonly session: Session;
  readonly selection: Selection;
  readonly texts: WorkbenchTexts;
  readonly select: (selection: Selection) => void;
  readonly goTo: (target: Target | null) => void;
  readonly tell: (notice: Notice | null) => void;
  readonly focus: () => void;
  readonly find: (open: boolean) => void;
}

export interface Desk extends Ground {
  /** Does something, or says why Excel would not. */
  readonly attempt: (doing: () => void) => void;
}

export function useCommands(ground: Ground) {
  const { session, selection, select, texts, tell } = ground;
  const [popup, setPopup] = useState<Popup | null>(null);
  const attempt = (doing: () => void): void => {
    try {
      doing();
      tell(null);
    } catch (error) {
      const locked = errorCode(error) === 'AccessDenied';
      tell({ title: texts.cannotDo, advice: locked ? texts.protectedCell : texts.cannotDoAdvice });
    }
  };
  const desk: Desk = { ...ground, attempt };

  const command = (name: Command, place: Place): void => {
    if (name === 'choices') setPopup(popupAt(session, place));
    else if (name === 'escape') {
      if (session.clip?.marked) session.clip = { ...session.clip, marked: false };
      tell(null);
    } else run(name, desk, select);
  };

  const clipboard = (event: ClipboardEvent, valuesOnly: boolean): void => {
    const { clipboardData: data } = event;
    if (!data) return;
    if (event.type !== 'paste') {
      copy(session, selection.area, data, event.type === 'cut');
      return;
    }
    attempt(() => {
      const pasted = paste(session, selection.area, data, valuesOnly);
      if (pasted) select({ area: pasted.area, active: cornerOf(pasted.area) });
      if (pasted && pasted.invalid.length > 0)
        later(() => tell(invalidNotice(texts, pasted.invalid)));
    });
  };

  return {
    desk,
    command,
    clipboard,
    popup,
    setPopup,
    tool: (name: Tool) => work(name, desk),
    unable: unableNow(session),
    width: (column: number, pixels: number) =>
      attempt(() => session.host.user.setColumnWidth(session.sheet, column, 1, pixels)),
  };
}

/** After what was attempted has said that all went well. */
const later = (doing: () => void): void => queueMicrotask(doing);

/** So many addresses are said; more say nothing more. */
const MOST = 6;

const invalidNotice = (texts: WorkbenchTexts, cells: readonly string[]): Notice => ({
  title: texts.pasteInvalid(cells.slice(0, MOST).join(', ') + (cells.length > MOST ? '…' : '')),
  advice: texts.pasteInvalidAdvice,
  intent: 'warning',
});

const cornerOf = ({ row, column }: Area): Place => ({ row, column });

/** A filter's arrow, else a list; `null` where a cell has neither. */
function popupAt(session: Session, place: Place): Popup | null {
  const { sheet } = session;
  if (filterAt(sheet, place)) return { kind: 'filter', place };
  const choices = session.host.user.choices(sheet, place.row, place.column);
  return choices && choices.length > 0 ? { kind: 'choices', place } : null;
}

function run(
  name: Exclude<Command, 'choices' | 'escape'>,
  desk: Desk,
  select: (selection: Selection) => void,
): void {
  const { session, selection, attempt } = desk;
  const { sheet } = session;
  const { user } = session.host;
  const { active, area } = selection;
  switch (name) {
    case 'undo':
      void session.undo();
      break;
    case 'redo':
      void session.redo();
      break;
    case 'clear':
      attempt(() => user.clear(sheet, within(sheet, area)));
      break;
    case 'fillDown':
      attempt(() => user.fill(sheet, within(sheet, area), 'down'));
      break;
    case 'fillRight':
      attempt(() => user.fill(sheet, within(sheet, area), 'right'));
      break;
    case 'selectAll':
      select({ active, area: nextRegion(desk) });
      break;
    case 'selectRow':
      select({ active, area: { ...area, column: 0, columns: MAX_COLUMNS } });
      break;
    case 'selectColumn':
      select({ active, area: { ...area, row: 0, rows: MAX_ROWS } });
      break;
    case 'nextSheet':
    case 'previousSheet':
      goBeside(desk, name === 'nextSheet' ? 1 : -1);
      break;
    case 'find':
      desk.find(true);
      break;
    case 'download':
      void download(session);
      break;
    case 'edit':
    case 'pasteValues':
      // The grid's own.
      break;
  }
}

/** Ctrl+A takes what is around the active cell; the second time, the whole sheet. */
function nextRegion({ session, selection }: Desk): Area {
  const around = region(session.sheet, selection.active);
  const all = areaAddress(around) === areaAddress(selection.area);
  return all || around.rows * around.columns === 1 ? EVERYTHING : around;
}

function goBeside({ session, goTo }: Desk, step: 1 | -1): void {
  const sheets = visibleSheets(session);
  const next = sheets[sheets.indexOf(session.sheet) + step];
  if (next) goTo({ sheet: next, area: session.selection(next).area });
}

function unableNow({ host, sheet }: Session): ReadonlySet<Tool> {
  const unable = new Set<Tool>();
  if (!host.history.canUndo) unable.add('undo');
  if (!host.history.canRedo) unable.add('redo');
  if (!sheet.filters.some(({ active }) => active)) unable.add('clearFilter');
  return unable;
}

function work(name: Tool, desk: Desk): void {
  const { session, selection, attempt, find } = desk;
  const { sheet } = session;
  const { user } = session.host;
  const rows = { ...selection.area, column: 0, columns: MAX_COLUMNS };
  const columns = { ...selection.area, row: 0, rows: MAX_ROWS };
  switch (name) {
    case 'undo':
      void session.undo();
      break;
    case 'redo':
      void session.redo();
      break;
    case 'insertRow':
      attempt(() => user.insert(sheet, rows, 'Down'));
      break;
    case 'deleteRow':
      attempt(() => user.remove(sheet, rows, 'Up'));
      break;
    case 'insertColumn':
      attempt(() => user.insert(sheet, columns, 'Right'));
      break;
    case 'deleteColumn':
      attempt(() => user.remove(sheet, columns, 'Left'));
      break;
    case 'clearFilter':
      attempt(() => {
        for (const table of [...sheet.tables, null]) user.clearFilter(sheet, table);
      });
      break;
    case 'find':
      find(true);
      break;
  }
}
