/**
 * Sentences of any hand: a subject, a measure, a year and a figure, in whatever order. What names
 * two subjects, or leaves open which year or measure a figure is of, is not judged.
 */
import { esND } from '../../ceplan/cifra';
import type { Cifra, Nivel } from '../../ceplan/tipos';
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import { verificar as T } from '../../textos/verificar';
import { dice } from './cifras';
import type { Lector } from './lector';
import { CIFRA } from './numeros';

export type Medida = 'LE' | 'VO' | 'AT1' | 'AT2';

/** An indicator, a service with several, or an objective. */
export interface Sujeto {
  readonly nombre: string;
  readonly indicadores: readonly AvanceIndicador[];
  readonly objetivo?: string;
}

export const SUJETO =
  /\b(?:servicio|S\.)\s*0?(\d{1,3}(?:\.\d)?)(?![\d%]|[.,]\d)|\bindicador\s+(\d+\.\d+)(?![\d%])|\b(?:OP|objetivo prioritario)\s*0?(\d{1,2})(?![\d%]|[.,]\d)|(?<![\p{L}.])(\p{Lu}{2,}(?:\.[\p{Lu}\d]+)+)/giu;

export function sujetoDe(l: Lector, m: RegExpMatchArray): Sujeto | null {
  const [, servicio, indicador, op, propio] = m;
  const codigo = (servicio ?? indicador ?? propio ?? '').replace(/\.$/, '');
  if (op !== undefined) {
    const suyo = l.f.m.politica.objetivos.find(({ codigo: c }) => c === `OP${op}`);
    return suyo ? { nombre: suyo.codigo, indicadores: [], objetivo: suyo.codigo } : null;
  }
  const deServicio = indicador === undefined ? l.f.indicadoresDe({ codigo }) : [];
  const suelto = (['OP', 'Servicio'] as const).flatMap((t) => l.sujetos.indicador(t, codigo) ?? []);
  const indicadores = deServicio.length > 0 ? deServicio : suelto.slice(0, 1);
  return indicadores.length === 0
    ? null
    : { nombre: indicadores.map((i) => l.f.nombrado(i)).join(', '), indicadores };
}

export const cifrasDe = (l: Lector, s: Sujeto, medida: Medida, anio: number) => {
  if (s.objetivo !== undefined) {
    const suyo = l.f.m.evaluacion.objetivos.find((o) => o.codigo === s.objetivo && o.anio === anio);
    const cifra = medida === 'AT1' ? suyo?.avanceTipo1 : suyo?.avanceTipo2;
    return cifra === undefined || !medida.startsWith('AT')
      ? []
      : [{ cifra, es: l.f.conSigno(cifra) }];
  }
  return s.indicadores.flatMap((clave) => {
    const i = l.f.en(clave, anio);
    if (!i) return [];
    const cifra: Cifra = { LE: i.logro, VO: i.valor, AT1: i.avanceTipo1, AT2: i.avanceTipo2 }[
      medida
    ];
    return [{ cifra, es: medida.startsWith('AT') ? l.f.conSigno(cifra) : l.f.medida(cifra, i) }];
  });
};

export const nivelesDe = (l: Lector, s: Sujeto, anio: number): (Nivel | null)[] =>
  s.objetivo === undefined
    ? s.indicadores.flatMap((i) => l.f.en(i, anio)?.nivelTipo1 ?? [])
    : l.f.m.evaluacion.objetivos
        .filter((o) => o.codigo === s.objetivo && o.anio === anio)
        .map((o) => o.nivelTipo1);

/** Whether none of what the workbook has is what is said; never where it has no figure. */
const desmentida = (impreso: string, propias: readonly { cifra: Cifra }[]): boolean =>
  propias.length > 0 && propias.every(({ cifra }) => dice(impreso, cifra) === false);

/** A sentence with its subjects and years painted over, so that the figures are what is left. */
interface Oracion {
  readonly desde: number;
  readonly sujeto: Sujeto;
  readonly anios: readonly { readonly anio: number; readonly lugar: number }[];
  readonly tapada: string;
}

const tapa = (texto: string, letra: string): string => letra.repeat(texto.length);

export function* oraciones(l: Lector): Generator<Oracion> {
  for (const { desde, texto } of l.texto.todas()) {
    const nombrados = [...texto.matchAll(SUJETO)].map((m) => sujetoDe(l, m));
    const unicos = new Map(nombrados.map((s) => [s?.nombre, s]));
    const propio = unicos.size === 1 ? nombrados[0] : undefined;
    const previos = nombrados.length === 0 ? l.sujetos.en(desde) : [];
    const nombre = previos.map((i) => l.f.nombrado(i)).join(', ');
    const sujeto = propio ?? (previos.length > 0 ? { nombre, indicadores: previos } : null);
    if (!sujeto) continue;
    const anios = [...texto.matchAll(/\b20\d\d\b/g)].map((m) => ({
      anio: Number(m[0]),
      lugar: m.index,
    }));
    const tapada = texto
      .replace(SUJETO, (t) => tapa(t, 'x'))
      .replace(/\b20\d\d\b/g, (t) => tapa(t, 'a'))
      .replace(/\b(?:AT|tipo )[12]\b/gi, (t) => tapa(t, /1$/.test(t) ? 'u' : 'd'));
    yield { desde, sujeto, anios, tapada };
  }
}

