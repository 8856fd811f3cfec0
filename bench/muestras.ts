/**
 * Runs Microsoft's public Excel samples against the host, through the genuine client:
 * `git clone https://github.com/OfficeDev/office-js-snippets` anywhere outside the project, then
 * `node bench/run.mjs muestras …/office-js-snippets/samples/excel [part of a name] [--estado]`.
 *
 * A function is what a button of a sample calls. Each runs on a workbook of its own, after the
 * sample's `setup`; one that fails there is tried once more after the buttons before it, since
 * "delete the chart" may need "make the chart". `--estado` shows what clean functions left behind.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type * as Typescript from 'typescript';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { newWorkbook } from '@pnftp/xlsx';
import { areaAddress, isErrorValue, valueOf } from '@pnftp/xlsx/plan';

// Found when it runs: nobody wants a compiler in a bundle.
const { ModuleKind, ScriptTarget, transpileModule } = createRequire(
  join(process.cwd(), 'package.json'),
)('typescript') as typeof Typescript;

interface Sample {
  readonly name: string;
  readonly code: string;
  readonly html: string;
}

type Outcome =
  | { readonly kind: 'clean'; readonly after: readonly string[]; readonly state: string }
  | { readonly kind: 'missing'; readonly member: string }
  | { readonly kind: 'outside'; readonly what: string }
  | { readonly kind: 'client'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/** Something that neither the host nor Node has: the sample is no measure of the host. */
class Outside extends Error {}
const outside = (what: string) => (): never => {
  throw new Outside(what);
};

/** The text of `content: |-` under a key of the sample's YAML. */
function block(yaml: string, key: string): string {
  const [, rest = ''] = yaml.split(new RegExp(`^${key}:\\n {4}content: \\|-?\\n`, 'm'));
  const lines: string[] = [];
  for (const line of rest.split('\n')) {
    if (line !== '' && !line.startsWith('        ')) break;
    lines.push(line.slice(8));
  }
  return lines.join('\n');
}

function readSamples(folder: string): Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const yaml = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      const { outputText } = transpileModule(block(yaml, 'script'), {
        compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.None },
      });
      return { name: basename(file, '.yaml'), code: outputText, html: block(yaml, 'template') };
    });
}

type Click = () => unknown;

/** A page of nothing but elements by id, with the values that the sample's own HTML gives them. */
function page(html: string, clicks: Map<string, Click>) {
  const elements = new Map<string, object>();
  const element = (id: string) => {
    const tag = new RegExp(`<(\\w+)[^>]*\\bid="${id}"[^>]*>([^<]*)`).exec(html);
    const value = /\bvalue="([^"]*)"/.exec(tag?.[0] ?? '')?.[1];
    const option = new RegExp(`\\bid="${id}"[^]*?<option[^>]*value="([^"]*)"`).exec(html)?.[1];
    return {
      value: value ?? (tag?.[1] === 'select' ? option : tag?.[2]?.trim()) ?? '',
      style: {},
      checked: /\bchecked\b/.test(tag?.[0] ?? ''),
      textContent: tag?.[2] ?? '',
      setAttribute: () => undefined,
      appendChild: () => undefined,
      focus: () => undefined,
      get files(): never {
        return outside('a file of the user')();
      },
      addEventListener: (event: string, listener: Click) => {
        if (event === 'click') clicks.set(id, listener);
      },
    };
  };
  const byId = (id: string) => {
    const known = elements.get(id) ?? element(id);
    elements.set(id, known);
    return known;
  };
  return {
    getElementById: byId,
    createElement: () => element(''),
    querySelectorAll: () => [],
    body: byId('body'),
  };
}

