/** The second half of every action: the sheets that were asked for, as one plan, applied once. */
import type { Material } from '../libro/avance';
import { bloquesAjenos, nombresDe } from '../libro/generadas';
import {
  conRequeridas,
  HOJAS_GENERADAS,
  type HojaGenerada,
  type Taller,
} from '../libro/hojasGeneradas';
import type { Area, NamePlan, OpenWorkbook, Plan, SheetPlan } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import type { Contexto, Encargo, Resultado } from './encargo';
import type { Pensado } from './pensar';
import { snapshotDe, type Leido } from './reunir';

export interface Preparado {
  readonly plan: Plan;
  readonly resultado: Resultado;
}

/** `m` is missing only where nothing but Hallazgos is written. */
export function preparar(
  { accion, hojas, muestra }: Encargo,
  leido: Leido,
  pensado: Pensado,
  m: Material | null,
  { hoy, idioma, anio }: Contexto,
): Preparado {
  const notas: string[] = [];
  const t = notasDeAccion[idioma];
  const sheets: SheetPlan[] = [];
  const names: NamePlan[] = [...leido.libro.nombres];
  if (leido.libro.nombres.length > 0 && leido.generadas.size > 0) {
    notas.push(t.nombresCorregidos(leido.libro.nombres.length));
  }
  const titulos: Partial<Record<HojaGenerada, string>> = {};
  const pon = (clave: HojaGenerada, sheet: SheetPlan) => {
    const g = leido.generadas.get(clave)!;
    const area = areaDe(sheet);
    const ajenos = g.areaAnterior
      ? bloquesAjenos(leido.ajenas.get(clave) ?? [], g.areaAnterior, area)
      : [];
    if (ajenos.length > 0) notas.push(t.celdasMovidas(g.titulo));
    if (g.tituloOcupado) notas.push(t.tituloOcupado(HOJAS_GENERADAS[clave].titulo, g.titulo));
    sheets.push({ ...sheet, blocks: [...(sheet.blocks ?? []), ...ajenos] });
    names.push(...nombresDe(g, area));
    titulos[clave] = g.titulo;
  };

  const pedidas = new Set(conRequeridas([...hojas, ...(m ? leido.rotas : [])]));
  const taller: Taller = {
    hoy,
    matriz: leido.matriz,
    hallazgos: pensado.hallazgos,
    titulos: new Set(leido.libro.estructura.sheets.map((s) => s.name)),
    hechas: {},
  };
  for (const clave of pedidas) {
    const { planear } = HOJAS_GENERADAS[clave];
    const destino = leido.generadas.get(clave)!;
    switch (planear.con) {
      case 'evaluacion':
        if (m) pon(clave, planear.plan(m, destino, taller));
        break;
      case 'hallazgos':
        pon(clave, planear.plan(destino, taller));
        break;
      case 'filas':
        throw new Error(`${clave}: its rows come from what an action changed`);
    }
  }
  if (leido.rotas.length > 0 && m) notas.push(t.terminada);
  if (anio !== undefined && m && leido.libro.anioEscrito !== anio)
    notas.push(t.anioDeLaOrden(anio));
  return {
    plan: {
      action: accion,
      sheets,
      names,
      snapshot: snapshotDe(leido, pedidas),
      ...(muestra && titulos[muestra] ? { activate: titulos[muestra] } : {}),
    },
    resultado: {
      accion,
      politica: pensado.politica,
      evaluacion: pensado.evaluacion,
      hallazgos: pensado.hallazgos,
      hojas: titulos,
      matriz: taller.hechas.matriz?.cuentas ?? null,
      notas,
    },
  };
}

function areaDe(sheet: SheetPlan): Area {
  let [rows, columns] = [1, 1];
  for (const { row, column, cells } of sheet.blocks ?? []) {
    rows = Math.max(rows, row + cells.length);
    columns = Math.max(columns, column + (cells[0]?.length ?? 0));
  }
  return { row: 0, column: 0, rows, columns };
}

export async function escribir(
  abierto: OpenWorkbook,
  plan: Plan,
  { onProgress, signal }: Contexto,
): Promise<void> {
  signal?.throwIfAborted();
  onProgress?.(0, 'escribir');
  await abierto.apply(plan, {
    ...(onProgress ? { onProgress: (parte: number) => onProgress(parte, 'escribir') } : {}),
    ...(signal ? { signal } : {}),
  });
}
