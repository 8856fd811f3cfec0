/** What becomes of an entry: taken, refused with a reason, or doubted by the sheet's own rule. */
import { errorCode } from '../errorCode';
import type { Place } from '../grid/selection';
import type { WorkbenchTexts } from '../options';
import type { Session } from '../session';

export type Outcome =
  | { readonly kind: 'taken'; readonly message?: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** May be entered all the same. */
  | { readonly kind: 'doubted'; readonly message: string };

const TAKEN: Outcome = { kind: 'taken' };

/** `despite`: the person has read the rule's warning. */
export function enter(
  session: Session,
  place: Place,
  text: string,
  texts: WorkbenchTexts,
  despite = false,
): Outcome {
  const { sheet } = session;
  const { user } = session.host;
  if (sheet.protection && sheet.style(place.row, place.column).locked) {
    return { kind: 'refused', message: texts.protectedCell };
  }
  const isText = sheet.style(place.row, place.column).numberFormat === '@';
  if (!isText && /^=./.test(text)) {
    const mistake = user.mistake(text);
    if (mistake) return { kind: 'refused', message: texts.mistakes[mistake] };
  }
  const rule = user.objection(sheet, place.row, place.column, text);
  const message = [rule?.alert?.title, rule?.alert?.message].filter(Boolean).join(': ');
  const style = rule?.alert?.style ?? 'stop';
  if (rule && style === 'stop') {
    return { kind: 'refused', message: message || texts.notAllowed };
  }
  if (rule && style === 'warning' && !despite) {
    return { kind: 'doubted', message: message || texts.notAllowed };
  }
  try {
    user.enter(sheet, place.row, place.column, text);
  } catch (error) {
    const why = errorCode(error) === 'AccessDenied' ? texts.protectedCell : texts.invalidEntry;
    return { kind: 'refused', message: why };
  }
  return rule ? { kind: 'taken', message: message || texts.notAllowed } : TAKEN;
}
