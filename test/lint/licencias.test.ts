/** What of others is in use is listed, under a licence that was accepted, and explained. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as unknown;
const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
const DIRECT = Object.keys(dependencies).filter((name) => !name.startsWith('@pnftp/'));

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly {
    readonly license: { readonly id?: string; readonly name?: string };
  }[];
}
let components: readonly Component[];
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/licencias.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const bill = json('out/licencias/sbom.cdx.json') as { components: readonly Component[] };
  ({ components } = bill);
});

/** The packages whose modules are in the built pages, by the build's own maps. */
function built(): string[] {
  const dist = path.join(root, 'dist');
  const maps = readdirSync(dist).filter((name) => name.endsWith('.js.map'));
  const sources = maps.flatMap(
    (name) =>
      (JSON.parse(readFileSync(path.join(dist, name), 'utf8')) as { sources: string[] }).sources,
  );
  const inside = sources.flatMap((source) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source) ?? [];
    return name ? [name] : [];
  });
  return [...new Set(inside)].sort();
}

/** Of the build itself: what ties modules together, and puts style sheets into the page. */
const OF_THE_BUILD = ['css-loader', 'style-loader', 'html-webpack-plugin'];

test('all that is in the built pages is in the bill of materials', () => {
  const listed = new Set(components.map(({ name }) => name));
  const inPages = built();
  expect(inPages).toEqual(expect.arrayContaining(['react', 'react-dom', 'fflate']));
  expect(inPages.filter((name) => !listed.has(name) && !OF_THE_BUILD.includes(name))).toEqual([]);
});

test('each has a licence, and each notice is there', () => {
  expect(components.length).toBeGreaterThan(DIRECT.length);
  const notices = readFileSync(path.join(root, 'out/licencias/LICENCIAS.txt'), 'utf8');
  for (const { name, version, licenses } of components) {
    const [{ license }] = licenses as [Component['licenses'][number]];
    expect(notices).toContain(`\n${name} ${version} · ${license.id ?? license.name}\n`);
  }
});

test('each dependency of ours is explained, with its licence', () => {
  const page = readFileSync(path.join(root, 'docs/dependencias.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([^`]+)` *\| (.+?) *\| (.+?) *\| (.+?) *\|$/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual([...DIRECT].sort());
  for (const [, name, why, licence] of rows) {
    const { licenses } = components.find((one) => one.name === name)!;
    const { id } = licenses[0]!.license;
    expect([name, licence]).toEqual([name, id ?? 'Términos de Microsoft']);
    expect(why!.length).toBeGreaterThan(3);
  }
});
