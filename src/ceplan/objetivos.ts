import { esND } from './cifra';
import { nivel } from './nivel';
import { pesosPorRelevancia, relevanciaDe } from './ponderadores';
import { promedio } from './promedio';
import type { Politica } from './tipos';
import type { AvanceIndicador, AvanceObjetivo, ParteObjetivo } from './tiposEvaluacion';

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
    anios.map((anio) => {
      const partes = partesDe(porAnio.get(anio) ?? [], parametros.ponderacion === 'relevancia');
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
        codigo,
        objetivo: deObjetivos.get(codigo) ?? null,
        anio,
        avanceTipo1: uno,
        avanceTipo2: dos,
        nivelTipo1: nivel(uno, parametros),
        nivelTipo2: nivel(dos, parametros),
        partes,
      };
    }),
  );
}

/** R of Tabla A5 is the largest relevancia of the OP, whether or not that indicator counts. */
function partesDe(indicadores: readonly AvanceIndicador[], ponderar: boolean): ParteObjetivo[] {
  const relevancias = indicadores.map(({ ficha }) => relevanciaDe(ficha.relevancia));
  const pesos = ponderar ? pesosPorRelevancia(relevancias) : relevancias.map(() => 1);
  return indicadores.flatMap((indicador, i) =>
    cuenta(indicador)
      ? {
          tipo: indicador.tipo,
          codigo: indicador.codigo,
          avanceTipo1: indicador.avanceTipo1,
          avanceTipo2: indicador.avanceTipo2,
          relevancia: relevancias[i]!,
          peso: pesos[i]!,
        }
      : [],
  );
}
