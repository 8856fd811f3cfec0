/** Lists in docs/xlsx.md that are made of the corpus itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../../../../docs/xlsx.md');

/** What the documentation lists under `mark`, and what it should; `ACTUALIZAR=1` makes it so. */
export function listed(
  mark: string,
  features: readonly (readonly [name: string, part: string, ...unknown[]])[],
): { readonly is: string; readonly should: string } {
  const open = `<!-- ${mark} -->\n`;
  const close = `<!-- /${mark} -->`;
  const should = `\n${features.map(([name, part], i) => `${i + 1}. ${name} (\`${part}\`)\n`).join('')}\n`;
  const read = (): [before: string, list: string, after: string] => {
    const text = readFileSync(FILE, 'utf8');
    const [from, to] = [text.indexOf(open) + open.length, text.indexOf(close)];
    return [text.slice(0, from), text.slice(from, to), text.slice(to)];
  };
  if (process.env['ACTUALIZAR']) {
    const [before, , after] = read();
    writeFileSync(FILE, before + should + after);
  }
  return { is: read()[1], should };
}
