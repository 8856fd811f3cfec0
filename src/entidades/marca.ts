/**
 * The mark of origin of a formato: a hidden name of its workbook that says what it is, of which
 * policy, period and entity, and the digest of what was locked when it went out. No secret: who
 * wants to can write another one; it tells honest files apart, not honest people from others.
 */
import { llano, sinAcentos } from '../ceplan/llano';
import { resumenDe } from '../libro/huella';
import { numeroEnTexto } from '../libro/valores';
import { textOfName } from '@pnftp/xlsx/plan';
import type { CellValue, NamePlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import { leeCodigo, escribeCodigo, versionDe, type Codigo } from './codigo';
import {
  fijasDe,
  tablasDelFormato,
  VERSION_FORMATO,
  type ColumnaDeFormato,
  type NombreDeTabla,
} from './formato';
import { sinRespuestas } from './respuestas';
import { escribePeriodo, leePeriodo, type PeriodoDeReporte } from './periodo';

/** Values of a row by field; those that are missing are blank. */
export type FilaDeFormato = Readonly<Record<string, CellValue>>;
export type FilasDeFormato = Readonly<Partial<Record<NombreDeTabla, readonly FilaDeFormato[]>>>;

/** Whose a formato is, in full. */
export interface Origen {
  /** Name of the policy. */
  readonly politica: string;
  readonly periodo: PeriodoDeReporte;
  /** Name of the entity. */
  readonly entidad: string;
}

/**
 * A value as the digest takes it: spaces put in order, a number to twelve digits, and a text that
 * is a number the same as the number; so that no program on its way changes it by saving it.
 */
export function valorNormal(valor: CellValue): string {
  if (valor === null) return '';
  if (typeof valor === 'object') return valor.error;
  if (typeof valor === 'boolean') return valor ? 'si' : 'no';
  if (typeof valor === 'number') return numeroNormal(valor);
  if (YA_NORMAL.test(valor)) return valor;
  const texto = valor.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const numero = numeroEnTexto(texto);
  return numero !== null && !/[|%]/.test(numero + texto) ? numeroNormal(Number(numero)) : texto;
}

/** Words of one accent a letter and one space between, which no number begins: nearly all texts. */
const YA_NORMAL = /^[A-Za-z][!-~\u00a1-\u00ff]*(?: [!-~\u00a1-\u00ff]+)*$/;

/** `-0` is 0. */
function numeroNormal(n: number): string {
  const escrito = String(n + 0);
  // So few characters have no more than twelve digits.
  return escrito.length <= 12 && !escrito.includes('e')
    ? escrito
    : String(Number(n.toPrecision(12)) + 0);
}

/** What a locked cell said when it went out, whatever answers have come since. */
export function fijaNormal({ alResponder }: ColumnaDeFormato, valor: CellValue): string {
  if (alResponder === 'entera') return '';
  return valorNormal(
    alResponder === 'debajo' && typeof valor === 'string' ? sinRespuestas(valor) : valor,
  );
}

/**
 * The digest of whose a formato is and of its locked part: the same however its rows are sorted,
 * whatever stands in the casillas, whichever program has saved it.
 */
export function huellaDe(origen: Origen, filas: FilasDeFormato): string {
  const { politica, periodo, entidad } = origen;
  const tablas = tablasDelFormato(periodo).map((tabla) => {
    const fijas = fijasDe(tabla);
    return (filas[tabla.nombre] ?? [])
      .map((fila) => fijas.map((columna) => fijaNormal(columna, fila[columna.campo] ?? null)))
      .map((valores) => JSON.stringify(valores))
      .sort();
  });
  const deQuien = [VERSION_FORMATO, llano(politica), escribePeriodo(periodo), llano(entidad)];
  return resumenDe(JSON.stringify([deQuien, tablas]));
}

/** By which a policy is known again, whatever the accents and capitals of its name. */
export const huellaDePolitica = (nombre: string): string => resumenDe(sinAcentos(nombre));

export interface Marca {
  readonly version: number;
  /** `huellaDePolitica`. */
  readonly politica: string;
  readonly periodo: PeriodoDeReporte;
  /** Of the entity, as in the code. */
  readonly entidad: string;
  readonly huella: string;
  /** The visible code. */
  readonly codigo: string;
}

export const NOMBRE_DE_MARCA = 'PNFTP_formato';

/** The mark and the code of a formato; `siglas` are how code and mark name policy and entity. */
export function marcaPara(
  origen: Origen,
  siglas: Pick<Codigo, 'politica' | 'entidad'>,
  filas: FilasDeFormato,
): Marca {
  const huella = huellaDe(origen, filas);
  const { periodo } = origen;
  return {
    version: VERSION_FORMATO,
    politica: huellaDePolitica(origen.politica),
    periodo,
    entidad: siglas.entidad,
    huella,
    codigo: escribeCodigo({ ...siglas, periodo, version: versionDe(huella) }),
  };
}

export const planMarca = (m: Marca): NamePlan => ({
  name: NOMBRE_DE_MARCA,
  text: [m.version, m.politica, escribePeriodo(m.periodo), m.entidad, m.huella, m.codigo].join(' '),
  visible: false,
});

/** `null` where the workbook bears none, or one that is not whole. */
export function marcaDe({ names }: Pick<WorkbookStructure, 'names'>): Marca | null {
  const escrito = names.find(({ name }) => name.toLowerCase() === NOMBRE_DE_MARCA.toLowerCase());
  const partes = (textOfName(escrito?.formula ?? '') ?? '').split(' ');
  const [version, politica, cuando, entidad, huella, codigo] = partes;
  const periodo = leePeriodo(cuando ?? '');
  if (!periodo || partes.length !== 6 || !/^\d+$/.test(version!)) return null;
  if (leeCodigo(codigo!)?.vale !== true) return null;
  return {
    version: Number(version),
    politica: politica!,
    periodo,
    entidad: entidad!,
    huella: huella!,
    codigo: codigo!,
  };
}
