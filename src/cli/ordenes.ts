/** The commands: each gives its exit status. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  actualizar as actualizarLibro,
  cerrarEvaluacion,
  contenidoNuevo,
  contrastar,
  crearLibro,
  deshacerCerrar,
  evaluarLibro,
  hoy,
  importarLibro,
  leerBitacora,
  nuevaVersion,
  prepararCopia,
  previaImportar,
  previaActualizar,
  redactar as redactarBitacora,
  reparar as repararLibro,
  revisar,
  type Contexto,
  type LibroNuevo,
  type PorVersionar,
  type Resultado,
} from '../acciones';
import { customFunctionNames } from '../functions/catalogo';
import { leeMapa, MAPA_VACIO, MapaMalo, type Mapa } from '../importar';
import { libroDeCopia } from '../libro/copia/libro';
import { HOJAS_FIRMADAS } from '../libro/estadoDeFirma';
import { TITULOS } from '../libro/esquema';
import type { NombreMuestra } from '../libro/muestras';
import { cli } from '../textos/cli';
import { REDACTAR } from '../textos/redactar';
import { newWorkbook, openFile, withoutUnusedTexts, type Workbook } from '@pnftp/xlsx';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import {
  escribir,
  esElMismo,
  ESTANDAR,
  exigeDistintos,
  exigeNombre,
  exigeQueHayaSalida,
  exigeSalida,
  leerArchivo,
  salidaPorDefecto,
  type PorEscribir,
  type QueEs,
} from './archivos';
import { escribeFormatos, type OpcionesFormatos } from './formatos';
import { resumenDeImportar, revisionComoJson } from './importar';
import { comoJson } from './json';
import { abrir, comoFin, enPalabras, libroDeMuestra } from './abrir';
import { progreso, type Progreso } from './progreso';
import { resumenDeEvaluacion, resumenDeHallazgos, resumenDeReparar } from './pantalla';
import { Fin, type Terminal } from './salida';
import { pintor } from './tabla';

const estadoDe = ({ hallazgos }: Resultado): number =>
  hallazgos.some((h) => h.severidad === 'error') ? 1 : 0;

const contextoDe = (avance: Progreso, anio?: number): Contexto => ({
  hoy: hoy(),
  idioma: 'es',
  ...(anio === undefined ? {} : { anio }),
  onProgress: avance.etapa,
});

async function evaluado(ruta: string, libro: Workbook, contexto: Contexto): Promise<Resultado> {
  try {
    return await evaluarLibro(openFile(libro), contexto);
  } catch (error) {
    throw comoFin(ruta, error);
  }
}

/** Where words go: beside the data, where standard output has those. */
const palabras = ({ out, err }: Terminal, ...salidas: readonly (string | undefined)[]) =>
  salidas.includes(ESTANDAR) ? err : out;

/** `Libro escrito: …`; of what went to standard output, who asked for it knows. */
const dicho = (que: string, ruta: string | undefined): string[] =>
  ruta === undefined || ruta === ESTANDAR ? [] : [`${que}: ${ruta}`];

function cuenta(
  resultado: Resultado,
  escritos: readonly string[],
  terminal: Terminal,
  decir = terminal.out,
): void {
  const pinta = pintor(terminal.colores);
  const lineas = resumenDeEvaluacion(resultado, terminal);
  if (resultado.notas.length > 0) {
    lineas.push('', pinta(cli.resumen.avisos, 'negrita'));
    lineas.push(...resultado.notas.map((nota) => `  ${nota}`));
  }
  if (escritos.length > 0) lineas.push('', ...escritos);
  decir(`${lineas.join('\n')}\n`);
}

/** Where the workbook goes, under a name that Excel opens; by itself, beside the one that was read. */
function destinoDe(
  libro: string,
  { macroEnabled }: Workbook,
  pedida: string | undefined,
  queEs: QueEs,
): string {
  const destino = pedida ?? salidaPorDefecto(libro, queEs, macroEnabled);
  // Over itself it stays under the name that it has.
  if (!esElMismo(libro, destino)) exigeNombre(destino, macroEnabled);
  return destino;
}

