import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAddress, valueOf, type CellValue } from '@pnftp/xlsx/plan';
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import { XLSX, convert } from '@pnftp/testing';

/**
 * The golden cases of the calculator, computed by LibreOffice: an independent hand. Where the two
 * differ, the case stands in `diferencias.tsv` with the reason.
 */
const folder = join(__dirname, '../calc/casos');

interface Case {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, CellValue>>;
  readonly expected: string;
}

const casesOf = (file: string): Case[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [formula, inputs, expected] = line.split('\t') as [string, string, string];
      return {
        formula,
        inputs: JSON.parse(inputs || '{}') as Record<string, CellValue>,
        expected,
      };
    })
    .filter(({ expected }) => expected !== 'unsupported');

/** Formula → what LibreOffice gives and why; `*` for whatever it gives. */
const differences = new Map(
  readFileSync(join(__dirname, 'diferencias.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string])
    .map(([formula, gives, reason]) => [formula, { gives, reason }]),
);

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'calc-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const plain = (value: CellValue): unknown =>
  typeof value === 'object' && value !== null ? value.error : value;

/** Each case on a sheet of its own, without values, so that LibreOffice has to compute them. */
function computed(name: string, cases: readonly Case[]): unknown[] {
  const titles = cases.map((_, i) => (i === 0 ? 'Hoja1' : `Caso${i}`));
  const book = newWorkbook({ sheets: titles });
  cases.forEach(({ formula, inputs, expected }, i) => {
    const sheet = book.sheet(titles[i]!)!;
    for (const [address, content] of Object.entries(inputs)) {
      const { row, column } = parseAddress(address)!;
      const isError = typeof content === 'string' && /^#[A-Z/0]+[!?]?$/.test(content);
      const isFormula = typeof content === 'string' && content.startsWith('=');
      sheet.setCell(
        row,
        column,
        isError ? { error: content } : isFormula ? { formula: content, value: null } : content,
      );
    }
    const own = formula.replaceAll('Hoja1!', `${titles[i]!}!`);
    if (expected.startsWith('[')) {
      const rows = JSON.parse(expected) as CellValue[][];
      const area = { row: 8, column: 8, rows: rows.length, columns: rows[0]!.length };
      sheet.setArrayFormula(
        area,
        own,
        rows.map((row) => row.map(() => null)),
        false,
      );
    } else sheet.setCell(8, 8, { formula: own, value: null });
  });
  const file = join(work, `${name}.xlsx`);
  writeFileSync(file, book.save());
  const out = join(work, 'out');
  convert(work, XLSX, out, [file]);
  const result = openWorkbook(readFileSync(join(out, `${name}.xlsx`)));
  return cases.map(({ expected }, i) => {
    const sheet = result.sheet(titles[i]!)!;
    if (!expected.startsWith('[')) return plain(valueOf(sheet.cell(8, 8)));
    return (JSON.parse(expected) as CellValue[][]).map((row, r) =>
      row.map((_, c) => plain(valueOf(sheet.cell(8 + r, 8 + c)))),
    );
  });
}

const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Number(value.toPrecision(12))
    : Array.isArray(value)
      ? value.map(rounded)
      : value;

describe.each(readdirSync(folder))('%s', (file) => {
  test('LibreOffice gives the same', () => {
    const cases = casesOf(file);
    const results = computed(file.replace('.tsv', ''), cases);
    const found = cases.flatMap(({ formula, expected }, i) => {
      const wanted: unknown = expected.startsWith('#') ? expected : JSON.parse(expected);
      // A formula that shows nothing comes back as a cell without a value.
      const given = rounded(results[i] ?? (wanted === '' ? '' : null));
      const known = differences.get(formula);
      const same = JSON.stringify(given) === JSON.stringify(rounded(wanted));
      if (known) {
        if (same) return [`${formula}: stands among the differences, but is none`];
        if (known.gives === '*' || known.gives === JSON.stringify(given)) return [];
      }
      return same ? [] : [`${formula}\t${JSON.stringify(given)}\t(${expected})`];
    });
    expect(found).toEqual([]);
  });
});

test('every difference is that of a case', () => {
  const formulas = new Set(
    readdirSync(folder)
      .flatMap(casesOf)
      .map(({ formula }) => formula),
  );
  expect([...differences.keys()].filter((formula) => !formulas.has(formula))).toEqual([]);
});
