import { useMemo, useState, useSyncExternalStore } from 'react';
import { areaAddress, cellAddress, parseAddress } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { errorCode } from './errorCode';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import { entryText } from './grid/painter';
import { contains } from './grid/selection';
import type { Place, Selection } from './grid/selection';
import type { Notice } from './Notice';
import type { WorkbenchOptions } from './options';
import { Pane } from './Pane';
import type { Session } from './session';
import { SheetTabs } from './SheetTabs';

interface Props {
  readonly session: Session;
  readonly options: WorkbenchOptions;
  readonly tell: (notice: Notice | null) => void;
}

/** Everything that belongs to one open workbook. */
export function Book({ session, options, tell }: Props) {
  const { texts, pane } = options;
  const version = useSyncExternalStore(session.subscribe, session.version);
  const { sheet } = session;
  const { selection, select, goTo } = useSelection(session);
  const conditional = useMemo(() => session.conditional(sheet), [session, sheet]);

  const enter = (place: Place, text: string) => {
    try {
      session.enter(sheet, place, text);
      tell(null);
    } catch (error) {
      tell({
        title: texts.cannotWrite(cellAddress(place.row, place.column)),
        advice: errorCode(error) === 'AccessDenied' ? texts.protectedCell : texts.invalidEntry,
      });
    }
  };
  const editing = (on: boolean) => session.editing(on);

  const { active, area } = selection;
  return (
    <>
      <FormulaBar
        key={`${sheet.name}!${cellAddress(active.row, active.column)}`}
        address={areaAddress(area)}
        entry={entryText(sheet, active.row, active.column)}
        texts={texts}
        onEnter={(text) => enter(active, text)}
        onGoTo={(text) => goTo(targetOf(session, text))}
        onEditing={editing}
      />
      <div className="book" id="sheet" role="tabpanel" aria-label={sheet.name}>
        <Grid
          key={sheet.name}
          sheet={sheet}
          version={version}
          selection={selection}
          conditional={conditional}
          sheetOf={(title) => session.workbook.sheet(title)}
          label={texts.grid(sheet.name)}
          editLabel={texts.edit}
          onSelect={select}
          onEnter={enter}
          onEditing={editing}
          onFollow={(place) => goTo(linkAt(session, place))}
        />
      </div>
      <SheetTabs
        session={session}
        texts={texts}
        onChoose={(next) => goTo({ sheet: next, area: session.selection(next).area })}
      />
      <Pane session={session} title={texts.pane} pane={pane} />
    </>
  );
}

interface Target {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What is selected on the active sheet, and the ways to change it. */
function useSelection(session: Session) {
  // A drag moves the far corner; the host only knows the area.
  const [anchor, setAnchor] = useState<Place | null>(null);
  const stored = session.selection(session.sheet);
  const anchored = anchor !== null && contains(stored.area, anchor.row, anchor.column);
  return {
    selection: anchored ? { ...stored, active: anchor } : stored,
    select: (next: Selection) => {
      setAnchor(next.active);
      session.select(session.sheet, next.area);
    },
    goTo: (target: Target | null) => {
      if (!target) return;
      setAnchor(null);
      session.select(target.sheet, target.area);
    },
  };
}

/** What a text of the name box or of a link means: `B2`, `B2:C5`, `'A sheet'!B2`. */
function targetOf(session: Session, text: string): Target | null {
  const [, title, address] = /^(?:'?(.*?)'?!)?(\$?[A-Z].*)$/i.exec(text) ?? [];
  const sheet =
    title === undefined ? session.sheet : session.workbook.sheet(title.replaceAll("''", "'"));
  const area = address === undefined ? null : parseAddress(address);
  return sheet && area ? { sheet, area } : null;
}

/** Where the link of a cell leads, `null` for a cell without one or with one that leads outside. */
function linkAt(session: Session, { row, column }: Place): Target | null {
  const link = session.sheet.links.find(({ area }) => contains(area, row, column));
  return link && 'location' in link.target ? targetOf(session, link.target.location) : null;
}
