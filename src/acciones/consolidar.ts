/**
 * Consolidar: what entities sent back, reviewed file by file and, where a person accepts it, written
 * into the workbook. Nothing that comes in is official: a report is Enviado until a person agrees.
 */
import { formatos } from './formatos';
import { auditorDe } from '../entidades/recibir/auditar';
import {
  areasPorEscribir,
  celdasConsolidadas,
  type CeldaConsolidada,
  type Consolidacion,
} from '../entidades/recibir/escribir';
import {
  esperar,
  recibir,
  rechazado,
  type ArchivoLeido,
  type Espera,
} from '../entidades/recibir/recibir';
import type { Cambio, Recibido } from '../entidades/recibir/tipos';
import { leePeriodo } from '../entidades/periodo';
import { buscaTabla } from '../libro/tablas';
import { vacia } from '../libro/valores';
import { consolidar as textosConsolidar } from '../textos/consolidar';
import { bottomOf, cellAddress, isFormula, parseAddress } from '@pnftp/xlsx/plan';
import type { Area, Cell, OpenWorkbook, WorkbookStructure } from '@pnftp/xlsx/plan';
import { exigeTerminada } from './accionError';
import { areasUsadas, celdaEn } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { consolidacionDe } from './instantanea';
import { planConsolidar, type AccionDeReportes } from './planConsolidar';
import { leer } from './reunir';

/** What files are held against: the formatos as they would go out today, and the workbook. */
export async function esperarArchivos(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido?: string,
): Promise<Espera> {
  const { periodo, formatos: emitidos } = await formatos(abierto, contexto, pedido);
  const { libro, matriz } = await leer(abierto, contexto, []);
  return esperar(libro.politica!, matriz, leePeriodo(periodo)!, emitidos, libro.ajustes);
}

/** One file; what was read of it is let go once it is judged. */
export async function recibirArchivo(
  archivo: string,
  abierto: Devuelto,
  espera: Espera,
): Promise<Recibido> {
  return recibir(await leerArchivo(archivo, abierto), espera);
}

export { auditorDe, rechazado };

/** A file that is read and never written. */
export type Devuelto = Pick<OpenWorkbook, 'describe' | 'inspect'>;

