/** `pnftp formatos`: a file an entity, in one folder. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  anotarEnvios,
  formatos,
  type Contexto,
  type ResultadoAnotar,
  type ResultadoFormatos,
} from '../acciones';
import { leeCodigo } from '../entidades/codigo';
import { archivoDe, libroDeFormato } from '../entidades/libro';
import type { FormatoDeEntidad } from '../entidades/reparto';
import { comoTexto } from '../libro/valores';
import { cli } from '../textos/cli';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { abrir, comoFin, enPalabras } from './abrir';
import {
  escribir,
  ESTANDAR,
  exigeDistintos,
  exigeNombre,
  exigeSalida,
  leerArchivo,
  type PorEscribir,
} from './archivos';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';
import { tabla } from './tabla';

export interface OpcionesFormatos {
  readonly salida: string;
  readonly periodo?: string;
  readonly json?: string;
  /** Where to write the workbook with what was sent noted in it. */
  readonly anotar?: string;
}

/** Writes all of them, or none where that would put out a file that is another one. */
export async function escribeFormatos(
  libro: string,
  { salida, periodo, json, anotar }: OpcionesFormatos,
  contextoDe: (avance: ReturnType<typeof progreso>) => Contexto,
  terminal: Terminal,
): Promise<number> {
  exigeCarpeta(salida);
  if (json) exigeDistintos(libro, json);
  if (anotar !== undefined) {
    exigeDistintos(libro, anotar, ...(json ? [json] : []));
    exigeSalida(anotar, terminal, libro);
  }
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    if (anotar !== undefined) exigeNombre(anotar, abierto.macroEnabled);
    let resultado: ResultadoFormatos;
    try {
      resultado = await formatos(openFile(abierto), contextoDe(avance), periodo);
    } catch (error) {
      throw comoFin(libro, error);
    }
    avance.etapa(0, 'guardar');
    const archivos = await archivosDe(resultado, salida, (parte) => avance.etapa(parte, 'guardar'));
    const nuevos = exigeQueQuepan(archivos);
    mkdirSync(salida, { recursive: true });
    const datos = json ? [{ ruta: json, contenido: formatosComoJson(resultado) }] : [];
    const anotado =
      anotar === undefined ? null : await anotarEn(abierto, resultado, contextoDe(avance));
    const copia = anotado
      ? [{ ruta: anotar!, contenido: enPalabras(libro, () => abierto.save()) }]
      : [];
    escribir([...nuevos, ...datos, ...copia], terminal);
    avance.fin();
    const decir = json === ESTANDAR ? terminal.err : terminal.out;
    const iguales = archivos.length - nuevos.length;
    const dichos = anotado ? [...anotado.notas, `${cli.resumen.escrito}: ${anotar!}`] : [];
    decir(`${[...resumen(resultado, salida, iguales, json), ...dichos].join('\n')}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}

const anotarEn = (
  abierto: Workbook,
  { formatos: todos }: ResultadoFormatos,
  contexto: Contexto,
): Promise<ResultadoAnotar> => {
  const enviados = todos.map(({ origen: { entidad, periodo }, marca: { codigo } }) => ({
    ...{ entidad, periodo, codigo },
  }));
  return anotarEnvios(openFile(abierto), contexto, { enviados });
};

export function exigeCarpeta(salida: string): void {
  const hay = salida === ESTANDAR ? undefined : statSync(salida, { throwIfNoEntry: false });
  if (salida === ESTANDAR || (hay && !hay.isDirectory()))
    throw new Fin(cli.errores.noEsCarpeta(salida));
}

async function archivosDe(
  { formatos: todos }: ResultadoFormatos,
  carpeta: string,
  alHacer: (parte: number) => void,
): Promise<{ ruta: string; contenido: Uint8Array }[]> {
  const archivos: { ruta: string; contenido: Uint8Array }[] = [];
  for (const formato of todos) {
    archivos.push({
      ruta: join(carpeta, archivoDe(formato)),
      contenido: await libroDeFormato(formato),
    });
    alHacer(archivos.length / todos.length);
  }
  return archivos;
}

/** Those that are not there yet; refuses where one is there and is not the same: somebody's work. */
function exigeQueQuepan(archivos: readonly { ruta: string; contenido: Uint8Array }[]) {
  const nuevos: PorEscribir[] = [];
  const distintos: string[] = [];
  for (const archivo of archivos) {
    if (!existsSync(archivo.ruta)) nuevos.push(archivo);
    else if (!Buffer.from(leerArchivo(archivo.ruta)).equals(archivo.contenido))
      distintos.push(basename(archivo.ruta));
  }
  if (distintos.length > 0) throw new Fin(cli.errores.formatosDistintos(distintos));
  return nuevos;
}

function resumen(
  { periodo, formatos: todos, notas }: ResultadoFormatos,
  carpeta: string,
  iguales: number,
  json: string | undefined,
): string[] {
  const t = cli.formatos;
  const indicadores = todos.reduce((n, f) => n + f.filas.tblFormatoReporte.length, 0);
  const filas = todos.map((f) => [
    f.origen.entidad,
    ...Object.values(f.filas).map((suyas) => String(suyas.length)),
    archivoDe(f),
  ]);
  const otras = otrasVersiones(todos, carpeta);
  return [
    t.hechos(todos.length, periodo, indicadores),
    '',
    ...tabla([[...t.cabecera], ...filas], [1, 2, 3]),
    ...(notas.length > 0 ? ['', cli.resumen.avisos, ...notas.map((nota) => `  ${nota}`)] : []),
    '',
    ...(iguales > 0 ? [t.iguales(iguales)] : []),
    ...(otras.length > 0 ? [t.otrasVersiones(otras)] : []),
    `${t.carpeta}: ${carpeta}`,
    ...(json && json !== ESTANDAR ? [`${cli.resumen.datos}: ${json}`] : []),
  ];
}

/** Files there that are another version of one of these formatos. */
function otrasVersiones(todos: readonly FormatoDeEntidad[], carpeta: string): string[] {
  const deQuien = (codigo: string) => codigo.slice(0, codigo.lastIndexOf('-'));
  const suyos = new Map(todos.map(({ marca: { codigo } }) => [deQuien(codigo), codigo]));
  return readdirSync(carpeta).filter((nombre) => {
    const codigo = leeCodigo(nombre);
    if (!codigo?.vale) return false;
    const suyo = suyos.get(deQuien(codigo.texto));
    return suyo !== undefined && suyo !== codigo.texto;
  });
}

/** In the shape that `docs/json.md` promises. */
const formatosComoJson = ({ periodo, formatos: todos, notas }: ResultadoFormatos): string =>
  `${JSON.stringify(
    {
      version: 1,
      periodo,
      formatos: todos.map((f) => ({
        entidad: f.origen.entidad,
        codigo: f.marca.codigo,
        archivo: archivoDe(f),
        limite: f.limite,
        indicadores: f.filas.tblFormatoReporte.map(({ tipo, codigo }) =>
          [tipo, codigo].map((uno) => comoTexto(uno ?? null)).join(' '),
        ),
        observaciones: f.filas.tblFormatoObservaciones.length,
        compromisos: f.filas.tblFormatoCompromisos.length,
      })),
      notas,
    },
    null,
    2,
  )}\n`;
