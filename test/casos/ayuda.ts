/** A workbook's tables as plain rows → a policy, without a file: what reading gives the audit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditar } from '../../src/ceplan/auditoria';
import type { OpcionesAuditoria } from '../../src/ceplan/auditoria';
import { evaluar } from '../../src/ceplan/evaluar';
import type { Hallazgo, Politica } from '../../src/ceplan/tipos';
import { CLAVE_VERSION, VERSION_CONTRATO } from '../../src/libro/contrato';
import { columnasDe, tituloDe } from '../../src/libro/esquema';
import { areasDeEntrada, leeLibro, TABLAS_DE_ENTRADA } from '../../src/libro/leer';
import type { LibroLeido } from '../../src/libro/leer';
import { ARCHIVOS_MUESTRA, contenidoMuestra } from '../../src/libro/muestra';
import type { TextosMuestra } from '../../src/libro/muestra';
import type { Cell, CellGrid, TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import { ajustableDe } from '../../src/libro/reglasAjustables';

export type Fila = Readonly<Record<string, Cell>>;

/** What a case gives: parameters by key and rows by table, as people type them. */
export interface Contenido {
  readonly anios: readonly number[];
  readonly politica: Fila;
  readonly filas: Readonly<Record<string, readonly Fila[]>>;
}

/** Their tables are those of today, and say so. */
const DE_HOY: Fila = { [CLAVE_VERSION]: VERSION_CONTRATO };

/** One sheet a table, from A1, with all the columns of the standard workbook. */
export function leer({ anios, politica, filas }: Contenido, hoy = '2024-06-01'): LibroLeido {
  const infos: TableInfo[] = [];
  const celdas = new Map<string, Cell[][]>();
  for (const esquema of TABLAS_DE_ENTRADA) {
    const { nombre: name } = esquema;
    const suyas =
      name === 'tblPolitica'
        ? Object.entries({ ...DE_HOY, ...politica }).map(([Clave, Valor]): Fila => ({
            Clave,
            Valor,
          }))
        : (filas[name] ?? []);
    const headers = columnasDe(esquema, anios).map(({ columna, anio }) => tituloDe(columna, anio));
    celdas.set(name, [
      headers,
      ...suyas.map((fila) => headers.map((titulo) => fila[titulo] ?? null)),
    ]);
    const area = { row: 0, column: 0, rows: suyas.length + 1, columns: headers.length };
    infos.push({ name, sheet: name, area, headers, hasTotals: false });
  }
  const estructura: WorkbookStructure = {
    sheets: infos.map(({ sheet, area }) => ({ name: sheet, visibility: 'visible', used: area })),
    tables: infos,
    names: [],
  };
  const grids = areasDeEntrada(estructura).map((ref): CellGrid => ({
    ...ref,
    cells: celdas.get(ref.sheet)!,
  }));
  return leeLibro(estructura, grids, { hoy, ajustableDe });
}

export function contenidoPnftp(): Contenido {
  const carpeta = join(__dirname, '../../assets/muestra/pnftp-2023');
  return contenidoMuestra(
    Object.fromEntries(
      ARCHIVOS_MUESTRA.map((a) => [a, readFileSync(join(carpeta, `${a}.tsv`), 'utf8')]),
    ) as unknown as TextosMuestra,
  );
}

export const auditarPolitica = (politica: Politica, opciones?: OpcionesAuditoria): Hallazgo[] =>
  auditar(politica, evaluar(politica), opciones);
