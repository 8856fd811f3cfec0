/**
 * A table whose header row is switched off is there, and is named so, through the file and through
 * Excel: as a library writes it (the titles are the first row of data) and as Excel does (they are
 * gone from the cells).
 */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { areaAddress, type OpenWorkbook } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { evaluarLibro, revisar, TABLAS_DEL_LIBRO } from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { contexto, libroPnftp } from '../acciones/ayuda';

const opciones = { customFunctions: customFunctionNames };

type Forma = 'biblioteca' | 'excel';

/** The bytes with the header row of a table switched off. */
function sinEncabezado(bytes: Uint8Array, nombre: string, forma: Forma): Uint8Array {
  const libro = openWorkbook(bytes, opciones);
  const { area, sheet } = libro.table(nombre)!;
  if (forma === 'excel') {
    sheet.writeArea(area.row, area.column, [Array<null>(area.columns).fill(null)]);
  }
  const suya = forma === 'excel' ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const partes = unzipSync(libro.save());
  const parte = Object.keys(partes).find(
    (ruta) => ruta.startsWith('xl/tables/') && strFromU8(partes[ruta]!).includes(`"${nombre}"`),
  )!;
  const xml = strFromU8(partes[parte]!)
    .replace(/<autoFilter[\s\S]*?(?:\/>|<\/autoFilter>)/, '')
    .replace(/ ref="[^"]*"/, ` ref="${areaAddress(suya)}" headerRowCount="0"`);
  return zipSync({ ...partes, [parte]: strToU8(xml) });
}

function enExcel(bytes: Uint8Array): OpenWorkbook {
  loadExcelClient(new Host(openWorkbook(bytes, opciones), { profile: 'ltsc2021' })).install();
  return openExcel({ tables: TABLAS_DEL_LIBRO });
}

const enArchivo = (bytes: Uint8Array): OpenWorkbook => openFile(openWorkbook(bytes, opciones));

const dichos = async (abierto: OpenWorkbook) =>
  (await revisar(abierto, contexto)).hallazgos
    .filter(({ severidad }) => severidad === 'error')
    .map(({ regla, hoja, celda, mensaje }) => [regla, `${hoja}!${celda}`, mensaje]);

const esperado = (tabla: string, celda: string) => [
  [
    'encabezadoApagado',
    celda,
    `La tabla ${tabla} está, con su fila de encabezado desactivada: sin ella no se sabe qué columna es cuál.`,
  ],
];

let pnftp: Uint8Array;
beforeAll(async () => {
  pnftp = (await libroPnftp()).save();
});

describe.each([
  ['tblIndicadores', 'Indicadores', 'A'],
  ['tblPolitica', 'Política', 'A'],
  ['tblServicios', 'Estructura', 'I'],
  ['tblDeclarado', 'Declarado', 'A'],
])('%s', (tabla, hoja, columna) => {
  it.each([
    ['biblioteca', 4],
    ['excel', 5],
  ] as const)('as %s leaves it', async (forma, fila) => {
    const bytes = sinEncabezado(pnftp, tabla, forma);
    const dice = esperado(tabla, `${hoja}!${columna}${fila}`);
    expect(await dichos(enArchivo(bytes))).toEqual(dice);
    expect(await dichos(enExcel(bytes))).toEqual(dice);
  });
});

it('a generated table with what people filled in is not written over', async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  const bytes = sinEncabezado(libro.save(), 'tblCompromisos', 'excel');
  for (const abierto of [enArchivo(bytes), enExcel(bytes)]) {
    const [dicho, ...demas] = await dichos(abierto);
    expect([dicho![0], demas]).toEqual(['encabezadoApagado', []]);
  }
  await expect(evaluarLibro(enArchivo(bytes), contexto)).rejects.toThrow();
});

it('as exceljs writes a table without headers', async () => {
  const libro = new ExcelJS.Workbook();
  const tabla = (name: string, ref: string) => ({
    name,
    ref,
    headerRow: false,
    columns: [{ name: 'Tipo' }, { name: 'Código' }],
    rows: [['OP', '1.1']],
  });
  const datos = libro.addWorksheet('Datos');
  datos.addTable(tabla('tblIndicadores', 'B3'));
  datos.addTable(tabla('tblPolitica', 'F3'));
  const bytes = new Uint8Array(await libro.xlsx.writeBuffer());
  for (const abierto of [enArchivo(bytes), enExcel(bytes)]) {
    expect(await dichos(abierto)).toContainEqual(esperado('tblIndicadores', 'Datos!B3')[0]);
  }
});

it('of somebody’s own table it is nobody’s concern', async () => {
  const libro = await libroPnftp();
  const hoja = libro.sheet('Declarado')!;
  hoja.writeArea(0, 30, [
    ['Uno', 'Dos'],
    [1, 2],
  ]);
  hoja.addTable({ name: 'tblMia', area: { row: 0, column: 30, rows: 2, columns: 2 } });
  const bytes = sinEncabezado(libro.save(), 'tblMia', 'biblioteca');
  const antes = await dichos(enArchivo(pnftp));
  expect(await dichos(enArchivo(bytes))).toEqual(antes);
  expect(await dichos(enExcel(bytes))).toEqual(antes);
});
