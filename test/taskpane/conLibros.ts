/** What a browser has and jsdom lacks, for tests of components over real workbooks. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
