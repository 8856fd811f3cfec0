/** The first half of every action: describe, read once, understand. */
import { auditar, REGLAS_DE_CONJUNTO } from '../ceplan/auditoria';
import { evaluar } from '../ceplan/evaluar';
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Hallazgo, Politica } from '../ceplan/tipos';
import type { Material } from '../libro/avance';
import { areasDebajo, revisarDisposicion } from '../libro/disposicion';
import { TABLA_COMPROMISOS } from '../libro/esquema';
import { conRequeridas, type HojaGenerada } from '../libro/hojasGeneradas';
import { areasAjenas, generada, type Generada } from '../libro/generadas';
import type { FilaHallazgo } from '../libro/hallazgos';
import { compromisosEscritos } from '../libro/compromisosEscritos';
import { areasDeEntrada, leeLibro, TABLAS_DE_ENTRADA, type LibroLeido } from '../libro/leer';
import { leeMatriz, MATRIZ_VACIA, type MatrizLeida } from '../libro/matriz';
import { areaDeTabla, buscaTabla } from '../libro/tablas';
import { filasDeHallazgos } from '../libro/verHallazgos';
import type { Area, CellGrid, OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto } from './contexto';
import { AccionError } from './errores';

export interface Leido {
  readonly libro: LibroLeido;
  readonly matriz: MatrizLeida;
  readonly generadas: ReadonlyMap<HojaGenerada, Generada>;
  /** People's cells beside and below what was generated, by sheet. */
  readonly ajenas: ReadonlyMap<HojaGenerada, readonly CellGrid[]>;
  /** What the layout of the workbook's own sheets shows; empty where it was not asked for. */
  readonly disposicion: readonly Hallazgo[];
  /** Sheets that stood half written, so that they have to be made again. */
  readonly rotas: readonly HojaGenerada[];
}

/** What a plan keeps in the workbook while it is being written: what people wrote, as it was read. */
interface Rescate {
  /** The sheets that the plan writes. */
  readonly hojas: readonly HojaGenerada[];
  /** Missing where the matrix is not among them. */
  readonly matriz?: MatrizLeida;
  /** People's cells beside what was generated, which is written anew whole. */
  readonly ajenas: readonly {
    readonly clave: HojaGenerada;
    readonly areaAnterior: Area;
    readonly grids: readonly CellGrid[];
  }[];
}

export async function leer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  hojas: readonly HojaGenerada[],
  { conDisposicion = false }: { readonly conDisposicion?: boolean } = {},
): Promise<Leido> {
  const { hoy, idioma, anio, onProgress, signal } = contexto;
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  const faltan = TABLAS_DE_ENTRADA.filter(
    (e) => !e.opcional && !buscaTabla(estructura, e.nombre),
  ).map((e) => e.nombre);
  if (faltan.includes('tblPolitica') && faltan.includes('tblIndicadores')) {
    throw new AccionError('noEsLibro', { faltan: faltan.join(', ') }, idioma);
  }
  const { unfinished } = estructura;
  const rescate = rescateDe(unfinished?.snapshot ?? null);
  const todas = conRequeridas([...hojas, ...(rescate?.hojas ?? [])]);
  const guardadas = new Map((rescate?.ajenas ?? []).map((item) => [item.clave, item]));
  const generadas = new Map(
    todas.map((clave) => {
      const g = generada(estructura, clave);
      const { areaAnterior = g.areaAnterior } = guardadas.get(clave) ?? {};
      return [clave, { ...g, areaAnterior }];
    }),
  );

  const entrada = areasDeEntrada(estructura);
  const compromisos = buscaTabla(estructura, TABLA_COMPROMISOS);
  // Of a sheet that stood half written, what was beside it is known from before.
  const aparte = [...generadas].map(
    ([clave, g]) => [clave, guardadas.has(clave) ? [] : areasAjenas(estructura, g)] as const,
  );
  const tablas = TABLAS_DE_ENTRADA.flatMap(({ nombre }) => {
    const info = buscaTabla(estructura, nombre);
    return info ? [{ nombre: info.name, hoja: info.sheet, area: info.area }] : [];
  });
  const debajo = conDisposicion ? areasDebajo(estructura, tablas) : [];
  const areas = [
    ...entrada,
    ...debajo,
    ...(compromisos ? [areaDeTabla(compromisos)] : []),
    ...aparte.flatMap(([, a]) => a),
  ];
  const miradas = conDisposicion ? [...new Set(tablas.map(({ hoja }) => hoja))] : [];
  const { grids, facts: hechos } = await abierto.inspect(areas, miradas);
  signal?.throwIfAborted();
  let siguiente = entrada.length + debajo.length;
  const escrita = compromisos ? leeMatriz(compromisos, grids[siguiente++]!) : MATRIZ_VACIA;
  const ajenas = new Map(
    aparte.map(
      ([clave, a]) =>
        [
          clave,
          guardadas.get(clave)?.grids ?? grids.slice(siguiente, (siguiente += a.length)),
        ] as const,
    ),
  );
  const libro = leeLibro(estructura, grids.slice(0, entrada.length), {
    hoy,
    ...(anio === undefined ? {} : { anio }),
  });
  const { datos } = libro;
  if (datos && anio !== undefined && (anio < datos.primerAnio || anio > datos.ultimoAnio)) {
    throw new AccionError(
      'anioFueraDelLibro',
      { anio, desde: datos.primerAnio, hasta: datos.ultimoAnio },
      idioma,
    );
  }
  return {
    libro,
    matriz: rescate?.matriz ?? escrita,
    generadas,
    ajenas,
    disposicion: conDisposicion
      ? revisarDisposicion(
          {
            estructura,
            tablas: [...libro.tablas.values()],
            hechos: new Map(hechos.map((h) => [h.sheet, h])),
            debajo: new Map(debajo.map(({ tabla }, i) => [tabla, grids[entrada.length + i]!])),
          },
          libro.ajustes,
        )
      : [],
    rotas: rescate?.hojas ?? [],
  };
}

