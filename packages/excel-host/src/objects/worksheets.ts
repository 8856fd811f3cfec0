import { MAX_COLUMNS, MAX_ROWS, type Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { colorOf } from '../colors';
import { fail } from '../errors';
import { EventType, WORKBOOK_TARGET } from '../events';
import {
  asBoolean,
  asNumber,
  asText,
  object,
  type ObjectType,
  oneOf,
  type Arguments,
  type HostObject,
  type ScalarMember,
} from '../registry';
import type { Session } from '../session';
import { autoFilterType } from './autoFilter';
import { chartCollectionType } from './charts';
import { freezePanesType } from './freezePanes';
import { listeners } from './listeners';
import { nameCollectionType } from './names';
import { pageBreaksType, pageLayoutType } from './pageLayout';
import { checkStructure, protectionType } from './protection';
import { parseAreas, parseRange, rangeOfArea, rangesOfAreas, WHOLE_SHEET } from './range';
import { findCells } from './searching';
import { tableCollectionType } from './tables';

const worksheet = (sheet: Sheet): HostObject => object(worksheetType, sheet);

const shown = (session: Session, visibleOnly: boolean): readonly Sheet[] =>
  session.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'visible');

const ofCollection = () => WORKBOOK_TARGET;
const ofSheet = (sheet: Sheet, session: Session) => session.sheetId(sheet);

export const worksheetCollectionType: ObjectType<Session> = {
  name: 'WorksheetCollection',
  items: (self) => self.workbook.sheets.map(worksheet),
  indexer: (self, args) => worksheet(self.findSheet(args.text(0)) ?? fail('ItemNotFound')),
  methods: {
    Add: (self, args) => {
      checkStructure(self);
      const name = args.optionalText(0) ?? freeName(self);
      checkSheetName(self, name, null);
      const sheet = self.workbook.addSheet(name);
      self.restructured(sheet);
      const worksheetId = self.sheetId(sheet);
      self.events.raise(EventType.worksheetAdded, WORKBOOK_TARGET, {
        worksheetId,
        source: 'Local',
      });
      return worksheet(sheet);
    },
    GetActiveWorksheet: (self) => worksheet(self.workbook.activeSheet),
    GetCount: (self, args) => shown(self, args.flag(0)).length,
    GetFirst: (self, args) => {
      const [first] = shown(self, args.flag(0));
      return first ? worksheet(first) : fail('ItemNotFound');
    },
    GetLast: (self, args) => {
      const last = shown(self, args.flag(0)).at(-1);
      return last ? worksheet(last) : fail('ItemNotFound');
    },
    GetItemOrNullObject: (self, args) => {
      const found = self.findSheet(args.text(0));
      return found && worksheet(found);
    },
    ...listeners<Session>(EventType.worksheetChanged, ofCollection, 'DataChangedEvent'),
    ...listeners<Session>(EventType.worksheetActivated, ofCollection, 'ActivatedEvent'),
    ...listeners<Session>(EventType.worksheetDeactivated, ofCollection, 'DeactivatedEvent'),
    ...listeners<Session>(EventType.worksheetAdded, ofCollection, 'AddedEvent'),
    ...listeners<Session>(EventType.worksheetDeleted, ofCollection, 'DeletedEvent'),
    ...listeners<Session>(EventType.worksheetCalculated, ofCollection, 'CalculatedEvent'),
    ...listeners<Session>(
      EventType.worksheetSelectionChanged,
      ofCollection,
      'SelectionChangedEvent',
    ),
    ...listeners<Session>(EventType.worksheetRowSorted, ofCollection, 'RowSortedEvent'),
    ...listeners<Session>(
      EventType.worksheetProtectionChanged,
      ofCollection,
      'ProtectionChangedEvent',
    ),
    ...listeners<Session>(EventType.worksheetNameChanged, ofCollection, 'EventNameChanged'),
  },
};

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

const gridlines: ScalarMember<Sheet> = {
  get: (sheet) => sheet.gridlines,
  set: (sheet, value, session) => {
    sheet.gridlines = asBoolean(value);
    session.formatted(sheet, null);
  },
};

const headings: ScalarMember<Sheet> = {
  get: (sheet) => sheet.headings,
  set: (sheet, value, session) => {
    sheet.headings = asBoolean(value);
    session.formatted(sheet, null);
  },
};

