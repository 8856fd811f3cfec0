import { refAddress } from './cells';
import type { NamePlan } from './plan';

/** What a name is defined as, with its `=`. */
export const nameFormula = ({ ref, text }: NamePlan): string =>
  ref ? `=${refAddress(ref)}` : `="${(text ?? '').replaceAll('"', '""')}"`;

/** The text that a name's formula is, `null` where it is anything else. */
export function textOfName(formula: string): string | null {
  const match = /^="((?:[^"]|"")*)"$/.exec(formula);
  return match ? match[1]!.replaceAll('""', '"') : null;
}
