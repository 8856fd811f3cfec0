/** What would be if values of the evaluated year were others. The policy that was read stays as it is. */
import { claveTexto } from '../clave';
import { reevaluar } from '../evaluar';
import type { Cifra, Ficha, Nivel, NivelImplementacion, Politica } from '../tipos';
import type { Compromiso, Evaluacion } from '../tiposEvaluacion';

/** Values of the evaluated year by `claveTexto`. */
export type Supuestos = ReadonlyMap<string, number>;

/**
 * The policy with these values in the evaluated year, each in the version in force.
 * @example
 * evaluar(conSupuestos(politica, evaluar(politica), new Map([['OP|2.1', 99.2]]))).indiceGestion.valor // 11.111111111111112
 */
export function conSupuestos(
  politica: Politica,
  { anio, indicadores }: Evaluacion,
  supuestos: Supuestos,
): Politica {
  const enVigor = new Map<Ficha['fila'], number>();
  for (const i of indicadores) {
    const supuesto = i.anio === anio && i.vigente ? supuestos.get(claveTexto(i)) : undefined;
    if (supuesto !== undefined) enVigor.set(i.ficha.fila, supuesto);
  }
  return {
    ...politica,
    fichas: politica.fichas.map((ficha) => {
      const valor = enVigor.get(ficha.fila);
      return valor === undefined
        ? ficha
        : { ...ficha, valores: { ...ficha.valores, [anio]: valor } };
    }),
  };
}

/** A figure and its level, before and after. */
export interface Cambio<N> {
  readonly antes: { readonly valor: Cifra; readonly nivel: N | null };
  readonly despues: { readonly valor: Cifra; readonly nivel: N | null };
}

export interface Efecto {
  readonly evaluacion: Evaluacion;
  readonly indice: Cambio<Nivel>;
  readonly valoracion: Cambio<NivelImplementacion>;
  readonly compromisos: { readonly antes: number; readonly despues: number };
  readonly entran: readonly Compromiso[];
  readonly salen: readonly Compromiso[];
}

/**
 * What the whole evaluation would become.
 * @example
 * efectoDe(politica, evaluar(politica), new Map([['OP|2.1', 0]])).compromisos.antes // 13
 */
export function efectoDe(politica: Politica, antes: Evaluacion, supuestos: Supuestos): Efecto {
  const despues = reevaluar(
    conSupuestos(politica, antes, supuestos),
    antes,
    new Set(supuestos.keys()),
  );
  const [eran, son] = [clavesDe(antes), clavesDe(despues)];
  return {
    evaluacion: despues,
    indice: {
      antes: antes.indiceGestion,
      despues: despues.indiceGestion,
    },
    valoracion: {
      antes: { valor: antes.valoracion.puntaje, nivel: antes.valoracion.nivel },
      despues: { valor: despues.valoracion.puntaje, nivel: despues.valoracion.nivel },
    },
    compromisos: { antes: antes.compromisos.length, despues: despues.compromisos.length },
    entran: despues.compromisos.filter((c) => !eran.has(claveTexto(c))),
    salen: antes.compromisos.filter((c) => !son.has(claveTexto(c))),
  };
}

const clavesDe = ({ compromisos }: Evaluacion): ReadonlySet<string> =>
  new Set(compromisos.map(claveTexto));
