/**
 * A workbook file as another program writes it, with what people type in the standard tables:
 * figures as text, codes as numbers, whatever the case says.
 */
import ExcelJS from 'exceljs';
import { revisar } from '../../src/acciones';
import type { Resultado } from '../../src/acciones';
import { CLAVE_VERSION, VERSION_CONTRATO } from '../../src/libro/contrato';
import { columnasDe, tituloDe, TITULOS } from '../../src/libro/esquema';
import type { NombreHoja } from '../../src/libro/esquema';
import { TABLAS_DE_ENTRADA } from '../../src/libro/leer';
import { openFile, openWorkbook } from '@pnftp/xlsx';

export type Escrito = string | number | boolean | Date | null;
export type FilaEscrita = Readonly<Record<string, Escrito>>;

export interface LibroEscrito {
  readonly anios: readonly number[];
  readonly politica: Readonly<Record<string, Escrito>>;
  /** By table; rows name only the columns that they fill. */
  readonly filas: Readonly<Record<string, readonly FilaEscrita[]>>;
}

/** Bytes of a workbook with one sheet a subject, each table under a title of its own. */
export async function escribirLibro({ anios, politica, filas }: LibroEscrito): Promise<Uint8Array> {
  const libro = new ExcelJS.Workbook();
  const siguiente = new Map<NombreHoja, number>();
  for (const esquema of TABLAS_DE_ENTRADA) {
    const { nombre, hoja } = esquema;
    const titulos = columnasDe(esquema, anios)
      .filter(({ columna }) => columna.tipo !== 'formula')
      .map(({ columna, anio }) => tituloDe(columna, anio));
    const suyas: readonly FilaEscrita[] =
      nombre === 'tblPolitica'
        ? Object.entries({ ...politica, [CLAVE_VERSION]: VERSION_CONTRATO }).map(
            ([Clave, Valor]) => ({ Clave, Valor }),
          )
        : (filas[nombre] ?? []);
    if (suyas.length === 0 && esquema.opcional) continue;
    const sheet = libro.getWorksheet(TITULOS[hoja]) ?? libro.addWorksheet(TITULOS[hoja]);
    const fila = siguiente.get(hoja) ?? 1;
    sheet.addTable({
      name: nombre,
      ref: `A${fila}`,
      headerRow: true,
      columns: titulos.map((name) => ({ name })),
      rows: (suyas.length > 0 ? suyas : [{} as FilaEscrita]).map((una) =>
        titulos.map((titulo) => una[titulo] ?? null),
      ),
    });
    siguiente.set(hoja, fila + Math.max(suyas.length, 1) + 3);
  }
  return new Uint8Array(await libro.xlsx.writeBuffer());
}

/** What validating that file says, as `npx pnftp validar` does. */
export async function validarLibro(escrito: LibroEscrito, hoy = '2024-06-01'): Promise<Resultado> {
  const abierto = openFile(openWorkbook(await escribirLibro(escrito)));
  return revisar(abierto, { hoy, idioma: 'es' });
}

/** One line a finding, as a golden file keeps it. */
export const comoLineas = ({ hallazgos }: Resultado): string[] =>
  hallazgos.map(({ severidad, regla, hoja, celda, tipo, codigo, causa, mensaje }) =>
    [
      `${causa === null ? '' : '    '}${severidad}`,
      regla,
      hoja && `${hoja}!${celda}`,
      `${tipo} ${codigo}`.trim(),
      mensaje,
    ]
      .filter((parte) => parte !== '')
      .join(' · '),
  );
