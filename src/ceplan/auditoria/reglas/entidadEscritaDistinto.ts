/** One entity written in two ways: its indicators fall into two groups. */
import type { Lugar } from '../../tipos';
import { enumerar } from '../cifras';
import { enFicha } from '../contexto';
import { llano, parecidos } from '../nombres';
import { regla } from '../regla';
import type { Hallado } from '../regla';

interface Forma {
  readonly texto: string;
  readonly llana: string;
  readonly lugares: Lugar[];
}

export const entidadEscritaDistinto = regla({
  id: 'entidadEscritaDistinto',
  familia: 'consistencia',
  severidad: 'advertencia',
  parametros: {},
  revisar({ indicadores }) {
    const formas = new Map<string, Forma>();
    const anota = (texto: string, lugar: Lugar): void => {
      if (texto === '') return;
      const forma = formas.get(texto) ?? { texto, llana: llano(texto), lugares: [] };
      forma.lugares.push(lugar);
      formas.set(texto, forma);
    };
    for (const { versiones } of indicadores) {
      for (const ficha of versiones) {
        anota(ficha.responsable, enFicha(ficha, 'responsable'));
        anota(ficha.informante, enFicha(ficha, 'informante'));
      }
    }
    // The usual writing first: what is like it, and rarer, is the slip.
    const orden = [...formas.values()].sort((a, b) => b.lugares.length - a.lugares.length);
    const conocidas = new Map<string, Forma>();
    const hallados: Hallado[] = [];
    for (const forma of orden) {
      const igual =
        conocidas.get(forma.llana) ??
        (forma.llana.length >= 9
          ? [...conocidas.values()].find((otra) => parecidos(otra.llana, forma.llana))
          : undefined);
      if (!igual) {
        conocidas.set(forma.llana, forma);
        continue;
      }
      hallados.push({
        lugar: forma.lugares[0]!,
        marca: forma.texto,
        encontrado: forma.texto,
        esperado: igual.texto,
        datos: {
          veces: forma.lugares.length,
          filas: enumerar(forma.lugares.map((l) => `${l.fila + 1}`)),
        },
        ...(forma.lugares.length === 1 && forma.llana === igual.llana
          ? { reparacion: { valor: igual.texto } }
          : {}),
      });
    }
    return hallados;
  },
});
