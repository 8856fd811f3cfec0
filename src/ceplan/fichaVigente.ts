import type { Ficha } from './tipos';

const desde = (ficha: Ficha): number => ficha.vigenteDesde ?? -Infinity;
const hasta = (ficha: Ficha): number => ficha.vigenteHasta ?? Infinity;

/**
 * The version of a ficha in force in a year, out of an indicator's versions. Blank bounds are
 * open. Where versions overlap (an error that the audit reports) the one that begins last holds,
 * and among those the last row.
 * @example
 * fichaVigente([ficha({ fila: 0, vigenteHasta: 2022 }), ficha({ fila: 1, vigenteDesde: 2023 })], 2023).fila // 1
 */
export function fichaVigente(versiones: readonly Ficha[], anio: number): Ficha | null {
  let vigente: Ficha | null = null;
  for (const ficha of versiones) {
    if (desde(ficha) > anio || hasta(ficha) < anio) continue;
    if (!vigente || desde(ficha) >= desde(vigente)) vigente = ficha;
  }
  return vigente;
}

/**
 * For a year without a version in force: the version nearest in time; the earlier one on a tie.
 * @example
 * fichaCercana([ficha({ fila: 0, vigenteHasta: 2022 }), ficha({ fila: 1, vigenteDesde: 2026 })], 2025).fila // 1
 */
export function fichaCercana(versiones: readonly [Ficha, ...Ficha[]], anio: number): Ficha {
  const distancia = (ficha: Ficha): number =>
    anio > hasta(ficha) ? anio - hasta(ficha) : Math.max(0, desde(ficha) - anio);
  return versiones.reduce((a, b) => (distancia(b) < distancia(a) ? b : a));
}

/** Last day of a semester. */
const FIN = { 'Semestre I': '06-30', 'Semestre II': '12-31' } as const;

/**
 * [C] The version that judges a semester: the year's, unless it was approved after the semester's
 * end; then the one that held until its day, in force that year or the last before it.
 * @example
 * fichaDelSemestre([ficha({ fila: 0, vigenteHasta: 2023 }), ficha({ fila: 1, vigenteDesde: 2024, fechaAprobacion: '2024-08-15' })], ficha({ fila: 1, vigenteDesde: 2024, fechaAprobacion: '2024-08-15' }), { anio: 2024, periodo: 'Semestre I' }).fila // 0
 */
export function fichaDelSemestre(
  versiones: readonly Ficha[],
  vigente: Ficha,
  { anio, periodo }: { readonly anio: number; readonly periodo: keyof typeof FIN },
): Ficha {
  const fin = `${anio}-${FIN[periodo]}`;
  const aprobada = ({ fechaAprobacion }: Ficha) =>
    fechaAprobacion === null || fechaAprobacion <= fin;
  if (aprobada(vigente)) return vigente;
  const otras = versiones.filter((una) => aprobada(una) && desde(una) <= anio);
  return (
    fichaVigente(otras, anio) ??
    otras.reduce<Ficha | null>((a, b) => (a && desde(a) > desde(b) ? a : b), null) ??
    vigente
  );
}
