/** The first example of each README says what it prints, and prints it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import * as testing from '@pnftp/testing';
import * as xlsx from '@pnftp/xlsx';

const MODULES: Readonly<Record<string, unknown>> = {
  '@pnftp/xlsx': xlsx,
  '@pnftp/testing': testing,
};

test.each(['xlsx', 'testing'])('packages/%s', async (name) => {
  const readme = readFileSync(join(__dirname, '..', '..', name, 'README.md'), 'utf8');
  const source = /^```js\n(.*?)^```$/ms.exec(readme)?.[1] ?? '';
  const expected = [...source.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map((m) => m[1]);
  expect(expected).toHaveLength(2);
  const printed: string[] = [];
  const log = (...values: unknown[]) =>
    printed.push(
      values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '),
    );
  const [imports, body] = [/^import .*$/gm, source.replace(/^import .*$/gm, '')] as const;
  const { code } = transformSync(
    `${(source.match(imports) ?? []).join('\n')}\nexport async function run(console) {${body}}`,
    { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022' } },
  );
  const exported: { run?: (console: { log: typeof log }) => Promise<void> } = {};
  compileFunction(code, ['exports', 'require'])(exported, (request: string) => MODULES[request]);
  await exported.run?.({ log });
  expect(printed).toEqual(expected);
});
