/** What keys do besides moving. */
import type { Key } from './keys';

export type Command =
  | 'undo'
  | 'redo'
  | 'clear'
  | 'fillDown'
  | 'fillRight'
  | 'selectAll'
  | 'selectRow'
  | 'selectColumn'
  | 'nextSheet'
  | 'previousSheet'
  | 'choices'
  | 'edit'
  | 'find'
  | 'download'
  | 'pasteValues'
  | 'escape';

const CTRL: Readonly<Record<string, Command>> = {
  z: 'undo',
  y: 'redo',
  d: 'fillDown',
  r: 'fillRight',
  a: 'selectAll',
  e: 'selectAll',
  f: 'find',
  b: 'find',
  g: 'download',
  j: 'fillDown',
  s: 'download',
  ' ': 'selectColumn',
  PageDown: 'nextSheet',
  PageUp: 'previousSheet',
};
const CTRL_SHIFT: Readonly<Record<string, Command>> = { z: 'redo', v: 'pasteValues' };
const PLAIN: Readonly<Record<string, Command>> = {
  Delete: 'clear',
  Backspace: 'clear',
  F2: 'edit',
  Escape: 'escape',
};
const SHIFT: Readonly<Record<string, Command>> = { ' ': 'selectRow' };
const ALT: Readonly<Record<string, Command>> = { ArrowDown: 'choices' };

/** `null` for a key that is none of them. On a Mac, the command key is Ctrl. */
export function commandOf(event: Key & { readonly metaKey: boolean }): Command | null {
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey) return ctrl ? null : (ALT[key] ?? null);
  if (ctrl) return (event.shiftKey ? CTRL_SHIFT[key] : CTRL[key]) ?? null;
  return (event.shiftKey ? SHIFT[key] : PLAIN[key]) ?? null;
}
