/** What the pane's frame and the page around it say to each other, by `postMessage`. */
import type { Profile } from './profiles';

export type FromPane =
  /** Office.js' text for Excel. */
  | { readonly workbench: 'request'; readonly text: string }
  /** The person pressed something in the pane: what follows is a step to undo. */
  | { readonly workbench: 'act' }
  /** F6 in the pane: on to the next part of the page. */
  | { readonly workbench: 'onward' }
  /** Office.js listens to the ribbon. */
  | { readonly workbench: 'ribbonReady' }
  /** A ribbon action called `event.completed()`. */
  | { readonly workbench: 'ribbonDone'; readonly id: string };

export type ToPane =
  /** Excel's text for Office.js. */
  | { readonly workbench: 'response'; readonly text: string }
  /** A button of the ribbon was pressed. */
  | { readonly workbench: 'ribbon'; readonly id: string; readonly action: string };

/** Address of the pane: what Office.js reads of it, and what the bridge does. */
export const paneAddress = (page: string, profile: Profile, locale: string): string =>
  `${page}?_host_Info=${encodeURIComponent(`Excel$Win32$16.01$${locale}`)}&profile=${profile}`;
