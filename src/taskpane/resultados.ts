/** What an action gave, as the card and the list that the pane shows of it. */
import type { Resultado as ResultadoAccion } from '../acciones';
import { esND } from '../ceplan/cifra';
import { formatoAvance, formatoNumero } from '../ceplan/formato';
import type { Clave, Severidad } from '../ceplan/tipos';
import type { Conteo, Evaluacion } from '../ceplan/tiposEvaluacion';
import type { NivelVisible } from '../libro/estilo';
import type { Idioma } from '../textos/idioma';
import { PANEL } from '../textos/panel';
import type { HallazgoVisto, Hecho, NombreAccion, Resultado } from './tipos';

/** Figures that the índice hangs on, named in the card. */
const NOMBRADOS = 3;

export function hechoDe(dado: ResultadoAccion, idioma: Idioma): Hecho {
  const { evaluacion, matriz } = dado;
  switch (dado.accion) {
    case 'validar':
      return {
        resultado: { ...base('validar', dado, dado.hojas.hallazgos), ...porSeveridad(dado) },
        hallazgos: hallazgosVistos(dado),
      };
    case 'generarMatriz':
      return {
        resultado: {
          ...base('generarMatriz', dado, dado.hojas.matriz),
          ...(matriz ? matrizHecha(matriz, dado, idioma) : {}),
        },
      };
    case 'calcularAvance':
      return {
        resultado: {
          ...base('calcularAvance', dado, dado.hojas.avance),
          ...(evaluacion ? avanceCalculado(evaluacion, dado, idioma) : {}),
        },
      };
    default:
      return {
        resultado: {
          ...base('resumir', dado, dado.hojas.resumen ?? dado.hojas.avance),
          ...(evaluacion ? resumenHecho(evaluacion, dado, idioma) : {}),
        },
      };
  }
}

const base = (
  accion: NombreAccion,
  { notas }: ResultadoAccion,
  hoja: string | undefined,
): Resultado => ({
  accion,
  cifra: null,
  niveles: null,
  severidades: null,
  notas,
  hoja: hoja ?? null,
});

function porSeveridad({ hallazgos }: ResultadoAccion): Partial<Resultado> {
  const cuenta = (severidad: Severidad) =>
    hallazgos.filter((hallazgo) => hallazgo.severidad === severidad).length;
  return {
    severidades: {
      error: cuenta('error'),
      advertencia: cuenta('advertencia'),
      aviso: cuenta('aviso'),
    },
  };
}

function hallazgosVistos({ hallazgos }: ResultadoAccion): HallazgoVisto[] {
  return hallazgos.map((hallazgo, i) => ({
    clave: `${i}`,
    severidad: hallazgo.severidad,
    titulo: [hallazgo.tipo, hallazgo.codigo].filter(Boolean).join(' ') || hallazgo.hoja,
    mensaje: hallazgo.mensaje,
    queHacer: hallazgo.accion,
    lugar: hallazgo.hoja ? { hoja: hallazgo.hoja, celda: hallazgo.celda || 'A1' } : null,
  }));
}

function avanceCalculado(
  evaluacion: Evaluacion,
  { notas }: ResultadoAccion,
  idioma: Idioma,
): Partial<Resultado> {
  const textos = PANEL[idioma];
  const { indiceGestion, conteos } = evaluacion;
  const { valor, nivel } = indiceGestion;
  return {
    cifra: esND(valor)
      ? { texto: 'ND', leyenda: textos.indiceND, nivel: 'nd' }
      : { texto: formatoAvance(valor), leyenda: textos.indice, nivel },
    niveles: {
      leyenda: textos.nivelesContados(conteos.total.total),
      cuentas: cuentas(conteos.total),
    },
    notas: [...dependencia(evaluacion, idioma), ...notas],
  };
}

function resumenHecho(
  evaluacion: Evaluacion,
  { notas }: ResultadoAccion,
  idioma: Idioma,
): Partial<Resultado> {
  const textos = PANEL[idioma];
  const { valoracion, conteos, indiceGestion } = evaluacion;
  const { puntaje, nivel } = valoracion;
  const indice = esND(indiceGestion.valor) ? 'ND' : formatoAvance(indiceGestion.valor);
  return {
    cifra: esND(puntaje)
      ? { texto: 'ND', leyenda: textos.valoracionND, nivel: 'nd' }
      : {
          texto: formatoNumero(puntaje, 1),
          leyenda: textos.valoracion,
          nivel: null,
          ...(nivel ? { palabra: textos.nivelValoracion[nivel] } : {}),
        },
    niveles: {
      leyenda: textos.objetivosContados(conteos.objetivos.total),
      cuentas: cuentas(conteos.objetivos),
    },
    notas: [textos.indiceEs(indice), ...dependencia(evaluacion, idioma), ...notas],
  };
}

function matrizHecha(
  cuentas: NonNullable<ResultadoAccion['matriz']>,
  { notas }: ResultadoAccion,
  idioma: Idioma,
): Partial<Resultado> {
  const textos = PANEL[idioma];
  const { calculado, agregado, noCorresponde, excluido } = cuentas;
  return {
    cifra: {
      texto: String(calculado),
      leyenda: textos.compromisosFilas,
      nivel: null,
      palabra: textos.compromisos(calculado),
    },
    notas: [
      ...(agregado > 0 ? [textos.agregadas(agregado)] : []),
      ...(noCorresponde > 0 ? [textos.retiradas(noCorresponde)] : []),
      ...(excluido > 0 ? [textos.excluidas(excluido)] : []),
      ...notas,
    ],
  };
}

function dependencia({ indiceGestion }: Evaluacion, idioma: Idioma): string[] {
  const nombrados = indiceGestion.dependeDe.slice(0, NOMBRADOS).map(nombreDe);
  return nombrados.length > 0 ? [PANEL[idioma].depende(nombrados)] : [];
}

const nombreDe = ({ tipo, codigo }: Clave): string => `${tipo} ${codigo}`;

/** The worst first; ND only where there is any. */
function cuentas(conteo: Conteo): { nivel: NivelVisible; cuenta: number }[] {
  const { bajo, intermedio, alto, nd } = conteo;
  return [
    { nivel: 'bajo', cuenta: bajo },
    { nivel: 'intermedio', cuenta: intermedio },
    { nivel: 'alto', cuenta: alto },
    ...(nd > 0 ? [{ nivel: 'nd' as const, cuenta: nd }] : []),
  ];
}
