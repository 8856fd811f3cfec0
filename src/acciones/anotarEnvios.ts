/**
 * Envíos y recepciones, kept: which formatos went out and when, which files came back. What a person
 * has written is never written over, and what is noted already is not noted again.
 */
import { agrupar } from '../ceplan/agrupar';
import { comoEntidad } from '../ceplan/entidad';
import { escribePeriodo, type PeriodoDeReporte } from '../entidades/periodo';
import type { Enviado, Llegado } from '../entidades/recibir/llegados';
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { ENVIOS, RECEPCIONES } from '../libro/envios';
import type { EsquemaTabla } from '../libro/esquema';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { ajustableDe } from '../libro/reglasAjustables';
import { columnaDe, type TablaLeida } from '../libro/tablas';
import { serieDeFecha, texto, vacia } from '../libro/valores';
import type { Cell, OpenWorkbook, SheetPlan } from '@pnftp/xlsx/plan';
import { ENVIOS as T } from '../textos/envios';
import { exigeTerminada } from './accionError';
import { juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import {
  instantaneaDeJustificaciones,
  justificacionesDe,
  type CambioDeJustificacion,
  type FilaEscrita,
} from './instantanea';
import { planFilas } from './planFilas';

export interface PorAnotar {
  readonly enviados?: readonly Enviado[];
  readonly llegados?: readonly Llegado[];
  readonly revisados?: readonly Revisado[];
  /** Whom a reminder is written to. */
  readonly recordados?: readonly Pick<Enviado, 'entidad' | 'periodo'>[];
}

/** What a person said of reports of an entity. */
export interface Revisado extends Pick<Enviado, 'entidad' | 'periodo'> {
  readonly estado: 'Observado' | 'Conforme';
}

export interface ResultadoAnotar {
  readonly accion: 'anotarEnvios';
  /** Rows that were added or completed. */
  readonly cambios: number;
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** Three requests, and one for each 4 MB more. */
export async function anotarEnvios(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { enviados = [], llegados = [], revisados = [], recordados = [] }: PorAnotar,
): Promise<ResultadoAnotar> {
  const libro = await leerTablas(abierto, contexto);
  const { tablas } = libro;
  const envios = tablas.get(ENVIOS.nombre);
  const recepciones = tablas.get(RECEPCIONES.nombre);
  if (!envios || !recepciones) {
    const notas = [T[contexto.idioma].sinTabla];
    return { accion: 'anotarEnvios', cambios: 0, bitacora: null, notas };
  }
  const hoy = serieDeFecha(contexto.hoy);
  const nuevas = recibidas(recepciones, llegados, hoy);
  const dichos = { enviados, llegados, revisados, recordados };
  const cambios = [...enviadas(envios, dichos, hoy), ...nuevas];
  const ajenos = sinEnvio(libro, llegados);
  const hecho = await hacer(abierto, contexto, libro, { cambios });
  const aviso = ajenos.length > 0 ? [T[contexto.idioma].otroLibro(ajenos)] : [];
  return { ...hecho, notas: [...hecho.notas, ...aviso] };
}

/** Finishes one that was broken off, as it was begun. */
export async function retomarAnotar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  guardado: string | null,
): Promise<ResultadoAnotar | null> {
  const empezada = guardado === null ? null : justificacionesDe(guardado);
  if (!empezada) return null;
  return hacer(abierto, contexto, await leerTablas(abierto, contexto), empezada);
}

async function leerTablas(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress, signal }: Contexto,
): Promise<LibroLeido> {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  exigeTerminada(estructura, 'anotarEnvios', idioma);
  const grids = await abierto.read(areasDeEntrada(estructura));
  return leeLibro(estructura, grids, { hoy, ajustableDe });
}

const llaveDe = (esquema: EsquemaTabla, partes: readonly unknown[]): string =>
  [esquema.nombre, ...partes.map(String)].join('|');

const dePeriodo = ({ entidad, periodo }: Pick<Enviado, 'entidad' | 'periodo'>) =>
  llaveDe(ENVIOS, [comoEntidad(entidad), periodo.anio, periodo.periodo]);

/**
 * Codes that came back and that this workbook, which notes what it sends, does not know as sent: they
 * went out of another copy.
 */
function sinEnvio({ politica }: LibroLeido, llegados: readonly Llegado[]): string[] {
  const enviados = new Set(politica?.envios.flatMap(({ codigos }) => codigos.split(/\s+/)));
  enviados.delete('');
  if (enviados.size === 0) return [];
  return llegados.flatMap(({ codigo }) => (enviados.has(codigo) ? [] : [codigo]));
}

