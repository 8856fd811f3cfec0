/** What a text adds up and divides by itself. */
import { esND } from '../../ceplan/cifra';
import { formatoNumero, redondear } from '../../ceplan/formato';
import { esPorcentaje } from '../../ceplan/unidad';
import { verificar as T } from '../../textos/verificar';
import type { Lector } from './lector';
import { numeroDe } from './texto';

const ENTERO = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?![\d.,]*\d|\s?%)`;
const RAZONES: readonly { readonly patron: RegExp; readonly alReves: boolean }[] = [
  {
    patron: new RegExp(
      String.raw`(?<!(?:servicios?|indicador|OP|S\.) ?0?)\b${ENTERO}(?:(?: [^.;%\d]{0,160}?,?)?\s(?:sobre(?: un total de)?|de un (?:total|universo) de)| [^.;%\d]{0,160}?,?\s(?:respecto a los|de las|de los|de)|(?<=\btotal de [\d,]+) de) ${ENTERO}\b(?! de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|set|oct|nov|dic))`,
      'g',
    ),
    alReves: false,
  },
  {
    patron: new RegExp(
      String.raw`\b${ENTERO} [^.;%\d]{0,160}?, de l[ao]s cuales [^.;%\d]{0,120}?\b${ENTERO} (?:personas|casos|víctimas)`,
      'g',
    ),
    alReves: true,
  },
];

/** Numerator and denominator against the value: only where the value is a percentage. */
export function razones(l: Lector): void {
  const vistas = new Set<number>();
  for (const { patron, alReves } of RAZONES) {
    for (const m of l.texto.plano.matchAll(patron)) {
      const [uno, otro] = [numeroDe(m[1]!)!.valor, numeroDe(m[2]!)!.valor];
      const [numerador, denominador] = alReves ? [otro, uno] : [uno, otro];
      const suyos = l.sujetos.en(m.index);
      const [i] = suyos;
      if (suyos.length !== 1 || !i || esND(i.valor) || !esPorcentaje(i.ficha.unidadMedida))
        continue;
      if (denominador < 10 || esAnio(uno) || esAnio(otro) || vistas.has(m.index)) continue;
      const frase = l.texto.frase(m.index).texto;
      // Only what is said of the evaluated year.
      if (!frase.includes(String(l.f.anio)) && !/en los CSMC/.test(frase) && !/atendid/.test(frase))
        continue;
      const decimales = decimalesDe(i.valor);
      const cociente = (numerador / denominador) * 100;
      const cerca = Math.abs(cociente - i.valor) <= Math.max(5, Math.abs(i.valor));
      if (redondear(cociente, decimales) === redondear(i.valor, decimales) || !cerca) continue;
      vistas.add(m.index);
      l.anota('razon', m.index, m.index + m[0].length, l.f.nombrado(i), {
        dice: T.razon(
          formatoNumero(numerador),
          formatoNumero(denominador),
          formatoNumero(redondear(cociente, 2)),
        ),
        libro: T.cifra(`VO ${i.anio}`, l.f.medida(i.valor, i)),
      });
    }
  }
}

const esAnio = (n: number): boolean => n >= 1990 && n <= 2050;
const decimalesDe = (n: number): number => /\.(\d+)$/.exec(String(n))?.[1]!.length ?? 0;

const PARTE =
  /(\d[\d,]*)\s*(?:víctimas? )?(?:fueron |corresponden? a |a )?(mujeres|varones|hombres|pendientes)\b/g;
const TOTAL = /(\d[\d,]*) (?:víctimas|personas|casos)\b/;

/** Parts by sex against the whole that the same sentence gives. */
export function sumas(l: Lector): void {
  const vistas = new Set<number>();
  for (const m of l.texto.plano.matchAll(/\bmujeres\b/g)) {
    const frase = fraseLarga(l, m.index);
    if (vistas.has(frase.desde)) continue;
    vistas.add(frase.desde);
    const limpia = frase.texto.replace(/\([^)]*\)/g, '');
    const partes = [...limpia.matchAll(PARTE)];
    const sexos = new Set(partes.map(([, , que]) => que));
    const total = TOTAL.exec(limpia);
    if (!total || !sexos.has('mujeres') || !(sexos.has('varones') || sexos.has('hombres')))
      continue;
    if (partes.some((p) => p.index <= total.index)) continue;
    const suma = partes.reduce((n, [, uno]) => n + numeroDe(uno!)!.valor, 0);
    const todo = numeroDe(total[1]!)!.valor;
    if (suma === todo) continue;
    l.anota('suma', frase.desde, frase.desde + frase.texto.length, sujetoDe(l, m.index), {
      dice: T.suma(partes.map(([, uno]) => uno!).join(' + '), formatoNumero(suma)),
      libro: T.total(formatoNumero(todo)),
    });
  }
}

/** Two points inside a sentence do not end it here: `220 corresponden a mujeres: 103 a menores`. */
function fraseLarga(l: Lector, lugar: number): { desde: number; texto: string } {
  const { plano } = l.texto;
  const antes = [...plano.slice(Math.max(0, lugar - 600), lugar).matchAll(/\. (?=[A-ZÁÉÍÓÚ])/g)].at(
    -1,
  );
  const desde = antes ? Math.max(0, lugar - 600) + antes.index + 2 : Math.max(0, lugar - 600);
  const fin = /\. (?=[A-ZÁÉÍÓÚ])/.exec(plano.slice(lugar));
  return { desde, texto: plano.slice(desde, fin ? lugar + fin.index + 1 : lugar + 300) };
}

const EN_LETRAS = [
  'cero',
  'una?o?',
  'dos',
  'tres',
  'cuatro',
  'cinco',
  'seis',
  'siete',
  'ocho',
  'nueve',
  'diez',
];
const CUANTAS = new RegExp(
  String.raw`\b(${EN_LETRAS.slice(2).join('|')}|\d{1,2}) (\p{L}+s de \p{L}+)\b`,
  'giu',
);

/** Of these a text gives parts as well as wholes. */
const NO_SE_CUENTAN =
  /^(?:menores|mayores|indicadores|objetivos|servicios|personas|víctimas|casos)/i;

/** The same things of the same indicator, counted twice and otherwise. */
export function cuentasDistintas(l: Lector): void {
  const dichas = new Map<string, { n: number; lugar: number; texto: string }>();
  for (const m of l.texto.plano.matchAll(CUANTAS)) {
    const [texto, cuantas = '', que = ''] = m;
    const [i, otro] = l.sujetos.en(m.index);
    if (!i || otro || NO_SE_CUENTAN.test(que)) continue;
    const letras = EN_LETRAS.indexOf(cuantas.toLowerCase());
    const n = letras >= 0 ? letras : Number(cuantas);
    const clave = `${i.tipo}|${i.codigo}|${que.toLowerCase()}`;
    const antes = dichas.get(clave);
    if (!antes) dichas.set(clave, { n, lugar: m.index, texto });
    else if (antes.n !== n) {
      l.anota('suma', m.index, m.index + texto.length, l.f.nombrado(i), {
        dice: texto,
        libro: T.antes(antes.texto, l.texto.linea(antes.lugar)),
      });
    }
  }
}

const sujetoDe = (l: Lector, lugar: number): string =>
  l.sujetos
    .en(lugar)
    .map((i) => l.f.nombrado(i))
    .join(', ');
