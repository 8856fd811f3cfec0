/** The documents that are made of a workbook, in the pane: each is downloaded, and says its figures. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { evaluarLibro } from '../../src/acciones';
import { libroDeMuestra } from '../../src/cli/abrir';
import { lineasDeWord } from '../../src/informe/verificar/lineas';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { pon } from '../acciones/ayuda';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
const WRITTEN = 'Se coordinó con el Ministerio Público.';

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const button = (mesa: Mesa, name: string | RegExp) =>
  mesa.pane.getByRole('button', { name, exact: typeof name === 'string' });

async function task(mesa: Mesa, id: string): Promise<void> {
  const back = button(mesa, 'Entregar');
  if (await back.isVisible()) await back.click();
  await mesa.action(id).click();
}

async function downloaded(mesa: Mesa, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    mesa.page.waitForEvent('download'),
    button(mesa, `Descargar ${name}`).click(),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  return new Uint8Array(readFileSync(await file.path()));
}

const choose = (mesa: Mesa, label: string, name: string, bytes: Uint8Array) =>
  mesa.pane
    .locator(`input[aria-label="${label}"]`)
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });

const text = (docx: Uint8Array): string => lineasDeWord(docx).join('\n');

/** What a person types at the end of a document. */
function withText(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml']!);
  const end = body.lastIndexOf('<w:sectPr');
  const paragraph = `<w:p><w:r><w:t>${WRITTEN}</w:t></w:r></w:p>`;
  parts['word/document.xml'] = strToU8(body.slice(0, end) + paragraph + body.slice(end));
  return zipSync(parts);
}

test('a report, the one after it with what a person wrote, and what is said wrong in another', async () => {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  server = await startServer(book.save());
  const mesa = await server.open();
  await mesa.pane.getByRole('tab', { name: 'Entregar' }).click();
  await mesa.picture('entregar');

  await task(mesa, 'ayudaMemoria');
  await button(mesa, 'Hacer la ayuda memoria').click();
  expect(text(await downloaded(mesa, 'ayuda-memoria-2023.docx'))).toContain('22.2');
  await task(mesa, 'acta');
  await button(mesa, 'Hacer el acta').click();
  expect(text(await downloaded(mesa, 'acta-de-entrega-2023.docx'))).toContain('Acta de entrega');

  await task(mesa, 'informe');
  await button(mesa, 'Hacer el informe').click();
  await mesa.pane.getByText(/^Tiene \d+ lugares por llenar/).waitFor();
  await mesa.picture('entregar-informe');
  const first = await downloaded(mesa, 'informe-2023.docx');
  await button(mesa, 'Hacer otro').click();
  await choose(mesa, 'Sobre un informe anterior…', 'informe.docx', withText(first));
  await mesa.pane.getByText(/^\d+ bloques sin cambios/).waitFor();
  const second = await downloaded(mesa, 'informe-2023.docx');
  expect(text(second)).toBe(text(withText(first)));
  await button(mesa, 'Hacer otro').click();
  await choose(mesa, 'Sobre un informe anterior…', 'otro.docx', book.save());
  await mesa.pane.getByText('No es un documento de Word').waitFor();

  await task(mesa, 'verificarInforme');
  await choose(mesa, 'Elegir un informe…', 'informe.docx', second);
  // What was written into the matrix of 2023 contradicts its figures, twice in the report.
  await mesa.pane.getByText(/^4 lugares del documento no concuerdan/).waitFor();
  await button(mesa, 'Verificar otro').click();
  const wrong = strToU8('El índice de gestión de la política es de 35.1%.');
  await choose(mesa, 'Elegir un informe…', 'a mano.txt', wrong);
  await mesa.pane.getByText(/^Un lugar del documento no concuerda/).waitFor();
  await mesa.pane.getByText(/22\.2/).waitFor();
  await mesa.picture('entregar-verificar');

  await task(mesa, 'autoevaluar');
  await button(mesa, 'Responder con el libro').click();
  await mesa.pane.getByText(/^Responde el libro \d+ de \d+ preguntas/).waitFor();
  await mesa.pane.getByText('Resumen ejecutivo').click();
  await mesa.picture('entregar-autoevaluacion');
  await downloaded(mesa, 'autoevaluacion-2023.docx');
  expect(mesa.complaints).toEqual([]);
});

test('the copy to hand over, the one to publish with what may name a person, and open data', async () => {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  pon(book, 'tblCompromisos', 2, 'Recomendación', 'Coordinar con ana.quispe@mimp.gob.pe la ficha.');
  server = await startServer(book.save());
  const mesa = await server.open();
  await mesa.pane.getByRole('tab', { name: 'Entregar' }).click();

  await task(mesa, 'copia');
  await button(mesa, 'Preparar la copia').click();
  const handed = openWorkbook(await downloaded(mesa, 'copia-para-remitir.xlsx'));
  expect(handed.sheets.map(({ name }) => name)).toEqual([
    'Avance',
    'Resumen',
    'Matriz de compromisos',
  ]);

  await mesa.pane.getByRole('radio', { name: /^Publicar/ }).check();
  await mesa.pane.getByRole('checkbox', { name: 'Resumen' }).uncheck();
  await button(mesa, 'Preparar la copia').click();
  await mesa.pane.getByText('Un texto puede identificar a una persona. ¿Se publica así?').waitFor();
  expect(await button(mesa, /^Descargar/).count()).toBe(0);
  await mesa.picture('entregar-copia');
  await mesa.pane.getByRole('checkbox', { name: /^Se puede publicar así: Matriz/ }).check();
  await mesa.pane.getByText('Quedó fuera').click();
  await mesa.picture('entregar-copia-fuera');
  const published = openWorkbook(await downloaded(mesa, 'copia-para-publicar.xlsx'));
  expect(published.sheets.map(({ name }) => name)).toEqual(['Avance', 'Matriz de compromisos']);

  await task(mesa, 'datosAbiertos');
  await button(mesa, 'Reunir los datos').click();
  await mesa.pane.getByText(/^Un texto puede identificar a una persona/).waitFor();
  await mesa.pane.getByRole('checkbox', { name: /^Se puede publicar así/ }).check();
  await mesa.picture('entregar-datos');
  const files = unzipSync(await downloaded(mesa, 'datos-abiertos-2023.zip'));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['datapackage.json', 'resultado.json', 'indicadores.csv']),
  );
  expect(strFromU8(files['resultado.json']!)).toContain('22.2222');
  expect(mesa.complaints).toEqual([]);
});
