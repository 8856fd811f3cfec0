/** What the documents name is there: files, pages, scripts of npm, commands. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../src/textos/cli';

const root = path.join(__dirname, '../..');
const inFolder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name));
const DOCUMENTS = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'CONTEXT.md',
  ...inFolder('docs'),
];
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

const ENDINGS = ['', '.ts', '.tsx', '.test.ts'];
const isThere = (file: string) => ENDINGS.some((end) => existsSync(path.join(root, file + end)));

/** Matches of a pattern's first group, in code and in prose. */
const named = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name]) => name!)),
];

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');

  test('its files and links', () => {
    const files = named(text, /`((?:test|src|packages|bench|scripts|docs|assets)\/[\w./-]+)`/g);
    expect(files.filter((file) => !isThere(file))).toEqual([]);
    const links = named(text, /\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g);
    const folder = path.dirname(document);
    expect(links.filter((link) => !isThere(path.join(folder, link)))).toEqual([]);
  });

  test('its commands', () => {
    const ofNpm = named(text, /npm run (?:-s )?([\w:-]+)/g);
    expect(ofNpm.filter((name) => !(name in scripts))).toEqual([]);
    const ofBench = named(text, /node bench\/run\.mjs ([a-zA-Z]+)/g).filter((n) => n !== 'NAME');
    expect(ofBench.filter((name) => !isThere(`bench/${name}`))).toEqual([]);
    const verbs = named(text, /(?:npx )pnftp ([a-z][a-z-]+)/g);
    expect(verbs.filter((verb) => verb !== 'ayuda' && !(verb in cli.ayudas))).toEqual([]);
  });
});

/** Everything that people read, as it is written in its catalogues. */
const texts = readdirSync(path.join(root, 'src/textos'))
  .map((name) => readFileSync(path.join(root, 'src/textos', name), 'utf8'))
  .join('\n');

test('what the manual shows in bold stands so on the screen', () => {
  const manual = readFileSync(path.join(root, 'docs/manual.md'), 'utf8');
  const steps = named(manual, /\*\*([^*]+)\*\*/g);
  const labels = steps.flatMap((bold) => bold.split(' › '));
  expect(labels.length).toBeGreaterThan(40);
  const said = (label: string) =>
    texts.includes(label) || texts.includes(label.replace(/\d+/, '${n}'));
  expect(labels.filter((label) => !said(label))).toEqual([]);
});
