import { mediana } from './series';

/** A hundredth of its neighbours, give or take: so many times less than the greatest is another scale. */
const LEJOS = 20;
/** What a fraction may reach: 300 % of a plan. */
export const TOPE = 3;

/**
 * Which of a percentage's figures are fractions of a hundredth: far below the others, and `cerca`
 * times of their middle at most once multiplied. `null` where all are on one scale.
 */
export function porCien(cifras: readonly number[], cerca: number): ((c: number) => boolean) | null {
  let mayor = 0;
  let menor = Infinity;
  for (const valor of cifras) {
    if (valor > mayor) mayor = valor;
    if (valor > 0 && valor < menor) menor = valor;
  }
  if (menor > TOPE || menor * LEJOS > mayor) return null;
  const centro = mediana([...cifras].filter((valor) => valor * LEJOS > mayor));
  return (c) => {
    const veces = (cifras[c]! * 100) / centro;
    return (
      cifras[c]! <= TOPE && cifras[c]! * LEJOS <= centro && veces <= cerca && veces >= 1 / cerca
    );
  };
}
