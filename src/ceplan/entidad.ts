/** Who reports an indicator, and when two writings name one entity. */
import { agrupar } from './agrupar';
import { claveTexto } from './clave';
import { llano } from './llano';
import type { Ficha, Periodo, Traspaso } from './tipos';

/** `M.I.M.P.` is MIMP. */
export const sinPuntos = (nombre: string): string =>
  nombre.replace(/(?<!\p{L})(\p{L})\.(?=\p{L}\.|\s*$)/gu, '$1');

/** The same for all writings of a name. */
export const comoEntidad = (nombre: string): string => llano(sinPuntos(nombre));

/** Who the ficha says that reports: another entity, else the responsable. */
export const entidadDe = ({
  informante,
  responsable,
}: Pick<Ficha, 'informante' | 'responsable'>): string => informante.trim() || responsable.trim();

/** A period of a year; the annual figure comes last. */
export interface Cuando {
  readonly anio: number;
  readonly periodo: Periodo;
}

const PARTE: Readonly<Record<Periodo, number>> = { 'Semestre I': 0, 'Semestre II': 1, Anual: 2 };

const orden = ({ anio, periodo }: Cuando): number => anio * 3 + PARTE[periodo];

/** Who reports an indicator in a period, as its entity is written. */
export type QuienReporta = (ficha: Ficha, cuando: Cuando) => string;

/**
 * The entity that the last transfer at or before the period gives it to; before the first one, who
 * gave it away; without any, who the ficha says.
 */
export function quienesReportan(traspasos: readonly Traspaso[]): QuienReporta {
  if (traspasos.length === 0) return entidadDe;
  const suyos = agrupar(
    [...traspasos].sort((a, b) => orden(a) - orden(b)),
    claveTexto,
  );
  return (ficha, cuando) => {
    const lista = suyos.get(claveTexto(ficha)) ?? [];
    const pasados = lista.filter((uno) => orden(uno) <= orden(cuando));
    return (pasados.at(-1)?.a ?? lista[0]?.de ?? '').trim() || entidadDe(ficha);
  };
}

/** Entity and unit, as a formato of its own names them. */
export const conUnidad = (entidad: string, unidad: string): string =>
  unidad === '' ? entidad : `${entidad} · ${unidad}`;

/** The name that a formato bears: with the unit, where the ficha's own entity reports by one. */
export const nombreDeReporte = (ficha: Ficha, entidad: string): string =>
  comoEntidad(entidad) === comoEntidad(entidadDe(ficha))
    ? conUnidad(entidad, ficha.unidadReporta.trim())
    : entidad;
