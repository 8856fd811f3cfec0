import { createRequire } from 'node:module';
import tseslint from 'typescript-eslint';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';

const officeAddins = createRequire(import.meta.url)('eslint-plugin-office-addins');

/**
 * What each folder of src/ may import, its own files apart: other folders of src/, and packages by
 * their folder. Arrows point down only.
 */
const layers = {
  ceplan: [[], []],
  textos: [['ceplan'], ['xlsx', 'workbench']],
  libro: [['ceplan', 'textos'], ['xlsx']],
  importar: [['libro', 'ceplan', 'textos'], ['xlsx']],
  entidades: [['libro', 'ceplan', 'textos'], ['xlsx']],
  informe: [['libro', 'ceplan', 'textos'], ['xlsx']],
  functions: [['ceplan', 'textos'], []],
  acciones: [
    ['entidades', 'importar', 'informe', 'libro', 'ceplan', 'textos', 'functions'],
    ['xlsx'],
  ],
  excel: [[], ['xlsx']],
  taskpane: [
    ['acciones', 'excel', 'entidades', 'importar', 'informe', 'libro', 'ceplan', 'textos'],
    ['xlsx', 'excel-claims'],
  ],
  commands: [['taskpane', 'acciones'], []],
  cli: [
    ['acciones', 'functions', 'entidades', 'importar', 'informe', 'libro', 'ceplan', 'textos'],
    ['xlsx'],
  ],
  workbench: [['functions', 'libro', 'textos'], ['workbench']],
};

/** What each package may import of the others. Their tests may import any of them. */
const packages = {
  xlsx: [],
  'excel-host': ['xlsx'],
  'excel-claims': [],
  workbench: ['xlsx', 'excel-host'],
  testing: [],
};

const named = (names) => names.join(', ') || 'nothing';

const zones = [
  ...Object.entries(layers).flatMap(([folder, [own, others]]) => [
    {
      target: `./src/${folder}`,
      from: './src',
      except: [folder, ...own].map((name) => `./${name}`),
      message: `src/${folder} may import of src/ only: ${named(own)}.`,
    },
    {
      target: `./src/${folder}`,
      from: './packages',
      except: others.map((name) => `./${name}`),
      message: `src/${folder} may import of packages/ only: ${named(others)}.`,
    },
  ]),
  ...Object.entries(packages).flatMap(([folder, others]) => [
    {
      target: `./packages/${folder}/src`,
      from: './packages',
      except: [folder, ...others].map((name) => `./${name}`),
      message: `packages/${folder} may import of packages/ only: ${named(others)}.`,
    },
    {
      target: `./packages/${folder}`,
      from: '.',
      except: ['./packages', './node_modules'],
      message: 'A package knows nothing of the add-in.',
    },
  ]),
];

/** Excel's own API, by any of its global names. */
const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const namesOffice = [
  'src/excel',
  'src/taskpane',
  'src/commands',
  'src/functions',
  'packages/excel-host',
  'packages/excel-claims',
];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', 'out', 'coverage', 'reports', '.stryker-tmp'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks, 'office-addins': officeAddins },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: 'tsconfig.json',
          conditionNames: ['source', 'types', 'import', 'require', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      // An async function without await turns what it throws into a rejection, as its callers expect.
      '@typescript-eslint/require-await': 'off',
      // Excel's errors are values of the calculation, thrown to the cell that they end in; what a
      // formula has to wait for is thrown to whoever sweeps.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'file', name: ['CalcError', 'NeedsCells', 'Unsupported', 'Waiting'] }] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-relative-packages': 'error',
      'import-x/no-cycle': 'error',
    },
  },
  {
    files: [
      ...Object.keys(layers).map((name) => `src/${name}`),
      'packages/xlsx',
      'packages/workbench',
    ]
      .filter((folder) => !namesOffice.includes(folder))
      .map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...officeGlobals.map((name) => ({
          name,
          message: 'Office.js is known in src/excel only.',
        })),
      ],
    },
  },
  {
    // What people read is in src/textos, in both languages.
    files: ['src/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXText[value=/[A-Za-zÀ-ÿ]{2}/]',
          'JSXAttribute[name.name=/^(alt|aria-label|aria-description|label|placeholder|title)$/] > Literal',
        ].map((selector) => ({ selector, message: 'A text belongs in the catalogue.' })),
      ],
    },
  },
  {
    // Tests read JSON of their own making and cells whose kind they know.
    files: ['test/**/*.{ts,tsx}', 'packages/*/test/**/*.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Excel's object model is a graph: a range leads to its sheet and its tables, and they to their
    // ranges. A file a type of object; what one takes of another is read when a request comes.
    files: ['packages/excel-host/src/objects/**/*.ts'],
    rules: { 'import-x/no-cycle': 'off' },
  },
  {
    // What Excel gives is `any` in Office.js' own types, and goes on as it came, to be compared.
    files: ['packages/excel-claims/src/claims/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/excel/**/*.ts', 'packages/excel-claims/**/*.ts'],
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
);
