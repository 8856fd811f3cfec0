/**
 * What a sheet says where the add-in is missing. Until somebody recalculates, its cells show their
 * last values; once they show `#NAME?`, a native formula that looks at one of them tells what to
 * do. While all is well, and in a frozen copy, it shows nothing.
 */
import { cellAddress, isFormula } from '@pnftp/xlsx/plan';
import type { CellBlock, CellStyle, FormulaCell, SheetPlan } from '@pnftp/xlsx/plan';
import { textosSinComplemento } from '../textos/congelar';
import { MARCA } from './colores';
import { ESTILO, TINTA } from './estilo';
import { formula } from './formulas';
import type { Destino, Lienzo } from './lienzo';

/** Excel's number of `#NAME?` among its errors. */
const NOMBRE = 5;

export const ESTILO_AVISO: CellStyle = {
  font: { ...ESTILO.subtitulo.font, color: TINTA.error.texto },
  vertical: 'center',
};

/** A sheet whose figures are our functions, with the note in the first cell of row `fila`. */
export function hojaConFunciones(lienzo: Lienzo, fila: number, destino: Destino): SheetPlan {
  const aviso = avisoSinComplemento(lienzo.blocks);
  return {
    ...lienzo.hoja(destino),
    blocks: [...lienzo.blocks, ...(aviso ? [{ row: fila, column: 0, cells: [[aviso]] }] : [])],
    styles: [{ area: lienzo.area, style: ESTILO.hoja }, ...lienzo.styles],
    ownMark: MARCA,
  };
}

/** `null` where the blocks hold no formula of ours. */
function avisoSinComplemento(blocks: readonly CellBlock[]): FormulaCell | null {
  for (const { row, column, cells } of blocks) {
    for (const [i, fila] of cells.entries()) {
      const j = fila.findIndex((cell) => isFormula(cell) && cell.formula.includes('PNFTP.'));
      if (j < 0) continue;
      const vista = cellAddress(row + i, column + j);
      const aviso = textosSinComplemento.falta.replaceAll('"', '""');
      return formula(`IF(IFERROR(ERROR.TYPE(${vista}),0)=${NOMBRE},"${aviso}","")`, '');
    }
  }
  return null;
}
