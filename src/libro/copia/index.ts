/**
 * The copy that is handed over: the signed sheets made anew, as values in a workbook that has
 * nothing else. Who publishes it is handed columns of a list alone.
 */
import { isFormula, valueOf, type CellBlock, type SheetPlan } from '@pnftp/xlsx/plan';
import { estadoDe, planAvance, type Material } from '../avance';
import { lineasDePagina, type HojaFirmada, type PorFirmar } from '../estadoDeFirma';
import { HOJAS_GENERADAS } from '../hojasGeneradas';
import { planMatriz } from '../matriz';
import type { MatrizLeida } from '../matrizLeida';
import { planResumen } from '../resumen';
import type { HallazgosDichos } from '../resumen/hoja';
import { comoTexto } from '../valores';
import type { DestinoDeCopia } from './destinos';
import { enValores, soloColumnas } from './enValores';
import { PUBLICABLE } from './publicable';

export { DESTINOS, type DestinoDeCopia } from './destinos';

export interface PorCopiar {
  readonly material: Material;
  readonly matriz: MatrizLeida;
  readonly hallazgos: HallazgosDichos;
  /** What is wrong with the signed sheets as the workbook has them. */
  readonly firmados: PorFirmar['firmados'];
  readonly para: DestinoDeCopia;
}

export interface HojaCopiada {
  readonly clave: HojaFirmada;
  readonly plan: SheetPlan;
  /** Titles of the columns that stayed behind. */
  readonly sinColumnas: readonly string[];
  /** Formulas that became their values. */
  readonly formulas: number;
}

export function hojasDeCopia(de: PorCopiar, claves: readonly HojaFirmada[]): HojaCopiada[] {
  const { material, firmados } = de;
  const estado = estadoDe(material, firmados);
  const anio = material.politica.anioEvaluado;
  return planes(de)
    .filter(({ clave }) => claves.includes(clave))
    .map(({ clave, plan, cabecera }) => {
      const { quedan, sinColumnas } = columnasQueQuedan(clave, plan, cabecera, de.para);
      const hoja = soloColumnas(enValores(plan), quedan);
      const page = { ...hoja.page!, ...lineasDePagina(clave, anio, estado) };
      return { clave, plan: { ...hoja, page }, sinColumnas, formulas: cuentaFormulas(plan) };
    });
}

/** The sheets as the workbook would have them, each with the row of its columns' titles. */
function planes({ material, matriz, hallazgos, para }: PorCopiar) {
  // Thresholds as numbers: the copy has no cells of parameters.
  const m: Material = { ...material, libro: { ...material.libro, umbrales: 'sinCelda' } };
  const destino = (clave: HojaFirmada) => ({
    titulo: HOJAS_GENERADAS[clave].titulo,
    modo: 'create' as const,
  });
  const avance = planAvance(m, destino('avance'));
  const publica = para === 'publicar';
  // What was declared, and what the audit says of it, is between those who work on it.
  const politica = publica ? { ...m.politica, declarados: [] } : m.politica;
  const resumen = planResumen(
    { ...m, politica },
    avance,
    publica ? null : hallazgos,
    destino('resumen'),
  );
  const compromisos = planMatriz(m, matriz, destino('matriz')).plan;
  return [
    { clave: 'avance', plan: avance.plan, cabecera: avance.primera - 1 },
    { clave: 'resumen', plan: resumen, cabecera: null },
    { clave: 'matriz', plan: compromisos, cabecera: compromisos.tables![0]!.area.row },
  ] as const;
}

/** Those that are printed and seen, and may be published where that is what it is for. */
function columnasQueQuedan(
  clave: HojaFirmada,
  { blocks, columnWidths = [], page }: SheetPlan,
  cabecera: number | null,
  para: DestinoDeCopia,
): { readonly quedan: readonly number[]; readonly sinColumnas: readonly string[] } {
  const todas = columnWidths.map(({ column }) => column);
  // Beside the printed page of Resumen stands what its charts are drawn from.
  if (clave === 'resumen' || cabecera === null) return { quedan: todas, sinColumnas: [] };
  const titulos = blocks![0]!.cells[cabecera]!.map((celda) => comoTexto(valueOf(celda)));
  const impresas = page!.printArea!.columns;
  const anchoDe = new Map(columnWidths.map(({ column, width }) => [column, width]));
  const lista = PUBLICABLE[clave];
  const quedan = todas.filter(
    (column) =>
      column < impresas &&
      anchoDe.get(column) !== 0 &&
      (para === 'remitir' || lista.includes(titulos[column]!)),
  );
  const conAlgo = todas.filter((column) => !quedan.includes(column) && anchoDe.get(column) !== 0);
  return {
    quedan,
    sinColumnas: conAlgo.map((column) => titulos[column]!.replaceAll(/-?\n/g, ' ')),
  };
}

const cuentaFormulas = ({ blocks = [] }: SheetPlan): number =>
  blocks.reduce((suma, { cells }) => suma + cells.flat().filter(isFormula).length, 0);

/** Every text of a copy with where it stands. */
export function* textosDe(hoja: SheetPlan): Generator<{
  readonly row: number;
  readonly column: number;
  readonly texto: string;
}> {
  for (const { row, column, cells } of (hoja.blocks ?? []) satisfies readonly CellBlock[]) {
    for (const [i, fila] of cells.entries()) {
      for (const [j, celda] of fila.entries()) {
        if (typeof celda === 'string') yield { row: row + i, column: column + j, texto: celda };
      }
    }
  }
}
