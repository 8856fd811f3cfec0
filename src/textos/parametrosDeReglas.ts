/** What a rule's parameter counts, as the pane names it: of what, and from when on. */
import { REGLAS } from '../ceplan/auditoria';
import type { Parametro } from '../ceplan/auditoria/regla';
import type { Idioma } from './idioma';

/** By rule and parameter; in Spanish it is the rule's own. */
const enIngles: Readonly<Record<string, string>> = {
  'valorRedondeado.puntos': 'Points of AT1 that rounding moves, from which it is said',
  'valorFalta.porEntidad':
    'Indicators without a report, all of one entity, that are said in one finding',
  'semestreAcumulado.desde':
    '% of Semestre I from which Semestre II may be the running total of the year',
  'semestreAcumulado.exceso': '% above what is expected that the sum of both then exceeds',
  'semestreFalta.mayoria': '% of the indicators that report that semester',
  'sustentoFalta.sueltos':
    'Reports of one year without support; where there are more, they are said in one finding',
  'lineaBaseFalta.mayoria':
    '% of the services with a baseline, from which a service without one is a finding',
  'logroPlano.anios': 'Years in a row with the same target',
  'columnaEnFracciones.minimo':
    'Percentages of the column from which it is said of the column, not of each',
  'columnaEnFracciones.cerca':
    'Times the indicator’s other figures, at most, once multiplied by 100',
  'columnaOrdenadaSola.minimo': 'Different figures from which a column in order is no coincidence',
  'columnaOrdenadaSola.tramo': 'Different figures from which a stretch of it is none',
  'columnaOrdenadaSola.aparte':
    'Times that half of those figures are apart, at least, from the others of their row',
  'columnaOrdenadaSola.veces': 'Times better that a stretch fits its rows once these are in order',
  'columnaCorrida.minimo': 'Rows that prove it, from which it is said',
  'columnasCambiadas.minimo': 'Rows that the exchange explains better, from which it is said',
  'indicadorEnFracciones.cifras':
    'Figures of the indicator from which it is said without more proof',
  'indicadorEnFracciones.desde':
    'Units that the largest of them reaches; below that it may truly be less than 1 %',
  'indicadorEnFracciones.todos':
    'Indicators, and half of the percentages, from which it is said once of all',
  'porcentajeComoFraccion.lejos': 'Times below the indicator’s other figures',
  'porcentajeComoFraccion.cerca': 'Times those, at most, once multiplied by 100',
  'logroYValorCambiados.veces': 'Times nearer the VO than the LE of its year is to the targets',
  'escalaDistinta.veces': 'Times the target from which it is in doubt',
  'salto.factor': 'Times more or less than the year before, with few years',
  'salto.desviaciones': 'Deviations from its history, with years enough',
  'salto.pasos': 'Changes from year to year from which the history is looked at',
  'salto.minimo': 'Cases below which a jump of a count says nothing',
  'valoresCopiados.cifras': 'Significant figures equal in two years in a row',
  'valoresCopiados.anios': 'Years in a row with a value of fewer figures',
  'valoresCopiados.pasos':
    'Units of the last figure that the value moves in other years; where it moves less, twice the same says nothing',
  'valoresCopiados.minimo': 'Cases below which a count repeats itself as a matter of course',
  'ceroTrasAnio.caida': 'Units from which a descending one does not just fall to 0',
  'indiceFragil.parte': '% of the index that a single figure in doubt brings',
  'indiceFragil.tramo': '% of the larger of baseline and target below which they are close',
  'valoracionDependeDeCifra.avance': '% of AT1 of a service from which it is in doubt',
  'fechaFueraDePeriodo.meses': 'Months after the end of the period up to which the cut-off holds',
  'fechaFueraDePeriodo.antes': 'Years before the policy’s first up to which a report holds',
};

const PROPIOS: ReadonlyMap<string, Parametro> = new Map(
  REGLAS.flatMap(({ id, parametros }) =>
    Object.entries<Parametro>(parametros).map(([nombre, suyo]) => [`${id}.${nombre}`, suyo]),
  ),
);

/** `salto.factor` in words; `null` where no rule has it. */
export function nombreDeParametroDeRegla(cual: string, idioma: Idioma): string | null {
  const parametro = PROPIOS.get(cual);
  if (!parametro) return null;
  if (idioma === 'en') return enIngles[cual] ?? null;
  const dicho = `${parametro.unidad} ${parametro.que}`;
  return dicho.charAt(0).toUpperCase() + dicho.slice(1);
}
