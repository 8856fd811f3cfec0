/** Which part of a sheet is in sight, and what is drawn for it. */
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Dispatch, RefObject, SetStateAction } from 'react';
import { bottomOf } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import type { Axis } from './axis';
import type { RowFrame } from './frame';
import type { Place } from './selection';

export const HEADER_HEIGHT = 24;
export const HEADER_WIDTH = 46;
/** What is drawn out of sight, and how far one scrolls before it is drawn again. */
const OVERSCAN = { rows: 12, columns: 4 };

export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const viewOf = ({ scrollTop, scrollLeft, clientWidth, clientHeight }: HTMLElement): View => ({
  top: scrollTop,
  left: scrollLeft,
  width: clientWidth,
  height: clientHeight,
});

/** What is in sight, kept while one scrolls and while the window is resized. */
export function useView(scroller: RefObject<HTMLDivElement | null>) {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 1200, height: 700 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => {
      // Titles that run over a frozen edge get shorter as one scrolls.
      element.style.setProperty('--scrolled', `${element.scrollLeft}px`);
      setView(viewOf(element));
    };
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

/**
 * The active cell stays in sight, whoever moved it; gives what shows it again after one has
 * scrolled away from it.
 */
export function useInSight(
  scroller: RefObject<HTMLDivElement | null>,
  frame: RowFrame,
  { sheet, active }: { readonly sheet: Sheet; readonly active: Place },
  setView: Dispatch<SetStateAction<View>>,
): () => void {
  const show = () => {
    const element = scroller.current;
    if (!element) return;
    reveal(element, frame, active);
    // The event of scrolling comes later: keys typed until then would find no cell to go to.
    setView((was) => {
      const is = viewOf(element);
      return was.top === is.top && was.left === is.left ? was : is;
    });
  };
  // The sheet's sizes may change under a selection that stays: only a move scrolls.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(show, [active.row, active.column, sheet]);
  return show;
}

function reveal(
  element: HTMLElement,
  { rows, columns, frozenRows, frozenColumns }: RowFrame,
  active: Place,
): void {
  if (active.row >= frozenRows) {
    const room = element.clientHeight - HEADER_HEIGHT - rows.start(frozenRows);
    element.scrollTop = inSight(rows, active.row, frozenRows, element.scrollTop, room);
  }
  if (active.column >= frozenColumns) {
    const room = element.clientWidth - HEADER_WIDTH - columns.start(frozenColumns);
    element.scrollLeft = inSight(columns, active.column, frozenColumns, element.scrollLeft, room);
  }
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

const step = (index: number, by: number): number => Math.max(0, Math.floor(index / by) * by);

/** Rows and columns to draw: what is in sight and a little around it. */
export function drawn(frame: RowFrame, view: View) {
  const { rows, columns, frozenRows, frozenColumns } = frame;
  const [top, left] = [view.top + rows.start(frozenRows), view.left + columns.start(frozenColumns)];
  const firstRow = step(rows.at(top) - OVERSCAN.rows, 6);
  const lastRow = Math.min(
    rows.count,
    step(rows.at(view.top + view.height) + OVERSCAN.rows, 6) + 6,
  );
  return {
    body: visibleRows(frame, Math.max(frozenRows, firstRow), lastRow),
    from: Math.max(frozenColumns, step(columns.at(left) - OVERSCAN.columns, 2)),
    to: Math.min(columns.count, step(columns.at(view.left + view.width) + OVERSCAN.columns, 2) + 2),
  };
}

/** Rows to draw: those in sight, and those where a merge begins that reaches into sight. */
function visibleRows(frame: RowFrame, first: number, last: number): number[] {
  const rows = new Set<number>();
  for (const merge of frame.merges.values()) {
    if (merge.row >= frame.frozenRows && merge.row < first && bottomOf(merge) >= first) {
      rows.add(merge.row);
    }
  }
  for (let row = first; row < last; row++) if (frame.rows.size(row) > 0) rows.add(row);
  return [...rows];
}

/** Rows and columns of a page, for the keys that go by pages. */
export const pageOf = (view: View, { rows, columns }: Pick<RowFrame, 'rows' | 'columns'>) => ({
  rows: Math.max(1, Math.floor(view.height / Math.max(1, rows.total / rows.count)) - 3),
  columns: Math.max(1, Math.floor(view.width / Math.max(1, columns.total / columns.count)) - 2),
});
