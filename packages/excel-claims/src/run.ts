import { codeOf, nameOf, OTHER, type Claim } from './claim';
import { CLAIMS } from './claims';
import EXPECTED from './expected.json';

export interface ClaimResult {
  readonly id: string;
  readonly claim: string;
  readonly state: 'same' | 'different' | 'unavailable';
  /** What is claimed, and what this Excel gave, as JSON. */
  readonly expected: string;
  readonly given: string;
}

export interface ClaimsReport {
  readonly excel: {
    readonly platform: string;
    readonly version: string;
    readonly language: string;
  };
  readonly results: readonly ClaimResult[];
}

export interface RunOptions {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

const SHEET = 'Excel claims';

/**
 * Runs every claim in the Excel that is open, each on a fresh sheet that is removed again, and
 * compares what it gives with what was recorded. Nothing else of the workbook is touched, but for
 * a name, a setting, a custom XML part and a second sheet that are removed too, and the mode of
 * calculation, which is set back.
 */
export async function runClaims(options: RunOptions = {}): Promise<ClaimsReport> {
  const results: ClaimResult[] = [];
  for (const [i, claim] of CLAIMS.entries()) {
    options.signal?.throwIfAborted();
    results.push(await compare(claim));
    options.onProgress?.((i + 1) / CLAIMS.length);
  }
  const { diagnostics, displayLanguage } = Office.context;
  return {
    excel: {
      platform: String(diagnostics.platform),
      version: diagnostics.version,
      language: displayLanguage,
    },
    results,
  };
}

async function compare(claim: Claim): Promise<ClaimResult> {
  const expected = (EXPECTED as Readonly<Record<string, string>>)[claim.id] ?? '';
  const base = { id: claim.id, claim: claim.claim, expected };
  if (claim.since !== undefined && !available(claim.since)) {
    return { ...base, state: 'unavailable', given: '' };
  }
  const given = JSON.stringify(await tryClaim(claim));
  return { ...base, state: given === expected ? 'same' : 'different', given };
}

const available = (minor: number): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);

/** What a claim's steps give; the code of the error if they fail. */
export async function tryClaim(claim: Claim): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      removeSheets(context);
      const sheet = context.workbook.worksheets.add(SHEET);
      await context.sync();
      return (await claim.run(context, sheet)) ?? null;
    });
  } catch (error) {
    return { error: nameOf(error) };
  } finally {
    await Excel.run((context) => codeOf(context, () => removeSheets(context)));
  }
}

function removeSheets({ workbook }: Excel.RequestContext): void {
  for (const title of [SHEET, OTHER]) {
    const sheet = workbook.worksheets.getItemOrNullObject(title);
    // One in the deepest hiding is not deleted.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
}
