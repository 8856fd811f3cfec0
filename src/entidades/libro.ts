/** A formato as a plan, and as the bytes of a workbook. */
import { newWorkbook, openFile } from '@pnftp/xlsx';
import type { Plan } from '@pnftp/xlsx/plan';
import { HOJAS_DE_FORMATO, tablasDelFormato } from './formato';
import { hojaDeTabla } from './hojaDeTabla';
import { hojaDeInstrucciones } from './instrucciones';
import { planMarca } from './marca';
import type { FormatoDeEntidad } from './reparto';

/** For a workbook that has nothing but an empty sheet Instrucciones. */
export function planFormato(formato: FormatoDeEntidad): Plan {
  const hojas = tablasDelFormato(formato.origen.periodo)
    .filter(({ nombre }) => formato.filas[nombre].length > 0)
    .map((tabla, i) => hojaDeTabla(formato, tabla, i + 1));
  const instrucciones = hojaDeInstrucciones(formato, hojas);
  return {
    action: 'formatos',
    sheets: [instrucciones.plan, ...hojas.map(({ plan }) => plan)],
    names: [planMarca(formato.marca), ...instrucciones.names],
    activate: HOJAS_DE_FORMATO.instrucciones,
  };
}

/** What a locked sheet still lets people do. */
const SE_PUEDE = { sort: true, autoFilter: true, formatColumns: true, formatRows: true } as const;

/**
 * The workbook as it goes out: the same bytes whenever it is made of the same data. Without a
 * password: the locks keep hands off what is not theirs by mistake, nobody out.
 */
export async function libroDeFormato(formato: FormatoDeEntidad): Promise<Uint8Array> {
  const libro = newWorkbook({ sheets: [HOJAS_DE_FORMATO.instrucciones] });
  await openFile(libro).apply(planFormato(formato));
  for (const hoja of libro.sheets) hoja.protect(SE_PUEDE);
  return libro.save();
}

/** `PNFTP-2023-2-MININTER-7KQ4.xlsx`: letters, digits and hyphens, on any machine. */
export const archivoDe = ({ marca }: FormatoDeEntidad): string => `${marca.codigo}.xlsx`;
