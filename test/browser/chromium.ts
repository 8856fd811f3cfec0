/** A Chromium for tests and pictures: one that is installed, or the one that npm brought. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

export async function openChromium(also: readonly string[] = []): Promise<Browser> {
  const executablePath = INSTALLED.find((file) => existsSync(file)) ?? (await bundled());
  const args = [...ARGUMENTS, ...also];
  const launch = () => chromium.launch({ executablePath, args, headless: true });
  try {
    return await launch();
  } catch (error) {
    // A loaded machine has seen it die of SIGSEGV before its first page; what dies twice is told.
    console.error(`Chromium did not start, once more: ${String(error).split('\n', 1)[0]}`);
    return launch();
  }
}

async function bundled(): Promise<string> {
  // Makes the package unpack the system libraries that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
