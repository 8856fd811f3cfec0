/** Figures of indicators, in rows of tables and in sentences, against the workbook. */
import { esND } from '../../ceplan/cifra';
import { redondear } from '../../ceplan/formato';
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import type { Cifra } from '../../ceplan/tipos';
import { verificar as T } from '../../textos/verificar';
import type { Lector } from './lector';
import { lecturas } from './numeros';
import { numeroDe } from './texto';

/** Whether what is printed is the figure, with so many decimals as it is printed with. */
export function dice(impreso: string, cifra: Cifra): boolean | null {
  if (/^ND$/i.test(impreso)) return esND(cifra);
  const posibles = lecturas(impreso);
  if (posibles.length === 0 || esND(cifra)) return null;
  // 157.497 is printed 157.5 in a table, and 158 in the sentence beside it.
  return [cifra, redondear(cifra, 1)].some((una) =>
    posibles.some(({ valor, decimales }) => Math.abs(redondear(una, decimales) - valor) < 1e-9),
  );
}

const NUMERO = String.raw`-?\d[\d,]*(?:\.\d+)?`;
const FILA = new RegExp(
  String.raw`^(\d+(?:\.\d+)?) (\p{L}[\p{L}\d /.-]{0,60}?) ((?:(?:${NUMERO}\s?%?|ND)(?: |$)){6,8})(?:[●▲■–]|$)`,
  'u',
);

/** `3 PNP 6 6 57 48 950 800`: LE, VO and AT1 of two years, perhaps AT2. */
export function filasDeCifras(l: Lector): void {
  for (const { desde, texto } of l.texto.lineas) {
    const fila = FILA.exec(texto);
    if (!fila) continue;
    const [, codigo = '', , cifras = ''] = fila;
    const i = l.sujetos.indicador(
      codigo.includes('.') && l.sujetos.indicador('OP', codigo) ? 'OP' : 'Servicio',
      codigo,
    );
    const previo = i && l.f.anterior !== null ? l.f.en(i, l.f.anterior) : undefined;
    if (!i || !previo) continue;
    const dichas = cifras
      .trim()
      .split(/\s+/)
      .filter((uno) => uno !== '%');
    const propias: readonly [string, Cifra][] = [
      [`LE ${previo.anio}`, previo.logro],
      [`LE ${i.anio}`, i.logro],
      [`VO ${previo.anio}`, previo.valor],
      [`VO ${i.anio}`, i.valor],
      [`AT1 ${previo.anio}`, previo.avanceTipo1],
      [`AT1 ${i.anio}`, i.avanceTipo1],
      [`AT2 ${i.anio}`, i.avanceTipo2],
    ];
    const malas = dichas.flatMap((impreso, k) => {
      const propia = propias[k];
      return propia && dice(impreso, propia[1]) === false ? [{ impreso, propia }] : [];
    });
    if (malas.length === 0) continue;
    l.anota('tabla', desde, desde + texto.length, l.f.nombrado(i), {
      dice: malas.map(({ impreso, propia: [que] }) => T.cifra(que, impreso)).join('; '),
      libro: malas
        .map(({ propia: [que, cifra] }) => T.cifra(que, propiaDicha(l, cifra, que, i)))
        .join('; '),
    });
  }
}

const propiaDicha = (l: Lector, cifra: Cifra, que: string, i: AvanceIndicador): string =>
  que.startsWith('AT') ? l.f.conSigno(cifra) : l.f.medida(cifra, i);

