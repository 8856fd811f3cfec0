/** The second half of every action: the sheets that were asked for, as one plan, applied once. */
import { estadoDe, type Material } from '../libro/avance';
import { HOJAS_FIRMADAS, lineasDePagina } from '../libro/estadoDeFirma';
import { bloquesAjenos, generada, nombresDe, type Generada } from '../libro/generadas';
import {
  conRequeridas,
  esHojaPlaneada,
  HOJAS_GENERADAS,
  type HojaGenerada,
} from '../libro/hojasGeneradas';
import { planDeHoja, type Taller } from '../libro/planDeHoja';
import { planEstados } from '../libro/hallazgos';
import { renglonesEscritos } from '../libro/renglonesEscritos';
import { planSello } from '../libro/sello';
import type { Area, NamePlan, OpenWorkbook, Plan, SheetPlan } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import type { Contexto, Encargo, Resultado } from './encargo';
import type { Pensado } from './pensar';
import { snapshotDe, type Leido } from './reunir';
import { situacionDe, type Situacion } from './situar';

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
  contexto: Contexto,
): Preparado {
  const pedidas = new Set(conRequeridas([...hojas, ...(m ? leido.rotas : [])]));
  const taller: Taller = {
    hoy: contexto.hoy,
    material: m,
    matriz: leido.matriz,
    ...pensado.enHojas,
    titulos: new Set(leido.libro.estructura.sheets.map((s) => s.name)),
    hechas: {},
  };
  const hechas = [...pedidas].flatMap((clave) => {
    if (!esHojaPlaneada(clave))
      throw new Error(`${clave}: its rows come from what an action changed`);
    const sheet = planDeHoja(clave, leido.generadas.get(clave)!, taller);
    return sheet ? [colocada(clave, sheet, leido)] : [];
  });
  const titulos: Partial<Record<HojaGenerada, string>> = Object.fromEntries(
    hechas.map(({ clave, destino }) => [clave, destino.titulo]),
  );
  const { hoy } = contexto;
  const renglones = hechas.flatMap(
    ({ clave, sheet, area }) => renglonesEscritos(clave, sheet, area) ?? [],
  );
  const situacion = situacionDe(leido.libro, pensado.evaluacion, {
    hoy,
    hojas: titulos,
    renglones,
  });
  return {
    plan: {
      action: accion,
      sheets: [
        ...hechas.map(({ sheet }) => sheet),
        ...(m ? lineasDeFirmadas(m, leido, pensado, titulos) : []),
        // Where findings are listed, what people accepted of them is told its state.
        ...(pedidas.has('hallazgos')
          ? planEstados(leido.libro, pensado.enHojas, contexto.hoy)
          : []),
      ],
      names: [
        ...leido.libro.nombres,
        ...hechas.flatMap(({ destino, area }) => nombresDe(destino, area)),
        ...sellos(hechas, situacion, contexto),
      ],
      snapshot: snapshotDe(leido, pedidas),
      ...(muestra && titulos[muestra] ? { activate: titulos[muestra] } : {}),
    },
    resultado: {
      accion,
      politica: pensado.politica,
      evaluacion: pensado.evaluacion,
      hallazgos: pensado.hallazgos,
      justificados: pensado.justificados,
      hojas: titulos,
      matriz: taller.hechas.matriz?.cuentas ?? null,
      pendientes: taller.hechas.matriz ? leido.pendientes : null,
      situacion,
      notas: notasDe(leido, hechas, m !== null, contexto),
    },
  };
}

/** On signed sheets that stay and were looked at: how they stand now. */
function lineasDeFirmadas(
  m: Material,
  { libro: { estructura }, firmadas }: Leido,
  { firmados }: Pensado,
  hechas: Readonly<Partial<Record<HojaGenerada, string>>>,
): SheetPlan[] {
  if (Object.keys(firmadas).length === 0) return [];
  const estado = estadoDe(m, firmados);
  return HOJAS_FIRMADAS.flatMap((clave): SheetPlan[] => {
    const { modo, titulo } = generada(estructura, clave);
    if (modo === 'create' || hechas[clave] !== undefined) return [];
    const pageLines = lineasDePagina(clave, m.politica.anioEvaluado, estado);
    return [{ name: titulo, mode: 'update', pageLines }];
  });
}

/** None where the data cannot be told from others: a sheet of findings alone then. */
function sellos(
  hechas: readonly Colocada[],
  { huella, anio }: Situacion,
  { hoy: fecha }: Contexto,
): NamePlan[] {
  if (huella === null || anio === null) return [];
  return hechas.map(({ clave }) => planSello(clave, { fecha, anio, huella }));
}

interface Colocada {
  readonly clave: HojaGenerada;
  readonly destino: Generada;
  /** The sheet, with people's cells put below where it grew over them. */
  readonly sheet: SheetPlan;
  /** What was generated of it. */
  readonly area: Area;
  readonly movidas: boolean;
}

function colocada(clave: HojaGenerada, sheet: SheetPlan, leido: Leido): Colocada {
  const destino = leido.generadas.get(clave)!;
  const area = areaDe(sheet);
  const ajenos = destino.areaAnterior
    ? bloquesAjenos(leido.ajenas.get(clave) ?? [], destino.areaAnterior, area)
    : [];
  const blocks = [...(sheet.blocks ?? []), ...ajenos];
  return { clave, destino, sheet: { ...sheet, blocks }, area, movidas: ajenos.length > 0 };
}

/** What a person should know of what was done, beside its result. */
function notasDe(
  { libro, generadas, rotas }: Leido,
  hechas: readonly Colocada[],
  evaluado: boolean,
  { idioma, anio }: Contexto,
): string[] {
  const t = notasDeAccion[idioma];
  const notas: string[] = [];
  if (libro.nombres.length > 0 && generadas.size > 0) {
    notas.push(t.nombresCorregidos(libro.nombres.length));
  }
  for (const { clave, destino, movidas } of hechas) {
    const { titulo, tituloOcupado } = destino;
    if (movidas) notas.push(t.celdasMovidas(titulo));
    if (tituloOcupado) notas.push(t.tituloOcupado(HOJAS_GENERADAS[clave].titulo, titulo));
  }
  if (rotas.length > 0 && evaluado) notas.push(t.terminada);
  if (anio !== undefined && evaluado && libro.anioEscrito !== anio)
    notas.push(t.anioDeLaOrden(anio));
  return notas;
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
