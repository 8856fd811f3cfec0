/** What goes to the entities and comes back, in the pane: from the formatos to the published figures. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openWorkbook, type Workbook } from '@pnftp/xlsx';
import { filasDe, pon } from '../acciones/ayuda';
import { antesDeReportar } from '../entidades/ayuda';
import { llenar, lugarDe, ponEnFormato, type Cifras } from '../entidades/devueltos';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});
jest.setTimeout(240_000);

const button = (mesa: Mesa, name: string | RegExp) =>
  mesa.pane.getByRole('button', { name, exact: typeof name === 'string' });

async function open(book: Workbook): Promise<Mesa> {
  server = await startServer(book.save());
  const mesa = await server.open();
  await mesa.pane.getByRole('tab', { name: 'Entidades' }).click();
  return mesa;
}

async function formatosOf(mesa: Mesa): Promise<Record<string, Uint8Array>> {
  await mesa.action('formatos').click();
  await mesa.pane.getByLabel('Periodo').selectOption('2023, año completo');
  await button(mesa, 'Preparar formatos').click();
  await mesa.pane.getByText(/^\d+ formatos de 2023-anual$/).waitFor();
  await mesa.picture('entidades-formatos');
  const [file] = await Promise.all([
    mesa.page.waitForEvent('download'),
    button(mesa, /^Descargar los \d+ en un zip$/).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Formatos 2023-anual.zip');
  return unzipSync(new Uint8Array(readFileSync(await file.path())));
}

/** What an entity sends back, under the name that it has. */
const returned = (
  formatos: Readonly<Record<string, Uint8Array>>,
  cifras: Cifras,
  change: (book: Workbook, name: string) => void = () => undefined,
) =>
  Object.entries(formatos).map(([name, bytes]) => {
    const book = llenar(openWorkbook(bytes), cifras);
    change(book, name);
    return { name, mimeType: '', buffer: Buffer.from(book.save()) };
  });

/** Dropped on the pane, as out of a folder. */
async function drop(mesa: Mesa, files: ReturnType<typeof returned>): Promise<void> {
  const zone = mesa.pane.locator('[data-zona]');
  const data = files.map(({ name, buffer }) => [name, buffer.toString('base64')] as const);
  const dataTransfer = await zone.evaluateHandle((_zone, all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of all) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, data);
  await zone.dispatchEvent('dragover', { dataTransfer });
  await zone.dispatchEvent('drop', { dataTransfer });
}

/** What came in is observed, and that is taken back. */
async function observed(mesa: Mesa): Promise<void> {
  await button(mesa, 'Entidades').click();
  await mesa.action('observar').click();
  await button(mesa, 'Ver lo reportado').click();
  await mesa.pane.getByText(/^Revisión de 2023-anual: \d+ reportes$/).waitFor();
  await mesa.pane.locator('details', { hasText: 'SUNAFIL' }).locator('summary').click();
  const first = mesa.pane.getByRole('group', { name: /^OP 1\.1/ });
  await first.getByRole('textbox').fill('Falta el padrón');
  await mesa.picture('entidades-observar');
  await button(mesa, 'Observar 1').click();
  await mesa.pane.getByText('1 reporte observado.').waitFor();
  const row = () =>
    mesa.download().then((book) => filasDe(book, 'tblReportes').find((f) => f.Código === '1.1'));
  expect(await row()).toMatchObject({
    ...{ Observación: 'Falta el padrón', 'Estado de revisión': 'Observado' },
  });
  await button(mesa, 'Deshacer observar').click();
  await mesa.pane.getByText('Revisión deshecha').waitFor();
  await mesa.settled();
  expect(await row()).toMatchObject({ Observación: null, 'Estado de revisión': 'Enviado' });
}

