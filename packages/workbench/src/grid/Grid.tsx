import { useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { bottomOf } from '@pnftp/xlsx/plan';
import type { Area, ConditionalStyle } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import type { EditorProps, Onward } from './CellEditor';
import { Charts } from '../chart/Charts';
import { commandOf } from './commandKeys';
import type { Command } from './commandKeys';
import type { Outcome } from '../editing/entering';
import { filterMarks } from './filterMarks';
import { frameOf, layoutOf, outgrown } from './frame';
import type { Layout, RowFrame } from './frame';
import { GridRow } from './GridRow';
import { HeaderRow } from './HeaderRow';
import { moveOf, nextOf } from './keys';
import type { Ground } from './keys';
import { cellId } from './painter';
import { selectionAt, usePointer } from './pointer';
import { span } from './selection';
import type { Place, Selection } from './selection';
import type { FunctionHelp, WorkbenchTexts } from '../options';
import { HEADER_HEIGHT, HEADER_WIDTH, drawn, pageOf, useInSight, useView } from './view';

export interface GridProps {
  readonly sheet: Sheet;
  /** Changes whenever anything of the sheet may have changed; `shape`: sizes, hidden rows. */
  readonly version: number;
  readonly shape: number;
  readonly zoom: number;
  readonly selection: Selection;
  readonly copied: Area | null;
  readonly conditional: (row: number, column: number) => ConditionalStyle | null;
  /** Charts may be drawn from cells of another sheet. */
  readonly sheetOf: (title: string) => Sheet | null;
  readonly entry: (place: Place) => string;
  readonly hasChoices: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly onEnter: (place: Place, text: string, despite: boolean) => Outcome;
  readonly onEditing: (editing: boolean) => void;
  readonly onFollow: (place: Place) => void;
  readonly onCommand: (command: Command, place: Place) => void;
  readonly onClipboard: (event: globalThis.ClipboardEvent, valuesOnly: boolean) => void;
  readonly onWidth: (column: number, pixels: number) => void;
  readonly texts: WorkbenchTexts;
  readonly functions: readonly FunctionHelp[];
  readonly grid: RefObject<HTMLDivElement>;
  readonly focus: () => void;
}

interface Editing extends Place {
  readonly initial: string;
}

/** A sheet as a grid: real cells, only those in sight, with Excel's keys. */
export function Grid(props: GridProps) {
  const { sheet, selection, texts } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const frame = useFrame(props);
  const { rows, columns, frozenRows } = frame;
  const [view, setView] = useView(scroller);
  const { active } = selection;
  const show = useInSight(scroller, frame, { sheet, active }, setView);
  const { body, from, to } = drawn(frame, view);
  const ground: Ground = { sheet, rows, columns, selection, page: pageOf(view, frame) };

  const edit = (initial: string | null) => {
    show();
    setEditing({ ...active, initial: initial ?? props.entry(active) });
    props.onEditing(true);
  };
  const close = () => {
    setEditing(null);
    props.onEditing(false);
    props.focus();
  };
  const commit = useRef<(() => boolean) | null>(null);
  const go = (move: Onward) => onward(props, ground, move);
  const editor = editing && { ...editorOf(props, editing, close, go), commit };
  const onKeyDown = useKeys(props, ground, edit, editing !== null);
  // What was typed and is not taken keeps the person where it was typed.
  const free = () => commit.current?.() ?? true;
  const pointer = usePointer({ ...props, free }, frame);
  const marks = useMemo(
    () => filterMarks(sheet, texts),
    // A sheet changes in place: its version tells when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, texts, props.version],
  );

  const row = (index: number, top: number) => (
    <GridRow
      key={index}
      frame={frame}
      row={index}
      from={from}
      to={to}
      top={top}
      selection={touches(selection.area, index, frame) ? selection : null}
      editing={editing?.row === index && editor ? { column: editing.column, ...editor } : null}
      arrow={props.hasChoices && active.row === index ? active.column : null}
      arrowLabel={texts.choices}
      copied={props.copied && touches(props.copied, index, frame) ? props.copied : null}
      filters={marks.get(index) ?? null}
    />
  );
  const size = {
    width: HEADER_WIDTH + columns.total,
    height: HEADER_HEIGHT + rows.total,
  };
  return (
    <div ref={scroller} className="scroller">
      <div
        ref={props.grid}
        className="grid"
        role="grid"
        tabIndex={0}
        style={{ ...size, ...frame.painter.ground }}
        aria-label={texts.grid(sheet.name)}
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.count + 1}
        aria-multiselectable
        aria-activedescendant={cellId(active.row, active.column)}
        onKeyDown={onKeyDown}
        {...pointer}
        {...useClipboard(props, editing !== null)}
        onClick={(event) => openMark(event, props)}
        onDoubleClick={(event) => editUnder(event, () => edit(null))}
      >
        <div
          role="presentation"
          className={frozenRows > 0 ? 'frozen-rows bordered' : 'frozen-rows'}
          style={{ width: size.width, height: HEADER_HEIGHT + rows.start(frozenRows) }}
        >
          <HeaderRow
            frame={frame}
            from={from}
            to={to}
            selection={selection}
            width={size.width}
            everything={texts.selectAll}
          />
          {Array.from({ length: frozenRows }, (_, index) => index)
            .filter((index) => rows.size(index) > 0)
            .map((index) => row(index, HEADER_HEIGHT + rows.start(index)))}
        </div>
        {body.map((index) => row(index, HEADER_HEIGHT + rows.start(index)))}
      </div>
      <div
        className="charts"
        style={{ left: HEADER_WIDTH, top: HEADER_HEIGHT, transform: `scale(${props.zoom})` }}
      >
        <Charts charts={sheet.charts} sheetOf={props.sheetOf} left={0} top={0} />
      </div>
    </div>
  );
}

