/** Where the workbook stands, as Inicio shows it: everything in words and figures already. */
import type { Situacion } from '../../acciones';
import { coberturaDe, faltanPorEntidad } from '../../ceplan/cobertura';
import { esND } from '../../ceplan/cifra';
import { formatoAvance, formatoNumero } from '../../ceplan/formato';
import type { Politica } from '../../ceplan/tipos';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';
import type { Idioma } from '../../textos/idioma';
import { CERRAR } from '../../textos/cerrar';
import { INICIO, type Marca } from '../../textos/inicio';
import { PANEL } from '../../textos/panel';
import type { CifraVista, InicioVisto, Paso } from '../estado';
import { cuentasDe } from '../comun/niveles';

/** Entities that are named; the others are counted. */
const NOMBRADAS = 4;
/** Things to do that are shown at once. */
const PASOS = 2;

export interface Momento {
  readonly hoy: string;
  /** Whether somebody has written in the input sheets since they were read. */
  readonly cambios: boolean;
  readonly congelado: boolean;
}

export function inicioDe(situacion: Situacion, momento: Momento, idioma: Idioma): InicioVisto {
  const { nombre, anio, anterior, ejemplo, politica, evaluacion, cierre } = situacion;
  const t = INICIO[idioma];
  return {
    nombre,
    anio,
    anterior,
    ejemplo,
    cierre: cierre && dichoDeCierre(cierre, idioma),
    anios: (politica?.anios ?? []).map((uno) => ({
      anio: uno,
      texto: deAnio(uno, evaluacion, idioma),
    })),
    ...marcaDe(situacion, momento, idioma),
    figuras:
      politica && evaluacion && conIndicadores(evaluacion)
        ? figurasDe(politica, evaluacion, idioma)
        : null,
    sinFirma: situacion.sinFirma.map((firma) => ({
      nombre: t.firmas[firma],
      lugar: situacion.celdas[firma] ?? null,
    })),
    pasos: pasosDe(situacion, momento, idioma).slice(0, PASOS),
  };
}

const conIndicadores = ({ indicadores }: Evaluacion): boolean => indicadores.length > 0;

function deAnio(anio: number, evaluacion: Evaluacion | null, idioma: Idioma): string {
  if (!evaluacion || !conIndicadores(evaluacion)) return String(anio);
  return INICIO[idioma].datosDelAnio(anio, coberturaDe(evaluacion, anio));
}

const deAntes = ({ hojas }: Situacion) => hojas.filter(({ vigente }) => !vigente);

function marcaDe(
  situacion: Situacion,
  { hoy, cambios, congelado }: Momento,
  idioma: Idioma,
): { marca: Marca; detalle: string } {
  const t = INICIO[idioma];
  const { hojas } = situacion;
  const viejas = deAntes(situacion);
  if (cambios) return { marca: hojas.length > 0 ? 'anterior' : 'sinEvaluar', detalle: t.cambiaron };
  if (viejas.length > 0) {
    const [primera] = viejas.flatMap(({ fecha }) => fecha ?? []).sort();
    const titulos = viejas.map(({ titulo }) => titulo);
    return primera === undefined
      ? { marca: 'porComprobar', detalle: t.sinSello(titulos) }
      : { marca: 'anterior', detalle: t.deAntes(titulos, comoFecha(primera)) };
  }
  if (hojas.length === 0) {
    const { evaluacion } = situacion;
    const detalle = !evaluacion
      ? t.enEspera
      : conIndicadores(evaluacion)
        ? t.sinEvaluar
        : t.sinIndicadores;
    return { marca: 'sinEvaluar', detalle };
  }
  if (congelado) return { marca: 'congelada', detalle: t.congelada };
  const [primera = ''] = hojas.flatMap(({ fecha }) => fecha ?? []).sort();
  const detalle = primera === hoy ? t.hechasHoy : t.hechas(comoFecha(primera));
  return { marca: faltaAlgo(situacion) ? 'borrador' : 'lista', detalle };
}

function dichoDeCierre(
  { fecha, codigo, rectificadas, alterado }: NonNullable<Situacion['cierre']>,
  idioma: Idioma,
): string {
  const t = CERRAR[idioma];
  return [
    `${t.estado(comoFecha(fecha), codigo)}.`,
    ...(rectificadas.length > 0 ? [t.hoyOtras(rectificadas.length)] : []),
    ...(alterado ? [t.alterado] : []),
  ].join(' ');
}

/** What keeps an evaluation of today's data from being signed. */
const faltaAlgo = ({ hojas, sinFirma, evaluacion }: Situacion): boolean =>
  !evaluacion ||
  sinFirma.length > 0 ||
  esND(evaluacion.valoracion.puntaje) ||
  !hojas.some(({ clave }) => clave === 'matriz');

/** `2024-06-30` as people write it, `30/06/2024`. */
export const comoFecha = (fecha: string): string => fecha.split('-').reverse().join('/');

