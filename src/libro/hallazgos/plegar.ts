/**
 * One cause, one finding: what follows from another finding is put under it. Rules say what they
 * explain (`explica`): figures, records, cells, codes that are missed. Where several explain the
 * same, the one that explains most is the cause.
 */
import { cellAddress, parseAddress } from '@pnftp/xlsx/plan';
import type { Alcance, Celda, Clave, Hallazgo } from '../../ceplan/tipos';
import type { LibroLeido } from '../leer';

/** Fields of a ficha and of a report that hold figures: what is said of others has its own cause. */
const CIFRAS: Readonly<Record<string, ReadonlySet<string>>> = {
  fichas: new Set(['logros', 'valores', 'lineaBase']),
  reportes: new Set(['valor', 'numerador', 'denominador']),
};

type Localiza = LibroLeido['localiza'];
type Campo = NonNullable<Alcance['cifras']>[number]['campo'];

/** A finding that explains something, and how much in all. */
interface Raiz {
  readonly hallazgo: Hallazgo;
  readonly orden: number;
  readonly peso: number;
}

interface Explicacion {
  readonly raiz: Raiz;
  /** Only targets, or only values. */
  readonly campo: Campo;
}

/** What each thing is explained by; year `null` where all years of an indicator are meant. */
interface Explicaciones {
  readonly cifras: Map<string, Map<number | null, Explicacion[]>>;
  readonly celdas: Map<string, Raiz>;
  readonly codigos: Map<string, Raiz>;
}

/** The same findings, those that another explains with its name as `causa`. */
export function plegar(hallazgos: readonly Hallazgo[], localiza: Localiza): Hallazgo[] {
  const raices = hallazgos.map((hallazgo, orden): Raiz => ({
    hallazgo,
    orden,
    peso: pesoDe(hallazgo.explica),
  }));
  const explicaciones = reunir(raices);
  return raices.map((propia) => {
    const { hallazgo } = propia;
    const causa = causaDe(hallazgo, explicaciones, localiza);
    const id = causa && pesaMas(causa, propia) ? causa.hallazgo.id : undefined;
    return id === undefined ? hallazgo : { ...hallazgo, causa: id };
  });
}

/** A record stands for all of its figures. */
const POR_REGISTRO = 10;

const pesoDe = ({ cifras, claves, celdas, codigos }: Alcance = {}): number =>
  (cifras?.length ?? 0) +
  (claves?.length ?? 0) * POR_REGISTRO +
  (celdas?.reduce((n, { celda }) => n + cuantasCeldas(celda), 0) ?? 0) +
  (codigos?.length ?? 0);

const cuantasCeldas = (celda: string): number => {
  const area = parseAddress(celda);
  return area ? area.rows * area.columns : 0;
};

/**
 * Where they explain as much, the audit's, which knows more than a cell, and then the earlier one:
 * no two are each other's cause.
 */
function pesaMas(a: Raiz, b: Raiz): boolean {
  if (a.peso !== b.peso) return a.peso > b.peso;
  const [deA, deB] = [deAuditoria(a.hallazgo), deAuditoria(b.hallazgo)];
  return deA === deB ? a.orden < b.orden : deA;
}

const deClave = ({ tipo, codigo }: Clave): string => `${tipo} ${codigo}`;
const deCelda = ({ hoja, celda }: Celda): string => `${hoja}!${celda}`;

function reunir(raices: readonly Raiz[]): Explicaciones {
  const cifras: Explicaciones['cifras'] = new Map();
  const celdas: Explicaciones['celdas'] = new Map();
  const codigos: Explicaciones['codigos'] = new Map();
  const alMayor = (mapa: Map<string, Raiz>, clave: string, raiz: Raiz): void => {
    const otra = mapa.get(clave);
    if (!otra || pesaMas(raiz, otra)) mapa.set(clave, raiz);
  };
  const deCifra = (clave: Clave, anio: number | null, una: Explicacion): void => {
    const porAnio = cifras.get(deClave(clave)) ?? new Map<number | null, Explicacion[]>();
    cifras.set(deClave(clave), porAnio);
    porAnio.set(anio, [...(porAnio.get(anio) ?? []), una]);
  };
  for (const raiz of raices) {
    const { explica } = raiz.hallazgo;
    for (const { clave, anio, campo } of explica?.cifras ?? [])
      deCifra(clave, anio, { raiz, campo });
    for (const clave of explica?.claves ?? []) deCifra(clave, null, { raiz, campo: undefined });
    for (const celda of explica?.celdas ?? [])
      for (const una of cadaCelda(celda)) alMayor(celdas, una, raiz);
    for (const codigo of explica?.codigos ?? []) alMayor(codigos, codigo, raiz);
  }
  return { cifras, celdas, codigos };
}