test('formatos go out, come back filled in, are accepted, and give the published índice', async () => {
  const { libro, cifras } = await antesDeReportar();
  const mesa = await open(libro);
  await mesa.picture('entidades');
  const formatos = await formatosOf(mesa);
  await button(mesa, 'Entidades').click();
  await mesa.action('consolidar').click();
  await mesa.picture('entidades-recibir');
  const files = returned(formatos, cifras, (book, name) => {
    if (!name.includes('SUNAFIL')) return;
    ponEnFormato(lugarDe(book), 0, 'sustento', 'Ana, DNI 45678912');
    ponEnFormato(lugarDe(book), 0, 'logroEsperado', 1);
  });
  await drop(mesa, [...files, { name: 'notas.xlsx', mimeType: '', buffer: Buffer.from('hola') }]);
  await mesa.pane.getByText(/^Recepción de 2023-anual: \d+ archivos$/).waitFor();
  const notas = mesa.pane.locator('li[data-archivo="notas.xlsx"]');
  await notas.getByText(/no es un libro de Excel/).waitFor();
  const sunafil = mesa.pane.locator('li[data-archivo*="SUNAFIL"]');
  await sunafil.locator('summary').click();
  await sunafil.getByText('Puede haber datos personales').waitFor();
  await sunafil.getByText(/Logro esperado 2023 decía «8.9» y dice «1»/).waitFor();
  await mesa.picture('entidades-revision');
  await button(mesa, /^Aceptar \d+ cambios$/).click();
  await mesa.pane.getByText(/^Cambios aceptados: \d+$/).waitFor();
  await mesa.settled();
  await mesa.picture('entidades-aceptado');
  await observed(mesa);
  const book = await mesa.download();
  const rows = filasDe(book, 'tblReportes');
  rows.forEach((row, i) => {
    if (!row.Tipo) return;
    expect([row.Código, row['Estado de revisión']]).toEqual([row.Código, 'Enviado']);
    pon(book, 'tblReportes', i, 'Estado de revisión', 'Conforme');
  });
  expect(mesa.complaints).toEqual([]);
  await server!.close();
  const agreed = await open(book);
  await agreed.pane.getByRole('tab', { name: 'Inicio' }).click();
  await button(agreed, 'Evaluar el libro').click();
  await agreed.pane.getByText('Índice de gestión: 22.2.').waitFor();
});

test('what was accepted is taken back to what the workbook was', async () => {
  const { libro, cifras } = await antesDeReportar();
  const mesa = await open(libro);
  const formatos = await formatosOf(mesa);
  await button(mesa, 'Entidades').click();
  await mesa.action('consolidar').click();
  const two = returned(formatos, cifras).slice(0, 2);
  await mesa.pane.locator('input[type=file]').setInputFiles(two);
  await mesa.pane.getByText('Recepción de 2023-anual: 2 archivos').waitFor();
  await mesa.pane.getByRole('radio', { name: 'Todo lo de algunas entidades' }).click();
  await mesa.pane.getByRole('checkbox').first().click();
  await button(mesa, /^Aceptar \d+ cambios$/).click();
  await mesa.pane.getByText(/^Cambios aceptados/).waitFor();
  expect(filasDe(await mesa.download(), 'tblReportes').filter((f) => f.Tipo)).not.toEqual([]);
  await button(mesa, 'Deshacer consolidar').click();
  await mesa.pane.getByText(/^Consolidación deshecha/).waitFor();
  await mesa.settled();
  const back = await mesa.download();
  expect(filasDe(back, 'tblReportes')).toEqual(filasDe(libro, 'tblReportes'));
  expect(back.table('tblReportes')!.area).toEqual(libro.table('tblReportes')!.area);
  expect(mesa.complaints).toEqual([]);
});

test('an earlier workbook is compared in the terms of the method, and leads to the cell', async () => {
  const { libro } = await antesDeReportar();
  const before = libro.save();
  const fila = filasDe(libro, 'tblIndicadores').findIndex((f) => f.Código === '1.1');
  pon(libro, 'tblIndicadores', fila, 'LE 2023', 9.9);
  const mesa = await open(libro);
  await mesa.action('comparar').click();
  await mesa.pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'enero.xlsx', mimeType: '', buffer: Buffer.from(before) });
  await mesa.pane.getByText('Comparación: enero.xlsx → este libro').waitFor();
  await mesa.pane.getByText(/OP 1\.1, LE 2023: 8\.9 → 9\.9, sin documento/).waitFor();
  await mesa.picture('entidades-comparar');
  await button(mesa, /^Ir a Indicadores, celda/)
    .first()
    .click();
  await mesa.selected('Indicadores').waitFor();
  expect(mesa.complaints).toEqual([]);
});
