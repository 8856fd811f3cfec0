/** `pnftp oficios`: a letter an entity for what was observed, and a reminder for what is missing. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  anotarEnvios,
  archivoDeOficio,
  hoy,
  oficios,
  type Contexto,
  type ResultadoOficios,
} from '../acciones';
import { escribePeriodo } from '../entidades/periodo';
import { planOficio } from '../informe/oficio';
import { documentoWord } from '../informe/word/documento';
import { cli } from '../textos/cli';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { abrir, comoFin, enPalabras } from './abrir';
import { escribir, exigeDistintos, exigeNombre, exigeSalida, leerArchivo } from './archivos';
import { exigeCarpeta } from './formatos';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';
import { tabla } from './tabla';

const T = cli.oficios;

export interface OpcionesOficios {
  readonly salida: string;
  readonly periodo?: string;
  /** Where to write the workbook with the day of the reminders noted in it. */
  readonly anotar?: string;
}

/** Writes all of them, or none where that would put out a file that is another one. */
export async function escribeOficios(
  libro: string,
  { salida, periodo, anotar }: OpcionesOficios,
  terminal: Terminal,
): Promise<number> {
  exigeCarpeta(salida);
  if (anotar !== undefined) {
    exigeDistintos(libro, anotar);
    exigeSalida(anotar, terminal, libro);
  }
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    if (anotar !== undefined) exigeNombre(anotar, abierto.macroEnabled);
    const contexto: Contexto = { hoy: hoy(), idioma: 'es', onProgress: avance.etapa };
    const hechos = await oficios(openFile(abierto), contexto, periodo).catch((error: unknown) => {
      throw comoFin(libro, error);
    });
    avance.etapa(0, 'guardar');
    const nuevos = losNuevos(hechos, salida);
    const anotado = anotar === undefined ? null : await anotarEn(abierto, hechos, contexto);
    const copia = anotado
      ? [{ ruta: anotar!, contenido: enPalabras(libro, () => abierto.save()) }]
      : [];
    if (nuevos.length > 0) mkdirSync(salida, { recursive: true });
    escribir([...nuevos, ...copia], terminal);
    avance.fin();
    const dichos = anotado ? [...anotado.notas, `${cli.resumen.escrito}: ${anotar!}`] : [];
    terminal.out(`${[...resumen(hechos, salida), ...dichos].join('\n')}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}

/** Those that are not there yet; the number and the day that somebody wrote into one stay. */
function losNuevos({ oficios: todos }: ResultadoOficios, carpeta: string) {
  const archivos = todos.map((uno) => ({
    ruta: join(carpeta, archivoDeOficio(uno)),
    contenido: documentoWord(planOficio(uno)),
  }));
  const hay = archivos.filter(({ ruta }) => existsSync(ruta));
  const otros = hay.filter(
    ({ ruta, contenido }) => !Buffer.from(leerArchivo(ruta)).equals(contenido),
  );
  if (otros.length > 0) throw new Fin(T.distintos(otros.map(({ ruta }) => basename(ruta))));
  return archivos.filter((uno) => !hay.includes(uno));
}

const anotarEn = (abierto: Workbook, { periodo, oficios: todos }: ResultadoOficios, c: Contexto) =>
  anotarEnvios(openFile(abierto), c, {
    recordados: todos.flatMap(({ clase, entidad }) =>
      clase === 'recordatorio' ? [{ entidad, periodo }] : [],
    ),
  });

function resumen({ periodo, oficios: todos }: ResultadoOficios, carpeta: string): string[] {
  const cuando = escribePeriodo(periodo);
  if (todos.length === 0) return [T.nada(cuando)];
  const filas = todos.map((uno) => [
    uno.entidad,
    T.clases[uno.clase],
    String(uno.filas.length),
    archivoDeOficio(uno),
  ]);
  return [
    T.hechos(todos.length, cuando),
    '',
    ...tabla([[...T.cabecera], ...filas], [2]),
    '',
    `${cli.formatos.carpeta}: ${carpeta}`,
  ];
}
