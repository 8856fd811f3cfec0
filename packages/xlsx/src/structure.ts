/** Inserting and deleting cells: everything that lies there or refers to it moves along. */
import { MAX_COLUMNS, MAX_ROWS, areaAddress, intersect, parseAddress, type Area } from './plan';
import { refuse } from './errors';
import { formatAreas, parseAreas } from './features/areas';
import { checkArea } from './grid';
import { maxOf, shiftArea, shiftFormula, shiftSpan, type Shift } from './references';
import { cellIndex } from './rows';
import type { Sheet } from './sheet';
import type { XmlElement } from './xml';

function shiftOf(sheet: Sheet, area: Area, axis: Shift['axis'], sign: 1 | -1): Shift {
  checkArea(area);
  const byRow = axis === 'row';
  const low = byRow ? area.column : area.row;
  return {
    sheet: sheet.name,
    axis,
    at: byRow ? area.row : area.column,
    count: sign * (byRow ? area.rows : area.columns),
    low,
    high: low + (byRow ? area.columns : area.rows) - 1,
  };
}

const isWhole = (shift: Shift): boolean =>
  shift.low === 0 && shift.high === (shift.axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;

/** What lies in the band from `at` on. */
function movingPart(shift: Shift): Area {
  const across = shift.high - shift.low + 1;
  const along = maxOf(shift.axis) - shift.at;
  return shift.axis === 'row'
    ? { row: shift.at, column: shift.low, rows: along, columns: across }
    : { row: shift.low, column: shift.at, rows: across, columns: along };
}

/** Excel refuses what would cut a merge or a table in two, or push cells off the sheet. */
function check(sheet: Sheet, shift: Shift): void {
  const moving = movingPart(shift);
  if (shift.count > 0) {
    const used = sheet.usedArea(true);
    const pushed: Area =
      shift.axis === 'row'
        ? { ...moving, row: MAX_ROWS - shift.count, rows: shift.count }
        : { ...moving, column: MAX_COLUMNS - shift.count, columns: shift.count };
    const lost = used && intersect(used, pushed);
    if (lost && sheet.readArea(lost).some((line) => line.some((cell) => cell !== null))) {
      refuse('cells-would-be-lost', { address: areaAddress(lost) });
    }
  }
  if (isWhole(shift)) return;
  const crosses = (area: Area): boolean => {
    if (!intersect(area, moving)) return false;
    const low = shift.axis === 'row' ? area.column : area.row;
    const high = low + (shift.axis === 'row' ? area.columns : area.rows) - 1;
    return low < shift.low || high > shift.high;
  };
  const merge = sheet.merges.find(crosses);
  if (merge) refuse('merge-overlap', { address: areaAddress(merge) });
  const table = sheet.tables.find((item) => crosses(item.fullArea));
  if (table) refuse('table-overlap', { table: table.name });
}

export function insertCells(sheet: Sheet, area: Area, towards: 'down' | 'right'): void {
  move(sheet, shiftOf(sheet, area, towards === 'down' ? 'row' : 'column', 1));
}

export function deleteCells(sheet: Sheet, area: Area, towards: 'up' | 'left'): void {
  move(sheet, shiftOf(sheet, area, towards === 'up' ? 'row' : 'column', -1));
}

function move(sheet: Sheet, shift: Shift): void {
  check(sheet, shift);
  sheet.grid.ungroupAll();
  moveCells(sheet, shift);
  moveTree(sheet, shift);
  sheet.moveNotes((row, column) => {
    const moved = shiftArea({ row, column, rows: 1, columns: 1 }, shift);
    return moved && { row: moved.row, column: moved.column };
  });
  moveDrawings(sheet, shift);
  for (const table of [...sheet.tables]) table.shift(shift);
  sheet.workbook.rewriteFormulas((stored, home) => shiftFormula(stored, home, shift));
  moveArrays(sheet, shift);
  sheet.home.core.formulasChanged();
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const { rows } = sheet.home.part;
  const { grid, dimensions } = sheet;
  const { at, count } = shift;
  const place = (index: number): number | null => {
    const span = shiftSpan(index, index, shift);
    return span ? span[0] : null;
  };
  if (isWhole(shift) && shift.axis === 'row') {
    const above = at > 0 && count > 0 ? rows.get(at - 1) : null;
    rows.renumber(place);
    // New rows look like the one above, as Excel makes them.
    if (above) {
      const looks = rows.cells(above).filter((record) => record.style > 0);
      const attributes = new Map(
        [...rows.attributes(above)].filter(([name]) =>
          /^(?:s|customFormat|ht|customHeight)$/.test(name),
        ),
      );
      for (let row = at; row < at + count && looks.length + attributes.size > 0; row++) {
        rows.edit(row).attributes = new Map(attributes);
        for (const { column, style } of looks) rows.editCell(row, column).style = style;
      }
    }
  } else if (shift.axis === 'column') {
    for (const number of [...rows.between(shift.low, shift.high)]) {
      const cells = rows.cells(rows.get(number)!);
      if (cells.length === 0 || cells[cells.length - 1]!.column < at) continue;
      const row = rows.edit(number);
      const moved = row.cells!.flatMap((record) => {
        const column = place(record.column);
        if (column === null) return [];
        record.column = column;
        return [record];
      });
      row.cells = moved;
      if (count > 0 && at > 0) {
        const left = moved[cellIndex(moved, at - 1)];
        if (left?.column === at - 1 && left.style > 0) {
          for (let c = at; c < at + count; c++) rows.editCell(number, c).style = left.style;
        }
      }
    }
    if (isWhole(shift)) dimensions.shiftColumns(at, count);
  } else {
    const inBand = (column: number): boolean => column >= shift.low && column <= shift.high;
    const numbers = rows.between(at, MAX_ROWS - 1);
    const taken: { row: number; record: (typeof cells)[number] }[] = [];
    let cells: ReturnType<typeof rows.cells> = [];
    for (const number of numbers) {
      cells = rows.cells(rows.get(number)!);
      if (!cells.some(({ column }) => inBand(column))) continue;
      const row = rows.edit(number);
      for (const record of row.cells!)
        if (inBand(record.column)) taken.push({ row: number, record });
      row.cells = row.cells!.filter(({ column }) => !inBand(column));
    }
    for (const { row, record } of taken) {
      const to = place(row);
      if (to === null) continue;
      Object.assign(rows.editCell(to, record.column), record);
    }
    if (count > 0 && at > 0) {
      for (const record of [...(rows.get(at - 1) ? rows.cells(rows.get(at - 1)!) : [])]) {
        if (!inBand(record.column) || record.style <= 0) continue;
        for (let row = at; row < at + count; row++) {
          rows.editCell(row, record.column).style = record.style;
        }
      }
    }
  }
  grid.forget();
}

/** The areas that arrays fill stand in the cells that moved. */
function moveArrays(sheet: Sheet, shift: Shift): void {
  const { rows } = sheet.home.part;
  for (const row of rows.mentioning('ref=')) {
    for (const record of rows.cells(row)) {
      if (!record.inner.startsWith('<f') || !record.inner.includes('ref=')) continue;
      const match = /^<f[^>]*?\sref=(["'])([^"']*)\1/.exec(record.inner);
      const area = match && parseAddress(match[2]!);
      const moved = area && shiftArea(area, shift);
      if (!area || !moved || moved === area) continue;
      const edited = rows.editCell(row.number, record.column);
      edited.inner = edited.inner.replace(/(\sref=)(["'])[^"']*\2/, `$1"${areaAddress(moved)}"`);
    }
  }
  sheet.grid.forget();
}

/** Merges, validations, conditional formats, links, breaks, filters and what else has areas. */
function moveTree(sheet: Sheet, shift: Shift): void {
  const { part } = sheet.home;
  const { root } = part;
  const shiftRef = (parent: XmlElement, node: XmlElement, name: string): void => {
    const before = parseAreas(node.get(name) ?? '');
    const after = before.flatMap((area) => shiftArea(area, shift) ?? []);
    if (before.every((area, i) => area === after[i])) return;
    part.touch();
    if (after.length > 0) node.set(name, formatAreas(after));
    else parent.remove(node);
  };
  for (const list of [...root.elements]) {
    switch (list.local) {
      case 'mergeCells':
        for (const node of list.all('mergeCell')) shiftRef(list, node, 'ref');
        for (const node of list.all('mergeCell')) {
          const area = parseAddress(node.get('ref') ?? '');
          if (area && area.rows * area.columns === 1) list.remove(node);
        }
        break;
      case 'hyperlinks':
        for (const node of list.all('hyperlink')) shiftRef(list, node, 'ref');
        break;
      case 'dataValidations':
      case 'protectedRanges':
      case 'ignoredErrors':
        for (const node of list.elements) shiftRef(list, node, 'sqref');
        break;
      case 'conditionalFormatting':
        shiftRef(root, list, 'sqref');
        continue;
      case 'autoFilter':
        shiftRef(root, list, 'ref');
        continue;
      case 'rowBreaks':
      case 'colBreaks':
        if (isWhole(shift) && (list.local === 'rowBreaks') === (shift.axis === 'row')) {
          for (const node of list.all('brk')) {
            const id = node.number('id') ?? 0;
            const span = shiftSpan(id, id, shift);
            if (span?.[0] === id) continue;
            part.touch();
            if (span) node.set('id', span[0]);
            else list.remove(node);
          }
        }
        break;
      case 'extLst':
        for (const node of list.descendants()) {
          if (node.local !== 'sqref' || node.elements.length > 0) continue;
          const areas = parseAreas(node.text);
          const after = areas.flatMap((area) => shiftArea(area, shift) ?? []);
          // One that has lost all its cells keeps its first, which is nobody's any more.
          if (after.length === 0 || areas.every((area, i) => area === after[i])) continue;
          part.touch();
          node.text = formatAreas(after);
        }
        continue;
      default:
        continue;
    }
    const left = list.elements.length;
    if (left === 0) root.remove(list);
    else if (list.get('count') !== null) list.set('count', left);
  }
}

/** Pictures and charts that move with cells. */
function moveDrawings(sheet: Sheet, shift: Shift): void {
  if (!isWhole(shift)) return;
  const { pack } = sheet.home.core;
  const name = shift.axis === 'row' ? 'row' : 'col';
  for (const { type, target, external } of pack.relationships(sheet.home.part.name)) {
    if (external || !type.endsWith('/drawing') || !pack.has(target)) continue;
    for (const anchor of pack.document(target).root.elements) {
      if (anchor.get('editAs') === 'absolute') continue;
      const corners = [anchor.child('from'), anchor.child('to')].flatMap((corner) => {
        const node = corner?.child(name);
        return node ? [node] : [];
      });
      const places = corners.map((node) => Number(node.text));
      if (places.length === 0) continue;
      const span = shiftSpan(places[0]!, places[places.length - 1]!, shift) ?? [
        shift.at,
        shift.at + places[places.length - 1]! - places[0]!,
      ];
      if (span[0] === places[0] && span[1] === places[places.length - 1]) continue;
      pack.touch(target);
      corners[0]!.text = String(span[0]);
      if (corners[1]) corners[1].text = String(span[1]);
    }
  }
}