/** How much of the year the figures rest on; `null` where it is all of it. */
export function dichoDeCobertura(evaluacion: Evaluacion, idioma: Idioma): string | null {
  const { anio } = evaluacion;
  const cobertura = coberturaDe(evaluacion, anio);
  const { conDato, conMeta, de } = cobertura;
  return conDato === de && conMeta > 0 ? null : INICIO[idioma].cobertura(anio, cobertura);
}

function figurasDe(
  { parametros }: Politica,
  evaluacion: Evaluacion,
  idioma: Idioma,
): NonNullable<InicioVisto['figuras']> {
  const t = INICIO[idioma];
  const { anio, conteos } = evaluacion;
  const faltan = faltanPorEntidad(evaluacion, anio);
  const cuantos = faltan.reduce((suma, { cuantos: n }) => suma + n, 0);
  const { umbralIntermedio, umbralAlto, cortes } = parametros;
  return {
    indice: indiceDe(evaluacion, t.indiceQue(String(umbralIntermedio), String(umbralAlto)), idioma),
    valoracion: valoracionDe(
      evaluacion,
      t.valoracionQue(formatoNumero(cortes[0], 2), formatoNumero(cortes[1], 2)),
      idioma,
    ),
    cobertura: dichoDeCobertura(evaluacion, idioma),
    niveles: {
      leyenda: t.niveles(anio, conteos.total.total),
      cuentas: cuentasDe(conteos.total),
    },
    faltan:
      cuantos === 0
        ? null
        : {
            leyenda: t.faltan(cuantos, anio),
            entidades: faltan
              .slice(0, NOMBRADAS)
              .map(({ entidad, cuantos: n }) => ({ nombre: entidad || t.sinEntidad, cuantos: n })),
            mas: faltan.length > NOMBRADAS ? t.masEntidades(faltan.length - NOMBRADAS) : null,
          },
  };
}

function indiceDe({ indiceGestion }: Evaluacion, que: string, idioma: Idioma): CifraVista {
  const { valor, nivel } = indiceGestion;
  const leyenda = INICIO[idioma].indice;
  return esND(valor)
    ? { leyenda, texto: 'ND', nivel: 'nd', que: PANEL[idioma].indiceND }
    : { leyenda, texto: formatoAvance(valor), nivel, que };
}

function valoracionDe({ valoracion }: Evaluacion, que: string, idioma: Idioma): CifraVista {
  const { puntaje, nivel } = valoracion;
  const leyenda = INICIO[idioma].valoracion;
  return esND(puntaje)
    ? { leyenda, texto: 'ND', nivel: 'nd', que: INICIO[idioma].sinCifra }
    : {
        leyenda,
        texto: formatoNumero(puntaje, 1),
        nivel: null,
        que,
        ...(nivel ? { palabra: PANEL[idioma].nivelValoracion[nivel] } : {}),
      };
}

/** What to do, the most pressing first. */
function pasosDe(situacion: Situacion, { cambios }: Momento, idioma: Idioma): Paso[] {
  const { errores, evaluacion, hojas, sinFirma, celdas, ejemplo } = situacion;
  const { pasos: t, botones } = INICIO[idioma];
  const ir = (texto: string, lugar = celdas.objetivos): Paso[] =>
    lugar ? [{ texto, boton: botones.ir(lugar.hoja), lugar }] : [];
  const si = (hay: boolean, paso: () => readonly Paso[]): readonly Paso[] => (hay ? paso() : []);
  if (errores > 0 || !evaluacion) {
    return [{ texto: t.errores(Math.max(errores, 1)), boton: botones.validar, accion: 'validar' }];
  }
  const quitar: Paso = { texto: t.ejemplo, boton: botones.quitar, accion: 'quitarEjemplo' };
  if (!conIndicadores(evaluacion)) return [...ir(t.llenar), ...si(ejemplo, () => [quitar])];
  const { anio } = evaluacion;
  const { conDato, conMeta } = coberturaDe(evaluacion, anio);
  if (conMeta === 0) return ir(t.sinMetas(anio), celdas.logros);
  if (conDato === 0) return ir(t.sinDatos(anio), celdas.valores);
  const evaluar = { boton: botones.evaluar, accion: 'evaluarLibro' } as const;
  const vieja = cambios || deAntes(situacion).length > 0;
  return [
    ...si(hojas.length === 0, () => [{ texto: t.evaluar, ...evaluar }]),
    ...si(hojas.length > 0 && vieja, () => [{ texto: t.reevaluar, ...evaluar }]),
    ...si(conDato < conMeta, () => ir(t.completar(conMeta - conDato, anio), celdas.valores)),
    ...si(evaluacion.valoracion.criterios[2].nivel === null, () =>
      ir(t.criterio3, celdas.nivel_criterio_3),
    ),
    ...si(sinFirma.length > 0, () => ir(t.firmas(sinFirma.length), celdas[sinFirma[0]!])),
    ...si(ejemplo, () => [quitar]),
  ];
}
