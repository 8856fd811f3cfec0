/**
 * The words that ministries put at the head of their tables, and what each is to us. Spanish as
 * CEPLAN, the budget and the regions write it; English as international frameworks do. Words are
 * compared as `llano` leaves them: lower case, without accents and marks.
 */
import type { Periodo } from '../ceplan/tipos';
import { llano } from '../ceplan/llano';
import { recordado } from './recordado';
import type { CampoDeAnio, CampoDeFila } from './significado';

export type Concepto =
  | Exclude<CampoDeFila, 'nada'>
  | CampoDeAnio
  /** Words for "achieved so far", which may be a value or a degree. */
  | 'avance'
  /** "Logro", of which nobody says whether it was expected or obtained. */
  | 'logroSolo'
  /** Numbers the rows. */
  | 'orden'
  /** Something that the standard workbook has no place for. */
  | 'otro';

const OBJETIVO =
  '(?:objetivos?(?: prioritarios?| estrategicos?| nacional(?:es)?| sectorial(?:es)?| institucional(?:es)?| general(?:es)?| especificos?)*|op|oei|oes|oen|ods|resultados? (?:especificos?|finales?)|goals?)';
const SERVICIO =
  '(?:servicios?|aei|accion(?:es)? estrategicas?(?: institucional(?:es)?)?|productos?(?: presupuestal(?:es)?)?|actividad(?:es)?(?: operativas?| presupuestal(?:es)?)?|output)';
const LINEAMIENTO = '(?:lineamientos?|ejes? de politica)';
const CODIGO = '(?:codigo|cod|codificacion|clave|id)';
const NOMBRE = '(?:nombre|denominacion|descripcion|enunciado|titulo)';
const DEL = '(?: de| del| de la| de el| de los| de las)?';

