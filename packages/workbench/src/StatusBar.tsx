import { valueOf } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { isSingle, within } from './grid/selection';
import type { WorkbenchTexts } from './options';
import type { Session } from './session';

/** More cells than this are not added up at each move. */
const MOST = 500_000;
const FIGURE = new Intl.NumberFormat('es-PE', { maximumFractionDigits: 6 });

/** What is selected, added up as Excel does. */
export function StatusBar({
  session,
  area,
  texts,
}: {
  readonly session: Session;
  readonly area: Area;
  readonly texts: WorkbenchTexts;
}) {
  const sums = isSingle(area) ? null : sumsOf(session.sheet, area);
  return (
    <div className="status-bar">
      {sums && (
        <span className="sums" role="status">
          {sums.figures > 0 && (
            <span>{texts.status.average(FIGURE.format(sums.sum / sums.figures))}</span>
          )}
          {sums.count > 0 && <span>{texts.status.count(sums.count)}</span>}
          {sums.figures > 0 && <span>{texts.status.sum(FIGURE.format(sums.sum))}</span>}
        </span>
      )}
      {session.unsaved && <span className="unsaved">{texts.unsaved}</span>}
      <span className="status" role="status">
        {session.busy ? texts.calculating : texts.ready}
      </span>
    </div>
  );
}

/** Without hidden rows: of a filtered table, what is seen. */
export function sumsOf(sheet: Sheet, selected: Area) {
  const area = within(sheet, selected);
  if (area.rows * area.columns > MOST) return null;
  let [count, figures, sum] = [0, 0, 0];
  sheet.forEachCell((row, _column, cell) => {
    const value = valueOf(cell);
    if (value === null || sheet.rowHidden(row)) return;
    count++;
    if (typeof value !== 'number') return;
    figures++;
    sum += value;
  }, area);
  return { count, figures, sum };
}