export const worksheetType: ObjectType<Sheet> = {
  name: 'Worksheet',
  identity: (sheet, session) => ({ Id: session.sheetId(sheet) }),
  scalars: {
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => {
        const name = asText(value);
        checkStructure(session);
        checkSheetName(session, name, sheet);
        const before = sheet.name;
        session.workbook.renameSheet(sheet, name);
        session.restructured(sheet);
        const worksheetId = session.sheetId(sheet);
        if (name !== before) {
          session.events.raise(EventType.worksheetNameChanged, worksheetId, {
            worksheetId,
            nameBefore: before,
            nameAfter: name,
            source: session.events.source,
          });
        }
      },
    },
    Id: { get: (sheet, session) => session.sheetId(sheet) },
    Position: {
      get: (sheet) => sheet.index,
      set: (sheet, value, session) => {
        const position = asNumber(value);
        if (!Number.isInteger(position) || position < 0) fail('InvalidArgument');
        if (position >= session.workbook.sheets.length) fail('InvalidArgument');
        checkStructure(session);
        session.workbook.moveSheet(sheet, position);
        session.restructured(sheet);
      },
    },
    Visibility: {
      get: (sheet) => Object.entries(VISIBILITY).find(([, v]) => v === sheet.visibility)?.[0],
      set: (sheet, value, session) => {
        checkStructure(session);
        sheet.visibility =
          VISIBILITY[oneOf(value, Object.keys(VISIBILITY) as (keyof typeof VISIBILITY)[])];
        session.restructured(sheet);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value, session) => {
        sheet.tabColor = asText(value) === '' ? null : colorOf(value);
        session.formatted(sheet, null);
      },
    },
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    // By these names the client sets them.
    Gridlines: { ...gridlines, onDemand: true },
    Headings: { ...headings, onDemand: true },
    StandardHeight: { get: (sheet) => sheet.defaultRowHeight },
    StandardWidth: { get: (sheet) => Math.round(((sheet.defaultColumnWidth - 5) / 7) * 100) / 100 },
    TabId: { get: (sheet, session) => Number.parseInt(session.sheetId(sheet).slice(20, 24), 16) },
  },
  since: { TabId: 14 },
  objects: {
    Tables: (sheet) => object(tableCollectionType, { sheet }),
    Names: (sheet) => object(nameCollectionType, { sheet }),
    Charts: (sheet) => object(chartCollectionType, sheet),
    FreezePanes: (sheet) => object(freezePanesType, sheet),
    PageLayout: (sheet) => object(pageLayoutType, sheet),
    HorizontalPageBreaks: (sheet) => object(pageBreaksType, { sheet, axis: 'row' }),
    VerticalPageBreaks: (sheet) => object(pageBreaksType, { sheet, axis: 'column' }),
    Protection: (sheet) => object(protectionType, sheet),
    AutoFilter: (sheet) => object(autoFilterType, { sheet, table: null }),
  },
  methods: {
    GetRange: (sheet, args, session) => {
      const address = args.optionalText(0);
      if (address === null || address === '') return rangeOfArea(session, sheet, WHOLE_SHEET);
      return parseRange(session, sheet, address);
    },
    GetRanges: (sheet, args, session) => {
      const address = args.optionalText(0);
      const areas = address === null ? [WHOLE_SHEET] : parseAreas(session, sheet, address);
      return rangesOfAreas(session, sheet, areas);
    },
    GetRangeByIndexes: (sheet, args, session) => {
      const [row, column, rows, columns] = [0, 1, 2, 3].map((i) => args.integer(i)) as [
        number,
        number,
        number,
        number,
      ];
      return rangeOfArea(session, sheet, { row, column, rows, columns });
    },
    GetCell: (sheet, args, session) =>
      rangeOfArea(session, sheet, {
        row: args.integer(0),
        column: args.integer(1),
        rows: 1,
        columns: 1,
      }),
    GetUsedRange: (sheet, args, session) =>
      rangeOfArea(session, sheet, used(sheet, args) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheet, args, session) => {
      const area = used(sheet, args);
      return area && rangeOfArea(session, sheet, area);
    },
    FindAll: (sheet, args, session) => {
      const found = findAll(session, sheet, args);
      return found.length > 0 ? rangesOfAreas(session, sheet, found) : fail('ItemNotFound');
    },
    FindAllOrNullObject: (sheet, args, session) => {
      const found = findAll(session, sheet, args);
      return found.length > 0 ? rangesOfAreas(session, sheet, found) : null;
    },
    GetNext: (sheet, args, session) => neighbour(session, sheet, 1, args) ?? fail('ItemNotFound'),
    GetNextOrNullObject: (sheet, args, session) => neighbour(session, sheet, 1, args),
    GetPrevious: (sheet, args, session) =>
      neighbour(session, sheet, -1, args) ?? fail('ItemNotFound'),
    GetPreviousOrNullObject: (sheet, args, session) => neighbour(session, sheet, -1, args),
    Copy: (sheet, args, session) => {
      checkStructure(session);
      session.flush();
      const others = session.workbook.obstaclesToCopy(sheet);
      if (others.length > 0) {
        fail('NotImplemented', `The host does not copy a sheet with: ${others.join(', ')}.`);
      }
      const position = copyPosition(session, args);
      const copy = session.workbook.copySheet(sheet, nameOfCopy(session, sheet), position);
      session.restructured(copy);
      const worksheetId = session.sheetId(copy);
      session.events.raise(EventType.worksheetAdded, WORKBOOK_TARGET, {
        worksheetId,
        source: 'Local',
      });
      return worksheet(copy);
    },
    _GetAnotherWorksheetById: (_sheet, args, session) =>
      worksheet(session.findSheet(args.text(0)) ?? fail('ItemNotFound')),
    _GetSheetById: (_sheet, args, session) =>
      worksheet(session.findSheet(args.text(0)) ?? fail('ItemNotFound')),
    Activate: (sheet, _args, session) => {
      if (sheet.visibility !== 'visible') fail('InvalidOperation');
      activate(session, sheet);
      return null;
    },
    Calculate: (_sheet, _args, session) => {
      session.calculation?.recalculate();
      return null;
    },
    Delete: (sheet, _args, session) => {
      checkStructure(session);
      const others = session.workbook.sheets.filter(
        (other) => other !== sheet && other.visibility === 'visible',
      );
      if (others.length === 0 || sheet.visibility === 'veryHidden') fail('InvalidOperation');
      const worksheetId = session.sheetId(sheet);
      session.workbook.removeSheet(sheet);
      session.restructured(null);
      session.events.raise(EventType.worksheetDeleted, WORKBOOK_TARGET, {
        worksheetId,
        source: 'Local',
      });
      return null;
    },
    ...listeners<Sheet>(EventType.worksheetChanged, ofSheet, 'DataChangedEvent'),
    ...listeners<Sheet>(EventType.worksheetActivated, ofSheet, 'ActivatedEvent'),
    ...listeners<Sheet>(EventType.worksheetDeactivated, ofSheet, 'DeactivatedEvent'),
    ...listeners<Sheet>(EventType.worksheetCalculated, ofSheet, 'CalculatedEvent'),
    ...listeners<Sheet>(EventType.worksheetSelectionChanged, ofSheet, 'SelectionChangedEvent'),
    ...listeners<Sheet>(EventType.worksheetRowSorted, ofSheet, 'RowSortedEvent'),
    ...listeners<Sheet>(EventType.worksheetProtectionChanged, ofSheet, 'ProtectionChangedEvent'),
    ...listeners<Sheet>(EventType.worksheetNameChanged, ofSheet, 'EventNameChanged'),
  },
};

