/** A finding accepted in the pane: quiet with its reason, until its figures change. */
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

async function reviewed(...how: Parameters<Server['open']>): Promise<Mesa> {
  const book = await libroDeMuestra(CONTEXTO);
  pon(book, 'tblIndicadores', filaDe(book, 'Servicio', '8'), 'VO 2023', 'muchos');
  server = await startServer(book.save());
  const mesa = await server.open(...how);
  await mesa.run('validar');
  await mesa.pane.getByRole('tab', { name: /^Hallazgos/ }).click();
  await foot(mesa).waitFor();
  return mesa;
}

const foot = (mesa: Mesa) => mesa.pane.locator('#pie-revision');
const button = (mesa: Mesa, name: string | RegExp) => mesa.pane.getByRole('button', { name });
const groups = (mesa: Mesa) => mesa.pane.locator('li[data-causa]');
const KEY = 'lineaBaseInvertida|OP 2.1|2023|';
const row = (mesa: Mesa) => mesa.pane.locator(`li[data-causa="${KEY}"]`);
const done = (mesa: Mesa, text: string | RegExp) => foot(mesa).getByText(text).waitFor();
const rows = async (mesa: Mesa) =>
  filasDe(await mesa.download(), 'tblJustificaciones').flatMap((f) =>
    f.Clave === null ? [] : [[f.Clave, f.Motivo, f.Quién, f.Estado]],
  );
const shown = (mesa: Mesa) => mesa.pane.getByRole('tab', { name: /^Hallazgos/ }).innerText();

async function justify(mesa: Mesa): Promise<void> {
  await row(mesa).getByRole('button', { name: 'Justificar…' }).first().click();
  await row(mesa).getByRole('textbox', { name: 'Por qué es así' }).fill('Oficio 12-2024');
  await row(mesa).getByRole('textbox', { name: 'Quién lo dice' }).fill('Ana Ruiz');
  await row(mesa).getByRole('button', { name: 'Justificar', exact: true }).click();
  await done(mesa, 'Hallazgo justificado');
}

test('with a reason and a name it counts no more, and does again when its figures change', async () => {
  const mesa = await reviewed();
  const before = await shown(mesa);
  await row(mesa).getByRole('button', { name: 'Justificar…' }).first().click();
  await row(mesa).getByRole('button', { name: 'Justificar', exact: true }).click();
  await row(mesa).getByText('Escriba por qué se deja como está.').waitFor();
  expect(await rows(mesa)).toEqual([]);
  await row(mesa).getByRole('button', { name: 'Cancelar' }).click();
  await justify(mesa);
  await done(mesa, 'Los hallazgos son los mismos que antes.');
  await row(mesa).waitFor({ state: 'detached' });
  expect(await shown(mesa)).not.toBe(before);
  await mesa.settled();
  expect(await rows(mesa)).toEqual([[KEY, 'Oficio 12-2024', 'Ana Ruiz', 'Vigente']]);

  // Behind its filter, with who said so.
  await button(mesa, '1 justificado').click();
  await row(mesa)
    .getByText(/Justificado por Ana Ruiz, .*: «Oficio 12-2024»/)
    .waitFor();
  expect(await groups(mesa).count()).toBe(1);
  await button(mesa, '1 justificado').click();

  // Somebody changes its value in the sheet.
  await mesa.tab('Indicadores').click();
  await mesa.page.getByRole('textbox', { name: 'Celda' }).fill('U6');
  await mesa.page.keyboard.press('Enter');
  await mesa.page.getByRole('grid').focus();
  await mesa.page.keyboard.type('99.5');
  await mesa.page.keyboard.press('Enter');
  await button(mesa, 'Volver a validar').click();
  await row(mesa)
    .getByText(/Estuvo justificado \(Ana Ruiz/)
    .waitFor();
  expect((await rows(mesa))[0]![3]).toBe('Sus cifras cambiaron: vuelve a contar');
  // Who it was need not be typed again.
  await row(mesa).getByRole('button', { name: 'Justificar…' }).first().click();
  const who = row(mesa).getByRole('textbox', { name: 'Quién lo dice' });
  expect(await who.inputValue()).toBe('Ana Ruiz');
  expect(mesa.complaints).toEqual([]);
});

test('undone and taken back, it counts again', async () => {
  const mesa = await reviewed();
  const before = await shown(mesa);
  await justify(mesa);
  await button(mesa, 'Deshacer').click();
  await done(mesa, 'Justificación deshecha');
  expect(await shown(mesa)).toBe(before);
  await justify(mesa);
  await button(mesa, '1 justificado').click();
  await row(mesa).getByRole('button', { name: 'Quitar justificación' }).click();
  await done(mesa, 'Justificación quitada');
  expect(await shown(mesa)).toBe(before);
  await mesa.settled();
  expect(await rows(mesa)).toEqual([]);
  expect(
    filasDe(await mesa.download(), 'tblBitacora').map((f) => [f.Acción, f.Antes, f.Después]),
  ).toEqual([
    ['Justificar', null, 'Oficio 12-2024'],
    ['Deshacer justificar', 'Oficio 12-2024', null],
    ['Justificar', null, 'Oficio 12-2024'],
    ['Quitar justificación', 'Oficio 12-2024', null],
  ]);
  expect(mesa.complaints).toEqual([]);
});

test('what stands in the way of reading is not accepted, and it is said', async () => {
  const mesa = await reviewed();
  const text = groups(mesa).filter({ hasText: '«muchos»' });
  await text.getByRole('button', { name: 'Justificar…' }).first().click();
  await text.getByText('hay que corregirlo, no se puede justificar').waitFor();
  expect(await text.getByRole('textbox').count()).toBe(0);
  await text.getByRole('button', { name: 'Entendido' }).click();
  expect(mesa.complaints).toEqual([]);
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('at %i pixels, %s: nothing is cut off', async (width, look) => {
  const mesa = await reviewed({ width, height: 1500 }, look);
  await row(mesa).getByRole('button', { name: 'Justificar…' }).first().click();
  await mesa.picture(`justificar-${width}-${look}`);
  await row(mesa).getByRole('button', { name: 'Cancelar' }).click();
  await justify(mesa);
  await button(mesa, '1 justificado').click();
  await row(mesa)
    .getByText(/Justificado por/)
    .waitFor();
  await mesa.picture(`justificados-${width}-${look}`);
  const sizes = await mesa.pane
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
});
