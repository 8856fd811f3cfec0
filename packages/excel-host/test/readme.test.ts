/** The first example of each README says what it prints, and prints it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';
import * as claims from '@pnftp/excel-claims';
import * as testing from '@pnftp/testing';
import * as xlsx from '@pnftp/xlsx';
import * as host from '../src';
import * as node from '../src/node';

const MODULES: Readonly<Record<string, unknown>> = {
  '@pnftp/xlsx': xlsx,
  '@pnftp/testing': testing,
  '@pnftp/excel-host': host,
  '@pnftp/excel-host/node': node,
  '@pnftp/excel-claims': claims,
};

// As the README of the claims asks for it.
node.loadExcelClient(new host.Host(xlsx.newWorkbook())).install();

test.each(['xlsx', 'testing', 'excel-host', 'excel-claims'])('packages/%s', async (name) => {
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
