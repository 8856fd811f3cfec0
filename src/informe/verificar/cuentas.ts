/** How many of what, in digits or in words, and what is recommended of one. */
import { escrito } from '../fuente';
import type { Nivel } from '../../ceplan/tipos';
import { matriz as TM } from '../../textos/documentos';
import { verificar as T } from '../../textos/verificar';
import type { Lector } from './lector';
import { CUANTOS, cuantos } from './numeros';
import { SUJETO, sujetoDe } from './oraciones';

/** Where a part of the policy is spoken of, a count is of that part. */
const DE_UNA_PARTE =
  /\b(?:OP|OEI|objetivo (?:prioritario|estratégico)|lineamiento|entidad)\b[ .]*\d?/i;

const TIENE = /\b(?:cuenta con|comprende|contiene|se compone de|consta de)\b/i;
const COSAS = new RegExp(
  String.raw`(${CUANTOS}) (servicios|lineamientos|acciones estratégicas|objetivos (?:prioritarios|estratégicos))`,
  'giu',
);

/** `La política cuenta con 42 servicios` */
export function estructura(l: Lector): void {
  const { servicios, lineamientos, objetivos } = l.f.m.politica;
  for (const { desde, texto } of l.texto.todas()) {
    const verbo = TIENE.exec(texto);
    if (!verbo || !/\b(?:política|plan)\b/i.test(texto.slice(0, verbo.index))) continue;
    if (DE_UNA_PARTE.test(texto.slice(0, verbo.index))) continue;
    const dichas = [...texto.matchAll(COSAS)];
    for (const m of dichas) {
      const que = m[2]!.toLowerCase();
      // Several of the same in a sentence are parts of it, or of something else.
      if (dichas.filter(([, , otra]) => otra!.toLowerCase() === que).length > 1) continue;
      const propias = que.startsWith('lin')
        ? lineamientos
        : que.startsWith('o')
          ? objetivos
          : servicios;
      cuenta(l, desde + m.index, m[0], cuantos(m[1]!), [propias.length], que);
    }
  }
}

/** What is said to be so many, where it is none of the counts it may be. */
function cuenta(
  l: Lector,
  lugar: number,
  dicho: string,
  n: number | null,
  propias: readonly number[],
  sujeto: string,
): void {
  if (n === null || propias.includes(n)) return;
  l.anota('conteo', lugar, lugar + dicho.length, sujeto, {
    dice: dicho,
    libro: propias.join('; '),
  });
}

const DE_NIVEL = new RegExp(
  String.raw`(?:^|, )(${CUANTOS}) (?:(indicadores)( de servicios?| de (?:los )?objetivos?)? )?(?:se (?:ubican|encuentran|sitúan)|alcanzaron|tienen|presentan|están) [^.;:\d]{0,20}?nivel (bajo|intermedio|alto)`,
  'giu',
);

/** `Nueve indicadores de servicios se ubican en nivel bajo`: of all, where nothing says of which. */
export function conteosEnPalabras(l: Lector): void {
  const { conteos } = l.f.m.evaluacion;
  for (const { desde, texto } of l.texto.todas()) {
    if (DE_UNA_PARTE.test(texto) || /tipo 2|AT2/i.test(texto)) continue;
    if ([...texto.matchAll(/\b20\d\d\b/g)].some(([anio]) => Number(anio) !== l.f.anio)) continue;
    for (const m of texto.matchAll(DE_NIVEL)) {
      const [dicho, n = '', que, de = '', nivel = ''] = m;
      const antes = texto.slice(0, m.index);
      if (que === undefined && !/^De los \d+ indicadores/i.test(antes)) continue;
      const alcance = /servicio/.test(de || antes)
        ? (['indicadoresServicios'] as const)
        : /objetivo/.test(de || antes)
          ? (['indicadoresOP'] as const)
          : (['total', 'indicadoresServicios', 'indicadoresOP'] as const);
      const propias = alcance.map((cual) => conteos[cual][nivel.toLowerCase() as Nivel]);
      cuenta(l, desde + m.index, dicho, cuantos(n), [...new Set(propias)], T.alcances[alcance[0]]);
    }
  }
}

const EN_MATRIZ = [
  new RegExp(
    String.raw`\bmatriz de compromisos (?:reúne|incluye|contiene|comprende|tiene) (?:a )?(${CUANTOS}) (indicadores|servicios|compromisos)`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:ingresan|entran|se incorporan) a la matriz(?: de compromisos)? (${CUANTOS}) (indicadores|servicios)(?! de)`,
    'giu',
  ),
];

export function conteosDeMatriz(l: Lector): void {
  const filas = l.f.deEstaEvaluacion.flatMap(({ debido }) => debido?.compromiso ?? []);
  const servicios = new Set(
    filas
      .filter(({ tipo }) => tipo === 'Servicio')
      .map((c) => l.sujetos.indicador(c.tipo, c.codigo)?.ficha.servicio),
  ).size;
  for (const patron of EN_MATRIZ) {
    for (const m of l.texto.plano.matchAll(patron)) {
      const deServicios = /^s/i.test(m[2]!);
      const propia = deServicios ? servicios : l.f.deEstaEvaluacion.length;
      cuenta(l, m.index, m[0], cuantos(m[1]!), [propia], T.matriz);
    }
  }
}

const RECOMENDADA =
  /\b(?:se recomienda|recomendamos|corresponde) (ajustar el indicador|cumplir (?:con )?la meta)[^.;\d]{0,30} del (?:servicio|indicador) \d+(?:\.\d)?/giu;

/** What is recommended of one service or indicator, against its row of the matrix. */
export function recomendadas(l: Lector): void {
  const medidas = new Map(
    l.f.deEstaEvaluacion.flatMap((fila) =>
      fila.debido
        ? [
            [
              `${fila.debido.compromiso.tipo}|${fila.debido.compromiso.codigo}`,
              escrito(fila, 'medida'),
            ] as const,
          ]
        : [],
    ),
  );
  for (const m of l.texto.plano.matchAll(RECOMENDADA)) {
    const dicha = /^ajustar/i.test(m[1]!) ? TM.medidas.ajustar : TM.medidas.cumplir;
    const [suyo] = [...m[0].matchAll(SUJETO)].flatMap((uno) => sujetoDe(l, uno) ?? []);
    if (!suyo) continue;
    const propias = suyo.indicadores.map((i) => medidas.get(`${i.tipo}|${i.codigo}`));
    if (propias.includes(dicha)) continue;
    const libro = propias.find((una) => una !== undefined) ?? T.noEstaEnMatriz;
    l.anota('recomendacion', m.index, m.index + m[0].length, suyo.nombre, { dice: dicha, libro });
  }
}
