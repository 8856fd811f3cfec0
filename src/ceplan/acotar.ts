import { esND } from './cifra';
import type { Cifra } from './tipos';

/**
 * A figure as it enters an average: clipped to [0, 100] [D]; ND stays ND.
 * @example
 * acotar(426.1) // 100
 * acotar(-109.9) // 0
 */
export const acotar = (avance: Cifra): Cifra =>
  esND(avance) ? avance : Math.min(100, Math.max(0, avance));
