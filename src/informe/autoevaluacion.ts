/** The checklist before publishing, as far as the workbook can tell: what only people know has no score. */
import { esND } from '../ceplan/cifra';
import type { Material } from '../libro/avance';
import type { MatrizLeida } from '../libro/matrizLeida';
import { formatoNumero } from '../ceplan/formato';
import { autoevaluacion as T } from '../textos/papeles';
import { bloque, conEstilo, parrafo, type Documento } from './bloques';
import { escrito, Fuente } from './fuente';
import { codigoDe } from './informe';

export type Puntaje = 0 | 1 | 2;

export interface Respuesta {
  readonly pregunta: string;
  /** `null`: a person answers. */
  readonly puntaje: Puntaje | null;
  readonly evidencia: string;
}

export interface SeccionEvaluada {
  readonly seccion: string;
  /** Percent of the whole. */
  readonly peso: number;
  readonly respuestas: readonly Respuesta[];
}

export interface Autoevaluacion {
  readonly secciones: readonly SeccionEvaluada[];
  /** The score of 100 with every open question at 0, and at 2. */
  readonly desde: number;
  readonly hasta: number;
}

type Seccion = keyof typeof T.secciones;
const PESOS: Readonly<Record<Seccion, number>> = {
  resumen: 10,
  descripcion: 12,
  resultados: 20,
  implementacion: 24,
  conclusiones: 10,
  recomendaciones: 10,
  anexos: 7,
  ademas: 7,
};

type Dicho = readonly [Puntaje, string];
const E = T.evidencias;

/** All, some, or none of them. */
const parte = (n: number, todos: number, que: string): Dicho => [
  todos > 0 && n === todos ? 2 : n > 0 ? 1 : 0,
  T.de(n, todos, que),
];

export function autoevaluar(m: Material, matriz: MatrizLeida): Autoevaluacion {
  const dichos = loQueSabe(new Fuente(m, matriz));
  const secciones = (Object.keys(PESOS) as Seccion[]).map((seccion) => ({
    seccion: T.secciones[seccion],
    peso: PESOS[seccion],
    respuestas: T.preguntas[seccion].map(([id, pregunta]): Respuesta => {
      const dicho = dichos[`${seccion}.${id}`];
      return { pregunta, puntaje: dicho?.[0] ?? null, evidencia: dicho?.[1] ?? '' };
    }),
  }));
  const total = (siFalta: Puntaje) =>
    secciones.reduce(
      (suma, { peso, respuestas }) =>
        suma +
        (peso * respuestas.reduce((n, r) => n + (r.puntaje ?? siFalta), 0)) /
          (2 * respuestas.length),
      0,
    );
  return { secciones, desde: total(0), hasta: total(2) };
}

function loQueSabe(f: Fuente): Readonly<Record<string, Dicho | undefined>> {
  const { politica, evaluacion } = f.m;
  const conCifra = f.delAnio.filter((i) => !esND(i.avanceTipo1)).length;
  const conLogro = politica.objetivos.filter(
    ({ logroEsperado }) => logroEsperado.trim() !== '',
  ).length;
  const propios = f.delAnio.filter(({ tipo }) => tipo === 'OP');
  const completos = propios.filter(
    (i) => ![i.logro, i.valor, i.avanceTipo1, i.avanceTipo2].some(esND),
  ).length;
  const servicios = f.delAnio.filter(({ tipo }) => tipo === 'Servicio');
  const reportados = servicios.filter((i) => !esND(i.valor)).length;
  const generado: Dicho = [2, E.generado];
  return {
    'resumen.avance': parte(conCifra, f.delAnio.length, E.conCifra),
    'descripcion.estructura': parte(conLogro, politica.objetivos.length, E.conLogro),
    'descripcion.criticos': generado,
    'resultados.indice': delIndice(evaluacion.indiceGestion),
    'resultados.cifras': parte(completos, propios.length, E.completos),
    'resultados.niveles': generado,
    'resultados.brechas': generado,
    'implementacion.cifras': parte(reportados, servicios.length, E.reportados),
    'implementacion.sustento': delSustento(f),
    'implementacion.lineamientos': generado,
    'implementacion.anteriores': deLoAnterior(f),
    'implementacion.valoracion': deLaValoracion(f),
    'conclusiones.aritmetica': generado,
    'recomendaciones.criticos': deLosCriticos(f),
    'anexos.matriz': deLaMatriz(f),
  };
}

