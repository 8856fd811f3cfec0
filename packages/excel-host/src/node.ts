/**
 * Loads the genuine Office.js client of Excel on the web in Node, over the bridge of a host.
 * What a browser would give and the client looks for is stood in for by the few stubs below.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Host } from './host';
import { supports } from './profiles';

export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Stands for the loader's own `Office`. */
  readonly Office: typeof Office;
  /** `associate` belongs to the loader; the runtime takes functions from its mappings too. */
  readonly CustomFunctions: {
    associate(id: string, compute: (...args: unknown[]) => unknown): void;
    readonly Error: new (code: never, message?: string) => Error;
  };
  /** Makes `Excel` and `Office` globals of this process, as the add-in expects them. */
  install(): void;
}

const CLIENT = 'excel-web-16.00.js';
let compiled: Script | null = null;

function script(): Script {
  if (compiled) return compiled;
  // From where the tests run: a bundle of theirs has no place of its own.
  const resolver = createRequire(join(process.cwd(), 'package.json'));
  const folder = join(dirname(resolver.resolve('@microsoft/office-js/package.json')), 'dist');
  compiled = new Script(readFileSync(join(folder, CLIENT), 'utf8'), { filename: CLIENT });
  return compiled;
}

/** A fresh client for the host; ~100 ms. */
export function loadExcelClient(host: Host): ExcelClient {
  const office = {
    context: {
      requirements: {
        isSetSupported: (name: string, version?: string) => supports(host.profile, name, version),
      },
      displayLanguage: host.session.locale.name,
      contentLanguage: host.session.locale.name,
      platform: host.session.facts.platform,
      host: 'Excel',
      diagnostics: {
        host: 'Excel',
        platform: host.session.facts.platform,
        version: host.session.facts.version,
      },
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline' },
    onReady: (then?: (info: object) => void) => {
      const info = { host: 'Excel', platform: host.session.facts.platform };
      then?.(info);
      return Promise.resolve(info);
    },
  };
  const mappings: Record<string, (...args: unknown[]) => unknown> = {};
  // Everything that the client finds of a browser.
  const sandbox: Record<string, unknown> = {
    _richApiNativeBridge: host.bridge,
    Office: office,
    OSF: {},
    CustomFunctionMappings: mappings,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    TextEncoder,
    URL,
    performance,
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '', origin: 'https://localhost' },
    document: {
      URL: 'https://localhost/',
      createElement: () => ({ setAttribute: () => undefined, style: {} }),
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      cookie: '',
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  sandbox.window = sandbox;
  sandbox.self = sandbox;
  sandbox.global = sandbox;
  createContext(sandbox);
  script().runInContext(sandbox);
  const client = {
    Excel: sandbox.Excel as typeof Excel,
    OfficeExtension: sandbox.OfficeExtension as typeof OfficeExtension,
    Office: office as unknown as typeof Office,
    CustomFunctions: {
      associate: (id: string, compute: (...args: unknown[]) => unknown) => {
        mappings[id] = compute;
      },
      Error: (sandbox.CustomFunctions as ExcelClient['CustomFunctions']).Error,
    },
  };
  return {
    ...client,
    install: () => {
      Object.assign(globalThis, {
        Excel: client.Excel,
        Office: client.Office,
        OfficeExtension: client.OfficeExtension,
      });
    },
  };
}
