/** What a cell means: pure conversions, each giving a value or the reason why there is none. */
import type { Dato, Fecha } from '../ceplan/tipos';
import { isErrorValue, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellValue } from '@pnftp/xlsx/plan';
import { normaliza } from './esquema';

const DIA = 86_400_000;
/** Serial 0 of Excel's calendar; serials from 61 on are right (before them lies its false leap day). */
const ORIGEN = Date.UTC(1899, 11, 30);

export const fechaDeSerie = (serie: number): Fecha =>
  new Date(ORIGEN + Math.floor(serie) * DIA).toISOString().slice(0, 10);

export const serieDeFecha = (fecha: Fecha): number =>
  Math.round((Date.parse(`${fecha}T00:00:00Z`) - ORIGEN) / DIA);

/** Whether a day exists: `2023-02-29` does not. */
export function esFecha(fecha: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fecha)) return false;
  const instante = Date.parse(`${fecha}T00:00:00Z`);
  return !Number.isNaN(instante) && new Date(instante).toISOString().slice(0, 10) === fecha;
}

/** Blank: nothing, an empty text or only spaces. */
export const vacia = (celda: Cell): boolean => {
  const valor = valueOf(celda);
  return valor === null || (typeof valor === 'string' && valor.trim() === '');
};

/** What people see in the cell, near enough for a message. */
export function comoTexto(valor: CellValue): string {
  if (valor === null) return '';
  if (typeof valor === 'boolean') return valor ? 'VERDADERO' : 'FALSO';
  if (typeof valor === 'object') return valor.error;
  return String(valor);
}

export const texto = (celda: Cell): string => {
  const valor = valueOf(celda);
  return typeof valor === 'string' ? valor.trim() : comoTexto(valor);
};

export type Lectura1<T> =
  | { readonly valor: T; readonly aviso?: 'codigoComoNumero' | 'otraForma' | 'fechaComoTexto' }
  | { readonly problema: Problema };

export type Problema =
  | { readonly clase: 'error' | 'texto' | 'lista' | 'anio' | 'entero' | 'fecha' | 'rango' }
  /** A text that a person would read as this number. */
  | { readonly clase: 'numeroComoTexto'; readonly sugerido: string };

/** `ND` in any case, with or without full stops: the same as a blank. */
const esND = (t: string): boolean => /^n\.?\s?d\.?$/i.test(t.trim());

/**
 * A figure. A blank and `ND` are `null`; a text is never guessed at, but one that looks like a
 * number says which.
 */
export function numero(celda: Cell): { dato: Dato; problema?: Problema } {
  const valor = valueOf(celda);
  if (typeof valor === 'number') return { dato: valor };
  if (vacia(celda)) return { dato: null };
  if (isErrorValue(valor)) {
    return { dato: { noNumerico: valor.error }, problema: { clase: 'error' } };
  }
  const t = comoTexto(valor);
  if (typeof valor === 'string' && esND(valor)) return { dato: null };
  const sugerido = typeof valor === 'string' ? numeroEnTexto(valor) : null;
  return {
    dato: { noNumerico: t },
    problema: sugerido ? { clase: 'numeroComoTexto', sugerido } : { clase: 'texto' },
  };
}

/** `41,67` → `41.67`, `95%` → `95`, `3 325` → `3325`; both readings where it could be two. */
export function numeroEnTexto(t: string): string | null {
  const limpio = t
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/%$/, '')
    .replace(/^\+/, '');
  if (!/^[+-]?\d[\d.,]*$|^[+-]?[.,]\d+$/.test(limpio)) return null;
  const comas = limpio.split(',').length - 1;
  const puntos = limpio.split('.').length - 1;
  if (comas === 0 && puntos === 0) return limpio;
  if (comas > 0 && puntos > 0) {
    const decimal = limpio.lastIndexOf(',') > limpio.lastIndexOf('.') ? ',' : '.';
    const miles = decimal === ',' ? '.' : ',';
    return limpio.replaceAll(miles, '').replace(decimal, '.');
  }
  const marca = comas > 0 ? ',' : '.';
  const partes = limpio.split(marca);
  const deMiles = partes.slice(1).every((parte) => parte.length === 3);
  if (partes.length > 2) return deMiles ? partes.join('') : null;
  const comoDecimal = partes.join('.');
  return deMiles && /[1-9]/.test(partes[0]!) ? `${comoDecimal} | ${partes.join('')}` : comoDecimal;
}

/** A code is text; a whole number is its digits, and 1.1 typed as a number may have been 1.10. */
export function codigo(celda: Cell): Lectura1<string> {
  const valor = valueOf(celda);
  if (isErrorValue(valor)) return { problema: { clase: 'error' } };
  if (typeof valor === 'number') {
    return Number.isInteger(valor)
      ? { valor: String(valor) }
      : { valor: String(valor), aviso: 'codigoComoNumero' };
  }
  return { valor: texto(celda) };
}

export function deLista(celda: Cell, opciones: readonly string[]): Lectura1<string> {
  if (isErrorValue(valueOf(celda))) return { problema: { clase: 'error' } };
  const t = texto(celda);
  if (opciones.includes(t)) return { valor: t };
  const igual = opciones.find((opcion) => normaliza(opcion) === normaliza(t));
  return igual ? { valor: igual, aviso: 'otraForma' } : { problema: { clase: 'lista' } };
}

/** A whole number within bounds; its text is not one. */
export function entero(
  celda: Cell,
  [min, max]: readonly [number, number],
  clase: 'entero' | 'anio' = 'entero',
): Lectura1<number> {
  const { dato, problema } = numero(celda);
  if (typeof dato === 'number' && Number.isInteger(dato) && dato >= min && dato <= max) {
    return { valor: dato };
  }
  return { problema: problema && problema.clase !== 'texto' ? problema : { clase } };
}

export const anio = (celda: Cell): Lectura1<number> => entero(celda, [1900, 2200], 'anio');

/** A serial number, `2023-12-31` or `31/12/2023`. */
export function fecha(celda: Cell): Lectura1<Fecha> {
  const valor = valueOf(celda);
  if (isErrorValue(valor)) return { problema: { clase: 'error' } };
  if (typeof valor === 'number') {
    return valor >= 61 && valor < 110_000
      ? { valor: fechaDeSerie(valor) }
      : { problema: { clase: 'fecha' } };
  }
  const t = texto(celda);
  const partes = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(t);
  const iso = partes
    ? `${partes[3]}-${partes[2]!.padStart(2, '0')}-${partes[1]!.padStart(2, '0')}`
    : t;
  return esFecha(iso)
    ? { valor: iso, ...(partes ? { aviso: 'fechaComoTexto' as const } : {}) }
    : { problema: { clase: 'fecha' } };
}
