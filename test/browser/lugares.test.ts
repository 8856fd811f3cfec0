/**
 * Every place of the pane in three looks and two widths: nothing that axe-core finds, nothing wider
 * than the pane, and a picture of each in `out/capturas/lugares` (`npm run capturas`). A place is
 * come to once; the looks change where it is, as they do in Excel when the system's do.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { evaluarLibro } from '../../src/acciones';
import { libroDeMuestra } from '../../src/cli/abrir';
import { newWorkbook, openFile } from '@pnftp/xlsx';
import type { Workbook } from '@pnftp/xlsx';
import { filaDe, parametro, pon } from '../acciones/ayuda';
import { startServer, type Look, type Mesa, type Server } from './mesa';

const CONTEXTO = { hoy: '2024-06-30', idioma: 'es' } as const;
const PICTURES = path.join(__dirname, '../../out/capturas/lugares');
const LOOKS: readonly Look[] = ['light', 'dark', 'contrast'];
const WIDTHS = [320, 450];

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function serve(book: Workbook): Promise<Server> {
  return (server = await startServer(book.save()));
}

const paneOf = ({ page }: Mesa): Frame => page.frames().find((f) => f.url().includes('pane.html'))!;

/** Rules of WCAG 2.2 AA and axe's own good practice, in whatever state the pane is. */
async function barriers(mesa: Mesa): Promise<string[]> {
  const frame = paneOf(mesa);
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // What Fluent puts around its menus and lists passes the focus on at once.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      exclude: ['[data-tabster-dummy]'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
    );
  });
}

async function looked(mesa: Mesa, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const frame = paneOf(mesa);
  const { scrollWidth, clientWidth } = await frame.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  await mesa.page.locator('iframe').screenshot({ path: path.join(PICTURES, `${name}.png`) });
  expect([name, scrollWidth <= clientWidth, await barriers(mesa)]).toEqual([name, true, []]);
}

/** The pane alone, as wide as Excel's can be, one look and one width after the other. */
async function eachLook(mesa: Mesa, name: string): Promise<void> {
  for (const look of LOOKS) {
    await mesa.look(look);
    for (const width of WIDTHS) {
      await mesa.page
        .locator('iframe')
        .evaluate((pane, px) => pane.style.setProperty('width', `${px}px`, 'important'), width);
      await looked(mesa, `${name}-${look}-${width}`);
    }
  }
}

const SIZE = { width: 1440, height: 1400 };

test('the ways to a workbook', async () => {
  const mesa = await (await serve(newWorkbook({ sheets: ['Hoja1'] }))).open(SIZE);
  await eachLook(mesa, 'comenzar');
  await mesa.action('crearLibro').click();
  await mesa.pane.getByRole('textbox', { name: /Nombre de la política/ }).waitFor();
  await eachLook(mesa, 'asistente');
  expect(mesa.complaints).toEqual([]);
});

test('each place of an evaluated workbook', async () => {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  const mesa = await (await serve(book)).open(SIZE);
  await mesa.run('validar');
  const tabs = mesa.pane.getByRole('tab');
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    const id = (await tabs.nth(i).getAttribute('id'))!.replace('lugar-', '');
    await mesa.pane.locator('#lugar > :not([role=alert])').first().waitFor();
    await eachLook(mesa, id);
  }
  expect(mesa.complaints).toEqual([]);
});