/** Refuses an output that is the workbook itself, or that cannot be one, before any work. */
function exigeCopia(libro: string, salida: string | undefined, terminal: Terminal): void {
  exigeQueHayaSalida(libro, salida);
  if (salida === undefined) return;
  exigeDistintos(libro, salida);
  exigeSalida(salida, terminal, libro);
}

export interface OpcionesEvaluar {
  readonly anio?: number;
  readonly salida?: string;
  readonly json?: string;
  /** Whether to add the annex with the other criterion. */
  readonly contraste?: boolean;
  /** Over the workbook itself. */
  readonly enSitio?: boolean;
}

export async function evaluar(
  libro: string,
  { anio, salida, json, contraste = false, enSitio = false }: OpcionesEvaluar,
  terminal: Terminal,
): Promise<number> {
  if (enSitio && (salida !== undefined || libro === ESTANDAR)) throw new Fin(cli.errores.enSitio);
  if (salida !== undefined && esElMismo(libro, salida)) {
    throw new Fin(cli.errores.sobreElLibro(libro));
  }
  const pedida = enSitio ? libro : salida;
  exigeQueHayaSalida(libro, pedida);
  if (pedida !== undefined) exigeSalida(pedida, terminal, libro);
  if (json) exigeDistintos(libro, json);
  if (json && pedida !== undefined) exigeDistintos(null, pedida, json);
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    const destino = destinoDe(libro, abierto, pedida, 'evaluado');
    if (json) exigeDistintos(null, destino, json);
    const contexto = contextoDe(avance, anio);
    const resultado = await evaluado(libro, abierto, contexto);
    if (contraste) await contrastar(openFile(abierto), contexto);
    avance.etapa(0, 'guardar');
    const archivos: PorEscribir[] = [
      { ruta: destino, contenido: enPalabras(libro, () => abierto.save()) },
    ];
    if (json) archivos.push({ ruta: json, contenido: comoJson(resultado, contraste) });
    escribir(archivos, terminal);
    avance.fin();
    const escritos = [...dicho(cli.resumen.escrito, destino), ...dicho(cli.resumen.datos, json)];
    cuenta(resultado, escritos, terminal, palabras(terminal, destino, json));
    return estadoDe(resultado);
  } finally {
    avance.fin();
  }
}

export async function validar(
  libro: string,
  { json }: { readonly json?: string },
  terminal: Terminal,
): Promise<number> {
  if (json) exigeDistintos(libro, json);
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    let resultado: Resultado;
    try {
      resultado = await revisar(openFile(abierto), contextoDe(avance));
    } catch (error) {
      throw comoFin(libro, error);
    }
    if (json) escribir([{ ruta: json, contenido: comoJson(resultado) }], terminal);
    avance.fin();
    const lineas = resumenDeHallazgos(resultado, terminal, false);
    const escritos = dicho(cli.resumen.datos, json);
    if (escritos.length > 0) lineas.push('', ...escritos);
    palabras(terminal, json)(`${lineas.join('\n')}\n`);
    return estadoDe(resultado);
  } finally {
    avance.fin();
  }
}

interface OpcionesCopia {
  readonly salida?: string;
}

