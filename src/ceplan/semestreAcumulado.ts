import { agregacionDePeriodos } from './agregacionPeriodos';
import { PARAMETROS_POR_DEFECTO } from './parametros';
import { esPorcentaje } from './unidad';
import type { Dato, Dudas, Ficha, Reporte } from './tipos';

const positivo = (dato: Dato | undefined): dato is number => typeof dato === 'number' && dato > 0;

/**
 * Whether a semestre II, of an indicator whose periods add up, looks like the running total of the
 * year, and nobody has said in `acumulado` which it is [C]. It does where it is nearer, on a scale
 * of ratios, to twice semestre I than to semestre I (141 % of it), and alone nearer to the year's
 * target and to the last value before than the sum of both, which overshoots each by a fifth.
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
  { acumuladoDesde, acumuladoExceso }: Omit<Dudas, 'tramoCorto'> = PARAMETROS_POR_DEFECTO.dudas,
): boolean {
  const { unidadMedida, logros, valores } = ficha;
  if (acumulado !== null || esPorcentaje(unidadMedida)) return false;
  if (agregacionDePeriodos(ficha) !== 'Agregable') return false;
  if (!positivo(primero) || !positivo(segundo)) return false;
  if (segundo * 100 < primero * acumuladoDesde) return false;
  // Whole numbers as keys come in their order.
  const anteriores = Object.entries(valores).filter(([otro]) => Number(otro) < anio);
  const ultimo = anteriores.map(([, valor]) => valor).findLast(positivo);
  const esperados = [logros[anio], ultimo].filter(positivo);
  const suma = primero + segundo;
  return (
    esperados.length > 0 &&
    esperados.every(
      (esperado) =>
        segundo * suma > esperado ** 2 && suma * 100 >= esperado * (100 + acumuladoExceso),
    )
  );
}
