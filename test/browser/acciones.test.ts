/** The four actions, pressed in the pane of the built workbench: what the grid and the file show. */
import { cellAddress, isFormula, valueOf } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

let server: Server;
let mesa: Mesa;
beforeAll(async () => {
  server = await startServer();
  mesa = await server.open();
});
afterAll(() => server?.close());

function cellsOf(sheet: Sheet | null): Cell[] {
  if (!sheet) throw new Error('the sheet is not there');
  const found: Cell[] = [];
  sheet.forEachCell((_row, _column, cell) => found.push(cell));
  return found;
}
const texts = (cells: readonly Cell[]): string[] =>
  cells.map(valueOf).filter((value): value is string => typeof value === 'string');

test('the pane says which policy and which year it has before it', async () => {
  await expect(mesa.pane.getByRole('heading', { level: 1 }).innerText()).resolves.toMatch(
    /^Política Nacional frente a la Trata de Personas/,
  );
  await mesa.pane.getByText('Evaluación 2023').waitFor();
  await mesa.picture('inicio');
});

test('Validar writes Hallazgos, lists them in the pane and goes to their cells', async () => {
  await mesa.run('validar');
  await mesa.selected('Hallazgos').waitFor();
  await mesa.picture('validar');
  const first = mesa.pane.locator('section[data-accion="validar"] li button').first();
  const place = /Ir a (.+), celda (.+)$/.exec(await first.innerText());
  expect(place).not.toBeNull();
  await first.click();
  await mesa.page.locator(`[role="tab"][aria-selected="true"]`, { hasText: place![1]! }).waitFor();
  await mesa.page.locator(`#cell-${place![2]}.active`).waitFor();
  await mesa.picture('validar-celda');

  const book = await mesa.download();
  const table = book.table('tblHallazgos')!;
  expect(table.sheet.name).toBe('Hallazgos');
  await mesa.pane.getByRole('tab', { name: /^Hallazgos \(/ }).click();
  await mesa.picture('hallazgos');
  const listed = await mesa.pane.getByRole('tab', { name: /^Hallazgos \(/ }).innerText();
  expect(listed).toBe(`Hallazgos (${table.area.rows - 1})`);
  await mesa.pane.getByRole('tab', { name: 'Inicio' }).click();
});

test('Calcular avance: formulas with their values, levels in their colours', async () => {
  await mesa.run('calcularAvance');
  await mesa.selected('Avance').waitFor();
  const card = mesa.pane.locator('section[data-accion="calcularAvance"]');
  await expect(card.innerText()).resolves.toMatch(/22\.2/);
  await mesa.picture('avance');

  const cells = cellsOf((await mesa.download()).sheet('Avance'));
  const progress = cells.filter((cell) => isFormula(cell) && /PNFTP\.AVANCE1\(/.test(cell.formula));
  expect(progress.length).toBeGreaterThan(90);
  expect(progress.filter((cell) => typeof valueOf(cell) === 'number').length).toBeGreaterThan(80);
});

test('Resumen: levels counted, the índice and what it hangs on', async () => {
  await mesa.run('resumir');
  await mesa.selected('Resumen').waitFor();
  const chart = mesa.page.getByRole('img', { name: /^Avance tipo 1 por objetivo prioritario/ });
  await expect(chart.getAttribute('aria-label')).resolves.toContain('AT1 2023: OP1 77.5, OP2 81.8');
  await expect(chart.locator('text', { hasText: '77.5' }).count()).resolves.toBe(1);
  await mesa.picture('resumen');
  const card = mesa.pane.locator('section[data-accion="resumir"]');
  await expect(card.innerText()).resolves.toMatch(/1\.8/);
  expect(texts(cellsOf((await mesa.download()).sheet('Resumen'))).join('\n')).toMatch(/gestión/i);
});

test('Matriz de compromisos: 13 rows, and what a person writes in it stays', async () => {
  await mesa.run('generarMatriz');
  await mesa.selected('Matriz de compromisos').waitFor();
  await mesa.picture('matriz');
  const card = mesa.pane.locator('section[data-accion="generarMatriz"]');
  await expect(card.innerText()).resolves.toMatch(/^Matriz generada\s+13\s+compromisos/);

  const { area, headers } = (await mesa.download()).table('tblCompromisos')!;
  const comment = mesa.cell(cellAddress(area.row + 1, area.column + headers.indexOf('Comentario')));
  await comment.click();
  await mesa.page.keyboard.type('Coordinado con la entidad');
  await mesa.page.keyboard.press('Enter');
  await mesa.run('resumir');
  await mesa.run('generarMatriz');
  await expect(comment.innerText()).resolves.toBe('Coordinado con la entidad');
  const after = await mesa.download();
  expect(texts(cellsOf(after.table('tblCompromisos')!.sheet))).toContain(
    'Coordinado con la entidad',
  );
});

test('nothing was complained of, and nothing left this machine', () => {
  expect(mesa.complaints).toEqual([]);
});
