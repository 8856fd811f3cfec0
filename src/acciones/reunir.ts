/** The first half of every action: describe, read once, understand. */
import type { Hallazgo } from '../ceplan/tipos';
import type { Borrador } from '../libro/borradores';
import { areasDebajo, revisarDisposicion } from '../libro/disposicion';
import { TABLA_COMPROMISOS } from '../libro/esquema';
import { conRequeridas, type HojaGenerada } from '../libro/hojasGeneradas';
import { areasAjenas, generada, type Generada } from '../libro/generadas';
import { areasDeEntrada, leeLibro, TABLAS_DE_ENTRADA, type LibroLeido } from '../libro/leer';
import type { Firmado } from '../libro/firmado';
import { leeMatriz, MATRIZ_VACIA, type MatrizLeida } from '../libro/matrizLeida';
import { areaDeTabla, buscaTabla, tablaLlamada } from '../libro/tablas';
import { ajustableDe } from '../libro/reglasAjustables';
import type { AreaRef, CellGrid, OpenWorkbook, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Contexto } from './encargo';
import { AccionError } from './accionError';
import { instantaneaDeHojas, rescateDe, type Rescate } from './instantanea';

export interface Leido {
  readonly libro: LibroLeido;
  readonly matriz: MatrizLeida;
  /** Texts for the matrix that cannot be written into it. */
  readonly pendientes: readonly Borrador[];
  readonly generadas: ReadonlyMap<HojaGenerada, Generada>;
  /** People's cells beside and below what was generated, by sheet. */
  readonly ajenas: ReadonlyMap<HojaGenerada, readonly CellGrid[]>;
  /** What the layout of the workbook's own sheets shows; empty where it was not asked for. */
  readonly disposicion: readonly Hallazgo[];
  /** Sheets that are signed, as they stand; empty where they were not asked for. */
  readonly firmadas: Pick<Firmado, 'avance' | 'resumen'>;
  /** Sheets that stood half written, so that they have to be made again. */
  readonly rotas: readonly HojaGenerada[];
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
  const rescate = rescateEn(estructura, hojas, idioma);
  const guardadas = new Map((rescate?.ajenas ?? []).map((item) => [item.clave, item]));
  const generadas = new Map(
    conRequeridas([...hojas, ...(rescate?.hojas ?? [])]).map((clave) => {
      const g = generada(estructura, clave);
      const { areaAnterior = g.areaAnterior } = guardadas.get(clave) ?? {};
      return [clave, { ...g, areaAnterior }];
    }),
  );
  const pedido = porLeer(estructura, generadas, new Set(guardadas.keys()), conDisposicion);
  const { grids, facts } = await abierto.inspect(pedido.areas, pedido.miradas);
  signal?.throwIfAborted();
  const leidas = pedido.repartir(grids);
  const libro = leeLibro(estructura, leidas.entrada, {
    ajustableDe,
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
    matriz: rescate?.matriz ?? leidas.matriz,
    pendientes: [],
    generadas,
    ajenas: new Map(
      [...leidas.ajenas].map(([clave, g]) => [clave, guardadas.get(clave)?.grids ?? g]),
    ),
    disposicion: conDisposicion
      ? revisarDisposicion(
          {
            estructura,
            tablas: [...libro.tablas.values()],
            hechos: new Map(facts.map((f) => [f.sheet, f])),
            debajo: leidas.debajo,
          },
          libro.ajustes,
        )
      : [],
    firmadas: leidas.firmadas,
    rotas: rescate?.hojas ?? [],
  };
}

/** What an interrupted action kept; refuses a workbook that is not ours, or that cannot be settled. */
function rescateEn(
  estructura: WorkbookStructure,
  hojas: readonly HojaGenerada[],
  idioma: Contexto['idioma'],
): Rescate | null {
  const faltan = TABLAS_DE_ENTRADA.filter(
    (e) => !e.opcional && !tablaLlamada(estructura, e.nombre),
  ).map((e) => e.nombre);
  if (faltan.includes('tblPolitica') && faltan.includes('tblIndicadores')) {
    throw new AccionError('noEsLibro', { faltan: faltan.join(', ') }, idioma);
  }
  const guardado = estructura.unfinished?.snapshot ?? null;
  const rescate = guardado === null ? null : rescateDe(guardado);
  // To write over what cannot be read here would lose it: `terminar` puts it where it can be.
  if (guardado !== null && !rescate && hojas.length > 0) {
    throw new AccionError('otraInconclusa', {}, idioma);
  }
  return rescate;
}

/** All areas that an action reads, in one request, and how what comes is told apart. */
function porLeer(
  estructura: WorkbookStructure,
  generadas: ReadonlyMap<HojaGenerada, Generada>,
  guardadas: ReadonlySet<HojaGenerada>,
  conDisposicion: boolean,
) {
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
  // Of a sheet that is about to be made again, nobody asks what it said.
  const firmadas = conDisposicion ? areasFirmadas(estructura, generadas) : [];
  return {
    areas: [
      ...entrada,
      ...debajo,
      ...(compromisos ? [areaDeTabla(compromisos)] : []),
      ...aparte.flatMap(([, areas]) => areas),
      ...firmadas.map(({ ref }) => ref),
    ],
    miradas: conDisposicion ? [...new Set(tablas.map(({ hoja }) => hoja))] : [],
    repartir: (grids: readonly CellGrid[]) => {
      let siguiente = 0;
      const toma = (cuantas: number) => grids.slice(siguiente, (siguiente += cuantas));
      return {
        entrada: toma(entrada.length),
        debajo: new Map(toma(debajo.length).map((grid, i) => [debajo[i]!.tabla, grid])),
        matriz: compromisos ? leeMatriz(compromisos, toma(1)[0]!) : MATRIZ_VACIA,
        ajenas: new Map(aparte.map(([clave, areas]) => [clave, toma(areas.length)])),
        firmadas: Object.fromEntries(firmadas.map(({ clave }) => [clave, toma(1)[0]!])),
      };
    },
  };
}

/** What was generated of the sheets that are signed. */
const areasFirmadas = (
  estructura: WorkbookStructure,
  porHacer: ReadonlyMap<HojaGenerada, Generada>,
): { readonly clave: 'avance' | 'resumen'; readonly ref: AreaRef }[] =>
  (['avance', 'resumen'] as const).flatMap((clave) => {
    const { titulo, areaAnterior: area } = generada(estructura, clave);
    return area && !porHacer.has(clave) ? [{ clave, ref: { sheet: titulo, area } }] : [];
  });

/** What people wrote in and beside the sheets that are about to be written. */
export function snapshotDe(
  { matriz, generadas, ajenas }: Leido,
  hojas: ReadonlySet<HojaGenerada>,
): string {
  return instantaneaDeHojas({
    hojas: [...hojas],
    ...(hojas.has('matriz') && { matriz }),
    ajenas: [...ajenas].flatMap(([clave, grids]) => {
      const { areaAnterior } = generadas.get(clave)!;
      return hojas.has(clave) && areaAnterior ? [{ clave, areaAnterior, grids }] : [];
    }),
  });
}
