import { agregacionDePeriodos } from './agregacionPeriodos';
import { esPorcentaje } from './unidad';
import type { Dato, Ficha, Reporte } from './tipos';

/** [C] The sum of the semesters overshoots what was to be expected by at least a fifth. */
const EXCESO = 1.2;

const positivo = (dato: Dato | undefined): dato is number => typeof dato === 'number' && dato > 0;

/**
 * Whether a semestre II, of an indicator whose periods add up, looks like the running total of the
 * year, and nobody has said in `acumulado` which it is [C]. It does where, on a scale of ratios,
 * it lies nearer to twice semestre I than to semestre I, and alone nearer to the year's target and
 * to the last value before than the sum of both, which overshoots each of them by a fifth.
 * @example
 * const semestre = (periodo, valor) => reporte({ periodo, valor, acumulado: null })
 * const conteo = ficha({ agregacion: 'Agregable', unidadMedida: 'personas', logros: { 2023: 1350 } })
 * pareceAcumulado(semestre('Semestre I', 650), semestre('Semestre II', 1318), conteo) // true
 * pareceAcumulado(semestre('Semestre I', 650), semestre('Semestre II', 668), conteo) // false
 */
export function pareceAcumulado(
  { valor: primero }: Reporte,
  { valor: segundo, acumulado, anio }: Reporte,
  ficha: Pick<Ficha, 'agregacion' | 'agregacionPeriodos' | 'unidadMedida' | 'logros' | 'valores'>,
): boolean {
  const { unidadMedida, logros, valores } = ficha;
  if (acumulado !== null || esPorcentaje(unidadMedida)) return false;
  if (agregacionDePeriodos(ficha) !== 'Agregable') return false;
  if (!positivo(primero) || !positivo(segundo) || segundo < primero * Math.SQRT2) return false;
  const anterior = Object.keys(valores)
    .map(Number)
    .filter((otro) => otro < anio && positivo(valores[otro]))
    .sort((a, b) => a - b)
    .at(-1);
  const esperados = [logros[anio], anterior === undefined ? null : valores[anterior]].filter(
    positivo,
  );
  const suma = primero + segundo;
  return (
    esperados.length > 0 &&
    esperados.every((esperado) => segundo * suma > esperado ** 2 && suma >= esperado * EXCESO)
  );
}
