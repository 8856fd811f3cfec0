import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('the picture in docs/architecture.md is that of the code', () => {
  execFileSync(process.execPath, [join(root, 'scripts/architecture.mjs'), '--check'], {
    stdio: 'pipe',
  });
});
