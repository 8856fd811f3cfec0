import { esND, finita, nd } from './cifra';
import { comoImplementacion, nivel, nivelImplementacion } from './nivel';
import { promedio } from './promedio';
import type { Cifra, Declarado, NivelImplementacion, Parametros, Politica } from './tipos';
import type {
  AlternativaCriterio2,
  AvanceIndicador,
  Conteo,
  Criterio,
  Valoracion,
} from './tiposEvaluacion';
import { sinAcentos } from './llano';

const puntos = (nivelCriterio: NivelImplementacion): number =>
  nivelCriterio === 'inicial' ? 1 : nivelCriterio === 'intermedio' ? 2 : 3;

/**
 * Score of the implementation: Σ peso × nivel / Σ peso, inicial 1, intermedio 2, avanzado 3 [R].
 * ND `sinNivel` where a criterion that weighs has no level, `denominadorCero` where none weighs.
 * @example
 * puntajeDe(['inicial', 'intermedio', 'avanzado'], [4, 4, 2]) // 1.8
 */
export function puntajeDe(
  niveles: readonly (NivelImplementacion | null)[],
  pesos: readonly number[],
): Cifra {
  let suma = 0;
  let total = 0;
  for (let i = 0; i < niveles.length; i++) {
    const [nivelCriterio, peso] = [niveles[i]!, pesos[i] ?? 0];
    if (peso === 0) continue;
    if (nivelCriterio === null) return nd('sinNivel');
    suma += peso * puntos(nivelCriterio);
    total += peso;
  }
  return total > 0 ? finita(suma / total) : nd('denominadorCero');
}

/**
 * Share of indicators at alto among those counted, percent units; ND stays out or counts [C].
 * @example
 * proporcionAlto({ bajo: 8, intermedio: 3, alto: 33, nd: 0 }) // 75
 */
export function proporcionAlto(
  conteo: Pick<Conteo, 'bajo' | 'intermedio' | 'alto' | 'nd'>,
  ndEnPromedio: Parametros['ndEnPromedio'] = 'excluir',
): Cifra {
  const { bajo, intermedio, alto } = conteo;
  if (bajo + intermedio + alto === 0) return nd('sinDatos');
  const total = bajo + intermedio + alto + (ndEnPromedio === 'cero' ? conteo.nd : 0);
  return (alto / total) * 100;
}

/** The share at alto by the counts that someone declared for the services of the year. */
function proporcionDeclarada(politica: Politica): Cifra {
  const conteo = (medida: string): Cifra => {
    const hallado = politica.declarados.findLast(
      (d: Declarado) =>
        d.anio === politica.anioEvaluado &&
        sinAcentos(d.alcance) === 'indicadores de servicios' &&
        sinAcentos(d.medida) === medida,
    );
    return typeof hallado?.valor === 'number' ? finita(hallado.valor) : nd('sinDatos');
  };
  const [bajo, intermedio, alto] = [
    conteo('conteo bajo'),
    conteo('conteo intermedio'),
    conteo('conteo alto'),
  ];
  if (esND(bajo) || esND(intermedio) || esND(alto)) return nd('sinDatos');
  return proporcionAlto({ bajo, intermedio, alto, nd: 0 });
}

/**
 * The valuation of the implementation. Criterion 1 is read from the índice, criterion 2 proposed
 * from the services by the reading that the parameters choose, with the other readings beside it
 * [C]; criterion 3 is the secretariat's. `servicios` are the indicators of services of the
 * evaluated year that count, `conteo` their levels.
 */
export function valoracion(
  politica: Politica,
  indice: Cifra,
  servicios: readonly AvanceIndicador[],
  conteo: Conteo,
): Valoracion {
  const { parametros } = politica;
  const { pesos, cortes, ndEnPromedio, lecturaCriterio2 } = parametros;
  const deCifra = (cifra: Cifra): NivelImplementacion | null =>
    comoImplementacion(nivel(cifra, parametros));

  const criterio = (
    numero: 1 | 2 | 3,
    cifra: Cifra,
    confirmado: NivelImplementacion | null,
  ): Criterio => {
    const propuesto = deCifra(cifra);
    const efectivo = confirmado ?? propuesto;
    const peso = pesos[numero - 1]!;
    const puntaje = efectivo === null ? nd('sinNivel') : finita(peso * puntos(efectivo));
    return { numero, peso, cifra, propuesto, confirmado, nivel: efectivo, puntaje };
  };

  const media = promedio(
    servicios.map(({ avanceTipo1 }) => avanceTipo1),
    { nd: ndEnPromedio },
  );
  const proporcion = proporcionAlto(conteo, ndEnPromedio);
  const declarada = proporcionDeclarada(politica);
  const criterios: Valoracion['criterios'] = [
    criterio(1, indice, null),
    criterio(2, lecturaCriterio2 === 'promedio' ? media : proporcion, parametros.nivelCriterio2),
    criterio(3, nd('sinNivel'), parametros.nivelCriterio3),
  ];

  const alternativa = (
    lectura: AlternativaCriterio2['lectura'],
    cifra: Cifra,
  ): AlternativaCriterio2 => {
    const segundo = deCifra(cifra);
    const puntaje = puntajeDe([criterios[0].nivel, segundo, criterios[2].nivel], pesos);
    return {
      lectura,
      cifra,
      nivel: segundo,
      puntaje,
      nivelTotal: nivelImplementacion(puntaje, cortes),
      elegida: lectura === lecturaCriterio2,
    };
  };

  const puntaje = puntajeDe(
    criterios.map((c) => c.nivel),
    pesos,
  );
  return {
    criterios,
    puntaje,
    nivel: nivelImplementacion(puntaje, cortes),
    alternativas: [
      alternativa('promedio', media),
      alternativa('proporcionAlto', proporcion),
      ...(esND(declarada) ? [] : [alternativa('proporcionAltoDeclarada', declarada)]),
    ],
  };
}