const UNA = String.raw`(${CIFRA})\s?%?`;
/** Words between a measure and its figure: no other figure, no other clause. */
const HASTA = String.raw`[^\d;%]{0,70}?`;
/** The same within a clause: what follows a comma is said of something else. */
const JUNTO = String.raw`(?:: |[^\d;:,%]{0,50}? (?:de|del|a|es|era|fue) )`;
/** Where progress is spoken of as a heading or a mean, its figure is not one subject's. */
const SUYO = String.raw`(?<!\b(?:nivel(?:es)?|promedio) del )`;
const MEDIDAS: readonly (readonly [Medida, RegExp])[] = [
  ['AT1', new RegExp(String.raw`${SUYO}\b(?:uuu|avance (?:de )?u{6})\b${HASTA}${UNA}`, 'giu')],
  ['AT2', new RegExp(String.raw`${SUYO}\b(?:ddd|avance (?:de )?d{6})\b${HASTA}${UNA}`, 'giu')],
  ['VO', new RegExp(String.raw`\bvalor obtenido\b${HASTA}${UNA}`, 'giu')],
  ['VO', new RegExp(String.raw`\bse logr(?:ó|aron) (?:un |una )?${UNA} frente a un`, 'giu')],
  ['LE', new RegExp(String.raw`\b(?:logro esperado|meta)\b(?! establecida)${JUNTO}${UNA}`, 'giu')],
  [
    'AT1',
    new RegExp(
      String.raw`${UNA} (?:de (?:cumplimiento|avance)\b|de (?:su|la) meta\b|de lo (?:programado|previsto|planificado|esperado))`,
      'giu',
    ),
  ],
  [
    'AT1',
    new RegExp(
      String.raw`\bcumplimiento\b(?:(?!meta)${HASTA}) (?:de|al|a|es|fue|un) ${UNA}`,
      'giu',
    ),
  ],
];

/** How far behind a figure its year may stand, in letters. */
const MISMA_CLAUSULA = 60;

/** The year that a figure is of: the only one said, or the one right after it. */
function anioDe(l: Lector, { anios, tapada }: Oracion, hasta: number): number | null {
  const distintos = new Set(anios.map(({ anio }) => anio));
  if (distintos.size === 0) return l.f.anio;
  const junto = anios.some(({ lugar }) => lugar - hasta < MISMA_CLAUSULA);
  if (distintos.size === 1) return junto ? anios[0]!.anio : null;
  const sigue = anios.find(({ lugar }) => lugar >= hasta);
  return sigue && /^[^\d,;]{0,20}$/.test(tapada.slice(hasta, sigue.lugar)) ? sigue.anio : null;
}

function anota(
  l: Lector,
  o: Oracion,
  [a, b]: readonly [number, number],
  que: string,
  dicho: string,
  es: string,
) {
  l.anota('frase', o.desde + a, o.desde + b, o.sujeto.nombre, {
    dice: T.cifra(que, dicho),
    libro: T.cifra(que, es),
  });
}

/** A figure against the measure it is said to be. */
export function frasesLibres(l: Lector): void {
  for (const o of oraciones(l)) {
    for (const [medida, patron] of MEDIDAS) {
      for (const m of o.tapada.matchAll(patron)) {
        const hasta = m.index + m[0].length;
        const anio = anioDe(l, o, hasta);
        const propias = anio === null ? [] : cifrasDe(l, o.sujeto, medida, anio);
        if (!desmentida(m[1]!, propias)) continue;
        anota(
          l,
          o,
          [m.index, hasta],
          `${medida} ${anio}`,
          m[1]!,
          propias.map(({ es }) => es).join('; '),
        );
      }
    }
    cambios(l, o);
  }
}

const CAMBIO = new RegExp(
  String.raw`\b(?:pasó|subió|bajó|cayó|aumentó|disminuyó|se elevó|se redujo) de ${UNA}([^\d;]{0,20}) a ${UNA}`,
  'giu',
);

/** `pasó de A en 2022 a B en 2023`: progress or value, whichever it fits. */
function cambios(l: Lector, o: Oracion): void {
  const [antes, ahora, otro] = [...new Set(o.anios.map(({ anio }) => anio))];
  if (antes === undefined || ahora === undefined || otro !== undefined || antes > ahora) return;
  for (const m of o.tapada.matchAll(CAMBIO)) {
    const dichas = [
      [antes, m[1]!],
      [ahora, m[3]!],
    ] as const;
    const malas = (medida: Medida) =>
      dichas.filter(([anio, dicho]) => desmentida(dicho, cifrasDe(l, o.sujeto, medida, anio)));
    if (malas('VO').length === 0) continue;
    for (const [anio, dicho] of malas('AT1')) {
      const es = cifrasDe(l, o.sujeto, 'AT1', anio).map((c) => c.es);
      anota(l, o, [m.index, m.index + m[0].length], `AT1 ${anio}`, dicho, es.join('; '));
    }
  }
}

