/** Criteria of automatic filters. Whoever sets them hides the rows that they leave out. */
import type { FilterCriterion } from '../types';
import { element, type XmlElement } from '../xml';

const OPERATORS = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
} as const;
type Operator = keyof typeof OPERATORS;

function written(criterion: FilterCriterion): XmlElement | null {
  switch (criterion.kind) {
    case 'values':
      return element(
        'filters',
        { blank: criterion.blank ? 1 : null },
        criterion.values.map((value) => element('filter', { val: value })),
      );
    case 'custom':
      return element(
        'customFilters',
        { and: criterion.and ? 1 : null },
        criterion.conditions.map(({ operator, value }) =>
          element('customFilter', {
            operator: operator === '=' ? null : OPERATORS[operator],
            val: value,
          }),
        ),
      );
    case 'top':
      return element('top10', {
        top: criterion.bottom ? 0 : null,
        percent: criterion.percent ? 1 : null,
        val: criterion.count,
      });
    case 'average':
      return element('dynamicFilter', {
        type: criterion.above ? 'aboveAverage' : 'belowAverage',
      });
    case 'other':
      return null;
  }
}

function read(node: XmlElement): FilterCriterion {
  const text = (item: XmlElement): string => item.get('val') ?? '';
  if (node.local === 'filters' && !node.child('dateGroupItem')) {
    return { kind: 'values', values: node.all('filter').map(text), blank: node.bool('blank') };
  }
  if (node.local === 'customFilters') {
    const conditions = node.all('customFilter').map((item) => {
      const word = item.get('operator') ?? 'equal';
      const operator = (Object.keys(OPERATORS) as Operator[]).find(
        (key) => OPERATORS[key] === word,
      );
      return { operator: operator ?? '=', value: text(item) };
    });
    return { kind: 'custom', conditions, and: node.bool('and') };
  }
  if (node.local === 'top10') {
    const count = node.number('val') ?? 10;
    return { kind: 'top', count, percent: node.bool('percent'), bottom: !node.bool('top', true) };
  }
  const type = node.get('type');
  if (node.local === 'dynamicFilter' && /^(?:above|below)Average$/.test(type ?? '')) {
    return { kind: 'average', above: type === 'aboveAverage' };
  }
  return { kind: 'other' };
}

/** By column of the filter, from 0. */
export function criteriaOf(filter: XmlElement | null): Map<number, FilterCriterion> {
  const found = new Map<number, FilterCriterion>();
  for (const node of filter?.all('filterColumn') ?? []) {
    const held = node.elements.find(({ local }) => local !== 'extLst');
    if (held) found.set(node.number('colId') ?? 0, read(held));
  }
  return found;
}

/** `null` takes the column's criterion away. The filter's part is to be touched before. */
export function setCriterion(
  filter: XmlElement,
  column: number,
  criterion: FilterCriterion | null,
): void {
  const columns = filter.all('filterColumn');
  let node = columns.find((item) => (item.number('colId') ?? 0) === column);
  const content = criterion && written(criterion);
  if (!node) {
    if (!content) return;
    node = element('filterColumn', { colId: column });
    // In the order of the columns, before a sortState.
    const after = filter.elements.find(
      (item) => item.local !== 'filterColumn' || (item.number('colId') ?? 0) > column,
    );
    const at = after ? filter.children.indexOf(after) : filter.children.length;
    filter.children.splice(at, 0, node);
  }
  for (const old of node.elements) node.remove(old);
  if (content) node.add(content);
  // A button that is hidden stays so.
  else if (node.get('hiddenButton') === null && node.get('showButton') === null)
    filter.remove(node);
}
