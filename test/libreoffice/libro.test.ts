/** The evaluated workbook in LibreOffice: it opens, prints whole, and in the pages it should. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluarLibro } from '../../src/acciones';
import { openFile } from '../../src/xlsx';
import { contexto, filasDe, libroPnftp } from '../acciones/ayuda';

const GENERADAS = ['Avance', 'Resumen', 'Matriz de compromisos', 'Hallazgos'];
let carpeta: string;
let paginas: string[];
let datos: string;
const recomendaciones: string[] = [];

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'pnftp-lo-'));
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  recomendaciones.push(...filasDe(libro, 'tblCompromisos').map((f) => String(f.Recomendación)));
  // LibreOffice has no PNFTP functions: as before a workbook leaves the office, values stay.
  for (const nombre of GENERADAS) {
    const hoja = libro.sheet(nombre)!;
    hoja.forEachFormula((row, column, { formula, value }) => {
      if (formula.includes('PNFTP.')) hoja.setCell(row, column, value);
    });
  }
  // Only what is generated is for print here.
  for (const hoja of libro.sheets) {
    if (!GENERADAS.includes(hoja.name)) hoja.visibility = 'hidden';
  }
  const archivo = join(carpeta, 'libro.xlsx');
  writeFileSync(archivo, libro.save());
  execFileSync('soffice', [
    `-env:UserInstallation=file://${join(carpeta, 'perfil')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    carpeta,
    archivo,
  ]);
  const pdf = join(carpeta, 'libro.pdf');
  datos = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  paginas = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((pagina) => pagina.trim() !== '');
}, 180_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

const conTitulo = (pie: string) => paginas.filter((pagina) => pagina.includes(pie));

it('prints on A4, landscape', () => {
  const [, ancho, alto] = /Page size: +([\d.]+) x ([\d.]+)/.exec(datos)!.map(Number);
  expect(Math.round(ancho!)).toBe(842);
  expect(Math.round(alto!)).toBe(595);
});

it('shows no ##### and no error value', () => {
  for (const pagina of paginas) {
    expect(pagina).not.toMatch(/###|#N\/A|#NAME\?|#VALUE!|#REF!|#DIV\/0!|Err:5/);
  }
});

it('takes as many pages as a person would expect, one wide', () => {
  expect(conTitulo('Matriz de compromisos').length).toBeLessThanOrEqual(6);
  expect(paginas.length).toBeLessThanOrEqual(30);
  for (const pagina of paginas) expect(pagina).toMatch(/Página \d+ de \d+/);
});

it('repeats the matrix’s header and its column heads on every page', () => {
  const matriz = paginas.filter((pagina) => pagina.includes('MATRIZ DE COMPROMISOS'));
  expect(matriz.length).toBeGreaterThan(1);
  for (const pagina of matriz) {
    expect(pagina).toContain('Política nacional evaluada:');
    expect(pagina).toContain('Recomendación');
    expect(pagina).toContain('Aspecto de mejora');
  }
});

it('prints every recommendation to its last word', () => {
  const texto = paginas.join(' ').replace(/\s+/g, ' ');
  for (const r of recomendaciones) {
    const ultimas = r.trim().split(/\s+/).slice(-1)[0]!;
    expect(texto).toContain(ultimas);
  }
});
