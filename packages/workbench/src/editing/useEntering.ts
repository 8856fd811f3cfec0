import { cellAddress } from '@pnftp/xlsx/plan';
import { enter } from './entering';
import type { Outcome } from './entering';
import type { Place } from '../grid/selection';
import type { Notice } from '../Notice';
import type { WorkbenchTexts } from '../options';
import type { Session } from '../session';

/** Entries from the cell, the formula bar and lists: what the sheet has to say to them is told. */
export function useEntering(
  session: Session,
  texts: WorkbenchTexts,
  tell: (notice: Notice | null) => void,
) {
  const enterHere = (place: Place, text: string, despite: boolean): Outcome => {
    const outcome = enter(session, place, text, texts, despite);
    if (outcome.kind === 'taken') {
      const { message } = outcome;
      const title = cellAddress(place.row, place.column);
      tell(message === undefined ? null : { title, advice: message, intent: 'info' });
    }
    return outcome;
  };
  return {
    enter: enterHere,
    enterAt: (place: Place) => (text: string, despite: boolean) => enterHere(place, text, despite),
  };
}
