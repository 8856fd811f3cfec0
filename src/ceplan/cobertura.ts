import { agrupar } from './agrupar';
import { esND } from './cifra';
import type { AvanceIndicador, Evaluacion } from './tiposEvaluacion';

/** What a year has: indicators in force, those of them with a target, and of these with a value. */
export interface Cobertura {
  readonly de: number;
  readonly conMeta: number;
  readonly conDato: number;
}

const tieneMeta = ({ logro }: AvanceIndicador): boolean =>
  !(esND(logro) && logro.nd === 'sinLogro');

const vigentesEn = ({ indicadores }: Evaluacion, anio: number): AvanceIndicador[] =>
  indicadores.filter((i) => i.anio === anio && i.vigente);

/**
 * What the figures of a year rest on: targets without values have levels all the same, those of
 * what nobody reported.
 * @example
 * coberturaDe(evaluar(politica), 2023) // {"de":50,"conMeta":50,"conDato":50}
 * coberturaDe(evaluar(politica), 2024) // {"de":50,"conMeta":9,"conDato":0}
 */
export function coberturaDe(evaluacion: Evaluacion, anio: number): Cobertura {
  const vigentes = vigentesEn(evaluacion, anio);
  const conMeta = vigentes.filter(tieneMeta);
  const conDato = conMeta.filter(({ valor }) => !esND(valor));
  return { de: vigentes.length, conMeta: conMeta.length, conDato: conDato.length };
}

export interface Pendiente {
  /** Blank where the fichas name nobody. */
  readonly entidad: string;
  readonly cuantos: number;
}

/**
 * Indicators with a target and without a value, by who is responsible; those that owe most first.
 * @example
 * faltanPorEntidad(evaluar(politica), 2023) // []
 */
export function faltanPorEntidad(evaluacion: Evaluacion, anio: number): Pendiente[] {
  const faltan = vigentesEn(evaluacion, anio).filter(
    (indicador) => tieneMeta(indicador) && esND(indicador.valor),
  );
  return [...agrupar(faltan, ({ ficha }) => ficha.responsable)]
    .map(([entidad, suyos]) => ({ entidad, cuantos: suyos.length }))
    .sort((a, b) => b.cuantos - a.cuantos);
}
