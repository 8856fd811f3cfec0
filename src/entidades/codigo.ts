/**
 * The code that people see on a formato and in its file's name: `PNFTP-2023-2-MININTER-7KQ4`. It
 * says whose it is and which version, and survives what the hidden mark does not: another program,
 * a photocopy, a telephone. The last four characters are three of the digest of the locked part
 * and one that checks all before it.
 */
import { resumenDe } from '../libro/huella';
import { escrita, siglaDe } from '../ceplan/auditoria/entidades';
import { sinAcentos } from '../ceplan/llano';
import { leePeriodo, periodoEnCodigo, type PeriodoDeReporte } from './periodo';

export interface Codigo {
  /** Initials of the policy, at most five. */
  readonly politica: string;
  readonly periodo: PeriodoDeReporte;
  /** Short name of the entity, `A`–`Z` and `0`–`9`, at most twelve. */
  readonly entidad: string;
  /** Three characters of the digest of what was sent. */
  readonly version: string;
}

/** No two of these look alike, and none looks like a character that is not among them but U and G. */
export const LETRAS = '34679ACDEFHJKMNPQRTVWXY';
/**
 * Every character that may stand before the check character, each with its number. There are more
 * of them than remainders: those that share one, as `3` and `0`, do not look alike.
 */
const VALORES = `${LETRAS}012B58ISGOLZU-`;
/** Of the 23 remainders, the powers of 5 go through all but 0: neighbours weigh differently. */
const RAZON = 5;

/** Any one character mistaken for one that looks like it, and two changed about, give another. */
export function caracterDeControl(texto: string): string {
  let [suma, peso] = [0, 1];
  for (const letra of texto) {
    suma = (suma + peso * VALORES.indexOf(letra)) % LETRAS.length;
    peso = (peso * RAZON) % LETRAS.length;
  }
  return LETRAS[suma]!;
}

/** Three characters that stand for a digest. */
export function versionDe(huella: string): string {
  let n = parseInt(resumenDe(huella), 36);
  let version = '';
  for (let i = 0; i < 3; i++) {
    version += LETRAS[n % LETRAS.length]!;
    n = Math.floor(n / LETRAS.length);
  }
  return version;
}

export function escribeCodigo({ politica, periodo, entidad, version }: Codigo): string {
  const partes = [politica, String(periodo.anio), periodoEnCodigo(periodo), entidad, version];
  const texto = partes.join('-');
  return `${texto}${caracterDeControl(texto)}`;
}

export interface CodigoLeido extends Codigo {
  /** As it is to be written. */
  readonly texto: string;
  /** Whether the check character agrees with the rest. */
  readonly vale: boolean;
}

const EN_TEXTO =
  /(?<![A-Z0-9])([A-Z0-9]{1,5})[\s_.–—-]{1,3}(\d{4})[\s_.–—-]{1,3}([12A])[\s_.–—-]{1,3}([A-Z0-9]{1,12})[\s_.–—-]{1,3}([A-Z0-9]{3})([A-Z0-9])(?![A-Z0-9])/g;

/** What people write for a character that no code has. */
const enAlfabeto = (texto: string): string => texto.replaceAll('U', 'V').replaceAll('G', '6');

/**
 * The first code in a text that holds, else the first that looks like one: in a cell, a file's name
 * (`Copia de pnftp_2023_2_mininter_7kq4 (1).xlsx`), a message. `null` where there is none.
 */
export function leeCodigo(texto: string): CodigoLeido | null {
  // Most cells that are looked at do not even have a year.
  if (!/\d{4}/.test(texto)) return null;
  let primero: CodigoLeido | null = null;
  for (const match of sinAcentos(texto).toUpperCase().matchAll(EN_TEXTO)) {
    const leido = comoCodigo(match);
    if (leido?.vale) return leido;
    primero ??= leido;
  }
  return primero;
}

function comoCodigo([, politica, anio, parte, entidad, cola, control]: RegExpExecArray) {
  const periodo = leePeriodo(`${anio}-${parte}`);
  if (!periodo) return null;
  const codigo = { politica: politica!, periodo, entidad: entidad!, version: enAlfabeto(cola!) };
  const texto = escribeCodigo(codigo);
  const conocida = [...codigo.version].every((letra) => LETRAS.includes(letra));
  return { ...codigo, texto, vale: conocida && texto.endsWith(enAlfabeto(control!)) };
}

const LARGO_DE_ENTIDAD = 12;
const INICIALES_DE_POLITICA = 5;

const iniciales = (nombre: string): string =>
  escrita(nombre)
    .palabras.map(({ texto }) => texto[0]!)
    .join('');

const soloLetras = (texto: string): string =>
  sinAcentos(texto)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

/** `PNFTP` of "Política Nacional frente a la Trata de Personas y …". */
export const siglaDePolitica = (nombre: string): string =>
  soloLetras(iniciales(nombre)).slice(0, INICIALES_DE_POLITICA) || 'P';

/**
 * The short name of each entity: its own where it is short, the initials that it gives itself, else
 * those of its words; of two that would be alike the later in the alphabet has a number.
 */
export function siglasDeEntidades(nombres: readonly string[]): ReadonlyMap<string, string> {
  const siglas = new Map<string, string>();
  const usadas = new Set<string>();
  for (const nombre of [...nombres].sort((a, b) => (a < b ? -1 : 1))) {
    const corta = soloLetras(nombre).length <= LARGO_DE_ENTIDAD ? nombre : '';
    const propia = soloLetras(siglaDe(nombre) || corta || iniciales(nombre));
    const base = propia.slice(0, LARGO_DE_ENTIDAD) || 'E';
    let sigla = base;
    for (let n = 2; usadas.has(sigla); n++)
      sigla = `${base.slice(0, LARGO_DE_ENTIDAD - String(n).length)}${n}`;
    usadas.add(sigla);
    siglas.set(nombre, sigla);
  }
  return siglas;
}
