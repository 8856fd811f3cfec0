/**
 * `npm run licencias`: what of others reaches whoever uses the add-in, under which licence:
 * out/licencias/sbom.cdx.json (CycloneDX) and LICENCIAS.txt, the notices that those licences ask
 * for. Ends with an error where a package has a licence that nobody has accepted.
 *
 * From the lock file, so of the very versions that are built: what the project's own dependencies
 * lead to, peers and all. `npm sbom` (11.19) leaves out react and react-dom, which are peers of
 * others besides being our own.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';
import { salida } from './paginas.mjs';

/** Permissive: they ask for a notice, and nothing of what is built with them. */
const ACCEPTED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
/**
 * Microsoft's own terms, which its package says only in its licence file: Office.js may be given on
 * in its original form, as part of an add-in for Microsoft 365.
 */
const OFFICE = 'LicenseRef-Microsoft-Office.js';
const READ = { '@microsoft/office-js': OFFICE };

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const IN = 'node_modules/';
const nameOf = (path) => path.slice(path.lastIndexOf(IN) + IN.length);

/** The entry of the lock file that a package finds under a name, from the inside out. */
function found(packages, from, name) {
  for (let folder = from; ;) {
    const path = `${folder ? `${folder}/` : ''}${IN}${name}`;
    if (packages[path]) return path;
    if (!folder) return null;
    const cut = folder.lastIndexOf(IN);
    folder = cut > 0 ? folder.slice(0, cut - 1) : '';
  }
}

/** Every entry that the project's dependencies lead to, with those that it leads to itself. */
function inUse({ packages }) {
  const reached = new Map();
  const visit = (path) => {
    if (reached.has(path)) return;
    const entry = packages[path];
    if (entry.link) {
      visit(entry.resolved);
      reached.set(path, [entry.resolved]);
      return;
    }
    const names = { ...entry.dependencies, ...entry.peerDependencies };
    const below = Object.keys(names).flatMap((name) => found(packages, path, name) ?? []);
    reached.set(path, below);
    below.forEach(visit);
  };
  visit('');
  reached.delete('');
  return reached;
}

/** The text of a package's own licence file, where it brings one. */
function noticeOf(path) {
  const folder = join(root, path);
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:[.-]|$)/i.test(one));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const licenceIn = (licence) =>
  licence.startsWith('LicenseRef-') ? { license: { name: licence } } : { license: { id: licence } };

/** `sha512-` and its bytes in base 64, as lock files write it. */
function hashOf(integrity) {
  const [, bytes] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  return bytes ? [{ alg: 'SHA-512', content: Buffer.from(bytes, 'base64').toString('hex') }] : [];
}

/** As CycloneDX 1.5 has it: https://cyclonedx.org/docs/1.5/json/ */
function billOf({ name, version, license }, theirs) {
  const [own, others] = [{ name, version }, theirs];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': purlOf(own),
        ...own,
        purl: purlOf(own),
        licenses: [licenceIn(license)],
      },
    },
    components: others.map((one) => ({
      type: 'library',
      'bom-ref': purlOf(one),
      name: one.name,
      version: one.version,
      purl: purlOf(one),
      licenses: one.licence ? [licenceIn(one.licence)] : [],
      hashes: hashOf(one.integrity),
    })),
  };
}

/** Gives the bill of materials, the notices and, in words, what nobody has accepted. */
export function licencias() {
  const project = readJson('package.json');
  const lock = readJson('package-lock.json');
  const paths = [...inUse(lock).keys()].filter(
    (path) => path.includes(IN) && !lock.packages[path].link,
  );
  const all = paths.map((path) => {
    const { version, license, integrity } = lock.packages[path];
    const name = nameOf(path);
    return { name, version, licence: READ[name] ?? license, integrity, path };
  });
  // The same version in two places is one.
  const theirs = [...new Map(all.map((one) => [purlOf(one), one])).values()].sort((a, b) =>
    purlOf(a) < purlOf(b) ? -1 : 1,
  );
  const faults = theirs
    .filter(({ licence }) => licence !== OFFICE && !ACCEPTED.includes(licence))
    .map(({ name, licence }) => `${name}: ${licence ?? 'no dice su licencia'}`);
  const notices = theirs.map(({ name, version, licence, path }) => {
    const text = noticeOf(path);
    return [`${name} ${version} · ${licence}`, ...(text ? ['', text] : [])].join('\n');
  });
  const head = `PNFTP ${project.version} contiene, o carga al usarse, lo que sigue, de otros autores y bajo sus licencias. Microsoft no mantiene PNFTP ni responde por él.`;
  const line = `\n\n${'-'.repeat(72)}\n\n`;
  return {
    bill: billOf(project, theirs),
    theirs,
    faults,
    notices: `${[head, ...notices].join(line)}\n`,
  };
}

/** Writes both files; throws what nobody has accepted. */
export function escribirLicencias(folder) {
  const { bill, notices, faults, theirs } = licencias();
  if (faults.length > 0) throw new Error(`Sin licencia aceptada:\n- ${faults.join('\n- ')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(folder, 'LICENCIAS.txt'), notices);
  return theirs;
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  try {
    const theirs = escribirLicencias(salida('licencias'));
    const counted = new Map();
    for (const { licence } of theirs) counted.set(licence, (counted.get(licence) ?? 0) + 1);
    const words = [...counted].map(([licence, many]) => `${many} ${licence}`).join(', ');
    console.log(`out/licencias: ${theirs.length} paquetes en uso (${words})`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
