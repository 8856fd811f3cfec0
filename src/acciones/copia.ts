/**
 * Preparar copia: the plan of a new workbook with the signed sheets alone, what stayed behind, and
 * what in its texts may name a person. It writes in no workbook that is open.
 */
import { HOJAS_FIRMADAS, type Cierre, type HojaFirmada } from '../libro/estadoDeFirma';
import { hojasDeCopia, textosDe, type DestinoDeCopia, type HojaCopiada } from '../libro/copia';
import { areasAjenas, generada } from '../libro/generadas';
import { visibles } from '../libro/planDeHoja';
import { cellAddress, type CellGrid, type OpenWorkbook, type Plan } from '@pnftp/xlsx/plan';
import type { Contexto } from './encargo';
import { materialDe, pensarTodo } from './pensar';
import { porMirar, type TextoPorMirar } from './mirar';
import { leer } from './reunir';

export interface PedidoDeCopia {
  readonly para: DestinoDeCopia;
  readonly hojas: readonly HojaFirmada[];
  /** The act that closed the evaluation, where there is one. */
  readonly cierre?: Cierre | null;
}

/** What the workbook has and the copy has not. */
export interface Quitado {
  readonly hojas: readonly string[];
  readonly columnas: readonly { readonly hoja: string; readonly titulos: readonly string[] }[];
  /** Whether the parts of Resumen about what was declared and what the audit says stayed behind. */
  readonly partes: boolean;
  /** Cells that people wrote beside or below what is generated. */
  readonly ajenas: readonly { readonly hoja: string; readonly celdas: number }[];
  readonly formulas: number;
  readonly nombres: number;
}

export interface CopiaPreparada {
  /** For a workbook that has no sheets yet but the first of the plan. */
  readonly plan: Plan;
  readonly para: DestinoDeCopia;
  readonly hojas: readonly string[];
  readonly quitado: Quitado;
  /** Only where it is to be published; in the copy: `Matriz de compromisos!C9`. */
  readonly porMirar: readonly TextoPorMirar[];
}

/** Two requests, and one for each 4 MB more. Throws `AccionError` where nothing can be evaluated. */
export async function prepararCopia(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { para, hojas: claves, cierre = null }: PedidoDeCopia,
): Promise<CopiaPreparada> {
  const leido = await leer(abierto, contexto, [], { conDisposicion: true });
  const { estructura } = leido.libro;
  const ajenas = await abierto.read(
    claves.flatMap((clave) => areasAjenas(estructura, generada(estructura, clave))),
  );
  contexto.onProgress?.(0, 'evaluar');
  const pensado = pensarTodo(leido, contexto);
  const { hallazgos, justificados } = pensado.enHojas;
  const hechas = hojasDeCopia(
    {
      material: { ...materialDe(leido, pensado, contexto)!, cierre },
      matriz: leido.matriz,
      hallazgos: { hablan: visibles(hallazgos), callan: visibles(justificados) },
      firmados: pensado.firmados,
      para,
    },
    claves,
  );
  const propias = HOJAS_FIRMADAS.filter((clave) => claves.includes(clave)).map(
    (clave) => generada(estructura, clave).titulo,
  );
  return {
    plan: { action: 'copia', sheets: hechas.map(({ plan }) => plan) },
    para,
    hojas: hechas.map(({ plan }) => plan.name),
    quitado: {
      hojas: estructura.sheets.map(({ name }) => name).filter((name) => !propias.includes(name)),
      columnas: hechas
        .filter(({ sinColumnas }) => sinColumnas.length > 0)
        .map(({ plan, sinColumnas }) => ({ hoja: plan.name, titulos: sinColumnas })),
      partes: para === 'publicar' && claves.includes('resumen'),
      ajenas: cuentaAjenas(ajenas),
      formulas: hechas.reduce((suma, { formulas }) => suma + formulas, 0),
      nombres: estructura.names.length,
    },
    porMirar: para === 'publicar' ? porMirar(hechas.flatMap(textosEn)) : [],
  };
}

function cuentaAjenas(grids: readonly CellGrid[]): Quitado['ajenas'] {
  const porHoja = new Map<string, number>();
  for (const { sheet, cells } of grids) {
    const llenas = cells.flat().filter((celda) => celda !== null && celda !== '').length;
    if (llenas > 0) porHoja.set(sheet, (porHoja.get(sheet) ?? 0) + llenas);
  }
  return [...porHoja].map(([hoja, celdas]) => ({ hoja, celdas }));
}

const textosEn = ({ plan }: HojaCopiada) =>
  [...textosDe(plan)].map(({ row, column, texto }) => ({
    lugar: `${plan.name}!${cellAddress(row, column)}`,
    texto,
  }));
