/**
 * What each column of a table is: by what its heading says, by what its cells hold, and by the
 * columns beside it. What all three do not make sure is a question with its candidates.
 */
import { llano } from '../ceplan/llano';
import { leeCelda } from './cifras';
import { enLinea } from './hoja';
import {
  aniosEn,
  conAnios,
  dicho,
  esSuelta,
  gradoDelCodigo,
  type Concepto,
  type Dicho,
} from './vocabulario';
import { agregacionDe, conceptoDe, periodoDe, sentidoDe, tipoDe } from './listas';
import { parte, perfilDe, type Perfil } from './perfil';
import { esCifra, esDeAnio, textoDe, type CampoDeFila, type Significado } from './significado';
import type { ColumnaHallada, TablaHallada } from './tablas';

export type Duda =
  /** Years without a word of what they are. */
  | 'metaOValor'
  /** A target or a value without a year. */
  | 'deQueAnio'
  /** The heading says one thing and the cells another. */
  | 'contenido'
  /** Two columns would be the same. */
  | 'repetida'
  /** An "avance" that may be a value or a degree. */
  | 'avance'
  /** A heading that sounds like it. */
  | 'suena'
  /** Weights, where the method asks for a relevancia. */
  | 'ponderador';

export interface ColumnaReconocida {
  readonly indice: number;
  readonly encabezado: string;
  /** How the map knows it again: its heading, years as `{año}`. */
  readonly clave: string;
  /** `null` where it is nothing of ours, or where that is a question. */
  readonly significado: Significado | null;
  readonly duda: Duda | null;
  readonly candidatas: readonly Significado[];
  readonly perfil: Perfil;
}

export interface TablaReconocida extends TablaHallada {
  readonly reconocidas: readonly ColumnaReconocida[];
  /** Year of the figures whose heading names none; `null` where nothing says it. */
  readonly anio: number | null;
}

/** `Meta 2024 › (%)` and `META 2025 › (%)` are one column of two years. */
export const claveDe = (ruta: readonly string[]): string =>
  ruta.map((parte) => llano(conAnios(parte, ' anno ')).replaceAll('anno', '{año}')).join(' › ');

interface Leida {
  readonly concepto: Concepto | null;
  readonly anios: readonly number[];
  readonly periodo: Dicho['periodo'];
  readonly porcentaje: boolean;
}

const DE_GRUPO: Readonly<
  Partial<Record<Concepto, Readonly<Record<'codigo' | 'nombre', Exclude<CampoDeFila, 'nada'>>>>>
> = {
  indicador: { codigo: 'codigo', nombre: 'indicador' },
  objetivo: { codigo: 'codigoObjetivo', nombre: 'objetivo' },
  lineamiento: { codigo: 'codigoLineamiento', nombre: 'lineamiento' },
  servicio: { codigo: 'codigoServicio', nombre: 'servicio' },
};

/** What the levels of a heading say together: the lowest that says something rules. */
function leeRuta(ruta: readonly string[]): Leida {
  const dichos = ruta.map(dicho);
  const hoja = dichos.at(-1);
  const anios =
    [...dichos].reverse().find((d) => d.anios.length === 1)?.anios ??
    dichos.flatMap((d) => d.anios);
  const periodo = [...dichos].reverse().find((d) => d.periodo !== null)?.periodo ?? null;
  const porcentaje = ruta.length > 1 && /^\(?\s*(?:%|porcentaje)\s*\)?$/i.test(ruta.at(-1)!);
  return { concepto: hoja ? conceptoDeRuta(ruta, dichos) : null, anios, periodo, porcentaje };
}

function conceptoDeRuta(ruta: readonly string[], dichos: readonly Dicho[]): Concepto | null {
  const ultima = dichos.length - 1;
  const propio = dichos[ultima]!.concepto;
  const grupo =
    dichos
      .slice(0, ultima)
      .reverse()
      .find((d) => d.concepto !== null)?.concepto ?? null;
  const suelta = esSuelta(ruta[ultima]!);
  const deGrupo = grupo && DE_GRUPO[grupo];
  const t = llano(ruta[ultima]!);
  if (suelta && deGrupo) {
    if (/^cod/.test(t)) return deGrupo.codigo;
    if (/^(?:nombre|denominacion|descripcion|enunciado)$/.test(t)) return deGrupo.nombre;
  }
  if (suelta && grupo === 'lineaBase')
    return t === 'ano' || t === 'year' ? 'lineaBaseAnio' : 'lineaBase';
  if (suelta && grupo !== null && /^(?:valor|value)$/.test(t)) return grupo;
  if (propio !== null) return propio;
  // What nobody knows under a group is not what the group is.
  return dichos[ultima]!.resto ? null : grupo;
}

