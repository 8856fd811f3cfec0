/** The findings as a person looks through them: by cause, filtered, and what of them to repair. */
import { agrupar } from '../../ceplan/agrupar';
import type { Severidad } from '../../ceplan/tipos';
import type { Eleccion, PorJustificar } from '../../acciones';
import type { CambioVisto, HallazgoVisto } from '../estado';

/** A cause with what follows from it. */
export interface Grupo {
  readonly raiz: HallazgoVisto;
  readonly consecuencias: readonly HallazgoVisto[];
  /** Whether the cause itself was looked for; else only what is under it. */
  readonly coincide: boolean;
}

export interface Filtros {
  readonly texto: string;
  readonly severidad: Severidad | null;
  readonly regla: string | null;
  readonly entidad: string | null;
  readonly hoja: string | null;
  readonly soloNuevos: boolean;
  /** Whether to see what was accepted, in place of what speaks. */
  readonly justificados: boolean;
}

export const SIN_FILTROS: Filtros = {
  texto: '',
  severidad: null,
  regla: null,
  entidad: null,
  hoja: null,
  soloNuevos: false,
  justificados: false,
};

export const hayFiltros = (filtros: Filtros): boolean =>
  filtros.texto.trim() !== '' ||
  filtros.soloNuevos ||
  filtros.justificados ||
  ELEGIBLES.some((uno) => filtros[uno] !== null);

const ELEGIBLES = ['severidad', 'regla', 'entidad', 'hoja'] as const;

/** What is chosen from a list of names. */
export type Facultad = 'regla' | 'entidad' | 'hoja';

const VALOR: Readonly<Record<Facultad, (h: HallazgoVisto) => string>> = {
  regla: ({ regla }) => regla,
  entidad: ({ entidad }) => entidad,
  hoja: ({ lugar }) => lugar?.hoja ?? '',
};

type Pasa = (hallazgo: HallazgoVisto) => boolean;

/** Without accents and capitals: nobody is asked to type them. */
const llano = (texto: string): string =>
  texto.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const buscado = ({ titulo, nombreRegla, entidad, mensaje, lugar }: HallazgoVisto): string =>
  llano([titulo, nombreRegla, entidad, mensaje, lugar?.hoja, lugar?.celda].join(' '));

/** All words of the text, in any order. */
function conPalabras(texto: string): Pasa {
  const palabras = llano(texto).split(/\s+/).filter(Boolean);
  if (palabras.length === 0) return () => true;
  return (hallazgo) => {
    const suyo = buscado(hallazgo);
    return palabras.every((palabra) => suyo.includes(palabra));
  };
}

function pasa(filtros: Filtros, nuevos: ReadonlySet<string>, sin?: Facultad | 'severidad'): Pasa {
  const { severidad, soloNuevos } = filtros;
  const elegidas = (Object.keys(VALOR) as Facultad[]).filter(
    (una) => una !== sin && filtros[una] !== null,
  );
  const tiene = conPalabras(filtros.texto);
  return (h) =>
    elegidas.every((una) => VALOR[una](h) === filtros[una]) &&
    // One that is summed up counts as its cause does.
    (severidad === null || sin === 'severidad' || (!h.plegada && h.severidad === severidad)) &&
    (!soloNuevos || nuevos.has(h.clave)) &&
    tiene(h);
}

/** In the order of the validation, which puts causes first. */
export function porCausa(hallazgos: readonly HallazgoVisto[]): Grupo[] {
  const grupos = agrupar(hallazgos, ({ clave, claveCausa }) => claveCausa ?? clave);
  return [...grupos.values()].map(([raiz, ...consecuencias]) => ({
    raiz,
    consecuencias,
    coincide: true,
  }));
}

/** A cause that was looked for comes with all that follows from it. */
export function filtrados(
  grupos: readonly Grupo[],
  filtros: Filtros,
  nuevos: ReadonlySet<string>,
): Grupo[] {
  const si = pasa(filtros, nuevos);
  return grupos.flatMap(({ raiz, consecuencias }): Grupo[] => {
    if (si(raiz)) return [{ raiz, consecuencias, coincide: true }];
    const suyas = consecuencias.filter(si);
    return suyas.length > 0 ? [{ raiz, consecuencias: suyas, coincide: false }] : [];
  });
}

