/**
 * A write that Excel breaks off at one of its actions after another, through the genuine client.
 * The next start knows nothing but the workbook: it finishes what was begun, and leaves the workbook
 * that a write without a fault leaves.
 */
import { crearLibro, evaluarLibro } from '../../src/acciones';
import { newWorkbook, openFile, type Workbook } from '@pnftp/xlsx';
import { contenidoPequeno, contexto as ctx, filasDe, libroDe, pon, reabrir } from './ayuda';
import { rompeEnCadaPaso, type Accion } from './romper';

let fresco: Uint8Array;
let usado: Uint8Array;

beforeAll(async () => {
  const libro = await libroDe(contenidoPequeno());
  fresco = libro.save();
  await evaluarLibro(openFile(libro), ctx);
  const otra = reabrir(libro);
  pon(otra, 'tblCompromisos', 0, 'Comentario', '=no es una fórmula <&> «ñ»');
  // Beside and below what was generated.
  const avance = otra.sheet('Avance')!;
  const fin = avance.usedArea(true)!;
  avance.setCell(3, fin.columns + 2, 'al lado');
  avance.setCell(fin.rows + 3, 1, 'debajo');
  otra.sheet('Resumen')!.setCell(2, 40, 'lejos');
  // The matrix and the sheets have other rows now.
  pon(otra, 'tblIndicadores', 1, 'VO 2023', 1);
  usado = otra.save();
});

const escritas = (libro: Workbook) => ({
  hojas: libro.sheets.map(({ name }) => name),
  tablas: libro.tables.map(({ name, area }) => [name, area]),
  nombres: libro.names.map(({ name, formula, visible }) => [name, formula, visible]),
  graficos: libro.sheets.map(({ charts }) => charts.map(({ name }) => name)),
  xml: libro.customXml,
  compromisos: libro.table('tblCompromisos') ? filasDe(libro, 'tblCompromisos') : [],
});

/**
 * `SALTO=1` tries every action, which takes an hour; by default one in so many, and all of the
 * first ones, with which a sheet is made and gets its names.
 */
function elegidos(pasos: number): number[] {
  const salto = Number(process.env.SALTO ?? 211);
  return Array.from({ length: pasos }, (_, paso) => paso).filter(
    (paso) => paso % salto === 0 || (salto > 1 && paso >= 3 && paso < 10),
  );
}

async function enCadaPaso(bytes: Uint8Array, accion: Accion): Promise<void> {
  await rompeEnCadaPaso(bytes, accion, { elegidos, sinEmpezar: 9, igual: escritas });
}

it('the evaluation of a fresh workbook', async () => {
  await enCadaPaso(fresco, evaluarLibro);
});

it('the evaluation of a workbook in which people wrote', async () => {
  await enCadaPaso(usado, evaluarLibro);
});

it('a standard workbook made in a blank one', async () => {
  const crea: Accion = (abierto, c) => crearLibro(abierto, c, contenidoPequeno());
  await enCadaPaso(newWorkbook({ sheets: ['Hoja1'] }).save(), crea);
});
