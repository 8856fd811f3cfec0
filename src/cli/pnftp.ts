import { cli } from '../textos/cli';
import { correr } from './lineaDeOrdenes';
import { servirEncargos } from './lote/obreros';

let conDatos = false;
let cortada = false;

// Who reads may have had enough, as `head` has: what is left of words goes nowhere, and nothing is
// wrong with the program. A workbook of which only a part arrived is another matter.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  if (!conDatos || cortada) return;
  cortada = true;
  process.exitCode = 2;
  process.stderr.write(`${cli.errores.salidaCortada}\n`);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const ancho = process.stdout.columns || 100;
/** Whole, as it comes: what follows needs all of it. */
async function entrada(): Promise<Uint8Array> {
  const partes: Uint8Array[] = [];
  for await (const parte of process.stdin) partes.push(parte as Uint8Array);
  return Buffer.concat(partes);
}

const esTerminal = Boolean(process.stderr.isTTY);
const colores = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

// A thread of a batch is this same program, with workbooks for orders.
if (!servirEncargos())
  void correr(process.argv.slice(2), {
    out: (texto) => process.stdout.write(texto),
    err: (texto) => process.stderr.write(texto),
    datos: (contenido) => {
      conDatos = true;
      process.stdout.write(contenido);
    },
    entrada,
    esTerminal,
    pantalla: Boolean(process.stdout.isTTY),
    teclado: Boolean(process.stdin.isTTY),
    colores,
    ancho,
  }).then((estado) => {
    // Not process.exit: what has been written may still be on its way down a pipe.
    process.exitCode = cortada ? 2 : estado;
  });
