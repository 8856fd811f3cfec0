/** The copy that is handed over or published: what it has, and what must be nowhere in it. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { evaluarLibro } from '../../src/acciones';
import { evaluarMuestra } from '../../src/cli/ordenes';
import { customFunctionNames } from '../../src/functions/catalogo';
import { COLUMNAS } from '../../src/libro/columnasMatriz';
import { FIJAS, POR_ANIO } from '../../src/libro/avance/columnas';
import { PUBLICABLE } from '../../src/libro/copia/publicable';
import { isFormula, valueOf, type CellValue } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { complaints, unpack } from '@pnftp/testing';
import { contexto, filaDe, hoja, libroPnftp, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp, terminal } from './ayuda';

const { ruta, archivos } = enCarpeta();
const options = { customFunctions: customFunctionNames };

let evaluado: Uint8Array;
beforeAll(async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  evaluado = libro.save();
});
beforeEach(() => writeFileSync(ruta('libro.xlsx'), evaluado));

const abre = (nombre: string): Workbook => openWorkbook(readFileSync(ruta(nombre)), options);

/** What the printed cells of a sheet show, but for blanks. */
function visto(libro: Workbook, nombre: string, columnas: number): CellValue[] {
  const h = hoja(libro, nombre);
  return h
    .readArea({ ...h.usedArea(true)!, column: 0, columns: columnas })
    .flat()
    .map(valueOf)
    .filter((valor) => valor !== null && valor !== '');
}

it('has the signed sheets alone, with every figure that the workbook shows', async () => {
  const { estado, out, err } = await pnftp('copia', ruta('libro.xlsx'));
  expect([estado, err]).toEqual([0, '']);
  expect(archivos()).toEqual(['libro-copia.xlsx', 'libro.xlsx']);
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(Buffer.from(evaluado));
  const [antes, copia] = [openWorkbook(evaluado, options), abre('libro-copia.xlsx')];
  expect(copia.sheets.map(({ name }) => name)).toEqual([
    'Avance',
    'Resumen',
    'Matriz de compromisos',
  ]);
  const cifras = (valores: CellValue[]) => valores.filter((valor) => typeof valor === 'number');
  for (const [nombre, columnas] of [
    ['Avance', FIJAS.length + 2 * POR_ANIO.length],
    ['Resumen', 11],
    ['Matriz de compromisos', 9],
  ] as const) {
    const suyas = cifras(visto(antes, nombre, columnas));
    expect(cifras(visto(copia, nombre, columnas))).toEqual(suyas);
    expect(suyas.length).toBeGreaterThan(10);
    hoja(copia, nombre).forEachCell((_r, _c, celda) => expect(isFormula(celda)).toBe(false));
  }
  expect(out).toContain('La copia lleva, en valores: Avance, Resumen, Matriz de compromisos.');
  expect(out).toMatch(/Hojas: Política, Estructura, Indicadores, .*Hallazgos/);
  expect(out).toContain('Columnas de Matriz de compromisos: Tipo, Código, Año, Medida, Vence');
  expect(out).toMatch(/Libro escrito: .*libro-copia\.xlsx\n$/);
});

it('is valid Open XML, its colours need no other cell, and its pages are one after the other', async () => {
  await pnftp('copia', ruta('libro.xlsx'), '--para', 'publicar');
  const copia = abre('libro-copia.xlsx');
  expect(await complaints(readFileSync(ruta('libro-copia.xlsx')))).toEqual([]);
  const reglas = copia.sheets.flatMap((h) => h.conditionalFormats.map(({ rule }) => rule));
  expect(reglas.length).toBeGreaterThan(10);
  for (const regla of reglas) {
    expect(regla.kind === 'expression' && regla.formula).not.toMatch(/[A-Z]{3,}_|!/);
  }
  for (const { page } of copia.sheets) {
    expect(page.firstPage ?? null).toBeNull();
    expect(page.scale).toBeGreaterThanOrEqual(80);
    expect(page.footer).toMatchObject({
      center: 'Página &P de &N',
      right: 'BORRADOR: evaluación sin cerrar',
    });
  }
});

/** Words that only what stays behind has, each in a place of its own. */
const SECRETOS = [
  'Sustento',
  'Enlace de evidencia',
  'Observación',
  'Documento y fecha',
  'Reportado por',
].map((titulo) => [titulo, `secreto-${titulo.toLowerCase().replaceAll(/[^a-z]/g, '')}`] as const);

