/**
 * One jest project a kind of test. The libreoffice project needs a Debian package and is run
 * by `npm run test:libreoffice`; `npm test` runs all the others.
 */
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // The packages of this repository, from their TypeScript.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  // Copies of the project that mutation testing leaves there.
  modulePathIgnorePatterns: ['<rootDir>/out/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json'],
  // numfmt 4.0.1 names a file for `require` that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

const project = (displayName, ...folders) => ({
  ...common,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.test.{ts,tsx}`),
});

/** Without what needs a package of the system's. */
const withoutLibreOffice = (one) => ({
  ...one,
  testPathIgnorePatterns: ['/node_modules/', '/test/libreoffice/'],
});

module.exports = {
  testTimeout: 120000,
  projects: [
    project(
      'unit',
      'test/ceplan',
      'test/casos',
      'test/libro',
      'test/importar',
      'test/textos',
      'test/functions',
      'test/manifest',
      'src/taskpane',
      'packages/workbench/test',
      'test/lint',
    ),
    project('xlsx', 'packages/xlsx/test'),
    project('host', 'packages/excel-host/test', 'test/excel'),
    project('golden', 'test/acciones', 'test/cli', 'test/entidades', 'test/informe'),
    project('browser', 'test/browser'),
  ]
    .map(withoutLibreOffice)
    .concat(project('libreoffice', 'test/libreoffice', 'packages/*/test/libreoffice')),
};
