/**
 * Draws the PNG icons of the manifest from assets/iconos/fuente/*.svg, in every size that Excel
 * asks for. Run it after changing a drawing: node scripts/icons.mjs
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { requireTypeScript } from './require-typescript.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'assets', 'iconos');
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const { openChromium } = requireTypeScript(path.join(root, 'test/browser/chromium.ts')).module;
const browser = await openChromium();
try {
  const page = await browser.newPage();
  for (const file of readdirSync(path.join(folder, 'fuente'))) {
    const name = path.basename(file, '.svg');
    const svg = readFileSync(path.join(folder, 'fuente', file), 'utf8');
    for (const size of name === 'pnftp' ? [...SIZES, 128] : SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({
        path: path.join(folder, `${name}-${size}.png`),
        omitBackground: true,
      });
    }
  }
} finally {
  await browser.close();
}
