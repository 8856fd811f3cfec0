import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { bottomOf, rightOf } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import { CellEditor } from './CellEditor';
import type { EditorProps } from './CellEditor';
import type { RowFrame } from './frame';
import { cellId } from './painter';
import { contains } from './selection';
import type { Selection } from './selection';
import { HEADER_WIDTH } from './view';

interface Props {
  readonly frame: RowFrame;
  readonly row: number;
  /** Columns to draw besides the frozen ones. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  /** Only where it touches this row. */
  readonly selection: Selection | null;
  readonly editing: ({ readonly column: number } & Omit<EditorProps, 'width'>) | null;
  /** The column of the active cell, if it has a list to choose from. */
  readonly arrow: number | null;
  readonly arrowLabel: string;
  /** What was copied, where it touches this row. */
  readonly copied: Area | null;
  /** What the arrows of filtered tables say; by column. */
  readonly filters: ReadonlyMap<number, FilterMark> | null;
}

/** One row of cells. Frozen columns stand in a block that stays at the left. */
export const GridRow = memo(function GridRow(props: Props) {
  const { frame, row, from, to, top } = props;
  const { rows, columns, frozenColumns } = frame;
  const height = rows.size(row);
  const frozenWidth = columns.start(frozenColumns);
  const marked = props.selection !== null;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="row"
      style={{ top, height, width: HEADER_WIDTH + columns.total }}
    >
      {beyond(props)}
      <div
        role="presentation"
        className={frozenColumns > 0 ? 'frozen-columns bordered' : 'frozen-columns'}
        style={{ width: HEADER_WIDTH + frozenWidth, height }}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          data-head-row={row}
          className={marked ? 'row-head marked' : 'row-head'}
          style={{ width: HEADER_WIDTH, height }}
        >
          {row + 1}
        </div>
        {cells(props, 0, frozenColumns)}
      </div>
      {cells(props, Math.max(from, frozenColumns), to)}
    </div>
  );
});

function cells(props: Props, from: number, to: number): ReactNode[] {
  const { frame, row } = props;
  const drawn: ReactNode[] = [];
  for (let column = from; column < to; column++) {
    if (frame.columns.size(column) > 0 && !frame.covered(row, column)) {
      drawn.push(cell(props, column));
    }
  }
  // A merge that began before the columns in sight still shows.
  for (const merge of frame.merges.values()) {
    if (merge.row !== row || merge.column >= from) continue;
    const frozen = merge.column < frame.frozenColumns;
    if (!frozen && from > 0 && merge.column + merge.columns > from) {
      drawn.push(cell(props, merge.column));
    }
  }
  return drawn;
}

/**
 * What begins in the frozen columns and reaches out of them, drawn once more over the edge: it
 * stays with its beginning, and gets shorter as the columns that it runs over are scrolled away.
 */
function beyond(props: Props): ReactNode {
  const { frame, row } = props;
  const { columns, frozenColumns } = frame;
  const again: ReactNode[] = [];
  for (let column = 0; column < frozenColumns; column++) {
    if (columns.size(column) === 0 || frame.covered(row, column)) continue;
    if (crosses(frame, row, column)) again.push(cell(props, column, true));
  }
  if (again.length === 0) return null;
  return (
    <div role="presentation" className="over-edge" aria-hidden>
      {again}
    </div>
  );
}

/** Whether a cell of the frozen columns is seen beyond them. */
function crosses(frame: RowFrame, row: number, column: number): boolean {
  const { columns, frozenColumns } = frame;
  if (column >= frozenColumns) return false;
  const merge = frame.merges.get(`${row},${column}`);
  const reach = merge ? columns.size(column, merge.columns) : reachOf(frame, row, column);
  return columns.start(column) + reach > columns.start(frozenColumns);
}

/** Over how many blank columns to the right a text runs. */
const SPILL = 12;

/** How far the text of a cell runs, in pixels from its left. */
function reachOf(frame: RowFrame, row: number, column: number): number {
  const { painter, columns } = frame;
  const look = painter.look(row, column);
  let reach = columns.size(column);
  if (!look.spills || look.horizontal !== 'left' || look.fits(reach)) return reach;
  for (let next = column + 1; next <= column + SPILL && next < columns.count; next++) {
    if (!painter.look(row, next).blank || frame.covered(row, next)) break;
    reach += columns.size(next);
  }
  return reach;
}

