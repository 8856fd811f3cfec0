/** Where the workbook stands, as a person sees it change: the year, the data, what is signed. */
import { libroDeMuestra } from '../../src/cli/abrir';
import { evaluarLibro } from '../../src/acciones';
import { openFile } from '@pnftp/xlsx';
import { filasDe } from '../acciones/ayuda';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function evaluated(...how: Parameters<Server['open']>): Promise<Mesa> {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  server = await startServer(book.save());
  return server.open(...how);
}

const mark = (mesa: Mesa, name: string) => mesa.pane.locator(`[data-marca="${name}"]`);
const inicio = (mesa: Mesa) => mesa.pane.locator('#inicio');
const year = (mesa: Mesa) => mesa.pane.getByLabel('Año evaluado');

async function type(mesa: Mesa, sheet: string, address: string, text: string): Promise<void> {
  await mesa.tab(sheet).click();
  await mesa.page.getByRole('textbox', { name: 'Celda' }).fill(address);
  await mesa.page.keyboard.press('Enter');
  await mesa.page.getByRole('grid').focus();
  await mesa.page.keyboard.type(text);
  await mesa.page.keyboard.press('Enter');
}

test('what the workbook holds is seen at once, and a change makes it old until it is evaluated', async () => {
  const mesa = await evaluated();
  await mark(mesa, 'borrador').waitFor();
  const said = await inicio(mesa).innerText();
  expect(said).toMatch(/Hojas hechas el 30\/06\/2024, con los datos de ahora/);
  expect(said).toMatch(/Índice de gestión\s+22\.2\s+Bajo/);
  expect(said).toMatch(/Valoración\s+1\.8\s+Intermedio/);
  expect(said).toMatch(/11\s+Bajo\s+4\s+Intermedio\s+35\s+Alto/);
  expect(await year(mesa).locator('option:checked').innerText()).toBe('2023: 50 de 50 con dato');
  await mesa.picture('inicio-borrador');

  await type(mesa, 'Indicadores', 'Y5', '12.5');
  await mark(mesa, 'anterior').waitFor();
  await inicio(mesa).getByText('Los datos cambiaron').waitFor();
  await mesa.picture('inicio-desactualizada');
  // Written elsewhere than in the input sheets, nothing is old.
  await inicio(mesa).getByRole('button', { name: 'Evaluar el libro' }).click();
  await mesa.pane.locator('section[data-accion="evaluarLibro"]').waitFor();
  await mark(mesa, 'borrador').waitFor();
  await inicio(mesa).getByText('Hojas hechas hoy').waitFor();
  await mesa.settled();
  await type(mesa, 'Avance', 'A200', 'una nota');
  await type(mesa, 'Política', 'B5', 'Otro nombre');
  await mark(mesa, 'anterior').waitFor();
  expect(mesa.complaints).toEqual([]);
});

test('the year is changed here: a year without data says so, and the sheets are of another', async () => {
  const mesa = await evaluated();
  // Looked at, not changed yet.
  await year(mesa).selectOption('2024');
  await mesa.pane.getByText('Evaluación 2023').waitFor();
  await inicio(mesa).getByRole('button', { name: 'Cambiar a 2024' }).click();
  await mesa.pane.locator('section[data-accion="cambiarAnio"]').waitFor();
  await mesa.pane.getByText('Evaluación 2024').waitFor();
  await mark(mesa, 'anterior').waitFor();
  await inicio(mesa)
    .getByText('De 50 indicadores, 9 tienen meta en 2024 y ninguno tiene dato')
    .waitFor();
  await mesa.settled();
  await mesa.picture('inicio-sin-datos');
  const facts = filasDe(await mesa.download(), 'tblPolitica');
  expect(facts.find((f) => f.Clave === 'anio_evaluado')!.Valor).toBe(2024);
  // The card of the action says it too, beside its 0.0.
  await mesa.run('calcularAvance');
  await mesa.pane
    .locator('section[data-accion="calcularAvance"]')
    .getByText('De 50 indicadores, 9 tienen meta en 2024 y ninguno tiene dato')
    .waitFor();
  await mesa.picture('avance-sin-datos');
  expect(mesa.complaints).toEqual([]);
});

test('what is next leads to its cell', async () => {
  const mesa = await evaluated();
  await inicio(mesa).getByRole('button', { name: 'Ir a Política' }).click();
  await mesa.selected('Política').waitFor();
  await inicio(mesa).getByRole('button', { name: 'Aprobado por' }).click();
  const cell = mesa.page.locator('.cell.active');
  await cell.waitFor();
  const [row] = filasDe(await mesa.download(), 'tblPolitica').filter(
    (f) => f.Clave === 'aprobado_por',
  );
  expect(await cell.getAttribute('id')).toBe(`cell-B${row!.$fila + 1}`);
  expect(mesa.complaints).toEqual([]);
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [400, 'light'],
  [400, 'dark'],
] as const)('at %i pixels, %s: nothing is cut off', async (width, look) => {
  const mesa = await evaluated({ width, height: 1400 }, look);
  await mark(mesa, 'borrador').waitFor();
  await mesa.picture(`inicio-${width}-${look}`);
  const sizes = await mesa.pane
    .locator('html')
    .evaluate((html) => [html.scrollWidth, html.clientWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
});
