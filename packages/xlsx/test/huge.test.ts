/** Sheets and plans as large as Excel has them: done in one pass, or refused before anything is. */
import { handParts, pack, unpack, partText } from '@pnftp/testing';
import { newWorkbook, openFile, openWorkbook } from '../src';
import { columnName, type Plan, type SheetPlan } from '../src/plan';

const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});
const planOf = (sheet: Partial<SheetPlan>): Plan => ({
  action: 'prueba',
  sheets: [{ name: 'H', mode: 'create', ...sheet }],
});
const applied = async (sheet: Partial<SheetPlan>) => {
  const book = newWorkbook({ sheets: ['A'] });
  await openFile(book).apply(planOf(sheet));
  return openWorkbook(book.save()).sheet('H')!;
};
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test('a table of all the rows of a sheet', async () => {
  const sheet = await applied({
    blocks: [{ row: 0, column: 0, cells: [['a', 'b']] }],
    tables: [{ name: 't', area: area(0, 0, 1_048_576, 2) }],
  });
  expect(sheet.tables[0]!.area.rows).toBe(1_048_576);
  const { cells } = (
    await openFile(sheet.workbook).read([{ sheet: 'H', area: area(0, 0, 1_048_576, 2) }])
  )[0]!;
  expect([cells.length, cells[0], cells[1_048_575]]).toEqual([1_048_576, ['a', 'b'], [null, null]]);
});

test('a sheet of all columns, each with its width', async () => {
  const columns = 16_384;
  const sheet = await applied({
    blocks: [{ row: 0, column: 0, cells: [many(columns, (i) => i), many(columns, (i) => i / 7)] }],
    columnWidths: many(columns, (column) => ({ column, columns: 1, width: 5 + (column % 7) })),
  });
  expect(sheet.usedArea()).toEqual(area(0, 0, 2, columns));
  expect(sheet.cell(1, 16_383)).toBe(16_383 / 7);
  expect([0, 1, 16_383].map((c) => sheet.columnWidth(c))).toEqual([40, 47, 61]);
});

test('merged areas and links by the thousand', async () => {
  const sheet = await applied({
    merges: many(10_000, (i) => area(i, 0, 1, 3)),
    links: many(10_000, (row) => ({
      row,
      column: 5,
      target: { sheet: 'H', area: area(0, 0, 1, 1) },
    })),
  });
  expect([sheet.merges.length, sheet.links.length]).toEqual([10_000, 10_000]);
});

test('conditional formats by the thousand, made and made again', async () => {
  const conditionalFormats = many(20_000, (row) => ({
    area: area(row, 0, 1, 1),
    formula: `=$A${row + 1}>PNFTP_umbral`,
    style: { fill: '#112233' },
  }));
  const sheet = await applied({ conditionalFormats });
  const theirs = { kind: 'blanks', blank: true } as const;
  sheet.addConditionalFormat({ areas: [area(0, 0, 9, 9)], rule: theirs, style: { bold: true } });
  const again = { ownMark: 'PNFTP_', mode: 'update', conditionalFormats } as const;
  await openFile(sheet.workbook).apply(planOf(again));
  const [first, ...others] = sheet.conditionalFormats;
  expect([first!.priority, first!.areas]).toEqual([1, [area(0, 0, 1, 1)]]);
  expect(others).toHaveLength(20_000);
  expect(others.at(-1)).toMatchObject({ priority: 20_001, rule: theirs });
}, 20_000);

test('a merge of nearly the whole sheet', async () => {
  const sheet = await applied({ merges: [area(1, 0, 1_048_575, 16_383)] });
  expect(sheet.merges).toEqual([area(1, 0, 1_048_575, 16_383)]);
});

test('merges that meet are refused, and nothing is written', async () => {
  const book = newWorkbook({ sheets: ['A'] });
  const before = book.save();
  const merges = [...many(100, (i) => area(i, 0, 1, 3)), area(40, 2, 200, 1)];
  await expect(openFile(book).apply(planOf({ merges }))).rejects.toMatchObject({
    code: 'merge-overlap',
  });
  expect(book.save()).toEqual(before);
});

test('of links that meet the last stays', () => {
  const book = newWorkbook();
  const [sheet] = book.sheets;
  const link = (location: string, column: number) => ({
    area: area(0, column, 1, 2),
    target: { location },
  });
  sheet!.setLinks([link('A!A1', 0), link('A!A2', 1), link('A!A3', 5)]);
  expect(sheet!.links.map(({ target }) => target)).toEqual([
    { location: 'A!A2' },
    { location: 'A!A3' },
  ]);
});

