/** Freezing, its way back, the repair of names and Comprobar instalación, as a person finds them in the pane. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libroDeMuestra } from '../../src/cli/abrir';
import { evaluarLibro } from '../../src/acciones';
import { customFunctionNames } from '../../src/functions/catalogo';
import { functionsJson } from '../../src/functions/metadata';
import { isFormula } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import type { Workbook } from '@pnftp/xlsx';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function openBook(
  book: Workbook,
  viewport?: { width: number; height: number },
): Promise<Mesa> {
  server = await startServer(book.save());
  return server.open(viewport);
}

const card = (mesa: Mesa, id: string) => mesa.pane.locator(`section[data-accion="${id}"]`);

function oursIn(book: Workbook): number {
  let count = 0;
  for (const sheet of book.sheets) {
    sheet.forEachCell((_row, _column, cell) => {
      if (isFormula(cell) && cell.formula.includes('PNFTP.')) count++;
    });
  }
  return count;
}

test('values are frozen, and come back from the card or later from the tools', async () => {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  const formulas = oursIn(book);
  const mesa = await openBook(book);
  await mesa.action('congelar').waitFor();
  expect(await mesa.action('deshacerCongelar').count()).toBe(0);

  await mesa.run('congelar');
  expect(await card(mesa, 'congelar').innerText()).toMatch(
    new RegExp(`^Valores congelados\\s+${formulas}\\s+Fórmulas PNFTP que ahora son valores`),
  );
  await mesa.picture('congelar');
  const frozen = await mesa.download();
  expect(oursIn(frozen)).toBe(0);
  expect(frozen.table('tblBitacora')!.area.rows).toBe(formulas + 1);

  await card(mesa, 'congelar').getByRole('button', { name: 'Deshacer', exact: true }).click();
  await card(mesa, 'deshacerCongelar').waitFor();
  await mesa.settled();
  expect(oursIn(await mesa.download())).toBe(formulas);
  expect(await mesa.action('deshacerCongelar').count()).toBe(0);

  await mesa.run('congelar');
  await mesa.run('validar');
  await mesa.picture('congelar-despues');
  await mesa.run('deshacerCongelar');
  expect(await card(mesa, 'deshacerCongelar').innerText()).toMatch(/vuelven a calcular/);
  expect(mesa.complaints).toEqual([]);
});

test('a workbook of an earlier release says what it would get, gets it, and is brought back', async () => {
  const bytes = readFileSync(join(__dirname, '../libro/contrato/libro-version-1.xlsx'));
  const mesa = await openBook(openWorkbook(bytes, { customFunctions: customFunctionNames }));
  const keys = async () => {
    const { area, sheet } = (await mesa.download()).table('tblPolitica')!;
    return sheet.readArea({ ...area, columns: 1 }).map(([key]) => key);
  };
  const before = await keys();
  // Where it stands is said first; the way to bring it up to date is not among the tools.
  await mesa.pane.getByText('Este libro es de una versión anterior de PNFTP').waitFor();
  expect(await mesa.action('deshacerActualizar').count()).toBe(0);

  await mesa.run('actualizar');
  const asked = await card(mesa, 'actualizar').innerText();
  expect(asked).toMatch(/^Esto cambiaría en el libro/);
  expect(asked).toContain('«Criterio de cálculo» = Informe 2023');
  await mesa.picture('actualizar-antes');
  expect(await keys()).toEqual(before);

  await card(mesa, 'actualizar').getByRole('button', { name: 'Actualizar ahora' }).click();
  await card(mesa, 'actualizar').getByText('Libro al día').waitFor();
  await mesa.settled();
  await mesa.picture('actualizar');
  expect(await keys()).toContain('version_contrato');

  await card(mesa, 'actualizar').getByRole('button', { name: 'Deshacer', exact: true }).click();
  await card(mesa, 'deshacerActualizar').waitFor();
  await mesa.settled();
  expect(await keys()).toEqual(before);
  expect(await mesa.action('deshacerActualizar').count()).toBe(0);
  expect(mesa.complaints).toEqual([]);
});

test('names that another Excel left behind are repaired, with the keyboard', async () => {
  const book = newWorkbook({ sheets: ['Datos'] });
  book.sheet('Datos')!.setCell(0, 0, {
    formula: '=_xll.PNFTP.SEMAFORO(80)',
    value: { error: '#NAME?' },
  });
  const mesa = await openBook(book);
  await mesa.action('repararFunciones').focus();
  await mesa.page.keyboard.press('Enter');
  await card(mesa, 'repararFunciones')
    .getByText(/Datos!A1/)
    .waitFor();
  await mesa.settled();
  await expect(mesa.cell('A1').innerText()).resolves.toBe('▲ Intermedio');
  await mesa.run('repararFunciones');
  expect(await card(mesa, 'repararFunciones').innerText()).toContain('no se cambió nada');
  expect(mesa.complaints).toEqual([]);
});

test('Comprobar instalación under Ajustes, at 320 pixels: every case as expected, a report that is copied, no sheet left', async () => {
  const mesa = await openBook(await libroDeMuestra(CONTEXTO), { width: 320, height: 1100 });
  await mesa.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const sheets = (await mesa.download()).sheets.map(({ name }) => name);
  const settings = mesa.pane.getByRole('tab', { name: 'Ajustes' });
  await settings.focus();
  await mesa.page.keyboard.press('Enter');
  await mesa.pane.getByRole('heading', { name: 'Acerca de PNFTP' }).click();
  await mesa.action('diagnosticar').click();
  const report = mesa.pane.getByRole('textbox', { name: 'Informe de la comprobación' });
  await report.waitFor();
  await mesa.picture('320-comprobar');
  expect(await mesa.pane.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(
    320,
  );
  const text = await report.inputValue();
  expect(text).toMatch(/^Comprobación de PNFTP\nExcel: /);
  expect(text).toMatch(/Casos iguales: \d\d+ · distintos: 0 /);
  await mesa.pane.getByRole('button', { name: 'Copiar informe' }).click();
  await mesa.pane.getByText('Copiado', { exact: true }).waitFor();
  expect(await mesa.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await mesa.settled();
  expect((await mesa.download()).sheets.map(({ name }) => name)).toEqual(sheets);
  expect(mesa.complaints).toEqual([]);
});

test('the help link of a function opens its place in the manual, in either language', async () => {
  const mesa = await openBook(newWorkbook());
  for (const idioma of ['es', 'en'] as const) {
    const { functions } = functionsJson(idioma, server!.address);
    const { helpUrl } = functions.find(({ id }) => id === 'PROYECCION')!;
    const page = await mesa.page.context().newPage();
    await page.goto(helpUrl!);
    const heading = page.getByRole('heading', { name: 'PNFTP.PROYECCION', exact: true });
    const box = await heading.boundingBox();
    expect(Math.abs(box!.y)).toBeLessThan(100);
    await page.close();
  }
  expect(mesa.complaints).toEqual([]);
});
