/**
 * The first script of the workbench's pane, before the genuine Office.js. It gives the library
 * what Excel on Windows gives it: the native bridge over which requests travel, and the context
 * behind `window.external`. Excel itself is the page around this frame.
 */
import { PROFILES } from '@pnftp/excel-host/profiles';
import { isProfile } from './profiles';
import type { FromPane, ToPane } from './protocol';

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** The library puts its own here. */
  onMessageFromHost(text: string): void;
}

type Done = (status: number) => void;

/** Office.js' numbers for what it asks of Windows. */
const SUCCESS = 0;
const RIBBON_EVENT = 39;
const RIBBON_DONE = 94;

const tell = (message: FromPane) => window.parent.postMessage(message, location.origin);

/** What Windows hands over as a safe array. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => [...items] });

/**
 * Puts Excel's end of the line into this page; the page around it holds the other.
 *
 * @param solution what Office.js takes for the add-in's id in the manifest
 */
export function installBridge({ solution }: { readonly solution: string }): void {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => tell({ workbench: 'request', text }),
    onMessageFromHost: () => undefined,
  };
  const { external, press } = externalOf(contextOf(solution));
  window.addEventListener('message', (event: MessageEvent<ToPane>) => {
    if (event.source !== window.parent || event.origin !== location.origin) return;
    const message = event.data;
    if (message.workbench === 'response') bridge.onMessageFromHost(message.text);
    if (message.workbench === 'ribbon') press(message.id, message.action);
  });
  for (const press of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(press, () => tell({ workbench: 'act' }), { capture: true });
  }
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    tell({ workbench: 'onward' });
  });
  Object.defineProperty(window, '_richApiNativeBridge', { value: bridge });
  Object.defineProperty(window, 'external', { value: external, configurable: true });
}

/** What Office.js asks of Excel before the first request. */
function contextOf(solution: string) {
  const query = new URLSearchParams(location.search);
  const asked = query.get('profile');
  const facts = PROFILES[isProfile(asked) ? asked : 'microsoft365'];
  const locale = query.get('_host_Info')?.split('$')[3] ?? 'en-US';
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => solution,
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
    // Document settings: none, and none are kept.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

function externalOf(context: ReturnType<typeof contextOf>) {
  let pressRibbon: ((id: string, action: string) => void) | null = null;
  const external = {
    GetContext: () => context,
    // The ribbon is the one event that comes this way; others travel over the bridge.
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      done: Done,
    ) => {
      if (id === RIBBON_EVENT) {
        pressRibbon = (command, action) =>
          handler(id, safeArray([command, action, JSON.stringify({ source: { id: action } })]));
        tell({ workbench: 'ribbonReady' });
      }
      done(SUCCESS);
    },
    UnregisterEvent: (_id: number, _target: string, done: Done) => done(SUCCESS),
    Execute: (id: number, parameters: readonly unknown[], done: Done) => {
      if (id === RIBBON_DONE) tell({ workbench: 'ribbonDone', id: String(parameters[0]) });
      done(SUCCESS);
    },
  };
  return { external, press: (id: string, action: string) => pressRibbon?.(id, action) };
}
