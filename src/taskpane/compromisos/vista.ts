/** What a person looks at among the commitments, and how it was left. */
import type { Suerte } from '../../libro/compararMatriz';
import type { FiltroDeSeguimiento } from '../../textos/compromisos';
import type { AnteriorVisto, CompromisosVistos, FilaVista } from '../estado';

export type Filtro = Suerte | 'conTexto';

export interface VistaDeCompromisos {
  readonly parte: 'propuestos' | 'seguimiento';
  readonly filtro: Filtro | null;
  readonly seguidos: FiltroDeSeguimiento | null;
  /** Rows that are open. */
  readonly abiertas: ReadonlySet<string>;
}

export const VISTA_INICIAL: VistaDeCompromisos = {
  parte: 'propuestos',
  filtro: null,
  seguidos: null,
  abiertas: new Set(),
};

const FILTROS: readonly Filtro[] = ['nueva', 'cambia', 'sale', 'queda', 'conTexto'];

const pasa = (filtro: Filtro, { suerte, suya }: FilaVista): boolean =>
  filtro === 'conTexto' ? suya : suerte === filtro;

export interface Cuenta<F> {
  readonly filtro: F;
  readonly cuenta: number;
}

const contados = <F, T>(
  filtros: readonly F[],
  filas: readonly T[],
  si: (filtro: F, fila: T) => boolean,
): Cuenta<F>[] =>
  filtros
    .map((filtro) => ({ filtro, cuenta: filas.filter((fila) => si(filtro, fila)).length }))
    .filter(({ cuenta }) => cuenta > 0);

/** Those that tell rows apart: one that all of them pass is none. */
export const filtrosDe = ({ filas }: CompromisosVistos): Cuenta<Filtro>[] =>
  contados(FILTROS, filas, pasa);

export const filasCon = (
  { filas }: CompromisosVistos,
  filtro: Filtro | null,
): readonly FilaVista[] => (filtro ? filas.filter((fila) => pasa(filtro, fila)) : filas);

const SEGUIDOS: readonly FiltroDeSeguimiento[] = [
  'vencidos',
  'reiterados',
  'sinCumplir',
  'cumplidos',
];

const esSeguido = (
  filtro: FiltroDeSeguimiento,
  { vencido, cumplido, reiterado }: AnteriorVisto,
): boolean =>
  ({
    vencidos: vencido,
    reiterados: reiterado !== null,
    sinCumplir: !cumplido,
    cumplidos: cumplido,
  })[filtro];

export const seguidosDe = ({ anteriores }: CompromisosVistos): Cuenta<FiltroDeSeguimiento>[] =>
  contados(SEGUIDOS, anteriores, esSeguido);

export const anterioresCon = (
  { anteriores }: CompromisosVistos,
  filtro: FiltroDeSeguimiento | null,
): readonly AnteriorVisto[] =>
  filtro ? anteriores.filter((uno) => esSeguido(filtro, uno)) : anteriores;

/** Whether the matrix would be another than it is. */
export const cambiaria = ({ cuentas }: CompromisosVistos): boolean =>
  cuentas.nueva + cuentas.cambia + cuentas.sale > 0;
