import { agregacionDePeriodos, esConteo, esPermisible } from './agregacionPeriodos';
import { cifraDe, esND, finita, nd, primeraCausa } from './cifra';
import { PARAMETROS_POR_DEFECTO } from './parametros';
import { razon } from './razon';
import { pareceAcumulado } from './semestreAcumulado';
import type { Agregacion, Cifra, Dato, Dudas, Ficha, Parametros, Periodo, Reporte } from './tipos';
import { sinAcentos } from './llano';
import { esPorcentaje } from './unidad';

/**
 * Whether a report counts for the official value: a person agreed, *Conforme*. *Subsanado* only
 * says that the entity answered; it counts where the parameter says so [C].
 * @example
 * esAceptado(reporte({ estadoRevision: 'Conforme' })) // true
 * esAceptado(reporte({ estadoRevision: 'Subsanado' })) // false
 * esAceptado(reporte({ estadoRevision: 'Subsanado' }), 'subsanados') // true
 */
export const esAceptado = (
  { estadoRevision }: Reporte,
  aceptados: Parametros['reportesAceptados'] = 'conformes',
): boolean => {
  const estado = sinAcentos(estadoRevision);
  return estado === 'conforme' || (aceptados === 'subsanados' && estado === 'subsanado');
};

/**
 * Whether a report brings a figure, and not only a reason for there being none.
 * @example
 * traeCifra(reporte({ numerador: 31, denominador: null, valor: null })) // false
 */
export const traeCifra = (reporte: Reporte): boolean =>
  reporte.valor !== null || (reporte.numerador !== null && reporte.denominador !== null);

/**
 * The figure of one report: its value, or numerator / denominator × 100 where it has none.
 * @example
 * valorDeReporte(reporte({ numerador: 31, denominador: 40, valor: null })) // 77.5
 */
export const valorDeReporte = (reporte: Reporte): Cifra =>
  reporte.valor === null && traeCifra(reporte)
    ? razonDe(reporte)
    : cifraDe(reporte.valor, 'sinValor');

const razonDe = ({ numerador, denominador }: Reporte): Cifra =>
  razon(cifraDe(numerador, 'sinValor'), cifraDe(denominador, 'sinValor'));

/**
 * The annual value out of the periods' values, in their order [2]: Agregable adds them up, No
 * agregable takes the last one reported. Máximo and Mínimo permisible say how to compare, not how
 * periods add up: ND `agregacionPorConfirmar` where the sum and the last one differ [C]. Blanks
 * are skipped; ND `sinValor` where all are blank, `noNumerico` where one is not a number.
 * @example
 * valorAnual([650, 668], 'Agregable') // 1318
 * valorAnual([650, 668], 'No agregable') // 668
 * valorAnual([650, 668], 'Máximo permisible') // {"nd":"agregacionPorConfirmar"}
 */
export function valorAnual(valores: readonly Dato[], agregacion: Agregacion): Cifra {
  const cifras = valores
    .filter((valor) => valor !== null)
    .map((valor) => cifraDe(valor, 'sinValor'));
  const ultimo = anual(cifras, false);
  if (!esPermisible(agregacion)) return agregacion === 'Agregable' ? anual(cifras, true) : ultimo;
  return anual(cifras, true) === ultimo || esND(ultimo) ? ultimo : nd('agregacionPorConfirmar');
}

function anual(cifras: readonly Cifra[], suma: boolean): Cifra {
  const causa = primeraCausa(...cifras);
  if (causa) return causa;
  if (suma && cifras.length > 0) {
    return finita(cifras.reduce<number>((a, b) => a + (b as number), 0));
  }
  return cifras.at(-1) ?? nd('sinValor');
}

export interface ValorDeReportes {
  readonly valor: Cifra;
  /** The periods that it is made of. */
  readonly periodos: readonly Periodo[];
  /** Whether a semester is missing from it. */
  readonly parcial: boolean;
}

