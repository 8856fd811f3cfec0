/** `pnftp importar` on files, as people type it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { valueOf, type CellValue } from '@pnftp/xlsx/plan';
import { hojasDe, libroCon } from '../importar/hojas';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const CASOS = join(__dirname, '../importar/casos');

async function con(caso: string, nombre = 'tabla.xlsx'): Promise<string> {
  const archivo = ruta(nombre);
  writeFileSync(archivo, (await libroCon(hojasDe(join(CASOS, caso)))).save());
  return archivo;
}

interface Revision {
  preguntas: { clase: string; mensaje: string; respuesta: Record<string, object> }[];
  mapa: Record<string, unknown>;
  indicadores: number;
  muestra: Record<string, CellValue>[];
}
const revision = (archivo: string) => JSON.parse(readFileSync(archivo, 'utf8')) as Revision;

/** A column of a table of the written workbook. */
async function columna(archivo: string, tabla: string, titulo: string): Promise<CellValue[]> {
  const abierto = openFile(openWorkbook(readFileSync(archivo)));
  const info = (await abierto.describe()).tables.find(({ name }) => name === tabla)!;
  const [grid] = await abierto.read([{ sheet: info.sheet, area: info.area }]);
  const indice = info.headers.indexOf(titulo);
  return grid!.cells.slice(1).map((fila) => valueOf(fila[indice]!));
}

it('writes a workbook beside the table, says what is open, and ends with 1', async () => {
  const tabla = await con('textos-en-cifras');
  const antes = readFileSync(tabla);
  const { estado, out } = await pnftp('importar', tabla, '--json', ruta('r.json'));
  expect(estado).toBe(1);
  expect(archivos()).toEqual(['r.json', 'tabla-importado.xlsx', 'tabla.xlsx']);
  expect(readFileSync(tabla).equals(antes)).toBe(true);
  expect(out).toContain('Vienen 4 indicadores');
  expect(out).toContain('«1,382» puede ser «1.382» o «1382»');
  expect(await columna(ruta('tabla-importado.xlsx'), 'tblIndicadores', 'VO 2023')).toEqual([
    92.5, 1290, 33.3, 11,
  ]);
  // Where each came from, and what is open, stays in the workbook.
  const origen = await columna(ruta('tabla-importado.xlsx'), 'tblBitacora', 'Origen');
  expect(origen).toContain('Reporte, fila 3');
  expect(origen.some((o) => String(o).includes('«1,382» puede ser'))).toBe(true);
});

it('asks no more once the map has the answers, and evaluates then', async () => {
  const tabla = await con('dos-filas-combinadas');
  await pnftp('importar', tabla, '--ver', '--json', ruta('r.json'));
  const { mapa, preguntas } = revision(ruta('r.json'));
  // A person puts what each question proposes into the map, the objective and the units by hand.
  const partes = preguntas.flatMap(({ respuesta }) => Object.entries(respuesta));
  const respondido = partes.reduce<Record<string, unknown>>(
    (m, [parte, valor]) => ({
      ...m,
      [parte]: Array.isArray(valor) ? valor : { ...(m[parte] as object), ...valor },
    }),
    mapa,
  );
  // The first reading is the decimal one; here all are thousands.
  const celdas = Object.fromEntries(
    Object.entries(respondido.celdas as Record<string, { dice: string; es: number }>).map(
      ([celda, { dice, es }]) => [celda, { dice, es: es * 1000 }],
    ),
  );
  const constantes = {
    Objetivo: 'OP 1: Atender a las víctimas',
    'Sentido esperado': 'Ascendente',
    'Tipo de agregación': 'No agregable',
    Responsable: 'MIMP',
  };
  writeFileSync(ruta('mapa.json'), JSON.stringify({ ...respondido, celdas, constantes }));
  const hecho = await pnftp(
    'importar',
    tabla,
    '--mapa',
    ruta('mapa.json'),
    '--nombre',
    'Política de prueba',
    '--salida',
    ruta('libro.xlsx'),
  );
  expect(hecho).toMatchObject({ estado: 0, err: '' });
  expect(await columna(ruta('libro.xlsx'), 'tblIndicadores', 'LE 2023')).toEqual([41.67, 1382, 12]);
  const evaluado = await pnftp('evaluar', ruta('libro.xlsx'), '--salida', ruta('evaluado.xlsx'));
  expect(evaluado.estado).toBe(0);
});

