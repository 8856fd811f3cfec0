/** pnftp comparar: two versions of a workbook, in words and as data. */
import { basename } from 'node:path';
import { hoy, leerVersion, type Contexto } from '../acciones';
import { comparar, sonIguales, type Comparacion, type Version } from '../libro/comparar';
import { enPalabras } from '../libro/comparar/decir';
import { cli } from '../textos/cli';
import { comparar as textosComparar } from '../textos/comparar';
import { openFile } from '@pnftp/xlsx';
import { abrir, comoFin } from './abrir';
import { escribir, ESTANDAR, exigeDistintos } from './archivos';
import { progreso, type Progreso } from './progreso';
import { Fin, type Terminal } from './salida';
import { parrafo, pintor } from './tabla';

const T = textosComparar.es;
const VISTOS = 20;

export interface OpcionesComparar {
  readonly json?: string;
}

/** Gives 0 where both say the same, 1 where they do not. */
export async function compararLibros(
  rutaAntes: string,
  rutaDespues: string,
  { json }: OpcionesComparar,
  terminal: Terminal,
): Promise<number> {
  if (rutaAntes === ESTANDAR && rutaDespues === ESTANDAR)
    throw new Fin(cli.errores.entradaDosVeces);
  for (const ruta of [rutaAntes, rutaDespues]) if (json) exigeDistintos(ruta, json);
  const avance = progreso(terminal);
  try {
    // One after the other: only what was read of the first is kept.
    const antes = await versionEn(rutaAntes, avance, terminal);
    const despues = await versionEn(rutaDespues, avance, terminal);
    avance.etapa(0.5, 'evaluar');
    const comparacion = comparar(antes, despues);
    const nombres = { antes: nombreDe(rutaAntes), despues: nombreDe(rutaDespues) };
    if (json) {
      escribir([{ ruta: json, contenido: comoDatos(comparacion, nombres, despues) }], terminal);
    }
    avance.fin();
    const lineas = [
      T.titulo(nombres.antes, nombres.despues),
      '',
      ...resumen(comparacion, despues, terminal),
      ...(json && json !== ESTANDAR ? [`${cli.resumen.datos}: ${json}`] : []),
    ];
    (json === ESTANDAR ? terminal.err : terminal.out)(`${lineas.join('\n')}\n`);
    return sonIguales(comparacion) ? 0 : 1;
  } finally {
    avance.fin();
  }
}

const nombreDe = (ruta: string): string => (ruta === ESTANDAR ? cli.entrada : basename(ruta));

async function versionEn(ruta: string, avance: Progreso, terminal: Terminal): Promise<Version> {
  avance.etapa(0, 'abrir');
  const contexto: Contexto = { hoy: hoy(), idioma: 'es', onProgress: avance.etapa };
  const abierto = await abrir(ruta, terminal);
  try {
    return await leerVersion(openFile(abierto), contexto);
  } catch (error) {
    throw comoFin(ruta, error);
  }
}

function resumen(
  comparacion: Comparacion,
  { libro: { politica } }: Version,
  { colores, ancho }: Terminal,
): string[] {
  const pinta = pintor(colores);
  const { antes, despues } = comparacion.errores;
  const secciones = enPalabras(comparacion, politica, 'es').flatMap(({ titulo, dichos }) => [
    pinta(titulo, 'negrita'),
    ...dichos.slice(0, VISTOS).flatMap(({ texto, donde, alerta }) => {
      const marca = alerta ? `${pinta('▲', 'amarillo')} ` : '';
      const linea = `${marca}${texto}${donde ? ` (${donde})` : ''}`;
      return parrafo(linea, Math.max(ancho - 2, 40), '  ').map((l) => `  ${l}`);
    }),
    ...(dichos.length > VISTOS ? [`  ${T.mas(dichos.length - VISTOS)}`] : []),
    '',
  ]);
  const sinCifras =
    comparacion.figuras === null
      ? [...parrafo(T.sinCifras(antes, despues), Math.max(ancho, 40), ''), '']
      : [];
  const iguales = sonIguales(comparacion) ? [T.iguales] : [];
  return [...secciones, ...sinCifras, ...iguales];
}

/** In the shape that `docs/json.md` promises. */
function comoDatos(
  comparacion: Comparacion,
  archivos: Readonly<Record<'antes' | 'despues', string>>,
  { libro: { politica } }: Version,
): string {
  const mensajes = enPalabras(comparacion, politica, 'es').flatMap(({ titulo, dichos }) =>
    dichos.map(({ texto, donde }) => ({ seccion: titulo, mensaje: texto, celda: donde || null })),
  );
  const datos = {
    version: 1,
    archivos,
    iguales: sonIguales(comparacion),
    ...comparacion,
    mensajes,
  };
  return `${JSON.stringify(datos, null, 2)}\n`;
}