/** As the sheet lists them: those that are summed up in their cause's message are one with it. */
export function renglones(hallazgos: readonly HallazgoVisto[]): HallazgoVisto[] {
  const grupos = agrupar(hallazgos, (h) => (h.plegada ? h.claveCausa : h.clave));
  return [...grupos.values()].map(([primero]) => primero);
}

export const cuenta = (hallazgos: readonly HallazgoVisto[]): number => renglones(hallazgos).length;

export const cuentaDe = (
  hallazgos: readonly HallazgoVisto[],
  filtros: Filtros,
  nuevos: ReadonlySet<string>,
): number => cuenta(hallazgos.filter(pasa(filtros, nuevos)));

/** How many of each severity, the other filters as they are. */
export function porSeveridad(
  hallazgos: readonly HallazgoVisto[],
  filtros: Filtros,
  nuevos: ReadonlySet<string>,
): Readonly<Record<Severidad, number>> {
  const cuentas = { error: 0, advertencia: 0, aviso: 0 };
  const si = pasa(filtros, nuevos, 'severidad');
  for (const h of hallazgos) if (!h.plegada && si(h)) cuentas[h.severidad]++;
  return cuentas;
}

export interface Opcion {
  readonly valor: string;
  readonly nombre: string;
  readonly cuenta: number;
}

/** What can be chosen, the other filters as they are; what is chosen stays among it. */
export function opciones(
  hallazgos: readonly HallazgoVisto[],
  cual: Facultad,
  filtros: Filtros,
  nuevos: ReadonlySet<string>,
): Opcion[] {
  const si = pasa(filtros, nuevos, cual);
  const valorDe = VALOR[cual];
  const grupos = agrupar(
    hallazgos.filter((h) => valorDe(h) !== '' && (si(h) || valorDe(h) === filtros[cual])),
    valorDe,
  );
  return [...grupos]
    .map(([valor, suyos]) => ({
      valor,
      nombre: cual === 'regla' ? suyos[0].nombreRegla : valor,
      cuenta: cuenta(suyos.filter(si)),
    }))
    .sort((a, b) => a.nombre.localeCompare(b.nombre, 'es', { numeric: true }));
}

/** Those that can be repaired together: of one rule, or all. */
export const deForma = (hallazgos: readonly HallazgoVisto[], regla?: string): HallazgoVisto[] =>
  hallazgos.filter(
    (h) => h.reparacion?.clase === 'forma' && (regla === undefined || h.regla === regla),
  );

/** Each cell once: where two findings are about one, the first is mended first. */
export function cambiosDe(hallazgos: readonly HallazgoVisto[]): CambioVisto[] {
  const porCelda = new Map<string, CambioVisto>();
  for (const cambio of hallazgos.flatMap(({ reparacion }) => reparacion?.cambios ?? [])) {
    const lugar = `${cambio.hoja}!${cambio.celda}`;
    if (!porCelda.has(lugar)) porCelda.set(lugar, cambio);
  }
  return [...porCelda.values()];
}

/** What the person saw and agreed to. */
export const eleccionDe = (hallazgos: readonly HallazgoVisto[], motivo = ''): Eleccion => ({
  claves: new Set(hallazgos.map(({ clave }) => clave)),
  vistas: new Map(cambiosDe(hallazgos).map((uno) => [`${uno.hoja}!${uno.celda}`, uno])),
  ...(motivo ? { motivo } : {}),
});

/** A cause is accepted with what follows from it, as it was shown. */
export const porJustificar = (
  { clave, huella }: HallazgoVisto,
  { motivo, quien }: Pick<PorJustificar, 'motivo' | 'quien'>,
): PorJustificar => ({ vistas: new Map([[clave, huella]]), motivo, quien });

/** Where the person is in the list; kept while another place of the pane shows. */
export interface Vista {
  readonly filtros: Filtros;
  readonly masFiltros: boolean;
  /** Causes whose consequences are open. */
  readonly abiertos: ReadonlySet<string>;
  readonly hasta: number;
  /** The one that was gone to last. */
  readonly actual: string | null;
}

/** More than this at once is not read, and slows the pane down. */
export const TANDA = 100;

export const VISTA_INICIAL: Vista = {
  filtros: SIN_FILTROS,
  masFiltros: false,
  abiertos: new Set(),
  hasta: TANDA,
  actual: null,
};