function cadaCelda({ hoja, celda }: Celda): string[] {
  const area = parseAddress(celda);
  if (!area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, k) =>
    deCelda({
      hoja,
      celda: cellAddress(area.row + Math.floor(k / area.columns), area.column + (k % area.columns)),
    }),
  );
}

function causaDe(uno: Hallazgo, e: Explicaciones, localiza: Localiza): Raiz | undefined {
  const { regla, tipo, codigo, encontrado } = uno;
  const nombre = regla === 'referenciaDesconocida' ? encontrado : `${tipo ?? ''} ${codigo ?? ''}`;
  const deCodigo = e.codigos.get(nombre.trim());
  return deCodigo ?? porCeldas(uno, e, localiza) ?? porCifra(uno, e) ?? porAlcance(uno, e);
}

/** All of its cells have to be explained, by one and the same finding. */
function porCeldas(uno: Hallazgo, { celdas }: Explicaciones, localiza: Localiza) {
  if (celdas.size === 0) return undefined;
  const suyas: readonly Celda[] = uno.celdas ?? [localiza(uno.lugar) ?? []].flat();
  const causas = new Set(suyas.map((celda) => celdas.get(deCelda(celda))));
  return causas.size === 1 ? [...causas][0] : undefined;
}

/** The finding that explains one of the figures which this one looks at. */
function porCifra(uno: Hallazgo, { cifras }: Explicaciones): Raiz | undefined {
  const { tipo, codigo, lugar } = uno;
  if (tipo === undefined || codigo === undefined) return undefined;
  const porAnio = cifras.get(deClave({ tipo, codigo }));
  if (!porAnio) return undefined;
  const enTabla = lugar && 'tabla' in lugar ? lugar : null;
  if (enTabla && CIFRAS[enTabla.tabla]?.has(enTabla.campo) === false) return undefined;
  const campo = CIFRAS.fichas!.has(enTabla?.campo ?? '') ? enTabla!.campo : undefined;
  const anios = uno.anios ?? (uno.anio === undefined ? [...porAnio.keys()] : [uno.anio]);
  const posibles = [...anios, null]
    .flatMap((anio) => porAnio.get(anio) ?? [])
    .filter((una) => una.campo === undefined || campo === undefined || una.campo === campo)
    // A cell that reads badly is mended with its whole column, not with the cells beside it.
    .filter(({ raiz }) => enTabla !== null || lugar === null || deAuditoria(raiz.hallazgo))
    .map(({ raiz }) => raiz)
    .filter(({ hallazgo }) => hallazgo !== uno);
  return laMayor(posibles);
}

/** A finding about many figures follows from one of the audit's that explains all of them. */
function porAlcance({ explica, codigo }: Hallazgo, { cifras }: Explicaciones): Raiz | undefined {
  const suyas = explica?.cifras ?? [];
  if (codigo !== undefined || suyas.length === 0) return undefined;
  const deTodas = new Map<Raiz, number>();
  for (const { clave, anio, campo } of suyas) {
    for (const { raiz, campo: soloDe } of cifras.get(deClave(clave))?.get(anio) ?? []) {
      if (!deAuditoria(raiz.hallazgo) || (soloDe !== undefined && soloDe !== campo)) continue;
      deTodas.set(raiz, (deTodas.get(raiz) ?? 0) + 1);
    }
  }
  const posibles = [...deTodas].flatMap(([raiz, n]) =>
    n >= suyas.length && raiz.hallazgo.explica !== explica ? [raiz] : [],
  );
  return laMayor(posibles);
}

const laMayor = (raices: readonly Raiz[]): Raiz | undefined =>
  raices.reduce<Raiz | undefined>(
    (mayor, una) => (!mayor || pesaMas(una, mayor) ? una : mayor),
    undefined,
  );

const deAuditoria = ({ lugar }: Hallazgo): boolean => lugar !== null && 'tabla' in lugar;
