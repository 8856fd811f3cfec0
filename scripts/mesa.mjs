/**
 * `npm run mesa`: the workbench as a folder of static files, out/mesa, to be served from any
 * address: relative links only. With a file, that workbook opens first.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { construirPaginas, copiarOffice, ENTRADA, salida } from './paginas.mjs';
import { root } from './setup.mjs';

const [book] = process.argv.slice(2);
const out = salida('mesa');

construirPaginas();
rmSync(out, { recursive: true, force: true });
cpSync(join(root, 'dist'), out, {
  recursive: true,
  filter: (from) => !/(?:\.map|[\\/]cli|[\\/]manifest\.xml)$/.test(from),
});
copiarOffice(out);
if (book) cpSync(book, join(out, 'libro.xlsx'));
// What one opens is the folder's own page.
writeFileSync(join(out, 'index.html'), ENTRADA);
console.log(`out/mesa: ${book ? `con ${book}` : 'sin libro'}`);