/** What came back is no longer only sent; a person alone says Conforme. */
const POR_RECIBIR = new Set(['', 'enviado', 'observado']);

function enviadas(
  tabla: TablaLeida,
  { enviados, llegados, revisados, recordados }: Required<PorAnotar>,
  hoy: number,
): CambioDeJustificacion[] {
  const hay = escritas(ENVIOS, tabla);
  const filas = new Map<string, FilaEscrita>();
  const fila = (uno: Pick<Enviado, 'entidad' | 'periodo'>): FilaEscrita =>
    filas.get(dePeriodo(uno)) ??
    hay.get(dePeriodo(uno))?.escrita ?? {
      entidad: uno.entidad,
      anio: uno.periodo.anio,
      periodo: uno.periodo.periodo,
    };
  for (const uno of enviados) {
    const suya = fila(uno);
    const codigos = texto(suya.codigos ?? null)
      .split(/\s+/)
      .filter(Boolean);
    filas.set(dePeriodo(uno), {
      ...suya,
      enviado: siVacia(suya.enviado, hoy),
      codigos: codigos.includes(uno.codigo) ? suya.codigos! : [...codigos, uno.codigo].join(' '),
      estado: siVacia(suya.estado, 'Enviado'),
    });
  }
  for (const uno of llegados) {
    const suya = fila(uno);
    const estado = texto(suya.estado ?? null);
    const recibido = POR_RECIBIR.has(estado.toLowerCase());
    filas.set(dePeriodo(uno), { ...suya, estado: recibido ? 'Recibido' : (suya.estado ?? null) });
  }
  // What a person said of the reports, they said of what was sent.
  for (const uno of revisados) filas.set(dePeriodo(uno), { ...fila(uno), estado: uno.estado });
  for (const uno of recordados) filas.set(dePeriodo(uno), { ...fila(uno), recordado: hoy });
  return [...filas].flatMap(([clave, despues]): CambioDeJustificacion[] => {
    const antes = hay.get(clave)?.escrita ?? null;
    return antes && ENVIOS.columnas.every(({ campo }) => mismas(antes[campo], despues[campo]))
      ? []
      : [{ clave, antes, despues }];
  });
}

const siVacia = (celda: Cell | undefined, valor: Cell): Cell =>
  vacia(celda ?? null) ? valor : celda!;

