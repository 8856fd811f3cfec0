/** Ajustes in the pane: parameters in plain words, saved in one action; language and glossary. */
import { libroDeMuestra } from '../../src/cli/abrir';
import { filasDe } from '../acciones/ayuda';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function opened(...how: Parameters<Server['open']>): Promise<Mesa> {
  server = await startServer((await libroDeMuestra(CONTEXTO)).save());
  const mesa = await server.open(...how);
  await mesa.pane.getByRole('tab', { name: 'Ajustes' }).click();
  await mesa.pane.getByLabel('Criterio de cálculo').waitFor();
  return mesa;
}

const part = (mesa: Mesa, title: string) =>
  mesa.pane.getByRole('heading', { name: title, exact: true });
const button = (mesa: Mesa, name: string | RegExp) => mesa.pane.getByRole('button', { name });
const value = async (mesa: Mesa, key: string) =>
  filasDe(await mesa.download(), 'tblPolitica').find((f) => f.Clave === key)?.Valor;

test('parameters and a rule are saved at once, and what may not be is refused in words', async () => {
  const mesa = await opened();
  await part(mesa, 'Niveles').click();
  const high = mesa.pane.getByRole('textbox', { name: 'Desde cuánto es alto' });
  await high.fill('0.75');
  await button(mesa, 'Guardar 1 cambio').click();
  await mesa.pane.getByText(/no puede ser «0.75»/).waitFor();
  expect(await high.inputValue()).toBe('0.75');
  expect(await value(mesa, 'umbral_alto')).toBe(95);

  await high.fill('90');
  await mesa.pane.getByLabel('Criterio de cálculo').selectOption('Aplicativo CEPLAN V.01');
  await part(mesa, 'Reglas de la validación').click();
  await mesa.pane.getByRole('searchbox', { name: 'Buscar una regla' }).fill('linea base del lado');
  await mesa.pane.getByLabel('Línea base del lado equivocado de la meta').selectOption('aviso');
  await button(mesa, 'Guardar 3 cambios').click();
  await mesa.pane.getByText('Ajustes guardados').waitFor();
  await mesa.settled();
  expect(await button(mesa, /Guardar/).count()).toBe(0);
  expect([
    await value(mesa, 'umbral_alto'),
    await value(mesa, 'criterio_de_calculo'),
    await value(mesa, 'regla.lineaBaseInvertida'),
  ]).toEqual([90, 'Aplicativo CEPLAN V.01', 'aviso']);
  expect(mesa.complaints).toEqual([]);
});

test('what was saved is taken back, in whatever language the pane speaks by then', async () => {
  const mesa = await opened();
  await part(mesa, 'Niveles').click();
  await mesa.pane.getByLabel('Desde cuánto es alto').fill('90');
  await button(mesa, 'Guardar 1 cambio').click();
  await mesa.pane.getByText('Ajustes guardados').waitFor();
  await mesa.settled();
  await mesa.picture('ajustes-guardado');
  await mesa.pane.getByLabel('Idioma del panel').selectOption('en');
  await button(mesa, 'Undo what was saved').click();
  await mesa.pane.getByText('Settings undone').waitFor();
  await mesa.settled();
  expect(await value(mesa, 'umbral_alto')).toBe(95);
  const log = filasDe(await mesa.download(), 'tblBitacora').map((f) => [f.Antes, f['Después']]);
  expect(log).toEqual([
    [95, 90],
    [90, 95],
  ]);
  expect(mesa.complaints).toEqual([]);
});

test('from a finding to what its rule is set to, and back to where one was', async () => {
  const mesa = await opened();
  await mesa.pane.getByRole('tab', { name: 'Inicio' }).click();
  await mesa.run('validar');
  await mesa.pane.getByRole('tab', { name: /^Hallazgos/ }).click();
  const finding = mesa.pane.locator('li[data-causa^="salto|"], li[data-causa^="indiceFragil|"]');
  const key = (await finding.first().getAttribute('data-causa'))!;
  await finding.first().getByRole('button', { name: 'Ajustar la regla…' }).first().click();
  const rule = mesa.pane.locator('[data-regla]');
  await rule.waitFor();
  expect(await rule.count()).toBe(1);
  const threshold = rule.getByRole('textbox').first();
  await rule
    .getByText(/^De [\d.]+ a [\d.]+\. De costumbre: /)
    .first()
    .waitFor();
  await mesa.picture('ajustes-de-un-hallazgo');
  await threshold.fill('0.0001');
  await button(mesa, 'Guardar 1 cambio').click();
  await mesa.pane.getByText(/no puede ser «0.0001»/).waitFor();
  await threshold.fill('100');
  await button(mesa, 'Guardar 1 cambio').click();
  await mesa.pane.getByText('Ajustes guardados').waitFor();
  await mesa.settled();
  await button(mesa, 'Volver a los hallazgos').click();
  const same = mesa.pane.locator(`li[data-causa="${key}"]`);
  await same.locator('[aria-current]').waitFor();
  await button(mesa, 'Volver a validar').click();
  await same.waitFor({ state: 'detached' });
  expect(mesa.complaints).toEqual([]);
});

test('another language is spoken at once, and after the page is opened anew', async () => {
  const mesa = await opened();
  await mesa.pane.getByLabel('Idioma del panel').selectOption('en');
  await mesa.pane.getByLabel('Criterion of calculation').waitFor();
  await mesa.pane
    .getByText(/Blank: today|The policy/)
    .first()
    .waitFor();
  expect(await mesa.pane.locator('html').getAttribute('lang')).toBe('en');
  await mesa.reload();
  await mesa.pane.getByRole('tab', { name: 'Settings' }).click();
  await part(mesa, 'Glossary').click();
  await mesa.pane.getByText('The target of a year.').waitFor();
  await mesa.pane.getByLabel('Language of the pane').selectOption('');
  await mesa.pane.getByLabel('Criterio de cálculo').waitFor();
  expect(mesa.complaints).toEqual([]);
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('at %i pixels, %s: nothing is cut off', async (width, look) => {
  const mesa = await opened({ width, height: 1900 }, look);
  await mesa.picture(`ajustes-${width}-${look}`);
  await part(mesa, 'Niveles').click();
  await mesa.pane.getByLabel('Desde cuánto es alto').fill('90');
  await mesa.picture(`ajustes-parametros-${width}-${look}`);
  await part(mesa, 'Niveles').click();
  await part(mesa, 'Reglas de la validación').click();
  await mesa.picture(`ajustes-reglas-${width}-${look}`);
  const sizes = await mesa.pane
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
});
