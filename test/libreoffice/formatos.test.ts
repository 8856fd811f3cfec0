/**
 * A formato as a focal point without the add-in has it: opened, filled in and saved by LibreOffice.
 * Locks, lists, messages and marks are still there, and it reckons what is missing as we do.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTACTO, nombreDeCasilla, tablasDelFormato } from '../../src/entidades/formato';
import type { TablaDeFormato } from '../../src/entidades/formato';
import { libroDeFormato } from '../../src/entidades/libro';
import { huellaDe, marcaDe, type FilaDeFormato } from '../../src/entidades/marca';
import { contar } from '../../src/entidades/reglas';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import { formato as T } from '../../src/textos/formatos';
import { intersect, isErrorValue, isFormula, valueOf } from '@pnftp/xlsx/plan';
import type { CellValue } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { filaDe, filasDe, pon } from '../acciones/ayuda';
import { deEntidad, evaluado, filasEn, hacer, llena, todasLasFilas } from '../entidades/ayuda';
import { convert, XLSX } from '@pnftp/testing';

type Llenado = Readonly<Record<string, CellValue>>;
const BUENO: Llenado = { sustento: 'Se contó', enlace: 'https://ejemplo.gob.pe/a' };

/** Ways in which people fill in a row of Reporte. */
const FORMAS: Readonly<Record<string, Llenado>> = {
  nada: {},
  motivo: { motivo: 'El sistema no funcionó' },
  completa: { ...BUENO, numerador: 31, denominador: 40, valor: 77.5 },
  redondeada: { ...BUENO, numerador: 31, denominador: 40, valor: 78 },
  truncada: { ...BUENO, numerador: 2, denominador: 3, valor: 66.7 },
  contradice: { ...BUENO, numerador: 31, denominador: 40, valor: 75 },
  fraccion: { ...BUENO, numerador: 31, denominador: 40, valor: 0.775 },
  sinDenominador: { ...BUENO, numerador: 31, valor: 77.5 },
  denominadorCero: { ...BUENO, numerador: 31, denominador: 0, valor: 77.5 },
  parteMayor: { ...BUENO, numerador: 50, denominador: 40, valor: 125 },
  ambos: { ...BUENO, numerador: 31, denominador: 40, valor: 77.5, motivo: 'No hay' },
  texto: { ...BUENO, numerador: 31, denominador: 'cuarenta', valor: '77,5 %' },
  soloValor: { valor: 0 },
  espacios: { valor: 12, sustento: '   ', enlace: ' ' },
  cero: { ...BUENO, numerador: 0, denominador: 40, valor: 0 },
  acumulada: { ...BUENO, valor: 5000, acumulado: 'Sí' },
  baja: { ...BUENO, valor: 0, acumulado: 'sí' },
};
const NOMBRES = Object.keys(FORMAS);

let carpeta: string;
let formato: FormatoDeEntidad;
let reporte: TablaDeFormato;
let observaciones: TablaDeFormato;
let compromisos: TablaDeFormato;
/** A file a stretch of the ways, each row of it filled in another one. */
let vueltos: { nuestro: Workbook; suyo: Workbook }[];

/** Percentages alone, so that every way is tried on one. */
async function observado(): Promise<FormatoDeEntidad> {
  const libro = await evaluado();
  filasDe(libro, 'tblIndicadores').forEach((_, i) =>
    pon(libro, 'tblIndicadores', i, 'Entidad que reporta', 'MIMP'),
  );
  filasDe(libro, 'tblReportes').forEach((_, i) => {
    pon(libro, 'tblReportes', i, 'Año', 2024);
    pon(libro, 'tblReportes', i, 'Periodo', 'Semestre I');
  });
  for (const codigo of ['1.1', '2.1']) {
    const fila = filaDe(libro, 'OP', codigo, 'tblReportes');
    pon(libro, 'tblReportes', fila, 'Estado de revisión', 'Observado');
    pon(libro, 'tblReportes', fila, 'Observación', '=no cuadra «con» lo reportado & el padrón');
  }
  return deEntidad(await hacer(libro, '2024-II'), 'MIMP');
}

