import { agrupar } from './agrupar';
import { claveAnio } from './clave';
import type { Politica, Reporte } from './tipos';
import { esAceptado, traeCifra } from './valorAnual';

/** States of a figure, the earlier first. */
export const ESTADOS_DEL_DATO = ['Preliminar', 'Definitivo', 'Rectificado'] as const;

/** [C] What a report that does not say its state is taken for. */
export const ESTADO_EN_BLANCO: (typeof ESTADOS_DEL_DATO)[number] = 'Definitivo';

/** Why a report does not count beside another one of its period. */
export type MotivoSinContar =
  /** The other one is of a later state. */
  | 'anterior'
  /** It is the later one, and nobody agreed to it yet. */
  | 'sinConformidad'
  /** It is the later one, and brings no figure. */
  | 'sinCifra';

export interface ReporteSinContar {
  readonly reporte: Reporte;
  /** The report of the same period that counts. */
  readonly cuenta: Reporte;
  readonly motivo: MotivoSinContar;
}

const orden = ({ estadoDato }: Reporte): number =>
  (ESTADOS_DEL_DATO as readonly string[]).indexOf(estadoDato || ESTADO_EN_BLANCO);

/**
 * Of an indicator's reports of one period, which differ in the state of the figure, the one that
 * counts [C]: the latest state that brings a figure and is accepted, else the latest with a figure.
 * The others are kept, each with the reason why it does not count.
 * @example
 * separarEstados([reporte({ estadoDato: 'Rectificado', valor: 55 }), reporte({ estadoDato: 'Preliminar', valor: 50 })]).cuentan[0].valor // 55
 */
export function separarEstados(
  reportes: readonly Reporte[],
  aceptados: Politica['parametros']['reportesAceptados'] = 'conformes',
): { readonly cuentan: readonly Reporte[]; readonly otros: readonly ReporteSinContar[] } {
  const rango = (uno: Reporte): number =>
    traeCifra(uno) ? (esAceptado(uno, aceptados) ? 2 : 1) : 0;
  const grupos = agrupar(reportes, (uno) => `${claveAnio(uno, uno.anio)}|${uno.periodo}`);
  if (grupos.size === reportes.length) return { cuentan: reportes, otros: [] };
  const otros: ReporteSinContar[] = [];
  const cuentan = [...grupos.values()].map((grupo) => {
    const cuenta = grupo.reduce((a, b) =>
      rango(b) > rango(a) || (rango(b) === rango(a) && orden(b) > orden(a)) ? b : a,
    );
    for (const uno of grupo) {
      if (uno === cuenta) continue;
      const motivo =
        orden(uno) < orden(cuenta) ? 'anterior' : traeCifra(uno) ? 'sinConformidad' : 'sinCifra';
      otros.push({ reporte: uno, cuenta, motivo });
    }
    return cuenta;
  });
  return { cuentan, otros };
}

/**
 * The policy with, of each period, the report that counts.
 * @example
 * conReportesQueCuentan(politica).reportes.length === politica.reportes.length // true
 */
export const conReportesQueCuentan = (politica: Politica): Politica => {
  const { cuentan } = separarEstados(politica.reportes, politica.parametros.reportesAceptados);
  return cuentan === politica.reportes ? politica : { ...politica, reportes: cuentan };
};
