/**
 * What Excel registers the functions from, and what is generated from it. After a change that is
 * meant, raise the manifest's version and run with ACTUALIZAR=1 to write both anew.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGO, customFunctionNames, ESPACIO_DE_NOMBRES } from '../../src/functions/catalogo';
import { FUNCIONES } from '../../src/functions/funciones';
import { formulaDe, manualDeFunciones } from '../../src/functions/manual';
import { functionsJson, PAGINA_DE_AYUDA } from '../../src/functions/metadata';
import { paginaDeFunciones } from '../../src/functions/paginas';
import type { FichaFuncion } from '../../src/functions/tipos';

const root = join(__dirname, '../..');
const RECORD = join(root, 'src/functions/huella.json');
const MANUAL = { es: 'docs/funciones.md', en: 'docs/funciones.en.md' } as const;
const update = Boolean(process.env.ACTUALIZAR);
const fichas: readonly FichaFuncion[] = CATALOGO;

const manifest = () => readFileSync(join(root, 'manifest.xml'), 'utf8');

describe.each(['es', 'en'] as const)('functions.json in %s', (idioma) => {
  const json = functionsJson(idioma, 'https://localhost:3000/');

  test('has no flags that crash LTSC 2021 together, and nothing volatile or streaming', () => {
    expect(Object.keys(json).sort()).toEqual(['allowErrorForDataTypeAny', 'functions']);
    for (const one of json.functions) expect(one).not.toHaveProperty('options');
  });

  test('says of each function what Excel needs', () => {
    expect(json.functions.map(({ id }) => id)).toEqual(fichas.map(({ id }) => id));
    for (const { id, name, description, helpUrl, parameters, result } of json.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9.]*$/);
      expect(name).toMatch(/^[A-Z][A-Z0-9.]*$/);
      expect(description).toMatch(/^\p{Lu}.*\.$/u);
      expect(helpUrl).toMatch(/^https:\/\/[^#]+#[a-z0-9-]+$/);
      expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
      for (const parameter of parameters) {
        expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
        expect(parameter.name).toMatch(/^[\p{L}][\p{L}0-9_]*$/u);
        expect(parameter.description).not.toBe('');
      }
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      const after = firstOptional < 0 ? [] : parameters.slice(firstOptional);
      expect(after.every(({ optional }) => optional)).toBe(true);
    }
  });

  test('names each thing once', () => {
    const unique = (list: readonly string[]) => expect(new Set(list).size).toBe(list.length);
    unique(json.functions.map(({ name }) => name));
    unique(json.functions.map(({ helpUrl }) => helpUrl!));
    for (const { parameters } of json.functions) unique(parameters.map(({ name }) => name));
  });
});

test('both languages have the same functions with the same arguments', () => {
  const shape = (idioma: 'es' | 'en') =>
    functionsJson(idioma).functions.map(({ id, name, parameters }) => ({
      id,
      name,
      optional: parameters.map(({ optional }) => optional === true),
    }));
  expect(shape('en')).toEqual(shape('es'));
});

test('every function of the catalogue is written, with its own page of it', () => {
  expect(FUNCIONES.map(({ ficha }) => ficha)).toEqual(fichas);
});

test('the ids that were published are there for good', () => {
  expect(customFunctionNames).toEqual([
    'PNFTP.AVANCE1',
    'PNFTP.AVANCE2',
    'PNFTP.NIVEL',
    'PNFTP.SEMAFORO',
    'PNFTP.ACOTAR',
    'PNFTP.PROMEDIO',
    'PNFTP.PONDERADORES',
    'PNFTP.INDICE',
    'PNFTP.VALORACION',
    'PNFTP.NIVEL.IMPLEMENTACION',
    'PNFTP.VALOR.ANUAL',
    'PNFTP.RAZON',
    'PNFTP.BRECHA',
    'PNFTP.PROYECCION',
    'PNFTP.MEDIDA',
    'PNFTP.RECOMENDACION',
    'PNFTP.CAUSA',
  ]);
  expect(fichas.map(({ id, nombre }) => id === nombre)).toEqual(fichas.map(() => true));
  // Stored with underscores for dots, names must stay apart.
  const stored = customFunctionNames.map((name) => name.replaceAll('.', '_'));
  expect(new Set(stored).size).toBe(stored.length);
});

test('the manifest gives the functions their name space', () => {
  expect(manifest()).toMatch(new RegExp(`DefaultValue="${ESPACIO_DE_NOMBRES}"`));
});

test('the manifest has a higher version whenever the metadata change', () => {
  const text = JSON.stringify([functionsJson('es', ''), functionsJson('en', '')]);
  const huella = createHash('sha256').update(text).digest('hex');
  const version = /<Version>([\d.]+)<\/Version>/.exec(manifest())![1]!;
  const number = (v: string) => v.split('.').reduce((sum, part) => sum * 100_000 + Number(part), 0);
  if (update) {
    const old = existsSync(RECORD)
      ? (JSON.parse(readFileSync(RECORD, 'utf8')) as { version: string; huella: string })
      : { version: '0.0.0.0', huella: '' };
    if (old.huella !== huella) {
      // Excel keeps the functions of a version that it knows for up to a day.
      expect([version, number(version) > number(old.version)]).toEqual([version, true]);
      writeFileSync(RECORD, `${JSON.stringify({ version, huella }, null, 2)}\n`);
    }
  }
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as { version: string; huella: string };
  expect(recorded.huella).toBe(huella);
  expect(number(version)).toBeGreaterThanOrEqual(number(recorded.version));
});

test.each(['es', 'en'] as const)('the manual in %s is what the catalogue says', (idioma) => {
  // In a process of its own: the formatter loads its parsers in a way that jest does not allow.
  const formatter = join(root, 'node_modules/prettier/bin/prettier.cjs');
  const file = join(root, MANUAL[idioma]);
  const text = execFileSync(process.execPath, [formatter, '--stdin-filepath', file], {
    cwd: root,
    input: manualDeFunciones(idioma),
    encoding: 'utf8',
  });
  if (update) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

describe.each(['es', 'en'] as const)('the page that help links open, in %s', (idioma) => {
  const page = paginaDeFunciones(idioma);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

  test('has the place of every help link and of every link of its own, once', () => {
    const help = functionsJson(idioma, 'https://pnftp.test/').functions.map(({ helpUrl }) => {
      const url = new URL(helpUrl!);
      expect(url.pathname).toBe(`/${PAGINA_DE_AYUDA[idioma]}`);
      return url.hash.slice(1);
    });
    expect(ids).toEqual(help);
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('shows the text whole, with nothing of the marks and no script', () => {
    const shown = page
      .slice(page.indexOf('<body>'))
      .replace(/<br>/g, ' ')
      .replace(/<[^>]+>/g, '');
    expect(shown).not.toMatch(/\*\*|`|\]\(#|^\||^- |^#+ |<\/?[a-z]/m);
    expect(page).not.toMatch(/<script|https?:/);
    const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<');
    for (const ficha of fichas) {
      const texts = [
        ficha.descripcion[idioma],
        ...ficha.ejemplos.map((one) => formulaDe(ficha, one)),
        ...ficha.ejemplos.map((one) => one.nota[idioma]),
      ];
      for (const text of texts) expect(plain(shown).replaceAll('&gt;', '>')).toContain(text);
    }
  });
});
