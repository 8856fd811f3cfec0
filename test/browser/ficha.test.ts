/** An indicator looked into beside its row: selected, followed to its cells, and supposed otherwise. */
import axe from 'axe-core';
import { libroDeMuestra } from '../../src/cli/abrir';
import { filaDe, filasDe, pon } from '../acciones/ayuda';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function opened(...how: Parameters<Server['open']>): Promise<Mesa> {
  const book = await libroDeMuestra(CONTEXTO);
  // Something to find at an indicator, and a trend to draw.
  pon(book, 'tblIndicadores', filaDe(book, 'OP', '2.3'), 'Responsable', 'PJ ');
  server = await startServer(book.save());
  return server.open(...how);
}

const ficha = (mesa: Mesa) => mesa.pane.locator('#ficha');
const show = async (mesa: Mesa) => {
  await mesa.pane.getByRole('tab', { name: 'Ficha' }).click();
  await ficha(mesa).waitFor();
};
const titled = (mesa: Mesa, name: string) =>
  ficha(mesa).getByRole('heading', { level: 2, name, exact: true });
const inGrid = (mesa: Mesa, text: string) =>
  mesa.page.locator('[id^="cell-"]').filter({ hasText: text }).first();
const figure = (mesa: Mesa, name: RegExp) => ficha(mesa).getByRole('button', { name }).first();
const supposed = (mesa: Mesa) => ficha(mesa).getByRole('textbox', { name: /supuesto/ });
const effect = (mesa: Mesa) => mesa.pane.locator('#supuestos');

/** Counts what the add-in asks Excel from now on. */
async function listening(mesa: Mesa): Promise<() => Promise<number>> {
  await mesa.page.evaluate(() => {
    const counted = window as unknown as { asked: number };
    counted.asked = 0;
    window.addEventListener('message', ({ data }: MessageEvent<{ workbench?: string }>) => {
      if (data.workbench === 'request') counted.asked += 1;
    });
  });
  return () => mesa.page.evaluate(() => (window as unknown as { asked: number }).asked);
}

const CASOS = 'Porcentaje de casos de trata de personas atendidos';

test('the selected row shows its ficha, a figure leads to its cell, and what is supposed is written nowhere', async () => {
  const mesa = await opened();
  await mesa.run('generarMatriz');
  await mesa.run('calcularAvance');
  await show(mesa);
  const asked = await listening(mesa);

  await inGrid(mesa, CASOS).click();
  await titled(mesa, 'OP 2.1').waitFor();
  await ficha(mesa).getByText('Lo que se logró, como porcentaje de la meta del año.').waitFor();
  await mesa.pane.locator('#ficha figure svg text').first().waitFor();
  await ficha(mesa).getByText('Entra en la matriz por su AT1 bajo [D].').waitFor();
  await ficha(mesa).getByText('Estado en la matriz: No iniciado').waitFor();

  await supposed(mesa).fill('99.2');
  await effect(mesa).getByText('de 22.2 Bajo a 11.1 Bajo').waitFor();
  await effect(mesa).getByText('1.8 Intermedio, sin cambio').waitFor();
  await effect(mesa).getByText('13 compromisos, sin cambio').waitFor();
  await effect(mesa).getByText('Nadie entra ni sale.').waitFor();
  await supposed(mesa).fill('90');
  await effect(mesa).getByText('Salen: OP 2.1.').waitFor({ state: 'detached' });
  await effect(mesa)
    .getByRole('heading', { name: /el libro no cambia/ })
    .waitFor();
  await supposed(mesa).fill('mucho');
  await ficha(mesa).getByText('Escriba un número').waitFor();
  // Two selections and three suppositions, and Excel was asked nothing.
  await inGrid(mesa, 'Número de sentenciados').click();
  await titled(mesa, 'OP 2.3').waitFor();
  await supposed(mesa).fill('10');
  await effect(mesa).getByText('OP 2.3: 10 en vez de 69').waitFor();
  await effect(mesa).getByText('Entran: OP 2.3.').waitFor();
  expect(await asked()).toBe(0);

  const book = await mesa.download();
  const values = filasDe(book, 'tblIndicadores').map((f) => f['VO 2023']);
  const before = filasDe(await libroDeMuestra(CONTEXTO), 'tblIndicadores').map((f) => f['VO 2023']);
  expect(values).toEqual(before);
  await effect(mesa).getByRole('button', { name: 'Volver a lo leído' }).click();
  await effect(mesa).waitFor({ state: 'detached' });
  expect(await supposed(mesa).inputValue()).toBe('');

  await figure(mesa, /Valor obtenido 2023: ir a Indicadores/).click();
  await mesa.selected('Indicadores').waitFor();
  const { $fila } = filasDe(book, 'tblIndicadores')[filaDe(book, 'OP', '2.3')]!;
  await mesa.page.locator(`[id^="cell-"][id$="${$fila + 1}"].active`).waitFor();
  expect(await asked()).toBe(1);
  await titled(mesa, 'OP 2.3').waitFor();
  expect(mesa.complaints).toEqual([]);
});

