/** The second half of every action: the sheets that were asked for, as one plan, applied once. */
import { planAvance, type Material } from '../libro/avance';
import { TITULOS, type HojaGenerada } from '../libro/esquema';
import { bloquesAjenos, nombresDe } from '../libro/generadas';
import { planHallazgos, type FilaHallazgo } from '../libro/hallazgos';
import { planMatriz, type MatrizHecha } from '../libro/matriz';
import { planResumen } from '../libro/resumen';
import type { Area, NamePlan, OpenWorkbook, Plan, SheetPlan } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import type { Contexto, NombreAccion, Resultado } from './contexto';
import { snapshotDe, type Leido, type Pensado } from './leer';

export interface Encargo {
  readonly accion: NombreAccion;
  readonly hojas: readonly HojaGenerada[];
  readonly activa: HojaGenerada;
}

export interface Preparado {
  readonly plan: Plan;
  readonly resultado: Resultado;
}

/** `m` is missing only where nothing but Hallazgos is written. */
export function preparar(
  { accion, hojas, activa }: Encargo,
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
    if (g.tituloOcupado) notas.push(t.tituloOcupado(TITULOS[clave], g.titulo));
    sheets.push({ ...sheet, blocks: [...(sheet.blocks ?? []), ...ajenos] });
    names.push(...nombresDe(g, area));
    titulos[clave] = g.titulo;
  };

  const pedidas = new Set<HojaGenerada>([...hojas, ...(m ? leido.rotas : [])]);
  const destino = (clave: HojaGenerada) => leido.generadas.get(clave)!;
  let matriz: MatrizHecha | null = null;
  if (m) {
    if (pedidas.has('avance')) {
      const avance = planAvance(m, destino('avance'));
      pon('avance', avance.plan);
      if (pedidas.has('resumen')) {
        const visibles = pensado.hallazgos.map((h) => ({ ...h, donde: donde(h) }));
        pon('resumen', planResumen(m, avance, visibles, destino('resumen')));
      }
    }
    if (pedidas.has('matriz')) {
      matriz = planMatriz(m, leido.matriz, destino('matriz'));
      pon('matriz', matriz.plan);
    }
  }
  if (pedidas.has('hallazgos')) {
    const conocidas = new Set(leido.libro.estructura.sheets.map((s) => s.name));
    pon('hallazgos', planHallazgos(pensado.hallazgos, hoy, destino('hallazgos'), conocidas));
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
      ...(titulos[activa] ? { activate: titulos[activa] } : {}),
    },
    resultado: {
      accion,
      politica: pensado.politica,
      evaluacion: pensado.evaluacion,
      hallazgos: pensado.hallazgos,
      hojas: titulos,
      matriz: matriz?.cuentas ?? null,
      notas,
    },
  };
}

const donde = ({ hoja, celda, tipo, codigo }: FilaHallazgo): string =>
  [hoja && celda ? `${hoja}!${celda}` : hoja, [tipo, codigo].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('\n');

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
