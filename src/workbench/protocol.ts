/** What the pane's frame and the page around it say to each other, by `postMessage`. */
import type { Profile } from './profiles';

export type FromPane =
  /** Office.js' text for Excel. */
  | { readonly mesa: 'request'; readonly text: string }
  /** Office.js listens to the ribbon. */
  | { readonly mesa: 'ribbonReady' }
  /** A ribbon action called `event.completed()`. */
  | { readonly mesa: 'ribbonDone'; readonly id: string };

export type ToPane =
  /** Excel's text for Office.js. */
  | { readonly mesa: 'response'; readonly text: string }
  /** A button of the ribbon was pressed. */
  | { readonly mesa: 'ribbon'; readonly id: string; readonly action: string };

/** Address of the pane: what Office.js reads of it, and what the bridge does. */
export const paneAddress = (profile: Profile, locale: string): string =>
  `pane.html?_host_Info=${encodeURIComponent(`Excel$Win32$16.01$${locale}`)}&perfil=${profile}`;
