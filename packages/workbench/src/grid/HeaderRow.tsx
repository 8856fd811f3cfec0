import { columnName, rightOf } from '@pnftp/xlsx/plan';
import type { RowFrame } from './frame';
import type { Selection } from './selection';
import { HEADER_HEIGHT, HEADER_WIDTH } from './view';

interface Props {
  readonly frame: RowFrame;
  readonly from: number;
  readonly to: number;
  readonly selection: Selection;
  readonly width: number;
  /** Columns whose table is filtered by them. */
  readonly everything: string;
}

/** The names of the columns; their edges are dragged to widen them. */
export function HeaderRow(props: Props) {
  const { frame, from, to, width } = props;
  const { columns, frozenColumns } = frame;
  const range = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)
      .filter((column) => columns.size(column) > 0)
      .map((column) => <Head key={column} column={column} {...props} />);
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="row"
      style={{ top: 0, height: HEADER_HEIGHT, width }}
    >
      <div
        role="presentation"
        className={frozenColumns > 0 ? 'frozen-columns bordered' : 'frozen-columns'}
        style={{ width: HEADER_WIDTH + columns.start(frozenColumns), height: HEADER_HEIGHT }}
      >
        <div
          role="columnheader"
          aria-colindex={1}
          title={props.everything}
          data-corner
          className="column-head corner"
          style={{ left: 0, width: HEADER_WIDTH, height: HEADER_HEIGHT }}
        >
          <span className="unseen">{props.everything}</span>
        </div>
        {range(0, frozenColumns)}
      </div>
      {range(Math.max(from, frozenColumns), to)}
    </div>
  );
}

function Head({ column, frame: { columns }, selection }: Props & { readonly column: number }) {
  const { area } = selection;
  const marked = column >= area.column && column <= rightOf(area);
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      data-head-column={column}
      className={marked ? 'column-head marked' : 'column-head'}
      style={{
        left: HEADER_WIDTH + columns.start(column),
        width: columns.size(column),
        height: HEADER_HEIGHT,
      }}
    >
      {columnName(column)}
      <span className="edge" data-edge-column={column} />
    </div>
  );
}
