/** `pnftp exportar`: what may be published of an evaluation, as open data in a folder. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { datosPersonalesEn, type ParaInforme, type TextoPorMirar } from '../acciones';
import { archivoDe, comoCsv, comoPaquete } from '../libro/abiertos/paquete';
import { tablasAbiertas, type TablaAbierta } from '../libro/abiertos/tablas';
import { cli } from '../textos/cli';
import { escribir, ESTANDAR, leerArchivo, type PorEscribir } from './archivos';
import { exigeMirados } from './copia';
import { paraInforme } from './informe';
import { comoJsonPublico } from './json';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';

const T = cli.exportar;

export interface OpcionesExportar {
  readonly salida: string;
  readonly anio?: number;
  /** Texts that may be published as they are: `todo`, or their places. */
  readonly aceptar?: string;
}

export async function exporta(
  libro: string,
  { salida, anio, aceptar }: OpcionesExportar,
  terminal: Terminal,
): Promise<number> {
  const hay = salida === ESTANDAR ? undefined : statSync(salida, { throwIfNoEntry: false });
  if (salida === ESTANDAR || (hay && !hay.isDirectory()))
    throw new Fin(cli.errores.noEsCarpeta(salida));
  const avance = progreso(terminal);
  try {
    const de = await paraInforme(libro, anio, avance, terminal);
    const tablas = tablasAbiertas(de.material, de.matriz);
    exigeMirados(tablas.flatMap(porMirarEn), aceptar);
    const archivos = archivosDe(de, tablas, salida);
    const nuevos = archivos.filter(({ ruta }) => !existsSync(ruta));
    // What is there and is another is somebody's.
    const otro = archivos.find(
      ({ ruta, contenido }) =>
        existsSync(ruta) && Buffer.from(leerArchivo(ruta)).toString('utf8') !== contenido,
    );
    if (otro) throw new Fin(cli.errores.yaExiste(otro.ruta));
    avance.etapa(0, 'guardar');
    mkdirSync(salida, { recursive: true });
    escribir(nuevos, terminal);
    avance.fin();
    const lineas = tablas.map((una) => T.tabla(archivoDe(una), una.filas.length));
    terminal.out(`${[...lineas, T.paquete, `${T.carpeta}: ${salida}`].join('\n')}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}

const archivosDe = (
  { material }: ParaInforme,
  tablas: readonly TablaAbierta[],
  carpeta: string,
): (PorEscribir & { readonly contenido: string })[] => [
  { ruta: join(carpeta, 'datapackage.json'), contenido: comoPaquete(material.politica, tablas) },
  { ruta: join(carpeta, 'resultado.json'), contenido: comoJsonPublico(material) },
  ...tablas.map((una) => ({ ruta: join(carpeta, archivoDe(una)), contenido: comoCsv(una) })),
];

const porMirarEn = ({ nombre, campos, filas }: TablaAbierta): TextoPorMirar[] =>
  filas.flatMap((fila, n) =>
    fila.flatMap((texto, i) => {
      const clases = typeof texto === 'string' ? datosPersonalesEn(texto) : [];
      return clases.length > 0
        ? [{ lugar: `${nombre}:${n + 1}:${campos[i]!.nombre}`, clases, texto: String(texto) }]
        : [];
    }),
  );
