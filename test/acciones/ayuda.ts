/** Workbooks for the tests: real files in memory, through the same applier as the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crearLibro, type Contexto } from '../../src/acciones';
import { customFunctionNames } from '../../src/functions/catalogo';
import type { ContenidoLibro } from '../../src/libro/crear';
import { ARCHIVOS_MUESTRA, contenidoMuestra, type TextosMuestra } from '../../src/libro/muestra';
import { valueOf, type Cell } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook, type Sheet, type Workbook } from '@pnftp/xlsx';
import { ajustableDe } from '../../src/libro/reglasAjustables';

export const contexto: Contexto = { hoy: '2024-06-01', idioma: 'es' };
/** Besides, what the pane fetches where a workbook sets rules. */
export const paraSituar = { ...contexto, reglas: () => Promise.resolve({ ajustableDe }) };
const opciones = { customFunctions: customFunctionNames };

const carpeta = join(__dirname, '../../assets/muestra/pnftp-2023');

export const contenidoPnftp = (): ContenidoLibro =>
  contenidoMuestra(
    Object.fromEntries(
      ARCHIVOS_MUESTRA.map((a) => [a, readFileSync(join(carpeta, `${a}.tsv`), 'utf8')]),
    ) as unknown as TextosMuestra,
  );

/** One OP with its indicator, one service with its own. */
export function contenidoPequeno(): ContenidoLibro {
  const contenido = contenidoPnftp();
  const { tblObjetivos = [], tblLineamientos = [], tblServicios = [] } = contenido.filas;
  const { tblIndicadores = [] } = contenido.filas;
  const servicio = tblServicios[0]!;
  const de = (tipo: string) => tblIndicadores.filter(({ Tipo }) => Tipo === tipo);
  return {
    ...contenido,
    filas: {
      ...contenido.filas,
      tblReportes: [{}],
      tblDeclarado: [{}],
      tblObjetivos: tblObjetivos.slice(0, 1),
      tblLineamientos: tblLineamientos.slice(0, 1),
      tblServicios: [servicio],
      tblIndicadores: [
        ...de('OP').slice(0, 1),
        ...de('Servicio').filter((fila) => fila.Servicio === servicio.Código),
      ],
    },
  };
}

export async function libroDe(contenido: ContenidoLibro): Promise<Workbook> {
  const libro = newWorkbook({ ...opciones, sheets: ['Política'] });
  await crearLibro(openFile(libro), contexto, contenido);
  return libro;
}

let bytesPnftp: Uint8Array | undefined;

/** A fresh PNFTP 2023 workbook, opened from bytes as a user's file is. */
export async function libroPnftp(): Promise<Workbook> {
  bytesPnftp ??= (await libroDe(contenidoPnftp())).save();
  return openWorkbook(bytesPnftp, opciones);
}

export const reabrir = (libro: Workbook): Workbook => openWorkbook(libro.save(), opciones);

export const hoja = (libro: Workbook, nombre: string): Sheet => libro.sheet(nombre)!;

/** Rows of a table as records by header, with the row of the sheet. */
export function filasDe(
  libro: Workbook,
  nombre: string,
): (Record<string, Cell> & { $fila: number })[] {
  const tabla = libro.table(nombre)!;
  const { area } = tabla;
  const [titulos = [], ...filas] = tabla.sheet.readArea(area);
  return filas.map((celdas, i) => ({
    ...Object.fromEntries(titulos.map((t, j) => [String(valueOf(t)), valueOf(celdas[j]!)])),
    $fila: area.row + 1 + i,
  }));
}

/** Writes a cell of a table: data row from 0, column by header. */
export function pon(
  libro: Workbook,
  nombre: string,
  fila: number,
  titulo: string,
  valor: Cell,
): void {
  const tabla = libro.table(nombre)!;
  const { area } = tabla;
  const [titulos = []] = tabla.sheet.readArea({ ...area, rows: 1 });
  const columna = titulos.findIndex((t) => valueOf(t) === titulo);
  if (columna < 0) throw new Error(`${nombre} has no column ${titulo}`);
  tabla.sheet.setCell(area.row + 1 + fila, area.column + columna, valor);
}

/** Data row of an indicator in tblIndicadores. */
export const filaDe = (
  libro: Workbook,
  tipo: string,
  codigo: string,
  tabla = 'tblIndicadores',
): number => filasDe(libro, tabla).findIndex((f) => f.Tipo === tipo && f.Código === codigo);

export const parametro = (libro: Workbook, clave: string, valor: Cell): void => {
  const fila = filasDe(libro, 'tblPolitica').findIndex((f) => f.Clave === clave);
  pon(libro, 'tblPolitica', fila, 'Valor', valor);
};

/** Values of a sheet, blank rows and columns at the end left out. */
export function valoresDe(libro: Workbook, nombre: string): unknown[][] {
  const h = hoja(libro, nombre);
  const area = h.usedArea(true);
  return area ? h.readArea(area).map((fila) => fila.map(valueOf)) : [];
}
