import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Dispatch, KeyboardEvent, PointerEvent, RefObject, SetStateAction } from 'react';
import { bottomOf, columnName, rightOf } from '@pnftp/xlsx/plan';
import type { Area, ConditionalStyle } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { Axis } from './axis';
import type { EditEnd } from './CellEditor';
import { Charts } from '../chart/Charts';
import { GridRow, HEADER_WIDTH } from './GridRow';
import type { RowFrame } from './GridRow';
import { moveOf } from './keys';
import { Painter, cellId, entryText, pixelsOf } from './painter';
import { contains, mergeAt, single, span } from './selection';
import type { Place, Selection } from './selection';

const HEADER_HEIGHT = 24;
/** Blank rows and columns beyond what is used, so that one can write below and beside. */
const ROOM = { rows: 30, columns: 8 };
const LEAST = { rows: 60, columns: 26 };
/** What is drawn out of sight, and how far one scrolls before it is drawn again. */
const OVERSCAN = { rows: 12, columns: 4 };

export interface GridProps {
  readonly sheet: Sheet;
  /** Changes whenever anything of the sheet may have changed. */
  readonly version: number;
  readonly selection: Selection;
  readonly conditional: (row: number, column: number) => ConditionalStyle | null;
  /** Charts may be drawn from cells of another sheet. */
  readonly sheetOf: (title: string) => Sheet | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onEnter: (place: Place, text: string) => void;
  readonly onEditing: (editing: boolean) => void;
  readonly onFollow: (place: Place) => void;
  readonly label: string;
  readonly editLabel: string;
}

/** A sheet as a grid: real cells, only those in sight, with Excel's keys. */
export function Grid(props: GridProps) {
  const { sheet, version, selection, onSelect, onEnter, onEditing } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<(Place & { initial: string | null }) | null>(null);

  const frame = useMemo(
    () => frameOf(sheet, props.conditional),
    // A sheet changes in place: its version tells when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, version, props.conditional],
  );
  const { rows, columns } = frame;
  const frozenRows = Math.min(sheet.freeze?.rows ?? 0, rows.count);
  const frozenHeight = rows.start(frozenRows);

  const [view, setView] = useView(scroller);
  const { active } = selection;
  useInSight(scroller, frame, { sheet, active, frozenRows }, setView);

  const { body, from, to } = drawn(frame, view, frozenRows);

  const startEditing = (place: Place, initial: string | null) => {
    setEditing({ ...place, initial });
    onEditing(true);
  };
  const endEditing = ({ text, move }: EditEnd) => {
    const place = editing;
    setEditing(null);
    onEditing(false);
    if (!place) return;
    if (text !== null && text !== entryText(sheet, place.row, place.column)) onEnter(place, text);
    if (move !== 'stay') {
      onSelect(selectionAt(sheet.merges, beside(place, move, frame)));
      scroller.current?.focus();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return;
    const move = moveOf(event, { sheet, rows, columns, selection, page: pageRows(view, rows) });
    if (move) {
      onSelect(event.shiftKey ? span(active, move) : selectionAt(sheet.merges, move));
    } else if (event.key === 'F2') {
      startEditing(active, null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      forEachPlace(selection.area, (place) => onEnter(place, ''));
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      startEditing(active, event.key);
    } else {
      return;
    }
    event.preventDefault();
  };

  const pointer = usePointer(props, frame);
  const row = (index: number, top: number) => (
    <GridRow
      key={index}
      frame={frame}
      row={index}
      from={from}
      to={to}
      top={top}
      selection={touches(selection.area, index, frame) ? selection : null}
      editing={editing?.row === index ? editing : null}
      entry={entryOf(sheet)}
      editLabel={props.editLabel}
      onEditEnd={endEditing}
    />
  );

  const width = HEADER_WIDTH + columns.total;
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-multiselectable
      aria-activedescendant={cellId(active.row, active.column)}
      onKeyDown={onKeyDown}
      {...pointer}
      onDoubleClick={() => startEditing(active, null)}
    >
      <div
        role="presentation"
        style={{ position: 'relative', width, height: HEADER_HEIGHT + rows.total }}
      >
        <div
          role="presentation"
          className={frozenRows > 0 ? 'frozen-rows bordered' : 'frozen-rows'}
          style={{ width, height: HEADER_HEIGHT + frozenHeight }}
        >
          <HeaderRow frame={frame} from={from} to={to} selection={selection} width={width} />
          {Array.from({ length: frozenRows }, (_, index) => index)
            .filter((index) => rows.size(index) > 0)
            .map((index) => row(index, HEADER_HEIGHT + rows.start(index)))}
        </div>
        {body.map((index) => row(index, HEADER_HEIGHT + rows.start(index)))}
        <Charts
          charts={sheet.charts}
          sheetOf={props.sheetOf}
          left={HEADER_WIDTH}
          top={HEADER_HEIGHT}
        />
      </div>
    </div>
  );
}

/** What is in sight, kept while one scrolls and while the window is resized. */
function useView(scroller: RefObject<HTMLDivElement | null>) {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 1200, height: 700 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => setView(viewOf(element));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, [scroller]);
  return [view, setView] as const;
}

