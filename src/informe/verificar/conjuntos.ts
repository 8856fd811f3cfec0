/** Counts and lists of levels, the índice, recommendations and names. */
import { compararCodigos } from '../../ceplan/clave';
import type { Conteo } from '../../ceplan/tiposEvaluacion';
import type { Nivel } from '../../ceplan/tipos';
import { matriz as TM } from '../../textos/documentos';
import { enLista } from '../../textos/informe';
import { escrito } from '../fuente';
import { verificar as T } from '../../textos/verificar';
import { dice } from './cifras';
import type { Lector } from './lector';

type Alcance = 'objetivos' | 'indicadoresOP' | 'indicadoresServicios' | 'total';

const conteoDe = (l: Lector, cual: Alcance): Conteo => l.f.m.evaluacion.conteos[cual];

const FILA = /^(Total|Objetivos?|Indicadores?)\b([^\d]*?)((?: \d+){4,5})$/i;

function alcanceDe(rotulo: string): Alcance | null {
  if (/^total/i.test(rotulo)) return 'total';
  if (/^objetivos?/i.test(rotulo)) return 'objetivos';
  if (/servicio|acci/i.test(rotulo)) return 'indicadoresServicios';
  return /objetivo/i.test(rotulo) ? 'indicadoresOP' : null;
}

/** `Indicadores de servicios 8 3 33 44`: bajo, intermedio, alto, total, perhaps ND before it. */
export function filasDeConteos(l: Lector): void {
  for (const { desde, texto } of l.texto.lineas) {
    const fila = FILA.exec(texto);
    const alcance = fila && alcanceDe(`${fila[1]}${fila[2]}`);
    if (!alcance) continue;
    const dichos = fila[3]!.trim().split(' ').map(Number);
    const propio = conteoDe(l, alcance);
    const propios = [propio.bajo, propio.intermedio, propio.alto];
    if (propios.every((n, i) => n === dichos[i]) && dichos.at(-1) === propio.total) continue;
    l.anota('conteo', desde, desde + texto.length, T.alcances[alcance], {
      dice: T.niveles(dichos[0]!, dichos[1]!, dichos[2]!),
      libro: T.niveles(propio.bajo, propio.intermedio, propio.alto),
    });
  }
}

const DE_NIVEL =
  /\b(\d+) ((?:(?!\d)[^.;%✓]){0,70}?)\bnivel(?: de \p{L}+)?(?: tipo \d)? (alto|intermedio|bajo)\b/gu;

/** So many of a level, in a sentence that says of how many. */
export function frasesDeConteo(l: Lector): void {
  for (const m of l.texto.plano.matchAll(DE_NIVEL)) {
    const [todo, cuantos = '', entre = '', nivel = ''] = m;
    const frase = l.texto.frase(m.index);
    const antes = l.texto.plano.slice(frase.desde, m.index);
    const alcance = alcanceDeFrase(l, antes, entre);
    if (alcance === null) continue;
    const propio = conteoDe(l, alcance)[nivel as Nivel];
    if (propio === Number(cuantos)) continue;
    l.anota('conteo', m.index, m.index + todo.length, T.alcances[alcance], {
      dice: T.tantos(cuantos, nivel),
      libro: T.tantos(String(propio), nivel),
    });
  }
}

function alcanceDeFrase(l: Lector, antes: string, entre: string): Alcance | null {
  if (/indicadores de servicios?/.test(entre)) return 'indicadoresServicios';
  if (!/indicador|objetivo|^(?:se encuentr|en |$)/.test(entre)) return null;
  const cabeza = [
    ...antes.matchAll(
      /\b[Dd]e (?:los )?(\d+) (indicadores|objetivos)( de (?:servicios?|objetivos?))?/g,
    ),
  ];
  const { objetivos, indicadoresOP, indicadoresServicios, total } = l.f.m.evaluacion.conteos;
  for (const [, n, que, de = ''] of cabeza.reverse()) {
    if (que === 'objetivos' && Number(n) === objetivos.total && !/indicador/.test(entre))
      return 'objetivos';
    if (que !== 'indicadores') continue;
    if (/servicio/.test(de) || Number(n) === indicadoresServicios.total)
      return 'indicadoresServicios';
    if (/objetivo/.test(de) || Number(n) === indicadoresOP.total) return 'indicadoresOP';
    if (Number(n) === total.total) return 'total';
  }
  return null;
}

