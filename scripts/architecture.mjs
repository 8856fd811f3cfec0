/**
 * The picture in docs/architecture.md, out of the code: every folder of src/ and every package, and
 * who imports whom. `node scripts/architecture.mjs` draws it anew, `--check` fails where it is stale.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'docs/architecture.md');

const WHAT = {
  'src/ceplan': 'the method and the audit',
  'src/textos': 'what people read',
  'src/importar': "people's own tables",
  'src/entidades': 'what goes to entities and comes back',
  'src/informe': 'reports and papers in Word',
  'src/libro': 'the standard workbook',
  'src/functions': 'PNFTP.* in cells',
  'src/acciones': 'what a person can do',
  'src/excel': 'the open workbook, by Office.js',
  'src/taskpane': 'the pane',
  'src/commands': 'the ribbon',
  'src/cli': 'the command line',
  'src/workbench': 'the page of npm start',
  'packages/xlsx': 'workbooks as files; plans',
  'packages/excel-host': 'an Excel without Excel',
  'packages/excel-claims': 'what Excel is held to do',
  'packages/workbench': 'a grid with a pane beside it',
};

const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const rooms = [
  ...readdirSync(join(root, 'src')).map((name) => `src/${name}`),
  // The judges of the tests are no part of what runs.
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
].filter((room) => room !== 'packages/testing');
for (const room of rooms) if (!WHAT[room]) throw new Error(`say what ${room} is`);

const roomOf = (path) => rooms.find((room) => path === room || path.startsWith(`${room}/`));

/** The rooms that a room's files import, by relative path or by a package's name. */
function imported(room) {
  const folder = join(root, room, room.startsWith('packages/') ? 'src' : '');
  const found = new Set();
  for (const source of sources(folder)) {
    for (const [, request] of readFileSync(source, 'utf8').matchAll(/\bfrom '([^']+)'/g)) {
      const target = request.startsWith('@pnftp/')
        ? `packages/${request.split('/')[1]}`
        : request.startsWith('.') &&
          relative(root, join(dirname(source), request))
            .split(sep)
            .join('/');
      const other = target && roomOf(target);
      if (other && other !== room) found.add(other);
    }
  }
  return found;
}

const imports = new Map(rooms.map((room) => [room, imported(room)]));

const reached = new Map();
/** Everything that a room stands on, however far below. */
function below(room, path = []) {
  if (path.includes(room)) throw new Error(`a circle: ${[...path, room].join(' > ')}`);
  if (!reached.has(room)) {
    const all = new Set();
    for (const other of imports.get(room)) {
      all.add(other);
      for (const one of below(other, [...path, room])) all.add(one);
    }
    reached.set(room, all);
  }
  return reached.get(room);
}

/** What follows from other arrows is not drawn. */
const drawn = (room) => {
  const all = [...imports.get(room)];
  return all.filter((one) => !all.some((other) => other !== one && below(other).has(one)));
};

const id = (room) => room.replaceAll(/\W/g, '_');
const boxes = (parent) =>
  rooms
    .filter((room) => room.startsWith(`${parent}/`))
    .map((room) => `    ${id(room)}["<b>${room}</b><br/>${WHAT[room]}"]`);
const picture = [
  '```mermaid',
  'flowchart TB',
  '  subgraph addin["src: the add-in"]',
  ...boxes('src'),
  '  end',
  '  subgraph ground["packages: what knows nothing of it"]',
  ...boxes('packages'),
  '  end',
  ...rooms.flatMap((room) =>
    drawn(room)
      .sort()
      .map((other) => `  ${id(room)} --> ${id(other)}`),
  ),
  '```',
].join('\n');

const page = readFileSync(file, 'utf8');
const [START, END] = ['<!-- node scripts/architecture.mjs -->\n', '\n<!-- end -->'];
const [before, rest] = page.split(START);
const fresh = `${before}${START}\n${picture}\n${END}${rest.split(END)[1]}`;
if (!process.argv.includes('--check')) writeFileSync(file, fresh);
else if (fresh !== page) {
  console.error('The picture in docs/architecture.md is stale: node scripts/architecture.mjs');
  process.exit(1);
}