/** What was done to a workbook, and the exit status that it deserves. */
interface Hecho {
  /** Written beside the workbook. */
  readonly datos?: PorEscribir;
  readonly lineas: readonly string[];
  readonly estado: number;
  /** What becomes of the copy's bytes. */
  readonly alGuardar?: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Does something to a workbook and writes it as a copy, never over the workbook itself; without a
 * kind of copy nothing is written.
 */
async function copiar(
  libro: string,
  salida: string | undefined,
  queEs: QueEs | null,
  terminal: Terminal,
  hacer: (abierto: OpenWorkbook, contexto: Contexto) => Promise<Hecho>,
): Promise<number> {
  if (queEs) exigeCopia(libro, salida, terminal);
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    const destino = queEs ? destinoDe(libro, abierto, salida, queEs) : undefined;
    let hecho: Hecho;
    try {
      hecho = await hacer(openFile(abierto), contextoDe(avance));
    } catch (error) {
      throw comoFin(libro, error);
    }
    if (destino !== undefined) {
      avance.etapa(0, 'guardar');
      const { alGuardar = (bytes: Uint8Array) => bytes } = hecho;
      const contenido = enPalabras(libro, () => alGuardar(abierto.save()));
      escribir([{ ruta: destino, contenido }, ...(hecho.datos ? [hecho.datos] : [])], terminal);
    } else if (hecho.datos) escribir([hecho.datos], terminal);
    avance.fin();
    const lineas = [
      ...hecho.lineas,
      ...dicho(cli.resumen.escrito, destino),
      ...dicho(cli.resumen.datos, hecho.datos?.ruta),
    ];
    palabras(terminal, destino, hecho.datos?.ruta)(`${lineas.join('\n')}\n`);
    return hecho.estado;
  } finally {
    avance.fin();
  }
}

export interface OpcionesActualizar extends OpcionesCopia {
  /** Whether only to say what would change. */
  readonly ver?: boolean;
}

/** A copy brought up to date. */
export async function actualizar(
  libro: string,
  { salida, ver = false }: OpcionesActualizar,
  terminal: Terminal,
): Promise<number> {
  if (ver && salida !== undefined) throw new Fin(cli.errores.verSinSalida);
  return copiar(libro, salida, ver ? null : 'actualizado', terminal, async (abierto, contexto) => {
    const { notas } = await (ver ? previaActualizar : actualizarLibro)(abierto, contexto);
    return { lineas: notas, estado: 0 };
  });
}

/** A copy whose faults of form are mended, and what is left. */
export const reparar = (
  libro: string,
  { salida }: OpcionesCopia,
  terminal: Terminal,
): Promise<number> =>
  copiar(libro, salida, 'reparado', terminal, async (abierto, contexto) => {
    const hecho = await repararLibro(abierto, contexto);
    const queda = await revisar(abierto, contexto);
    return {
      lineas: [...resumenDeReparar(hecho), ...resumenDeHallazgos(queda, terminal, false), ''],
      estado: estadoDe(queda),
    };
  });

export interface OpcionesCerrar extends OpcionesCopia {
  readonly anio?: number;
  readonly quien?: string;
  readonly documento?: string;
  /** Whether to open it again. */
  readonly deshacer: boolean;
}

/** A copy whose evaluation is closed, or open again. */
export const cerrar = (
  libro: string,
  { salida, anio, deshacer, ...pedido }: OpcionesCerrar,
  terminal: Terminal,
): Promise<number> =>
  copiar(libro, salida, 'cerrado', terminal, async (abierto, contexto) => {
    const suyo = anio === undefined ? contexto : { ...contexto, anio };
    const { notas } = await (deshacer
      ? deshacerCerrar(abierto, suyo)
      : cerrarEvaluacion(abierto, suyo, pedido));
    return { lineas: [...notas, ''], estado: 0 };
  });

export interface OpcionesVersion extends OpcionesCopia {
  readonly pedido: PorVersionar;
}

/** A copy in which an indicator's ficha has a version more. */
export const version = (
  libro: string,
  { salida, pedido }: OpcionesVersion,
  terminal: Terminal,
): Promise<number> =>
  copiar(libro, salida, 'version', terminal, async (abierto, contexto) => {
    const { notas } = await nuevaVersion(abierto, contexto, pedido);
    return { lineas: [...notas, ''], estado: 0 };
  });

export interface OpcionesRedactar extends OpcionesCopia {
  /** Rows of the sheet, as Excel numbers them: `12,15-18`. */
  readonly filas?: string;
  /** Rows that say this. */
  readonly texto?: string;
  readonly quien?: string;
  readonly motivo?: string;
  /** Rows where something looks like what may name a person. */
  readonly personales: boolean;
}

