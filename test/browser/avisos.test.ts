/** What the pane says when things are not as they should be, each in a real workbook. */
import { libroDeMuestra } from '../../src/cli/abrir';
import { evaluarLibro } from '../../src/acciones';
import { markXml } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile } from '@pnftp/xlsx';
import type { Workbook } from '@pnftp/xlsx';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function openBook(book: Workbook): Promise<Mesa> {
  server = await startServer(book.save());
  return server.open();
}
const alert = (mesa: Mesa) => mesa.pane.getByRole('alert');

async function evaluated(): Promise<Workbook> {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  return book;
}

test('an action that was left half written is offered, and finished', async () => {
  const book = await evaluated();
  book.addCustomXml(
    markXml({ action: 'calcularAvance', snapshot: null, created: [], names: [], charts: {} }),
  );
  const mesa = await openBook(book);
  const notice = mesa.pane.getByText('«Calcular avance» quedó a medio escribir');
  await notice.waitFor();
  await mesa.picture('inconclusa');
  await mesa.pane.getByRole('button', { name: 'Terminar ahora' }).click();
  await mesa.pane.locator('section[data-accion="calcularAvance"]').waitFor();
  await notice.waitFor({ state: 'detached' });
  await mesa.settled();
  expect((await mesa.download()).customXml).toEqual([]);
  expect(mesa.complaints).toEqual([]);
});

test('a protected sheet: what to do, and nothing was changed', async () => {
  const book = await evaluated();
  book.sheet('Avance')!.protect();
  const mesa = await openBook(book);
  await mesa.action('calcularAvance').click();
  await alert(mesa).getByText('Una hoja está protegida').waitFor();
  await mesa.picture('protegida');
  expect(await alert(mesa).innerText()).toContain('Desproteger hoja');
  // It can be put away, and the other actions go on.
  await alert(mesa).getByRole('button', { name: 'Cerrar' }).click();
  await mesa.run('generarMatriz');
  expect(mesa.complaints).toEqual([]);
});

test('a workbook that is not one of ours', async () => {
  const mesa = await openBook(newWorkbook({ sheets: ['Mis datos'] }));
  await mesa.pane.getByText('Este libro todavía no es un libro de PNFTP').waitFor();
  expect(await mesa.action('calcularAvance').count()).toBe(0);
  expect((await mesa.download()).sheets.map(({ name }) => name)).toEqual(['Mis datos']);
  expect(mesa.complaints).toEqual([]);
});

test('errors in the data stop the calculation, say which, and Validar shows them', async () => {
  const book = await libroDeMuestra(CONTEXTO);
  const table = book.table('tblIndicadores')!;
  const column = table.area.column + table.headers.indexOf('Sentido esperado');
  table.sheet.setCell(table.area.row + 1, column, 'Hacia arriba');
  const mesa = await openBook(book);
  await mesa.action('resumir').click();
  await alert(mesa)
    .getByText(/no se calculó nada/)
    .waitFor();
  await mesa.picture('datos-con-error');
  await mesa.run('validar');
  await mesa.pane
    .getByText(/Hacia arriba/)
    .first()
    .waitFor();
});

test('the pane’s page in a browser, without Excel and without Microsoft’s Office.js', async () => {
  const mesa = await openBook(newWorkbook());
  const page = await mesa.page.context().newPage();
  await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${server!.address}taskpane.html`);
  await page.getByText('Esta página es el panel de un complemento de Excel').waitFor();
});