/** A count has no numerator. */
const esDeTodos = ([campo]: readonly [string, CellValue]): boolean =>
  campo !== 'numerador' && campo !== 'denominador';

function llenado(bytes: Uint8Array, desde: number): Workbook {
  const libro = openWorkbook(bytes);
  formato.filas.tblFormatoReporte.forEach((fila, i) => {
    const forma = FORMAS[NOMBRES[(i + desde) % NOMBRES.length]!]!;
    const cabe = fila.unidadMedida === 'porcentaje' ? () => true : esDeTodos;
    llena(libro, reporte, i, Object.fromEntries(Object.entries(forma).filter(cabe)));
  });
  llena(libro, observaciones, 0, { respuesta: 'Se corrigió' });
  llena(libro, compromisos, 0, { comentario: 'Se avanzó' });
  llena(libro, compromisos, 2, { estado: null });
  llena(libro, compromisos, 1, { estado: formato.estados.at(-1)!, comentario: 'Se cumplió' });
  for (const [i, { casilla }] of CONTACTO.slice(0, desde === 0 ? 3 : 2).entries()) {
    const { ref } = libro.names.find(({ name }) => name === nombreDeCasilla(casilla!))!;
    libro.sheet('Instrucciones')!.setCell(ref!.area.row, ref!.area.column, `Dato ${i}`);
  }
  // As in LibreOffice when somebody types: what hangs on it has no value any more.
  for (const hoja of libro.sheets) {
    hoja.forEachCell((row, column, celda) => {
      if (isFormula(celda)) hoja.setCell(row, column, { ...celda, value: null });
    });
  }
  return libro;
}

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'pnftp-formato-'));
  formato = await observado();
  [reporte, observaciones, compromisos] = tablasDelFormato(formato.origen.periodo) as [
    TablaDeFormato,
    TablaDeFormato,
    TablaDeFormato,
  ];
  const bytes = await libroDeFormato(formato);
  const libros = [llenado(bytes, 0), llenado(bytes, 7), llenado(bytes, 11)];
  const rutas = libros.map((libro, i) => {
    const ruta = join(carpeta, `f${i}.xlsx`);
    writeFileSync(ruta, libro.save());
    return ruta;
  });
  convert(carpeta, XLSX, join(carpeta, 'suyos'), rutas);
  vueltos = libros.map((nuestro, i) => ({
    nuestro,
    suyo: openWorkbook(readFileSync(join(carpeta, 'suyos', `f${i}.xlsx`))),
  }));
}, 180_000);
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

/** What we reckon of a row as it was filled in. */
const contada = (tabla: TablaDeFormato, fila: FilaDeFormato) => {
  const { llenado: parte, queFalta } = contar(tabla, fila, () => 'A1', formato.estados.at(-1)!);
  return [parte.value, queFalta.value];
};

it('reckons what is missing in every row as we do, whatever people write', () => {
  const vistas = new Set<string>();
  for (const { nuestro, suyo } of vueltos) {
    for (const tabla of [reporte, observaciones, compromisos]) {
      const filas = filasEn(nuestro, tabla);
      filasEn(suyo, tabla).forEach((fila, i) => {
        const { llenado: parte, queFalta } = fila;
        const dice = queFalta ?? '';
        expect([filas[i], Number(Number(parte).toFixed(9)), dice]).toEqual([
          filas[i],
          ...contada(tabla, filas[i]!).map((v) =>
            typeof v === 'number' ? Number(v.toFixed(9)) : v,
          ),
        ]);
        vistas.add(String(dice));
      });
    }
  }
  // Every rule has spoken, and none always.
  const dichas = [...vistas].join(' ');
  for (const uno of Object.values(T.falta)) {
    if (typeof uno === 'function') continue;
    expect(dichas).toContain(typeof uno === 'string' ? uno : uno[0]);
  }
  expect(dichas).toContain('que da 77.5.');
  expect(vistas).toContain('');
});

