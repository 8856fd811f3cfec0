/** Formatos of the tests: made of the sample, opened again from their bytes, read by the contract. */
import { evaluarLibro, formatos, type ResultadoFormatos } from '../../src/acciones';
import { tablasDelFormato, encabezadoDe, type TablaDeFormato } from '../../src/entidades/formato';
import { libroDeFormato } from '../../src/entidades/libro';
import type { FilaDeFormato } from '../../src/entidades/marca';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { CellValue } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, libroPnftp, pon, reabrir } from '../acciones/ayuda';
import type { Cifras } from './devueltos';

/** The PNFTP, evaluated: its matrix of 2023 is what 2024 is held to. */
export async function evaluado(): Promise<Workbook> {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  return libro;
}

export const hacer = (libro: Workbook, periodo?: string): Promise<ResultadoFormatos> =>
  formatos(openFile(libro), contexto, periodo);

export const deEntidad = (hechos: ResultadoFormatos, entidad: string): FormatoDeEntidad => {
  const suyo = hechos.formatos.find(({ origen }) => origen.entidad === entidad);
  if (!suyo) throw new Error(`no formato of ${entidad}`);
  return suyo;
};

export const abrirFormato = async (formato: FormatoDeEntidad): Promise<Workbook> =>
  openWorkbook(await libroDeFormato(formato));

/** Rows of a table of a formato by field, as they stand in the file. */
export function filasEn(libro: Workbook, { nombre, columnas }: TablaDeFormato): FilaDeFormato[] {
  const tabla = libro.table(nombre);
  if (!tabla) return [];
  const [titulos = [], ...filas] = tabla.sheet.readArea(tabla.area);
  const campos = titulos.map((t) => columnas.find((c) => encabezadoDe(c) === valueOf(t))?.campo);
  return filas.map((celdas) =>
    Object.fromEntries(celdas.map((celda, i) => [campos[i] ?? `?${i}`, valueOf(celda)])),
  );
}

export const todasLasFilas = (libro: Workbook, { origen }: FormatoDeEntidad) =>
  Object.fromEntries(
    tablasDelFormato(origen.periodo).map((tabla) => [tabla.nombre, filasEn(libro, tabla)]),
  );

/** Writes a casilla of a row, counted from 0. */
export function llena(
  libro: Workbook,
  tabla: TablaDeFormato,
  fila: number,
  valores: Readonly<Record<string, CellValue>>,
): void {
  const { sheet, area } = libro.table(tabla.nombre)!;
  for (const [campo, valor] of Object.entries(valores)) {
    const i = tabla.columnas.findIndex((c) => c.campo === campo);
    if (i < 0) throw new Error(`no column ${campo}`);
    const [row, column] = [area.row + 1 + fila, area.column + i];
    if (sheet.style(row, column).locked !== false && tabla.columnas[i]!.clase === 'casilla')
      throw new Error(`${cellAddress(row, column)} is locked`);
    sheet.setCell(row, column, valor);
  }
}

/** The workbook before anybody reported, and the figures that were. */
export async function antesDeReportar(): Promise<{ libro: Workbook; cifras: Cifras }> {
  const libro = await libroPnftp();
  const cifras = new Map<string, Record<string, CellValue>>();
  filasDe(libro, 'tblIndicadores').forEach((f, i) => {
    cifras.set(`${f.Tipo} ${f.Código}`, { valor: f['VO 2023'] as CellValue });
    pon(libro, 'tblIndicadores', i, 'VO 2023', null);
  });
  const { area, sheet } = libro.table('tblReportes')!;
  for (const f of filasDe(libro, 'tblReportes')) {
    const suya = cifras.get(`${f.Tipo} ${f.Código}`)!;
    suya.numerador = f.Numerador as CellValue;
    suya.denominador = f.Denominador as CellValue;
    suya.sustento = f.Sustento as CellValue;
  }
  sheet.clear({ ...area, row: area.row + 1, rows: area.rows - 1 }, 'contents');
  return { libro: reabrir(libro), cifras };
}