/** A sample that was loaded on a fresh workbook: its buttons, and what it complained of. */
function load(sample: Sample) {
  const host = new Host(newWorkbook(), { profile: 'web', locale: 'en-US' });
  const client = loadExcelClient(host);
  const clicks = new Map<string, Click>();
  const complaints: unknown[] = [];
  const log: string[] = [];
  const say = (...words: unknown[]) => {
    // Some samples say of an error what others throw.
    for (const word of words) if (word instanceof Error || isOfficeError(word)) complain(word);
    log.push(
      words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' '),
    );
  };
  const complain = (error: unknown) => complaints.push(error);
  const globals = {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    Office: Object.defineProperty(client.Office, 'onReady', { value: () => undefined }),
    document: page(sample.html, clicks),
    window: { open: outside('a browser window') },
    console: { log: say, info: say, warn: say, debug: say, error: complain },
    fetch: outside('the network'),
    FileReader: outside('a file of the user'),
    Image: outside('a picture of the page'),
  };
  Object.defineProperty(client.Office.context, 'document', {
    get: outside('the common API (Office.context.document)'),
  });
  // The sample is Microsoft's code from the folder that was asked for: that is what is run.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const script = new Function(...Object.keys(globals), sample.code) as (...all: unknown[]) => void;
  script(...Object.values(globals));
  const press = async (id: string): Promise<unknown> => {
    complaints.length = 0;
    try {
      await clicks.get(id)?.();
      await host.idle();
    } catch (error) {
      complain(error);
    }
    return complaints[0] ?? null;
  };
  return { host, clicks, press, log };
}

const isOfficeError = (value: unknown): value is { code: string; message: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'debugInfo' in value;

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Outside) return { kind: 'outside', what: error.message };
  if (isOfficeError(error)) {
    const member = /The host does not know (\S+)\.$/.exec(error.message)?.[1];
    if (member) return { kind: 'missing', member };
    if (error.code === 'NotImplemented') return { kind: 'missing', member: error.message };
    return { kind: 'failed', why: `${error.code}: ${error.message} ${placeOf(error)}`.trim() };
  }
  // What the client gives for a member that it does not have; the host never gives `undefined`.
  const ofClient = /is not a function|of undefined|undefined or null/.test(String(error));
  return { kind: ofClient ? 'client' : 'failed', why: String(error) };
}

function placeOf(error: object): string {
  const info = 'debugInfo' in error ? (error.debugInfo as { errorLocation?: string }) : {};
  return info.errorLocation ? `(${info.errorLocation})` : '';
}

const isSetup = (id: string) => /^setup$/i.test(id);

async function runFunction(sample: Sample, id: string, ids: readonly string[]): Promise<Outcome> {
  let first: Outcome | null = null;
  // After the setup alone, wherever its button stands, then after all that stands before it too.
  const setup = ids.filter((other) => isSetup(other) && other !== id);
  const rest = ids.slice(0, ids.indexOf(id)).filter((other) => !isSetup(other));
  for (const earlier of [setup, [...setup, ...rest]]) {
    const { press, host, log } = load(sample);
    /** Of the buttons before it, which only were to make what it needs. */
    const before: unknown[] = [];
    let error: unknown = null;
    for (const other of earlier) {
      const given = await press(other);
      if (isSetup(other)) error ??= given;
      else before.push(given);
    }
    log.length = 0;
    error ??= await press(id);
    if (error === null) return { kind: 'clean', after: earlier, state: stateOf(host, log) };
    const outcome = outcomeOf(error);
    if (outcome.kind !== 'failed') return outcome;
    // Where nothing is made there is nothing to find: the cause is what could not be made.
    const cause = [...before, ...loose].map(outcomeOf).find(({ kind }) => kind === 'missing');
    if (cause) return cause;
    first ??= outcome;
  }
  return first ?? { kind: 'failed', why: '' };
}

