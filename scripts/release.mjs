/**
 * `npm run release -- --url https://servidor.ejemplo.gob.pe/pnftp [--officejs cdn|propio]`: what a
 * ministry installs, in out/publicar: `pnftp/`, the folder for any static https server (the pane,
 * the workbench and their help), `manifest.xml`, which whoever administers Excel distributes, and
 * both in one zip. Nothing is left there of a manifest that Office would refuse.
 *
 * `propio` serves Office.js from the same folder instead of Microsoft's network; Microsoft supports
 * only its own.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { escribirLicencias } from './licencias.mjs';
import { archivosDe, construirPaginas, copiarOffice, ENTRADA, salida } from './paginas.mjs';
import { root } from './setup.mjs';

const require = createRequire(import.meta.url);
const { requireTypeScript } = require('./require-typescript.js');
const USO =
  'npm run release -- --url https://servidor.ejemplo.gob.pe/pnftp [--officejs cdn|propio]';

/** Throws in words what cannot be published. */
export function leerPedido(args) {
  const said = new Map();
  for (let i = 0; i < args.length; i += 2) {
    const [name, value] = [args[i], args[i + 1]];
    if (!['--url', '--officejs', '--carpeta'].includes(name) || value === undefined) {
      throw new Error(`No se entiende «${args.slice(i).join(' ')}». ${USO}`);
    }
    said.set(name, value);
  }
  const officejs = said.get('--officejs') ?? 'cdn';
  if (!['cdn', 'propio'].includes(officejs)) {
    throw new Error('--officejs es cdn (de Microsoft) o propio (de la misma carpeta).');
  }
  return {
    url: direccionDe(said.get('--url')),
    officejs,
    carpeta: said.get('--carpeta') ?? salida('publicar'),
  };
}

function direccionDe(dicha) {
  if (dicha === undefined) throw new Error(`Falta la dirección en que se publica. ${USO}`);
  let url;
  try {
    url = new URL(dicha);
  } catch {
    throw new Error(`«${dicha}» no es una dirección. ${USO}`);
  }
  if (url.protocol !== 'https:') throw new Error('Excel solo carga complementos por https.');
  if (url.search || url.hash || url.username) {
    throw new Error('La dirección va sin usuario, ? ni #: es la de una carpeta.');
  }
  return url.href.replace(/\/*$/, '/');
}

/** The script that the manifest names, which has its mark in its name like the others. */
function nombrarPrincipal(carpeta) {
  const [main] = archivosDe(carpeta).filter((name) => /^taskpane\.\w+\.js$/.test(name));
  cpSync(join(carpeta, main), join(carpeta, 'taskpane.js'));
}

/** Of the same files always the same. */
const huellaDe = (carpeta) => {
  const hash = createHash('sha256');
  for (const name of archivosDe(carpeta)) {
    hash.update(`${name}\0`).update(readFileSync(join(carpeta, name)));
  }
  return hash.digest('hex').slice(0, 16);
};

function comprobar(paginas, url) {
  const { faltasDelManifiesto } = requireTypeScript(join(root, 'scripts', 'manifiesto.ts')).module;
  return faltasDelManifiesto(join(paginas, 'manifest.xml'), url, paginas);
}

function empaquetar(carpeta, nombre) {
  const files = archivosDe(carpeta).map((name) => [
    name,
    // The same moment always: of the same files the same zip.
    [readFileSync(join(carpeta, name)), { mtime: '2020-01-01T00:00:00' }],
  ]);
  writeFileSync(join(carpeta, nombre), zipSync(Object.fromEntries(files), { level: 9 }));
}

/** Gives what was published; throws, with nothing left, what Office would refuse. */
export function publicar({ url, officejs, carpeta }) {
  const enObra = `${carpeta}.en-obra`;
  rmSync(enObra, { recursive: true, force: true });
  const paginas = join(enObra, 'pnftp');
  mkdirSync(paginas, { recursive: true });
  try {
    construirPaginas({ url, officejs, carpeta: paginas });
    const conOffice = copiarOffice(paginas);
    for (const name of archivosDe(paginas)) {
      if (name.endsWith('.map')) rmSync(join(paginas, name));
    }
    nombrarPrincipal(paginas);
    escribirLicencias(paginas);
    writeFileSync(join(paginas, 'index.html'), ENTRADA);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const [, manifiesto] = /<Version>(.*?)<\/Version>/.exec(
      readFileSync(join(paginas, 'manifest.xml'), 'utf8'),
    );
    const faltas = comprobar(paginas, url);
    if (faltas.length > 0) throw new Error(`El manifiesto no vale:\n- ${faltas.join('\n- ')}`);
    renameSync(join(paginas, 'manifest.xml'), join(enObra, 'manifest.xml'));
    const dicho = {
      version,
      manifiesto,
      url,
      officejs: officejs === 'propio' ? conOffice : 'cdn',
      huella: huellaDe(paginas),
    };
    writeFileSync(join(paginas, 'version.json'), `${JSON.stringify(dicho, null, 2)}\n`);
    empaquetar(enObra, `pnftp-${version}.zip`);
    rmSync(carpeta, { recursive: true, force: true });
    renameSync(enObra, carpeta);
    return dicho;
  } finally {
    rmSync(enObra, { recursive: true, force: true });
  }
}

/** Only a folder that this command made, or none, is replaced. */
function exigeCarpeta(carpeta) {
  if (!existsSync(carpeta) || existsSync(join(carpeta, 'pnftp', 'version.json'))) return;
  throw new Error(`${carpeta} existe y no es de una publicación anterior: indique otra --carpeta.`);
}

try {
  const pedido = leerPedido(process.argv.slice(2));
  exigeCarpeta(pedido.carpeta);
  const dicho = publicar(pedido);
  const donde = relative(process.cwd(), pedido.carpeta) || pedido.carpeta;
  console.log(
    `${donde}: PNFTP ${dicho.version} (manifiesto ${dicho.manifiesto}) para ${dicho.url}, huella ${dicho.huella}\n` +
      `Sirva ${donde}/pnftp en esa dirección y distribuya ${donde}/manifest.xml: docs/instalacion.md`,
  );
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
