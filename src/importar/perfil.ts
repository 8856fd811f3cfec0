/** What the cells of a column are like, in one pass: what its heading claims is held against it. */
import { sinAcentos } from '../ceplan/llano';
import { leeCelda } from './cifras';
import { vacia } from '../libro/valores';
import { enLinea } from './hoja';
import type { ColumnaHallada, TablaHallada } from './tablas';

/** Of the first `MIRADAS` filled cells of a column. */
export interface Perfil {
  readonly llenas: number;
  /** Those that are or read as a figure, or say that there is none. */
  readonly cifras: number;
  readonly textos: number;
  /** Letters of the texts, on average. */
  readonly largo: number;
  /** What they say, without accents and case, and how often. */
  readonly dichos: ReadonlyMap<string, number>;
  /** The first, as written. */
  readonly ejemplos: readonly string[];
}

/** Enough to know what a column is. */
const MIRADAS = 2_000;

export function perfilDe(
  { hoja, cuerpo: [desde, hasta] }: TablaHallada,
  { indice, ruta }: ColumnaHallada,
): Perfil {
  const dichos = new Map<string, number>();
  const ejemplos: string[] = [];
  let [llenas, cifras, textos, letras] = [0, 0, 0, 0];
  for (let fila = desde; fila <= hasta && llenas < MIRADAS; fila++) {
    const valor = hoja.valor(fila, indice);
    // The heading again, as print repeats it, is none of its cells.
    if (vacia(valor) || ruta.includes(enLinea(valor))) continue;
    llenas++;
    const { lectura, escrito } = leeCelda(valor, hoja.formato(fila, indice));
    if (lectura.clase !== 'texto' && lectura.clase !== 'error') cifras++;
    const texto = enLinea(valor);
    if (typeof valor === 'string') {
      textos++;
      letras += texto.length;
    }
    const dicho = typeof valor === 'string' ? sinAcentos(texto) : texto;
    dichos.set(dicho, (dichos.get(dicho) ?? 0) + 1);
    if (ejemplos.length < 3) ejemplos.push(escrito || texto);
  }
  return { llenas, cifras, textos, largo: textos === 0 ? 0 : letras / textos, dichos, ejemplos };
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
