import { agrupar } from './agrupar';
import { esND } from './cifra';
import { nivel } from './nivel';
import { pesosPorRelevancia, relevanciaDe } from './ponderadores';
import { promedio } from './promedio';
import type { Parametros, Politica } from './tipos';
import type {
  AvanceIndicador,
  AvanceObjetivo,
  AvanceServicio,
  ParteObjetivo,
} from './tiposEvaluacion';

/**
 * Whether an indicator enters means and counts in its year: one that does not apply, or whose
 * deadline is still running, is left out of everything.
 * @example
 * cuenta(avanceDe(evaluar(politica), { tipo: 'OP', codigo: '1.1' }, 2023)) // true
 */
export const cuenta = ({ valor }: AvanceIndicador): boolean =>
  !(esND(valor) && (valor.nd === 'noCorresponde' || valor.nd === 'pendiente'));

/**
 * The OPs in every year: means of their indicators' clipped figures [D], weighted by relevancia
 * [2]. OPs that only indicators name come after those of the structure.
 */
export function avanceDeObjetivos(
  politica: Politica,
  indicadores: readonly AvanceIndicador[],
): AvanceObjetivo[] {
  const { parametros } = politica;
  const anios = [...new Set(politica.anios)].sort((a, b) => a - b);
  const deObjetivos = new Map(politica.objetivos.map((objetivo) => [objetivo.codigo, objetivo]));
  const grupos = new Map<string, Map<number, AvanceIndicador[]>>();
  for (const codigo of deObjetivos.keys()) grupos.set(codigo, new Map());
  for (const indicador of indicadores) {
    if (indicador.tipo !== 'OP' || !indicador.vigente) continue;
    const { objetivo } = indicador.ficha;
    const porAnio = grupos.get(objetivo) ?? new Map<number, AvanceIndicador[]>();
    grupos.set(objetivo, porAnio);
    const delAnio = porAnio.get(indicador.anio);
    if (delAnio) delAnio.push(indicador);
    else porAnio.set(indicador.anio, [indicador]);
  }
  return [...grupos].flatMap(([codigo, porAnio]) =>
    anios.map((anio) => ({
      codigo,
      objetivo: deObjetivos.get(codigo) ?? null,
      anio,
      ...media(porAnio.get(anio) ?? [], parametros),
    })),
  );
}

/**
 * The services that have several indicators in a year: means with the weights of an OP's [A].
 * Indicators of one service share its mean whatever OP they name.
 */
export function avanceDeServicios(
  politica: Politica,
  indicadores: readonly AvanceIndicador[],
): AvanceServicio[] {
  const anios = [...new Set(politica.anios)].sort((a, b) => a - b);
  const deServicios = new Map(politica.servicios.map((servicio) => [servicio.codigo, servicio]));
  const suyos = indicadores.filter(
    ({ tipo, vigente, ficha }) => tipo === 'Servicio' && vigente && ficha.servicio !== '',
  );
  return [...agrupar(suyos, ({ ficha }) => ficha.servicio)].flatMap(([codigo, todos]) =>
    anios.flatMap((anio): AvanceServicio[] => {
      const delAnio = todos.filter((indicador) => indicador.anio === anio);
      if (delAnio.length < 2) return [];
      return [
        {
          codigo,
          servicio: deServicios.get(codigo) ?? null,
          objetivo: delAnio[0]!.ficha.objetivo,
          anio,
          ...media(delAnio, politica.parametros),
        },
      ];
    }),
  );
}

type Media = Pick<
  AvanceObjetivo,
  'avanceTipo1' | 'avanceTipo2' | 'nivelTipo1' | 'nivelTipo2' | 'partes'
>;

function media(indicadores: readonly AvanceIndicador[], parametros: Parametros): Media {
  const partes = partesDe(indicadores, parametros.ponderacion === 'relevancia');
  const opciones = { pesos: partes.map(({ peso }) => peso), nd: parametros.ndEnPromedio };
  const uno = promedio(
    partes.map(({ avanceTipo1 }) => avanceTipo1),
    opciones,
  );
  const dos = promedio(
    partes.map(({ avanceTipo2 }) => avanceTipo2),
    opciones,
  );
  return {
    avanceTipo1: uno,
    avanceTipo2: dos,
    nivelTipo1: nivel(uno, parametros),
    nivelTipo2: nivel(dos, parametros),
    partes,
  };
}

/** R of Tabla A5 is the largest relevancia of the OP, whether or not that indicator counts. */
function partesDe(indicadores: readonly AvanceIndicador[], ponderar: boolean): ParteObjetivo[] {
  const relevancias = indicadores.map(({ ficha }) => relevanciaDe(ficha.relevancia));
  const pesos = ponderar ? pesosPorRelevancia(relevancias) : relevancias.map(() => 1);
  const partes: ParteObjetivo[] = [];
  indicadores.forEach((indicador, i) => {
    if (!cuenta(indicador)) return;
    partes.push({
      tipo: indicador.tipo,
      codigo: indicador.codigo,
      avanceTipo1: indicador.avanceTipo1,
      avanceTipo2: indicador.avanceTipo2,
      relevancia: relevancias[i]!,
      peso: pesos[i]!,
    });
  });
  return partes;
}