/** The first that fits wins: what says more stands before what says less. */
const PATRONES: readonly (readonly [Concepto, RegExp])[] = [
  ['orden', /^(?:n|nro|num|numero|item|orden|n[°º]|no|#|numero de orden|n[°º] de orden)$/],
  ['codigoObjetivo', new RegExp(`^${CODIGO}${DEL} ${OBJETIVO}$`)],
  ['codigoLineamiento', new RegExp(`^${CODIGO}${DEL} ${LINEAMIENTO}$`)],
  ['codigoServicio', new RegExp(`^${CODIGO}${DEL} ${SERVICIO}$`)],
  ['codigo', new RegExp(`^${CODIGO}(?:${DEL} indicador(?:es)?)?$|^(?:indicator )?code$`)],
  ['objetivo', new RegExp(`^(?:${NOMBRE}${DEL} )?${OBJETIVO}(?: de la politica(?: nacional)?)?$`)],
  ['lineamiento', new RegExp(`^(?:${NOMBRE}${DEL} )?${LINEAMIENTO}$`)],
  ['servicio', new RegExp(`^(?:${NOMBRE}${DEL} )?${SERVICIO}$`)],
  [
    'indicador',
    new RegExp(
      `^(?:${NOMBRE}${DEL} )?indicador(?:es)?(?: de (?:desempeno|resultado|producto|gestion|servicio|calidad|medicion))?$|^(?:performance )?indicators?(?: name)?$`,
    ),
  ],
  [
    'lineaBaseAnio',
    /^(?:ano|year)(?: de(?: la)?)? (?:linea (?:de )?base|lb|base|baseline)$|^(?:linea (?:de )?base|lb|baseline) (?:ano|year)$|^ano base$/,
  ],
  [
    'lineaBase',
    /^(?:valor(?: de(?: la)?)? )?(?:linea (?:de )?base|lb|valor base|baseline)(?: valor| value)?$|^situacion inicial$/,
  ],
  [
    'avance1',
    /^(?:porcentaje|%|grado|nivel)? ?(?:de )?(?:avance tipo (?:1|i)|at ?1|cumplimiento(?: de (?:la )?metas?)?)(?: %)?$/,
  ],
  ['avance2', /^(?:porcentaje|%)? ?(?:de )?(?:avance tipo (?:2|ii)|at ?2)(?: %)?$/],
  ['numerador', /^numerador$|^numerator$/],
  ['denominador', /^denominador$|^denominator$/],
  [
    'logro',
    /^(?:le|logros? esperados?|metas?(?: (?:anual(?:es)?|fisicas?|programadas?|previstas?|establecidas?|proyectadas?|esperadas?|del indicador|del ano|al?))*|programad[oa]s?|programacion|planificado|previst[oa]|valor(?:es)? (?:esperados?|meta)|targets?)$/,
  ],
  [
    'valor',
    /^(?:vo|valor(?:es)? (?:obtenidos?|alcanzados?|logrados?|real(?:es)?)|ejecutad[oa]s?|ejecucion(?: fisica)?|realizad[oa]s?|obtenid[oa]s?|alcanzad[oa]s?|logrados?|resultados?(?: (?:obtenidos?|alcanzados?|logrados?))?|logros? (?:obtenidos?|alcanzados?)|actual|achieved|results?)$/,
  ],
  ['logroSolo', /^logros?$/],
  [
    'avance',
    /^(?:porcentaje|%|grado|nivel)? ?(?:de )?(?:avances?|ejecucion|progress)(?: (?:fisico|anual|porcentual|logrado|%))*$/,
  ],
  [
    'sentido',
    /^(?:sentido(?: esperado)?|direccion(?: esperada)?|tendencia(?: esperada)?|polaridad|comportamiento(?: esperado)?|direction)(?: del indicador)?$/,
  ],
  ['agregacion', /^(?:tipo de )?agregacion$/],
  ['relevancia', /^relevancia$/],
  [
    'unidadMedida',
    /^(?:unidad(?:es)?(?: de)? medida|u ?m|unidad|unit(?: of measure(?:ment)?)?)(?: del indicador)?$/,
  ],
  [
    'unidadOrganizacion',
    /^(?:unidad(?:es)? (?:de organizacion|organicas?|organizacional|ejecutora)|organo|area|direccion|oficina|dependencia|unidad)(?: responsable| a cargo)?$/,
  ],
  ['informante', /^(?:informante|entidad (?:informante|que (?:informa|reporta)))$/],
  [
    'responsable',
    /^(?:responsables?(?: del?(?: indicador| reporte| servicio| cumplimiento)?)?|(?:entidad|pliego|sector|institucion|ministerio)(?:es)?(?: (?:responsables?|a cargo|proveedora?|prestadora?))?|responsible(?: (?:entity|agency))?|agency)$/,
  ],
  ['tipo', /^(?:tipo|nivel)(?: (?:de|del) (?:indicador|objetivo))?$/],
  ['periodo', /^(?:periodos?|semestre|period)(?: (?:reportado|de reporte|evaluado))?$/],
  [
    'anio',
    /^(?:ano|anio|year|ejercicio|ano fiscal|ano de (?:reporte|medicion|la meta|ejecucion|evaluacion))$/,
  ],
  ['concepto', /^(?:concepto|dato|variable|tipo de dato|tipo de (?:cifra|valor))$/],
  ['cifra', /^(?:valor(?:es)?|cifra|cantidad|value)$/],
  [
    'sustento',
    /^(?:sustento|justificacion|analisis|comentarios?|descripcion (?:del avance|de lo avanzado))$/,
  ],
  ['enlace', /^(?:enlace|link|url|evidencia|enlace de (?:la )?evidencia|medios? de verificacion)$/],
  ['observacion', /^(?:observacion(?:es)?|notas?|remarks?)$/],
  ['documento', /^(?:documento|norma|documento (?:que aprueba|de aprobacion))$/],
  [
    'otro',
    /^(?:formula|metodo de calculo|definicion|justificacion del indicador|fuente(?:s)?(?: de (?:datos|informacion|verificacion))?|frecuencia(?: de (?:medicion|reporte))?|dimension|supuestos|peso|ponderador|ponderacion|prioridad|semaforo|color|nivel (?:alcanzado|de avance)|estado|brecha|presupuesto|pia|pim|devengado|ubigeo|meta financiera|programacion financiera|total|promedio)\b/,
  ],
];

/** A heading that numbers the rows: nobody misses it. */
export const numeraFilas = (texto: string): boolean =>
  /^[#№]$/.test(texto.trim()) || dicho(texto).concepto === 'orden';

/** Words that say nothing by themselves: what they head is said by the group above them. */
const SUELTAS =
  /^(?:nombre|denominacion|descripcion|enunciado|codigo|cod|valor|ano|unidad|tipo|value|year)$/;

export const esSuelta = (texto: string): boolean => SUELTAS.test(llano(texto));

const ANIO = /(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)/g;

/** A heading whose years are a mark: those that differ by their year alone are the same. */
export const conAnios = (texto: string, marca: string): string => texto.replace(ANIO, marca);

/** Years that a heading names. */
export const aniosEn = (texto: string): number[] => [
  ...new Set([...texto.matchAll(ANIO)].map(([anio]) => Number(anio))),
];

const PERIODOS: readonly (readonly [Periodo, RegExp])[] = [
  [
    'Semestre II',
    /\b(?:(?:semestre|sem|s) ?(?:ii|2)|(?:ii|2|2do|2o|2°|2º|segundo) ?(?:semestre|sem)|second half|h2)\b/,
  ],
  [
    'Semestre I',
    /\b(?:(?:semestre|sem|s) ?(?:i|1)|(?:i|1|1er|1ro|1°|1º|primer) ?(?:semestre|sem)|semestral|first half|h1)\b/,
  ],
  ['Anual', /\banual\b/],
];

export interface Dicho {
  readonly concepto: Concepto | null;
  readonly anios: readonly number[];
  readonly periodo: Periodo | null;
  /** Whether anything was left that no part of this explains. */
  readonly resto: boolean;
}

/** Of a quarter or a month, which the standard workbook has no place for. */
const OTRO_PERIODO =
  /\b(?:trimestre|trim|bimestre|mensual|q[1-4]|i{1,3}v? trim|ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|may(?:o)?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|set(?:iembre)?|sep(?:tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\b/;

/** What a heading says, its year and period apart: `Meta 2024 (%)` → logro, 2024. */
export const dicho = recordado(leeDicho);

function leeDicho(texto: string): Dicho {
  const anios = aniosEn(texto);
  // What stands in brackets is a unit or a note, unless it is all that there is.
  const fuera = texto.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  const base = llano(
    (/\p{L}/u.test(fuera) ? fuera : texto).replace(ANIO, ' ').replace(/\bN\.?\s?[°ºo]\.?/gi, 'n°'),
  );
  const periodo = PERIODOS.find(([, patron]) => patron.test(base)) ?? null;
  const limpio = (periodo && periodo[0] !== 'Anual' ? base.replace(periodo[1], ' ') : base)
    .replace(
      anios.length > 0
        ? /(?:^|\b)(?:(?:para|en|al|del?|a) )*(?:el )?(?:ano(?: fiscal)?|al|del?|para el|en el|a)$/
        : /$^/,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const concepto =
    conceptoDe(limpio) ??
    (periodo?.[0] === 'Anual' ? conceptoDe(limpio.replace(/ ?\banual\b/, '')) : null);
  const otro = concepto === null && OTRO_PERIODO.test(base);
  return {
    concepto: otro ? 'otro' : concepto,
    anios,
    periodo: periodo?.[0] ?? null,
    resto: concepto === null && !otro && !/^(?:anual|ano|anos|%|porcentaje)?$/.test(limpio),
  };
}

const conceptoDe = (limpio: string): Concepto | null =>
  limpio === '' ? null : (PATRONES.find(([, patron]) => patron.test(limpio))?.[0] ?? null);

/** Whether a cell is what stands at the head of a column: a word of the trade, or a year. */
export const esDeCabecera = (texto: string): boolean => {
  if (texto.length > 120) return false;
  const { concepto, anios, resto } = dicho(texto);
  return concepto !== null || (anios.length > 0 && !resto);
};

export type Grado = 'objetivo' | 'lineamiento' | 'servicio';

const CABEZAS = (
  [
    [
      'objetivo',
      'objetivo(?:s)?(?: prioritario| estrat[eé]gico| nacional| sectorial| institucional| general| espec[ií]fico)*|OP|OEI|OES|OEN|ODS|resultado espec[ií]fico|resultado final|goal',
    ],
    ['lineamiento', 'lineamiento(?: de pol[ií]tica)?|LIN'],
    [
      'servicio',
      'servicio|AEI|acci[oó]n estrat[eé]gica(?: institucional)?|producto|actividad(?: operativa)?',
    ],
  ] as const
).map(([grado, palabras]) => ({
  grado,
  cabeza: new RegExp(`^(?:${palabras})`, 'iu'),
  numerado: new RegExp(
    `^(?:${palabras})\\s*(?:n[°ºo.]*\\s*)?[.:-]?\\s*(\\d+(?:\\.\\d+)*)\\b[\\s.:)–—-]*(.*)$`,
    'iu',
  ),
  sinNumero: new RegExp(`^(?:${palabras})\\s*[:–—-]\\s*(\\S.*)$`, 'iu'),
}));

const PROPIO = /^((?:OEI|OES|OEN|AEI|OP|ODS)\.?[ -]?\d+(?:\.\d+)*)\b[\s.:–—-]*(.*)$/iu;

export interface Titulo {
  readonly grado: Grado;
  readonly codigo: string;
  readonly nombre: string;
}

/** `Objetivo prioritario 1: Fortalecer…`, `OEI.01 GARANTIZAR…`, `AEI.01.02`; else `null`. */
export const tituloDeGrupo = recordado(leeTitulo);

function leeTitulo(texto: string): Titulo | null {
  const t = texto.replace(/\s+/gu, ' ').trim();
  for (const { grado, cabeza, numerado, sinNumero } of CABEZAS) {
    if (!cabeza.test(t)) continue;
    // A code of CEPLAN's own carries its level: OEI.01, AEI.01.02.
    const propio = PROPIO.exec(t);
    if (propio) return { grado, codigo: normalizado(propio[1]!), nombre: propio[2]!.trim() };
    const conCodigo = numerado.exec(t);
    if (conCodigo) return { grado, codigo: conCodigo[1]!, nombre: conCodigo[2]!.trim() };
    const conNombre = sinNumero.exec(t);
    if (conNombre) return { grado, codigo: '', nombre: conNombre[1]!.trim() };
  }
  return null;
}

/** `OP 1` and `OP1` are the code 1; `OEI 01` is OEI.01. */
function normalizado(codigo: string): string {
  const [, letras = '', cifras = ''] = /^(\p{L}+)[. -]*([\d.]+)$/u.exec(codigo) ?? [];
  return /^(?:OP|ODS)$/i.test(letras) ? cifras : `${letras.toUpperCase()}.${cifras}`;
}

/** Level that a code of CEPLAN's shows: `AEI.01.02` → servicio. */
export const gradoDelCodigo = (codigo: string): Grado | null =>
  /^AEI\.?\s?\d/i.test(codigo)
    ? 'servicio'
    : /^(?:OEI|OES|OEN)\.?\s?\d/i.test(codigo)
      ? 'objetivo'
      : null;

export interface NivelDeCodigo {
  readonly grado: Grado;
  readonly objetivo: string;
  readonly servicio: string;
}

/** Level that a code itself shows, for rows under no title: `IND.01.AEI.01.02` → AEI.01.02 of OEI.01. */
export function nivelDeCodigo(codigo: string): NivelDeCodigo | null {
  const [, suyo] = /(?:^|\.)((?:AEI\.\d+|OE[IS])\.\d+)$/i.exec(codigo) ?? [];
  if (suyo === undefined) return null;
  const nivel = suyo.toUpperCase();
  const [, numero] = /^AEI\.(\d+)/.exec(nivel) ?? [];
  return numero === undefined
    ? { grado: 'objetivo', servicio: '', objetivo: nivel }
    : { grado: 'servicio', servicio: nivel, objetivo: `OEI.${numero}` };
}
