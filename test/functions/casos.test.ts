/** Every function through the genuine runtime, case by case, as each platform passes blanks. */
import { CATALOGO } from '../../src/functions/catalogo';
import type { FichaFuncion } from '../../src/functions/tipos';
import { matches, parseExpected, readCases } from './casos';
import type { Case } from './casos';
import { asArgument, Runtime } from './runtime';
import type { Answer, Blanks } from './runtime';

const cases = readCases();
const fichas: readonly FichaFuncion[] = CATALOGO;

/** `''` where the answer is as expected, else what it is. */
function difference(answer: Answer, expected: string): string {
  if (expected.startsWith('#')) {
    const [code = ''] = expected.split(' ');
    const message = expected.slice(code.length + 1);
    const right = 'error' in answer && answer.error === code && answer.message.startsWith(message);
    return right ? '' : JSON.stringify(answer);
  }
  if ('error' in answer) return JSON.stringify(answer);
  const rows = parseExpected(expected);
  const same =
    answer.length === rows.length &&
    answer.every(
      (row, i) =>
        row.length === rows[i]!.length && row.every((cell, j) => matches(cell, rows[i]![j])),
    );
  return same ? '' : JSON.stringify(answer);
}

async function wrong(
  blanks: Blanks,
  expectedOf: (one: Case) => string,
  prepare: (argument: unknown, one: Case) => unknown = (argument) => asArgument(argument, blanks),
): Promise<string[]> {
  const runtime = new Runtime();
  const answers = await runtime.invoke(
    cases.map((one) => {
      const { argumentos } = fichas.find(({ id }) => id === one.id)!;
      return [one.id, ...argumentos.map((_, i) => prepare(one.args[i], one))];
    }),
  );
  runtime.close();
  return cases.flatMap((one, i) => {
    const found = difference(answers[i]!, expectedOf(one));
    return found ? [`${one.id}.tsv:${one.line} ${one.formula}: ${found}`] : [];
  });
}

test('every function has its table, with one call and a range in it', () => {
  for (const { id } of fichas) {
    const own = cases.filter((one) => one.id === id);
    expect([id, own.length >= 6]).toEqual([id, true]);
    expect([id, own.some(({ args }) => args.some(Array.isArray))]).toEqual([id, true]);
  }
  expect(new Set(cases.map(({ id }) => id)).size).toBe(fichas.length);
});

test('blanks as null, as the web passes them', async () => {
  expect(await wrong('null', ({ expected }) => expected)).toEqual([]);
});

test('blanks as an empty text, as generated formulas pass them on', async () => {
  expect(await wrong('text', ({ expected }) => expected)).toEqual([]);
});

test('blanks as 0, as a desktop may pass them', async () => {
  expect(await wrong('zero', ({ desktop }) => desktop)).toEqual([]);
});

test('single values outside of a range', async () => {
  const plain = (argument: unknown): unknown => {
    const range = asArgument(argument, 'null');
    const single = Array.isArray(range) && range.length === 1 && range[0].length === 1;
    return single ? range[0][0] : range;
  };
  // An omitted baseline cannot be told from a blank one then, and is not asked about.
  const toldApart = (one: Case) =>
    one.id === 'CAUSA' && one.formula.endsWith('VACIA)') ? '""' : one.expected;
  expect(await wrong('null', toldApart, plain)).toEqual([]);
});

test('the examples of the manual', async () => {
  const runtime = new Runtime();
  const examples = fichas.flatMap((ficha) => ficha.ejemplos.map((ejemplo) => ({ ficha, ejemplo })));
  const answers = await runtime.invoke(
    examples.map(({ ficha, ejemplo }) => [
      ficha.id,
      ...ficha.argumentos.map((_, i) => asArgument(ejemplo.argumentos[i], 'null')),
    ]),
  );
  runtime.close();
  examples.forEach(({ ficha, ejemplo }, i) => {
    const rows = answers[i] as unknown[][];
    const rounded = rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 10 + 1e-9) / 10 + 0 : cell)),
    );
    const expected = Array.isArray(ejemplo.resultado) ? ejemplo.resultado : [[ejemplo.resultado]];
    expect([ficha.id, rounded]).toEqual([ficha.id, expected]);
  });
});

test('messages in English for whoever reads English', async () => {
  const runtime = new Runtime('en');
  const answer = await runtime.call('AVANCE1', [['41,67']], [[50]], null, null);
  runtime.close();
  expect(answer).toEqual({
    error: '#VALUE!',
    message: expect.stringMatching(/^value: “41,67” is text that looks like a number/),
  });
});

test('a range of many rows is one call, answered in one request', async () => {
  const runtime = new Runtime();
  const rows = 5_000;
  const values = Array.from({ length: rows }, (_, i) => [i]);
  const answer = (await runtime.call('AVANCE1', values, [[50]], null, null)) as number[][];
  runtime.close();
  expect(answer.length).toBe(rows);
  expect(answer[100]).toEqual([200]);
  expect(runtime.requests).toBe(1);
});
