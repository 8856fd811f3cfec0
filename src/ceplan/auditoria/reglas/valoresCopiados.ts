/** The same value in several years where that is unlikely to be a measurement. */
import { cifra, listaAnios } from '../cifras';
import { clave, lugarDelValor, serieDeValores } from '../contexto';
import type { Punto } from '../contexto';
import { regla } from '../regla';
import type { Hallado } from '../regla';

const cifrasDe = (valor: number): number =>
  String(valor)
    .replace(/e.*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '').length;

export const valoresCopiados = regla({
  id: 'valoresCopiados',
  familia: 'plausibilidad',
  severidad: 'aviso',
  parametros: {
    cifras: { defecto: 3, unidad: 'cifras', que: 'significativas iguales en dos años seguidos' },
    anios: { defecto: 3, unidad: 'años', que: 'seguidos con un valor de menos cifras' },
    minimo: { defecto: 10, unidad: 'casos', que: 'bajo los que un conteo se repite sin más' },
  },
  revisar: ({ indicadores }, { cifras, anios: seguidos, minimo }) =>
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
