/**
 * `npm run pack`: the packages that others may use without this project, as JavaScript and types,
 * into out/paquetes/*.tgz. With `--probar` they are installed together into an empty folder, where
 * the first example of each README runs and a program that imports all they export is type-checked.
 *
 * They are ES modules: the imports of the sources, which name no files, are given the names of the
 * files that are written. No package needs a script at its installation.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { must, root, run } from './setup.mjs';

const FOLDERS = ['xlsx', 'excel-host'];
const out = join(root, 'out', 'paquetes');

const manifestOf = (folder) =>
  JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));

/** Every file of the packages' sources that their exports lead to, as JavaScript and types. */
function compile(to) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const entries = FOLDERS.flatMap((folder) =>
    Object.values(manifestOf(folder).exports)
      .filter((target) => target.source)
      .map(({ source }) => join(root, 'packages', folder, source)),
  );
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      noEmit: false,
      declaration: true,
      outDir: to,
      rootDir: join(root, 'packages'),
      types: ['node', 'office-js', 'custom-functions-runtime'],
    },
    root,
  );
  const program = ts.createProgram(entries, options);
  const { diagnostics, emitSkipped } = program.emit(undefined, undefined, undefined, false, {
    before: [nameFiles],
    afterDeclarations: [nameFiles],
  });
  for (const { messageText } of diagnostics) {
    console.error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  }
  if (emitSkipped || diagnostics.length > 0) process.exit(1);
}

/** `./plan` → `./plan/index.js`, in imports, exports and types of both. */
const nameFiles = (context) => (file) => {
  const folder = dirname(file.fileName);
  const named = (specifier) => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) {
      return specifier;
    }
    const isFolder = existsSync(join(folder, specifier.text, 'index.ts'));
    return ts.factory.createStringLiteral(`${specifier.text}${isFolder ? '/index' : ''}.js`, true);
  };
  const visit = (node) => {
    const { factory } = ts;
    if (ts.isImportDeclaration(node)) {
      const { modifiers, importClause, moduleSpecifier, attributes } = node;
      const to = named(moduleSpecifier);
      return factory.updateImportDeclaration(node, modifiers, importClause, to, attributes);
    }
    if (ts.isExportDeclaration(node)) {
      const { modifiers, isTypeOnly, exportClause, moduleSpecifier, attributes } = node;
      const to = named(moduleSpecifier);
      return factory.updateExportDeclaration(
        node,
        modifiers,
        isTypeOnly,
        exportClause,
        to,
        attributes,
      );
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { attributes, qualifier, typeArguments, isTypeOf } = node;
      const to = factory.createLiteralTypeNode(named(node.argument.literal));
      return factory.updateImportTypeNode(node, to, attributes, qualifier, typeArguments, isTypeOf);
    }
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitNode(file, visit);
};

/** Without what only this repository can follow. */
function packedManifest(folder) {
  const { devDependencies: _, exports, ...rest } = manifestOf(folder);
  const packed = Object.entries(exports).map(([path, target]) => {
    if (typeof target === 'string') return [path, target];
    const { source: __, ...others } = target;
    return [path, others];
  });
  return { ...rest, type: 'module', exports: Object.fromEntries(packed) };
}

function filesOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [path];
  });
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Gives the packed files. */
export function pack() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), 'paquetes-'));
  try {
    compile(join(work, 'js'));
    for (const folder of FOLDERS) {
      const from = join(root, 'packages', folder);
      const to = join(work, folder);
      const js = join(work, 'js', folder, 'src');
      for (const file of filesOf(js)) copy(file, join(to, 'dist', relative(js, file)));
      for (const file of [join(from, 'README.md'), join(root, 'LICENSE')]) {
        if (existsSync(file)) copy(file, join(to, relative(dirname(file), file)));
      }
      writeFileSync(
        join(to, 'package.json'),
        `${JSON.stringify(packedManifest(folder), null, 2)}\n`,
      );
      must(run('npm', ['pack', '--silent', '--pack-destination', out], { cwd: to }), 'npm pack');
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return readdirSync(out).map((name) => join(out, name));
}

/** The first block of JavaScript in a README. */
const exampleOf = (folder) => {
  const readme = join(root, 'packages', folder, 'README.md');
  return existsSync(readme)
    ? (/^```js\n(.*?)^```$/ms.exec(readFileSync(readme, 'utf8'))?.[1] ?? null)
    : null;
};

/** In an empty folder that knows nothing of this repository. */
export function tryOut(files) {
  const folder = mkdtempSync(join(tmpdir(), 'probar-paquetes-'));
  const here = { cwd: folder };
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    must(
      run(
        'npm',
        ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', ...files],
        here,
      ),
      'npm install',
    );
    for (const name of FOLDERS) {
      const example = exampleOf(name);
      if (example === null) {
        console.log(`– packages/${name}/README.md: sin ejemplo`);
        continue;
      }
      const file = join(folder, `${name}.js`);
      writeFileSync(file, example);
      console.log(`packages/${name}/README.md:`);
      must(run(process.execPath, [file], here), `El ejemplo de packages/${name}/README.md`);
    }
    const modules = FOLDERS.flatMap((name) => {
      const { name: own, exports } = manifestOf(name);
      return Object.keys(exports)
        .filter((path) => !path.endsWith('.json'))
        .map((path) => own + path.slice(1));
    });
    const program = modules.map((name, i) => `import * as m${i} from '${name}';\nvoid m${i};\n`);
    writeFileSync(join(folder, 'todo.ts'), program.join(''));
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    must(run(process.execPath, [tsc, ...options, 'todo.ts'], here), 'Los tipos de los paquetes');
    console.log(`✓ ${modules.join(', ')}: los ejemplos corren y los tipos se leen`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const files = pack();
  for (const file of files) console.log(relative(root, file));
  if (process.argv.includes('--probar')) tryOut(files);
}