function rescateDe(snapshot: string | null): Rescate | null {
  if (snapshot === null) return null;
  try {
    const { rescate } = JSON.parse(snapshot) as { rescate?: Rescate };
    return rescate ?? null;
  } catch {
    return null;
  }
}

/** What people wrote in and beside the sheets that are about to be written. */
export function snapshotDe(
  { matriz, generadas, ajenas }: Leido,
  hojas: ReadonlySet<HojaGenerada>,
): string {
  const rescate: Rescate = {
    hojas: [...hojas],
    ...(hojas.has('matriz') && { matriz }),
    ajenas: [...ajenas].flatMap(([clave, grids]) => {
      const { areaAnterior } = generadas.get(clave)!;
      return hojas.has(clave) && areaAnterior ? [{ clave, areaAnterior, grids }] : [];
    }),
  };
  return JSON.stringify({ rescate });
}

export interface Pensado {
  readonly politica: Politica | null;
  readonly evaluacion: Evaluacion | null;
  readonly hallazgos: readonly FilaHallazgo[];
}

/** What the method and the audit say; the evaluation is missing where reading found errors. */
export function pensar(leido: Leido, { idioma }: Contexto): Pensado {
  const { libro, matriz, disposicion, generadas } = leido;
  const { politica } = libro;
  const legible = politica !== null && !libro.hallazgos.some((h) => h.severidad === 'error');
  const evaluacion = legible ? evaluar(politica) : null;
  // A matrix that is about to be made again answers for itself afterwards, row by row anew.
  const escrita = matriz.filas.length > 0 && !generadas.has('matriz');
  const auditados = evaluacion
    ? auditar(politica!, evaluacion, {
        ...libro.ajustes,
        ...(escrita ? { compromisos: compromisosEscritos(matriz) } : {}),
      })
    : politica
      ? auditarLoLegible(politica, libro)
      : [];
  return {
    politica,
    evaluacion,
    hallazgos: filasDeHallazgos([...libro.hallazgos, ...disposicion, ...auditados], libro, idioma),
  };
}

const CIFRA_ILEGIBLE = new Set(['numeroComoTexto', 'textoEnNumero', 'celdaConError']);

/**
 * What the audit says of the indicators that read well, where others do not. Nothing that is said
 * of all of them together: counts, means and the índice would be of a part.
 */
function auditarLoLegible(politica: Politica, { hallazgos, ajustes }: LibroLeido): Hallazgo[] {
  const errores = hallazgos.filter(({ severidad }) => severidad === 'error');
  // A table, a column or a row that is missing changes what every indicator is held against.
  if (errores.some(({ codigo }) => codigo === undefined)) return [];
  // A figure that does not read is no figure, and no rule takes it for one.
  const rotos = errores.filter(({ regla }) => !CIFRA_ILEGIBLE.has(regla));
  const malos = new Set(rotos.map(({ tipo, codigo }) => `${tipo ?? ''}|${codigo}`));
  const omitir = [...ajustes.omitir, ...REGLAS_DE_CONJUNTO];
  return auditar(politica, evaluar(politica), { ...ajustes, omitir }).filter(
    ({ tipo, codigo }) => codigo === undefined || !malos.has(`${tipo ?? ''}|${codigo}`),
  );
}

const PRIMEROS = 3;

/** The same, or an error that names the cells which stand in the way. */
export function pensarTodo(
  leido: Leido,
  contexto: Contexto,
): Material & { hallazgos: readonly FilaHallazgo[] } {
  const { politica, evaluacion, hallazgos } = pensar(leido, contexto);
  const { datos } = leido.libro;
  if (!politica || !evaluacion || !datos) {
    // What the audit says besides stands in nobody's way.
    const impiden = leido.libro.hallazgos.filter((h) => h.severidad === 'error');
    const errores = filasDeHallazgos(impiden, leido.libro, contexto.idioma);
    const primeros = errores
      .slice(0, PRIMEROS)
      .map((h) => `${h.hoja && h.celda ? `${h.hoja}!${h.celda}: ` : ''}${h.mensaje}`)
      .join(' ');
    throw new AccionError(
      'libroConErrores',
      { cuantos: errores.length, primeros },
      contexto.idioma,
      errores,
    );
  }
  return { libro: leido.libro, politica, datos, evaluacion, hoy: contexto.hoy, hallazgos };
}
