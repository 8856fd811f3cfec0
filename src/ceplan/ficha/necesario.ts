/** The value that a level asks for: AT1 and AT2 turned round. */
import { esConteo } from '../agregacionPeriodos';
import { esND } from '../cifra';
import type { Agregacion, Cifra, Nivel, Parametros, Sentido } from '../tipos';
import type { AvanceIndicador } from '../tiposEvaluacion';

/** A bound of the value: it has to be that much at least, or at most. */
export interface Cota {
  readonly valor: number;
  readonly hacia: 'alMenos' | 'aLoMas';
}

/**
 * The value from which on AT1 reaches `avance` (percent units, above 0 and up to 100); `null` where no value
 * does, or where the formula turns round at a target of 0 or below.
 * @example
 * valorParaTipo1(75, 40) // {"valor":30,"hacia":"alMenos"}
 * valorParaTipo1(80, 4, 'Descendente') // {"valor":5,"hacia":"aLoMas"}
 */
export function valorParaTipo1(
  avance: number,
  logro: Cifra,
  sentido: Sentido = 'Ascendente',
  agregacion: Agregacion = 'No agregable',
): Cota | null {
  if (esND(logro) || logro < 0) return null;
  const masEsMejor =
    sentido === 'Ascendente' || (sentido === 'No definido' && agregacion === 'Mínimo permisible');
  if (masEsMejor) {
    // A floor of 0 is kept by 0; an ascending target of 0 gives nothing to measure against.
    if (logro === 0 && sentido === 'Ascendente') return null;
    return { valor: logro * (avance / 100), hacia: 'alMenos' };
  }
  if (sentido === 'No definido' && agregacion !== 'Máximo permisible') return null;
  return { valor: logro / (avance / 100), hacia: 'aLoMas' };
}

/**
 * The value from which on AT2 reaches `avance`; `null` where there is no distance to cover.
 * @example
 * valorParaTipo2(75, 50, 10) // {"valor":40,"hacia":"alMenos"}
 */
export function valorParaTipo2(avance: number, logro: Cifra, lineaBase: Cifra): Cota | null {
  if (esND(logro) || esND(lineaBase) || logro === lineaBase) return null;
  return {
    valor: lineaBase + (logro - lineaBase) * (avance / 100),
    hacia: logro > lineaBase ? 'alMenos' : 'aLoMas',
  };
}

export interface Necesario extends Cota {
  readonly nivel: Exclude<Nivel, 'bajo'>;
}

/** What AT1 and AT2 need for each level above their own, the next one first. */
export interface Necesarios {
  readonly tipo1: readonly Necesario[];
  readonly tipo2: readonly Necesario[];
}

/**
 * What value the levels above the present ones ask for, rounded to where it still reaches them.
 * A figure that is ND for want of a value has all levels above it.
 * @example
 * necesarios(avanceDe(evaluar(politica), { tipo: 'Servicio', codigo: '8' }, 2023), politica.parametros).tipo1[0] // {"nivel":"intermedio","valor":11.25,"hacia":"alMenos"}
 */
export function necesarios(ind: AvanceIndicador, parametros: Parametros): Necesarios {
  const { ficha, logro, lineaBase, nivelTipo1, nivelTipo2 } = ind;
  const { sentido, agregacion } = ficha;
  const sinTipo2 = sentido === 'No definido' || (sentido === 'Ascendente' && logro === 0);
  const de = (nivel: Nivel | null, cota: (avance: number) => Cota | null): Necesario[] =>
    porEncimaDe(nivel).flatMap((cual) => {
      const una = cota(cual === 'alto' ? parametros.umbralAlto : parametros.umbralIntermedio);
      return una ? [{ nivel: cual, ...redondeada(una, ficha.unidadMedida) }] : [];
    });
  return {
    tipo1: de(nivelTipo1, (avance) => valorParaTipo1(avance, logro, sentido, agregacion)),
    tipo2: sinTipo2 ? [] : de(nivelTipo2, (avance) => valorParaTipo2(avance, logro, lineaBase)),
  };
}

const porEncimaDe = (nivel: Nivel | null): readonly Necesario['nivel'][] =>
  nivel === 'alto' ? [] : nivel === 'intermedio' ? ['alto'] : ['intermedio', 'alto'];

/** Digits of a ratio that people write. */
const CIFRAS = 3;

/** To whole ones of what is counted; else to few digits, always to the side that still reaches. */
function redondeada({ valor, hacia }: Cota, unidad: string): Cota {
  const decimales = esConteo(unidad)
    ? 0
    : Math.max(2, CIFRAS - 1 - Math.floor(Math.log10(Math.abs(valor) || 1)));
  const escala = 10 ** Math.min(decimales, 15);
  // What lies nearer than noise to a printed figure is that figure.
  const cerca = Math.round(valor * escala);
  const llega = Math.abs(cerca - valor * escala) <= 1e-9 * Math.max(1, Math.abs(valor * escala));
  const lado = hacia === 'alMenos' ? Math.ceil : Math.floor;
  return { valor: (llega ? cerca : lado(valor * escala)) / escala + 0, hacia };
}
