/* eslint-disable office-addins/load-object-before-read -- the result of a method is read after the sync without a load */
import { NOT_FOUND, API, codeOf, DOCS, UNCONFIRMED, type Claim } from '../claim';

const NAME = 'Excel_claims';
const SPACE = 'urn:excel-claims';

export const WORKBOOK: readonly Claim[] = [
  {
    id: 'libro.nombres',
    claim: 'Names of the workbook: add, hide, redefine, range, delete',
    evidence: `${API}nameditem`,
    run: async (context, sheet) => {
      const { names } = context.workbook;
      const item = names.add(NAME, sheet.getRange('B2'));
      item.visible = false;
      await context.sync();
      const again = names.getItem(NAME);
      sheet.load('name');
      await context.sync();
      again.formula = `='${sheet.name}'!$C$3:$D$4`;
      const range = again.getRange();
      range.load('address');
      again.load('visible,scope');
      await context.sync();
      again.delete();
      const gone = names.getItemOrNullObject(NAME);
      gone.load('name');
      await context.sync();
      const address = range.address.slice(range.address.lastIndexOf('!') + 1);
      return [again.visible, again.scope, address, gone.isNullObject];
    },
  },
  {
    id: 'libro.nombresDeHoja',
    claim: 'The workbook lists its own names only, a sheet those of its own scope',
    evidence: `${API}worksheet#excel-excel-worksheet-names-member`,
    differs:
      'office-js#1011 reports the same of the workbook, and that a sheet listed the workbook’s names too, against the page.',
    run: async (context, sheet) => {
      const { names } = context.workbook;
      names.add(NAME, sheet.getRange('B2'));
      sheet.names.add('Excel_claims_hoja', sheet.getRange('B3'));
      names.load('items/name,items/scope');
      sheet.names.load('items/name,items/scope');
      await context.sync();
      const ours = ({ items }: Excel.NamedItemCollection) =>
        items.filter(({ name }) => name.startsWith(NAME)).map(({ name, scope }) => [name, scope]);
      const listed = [ours(names), ours(sheet.names)];
      names.getItem(NAME).delete();
      sheet.names.getItem('Excel_claims_hoja').delete();
      await context.sync();
      return listed;
    },
  },
  {
    id: 'libro.nombreRepetido',
    claim: 'A name that is there already is refused',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const { names } = context.workbook;
      names.add(NAME, sheet.getRange('B2'));
      await context.sync();
      const code = await codeOf(context, () => {
        names.add(NAME, sheet.getRange('B3'));
      });
      names.getItem(NAME).delete();
      await context.sync();
      return code;
    },
  },
  {
    id: 'libro.nombreMalo',
    claim: 'A name that could be an address is refused',
    evidence: 'https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1',
    run: (context, sheet) =>
      codeOf(context, () => {
        context.workbook.names.add('A1', sheet.getRange('B2'));
      }),
  },
  {
    id: 'libro.nombreEnFormula',
    claim: 'A formula that uses a name follows when the name is defined anew',
    evidence: `${API}nameditem`,
    run: async (context, sheet) => {
      sheet.getRange('A1:A2').values = [[10], [20]];
      const { names } = context.workbook;
      names.add(NAME, sheet.getRange('A1'));
      const cell = sheet.getRange('B1');
      cell.formulas = [[`=${NAME}*2`]];
      cell.load('values');
      sheet.load('name');
      await context.sync();
      const before = cell.values;
      names.getItem(NAME).formula = `='${sheet.name}'!$A$2`;
      cell.load('values');
      await context.sync();
      names.getItem(NAME).delete();
      await context.sync();
      return [before, cell.values];
    },
  },
  {
    id: 'libro.xml',
    claim: 'Custom XML parts by namespace: add, read, change, delete',
    evidence: `${API}customxmlpart`,
    run: async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(`<a xmlns="${SPACE}">1</a>`);
      await context.sync();
      const part = customXmlParts.getByNamespace(SPACE).getOnlyItemOrNullObject();
      const xml = part.getXml();
      await context.sync();
      part.setXml(`<a xmlns="${SPACE}">2</a>`);
      const changed = part.getXml();
      await context.sync();
      part.delete();
      const gone = customXmlParts.getByNamespace(SPACE).getOnlyItemOrNullObject();
      gone.load('id');
      await context.sync();
      return [xml.value.includes('>1<'), changed.value.includes('>2<'), gone.isNullObject];
    },
  },
  {
    id: 'libro.xmlNulo',
    claim: 'The text of a custom XML part that is not there is null',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace(SPACE).getOnlyItemOrNullObject();
      const xml = part.getXml();
      await context.sync();
      return xml.value;
    },
  },
  {
    id: 'libro.ajustes',
    claim: 'Settings of the add-in keep plain data',
    evidence: `${API}settingcollection`,
    run: async (context) => {
      const { settings } = context.workbook;
      settings.add(NAME, { a: [1, 'x', true] });
      const setting = settings.getItem(NAME);
      setting.load('value');
      await context.sync();
      setting.delete();
      const gone = settings.getItemOrNullObject(NAME);
      gone.load('value');
      await context.sync();
      return [setting.value, gone.isNullObject];
    },
  },
  {
    id: 'libro.propiedadPropia',
    claim: 'Custom properties of the document: add, count, read, change, delete',
    evidence: `${API}custompropertycollection`,
    run: async (context) => {
      const { custom } = context.workbook.properties;
      const before = custom.getCount();
      custom.add(NAME, 'uno');
      custom.add(NAME.toUpperCase(), 2.5);
      const after = custom.getCount();
      const item = custom.getItem(NAME);
      item.load('key,value,type');
      await context.sync();
      const read = [item.key, item.value, item.type, after.value - before.value];
      custom.getItem(NAME).delete();
      const gone = custom.getItemOrNullObject(NAME);
      await context.sync();
      return [read, gone.isNullObject];
    },
  },
  {
    id: 'libro.recalculo',
    claim: 'What depends on an edited cell is computed again within the request',
    evidence: `${API}application`,
    run: async (context, sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      const sum = sheet.getRange('A3');
      sum.formulas = [['=SUM(A1:A2)']];
      sheet.getRange('A1').values = [[10]];
      sum.load('values');
      await context.sync();
      return sum.values;
    },
  },
  {
    id: 'libro.recalculoSuspendido',
    claim: 'With calculation suspended, values are computed after the request',
    evidence: `${API}application#excel-excel-application-suspendapicalculationuntilnextsync-member(1)`,
    differs:
      'The reference leaves it to the add-in to recalculate; the host does after the request.',
    run: async (context, sheet) => {
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[4]];
      sheet.getRange('A2').formulas = [['=A1*2']];
      await context.sync();
      const cell = sheet.getRange('A2');
      cell.load('values');
      await context.sync();
      return cell.values;
    },
  },
  {
    id: 'libro.matrizDinamica',
    claim: 'A formula that gives an array spills',
    since: 12,
    evidence: `${DOCS}excel-add-ins-ranges-dynamic-arrays`,
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('C1').formulas = [['=A1:A3*2']];
      const spilled = sheet.getRange('C1:C3');
      spilled.load('values');
      await context.sync();
      return spilled.values;
    },
  },
  {
    id: 'libro.errores',
    claim: 'Errors of formulas, by their names',
    evidence: `${API}rangevaluetype`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:A4');
      range.formulas = [['=1/0'], ['=NOHAYTAL()'], ['=NA()'], ['=VALUE("x")']];
      range.load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    },
  },
];
