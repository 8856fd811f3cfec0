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
import type { Clave, Fecha, Ficha } from '../ceplan/tipos';
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

export interface ResultadoVersion {
  readonly accion: 'nuevaVersion';
  readonly cambios: number;
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Three requests. Throws `AccionError` where there can be no such version; nothing is written then. */
export async function nuevaVersion(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido: PorVersionar,
): Promise<ResultadoVersion> {
  const libro = await leer(abierto, contexto);
  const { cambios, notas } = pensada(libro, pedido, contexto);
  return hacer(abierto, contexto, libro, { cambios, notas });
}

/** Finishes one that was broken off, as it was begun. */
export async function retomarVersion(
  abierto: OpenWorkbook,
  contexto: Contexto,
  guardado: string | null,
): Promise<ResultadoVersion | null> {
  const empezada = guardado === null ? null : justificacionesDe(guardado);
  if (!empezada) return null;
  return hacer(abierto, contexto, await leer(abierto, contexto), { ...empezada, notas: [] });
}

async function leer(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress, signal }: Contexto,
): Promise<LibroLeido> {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'nuevaVersion', idioma);
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

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { tablas, estructura }: LibroLeido,
  {
    cambios,
    notas,
    filaBitacora,
  }: Pensada & {
    readonly filaBitacora?: number;
  },
): Promise<ResultadoVersion> {
  const tabla = tablas.get(INDICADORES.nombre)!;
  const hay = new Map<string, number>();
  tabla.filas.forEach((_, fila) => {
    const clave = claveEn(filaEscrita(tabla, fila));
    if (!hay.has(clave)) hay.set(clave, fila);
  });
  const filas = cambios.map(({ clave, despues }) => ({
    fila: hay.get(clave) ?? null,
    campos: despues,
  }));
  const donde = { esquema: INDICADORES, tabla, estructura };
  const { sheets, lugares } = planFilas(donde, filas, contexto.idioma);
  const lineas = lineasDe(cambios, lugares, tabla);
  const bitacora = planBitacora(lineas, contexto.hoy, estructura, filaBitacora)!;
  await escribir(
    abierto,
    {
      action: 'nuevaVersion',
      sheets: juntar([bitacora.sheet, ...sheets]),
      names: bitacora.names,
      snapshot: instantaneaDeJustificaciones({ cambios, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return { accion: 'nuevaVersion', cambios: lineas.length, bitacora: bitacora.titulo, notas };
}

/** The row that came, and each field of it that says something else than the one before. */
function lineasDe(
  cambios: readonly CambioDeJustificacion[],
  lugares: readonly LugarDeFila[],
  tabla: TablaLeida,
): FilaBitacora[] {
  const [nueva, anterior] = cambios;
  const accion = VERSION.es.accion;
  const dice = (fila: FilaEscrita | null, campo: string) => valueOf(fila?.[campo] ?? null);
  const documento = texto(nueva!.despues!.documento ?? null);
  return [nueva!, anterior!].flatMap(({ despues }, i): FilaBitacora[] => {
    const { hoja, celda } = lugares[i]!;
    const { row } = parseAddress(celda)!;
    return tabla.columnas.flatMap(({ columna, anio, indice }): FilaBitacora[] => {
      const campo = campoDeAnio(columna.campo, anio);
      const [antes, ahora] = [dice(anterior!.antes, campo), dice(despues, campo)];
      if (columna.tipo === 'formula' || comoTexto(antes) === comoTexto(ahora)) return [];
      const donde = cellAddress(row, tabla.area.column + indice);
      return [{ accion, hoja, celda: donde, antes, despues: ahora, origen: documento }];
    });
  });
}
