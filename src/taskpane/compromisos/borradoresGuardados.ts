/**
 * Texts that wait for a matrix, kept in this browser until they are in it: whoever closes the pane
 * before finds them again. Known by the policy, as the workbook that will hold them has no place yet.
 */
import type { Borrador } from '../../libro/borradores';
import { ESCRITOS } from '../../libro/columnasMatriz';
import { guardado, guardar } from '../guardado';

const LUGAR = 'pnftp.compromisos.borradores';
const CAMPOS: ReadonlySet<string> = new Set(ESCRITOS);

const esBorrador = (valor: unknown): valor is Borrador => {
  if (typeof valor !== 'object' || valor === null) return false;
  const { tipo, codigo, anio, textos } = valor as Partial<Record<keyof Borrador, unknown>>;
  return (
    typeof tipo === 'string' &&
    typeof codigo === 'string' &&
    Number.isInteger(anio) &&
    typeof textos === 'object' &&
    textos !== null &&
    Object.entries(textos).every(([campo, texto]) => CAMPOS.has(campo) && typeof texto === 'string')
  );
};

export function borradoresDe(politica: string): readonly Borrador[] {
  const suyos = guardado(LUGAR, politica);
  return Array.isArray(suyos) ? suyos.filter(esBorrador) : [];
}

/** All of them, of as many policies as there are. Whether they are kept when the pane is closed. */
export const guardarBorradores = (politica: string, borradores: readonly Borrador[]): boolean =>
  guardar(LUGAR, politica, borradores.length > 0 ? borradores : undefined);
