/**
 * Texts that wait for a matrix, kept in this browser until they are in it: whoever closes the pane
 * before finds them again. Known by the policy, as the workbook that will hold them has no place yet.
 */
import type { Borrador } from '../../libro/borradores';

const LUGAR = 'pnftp.compromisos.borradores';
const CABEN = 10;

type Guardados = Readonly<Record<string, unknown>>;

/** The storage may be forbidden, full, or hold what somebody else wrote. */
function guardados(): Guardados {
  try {
    const leido: unknown = JSON.parse(localStorage.getItem(LUGAR) ?? '{}');
    return typeof leido === 'object' && leido !== null ? (leido as Guardados) : {};
  } catch {
    return {};
  }
}

const esBorrador = (valor: unknown): valor is Borrador => {
  if (typeof valor !== 'object' || valor === null) return false;
  const { tipo, codigo, anio, textos } = valor as Partial<Record<keyof Borrador, unknown>>;
  return (
    typeof tipo === 'string' &&
    typeof codigo === 'string' &&
    Number.isInteger(anio) &&
    typeof textos === 'object' &&
    textos !== null &&
    Object.values(textos).every((texto) => typeof texto === 'string')
  );
};

export function borradoresDe(politica: string): readonly Borrador[] {
  const suyos = guardados()[politica];
  return Array.isArray(suyos) ? suyos.filter(esBorrador) : [];
}

export function guardarBorradores(politica: string, borradores: readonly Borrador[]): void {
  const otros = Object.entries(guardados()).filter(([otra]) => otra !== politica);
  const suyos = borradores.length > 0 ? [[politica, borradores] as const] : [];
  try {
    localStorage.setItem(
      LUGAR,
      JSON.stringify(Object.fromEntries([...otros.slice(1 - CABEN), ...suyos])),
    );
  } catch {
    // Then they last as long as the pane.
  }
}
