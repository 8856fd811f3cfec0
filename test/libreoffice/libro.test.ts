/**
 * The evaluated workbook in LibreOffice, which has no PNFTP functions, as those do who have no
 * add-in. The frozen copy opens, shows the same figures and prints whole, in the pages it should;
 * in the other one `#NAME?` stands where our formulas are, and a line says what to do.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenize } from '@borgar/fx';
import { congelar, evaluarLibro } from '../../src/acciones';
import { customFunctionNames } from '../../src/functions/catalogo';
import { cellAddress, isErrorValue, isFormula, parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import { textosSinComplemento } from '../../src/textos/congelar';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, libroPnftp } from '../acciones/ayuda';
import { convert, XLSX } from '@pnftp/testing';

const GENERADAS = ['Avance', 'Resumen', 'Matriz de compromisos', 'Hallazgos'];
const options = { customFunctions: customFunctionNames };
let carpeta: string;
let paginas: string[];
let datos: string;
const recomendaciones: string[] = [];
/** As we write them, and as LibreOffice has them after opening them. */
let libros: Readonly<Record<'vivo' | 'congelado', { nuestro: Workbook; suyo: Workbook }>>;

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'pnftp-lo-'));
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  recomendaciones.push(...filasDe(libro, 'tblCompromisos').map((f) => String(f.Recomendación)));
  const ruta = (nombre: string) => join(carpeta, `${nombre}.xlsx`);
  writeFileSync(ruta('vivo'), libro.save());
  const { sinCongelar } = await congelar(openFile(libro), contexto);
  expect(sinCongelar).toEqual([]);
  writeFileSync(ruta('congelado'), libro.save());
  convert(carpeta, XLSX, join(carpeta, 'suyos'), [ruta('vivo'), ruta('congelado')]);
  const abre = (archivo: string) => openWorkbook(readFileSync(archivo), options);
  const par = (nombre: string) => ({
    nuestro: abre(ruta(nombre)),
    suyo: abre(join(carpeta, 'suyos', `${nombre}.xlsx`)),
  });
  libros = { vivo: par('vivo'), congelado: par('congelado') };

  // Only what is generated is for print here.
  for (const hoja of libro.sheets) {
    if (!GENERADAS.includes(hoja.name)) hoja.visibility = 'hidden';
  }
  writeFileSync(ruta('libro'), libro.save());
  convert(carpeta, 'pdf', carpeta, [ruta('libro')]);
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

it('divides no block of Resumen between pages', () => {
  const resumen = conTitulo('Resumen de la evaluación 2023').filter((p) => /Página \d+/.test(p));
  const primeras = resumen.map((pagina) =>
    pagina
      .split('\n')
      .find((l) => l.trim() !== '')!
      .trim(),
  );
  expect(primeras.length).toBeGreaterThan(2);
  for (const linea of primeras) {
    expect(linea).toMatch(/^(Resumen de la evaluación|\d\. |Cuadro 0)/);
  }
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

const celdasDe = (libro: Workbook): Map<string, Cell> => {
  const celdas = new Map<string, Cell>();
  for (const hoja of libro.sheets) {
    hoja.forEachCell((row, column, cell) =>
      celdas.set(`${hoja.name}!${cellAddress(row, column)}`, cell),
    );
  }
  return celdas;
};

it('the frozen copy shows every figure and text that ours has, and no error', () => {
  const { nuestro, suyo } = libros.congelado;
  const suyas = celdasDe(suyo);
  let comparadas = 0;
  for (const [lugar, celda] of celdasDe(nuestro)) {
    expect(isFormula(celda) && celda.formula.includes('PNFTP.')).toBe(false);
    const valor = valueOf(celda);
    if (valor === null || valor === '') continue;
    const visto = valueOf(suyas.get(lugar) ?? null);
    if (typeof valor === 'number') {
      expect([lugar, typeof visto]).toEqual([lugar, 'number']);
      expect(Math.abs((visto as number) - valor)).toBeLessThanOrEqual(1e-9 * Math.abs(valor));
    } else expect([lugar, visto]).toEqual([lugar, valor]);
    comparadas++;
  }
  expect(comparadas).toBeGreaterThan(3000);
  const errores = [...suyas].filter(([, celda]) => isErrorValue(valueOf(celda)));
  expect(errores.map(([lugar]) => lugar)).toEqual([]);
  expect(valueOf(suyas.get('Avance!A4') ?? null) ?? '').toBe('');
});

it('in the one with formulas #NAME? stands only where ours are, or what hangs on them', () => {
  const { nuestro, suyo } = libros.vivo;
  const suyas = celdasDe(suyo);
  const conError = new Set(
    [...suyas].filter(([, celda]) => isErrorValue(valueOf(celda))).map(([lugar]) => lugar),
  );
  const nuestras = celdasDe(nuestro);
  let propias = 0;
  for (const lugar of conError) {
    const celda = nuestras.get(lugar) ?? null;
    expect([lugar, valueOf(suyas.get(lugar)!)]).toEqual([lugar, { error: '#NAME?' }]);
    expect([lugar, isFormula(celda)]).toEqual([lugar, true]);
    if (!isFormula(celda)) continue;
    if (celda.formula.includes('PNFTP.')) propias++;
    else expect([lugar, mira(celda.formula, lugar, conError)]).toEqual([lugar, true]);
  }
  expect(propias).toBeGreaterThan(300);
  // What does not hang on them is as it was, and the sheet says what to do.
  for (const lugar of ['Avance!A4', 'Resumen!A3']) {
    expect(valueOf(suyas.get(lugar) ?? null)).toBe(textosSinComplemento.falta);
  }
});

/** Whether a formula refers to one of these cells. */
function mira(formula: string, lugar: string, celdas: ReadonlySet<string>): boolean {
  const [propia] = lugar.split('!') as [string];
  return tokenize(formula, { mergeRefs: true }).some(({ type, value }) => {
    if (type !== 'range' && type !== 'range_beam') return false;
    const corte = value.lastIndexOf('!');
    const hoja = corte < 0 ? propia : value.slice(0, corte).replace(/^'|'$/g, '');
    const area = parseAddress(value.slice(corte + 1));
    if (!area) return false;
    for (let i = 0; i < area.rows; i++) {
      for (let j = 0; j < area.columns; j++) {
        if (celdas.has(`${hoja}!${cellAddress(area.row + i, area.column + j)}`)) return true;
      }
    }
    return false;
  });
}