async function conSecretos(): Promise<void> {
  const libro = openWorkbook(evaluado, options);
  for (const [titulo, secreto] of SECRETOS) pon(libro, 'tblReportes', 0, titulo, secreto);
  pon(libro, 'tblCompromisos', 0, 'Comentario', 'secreto-comentario');
  pon(libro, 'tblCompromisos', 0, 'Motivo de exclusión', 'secreto-motivo');
  pon(
    libro,
    'tblIndicadores',
    filaDe(libro, 'OP', '1.1'),
    'Entidad que reporta',
    'secreto-informante',
  );
  libro.addSheet('Notas').setCell(0, 0, 'secreto-hoja');
  hoja(libro, 'Avance').setCell(200, 1, 'secreto-al-lado');
  hoja(libro, 'Avance').setNote({
    row: 9,
    column: 1,
    text: 'secreto-nota',
    author: 'secreto-autor',
  });
  libro.setName('Secreto_nombre', '="secreto-valor"', { visible: false });
  libro.setProperties({ creator: 'secreto-creador', lastModifiedBy: 'secreto-editor' });
  libro.setCustomProperty('secreto-propiedad', 'x');
  libro.addCustomXml('<secreto-xml xmlns="urn:x"/>');
  writeFileSync(ruta('libro.xlsx'), libro.save());
}

/** Every byte of every part, and its name, as text of either encoding. */
const todo = (archivo: Uint8Array): string =>
  Object.entries(unpack(archivo))
    .flatMap(([parte, bytes]) =>
      (['utf8', 'utf16le'] as const).map((como) => parte + Buffer.from(bytes).toString(como)),
    )
    .join('\n');

it('what is published has nothing of what must not be, in any part of the file', async () => {
  await conSecretos();
  const original = todo(readFileSync(ruta('libro.xlsx'))).toLowerCase();
  const secretos = [
    ...SECRETOS.map(([, secreto]) => secreto),
    ...['comentario', 'motivo', 'informante', 'hoja', 'al-lado', 'nota', 'autor', 'valor'],
    ...['creador', 'editor', 'propiedad', 'xml'],
  ].map((uno) => (uno.startsWith('secreto-') ? uno : `secreto-${uno}`));
  expect(secretos.filter((uno) => !original.includes(uno))).toEqual([]);
  const { estado, out } = await pnftp('copia', ruta('libro.xlsx'), '--para', 'publicar');
  expect(estado).toBe(0);
  expect(out).toContain('Una celda escrita al lado o debajo de Avance');
  expect(out).toContain('De Resumen: lo declarado y las alertas');
  const copia = readFileSync(ruta('libro-copia.xlsx'));
  const dentro = todo(copia).toLowerCase();
  expect(
    dentro.match(
      /secreto[\w-]*|pnftp\w*|bitácora|tblreportes|hallazgo|justificaci|<f[ >]|<tablepart |externallink|vbaproject/g,
    ),
  ).toBeNull();
  const partes = Object.keys(unpack(copia)).join('\n');
  expect(partes).not.toMatch(/docProps|calcChain|comments|customXml|media|tables\/|metadata/i);
});

it('what is sent to be signed keeps comments in the matrix, and nothing else of these', async () => {
  await conSecretos();
  await pnftp('copia', ruta('libro.xlsx'));
  const dentro = todo(readFileSync(ruta('libro-copia.xlsx'))).toLowerCase();
  expect(dentro.match(/secreto-\w+/g)).toEqual(['secreto-comentario']);
});

it('publishes columns of the list alone', async () => {
  await pnftp('copia', ruta('libro.xlsx'), '--para', 'publicar');
  const copia = abre('libro-copia.xlsx');
  const conTitulo = (nombre: string, primero: string) =>
    hoja(copia, nombre)
      .readArea(hoja(copia, nombre).usedArea(true)!)
      .map((fila) => fila.map(valueOf))
      .find((fila) => fila[0] === primero)!;
  for (const titulo of conTitulo('Avance', 'Código')) expect(PUBLICABLE.avance).toContain(titulo);
  expect(conTitulo('Matriz de compromisos', 'N°')).toEqual(PUBLICABLE.matriz);
  expect(PUBLICABLE.matriz).not.toContain(COLUMNAS.find((c) => c.campo === 'comentario')!.titulo);
});

