/**
 * The first script of the workbench's pane, before the genuine Office.js. It gives the library
 * what Excel on Windows gives it: the native bridge over which requests travel, and the context
 * behind `window.external`. Excel itself is the page around this frame.
 */
import { PROFILES } from '@pnftp/excel-host/profiles';
import { isProfile } from './profiles';
import type { FromPane, ToPane } from './protocol';

const query = new URLSearchParams(location.search);
const asked = query.get('perfil');
const facts = PROFILES[isProfile(asked) ? asked : 'microsoft365'];
const locale = query.get('_host_Info')?.split('$')[3] ?? 'es-PE';

const tell = (message: FromPane) => window.parent.postMessage(message, location.origin);

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** The library puts its own here. */
  onMessageFromHost(text: string): void;
}

const bridge: NativeBridge = {
  sendMessageToHost: (text) => tell({ mesa: 'request', text }),
  onMessageFromHost: () => undefined,
};

/** Office.js' numbers for what it asks of Windows. */
const SUCCESS = 0;
const RIBBON_EVENT = 39;
const RIBBON_DONE = 94;

/** What Windows hands over as a safe array. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => [...items] });

let pressRibbon: ((id: string, action: string) => void) | null = null;

const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => 'pnftp',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 0,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => '',
  // Reading and writing.
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetSupportedMatrix: () => JSON.stringify(facts.sets),
  GetHostFullVersion: () => facts.version,
  // Document settings: none yet, and none are kept (the add-in keeps what it needs in the workbook).
  GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
};

const external = {
  GetContext: () => context,
  // The ribbon is the one event that comes this way; others travel over the bridge.
  RegisterEvent: (
    id: number,
    _target: string,
    handler: (id: number, payload: unknown) => void,
    done: (status: number) => void,
  ) => {
    if (id === RIBBON_EVENT) {
      pressRibbon = (command, action) =>
        handler(id, safeArray([command, action, JSON.stringify({ source: { id: action } })]));
      tell({ mesa: 'ribbonReady' });
    }
    done(SUCCESS);
  },
  UnregisterEvent: (_id: number, _target: string, done: (status: number) => void) => done(SUCCESS),
  Execute: (id: number, parameters: readonly unknown[], done: (status: number) => void) => {
    if (id === RIBBON_DONE) tell({ mesa: 'ribbonDone', id: String(parameters[0]) });
    done(SUCCESS);
  },
};

window.addEventListener('message', (event: MessageEvent<ToPane>) => {
  if (event.source !== window.parent || event.origin !== location.origin) return;
  const message = event.data;
  if (message.mesa === 'response') bridge.onMessageFromHost(message.text);
  if (message.mesa === 'ribbon') pressRibbon?.(message.id, message.action);
});

Object.defineProperty(window, '_richApiNativeBridge', { value: bridge });
Object.defineProperty(window, 'external', { value: external, configurable: true });
