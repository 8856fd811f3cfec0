/** One folder a layout rule: a small table, what is known of its sheet, and what is to be found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGLAS_DISPOSICION } from '../../src/libro/disposicion';
import { INDICADORES } from '../../src/libro/indicadores';
import { leeTabla } from '../../src/libro/tablas';
import type { Cell, NameInfo, SheetFacts, TableInfo } from '@pnftp/xlsx/plan';
import { comparador } from './dichos';
import { textoHallazgo } from '../../src/textos/hallazgos';

interface Caso {
  readonly nombre: string;
  readonly celdas?: Cell[][];
  readonly debajo?: Cell[][];
  readonly hechos?: Partial<SheetFacts>;
  readonly nombres?: readonly Pick<NameInfo, 'name' | 'formula'>[];
  readonly visibility?: 'visible' | 'hidden';
  readonly otraHoja?: 'visible' | 'hidden';
  /** A title stands in the first row, and the table below it. */
  readonly titulo?: boolean;
  /** Headers other than the plain ones. */
  readonly encabezados?: readonly string[];
  /** Other tables of the workbook, each on a sheet of its own name. */
  readonly copias?: readonly { readonly nombre: string; readonly encabezados: readonly string[] }[];
}

interface Casos {
  readonly encuentra: readonly (Caso & {
    readonly hallazgos: readonly (Readonly<Record<string, unknown>> & {
      readonly hoja?: string;
      readonly celda?: string;
      readonly reparacion?: string;
    })[];
  })[];
  readonly deja: readonly Caso[];
}

const TITULOS = ['Tipo', 'Código', 'Indicador', 'LE 2023', 'VO 2023', 'Clave'];
const CELDAS: Cell[][] = [
  ['Servicio', '1', 'Porcentaje de hogares', 50, 52.6, { formula: '=x', value: 'Servicio|1|' }],
  ['Servicio', '2', 'Número de campañas', 10, 12, { formula: '=x', value: 'Servicio|2|' }],
];
const carpeta = join(__dirname, 'disposicion');

function revisar(regla: (typeof REGLAS_DISPOSICION)[number], caso: Caso) {
  const celdas = caso.celdas ?? CELDAS;
  const row = caso.titulo ? 1 : 0;
  const titulos = caso.encabezados ?? TITULOS;
  const area = { row, column: 0, rows: celdas.length + 1, columns: titulos.length };
  const info: TableInfo = {
    name: 'tblIndicadores',
    sheet: 'Indicadores',
    area,
    headers: titulos,
    hasTotals: false,
  };
  const { tabla } = leeTabla(INDICADORES, info, {
    sheet: info.sheet,
    area,
    cells: [[...titulos], ...celdas],
  });
  const abajo = caso.debajo ?? [];
  return regla.revisar({
    estructura: {
      sheets: [
        { name: 'Indicadores', visibility: caso.visibility ?? 'visible', used: area },
        { name: 'Notas', visibility: caso.otraHoja ?? 'visible', used: null },
      ],
      tables: [
        info,
        ...(caso.copias ?? []).map(({ nombre, encabezados }) => ({
          name: nombre,
          sheet: `Hoja de ${nombre}`,
          area: { row: 2, column: 1, rows: 3, columns: encabezados.length },
          headers: encabezados,
          hasTotals: false,
        })),
      ],
      names: (caso.nombres ?? []).map((uno) => ({ visible: true, ref: null, ...uno })),
    },
    tablas: [tabla],
    hechos: new Map([
      [
        info.sheet,
        {
          sheet: info.sheet,
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          filters: [],
          numberFormats: [],
          ...caso.hechos,
        },
      ],
    ]),
    debajo: new Map([
      [
        info.name,
        {
          sheet: info.sheet,
          area: { ...area, row: row + area.rows, rows: abajo.length },
          cells: abajo,
        },
      ],
    ]),
  });
}

describe.each(REGLAS_DISPOSICION.map((regla) => [regla.id, regla] as const))('%s', (id, regla) => {
  const casos = JSON.parse(readFileSync(join(carpeta, id, 'casos.json'), 'utf8')) as Casos;
  const comparar = comparador(join(carpeta, id, 'hallazgos.txt'));

  it('has a case to find and two look-alikes', () => {
    expect(casos.encuentra.length).toBeGreaterThanOrEqual(1);
    expect(casos.deja.length).toBeGreaterThanOrEqual(2);
  });

  it.each(casos.encuentra)('finds $nombre', (caso) => {
    const hallados = revisar(regla, caso);
    expect(hallados).toHaveLength(caso.hallazgos.length);
    comparar(caso.nombre, hallados);
    caso.hallazgos.forEach(({ hoja, celda, reparacion, ...esperado }, i) => {
      if (reparacion !== undefined) {
        expect(hallados[i]!.reparacion!.cambios.map(({ valor }) => valor)).toContain(reparacion);
      }
      expect(hallados[i]).toMatchObject(esperado);
      if (celda) expect(hallados[i]!.lugar).toEqual({ hoja: hoja ?? 'Indicadores', celda });
      for (const idioma of ['es', 'en'] as const) {
        for (const parte of Object.values(textoHallazgo(hallados[i]!, idioma)!)) {
          expect(parte).toMatch(/\S/);
          expect(parte).not.toMatch(/undefined|NaN|\[object|\(e?s\)/);
        }
      }
    });
  });

  it.each(casos.deja)('leaves alone $nombre', (caso) => {
    expect(revisar(regla, caso)).toEqual([]);
  });
});

it('has no folder without a rule', () => {
  const carpetas = readdirSync(carpeta).filter((uno) =>
    existsSync(join(carpeta, uno, 'casos.json')),
  );
  expect(carpetas.sort()).toEqual(REGLAS_DISPOSICION.map(({ id }) => id).sort());
});