it('asks about texts that may name a person, and writes nothing before', async () => {
  const libro = openWorkbook(evaluado, options);
  pon(libro, 'tblCompromisos', 0, 'Recomendación', 'Llamar al 987 654 321 o a x@y.pe');
  pon(libro, 'tblCompromisos', 1, 'Recomendación', 'Se atendió a tres víctimas, DNI 45678912');
  writeFileSync(ruta('libro.xlsx'), libro.save());
  const publicar = (...mas: string[]) =>
    pnftp('copia', ruta('libro.xlsx'), '--para', 'publicar', ...mas);
  const { estado, out, err } = await publicar();
  expect([estado, out]).toEqual([2, '']);
  expect(err).toContain('2 textos pueden identificar a una persona. ¿Se publican así?');
  expect(err).toContain(
    '  Matriz de compromisos!C7 (correo, teléfono): Llamar al 987 654 321 o a x@y.pe',
  );
  expect(err).toMatch(/C8 \(número de documento, cuenta de menos de diez personas\): Se atendió/);
  expect(archivos()).toEqual(['libro.xlsx']);
  const una = await publicar('--aceptar', 'Matriz de compromisos!C7');
  expect(una.estado).toBe(2);
  expect(una.err).toContain('Un texto puede identificar');
  expect((await publicar('--aceptar', 'todo')).estado).toBe(0);
  // Who signs it reads it as it is.
  expect((await pnftp('copia', ruta('libro.xlsx'))).estado).toBe(0);
});

it('says on every page that somebody typed over a figure, and has what the data give', async () => {
  const libro = openWorkbook(evaluado, options);
  const avance = hoja(libro, 'Avance');
  const celdas = avance.readArea(avance.usedArea(true)!);
  const fila = celdas.findIndex((una) => valueOf(una[0]!) === '1.1');
  const columna = FIJAS.length + POR_ANIO.length + 3;
  expect(isFormula(celdas[fila]![columna]!)).toBe(true);
  avance.setCell(fila, columna, 12345);
  writeFileSync(ruta('libro.xlsx'), libro.save());
  await pnftp('copia', ruta('libro.xlsx'), '--hojas', 'avance,matriz');
  const copia = abre('libro-copia.xlsx');
  expect(copia.sheets.map(({ name }) => name)).toEqual(['Avance', 'Matriz de compromisos']);
  for (const { page } of copia.sheets) {
    expect(page.footer?.right).toBe('BORRADOR: evaluación sin cerrar; hay cifras escritas a mano');
  }
  expect(visto(copia, 'Avance', 20)).not.toContain(12345);
});

it('takes another name rather than an earlier copy, never the workbook’s, and refuses the rest', async () => {
  await pnftp('copia', ruta('libro.xlsx'));
  await pnftp('copia', ruta('libro.xlsx'), '--hojas', 'matriz');
  expect(archivos()).toEqual(['libro-copia (2).xlsx', 'libro-copia.xlsx', 'libro.xlsx']);
  symlinkSync(ruta('libro.xlsx'), ruta('otro-nombre.xlsx'));
  for (const salida of [ruta('libro.xlsx'), ruta('otro-nombre.xlsx')]) {
    const { estado, err } = await pnftp('copia', ruta('libro.xlsx'), '--salida', salida);
    expect(estado).toBe(2);
    expect(err).toContain('no puede ser a la vez dos archivos distintos');
  }
  const mal = async (...mas: string[]) => (await pnftp('copia', ruta('libro.xlsx'), ...mas)).err;
  expect(await mal('--para', 'vender')).toContain('remitir, publicar');
  expect(await mal('--hojas', 'avance,otra')).toContain('avance, resumen, matriz');
  writeFileSync(ruta('notas.txt'), 'hola');
  expect((await pnftp('copia', ruta('notas.txt'))).err).toContain('no es un libro de Excel');
  expect(existsSync(ruta('notas-copia.xlsx'))).toBe(false);
  expect((await pnftp('copia', '--help')).out).toMatch(/^Uso: pnftp copia/);
});

it('the demonstration writes the copy to hand over too, and again over it', async () => {
  for (let vez = 0; vez < 2; vez++) await evaluarMuestra(ruta('out'), terminal());
  const copia = abre('out/pnftp-2023-copia.xlsx');
  expect(copia.sheets.map(({ name }) => name)).toEqual([
    'Avance',
    'Resumen',
    'Matriz de compromisos',
  ]);
});
