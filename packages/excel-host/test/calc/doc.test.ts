import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { natives } from '../../src/calc';

/** `ACTUALIZAR=1 npx jest packages/excel-host/test/calc/doc.test.ts` writes the list anew. */
test('the page lists the functions that there are', () => {
  const page = join(__dirname, '../../../../docs/calculation.md');
  const text = readFileSync(page, 'utf8');
  const mark = '<!-- functions -->\n';
  const names = [...natives.keys()].sort().map((name) => `\`${name}\``);
  const fresh = `${text.slice(0, text.indexOf(mark))}${mark}\n${names.join(' · ')}\n`;
  if (process.env.ACTUALIZAR) writeFileSync(page, fresh);
  expect(readFileSync(page, 'utf8')).toBe(fresh);
});
