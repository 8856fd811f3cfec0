/** `pnftp exportar`: what may be published of an evaluation, as open data in a folder. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { porMirar } from '../acciones';
import { datosAbiertos } from '../libro/abiertos';
import { cli } from '../textos/cli';
import { escribir, ESTANDAR, leerArchivo } from './archivos';
import { exigeMirados } from './copia';
import { paraInforme } from './informe';
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
    const { material, matriz } = await paraInforme(libro, anio, avance, terminal);
    const datos = datosAbiertos(material, matriz);
    exigeMirados(porMirar(datos.textos), aceptar);
    const archivos = datos.archivos.map(({ nombre, texto }) => ({
      ruta: join(salida, nombre),
      contenido: texto,
    }));
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
    const lineas = datos.tablas.map(({ archivo, filas }) => T.tabla(archivo, filas));
    terminal.out(`${[...lineas, T.paquete, `${T.carpeta}: ${salida}`].join('\n')}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}
