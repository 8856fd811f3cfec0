/**
 * The manifest, as far as it can be checked without Microsoft's service: what
 * `office-addin-manifest validate` is known to ask for, and that it matches what is built.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESPACIO_DE_NOMBRES } from '../../src/functions/catalogo';
import { functionsJson } from '../../src/functions/metadata';
import { ACCIONES, ACCIONES_DE_CINTA } from '../../src/acciones';
import { PANEL } from '../../src/textos/panel';
import { all as named, faltasDelManifiesto } from '../../scripts/manifiesto';
import { parseXml, type Element } from '../../scripts/xml';

const root = path.join(__dirname, '../..');
const file = path.join(root, 'manifest.xml');
const BASE = 'https://localhost:3000/';
const manifest = parseXml(readFileSync(file, 'utf8'));

const all = (name: string, from: Element = manifest): Element[] => named(name, from);
const one = (name: string, from: Element = manifest): Element => {
  const found = all(name, from);
  if (found.length !== 1) throw new Error(`${name}: ${found.length} of them`);
  return found[0]!;
};

/** Width and height of a PNG, out of its header. */
function pngSize(relative: string): [number, number] {
  const bytes = readFileSync(path.join(root, relative));
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${relative} is not a PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Where an address of the manifest lies in the repository; pages and scripts are the build's. */
const relative = (url: string): string => {
  if (!url.startsWith(BASE)) throw new Error(`${url} is not ours`);
  return url.slice(BASE.length);
};

const RESOURCES = ['bt:Image', 'bt:Url', 'bt:String'];
const resources = new Map(
  RESOURCES.flatMap((name) => all(name, one('Resources')))
    .filter((element) => 'id' in element.attributes)
    .map((element) => [element.attributes.id!, element]),
);
const valueOf = (id: string): string => resources.get(id)!.attributes.DefaultValue!;

/** In a process of its own: the reader mixes module systems in a way that jest does not load. */
function readByOffice(): Record<string, unknown> & Record<'id' | 'version', string> {
  const script =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])" +
    '.then((info) => console.log(JSON.stringify(info)))';
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, file], { cwd: root, encoding: 'utf8' }),
  );
}

test('Office’s own reader finds an add-in for Excel in it', () => {
  const info = readByOffice();
  expect(info).toMatchObject({
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
    defaultLocale: 'es-ES',
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: `${BASE}taskpane.html` },
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(info.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(String(info.displayName).length).toBeLessThanOrEqual(125);
  expect(String(info.description).length).toBeLessThanOrEqual(250);
});

describe('what Office would refuse is told before anything is published', () => {
  const dist = path.join(root, 'dist');
  const text = readFileSync(file, 'utf8');
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'manifiesto-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const faults = (xml: string, base = BASE) => {
    const copy = path.join(folder, 'manifest.xml');
    writeFileSync(copy, xml);
    return faltasDelManifiesto(copy, base, dist);
  };
  const swapped = (first: string, second: string) =>
    text.replace(new RegExp(`(${first})(\\s*)(${second})`), '$3$2$1');

  test('ours is sound, with every address in what is built', () => {
    expect(faults(text)).toEqual([]);
  });
  test.each<[string, string, RegExp]>([
    [
      'a version that is none',
      text.replace(/<Version>[^<]*/, '<Version>v1'),
      /«Version» no vale: v1/,
    ],
    ['an id that is none', text.replace(/<Id>[^<]*/, '<Id>pnftp'), /«Id» no es un GUID/],
    [
      'two elements the other way round',
      swapped('<Version>[^<]*</Version>', '<ProviderName>[^<]*</ProviderName>'),
      /«Version» va antes de «ProviderName» dentro de «OfficeApp»/,
    ],
    [
      'the same within a host',
      swapped('<Runtimes>[\\s\\S]*?</Runtimes>', '<AllFormFactors>[\\s\\S]*?</AllFormFactors>'),
      /«Runtimes» va antes de «AllFormFactors» dentro de «Host»/,
    ],
    [
      'an element where none of its kind may stand',
      text.replace('<Supertip>', '<Supertip><Icon />'),
      /«Icon» no va dentro de «Supertip»/,
    ],
    [
      'a title that is too long',
      text.replace(
        /<DisplayName DefaultValue="[^"]*/,
        `<DisplayName DefaultValue="${'x'.repeat(126)}`,
      ),
      /«DisplayName» admite de 1 a 125/,
    ],
    [
      'a resource that is not there',
      text.replace('<Label resid="Validar.Titulo" />', '<Label resid="Otro.Titulo" />'),
      /no hay recurso «Otro\.Titulo»/,
    ],
    [
      'a picture that is not there',
      text.replace('assets/iconos/pnftp-32.png', 'assets/iconos/otro-32.png'),
      /no existe en la carpeta: assets\/iconos\/otro-32\.png/,
    ],
    [
      'an address elsewhere',
      text.replace(`${BASE}ayuda.html`, 'https://ejemplo.org/ayuda.html'),
      /la dirección no es de https:\/\/localhost:3000\/: https:\/\/ejemplo\.org/,
    ],
    ['no XML', text.replace('</OfficeApp>', ''), /no es XML bien formado/],
  ])('%s', (_, xml, fault) => {
    expect(xml).not.toBe(text);
    const told = faults(xml);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(fault);
  });
});

