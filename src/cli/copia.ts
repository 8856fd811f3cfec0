/** `pnftp copia`: the signed sheets as values in a workbook of their own. */
import {
  hoy,
  prepararCopia,
  type CopiaPreparada,
  type PedidoDeCopia,
  type TextoPorMirar,
} from '../acciones';
import { libroDeCopia } from '../libro/copia/libro';
import { quitadoDicho, textosCopia } from '../textos/copia';
import { cli } from '../textos/cli';
import { openFile } from '@pnftp/xlsx';
import { abrir, comoFin } from './abrir';
import {
  escribir,
  ESTANDAR,
  exigeDistintos,
  exigeNombre,
  exigeQueHayaSalida,
  exigeSalida,
  salidaPorDefecto,
} from './archivos';
import { progreso } from './progreso';
import { Fin, type Terminal } from './salida';

const T = textosCopia.es;

export interface OpcionesCopiar extends PedidoDeCopia {
  readonly salida?: string;
  /** Texts that may be published as they are: `todo`, or their places. */
  readonly aceptar?: string;
}

export async function escribeCopia(
  libro: string,
  { salida, aceptar, ...pedido }: OpcionesCopiar,
  terminal: Terminal,
): Promise<number> {
  exigeQueHayaSalida(libro, salida);
  const destino = salida ?? salidaPorDefecto(libro, 'copia', false);
  exigeDistintos(libro, destino);
  exigeSalida(destino, terminal);
  exigeNombre(destino, false);
  const avance = progreso(terminal);
  try {
    avance.etapa(0, 'abrir');
    const abierto = await abrir(libro, terminal);
    const contexto = { hoy: hoy(), idioma: 'es' as const, onProgress: avance.etapa };
    const copia = await prepararCopia(openFile(abierto), contexto, pedido).catch((error) => {
      throw comoFin(libro, error);
    });
    exigeMirados(copia.porMirar, aceptar);
    avance.etapa(0, 'guardar');
    escribir([{ ruta: destino, contenido: await libroDeCopia(copia.plan) }], terminal);
    avance.fin();
    const decir = destino === ESTANDAR ? terminal.err : terminal.out;
    const escrito = destino === ESTANDAR ? [] : [`${cli.resumen.escrito}: ${destino}`];
    decir(`${[...resumenDeCopia(copia), ...escrito].join('\n')}\n`);
    return 0;
  } finally {
    avance.fin();
  }
}

/** Nothing is written before somebody has looked at what may name a person. */
export function exigeMirados(
  porMirar: readonly TextoPorMirar[],
  aceptar: string | undefined,
): void {
  if (aceptar === 'todo') return;
  const mirados = new Set((aceptar ?? '').split(',').map((lugar) => lugar.trim()));
  const quedan = porMirar.filter(({ lugar }) => !mirados.has(lugar));
  if (quedan.length === 0) return;
  const lineas = quedan.map(
    ({ lugar, clases, texto }) =>
      `  ${lugar} (${clases.map((clase) => T.clases[clase]).join(', ')}): ${texto}`,
  );
  throw new Fin([T.porMirar(quedan.length), ...lineas, cli.errores.porMirar].join('\n'));
}

export function resumenDeCopia({ hojas, quitado }: CopiaPreparada): string[] {
  const lineas = quitadoDicho(quitado, 'es');
  return [T.lleva(hojas), T.quitado, ...lineas.map((linea) => `  ${linea}`)];
}
