import { intersect, type Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { asRecord } from '../registry';
import { fail } from '../errors';
import type { Session } from '../session';
import { requireAllowed, requireUnlocked } from './access';

/** The look that Excel gives to a linked cell. */
const LINK_LOOK = { font: { color: '#0563C1', underline: true } } as const;

export function getHyperlink(sheet: Sheet, area: Area): Record<string, string> | null {
  const link = sheet.links.find((other) => intersect(other.area, area));
  if (!link) return null;
  const cell = sheet.cell(area.row, area.column);
  return {
    ...('url' in link.target
      ? { address: link.target.url }
      : { documentReference: link.target.location }),
    screenTip: link.tip ?? '',
    textToDisplay: typeof cell === 'string' ? cell : '',
  };
}

export function setHyperlink(session: Session, sheet: Sheet, area: Area, value: unknown): void {
  requireAllowed(sheet, 'insertHyperlinks');
  requireUnlocked(sheet, area);
  const { address, documentReference, screenTip, textToDisplay } = asRecord(value);
  session.flush();
  let target: { url: string } | { location: string };
  if (typeof address === 'string' && address !== '') target = { url: address };
  else if (typeof documentReference === 'string') target = { location: documentReference };
  else return fail('InvalidArgument');
  sheet.setLink({ area, target, ...(typeof screenTip === 'string' && { tip: screenTip }) });
  const shown = typeof textToDisplay === 'string' ? textToDisplay : null;
  const empty = sheet.cell(area.row, area.column) === null;
  if (shown !== null || empty) {
    const text = shown ?? ('url' in target ? target.url : target.location);
    sheet.setCell(area.row, area.column, text);
    session.edited(sheet, { ...area, rows: 1, columns: 1 });
  }
  sheet.applyStyle(area, LINK_LOOK);
  session.formatted(sheet, area);
}
