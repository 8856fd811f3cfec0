/**
 * Every golden case as a formula of a workbook, on the host: the arguments stand in cells, blanks
 * are blank cells that each platform passes in its own way, results spill.
 */
import { asociar } from '../../src/functions/asociar';
import { customFunctionNames, ESPACIO_DE_NOMBRES } from '../../src/functions/catalogo';
import { functionsJson } from '../../src/functions/metadata';
import { Host, registeredFunctions, type Profile } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { areaAddress, isErrorValue, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellValue } from '@pnftp/xlsx/plan';
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import { matches, parseExpected, readCases } from './casos';
import type { Case } from './casos';
import { BLANK } from './runtime';

const options = { customFunctions: customFunctionNames };
const cases = readCases();

/** To the right of anything that a case spills over. */
const ARGUMENTS = 12;

interface Placed {
  readonly one: Case;
  readonly row: number;
  readonly expected: readonly (readonly unknown[])[];
  /** Code of the error that is expected. */
  readonly error: string | null;
}

function cellOf(value: unknown): Cell {
  if (value === BLANK) return null;
  // An empty text that is typed leaves a blank cell; one that a formula gives does not.
  if (value === '') return { formula: '=""', value: '' };
  if (typeof value === 'string' && /^#[A-Z/0!?]+[!?A]$/.test(value)) return { error: value };
  return value as CellValue;
}

const literal = (value: unknown): string | null => {
  if (value === BLANK || (typeof value === 'string' && value.startsWith('#'))) return null;
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** A file with a formula a case; single values stand in cells, or in the formula itself. */
function file(desktop: boolean, inFormula: boolean): { bytes: Uint8Array; placed: Placed[] } {
  const book = newWorkbook({ ...options, sheets: ['Casos'] });
  const sheet = book.sheet('Casos')!;
  let row = 0;
  const placed = cases.map((one): Placed => {
    const text = desktop ? one.desktop : one.expected;
    const error = text.startsWith('#') ? text.split(' ')[0]! : null;
    const expected = error ? [[]] : parseExpected(text);
    let column = ARGUMENTS;
    let height = expected.length;
    const args = one.args.map((arg) => {
      if (arg === undefined) return '';
      const written = inFormula && !Array.isArray(arg) ? literal(arg) : null;
      if (written !== null) return written;
      const rows = (Array.isArray(arg) ? arg : [[arg]]) as unknown[][];
      sheet.writeArea(
        row,
        column,
        rows.map((cells) => cells.map(cellOf)),
      );
      const area = { row, column, rows: rows.length, columns: rows[0]!.length };
      column += area.columns + 1;
      height = Math.max(height, area.rows);
      return areaAddress(area);
    });
    sheet.setCell(row, 0, {
      formula: `=${ESPACIO_DE_NOMBRES}.${one.id}(${args.join(',')})`,
      value: null,
    });
    const here = { one, row, expected, error };
    row += height + 1;
    return here;
  });
  return { bytes: book.save(), placed };
}

async function wrong(profile: Profile, inFormula: boolean): Promise<string[]> {
  const { bytes, placed } = file(profile !== 'web', inFormula);
  const host = new Host(openWorkbook(bytes, options), {
    profile,
    functions: registeredFunctions(functionsJson(), ESPACIO_DE_NOMBRES),
  });
  const { Excel, CustomFunctions } = loadExcelClient(host);
  asociar(CustomFunctions, () => 'es');
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  await host.idle();
  expect(host.unsupported).toEqual([]);
  const sheet = openWorkbook(host.workbook.save(), options).sheet('Casos')!;
  return placed.flatMap(({ one, row, expected, error }) => {
    const columns = Math.max(1, expected[0]!.length);
    const cells = sheet
      .readArea({ row, column: 0, rows: expected.length, columns })
      .map((line) => line.map((cell) => valueOf(cell) ?? ''));
    const right = error
      ? isErrorValue(cells[0]![0]!) && cells[0]![0].error === error
      : cells.every((line, i) => line.every((cell, j) => matches(cell, expected[i]![j])));
    return right ? [] : [`${one.id}.tsv:${one.line} ${one.formula}: ${JSON.stringify(cells)}`];
  });
}

test.each<Profile>(['ltsc2021', 'microsoft365', 'web'])('from cells, in %s', async (profile) => {
  expect(await wrong(profile, false)).toEqual([]);
});

test('with single values in the formula', async () => {
  expect(await wrong('ltsc2021', true)).toEqual([]);
});
