/**
 * Workbooks one by one in threads of their own: what breaks off over one of them (no memory left,
 * no end in sight) is that one's row, and another thread goes on with the rest.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { cli } from '../../textos/cli';
import { filaDe, filaSinDatos, type Encargo, type Fila } from './fila';

const T = cli.lote;
/** Far more than the largest workbook that was tried takes. */
const PLAZO = 15 * 60_000;
const MEMORIA_MB = 4096;

/** What a thread of a batch does; in the main thread, nothing. */
export function servirEncargos(): boolean {
  const puerto = parentPort;
  if (isMainThread || !puerto) return false;
  puerto.on('message', (encargo: Encargo) => {
    void filaDe(encargo).then(
      (fila) => puerto.postMessage(fila),
      // What nobody foresaw breaks off this thread, with its words.
      (error: unknown) => {
        throw error;
      },
    );
  });
  return true;
}

/** One workbook in a thread: its row, whatever happens there. */
interface Obrero {
  readonly hacer: (encargo: Encargo) => Promise<Fila>;
  readonly despedir: () => Promise<unknown>;
}

function contratar(programa: string, memoria: number): Obrero {
  let hilo: Worker | null = null;
  const vivo = (): Worker =>
    (hilo ??= new Worker(programa, { resourceLimits: { maxOldGenerationSizeMb: memoria } }));
  const soltar = (): Promise<unknown> => {
    const este = hilo;
    hilo = null;
    return este?.terminate() ?? Promise.resolve();
  };
  return {
    hacer: (encargo) =>
      new Promise((listo) => {
        const este = vivo();
        const acaba = (fila: Fila) => {
          clearTimeout(reloj);
          este.off('message', acaba).off('error', falla).off('exit', sale);
          listo(fila);
        };
        const cae = (motivo: string) => {
          // What it still says is nobody's.
          este.on('error', () => undefined);
          void soltar();
          acaba(filaSinDatos(encargo, 'caido', motivo));
        };
        const falla = (error: Error) => cae(T.caido(error.message));
        const sale = () => cae(T.caido(''));
        const reloj = setTimeout(() => cae(T.sinFin(PLAZO / 60_000)), PLAZO);
        este.on('message', acaba).on('error', falla).on('exit', sale);
        este.postMessage(encargo);
      }),
    despedir: soltar,
  };
}

/** Gives each row as it comes. Memory does not grow with how many there are. */
export async function repartir(
  encargos: readonly Encargo[],
  hilos: number,
  programa: string,
  cada: (fila: Fila) => void,
  memoria = MEMORIA_MB,
): Promise<void> {
  let siguiente = 0;
  const trabaja = async (): Promise<void> => {
    const obrero = contratar(programa, memoria);
    try {
      while (siguiente < encargos.length) cada(await obrero.hacer(encargos[siguiente++]!));
    } finally {
      await obrero.despedir();
    }
  };
  await Promise.all(Array.from({ length: Math.min(hilos, encargos.length) }, trabaja));
}
