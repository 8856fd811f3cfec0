/** Commitments in the pane: proposed, edited, made, compared, and followed up the year after. */
import { libroDeMuestra } from '../../src/cli/abrir';
import { cellAddress } from '@pnftp/xlsx/plan';
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
  // 2024 has a value: one that is asked for again.
  pon(book, 'tblIndicadores', filaDe(book, 'OP', '2.1'), 'VO 2024', 1);
  server = await startServer(book.save());
  const mesa = await server.open(...how);
  await place(mesa, 'Compromisos');
  await rows(mesa).first().waitFor();
  return mesa;
}

const place = (mesa: Mesa, name: string | RegExp) =>
  mesa.pane.getByRole('tab', { name, exact: typeof name === 'string' }).click();
const foot = (mesa: Mesa) => mesa.pane.locator('#pie-compromisos');
const press = (mesa: Mesa, name: string | RegExp) =>
  mesa.pane.getByRole('button', { name, exact: typeof name === 'string' }).click();
const row = (mesa: Mesa, key: string) => mesa.pane.locator(`li[data-compromiso="${key}"]`);
const rows = (mesa: Mesa) => mesa.pane.locator('li[data-compromiso]');
const said = (mesa: Mesa, text: string | RegExp) => foot(mesa).getByText(text).waitFor();

async function edit(mesa: Mesa, key: string, field: string, text: string): Promise<void> {
  const one = row(mesa, key);
  const header = one.locator('button[aria-expanded]');
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  await one.getByRole('button', { name: 'Editar…' }).click();
  const box = one.getByLabel(field);
  if ((await box.evaluate((node) => node.tagName)) === 'SELECT') await box.selectOption(text);
  else await box.fill(text);
  await one.getByRole('button', { name: 'Guardar' }).click();
  await one.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });
}

async function type(mesa: Mesa, sheet: string, address: string, text: string): Promise<void> {
  await mesa.tab(sheet).click();
  await mesa.page.getByRole('textbox', { name: 'Celda' }).fill(address);
  await mesa.page.keyboard.press('Enter');
  await mesa.page.getByRole('grid').focus();
  await mesa.page.keyboard.type(text);
  await mesa.page.keyboard.press('Enter');
}

const matrix = async (mesa: Mesa) => filasDe(await mesa.download(), 'tblCompromisos');
const of = (written: Awaited<ReturnType<typeof matrix>>, key: string) =>
  written.find(
    (f) => `${String(f.Tipo)}|${String(f.Código)}|${String(f.Año)}`.toLowerCase() === key,
  )!;

