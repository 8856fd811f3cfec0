/**
 * The workbench's sheet as a person works in it: real keys, the real clipboard. The keys are those
 * of the table in docs/mesa.md, row by row.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type Axe from 'axe-core';
import { newWorkbook } from '@pnftp/xlsx';
import { parseAddress, valueOf } from '@pnftp/xlsx/plan';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

jest.setTimeout(120_000);

const at = (address: string) => parseAddress(address)!;

function book() {
  const made = newWorkbook({ sheets: ['Teclas', 'Otra'] });
  const [teclas] = made.sheets;
  teclas!.writeArea(0, 0, [
    ['Entidad', 'Valor', 'Nota'],
    ['Lima', 10, 'a'],
    ['Ica', 20, 'b'],
    ['Tacna', 30, 'c'],
    [null, null, null],
    ['Total', { formula: '=SUM(B2:B4)', value: 60 }, 'fin'],
  ]);
  const alert = { style: 'stop', title: 'Nota', message: 'Elija a, b o c.' } as const;
  teclas!.setValidation({ areas: [at('C2:C4')], type: 'list', formula1: 'a,b,c', alert });
  teclas!.setValidation({
    areas: [at('E2')],
    type: 'decimal',
    operator: 'between',
    formula1: '0',
    formula2: '100',
    alert: { style: 'warning', title: 'Porcentaje', message: 'De 0 a 100.' },
    prompt: { title: 'Porcentaje', message: 'Escríbalo en unidades, 41.67.' },
  });
  made.sheets[1]!.writeArea(0, 0, [
    ['Entidad', 'Valor'],
    ['Lima', 2],
    ['Ica', 3],
    ['Áncash', 1],
  ]);
  made.sheets[1]!.addTable({ name: 'tblOtra', area: at('A1:B4') });
  return made.save();
}

let server: Server;
let mesa: Mesa;
beforeAll(async () => {
  server = await startServer(book());
  mesa = await server.open();
  await mesa.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await server?.close();
  expect(mesa.complaints).toEqual([]);
});

const grid = () => mesa.page.getByRole('grid');
const nameBox = () => mesa.page.getByRole('textbox', { name: 'Celda' });
const press = (keys: string) => mesa.page.keyboard.press(keys);
const text = (address: string) => mesa.cell(address).innerText();
/** What is drawn follows what was done a frame later. */
async function shows(address: string, value: string): Promise<void> {
  const late = Date.now() + 5000;
  while ((await text(address)).trim() !== value && Date.now() < late) {
    await mesa.page.waitForTimeout(20);
  }
  expect((await text(address)).trim()).toBe(value);
}
const focused = () => mesa.page.evaluate(() => document.activeElement?.getAttribute('role'));

async function goTo(address: string): Promise<void> {
  await nameBox().fill(address);
  await press('Enter');
}

async function undoAll(): Promise<void> {
  const undo = mesa.page.getByRole('button', { name: /^Deshacer/ });
  while ((await undo.getAttribute('aria-disabled')) === 'false') {
    await undo.click({ force: true });
    await mesa.settled();
  }
  await grid().focus();
}

/** Where one is: `B2:B3 en B2`, `B2`, with the sheet where it is another one. */
async function place(): Promise<string> {
  const area = await nameBox().inputValue();
  const active = (await grid().getAttribute('aria-activedescendant'))!.replace('cell-', '');
  const sheet = await mesa.page.getByRole('tab', { selected: true }).first().innerText();
  const own = area === active ? area : `${area} en ${active}`;
  return sheet === 'Teclas' ? own : `${sheet}!${own}`;
}

