/** Texts that no cell says any longer, taken out of a file: cells are changed, their old texts stay. */
import { parseAttributes, scanXml } from './scan';
import { Package } from './package';
import { SharedStrings, STRINGS_TYPE } from './strings';
import { canonicalText } from './namespaces';
import { DEFAULT_LIMITS } from './zip';

/** The shared strings that cells of a part point to. */
function usedIn(text: string, part: string, used: Set<number>): void {
  let shared = false;
  let start = -1;
  scanXml(text, part, {
    open: (name, _start, nameEnd, end, empty) => {
      if (name === 'c') shared = parseAttributes(text, nameEnd, end).get('t') === 's';
      if (name === 'v' && !empty) start = end + 1;
    },
    close: (name, at) => {
      if (name === 'v' && shared && start >= 0) used.add(Number(text.slice(start, at)));
      if (name === 'v') start = -1;
    },
  });
}

/** The same workbook; a text of the shared strings that nothing points to is blank. */
export function withoutUnusedTexts(file: Uint8Array): Uint8Array {
  const pack = Package.open(file, DEFAULT_LIMITS);
  const part = pack.names.find((name) => pack.contentType(name) === STRINGS_TYPE);
  if (part === undefined) return file;
  const used = new Set<number>();
  for (const name of pack.names) {
    if (!/sheet\+xml$/.test(pack.contentType(name) ?? '')) continue;
    usedIn(canonicalText(pack.text(name), name), name, used);
  }
  const strings = new SharedStrings(canonicalText(pack.text(part), part), part);
  const text = strings.only(used);
  if (text === null) return file;
  pack.setText(part, text);
  return pack.save();
}
