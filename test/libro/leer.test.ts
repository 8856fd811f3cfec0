/**
 * What reading finds. Each folder of `casos/` holds a `caso.json`: changes to the clean PNFTP 2023
 * workbook, and all that reading then finds. `fila` is the row's key (`OP 1.1`, a parameter's key,
 * `@encabezado` for the header; `@1` after a key is its second row); `en` is the header of the
 * column where the finding stands, with the table's name before it where that is another one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAVE_VERSION } from '../../src/libro/contrato';
import { areasDeEntrada, leeLibro, TABLAS_DE_ENTRADA } from '../../src/libro/leer';
import { CLAVES } from '../../src/libro/politica';
import { textoHallazgo } from '../../src/textos/hallazgos';
import { parseAddress, valueOf, type Cell } from '@pnftp/xlsx/plan';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { filasDe, libroPnftp, pon } from '../acciones/ayuda';
import { ajustableDe } from '../../src/libro/reglasAjustables';

interface Caso {
  readonly cambios: readonly { tabla: string; fila: string; columna: string; valor: Cell }[];
  readonly hallazgos: readonly {
    regla: string;
    severidad: string;
    en: string;
    encontrado: string;
    esperado: string;
  }[];
}

const carpeta = join(__dirname, 'casos');
const casos = readdirSync(carpeta).map(
  (nombre) =>
    [nombre, JSON.parse(readFileSync(join(carpeta, nombre, 'caso.json'), 'utf8')) as Caso] as const,
);

async function lee(libro: Workbook) {
  const abierto = openFile(libro);
  const estructura = await abierto.describe();
  return leeLibro(estructura, await abierto.read(areasDeEntrada(estructura)), {
    ajustableDe,
    hoy: '2024-06-01',
  });
}

function cambia(libro: Workbook, { tabla, fila, columna, valor }: Caso['cambios'][number]): void {
  if (fila === '@encabezado') {
    pon(libro, tabla, -1, columna, valor);
    return;
  }
  const [clave, cual = '0'] = fila.split('@');
  const filas = filasDe(libro, tabla).flatMap((f, i) =>
    f.Clave === clave || `${String(f.Tipo)} ${String(f.Código)}` === clave ? [i] : [],
  );
  pon(libro, tabla, filas[Number(cual)]!, columna, valor);
}

/** Header above a cell, with its table's name where the changed table is another one. */
function encabezadoDe(libro: Workbook, hoja: string, celda: string, tabla: string): string {
  const area = parseAddress(celda)!;
  const suya = libro.sheet(hoja)!.tables.find((t) => {
    const a = t.area;
    return (
      area.column >= a.column &&
      area.column < a.column + a.columns &&
      area.row >= a.row &&
      area.row < a.row + a.rows
    );
  })!;
  const titulo = String(valueOf(suya.sheet.cell(suya.area.row, area.column)));
  return suya.name === tabla ? titulo : `${suya.name} ${titulo}`;
}

it('finds nothing in the clean workbook, and reads all of it', async () => {
  const { hallazgos, politica, nombres } = await lee(await libroPnftp());
  expect(hallazgos).toEqual([]);
  expect(nombres).toEqual([]);
  expect(politica!.fichas).toHaveLength(50);
  expect(politica!.anios).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
});

it.each(casos)('%s', async (_, { cambios, hallazgos }) => {
  const libro = await libroPnftp();
  for (const cambio of cambios) cambia(libro, cambio);
  const leido = await lee(libro);
  expect(
    leido.hallazgos.map((h) => {
      const { hoja, celda } = leido.localiza(h.lugar)!;
      return {
        regla: h.regla,
        severidad: h.severidad,
        en: encabezadoDe(libro, hoja, celda, cambios[0]!.tabla),
        encontrado: h.encontrado,
        esperado: h.esperado,
      };
    }),
  ).toEqual(hallazgos);
  for (const h of leido.hallazgos) {
    const { mensaje, reparar: accion } = textoHallazgo(h, 'es')!;
    expect(mensaje.length * accion.length).toBeGreaterThan(0);
    expect(textoHallazgo(h, 'en')!.mensaje).not.toBe(mensaje);
  }
});

it('repairs a parameter typed as a fraction only where it can be but one percentage', async () => {
  const reparaciones = async (clave: string, valor: number) => {
    const libro = await libroPnftp();
    cambia(libro, { tabla: 'tblPolitica', fila: clave, columna: 'Valor', valor });
    return (await lee(libro)).hallazgos.map(({ reparacion }) => reparacion?.cambios[0]!.valor);
  };
  expect(await reparaciones('umbral_intermedio', 0.75)).toEqual([75]);
  expect(await reparaciones('descendente_en_cero', 0.5)).toEqual([50]);
  expect(await reparaciones('descendente_en_cero', 1)).toEqual([undefined]);
  expect(await reparaciones('umbral_alto', 1)).toEqual([undefined]);
  expect(await reparaciones('descendente_en_cero', 0)).toEqual([]);
});

it('refuses a number outside of the range of its parameter, whichever it is', async () => {
  const numeros = CLAVES.filter(({ tipo, clave }) => tipo === 'numero' && clave !== CLAVE_VERSION);
  expect(numeros.length).toBeGreaterThan(8);
  for (const { clave, rango } of numeros) {
    for (const valor of [rango![0] - 1, rango![1] + 1]) {
      const libro = await libroPnftp();
      cambia(libro, { tabla: 'tblPolitica', fila: clave, columna: 'Valor', valor });
      const { hallazgos } = await lee(libro);
      expect(hallazgos.map((h) => [h.regla, h.datos?.clave, h.encontrado])).toEqual([
        ['parametroNoValido', clave, String(valor)],
      ]);
    }
  }
});

it('leads from every record back to its cell', async () => {
  const libro = await libroPnftp();
  const { politica, localiza } = await lee(libro);
  const ficha = politica!.fichas.find((f) => f.codigo === '16.2')!;
  const { hoja, celda } = localiza({
    tabla: 'fichas',
    fila: ficha.fila,
    campo: 'logros',
    anio: 2025,
  })!;
  const { row, column } = parseAddress(celda)!;
  expect(libro.sheet(hoja)!.cell(row, column)).toBe(682);
  const umbral = localiza({ tabla: 'politica', fila: 0, campo: 'umbralAlto' })!;
  const lugar = parseAddress(umbral.celda)!;
  expect(libro.sheet(umbral.hoja)!.cell(lugar.row, lugar.column)).toBe(95);
});

it('reads tables by name, wherever they are and in whatever order', async () => {
  const libro = await libroPnftp();
  const limpia = (await lee(libro)).politica;
  libro.renameSheet(libro.sheet('Indicadores')!, 'Fichas técnicas');
  const reportes = libro.table('tblReportes')!;
  reportes.sheet.insertCells({ row: 1, column: 0, rows: 4, columns: 16384 }, 'down');
  const { politica, hallazgos } = await lee(libro);
  expect(hallazgos).toEqual([]);
  expect(politica).toEqual(limpia);
});

it('says which tables are missing', async () => {
  const libro = await libroPnftp();
  for (const hoja of ['Estructura', 'Declarado']) libro.removeSheet(libro.sheet(hoja)!);
  const { politica, hallazgos } = await lee(libro);
  expect(politica).toBeNull();
  // Declarado is optional.
  expect(hallazgos.filter((h) => h.regla === 'tablaFalta').map((h) => h.esperado)).toEqual([
    'tblObjetivos',
    'tblLineamientos',
    'tblServicios',
  ]);
  expect(TABLAS_DE_ENTRADA).toHaveLength(12);
});
