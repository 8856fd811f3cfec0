/**
 * Two builds: the pages (`dist/*.html`, the pane and the workbench) and the command line
 * (`dist/cli/pnftp.js`). Office.js is never bundled: in Excel it comes from Microsoft, in the
 * workbench from the npm package, unmodified, through the local server.
 */
const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { requireTypeScript } = require('./scripts/require-typescript');

const here = (...parts) => path.join(__dirname, ...parts);
const dist = here('dist');

/** Where the manifest says that the pages are. */
const LOCAL = 'https://localhost:3000/';
const MICROSOFT = 'https://appsforoffice.microsoft.com';

/**
 * What whoever publishes the pages says: their address, whether Office.js comes from beside them,
 * and a folder of their own. Published scripts carry a mark of their content in their names, so
 * that what a browser kept of one version is never taken for the next.
 */
const published = process.env.PNFTP_URL !== undefined;
const base = (process.env.PNFTP_URL ?? LOCAL).replace(/\/*$/, '/');
const ownOffice = process.env.PNFTP_OFFICEJS === 'propio';
const folder = process.env.PNFTP_CARPETA ?? dist;
const scriptName = published ? '[name].[contenthash:10].js' : '[name].js';

/**
 * No inline script and no eval anywhere. Styles may be inline because Griffel, which Fluent UI
 * styles its components with, inserts its rules into style elements at run time; pictures may be
 * data because Fluent draws some of its marks so.
 */
const policy = (sources) =>
  [
    "default-src 'none'",
    `script-src 'self'${sources}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${sources}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The samples that the pane opens: their tables by name, in one file a sample. */
const MUESTRAS = ['pnftp-2023', 'gore-la-libertad-2023'];
const tablasJuntas = (tablas) =>
  JSON.stringify(
    Object.fromEntries(
      tablas.map(({ sourceFilename, data }) => [
        path.basename(sourceFilename, '.tsv'),
        data.toString('utf8'),
      ]),
    ),
  );

/** The catalogue of custom functions as Excel reads it, and the pages that its help links open. */
class FunctionsCatalogue {
  apply(compiler) {
    const metadata = here('src/functions/metadata.ts');
    const pages = here('src/functions/paginas.ts');
    compiler.hooks.thisCompilation.tap('FunctionsCatalogue', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FunctionsCatalogue', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const catalogue = requireTypeScript(metadata);
          const manual = requireTypeScript(pages);
          for (const file of [...catalogue.files, ...manual.files]) {
            compilation.fileDependencies.add(file);
          }
          const emit = (file, text) =>
            compilation.emitAsset(file, new webpack.sources.RawSource(text));
          for (const [language, file] of [
            ['es', 'functions.json'],
            ['en', 'functions.en.json'],
          ]) {
            const json = catalogue.module.functionsJson(language, base);
            emit(file, `${JSON.stringify(json, null, 2)}\n`);
            const { [language]: page } = catalogue.module.PAGINA_DE_AYUDA;
            emit(page, manual.module.paginaDeFunciones(language));
          }
        },
      );
    });
  }
}

const cache = (name, mode) => ({
  type: 'filesystem',
  name: `${name}-${mode}`,
  cacheDirectory: here('node_modules/.cache/webpack'),
  buildDependencies: { config: [__filename] },
});

const common = (mode) => ({
  mode,
  context: __dirname,
  devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
  // `source`: the packages of this repository are built from their TypeScript, with the rest.
  resolve: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['source', '...'] },
  stats: { preset: 'errors-warnings', assets: false },
  module: {
    rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }],
  },
});

/** What comes before Office.js in the workbench's pane: a script of ours, whatever its file's name. */
const BRIDGE = 'bridge';

const page = (filename, template, chunks, parameters) =>
  new HtmlPlugin({
    filename,
    template: here(template),
    chunks,
    chunksSortMode: 'manual',
    scriptLoading: 'defer',
    templateParameters: ({ namedChunks }) => ({
      ...parameters,
      scripts: parameters.scripts?.map((script) =>
        script === BRIDGE ? `../${[...namedChunks.get('bridge').files][0]}` : script,
      ),
    }),
    minify: false,
  });

const OF_UI =
  /node_modules[\\/](react|react-dom|scheduler|@fluentui|@griffel|tabster|keyborg|@floating-ui|@swc[\\/]helpers)[\\/]/;

function pages(mode) {
  return {
    ...common(mode),
    name: 'pages',
    target: ['web', 'es2020'],
    cache: cache('pages', mode),
    entry: {
      // One page for the pane, the ribbon's buttons and the custom functions: a shared runtime.
      taskpane: [
        here('src/functions/index.ts'),
        here('src/taskpane/index.tsx'),
        here('src/commands/index.ts'),
      ],
      workbench: here('src/workbench/index.tsx'),
      bridge: here('src/workbench/bridge.ts'),
    },
    output: {
      path: folder,
      filename: scriptName,
      chunkFilename: scriptName,
      publicPath: 'auto',
      clean: { keep: /^cli\// },
    },
    module: {
      rules: [
        ...common(mode).module.rules,
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    // Read over a local network connection or from Excel's own cache: what counts is that it is
    // bounded and known. The pane is Fluent UI and the method; the workbench adds the host.
    performance: { hints: 'warning', maxAssetSize: 900_000, maxEntrypointSize: 1_300_000 },
    optimization: {
      splitChunks: {
        cacheGroups: {
          // What the pane begins with of React and Fluent UI; the workbench has it too.
          ui: {
            test: (module, { chunkGraph }) =>
              OF_UI.test(module.nameForCondition() ?? '') &&
              [...chunkGraph.getModuleChunksIterable(module)].some(
                ({ name }) => name === 'taskpane',
              ),
            name: 'ui',
            // What only a part that is loaded later needs comes with it.
            chunks: (chunk) => chunk.canBeInitial() && chunk.name !== 'bridge',
          },
        },
      },
    },
    plugins: [
      page('taskpane.html', 'src/taskpane/taskpane.html', ['ui', 'taskpane'], {
        policy: policy(ownOffice ? '' : ` ${MICROSOFT}`),
        scripts: [ownOffice ? 'office-js/office.js' : `${MICROSOFT}/lib/1/hosted/office.js`],
        root: '',
      }),
      page('workbench/pane.html', 'src/taskpane/taskpane.html', ['ui', 'taskpane'], {
        policy: policy(''),
        scripts: [BRIDGE, '../office-js/office.js'],
        root: '../',
      }),
      page('workbench/index.html', 'src/workbench/workbench.html', ['ui', 'workbench'], {
        policy: policy(''),
      }),
      new FunctionsCatalogue(),
      new CopyPlugin({
        patterns: [
          {
            from: here('manifest.xml'),
            to: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(LOCAL, base),
          },
          { from: here('assets/iconos/*.png'), to: 'assets/iconos/[name][ext]' },
          // As it is written: plain ES5 must stay plain ES5.
          {
            from: here('src/taskpane/compatibilidad.js'),
            to: 'compatibilidad.js',
            info: { minimized: true },
          },
          { from: here('src/taskpane/ayuda.html'), to: 'ayuda.html' },
          ...MUESTRAS.map((nombre) => ({
            from: here('assets/muestra', nombre, '*.tsv'),
            to: `assets/muestra/${nombre}.json`,
            transformAll: tablasJuntas,
          })),
        ],
      }),
    ],
  };
}

function commandLine(mode) {
  return {
    ...common(mode),
    name: 'cli',
    target: 'node20',
    // The command line finds Office.js on disk by itself, when it runs.
    module: { ...common(mode).module, parser: { javascript: { createRequire: false } } },
    cache: cache('cli', mode),
    entry: { pnftp: here('src/cli/pnftp.ts') },
    output: { path: path.join(dist, 'cli'), filename: '[name].js', chunkFormat: 'commonjs' },
    // The command line finds the built pages beside itself.
    node: { __dirname: false, __filename: false },
    // Read by people when something goes wrong, and never sent over a network.
    optimization: { minimize: false },
    plugins: [
      // One file: what the pane asks for later is of no use here.
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      // Room for what a large workbook makes and drops: the collector has half the work.
      new webpack.BannerPlugin({
        banner: '#!/usr/bin/env -S node --max-semi-space-size=64',
        raw: true,
      }),
      {
        apply: (compiler) =>
          compiler.hooks.afterEmit.tap('Executable', () =>
            fs.chmodSync(path.join(dist, 'cli', 'pnftp.js'), 0o755),
          ),
      },
    ],
  };
}

module.exports = (_env, { mode = 'production' }) => [pages(mode), commandLine(mode)];