test('it asks for Excel 1.9 and a shared runtime, and for nothing that LTSC 2021 lacks', () => {
  const sets = all('Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion]);
  expect(sets).toEqual([
    ['SharedRuntime', '1.1'],
    ['ExcelApi', '1.9'],
  ]);
});

describe('resources', () => {
  const used = new Set<string>();
  const visit = (element: Element) => {
    if (element.attributes.resid) used.add(element.attributes.resid);
    element.children.forEach(visit);
  };
  visit(manifest);

  test('every one that is used is there, and every one that is there is used', () => {
    expect([...used].sort()).toEqual([...resources.keys()].sort());
  });
  test('ids are at most 32 characters', () => {
    for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
  });
  test('short texts have at most 125 characters, long ones 250, in both languages', () => {
    for (const [list, most] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const text of one(list).children) {
        const both = [text, ...text.children].map(
          ({ attributes }) => attributes.DefaultValue ?? attributes.Value!,
        );
        for (const one of both) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.length).toBeLessThanOrEqual(most);
        }
      }
    }
  });
  test('every text is there in English too, but names', () => {
    const names = ['Ficha.Titulo', 'Funciones.Espacio'];
    for (const text of all('bt:String')) {
      const languages = text.children.map(({ attributes }) => attributes.Locale);
      expect(languages).toEqual(names.includes(text.attributes.id!) ? [] : ['en-US']);
    }
  });
  test('every address is https and leads to what we publish', () => {
    const addresses = [...all('bt:Url'), ...all('bt:Image'), one('IconUrl'), one('SupportUrl')]
      .flatMap((element) => [element, ...element.children])
      .flatMap(({ attributes }) => attributes.DefaultValue ?? attributes.Value ?? []);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) expect(address.startsWith(BASE)).toBe(true);
  });
});

describe('icons', () => {
  const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
  test('each control and group has every size, and each picture has its size', () => {
    const icons = all('Icon');
    expect(icons.length).toBeGreaterThan(all('Control').length);
    for (const icon of icons) {
      expect(icon.children.map(({ attributes }) => Number(attributes.size))).toEqual(SIZES);
      for (const { attributes } of icon.children) {
        const size = Number(attributes.size);
        expect(pngSize(relative(valueOf(attributes.resid!)))).toEqual([size, size]);
      }
    }
  });
  test('the add-in’s own are 32 and 64 pixels', () => {
    expect(pngSize(relative(one('IconUrl').attributes.DefaultValue!))).toEqual([32, 32]);
    expect(pngSize(relative(one('HighResolutionIconUrl').attributes.DefaultValue!))).toEqual([
      64, 64,
    ]);
  });
  test('each action has its own', () => {
    const pictures = all('Control').map(
      (control) => all('bt:Image', control)[0]!.attributes.resid!,
    );
    expect(new Set(pictures.map(valueOf)).size).toBe(pictures.length);
  });
});

describe('it matches what is built', () => {
  test('pane, functions and commands are one page with a long life', () => {
    const runtime = one('Runtime').attributes;
    expect(runtime.lifetime).toBe('long');
    const page = one('SourceLocation', one('Page')).attributes.resid;
    const showPane = all('Action').find((a) => a.attributes['xsi:type'] === 'ShowTaskpane')!;
    const pane = all('SourceLocation', showPane)[0]!.attributes.resid;
    expect([page, pane, one('FunctionFile').attributes.resid]).toEqual(
      Array(3).fill(runtime.resid),
    );
    expect(relative(valueOf(runtime.resid!))).toBe('taskpane.html');
  });
  test('the ribbon calls the actions by the names that commands/ associates', () => {
    expect(all('FunctionName').map(({ text }) => text)).toEqual(ACCIONES_DE_CINTA);
  });
  test('each control is the one that the registry of actions names, with the pane’s own title', () => {
    const controls = all('Control').filter((control) => all('FunctionName', control).length > 0);
    const written = controls.map((control) => {
      const label = resources.get(one('Label', control).attributes.resid!)!;
      return [
        control.attributes.id,
        one('FunctionName', control).text,
        label.attributes.DefaultValue,
        label.children.find(({ attributes }) => attributes.Locale === 'en-US')?.attributes.Value,
      ];
    });
    expect(written).toEqual(
      ACCIONES_DE_CINTA.map((name) => [
        ACCIONES[name].cinta,
        name,
        PANEL.es.acciones[name].titulo,
        PANEL.en.acciones[name].titulo,
      ]),
    );
  });
  test('the functions’ namespace is the catalogue’s, letters, digits and full stops only', () => {
    const namespace = valueOf(one('Namespace').attributes.resid!);
    expect(namespace).toBe(ESPACIO_DE_NOMBRES);
    expect(namespace).toMatch(/^[A-Za-z][A-Za-z0-9._]*$/);
  });
  test('functions.json has names, ids and descriptions that Excel takes, in both languages', () => {
    const spanish = functionsJson('es').functions;
    const english = functionsJson('en').functions;
    expect(english.map(({ id }) => id)).toEqual(spanish.map(({ id }) => id));
    for (const { id, name, description, parameters } of [...spanish, ...english]) {
      expect(id).toMatch(/^[A-Z][A-Z0-9.]*$/);
      expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
      // A mandatory argument cannot follow an optional one.
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });
});
