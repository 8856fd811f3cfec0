/** The cell styles that Excel has in every workbook, in files that had none of them. */
import { complaints } from '@pnftp/testing';
import { newWorkbook, openWorkbook } from '../src';

const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });

test('each is made when it is used, once, and the file is a valid one', async () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  const names = workbook.builtInStyles;
  expect(names.length).toBe(49);
  names.forEach((name, i) => {
    sheet!.applyNamedStyle(cell(i), name);
    sheet!.applyNamedStyle(cell(100 + i), name.toUpperCase());
  });
  const bytes = workbook.save();
  expect(await complaints(bytes)).toEqual([]);
  const again = openWorkbook(bytes).sheets[0]!;
  expect(names.map((_, i) => again.style(i, 0).styleName)).toEqual(names);
  expect(again.style(100, 0)).toEqual(again.style(0, 0));
  expect(again.style(names.indexOf('Heading 1'), 0)).toMatchObject({
    font: { bold: true, size: 15, color: '#44546A' },
    borders: { bottom: { style: 'thick', color: '#4472C4' } },
  });
});

test('what a style says nothing of stays', () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  sheet!.applyStyle(cell(0), { font: { italic: true }, numberFormat: '0.0', horizontal: 'right' });
  sheet!.applyNamedStyle(cell(0), 'Percent');
  expect(sheet!.style(0, 0)).toMatchObject({ numberFormat: '0%', horizontal: 'right' });
  sheet!.applyNamedStyle(cell(0), 'Good');
  expect(sheet!.style(0, 0)).toMatchObject({
    numberFormat: '0%',
    fill: '#C6EFCE',
    font: { italic: false, color: '#006100' },
  });
});

test('a style is found by its number where the file is in another language', () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  sheet!.applyNamedStyle(cell(0), 'Heading 1');
  const { styles } = workbook.core;
  styles.root
    .child('cellStyles')!
    .all('cellStyle')
    .find((style) => style.get('name') === 'Heading 1')!
    .set('name', 'Encabezado 1');
  sheet!.applyNamedStyle(cell(1), 'Heading 1');
  expect(sheet!.style(1, 0)).toEqual(sheet!.style(0, 0));
  expect(styles.names.filter((name) => name === 'Heading 1')).toHaveLength(1);
});
