import { Host, registeredFunctions, type FunctionsMetadata, type Profile } from '../../src';
import { loadExcelClient } from '../../src/node';
import { parseAddress, valueOf } from '@pnftp/xlsx/plan';
import { newWorkbook } from '@pnftp/xlsx';

/** Custom functions computed by the library's own runtime, from formulas of the workbook. */
const parameter = (name: string, more: object = {}) => ({
  name,
  type: 'any',
  dimensionality: 'matrix',
  ...more,
});

const METADATA: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: 'DOBLE', name: 'DOBLE', parameters: [parameter('n', { dimensionality: 'scalar' })] },
    { id: 'LENTA', name: 'LENTA', parameters: [parameter('n', { dimensionality: 'scalar' })] },
    { id: 'FALLA', name: 'FALLA', parameters: [parameter('cómo', { dimensionality: 'scalar' })] },
    { id: 'TABLA', name: 'TABLA', parameters: [parameter('celdas')] },
    { id: 'VE', name: 'VE', parameters: [parameter('celdas')] },
    { id: 'QUIETA', name: 'QUIETA', parameters: [], options: { cancelable: true } },
    { id: 'NADIE', name: 'NADIE', parameters: [] },
  ],
};

function excel(profile: Profile = 'microsoft365') {
  const book = newWorkbook({
    sheets: ['Hoja1'],
    customFunctions: METADATA.functions.map(({ name }) => `PNFTP.${name}`),
  });
  const host = new Host(book, { profile, functions: registeredFunctions(METADATA, 'PNFTP') });
  const client = loadExcelClient(host);
  const { CustomFunctions } = client;
  const calls: unknown[][] = [];
  const canceled: string[] = [];
  const associate = (id: string, compute: (...args: never[]) => unknown): void =>
    CustomFunctions.associate(id, (...args: unknown[]) => {
      calls.push([id, ...args.slice(0, -1)]);
      return compute(...(args as never[]));
    });
  associate('DOBLE', (n: number) => n * 2);
  associate('LENTA', (n: number) => new Promise((resolve) => setTimeout(() => resolve(n + 1), 20)));
  associate('FALLA', (how: string) => {
    const fail = (code: string, message?: string): never => {
      throw new CustomFunctions.Error(code as never, message);
    };
    if (how === 'N/A') fail('#N/A', 'no hay dato');
    if (how === 'VALUE') fail('#VALUE!', 'no es un número');
    if (how === 'DIV') fail('#DIV/0!');
    if (how === 'promesa') return Promise.reject(new Error('roto'));
    if (how === 'NaN') return Number.NaN;
    if (how === 'infinito') return Infinity;
    if (how === 'nada') return undefined;
    throw new TypeError('no se esperaba');
  });
  associate('TABLA', (cells: number[][]) => cells.map((row) => [...row, null]));
  associate('VE', (cells: unknown[][]) =>
    cells.flat().map((cell) => {
      const error = cell instanceof CustomFunctions.Error;
      return error ? `error ${(cell as unknown as { code: string }).code}` : typeof cell;
    }),
  );
  associate('QUIETA', (invocation: { onCanceled: () => void }) => {
    invocation.onCanceled = () => canceled.push('QUIETA');
    return new Promise(() => undefined);
  });
  const enter = (cells: Record<string, string | number>) =>
    client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Hoja1');
      for (const [address, content] of Object.entries(cells)) {
        sheet.getRange(address).formulas = [[content]];
      }
      await context.sync();
    });
  const at = (address: string): unknown => {
    const { row, column } = parseAddress(address)!;
    const value = valueOf(book.sheet('Hoja1')!.cell(row, column));
    return typeof value === 'object' && value !== null ? value.error : value;
  };
  return { host, enter, at, calls, canceled, book };
}

test('a formula asks the runtime, shows #BUSY! and then the answer; what depends on it follows', async () => {
  const { host, enter, at, calls } = excel();
  await enter({
    A1: 4,
    B1: '=PNFTP.DOBLE(A1)',
    C1: '=IF(A1="","",ROUND(PNFTP.LENTA(B1),0))&"!"',
  });
  expect(at('B1')).toBe('#BUSY!');
  await host.idle();
  expect([at('B1'), at('C1')]).toEqual([8, '9!']);
  await enter({ A1: 5 });
  await host.idle();
  expect([at('B1'), at('C1')]).toEqual([10, '11!']);
  expect(calls.map(([id, n]) => `${String(id)} ${String(n)}`)).toEqual([
    'DOBLE 4',
    'LENTA 8',
    'DOBLE 5',
    'LENTA 10',
  ]);
});

