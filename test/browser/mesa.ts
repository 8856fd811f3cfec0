/** The built workbench in a real Chromium, beside the sample workbook. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Dialog, FrameLocator, Locator, Page } from 'playwright-core';
import { libroDeMuestra } from '../../src/cli/abrir';
import { servirMesa } from '../../src/cli/servidor';
import { customFunctionNames } from '../../src/functions/catalogo';
import { openWorkbook } from '@pnftp/xlsx';
import type { Workbook } from '@pnftp/xlsx';
import { openChromium } from './chromium';

const root = path.join(__dirname, '../..');
const dist = path.join(root, 'dist');
/** Pictures of what the tests saw, for people to look at. */
const pictures = path.join(root, 'out', 'capturas');

export interface Mesa {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What should not have happened: errors of the console and of the page, requests elsewhere. */
  readonly complaints: string[];
  cell(address: string): Locator;
  tab(name: string): Locator;
  /** The tab, while its sheet is the one that shows. */
  selected(name: string): Locator;
  action(id: string): Locator;
  /** Waits until Excel has calculated. */
  settled(): Promise<void>;
  /** Presses an action of the pane and waits for its result. */
  run(id: string): Promise<void>;
  download(): Promise<Workbook>;
  /** Whatever was not downloaded is lost, as the page says first. */
  reload(): Promise<void>;
  picture(name: string): Promise<void>;
  /** Changes the look of the system while the page is open. */
  look(look: Look): Promise<void>;
}

/** `contrast`: the colours of the system alone, as Windows' high contrast gives them. */
export type Look = 'light' | 'dark' | 'contrast';

export interface Server {
  readonly address: string;
  open(viewport?: { width: number; height: number }, look?: Look): Promise<Mesa>;
  close(): Promise<void>;
}

export async function startServer(book?: Uint8Array): Promise<Server> {
  if (!existsSync(path.join(dist, 'workbench', 'index.html'))) {
    throw new Error('The pages are not built yet: npm run build');
  }
  const sample = book ?? (await libroDeMuestra({ hoy: '2024-06-30', idioma: 'es' })).save();
  const { servidor, direccion } = await servirMesa(sample, 0, dist);
  const browser = await openChromium();
  return {
    address: direccion,
    open: (viewport, look) => openMesa(browser, direccion, viewport, look),
    close: async () => {
      await browser.close();
      await new Promise((done) => servidor.close(done));
    },
  };
}

const mediaOf = (look: Look) =>
  ({
    colorScheme: look === 'light' ? 'light' : 'dark',
    forcedColors: look === 'contrast' ? 'active' : 'none',
  }) as const;

const transitionsDone = async (): Promise<void> => {
  const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(transitions.map(({ finished }) => finished));
};

/** The workbench that is served at an address; requests to anywhere else are complaints. */
export async function openMesa(
  browser: Browser,
  address: string,
  viewport = { width: 1440, height: 900 },
  look: Look = 'light',
): Promise<Mesa> {
  const context = await browser.newContext({
    viewport,
    ...mediaOf(look),
    acceptDownloads: true,
    locale: 'es-PE',
  });
  // Before the workbench's own, so that a test may take what the pane asks (`interrupcion.ts`).
  await context.addInitScript(() => {
    window.addEventListener('message', (event) => {
      (window as { intercept?: (event: MessageEvent) => void }).intercept?.(event);
    });
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  const mesa: Mesa = {
    page,
    pane,
    complaints,
    cell: (text) => page.locator(`#cell-${text}`),
    tab: (name) => page.getByRole('tab', { name, exact: true }),
    selected: (name) => page.getByRole('tab', { name, exact: true, selected: true }),
    action: (id) => pane.locator(`#accion-${id}`),
    run: async (id) => {
      await mesa.action(id).click();
      await pane.locator(`section[data-accion="${id}"]`).waitFor();
      await mesa.settled();
    },
    settled: () => page.locator('.status', { hasText: 'Listo' }).waitFor(),
    download: async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Descargar' }).click(),
      ]);
      return openWorkbook(new Uint8Array(readFileSync(await file.path())), {
        customFunctions: customFunctionNames,
      });
    },
    look: async (other) => {
      await page.emulateMedia(mediaOf(other));
      // Colours that pass into each other are neither the look before nor the one after.
      for (const frame of page.frames()) await frame.evaluate(transitionsDone);
    },
    reload: async () => {
      const accept = (dialog: Dialog) => void dialog.accept();
      page.once('dialog', accept);
      await page.reload();
      page.off('dialog', accept);
    },
    picture: async (name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
  };
  await pane.getByRole('heading', { level: 1 }).waitFor();
  // Where the workbook stands, or how to begin.
  await pane.locator('#inicio, #comienzo').first().waitFor();
  return mesa;
}