test('an OP is the sum that it is: from its row, and from an indicator and back', async () => {
  const mesa = await opened();
  await mesa.run('calcularAvance');
  await show(mesa);
  await inGrid(mesa, CASOS).click();
  await ficha(mesa).getByRole('button', { name: 'Ver la suma de OP2' }).click();
  await titled(mesa, 'OP2').waitFor();
  await ficha(mesa).getByText('(100.0 + 0.0 + 100.0) ÷ 3 = 66.7').waitFor();
  await ficha(mesa).getByText('426.1, acotado a 100 [D]').waitFor();
  await ficha(mesa).getByText('-109.9, acotado a 0 [D]').waitFor();
  await ficha(mesa).getByText('(0.0 + 66.7 + 0.0) ÷ 3 = 22.2').waitFor();
  // A figure followed from the sum leaves the sum where it is.
  await figure(mesa, /^426\.1\. .*ir a Indicadores/).click();
  await mesa.selected('Indicadores').waitFor();
  await mesa.settled();
  expect(await titled(mesa, 'OP2').count()).toBe(1);
  await ficha(mesa).getByRole('button', { name: '2.2', exact: true }).first().click();
  await titled(mesa, 'OP 2.2').waitFor();
  expect(mesa.complaints).toEqual([]);
});

test('nothing selected: it is looked for; data changed: it is said, and read again', async () => {
  const mesa = await opened();
  await show(mesa);
  await ficha(mesa).getByText('Seleccione en el libro la fila').waitFor();
  await mesa.pane.getByRole('searchbox').fill('sentenciados');
  await ficha(mesa)
    .getByRole('button', { name: /^OP 2\.3/ })
    .click();
  await titled(mesa, 'OP 2.3').waitFor();
  await ficha(mesa).getByRole('button', { name: 'Validar' }).click();
  await ficha(mesa).getByText(/«PJ /).first().waitFor();

  await mesa.tab('Indicadores').click();
  const old = ficha(mesa).getByText('Datos cambiados: estas cifras son de antes');
  expect(await old.count()).toBe(0);
  await figure(mesa, /Valor obtenido 2023: ir a Indicadores/).click();
  await mesa.selected('Indicadores').waitFor();
  await mesa.page.getByRole('grid').focus();
  await mesa.page.keyboard.type('30');
  await mesa.page.keyboard.press('Enter');
  await old.waitFor();
  // Excel went on to the next row, and the ficha with it.
  await titled(mesa, 'OP 3.1').waitFor();
  await mesa.page.keyboard.press('ArrowUp');
  await ficha(mesa).getByText('69 ÷ 30 × 100 = 230.0').waitFor();
  await ficha(mesa).getByRole('button', { name: 'Volver a leer' }).click();
  await ficha(mesa).getByText('30 ÷ 30 × 100 = 100.0').waitFor();
  expect(await old.count()).toBe(0);
  expect(mesa.complaints).toEqual([]);
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [400, 'light'],
  [400, 'dark'],
] as const)(
  'at %i pixels, %s: nothing is cut off and nothing stands in the way',
  async (width, look) => {
    const mesa = await opened({ width, height: 3600 }, look);
    await show(mesa);
    await mesa.picture(`ficha-vacia-${width}-${look}`);
    await mesa.pane.getByRole('searchbox').fill('2.');
    await mesa.picture(`ficha-buscar-${width}-${look}`);
    await ficha(mesa)
      .getByRole('button', { name: /^OP 2\.1/ })
      .click();
    await mesa.pane.locator('#ficha figure svg text').first().waitFor();
    await mesa.picture(`ficha-${width}-${look}`);
    await supposed(mesa).fill('99.2');
    await effect(mesa).waitFor();
    await mesa.picture(`ficha-supuesto-${width}-${look}`);
    expect(await barriers(mesa)).toEqual([]);
    await ficha(mesa).getByRole('button', { name: 'Ver la suma de OP2' }).click();
    await titled(mesa, 'OP2').waitFor();
    await mesa.picture(`ficha-objetivo-${width}-${look}`);
    expect(await barriers(mesa)).toEqual([]);
    const sizes = await mesa.pane
      .locator('html')
      .evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
  },
);

/** What axe-core finds in the pane, by rule and element. */
const barriers = async (mesa: Mesa): Promise<string[]> =>
  mesa.pane.locator('#ficha').evaluate(async (place, source) => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as the browser's tools do
    new Function(source)();
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      include: [place as HTMLElement],
      // Stops of the library's own for the Tab key: it takes the focus on from there.
      exclude: [['[data-tabster-dummy]']],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, axe.source);