it('asks of the next year’s file nothing that was answered for this one', async () => {
  const tabla = await con('anios-solos');
  await pnftp('importar', tabla, '--ver', '--json', ruta('r.json'));
  const [duda, ...mas] = revision(ruta('r.json')).preguntas;
  expect([duda!.clase, mas]).toEqual(['metaOValor', []]);
  writeFileSync(ruta('mapa.json'), JSON.stringify({ version: 1, ...duda!.respuesta }));
  const siguiente = hojasDe(join(CASOS, 'anios-solos')).map((hoja) => ({
    ...hoja,
    cells: hoja.cells.map((fila) =>
      fila.map((c) => (typeof c === 'number' && c > 2000 ? c + 1 : c)),
    ),
  }));
  writeFileSync(ruta('siguiente.xlsx'), (await libroCon(siguiente)).save());
  // A whole review holds the map too.
  await pnftp('importar', tabla, '--mapa', ruta('mapa.json'), '--ver', '--json', ruta('r2.json'));
  await pnftp(
    'importar',
    ruta('siguiente.xlsx'),
    '--mapa',
    ruta('r2.json'),
    '--ver',
    '--json',
    ruta('r3.json'),
  );
  const { preguntas, muestra } = revision(ruta('r3.json'));
  expect(preguntas.map(({ clase }) => clase)).not.toContain('metaOValor');
  expect(muestra[0]).toMatchObject({ 'LE 2023': 10, 'LE 2024': 20, 'LE 2025': 30 });
});

it.each([
  ['no-es-json', '{', 'JSON'],
  ['otra-version', '{"version": 2}', 'version'],
  [
    'columna-imposible',
    '{"version": 1, "columnas": [{"encabezado": "meta", "es": "Metas"}]}',
    'columnas[0].es',
  ],
  ['celda-sin-dice', '{"version": 1, "celdas": {"Hoja!A1": {"es": 3}}}', 'celdas.Hoja!A1'],
])('refuses a map that is none: %s', async (_, texto, donde) => {
  const tabla = await con('pei-una-fila');
  writeFileSync(ruta('mapa.json'), texto);
  const { estado, err } = await pnftp('importar', tabla, '--mapa', ruta('mapa.json'));
  expect(estado).toBe(2);
  expect(err).toContain('no es un mapa de importación');
  expect(err).toContain(donde);
  expect(archivos()).toEqual(['mapa.json', 'tabla.xlsx']);
});

it('refuses a workbook that is standard already, and one without a table', async () => {
  await pnftp('muestra', 'pnftp-2023', '--salida', ruta('muestra.xlsx'));
  const estandar = await pnftp('importar', ruta('muestra.xlsx'));
  expect(estandar).toMatchObject({ estado: 2 });
  expect(estandar.err).toContain('ya tiene tablas de PNFTP');
  const nada = await con('anios-solos');
  const seguro = await pnftp('importar', nada, '--salida', ruta('x.xlsx'));
  expect(seguro.err).toContain('nada de ella es seguro');
  expect(existsSync(ruta('x.xlsx'))).toBe(false);
});

it('keeps a text that looks like a formula a text', async () => {
  const libro = await libroCon([
    {
      nombre: 'Datos',
      cells: [
        ['Indicador', 'Unidad de medida', 'Meta 2024', 'Ejecutado 2024', 'Responsable'],
        ['=HYPERLINK("http://x")', '@unidad', 10, 9, '+51 999'],
        ['-Número de casos', 'número', 10, 9, '=1+1'],
      ].map((fila) => fila.map((c) => c)),
      merges: [],
      formatos: [],
    },
  ]);
  writeFileSync(ruta('tabla.xlsx'), libro.save());
  await pnftp('importar', ruta('tabla.xlsx'), '--salida', ruta('libro.xlsx'));
  expect(await columna(ruta('libro.xlsx'), 'tblIndicadores', 'Indicador')).toEqual([
    '=HYPERLINK("http://x")',
    '-Número de casos',
  ]);
  expect(await columna(ruta('libro.xlsx'), 'tblIndicadores', 'Responsable')).toEqual([
    '+51 999',
    '=1+1',
  ]);
});
