/**
 * A new version of a ficha: what changes in mid-year gets a row of its own, with the document that
 * approved it and the day, and the version before it an end; history is not written over.
 */
import { compararClaves } from '../ceplan/clave';
import { esFecha, comoTexto, serieDeFecha, texto } from '../libro/valores';
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { claveDeFila, FORMULA_CLAVE, INDICADORES } from '../libro/indicadores';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { ajustableDe } from '../libro/reglasAjustables';
import type { TablaLeida } from '../libro/tablas';
import type { Clave, Fecha, Ficha, Politica } from '../ceplan/tipos';
import { cellAddress, parseAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellValue, OpenWorkbook } from '@pnftp/xlsx/plan';
import { VERSION } from '../textos/version';
import { AccionError, exigeTerminada } from './accionError';
import { juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import {
  instantaneaDeJustificaciones,
  justificacionesDe,
  type CambioDeJustificacion,
  type FilaEscrita,
} from './instantanea';
import { campoDeAnio, planFilas, type LugarDeFila } from './planFilas';

/** What the new version says otherwise than the one before. */
export interface PorVersionar extends Clave {
  readonly desde: number;
  readonly documento: string;
  /** From when on it holds within its first year; `null`: all of it. */
  readonly aprobada: Fecha | null;
  readonly textos: Readonly<Partial<Record<TextoDeFicha, string>>>;
  readonly metas: ReadonlyMap<number, number>;
}

export type TextoDeFicha = 'indicador' | 'responsable' | 'informante';

type Accion = 'nuevaVersion' | 'deshacerVersion';

export interface ResultadoVersion {
  readonly accion: Accion;
  /** How many lines the Bitácora got. */
  readonly cambios: number;
  /** What was written, as its way back needs it. */
  readonly hechos: readonly CambioDeJustificacion[];
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Three requests. Throws `AccionError` where there can be no such version; nothing is written then. */
export async function nuevaVersion(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido: PorVersionar,
): Promise<ResultadoVersion> {
  const libro = await leer(abierto, contexto, 'nuevaVersion');
  const { cambios, notas } = pensada(libro, pedido, contexto);
  return hacer(abierto, contexto, 'nuevaVersion', libro, { cambios, notas });
}

/** The fichas as they stand; nothing is written. Throws where the workbook cannot be read. */
export async function leerParaVersion(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<Politica> {
  const { politica } = await leer(abierto, contexto, 'nuevaVersion');
  if (!politica)
    throw new AccionError('noEsLibro', { faltan: INDICADORES.nombre }, contexto.idioma);
  return politica;
}

/** Takes the row away and gives the one before its end back, while both say what was written. */
export async function deshacerVersion(
  abierto: OpenWorkbook,
  hechos: readonly CambioDeJustificacion[],
  contexto: Contexto,
): Promise<ResultadoVersion> {
  const libro = await leer(abierto, contexto, 'deshacerVersion');
  const tabla = libro.tablas.get(INDICADORES.nombre)!;
  const hay = filasPorClave(tabla);
  const siguen = hechos.every(({ clave, despues }) => {
    const fila = hay.get(clave);
    return fila !== undefined && dicenLoMismo(tabla, filaEscrita(tabla, fila), despues!);
  });
  const cambios = siguen
    ? hechos.map(({ clave, antes, despues }) => ({ clave, antes: despues, despues: antes }))
    : [];
  const t = VERSION[contexto.idioma];
  const notas = [siguen ? t.deshecha : t.otraCosa];
  return hacer(abierto, contexto, 'deshacerVersion', libro, { cambios, notas });
}

/** Finishes one that was broken off, as it was begun. */
export const retomarVersion =
  (accion: Accion) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoVersion | null> => {
    const empezada = guardado === null ? null : justificacionesDe(guardado);
    if (!empezada) return null;
    const libro = await leer(abierto, contexto, accion);
    return hacer(abierto, contexto, accion, libro, { ...empezada, notas: [] });
  };

async function leer(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress, signal }: Contexto,
  accion: Accion,
): Promise<LibroLeido> {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, accion, idioma);
  const grids = await abierto.read(areasDeEntrada(estructura));
  return leeLibro(estructura, grids, { hoy, ajustableDe });
}

interface Pensada {
  readonly cambios: readonly CambioDeJustificacion[];
  readonly notas: readonly string[];
}

function pensada(libro: LibroLeido, pedido: PorVersionar, { idioma }: Contexto): Pensada {
  const t = VERSION[idioma];
  const { desde } = pedido;
  const anterior = laAnterior(libro, pedido, idioma);
  const tabla = libro.tablas.get(INDICADORES.nombre)!;
  const antes = filaEscrita(tabla, anterior.fila);
  const { fila: nueva, dichos } = filaNueva(antes, pedido, idioma);
  const cerrada = { ...antes, vigenteHasta: desde - 1 };
  return {
    cambios: [
      { clave: claveEn(nueva), antes: null, despues: nueva },
      { clave: claveEn(antes), antes, despues: cerrada },
    ],
    notas: [
      t.hecha(`${pedido.tipo} ${pedido.codigo}`, desde, dichos),
      t.hasta(desde - 1),
      ...(pedido.aprobada !== null && pedido.aprobada > `${desde}-06-30`
        ? [t.aprobada(`Semestre I ${desde}`)]
        : []),
    ],
  };
}

/** The version that the new one takes the place of. */
function laAnterior(
  { politica, datos }: LibroLeido,
  pedido: PorVersionar,
  idioma: Contexto['idioma'],
): Ficha {
  const t = VERSION[idioma];
  const { desde, documento, aprobada, metas } = pedido;
  const no = (motivo: string) => new AccionError('sinVersion', { motivo }, idioma);
  const suyas = (politica?.fichas ?? [])
    .filter((ficha) => compararClaves(ficha, pedido) === 0)
    .sort((a, b) => (a.vigenteDesde ?? -Infinity) - (b.vigenteDesde ?? -Infinity));
  const ultima = suyas.at(-1);
  if (!ultima || !datos) throw no(t.indicadorFalta(`${pedido.tipo} ${pedido.codigo}`));
  const { primerAnio, ultimoAnio } = datos;
  if (desde < primerAnio || desde > ultimoAnio) throw no(t.anioMalo(desde, primerAnio, ultimoAnio));
  const empieza = ultima.vigenteDesde ?? primerAnio;
  if (empieza === desde) throw no(t.yaHay(desde));
  if (empieza > desde) throw no(t.despues(empieza));
  if (documento.trim() === '') throw no(t.sinDocumento);
  if (aprobada !== null && !esFecha(aprobada)) throw no(t.fechaMala(aprobada));
  const fuera = [...metas.keys()].find((anio) => anio < primerAnio || anio > ultimoAnio);
  if (fuera !== undefined) throw no(t.metaFuera(fuera));
  return ultima;
}

/** A row by field, its years each by its own; a formula as the formula that it is. */
function filaEscrita(tabla: TablaLeida, fila: number): FilaEscrita {
  return Object.fromEntries(
    tabla.columnas.map(({ columna, anio, indice }) => [
      campoDeAnio(columna.campo, anio),
      tabla.filas[fila]?.[indice] ?? null,
    ]),
  );
}

const claveEn = ({ tipo, codigo, vigenteDesde }: FilaEscrita): string =>
  [tipo, codigo, vigenteDesde].map((celda) => texto(celda ?? null)).join('|');

function filaNueva(
  antes: FilaEscrita,
  { desde, documento, aprobada, textos, metas, tipo, codigo }: PorVersionar,
  idioma: Contexto['idioma'],
): { readonly fila: FilaEscrita; readonly dichos: readonly string[] } {
  const t = VERSION[idioma];
  const pedidos = [
    ...Object.entries(textos).map(([campo, valor]) => [campo, valor, tituloDe(campo)] as const),
    ...[...metas].map(([anio, meta]) => [campoDeAnio('logros', anio), meta, `LE ${anio}`] as const),
  ].map(([campo, valor, que]) => ({ campo, valor, que, hay: valueOf(antes[campo] ?? null) }));
  const distintos = pedidos.filter(({ valor, hay }) => comoTexto(valor) !== comoTexto(hay));
  if (distintos.length === 0) throw new AccionError('sinVersion', { motivo: t.nadaCambia }, idioma);
  // A figure that was computed in the cell is the figure that it gave.
  const copia = Object.entries(antes).map(([campo, celda]) => [campo, valueOf(celda)] as const);
  const fila: Record<string, Cell> = {
    ...(Object.fromEntries(copia) as Record<string, CellValue>),
    ...Object.fromEntries(distintos.map(({ campo, valor }) => [campo, valor])),
    vigenteDesde: desde,
    vigenteHasta: valueOf(antes.vigenteHasta ?? null),
    fechaAprobacion: aprobada === null ? null : serieDeFecha(aprobada),
    documento: documento.trim(),
    clave: { formula: FORMULA_CLAVE, value: claveDeFila(tipo, codigo, desde) },
  };
  const dichos = distintos.map(({ que, hay, valor }) =>
    t.cambio(que, comoTexto(hay), comoTexto(valor)),
  );
  return { fila, dichos };
}

const tituloDe = (campo: string): string =>
  INDICADORES.columnas.find((columna) => columna.campo === campo)!.titulo;

/** The rows by what names them; of two the first counts. */
function filasPorClave(tabla: TablaLeida): ReadonlyMap<string, number> {
  const filas = new Map<string, number>();
  tabla.filas.forEach((_, fila) => {
    const clave = claveEn(filaEscrita(tabla, fila));
    if (!filas.has(clave)) filas.set(clave, fila);
  });
  return filas;
}

const diceEn = (fila: FilaEscrita | null, campo: string): CellValue =>
  valueOf(fila?.[campo] ?? null);

/** What the table computes apart. */
const dicenLoMismo = ({ columnas }: TablaLeida, una: FilaEscrita, otra: FilaEscrita): boolean =>
  columnas.every(({ columna, anio }) => {
    const campo = campoDeAnio(columna.campo, anio);
    const iguales = comoTexto(diceEn(una, campo)) === comoTexto(diceEn(otra, campo));
    return columna.tipo === 'formula' || iguales;
  });

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  accion: Accion,
  { tablas, estructura }: LibroLeido,
  { cambios, notas, filaBitacora }: Pensada & { readonly filaBitacora?: number },
): Promise<ResultadoVersion> {
  const base = { accion, hechos: cambios, notas };
  if (cambios.length === 0) return { ...base, cambios: 0, bitacora: null };
  const tabla = tablas.get(INDICADORES.nombre)!;
  const hay = filasPorClave(tabla);
  const filas = cambios.map(({ clave, despues }) => ({
    fila: hay.get(clave) ?? null,
    campos: despues,
  }));
  const donde = { esquema: INDICADORES, tabla, estructura };
  const { sheets, lugares } = planFilas(donde, filas, contexto.idioma);
  const lineas = lineasDe(accion, cambios, lugares, tabla);
  const bitacora = planBitacora(lineas, contexto.hoy, estructura, filaBitacora)!;
  await escribir(
    abierto,
    {
      action: accion,
      sheets: juntar([bitacora.sheet, ...sheets]),
      names: bitacora.names,
      snapshot: instantaneaDeJustificaciones({ cambios, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return { ...base, cambios: lineas.length, bitacora: bitacora.titulo };
}

/** Each field that says something else than before; of a row that goes, which version it was. */
function lineasDe(
  cual: Accion,
  cambios: readonly CambioDeJustificacion[],
  lugares: readonly LugarDeFila[],
  tabla: TablaLeida,
): FilaBitacora[] {
  const [nueva, anterior] = cambios;
  const accion = cual === 'nuevaVersion' ? VERSION.es.accion : VERSION.es.accionDeshacer;
  const origen = texto((nueva!.despues ?? nueva!.antes)!.documento ?? null);
  return cambios.flatMap(({ antes, despues }, i): FilaBitacora[] => {
    const { hoja, celda } = lugares[i]!;
    if (despues === null)
      return [{ accion, hoja, celda, antes: claveEn(antes!), despues: null, origen }];
    const { row } = parseAddress(celda)!;
    return tabla.columnas.flatMap(({ columna, anio, indice }): FilaBitacora[] => {
      const campo = campoDeAnio(columna.campo, anio);
      const habia = diceEn(antes ?? anterior!.antes, campo);
      const ahora = diceEn(despues, campo);
      if (columna.tipo === 'formula' || comoTexto(habia) === comoTexto(ahora)) return [];
      const donde = cellAddress(row, tabla.area.column + indice);
      return [{ accion, hoja, celda: donde, antes: habia, despues: ahora, origen }];
    });
  });
}