const PORCENTAJE = String.raw`(\d[\d,]*(?:\.\d+)?)\s?%`;
/** `77.5% de ejecución en el año 2023`, `del 2,000 %, en el año 2022`, `236%9 en el año 2022`. */
const CON_ANIO = [
  new RegExp(
    String.raw`(?:${PORCENTAJE} y )?${PORCENTAJE}\d?,?\s*(?:(?:de (?:avance|ejecución|cumplimiento)|obtenido|de)\s+)?(?:en|para|al|con respecto a la meta programada para)\s+(?:el\s+)?(?:año\s+)?(20\d\d)`,
    'g',
  ),
];
const ANIO_ANTES = new RegExp(
  String.raw`año (20\d\d),?(?: de| tuvieron un| fue de| obtuvo) ${PORCENTAJE}`,
  'g',
);
/** Of the evaluated year, where no year is said. */
const SIN_ANIO = [
  new RegExp(String.raw`\b(?:un|con|tiene|presenta) ${PORCENTAJE} de avance(?! en)`, 'g'),
  new RegExp(String.raw`avance (?:de )?tipo 1 (?:es )?(?:del?) ${PORCENTAJE}`, 'g'),
];
const HABLA_DE_AVANCE =
  /cumplimiento|avance|ejecución|obtenid|conseguid|cumplió|tienen? un|tuvieron|obtuvo|resultado/i;
/** Sentences whose percentages are of something else. */
const DE_OTRA_COSA = /índice de gestión|calificación de satisfacción|meta establecida/i;

export function frasesDeAvance(l: Lector): void {
  for (const m of l.texto.plano.matchAll(CON_ANIO[0]!)) {
    const [, primero, segundo = '', anio = ''] = m;
    const suyos = l.sujetos.en(m.index);
    if (primero !== undefined && suyos.length === 2) {
      compara(l, m.index, m[0], [suyos[0]!], primero, Number(anio));
      compara(l, m.index, m[0], [suyos[1]!], segundo, Number(anio));
    } else compara(l, m.index, m[0], suyos, segundo, Number(anio));
  }
  for (const m of l.texto.plano.matchAll(ANIO_ANTES)) {
    compara(l, m.index, m[0], l.sujetos.en(m.index), m[2]!, Number(m[1]));
  }
  for (const patron of SIN_ANIO) {
    for (const m of l.texto.plano.matchAll(patron)) {
      compara(l, m.index, m[0], l.sujetos.en(m.index), m[1]!, l.f.anio);
    }
  }
}

const VALOR = new RegExp(
  String.raw`\b[Ee]n (20\d\d) se obtuvo (${NUMERO})\s?%?[^.;]{0,60}? frente a un logro esperado de (${NUMERO})`,
  'g',
);

/** `En 2023 se obtuvo 118.5% (825 de 696), frente a un logro esperado de 73%` */
export function frasesDeValor(l: Lector): void {
  for (const m of l.texto.plano.matchAll(VALOR)) {
    const [todo, anio = '', valor = '', logro = ''] = m;
    const deEse = l.sujetos.en(m.index).flatMap((i) => l.f.en(i, Number(anio)) ?? []);
    const mal = (i: AvanceIndicador) =>
      dice(valor, i.valor) === false || dice(logro, i.logro) === false;
    if (deEse.length === 0 || !deEse.every(mal)) continue;
    l.anota('frase', m.index, m.index + todo.length, enLos(l, deEse), {
      dice: `${T.cifra(`VO ${anio}`, valor)}; ${T.cifra(`LE ${anio}`, logro)}`,
      libro: deEse
        .map(
          (i) =>
            `${T.cifra(`VO ${anio}`, l.f.medida(i.valor, i))}; ${T.cifra(`LE ${anio}`, l.f.medida(i.logro, i))}`,
        )
        .join('; '),
    });
  }
}

/** A percentage that is said to be the progress of an indicator in a year. */
function compara(
  l: Lector,
  lugar: number,
  dicho: string,
  suyos: readonly AvanceIndicador[],
  impreso: string,
  anio: number,
): void {
  const frase = l.texto.frase(lugar);
  if (suyos.length === 0 || !HABLA_DE_AVANCE.test(frase.texto) || DE_OTRA_COSA.test(dicho)) return;
  if (DE_OTRA_COSA.test(frase.texto)) return;
  const deEse = suyos.flatMap((i) => l.f.en(i, anio) ?? []);
  // Where nothing is said of progress, it may be the value.
  const tambienValor = !/avance|cumplimiento/i.test(frase.texto);
  const vale = (i: AvanceIndicador) =>
    dice(impreso, i.avanceTipo1) !== false || (tambienValor && dice(impreso, i.valor) === true);
  if (deEse.length === 0 || deEse.some(vale)) return;
  l.anota('frase', lugar, lugar + dicho.length, enLos(l, deEse), {
    dice: T.cifra(`AT1 ${anio}`, `${impreso}%`),
    libro: deEse
      .map((i) => T.cifra(`AT1 ${anio}`, `${l.f.conSigno(i.avanceTipo1)}${acotada(impreso, i)}`))
      .join('; '),
  });
}