describe('keys', () => {
  const KEYS: Readonly<Record<string, string>> = {
    '→': 'ArrowRight',
    '←': 'ArrowLeft',
    '↓': 'ArrowDown',
    '↑': 'ArrowUp',
    Ctrl: 'Control',
    Mayús: 'Shift',
    Inicio: 'Home',
    Fin: 'End',
    AvPág: 'PageDown',
    RePág: 'PageUp',
    Entrar: 'Enter',
    Espacio: 'Space',
    Esc: 'Escape',
    Supr: 'Delete',
  };
  const docs = readFileSync(path.join(__dirname, '../../docs/mesa.md'), 'utf8');
  const rows = docs
    .split('<!-- teclas -->')[1]!
    .split('<!-- fin -->')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  test('are many', () => expect(rows.length).toBeGreaterThan(45));

  afterEach(async () => {
    await press('Escape');
    await mesa.tab('Teclas').click();
    await undoAll();
  });
  test.each(rows.map(([, keys, from, to]) => [keys!, from!, to!]))(
    '%s: %s → %s',
    async (keys, from, to) => {
      const { page } = mesa;
      await goTo(from);
      const strokes = keys.split(', ').map((stroke) =>
        stroke
          .split('+')
          .map((key) => KEYS[key] ?? key)
          .join('+'),
      );
      const file = to === 'descarga' ? page.waitForEvent('download') : null;
      for (const stroke of strokes) await press(stroke);
      await mesa.settled();
      if (to === 'descarga') expect((await file!).suggestedFilename()).toMatch(/\.xlsx$/);
      else if (to === 'busca') expect(await focused()).toBeNull();
      else if (to === 'más abajo') expect(Number((await place()).slice(1))).toBeGreaterThan(10);
      else if (to === 'más a la derecha') expect(await place()).toMatch(/^[D-Z]1$/);
      else if (to.startsWith('edita ')) {
        const editor = page.getByRole('combobox', { name: 'Editar la celda' });
        expect(`edita «${await editor.inputValue()}»`).toBe(to);
      } else if (to.includes(' = ')) {
        const [address, value] = to.split(' = ') as [string, string];
        await shows(address, value.slice(1, -1));
        expect(await focused()).toBe('grid');
      } else {
        expect(await place()).toBe(to);
        expect(await focused()).toBe('grid');
      }
    },
  );
});

