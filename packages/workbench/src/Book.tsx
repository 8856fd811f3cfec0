import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { MAX_COLUMNS, MAX_ROWS, areaAddress, cellAddress, parseAddress } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { useCommands } from './commands';
import { useEntering } from './editing/useEntering';
import { FindBar } from './FindBar';
import { FormulaBar } from './FormulaBar';
import { Grid } from './grid/Grid';
import { contains } from './grid/selection';
import type { Place, Selection } from './grid/selection';
import type { Notice } from './Notice';
import type { WorkbenchOptions } from './options';
import { Pane } from './Pane';
import { Popups } from './Popups';
import type { Session } from './session';
import { SheetTabs } from './SheetTabs';
import { StatusBar } from './StatusBar';
import { Toolbar } from './Toolbar';
import { useFocusKept } from './useFocusKept';
import { usePageKeys } from './usePageKeys';
import { useParts } from './useParts';

interface Props {
  readonly session: Session;
  readonly options: WorkbenchOptions;
  readonly tell: (notice: Notice | null) => void;
}

/** Everything that belongs to one open workbook. */
export function Book({ session, options, tell }: Props) {
  const { texts, pane, functionHelp } = options;
  const version = useSyncExternalStore(session.subscribe, session.version);
  const { sheet } = session;
  const { selection, select, goTo } = useSelection(session);
  const conditional = useMemo(() => session.conditional(sheet), [session, sheet]);
  const grid = useRef<HTMLDivElement>(null);
  const focus = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  useFocusKept(grid);
  useParts(session, grid);
  const [zoom, setZoom] = useState(1);
  const [finding, setFinding] = useState(false);
  const { enter, enterAt } = useEntering(session, texts, tell);
  const { desk, command, clipboard, tool, unable, popup, setPopup, width } = useCommands({
    session,
    selection,
    select,
    goTo,
    tell,
    texts,
    focus,
    find: setFinding,
  });

  const { active, area } = selection;
  usePageKeys((name) => command(name, active));
  return (
    <main>
      <Toolbar texts={texts} unable={unable} zoom={zoom} onTool={tool} onZoom={setZoom} />
      <FormulaBar
        key={`${sheet.name}!${cellAddress(active.row, active.column)}`}
        address={shownAddress(area)}
        entry={session.entry(sheet, active)}
        texts={texts}
        functions={functionHelp}
        onEnter={enterAt(active)}
        onGoTo={(text) => goTo(targetOf(session, text))}
        onEditing={(on) => session.editing(on)}
        onLeave={focus}
      />
      <div className="book" id="sheet" role="tabpanel" aria-label={sheet.name}>
        {finding && (
          <FindBar
            sheet={sheet}
            active={active}
            texts={texts}
            onFound={(place) => goTo({ sheet, area: { ...place, rows: 1, columns: 1 } })}
            onClose={() => {
              setFinding(false);
              focus();
            }}
          />
        )}
        <Grid
          key={sheet.name}
          sheet={sheet}
          version={version}
          shape={session.shape}
          zoom={zoom}
          selection={selection}
          copied={session.clip?.marked && session.clip.sheet === sheet ? session.clip.area : null}
          conditional={conditional}
          sheetOf={(title) => session.workbook.sheet(title)}
          entry={(place) => session.entry(sheet, place)}
          hasChoices={session.host.user.choices(sheet, active.row, active.column) !== null}
          texts={texts}
          functions={functionHelp}
          grid={grid}
          focus={focus}
          onSelect={select}
          onEnter={enter}
          onEditing={(on) => session.editing(on)}
          onFollow={(place) => goTo(linkAt(session, place))}
          onCommand={command}
          onClipboard={clipboard}
          onWidth={width}
        />
        <Popups
          desk={desk}
          popup={popup}
          version={version}
          onEnter={enterAt(popup?.place ?? active)}
          onClose={() => {
            setPopup(null);
            focus();
          }}
        />
      </div>
      <SheetTabs
        session={session}
        texts={texts}
        onChoose={(next) => goTo({ sheet: next, area: session.selection(next).area })}
      >
        <StatusBar session={session} area={area} texts={texts} />
      </SheetTabs>
      <Pane session={session} title={texts.pane} pane={pane} />
    </main>
  );
}

export interface Target {
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

/** Whole rows and columns as Excel names them. */
function shownAddress(area: Area): string {
  const [first, last = first] = areaAddress(area).split(':') as [string, string?];
  if (area.rows === MAX_ROWS) return `${first.replace(/\d/g, '')}:${last.replace(/\d/g, '')}`;
  if (area.columns < MAX_COLUMNS) return areaAddress(area);
  return `${first.replace(/\D/g, '')}:${last.replace(/\D/g, '')}`;
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