const mismas = (a: Cell | undefined, b: Cell | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A row for each file that is not noted yet, the next delivery of its entity. */
function recibidas(
  tabla: TablaLeida,
  llegados: readonly Llegado[],
  hoy: number,
): CambioDeJustificacion[] {
  const hay = [...escritas(RECEPCIONES, tabla).values()].map(({ escrita }) => escrita);
  const deQuien = (fila: FilaEscrita) =>
    [
      comoEntidad(texto(fila.entidad ?? null)),
      texto(fila.anio ?? null),
      texto(fila.periodo ?? null),
    ].join('|');
  return llegados.flatMap((uno): CambioDeJustificacion[] => {
    const { entidad, periodo, huella } = uno;
    const nueva: FilaEscrita = {
      ...{ entidad, anio: periodo.anio, periodo: periodo.periodo, fecha: hoy, huella },
      ...{ archivo: uno.archivo, codigo: uno.codigo, cambios: uno.cambios, contacto: uno.contacto },
    };
    const suyas = hay.filter((fila) => deQuien(fila) === deQuien(nueva));
    if (suyas.some((fila) => texto(fila.huella ?? null) === huella)) return [];
    const entregas = suyas.map(({ entrega }) => (typeof entrega === 'number' ? entrega : 0));
    const despues = { ...nueva, entrega: Math.max(0, ...entregas) + 1 };
    hay.push(despues);
    return [{ clave: claveDeRecepcion(despues), antes: null, despues }];
  });
}

const claveDeRecepcion = (fila: FilaEscrita): string =>
  llaveDe(
    RECEPCIONES,
    ['entidad', 'anio', 'periodo', 'entrega'].map((campo) =>
      campo === 'entidad' ? comoEntidad(texto(fila[campo] ?? null)) : texto(fila[campo] ?? null),
    ),
  );

const claveDeFila = (esquema: EsquemaTabla, fila: FilaEscrita): string =>
  esquema === RECEPCIONES
    ? claveDeRecepcion(fila)
    : llaveDe(ENVIOS, [
        comoEntidad(texto(fila.entidad ?? null)),
        texto(fila.anio ?? null),
        texto(fila.periodo ?? null),
      ]);

/** The rows as they stand, by what names them; of two the first counts. */
function escritas(esquema: EsquemaTabla, tabla: TablaLeida) {
  const porClave = new Map<string, { readonly fila: number; readonly escrita: FilaEscrita }>();
  tabla.filas.forEach((celdas, fila) => {
    const escrita = Object.fromEntries(
      esquema.columnas.map(({ campo }) => [
        campo,
        celdas[columnaDe(tabla, campo)?.indice ?? -1] ?? null,
      ]),
    );
    if (Object.values(escrita).every(vacia)) return;
    const clave = claveDeFila(esquema, escrita);
    if (!porClave.has(clave)) porClave.set(clave, { fila, escrita });
  });
  return porClave;
}

interface Trabajo {
  readonly cambios: readonly CambioDeJustificacion[];
  readonly filaBitacora?: number;
}

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  { tablas, estructura }: LibroLeido,
  { cambios, filaBitacora }: Trabajo,
): Promise<ResultadoAnotar> {
  const base = { accion: 'anotarEnvios', cambios: cambios.length } as const;
  if (cambios.length === 0) return { ...base, bitacora: null, notas: [T[contexto.idioma].nada] };
  const partes = [ENVIOS, RECEPCIONES].map((esquema) => {
    const tabla = tablas.get(esquema.nombre);
    const suyos = cambios.filter(({ clave }) => clave.startsWith(`${esquema.nombre}|`));
    const hay = tabla ? escritas(esquema, tabla) : new Map<string, never>();
    const filas = suyos.map(({ clave, despues }) => ({
      fila: hay.get(clave)?.fila ?? null,
      campos: despues,
    }));
    if (filas.length === 0) return { sheets: [], lineas: [] };
    const donde = { esquema, tabla, estructura };
    const { sheets, lugares } = planFilas(donde, filas, contexto.idioma);
    const lineas = suyos.map(({ antes, despues }, i) => lineaDe(antes, despues!, lugares[i]!));
    return { sheets, lineas };
  });
  const lineas = partes.flatMap((parte) => parte.lineas);
  const bitacora = planBitacora(lineas, contexto.hoy, estructura, filaBitacora)!;
  await escribir(
    abierto,
    {
      action: 'anotarEnvios',
      sheets: juntar([bitacora.sheet, ...ladoALado(partes.flatMap(({ sheets }) => sheets))]),
      names: bitacora.names,
      snapshot: instantaneaDeJustificaciones({ cambios, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return {
    ...base,
    bitacora: bitacora.titulo,
    notas: [T[contexto.idioma].anotados(cambios.length)],
  };
}

/** Both tables may stand on one sheet, and grow there. */
const ladoALado = (sheets: readonly SheetPlan[]): SheetPlan[] =>
  [...agrupar(sheets, ({ name }) => name).values()].map((suyas) => ({
    ...suyas[0],
    tableChanges: suyas.flatMap(({ tableChanges = [] }) => tableChanges),
    blocks: suyas.flatMap(({ blocks = [] }) => blocks),
    styles: suyas.flatMap(({ styles = [] }) => styles),
    rowHeights: masAltas(suyas.flatMap(({ rowHeights = [] }) => rowHeights)),
  }));

/** A row of both is as high as the higher of them. */
const masAltas = (altos: NonNullable<SheetPlan['rowHeights']>) =>
  [...agrupar(altos, ({ row }) => row).values()].map((suyos) => ({
    ...suyos[0],
    height: Math.max(...suyos.map(({ height }) => height ?? 0)),
  }));

function lineaDe(
  antes: FilaEscrita | null,
  despues: FilaEscrita,
  lugar: { readonly hoja: string; readonly celda: string },
): FilaBitacora {
  const dicho = (fila: FilaEscrita | null, campo: string) => texto(fila?.[campo] ?? null);
  const esArchivo = dicho(despues, 'archivo') !== '';
  const campo = esArchivo
    ? 'archivo'
    : dicho(antes, 'estado') === dicho(despues, 'estado')
      ? 'codigos'
      : 'estado';
  const periodo = {
    anio: Number(dicho(despues, 'anio')),
    periodo: dicho(despues, 'periodo') as PeriodoDeReporte['periodo'],
  };
  return {
    accion: T.es.accion,
    ...lugar,
    antes: dicho(antes, campo) || null,
    despues: dicho(despues, campo) || null,
    origen: `${dicho(despues, 'entidad')}, ${escribePeriodo(periodo)}`,
  };
}
