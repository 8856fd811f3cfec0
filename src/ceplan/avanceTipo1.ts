import { esND, finita, nd, primeraCausa } from './cifra';
import { PARAMETROS_POR_DEFECTO } from './parametros';
import type { Agregacion, Cifra, Parametros, Sentido } from './tipos';

/** The choices of the method that AT1 depends on. */
export type OpcionesAvanceTipo1 = Pick<
  Parametros,
  'descendenteEnCero' | 'noDefinido' | 'logroNegativo'
>;

/**
 * Avance tipo 1: achievement against the year's target, percent units, unclipped.
 *
 * - Ascendente: VO / LE × 100 [R].
 * - Descendente: LE / VO × 100, so that a value above a target of 0 is 0 [C]; a value of 0 is
 *   `descendenteEnCero` [2], and so is one below 0, where the ratio would turn an achievement into
 *   a negative figure [C].
 * - No definido [C]: máximo permisible, VO ≤ LE → 100, else LE / VO × 100; mínimo permisible,
 *   VO ≥ LE → 100, else VO / LE × 100; without a bound, ND `sentidoNoDefinido`.
 *
 * ND: `noNumerico`, the cause of a missing value or target, `logroCero` (a target of 0 that the
 * formula divides by) [2], `logroNegativo` [C]. docs/meta-cero.md has every case.
 * @example
 * avanceTipo1(31, 40) // 77.5
 * avanceTipo1(5, 4, 'Descendente') // 80
 * avanceTipo1(5, 0) // {"nd":"logroCero"}
 */
export function avanceTipo1(
  valor: Cifra,
  logro: Cifra,
  sentido: Sentido = 'Ascendente',
  agregacion: Agregacion = 'No agregable',
  opciones: OpcionesAvanceTipo1 = PARAMETROS_POR_DEFECTO,
): Cifra {
  if (esND(valor) || esND(logro)) return primeraCausa(valor, logro)!;
  if (logro < 0 && opciones.logroNegativo === 'nd') return nd('logroNegativo');
  switch (sentido) {
    case 'Ascendente':
      return razonAlLogro(valor, logro);
    case 'Descendente':
      if (valor === 0 || (valor < 0 && logro >= 0)) return finita(opciones.descendenteEnCero);
      return finita((logro / valor) * 100);
    case 'No definido':
      if (opciones.noDefinido === 'nd') return nd('sentidoNoDefinido');
      if (agregacion === 'Máximo permisible') {
        if (valor <= logro) return 100;
        // A value of 0 above a negative target leaves nothing to divide by.
        return valor === 0 ? nd('logroCero') : finita((logro / valor) * 100);
      }
      if (agregacion === 'Mínimo permisible') {
        return valor >= logro ? 100 : razonAlLogro(valor, logro);
      }
      return nd('sentidoNoDefinido');
  }
}

const razonAlLogro = (valor: number, logro: number): Cifra =>
  logro === 0 ? nd('logroCero') : finita((valor / logro) * 100);
