/**
 * Whatever is done to a workbook can be taken back and done again, step by step: what is saved
 * then is what was saved before, part by part. Texts and looks that came with a step may stay in
 * their lists; the extent that a sheet is said to have may be too large.
 */
import { everything } from '@pnftp/testing';
import { newWorkbook, openWorkbook, type Change, type Workbook } from '../src';
import { follow, meanings } from './recipes';

const GROWING = /^xl\/(?:styles|sharedStrings)\.xml$/;

function state(book: Workbook): unknown {
  const parts = Object.entries(meanings(book.save())).filter(([name]) => !GROWING.test(name));
  const text = JSON.stringify(Object.fromEntries(parts));
  return JSON.parse(text.replace(/"<[^"]*\}dimension(?:\\.|[^"\\])*","<\/>",/g, ''));
}

async function backAndForth(book: Workbook, seed: number): Promise<void> {
  const { history } = book;
  const states = [state(book)];
  const done: Change[] = [];
  for (let n = 0; n < 4; n++) {
    await follow(book, seed * 100 + n, 1);
    const change = history.cut();
    if (!change) continue;
    done.push(change);
    states.push(state(book));
  }
  const undone: Change[] = [];
  for (let n = done.length - 1; n >= 0; n--) {
    undone.unshift(history.restore(done[n]!).change);
    expect(state(book)).toEqual(states[n]);
  }
  const again = undone.map((change) => history.restore(change).change);
  expect(state(book)).toEqual(states[done.length]);
  for (const change of again.reverse()) history.restore(change);
  expect(state(book)).toEqual(states[0]);
}

test.each(Array.from({ length: 12 }, (_, seed) => seed))('edits at random, seed %i', (seed) =>
  backAndForth(openWorkbook(everything()), seed),
);

test('sheets and charts that are made and removed', () => {
  const book = openWorkbook(everything());
  const { history } = book;
  const before = state(book);
  const [first] = book.sheets;
  const made = book.addSheet('Nueva', 0);
  made.setCell(0, 0, 'Texto nuevo');
  made.addChart('Barras', 'columnClustered');
  made.setNote({ row: 0, column: 0, author: 'Ana', text: 'Nota', visible: false });
  const adding = history.cut()!;
  const added = state(book);
  book.removeSheet(first!);
  const removing = history.cut()!;
  expect(book.sheets).not.toContain(first);

  const back = history.restore(removing);
  expect(book.sheets).toContain(first);
  expect(back.structure).toBe(true);
  expect(state(book)).toEqual(added);
  const forth = history.restore(adding);
  expect(book.sheets).not.toContain(made);
  expect(state(book)).toEqual(before);
  history.restore(forth.change);
  expect(book.sheets).toContain(made);
  expect(made.cell(0, 0)).toBe('Texto nuevo');
  expect(state(book)).toEqual(added);
});

test('the first text, the first look and the first formula of an empty workbook', () => {
  const book = newWorkbook({ sheets: ['A'], customFunctions: ['MIA.FUNCION'] });
  const { history } = book;
  const [sheet] = book.sheets;
  const write = () => {
    sheet!.setCell(0, 0, 'a');
    sheet!.setCell(0, 1, { formula: '=MIA.FUNCION(1)', value: 1 });
    sheet!.applyStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { fill: '#112233' });
  };
  const before = state(book);
  write();
  const after = state(book);
  history.restore(history.cut()!);
  expect(state(book)).toEqual(before);
  write();
  expect(state(book)).toEqual(after);
  expect(openWorkbook(book.save()).sheets[0]!.cell(0, 0)).toBe('a');
});

test('what changed is told by rows, and whether formulas read otherwise', () => {
  const book = newWorkbook({ sheets: ['A'] });
  const { history } = book;
  const [sheet] = book.sheets;
  sheet!.setCell(4, 2, 'x');
  sheet!.setCell(5, 0, 'y');
  const { areas, structure } = history.restore(history.cut()!);
  expect(areas.map(({ area }) => [area.row, area.rows])).toEqual([[4, 2]]);
  expect(structure).toBe(false);
  expect(history.cut()).toBeNull();
});
