/**
 * How people write figures, and what each can mean. A text is read in every way that it can be; the
 * column that it stands in says which of them its writer uses, and where it does not, nobody guesses.
 */
import type { CellValue } from '@pnftp/xlsx/plan';
import { sinAcentos } from '../ceplan/llano';
import { vacia } from '../libro/valores';
import { type Formato } from './hoja';
import { recordado } from './recordado';

/** Marks that a text with one kind of mark leaves open: 1,382 · 1.382. */
export type Marca = ',' | '.';

/** What is lost of a text that was read: a sign, a unit, a note's mark. */
export type Perdida = 'signo' | 'unidad' | 'nota';

export type Lectura =
  | {
      readonly clase: 'valor';
      readonly valor: number;
      readonly perdida?: Perdida;
      readonly decimal?: Marca;
      readonly miles?: Marca;
      readonly enPorciento?: true;
    }
  /** Whoever wrote it says that there is none; `signo` is how, empty for a blank cell. */
  | { readonly clase: 'vacia'; readonly signo: string }
  /** Two readings: the decimal one, and the one of thousands. */
  | {
      readonly clase: 'doble';
      readonly marca: Marca;
      readonly decimal: number;
      readonly miles: number;
      readonly perdida?: Perdida;
    }
  /** `1 de cada 3`: what it is depends on the unit. */
  | { readonly clase: 'parte'; readonly de: number; readonly cada: number }
  /** A bound, a range or a guess: a figure that somebody has to settle. */
  | { readonly clase: 'aproximada'; readonly valores: readonly number[] }
  | { readonly clase: 'error' | 'texto' };

/** What people write where there is no figure. */
const SIN_DATO = new RegExp(
  '^(?:' +
    [
      '[-–—_.…*/]+',
      's[./ ]?d[./]?',
      'n[./ ]?[adri][./]?',
      'n[./ ]?r[./]?',
      'n[°º]?[./]?d[./]?',
      '#n/a',
      'sin (?:dato|datos|informacion|meta|programacion|valor|reporte|ejecucion)s?(?: disponibles?)?',
      'no (?:disponible|aplica|corresponde|reporto|reporta|definid[oa]|determinad[oa]|programad[oa]|se reporto|hay dato|cuenta con (?:dato|informacion|meta))',
      'por (?:definir|determinar|establecer|confirmar)',
      'pendiente(?: de definir)?',
      'en proceso',
      'vacio|ninguno|null|none',
      'not available|to be defined|tbd',
    ].join('|') +
    ')$',
);

/** How nothing is said, or `null` where something is. */
export const signoDeVacio = (texto: string): string | null =>
  SIN_DATO.test(sinAcentos(texto).replace(/\s+/g, ' ').trim()) ? texto.trim() : null;

const SIGNO =
  /^(?:(≥|>=|≤|<=|\+)|(al menos|como m[ií]nimo|m[ií]nimo|no menos de|como m[aá]ximo|m[aá]ximo|hasta|no m[aá]s de))\s*/iu;
const APROXIMADO =
  /^(?:[<>~≈±]|aprox(?:imadamente|\.)?|cerca de|alrededor de|m[aá]s de|menos de|mayor (?:a|que)|menor (?:a|que))\s*/iu;
const NOTA = /\s*(?:\*+|\/?[ab]\/|\([a-z]\)|[¹²³⁴⁵⁶⁷⁸⁹ᵃᵇ]+)$/iu;
const PARTE = /^(\d+)\s*(?:de cada|de|\/|por cada)\s*(\d+)$/iu;
const RANGO = /^([\d.,]+)\s*%?\s*(?:-|–|a|y)\s*([\d.,]+)\s*%?$/iu;

