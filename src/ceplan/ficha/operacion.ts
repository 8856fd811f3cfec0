/** AT1 and AT2 as sums that can be followed: which rule gave the figure, out of what, and whose it is. */
import { acotar } from '../acotar';
import { avanceTipo1 } from '../avanceTipo1';
import { esND } from '../cifra';
import type { Fuente } from '../parametros';
import type { Causa, Cifra, Nivel, Parametros } from '../tipos';
import type { AvanceIndicador } from '../tiposEvaluacion';

/** The case of the method that a figure fell under; `nd` where there is none. */
export type ReglaDeAvance =
  | 'ascendente'
  | 'descendente'
  | 'descendenteEnCero'
  | 'maximoCumplido'
  | 'maximoExcedido'
  | 'minimoCumplido'
  | 'minimoNoAlcanzado'
  | 'recorrido'
  | 'noReportado'
  | 'nd';

export interface Operacion {
  readonly regla: ReglaDeAvance;
  /** Who says so; empty where nothing was computed and no rule says why. */
  readonly fuentes: readonly Fuente[];
  readonly valor: Cifra;
  readonly logro: Cifra;
  readonly lineaBase: Cifra;
  /** As shown. */
  readonly resultado: Cifra;
  readonly nivel: Nivel | null;
  /** Before the criterio de cálculo clipped what is shown, where it did. */
  readonly entero: number | null;
  /** What of it enters a mean; `null` for ND. */
  readonly enPromedio: number | null;
}

const FUENTES_DE_REGLA: Readonly<Record<Exclude<ReglaDeAvance, 'nd'>, readonly Fuente[]>> = {
  ascendente: ['R'],
  descendente: ['2', 'A'],
  descendenteEnCero: ['2'],
  maximoCumplido: ['C'],
  maximoExcedido: ['C'],
  minimoCumplido: ['C'],
  minimoNoAlcanzado: ['C'],
  recorrido: ['2'],
  noReportado: ['R'],
};

/** Whose rule it is that there is no figure; causes that follow from the words alone have none. */
const FUENTES_DE_CAUSA: Readonly<Partial<Record<Causa, readonly Fuente[]>>> = {
  logroCero: ['2'],
  logroPorConfirmar: ['C'],
  logroIgualLineaBase: ['2'],
  logroNegativo: ['C'],
  limitePermisible: ['C'],
  sentidoNoDefinido: ['C'],
  noReporto: ['C'],
  semestrePorConfirmar: ['C'],
  agregacionPorConfirmar: ['C'],
};

/**
 * How the year's AT1 came about.
 * @example
 * operacionTipo1(avanceDe(evaluar(politica), { tipo: 'OP', codigo: '1.1' }, 2023), politica.parametros).regla // "ascendente"
 */
export function operacionTipo1(ind: AvanceIndicador, parametros: Parametros): Operacion {
  const { valor, logro, avanceTipo1: resultado, nivelTipo1: nivel } = ind;
  const { sentido, agregacion } = ind.ficha;
  const entero = avanceTipo1(valor, logro, sentido, agregacion, parametros);
  return {
    ...operacion(ind, resultado, nivel, reglaTipo1(ind)),
    entero: esND(entero) || entero === resultado ? null : entero,
  };
}

/**
 * How the year's AT2 came about.
 * @example
 * operacionTipo2(avanceDe(evaluar(politica), { tipo: 'OP', codigo: '2.1' }, 2023)).fuentes // ["2"]
 */
export const operacionTipo2 = (ind: AvanceIndicador): Operacion =>
  operacion(
    ind,
    ind.avanceTipo2,
    ind.nivelTipo2,
    ind.origen === 'noReportado' ? 'noReportado' : 'recorrido',
  );

function operacion(
  { valor, logro, lineaBase }: AvanceIndicador,
  resultado: Cifra,
  nivel: Nivel | null,
  siHay: Exclude<ReglaDeAvance, 'nd'>,
): Operacion {
  const base = { valor, logro, lineaBase, resultado, nivel, entero: null };
  if (esND(resultado)) {
    return {
      ...base,
      regla: 'nd',
      fuentes: FUENTES_DE_CAUSA[resultado.nd] ?? [],
      enPromedio: null,
    };
  }
  const enPromedio = acotar(resultado) as number;
  return { ...base, regla: siHay, fuentes: FUENTES_DE_REGLA[siHay], enPromedio };
}

/** The same cases as `avanceTipo1`, by their names; only where that gave a figure. */
function reglaTipo1({
  ficha,
  valor,
  logro,
  origen,
}: AvanceIndicador): Exclude<ReglaDeAvance, 'nd'> {
  if (origen === 'noReportado') return 'noReportado';
  if (ficha.sentido === 'Ascendente') return 'ascendente';
  const [vo, le] = [valor as number, logro as number];
  if (ficha.sentido === 'Descendente') {
    return vo === 0 || (vo < 0 && le >= 0) ? 'descendenteEnCero' : 'descendente';
  }
  if (ficha.agregacion === 'Máximo permisible') {
    return vo <= le ? 'maximoCumplido' : 'maximoExcedido';
  }
  return vo >= le ? 'minimoCumplido' : 'minimoNoAlcanzado';
}
