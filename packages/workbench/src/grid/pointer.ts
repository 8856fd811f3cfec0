/** Selecting with the mouse: cells, rows, columns, all; links; edges of columns. */
import { useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Sheet } from '@pnftp/xlsx';
import type { RowFrame } from './frame';
import { EVERYTHING, contains, mergeAt, single, span, wholeColumns, wholeRows } from './selection';
import type { Place, Selection } from './selection';

/** What stands under the pointer. */
type Target =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'row' | 'column' | 'edge'; readonly index: number }
  | { readonly kind: 'corner' };

interface Doing {
  readonly sheet: Sheet;
  readonly selection: Selection;
  readonly zoom: number;
  readonly onSelect: (selection: Selection) => void;
  readonly onFollow: (place: Place) => void;
  readonly onWidth: (column: number, pixels: number) => void;
  /** Whether one may go elsewhere. */
  readonly free: () => boolean;
}

const NARROWEST = 16;

export function usePointer(doing: Doing, frame: RowFrame) {
  const { selection, onSelect, onFollow } = doing;
  /** Where the press began. */
  const pressed = useRef<Target | null>(null);
  const edge = useRef<{ column: number; from: number; width: number } | null>(null);
  const { active } = selection;
  return {
    onPointerDown: (event: PointerEvent) => {
      const target = targetOf(event);
      if (!target || event.button !== 0 || !doing.free()) return;
      pressed.current = target;
      if (target.kind === 'edge') {
        const width = frame.columns.size(target.index);
        edge.current = { column: target.index, from: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        return;
      }
      onSelect(chosen(doing, target, event.shiftKey ? active : null));
    },
    onPointerMove: (event: PointerEvent) => {
      const from = pressed.current;
      if (!from || event.buttons === 0 || from.kind === 'edge') return;
      const to = targetOf(event);
      if (!to || to.kind !== from.kind) return;
      if (to.kind === 'cell' && from.kind === 'cell') {
        const { row, column } = to.place;
        if (!contains(single(active).area, row, column)) onSelect(span(active, to.place));
      } else if (to.kind === 'row' && from.kind === 'row') {
        onSelect(wholeRows(from.index, to.index, { row: from.index, column: 0 }));
      } else if (to.kind === 'column' && from.kind === 'column') {
        onSelect(wholeColumns(from.index, to.index, { row: 0, column: from.index }));
      }
    },
    onPointerUp: (event: PointerEvent) => {
      pressed.current = null;
      const { current: pulled } = edge;
      edge.current = null;
      if (pulled) {
        const pixels = (pulled.width + event.clientX - pulled.from) / doing.zoom;
        doing.onWidth(pulled.column, Math.max(NARROWEST, Math.round(pixels)));
        return;
      }
      const target = targetOf(event);
      if (target?.kind !== 'cell') return;
      if (frame.linked(target.place.row, target.place.column)) onFollow(target.place);
    },
  };
}

/** `anchor`: where a selection begins that is extended. */
function chosen(
  { sheet }: Doing,
  target: Exclude<Target, { kind: 'edge' }>,
  anchor: Place | null,
): Selection {
  switch (target.kind) {
    case 'cell':
      return anchor ? span(anchor, target.place) : selectionAt(sheet, target.place);
    case 'corner':
      return { area: EVERYTHING, active: { row: 0, column: 0 } };
    default: {
      const { index } = target as { index: number };
      const from = anchor ?? { row: index, column: index };
      return target.kind === 'row'
        ? wholeRows(from.row, index, { row: from.row, column: anchor ? from.column : 0 })
        : wholeColumns(from.column, index, { row: anchor ? from.row : 0, column: from.column });
    }
  }
}

/** A click in a merged area selects the whole of it. */
export function selectionAt({ merges }: Sheet, place: Place): Selection {
  const merge = mergeAt(merges, place.row, place.column);
  return merge ? { area: merge, active: { row: merge.row, column: merge.column } } : single(place);
}

function targetOf(event: PointerEvent): Target | null {
  const element = event.target as Element;
  const data = element.closest<HTMLElement>('[data-edge-column]')?.dataset.edgeColumn;
  if (data !== undefined) return { kind: 'edge', index: Number(data) };
  if (element.closest('[data-corner]')) return { kind: 'corner' };
  const column = element.closest<HTMLElement>('[data-head-column]')?.dataset.headColumn;
  if (column !== undefined) return { kind: 'column', index: Number(column) };
  const row = element.closest<HTMLElement>('[data-head-row]')?.dataset.headRow;
  if (row !== undefined) return { kind: 'row', index: Number(row) };
  const cell = element.closest<HTMLElement>('[data-row]');
  if (!cell) return null;
  return {
    kind: 'cell',
    place: { row: Number(cell.dataset.row), column: Number(cell.dataset.column) },
  };
}
