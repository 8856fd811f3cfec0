/** `npm start`: sets up, evaluates the PNFTP 2023 workbook and serves it beside the pane. */
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
process.exit(
  run(process.execPath, [join(root, 'dist', 'cli', 'pnftp.js'), 'demo', ...process.argv.slice(2)]),
);
