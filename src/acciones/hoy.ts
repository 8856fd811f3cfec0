import type { Fecha } from '../ceplan/tipos';

/**
 * The day where the person is, not in Greenwich.
 *
 * @example hoy(new Date(2026, 10, 5, 23, 30)) // '2026-11-05'
 */
export function hoy(ahora = new Date()): Fecha {
  const dos = (n: number) => String(n).padStart(2, '0');
  return `${ahora.getFullYear()}-${dos(ahora.getMonth() + 1)}-${dos(ahora.getDate())}`;
}