/**
 * The annual value out of an indicator's accepted reports of a year [C]: the annual report, else
 * the semesters: ΣN / ΣD × 100 where all bring them and the unit is a percentage (or there is no
 * other value), the last N / D where it accumulates; a percentage is never summed. A semestre II
 * that may be a running total is not added up before somebody says what it is: ND
 * `semestrePorConfirmar`. Two semesters of a count whose aggregation nobody has said, which give
 * one value added up and another by the last: ND `agregacionPorConfirmar`. `null` without a figure.
 * @example
 * valorDeReportes([reporte({ periodo: 'Anual', valor: 77.5 })], { agregacion: 'No agregable', unidadMedida: 'Porcentaje' }).valor // 77.5
 */
export function valorDeReportes(
  aceptados: readonly Reporte[],
  ficha: Pick<Ficha, 'agregacion' | 'unidadMedida'> &
    Partial<Pick<Ficha, 'agregacionPeriodos' | 'logros' | 'valores'>>,
  dudas: Dudas = PARAMETROS_POR_DEFECTO.dudas,
): ValorDeReportes | null {
  const del = (periodo: Periodo): Reporte | undefined =>
    aceptados.findLast((reporte) => reporte.periodo === periodo && traeCifra(reporte));
  const anualReportado = del('Anual');
  if (anualReportado) {
    return { valor: valorDeReporte(anualReportado), periodos: ['Anual'], parcial: false };
  }
  const [primero, segundo] = [del('Semestre I'), del('Semestre II')];
  const semestres = [primero, segundo].filter((reporte) => reporte !== undefined);
  const ultimo = semestres.at(-1);
  if (!ultimo) return null;

  const { logros = {}, valores = {}, agregacionPeriodos = null } = ficha;
  const propia = { ...ficha, logros, valores, agregacionPeriodos };
  const porcentaje = esPorcentaje(ficha.unidadMedida);
  const conRazon =
    semestres.every(({ numerador, denominador }) => numerador !== null && denominador !== null) &&
    (porcentaje || semestres.every(({ valor }) => valor === null));
  const como = agregacionDePeriodos(propia);
  const suma = !ultimo.acumulado && (conRazon || (como === 'Agregable' && !porcentaje));
  const periodos = suma ? semestres.map(({ periodo }) => periodo) : [ultimo.periodo];
  const parcial = !segundo || (suma && !primero);

  if (!conRazon && primero && segundo) {
    if (sinDecir(primero, segundo, propia)) {
      const ambos = semestres.map(({ periodo }) => periodo);
      return { valor: nd('agregacionPorConfirmar'), periodos: ambos, parcial };
    }
    if (suma && pareceAcumulado(primero, segundo, propia, dudas)) {
      return { valor: nd('semestrePorConfirmar'), periodos, parcial };
    }
  }
  if (!conRazon) return { valor: anual(semestres.map(valorDeReporte), suma), periodos, parcial };
  const partes = suma ? semestres : [ultimo];
  const total = (campo: 'numerador' | 'denominador'): Cifra =>
    anual(
      partes.map((reporte) => cifraDe(reporte[campo], 'sinValor')),
      true,
    );
  return { valor: razon(total('numerador'), total('denominador')), periodos, parcial };
}

/**
 * Whether two semesters of a count give one value added up and another by the last, and nobody has
 * said which of them is the year's: a figure that is said to accumulate is the year's by itself.
 * @example
 * sinDecir(reporte({ valor: 12 }), reporte({ valor: 15 }), ficha({ agregacion: 'Máximo permisible', unidadMedida: 'casos' })) // true
 * sinDecir(reporte({ valor: 0 }), reporte({ valor: 15 }), ficha({ agregacion: 'Máximo permisible', unidadMedida: 'casos' })) // false
 */
export function sinDecir(
  primero: Reporte,
  segundo: Reporte,
  ficha: Pick<Ficha, 'agregacion' | 'agregacionPeriodos' | 'unidadMedida'>,
): boolean {
  if (segundo.acumulado || !esConteo(ficha.unidadMedida)) return false;
  return agregacionDePeriodos(ficha) === null && valorDeReporte(primero) !== 0;
}