it('has the right percentage, and says how much of each sheet is left', () => {
  for (const [n, { nuestro, suyo }] of vueltos.entries()) {
    const tablas = [reporte, observaciones, compromisos];
    const cuentas = tablas.map((t) => filasEn(nuestro, t).map((fila) => contada(t, fila)));
    const filas = cuentas.flat();
    const contacto = n === 0 ? 1 : 2 / 3;
    const parte =
      (contacto + filas.reduce((a, [llena1]) => a + Number(llena1), 0)) / (filas.length + 1);
    const celdas = suyo
      .sheet('Instrucciones')!
      .readArea({ row: 0, column: 0, rows: 40, columns: 5 });
    const linea = (titulo: string) =>
      celdas.find(([una]) => valueOf(una!) === titulo)!.map((c) => valueOf(c));
    expect(linea(T.llenado)[2]).toBeCloseTo(parte, 9);
    const bloques = Math.round(25 * parte);
    expect(linea(T.llenado)[3]).toBe('█'.repeat(bloques) + '░'.repeat(25 - bloques));
    ['Reporte', 'Observaciones', 'Compromisos'].forEach((hoja, i) => {
      const hechas = cuentas[i]!.filter(([llena1, dice]) => llena1 === 1 && dice === '').length;
      expect(linea(hoja).slice(2, 4)).toEqual([cuentas[i]!.length, hechas]);
    });
    expect(celdas.some(([una]) => valueOf(una!) === T.contacto)).toBe(true);
  }
});

it('shows no error', () => {
  for (const { suyo } of vueltos) {
    for (const hoja of suyo.sheets) {
      hoja.forEachCell((row, column, celda) =>
        expect([hoja.name, row, column, isErrorValue(valueOf(celda))]).toEqual([
          hoja.name,
          row,
          column,
          false,
        ]),
      );
    }
  }
});

it('keeps its locks, its lists and its messages', () => {
  const [{ nuestro, suyo }] = vueltos as [(typeof vueltos)[number]];
  for (const hoja of nuestro.sheets) {
    const otra = suyo.sheet(hoja.name)!;
    expect(otra.protection).not.toBeNull();
    expect(otra.protection!.hasPassword).toBe(false);
    hoja.forEachCell((row, column) =>
      expect([hoja.name, row, column, otra.style(row, column).locked]).toEqual([
        hoja.name,
        row,
        column,
        hoja.style(row, column).locked,
      ]),
    );
    for (const regla of hoja.validations) {
      const [area] = regla.areas;
      const suya = otra.validations.find(({ areas }) =>
        areas.some((a) => intersect(a, { ...area!, rows: 1 })),
      );
      expect([suya?.type, suya?.prompt?.message]).toEqual([regla.type, regla.prompt?.message]);
      if (regla.type === 'list') expect(suya?.formula1).toBe(regla.formula1);
      if (regla.alert?.message) expect(suya?.alert?.message).toBe(regla.alert.message);
    }
  }
});

it('comes back whole: mark, code and the digest of what is locked', async () => {
  for (const { suyo } of vueltos) {
    const estructura = await openFile(suyo).describe();
    const marca = marcaDe(estructura);
    expect(marca).toEqual(formato.marca);
    expect(huellaDe(formato.origen, todasLasFilas(suyo, formato))).toBe(marca!.huella);
  }
});

it('and so it does by way of an .ods', async () => {
  convert(carpeta, 'ods', join(carpeta, 'ods'), [join(carpeta, 'f0.xlsx')]);
  convert(carpeta, XLSX, join(carpeta, 'deOds'), [join(carpeta, 'ods', 'f0.ods')]);
  const suyo = openWorkbook(readFileSync(join(carpeta, 'deOds', 'f0.xlsx')));
  const marca = marcaDe(await openFile(suyo).describe());
  expect(marca).toEqual(formato.marca);
  expect(huellaDe(formato.origen, todasLasFilas(suyo, formato))).toBe(marca!.huella);
}, 180_000);
