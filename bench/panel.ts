/**
 * When the pane can be used, beside a bare page (FluentProvider and one button) in the same host:
 * from the pane's navigation to its first frame with something to press, in Chromium, over the
 * sample workbook. Medians of alternating runs. Needs `npm run build`; run
 * `node bench/run.mjs panel` from the project's folder.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import webpack, { type Configuration } from 'webpack';
import { libroDeMuestra } from '../src/cli/abrir';
import { servirMesa } from '../src/cli/servidor';
import { openChromium } from '../test/browser/chromium';

const RUNS = 11;
const root = process.cwd();
const dist = path.join(root, 'dist');
const require = createRequire(path.join(root, 'package.json'));

/** Built as the pane is; into the built pages, under a name of its own. */
async function buildBare(): Promise<void> {
  const [pages] = (
    require('./webpack.config.js') as (env: object, how: { mode: string }) => Configuration[]
  )({}, { mode: 'production' });
  await new Promise<void>((done, fail) => {
    webpack({
      ...pages,
      cache: false,
      plugins: [],
      optimization: {},
      entry: path.join(root, 'bench/bare.tsx'),
      output: { path: dist, filename: 'bare.js' },
    }).run((error, stats) => {
      if (!error && !stats?.hasErrors()) done();
      else fail(error ?? new Error(stats?.toString('errors-only')));
    });
  });
}

async function usable(browser: Browser, address: string, bare: boolean): Promise<number> {
  const context = await browser.newContext({ locale: 'es-PE' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('#inicio button, #bare')) performance.mark('usable');
      else requestAnimationFrame(look);
    };
    look();
  });
  if (bare) {
    const html = readFileSync(path.join(dist, 'workbench/pane.html'), 'utf8')
      .replace(/<script[^>]*ui\.js[^>]*><\/script>/, '')
      .replace('taskpane.js', 'bare.js');
    await page.route('**/pane.html*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
  }
  await page.goto(address);
  await page.frameLocator('iframe').locator('#inicio button, #bare').first().waitFor();
  const frame = page.frames().find((one) => one.url().includes('pane.html'))!;
  const time = await frame.evaluate(() => performance.getEntriesByName('usable')[0]!.startTime);
  await context.close();
  return time;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

async function main(): Promise<void> {
  await buildBare();
  const book = await libroDeMuestra({ hoy: '2024-06-30', idioma: 'es' });
  const { servidor, direccion } = await servirMesa(book.save(), 0, dist);
  const browser = await openChromium();
  const [bare, pane]: [number[], number[]] = [[], []];
  for (let n = 0; n < RUNS; n++) {
    bare.push(await usable(browser, direccion, true));
    pane.push(await usable(browser, direccion, false));
  }
  await browser.close();
  servidor.close();
  // It is no page of the add-in's.
  rmSync(path.join(dist, 'bare.js'), { force: true });
  rmSync(path.join(dist, 'bare.js.map'), { force: true });
  const [a, b] = [middle(bare), middle(pane)];
  console.log(`bare ${a.toFixed(0)} ms   pane ${b.toFixed(0)} ms   ${(b / a).toFixed(2)} ×`);
}

void main();
