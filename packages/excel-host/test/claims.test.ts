/**
 * Every claim of the host, tried through the genuine client in each profile. What they give is
 * recorded beside the cases (for Comprobar instalación in a real Excel) and told in `docs/host.md`;
 * `ACTUALIZAR=1` writes both anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAIMS, tryClaim, type Claim } from '@pnftp/excel-claims';
import { Host, supports, type Profile } from '../src';
import { loadExcelClient } from '../src/node';
import { newWorkbook } from '@pnftp/xlsx';

const PROFILES: readonly Profile[] = ['ltsc2021', 'microsoft365', 'web'];
const ROOT = join(__dirname, '../../..');
const RECORDED = join(ROOT, 'packages/excel-claims/src/expected.json');
const DOC = join(ROOT, 'docs/host.md');
const START = '<!-- matriz: npx jest packages/excel-host/test/claims -->';
const END = '<!-- /matriz -->';

/** What each case gives, as JSON. */
type Results = Record<string, string>;
const byProfile = new Map<Profile, Results>();

const available = (claim: Claim, profile: Profile) =>
  claim.since === undefined || supports(profile, 'ExcelApi', `1.${claim.since}`);

beforeAll(async () => {
  for (const profile of PROFILES) {
    const host = new Host(newWorkbook(), { profile, locale: 'en-US' });
    loadExcelClient(host).install();
    const results: Results = {};
    for (const claim of CLAIMS) {
      if (available(claim, profile)) results[claim.id] = JSON.stringify(await tryClaim(claim));
    }
    byProfile.set(profile, results);
  }
});

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

test('case ids are unique', () => {
  expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(CLAIMS.length);
});

test('the recorded results are those of the host', () => {
  const results = byProfile.get('microsoft365') ?? {};
  if (process.env.ACTUALIZAR) writeFileSync(RECORDED, json(results));
  expect(results).toEqual(JSON.parse(readFileSync(RECORDED, 'utf8')));
});

test('no case ends in an error of the host itself', () => {
  for (const [profile, results] of byProfile) {
    const broken = Object.entries(results).filter(([, result]) =>
      /"error":|ApiNotFound|GeneralException|NotImplemented|Error:|Path/.test(result),
    );
    expect([profile, broken]).toEqual([profile, []]);
  }
});

test('the profiles agree wherever they have the same requirement sets', () => {
  const reference = byProfile.get('microsoft365') ?? {};
  for (const [profile, results] of byProfile) {
    for (const [id, result] of Object.entries(results)) {
      expect([profile, id, result]).toEqual([profile, id, reference[id]]);
    }
  }
});

function matrix(): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const source = (evidence: string) => {
    if (evidence === 'client') return 'the client’s own code';
    if (!evidence.startsWith('http')) return evidence;
    const report = /\/([^/]+)\/issues\/(\d+)$/.exec(evidence);
    return `[${report ? `${report[1]}#${report[2]}` : 'documentation'}](${evidence})`;
  };
  const rows = CLAIMS.map((claim) => {
    const profiles = PROFILES.filter((profile) => available(claim, profile));
    return [
      `\`${claim.id}\``,
      cell(claim.claim),
      profiles.length === PROFILES.length ? 'all' : profiles.join(', '),
      source(claim.evidence),
      cell(claim.differs ?? ''),
    ];
  });
  const lines = [
    ['Case', 'Claim', 'Profiles', 'Evidence', 'Difference or doubt'],
    ['---', '---', '---', '---', '---'],
    ...rows,
  ];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

test('docs/host.md has the matrix as it is', () => {
  const doc = readFileSync(DOC, 'utf8');
  const [before = '', rest = ''] = doc.split(START);
  const after = rest.split(END)[1] ?? '';
  const fresh = `${before}${START}\n\n${matrix()}\n\n${END}${after}`;
  if (process.env.ACTUALIZAR) writeFileSync(DOC, fresh);
  expect(readFileSync(DOC, 'utf8')).toBe(fresh);
});