/** A copy whose Bitácora no longer says what some of its rows quoted; without a choice, which may. */
export function redactar(
  libro: string,
  { salida, filas, texto, quien, motivo, personales }: OpcionesRedactar,
  terminal: Terminal,
): Promise<number> {
  const pide = filas !== undefined || texto !== undefined || personales;
  if (!pide && salida !== undefined) throw new Fin(cli.errores.redactarSinNada);
  if (pide && (!quien?.trim() || !motivo?.trim())) throw new Fin(cli.errores.redactarSinQuien);
  const entre = filas === undefined ? () => false : entreFilas(filas);
  return copiar(libro, salida, pide ? 'redactado' : null, terminal, async (abierto, contexto) => {
    const t = REDACTAR.es;
    const citadas = await leerBitacora(abierto);
    if (!pide) {
      const suyas = citadas.filter(({ personal }) => personal);
      const dichas = suyas.map(({ numero, fecha, accion, hoja, celda }) =>
        t.fila(numero, fecha, accion, hoja, celda),
      );
      const lineas = [t.conPersonales(suyas.length), ...dichas];
      return { lineas: suyas.length > 0 ? [...lineas, t.comoSeguir] : lineas, estado: 0 };
    }
    const elegidas = citadas.filter(
      ({ numero, textos, personal }) =>
        entre(numero) ||
        (personales && personal) ||
        (texto !== undefined && textos.some((uno) => uno.includes(texto))),
    );
    const pedido = { filas: elegidas.map(({ numero }) => numero), quien: quien!, motivo: motivo! };
    const { notas } = await redactarBitacora(abierto, contexto, pedido);
    // What a cell no longer says would stay in the file all the same.
    return { lineas: [...notas, ''], estado: 0, alGuardar: withoutUnusedTexts };
  });
}

/** Whether a row is among `12,15-18`. */
function entreFilas(filas: string): (numero: number) => boolean {
  const tramos = filas.split(',').map((parte) => {
    const [, desde, hasta = desde] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(parte) ?? [];
    if (desde === undefined || Number(hasta) < Number(desde))
      throw new Fin(cli.errores.filasMalas(filas));
    return [Number(desde), Number(hasta)] as const;
  });
  return (numero) => tramos.some(([desde, hasta]) => numero >= desde && numero <= hasta);
}

export interface OpcionesImportar extends OpcionesCopia {
  /** Decisions about the tables, from an earlier review. */
  readonly mapa?: string;
  readonly json?: string;
  /** Whether only to say what would come in. */
  readonly ver?: boolean;
  /** By the keys of tblPolitica, over the map's. */
  readonly politica: Readonly<Record<string, string | number>>;
}

/** A copy with a standard workbook beside its tables, out of what is sure of them. */
export async function importar(
  libro: string,
  { salida, mapa: rutaMapa, json, ver = false, politica }: OpcionesImportar,
  terminal: Terminal,
): Promise<number> {
  if (ver && salida !== undefined) throw new Fin(cli.errores.verSinSalida);
  if (json) exigeDistintos(libro, json, ...(salida === undefined ? [] : [salida]));
  const leido = rutaMapa === undefined ? MAPA_VACIO : mapaEn(rutaMapa);
  const mapa = { ...leido, politica: { ...leido.politica, ...politica } };
  return copiar(libro, salida, ver ? null : 'importado', terminal, async (abierto, contexto) => {
    const importacion = ver
      ? await previaImportar(abierto, contexto, mapa)
      : (await importarLibro(abierto, contexto, mapa)).importacion;
    return {
      lineas: resumenDeImportar(importacion, terminal),
      estado: importacion.preguntas.length > 0 ? 1 : 0,
      ...(json
        ? { datos: { ruta: json, contenido: revisionComoJson(importacion, basename(libro)) } }
        : {}),
    };
  });
}

