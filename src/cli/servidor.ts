/** The workbench, served on this machine alone: the built pages, Office.js and one workbook. */
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { cli } from '../textos/cli';
import { Fin } from './salida';

const TIPOS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const INICIO = '/workbench/index.html';
const CARPETA_PAGINAS = '../';

function carpetaDeOffice(): string | null {
  try {
    const desde = createRequire(join(__dirname, 'pnftp.js'));
    return join(dirname(desde.resolve('@microsoft/office-js/package.json')), 'dist');
  } catch {
    return null;
  }
}

/** The file that a path means, `null` for one that is not there or leads out of the folder. */
export function archivoDe(carpeta: string, ruta: string): string | null {
  const completa = normalize(join(carpeta, ruta));
  if (!existsSync(completa) || !statSync(completa).isFile()) return null;
  // Links are followed before looking where the file lies.
  const real = realpathSync(completa);
  return real.startsWith(realpathSync(carpeta) + sep) ? completa : null;
}

function responde(respuesta: ServerResponse, estado: number, tipo: string): void {
  respuesta.writeHead(estado, {
    'Content-Type': tipo,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
}

export interface Mesa {
  readonly servidor: Server;
  readonly direccion: string;
}

/** `paginas` is the folder of the built pages; another port is taken where `puerto` is busy. */
export async function servirMesa(
  libro: Uint8Array,
  puerto: number | undefined,
  paginas = join(__dirname, CARPETA_PAGINAS),
): Promise<Mesa> {
  if (!archivoDe(paginas, INICIO)) throw new Fin(cli.errores.mesaSinCompilar);
  const office = carpetaDeOffice();
  const servidor = createServer((peticion, respuesta) => {
    if (peticion.method !== 'GET' && peticion.method !== 'HEAD') {
      responde(respuesta, 405, 'text/plain');
      respuesta.end();
      return;
    }
    // A page elsewhere that makes a name of its own point here is not answered.
    const anfitrion = (peticion.headers.host ?? '').replace(/:\d+$/, '');
    if (anfitrion !== '127.0.0.1' && anfitrion !== 'localhost') {
      responde(respuesta, 403, 'text/plain');
      respuesta.end();
      return;
    }
    const ruta = rutaDe(peticion.url);
    if (ruta === '/' || ruta === '/workbench' || ruta === '/workbench/') {
      respuesta.writeHead(302, { Location: INICIO });
      respuesta.end();
      return;
    }
    if (ruta === '/libro.xlsx') {
      responde(respuesta, 200, TIPOS['.xlsx']!);
      respuesta.end(peticion.method === 'HEAD' ? undefined : libro);
      return;
    }
    const archivo =
      ruta === null
        ? null
        : ruta.startsWith('/office-js/')
          ? office && archivoDe(office, ruta.slice('/office-js/'.length))
          : archivoDe(paginas, ruta);
    if (!archivo) {
      responde(respuesta, 404, 'text/plain; charset=utf-8');
      respuesta.end('404');
      return;
    }
    responde(respuesta, 200, TIPOS[extname(archivo)] ?? 'application/octet-stream');
    if (peticion.method === 'HEAD') respuesta.end();
    else createReadStream(archivo).pipe(respuesta);
  });
  const real = await escucha(servidor, puerto);
  return { servidor, direccion: `http://localhost:${real}/` };
}

function rutaDe(url: string | undefined): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function escucha(servidor: Server, puerto: number | undefined): Promise<number> {
  return new Promise((listo, falla) => {
    const abre = (n: number) => servidor.listen(n, '127.0.0.1');
    servidor.once('listening', () => {
      const direccion = servidor.address();
      listo(typeof direccion === 'object' && direccion ? direccion.port : (puerto ?? 0));
    });
    servidor.once('error', (error: NodeJS.ErrnoException) => {
      if (puerto !== undefined || error.code !== 'EADDRINUSE') falla(error);
      else {
        servidor.once('error', falla);
        abre(0);
      }
    });
    abre(puerto ?? 3000);
  });
}