/** Words that make a heading sound like a column of ours. */
const SUENAN: readonly (readonly [RegExp, Significado])[] = [
  [/\bindicador(?:es)?\b/, { campo: 'indicador' }],
  [/\bobjetivos?\b/, { campo: 'objetivo' }],
  [/\b(?:servicio|producto|accion estrategica)s?\b/, { campo: 'servicio' }],
  [/\bunidad(?:es)? de medida\b/, { campo: 'unidadMedida' }],
  [/\bsentido\b/, { campo: 'sentido' }],
  [/\bresponsables?\b/, { campo: 'responsable' }],
  [/\blinea (?:de )?base\b/, { campo: 'lineaBase' }],
];

const EN_TEXTO = 0.6;

/** Whether the cells can be what the heading says. */
function cabe(campo: Significado['campo'], perfil: Perfil): boolean {
  if (perfil.llenas === 0) return true;
  if (campo === 'anio' || campo === 'lineaBaseAnio')
    return parte(perfil, (d) => aniosEn(d).length === 1 && d.length <= 12) >= EN_TEXTO;
  if (esCifra(campo)) return perfil.cifras / perfil.llenas >= EN_TEXTO;
  switch (campo) {
    case 'tipo':
      return parte(perfil, (d) => tipoDe(d) !== null) >= EN_TEXTO;
    case 'periodo':
      return parte(perfil, (d) => periodoDe(d) !== null) >= EN_TEXTO;
    case 'concepto':
      return parte(perfil, (d) => conceptoDe(d) !== null) >= EN_TEXTO;
    case 'sentido':
      return parte(perfil, (d) => sentidoDe(d) !== null) >= EN_TEXTO;
    case 'agregacion':
      return parte(perfil, (d) => agregacionDe(d) !== null) >= EN_TEXTO;
    case 'relevancia':
      return parte(perfil, (d) => /^[123]$/.test(d)) >= EN_TEXTO;
    case 'indicador':
      return perfil.textos / perfil.llenas >= EN_TEXTO && perfil.largo >= 6;
    case 'responsable':
    case 'unidadMedida':
      return (
        perfil.textos / perfil.llenas >= EN_TEXTO || parte(perfil, (d) => /^%/.test(d)) >= EN_TEXTO
      );
    default:
      return true;
  }
}

/** A level's column that holds nothing but codes. */
const soloCodigos = (perfil: Perfil): boolean =>
  perfil.llenas > 0 &&
  parte(
    perfil,
    (d) =>
      /^(?:\p{L}{1,4}[. -]?)?\d+(?:\.\d+)*$/u.test(d) ||
      (gradoDelCodigo(d) !== null && !/\s\p{L}{3}/u.test(d)),
  ) === 1;

type Sin = { significado: null; duda: Duda | null; candidatas: readonly Significado[] };
type Con = { significado: Significado; duda: null; candidatas: readonly [] };

const seguro = (significado: Significado): Con => ({ significado, duda: null, candidatas: [] });
const dudoso = (duda: Duda, candidatas: readonly Significado[]): Sin => ({
  significado: null,
  duda,
  candidatas,
});
const ajena: Sin = { significado: null, duda: null, candidatas: [] };

interface Entorno {
  /** A column of its own says the year. */
  readonly porFilas: boolean;
  readonly porConceptos: boolean;
  readonly anio: number | null;
  /** What the titles say that years alone are; `null` where they do not. */
  readonly deAnios: 'logro' | 'valor' | null;
}

