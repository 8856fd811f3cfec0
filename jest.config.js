/**
 * One jest project a kind of test. The libreoffice project needs a Debian package and is run
 * by `npm run test:libreoffice`; `npm test` runs all the others.
 */
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'json'],
  // numfmt 4.0.1 names a file for `require` that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

const project = (displayName, ...folders) => ({
  ...common,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
});

module.exports = {
  testTimeout: 120000,
  projects: [
    project(
      'unit',
      'plan',
      'ceplan',
      'casos',
      'libro',
      'textos',
      'functions',
      'manifest',
      'taskpane',
      'workbench',
      'lint',
    ),
    project('xlsx', 'xlsx'),
    project('host', 'host', 'excel'),
    project('golden', 'acciones', 'cli'),
    project('browser', 'browser'),
    project('libreoffice', 'libreoffice'),
  ],
};
