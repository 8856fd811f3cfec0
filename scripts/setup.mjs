/**
 * Sets the project up, and only where something is missing or out of date: the packages when the
 * lock file has changed since they were installed, the build when a source has changed since.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** Runs a command in the project's folder with the terminal as ours; gives its exit status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // npm and npx are .cmd files on Windows, which only a shell starts.
    shell: windows && command !== process.execPath,
    ...options,
  });
  if (error) console.error(`No se pudo ejecutar «${command}»: ${error.message}`);
  return status ?? 1;
}

/** Runs a package's own command with this same Node. */
export const runBin = (path, args, options) =>
  run(process.execPath, [join(root, 'node_modules', ...path.split('/')), ...args], options);

/** Ends the process where a step did not end well. */
export function must(status, what) {
  if (status !== 0) {
    console.error(`\n${what} terminó con error (${status}).`);
    process.exit(status);
  }
}

/** The stamp is written only after the step that it stands for has ended well. */
const stampMatches = (file, stamp) => existsSync(file) && readFileSync(file, 'utf8') === stamp;

export function install() {
  const file = join(root, 'node_modules', '.pnftp-instalado');
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', ...packages('package.json')]) {
    hash.update(readFileSync(join(root, file)));
  }
  const stamp = `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
  if (stampMatches(file, stamp)) return;
  console.log('Instalando los paquetes (solo la primera vez o cuando cambian)…');
  // Not `npm ci`: a lock file made on one platform may lack the optional packages of another.
  must(run('npm', ['install', '--no-save', '--no-audit', '--no-fund']), 'npm install');
  writeFileSync(file, stamp);
}

/** The same path in each of this repository's packages, where it is there. */
const packages = (path) =>
  readdirSync(join(root, 'packages'))
    .sort()
    .map((name) => join('packages', name, path))
    .filter((file) => existsSync(join(root, file)));

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

export function build() {
  const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'tsconfig.json', '.swcrc'];
  sources.push(...packages('src'), ...packages('package.json'), 'package-lock.json');
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesOf(join(root, name)))) {
    hash.update(relative(root, file).split(sep).join('/')).update(readFileSync(file));
  }
  const file = join(root, 'dist', '.construido');
  const stamp = `${hash.digest('hex')}\n`;
  if (stampMatches(file, stamp)) return;
  console.log('Construyendo…');
  must(
    runBin('webpack/bin/webpack.js', ['--mode', 'production', '--stats', 'errors-warnings']),
    'webpack',
  );
  writeFileSync(file, stamp);
}

export function setUp() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) {
    console.error(`PNFTP necesita Node 20 o posterior; este es ${process.version}.`);
    process.exit(1);
  }
  install();
  build();
}