/** A figure's text without what stands around it; `null` for what is no figure. */
function desnudo(texto: string) {
  let t = texto.replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  let perdida: Perdida | undefined;
  const aproximada = APROXIMADO.test(t);
  if (aproximada) t = t.replace(APROXIMADO, '');
  else if (SIGNO.test(t)) {
    // A plus sign is part of the number.
    if (!t.startsWith('+')) perdida = 'signo';
    t = t.replace(SIGNO, '');
  }
  if (NOTA.test(t)) {
    t = t.replace(NOTA, '');
    perdida ??= 'nota';
  }
  const porciento = /\s*(?:%|por ?ciento)$/iu;
  const enPorciento = porciento.test(t);
  t = t.replace(porciento, '').replace(/^S\/\.?\s*/u, '');
  const unidad = /^(.*\d)\s*\p{L}[\p{L} .²³/]*$/u.exec(t);
  if (unidad) {
    t = unidad[1]!;
    perdida ??= 'unidad';
  }
  return { t: t.trim(), perdida, aproximada, enPorciento };
}

/** Reads one text, not knowing anything of the column that it stands in. */
export const leeTexto = recordado(leeUnTexto);

function leeUnTexto(texto: string): Lectura {
  const signo = signoDeVacio(texto);
  if (signo !== null) return { clase: 'vacia', signo };
  const parte = PARTE.exec(texto.trim());
  if (parte && Number(parte[2]) > 0)
    return { clase: 'parte', de: Number(parte[1]), cada: Number(parte[2]) };
  const { t, perdida, aproximada, enPorciento } = desnudo(texto);
  const rango = RANGO.exec(texto.trim());
  if (rango) {
    const extremos = rango.slice(1).map((extremo) => numeros(extremo));
    const valores = extremos.flatMap((x) => (x?.clase === 'valor' ? [x.valor] : []));
    return valores.length === 2 ? { clase: 'aproximada', valores } : { clase: 'texto' };
  }
  const lectura = numeros(t);
  if (!lectura) return { clase: 'texto' };
  if (aproximada) {
    return {
      clase: 'aproximada',
      valores: lectura.clase === 'valor' ? [lectura.valor] : [lectura.decimal, lectura.miles],
    };
  }
  const comun = perdida ? { perdida } : {};
  return lectura.clase === 'valor' && enPorciento
    ? { ...lectura, ...comun, enPorciento: true }
    : { ...lectura, ...comun };
}

type DeNumeros = Extract<Lectura, { clase: 'valor' | 'doble' }>;

