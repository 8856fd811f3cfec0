/** A mark is a part of the workbook, and anybody can write there. */
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { markXml, nameless, readMark, type Mark, type Plan } from '@pnftp/xlsx/plan';

const wrap = (content: string): string => `<plan xmlns="urn:plan-en-curso">${content}</plan>`;

const MARK: Mark = {
  action: 'hacer',
  snapshot: '{"de":"<&>"}',
  created: ['Uno'],
  names: [{ name: 'X_1', ref: { sheet: 'Uno', area: { row: 0, column: 0, rows: 2, columns: 3 } } }],
  charts: { Uno: ['X_g'] },
};

test('what was written is read', () => {
  expect(readMark(markXml(MARK))).toEqual(MARK);
});

test('what people had written may be long', () => {
  const mark = { ...MARK, snapshot: 'á<'.repeat(5_000_000) };
  expect(readMark(markXml(mark)) ?? {}).toHaveProperty('snapshot.length', 10_000_000);
});

test('an older mark lacks members that are empty then; a later one has more of them', () => {
  const { action, created } = MARK;
  const older = { action, created, snapshot: null, names: [], charts: {} };
  expect(readMark(wrap(JSON.stringify({ action, created })))).toEqual(older);
  expect(readMark(wrap(JSON.stringify({ ...MARK, snapshot: null, later: [1] })))).toEqual({
    ...MARK,
    snapshot: null,
  });
});

const area = { row: 0, column: 0, rows: 1, columns: 1 };
const named = (ref: unknown) => ({ ...MARK, names: [{ name: 'X_1', ref }] });
const SPOILT: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['no JSON', '{"action":'],
  ['other markup', '<action>hacer</action>'],
  ['deep', '['.repeat(200_000)],
  ['huge', JSON.stringify(Array.from({ length: 500_000 }, (_, i) => ({ ...MARK, action: i })))],
  [
    'huge inside',
    JSON.stringify({ ...MARK, created: Array.from({ length: 500_000 }, (_, i) => i) }),
  ],
  ...[
    {},
    null,
    7,
    'hacer',
    [MARK],
    { ...MARK, action: undefined },
    { ...MARK, action: 3 },
    { ...MARK, snapshot: {} },
    { ...MARK, created: 'Uno' },
    { ...MARK, created: { includes: true } },
    { ...MARK, created: [null] },
    { ...MARK, names: {} },
    { ...MARK, names: [null] },
    { ...MARK, names: ['X_1'] },
    named(null),
    named({ sheet: 'Uno' }),
    named({ sheet: 1, area }),
    named({ sheet: 'Uno', area: 'A1' }),
    named({ sheet: 'Uno', area: { ...area, rows: '1' } }),
    named({ sheet: 'Uno', area: { ...area, row: -1 } }),
    named({ sheet: 'Uno', area: { ...area, row: 0.5 } }),
    named({ sheet: 'Uno', area: { ...area, columns: 16_385 } }),
    { ...MARK, charts: [] },
    { ...MARK, charts: { Uno: 'X_g' } },
    { ...MARK, charts: { Uno: [1] } },
  ].map((json) => {
    const text = JSON.stringify(json);
    return [text, text] as const;
  }),
];

const PLAN: Plan = {
  action: 'hacer',
  sheets: [{ name: 'Uno', mode: 'create', ownMark: 'X_', position: 0 }],
};

test.each(SPOILT.map(([title, content]) => [title.slice(0, 80), content] as const))(
  'spoilt: %s',
  async (_, content) => {
    const xml = wrap(content);
    expect(readMark(xml)).toBeNull();
    // Text that is no XML does not come out of a workbook.
    if (content.includes('<')) return;
    const workbook = newWorkbook({ sheets: ['Suya'] });
    workbook.addCustomXml(xml);
    const bytes = workbook.save();
    const file = openFile(openWorkbook(bytes));
    expect((await file.describe()).unfinished).toBeUndefined();
    const again = openWorkbook(bytes);
    await openFile(again).apply(PLAN);
    expect(again.sheets.map(({ name }) => name)).toEqual(['Uno', 'Suya']);
    expect(again.customXml).toEqual([]);
  },
);

test('a part of somebody else is no mark, and stays', async () => {
  const workbook = newWorkbook({ sheets: ['Suya'] });
  const xml = '<plan xmlns="urn:otro">{"action":"hacer","created":["Uno"]}</plan>';
  expect(readMark(xml)).toBeNull();
  workbook.addCustomXml(xml);
  await openFile(workbook).apply(PLAN);
  expect(workbook.customXml.map((part) => part.xml)).toEqual([xml]);
});

test('sheets may have the names of what every object has', () => {
  expect(nameless(MARK, 'constructor', 'X_g')).toBe(false);
  expect(nameless(MARK, 'Uno', 'otro')).toBe(true);
  expect(nameless(MARK, 'Uno', 'X_g')).toBe(false);
});