function queEs(ruta: readonly string[], perfil: Perfil, entorno: Entorno): Con | Sin {
  const { concepto, anios, periodo: dichoPeriodo, porcentaje } = leeRuta(ruta);
  // A year's figure needs no word for it.
  const periodo = dichoPeriodo === 'Anual' ? null : dichoPeriodo;
  const anio = anios.length === 1 ? anios[0]! : null;
  if (concepto === null) return sinConcepto(ruta, perfil, anio, periodo, entorno);
  if (concepto === 'orden' || concepto === 'otro') {
    return /pondera|\bpeso\b/.test(llano(ruta.join(' ')))
      ? dudoso('ponderador', [{ campo: 'relevancia' }, { campo: 'nada' }])
      : ajena;
  }
  if (concepto === 'avance' || (porcentaje && (concepto === 'valor' || concepto === 'avance1'))) {
    return dudoso(
      'avance',
      (['valor', 'avance1'] as const).map((campo) => ({
        campo,
        anio: anio ?? entorno.anio,
        periodo,
      })),
    );
  }
  if (concepto === 'logroSolo') {
    return dudoso('metaOValor', candidatasDeCifra(anio ?? entorno.anio, periodo));
  }
  if (esDeAnio(concepto)) return deUnAnio(concepto, anios, periodo, perfil, entorno);
  if (concepto === 'cifra' && !entorno.porConceptos)
    return dudoso('suena', candidatasDeCifra(entorno.anio, periodo));
  const campo = afinado(concepto, perfil);
  const significado: Significado =
    campo === 'lineaBase' && anio !== null ? { campo, anio } : { campo };
  if (!cabe(campo, perfil)) {
    // A kind of indicator, a period of measuring: words that head other things as well.
    return ['tipo', 'periodo', 'concepto', 'relevancia'].includes(campo) &&
      perfil.cifras < perfil.llenas
      ? ajena
      : dudoso('contenido', [significado, { campo: 'nada' }]);
  }
  return seguro(significado);
}

const candidatasDeCifra = (anio: number | null, periodo: Dicho['periodo']): Significado[] =>
  (['logro', 'valor'] as const).map((campo) => ({ campo, anio, periodo }));

/** Of a level whose column holds codes alone, it is the code. */
function afinado(campo: CampoDeFila, perfil: Perfil): CampoDeFila {
  if (!soloCodigos(perfil)) return campo;
  switch (campo) {
    case 'objetivo':
      return 'codigoObjetivo';
    case 'lineamiento':
      return 'codigoLineamiento';
    case 'servicio':
      return 'codigoServicio';
    default:
      return campo;
  }
}

function sinConcepto(
  ruta: readonly string[],
  perfil: Perfil,
  anio: number | null,
  periodo: Dicho['periodo'],
  entorno: Entorno,
): Con | Sin {
  const soloAnio = anio !== null && ruta.every((parte) => !dicho(parte).resto);
  if (soloAnio) {
    if (perfil.cifras < perfil.llenas * EN_TEXTO) return ajena;
    if (entorno.porConceptos) return seguro({ campo: 'cifra', anio });
    if (entorno.deAnios) return seguro({ campo: entorno.deAnios, anio, periodo });
    return dudoso('metaOValor', candidatasDeCifra(anio, periodo));
  }
  const texto = llano(ruta.join(' '));
  const suena = SUENAN.find(([patron, { campo }]) => patron.test(texto) && cabe(campo, perfil));
  return suena && perfil.llenas > 0 ? dudoso('suena', [suena[1], { campo: 'nada' }]) : ajena;
}

function deUnAnio(
  campo: Extract<Concepto, 'logro' | 'valor' | 'numerador' | 'denominador' | 'avance1' | 'avance2'>,
  anios: readonly number[],
  periodo: Dicho['periodo'],
  perfil: Perfil,
  { porFilas, anio }: Entorno,
): Con | Sin {
  if (anios.length > 1)
    return dudoso(
      'deQueAnio',
      anios.map((a) => ({ campo, anio: a, periodo })),
    );
  const suyo = anios[0] ?? (porFilas ? null : anio);
  const significado: Significado = { campo, anio: suyo, periodo };
  if (!cabe(campo, perfil)) return dudoso('contenido', [significado, { campo: 'nada' }]);
  if (suyo === null && !porFilas) return dudoso('deQueAnio', [significado]);
  return seguro(significado);
}

/** Year that the sheet's name or the lines above its table say, if they say one and no other. */
function anioDeContexto({ hoja, encima }: TablaHallada): number | null {
  const deHoja = aniosEn(hoja.nombre);
  if (deHoja.length === 1) return deHoja[0]!;
  const anios = new Set(encima.flatMap(({ texto }) => aniosEn(texto)));
  return deHoja.length === 0 && anios.size === 1 ? [...anios][0]! : null;
}

/** Whether titles say that what follows are targets, or values; not where they say both. */
function deAnios({ hoja, encima }: TablaHallada): Entorno['deAnios'] {
  const texto = llano([hoja.nombre, ...encima.map((l) => l.texto)].join(' '));
  const metas = /\b(?:metas|logros esperados|programacion)\b/.test(texto);
  const valores = /\b(?:valores obtenidos|logros obtenidos|ejecucion|resultados obtenidos)\b/.test(
    texto,
  );
  return metas === valores ? null : metas ? 'logro' : 'valor';
}