export function activate(session: Session, sheet: Sheet): void {
  const before = session.workbook.activeSheet;
  if (before === sheet) return;
  session.workbook.activeSheet = sheet;
  session.selected(sheet, sheet.selection);
  const left = session.sheetId(before);
  const entered = session.sheetId(sheet);
  session.events.raise(EventType.worksheetDeactivated, left, { worksheetId: left });
  session.events.raise(EventType.worksheetActivated, entered, { worksheetId: entered });
}

/** Nothing of a hidden sheet is found. */
const findAll = (session: Session, sheet: Sheet, args: Arguments): Area[] =>
  sheet.visibility === 'visible' ? findCells(session, sheet, WHOLE_SHEET, args) : [];

const used = (sheet: Sheet, args: Arguments): Area | null => sheet.usedArea(args.flag(0));

function neighbour(
  session: Session,
  sheet: Sheet,
  step: 1 | -1,
  args: Arguments,
): HostObject | null {
  const sheets = shown(session, args.flag(0));
  // Of a hidden sheet among visible ones: the next in the order of the tabs.
  const found =
    step === 1
      ? sheets.find((other) => other.index > sheet.index)
      : sheets.findLast((other) => other.index < sheet.index);
  return found ? worksheet(found) : null;
}

/** Among the tabs; without a word for it, first. */
function copyPosition(session: Session, args: Arguments): number {
  const type = oneOf(args.raw(0) ?? 'None', ['None', 'Before', 'After', 'Beginning', 'End']);
  if (type === 'None' || type === 'Beginning') return 0;
  if (type === 'End') return session.workbook.sheets.length;
  const other = args.objectOf(1, worksheetType) ?? fail('InvalidArgument');
  return other.index + (type === 'After' ? 1 : 0);
}

/** `Ventas (2)`, cut so that the number fits. */
function nameOfCopy(session: Session, sheet: Sheet): string {
  for (let n = 2; ; n += 1) {
    const number = ` (${n})`;
    const name = `${sheet.name.slice(0, 31 - number.length)}${number}`;
    if (!session.workbook.sheet(name)) return name;
  }
}

function freeName(session: Session): string {
  let n = session.workbook.sheets.length + 1;
  while (session.workbook.sheet(`Sheet${n}`)) n += 1;
  return `Sheet${n}`;
}

/** Up to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not "History". */
function checkSheetName(session: Session, name: string, own: Sheet | null): void {
  const bad =
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === 'history';
  if (bad) fail('InvalidArgument');
  const other = session.workbook.sheet(name);
  if (other && other !== own) fail('ItemAlreadyExists');
}

export const inBounds = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows > 0 &&
  columns > 0 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;
