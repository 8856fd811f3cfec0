/** pnftp lote: many workbooks, each a task, into a file of results that grows and can be resumed. */
import { availableParallelism } from 'node:os';
import { cli } from '../../textos/cli';
import type { Terminal } from '../salida';
import type { Fila, OrdenDeLote } from './fila';
import { deLaParte, librosDe, type Parte } from './lista';
import { repartir } from './obreros';
import { abrirResultados } from './resultados';

const T = cli.lote;
const ANCHO = 24;

export interface OpcionesLote {
  readonly salida: string;
  readonly orden: OrdenDeLote;
  readonly parte: Parte;
  readonly hilos?: number;
}

interface Cuenta {
  hechos: number;
  caidos: number;
  conErrores: number;
}

function barra({ esTerminal, err }: Terminal, total: number, desde: number) {
  if (!esTerminal) return { va: () => undefined, fin: () => undefined };
  const inicio = Date.now();
  return {
    va: ({ hechos, caidos }: Cuenta) => {
      const llenos = Math.floor((hechos / total) * ANCHO);
      const faltan = ((Date.now() - inicio) / Math.max(hechos - desde, 1)) * (total - hechos);
      const texto = T.van(hechos, total, caidos, Math.ceil(faltan / 60_000));
      err(`\r\u001b[K${'█'.repeat(llenos)}${'░'.repeat(ANCHO - llenos)} ${texto}`);
    },
    fin: () => err('\r\u001b[K'),
  };
}

/**
 * Does what of the list is not done yet. Gives 1 where a workbook was refused, broke off or has
 * errors, in this run or in one before it.
 */
export async function correrLote(
  donde: string,
  { salida, orden, parte, hilos = availableParallelism() }: OpcionesLote,
  terminal: Terminal,
): Promise<number> {
  const suyos = deLaParte(await librosDe(donde, terminal), parte);
  const resultados = abrirResultados(salida, orden);
  const faltan = suyos.filter(({ archivo }) => !resultados.hechos.has(archivo));
  const cuenta: Cuenta = { hechos: suyos.length - faltan.length, caidos: 0, conErrores: 0 };
  const ya = cuenta.hechos;
  const avance = barra(terminal, suyos.length, ya);
  const anota = (fila: Fila): void => {
    resultados.agregar(fila);
    cuenta.hechos += 1;
    if (fila.estado !== 'hecho') cuenta.caidos += 1;
    else if ((fila.hallazgos?.error ?? 0) > 0) cuenta.conErrores += 1;
    avance.va(cuenta);
  };
  try {
    const encargos = faltan.map((uno) => ({ ...uno, orden }));
    await repartir(encargos, hilos, process.argv[1]!, anota);
  } finally {
    avance.fin();
    resultados.cerrar();
  }
  const { caidos, conErrores } = cuenta;
  const dicho = T.hecho({ total: suyos.length, ya, caidos, conErrores });
  terminal.out(`${dicho}\n${T.escrito}: ${salida}\n`);
  return caidos + conErrores > 0 ? 1 : 0;
}
