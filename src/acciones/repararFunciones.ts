/**
 * Puts our functions' right names back where another Excel has left its own: one that did not know
 * them (`_xldudf_PNFTP_NIVEL`, shown as text), or took them for another workbook's
 * (`[2]!_xldudf_…`, `'…FUNCRES.XLAM'!_xldudf_…`).
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { cellAddress, isFormula } from '@pnftp/xlsx/plan';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { textosCongelar } from '../textos/congelar';
import { areasUsadas, bloquesDe, type CeldaSuelta } from './celdas';
import type { Contexto } from './encargo';
import { exigeTerminada } from './accionError';
import { conNombresPropios } from './formulasPnftp';

export interface ResultadoReparar {
  readonly accion: 'repararFunciones';
  readonly reparadas: readonly { readonly hoja: string; readonly celda: string }[];
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** At most three requests, and one for each 4 MB more. */
export async function repararFunciones(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress, signal }: Contexto,
): Promise<ResultadoReparar> {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'repararFunciones', idioma);
  const grids = await abierto.read(areasUsadas(estructura));
  signal?.throwIfAborted();

  const filas: FilaBitacora[] = [];
  const sheets = grids.flatMap(({ sheet: name, area, cells }) => {
    const sueltas: CeldaSuelta[] = [];
    cells.forEach((fila, i) =>
      fila.forEach((cell, j) => {
        if (!isFormula(cell)) return;
        const formula = conNombresPropios(cell.formula);
        if (formula === cell.formula) return;
        const [row, column] = [area.row + i, area.column + j];
        sueltas.push({ row, column, cell: { formula, value: cell.value } });
        filas.push({
          accion: textosCongelar.es.accionReparar,
          hoja: name,
          celda: cellAddress(row, column),
          antes: cell.formula,
          despues: formula,
          origen: '',
        });
      }),
    );
    return sueltas.length > 0
      ? [{ name, mode: 'update' as const, blocks: bloquesDe(sueltas) }]
      : [];
  });
  const bitacora = planBitacora(filas, hoy, estructura);
  if (bitacora) {
    onProgress?.(0, 'escribir');
    const otras = sheets.filter(({ name }) => name !== bitacora.sheet.name);
    const propia = sheets.find(({ name }) => name === bitacora.sheet.name);
    const blocks = [...(propia?.blocks ?? []), ...(bitacora.sheet.blocks ?? [])];
    await abierto.apply(
      {
        action: 'repararFunciones',
        sheets: [{ ...bitacora.sheet, blocks }, ...otras],
        names: bitacora.names,
      },
      {
        ...(onProgress ? { onProgress: (parte: number) => onProgress(parte, 'escribir') } : {}),
        ...(signal ? { signal } : {}),
      },
    );
  }
  return {
    accion: 'repararFunciones',
    reparadas: filas.map(({ hoja, celda }) => ({ hoja, celda })),
    bitacora: bitacora?.titulo ?? null,
    notas: filas.length === 0 ? [textosCongelar[idioma].nadaQueReparar] : [],
  };
}
