/** What the pane fetches, and when: its frame and the functions of the cells first. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { libroDeMuestra } from '../../src/cli/abrir';
import { newWorkbook } from '@pnftp/xlsx';
import { openChromium } from './chromium';
import { startServer } from './mesa';
import type { Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
const dist = path.join(__dirname, '../../dist');
const page = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
/** Scripts of ours that the page itself names. */
const first = [...page.matchAll(/src="?(?!https:)([^"\s>]+\.js)/g)]
  .map(([, file]) => file!)
  .filter((file) => file !== 'compatibilidad.js');
const packed = (file: string): number =>
  gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

test('its frame and the functions of the cells are at most 169 KB of scripts, packed', () => {
  expect(first).toEqual(['ui.js', 'taskpane.js']);
  const development = readFileSync(path.join(dist, 'taskpane.js'), 'utf8').includes('/***/');
  const total = first.reduce((sum, file) => sum + packed(file), 0);
  // As it is published; what is built for development is several times as large.
  expect(development ? 0 : total).toBeLessThanOrEqual(169_000);
});

test('where the rest does not come, cells calculate, and it is asked for again', async () => {
  const book = newWorkbook({ sheets: ['Datos'] });
  server = await startServer(book.save());
  const browser = await openChromium();
  const tab = await (await browser.newContext({ locale: 'es-PE' })).newPage();
  await tab.route('**/motor.js', (route) => route.abort());
  await tab.goto(server.address);
  const pane = tab.frameLocator('iframe');
  await pane.getByRole('heading', { level: 1, name: 'No se pudo leer el libro' }).waitFor();
  await tab.getByRole('grid').focus();
  await tab.keyboard.type('=PNFTP.SEMAFORO(80)');
  await tab.keyboard.press('Enter');
  await tab.locator('#cell-A1', { hasText: '▲ Intermedio' }).waitFor();
  await tab.unroute('**/motor.js');
  await pane.getByRole('button', { name: 'Volver a leer' }).click();
  await pane.getByRole('heading', { name: 'Cómo empezar' }).waitFor();
  await browser.close();
});

test('a workbook of a policy: Inicio is there with at most 240 KB of scripts, nothing that comes later among them', async () => {
  server = await startServer((await libroDeMuestra(CONTEXTO)).save());
  const browser = await openChromium();
  const tab = await (await browser.newContext({ locale: 'es-PE' })).newPage();
  const fetched: string[] = [];
  tab.on('request', (request) => fetched.push(path.basename(new URL(request.url()).pathname)));
  await tab.goto(server.address);
  await tab.frameLocator('iframe').locator('#inicio').waitFor();
  expect(fetched).toEqual(expect.arrayContaining([...first, 'motor.js', 'inicio.js']));
  for (const later of [
    'comenzar',
    'asistente',
    'operaciones',
    'escribir',
    'revision',
    'ficha',
    'grafico',
    'ajustes',
    'reglas',
  ]) {
    expect(fetched).not.toContain(`${later}.js`);
  }
  // The page around the pane, and Office.js itself, are not the add-in's.
  const apart = ['workbench.js', 'bridge.js', 'compatibilidad.js'];
  const own = [...new Set(fetched)].filter(
    (file) => !apart.includes(file) && existsSync(path.join(dist, file)) && file.endsWith('.js'),
  );
  expect(own.reduce((sum, file) => sum + packed(file), 0)).toBeLessThanOrEqual(240_000);
  await browser.close();
});
