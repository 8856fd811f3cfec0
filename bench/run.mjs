/** Runs a measurement: `node bench/run.mjs calc`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { default: webpack } = await import('webpack');
const require = createRequire(import.meta.url);
const [name] = process.argv.slice(2);
if (!name) throw new Error('which one? node bench/run.mjs calc');

// Inside of the project, so that what is measured finds the project's packages.
const out = fileURLToPath(new URL('../out', import.meta.url));
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(out, 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const compiler = webpack({
  mode: 'production',
  target: 'node20',
  entry: fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
  output: { path: folder, filename: 'bench.cjs' },
  optimization: { minimize: false },
  // Programs of their own: they find their parts beside themselves.
  externals: {
    webpack: 'commonjs webpack',
    'playwright-core': 'commonjs playwright-core',
    '@sparticuz/chromium': 'import @sparticuz/chromium',
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['source', '...'] },
  module: {
    // What is measured may find Office.js on disk by itself, when it runs.
    parser: { javascript: { createRequire: false } },
    rules: [
      {
        test: /\.tsx?$/,
        loader: require.resolve('swc-loader'),
        options: { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' } },
      },
    ],
  },
});
await new Promise((resolve, reject) => {
  compiler.run((error, stats) => {
    if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
    else resolve(undefined);
  });
});
await import(pathToFileURL(join(folder, 'bench.cjs')).href);
