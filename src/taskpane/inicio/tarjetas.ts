/** What an action gave, as the card and the list that the pane shows of it. */
import { REGLAS } from '../../ceplan/auditoria';
import { fichaDeAccion } from '../../acciones';
import type {
  Resultado,
  ResultadoActualizar,
  ResultadoDeAccion,
  ResultadoRecobrar,
  Situacion,
  TarjetaDeEvaluacion,
} from '../../acciones';
import { esND } from '../../ceplan/cifra';
import { formatoAvance, formatoNumero } from '../../ceplan/formato';
import type { Cifra, Clave, Severidad } from '../../ceplan/tipos';
import { claveTexto } from '../../ceplan/clave';
import { coberturaDe } from '../../ceplan/cobertura';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';
import { isFormula } from '@pnftp/xlsx/plan';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { FilaHallazgo } from '../../libro/hallazgos';
import { comoTexto, fechaDeSerie } from '../../libro/valores';
import type { Idioma } from '../../textos/idioma';
import { INICIO } from '../../textos/inicio';
import { JUSTIFICAR } from '../../textos/justificar';
import { PANEL } from '../../textos/panel';
import { REVISION } from '../../textos/revision';
import type { CambioVisto, HallazgoVisto, Hecho, Tarjeta } from '../estado';
import { comoFecha, dichoDeCobertura } from './inicio';
import { cuentasDe } from '../comun/niveles';

/** Figures that the índice hangs on, named in the card. */
const NOMBRADOS = 3;
/** Cells that a card names. */
const NOMBRADAS = 4;

type HechoConTarjeta = Hecho & { readonly resultado: Tarjeta };

/** What an action gave, whichever it was, as the pane shows it. */
export function hechoDe(
  dado: ResultadoDeAccion | ResultadoRecobrar,
  idioma: Idioma,
): HechoConTarjeta {
  const textos = PANEL[idioma];
  switch (dado.accion) {
    case 'congelar': {
      const { congeladas, sinCongelar } = dado;
      return deCambios(dado, idioma, congeladas.length, textos.congeladas, sinCongelar);
    }
    case 'deshacerCongelar':
      return deCambios(dado, idioma, dado.restauradas, textos.restauradas, dado.cambiadas);
    case 'reparar':
    case 'deshacerReparar': {
      const { accion, reparadas } = dado;
      const leyenda = accion === 'reparar' ? textos.celdasReparadas : textos.celdasDevueltas;
      return deCambios(dado, idioma, reparadas.length, leyenda, reparadas);
    }
    case 'consolidar':
    case 'deshacerConsolidar':
    case 'observar':
    case 'deshacerObservar':
      return deCambios(dado, idioma, dado.cambios, textos.celdasConsolidadas, []);
    case 'editarCompromiso':
    case 'deshacerEdicion': {
      const { editadas } = dado;
      return deCambios(dado, idioma, editadas.length, textos.celdasEditadas, editadas);
    }
    case 'justificar':
    case 'quitarJustificacion':
    case 'deshacerJustificar':
      return deCambios(dado, idioma, dado.cambios.length, textos.justificaciones, []);
    case 'anotarEnvios':
    case 'redactar':
    case 'nuevaVersion':
    case 'deshacerVersion':
      return deCambios(dado, idioma, dado.cambios, textos.filasAnotadas, []);
    case 'cerrarEvaluacion':
    case 'deshacerCerrar':
      return deCambios(dado, idioma, dado.cambios, textos.cifrasDelCierre, []);
    case 'repararFunciones': {
      const { reparadas } = dado;
      return deCambios(dado, idioma, reparadas.length, textos.reparadas, reparadas);
    }
    case 'quitarEjemplo': {
      const { quitadas, escritas } = dado;
      return deCambios(dado, idioma, quitadas.length, textos.ejemplosQuitados, escritas);
    }
    case 'cambiarAnio':
      return {
        resultado: {
          ...base(dado, dado.queda?.hoja),
          ...(dado.queda && { celda: dado.queda.celda }),
          notas: [...datosDelAnio(dado.situacion, idioma), ...dado.notas],
        },
      };
    case 'fijar':
    case 'deshacerFijar':
      return deCambios(dado, idioma, dado.cambios.length, textos.fijados, []);
    case 'actualizar':
      return deCambios(dado, idioma, dado.cambios.length, textos.agregados, dado.cambios);
    case 'deshacerActualizar':
      return deCambios(dado, idioma, dado.restauradas, textos.quitados, dado.cambiadas);
    case 'desconocida':
      return { resultado: base(dado, dado.bitacora) };
    default:
      return deEvaluacion(dado, idioma);
  }
}

