/**
 * How wide the columns of the sheet Avance are: what they hold, nothing where the policy has nothing
 * in them, and for the indicator what the page leaves. What does not fit on a page at the smallest
 * scale is divided before the last year.
 */
import { esND } from '../../ceplan/cifra';
import { formatoNumero } from '../../ceplan/formato';
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import type { Cifra, Parametros } from '../../ceplan/tipos';
import { avance as T } from '../../textos/documentos';
import { anchoPara } from '../altos';
import { decimalesDe } from '../lienzo';
import { caracteresQueCaben } from '../paginas';
import {
  AGREGACION,
  ANCHOS_TRAS_IMPRESAS,
  CODIGO,
  FIJAS,
  INDICADOR,
  LB,
  LB_ANIO,
  POR_ANIO,
  RELEVANCIA,
  RESPONSABLE,
  SENTIDO,
  UNIDAD,
  type Columnas,
} from './columnas';
import type { Material } from './index';

export interface Anchos {
  /** 0 where the column is there for formulas, and not seen. */
  readonly anchos: readonly number[];
  /** The column that begins a second page across; `null` where one page holds all. */
  readonly corte: number | null;
}

/** Wider, and a line is hard to follow. */
const ANCHO_MAXIMO = 56;

export function anchosDe(
  { politica: { parametros }, evaluacion }: Pick<Material, 'politica' | 'evaluacion'>,
  cols: Columnas,
): Anchos {
  const { anio, anios } = cols;
  const porAnio = anios.map((a) => evaluacion.indicadores.filter((ind) => ind.anio === a));
  const vistos = [
    ...deFichas(evaluacion.indicadores.filter((ind) => ind.anio === anio)),
    ...porAnio.flatMap((delAnio) => deUnAnio(delAnio, parametros)),
  ];
  const { fijas, clave, fila } = ANCHOS_TRAS_IMPRESAS;
  const { anchos, corte } = enPaginas(vistos, anios.length);
  return {
    anchos: [...anchos, ...fijas, ...anios.map(() => clave), ...anios.map(() => fila)],
    corte,
  };
}

/** Of the columns that say what the ficha says. */
function deFichas(delAnio: readonly AvanceIndicador[]): number[] {
  const fichas = delAnio.map(({ ficha }) => ficha);
  const anchos: number[] = FIJAS.map(({ ancho }) => ancho);
  const alMenos = (column: number, textos: readonly string[], sangria: number) => {
    anchos[column] = Math.max(anchos[column]!, ...anchosDeTextos(textos, sangria));
  };
  // Texts wrap between words.
  const palabras = (textos: readonly string[]) => textos.flatMap((texto) => texto.split(/\s+/));
  alMenos(CODIGO, palabras(fichas.map(({ codigo }) => codigo)), 0);
  alMenos(RESPONSABLE, palabras(fichas.map(({ responsable }) => responsable)), 1);
  alMenos(UNIDAD, palabras(fichas.map(({ unidadMedida }) => unidadMedida)), 0);
  alMenos(SENTIDO, palabras(fichas.map(({ sentido }) => sentido)), 0);
  alMenos(AGREGACION, palabras(fichas.map(({ agregacion }) => agregacion)), 0);
  const bases = fichas.flatMap(({ lineaBase }) =>
    typeof lineaBase === 'number' ? [lineaBase] : [],
  );
  alMenos(
    LB,
    bases.map((base) => dicha(base, decimalesDe([base]))),
    1,
  );
  if (fichas.every(({ relevancia }) => relevancia === null)) anchos[RELEVANCIA] = 0;
  if (fichas.every(({ lineaBaseAnio }) => lineaBaseAnio === null)) anchos[LB_ANIO] = 0;
  return anchos;
}

/** Of the columns of a year, none of whose texts wraps. */
function deUnAnio(delAnio: readonly AvanceIndicador[], { decimales }: Parametros): number[] {
  const vigentes = delAnio.filter(({ vigente }) => vigente);
  const insumos = vigentes.map(({ logro, valor, origen }) => {
    const suyos = decimalesDe([logro, valor].filter((n): n is number => !esND(n)));
    const sinValor = origen === 'noReportado' ? T.noReportado : T.pendiente;
    return { logro: dicha(logro, suyos), valor: dicha(valor, suyos) || sinValor };
  });
  const semestral = vigentes.map(({ semestre1 }) => dicha(semestre1.avanceTipo1, decimales));
  const textos = [
    insumos.map(({ logro }) => logro),
    insumos.map(({ valor }) => valor),
    semestral,
    // The mark of a huge figure takes room too.
    vigentes.map(({ avanceTipo1 }) => `${dicha(avanceTipo1, decimales)}*`),
    [],
  ];
  return POR_ANIO.map(({ ancho, titulo }, i) =>
    titulo === POR_ANIO[2].titulo && semestral.every((texto) => texto === '')
      ? 0
      : Math.max(ancho, ...anchosDeTextos(textos[i]!, 1)),
  );
}

const dicha = (cifra: Cifra, decimales: number): string =>
  esND(cifra) ? '' : formatoNumero(cifra, decimales);

/** Each text once: most of a column's are alike. */
const anchosDeTextos = (textos: readonly string[], sangria: number): number[] =>
  [...new Set(textos)].map((texto) => anchoPara(texto, { sangria }));

function enPaginas(vistos: readonly number[], anios: number): Anchos {
  const anchos = [...vistos];
  const sobra = (columnas: readonly number[]): number => {
    const visibles = columnas.filter((ancho) => ancho > 0);
    return caracteresQueCaben(visibles.length) - visibles.reduce((a, b) => a + b, 0);
  };
  const junto = sobra(anchos);
  const corte = anios > 1 && junto < 0 ? FIJAS.length + POR_ANIO.length : null;
  const falta = corte === null ? junto : sobra(anchos.slice(0, corte));
  anchos[INDICADOR] = Math.min(anchos[INDICADOR]! + falta, ANCHO_MAXIMO);
  return { anchos, corte };
}