/** The layout lasts as long as no size changes; what is painted, as long as nothing does. */
function useFrame({ sheet, version, shape, zoom, conditional }: GridProps): RowFrame {
  const kept = useRef<{ sheet: Sheet; shape: number; zoom: number; layout: Layout } | null>(null);
  return useMemo(
    () => {
      const { current } = kept;
      const same = current?.sheet === sheet && current.shape === shape && current.zoom === zoom;
      const layout =
        same && !outgrown(current.layout, sheet) ? current.layout : layoutOf(sheet, zoom);
      kept.current = { sheet, shape, zoom, layout };
      return frameOf(sheet, layout, conditional, zoom);
    },
    // A sheet changes in place: its version tells when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, version, shape, zoom, conditional],
  );
}

/** What the box in the cell is given. */
function editorOf(
  { onEnter, entry, texts, functions }: GridProps,
  place: Editing,
  close: () => void,
  go: (onward: Onward) => void,
): Omit<EditorProps, 'width' | 'commit'> {
  return {
    initial: place.initial,
    texts,
    functions,
    onEnter: (text, onward, despite) => {
      const outcome: Outcome =
        text === entry(place) ? { kind: 'taken' } : onEnter(place, text, despite);
      if (outcome.kind !== 'taken') return outcome;
      close();
      go(onward);
      return outcome;
    },
    onCancel: close,
  };
}

/** Where one goes on after an entry. */
function onward({ sheet, selection, onSelect }: GridProps, ground: Ground, move: Onward): void {
  if (move === 'stay') return;
  const key = move === 'down' || move === 'up' ? 'Enter' : 'Tab';
  const { inside, place } = nextOf(key, move === 'up' || move === 'left', ground);
  onSelect(inside ? { ...selection, active: place } : selectionAt(sheet, place));
}

function useKeys(
  props: GridProps,
  ground: Ground,
  edit: (initial: string | null) => void,
  editing: boolean,
) {
  const { sheet, selection, onSelect, onCommand } = props;
  return (event: KeyboardEvent): void => {
    if (editing || event.target !== event.currentTarget) return;
    const { active } = selection;
    if (event.key === 'Dead' || event.key === 'Process') {
      // An accent that waits for its letter: the box has to be there before the letter comes.
      flushSync(() => edit(''));
      return;
    }
    const command = commandOf(event);
    const move = command ? null : moveOf(event, ground);
    if (command === 'pasteValues') {
      // The browser's own event of pasting follows.
      valuesOnly.on = true;
      return;
    }
    if (command === 'edit') edit(null);
    else if (command) onCommand(command, active);
    else if (move) onSelect(event.shiftKey ? span(active, move) : selectionAt(sheet, move));
    else if (event.key === 'Enter') {
      onward(props, ground, event.shiftKey ? 'up' : 'down');
    } else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      onward(props, ground, event.shiftKey ? 'left' : 'right');
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      edit(event.key);
    } else return;
    event.preventDefault();
  };
}

/** Whether what is pasted next is to be values only. */
const valuesOnly = { on: false };

function useClipboard({ onClipboard }: GridProps, editing: boolean) {
  const take = (event: ClipboardEvent): void => {
    if (editing || event.target !== event.currentTarget) return;
    onClipboard(event.nativeEvent, valuesOnly.on);
    valuesOnly.on = false;
    event.preventDefault();
  };
  return { onCopy: take, onCut: take, onPaste: take };
}

/** Arrows in cells: of lists, of filters. */
function openMark(event: MouseEvent, { onCommand }: GridProps): void {
  const target = event.target as Element;
  const cell = target.closest('[data-arrow], [data-filter]')?.closest<HTMLElement>('[data-row]');
  if (!cell) return;
  onCommand('choices', { row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
}

function editUnder(event: MouseEvent, edit: () => void): void {
  const target = event.target as Element;
  if (target.closest('[data-row]') && !target.closest('.editor, [data-arrow], [data-filter]'))
    edit();
}

const touches = (area: Area, row: number, frame: RowFrame): boolean =>
  row >= area.row && row < frame.rows.count && row <= bottomOf(area);
