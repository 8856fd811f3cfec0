/** 1. The whole in a page, and the sentences that it shares with the conclusions. */
import { esND } from '../../ceplan/cifra';
import { formatoNumero } from '../../ceplan/formato';
import { CAUSAS, enLista, informe as T } from '../../textos/informe';
import { bloque, parrafo, pregunta, titulo, type Pieza } from '../bloques';
import { fraseDeConteo, nivelEnPalabras, type Fuente } from '../fuente';

const R = T.resumen;

export const resumen = (f: Fuente): Pieza[] => [
  titulo(1, T.secciones.resumen),
  bloque(
    'resumen.cifras',
    T.secciones.resumen,
    parrafo(elIndice(f), ' ', laValoracion(f)),
    parrafo(...conteos(f)),
    parrafo(laMatriz(f)),
  ),
  pregunta('resumen.problema', T.preguntas.brechaProblema),
  pregunta('resumen.hacer', T.preguntas.hacer),
];

export function elIndice(f: Fuente): string {
  const { valor, nivel } = f.m.evaluacion.indiceGestion;
  if (esND(valor)) return R.sinIndice(f.anio, CAUSAS[valor.nd]);
  return R.indice(f.anio, f.avance(valor), nivelEnPalabras(nivel));
}

export function laValoracion(f: Fuente): string {
  const { puntaje, nivel, criterios } = f.m.evaluacion.valoracion;
  if (esND(puntaje) || nivel === null) return R.sinValoracion;
  const nombres = T.criterios(f.nombres.objetivo.varios, f.nombres.servicio.varios);
  const partes = criterios.map((c, i) => T.deCriterio(nombres[i]!, c.nivel));
  return `${R.valoracion(formatoNumero(puntaje, 1), nivel)} ${R.criterios(partes)}`;
}

export function conteos(f: Fuente): string[] {
  const { conteos: c } = f.m.evaluacion;
  const { objetivo, servicio } = f.nombres;
  const dichos = [
    [objetivo.varios, c.objetivos],
    [T.resultados.indicadoresDe(objetivo), c.indicadoresOP],
    [T.resultados.indicadoresDe(servicio), c.indicadoresServicios],
  ] as const;
  return dichos.flatMap(([que, conteo], i) =>
    conteo.total + conteo.noReportados === 0
      ? []
      : [...(i === 0 ? [] : [' ']), fraseDeConteo(que, conteo)],
  );
}

/** Who enters the matrix, by name. */
function laMatriz(f: Fuente): string {
  const calculadas = f.deEstaEvaluacion.flatMap(({ debido }) =>
    debido ? [debido.compromiso] : [],
  );
  const cabeza = R.matriz(calculadas.length);
  return calculadas.length === 0
    ? cabeza
    : `${cabeza}${enLista(calculadas.map((c) => f.nombrado(c)))}.`;
}
