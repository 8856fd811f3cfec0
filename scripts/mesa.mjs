/**
 * `npm run mesa`: the workbench as a folder of static files, out/mesa, to be served from any
 * address: relative links only. Office.js comes along unmodified, as its licence allows, without
 * what is for debugging and for other languages. With a file, that workbook opens first.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { must, root, runBin } from './setup.mjs';

const [book] = process.argv.slice(2);
const out = join(root, 'out', 'mesa');
const office = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

must(
  runBin('webpack/bin/webpack.js', [
    '--mode',
    'production',
    '--config-name',
    'pages',
    '--stats',
    'errors-only',
  ]),
  'webpack',
);
rmSync(out, { recursive: true, force: true });
cpSync(join(root, 'dist'), out, {
  recursive: true,
  filter: (from) => !/(?:\.map|[\\/]cli|[\\/]manifest\.xml)$/.test(from),
});
mkdirSync(join(out, 'office-js'), { recursive: true });
for (const name of readdirSync(office)) {
  if (/\.debug\.js$/.test(name) || !/\.js$|^(?:es|en)-|^telemetry$/.test(name)) continue;
  cpSync(join(office, name), join(out, 'office-js', name), { recursive: true });
}
if (book) cpSync(book, join(out, 'libro.xlsx'));
// What one opens is the folder's own page.
writeFileSync(
  join(out, 'index.html'),
  '<!doctype html><meta charset="utf-8"><title>PNFTP</title><meta http-equiv="refresh" content="0; url=workbench/index.html"><a href="workbench/index.html">Mesa de trabajo</a>\n',
);
console.log(`out/mesa: ${book ? `con ${book}` : 'sin libro'}`);