test('from the proposal to the matrix, its difference, and the year after', async () => {
  const mesa = await opened();
  expect(await rows(mesa).count()).toBe(13);
  await said(mesa, 'La matriz todavía no se ha hecho');
  expect(await row(mesa, 'op|1.1|2023').innerText()).toMatch(/AT2 -17\.6, bajo: menos de 75/);
  expect(await row(mesa, 'op|2.2|2023').innerText()).toMatch(
    /Ajustar el indicador\s+· por su ajuste de ficha: Propuesto/,
  );

  // Before there is a matrix: kept here, also when the pane is closed, and written with it.
  await edit(mesa, 'servicio|7|2023', 'Recomendación', 'Cumplir con 53 campañas.');
  await row(mesa, 'servicio|7|2023').getByText('Por escribir').waitFor();
  await press(mesa, /^Generar matriz$/);
  await said(mesa, 'Matriz generada');
  await said(mesa, 'Ningún texto de la matriz cambiaría al generarla.');
  await mesa.settled();
  expect(of(await matrix(mesa), 'servicio|7|2023').Recomendación).toBe('Cumplir con 53 campañas.');

  // After: in its cell, and back.
  await edit(mesa, 'servicio|8|2023', 'Comentario', 'Acordado con la entidad');
  await said(mesa, 'Texto escrito en la matriz');
  await mesa.settled();
  expect(of(await matrix(mesa), 'servicio|8|2023').Comentario).toBe('Acordado con la entidad');
  await edit(mesa, 'servicio|8|2023', 'Estado de cumplimiento', 'Cumplido');
  await foot(mesa).getByRole('button', { name: 'Deshacer' }).click();
  await said(mesa, 'Texto anterior devuelto');
  await mesa.settled();
  const after = of(await matrix(mesa), 'servicio|8|2023');
  expect([after['Estado de cumplimiento'], after.Comentario]).toEqual([
    'No iniciado',
    'Acordado con la entidad',
  ]);
  const log = filasDe(await mesa.download(), 'tblBitacora').map((f) => f.Acción);
  expect(log).toEqual(['Editar compromiso', 'Editar compromiso', 'Deshacer edición']);

  // Somebody writes on the sheets: it is told, and the difference is seen before it is written.
  const { area, headers } = (await mesa.download()).table('tblCompromisos')!;
  const at = (title: string, i: number) =>
    cellAddress(area.row + 1 + i, area.column + headers.indexOf(title));
  await type(mesa, 'Matriz de compromisos', at('Medio de verificación', 0), 'Acta de la mesa');
  await said(mesa, 'Los datos o la matriz cambiaron');
  const book = await mesa.download();
  const field = (code: string, title: string) => {
    const table = book.table('tblIndicadores')!;
    const column = filasDe(book, 'tblIndicadores');
    const i = column.findIndex((f) => f.Tipo === 'Servicio' && f.Código === code);
    const [titles = []] = table.sheet.readArea({ ...table.area, rows: 1 });
    return cellAddress(table.area.row + 1 + i, table.area.column + titles.indexOf(title));
  };
  await type(mesa, 'Indicadores', field('34', 'VO 2023'), '25');
  await type(mesa, 'Indicadores', field('5', 'VO 2023'), '1');
  await type(mesa, 'Indicadores', field('14', 'LE 2024'), '77');
  await press(mesa, 'Volver a leer');
  await said(mesa, 'Al generarla: 1 nuevo, 1 cambia, 1 ya no corresponde, 11 quedan igual.');
  await press(mesa, '1 cambia');
  expect(await rows(mesa).count()).toBe(1);
  await row(mesa, 'servicio|14|2023').locator('button[aria-expanded]').click();
  const change = row(mesa, 'servicio|14|2023').locator('tbody tr');
  expect(await change.count()).toBe(1);
  expect(await change.innerText()).toMatch(/^Recomendación\t.*\t.*77/s);
  await press(mesa, '1 cambia');
  const before = await matrix(mesa);
  expect(of(before, 'servicio|34|2023').Origen).toBe('Calculado');
  await press(mesa, 'Volver a generar la matriz');
  await said(mesa, 'Matriz generada');
  await mesa.settled();
  const made = await matrix(mesa);
  expect(made).toHaveLength(14);
  expect(of(made, 'op|1.1|2023')['Medio de verificación']).toBe('Acta de la mesa');
  expect(of(made, 'servicio|7|2023').Recomendación).toBe('Cumplir con 53 campañas.');
  expect(of(made, 'servicio|8|2023').Comentario).toBe('Acordado con la entidad');
  expect(of(made, 'servicio|14|2023').Recomendación).toContain('77');
  expect(of(made, 'servicio|34|2023').Origen).toBe('Ya no corresponde');

  // The year after.
  await place(mesa, 'Inicio');
  await mesa.pane.getByLabel('Año evaluado').selectOption('2024');
  await press(mesa, 'Cambiar a 2024');
  await mesa.pane.locator('section[data-accion="cambiarAnio"]').waitFor();
  await place(mesa, 'Compromisos');
  await mesa.pane.getByRole('tab', { name: 'De años anteriores (13)' }).click();
  await mesa.pane
    .getByText(/13 compromisos de años anteriores: 0 cumplidos, \d+ vencidos/)
    .waitFor();
  await press(mesa, /^1 reiterado$/);
  const again = mesa.pane.locator('li[data-anterior]');
  expect(await again.count()).toBe(1);
  expect(await again.innerText()).toMatch(/OP 2\.1 · 2023[\s\S]*Reiterado: 2 veces/);
  await again.getByRole('button', { name: 'Actualizar estado…' }).click();
  await again.getByLabel('Estado de cumplimiento').selectOption('En proceso');
  await again.getByRole('button', { name: 'Guardar' }).click();
  await said(mesa, 'Texto escrito en la matriz');
  await again.getByRole('button', { name: 'Ver en la hoja' }).click();
  await mesa.selected('Matriz de compromisos').waitFor();
  // The sheet may be in front already: the cell is what is waited for.
  await mesa.page.locator('.cell.active', { hasText: /^En proceso$/ }).waitFor();
  await press(mesa, 'Volver a generar la matriz');
  await said(mesa, 'Matriz generada');
  await mesa.settled();
  const followed = await matrix(mesa);
  expect(of(followed, 'op|2.1|2023')).toMatchObject({
    'Estado de cumplimiento': 'En proceso',
    Origen: 'De otro año',
  });
  expect(of(followed, 'op|2.1|2024')['Estado de cumplimiento']).toBe('No iniciado');
  expect(of(followed, 'servicio|7|2023').Recomendación).toBe('Cumplir con 53 campañas.');
  expect(mesa.complaints).toEqual([]);
});

test('a text that waits is found again when the pane is opened anew, and goes with the evaluation', async () => {
  const mesa = await opened();
  await edit(mesa, 'servicio|7|2023', 'Tipo de medida', 'Ajustar el indicador');
  await row(mesa, 'servicio|7|2023').getByText('elegida por usted').waitFor();
  await row(mesa, 'servicio|7|2023')
    .getByText(/^6 meses, vence el/)
    .waitFor();
  await mesa.reload();
  await mesa.pane.locator('#inicio').waitFor();
  await mesa.pane.getByRole('button', { name: 'Evaluar el libro' }).first().click();
  await mesa.pane.locator('section[data-accion="evaluarLibro"]').waitFor();
  await mesa.settled();
  expect(of(await matrix(mesa), 'servicio|7|2023')).toMatchObject({
    Medida: 'Ajustar el indicador',
    Plazo: '6 meses',
  });
  // The evaluation's findings are the pane's.
  await place(mesa, /^Hallazgos \(/);
  await place(mesa, 'Compromisos');
  await said(mesa, 'Ningún texto de la matriz cambiaría al generarla.');
  expect(mesa.complaints).toEqual([]);
});
