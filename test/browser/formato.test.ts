/**
 * A focal point without Excel: a formato filled in from beginning to end in the workbench, with the
 * mistakes that people make, all of it undone, and the page reloaded in the middle.
 */
import { readFileSync } from 'node:fs';
import { complaints } from '@pnftp/testing';
import { openWorkbook } from '@pnftp/xlsx';
import { cellAddress, type CellValue } from '@pnftp/xlsx/plan';
import { libroDeFormato } from '../../src/entidades/libro';
import { antesDeReportar, deEntidad, hacer } from '../entidades/ayuda';
import { lugarDe, valorEn, type Cifras, type Lugar } from '../entidades/devueltos';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

jest.setTimeout(180_000);

let server: Server;
let mesa: Mesa;
let lugar: Lugar;
let nacional: Uint8Array;
let cifras: Cifras;
beforeAll(async () => {
  const antes = await antesDeReportar();
  ({ cifras } = antes);
  const hechos = await hacer(antes.libro, '2023-anual');
  nacional = antes.libro.save();
  const formato = await libroDeFormato(deEntidad(hechos, 'MIMP'));
  lugar = lugarDe(openWorkbook(formato));
  server = await startServer(formato);
  mesa = await server.open();
  await mesa.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => server?.close());

const press = (keys: string) => mesa.page.keyboard.press(keys);
const type = (text: string) => mesa.page.keyboard.type(text);
const column = (campo: string) => lugar.columnas.get(campo)!;
const cell = (campo: string, i = 0) => cellAddress(lugar.fila + 1 + i, column(campo));
const undo = () => mesa.page.getByRole('button', { name: /^Deshacer/ });

async function goTo(address: string): Promise<void> {
  await mesa.page.getByRole('textbox', { name: 'Celda' }).fill(address);
  await press('Enter');
}

async function pasteText(address: string, lines: readonly (readonly CellValue[])[]): Promise<void> {
  const text = lines.map((line) => line.map((value) => value ?? '').join('\t')).join('\r\n');
  await mesa.page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await goTo(address);
  await press('Control+V');
}

/** What is drawn follows a frame later, and formulas after that. */
async function shows(address: string, value: string | RegExp): Promise<void> {
  await mesa.cell(address).filter({ hasText: value }).waitFor();
  await mesa.settled();
}

const claves = (): string[] =>
  Array.from({ length: lugar.filas }, (_, i) =>
    [valorEn(lugar, i, 'tipo'), valorEn(lugar, i, 'codigo')].join(' '),
  );

test('the pane shows what an entity does alone: what is missing, and where', async () => {
  const { pane } = mesa;
  await pane.getByRole('heading', { name: /^Reporte de .*2023-anual/ }).waitFor();
  await pane.getByText(/^Faltan \d+ cosas$/).waitFor();
  expect(
    await pane.getByRole('button', { name: 'Listo para enviar' }).getAttribute('aria-disabled'),
  ).toBe('true');
  expect(await pane.getByRole('button', { name: /Crear libro|Congelar/ }).count()).toBe(0);
  await mesa.picture('formato-falta');
  await pane
    .getByRole('button', { name: /^Ir a .*Reporte/ })
    .first()
    .click();
  await mesa.selected('Reporte').waitFor();
});

test('the ten commonest mistakes are refused, each with what is wrong, and change nothing', async () => {
  await mesa.tab('Reporte').click();
  const mistakes: readonly [campo: string, typed: string, said: RegExp][] = [
    ['valor', '41,67', /Escriba solo un número/],
    ['valor', '≥ 95', /Escriba solo un número/],
    ['valor', '1 de cada 3', /Escriba solo un número/],
    ['valor', 'por definir', /Escriba solo un número/],
    ['valor', 's/d', /Escriba solo un número/],
    ['numerador', '-3', /un número que no sea negativo/],
    ['estadoDato', 'Defintivo', /Elija de la lista/],
    ['fechaCorte', '30/06/2022', /Escriba una fecha de 2023/],
    ['valor', '=18/(119', /paréntesis/],
    ['indicador', 'Otro nombre', /protegida/],
  ];
  for (const [campo, typed, said] of mistakes) {
    await goTo(cell(campo));
    await press('F2');
    await type(typed);
    await press('Enter');
    await expect(mesa.page.locator('.objection').innerText()).resolves.toMatch(said);
    const editor = mesa.page.getByRole('combobox', { name: 'Editar la celda' });
    expect((await editor.inputValue()).endsWith(typed)).toBe(true);
    if (typed === '41,67') await mesa.picture('formato-rechazo');
    await press('Escape');
  }
  expect(await undo().getAttribute('aria-disabled')).toBe('true');
});

test('columns are pasted, lists chosen, dates filled down; all undone and done again', async () => {
  const figures = claves().map((clave) => cifras.get(clave) ?? {});
  await pasteText(
    cell('numerador'),
    figures.map(({ numerador, denominador, valor }) => [
      numerador ?? null,
      denominador ?? null,
      valor ?? null,
    ]),
  );
  await goTo(cell('estadoDato'));
  await press('Alt+ArrowDown');
  await mesa.picture('formato-lista');
  await type('de');
  await press('Enter');
  await shows(cell('estadoDato'), 'Definitivo');
  await goTo(cell('fechaCorte'));
  await type('31/12/2023');
  await press('Enter');
  const rows = lugar.filas;
  await goTo(`${cell('estadoDato')}:${cell('fechaCorte', rows - 1)}`);
  await press('Control+D');
  await shows(cell('estadoDato', rows - 1), 'Definitivo');
  await shows(cell('valor'), '15.1');
  await mesa.picture('formato-lleno');

  for (let i = 0; i < 4; i++) await press('Control+Z');
  await mesa.page.locator('.tools [aria-disabled="true"][aria-label^="Deshacer"]').waitFor();
  const empty = await mesa.download();
  expect(valorEn(lugarDe(empty), 0, 'valor')).toBeNull();
  expect(valorEn(lugarDe(empty), 0, 'fechaCorte')).toBeNull();
  for (let i = 0; i < 4; i++) await press('Control+Y');
  await shows(cell('estadoDato', rows - 1), 'Definitivo');
});

test('the page warns before it closes; kept on this computer, the work goes on after a reload', async () => {
  const { page } = mesa;
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;

  await page.getByRole('button', { name: 'Guardar en este equipo…' }).click();
  await expect(page.getByRole('dialog').innerText()).resolves.toMatch(/equipo compartido/);
  await mesa.picture('formato-guardar');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByText(/se guarda en este equipo\. Se borra el/).waitFor();
  await page.reload();
  await page.getByText(/^Hay un libro guardado en este equipo/).waitFor();
  await page.getByRole('button', { name: 'Seguir con él' }).click();
  await mesa.tab('Reporte').click();
  await shows(cell('valor'), '15.1');
});

/** What the report of 2023 lacked and contradicted is said; mended, the sheet is made. */
async function readyToSend(): Promise<void> {
  const { pane } = mesa;
  await pane.getByRole('button', { name: 'Volver a revisar' }).click();
  await pane.getByText('Faltan 8 cosas').waitFor();
  await pane.getByText(/no es 100 × numerador/).waitFor();
  await mesa.tab('Reporte').click();
  await pasteText(
    cell('enlace'),
    claves().map(() => ['https://ejemplo.gob.pe/acta']),
  );
  const [sin, contradice] = ['OP 3.2', 'Servicio 29'].map((clave) => claves().indexOf(clave));
  for (const [campo, i, text] of [
    ['numerador', sin, String(valorOf(cifras, 'OP 3.2'))],
    ['denominador', sin, '100'],
    ['valor', contradice, '95.97'],
  ] as const) {
    await goTo(cell(campo, i));
    await type(text);
    await press('Enter');
  }
  await mesa.settled();
  await pane.getByRole('button', { name: 'Volver a revisar' }).click();
  await pane.getByText('No falta nada.').waitFor();
  await pane.getByRole('button', { name: 'Listo para enviar' }).click();
  await mesa.selected('Listo para enviar').waitFor();
  await mesa.settled();
  await mesa.picture('formato-listo');
}

test('it is finished, downloaded and sound; the national workbook takes it in and is evaluated', async () => {
  const { page } = mesa;
  const texts = claves().map((clave) => [cifras.get(clave)?.sustento ?? 'Sin novedad.']);
  await pasteText(cell('sustento'), texts);
  for (let i = 0; i < lugar.filas; i++) {
    if (valorOf(cifras, claves()[i]!) !== null) continue;
    await goTo(cell('motivo', i));
    await type('La entidad no tuvo el dato a tiempo.');
    await press('Enter');
  }
  await shows(cell('llenado', lugar.filas - 1), /./);
  await mesa.tab('Instrucciones').click();
  for (const [address, text] of [
    ['C13', 'Ana Quispe'],
    ['C14', 'Analista, DGCVG'],
    ['C15', 'aquispe@mimp.gob.pe'],
  ] as const) {
    await goTo(address);
    await type(text);
    await press('Enter');
  }
  const [file] = await Promise.all([page.waitForEvent('download'), press('Control+S')]);
  const bytes = readFileSync(await file.path());
  expect(await complaints(bytes)).toEqual([]);
  const done = lugarDe(openWorkbook(bytes));
  expect(claves().map((_, i) => valorEn(done, i, 'valor'))).toEqual(
    claves().map((clave) => valorOf(cifras, clave)),
  );

  await readyToSend();
  await page.getByRole('button', { name: 'Borrar de este equipo' }).click();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'nacional.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(nacional),
  });
  await page.getByRole('button', { name: 'Descartar los cambios' }).click();
  await page.getByRole('heading', { name: /nacional\.xlsx/ }).waitFor();
  await mesa.pane.getByRole('tab', { name: 'Entidades' }).click();
  await mesa.action('consolidar').click();
  await mesa.pane.getByLabel('Periodo').selectOption('2023, año completo');
  await mesa.pane.locator('input[type="file"]').setInputFiles({
    name: 'Formato 2023-anual MIMP.xlsx',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  await mesa.pane.getByRole('button', { name: /^Aceptar \d+ cambios?$/ }).click();
  await mesa.pane.getByText(/^Cambios aceptados: \d+$/).waitFor();
  await mesa.settled();
  await mesa.picture('formato-consolidado');
  await page.getByRole('button', { name: 'Calcular avance' }).click();
  await mesa.tab('Avance').waitFor();
  await mesa.settled();
  // An action of the add-in, however many requests it took, is one step.
  await undo().click();
  await mesa.tab('Avance').waitFor({ state: 'detached' });
  await undo().click();
  await mesa.page.locator('.tools [aria-disabled="true"][aria-label^="Deshacer"]').waitFor();
  expect(mesa.complaints).toEqual([]);
});

const valorOf = (all: Cifras, clave: string): CellValue => all.get(clave)?.valor ?? null;