test('a page opened anew is asked what the one before it never answered', async () => {
  const { host, enter, at } = excel();
  await enter({ A1: '=PNFTP.QUIETA()' });
  expect(at('A1')).toBe('#BUSY!');
  const again = loadExcelClient(host);
  again.CustomFunctions.associate('QUIETA', () => 7);
  // What the runtime says once its page has come.
  interface Runtime {
    _SetOsfControlContainerReadyForCustomFunctions(): void;
  }
  await again.Excel.run(async (context) => {
    (context.workbook as unknown as Runtime)._SetOsfControlContainerReadyForCustomFunctions();
    await context.sync();
  });
  await host.idle();
  expect(at('A1')).toBe(7);
});

test('errors of the function, with and without a message, and exceptions nobody expected', async () => {
  const { host, enter, at, book } = excel();
  const how = ['N/A', 'VALUE', 'DIV', 'promesa', 'NaN', 'infinito', 'otra', 'nada'];
  await enter(Object.fromEntries(how.map((word, i) => [`A${i + 1}`, `=PNFTP.FALLA("${word}")`])));
  await enter({ B1: '=IFERROR(A1,"ND")', A9: '=PNFTP.NADIE()' });
  await host.idle();
  expect(how.map((_, i) => at(`A${i + 1}`))).toEqual([
    '#N/A',
    '#VALUE!',
    '#DIV/0!',
    '#VALUE!',
    '#VALUE!',
    '#NUM!',
    '#VALUE!',
    0,
  ]);
  expect(at('B1')).toBe('ND');
  // Nobody is associated with it: the runtime itself stumbles over that.
  expect(at('A9')).toBe('#VALUE!');
  expect(valueOf(book.sheet('Hoja1')!.cell(0, 0))).toMatchObject({ error: '#N/A' });
});

test.each([
  ['microsoft365', 0, 'number'],
  ['ltsc2021', 0, 'number'],
  ['web', '', 'string'],
] as const)(
  'blanks in %s, arrays in and spilled out, errors as arguments',
  async (profile, blank, type) => {
    const { host, enter, at, calls } = excel(profile);
    await enter({ A1: 1, A3: '=1/0', D1: '=PNFTP.TABLA(A1:A2)', G1: '=PNFTP.VE(A1:A3)' });
    await host.idle();
    expect(calls[0]).toEqual(['TABLA', [[1], [blank]]]);
    expect([at('D1'), at('D2') ?? '', at('E1'), at('E2')]).toEqual([1, blank, 0, 0]);
    expect([at('G1'), at('H1'), at('I1')]).toEqual(['number', type, 'error #DIV/0!']);
  },
);

test('ten thousand calls go in one message, and come back', async () => {
  const { host, at, book, calls } = excel();
  const sheet = book.sheet('Hoja1')!;
  const cells = Array.from({ length: 10_000 }, (_, i) => [
    i,
    { formula: `=PNFTP.DOBLE(A${i + 1})`, value: null },
  ]);
  sheet.writeArea(0, 0, cells);
  const area = { row: 0, column: 0, rows: 10_000, columns: 2 };
  const messages: string[] = [];
  const listen = host.bridge.onMessageFromHost!;
  host.bridge.onMessageFromHost = (text) => {
    messages.push(text);
    listen(text);
  };
  host.session.edited(sheet, area);
  host.changed();
  await host.idle();
  expect(calls).toHaveLength(10_000);
  expect(messages.filter((text) => text.includes('"entries":[[1,1000'))).toHaveLength(1);
  expect([at('B1'), at('B10000')]).toEqual([0, 19_998]);
});

test('a call that is not wanted any more is told so', async () => {
  const { host, enter, at, canceled } = excel();
  await enter({ A1: '=PNFTP.QUIETA()' });
  expect(at('A1')).toBe('#BUSY!');
  await enter({ A1: 3 });
  await host.idle();
  expect(canceled).toEqual(['QUIETA']);
  expect(at('A1')).toBe(3);
});