test('commitments: one that would change, one that is edited, those of before', async () => {
  const book = await libroDeMuestra(CONTEXTO);
  await evaluarLibro(openFile(book), CONTEXTO);
  pon(book, 'tblIndicadores', filaDe(book, 'Servicio', '14'), 'LE 2024', 77);
  const mesa = await (await serve(book)).open(SIZE);
  const row = (key: string) => mesa.pane.locator(`li[data-compromiso="${key}"]`);
  await mesa.pane.getByRole('tab', { name: 'Compromisos' }).click();
  await row('servicio|14|2023').locator('button[aria-expanded]').click();
  await row('servicio|14|2023').evaluate((box) => box.scrollIntoView({ block: 'start' }));
  await eachLook(mesa, 'compromisos-cambia');
  await row('op|1.1|2023').locator('button[aria-expanded]').click();
  await row('op|1.1|2023').getByRole('button', { name: 'Editar…' }).click();
  await row('op|1.1|2023').getByLabel('Recomendación').fill(' ');
  await row('op|1.1|2023').getByRole('button', { name: 'Guardar' }).click();
  await row('op|1.1|2023').evaluate((box) => box.scrollIntoView({ block: 'start' }));
  await eachLook(mesa, 'compromisos-editar');
  await mesa.pane.getByRole('tab', { name: 'Inicio' }).click();
  await mesa.pane.getByLabel('Año evaluado').selectOption('2024');
  await mesa.pane.getByRole('button', { name: 'Cambiar a 2024' }).click();
  await mesa.pane.locator('section[data-accion="cambiarAnio"]').waitFor();
  await mesa.pane.getByRole('tab', { name: 'Compromisos' }).click();
  await mesa.pane.getByRole('tab', { name: /^De años anteriores/ }).click();
  await mesa.pane.locator('li[data-anterior]').first().waitFor();
  await eachLook(mesa, 'compromisos-anteriores');
  expect(mesa.complaints).toEqual([]);
});

/** An indicator with what its ficha can have: a trend, semesters with their evidence, an answer. */
async function conHistoria(): Promise<Workbook> {
  const book = await libroDeMuestra(CONTEXTO);
  const row = filaDe(book, 'Servicio', '14');
  [2, 2.6, 3.1].forEach((value, i) => pon(book, 'tblIndicadores', row, `VO ${2022 + i}`, value));
  parametro(book, 'anio_evaluado', 2024);
  parametro(book, 'fecha_referencia', null);
  const report = {
    Tipo: 'Servicio',
    Código: '14',
    Año: 2024,
    Periodo: 'Semestre I',
    Valor: 1.4,
    Numerador: null,
    Denominador: null,
    Sustento: 'Informe 012-2024 de la unidad de estadística',
    'Enlace de evidencia': 'https://www.gob.pe/informe-012-2024',
    'Estado de revisión': 'Conforme',
  };
  for (const [title, value] of Object.entries(report)) pon(book, 'tblReportes', 0, title, value);
  return book;
}

test('the ficha with its trend, its semesters and a supposition', async () => {
  const mesa = await (await serve(await conHistoria())).open(SIZE);
  const ficha = mesa.pane.locator('#ficha');
  await mesa.pane.getByRole('tab', { name: 'Ficha' }).click();
  await ficha.getByRole('searchbox').fill('Servicio 14');
  await ficha.getByRole('button', { name: /^Servicio 14 / }).click();
  await ficha.getByText('Tendencia', { exact: true }).waitFor();
  await ficha.locator('figure svg text').first().waitFor();
  await ficha.locator('figure').evaluate((box) => box.scrollIntoView({ block: 'start' }));
  await eachLook(mesa, 'ficha-tendencia');
  const semesters = ficha.getByRole('region', { name: 'Semestres y sustento, 2024' });
  await semesters.getByText('Informe 012-2024').waitFor();
  await semesters.evaluate((box) => box.scrollIntoView({ block: 'start' }));
  await eachLook(mesa, 'ficha-semestres');
  await ficha.getByRole('textbox', { name: /supuesto/ }).fill('10');
  await mesa.pane.locator('#supuestos').waitFor();
  await mesa.pane.locator('#supuestos').evaluate((box) => box.scrollIntoView({ block: 'start' }));
  await eachLook(mesa, 'ficha-supuesto');
  expect(mesa.complaints).toEqual([]);
});

test('Ajustes: a rule with its thresholds, saved', async () => {
  const mesa = await (await serve(await libroDeMuestra(CONTEXTO))).open(SIZE);
  await mesa.pane.getByRole('tab', { name: 'Ajustes' }).click();
  await mesa.pane.getByRole('heading', { name: 'Reglas de la validación' }).click();
  await mesa.pane.getByRole('searchbox').fill('salto');
  await mesa.pane.getByLabel(/^Veces más o menos/).fill('12');
  await mesa.pane.locator('[data-regla]').evaluate((box) => box.scrollIntoView({ block: 'start' }));
  await eachLook(mesa, 'ajustes-regla');
  await mesa.pane.getByRole('button', { name: 'Guardar 1 cambio' }).click();
  await mesa.pane.getByText('Ajustes guardados').waitFor();
  await eachLook(mesa, 'ajustes-guardado');
  expect(mesa.complaints).toEqual([]);
});
