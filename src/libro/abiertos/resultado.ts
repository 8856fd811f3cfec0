/** An evaluation as data, in the shape that `docs/json.md` promises. */
import { textoAspecto } from '../../ceplan/aspecto';
import { textoRecomendacion } from '../../ceplan/recomendacion';
import type { Parametros, Politica } from '../../ceplan/tipos';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';

export const VERSION = 1;

/** What of it is anybody's: no findings, nor who justified them; the matrix is what people made of it. */
export function comoJsonPublico({
  politica,
  evaluacion,
}: {
  readonly politica: Politica;
  readonly evaluacion: Evaluacion;
}): string {
  const { compromisos, ...cifras } = deEvaluacion(evaluacion);
  void compromisos;
  const datos = { version: VERSION, politica: dePolitica(politica), ...cifras };
  return `${JSON.stringify(datos, null, 2)}\n`;
}

export const dePolitica = (politica: Politica) => ({
  nombre: politica.nombre,
  anioEvaluado: politica.anioEvaluado,
  anios: politica.anios,
  fechaReferencia: politica.fechaReferencia,
  criterio: politica.parametros.criterio,
  ...elegidos(politica.parametros),
});

/** What the criterion set, or a person alone. */
const elegidos = (parametros: Parametros) => ({
  parametros: {
    avance1Mostrado: parametros.avance1Mostrado,
    noReportado: parametros.noReportado,
    soloSemestre1: parametros.soloSemestre1,
    noReportadoEnNiveles: parametros.noReportadoEnNiveles,
    ndEnPromedio: parametros.ndEnPromedio,
  },
});

export const deEvaluacion = (e: Evaluacion) => ({
  indicadores: e.indicadores.map((i) => ({
    tipo: i.tipo,
    codigo: i.codigo,
    anio: i.anio,
    indicador: i.ficha.indicador,
    logro: i.logro,
    valor: i.valor,
    lineaBase: i.lineaBase,
    origen: i.origen,
    avanceTipo1: i.avanceTipo1,
    avanceTipo2: i.avanceTipo2,
    nivelTipo1: i.nivelTipo1,
    nivelTipo2: i.nivelTipo2,
  })),
  objetivos: e.objetivos.map((o) => ({
    codigo: o.codigo,
    anio: o.anio,
    avanceTipo1: o.avanceTipo1,
    avanceTipo2: o.avanceTipo2,
    nivelTipo1: o.nivelTipo1,
    nivelTipo2: o.nivelTipo2,
  })),
  servicios: e.servicios.map((s) => ({
    codigo: s.codigo,
    objetivo: s.objetivo,
    anio: s.anio,
    avanceTipo1: s.avanceTipo1,
    avanceTipo2: s.avanceTipo2,
    nivelTipo1: s.nivelTipo1,
    nivelTipo2: s.nivelTipo2,
  })),
  indiceGestion: {
    valor: e.indiceGestion.valor,
    nivel: e.indiceGestion.nivel,
    dependeDe: e.indiceGestion.dependeDe.map((a) => ({
      tipo: a.tipo,
      codigo: a.codigo,
      avanceTipo2: a.avanceTipo2,
      aporte: a.aporte,
      motivos: a.motivos,
      siCero: a.siCero,
      siND: a.siND,
    })),
    parejas: e.indiceGestion.parejas.map((p) => ({
      indicadores: p.figuras.map(({ tipo, codigo }) => ({ tipo, codigo })),
      siCero: p.siCero,
      siND: p.siND,
    })),
  },
  valoracion: {
    puntaje: e.valoracion.puntaje,
    nivel: e.valoracion.nivel,
    criterios: e.valoracion.criterios.map((c) => ({
      numero: c.numero,
      peso: c.peso,
      cifra: c.cifra,
      propuesto: c.propuesto,
      confirmado: c.confirmado,
      nivel: c.nivel,
      puntaje: c.puntaje,
    })),
    alternativas: e.valoracion.alternativas,
  },
  conteos: e.conteos,
  conteosTipo2: e.conteosTipo2,
  compromisos: e.compromisos.map((c) => ({
    numero: c.numero,
    tipo: c.tipo,
    codigo: c.codigo,
    anio: c.anio,
    medida: c.medida,
    motivos: c.motivos,
    aspecto: textoAspecto(c.aspecto),
    recomendacion: textoRecomendacion(c.recomendacion),
    accionClave: c.accionClave,
    medioVerificacion: c.medioVerificacion,
    responsable: c.responsable,
    unidadOrganizacion: c.unidadOrganizacion,
    plazo: c.plazo,
    vence: c.vence,
  })),
});