function delIndice({ valor, sinCifra }: Material['evaluacion']['indiceGestion']): Dicho {
  if (esND(valor)) return [0, E.sinIndice];
  return [sinCifra.length === 0 ? 2 : 1, E.indice(sinCifra.length)];
}

function delSustento(f: Fuente): Dicho {
  const delAnio = f.m.politica.reportes.filter(({ anio }) => anio === f.anio);
  if (delAnio.length === 0) return [0, E.sinReportes];
  const con = delAnio.filter(({ sustento, enlace }) => `${sustento}${enlace}`.trim() !== '').length;
  return parte(con, delAnio.length, E.sustentados);
}

/** Without earlier commitments it is a person who knows whether there was an evaluation. */
function deLoAnterior(f: Fuente): Dicho | undefined {
  const suyas = f.filas.filter(({ clase }) => clase === 'otroAnio');
  if (suyas.length === 0) return undefined;
  const dichas = suyas.filter(
    (fila) => escrito(fila, 'estado') !== '' && escrito(fila, 'comentario') !== '',
  );
  return parte(dichas.length, suyas.length, E.anteriores);
}

function deLaValoracion({ m }: Fuente): Dicho {
  const { criterios } = m.evaluacion.valoracion;
  if (criterios.some(({ nivel }) => nivel === null)) return [0, E.sinNivel];
  return criterios[1].confirmado ? [2, E.confirmada] : [1, E.propuesta];
}

function deLosCriticos(f: Fuente): Dicho {
  const todas = f.m.evaluacion.compromisos.length;
  const dichas = f.filas.filter(({ debido }) => debido !== null).length;
  return todas === 0 ? [2, T.de(0, 0, E.enMatriz)] : parte(dichas, todas, E.enMatriz);
}

function deLaMatriz(f: Fuente): Dicho {
  const filas = f.deEstaEvaluacion;
  if (filas.length === 0) return [0, E.sinFilas];
  const completas = filas.filter((fila) =>
    (['unidad', 'plazo', 'medioVerificacion'] as const).every(
      (campo) => escrito(fila, campo) !== '',
    ),
  );
  return parte(completas.length, filas.length, E.completas);
}

export const resumenDeAutoevaluacion = ({ secciones, desde, hasta }: Autoevaluacion): string => {
  const todas = secciones.flatMap(({ respuestas }) => respuestas);
  const respondidas = todas.filter(({ puntaje }) => puntaje !== null).length;
  return T.resumen(formatoNumero(desde, 0), formatoNumero(hasta, 0), respondidas, todas.length);
};

export function planAutoevaluacion(m: Material, matriz: MatrizLeida): Documento {
  const hecha = autoevaluar(m, matriz);
  let numero = 0;
  const filas = hecha.secciones.flatMap(({ seccion, peso, respuestas }) => [
    ['', { texto: T.seccion(seccion, peso), negrita: true }, '', ''],
    ...respuestas.map(({ pregunta, puntaje, evidencia }) => [
      String(++numero),
      pregunta,
      puntaje === null ? '' : String(puntaje),
      puntaje === null ? T.deLaPersona : evidencia,
    ]),
  ]);
  return {
    titulo: `${T.titulo}. ${m.datos.nombre}`,
    pie: `${T.titulo}. ${m.datos.nombre}`,
    autor: m.datos.conductor,
    codigo: codigoDe(m),
    apaisadoAlFinal: false,
    piezas: [
      bloque(
        'autoevaluacion',
        T.titulo,
        conEstilo('encabezado', T.titulo),
        conEstilo('dato', { negrita: m.datos.nombre }),
        parrafo(resumenDeAutoevaluacion(hecha)),
        conEstilo('nota', T.nota),
        {
          clase: 'tabla',
          columnas: T.columnas.map((titulo, i) => ({
            titulo,
            ancho: [6, 50, 11, 33][i]!,
            lado: i === 2 ? 'centro' : 'izquierda',
          })),
          filas,
          pequena: true,
        },
      ),
    ],
  };
}
