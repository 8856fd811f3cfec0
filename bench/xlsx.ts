/**
 * Opening and saving files beside plain unzip and zip of the same file, which is the limit of
 * what any library can do; and a million cells in one plan. Each case runs in a process of its
 * own, so that its peak memory is its own. Run `node bench/run.mjs xlsx`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { unzipSync, zipSync } from 'fflate';
import { columnName, type Cell } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';

const COLUMNS = 30;

/** Written by hand, in the way Excel does: numbers, shared strings, some formulas. */
function handMade(rows: number): Uint8Array {
  const text = (s: string): Uint8Array => new TextEncoder().encode(s);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const pieces: Uint8Array[] = [text(`<worksheet xmlns="${main}"><sheetData>`)];
  for (let r = 1; r <= rows; r++) {
    let row = `<row r="${r}" spans="1:${COLUMNS}">`;
    for (let c = 0; c < COLUMNS; c++) {
      const at = `${columnName(c)}${r}`;
      if (c % 10 === 0) row += `<c r="${at}" t="s"><v>${(r * 7 + c) % 5000}</v></c>`;
      else if (c % 10 === 9) row += `<c r="${at}"><f>SUM(B${r}:D${r})</f><v>${r * 3.5}</v></c>`;
      else row += `<c r="${at}" s="0"><v>${((r * 31 + c * 17) % 100000) / 7}</v></c>`;
    }
    pieces.push(text(`${row}</row>`));
  }
  pieces.push(text('</sheetData></worksheet>'));
  const sheet = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    sheet.set(piece, at);
    at += piece.length;
  }
  const strings = Array.from({ length: 5000 }, (_, i) => `<si><t>Texto número ${i}</t></si>`);
  const type = (name: string): string =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  return zipSync({
    '[Content_Types].xml': text(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type('worksheet')}"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type('sharedStrings')}"/></Types>`,
    ),
    '_rels/.rels': text(
      `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': text(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Datos" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': text(`<sst xmlns="${main}">${strings.join('')}</sst>`),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

const CASES: Readonly<Record<string, (bytes: Uint8Array) => void | Promise<void>>> = {
  'unzip + zip': (bytes) => void zipSync(unzipSync(bytes)),
  'open + save': (bytes) => void openWorkbook(bytes).save(),
  'open + one edit + save': (bytes) => {
    const book = openWorkbook(bytes);
    book.sheets[0]!.setCell(1, 1, 'editada');
    book.save();
  },
  'open + read all + save': (bytes) => {
    const book = openWorkbook(bytes);
    const [sheet] = book.sheets;
    sheet!.readArea(sheet!.usedArea()!);
    book.save();
  },
  'a million cells in one plan + save': async () => {
    const book = newWorkbook();
    const cells: Cell[][] = Array.from({ length: 50_000 }, (_, r) =>
      Array.from({ length: 20 }, (_, c) => (c === 0 ? `Fila ${r}` : r * 20 + c)),
    );
    await openFile(book).apply({
      action: 'bench',
      sheets: [{ name: 'Grande', mode: 'create', blocks: [{ row: 0, column: 0, cells }] }],
    });
    book.save();
  },
};

async function one(name: string, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const start = performance.now();
  await CASES[name]!(bytes);
  const ms = performance.now() - start;
  const mb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ ms, mb }));
}

/** The best of some runs, each in a new process: what else the machine does only adds to it. */
const RUNS = 3;

function all(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-xlsx-'));
  const run = (name: string, file: string): { ms: number; mb: number } => {
    const runs = Array.from({ length: RUNS }, () => {
      const made = spawnSync(process.execPath, ['--max-old-space-size=6000', __filename], {
        env: { ...process.env, BENCH_CASE: name, BENCH_FILE: file },
        encoding: 'utf8',
      });
      if (made.status !== 0) throw new Error(made.stderr);
      return JSON.parse(made.stdout) as { ms: number; mb: number };
    });
    return {
      ms: Math.min(...runs.map(({ ms }) => ms)),
      mb: Math.min(...runs.map(({ mb }) => mb)),
    };
  };
  try {
    const lines: Record<string, string | number>[] = [];
    const line = (cells: string, name: string, ms: number, mb: number, of: number | null): void => {
      lines.push({
        cells,
        case: name,
        seconds: (ms / 1000).toFixed(2),
        'of unzip + zip': of === null ? '' : (ms / of).toFixed(2),
        'peak MB': Math.round(mb),
      });
    };
    const [plan, ...names] = Object.keys(CASES).reverse() as [string, ...string[]];
    names.reverse();
    const small = new Map<string, number>();
    for (const rows of [10_000, 100_000]) {
      const file = join(folder, `${rows}.xlsx`);
      writeFileSync(file, handMade(rows));
      let limit = 0;
      for (const name of names) {
        const { ms, mb } = run(name, file);
        if (limit === 0) limit = ms;
        line(`${rows} × ${COLUMNS}`, name, ms, mb, limit);
        const before = small.get(name);
        if (before === undefined) small.set(name, ms);
        else lines.at(-1)!['of a tenth of the cells'] = `×${(ms / before).toFixed(1)}`;
      }
    }
    const { ms, mb } = run(plan, join(folder, '10000.xlsx'));
    line('50000 × 20', plan, ms, mb, null);
    console.table(lines);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.env['BENCH_CASE'];
if (wanted) void one(wanted, process.env['BENCH_FILE']!);
else all();