const LISTA = String.raw`((?:(?:\p{Lu}{2,}(?:\.[\p{Lu}\d]+)+|\d+(?:\.\d)?)(?:[,;]? y |[,;] |(?= )|(?=\.(?: |$))))+)`;
const DE_NIVEL = [
  new RegExp(
    String.raw`\b(servicios?|indicador(?:es)?|acci[oó]n(?:es)?|OP|objetivo prioritario|La) 0?${LISTA} ?(?:se (?:ubican?|encuentran?|sitúan?)|presentan?|tienen?|alcanz(?:ó|aron)|están?) [^.;:\d]{0,25}?nivel (?:de avance )?(bajo|intermedio|alto)`,
    'giu',
  ),
];
const NIVEL_ANTES = new RegExp(
  String.raw`\bnivel (bajo|intermedio|alto) se (?:encuentran|ubican) (?:\p{L}+ )?(servicios|indicadores): ${LISTA}`,
  'giu',
);

/** Who is of a level, by name, one or many. */
export function nivelesPorNombre(l: Lector): void {
  const cada = (m: RegExpMatchArray, de: string, lista: string, nivel: string) => {
    const { texto } = l.texto.frase(m.index!);
    const anios = [...texto.matchAll(/\b20\d\d\b/g)].map(([a]) => Number(a));
    if (new Set(anios).size > 1 || /tipo 2|AT2/i.test(texto)) return;
    const codigos = lista.split(/[,;]? y |[,;] /).map((c) => c.trim().replace(/[.,;]$/, ''));
    const malos = codigos.flatMap((codigo) => {
      const clase =
        /^\d+$/.test(codigo) && /^(?:OP|obj)/i.test(de)
          ? 'OP'
          : /^s/i.test(de)
            ? 'servicio'
            : 'indicador';
      const dicho = /^\d/.test(codigo) ? `${clase} ${codigo}` : codigo;
      const menciones = [...dicho.matchAll(SUJETO)].flatMap((uno) => sujetoDe(l, uno) ?? []);
      return menciones.flatMap((s) => {
        const suyos = nivelesDe(l, s, anios[0] ?? l.f.anio);
        return suyos.length === 0 || suyos.includes(nivel.toLowerCase() as Nivel)
          ? []
          : [{ s, suyos }];
      });
    });
    for (const { s, suyos } of malos) {
      l.anota('lista', m.index!, m.index! + m[0].length, s.nombre, {
        dice: T.nivel(nivel),
        libro: `${s.nombre}: ${T.nivel(suyos.join(', '))}`,
      });
    }
  };
  for (const patron of DE_NIVEL)
    for (const m of l.texto.plano.matchAll(patron)) cada(m, m[1]!, m[2]!, m[3]!);
  for (const m of l.texto.plano.matchAll(NIVEL_ANTES)) cada(m, m[2]!, m[3]!, m[1]!);
}

/** The índice and the score, after the year is painted over. */
export function indiceYPuntaje(l: Lector): void {
  const { indiceGestion, valoracion } = l.f.m.evaluacion;
  const plano = l.texto.plano.replace(/\b20\d\d\b/g, 'aaaa');
  const VERBO = String.raw`(?:fue|es|alcanzó|llegó|ascendió|registró|obtuvo|logró)(?: de| a| al| el| un)*`;
  for (const [patron, cifra, sujeto] of [
    [
      String.raw`índice de gestión[^.;\d%]{0,80}? ${VERBO} (?:\p{L}+ )?${UNA}`,
      indiceGestion.valor,
      T.indice,
    ],
    [
      String.raw`\bvaloración[^.;\d%]{0,80}? ${VERBO} (?:puntaje de )?${UNA}(?= puntos|[.;,] )`,
      valoracion.puntaje,
      T.valoracion,
    ],
  ] as const) {
    for (const m of plano.matchAll(new RegExp(patron, 'giu'))) {
      if (esND(cifra) || dice(m[1]!, cifra) !== false) continue;
      const es = l.f.avance(cifra);
      l.anota('frase', m.index, m.index + m[0].length, sujeto, { dice: m[1]!, libro: es });
    }
  }
  const nivel =
    /\b(?:implementación|valoración)[^.;\d]{0,60}? (?:fue valorada|se ubica|alcanzó)[^.;\d]{0,20}nivel (inicial|bajo|intermedio|avanzado|alto)/giu;
  const iguales: Readonly<Record<string, string>> = { bajo: 'inicial', alto: 'avanzado' };
  for (const m of plano.matchAll(nivel)) {
    const dicho = iguales[m[1]!] ?? m[1]!;
    if (valoracion.nivel === null || dicho === valoracion.nivel) continue;
    l.anota('frase', m.index, m.index + m[0].length, T.valoracion, {
      dice: T.nivel(m[1]!),
      libro: T.nivel(valoracion.nivel),
    });
  }
}
