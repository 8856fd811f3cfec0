/**
 * When two writings are one entity: capitals, accents and marks aside; a letter apart; with words
 * abbreviated; or by its initials, where the name stands in the same workbook.
 */
import { llano } from '../llano';
import { parecidos } from './nombres';

interface Palabra {
  readonly texto: string;
  readonly abreviada: boolean;
}

export interface Escrita {
  readonly texto: string;
  readonly llana: string;
  /** Its initials, where it gives them beside its name; else empty. */
  readonly sigla: string;
  /** It is nothing but initials. */
  readonly esSigla: boolean;
  /** Words that name something, in order. */
  readonly palabras: readonly Palabra[];
}

/** Words that initials and abbreviations pass over. */
const VACIAS = new Set('de del la el los las y e o u para a al en por con'.split(' '));
/** Abbreviations that people write without their point. */
const SIN_PUNTO = new Set('reg dir gral gcia dpto prov dist nac min mun adm subg ofic'.split(' '));

export const escrita = (texto: string): Escrita => ({
  texto,
  llana: llano(texto),
  sigla: siglaDe(texto),
  esSigla: /^[A-ZÁÉÍÓÚÑ]{3,12}$/.test(texto.trim()),
  palabras: texto
    .split(/[\s/-]+/)
    .map((parte) => ({ parte, llana: llano(parte) }))
    .filter(({ llana }) => llana !== '' && !VACIAS.has(llana))
    .map(({ parte, llana }) => ({
      texto: llana,
      abreviada: SIN_PUNTO.has(llana) || /^\p{L}{1,6}\.[,;]?$/u.test(parte),
    })),
});

/** "Ministerio de Salud (MINSA)", "MINSA - Ministerio de Salud" → "minsa". */
export function siglaDe(texto: string): string {
  const sigla = /\(([A-ZÁÉÍÓÚÑ]{3,})\)|^([A-ZÁÉÍÓÚÑ]{3,})\s+[-–—]\s/.exec(texto);
  return llano(sigla?.[1] ?? sigla?.[2] ?? '');
}

/** The same but for capitals, accents and marks; a letter apart; abbreviated; its given initials. */
export function mismaEntidad(a: Escrita, b: Escrita): boolean {
  if (a.llana === '' || b.llana === '') return false;
  return (
    parecidos(a.llana, b.llana) || a.sigla === b.llana || b.sigla === a.llana || abreviadas(a, b)
  );
}

/** "Gerencia Reg. de Salud": word for word the same, some of them shortened. */
function abreviadas({ palabras: unas }: Escrita, { palabras: otras }: Escrita): boolean {
  if (unas.length !== otras.length || unas.length < 2) return false;
  let iguales = 0;
  const todas = unas.every((una, i) => {
    const otra = otras[i]!;
    if (una.texto === otra.texto) iguales += 1;
    return una.texto === otra.texto || abrevia(una, otra) || abrevia(otra, una);
  });
  return todas && iguales > 0 && iguales < unas.length;
}

/** "Reg." of "Regional", "Gcia." of "Gerencia": its first letter, and letters of it in order. */
function abrevia(corta: Palabra, larga: Palabra): boolean {
  if (!corta.abreviada || larga.abreviada || corta.texto.length >= larga.texto.length) return false;
  if (corta.texto[0] !== larga.texto[0]) return false;
  let desde = 0;
  return [...corta.texto].every((letra) => {
    const i = larga.texto.indexOf(letra, desde);
    desde = i + 1;
    return i >= 0;
  });
}

/**
 * Whether a name gives these initials: "PNP" of "Policía Nacional del Perú", "DIRESA" of "Dirección
 * Regional de Salud"; each word gives its first letters.
 */
export function daSigla({ palabras, esSigla }: Escrita, sigla: Escrita): boolean {
  if (esSigla || !sigla.esSigla || palabras.length < 2) return false;
  if (palabras[0]!.texto[0] !== sigla.llana[0]) return false;
  const desde = (palabra: number, letra: number): boolean => {
    if (palabra === palabras.length) return letra === sigla.llana.length;
    const { texto } = palabras[palabra]!;
    for (let n = 1; n <= texto.length && sigla.llana[letra + n - 1] === texto[n - 1]; n++) {
      if (desde(palabra + 1, letra + n)) return true;
    }
    return false;
  };
  return desde(0, 0);
}
