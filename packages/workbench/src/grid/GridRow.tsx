import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import type { Area } from '@pnftp/xlsx/plan';
import type { Axis } from './axis';
import { CellEditor } from './CellEditor';
import type { EditEnd } from './CellEditor';
import { cellId } from './painter';
import type { Painter } from './painter';
import { contains } from './selection';
import type { Selection } from './selection';

export const HEADER_WIDTH = 46;

export interface RowFrame {
  readonly painter: Painter;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenColumns: number;
  /** Merges, by the cell at their top left; other cells of a merge are in `covered`. */
  readonly merges: ReadonlyMap<string, Area>;
  readonly covered: (row: number, column: number) => boolean;
  readonly note: (row: number, column: number) => string | null;
  readonly linked: (row: number, column: number) => boolean;
}

interface Props {
  readonly frame: RowFrame;
  readonly row: number;
  /** Columns to draw besides the frozen ones. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  /** Only where it touches this row. */
  readonly selection: Selection | null;
  readonly editing: { readonly column: number; readonly initial: string | null } | null;
  readonly entry: (row: number, column: number) => string;
  readonly editLabel: string;
  readonly onEditEnd: (end: EditEnd) => void;
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
      <div
        className={frozenColumns > 0 ? 'frozen-columns bordered' : 'frozen-columns'}
        style={{ width: HEADER_WIDTH + frozenWidth, height }}
      >
        <div
          role="rowheader"
          className={marked ? 'row-head marked' : 'row-head'}
          style={{ width: HEADER_WIDTH, height }}
        >
          {row + 1}
        </div>
        {cells(props, 0, frozenColumns)}
      </div>
      {beyond(props)}
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
 * What begins in the frozen columns and reaches out of them, drawn once more among the others: in
 * the frozen block it ends where the block ends.
 */
function beyond(props: Props): ReactNode[] {
  const { frame, row } = props;
  const { columns, frozenColumns } = frame;
  const again: ReactNode[] = [];
  for (let column = 0; column < frozenColumns; column++) {
    if (columns.size(column) === 0 || frame.covered(row, column)) continue;
    const span = frame.merges.get(`${row},${column}`)?.columns ?? 1;
    if (column + span > frozenColumns || reachOf(frame, row, column) > columns.size(column)) {
      again.push(cell(props, column, true));
    }
  }
  return again;
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

/** `copy`: only to be seen, beside the cell itself. */
function cell(
  { frame, row, selection, editing, entry, editLabel, onEditEnd }: Props,
  column: number,
  copy = false,
): ReactNode {
  const { painter, rows, columns } = frame;
  const merge = frame.merges.get(`${row},${column}`);
  const look = painter.look(row, column);
  const width = columns.size(column, merge?.columns ?? 1);
  const height = rows.size(row, merge?.rows ?? 1);
  const reach = merge ? width : reachOf(frame, row, column);
  const active =
    selection !== null && selection.active.row === row && selection.active.column === column;
  const within = selection !== null && contains(selection.area, row, column);
  const style: CSSProperties = {
    ...look.style,
    ...(merge ? painter.edges(merge) : {}),
    left: HEADER_WIDTH + columns.start(column),
    width,
    height,
    // Texts that run over their neighbours lie above them.
    ...(active ? { zIndex: 3 } : reach > width || merge ? { zIndex: 1 } : {}),
  };
  const note = frame.note(row, column);
  const names = ['cell'];
  if (active) names.push('active');
  else if (within) names.push('chosen');
  if (note !== null) names.push('noted');
  if (frame.linked(row, column)) names.push('linked');
  return (
    <div
      key={copy ? `copy-${column}` : column}
      {...(copy
        ? { 'aria-hidden': true }
        : {
            id: cellId(row, column),
            role: 'gridcell',
            'aria-colindex': column + 2,
            'aria-selected': within,
          })}
      className={names.join(' ')}
      style={style}
      data-row={row}
      data-column={column}
      {...(note === null ? {} : { title: note })}
    >
      {editing?.column === column && !copy ? (
        <CellEditor
          initial={editing.initial ?? entry(row, column)}
          width={width}
          label={editLabel}
          onEnd={onEditEnd}
        />
      ) : (
        <span
          className={look.wrap ? 'text wrapped' : 'text'}
          style={reach > width ? { width: reach - 6, flex: 'none' } : undefined}
        >
          {look.text}
        </span>
      )}
    </div>
  );
}