/** What an action would do, with a button to do it; where there is nothing to do, as if done. */
export const previaDe = (dado: ResultadoActualizar, idioma: Idioma): Hecho => {
  const { resultado } = hechoDe(dado, idioma);
  return { resultado: { ...resultado, porHacer: dado.pendiente } };
};

const base = (
  { accion, notas }: Pick<Tarjeta, 'accion' | 'notas'>,
  hoja: string | null | undefined,
): Tarjeta => ({
  accion,
  cifra: null,
  niveles: null,
  severidades: null,
  notas,
  hoja: hoja ?? null,
});

const EVALUADAS: Readonly<
  Record<TarjetaDeEvaluacion, (dado: Resultado, idioma: Idioma) => Partial<Tarjeta>>
> = {
  hallazgos: porSeveridad,
  matriz: matrizHecha,
  avance: avanceCalculado,
  resumen: resumenHecho,
  simple: () => ({}),
};

function deEvaluacion(dado: Resultado, idioma: Idioma): HechoConTarjeta {
  const { tarjeta, muestra, hojas } = fichaDeAccion(dado.accion);
  const resultado = base(dado, muestra && dado.hojas[muestra]);
  if (tarjeta === 'cambios') return { resultado };
  return {
    resultado: { ...resultado, ...EVALUADAS[tarjeta](dado, idioma) },
    // What looked at all of the workbook; another action's list would be a part of it.
    ...(hojas.includes('hallazgos') && {
      hallazgos: hallazgosVistos(dado.hallazgos, dado, idioma),
      justificados: hallazgosVistos(dado.justificados, dado, idioma),
    }),
  };
}

/** How many cells were changed, and where those are that people should look at. */
function deCambios(
  hecho: Exclude<ResultadoDeAccion, Resultado>,
  idioma: Idioma,
  cuantas: number,
  leyenda: (n: number) => string,
  lugares: readonly { readonly hoja: string; readonly celda: string }[],
): HechoConTarjeta {
  const nombrados = lugares.slice(0, NOMBRADAS).map(({ hoja, celda }) => `${hoja}!${celda}`);
  const masDe = lugares.length - nombrados.length;
  return {
    resultado: {
      ...base(hecho, 'bitacora' in hecho ? hecho.bitacora : null),
      cifra:
        cuantas > 0 ? { texto: String(cuantas), leyenda: leyenda(cuantas), nivel: null } : null,
      notas: [
        ...hecho.notas,
        ...(nombrados.length > 0 ? [PANEL[idioma].estanEn(nombrados, masDe)] : []),
      ],
    },
  };
}

/** Those that are not summed up in the message of their cause. */
const visibles = ({ hallazgos }: Resultado) => hallazgos.filter(({ plegada }) => !plegada);

