/**
 * `npm test`: sets up, checks the style, the types and the packed packages and runs every test that needs no package of
 * the system's. `node scripts/test.mjs libreoffice` runs that jest project alone, without the
 * checks. The counts are left in reports/ for whoever sums them up.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runBin, setUp } from './setup.mjs';

const DEFAULT = ['unit', 'xlsx', 'host', 'golden', 'browser'];
const asked = process.argv.slice(2);
const projects = asked.length > 0 ? asked : DEFAULT;

setUp();
mkdirSync(join(root, 'reports'), { recursive: true });

const CHECKS = [
  ['Reglas de código', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['Formato', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['Tipos', 'typescript/bin/tsc', ['--noEmit']],
];
const count = { passed: 0, failed: 0 };
for (const [title, bin, args] of asked.length > 0 ? [] : CHECKS) {
  const ok = runBin(bin, args) === 0;
  console.log(`${ok ? '✓' : '✗'} ${title}`);
  count[ok ? 'passed' : 'failed'] += 1;
}
if (asked.length === 0) {
  const ok = run(process.execPath, [join(root, 'scripts', 'pack.mjs'), '--probar']) === 0;
  console.log(`${ok ? '✓' : '✗'} Paquetes: se instalan solos y sus ejemplos corren`);
  count[ok ? 'passed' : 'failed'] += 1;
}

const report = join(root, 'reports', `jest-${projects.join('-')}.json`);
rmSync(report, { force: true });
const status = runBin('jest/bin/jest.js', [
  '--selectProjects',
  ...projects,
  '--maxWorkers=2',
  '--json',
  `--outputFile=${report}`,
]);
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  count.passed += result.numPassedTests;
  // A suite that does not even load has no tests to fail, and is a failure all the same.
  count.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
} catch {
  count.failed += 1;
}
if (status !== 0 && count.failed === 0) count.failed = 1;

writeFileSync(
  join(root, 'reports', `cuenta-${asked.length > 0 ? projects.join('-') : 'npm-test'}.json`),
  JSON.stringify(count),
);
console.log(`\n${count.passed} comprobaciones pasaron, ${count.failed} fallaron.`);
process.exit(count.failed === 0 ? 0 : 1);
