/**
 * Loads a TypeScript module at build time, with whatever it imports by relative path or by name
 * from this repository's packages, through the same compiler that builds everything else. Afresh
 * each time, so that a watching build sees edits.
 */
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const { transformSync } = require('@swc/core');

/** The TypeScript that a package of this repository exports under this name; `null` for others. */
function sourceOf(request, fromHere) {
  const [, name, rest] = /^(@pnftp\/[^/]+)(\/.*)?$/.exec(request) ?? [];
  if (!name || rest === '/package.json') return null;
  const manifest = fs.realpathSync(fromHere.resolve(`${name}/package.json`));
  const { source } = JSON.parse(fs.readFileSync(manifest, 'utf8')).exports[`.${rest ?? ''}`];
  return path.resolve(path.dirname(manifest), source);
}

const CANDIDATES = ['', '.ts', '.tsx', '/index.ts'];

/**
 * @param {string} file absolute path of a .ts file
 * @returns {{ module: any, files: string[] }} its exports, and every file that was read
 */
function requireTypeScript(file) {
  const loaded = new Map();
  const load = (filename) => {
    const known = loaded.get(filename);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(filename, module);
    const { code } = transformSync(fs.readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    const fromHere = createRequire(filename);
    const requireFrom = (request) => {
      const source = sourceOf(request, fromHere);
      if (source) return load(source);
      if (!request.startsWith('.')) return fromHere(request);
      const stem = path.resolve(path.dirname(filename), request);
      const found = CANDIDATES.map((end) => stem + end).find(
        (candidate) => fs.existsSync(candidate) && fs.statSync(candidate).isFile(),
      );
      if (!found) throw new Error(`${filename}: cannot find ${request}`);
      return load(found);
    };
    new Function('module', 'exports', 'require', '__dirname', code)(
      module,
      module.exports,
      requireFrom,
      path.dirname(filename),
    );
    return module.exports;
  };
  const module = load(file);
  return { module, files: [...loaded.keys()] };
}

module.exports = { requireTypeScript, sourceOf };