function porSeveridad(dado: Resultado): Partial<Tarjeta> {
  const hallazgos = visibles(dado);
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

const CON_UMBRAL: ReadonlySet<string> = new Set(
  REGLAS.flatMap(({ id, parametros }) => (Object.keys(parametros).length > 0 ? [id] : [])),
);

function hallazgosVistos(
  hallazgos: readonly FilaHallazgo[],
  { politica }: Resultado,
  idioma: Idioma,
): HallazgoVisto[] {
  // The last version of a ficha says who answers for its indicator today.
  const entidades = new Map(
    politica?.fichas.map((ficha) => [claveTexto(ficha), ficha.responsable] as const),
  );
  return hallazgos.map((hallazgo) => ({
    clave: hallazgo.clave,
    claveCausa: hallazgo.claveCausa,
    plegada: hallazgo.plegada,
    regla: hallazgo.regla,
    nombreRegla: hallazgo.titulo,
    ...(CON_UMBRAL.has(hallazgo.regla) && { conUmbral: true }),
    severidad: hallazgo.severidad,
    titulo: [hallazgo.tipo, hallazgo.codigo].filter(Boolean).join(' ') || hallazgo.hoja,
    ...(hallazgo.tipo && hallazgo.codigo
      ? { indicador: `${hallazgo.tipo}|${hallazgo.codigo}` }
      : {}),
    entidad: entidades.get(`${hallazgo.tipo}|${hallazgo.codigo}`)?.trim() ?? '',
    mensaje: hallazgo.mensaje,
    queHacer: hallazgo.accion,
    lugar: hallazgo.hoja ? { hoja: hallazgo.hoja, celda: hallazgo.celda || 'A1' } : null,
    reparacion: reparacionVista(hallazgo, idioma),
    huella: hallazgo.huella,
    justificable: hallazgo.justificable,
    justificacion: hallazgo.justificacion && JUSTIFICAR[idioma].dicho(hallazgo.justificacion),
  }));
}

function reparacionVista(
  { reparacion, regla }: FilaHallazgo,
  idioma: Idioma,
): HallazgoVisto['reparacion'] {
  // A formula that gives a wrong text is mended by who wrote it.
  const cambios = reparacion?.cambios.flatMap(({ hoja, celda, antes, valor }): CambioVisto[] => {
    if (antes === undefined || isFormula(antes)) return [];
    const dicho = { antes: dichoDe(antes, idioma), despues: dichoDe(valor, idioma) };
    // A date is a number to Excel alone.
    if (regla === 'fechaComoTexto' && typeof valor === 'number')
      dicho.despues = comoFecha(fechaDeSerie(valor));
    return [{ hoja, celda, antes, valor, dicho }];
  });
  return cambios?.length ? { clase: reparacion!.clase, cambios } : null;
}

/** A text between its marks, spaces and all, so that it is told from a number. */
const dichoDe = (valor: CellValue, idioma: Idioma): string =>
  valor === null
    ? REVISION[idioma].vacia
    : typeof valor === 'number'
      ? formatoNumero(valor)
      : typeof valor === 'string'
        ? REVISION[idioma].comillas(conEspacios(valor))
        : comoTexto(valor);

/** Spaces that nobody would see, at the ends and one after another, as a word processor shows them. */
const conEspacios = (texto: string): string =>
  texto.replace(/^\s+|\s+$|\s{2,}/g, (espacios) => '·'.repeat(espacios.length));

function avanceCalculado({ evaluacion, notas }: Resultado, idioma: Idioma): Partial<Tarjeta> {
  if (!evaluacion) return {};
  const textos = PANEL[idioma];
  const { indiceGestion, conteos } = evaluacion;
  const { valor, nivel } = indiceGestion;
  return {
    cifra: esND(valor)
      ? { texto: 'ND', leyenda: textos.indiceND, nivel: 'nd' }
      : { texto: formatoAvance(valor), leyenda: textos.indice, nivel },
    niveles: {
      leyenda: textos.nivelesContados(conteos.total.total),
      cuentas: cuentasDe(conteos.total),
    },
    notas: [...cobertura(evaluacion, idioma), ...dependencia(evaluacion, idioma), ...notas],
  };
}

function resumenHecho({ evaluacion, notas }: Resultado, idioma: Idioma): Partial<Tarjeta> {
  if (!evaluacion) return {};
  const textos = PANEL[idioma];
  const { valoracion, conteos, indiceGestion } = evaluacion;
  const { puntaje, nivel } = valoracion;
  const indice = comoIndice(indiceGestion.valor);
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
      cuentas: cuentasDe(conteos.objetivos),
    },
    notas: [
      ...cobertura(evaluacion, idioma),
      textos.indiceEs(indice),
      ...dependencia(evaluacion, idioma),
      ...notas,
    ],
  };
}

function matrizHecha({ matriz, notas }: Resultado, idioma: Idioma): Partial<Tarjeta> {
  if (!matriz) return {};
  const textos = PANEL[idioma];
  const { calculado, agregado, noCorresponde, excluido, otroAnio } = matriz;
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
      ...(otroAnio > 0 ? [textos.deOtroAnio(otroAnio)] : []),
      ...notas,
    ],
  };
}

function dependencia({ indiceGestion }: Evaluacion, idioma: Idioma): string[] {
  const nombrados = indiceGestion.dependeDe.slice(0, NOMBRADOS).map(nombreDe);
  const [pareja] = indiceGestion.parejas;
  const textos = PANEL[idioma];
  return [
    ...(nombrados.length > 0 ? [textos.depende(nombrados)] : []),
    ...(pareja
      ? [
          textos.sinPareja(
            nombreDe(pareja.figuras[0]),
            nombreDe(pareja.figuras[1]),
            comoIndice(pareja.siCero),
            comoIndice(pareja.siND),
          ),
        ]
      : []),
  ];
}

const comoIndice = (cifra: Cifra): string => (esND(cifra) ? 'ND' : formatoAvance(cifra));

const nombreDe = ({ tipo, codigo }: Clave): string => `${tipo} ${codigo}`;

const cobertura = (evaluacion: Evaluacion, idioma: Idioma): string[] => {
  const dicho = dichoDeCobertura(evaluacion, idioma);
  return dicho === null ? [] : [dicho];
};

const datosDelAnio = ({ evaluacion }: Situacion, idioma: Idioma): string[] => {
  if (!evaluacion) return [];
  const { anio } = evaluacion;
  return [INICIO[idioma].datosDelAnio(anio, coberturaDe(evaluacion, anio))];
};