describe('entries', () => {
  afterEach(async () => {
    await press('Escape');
    await undoAll();
  });
  const editor = () => mesa.page.getByRole('combobox', { name: 'Editar la celda' });
  const objection = () => mesa.page.locator('.objection');

  test('what the sheet refuses stays to be put right, with its own message', async () => {
    await goTo('C2');
    await mesa.page.keyboard.type('z');
    await press('Enter');
    await expect(objection().innerText()).resolves.toBe('Nota: Elija a, b o c.');
    // Neither a click elsewhere loses it.
    await mesa.cell('A4').click();
    expect(await editor().inputValue()).toBe('z');
    await mesa.picture('hoja-rechazo');
    await press('Backspace');
    await mesa.page.keyboard.type('c');
    await press('Enter');
    await shows('C2', 'c');
    expect(await place()).toBe('C3');
  });

  test('what it warns of may be entered all the same; what it says beforehand is shown', async () => {
    await goTo('E2');
    await expect(mesa.page.locator('.prompt').innerText()).resolves.toBe(
      'Porcentaje Escríbalo en unidades, 41.67.',
    );
    await mesa.page.keyboard.type('250');
    await press('Enter');
    await expect(objection().innerText()).resolves.toMatch(/^Porcentaje: De 0 a 100\./);
    await objection().getByRole('button').click();
    await shows('E2', '250');
  });

  test.each([
    ['=SUMA(B2;', 'Falta o sobra un paréntesis en la fórmula.'],
    ['="a', 'Falta cerrar unas comillas en la fórmula.'],
    ['=B2*', 'Falta un dato junto a un signo de la fórmula.'],
  ])('%s stays in the cell, with what is wrong', async (typed, wrong) => {
    await goTo('E5');
    await mesa.page.keyboard.type(typed);
    await press('Enter');
    expect(await objection().innerText()).toBe(wrong);
    expect(await editor().inputValue()).toBe(typed);
  });

  test('who has scrolled away and types is taken back to the cell', async () => {
    await goTo('A30');
    await goTo('A2');
    await mesa.page.locator('.scroller').evaluate((scroller) => {
      scroller.scrollTop = 5000;
    });
    await mesa.cell('A2').waitFor({ state: 'detached' });
    await mesa.page.keyboard.type('Cusco');
    await press('Enter');
    await shows('A2', 'Cusco');
  });

  test('Spanish functions are stored as the file has them, and shown in Spanish', async () => {
    await goTo('E6');
    await mesa.page.keyboard.type('=SI(B2>5;PROMEDIO(B2:B4);0)');
    await press('Enter');
    await shows('E6', '20');
    await goTo('E6');
    const bar = mesa.page.getByRole('combobox', { name: 'Fórmula o valor' });
    expect(await bar.inputValue()).toBe('=SI(B2>5;PROMEDIO(B2:B4);0)');
    const saved = await mesa.download();
    expect(saved.sheet('Teclas')!.cell(5, 4)).toEqual({
      formula: '=IF(B2>5,AVERAGE(B2:B4),0)',
      value: 20,
    });
  });

  test('=PNFTP. is completed, with the arguments and what each is', async () => {
    await goTo('E7');
    await mesa.page.keyboard.type('=PNFTP.AVAN');
    await mesa.page.getByRole('listbox', { name: 'Funciones' }).waitFor();
    await mesa.picture('hoja-completar');
    await press('Tab');
    expect(await editor().inputValue()).toBe('=PNFTP.AVANCE1(');
    await expect(mesa.page.locator('.hint').innerText()).resolves.toMatch(/^PNFTP\.AVANCE1\(/);
    const first = await mesa.page.locator('.hint code b').innerText();
    await mesa.page.keyboard.type('B2;');
    expect(await mesa.page.locator('.hint code b').innerText()).not.toBe(first);
  });
});

describe('from and to other programs', () => {
  afterEach(undoAll);
  const write = (types: Readonly<Record<string, string>>) =>
    mesa.page.evaluate(async (all) => {
      const blobs = Object.entries(all).map(([type, body]) => [type, new Blob([body], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, types);
  const read = (type: string) =>
    mesa.page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType(wanted)).text();
    }, type);
  const cells = async (...addresses: string[]) => {
    const saved = await mesa.download();
    return addresses.map((address) => {
      const { row, column } = at(address);
      return valueOf(saved.sheet('Teclas')!.cell(row, column));
    });
  };

  test('text with tabs, as typed: numbers by the locale, a dash no formula, quotes around lines', async () => {
    await write({ 'text/plain': '41.67\t41,67\t1,382\r\n- Se realizaron\t"a\nb"\t\r\n' });
    await goTo('E10');
    await press('Control+V');
    expect(await cells('E10', 'F10', 'G10', 'E11', 'F11', 'G11')).toEqual([
      41.67,
      '41,67',
      1382,
      '- Se realizaron',
      'a\nb',
      null,
    ]);
    expect(await place()).toBe('E10:G11 en E10');
  });

  test('a table of a web page', async () => {
    await write({
      'text/plain': 'x',
      'text/html':
        '<p>antes</p><table><tr><th colspan="2">Año</th></tr><tr><td>Lima<br>Norte</td><td>7.5</td></tr></table>',
    });
    await goTo('E10');
    await press('Control+V');
    expect(await cells('E10', 'F10', 'E11', 'F11')).toEqual(['Año', null, 'Lima\nNorte', 7.5]);
  });

  test('what is copied goes out as text and as a table with its figures', async () => {
    await goTo('A1:B2');
    await press('Control+C');
    expect(await read('text/plain')).toBe('Entidad\tValor\r\nLima\t10');
    expect(await read('text/html')).toMatch(/<td[^>]*>Lima<\/td><td[^>]*>10<\/td>/);
  });

  test('what the sheet does not allow is pasted, and said', async () => {
    await write({ 'text/plain': 'a\r\nzz\r\nc' });
    await goTo('C2');
    await press('Control+V');
    const notice = mesa.page.getByRole('alert').filter({ hasText: 'Se pegó' });
    await expect(notice.innerText()).resolves.toMatch(/C3/);
    await press('Control+Z');
    await mesa.cell('C3').filter({ hasText: 'b' }).waitFor();
  });
});

test('rows, columns and all are selected by their headers, and added up below', async () => {
  await mesa.page.locator('[data-head-column="1"]').click();
  expect(await place()).toBe('B:B en B1');
  await expect(mesa.page.locator('.sums').innerText()).resolves.toMatch(
    /Promedio: 30\s+Recuento: 5\s+Suma: 120/,
  );
  await mesa.page.locator('[data-head-row="2"]').click();
  expect(await place()).toBe('3:3 en A3');
  await mesa.page.locator('[data-corner]').click();
  expect(await place()).toBe('A:XFD en A1');
});

test('sorted and filtered from the arrow of a header, rows inserted, found, all undone', async () => {
  const { page } = mesa;
  await mesa.tab('Otra').click();
  await goTo('A1');
  await press('Alt+ArrowDown');
  await page.getByRole('button', { name: 'Ordenar de menor a mayor' }).click();
  await shows('A2', 'Áncash');
  await goTo('A1');
  await press('Alt+ArrowDown');
  await page.getByRole('checkbox', { name: 'Ica' }).uncheck();
  await mesa.picture('hoja-filtro');
  await page.getByRole('button', { name: 'Aplicar' }).click();
  await mesa.cell('A3').waitFor({ state: 'detached' });
  expect(await focused()).toBe('grid');
  await page.getByRole('button', { name: 'Quitar los filtros' }).click();
  await mesa.cell('A3').waitFor();
  await goTo('A2');
  await page.getByRole('button', { name: 'Insertar filas' }).click();
  await shows('A3', 'Áncash');
  await grid().focus();
  await press('Control+F');
  await page.keyboard.type('ica');
  await press('Enter');
  expect(await mesa.page.locator('.cell.active').getAttribute('id')).toBe('cell-A4');
  await press('Escape');
  await undoAll();
  await shows('A2', 'Lima');
});

/** What axe-core finds in the page around the pane. */
async function barriers(rules: Record<string, { enabled: boolean }> = {}): Promise<string[]> {
  const { page } = mesa;
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { iframes: false, rules: only });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }, rules);
}

