/** What no cell says is not in the file; what a cell says is there as it was. */
import { strFromU8, unzipSync } from 'fflate';
import { newWorkbook, openWorkbook, withoutUnusedTexts } from '../src';

const strings = (file: Uint8Array): string => strFromU8(unzipSync(file)['xl/sharedStrings.xml']!);

it('a text that was written over is gone, and the others are where they were', () => {
  const made = newWorkbook({ sheets: ['A', 'B'] });
  made.sheet('A')!.writeArea(0, 0, [
    ['first', 'secret', 'shared'],
    ['last', null, null],
  ]);
  made.sheet('B')!.writeArea(0, 0, [['shared', ' spaced ']]);
  const book = openWorkbook(made.save());
  book.sheet('A')!.setCell(0, 1, 'other');
  const file = book.save();
  expect(strings(file)).toContain('secret');
  const clean = withoutUnusedTexts(file);
  expect(strings(clean)).not.toContain('secret');
  const again = openWorkbook(clean);
  expect(again.sheet('A')!.readArea({ row: 0, column: 0, rows: 2, columns: 3 })).toEqual([
    ['first', 'other', 'shared'],
    ['last', null, null],
  ]);
  expect(again.sheet('B')!.readArea({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([
    ['shared', ' spaced '],
  ]);
  // Nothing to forget: not a byte changes.
  expect(Buffer.from(withoutUnusedTexts(clean)).equals(clean)).toBe(true);
  expect(withoutUnusedTexts(newWorkbook({ sheets: ['A'] }).save())).toHaveProperty('length');
});