function entornoDe(tabla: TablaHallada, perfiles: readonly Perfil[]): Entorno {
  const es = (campo: CampoDeFila) =>
    tabla.columnas.some(
      ({ ruta }, i) =>
        leeRuta(ruta).concepto === campo && cabe(campo, perfiles[i]!) && perfiles[i]!.llenas > 0,
    );
  return {
    porFilas: es('anio'),
    porConceptos: es('concepto'),
    anio: anioDeContexto(tabla),
    deAnios: deAnios(tabla),
  };
}

export function reconocer(tabla: TablaHallada): TablaReconocida {
  const perfiles = tabla.columnas.map((columna) => perfilDe(tabla, columna));
  const entorno = entornoDe(tabla, perfiles);
  const primeras = tabla.columnas.map((columna, i) => unaColumna(columna, perfiles[i]!, entorno));
  const reconocidas = [
    sinActividades,
    (c: readonly ColumnaReconocida[]) => conCodigos(tabla, c),
    (c: readonly ColumnaReconocida[]) => conAvances(tabla, c),
    conLogros,
    conIndicador,
    sinRepetidas,
  ].reduce((columnas: readonly ColumnaReconocida[], paso: Paso) => paso(columnas), primeras);
  return { ...tabla, reconocidas, anio: entorno.anio };
}

/** Columns looked at again beside each other. */
type Paso = (columnas: readonly ColumnaReconocida[]) => ColumnaReconocida[];

const unaColumna = (
  { indice, ruta }: ColumnaHallada,
  perfil: Perfil,
  entorno: Entorno,
): ColumnaReconocida => ({
  indice,
  encabezado: ruta.join(' › '),
  clave: claveDe(ruta),
  ...(ruta.length === 0 ? ajena : queEs(ruta, perfil, entorno)),
  perfil,
});

/** Activities and products below an AEI or a service are no level of the method. */
function sinActividades(columnas: readonly ColumnaReconocida[]): ColumnaReconocida[] {
  const deServicio = columnas.filter(
    ({ significado: s }) => s?.campo === 'servicio' || s?.campo === 'codigoServicio',
  );
  const inferior = ({ encabezado }: ColumnaReconocida) =>
    /\b(?:actividad|producto|entregable)/.test(llano(encabezado));
  const sobran = deServicio.some((c) => !inferior(c)) ? deServicio.filter(inferior) : [];
  return columnas.map((c) => (sobran.includes(c) ? { ...c, ...ajena } : c));
}

/** A column of codes that are all of one level, or that go with the names of the level beside them. */
function conCodigos(
  { hoja, cuerpo }: TablaHallada,
  columnas: readonly ColumnaReconocida[],
): ColumnaReconocida[] {
  const i = columnas.findIndex((c) => c.significado?.campo === 'codigo');
  const codigos = columnas[i];
  if (!codigos || codigos.perfil.llenas === 0) return [...columnas];
  const cambia = (campo: 'codigoObjetivo' | 'codigoServicio') =>
    columnas.some((c) => c.significado?.campo === campo)
      ? [...columnas]
      : columnas.map((c) => (c === codigos ? { ...c, ...seguro({ campo }) } : c));
  for (const [grado, campo] of [
    ['objetivo', 'codigoObjetivo'],
    ['servicio', 'codigoServicio'],
  ] as const) {
    if (parte(codigos.perfil, (d) => gradoDelCodigo(d) === grado) === 1) return cambia(campo);
  }
  const vecina = columnas[i + 1];
  const nivel = vecina?.significado?.campo;
  if (!vecina || (nivel !== 'objetivo' && nivel !== 'servicio')) return [...columnas];
  const nombres = new Map<string, string>();
  let repetidos = 0;
  for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
    const codigo = enLinea(hoja.visto(fila, codigos.indice));
    const nombre = enLinea(hoja.visto(fila, vecina.indice));
    if (!codigo || !nombre) continue;
    const suyo = nombres.get(codigo);
    if (suyo === undefined) nombres.set(codigo, nombre);
    else if (suyo === nombre) repetidos++;
    else return [...columnas];
  }
  return repetidos > 0
    ? cambia(nivel === 'objetivo' ? 'codigoObjetivo' : 'codigoServicio')
    : [...columnas];
}

