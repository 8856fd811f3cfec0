/** What the cells of a column are like, in one pass: what its heading claims is held against it. */
import { sinAcentos } from '../ceplan/llano';
import { leeCelda, type CifraLeida } from './cifras';
import { enLinea, esVacia } from './hoja';
import type { ColumnaHallada, TablaHallada } from './tablas';

export interface Perfil {
  readonly llenas: number;
  /** Of the filled ones, those that are or read as a figure, or say that there is none. */
  readonly cifras: number;
  /** Letters of the texts, on average. */
  readonly largo: number;
  readonly textos: number;
  /** Filled cells by what they say, without accents and case; at most `MAX_DISTINTOS`. */
  readonly dichos: ReadonlyMap<string, number>;
  /** Of the first rows, as written. */
  readonly ejemplos: readonly string[];
  readonly leidas: readonly CifraLeida[];
}

const MAX_DISTINTOS = 400;

export function perfilDe(
  { hoja, cuerpo: [desde, hasta] }: TablaHallada,
  { indice }: ColumnaHallada,
): Perfil {
  const dichos = new Map<string, number>();
  const leidas: CifraLeida[] = [];
  const ejemplos: string[] = [];
  let [llenas, cifras, textos, letras] = [0, 0, 0, 0];
  for (let fila = desde; fila <= hasta; fila++) {
    const valor = hoja.valor(fila, indice);
    if (esVacia(valor)) continue;
    const leida = leeCelda({ fila, valor, formato: hoja.formato(fila, indice) });
    llenas++;
    leidas.push(leida);
    if (leida.lectura.clase !== 'texto' && leida.lectura.clase !== 'error') cifras++;
    const texto = enLinea(valor);
    if (typeof valor === 'string') {
      textos++;
      letras += texto.length;
    }
    const igual = sinAcentos(texto);
    if (dichos.has(igual) || dichos.size < MAX_DISTINTOS)
      dichos.set(igual, (dichos.get(igual) ?? 0) + 1);
    if (ejemplos.length < 3) ejemplos.push(leida.escrito || texto);
  }
  return {
    llenas,
    cifras,
    textos,
    largo: textos === 0 ? 0 : letras / textos,
    dichos,
    ejemplos,
    leidas,
  };
}

/** Share of the filled cells whose text passes. */
export function parte({ dichos }: Perfil, pasa: (dicho: string) => boolean): number {
  let [todas, suyas] = [0, 0];
  for (const [dicho, veces] of dichos) {
    todas += veces;
    if (pasa(dicho)) suyas += veces;
  }
  return todas === 0 ? 0 : suyas / todas;
}
