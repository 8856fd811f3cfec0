/**
 * What a ministry installs, from the folder that `npm run release` makes: served under a host name
 * and a path of their own by a server that knows nothing but files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { unzipSync } from 'fflate';
import { faltasDelManifiesto } from '../../scripts/manifiesto';
import { openChromium } from './chromium';
import { openMesa } from './mesa';

const root = path.join(__dirname, '../..');
const HOST = 'pnftp.ejemplo.gob.pe';
const FOLDER = '/trata/pnftp/';
const URL_PUBLICADA = `https://${HOST}${FOLDER}`;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

let work: string;
let out: string;
const release = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/release.mjs', ...args], { cwd: root, encoding: 'utf8' });

beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), 'release-'));
  out = path.join(work, 'publicar');
  const made = release('--url', URL_PUBLICADA, '--officejs', 'propio', '--carpeta', out);
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Every file at its path, as it lies there, and nothing else. */
function serve(): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || 'index.html' : '';
    const file = path.join(out, 'pnftp', inside);
    const found = inside !== '' && existsSync(file) && statSync(file).isFile();
    if (request.headers.host?.split(':')[0] !== HOST || !found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
  return new Promise((ready) =>
    server.listen(0, '127.0.0.1', () =>
      ready({ server, port: (server.address() as AddressInfo).port }),
    ),
  );
}

test('the manifest names what is served, the zip holds both, and nothing of this machine is in it', () => {
  const pages = path.join(out, 'pnftp');
  expect(faltasDelManifiesto(path.join(out, 'manifest.xml'), URL_PUBLICADA, pages)).toEqual([]);
  const version = JSON.parse(readFileSync(path.join(pages, 'version.json'), 'utf8')) as object;
  expect(version).toMatchObject({ url: URL_PUBLICADA, officejs: expect.stringMatching(/^1\./) });

  const [zip] = readdirSync(out).filter((name) => name.endsWith('.zip'));
  const inside = unzipSync(readFileSync(path.join(out, zip!)));
  expect(Object.keys(inside)).toEqual(
    expect.arrayContaining([
      'manifest.xml',
      'pnftp/LICENCIAS.txt',
      'pnftp/sbom.cdx.json',
      'pnftp/taskpane.html',
      'pnftp/version.json',
    ]),
  );
  for (const [name, bytes] of Object.entries(inside)) {
    const text = Buffer.from(bytes).toString('latin1');
    expect([name, text.includes(root), text.includes('localhost:3000')]).toEqual([
      name,
      false,
      false,
    ]);
  }
  const page = readFileSync(path.join(pages, 'taskpane.html'), 'utf8');
  expect(page).toMatch(/src="?office-js\/office\.js/);
  expect(page).not.toContain('microsoft.com');
});

test('what cannot be published is said, and what lies there is left alone', () => {
  const before = readFileSync(path.join(out, 'manifest.xml'), 'utf8');
  const refused = (...args: string[]) => {
    const { status, stderr } = release(...args, '--carpeta', out);
    expect(status).toBe(2);
    return stderr;
  };
  expect(refused()).toMatch(/Falta la dirección/);
  expect(refused('--url', 'http://servidor.gob.pe/pnftp')).toMatch(/por https/);
  expect(refused('--url', 'servidor')).toMatch(/«servidor» no es una dirección/);
  expect(refused('--url', `${URL_PUBLICADA}?v=1`)).toMatch(/es la de una carpeta/);
  expect(refused('--url', URL_PUBLICADA, '--officejs', 'otro')).toMatch(/cdn .* o propio/);
  const theirs = release('--url', URL_PUBLICADA, '--carpeta', path.join(root, 'docs'));
  expect([theirs.status, theirs.stderr]).toEqual([2, expect.stringMatching(/existe y no es/)]);
  expect(readFileSync(path.join(out, 'manifest.xml'), 'utf8')).toBe(before);
});

describe('served elsewhere', () => {
  let server: Server;
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    const served = await serve();
    ({ server } = served);
    address = `http://${HOST}:${served.port}${FOLDER}`;
    browser = await openChromium([
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      // As it is over https, where it will stand.
      `--unsafely-treat-insecure-origin-as-secure=${new URL(address).origin}`,
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((done) => server.close(done));
  });

  test('the workbench opens, makes the sample and evaluates it, and asks nobody else', async () => {
    const mesa = await openMesa(browser, address);
    await mesa.pane.getByRole('button', { name: /^Trata de personas, 2023/ }).click();
    await mesa.pane.locator('#inicio').waitFor();
    await mesa.settled();
    await mesa.run('calcularAvance');
    await mesa.run('generarMatriz');
    await mesa.picture('publicada');
    const names = (await mesa.download()).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Avance', 'Matriz de compromisos']));
    // The workbook that a server may hand out, which this one does not.
    expect(mesa.complaints).toEqual([expect.stringContaining('404 (Not Found)')]);
  });

  test('the pane’s page loads Office.js and the add-in from beside it', async () => {
    const page = await browser.newPage();
    const missed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missed.push(response.url());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) missed.push(request.url());
    });
    page.on('pageerror', (error) => missed.push(String(error)));
    await page.goto(`${address}taskpane.html`);
    await page.waitForFunction(() => 'Office' in window && document.querySelector('#panel > *'));
    expect(missed).toEqual([]);
  });
});