/** Digits with their marks; spaces and apostrophes part thousands and nothing else. */
function numeros(texto: string): DeNumeros | null {
  const [, menos = '', cuerpo = ''] = /^([-−+]?)\s*(\d[\d.,' ’]*|[.,]\d+)$/u.exec(texto) ?? [];
  if (cuerpo === '') return null;
  const signo = menos === '-' || menos === '−' ? -1 : 1;
  if (/[' ’]/u.test(cuerpo)) {
    const sin = cuerpo.replace(/[' ’](?=\d{3}(?!\d))/gu, '');
    return /[' ’]/u.test(sin) ? null : conMarcas(sin, signo, true);
  }
  return conMarcas(cuerpo, signo, false);
}

function conMarcas(t: string, signo: number, separados: boolean): DeNumeros | null {
  const comas = t.split(',').length - 1;
  const puntos = t.split('.').length - 1;
  if (comas + puntos === 0) return { clase: 'valor', valor: signo * Number(t) };
  if (comas > 0 && puntos > 0) {
    const decimal: Marca = t.lastIndexOf(',') > t.lastIndexOf('.') ? ',' : '.';
    const miles: Marca = decimal === ',' ? '.' : ',';
    const [entero = '', fraccion = '', ...mas] = t.split(decimal);
    if (mas.length > 0 || !porMiles(entero, miles)) return null;
    return {
      clase: 'valor',
      valor: signo * Number(`${entero.replaceAll(miles, '')}.${fraccion}`),
      decimal,
      miles,
    };
  }
  const marca: Marca = comas > 0 ? ',' : '.';
  const partes = t.split(marca);
  if (partes.length > 2) {
    return porMiles(t, marca)
      ? { clase: 'valor', valor: signo * Number(partes.join('')), miles: marca }
      : null;
  }
  const [entero = '', fraccion = ''] = partes;
  const decimal = signo * Number(`${entero === '' ? '0' : entero}.${fraccion}`);
  const doble = !separados && fraccion.length === 3 && /^[1-9]\d{0,2}$/.test(entero);
  return doble
    ? { clase: 'doble', marca, decimal, miles: signo * Number(partes.join('')) }
    : { clase: 'valor', valor: decimal, decimal: marca };
}

const porMiles = (t: string, marca: Marca): boolean => {
  const [primera = '', ...resto] = t.split(marca);
  return /^\d{1,3}$/.test(primera) && resto.every((r) => /^\d{3}$/.test(r));
};

/** Beyond this a share shown in percent was rather typed in percent units before it was formatted. */
const MAX_FRACCION = 10;

/** Takes away what binary fractions add: 0.07 × 100. */
export const porCien = (valor: number): number => Number((valor * 100).toPrecision(12));

export interface CifraLeida {
  readonly lectura: Lectura;
  /** What stands there, as its reader sees it. */
  readonly escrito: string;
}

/** A cell's figure, whatever its column says of it. */
export function leeCelda(valor: CellValue, formato: Formato): CifraLeida {
  if (typeof valor === 'number') return leeNumero(valor, formato);
  if (vacia(valor)) return BLANCA;
  if (typeof valor === 'string') return { lectura: leeTexto(valor), escrito: valor.trim() };
  return typeof valor === 'boolean'
    ? { lectura: { clase: 'texto' }, escrito: String(valor) }
    : { lectura: { clase: 'error' }, escrito: valor?.error ?? '' };
}

const BLANCA: CifraLeida = { lectura: { clase: 'vacia', signo: '' }, escrito: '' };

function leeNumero(valor: number, formato: Formato): CifraLeida {
  if (formato === 'fecha') return { lectura: { clase: 'texto' }, escrito: String(valor) };
  if (formato !== 'porcentaje')
    return { lectura: { clase: 'valor', valor }, escrito: String(valor) };
  const visto = porCien(valor);
  const lectura: Lectura =
    Math.abs(valor) >= MAX_FRACCION
      ? { clase: 'aproximada', valores: [valor, visto] }
      : { clase: 'valor', valor: visto, enPorciento: true };
  return { lectura, escrito: `${visto}%` };
}

/** How the figures of a column are written, as far as it shows. */
export interface Estilo {
  /** The decimal mark that the column's doubtful texts follow; `null` where it shows none, or two. */
  readonly decimal: Marca | null;
}

/**
 * What a column shows of its marks. A decimal comma beside "1,382" proves nothing of it: people mix
 * both in one column. Thousands parted by commas do prove it, and a decimal point does.
 */
export function estiloDe(textos: Iterable<string>): Estilo {
  const decimales = new Set<Marca>();
  const miles = new Set<Marca>();
  for (const texto of textos) {
    const lectura = leeTexto(texto);
    if (lectura.clase !== 'valor') continue;
    if (lectura.decimal) decimales.add(lectura.decimal);
    if (lectura.miles) miles.add(lectura.miles);
  }
  const sirve = (decimal: Marca, otra: Marca): boolean =>
    !decimales.has(otra) && !miles.has(decimal) && (miles.has(otra) || decimales.has(decimal));
  // Evidence for a decimal point makes 1,382 thousands; it leaves 1.382 open, and the other way round.
  if (sirve('.', ',')) return { decimal: '.' };
  if (sirve(',', '.')) return { decimal: ',' };
  return { decimal: null };
}

/** The reading of a doubtful text by a style, where the style says it. */
export function porEstilo(
  lectura: Extract<Lectura, { clase: 'doble' }>,
  { decimal }: Estilo,
): number | null {
  return decimal !== null && decimal !== lectura.marca ? lectura.miles : null;
}
