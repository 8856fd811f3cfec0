import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { isErrorValue, valueOf } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { FilterCriterion, Sheet } from '@pnftp/xlsx';
import type { FilterPlace } from './grid/filterMarks';
import { displayText } from './grid/painter';
import type { WorkbenchTexts } from './options';

/** Sorting and filtering by one column, as the arrow in its header offers. */
export function FilterMenu({
  sheet,
  filter,
  texts,
  onSort,
  onFilter,
  onClose,
}: {
  readonly sheet: Sheet;
  readonly filter: FilterPlace;
  readonly texts: WorkbenchTexts;
  readonly onSort: ((descending: boolean) => void) | null;
  readonly onFilter: (criterion: FilterCriterion | null) => void;
  readonly onClose: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  const [values] = useState(() => valuesOf(sheet, filter));
  const [chosen, setChosen] = useState(() => chosenOf(sheet, filter, values));
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  const toggle = (value: string) => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    setChosen(next);
  };
  const apply = () => {
    const all = values.every((value) => chosen.has(value));
    const texts = [...chosen].filter((value) => value !== '');
    onFilter(all ? null : { kind: 'values', values: texts, blank: chosen.has('') });
  };
  return (
    <div
      className="filter-menu"
      role="dialog"
      aria-label={texts.filter}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onBlur={(event) => {
        const { relatedTarget } = event;
        if (relatedTarget && !event.currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      {onSort && (
        <div className="sorts">
          <button ref={first} type="button" onClick={() => onSort(false)}>
            {texts.sortUp}
          </button>
          <button type="button" onClick={() => onSort(true)}>
            {texts.sortDown}
          </button>
        </div>
      )}
      <label>
        <input
          type="checkbox"
          checked={values.every((value) => chosen.has(value))}
          onChange={(event) => setChosen(new Set(event.currentTarget.checked ? values : []))}
        />
        {texts.allValues}
      </label>
      <div className="values" role="group" aria-label={texts.filter}>
        {values.map((value) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
            {value === '' ? texts.blanks : value}
          </label>
        ))}
      </div>
      <div className="buttons">
        <Button size="small" appearance="primary" disabled={chosen.size === 0} onClick={apply}>
          {texts.apply}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What the column shows below its header. */
function bodyOf(sheet: Sheet, { table, column }: FilterPlace): Area | null {
  const area = (table ? table.filter : sheet.autoFilter)?.area;
  if (!area || area.rows < 2) return null;
  return { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
}

function valuesOf(sheet: Sheet, filter: FilterPlace): readonly string[] {
  const body = bodyOf(sheet, filter);
  if (!body) return [];
  const shown = new Set<string>();
  sheet.readArea(body).forEach(([cell = null], i) => {
    const value = valueOf(cell);
    shown.add(
      isErrorValue(value)
        ? value.error
        : displayText(value, sheet.style(body.row + i, body.column).numberFormat),
    );
  });
  return [...shown].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'es', { numeric: true }),
  );
}

function chosenOf(
  sheet: Sheet,
  { table, column }: FilterPlace,
  values: readonly string[],
): ReadonlySet<string> {
  const criterion = (table ?? sheet).filterCriteria.get(column);
  if (criterion?.kind !== 'values') return new Set(values);
  const kept = new Set(criterion.values.map((value) => value.toLowerCase()));
  return new Set(
    values.filter((value) => (value === '' ? criterion.blank : kept.has(value.toLowerCase()))),
  );
}
