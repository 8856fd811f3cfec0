/** Who the open workbook is, for the pane's first line. */
import { leePolitica } from '../libro/leerPolitica';
import { POLITICA } from '../libro/politica';
import { areaDeTabla, buscaTabla, leeTabla } from '../libro/tablas';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';

export interface Presentacion {
  readonly nombre: string;
  /** `null` while the workbook does not say it. */
  readonly anio: number | null;
}

/** `null` where it is not a standard workbook. Two requests. */
export async function presentar(abierto: OpenWorkbook): Promise<Presentacion | null> {
  const info = buscaTabla(await abierto.describe(), POLITICA.nombre);
  if (!info) return null;
  const [grid] = await abierto.read([areaDeTabla(info)]);
  const { datos } = leePolitica(leeTabla(POLITICA, info, grid!).tabla, '2000-01-01');
  return { nombre: datos?.nombre ?? '', anio: datos?.anioEvaluado ?? null };
}
