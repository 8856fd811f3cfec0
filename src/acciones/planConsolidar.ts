/** What was consolidated, or is taken back, as a plan: its lines of the Bitácora before any cell. */
import { agrupar } from '../ceplan/agrupar';
import type { Fecha } from '../ceplan/tipos';
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { ESTILO_DE } from '../libro/celdasDeEntrada';
import { normaliza } from '../libro/esquema';
import { REPORTES } from '../libro/reportes';
import { buscaTabla } from '../libro/tablas';
import { parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Plan, SheetPlan, StyledArea, TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { CeldaConsolidada, Consolidacion } from '../entidades/recibir/escribir';
import { bloquesDe, type CeldaSuelta } from './celdas';
import { instantaneaDeConsolidacion } from './instantanea';

/** What writes cells of reports and commitments that a person accepted, or takes them back. */
export type AccionDeReportes =
  'consolidar' | 'deshacerConsolidar' | 'observar' | 'deshacerObservar';

export interface Pedido {
  readonly action: AccionDeReportes;
  /** As the Bitácora calls it. */
  readonly accion: string;
  readonly hoy: Fecha;
  /** Where an earlier try, broken off, may have written its lines. */
  readonly filaBitacora?: number;
  /** Cells that are listed and not written: somebody has written in them since. */
  readonly ajena?: (una: CeldaConsolidada) => boolean;
}

export interface Planeado {
  readonly plan: Plan;
  /** Title of the sheet Bitácora. */
  readonly bitacora: string;
}

/** `null` where nothing is to be written. */
export function planConsolidar(
  consolidacion: Consolidacion,
  estructura: WorkbookStructure,
  { action, accion, hoy, filaBitacora, ajena = () => false }: Pedido,
): Planeado | null {
  const { celdas } = consolidacion;
  const lineas = celdas.flatMap(({ hoja, celda, antes, despues, origen }): FilaBitacora[] =>
    origen === null
      ? []
      : [{ accion, hoja, celda, antes: valueOf(antes), despues: valueOf(despues), origen }],
  );
  const bitacora = planBitacora(lineas, hoy, estructura, filaBitacora);
  if (!bitacora) return null;
  const plan: Plan = {
    action,
    // What was there is on record before any cell changes.
    sheets: [bitacora.sheet, ...hojasDe(consolidacion, estructura, ajena)],
    names: bitacora.names,
    snapshot: instantaneaDeConsolidacion({ ...consolidacion, filaBitacora: bitacora.fila }),
  };
  return { plan, bitacora: bitacora.titulo };
}

type CambioDeTabla = Consolidacion['tablas'][number];

function hojasDe(
  { celdas, tablas }: Consolidacion,
  estructura: WorkbookStructure,
  ajena: (una: CeldaConsolidada) => boolean,
): SheetPlan[] {
  const conInfo = tablas.flatMap((tabla) => {
    const info = buscaTabla(estructura, tabla.tabla);
    return info ? [{ tabla, info }] : [];
  });
  return [...agrupar(celdas, ({ hoja }) => hoja)].map(([name, suyas]): SheetPlan => {
    const aqui = conInfo.filter(({ info }) => info.sheet === name);
    const cambios = aqui.map(({ tabla, info }) => cambioDeFilas(info, tabla));
    const sueltas = suyas.filter((una) => !ajena(una)).map(suelta);
    return {
      name,
      mode: 'update',
      tableChanges: cambios.flatMap(({ tableChanges = [] }) => tableChanges),
      tables: cambios.flatMap(({ tables = [] }) => tables),
      formatsFirst: cambios.flatMap(({ formatsFirst = [] }) => formatsFirst),
      styles: cambios.flatMap(({ styles = [] }) => styles),
      // Where rows are taken out, others stand in their place by then.
      blocks: bloquesDe(
        sueltas.filter(({ row }) => !aqui.some(({ tabla, info }) => seVa(tabla, info, row))),
      ),
    };
  });
}

const seVa = ({ antes, despues, mueve }: CambioDeTabla, { area }: TableInfo, row: number) =>
  mueve && despues < antes && row > area.row + despues;

function suelta({ celda, despues }: CeldaConsolidada): CeldaSuelta {
  const { row, column } = parseAddress(celda)!;
  return { row, column, cell: despues };
}

/**
 * The table with as many rows as it is to have. What stands below it makes room, or closes up;
 * where nothing does, the table only becomes larger or smaller.
 */
function cambioDeFilas(
  { name, area, headers }: TableInfo,
  { despues, antes, mueve }: CambioDeTabla,
): Partial<SheetPlan> {
  const hay = area.rows - 1;
  const tables = mueve ? [] : [{ name, area: { ...area, rows: despues + 1 } }];
  if (despues < antes) {
    const at = Array.from({ length: Math.max(0, hay - despues) }, (_, i) => hay - 1 - i);
    return mueve
      ? { tableChanges: at.map((uno) => ({ kind: 'deleteRow', table: name, at: uno })) }
      : { tables };
  }
  if (despues === antes) return {};
  const cells = headers.map(() => null);
  const faltan = Array.from({ length: Math.max(0, despues - hay) }, (_, i) => hay + i);
  return {
    ...(mueve
      ? { tableChanges: faltan.map((at) => ({ kind: 'insertRow', table: name, at, cells })) }
      : { tables }),
    ...comoLasDeAntes({ area, headers }, area.row + 1 + antes, despues - antes),
  };
}

/** Rows that are new look like those above them; a number in a cell of text would become one. */
function comoLasDeAntes(
  { area, headers }: Pick<TableInfo, 'area' | 'headers'>,
  row: number,
  rows: number,
): Pick<SheetPlan, 'styles' | 'formatsFirst'> {
  const styles = REPORTES.columnas.flatMap(({ titulo, tipo }): StyledArea[] => {
    const i = headers.findIndex((uno) => normaliza(uno) === normaliza(titulo));
    const donde = { row, column: area.column + i, rows, columns: 1 };
    return i < 0 ? [] : [{ area: donde, style: ESTILO_DE[tipo] }];
  });
  const formatsFirst = styles.flatMap(({ area: donde, style: { numberFormat } }) =>
    numberFormat ? [{ area: donde, numberFormat }] : [],
  );
  return { styles, formatsFirst };
}
