import { correr } from './lineaDeOrdenes';

const ancho = process.stdout.columns || 100;
const esTerminal = Boolean(process.stderr.isTTY);
const colores = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

void correr(process.argv.slice(2), {
  out: (texto) => process.stdout.write(texto),
  err: (texto) => process.stderr.write(texto),
  esTerminal,
  colores,
  ancho,
}).then((estado) => {
  // Not process.exit: what has been written may still be on its way down a pipe.
  process.exitCode = estado;
});