export async function leerArchivo(archivo: string, abierto: Devuelto): Promise<ArchivoLeido> {
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

export interface ResultadoConsolidar {
  readonly accion: AccionDeReportes;
  /** How many cells say something that an entity or a person did not say before. */
  readonly cambios: number;
  /** What was written, as its way back needs it. */
  readonly hecha: Consolidacion;
  /** Title of the sheet with the list, `null` where nothing was written. */
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Writes what was accepted, where the workbook still says what was reviewed. Three requests. */
export async function escribirAceptados(
  abierto: OpenWorkbook,
  contexto: Contexto,
  cambios: readonly Cambio[],
): Promise<ResultadoConsolidar> {
  const estructura = await abierto.describe();
  // The mark of an interrupted write is not to be put out by this one.
  exigeTerminada(estructura, null, contexto.idioma);
  const grids = await abierto.read(areasPorEscribir(estructura));
  const { cambiadas, ...hecha } = celdasConsolidadas(cambios, estructura, grids);
  return escribirCeldas(abierto, contexto, 'consolidar', estructura, hecha, { cambiadas });
}

/** Gives the cells back what they held, where they still say what was written; rows that came go. */
export const deshacerConsolidar = (
  abierto: OpenWorkbook,
  hecha: Consolidacion,
  contexto: Contexto,
): Promise<ResultadoConsolidar> => devolver(abierto, hecha, contexto, 'deshacerConsolidar');

/** The same of any action that writes such cells. */
export async function devolver(
  abierto: OpenWorkbook,
  hecha: Consolidacion,
  contexto: Contexto,
  accion: AccionDeReportes,
): Promise<ResultadoConsolidar> {
  contexto.onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  exigeTerminada(estructura, null, contexto.idioma);
  const hay = await comoEstan(abierto, estructura, hecha);
  const celdas = hecha.celdas.flatMap((una): CeldaConsolidada[] =>
    misma(hay(una.hoja, lugarDe(una)), una.despues)
      ? [{ ...una, antes: una.despues, despues: una.antes }]
      : [],
  );
  const cambiadas = hecha.celdas.length - celdas.length;
  // Rows go all or none: where somebody has written since, they stay.
  const tablas =
    cambiadas > 0 ? [] : hecha.tablas.flatMap((t) => sinFilas(t, hecha, estructura, hay));
  const deVuelta = { celdas, tablas };
  return escribirCeldas(abierto, contexto, accion, estructura, deVuelta, { cambiadas });
}

/** Finishes one that was broken off: its cells, its rows and its lines, as they were to be. */
export const retomarConsolidar =
  (accion: AccionDeReportes) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoConsolidar | null> => {
    const empezada = guardado === null ? null : consolidacionDe(guardado);
    if (!empezada) return null;
    const estructura = await abierto.describe();
    const hay = await comoEstan(abierto, estructura, empezada);
    const porVenir = new Map(
      empezada.tablas.flatMap(({ tabla, antes, despues, mueve }) => {
        const info = buscaTabla(estructura, tabla);
        return info && mueve && despues > antes ? [[info.sheet, bottomOf(info.area)] as const] : [];
      }),
    );
    // What somebody has written since stays. In rows that are not there yet nobody has.
    const ajena = (una: CeldaConsolidada): boolean => {
      const { row, column } = lugarDe(una);
      if (row > (porVenir.get(una.hoja) ?? Infinity)) return false;
      const dice = hay(una.hoja, { row, column });
      return !misma(dice, una.antes) && !misma(dice, una.despues);
    };
    const { filaBitacora } = empezada;
    return escribirCeldas(abierto, contexto, accion, estructura, empezada, {
      filaBitacora,
      ajena,
    });
  };

interface Aparte {
  readonly cambiadas?: number;
  readonly filaBitacora?: number;
  /** Cells that are not to be written after all. */
  readonly ajena?: (una: CeldaConsolidada) => boolean;
}

/** The cells and their lines of the Bitácora, in one plan. */
export async function escribirCeldas(
  abierto: OpenWorkbook,
  contexto: Contexto,
  accion: AccionDeReportes,
  estructura: WorkbookStructure,
  hecha: Consolidacion,
  { cambiadas = 0, ...aparte }: Aparte,
): Promise<ResultadoConsolidar> {
  const planeado = planConsolidar(hecha, estructura, {
    action: accion,
    accion: textosConsolidar.es.acciones[accion],
    hoy: contexto.hoy,
    ...aparte,
  });
  if (planeado) await escribir(abierto, planeado.plan, contexto);
  return {
    accion,
    cambios: hecha.celdas.filter(({ origen }) => origen !== null).length,
    hecha,
    bitacora: planeado?.bitacora ?? null,
    notas: cambiadas > 0 ? [textosConsolidar[contexto.idioma].yaOtraCosa(cambiadas)] : [],
  };
}

const misma = (a: Cell, b: Cell): boolean =>
  isFormula(a) && isFormula(b) ? a.formula === b.formula : JSON.stringify(a) === JSON.stringify(b);

type EnHoja = (hoja: string, lugar: Pick<Area, 'row' | 'column'>) => Cell;

const lugarDe = ({ celda }: CeldaConsolidada): Area => parseAddress(celda)!;

/** What the sheets of these cells hold now; one that is gone holds nothing. */
async function comoEstan(
  abierto: OpenWorkbook,
  estructura: WorkbookStructure,
  { celdas }: Pick<Consolidacion, 'celdas'>,
): Promise<EnHoja> {
  const hojas = new Set(celdas.map(({ hoja }) => hoja));
  const grids = await abierto.read(areasUsadas(estructura).filter(({ sheet }) => hojas.has(sheet)));
  const porHoja = new Map(grids.map((grid) => [grid.sheet, grid]));
  return (hoja, { row, column }) => {
    const grid = porHoja.get(hoja);
    return grid ? celdaEn(grid, row, column) : null;
  };
}

/** The table without the rows that came, where nobody has written anything else in them. */
function sinFilas(
  { tabla, antes, despues, mueve }: Consolidacion['tablas'][number],
  { celdas }: Consolidacion,
  estructura: WorkbookStructure,
  hay: EnHoja,
): Consolidacion['tablas'] {
  const info = buscaTabla(estructura, tabla);
  if (!info || info.area.rows - 1 !== despues) return [];
  const { sheet, area } = info;
  const suyas = new Set(celdas.flatMap((una) => (una.hoja === sheet ? [una.celda] : [])));
  for (let row = area.row + 1 + antes; row <= bottomOf(area); row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!suyas.has(cellAddress(row, column)) && !vacia(hay(sheet, { row, column }))) return [];
    }
  }
  return [{ tabla, antes: despues, despues: antes, mueve }];
}
