/**
 * The workbench with 100,000 rows: `npm run build && node bench/run.mjs mesa`. How long it takes to
 * open, the longest frame while one scrolls and goes from end to end, how long a key takes to show,
 * and the memory of the page.
 */
import { join } from 'node:path';
import { newWorkbook } from '@pnftp/xlsx';
import { servirMesa } from '../src/cli/servidor';
import { openChromium } from '../test/browser/chromium';

const ROWS = 100_000;
const COLUMNS = 10;

function workbook(): Uint8Array {
  const book = newWorkbook({ sheets: ['Datos'] });
  const [sheet] = book.sheets;
  const lines = Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: COLUMNS }, (_cell, c) => (c % 3 === 0 ? `Entidad ${r % 97}` : r * 7 + c)),
  );
  sheet!.writeArea(0, 0, lines);
  return book.save();
}

const { servidor, direccion } = await servirMesa(workbook(), 0, join(process.cwd(), 'dist'));
const browser = await openChromium();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
let start = performance.now();
await page.goto(direccion);
await page.locator('#cell-A1').waitFor({ timeout: 120_000 });
const opened = performance.now() - start;
await page.waitForTimeout(3000);

/** The longest time between two frames while something is done. */
async function longest(doing: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const state = window as unknown as { worst: number; on: boolean };
    Object.assign(state, { worst: 0, on: true });
    let last = performance.now();
    const frame = (now: number) => {
      state.worst = Math.max(state.worst, now - last);
      last = now;
      if (state.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await doing();
  return page.evaluate(() => {
    const state = window as unknown as { worst: number; on: boolean };
    state.on = false;
    return state.worst;
  });
}

await page.mouse.move(500, 500);
const scrolling = await longest(async () => {
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
});
const jumping = await longest(async () => {
  await page.evaluate(() => {
    const scroller = document.querySelector('.scroller')!;
    scroller.scrollTop = scroller.scrollHeight / 2;
  });
  await page.waitForTimeout(500);
});
await page.getByRole('grid').focus();
const times: number[] = [];
for (let i = 0; i < 8; i++) {
  start = performance.now();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.locator(`#cell-A${i + 2}.active`).waitFor();
  times.push(performance.now() - start);
}
const typing = await longest(async () => {
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
});
const session = await page.context().newCDPSession(page);
await session.send('HeapProfiler.collectGarbage');
const heap = await page.evaluate(
  () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
);
const ms = (value: number) => `${Math.round(value)} ms`;
console.log(`${ROWS} × ${COLUMNS}: opened in ${ms(opened)}`);
console.log(
  `longest frame: scrolling ${ms(scrolling)}, jumping ${ms(jumping)}, typing ${ms(typing)}`,
);
console.log(`an entry until it shows: ${times.map(ms).join(', ')}`);
console.log(`memory of the page: ${Math.round(heap / 1e6)} MB`);
await browser.close();
servidor.close();