/** The active cell stays in sight, whoever moved it. */
function useInSight(
  scroller: RefObject<HTMLDivElement | null>,
  { rows, columns, frozenColumns }: RowFrame,
  {
    sheet,
    active,
    frozenRows,
  }: { readonly sheet: Sheet; readonly active: Place; readonly frozenRows: number },
  setView: Dispatch<SetStateAction<View>>,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (active.row >= frozenRows) {
      const room = element.clientHeight - HEADER_HEIGHT - rows.start(frozenRows);
      element.scrollTop = inSight(rows, active.row, frozenRows, element.scrollTop, room);
    }
    if (active.column >= frozenColumns) {
      const room = element.clientWidth - HEADER_WIDTH - columns.start(frozenColumns);
      element.scrollLeft = inSight(columns, active.column, frozenColumns, element.scrollLeft, room);
    }
    // The event of scrolling comes later: keys typed until then would find no cell to go to.
    setView((was) => {
      const is = viewOf(element);
      return was.top === is.top && was.left === is.left ? was : is;
    });
    // The sheet's sizes may change under a selection that stays: only a move scrolls.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active.row, active.column, sheet]);
}

/** How far to scroll, so that a row or column is in sight. */
function inSight(
  axis: Axis,
  index: number,
  frozen: number,
  scrolled: number,
  room: number,
): number {
  const start = axis.start(index) - axis.start(frozen);
  const end = start + axis.size(index);
  if (start < scrolled) return start;
  return end > scrolled + room ? Math.min(start, end - room) : scrolled;
}

/** Selecting by pressing and dragging, and links. */
function usePointer({ sheet, selection, onSelect, onFollow }: GridProps, frame: RowFrame) {
  const dragging = useRef(false);
  const { active } = selection;
  return {
    onPointerDown: (event: PointerEvent) => {
      const place = placeOf(event);
      if (!place || event.button !== 0) return;
      dragging.current = true;
      onSelect(event.shiftKey ? span(active, place) : selectionAt(sheet.merges, place));
    },
    onPointerMove: (event: PointerEvent) => {
      if (!dragging.current || event.buttons === 0) return;
      const place = placeOf(event);
      if (place && !contains(single(active).area, place.row, place.column)) {
        onSelect(span(active, place));
      }
    },
    onPointerUp: (event: PointerEvent) => {
      dragging.current = false;
      const place = placeOf(event);
      if (place && frame.linked(place.row, place.column)) onFollow(place);
    },
  };
}

function placeOf(event: PointerEvent): Place | null {
  const target = (event.target as Element).closest<HTMLElement>('[data-row]');
  return target ? { row: Number(target.dataset.row), column: Number(target.dataset.column) } : null;
}

/** Where one goes on after an entry. */
function beside(
  { row, column }: Place,
  move: Exclude<EditEnd['move'], 'stay'>,
  { rows, columns }: RowFrame,
): Place {
  switch (move) {
    case 'down':
      return { row: rows.step(row, 1), column };
    case 'up':
      return { row: rows.step(row, -1), column };
    case 'right':
      return { row, column: columns.step(column, 1) };
    case 'left':
      return { row, column: columns.step(column, -1) };
  }
}

/** Rows and columns to draw: what is in sight and a little around it. */
function drawn(frame: RowFrame, view: View, frozenRows: number) {
  const { rows, columns, frozenColumns } = frame;
  const [top, left] = [view.top + rows.start(frozenRows), view.left + columns.start(frozenColumns)];
  const firstRow = step(rows.at(top) - OVERSCAN.rows, 6);
  const lastRow = Math.min(
    rows.count,
    step(rows.at(view.top + view.height) + OVERSCAN.rows, 6) + 6,
  );
  return {
    body: visibleRows(frame, Math.max(frozenRows, firstRow), lastRow, frozenRows),
    from: Math.max(frozenColumns, step(columns.at(left) - OVERSCAN.columns, 2)),
    to: Math.min(columns.count, step(columns.at(view.left + view.width) + OVERSCAN.columns, 2) + 2),
  };
}