const acotada = (impreso: string, { avanceTipo1: uno }: AvanceIndicador): string =>
  numeroDe(impreso)?.valor === 100 && typeof uno === 'number' && uno > 100 ? T.acotada : '';

const enLos = (l: Lector, suyos: readonly AvanceIndicador[]): string =>
  suyos.map((i) => l.f.nombrado(i)).join(', ');

/** `S. 07. SUNAFIL … 100% 65.4%`, `2.1. Ministerio Público … 48.7% 45.5%`. */
const CUADRO =
  /(?:\bS\. ?0?(\d+)\. |\b(\d+\.\d+)\. )(?=\p{Lu})(?:(?!\bS\. ?\d|\b\d+\.\d+\. )[^%]){20,900}? (\d[\d.,]*)% (\d[\d.,]*)%/gu;

export function cuadrosDeCriticos(l: Lector): void {
  const { anterior } = l.f;
  if (anterior === null) return;
  for (const m of l.texto.plano.matchAll(CUADRO)) {
    const [todo, servicio, codigo, antes = '', ahora = ''] = m;
    const suyos =
      servicio !== undefined
        ? l.f.indicadoresDe({ codigo: servicio })
        : [l.sujetos.indicador('OP', codigo!) ?? []].flat();
    const malas = suyos.map((i) =>
      (
        [
          [anterior, antes],
          [l.f.anio, ahora],
        ] as const
      ).filter(([anio, impreso]) => dice(impreso, l.f.en(i, anio)!.avanceTipo1) === false),
    );
    // Of a service with several indicators the row is of one of them.
    const menos = malas.sort((a, b) => a.length - b.length)[0];
    if (!menos || menos.length === 0) continue;
    const i = suyos[malas.indexOf(menos)]!;
    const hasta = m.index + todo.length;
    l.anota('tabla', hasta - `${antes}% ${ahora}%`.length - 1, hasta, enLos(l, suyos), {
      dice: menos.map(([anio, impreso]) => T.cifra(`AT1 ${anio}`, `${impreso}%`)).join('; '),
      libro: menos
        .map(([anio, impreso]) =>
          T.cifra(
            `AT1 ${anio}`,
            `${l.f.conSigno(l.f.en(i, anio)!.avanceTipo1)}${acotada(impreso, l.f.en(i, anio)!)}`,
          ),
        )
        .join('; '),
    });
  }
}

/** `Indicador 2.1 Meta 2023 85% Avance 2023 46.4%` */
export function cabezasDeFicha(l: Lector): void {
  for (const m of l.texto.plano.matchAll(
    /\b(Meta|Logro|Avances?) (20\d\d) (\d[\d,]*(?:\.\d+)?)\s?%?/g,
  )) {
    const [todo, que = '', anio = '', impreso = ''] = m;
    const [i] = l.sujetos.en(m.index);
    const suyo = i && l.f.en(i, Number(anio));
    if (!suyo) continue;
    const propias = que === 'Meta' ? [suyo.logro] : [suyo.valor, suyo.avanceTipo1];
    if (propias.some((cifra) => dice(impreso, cifra) !== false)) continue;
    l.anota('tabla', m.index, m.index + todo.length, l.f.nombrado(suyo), {
      dice: T.cifra(`${que} ${anio}`, impreso),
      libro:
        que === 'Meta'
          ? T.cifra(`LE ${anio}`, l.f.medida(suyo.logro, suyo))
          : `${T.cifra(`VO ${anio}`, l.f.medida(suyo.valor, suyo))}; ${T.cifra(`AT1 ${anio}`, l.f.conSigno(suyo.avanceTipo1))}`,
    });
  }
}