/** What the sheets hold, as a person would read it. */
function stateOf(host: Host, log: readonly string[]): string {
  const lines = log.map((line) => `  | ${line}`);
  for (const sheet of host.workbook.sheets) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    const marks = [
      ...sheet.tables.map((table) => `table ${table.name} ${areaAddress(table.fullArea)}`),
      ...sheet.charts.map((chart) => `chart ${chart.name}`),
      ...(sheet.merges.length > 0
        ? [`merged ${sheet.merges.map((merge) => areaAddress(merge)).join(' ')}`]
        : []),
    ];
    lines.push(`  [${sheet.name}] ${areaAddress(area)} ${marks.join('; ')}`);
    sheet.readArea({ ...area, rows: Math.min(area.rows, 25) }).forEach((row, i) => {
      const texts = row.map((cell) => {
        const value = valueOf(cell);
        return value === null ? '' : isErrorValue(value) ? value.error : String(value);
      });
      lines.push(`  ${sheet.rowHidden(area.row + i) ? 'hidden' : '      '} ${texts.join(' · ')}`);
    });
  }
  return lines.join('\n');
}

const words = process.argv.slice(3);
const showState = words.includes('--estado');
const [folder, part = ''] = words.filter((word) => word !== '--estado');
if (!folder) throw new Error('where? node bench/run.mjs muestras FOLDER [part of a name]');

const totals = new Map<Outcome['kind'] | 'without buttons', number>();
const wanted = new Map<string, Set<string>>();
const reasons = new Map<string, number>();
const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
const samples = readSamples(folder).filter(({ name }) => name.includes(part));
/** What went wrong in what a sample did not wait for. */
let loose: unknown[] = [];
process.on('unhandledRejection', (error) => loose.push(error));

for (const sample of samples) {
  let ids: string[];
  try {
    ids = [...load(sample).clicks.keys()];
  } catch (error) {
    ids = [];
    console.log(`${sample.name}: does not load: ${String(error)}`);
  }
  if (ids.length === 0) {
    count(totals, 'without buttons');
    console.log(`${sample.name}: no buttons`);
  }
  for (const id of ids) {
    loose = [];
    const outcome = await runFunction(sample, id, ids);
    count(totals, outcome.kind);
    const line = {
      clean: () =>
        `clean${'after' in outcome && outcome.after.length > 1 ? ' (after the buttons before it)' : ''}`,
      missing: () => `wants ${'member' in outcome ? outcome.member : ''}`,
      outside: () => `apart: needs ${'what' in outcome ? outcome.what : ''}`,
      client: () => `wants what this client has not: ${'why' in outcome ? outcome.why : ''}`,
      failed: () => `FAILED ${'why' in outcome ? outcome.why : ''}`,
    }[outcome.kind]();
    const also = loose.length > 0 ? ` — in a handler: ${loose.map(String).join('; ')}` : '';
    console.log(`${sample.name} · ${id}: ${line}${also}`);
    if (outcome.kind === 'clean' && showState) console.log(outcome.state);
    if (outcome.kind === 'outside') count(reasons, outcome.what);
    if (outcome.kind === 'missing') {
      const of = wanted.get(outcome.member) ?? new Set();
      wanted.set(outcome.member, of.add(sample.name));
    }
  }
}

console.log('\nMember that is missing · samples that want it');
const byCount = [...wanted].sort(([, a], [, b]) => b.size - a.size);
for (const [member, of] of byCount) console.log(`${String(of.size).padStart(3)}  ${member}`);
console.log('\nApart, with the reason');
for (const [what, n] of reasons) console.log(`${String(n).padStart(3)}  ${what}`);
const of = (kind: Outcome['kind']) => totals.get(kind) ?? 0;
const all = of('clean') + of('missing') + of('client') + of('failed') + of('outside');
console.log(
  `\n${samples.length} samples, ${all} functions: ${of('clean')} clean, ${of('missing')} want a member, ` +
    `${of('client')} want what this client has not, ${of('failed')} failed, ${of('outside')} apart; ${totals.get('without buttons') ?? 0} samples without buttons`,
);
process.exit(0);
