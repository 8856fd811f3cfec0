/**
 * Which figures, counts and lists of a document do not agree with the workbook, or with each other.
 * It reads words, not layouts: a report written by hand, or the text of its PDF, serves as well.
 */
import type { Material } from '../../libro/avance';
import type { MatrizLeida } from '../../libro/matrizLeida';
import { Fuente } from '../fuente';
import { cuentasDistintas, razones, sumas } from './aritmetica';
import {
  cabezasDeFicha,
  cuadrosDeCriticos,
  filasDeCifras,
  frasesDeAvance,
  frasesDeValor,
} from './cifras';
import {
  filasDeConteos,
  frasesDeConteo,
  indiceYValoracion,
  listasDeNivel,
  nombresDeObjetivos,
  recomendaciones,
} from './conjuntos';
import { cuadrosConCabeza } from './cuadros';
import { conteosDeMatriz, conteosEnPalabras, estructura, recomendadas } from './cuentas';
import { Lector } from './lector';
import { frasesLibres, indiceYPuntaje, nivelesPorNombre } from './oraciones';
import { Texto } from './texto';
import type { Discordancia } from './tipos';

const REVISIONES = [
  filasDeCifras,
  frasesDeAvance,
  frasesDeValor,
  cuadrosDeCriticos,
  cabezasDeFicha,
  razones,
  sumas,
  cuentasDistintas,
  filasDeConteos,
  frasesDeConteo,
  listasDeNivel,
  indiceYValoracion,
  recomendaciones,
  nombresDeObjetivos,
  frasesLibres,
  nivelesPorNombre,
  indiceYPuntaje,
  cuadrosConCabeza,
  estructura,
  conteosEnPalabras,
  conteosDeMatriz,
  recomendadas,
];

/** In the order of the text. `lineas`: paragraphs, and rows of tables with their cells in order. */
export function verificarTexto(
  lineas: readonly string[],
  m: Material,
  matriz: MatrizLeida,
): readonly Discordancia[] {
  const lector = new Lector(new Fuente(m, matriz), new Texto(lineas));
  for (const revisa of REVISIONES) revisa(lector);
  return lector.halladas.sort((a, b) => a.desde - b.desde);
}
