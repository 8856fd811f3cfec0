/** From a ministry's own table to a workbook, in the pane: questions answered, the rest noted. */
import { join } from 'node:path';
import { filasDe } from '../acciones/ayuda';
import { hojasDe, libroCon } from '../importar/hojas';
import { startServer } from './mesa';
import type { Mesa, Server } from './mesa';

const CASOS = join(__dirname, '../importar/casos');
let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function openTable(caso: string): Promise<Mesa> {
  server = await startServer((await libroCon(hojasDe(join(CASOS, caso)))).save());
  return server.open();
}

const button = (mesa: Mesa, name: string) => mesa.pane.getByRole('button', { name, exact: true });

async function begin(mesa: Mesa) {
  await mesa.action('importar').click();
  await mesa.pane.getByRole('heading', { name: 'Importar estos datos' }).waitFor();
}

test('what is asked is answered, and the workbook holds it beside the table', async () => {
  const mesa = await openTable('dos-filas-combinadas');
  await begin(mesa);
  await mesa.pane.getByText('Vienen 3 indicadores, 2023–2025.').waitFor();
  await mesa.picture('importar');
  // "1,382" may be either; each of the five cells is a question, and a person may answer all at once.
  await button(mesa, '1382').click();
  await mesa.pane.getByText(/^4 cifras pueden leerse/).waitFor();
  await button(mesa, 'Todas con miles').click();
  await mesa.pane.getByRole('cell', { name: '1612' }).waitFor();
  await button(mesa, 'Ascendente').click();
  await button(mesa, 'No agregable').click();
  await button(mesa, 'OP').click();
  // What was answered in haste is taken back, and asked again.
  await button(mesa, 'Deshacer la última respuesta').click();
  await button(mesa, 'Servicio').waitFor();
  await button(mesa, 'OP').click();
  const nombre = mesa.pane.getByRole('group', { name: /Cómo se llama la política/ });
  await nombre.getByRole('textbox').fill('Política de prueba');
  await nombre.getByRole('button', { name: 'Responder' }).click();
  await mesa.pane.getByText(/Quedan 2 preguntas/).waitFor();
  await button(mesa, 'Hacer el libro').click();
  await mesa.pane.getByText('Vinieron 3 indicadores.').waitFor();
  await mesa.pane.getByText('Política de prueba').first().waitFor();
  await mesa.picture('importado');
  const libro = await mesa.download();
  expect(libro.sheets.map(({ name }) => name)).toContain('Metas');
  expect(filasDe(libro, 'tblIndicadores').map((f) => [f.Tipo, f['LE 2023'], f['VO 2024']])).toEqual(
    [
      ['OP', 41.67, 44],
      ['OP', 1382, 1612],
      ['OP', 12, 15],
    ],
  );
  expect(mesa.complaints).toEqual([]);
});

test('a column is said to be something else, and a table that was answered once is not asked again', async () => {
  const mesa = await openTable('anios-solos');
  await begin(mesa);
  await mesa.pane.getByText('Todavía no viene nada: responda lo que se pregunta.').waitFor();
  await mesa.pane.getByText(/Qué es cada columna/).click();
  await mesa.pane.getByRole('combobox', { name: '2022 … 2024' }).selectOption('VO {año}');
  await mesa.pane.getByText('Vienen 2 indicadores, 2022–2024.').waitFor();
  await mesa.picture('importar-columnas');
  await button(mesa, 'Hacer el libro').click();
  await mesa.pane.getByText('Vinieron 2 indicadores.').waitFor();
  // The same table again, in the same browser.
  await mesa.reload();
  await begin(mesa);
  await mesa.pane
    .getByText('Se usó lo que respondió la última vez para tablas como estas.')
    .waitFor();
  await mesa.pane.getByText('Vienen 2 indicadores, 2022–2024.').waitFor();
  expect(mesa.complaints).toEqual([]);
});

test('a workbook without a table of indicators says what is missing', async () => {
  server = await startServer(
    (
      await libroCon([
        {
          nombre: 'Notas',
          cells: [
            ['Reunión', 'lunes'],
            ['Acta', 3],
          ],
          merges: [],
          formatos: [],
        },
      ])
    ).save(),
  );
  const mesa = await server.open();
  await begin(mesa);
  await mesa.pane.getByText(/No se encontró una tabla de indicadores/).waitFor();
  await button(mesa, 'Volver').click();
  await mesa.pane.getByRole('heading', { name: 'Cómo empezar' }).waitFor();
});
