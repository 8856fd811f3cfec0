/** The workbench as a person uses it: keyboard, narrow, ribbon, files, other versions of Excel. */
import { zipSync } from 'fflate';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

let server: Server;
const open: Mesa[] = [];
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.close());

const openMesa = async (viewport?: { width: number; height: number }): Promise<Mesa> => {
  const mesa = await server.open(viewport);
  open.push(mesa);
  return mesa;
};
afterEach(async () => {
  for (const mesa of open.splice(0)) {
    expect(mesa.complaints).toEqual([]);
    await mesa.page.context().close();
  }
});

test('an edit in the grid goes to Excel as if typed, and what hangs on it is computed again', async () => {
  const mesa = await openMesa();
  await mesa.run('calcularAvance');
  const before = await mesa.download();
  const avance = before.sheet('Avance')!;
  // The first indicator whose official value is typed, and the cell of its progress.
  const indicators = before.table('tblIndicadores')!;
  const column = indicators.headers.indexOf('VO 2023');
  const place = { row: indicators.area.row + 1, column: indicators.area.column + column };
  const address = cellAddress(place.row, place.column);
  const figures = (sheet: typeof avance) => {
    const found: unknown[] = [];
    sheet.forEachFormula((_row, _column, { formula, value }) => {
      if (formula.includes('PNFTP.AVANCE1(')) found.push(value);
    });
    return found;
  };

  await mesa.tab('Indicadores').click();
  await mesa.page.getByRole('textbox', { name: 'Celda' }).fill(address);
  await mesa.page.keyboard.press('Enter');
  await mesa.page.getByRole('grid').focus();
  await mesa.page.keyboard.type('12.5');
  await mesa.page.keyboard.press('Enter');
  await mesa.cell(address).filter({ hasText: '12.5' }).waitFor();

  const after = await mesa.download();
  expect(valueOf(after.sheet('Indicadores')!.cell(place.row, place.column))).toBe(12.5);
  const [was, is] = [figures(avance), figures(after.sheet('Avance')!)];
  expect(is.length).toBe(was.length);
  const changed = is.filter((value, i) => value !== was[i]);
  expect(changed).toHaveLength(1);
  expect(typeof changed[0]).toBe('number');
});

test('with the keyboard alone: an action, its result, a finding, its cell, an edit', async () => {
  const mesa = await openMesa();
  const { page, pane } = mesa;
  await page.getByRole('grid').focus();
  const focused = () =>
    page.evaluate(() => {
      const frame = document.querySelector('iframe');
      return document.activeElement === frame
        ? frame!.contentDocument!.activeElement!.id
        : document.activeElement!.className;
    });
  // In the sheet Tab goes from cell to cell; F6 leads to the next part of the page.
  await page.keyboard.press('F6');
  for (let i = 0; i < 12 && (await focused()) !== 'accion-validar'; i++) {
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe('accion-validar');
  await page.keyboard.press('Enter');
  // The focus moves to the result, whose next stop is the first finding.
  await pane.locator('section[data-accion="validar"]:focus').waitFor();
  await mesa.settled();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await mesa.selected('Hallazgos').waitFor({ state: 'detached' });
  await page.locator('.cell.active').waitFor();

  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await page.locator('#cell-A1.active').waitFor();
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await page.locator('#cell-B2.active').waitFor();
  const active = await page.getByRole('grid').getAttribute('aria-activedescendant');
  expect(active).toBe('cell-B2');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7.5');
  await page.keyboard.press('Enter');
  await mesa.cell('B2').filter({ hasText: '7.5' }).waitFor();
});

test('the pane works at 320 pixels: nothing is cut off, nothing scrolls sideways', async () => {
  const mesa = await openMesa({ width: 320, height: 1100 });
  const overflow = () =>
    mesa.page.evaluate(() => {
      const pane = document.querySelector('iframe')!.contentDocument!.documentElement;
      return { width: pane.clientWidth, content: pane.scrollWidth };
    });
  for (const action of ['validar', 'calcularAvance', 'resumir', 'generarMatriz']) {
    await mesa.run(action);
    await mesa.picture(`320-${action}`);
    const { width, content } = await overflow();
    expect(width).toBeLessThanOrEqual(320);
    expect(content).toBe(width);
  }
});

test('the ribbon’s buttons run the same actions, and the pane shows the result', async () => {
  const mesa = await openMesa();
  const ribbon = mesa.page.getByRole('toolbar', { name: 'Ficha PNFTP de la cinta' });
  const button = ribbon.getByRole('button', { name: 'Matriz de compromisos' });
  await button.click();
  await mesa.pane.locator('section[data-accion="generarMatriz"]').waitFor();
  await mesa.tab('Matriz de compromisos').waitFor();
  // Excel frees the button once the action has called event.completed().
  await ribbon.locator('button:enabled', { hasText: 'Matriz de compromisos' }).waitFor();
});

test('another version of Excel: the pane opens again over the same workbook', async () => {
  const mesa = await openMesa();
  await mesa.run('calcularAvance');
  await mesa.page.getByLabel('Versión de Excel').selectOption('microsoft365');
  await mesa.tab('Avance').waitFor();
  await mesa.action('resumir').waitFor();
  await mesa.run('resumir');
  await mesa.selected('Resumen').waitFor();
});

describe('files that cannot be opened are refused in plain Spanish, and change nothing', () => {
  const bad: readonly [string, Buffer, RegExp][] = [
    ['notas.xlsx', Buffer.from('esto no es un libro'), /no es un libro de Excel/],
    ['antiguo.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls|contraseña|no es un libro/],
    [
      'otro.xlsx',
      Buffer.from(zipSync({ 'hola.txt': new Uint8Array([104]) })),
      /no es un libro de Excel|dañado/,
    ],
  ];
  test.each(bad)('%s', async (name, buffer, message) => {
    const mesa = await openMesa();
    await mesa.page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const alert = mesa.page.getByRole('alert').filter({ hasText: name });
    await alert.waitFor();
    await expect(alert.innerText()).resolves.toMatch(message);
    await mesa.tab('Indicadores').waitFor();
    await mesa.run('resumir');
  });
});

test('a downloaded workbook can be opened again and worked on', async () => {
  const mesa = await openMesa();
  await mesa.run('generarMatriz');
  const bytes = (await mesa.download()).save();
  await mesa.page.locator('input[type="file"]').setInputFiles({
    name: 'copia.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await mesa.page.getByRole('heading', { name: /copia\.xlsx/ }).waitFor();
  await mesa.tab('Matriz de compromisos').waitFor();
  await mesa.run('calcularAvance');
});
