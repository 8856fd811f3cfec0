/** LibreOffice without a window, with a profile of its own that is thrown away. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const XLSX = 'xlsx:Calc MS Excel 2007 XML';
export const FLAT = 'fods:OpenDocument Spreadsheet Flat XML';

/** Converts all of `files` in one start; gives the names of what stands in `out` afterwards. */
export function convert(
  work: string,
  filter: string,
  out: string,
  files: readonly string[],
): string[] {
  mkdirSync(out, { recursive: true });
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(work, 'profile')}`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      out,
      ...files,
    ],
    { stdio: 'pipe', timeout: 120_000 },
  );
  return readdirSync(out);
}
