/**
 * The pages as others serve them: built for an address, and Office.js beside them, unmodified as
 * its licence allows, without what is for debugging and for languages that the add-in does not
 * speak.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { must, root, runBin } from './setup.mjs';

/** Builds the pages; without an address, those of this machine in dist/. */
export function construirPaginas({ url, officejs, carpeta } = {}) {
  const said = { PNFTP_URL: url, PNFTP_OFFICEJS: officejs, PNFTP_CARPETA: carpeta };
  const env = { ...process.env };
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  const how = ['--mode', 'production', '--config-name', 'pages', '--stats', 'errors-only'];
  must(runBin('webpack/bin/webpack.js', how, { env }), 'webpack');
}

const NOT_SERVED = /\.debug\.js$/;
const SERVED = /\.js$|^(?:es|en)-|^telemetry$/;

/** Office.js out of its package into a folder `office-js`. */
export function copiarOffice(carpeta) {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const from = join(dirname(manifest), 'dist');
  const to = join(carpeta, 'office-js');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (NOT_SERVED.test(name) || !SERVED.test(name)) continue;
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/** Every file under a folder, by its path with `/`, in order. */
export function archivosDe(carpeta) {
  const inside = (folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? inside(path) : [path];
    });
  return inside(carpeta)
    .map((path) => relative(carpeta, path).split(sep).join('/'))
    .sort();
}

/** The page that a folder opens with: the workbench. */
export const ENTRADA =
  '<!doctype html><html lang="es"><meta charset="utf-8"><title>PNFTP</title><meta http-equiv="refresh" content="0; url=workbench/index.html"><a href="workbench/index.html">Mesa de trabajo</a></html>\n';

export const salida = (...parts) => join(root, 'out', ...parts);
