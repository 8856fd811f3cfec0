/** What the índice hangs on: the figures, and the pairs of doubtful ones, that move it furthest. */
import { esND, nd } from './cifra';
import { nivel } from './nivel';
import { promedio } from './promedio';
import type { Cifra, Parametros } from './tipos';
import type { Apoyo, AvanceObjetivo, Pareja } from './tiposEvaluacion';

/** A figure that the índice is computed from, and its place. */
export interface FiguraDeIndice {
  readonly apoyo: Apoyo;
  /** Place of its OP, and its own place in it. */
  readonly o: number;
  readonly i: number;
  /** Its part of its OP, of 1. */
  readonly parte: number;
}

/** [C] So many figures and pairs are named. */
const FIGURAS = 5;
const PAREJAS = 3;
/** [C] So many doubtful figures are tried in pairs, those with the largest part of their OP. */
const EN_PAREJA = 12;
/** Points of the índice that its printed decimal shows. */
const VISIBLE = 0.05;
/** [C] Points of the índice by which a pair does more than its figures one by one. */
const MAS = 1;
/** What an índice that is ND without a figure has moved by: all of its scale. */
const TODO = 100;

const distancia = (otro: Cifra, valor: number): number =>
  esND(otro) ? TODO : Math.abs(otro - valor);

/** How far the índice moves with the figure at 0 or as ND, whichever is more; in its points. */
const influencia = ({ siCero, siND }: Pick<Apoyo, 'siCero' | 'siND'>, valor: number): number =>
  Math.max(distancia(siCero, valor), distancia(siND, valor));

/** Whether there is a reason to doubt the figure itself, and not only that its OP has no other. */
export const esDudosa = ({ motivos }: Apoyo): boolean =>
  motivos.some((motivo) => motivo !== 'unicaCifra');

/** At most five, the one that moves the índice furthest first; of equals, what is doubtful. */
export function influyentes(apoyos: readonly Apoyo[], valor: Cifra): Apoyo[] {
  if (esND(valor)) return [];
  const medidos = apoyos.map((apoyo) => ({ apoyo, mueve: influencia(apoyo, valor) }));
  return medidos
    .filter(({ mueve }) => mueve >= VISIBLE)
    .sort(
      (a, b) =>
        (Math.abs(a.mueve - b.mueve) < 1e-9 ? 0 : b.mueve - a.mueve) ||
        Number(esDudosa(b.apoyo)) - Number(esDudosa(a.apoyo)) ||
        b.apoyo.aporte - a.apoyo.aporte,
    )
    .slice(0, FIGURAS)
    .map(({ apoyo }) => apoyo);
}

/** The índice with some of its figures replaced; only their OPs are averaged again. */
function indiceCon(
  objetivos: readonly AvanceObjetivo[],
  cambian: readonly FiguraDeIndice[],
  valor: Cifra,
  ndEnPromedio: Parametros['ndEnPromedio'],
): Cifra {
  const medias = objetivos.map(({ avanceTipo2, partes }, o) => {
    const suyas = new Set(cambian.flatMap((una) => (una.o === o ? [una.i] : [])));
    if (suyas.size === 0) return avanceTipo2;
    return promedio(
      partes.map((parte, i) => (suyas.has(i) ? valor : parte.avanceTipo2)),
      { pesos: partes.map(({ peso }) => peso), nd: ndEnPromedio },
    );
  });
  return promedio(medias, { nd: ndEnPromedio });
}

/**
 * Pairs of doubtful figures that do more together than one by one [C]: at 0 or as ND they move the
 * índice further than both alone would add up to, or to a level that neither alone gives. At most
 * three, the one that moves it furthest first.
 */
export function parejas(
  objetivos: readonly AvanceObjetivo[],
  figuras: readonly FiguraDeIndice[],
  valor: Cifra,
  parametros: Parametros,
): Pareja[] {
  if (esND(valor)) return [];
  const { ndEnPromedio } = parametros;
  const candidatas = figuras
    .filter(({ apoyo }) => esDudosa(apoyo))
    .sort((a, b) => b.parte - a.parte || influencia(b.apoyo, valor) - influencia(a.apoyo, valor))
    .slice(0, EN_PAREJA);
  const halladas = candidatas.flatMap((una, i) =>
    candidatas.slice(i + 1).flatMap((otra): { pareja: Pareja; mueve: number }[] => {
      const [a, b] = enOrden(una, otra);
      const siCero = indiceCon(objetivos, [a, b], 0, ndEnPromedio);
      const siND = indiceCon(objetivos, [a, b], nd('sinDatos'), ndEnPromedio);
      const pareja: Pareja = {
        figuras: [a.apoyo, b.apoyo],
        siCero,
        nivelSiCero: nivel(siCero, parametros),
        siND,
        nivelSiND: nivel(siND, parametros),
      };
      return haceMas(pareja, valor, parametros)
        ? [{ pareja, mueve: influencia(pareja, valor) }]
        : [];
    }),
  );
  return halladas
    .sort((x, y) => y.mueve - x.mueve)
    .slice(0, PAREJAS)
    .map(({ pareja }) => pareja);
}

const enOrden = (a: FiguraDeIndice, b: FiguraDeIndice): [FiguraDeIndice, FiguraDeIndice] =>
  a.o < b.o || (a.o === b.o && a.i < b.i) ? [a, b] : [b, a];

function haceMas(
  { figuras: [a, b], siCero, siND }: Pareja,
  valor: number,
  parametros: Parametros,
): boolean {
  const mas = (juntas: Cifra, una: Cifra, otra: Cifra): boolean => {
    // Only both leave no figure at all; one that does so alone has no other to be doubted with it.
    if (esND(juntas) || esND(una) || esND(otra)) return esND(juntas);
    const suya = nivel(juntas, parametros);
    const deOtroNivel = [valor, una, otra].every((sola) => nivel(sola, parametros) !== suya);
    const suma = Math.abs(una - valor + (otra - valor));
    return deOtroNivel || Math.abs(juntas - valor) >= suma + MAS;
  };
  return mas(siCero, a.siCero, b.siCero) || mas(siND, a.siND, b.siND);
}
