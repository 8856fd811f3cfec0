/** The command line in this process, with a terminal that only listens. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correr } from '../../src/cli/lineaDeOrdenes';

export interface Corrida {
  readonly estado: number;
  readonly out: string;
  readonly err: string;
}

export async function pnftp(...argumentos: string[]): Promise<Corrida> {
  let [out, err] = ['', ''];
  const estado = await correr(argumentos, {
    out: (texto) => (out += texto),
    err: (texto) => (err += texto),
    esTerminal: false,
    colores: false,
    ancho: 100,
  });
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
