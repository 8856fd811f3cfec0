import { claveAnio, claveTexto } from './clave';
import { compromisos } from './compromisos';
import { conteos } from './conteos';
import { conReportesQueCuentan } from './estadosDelDato';
import { avanceDeIndicadores } from './indicadores';
import { indiceGestion } from './indiceGestion';
import { avanceDeObjetivos, avanceDeServicios, cuenta } from './objetivos';
import type { Clave, Politica } from './tipos';
import type { AvanceIndicador, Evaluacion } from './tiposEvaluacion';
import { valoracion } from './valoracion';

/**
 * The whole method over a policy: every indicator and OP in every year; levels, índice,
 * valuation and commitments of the evaluated year. It never throws for what people may have
 * written; where something cannot be computed stands ND with its cause.
 * @example
 * formatoAvance(evaluar(politica).indiceGestion.valor) // "22.2"
 * evaluar(politica).compromisos.length // 13
 */
export function evaluar(escrita: Politica): Evaluacion {
  const politica = conReportesQueCuentan(escrita);
  const { anioEvaluado, parametros } = politica;
  const indicadores = avanceDeIndicadores(politica);
  const porClave = new Map(indicadores.map((i) => [claveAnio(i, i.anio), i]));
  const objetivos = avanceDeObjetivos(politica, indicadores);

  const delAnio = indicadores.filter(({ anio }) => anio === anioEvaluado);
  const enNiveles = parametros.noReportadoEnNiveles;
  const cuentan = delAnio.filter(cuenta);
  const deClave = new Map(delAnio.map((i) => [claveTexto(i), i]));
  const objetivosDelAnio = objetivos.filter(({ anio }) => anio === anioEvaluado);
  const porTipo1 = conteos(cuentan, objetivosDelAnio, 'nivelTipo1', enNiveles);
  const indice = indiceGestion(objetivosDelAnio, deClave, parametros);

  return {
    anio: anioEvaluado,
    indicadores,
    porClave,
    objetivos,
    servicios: avanceDeServicios(politica, indicadores),
    conteos: porTipo1,
    conteosTipo2: conteos(cuentan, objetivosDelAnio, 'nivelTipo2', enNiveles),
    indiceGestion: indice,
    valoracion: valoracion(
      politica,
      indice.valor,
      cuentan.filter(({ tipo }) => tipo === 'Servicio'),
      porTipo1.indicadoresServicios,
    ),
    compromisos: compromisos(politica, delAnio, porClave),
    pendientes: delAnio.filter(
      ({ valor }) => typeof valor !== 'number' && valor.nd === 'pendiente',
    ),
    noReportados: delAnio.filter(({ origen }) => origen === 'noReportado'),
  };
}

/**
 * An indicator in a year, if the evaluation has it.
 * @example
 * avanceDe(evaluar(politica), { tipo: 'Servicio', codigo: '8' }, 2023).avanceTipo1 // 0
 */
export const avanceDe = (
  { porClave }: Evaluacion,
  clave: Clave,
  anio: number,
): AvanceIndicador | undefined => porClave.get(claveAnio(clave, anio));
