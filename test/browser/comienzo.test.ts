/** From a workbook that is nobody's to one of a policy: the cards, the steps, the samples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWorkbook, openWorkbook } from '@pnftp/xlsx';
import type { Workbook } from '@pnftp/xlsx';
import { customFunctionNames } from '../../src/functions/catalogo';
import { filasDe } from '../acciones/ayuda';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function openBook(book: Workbook, ...how: Parameters<Server['open']>): Promise<Mesa> {
  server = await startServer(book.save());
  return server.open(...how);
}

const field = (mesa: Mesa, name: RegExp | string) =>
  mesa.pane.getByRole('textbox', { name, exact: typeof name === 'string' });
const button = (mesa: Mesa, name: string) => mesa.pane.getByRole('button', { name, exact: true });

const TITULOS = [
  'Política',
  'Estructura',
  'Indicadores',
  'Reportes',
  'Declarado',
  'Justificaciones',
  'Envíos y recepciones',
];

test('with no standard workbook there are the ways to one, and nothing that cannot work', async () => {
  const mesa = await openBook(newWorkbook({ sheets: ['Hoja1'] }));
  await mesa.pane.getByRole('heading', { name: 'Cómo empezar' }).waitFor();
  const names = await mesa.pane.getByRole('button').allInnerTexts();
  expect(names.map((name) => name.split('\n')[0])).toEqual([
    'Crear libro',
    'Trata de personas, 2023',
    'La Libertad (PEI), 2023',
  ]);
  await mesa.picture('comenzar');
  // The ribbon's buttons say so and lead there.
  const ribbon = mesa.page.getByRole('toolbar', { name: 'Ficha PNFTP de la cinta' });
  await ribbon.getByRole('button', { name: 'Validar' }).click();
  await mesa.pane.getByText('Elija abajo cómo empezar').waitFor();
  expect(await mesa.action('crearLibro').count()).toBe(1);
  expect((await mesa.download()).sheets.map(({ name }) => name)).toEqual(['Hoja1']);
  expect(mesa.complaints).toEqual([]);
});

test('a new workbook, with the keyboard, in three steps that say what is wrong', async () => {
  const mesa = await openBook(newWorkbook({ sheets: ['Hoja1'] }));
  const { page } = mesa;
  await mesa.action('crearLibro').focus();
  await page.keyboard.press('Enter');
  await field(mesa, /Nombre de la política/).waitFor();
  await button(mesa, 'Siguiente').click();
  await mesa.pane.getByText('Escriba el nombre.').waitFor();
  await field(mesa, /Nombre de la política/).fill('Política de bosques');
  await field(mesa, 'Norma que la aprueba').fill('DS 001-2024');
  await field(mesa, 'Entidad conductora').fill('SERFOR');
  await field(mesa, /Primer año/).fill('2024');
  await field(mesa, /Último año/).fill('2026');
  await field(mesa, 'Año que se evalúa').fill('2040');
  await page.keyboard.press('Enter');
  await mesa.pane.getByText('Se espera: 2024–2026.').waitFor();
  await mesa.picture('asistente-1');
  await field(mesa, 'Año que se evalúa').fill('2025');
  await page.keyboard.press('Enter');

  await mesa.pane.getByRole('radio', { name: /Otros nombres/ }).check();
  await field(mesa, 'Varios').first().fill('');
  await button(mesa, 'Siguiente').click();
  await mesa.pane.getByText('Escriba las tres formas, sin punto y coma.').waitFor();
  await mesa.picture('asistente-2');
  await mesa.pane.getByRole('radio', { name: /Plan institucional/ }).check();
  await mesa.pane.getByRole('radio', { name: /Aplicativo CEPLAN/ }).check();
  await button(mesa, 'Siguiente').click();

  await field(mesa, 'Elaborado por').fill('Ana');
  await mesa.picture('asistente-3');
  await button(mesa, 'Crear libro').click();
  await mesa.pane.locator('section[data-accion="crearLibro"]').waitFor();
  await mesa.pane.getByRole('heading', { level: 1, name: 'Política de bosques' }).waitFor();
  await mesa.settled();
  await mesa.picture('creado');

  const book = await mesa.download();
  expect(book.sheets.map(({ name }) => name)).toEqual([...TITULOS, 'Hoja1']);
  const facts = Object.fromEntries(filasDe(book, 'tblPolitica').map((f) => [f.Clave, f.Valor]));
  expect(facts).toMatchObject({
    nombre: 'Política de bosques',
    norma: 'DS 001-2024',
    conductor: 'SERFOR',
    anio_evaluado: 2025,
    primer_anio: 2024,
    ultimo_anio: 2026,
    criterio_de_calculo: 'Aplicativo CEPLAN V.01',
    elaborado_por: 'Ana',
  });
  expect(String(facts.nombre_servicio)).toContain('AEI');

  // The row of example counts for nothing, and goes.
  await mesa.run('validar');
  await mesa.pane.getByText('No se encontró nada que corregir.').waitFor();
  await mesa.run('quitarEjemplo');
  await mesa.pane.getByText('Filas que se quitaron').waitFor();
  await mesa.action('quitarEjemplo').waitFor({ state: 'detached' });
  const [first] = filasDe(await mesa.download(), 'tblIndicadores');
  expect(first!.Código).toBeNull();
  expect(mesa.complaints).toEqual([]);
});

test('sheets of the same titles: refused in words, nothing changed', async () => {
  const own = newWorkbook({ sheets: ['Indicadores'] });
  own.sheet('Indicadores')!.setCell(0, 0, 'mío');
  const mesa = await openBook(own);
  // The sample would need a blank workbook: it says so and has no button.
  await mesa.pane.getByText(/Este libro ya tiene datos/).waitFor();
  expect(await mesa.pane.locator('[id^="muestra-"]').count()).toBe(0);
  await mesa.action('crearLibro').click();
  await field(mesa, /Nombre de la política/).fill('Política');
  await field(mesa, /Primer año/).fill('2024');
  await field(mesa, /Último año/).fill('2026');
  await button(mesa, 'Siguiente').click();
  await button(mesa, 'Siguiente').click();
  await button(mesa, 'Crear libro').click();
  const alert = mesa.pane.getByRole('alert').filter({ hasText: 'Indicadores' });
  await alert.getByText(/ya tiene hojas con los nombres que necesita/).waitFor();
  await mesa.picture('ocupadas');
  // What was typed is still there.
  await button(mesa, 'Atrás').click();
  await button(mesa, 'Atrás').click();
  expect(await field(mesa, /Nombre de la política/).inputValue()).toBe('Política');
  expect((await mesa.download()).sheets.map(({ name }) => name)).toEqual(['Indicadores']);
  expect(mesa.complaints).toEqual([]);
});

test.each([
  ['pnftp-2023', 'Trata de personas, 2023', /Trata de Personas/],
  ['gore-la-libertad-2023', 'La Libertad (PEI), 2023', /La Libertad/],
])('the sample %s opens in a blank workbook', async (name, label, title) => {
  const mesa = await openBook(newWorkbook({ sheets: ['Hoja1'] }));
  await button(mesa, label).click();
  await mesa.pane.getByRole('heading', { level: 1, name: title }).waitFor();
  await mesa.settled();
  await mesa.picture(`muestra-${name}`);
  await mesa.run('calcularAvance');
  expect((await mesa.download()).sheets.map(({ name }) => name)).toContain('Avance');
  expect(mesa.complaints).toEqual([]);
});

test('a workbook of an earlier release is updated from where one begins', async () => {
  const bytes = readFileSync(join(__dirname, '../libro/contrato/libro-version-1.xlsx'));
  const mesa = await openBook(openWorkbook(bytes, { customFunctions: customFunctionNames }));
  await mesa.pane.getByText('Este libro es de una versión anterior de PNFTP').waitFor();
  await mesa.picture('version-anterior');
  await mesa.run('actualizar');
  await button(mesa, 'Actualizar ahora').click();
  await mesa.pane.getByText('Libro al día').waitFor();
  await mesa.action('actualizar').waitFor({ state: 'detached' });
  expect(mesa.complaints).toEqual([]);
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [400, 'dark'],
] as const)('at %i pixels, %s: the cards and the steps are not cut off', async (width, look) => {
  const mesa = await openBook(newWorkbook({ sheets: ['Hoja1'] }), { width, height: 1200 }, look);
  const fits = async () => {
    const html = mesa.pane.locator('html');
    const [content, place] = await html.evaluate((h) => [h.scrollWidth, h.clientWidth]);
    expect(content).toBeLessThanOrEqual(place);
  };
  await mesa.picture(`comenzar-${width}-${look}`);
  await fits();
  await mesa.action('crearLibro').click();
  await field(mesa, /Nombre de la política/).fill('Política de bosques');
  await field(mesa, /Primer año/).fill('2024');
  await field(mesa, /Último año/).fill('2026');
  await mesa.picture(`asistente-1-${width}-${look}`);
  await fits();
  await button(mesa, 'Siguiente').click();
  await mesa.pane.getByRole('radio', { name: /Otros nombres/ }).check();
  await mesa.picture(`asistente-2-${width}-${look}`);
  await fits();
});