/** A filter's arrow in a header cell. */
export interface FilterMark {
  readonly active: boolean;
  readonly label: string;
}

/** `copy`: only to be seen, beside the cell itself. */
function cell(props: Props, column: number, copy = false): ReactNode {
  const { frame, row, selection, editing } = props;
  const { painter, rows, columns } = frame;
  const merge = frame.merges.get(`${row},${column}`);
  const look = painter.look(row, column);
  const width = columns.size(column, merge?.columns ?? 1);
  const height = rows.size(row, merge?.rows ?? 1);
  const reach = merge ? width : reachOf(frame, row, column);
  const active = selection?.active.row === row && selection.active.column === column;
  const within = selection !== null && contains(selection.area, row, column);
  const left = columns.start(column);
  const least = Math.max(columns.start(frame.frozenColumns) - left, 0);
  const style: CSSProperties = {
    ...look.style,
    ...(merge ? painter.edges(merge) : {}),
    left: HEADER_WIDTH + left,
    width: copy ? `max(${least}px, calc(${reach}px - var(--scrolled, 0px)))` : width,
    height,
    // Texts that run over their neighbours lie above them.
    ...(active ? { zIndex: 3 } : reach > width || merge ? { zIndex: 1 } : {}),
  };
  const note = frame.note(row, column);
  return (
    <div
      key={copy ? `copy-${column}` : column}
      {...(copy
        ? {}
        : {
            id: cellId(row, column),
            role: 'gridcell',
            'aria-colindex': column + 2,
            'aria-selected': within,
            ...spanOf(merge),
          })}
      className={namesOf(props, column, { active, within, copy }).join(' ')}
      style={style}
      data-row={row}
      data-column={column}
      {...(note === null ? {} : { title: note })}
    >
      {editing?.column === column && !copy ? (
        <CellEditor {...editing} width={width} />
      ) : look.text === '' ? null : (
        <span
          className={look.wrap ? 'text wrapped' : 'text'}
          style={
            // Drawn once: where it stands, it is there to be read aloud.
            !copy && crosses(frame, row, column)
              ? { color: 'transparent' }
              : !copy && reach > width
                ? { width: reach - 6, flex: 'none' }
                : undefined
          }
        >
          {look.text}
        </span>
      )}
      {!copy && marksOf(props, column, active)}
    </div>
  );
}

const spanOf = (merge: Area | undefined) =>
  merge
    ? {
        ...(merge.rows > 1 ? { 'aria-rowspan': merge.rows } : {}),
        ...(merge.columns > 1 ? { 'aria-colspan': merge.columns } : {}),
      }
    : {};

function namesOf(
  { frame, row, copied }: Props,
  column: number,
  { active, within, copy }: { active: boolean; within: boolean; copy: boolean },
): string[] {
  const names = ['cell'];
  const suffix = copy ? '-copy' : '';
  // A text that runs over its neighbours does not take its outline along.
  if (copy && !frame.merges.has(`${row},${column}`)) return names;
  if (active) names.push(`active${suffix}`);
  else if (within) names.push(`chosen${suffix}`);
  if (frame.note(row, column) !== null) names.push('noted');
  if (frame.linked(row, column)) names.push('linked');
  if (copied && contains(copied, row, column)) {
    names.push('copied');
    if (row === copied.row) names.push('top');
    if (row === bottomOf(copied)) names.push('bottom');
    if (column === copied.column) names.push('left');
    if (column === rightOf(copied)) names.push('right');
  }
  return names;
}

/** Arrows: of a list to choose from, of a filter. */
function marksOf({ arrow, arrowLabel, filters }: Props, column: number, active: boolean) {
  const filter = filters?.get(column);
  return (
    <>
      {filter && (
        <span
          className={filter.active ? 'filter-mark on' : 'filter-mark'}
          data-filter
          title={filter.label}
          aria-hidden
        />
      )}
      {active && arrow === column && (
        <span className="arrow" data-arrow title={arrowLabel} aria-hidden />
      )}
    </>
  );
}
