/** All that an evaluation says of one indicator. Nothing is computed anew but what the levels ask for. */
import { claveTexto } from '../clave';
import { esND } from '../cifra';
import { proyeccion } from '../proyeccion';
import type { Clave, Ficha, Politica, Reporte } from '../tipos';
import type {
  Apoyo,
  AvanceIndicador,
  AvanceObjetivo,
  Compromiso,
  Evaluacion,
} from '../tiposEvaluacion';
import { necesarios, valorParaTipo1, type Necesarios } from './necesario';
import { operacionTipo1, operacionTipo2, type Operacion } from './operacion';

export interface Punto {
  readonly anio: number;
  readonly valor: number;
}

export interface FichaDeIndicador extends Clave {
  /** The version of the evaluated year, or the nearest. */
  readonly ficha: Ficha;
  /** In the order of their rows. */
  readonly versiones: readonly Ficha[];
  /** Every year of the policy, ascending; the last one is the horizon. */
  readonly anios: readonly AvanceIndicador[];
  readonly evaluado: AvanceIndicador;
  readonly tipo1: Operacion;
  readonly tipo2: Operacion;
  readonly necesarios: Necesarios;
  /** Values at which AT1 passes the thresholds, in the indicator's unit; years with a target. */
  readonly umbrales: {
    readonly intermedio: readonly Punto[];
    readonly alto: readonly Punto[];
  };
  /** The trend from the last year with a value to the horizon; empty below three values. */
  readonly tendencia: readonly Punto[];
  /** Of the evaluated year. */
  readonly reportes: readonly Reporte[];
  /** `null` where it does not enter the matrix. */
  readonly compromiso: Compromiso | null;
  /** The OP whose mean it enters; `null` for an indicator of a service. */
  readonly objetivo: AvanceObjetivo | null;
  /** What it contributes to the índice; `null` where it has no part in it. */
  readonly apoyo: Apoyo | null;
}

/**
 * `null` where the policy has no such indicator.
 * @example
 * fichaDe(politica, evaluar(politica), { tipo: 'OP', codigo: '2.1' }).apoyo.aporte // 11.111111111111112
 */
export function fichaDe(
  politica: Politica,
  evaluacion: Evaluacion,
  clave: Clave,
): FichaDeIndicador | null {
  const suyo = esDe(clave);
  const anios = evaluacion.indicadores.filter(suyo);
  const evaluado = anios.find(({ anio }) => anio === evaluacion.anio);
  if (!evaluado) return null;
  const { parametros } = politica;
  const { ficha } = evaluado;
  return {
    tipo: clave.tipo,
    codigo: clave.codigo,
    ficha,
    versiones: politica.fichas.filter(suyo),
    anios,
    evaluado,
    tipo1: operacionTipo1(evaluado, parametros),
    tipo2: operacionTipo2(evaluado),
    necesarios: necesarios(evaluado, parametros),
    umbrales: {
      intermedio: umbral(anios, parametros.umbralIntermedio),
      alto: umbral(anios, parametros.umbralAlto),
    },
    tendencia: tendenciaDe(anios),
    reportes: politica.reportes.filter((r) => suyo(r) && r.anio === evaluacion.anio),
    compromiso: evaluacion.compromisos.find(suyo) ?? null,
    objetivo:
      clave.tipo === 'OP'
        ? (evaluacion.objetivos.find(
            (o) => o.codigo === ficha.objetivo && o.anio === evaluacion.anio,
          ) ?? null)
        : null,
    apoyo: evaluacion.indiceGestion.apoyos.find(suyo) ?? null,
  };
}

const esDe = (clave: Clave): ((otra: Clave) => boolean) => {
  const texto = claveTexto(clave);
  return (otra) => claveTexto(otra) === texto;
};

const umbral = (anios: readonly AvanceIndicador[], avance: number): Punto[] =>
  anios.flatMap(({ anio, logro, ficha }) => {
    const cota = valorParaTipo1(avance, logro, ficha.sentido, ficha.agregacion);
    return cota ? [{ anio, valor: cota.valor }] : [];
  });

function tendenciaDe(anios: readonly AvanceIndicador[]): Punto[] {
  const conValor = anios.filter(({ valor }) => !esND(valor));
  const desde = conValor.at(-1)?.anio;
  if (desde === undefined) return [];
  const [xs, ys] = [conValor.map(({ anio }) => anio), conValor.map(({ valor }) => valor)];
  return anios.flatMap(({ anio }) => {
    const valor = anio < desde ? null : proyeccion(xs, ys, anio);
    return valor === null || esND(valor) ? [] : [{ anio, valor }];
  });
}
