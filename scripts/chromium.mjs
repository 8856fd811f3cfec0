/**
 * A Chromium for tests and pictures: one that is installed, or the one that npm brought.
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function openChromium() {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return chromium.launch({ executablePath: installed, args, headless: true });
  // Makes the package unpack the system libraries that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await bundled.executablePath(), args, headless: true });
}
