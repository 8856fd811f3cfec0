/** Notes by the thousand cost what they are, not their square. */
import { openWorkbook, newWorkbook, type Sheet } from '../src';
import { complaints, partText } from '@pnftp/testing';

const COUNT = 4_096;

function withNotes(count: number): Uint8Array {
  const book = newWorkbook();
  for (let i = 0; i < count; i++) {
    book.sheets[0]!.setNote({
      row: i,
      column: i % 3,
      author: i % 2 === 0 ? 'Ana' : '',
      text: `nota ${i}`,
      visible: i % 5 === 0,
    });
  }
  return book.save();
}

const seconds = (run: () => void): number => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};

test('thousands are made, listed and moved in seconds', () => {
  let bytes = new Uint8Array();
  expect(seconds(() => (bytes = Uint8Array.from(withNotes(COUNT))))).toBeLessThan(10);
  const book = openWorkbook(bytes);
  const sheet: Sheet = book.sheets[0]!;
  expect(seconds(() => expect(sheet.notes).toHaveLength(COUNT))).toBeLessThan(5);
  const insert = () => sheet.insertCells({ row: 10, column: 0, rows: 2, columns: 16384 }, 'down');
  expect(seconds(insert)).toBeLessThan(5);
  const moved = openWorkbook(book.save()).sheets[0]!.notes;
  expect(moved).toEqual(
    Array.from({ length: COUNT }, (_, i) => ({
      row: i < 10 ? i : i + 2,
      column: i % 3,
      author: i % 2 === 0 ? 'Ana' : '',
      text: `nota ${i}`,
      visible: i % 5 === 0,
    })),
  );
});

test('notes follow their cells, those of cells that go are gone, and others take their place', async () => {
  const book = openWorkbook(withNotes(12));
  const sheet = book.sheets[0]!;
  sheet.deleteCells({ row: 2, column: 0, rows: 3, columns: 16384 }, 'up');
  sheet.removeNote(0, 0);
  sheet.setNote({ row: 2, column: 2, author: 'Luis', text: 'otra', visible: true });
  sheet.insertCells({ row: 1, column: 1, rows: 1, columns: 1 }, 'right');
  const saved = book.save();
  expect(await complaints(saved)).toEqual([]);
  const notes = openWorkbook(saved).sheets[0]!.notes;
  expect(notes.map(({ row, column, text, visible }) => [row, column, text, visible])).toEqual([
    [1, 2, 'nota 1', false],
    ...[6, 7, 8, 9, 10, 11].map((i) => [i - 3, i % 3, `nota ${i}`, i % 5 === 0]),
    [2, 2, 'otra', true],
  ]);
  // As many boxes as notes, each with a number of its own.
  const ids = partText(saved, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape id="[^"]*"/g) ?? [];
  expect(ids).toHaveLength(notes.length);
  expect(new Set(ids).size).toBe(ids.length);
  // Saved again without an edit, the same bytes.
  expect(Buffer.from(openWorkbook(saved).save()).equals(Buffer.from(saved))).toBe(true);
});
