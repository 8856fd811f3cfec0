/** The command line in this process, with a terminal that only listens. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correr } from '../../src/cli/lineaDeOrdenes';
import type { Terminal } from '../../src/cli/salida';

export interface Corrida {
  readonly estado: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal that takes words only: data to it, or asking it for some, is a fault. */
export const terminal = (oye: Partial<Terminal> = {}): Terminal => ({
  out: () => undefined,
  err: () => undefined,
  datos: () => {
    throw new Error('data to a terminal that takes words');
  },
  entrada: () => Promise.reject(new Error('nothing to read')),
  esTerminal: false,
  pantalla: false,
  teclado: false,
  colores: false,
  ancho: 100,
  ...oye,
});

export async function pnftp(...argumentos: string[]): Promise<Corrida> {
  let [out, err] = ['', ''];
  const estado = await correr(
    argumentos,
    terminal({ out: (texto) => (out += texto), err: (texto) => (err += texto) }),
  );
  return { estado, out, err };
}

/** A folder of one's own for each test, gone afterwards. */
export function enCarpeta(): { ruta: (...partes: string[]) => string; archivos: () => string[] } {
  let carpeta = '';
  beforeEach(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'pnftp-'));
  });
  afterEach(() => rmSync(carpeta, { recursive: true, force: true }));
  return {
    ruta: (...partes) => join(carpeta, ...partes),
    archivos: () => readdirSync(carpeta).sort(),
  };
}
