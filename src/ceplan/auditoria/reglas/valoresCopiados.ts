/** The same value in several years where that is unlikely to be a measurement. */
import { cifra, decimalesDe, listaAnios } from '../cifras';
import { clave, lugarDelValor, serieDeValores } from '../auditado';
import type { Punto } from '../auditado';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { mediana } from './comun/series';

const cifrasDe = (valor: number): number =>
  String(valor)
    .replace(/e.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;

/** Median change of the other years, in units of the value's last digit; no other, no measure. */
function movimiento(serie: readonly Punto[], valor: number): number {
  const cambios = serie.flatMap((punto, i) => {
    const cambio = i === 0 ? 0 : Math.abs(punto.valor - serie[i - 1]!.valor);
    return cambio === 0 ? [] : [cambio];
  });
  return cambios.length === 0 ? Infinity : mediana(cambios) * 10 ** decimalesDe(valor);
}

export const valoresCopiados = regla({
  id: 'valoresCopiados',
  familia: 'plausibilidad',
  severidad: 'aviso',
  parametros: {
    cifras: {
      defecto: 3,
      rango: [1, 15],
      unidad: 'cifras',
      que: 'significativas iguales en dos años seguidos',
    },
    anios: {
      defecto: 3,
      rango: [2, 100],
      unidad: 'años',
      que: 'seguidos con un valor de menos cifras',
    },
    pasos: {
      defecto: 20,
      rango: [0, 1000],
      unidad: 'unidades',
      que: 'de la última cifra que el valor se mueve otros años; si se mueve menos, repetirse dos años no dice nada',
    },
    minimo: {
      defecto: 10,
      rango: [0, 1_000_000],
      unidad: 'casos',
      que: 'bajo los que un conteo se repite sin más',
    },
  },
  revisar: ({ indicadores }, { cifras, anios: seguidos, minimo, pasos }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const serie = serieDeValores(indicador);
      let tramo: Punto[] = [];
      const tramos: Punto[][] = [];
      for (const punto of serie) {
        const ultimo = tramo.at(-1);
        if (ultimo && ultimo.valor === punto.valor && ultimo.anio === punto.anio - 1)
          tramo.push(punto);
        else tramos.push((tramo = [punto]));
      }
      const copiado = tramos.find(([primero, ...resto]) => {
        const { valor, avance } = primero!;
        // All, nothing and exactly the target can be true every year.
        const tope = valor === 0 || (valor === 100 && indicador.naturaleza !== 'conteo');
        if (tope || valor === avance.logro || resto.length === 0) return false;
        if (indicador.naturaleza === 'conteo' && valor < minimo) return false;
        // What moves by a few units of its last digit comes back to the same figure by itself.
        if (movimiento(serie, valor) < pasos) return resto.length + 1 >= seguidos;
        return cifrasDe(valor) >= cifras || resto.length + 1 >= seguidos;
      });
      if (!copiado) return [];
      const anios = copiado.map(({ anio }) => anio);
      return [
        {
          lugar: lugarDelValor(indicador, copiado.at(-1)!.avance),
          clave: clave(indicador),
          anios,
          encontrado: cifra(copiado[0]!.valor),
          esperado: '',
          datos: { anios: listaAnios(anios) },
        },
      ];
    }),
});
