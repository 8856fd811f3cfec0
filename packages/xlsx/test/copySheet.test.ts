/** A sheet copied within its workbook, and what is refused before it is tried. */
import { complaints } from '@pnftp/testing';
import { newWorkbook, openWorkbook, type Workbook } from '../src';

const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

function model(): Workbook {
  const workbook = newWorkbook({ sheets: ['Ventas', 'Otra'] });
  const sheet = workbook.sheet('Ventas')!;
  sheet.writeArea(0, 0, [
    ['producto', 'total'],
    ['a & b', { formula: '=1+1', value: 2 }],
    ['ñ', 3],
  ]);
  sheet.applyStyle(area(0, 0, 1, 2), { font: { bold: true }, fill: '#DDF3E0' });
  sheet.addTable({ name: 'tblVentas', area: area(0, 0, 3, 2) });
  sheet.merge(area(5, 0, 1, 2));
  sheet.setColumnWidth(0, 1, 200);
  sheet.setRowHidden(7, 1, true);
  sheet.setLink({ area: area(8, 0, 1, 1), target: { url: 'https://www.gob.pe/' } });
  sheet.addConditionalFormat({
    areas: [area(1, 1, 2, 1)],
    rule: { kind: 'expression', formula: '=$B2>2' },
    style: { fill: '#FBDDDD' },
  });
  sheet.setValidation({ areas: [area(1, 0, 2, 1)], type: 'list', formula1: 'a,b' });
  sheet.setPage({ ...sheet.page, titleRows: { row: 0, rows: 1 } });
  workbook.setName('aqui', { sheet: 'Ventas', area: area(1, 1, 1, 1) }, { sheet });
  return workbook;
}

const seen = (workbook: Workbook, title: string) => {
  const sheet = workbook.sheet(title)!;
  return {
    cells: sheet.readArea(area(0, 0, 9, 3)),
    style: sheet.style(0, 0),
    merges: sheet.merges,
    width: sheet.columnWidth(0),
    hidden: sheet.rowHidden(7),
    links: sheet.links,
    formats: sheet.conditionalFormats.map(({ rule, areas, style }) => ({ rule, areas, style })),
    validations: sheet.validations,
    titles: sheet.page.titleRows,
    tables: sheet.tables.map(({ area: own, headers }) => ({ own, headers })),
  };
};

test('a copy has what its model has, in a file too', async () => {
  const workbook = openWorkbook(model().save());
  const sheet = workbook.sheet('Ventas')!;
  expect(workbook.obstaclesToCopy(sheet)).toEqual([]);
  workbook.copySheet(sheet, 'Ventas (2)', 1);
  const bytes = workbook.save();
  expect(await complaints(bytes)).toEqual([]);
  const again = openWorkbook(bytes);
  expect(again.sheets.map(({ name }) => name)).toEqual(['Ventas', 'Ventas (2)', 'Otra']);
  expect(seen(again, 'Ventas (2)')).toEqual(seen(again, 'Ventas'));
  expect(again.tables.map(({ name }) => name)).toEqual(['tblVentas', 'tblVentas2']);
  const copy = again.sheet('Ventas (2)')!;
  expect(again.name('aqui', copy)?.ref).toEqual({ sheet: 'Ventas (2)', area: area(1, 1, 1, 1) });
});

test('a change of one leaves the other', () => {
  const workbook = model();
  const sheet = workbook.sheet('Ventas')!;
  const copy = workbook.copySheet(sheet, 'Copia');
  copy.setCell(2, 1, 99);
  copy.insertCells({ ...area(0, 0, 1, 16_384) }, 'down');
  const again = openWorkbook(workbook.save());
  expect(again.sheet('Ventas')!.cell(2, 1)).toBe(3);
  expect(again.sheet('Copia')!.cell(3, 1)).toBe(99);
});

test('what a copy would share or lose is said', () => {
  const workbook = model();
  const sheet = workbook.sheet('Ventas')!;
  sheet.addChart('uno', 'line');
  sheet.setNote({ row: 3, column: 3, author: 'yo', text: 'nota' });
  sheet.setCell(4, 4, { formula: '=SUM(tblVentas[total])', value: 5 });
  expect(workbook.obstaclesToCopy(sheet)).toEqual(
    expect.arrayContaining(['drawing', 'comments', 'formula of itself']),
  );
});
