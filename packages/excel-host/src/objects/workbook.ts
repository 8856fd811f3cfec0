import { fail } from '../errors';
import { object, type ObjectType } from '../registry';
import type { Session } from '../session';
import { applicationType, runtimeType } from './application';
import { customXmlCollectionType } from './customXml';
import { nameCollectionType } from './names';
import { propertiesType } from './properties';
import { workbookProtectionType } from './protection';
import { rangeOfArea, rangesOfAreas } from './range';
import { settingsType } from './settings';
import { styleCollectionType } from './namedStyles';
import { tableCollectionType } from './tables';
import { worksheetCollectionType } from './worksheets';

/** The workbook itself is the session: everything hangs on it. */
export const workbookType: ObjectType<Session> = {
  name: 'Workbook',
  scalars: {
    Name: { get: () => 'Libro.xlsx' },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  objects: {
    Application: (self) => object(applicationType, self),
    Worksheets: (self) => object(worksheetCollectionType, self),
    Tables: () => object(tableCollectionType, { sheet: null }),
    Names: () => object(nameCollectionType, { sheet: null }),
    Settings: (self) => object(settingsType, self),
    CustomXmlParts: () => object(customXmlCollectionType, { namespace: null }),
    Properties: (self) => object(propertiesType, self),
    Styles: (self) => object(styleCollectionType, self),
    Protection: (self) => object(workbookProtectionType, self),
    _Runtime: (self) => object(runtimeType, self),
  },
  methods: {
    GetSelectedRange: (self) => {
      const sheet = self.workbook.activeSheet;
      return rangeOfArea(self, sheet, sheet.selection);
    },
    GetSelectedRanges: (self) => {
      const sheet = self.workbook.activeSheet;
      return rangesOfAreas(self, sheet, [sheet.selection]);
    },
    GetActiveCell: (self) => {
      const sheet = self.workbook.activeSheet;
      return rangeOfArea(self, sheet, { ...sheet.selection, rows: 1, columns: 1 });
    },
    GetIsActiveCollabSession: () => false,
    Save: () => null,
    Close: () => fail('NotImplemented', 'The host does not close the workbook.'),
    _RemoveReference: (self, args) => {
      self.references.release(args.text(0));
      return null;
    },
    _RemoveAllReferences: (self) => {
      self.references.releaseAll();
      return null;
    },
    _GetReferenceCount: (self) => self.references.count,
    _GetObjectByReferenceId: (self, args) => self.references.get(args.text(0)),
    _GetObjectTypeNameByReferenceId: (self, args) => self.references.get(args.text(0)).type.name,
    _GetRangeForEventByReferenceId: (self, args) => self.references.get(args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => self.references.get(args.text(0)),
    _RegisterActivatedEvent: () => null,
    _UnregisterActivatedEvent: () => null,
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
};
