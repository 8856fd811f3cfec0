/**
 * The picture of the README: the page that `npm start` opens, as it is built, with the sheet Resumen
 * and the findings in the pane. Run it after changing what shows: node scripts/picture.mjs
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { requireTypeScript } from './require-typescript.js';
import { build } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = path.join(root, 'docs/images/pnftp.png');

build();
const server = spawn(process.execPath, [path.join(root, 'dist/cli/pnftp.js'), 'demo'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /http:\/\/\S+/.exec(said);
    if (found) resolve(found[0]);
  });
  server.on('exit', () => reject(new Error(said)));
});

const { openChromium } = requireTypeScript(path.join(root, 'test/browser/chromium.ts')).module;
const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'es-PE' });
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await pane.locator('#accion-validar').click();
  await pane.locator('section[data-accion="validar"]').waitFor();
  await page.getByRole('tab', { name: 'Resumen', exact: true }).click();
  await page.locator('.status', { hasText: 'Listo' }).waitFor();
  await page.waitForTimeout(1000);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
} finally {
  await browser.close();
  server.kill();
}