test('looks of more cells than fit in memory are refused, and nothing is written', async () => {
  const book = newWorkbook({ sheets: ['A'] });
  const before = book.save();
  for (const columns of [16, 16_383]) {
    const styles = [{ area: area(1, 0, 1_048_575, columns), style: { fill: '#112233' } }];
    await expect(openFile(book).apply(planOf({ styles }))).rejects.toMatchObject({
      code: 'plan-too-large',
    });
  }
  expect(book.save()).toEqual(before);
});

test('more cells than fit in memory are not read either', async () => {
  const book = newWorkbook({ sheets: ['A'] });
  const [sheet] = book.sheets;
  sheet!.setCell(1_048_575, 0, 1);
  const all = area(0, 0, 1_048_576, 16_384);
  const refusal = { code: 'read-too-large' };
  await expect(openFile(book).read([{ sheet: 'A', area: all }])).rejects.toMatchObject(refusal);
  const [column] = [area(0, 0, 1_048_576, 20)];
  const thrice = many(3, () => ({ sheet: 'A', area: column }));
  await expect(openFile(book).inspect(thrice, [])).rejects.toMatchObject(refusal);
  expect(() => sheet!.readArea(all)).toThrow(expect.objectContaining(refusal));
  expect((await openFile(book).read(thrice.slice(0, 2)))[1]!.cells[1_048_575]![0]).toBe(1);
});

test('whole rows and columns have their looks without their cells', async () => {
  const sheet = await applied({
    styles: [{ area: area(0, 0, 1_048_576, 16_384), style: { fill: '#112233' } }],
  });
  expect([sheet.style(9, 9).fill, sheet.usedArea()]).toEqual(['#112233', null]);
});

test('long texts, many looks and a wide row come back as they are', () => {
  const texts = many(40, (i) => many(4000, (j) => `ñ<&>${(i * 7919 + j * j) % 997}`).join(''));
  const strings = texts
    .map((t) => `<si><t>${t.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`)
    .join('');
  const cells = many(16_384, (i) => `<c r="${columnName(i)}1" t="s"><v>${i % 40}</v></c>`).join('');
  const parts = handParts({
    sheets: [`<sheetData><row r="1">${cells}</row></sheetData>`],
    strings,
  });
  const book = openWorkbook(pack(parts));
  const [sheet] = book.sheets;
  expect(sheet!.usedArea()).toEqual(area(0, 0, 1, 16_384));
  expect(sheet!.cell(0, 16_383)).toBe(texts[16_383 % 40]);
  for (let i = 0; i < 500; i++) {
    sheet!.applyStyle(area(1 + i, 0, 1, 1), { numberFormat: `0.0 "${i}"` });
  }
  const saved = openWorkbook(book.save()).sheets[0]!;
  expect(saved.cell(0, 16_383)).toBe(texts[16_383 % 40]);
  expect(saved.style(500, 0).numberFormat).toBe('0.0 "499"');
  expect(partText(book.save(), 'xl/worksheets/sheet1.xml')).toContain(`<c r="XFD1" t="s">`);
  expect(Object.keys(unpack(book.save()))).toContain('xl/sharedStrings.xml');
});

test('a sheet of a million cells is opened, edited and saved', () => {
  const rows = 100_000;
  const line = (r: number): string => {
    let cells = '';
    for (let c = 0; c < 8; c++) {
      cells += `<c r="${'ABCDEFGH'[c]}${r}"><v>${(r * 31 + c) % 977}.5</v></c>`;
    }
    const formula = `<c r="I${r}"><f>SUM(A${r}:H${r})</f><v>${r}</v></c>`;
    return `<row r="${r}">${cells}${formula}<c r="J${r}" t="s"><v>${r % 2}</v></c></row>`;
  };
  const data = `<sheetData>${many(rows, (i) => line(i + 1)).join('')}</sheetData>`;
  const parts = handParts({ sheets: [data], strings: '<si><t>par</t></si><si><t>impar</t></si>' });
  const bytes = pack(parts);
  const book = openWorkbook(bytes);
  const [sheet] = book.sheets;
  sheet!.setCell(rows - 1, 0, 'la última');
  sheet!.setCell(rows, 0, { formula: `=SUM(I1:I${rows})`, value: 7 });
  const saved = book.save();
  const xml = partText(saved, 'xl/worksheets/sheet1.xml');
  const kept = data.slice('<sheetData>'.length, data.lastIndexOf('<row'));
  expect(xml.includes(kept)).toBe(true);
  expect(xml).toContain(
    `<c r="A${rows + 1}"><f>SUM(I1:I${rows})</f><v>7</v></c></row></sheetData>`,
  );
  expect(xml).toContain(`<c r="A${rows}" t="s"><v>2</v></c><c r="B${rows}">`);
  expect(partText(saved, 'xl/sharedStrings.xml')).toContain('<t>la última</t>');
}, 120_000);