export type { OpcionesFormatos } from './formatos';

/** A file an entity, for what it has to report of a period. */
export const formatos = (
  libro: string,
  opciones: OpcionesFormatos,
  terminal: Terminal,
): Promise<number> => escribeFormatos(libro, opciones, contextoDe, terminal);

/** A map, or the review that holds one. */
function mapaEn(ruta: string): Mapa {
  const texto = Buffer.from(leerArchivo(ruta))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  try {
    return leeMapa(JSON.parse(texto));
  } catch (error) {
    if (error instanceof MapaMalo)
      throw new Fin(cli.errores.mapaMalo(ruta, error.error.donde, error.error.dice));
    if (error instanceof SyntaxError)
      throw new Fin(cli.errores.mapaMalo(ruta, 'JSON', error.message));
    throw error;
  }
}

/** A blank standard workbook; what cannot be is refused as `validar` would find it. */
export async function nuevo(
  salida: string,
  pedido: LibroNuevo,
  terminal: Terminal,
): Promise<number> {
  if (salida !== ESTANDAR && existsSync(salida)) throw new Fin(cli.errores.yaExiste(salida));
  exigeSalida(salida, terminal);
  const avance = progreso(terminal);
  try {
    const contexto = contextoDe(avance);
    const libro = newWorkbook({ customFunctions: customFunctionNames, sheets: [TITULOS.politica] });
    try {
      await crearLibro(openFile(libro), contexto, contenidoNuevo(pedido, contexto));
    } catch (error) {
      throw comoFin(salida, error);
    }
    escribir([{ ruta: salida, contenido: libro.save() }], terminal);
  } finally {
    avance.fin();
  }
  for (const linea of dicho(cli.resumen.escrito, salida)) terminal.out(`${linea}\n`);
  return 0;
}

export async function muestra(
  nombre: NombreMuestra,
  salida: string,
  terminal: Terminal,
): Promise<number> {
  if (salida !== ESTANDAR && existsSync(salida)) throw new Fin(cli.errores.yaExiste(salida));
  exigeSalida(salida, terminal);
  exigeNombre(salida, false);
  const avance = progreso(terminal);
  try {
    const libro = await libroDeMuestra(contextoDe(avance), nombre);
    escribir([{ ruta: salida, contenido: libro.save() }], terminal);
  } finally {
    avance.fin();
  }
  for (const linea of dicho(cli.resumen.escrito, salida)) terminal.out(`${linea}\n`);
  return 0;
}

/**
 * Evaluates the PNFTP 2023 workbook and writes it to `out/`, and beside it the copy with values
 * that is printed and handed over; gives the workbook's path and its bytes.
 */
export async function evaluarMuestra(
  carpeta: string,
  terminal: Terminal,
): Promise<{ ruta: string; bytes: Uint8Array }> {
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const contexto = contextoDe(avance);
    const libro = await libroDeMuestra(contexto);
    const ruta = join(carpeta, 'pnftp-2023.xlsx');
    const resultado = await evaluado(ruta, libro, contexto);
    avance.etapa(0, 'guardar');
    const bytes = libro.save();
    mkdirSync(carpeta, { recursive: true });
    const rutaCopia = join(carpeta, 'pnftp-2023-copia.xlsx');
    const pedido = { para: 'remitir', hojas: HOJAS_FIRMADAS } as const;
    const { plan } = await prepararCopia(openFile(libro), contexto, pedido);
    escribir(
      [
        { ruta, contenido: bytes },
        { ruta: rutaCopia, contenido: await libroDeCopia(plan) },
      ],
      terminal,
    );
    avance.fin();
    const relativa = (archivo: string) => join(basename(resolve(carpeta)), basename(archivo));
    cuenta(
      resultado,
      [`${cli.resumen.escrito}: ${relativa(ruta)}`, `${cli.resumen.copia}: ${relativa(rutaCopia)}`],
      terminal,
    );
    return { ruta, bytes };
  } finally {
    avance.fin();
  }
}
