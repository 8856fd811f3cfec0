/**
 * The matrix as it stands beside the one that would be written: which rows are new, changed, kept
 * and gone, and why each is there. Of the same rows that the plan is made of.
 */
import type { Compromiso } from '../ceplan/tiposEvaluacion';
import { valueOf } from '@pnftp/xlsx/plan';
import type { Material } from './avance';
import { conBorradores, type Borrador } from './borradores';
import {
  EDITABLES,
  ESCRITOS,
  type Campo,
  type CampoEscrito,
  type Editable,
} from './columnasMatriz';
import { esDePersona, esRetirada, fechaEscrita, filasDeMatriz, origenDe } from './filasMatriz';
import type { Clase, FilaNueva } from './filasMatriz';
import { claveDeFila, igual, porClave } from './matrizLeida';
import type { FilaCompromiso, MatrizLeida, Textos } from './matrizLeida';
import { comoTexto } from './valores';

/** What becomes of a row; `sale`: the method asks for it no more, so that it stays and is marked. */
export type Suerte = 'nueva' | 'cambia' | 'queda' | 'sale';

/** What a row says, in the order of the sheet. */
export const VISTOS = [
  'aspecto',
  'medida',
  'recomendacion',
  'accionClave',
  'medioVerificacion',
  'unidad',
  'plazo',
  'vence',
  'vencido',
  'estado',
  'comentario',
  'motivo',
  'origen',
] as const satisfies readonly Campo[];
export type CampoVisto = (typeof VISTOS)[number];
export type CamposVistos = Readonly<Record<CampoVisto, string>>;

export interface CambioDeCampo {
  readonly campo: CampoVisto;
  readonly antes: string;
  readonly despues: string;
}

export interface FilaComparada {
  /** One of its own for each row, whatever the order of the sheet. */
  readonly clave: string;
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number | null;
  readonly clase: Clase;
  readonly suerte: Suerte;
  /** As they would be written; dates as `2025-12-31`. */
  readonly campos: CamposVistos;
  /** What the method gives, whoever wrote over it; `null` in rows that it does not ask for. */
  readonly propuestos: Textos | null;
  /** Fields in which a person's text stands in place of ours. */
  readonly suyos: readonly Editable[];
  /** Fields with a text that the sheet does not have yet. */
  readonly porEscribir: readonly CampoEscrito[];
  readonly cambios: readonly CambioDeCampo[];
  readonly compromiso: Compromiso | null;
  /** Place among the table's data rows, from 0; `null` where the sheet does not have it. */
  readonly fila: number | null;
}

export interface Comparacion {
  readonly filas: readonly FilaComparada[];
  /** The matrix with what waits to be written, as the plan takes it. */
  readonly matriz: MatrizLeida;
  readonly pendientes: readonly Borrador[];
}

/** Linear in the rows. */
export function compararMatriz(
  m: Material,
  enHoja: MatrizLeida,
  borradores: readonly Borrador[] = [],
): Comparacion {
  const debidos = new Set(
    m.evaluacion.compromisos.map((c) => claveDeFila(c.tipo, c.codigo, c.anio)),
  );
  const { matriz, pendientes } = conBorradores(enHoja, borradores, debidos);
  const escritas = new Map(enHoja.filas.map((fila) => [fila.fila, fila]));
  const primeras = porClave(enHoja);
  const filas = filasDeMatriz(m, matriz).map((fila) => {
    const antes = (fila.previa && escritas.get(fila.previa.fila)) ?? null;
    return comparada(fila, antes, antes !== null && primeras.get(claveDe(antes)) === antes);
  });
  return { filas, matriz, pendientes };
}

const claveDe = ({ campos, anio }: FilaCompromiso): string =>
  claveDeFila(campos.tipo, campos.codigo, anio ?? '');

function comparada(
  nueva: FilaNueva,
  antes: FilaCompromiso | null,
  esLaPrimera: boolean,
): FilaComparada {
  const { clase, debido, previa } = nueva;
  const { tipo = '', codigo = '', anio = null } = nueva.campos;
  const campos = vistosDe(nueva);
  const cambios = antes ? cambiosDe(clase, vistosDeEscrita(antes), campos) : [];
  const conClave = antes === null || esLaPrimera;
  return {
    clave: conClave
      ? claveDeFila(comoTexto(valueOf(tipo)), comoTexto(valueOf(codigo)), Number(anio))
      : `fila ${antes.fila}`,
    tipo: comoTexto(valueOf(tipo)),
    codigo: comoTexto(valueOf(codigo)),
    anio: typeof anio === 'number' ? anio : null,
    clase,
    suerte: suerteDe(clase, antes, cambios),
    campos,
    propuestos: debido?.textos ?? null,
    suyos: debido && previa ? EDITABLES.filter((campo) => esDePersona(campo, previa)) : [],
    porEscribir: previa ? porEscribirDe(previa, antes) : [],
    cambios,
    compromiso: debido?.compromiso ?? null,
    fila: antes?.fila ?? null,
  };
}

function suerteDe(
  clase: Clase,
  antes: FilaCompromiso | null,
  cambios: readonly CambioDeCampo[],
): Suerte {
  if (antes === null) return 'nueva';
  if (clase === 'noCorresponde' && !esRetirada(antes)) return 'sale';
  return cambios.length > 0 ? 'cambia' : 'queda';
}

/** Origen is said by what becomes of the row, but where one comes back or is left out. */
function cambiosDe(clase: Clase, antes: CamposVistos, despues: CamposVistos): CambioDeCampo[] {
  const conOrigen = clase === 'calculado' || clase === 'excluido';
  return VISTOS.filter(
    (campo) => (campo !== 'origen' || conOrigen) && !igual(antes[campo], despues[campo]),
  ).map((campo) => ({ campo, antes: antes[campo], despues: despues[campo] }));
}

function porEscribirDe(previa: FilaCompromiso, antes: FilaCompromiso | null): CampoEscrito[] {
  const deBorrador = ({ campos }: FilaCompromiso, campo: CampoEscrito): boolean =>
    !igual(campos[campo], antes?.campos[campo] ?? '');
  return previa === antes ? [] : ESCRITOS.filter((campo) => deBorrador(previa, campo));
}

const vistosDe = ({ campos, ...fila }: FilaNueva): CamposVistos => ({
  ...deVistos((campo) => comoTexto(valueOf(campos[campo] ?? null))),
  vence: comoFecha(comoTexto(valueOf(campos.vence ?? null))),
  origen: origenDe(fila),
});

const vistosDeEscrita = ({ campos }: FilaCompromiso): CamposVistos => ({
  ...deVistos((campo) => campos[campo]),
  vence: comoFecha(campos.vence),
});

const deVistos = (dice: (campo: CampoVisto) => string): CamposVistos =>
  Object.fromEntries(VISTOS.map((campo) => [campo, dice(campo)])) as Record<CampoVisto, string>;

const comoFecha = (vence: string): string => fechaEscrita(vence) ?? vence;

/** What tells a comparison from any other: what a person was shown, and agreed to. */
export const huellaDe = ({ filas }: Pick<Comparacion, 'filas'>): string =>
  JSON.stringify(filas.map(({ clave, suerte, clase, campos }) => [clave, suerte, clase, campos]));