/** Nothing else is called so, one column sounds like it, and it holds names. */
function conIndicador(columnas: readonly ColumnaReconocida[]): ColumnaReconocida[] {
  const hay = columnas.some((c) => c.significado?.campo === 'indicador');
  const suenan = columnas.filter(
    (c) => c.duda === 'suena' && c.candidatas[0]?.campo === 'indicador' && c.perfil.largo >= 15,
  );
  return columnas.map((c) =>
    !hay && suenan.length === 1 && c === suenan[0]
      ? { ...c, ...seguro({ campo: 'indicador' }) }
      : c,
  );
}

const DE_ACUERDO = 0.8;

/** An "avance" that is VO / LE × 100 of its year, row by row, is a degree; nothing else makes it sure. */
function conAvances(
  tabla: TablaHallada,
  columnas: readonly ColumnaReconocida[],
): ColumnaReconocida[] {
  const deCampo = (campo: 'logro' | 'valor', anio: number | null, periodo: string | null) =>
    columnas.find(
      ({ significado: s }) =>
        s?.campo === campo && 'periodo' in s && s.anio === anio && s.periodo === periodo,
    );
  return columnas.map((c) => {
    const candidata = c.duda === 'avance' ? c.candidatas[1] : undefined;
    if (!candidata || !('periodo' in candidata)) return c;
    const { anio, periodo } = candidata;
    const valor = deCampo('valor', anio, periodo);
    const logros = [deCampo('logro', anio, periodo), deCampo('logro', anio, null)];
    return valor &&
      logros.some((logro) => logro && esGrado(tabla, c.indice, logro.indice, valor.indice))
      ? { ...c, ...seguro(candidata) }
      : c;
  });
}

/** "Logro" beside a target of the same year is what was obtained. */
function conLogros(columnas: readonly ColumnaReconocida[]): ColumnaReconocida[] {
  const hay = (s: Significado) =>
    columnas.some(({ significado }) => significado && textoDe(significado) === textoDe(s));
  return columnas.map((c) => {
    const solo = c.duda === 'metaOValor' && /\blogros?\b/.test(llano(c.encabezado));
    const [logro, valor] = c.candidatas;
    return solo && logro && valor && hay(logro) && !hay(valor) ? { ...c, ...seguro(valor) } : c;
  });
}

const MINIMO = 3;

type Cifras = ReadonlyMap<number, number>;

/** The figures of a column that leave no doubt, by row. */
function cifrasDe({ hoja, cuerpo: [desde, hasta] }: TablaHallada, indice: number): Cifras {
  const cifras = new Map<number, number>();
  for (let fila = desde; fila <= hasta; fila++) {
    const { lectura } = leeCelda(hoja.visto(fila, indice), hoja.formato(fila, indice));
    if (lectura.clase === 'valor') cifras.set(fila, lectura.valor);
  }
  return cifras;
}

function esGrado(tabla: TablaHallada, avance: number, logro: number, valor: number): boolean {
  const [avances, metas, logrados] = [avance, logro, valor].map((indice) =>
    cifrasDe(tabla, indice),
  ) as [Cifras, Cifras, Cifras];
  let [todas, suyas] = [0, 0];
  for (const [fila, dado] of avances) {
    const [meta, logrado] = [metas.get(fila), logrados.get(fila)];
    if (!meta || logrado === undefined) continue;
    todas++;
    const razones = [logrado / meta, logrado === 0 ? 1 : meta / logrado].flatMap((r) => [
      r,
      Math.min(r, 1),
    ]);
    if (razones.some((r) => Math.abs(r * 100 - dado) < 0.6 || Math.abs(r - dado) < 0.006)) suyas++;
  }
  return todas >= MINIMO && suyas / todas >= DE_ACUERDO;
}

/** Of two columns that would be the same neither is. */
function sinRepetidas(columnas: readonly ColumnaReconocida[]): ColumnaReconocida[] {
  const veces = new Map<string, number>();
  const nombre = (s: Significado) =>
    'periodo' in s && s.periodo === 'Anual' ? textoDe({ ...s, periodo: null }) : textoDe(s);
  for (const { significado } of columnas) {
    if (significado) veces.set(nombre(significado), (veces.get(nombre(significado)) ?? 0) + 1);
  }
  return columnas.map((c) =>
    c.significado && veces.get(nombre(c.significado))! > 1
      ? { ...c, ...dudoso('repetida', [c.significado, { campo: 'nada' }]) }
      : c,
  );
}
