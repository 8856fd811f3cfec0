/**
 * The figures that an evaluation publishes, as they are printed; what closing freezes of them, and
 * whether those of today are still the same.
 */
import { formatoAvance, formatoNumero } from '../ceplan/formato';
import { esND } from '../ceplan/cifra';
import type { Cifra, Fecha, Politica } from '../ceplan/tipos';
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Cierre } from './cierres';
import { resumenDe } from './huella';

/** A figure by what it is of; `cifra` as it is printed. */
export interface FiguraPublicada {
  readonly alcance: string;
  readonly tipo: string;
  readonly codigo: string;
  readonly medida: string;
  readonly cifra: string;
}

export const claveDeFigura = ({
  alcance,
  tipo,
  codigo,
  medida,
}: Pick<FiguraPublicada, 'alcance' | 'tipo' | 'codigo' | 'medida'>): string =>
  [alcance, tipo, codigo, medida].join('|');

/** Of the evaluated year: the whole, each OP and each indicator. */
export function figurasPublicadas(politica: Politica, e: Evaluacion): FiguraPublicada[] {
  const { anioEvaluado: anio, parametros } = politica;
  const avance = (cifra: Cifra) =>
    esND(cifra) ? 'ND' : formatoAvance(cifra, parametros.decimales, parametros);
  const numero = (cifra: Cifra | null) =>
    cifra === null || esND(cifra) ? 'ND' : formatoNumero(cifra);
  const de =
    (alcance: string, tipo = '', codigo = '') =>
    (medida: string, cifra: string): FiguraPublicada => ({ alcance, tipo, codigo, medida, cifra });
  const total = de('Política');
  return [
    total('Índice de gestión', avance(e.indiceGestion.valor)),
    total('Valoración', numero(redondeada(e.valoracion.puntaje))),
    total('Compromisos', String(e.compromisos.length)),
    ...e.objetivos
      .filter((o) => o.anio === anio)
      .flatMap((o) => {
        const suya = de('OP', '', o.codigo);
        return [suya('AT1', avance(o.avanceTipo1)), suya('AT2', avance(o.avanceTipo2))];
      }),
    ...e.indicadores
      .filter((i) => i.anio === anio && i.vigente)
      .flatMap((i) => {
        const suya = de('Indicador', i.tipo, i.codigo);
        return [
          suya('VO', numero(i.valor)),
          suya('AT1', avance(i.avanceTipo1)),
          suya('AT2', avance(i.avanceTipo2)),
        ];
      }),
  ];
}

const redondeada = (cifra: Cifra): Cifra => (esND(cifra) ? cifra : Math.round(cifra * 100) / 100);

/** `C2023-4K7QX2`: stands for the published figures, whatever the order of their rows. */
export function codigoDeCierre(anio: number, figuras: readonly FiguraPublicada[]): string {
  const dichas = figuras.map((una) => `${claveDeFigura(una)}=${una.cifra}`).sort();
  return `C${anio}-${resumenDe(JSON.stringify(dichas)).slice(-6).toUpperCase()}`;
}

/** The closing of a year, as its rows tell it. */
export interface CierreDelAnio {
  readonly fecha: Fecha;
  readonly codigo: string;
  readonly quien: string;
  /** Figures that are another today than they were published. */
  readonly rectificadas: readonly FiguraPublicada[];
  /** Whether somebody has changed a published figure in its place. */
  readonly alterado: boolean;
}

/** `null` while the evaluated year is not closed. */
export function cierreDe(
  cierres: readonly Cierre[],
  politica: Politica,
  evaluacion: Evaluacion,
): CierreDelAnio | null {
  const { anioEvaluado: anio } = politica;
  const suyos = cierres.filter((uno) => uno.anio === anio && uno.codigoCierre !== '');
  const [primero] = suyos;
  if (!primero) return null;
  const publicadas = new Map(suyos.map((uno) => [claveDeFigura(uno), uno.publicado]));
  const figuras = figurasPublicadas(politica, evaluacion);
  return {
    fecha: primero.fecha ?? '',
    codigo: primero.codigoCierre,
    quien: primero.quien,
    rectificadas: figuras.filter((una) => publicadas.get(claveDeFigura(una)) !== una.cifra),
    alterado:
      codigoDeCierre(
        anio,
        suyos
          .filter(({ publicado }) => publicado !== '')
          .map((uno) => ({ ...uno, cifra: uno.publicado })),
      ) !== primero.codigoCierre,
  };
}

/**
 * The closing as a printed page asks for it: of these data (`huella`) while every published figure
 * is still the same, of no data at all once one is another.
 */
export const cierreParaFirmar = (
  cierre: CierreDelAnio | null,
  huella: string,
): { readonly fecha: Fecha; readonly codigo: string; readonly huella: string } | null =>
  cierre && {
    fecha: cierre.fecha,
    codigo: cierre.codigo,
    huella: cierre.rectificadas.length === 0 && !cierre.alterado ? huella : '',
  };