const LISTA =
  /\bIndicadores? de (servicios?|objetivos? prioritarios?)[^:.]{0,20} de nivel (alto|intermedio|bajo)[^:✓]{0,40}: (?:indicador(?:es)? )?((?:\d+(?:\.\d+)?(?:, | y | )?)+)/g;

export function listasDeNivel(l: Lector): void {
  for (const m of l.texto.plano.matchAll(LISTA)) {
    const [todo, de = '', nivel = '', lista = ''] = m;
    const tipo = de.startsWith('servicio') ? 'Servicio' : 'OP';
    const propios = l.f.delAnio
      .filter((i) => i.tipo === tipo && i.nivelTipo1 === nivel)
      .map((i) => i.codigo);
    const diferencia = compara(codigosDe(lista), propios);
    if (diferencia === null) continue;
    l.anota('lista', m.index, m.index + todo.length, T.deNivel(de, nivel), diferencia);
  }
}

const codigosDe = (lista: string): string[] =>
  [...lista.matchAll(/\d+(?:\.\d+)?/g)].map(([codigo]) => codigo.replace(/^0+(?=\d)/, ''));

function compara(dichos: readonly string[], propios: readonly string[]) {
  const sobran = dichos.filter((uno) => !propios.includes(uno));
  const faltan = propios.filter((uno) => !dichos.includes(uno)).sort(compararCodigos);
  if (sobran.length + faltan.length === 0) return null;
  const partes = [
    ...(sobran.length > 0 ? [T.sobran(enLista(sobran))] : []),
    ...(faltan.length > 0 ? [T.faltan(enLista(faltan))] : []),
  ];
  return { dice: partes.join('; '), libro: enLista(propios) };
}

const CUMPLIR =
  /cumplir con las metas? establecidas? de (?:los|el|las) servicios? ((?:0?\d+(?:\.\d+)?(?:, | y )?)+)/g;
const AJUSTAR =
  /ajuste de los indicadores ((?:(?:, | y )?del? (?:la |el )?servicio 0?\d+(?:\.\d+)?)+)/g;

/** Lists of services in the recommendations, against the measures of the matrix. */
export function recomendaciones(l: Lector): void {
  const deMedida = (medida: string) =>
    l.f.deEstaEvaluacion.flatMap(({ debido, campos }) =>
      debido?.compromiso.tipo === 'Servicio' && campos.medida === medida
        ? [debido.compromiso.codigo]
        : [],
    );
  for (const [patron, medida] of [
    [CUMPLIR, TM.medidas.cumplir],
    [AJUSTAR, TM.medidas.ajustar],
  ] as const) {
    for (const m of l.texto.plano.matchAll(patron)) {
      const diferencia = compara(codigosDe(m[1]!), deMedida(medida));
      if (diferencia) l.anota('recomendacion', m.index, m.index + m[0].length, medida, diferencia);
    }
  }
  ajustesSueltos(l);
}

const AJUSTE =
  /(?:recomendado[^.]{0,40} el ajuste del indicador|ajustes a varios indicadores[^.]*)/g;

/** What is said to need another ficha, and is not so in the matrix. */
function ajustesSueltos(l: Lector): void {
  const ajustados = new Map(
    l.f.deEstaEvaluacion.flatMap((fila) => {
      if (!fila.debido) return [];
      const { tipo, codigo } = fila.debido.compromiso;
      return [[`${tipo}|${codigo}`, escrito(fila, 'medida')] as const];
    }),
  );
  for (const m of l.texto.plano.matchAll(AJUSTE)) {
    const servicios = [...m[0].matchAll(/servicio 0?(\d+)/g)].flatMap(([, codigo]) =>
      l.f.indicadoresDe({ codigo: codigo! }),
    );
    const suyos = servicios.length > 0 ? servicios : l.sujetos.en(m.index);
    for (const i of suyos) {
      const medida = ajustados.get(`${i.tipo}|${i.codigo}`);
      if (medida === TM.medidas.ajustar) continue;
      l.anota('recomendacion', m.index, m.index + m[0].length, l.f.nombrado(i), {
        dice: TM.medidas.ajustar,
        libro: medida ?? T.noEstaEnMatriz,
      });
    }
  }
}