function HeaderRow({
  frame: { columns, frozenColumns },
  from,
  to,
  selection,
  width,
}: {
  readonly frame: RowFrame;
  readonly from: number;
  readonly to: number;
  readonly selection: Selection;
  readonly width: number;
}) {
  const head = (column: number) => (
    <div
      key={column}
      role="columnheader"
      aria-colindex={column + 2}
      className={
        column >= selection.area.column && column <= rightOf(selection.area)
          ? 'column-head marked'
          : 'column-head'
      }
      style={{
        left: HEADER_WIDTH + columns.start(column),
        width: columns.size(column),
        height: HEADER_HEIGHT,
      }}
    >
      {columnName(column)}
    </div>
  );
  const range = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)
      .filter((column) => columns.size(column) > 0)
      .map(head);
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="row"
      style={{ top: 0, height: HEADER_HEIGHT, width }}
    >
      <div
        className={frozenColumns > 0 ? 'frozen-columns bordered' : 'frozen-columns'}
        style={{ width: HEADER_WIDTH + columns.start(frozenColumns), height: HEADER_HEIGHT }}
      >
        <div
          className="column-head"
          style={{ left: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }}
        />
        {range(0, frozenColumns)}
      </div>
      {range(Math.max(from, frozenColumns), to)}
    </div>
  );
}

type View = ReturnType<typeof viewOf>;

const viewOf = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement) => ({
  top: scrollTop,
  left: scrollLeft,
  width: clientWidth,
  height: clientHeight,
});

const step = (index: number, by: number): number => Math.max(0, Math.floor(index / by) * by);

const pageRows = (view: { height: number }, rows: Axis): number =>
  Math.max(1, Math.floor(view.height / Math.max(1, rows.total / rows.count)) - 3);

const entryOf = (sheet: Sheet) => (row: number, column: number) => entryText(sheet, row, column);

/** A click in a merged area selects the whole of it. */
function selectionAt(merges: readonly Area[], place: Place): Selection {
  const merge = mergeAt(merges, place.row, place.column);
  return merge ? { area: merge, active: { row: merge.row, column: merge.column } } : single(place);
}

const touches = (area: Area, row: number, frame: RowFrame): boolean =>
  row >= area.row && row < frame.rows.count && row <= bottomOf(area);

function forEachPlace(area: Area, visit: (place: Place) => void): void {
  for (let row = area.row; row <= bottomOf(area); row++) {
    for (let column = area.column; column <= rightOf(area); column++) visit({ row, column });
  }
}

/** Rows to draw: those in sight, and those where a merge begins that reaches into sight. */
function visibleRows(frame: RowFrame, first: number, last: number, frozen: number): number[] {
  const rows: number[] = [];
  for (const merge of frame.merges.values()) {
    if (merge.row >= frozen && merge.row < first && bottomOf(merge) >= first) rows.push(merge.row);
  }
  for (let row = first; row < last; row++) if (frame.rows.size(row) > 0) rows.push(row);
  return [...new Set(rows)];
}

function frameOf(
  sheet: Sheet,
  conditional: (row: number, column: number) => ConditionalStyle | null,
): RowFrame {
  const used = sheet.usedArea();
  const rowCount = Math.max(LEAST.rows, (used ? bottomOf(used) + 1 : 0) + ROOM.rows);
  const columnCount = Math.max(LEAST.columns, (used ? rightOf(used) + 1 : 0) + ROOM.columns);
  const merges = new Map(sheet.merges.map((area) => [`${area.row},${area.column}`, area]));
  const covered = new Set<string>();
  for (const area of merges.values()) {
    forEachPlace(area, ({ row, column }) => {
      if (row !== area.row || column !== area.column) covered.add(`${row},${column}`);
    });
  }
  const notes = new Map(sheet.notes.map((note) => [`${note.row},${note.column}`, note.text]));
  const links = sheet.links;
  return {
    painter: new Painter(sheet, conditional),
    rows: new Axis(rowCount, (row) => (sheet.rowHidden(row) ? 0 : pixelsOf(sheet.rowHeight(row)))),
    columns: new Axis(columnCount, (column) =>
      sheet.columnHidden(column) ? 0 : sheet.columnWidth(column),
    ),
    frozenColumns: Math.min(sheet.freeze?.columns ?? 0, columnCount),
    merges,
    covered: (row, column) => covered.has(`${row},${column}`),
    note: (row, column) => notes.get(`${row},${column}`) ?? null,
    linked: (row, column) => links.some(({ area }) => contains(area, row, column)),
  };
}
