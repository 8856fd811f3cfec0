/**
 * The evaluated workbook in LibreOffice, which has no PNFTP functions, as those do who have no
 * add-in. The frozen copy opens, shows the same figures and prints whole, in the pages it should;
 * in the other one `#NAME?` stands where our formulas are, and a line says what to do.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { tokenize } from '@borgar/fx';
import { congelar, evaluarLibro } from '../../src/acciones';
import { customFunctionNames } from '../../src/functions/catalogo';
import { cellAddress, isErrorValue, isFormula, parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import { textosSinComplemento } from '../../src/textos/congelar';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { SEMAFORO } from '../../src/libro/estilo';
import { contexto, filasDe, libroPnftp } from '../acciones/ayuda';
import { convert, XLSX } from '@pnftp/testing';

const GENERADAS = ['Avance', 'Resumen', 'Matriz de compromisos', 'Hallazgos'];
const options = { customFunctions: customFunctionNames };
let carpeta: string;
let paginas: string[];
let datos: string;
let pdf: string;
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
  pdf = join(carpeta, 'libro.pdf');
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
  paginas.forEach((pagina, i) => expect(pagina).toContain(`Página ${i + 1} de ${paginas.length}`));
});

/** Sizes of type, in points on paper, as the page's own instructions set them. */
function tipos(archivo: string): number[] {
  const bytes = readFileSync(archivo);
  const tamanos = new Set<number>();
  for (let desde = 0; (desde = bytes.indexOf('stream\n', desde)) >= 0; desde += 7) {
    const hasta = bytes.indexOf('endstream', desde);
    let texto: string;
    try {
      texto = inflateSync(bytes.subarray(desde + 7, hasta)).toString('latin1');
    } catch {
      continue;
    }
    for (const [, tamano] of texto.matchAll(/\/F\d+ ([\d.]+) Tf/g)) tamanos.add(Number(tamano));
  }
  return [...tamanos];
}

it('prints nothing smaller than 8 points', () => {
  const tamanos = tipos(pdf);
  expect(tamanos.length).toBeGreaterThan(3);
  expect(Math.min(...tamanos)).toBeGreaterThanOrEqual(8);
});

it('divides Avance by years, with whose row it is on every page, and no empty column', () => {
  const avance = conTitulo('Avance 2023').filter((pagina) => !pagina.includes('Resumen'));
  expect(avance).toHaveLength(10);
  avance.forEach((pagina, i) => {
    const anio = i % 2 === 0 ? 2022 : 2023;
    expect(pagina).toMatch(new RegExp(`^ +${anio}$`, 'm'));
    expect(pagina).toMatch(/Código +Indicador +Responsable/);
    expect(pagina).not.toMatch(/vancia|Sem\. I|LB\s+año/);
  });
});

it('says on every signed page of what year it is and that it is a draft, and marks huge figures', () => {
  const firmadas = paginas.filter((p) => /^ *(Avance|Resumen|Matriz)[^\n]*2023 +Página/m.test(p));
  expect(firmadas.length).toBeGreaterThan(15);
  for (const pagina of firmadas) {
    expect(pagina).toMatch(/^ +BORRADOR$/m);
    expect(pagina).toMatch(/Página \d+ de \d+ +BORRADOR: evaluación sin cerrar/);
  }
  expect(paginas.join('')).toContain('3,210,000.0*');
  expect(paginas.join('')).toContain('Avance de diez veces la meta, o más');
});

it('keeps the levels apart on a grey printer: in its bars, and by their words', () => {
  const barras = paginas.findIndex((p) => p.includes('Indicadores por nivel')) + 1;
  const pgm = execFileSync(
    'pdftoppm',
    ['-gray', '-r', '40', '-f', String(barras), '-l', String(barras), pdf],
    { maxBuffer: 1 << 24 },
  );
  const puntos = new Array<number>(256).fill(0);
  for (const gris of pgm.subarray(pgm.indexOf('\n255\n') + 5)) puntos[gris]!++;
  const gris = (color: string) => {
    const [r, g, b] = [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16));
    return Math.round(0.3 * r! + 0.59 * g! + 0.11 * b!);
  };
  const grises = (['bajo', 'intermedio', 'alto'] as const).map((n) =>
    gris(SEMAFORO[n].grafico.fondo),
  );
  // Where it was drawn: as a plain area, not as the edge of a letter.
  for (const uno of grises) {
    const cerca = puntos.slice(uno - 2, uno + 3).reduce((a, b) => a + b, 0);
    expect([uno, cerca > 60]).toEqual([uno, true]);
  }
  const orden = [...grises].sort((a, b) => a - b);
  expect(Math.min(orden[1]! - orden[0]!, orden[2]! - orden[1]!)).toBeGreaterThan(25);
});

it('divides no block of Resumen between pages', () => {
  const resumen = conTitulo('Resumen de la evaluación 2023').filter((p) => /Página \d+/.test(p));
  const primeras = resumen.map((pagina) =>
    pagina
      .split('\n')
      .find((l) => !['', 'BORRADOR'].includes(l.trim()))!
      .trim(),
  );
  expect(primeras.length).toBeGreaterThan(2);
  for (const linea of primeras) {
    expect(linea).toMatch(
      /^(Resumen de la evaluación|\d\. |Cuadro 0|Servicios con varios indicadores)/,
    );
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