/** The índice, its level and the score, wherever they are said. */
export function indiceYValoracion(l: Lector): void {
  const { indiceGestion, valoracion } = l.f.m.evaluacion;
  const cada = (
    patron: RegExp,
    sujeto: string,
    cifra: typeof indiceGestion.valor,
    signo: string,
  ) => {
    for (const m of l.texto.plano.matchAll(patron)) {
      if (dice(m[1]!, cifra) !== false) continue;
      const propia = typeof cifra === 'number' ? `${l.f.avance(cifra)}${signo}` : 'ND';
      l.anota('frase', m.index, m.index + m[0].length, sujeto, {
        dice: `${m[1]!}${signo}`,
        libro: propia,
      });
    }
  };
  cada(
    /índice de gestión(?:(?!índice)[^.;]){0,160}? es (?:de )?(\d+(?:\.\d+)?)%/g,
    T.indice,
    indiceGestion.valor,
    '%',
  );
  cada(/índice de gestión de (\d+(?:\.\d+)?)%/g, T.indice, indiceGestion.valor, '%');
  cada(/(?:puntaje|valorización) de (\d+(?:\.\d+)?)/g, T.valoracion, valoracion.puntaje, '');
  const inicial = /índice de gestión[^.;]{0,160}?(?:\d%)[^.;]{0,40}?nivel inicial/.exec(
    l.texto.plano,
  );
  const bajo = /índice de gestión(?:[^.;]|\.(?=\d)){0,260}?nivel bajo/.exec(l.texto.plano);
  const dosNombres = /siendo este un avance de nivel inicial/.exec(l.texto.plano) ?? inicial;
  if (!dosNombres || !bajo) return;
  l.anota('vocabulario', dosNombres.index, dosNombres.index + dosNombres[0].length, T.indice, {
    dice: T.dosNombres('inicial', 'bajo'),
    libro: T.nivel(indiceGestion.nivel ?? 'ND'),
  });
}

const palabras = (texto: string): string[] =>
  texto
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .match(/[a-zñ]+/g) ?? [];

/** How much two names share, in words of four letters or more. */
function parecido(a: string, b: string): number {
  const [unas, otras] = [a, b].map((t) => new Set(palabras(t).filter((p) => p.length > 3))) as [
    Set<string>,
    Set<string>,
  ];
  const comunes = [...unas].filter((p) => otras.has(p)).length;
  return comunes / Math.max(1, new Set([...unas, ...otras]).size);
}

const NOMBRE =
  /(?:\bOP ?\.? ?0?(\d)\s?[.:]|\bOBJETIVO PRIORITARIO 0?(\d):?|“(?=\p{Lu}))\s?([^”.;✓]{30,260})/giu;
const CERCA = 0.5;

/** Objectives that are called otherwise than the workbook calls them; one of each wording. */
export function nombresDeObjetivos(l: Lector): void {
  const vistos = new Set<string>();
  for (const m of l.texto.plano.matchAll(NOMBRE)) {
    const [todo, , , dicho = ''] = m;
    for (const { codigo, denominacion } of l.f.m.politica.objetivos) {
      const propias = palabras(denominacion);
      const suyas = palabras(dicho).slice(0, propias.length + 2);
      if (suyas[0] !== propias[0] || parecido(suyas.join(' '), denominacion) < CERCA) continue;
      const [corto, largo] = suyas.length < propias.length ? [suyas, propias] : [propias, suyas];
      const igual = corto.every((p, i) => p === largo[i]) && suyas.length >= propias.length;
      const texto = suyas.join(' ');
      if (igual || vistos.has(texto)) continue;
      vistos.add(texto);
      l.anota('nombre', m.index, m.index + todo.length, codigo, {
        dice: dicho
          .split(' ')
          .slice(0, propias.length + 2)
          .join(' '),
        libro: denominacion,
      });
    }
  }
}