test('axe-core finds nothing, charts and open menus included', async () => {
  await goTo('C2');
  await press('Alt+ArrowDown');
  expect(await barriers()).toEqual([]);
  await press('Escape');
});

test('in the colours of the system alone, what is selected has an edge still', async () => {
  await mesa.look('contrast');
  await goTo('B2');
  const edge = await mesa.cell('B2').evaluate((cell) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(cell, '::after');
    return [outlineStyle, Number.parseFloat(outlineWidth) > 0];
  });
  expect(edge).toEqual(['solid', true]);
  // The colours are the system's own; axe-core reads those that the page would have.
  expect(await barriers({ 'color-contrast': { enabled: false } })).toEqual([]);
  await mesa.picture('hoja-contraste');
  await mesa.look('light');
});

test('at 200 %, all of the bar can be pressed, and the sheet has most of the page', async () => {
  const { page } = mesa;
  await page.setViewportSize({ width: 720, height: 450 });
  const [right, share] = await page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const bar = [...document.querySelectorAll('.bar button, .bar select')];
    return [
      Math.max(...bar.map((one) => box(one).right)),
      box(document.querySelector('.book')!).height / innerHeight,
    ] as const;
  });
  expect(right).toBeLessThanOrEqual(720);
  expect(share).toBeGreaterThan(0.5);
  expect(await barriers()).toEqual([]);
  await mesa.picture('hoja-200');
  await page.setViewportSize({ width: 1440, height: 900 });
});
