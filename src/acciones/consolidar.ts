/**
 * Consolidar: what entities sent back, reviewed file by file and, where a person accepts it, written
 * into the workbook. Nothing that comes in is official: a report is Enviado until a person agrees.
 */
import { formatos } from './formatos';
import { bloquesDe } from './celdas';
import { areasPorEscribir, planConsolidar } from '../entidades/recibir/escribir';
import {
  esperar,
  recibir,
  rechazado,
  type ArchivoLeido,
  type Espera,
} from '../entidades/recibir/recibir';
import type { Cambio, Recibido } from '../entidades/recibir/tipos';
import { leePeriodo } from '../entidades/periodo';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { exigeTerminada } from './accionError';
import { areasUsadas } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { leer } from './reunir';

/** What files are held against: the formatos as they would go out today, and the workbook. */
export async function esperarArchivos(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido?: string,
): Promise<Espera> {
  const { periodo, formatos: emitidos } = await formatos(abierto, contexto, pedido);
  const { libro, matriz } = await leer(abierto, contexto, []);
  return esperar(libro.politica!, matriz, leePeriodo(periodo)!, emitidos);
}

/** One file; what was read of it is let go once it is judged. */
export async function recibirArchivo(
  archivo: string,
  abierto: Devuelto,
  espera: Espera,
): Promise<Recibido> {
  return recibir(await leerArchivo(archivo, abierto), espera);
}

export { rechazado };

/** A file that is read and never written. */
type Devuelto = Pick<OpenWorkbook, 'describe' | 'inspect'>;

async function leerArchivo(archivo: string, abierto: Devuelto): Promise<ArchivoLeido> {
  const estructura = await abierto.describe();
  const areas = areasUsadas(estructura);
  const { grids, facts } = await abierto.inspect(
    areas,
    areas.map(({ sheet }) => sheet),
  );
  const formatosDe = new Map(facts.map(({ sheet, numberFormats }) => [sheet, numberFormats]));
  const hojas = grids.map((grid) => ({ grid, formatos: formatosDe.get(grid.sheet) ?? [] }));
  return { archivo, estructura, hojas };
}

/** Writes what was accepted; gives the title of the sheet with the list, `null` where nothing was. */
export async function escribirAceptados(
  abierto: OpenWorkbook,
  contexto: Contexto,
  cambios: readonly Cambio[],
): Promise<string | null> {
  const estructura = await abierto.describe();
  // The mark of an interrupted write is not to be put out by this one.
  exigeTerminada(estructura, null, contexto.idioma);
  const grids = await abierto.read(areasPorEscribir(estructura));
  const plan = planConsolidar(cambios, estructura, grids, contexto.hoy);
  if (!plan) return null;
  const [bitacora, ...hojas] = plan.sheets;
  const sheets = hojas.map((hoja) => ({
    ...hoja,
    blocks: bloquesDe(
      (hoja.blocks ?? []).map(({ row, column, cells }) => ({ row, column, cell: cells[0]![0]! })),
    ),
  }));
  await escribir(abierto, { ...plan, sheets: [bitacora!, ...sheets] }, contexto);
  return bitacora!.name;
}
