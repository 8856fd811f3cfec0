import { createRequire } from 'node:module';
import tseslint from 'typescript-eslint';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';

const officeAddins = createRequire(import.meta.url)('eslint-plugin-office-addins');

/** What each folder of src/ may import: arrows point down only. */
const layers = {
  plan: [],
  ceplan: [],
  textos: ['plan', 'ceplan', 'xlsx'],
  libro: ['ceplan', 'plan', 'textos'],
  functions: ['ceplan', 'textos', 'plan'],
  acciones: ['libro', 'ceplan', 'plan', 'textos', 'functions'],
  xlsx: ['plan'],
  excel: ['plan', 'textos'],
  host: ['xlsx', 'plan'],
  autodiagnostico: ['plan', 'textos'],
  taskpane: [
    'acciones',
    'excel',
    'functions',
    'libro',
    'ceplan',
    'plan',
    'textos',
    'autodiagnostico',
  ],
  commands: ['taskpane', 'acciones', 'excel', 'plan', 'textos', 'libro'],
  cli: ['acciones', 'xlsx', 'functions', 'libro', 'ceplan', 'plan', 'textos'],
  workbench: ['host', 'xlsx', 'functions', 'acciones', 'libro', 'plan', 'textos'],
};

/** Excel's own API, by any of its global names. */
const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];
const namesOffice = [
  'excel',
  'host',
  'taskpane',
  'commands',
  'functions',
  'workbench',
  'autodiagnostico',
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', 'coverage', 'reports', '.stryker-tmp'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks, 'office-addins': officeAddins },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: Object.entries(layers).map(([folder, allowed]) => ({
            target: `./src/${folder}`,
            from: './src',
            except: [folder, ...allowed].map((name) => `./${name}`),
            message: `src/${folder} may import only: ${allowed.join(', ') || 'nothing'}.`,
          })),
        },
      ],
      'import-x/no-cycle': 'off',
    },
  },
  {
    files: Object.keys(layers)
      .filter((folder) => !namesOffice.includes(folder))
      .map((folder) => `src/${folder}/**/*.{ts,tsx}`),
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
    files: ['src/excel/**/*.ts', 'src/autodiagnostico/**/*.ts'],
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
