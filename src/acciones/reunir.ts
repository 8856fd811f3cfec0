/** The first half of every action: describe, read once, understand. */
import type { Hallazgo } from '../ceplan/tipos';
import { areasDebajo, revisarDisposicion } from '../libro/disposicion';
import { TABLA_COMPROMISOS } from '../libro/esquema';
import { conRequeridas, type HojaGenerada } from '../libro/hojasGeneradas';
import { areasAjenas, generada, type Generada } from '../libro/generadas';
import { areasDeEntrada, leeLibro, TABLAS_DE_ENTRADA, type LibroLeido } from '../libro/leer';
import { leeMatriz, MATRIZ_VACIA, type MatrizLeida } from '../libro/matriz';
import { areaDeTabla, buscaTabla } from '../libro/tablas';
import type { CellGrid, OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Contexto } from './encargo';
import { AccionError } from './accionError';
import { instantaneaDeHojas, rescateDe } from './instantanea';

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
  const guardado = unfinished?.snapshot ?? null;
  const rescate = guardado === null ? null : rescateDe(guardado);
  // To write over what cannot be read here would lose it: `terminar` puts it where it can be.
  if (guardado !== null && !rescate && hojas.length > 0) {
    throw new AccionError('otraInconclusa', {}, idioma);
  }
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
