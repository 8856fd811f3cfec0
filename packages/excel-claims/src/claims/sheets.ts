/* eslint-disable office-addins/load-object-before-read, office-addins/no-navigational-load -- results of methods are read after the sync without a load; no property is meant */
import {
  TESTING,
  API,
  codeOf,
  DOCS,
  issue,
  OTHER,
  sample,
  UNCONFIRMED,
  type Claim,
} from '../claim';

const badName =
  (name: string): Claim['run'] =>
  (context, sheet) =>
    codeOf(context, () => {
      sheet.name = name;
    });

export const SHEETS: readonly Claim[] = [
  {
    id: 'hojas.propiedades',
    claim: 'Tab colour, grid lines, headings',
    evidence: `${DOCS}excel-add-ins-worksheets`,
    run: async (context, sheet) => {
      sheet.tabColor = '#1F4E79';
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.load('tabColor,showGridlines,showHeadings,visibility');
      await context.sync();
      return [sheet.tabColor, sheet.showGridlines, sheet.showHeadings, sheet.visibility];
    },
  },
  {
    id: 'hojas.nombreRepetido',
    claim: 'A title that another sheet has is refused, whatever its case',
    evidence: `${API}worksheetcollection#excel-excel-worksheetcollection-add-member(1)`,
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const title = sheet.name.toUpperCase();
      return codeOf(context, () => {
        context.workbook.worksheets.add(title);
      });
    },
  },
  {
    id: 'hojas.nombreLargo',
    claim: 'A title of more than 31 characters is refused',
    evidence: `${API}worksheet#excel-excel-worksheet-name-member`,
    run: badName('x'.repeat(32)),
  },
  {
    id: 'hojas.nombreProhibido',
    claim: 'A title with a forbidden character is refused',
    evidence: 'https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9',
    run: badName('a/b'),
  },
  {
    id: 'hojas.noExiste',
    claim: 'A sheet that is not there',
    evidence: `${TESTING}application-specific-api-error-handling`,
    run: (context) =>
      codeOf(context, () => {
        context.workbook.worksheets.getItem('No existe').load('name');
      }),
  },
  {
    id: 'hojas.inmovilizar',
    claim: 'Frozen panes and their place',
    evidence: `${DOCS}excel-add-ins-worksheets`,
    run: async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      none.load('address');
      await context.sync();
      return [frozen.address.slice(frozen.address.lastIndexOf('!') + 1), none.isNullObject];
    },
  },
  {
    id: 'hojas.proteger',
    claim: 'A protected sheet refuses changes of locked cells and takes those of unlocked ones',
    evidence: `${DOCS}excel-add-ins-worksheets`,
    run: async (context, sheet) => {
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      const locked = await codeOf(context, () => {
        sheet.getRange('B1').values = [[1]];
      });
      const unlocked = await codeOf(context, () => {
        sheet.getRange('A1').values = [[1]];
      });
      const format = await codeOf(context, () => {
        sheet.getRange('A1').format.font.bold = true;
      });
      sheet.protection.unprotect();
      await context.sync();
      return [locked, unlocked, format];
    },
  },
  {
    id: 'hojas.protegerDosVeces',
    claim: 'A protected sheet refuses to be protected',
    evidence: issue(6784),
    differs: 'Builds before June 2026 let it pass, the same report says.',
    run: async (context, sheet) => {
      sheet.protection.protect();
      await context.sync();
      const code = await codeOf(context, () => sheet.protection.protect());
      sheet.protection.unprotect();
      await context.sync();
      return code;
    },
  },
  {
    id: 'hojas.desprotegerAbierta',
    claim: 'A sheet and a workbook that are not protected may be unprotected',
    evidence: issue(6784),
    differs: 'Builds of June 2026 refused it (AccessDenied), which the report calls a regression.',
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.protection.unprotect();
        context.workbook.protection.unprotect();
      }),
  },
  {
    id: 'hojas.copiar',
    claim: 'A copy of a sheet has its cells, looks, rules and tables, and its own life',
    evidence: `${API}worksheet#excel-excel-worksheet-copy-member(1)`,
    differs: 'The title and the names of tables that Excel gives are not documented.',
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B3');
      range.formulas = [
        ['x', 'y'],
        [1, '=A2*2'],
        [2, '=A3*2'],
      ];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A:A').format.columnWidth = 120;
      sheet.getRange('D1:E1').merge();
      sheet.getRange('A2:A3').dataValidation.rule = { custom: { formula: '=A2>0' } };
      sheet.tables.add('A1:B3', true);
      const copy = sheet.copy('After', sheet);
      await context.sync();
      copy.name = OTHER;
      sheet.getRange('A2').values = [[9]];
      const cells = copy.getRange('A1:B3');
      cells.load('values,formulas');
      const { font } = copy.getRange('A1').format;
      font.load('bold');
      const { dataValidation, format } = copy.getRange('A2');
      dataValidation.load('type');
      format.load('columnWidth');
      copy.load('position');
      sheet.load('position');
      copy.tables.load('items/showHeaders');
      await context.sync();
      return [
        cells.values,
        cells.formulas,
        font.bold,
        format.columnWidth,
        dataValidation.type,
        copy.position - sheet.position,
        copy.tables.items.length,
      ];
    },
  },
  {
    id: 'hojas.pagina',
    claim: 'Page: orientation, paper, margins, fit, centring, area, titles, footers',
    evidence: `${DOCS}excel-add-ins-worksheets`,
    run: async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.setPrintMargins('Centimeters', { left: 1, right: 1, top: 2, bottom: 2 });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:D20');
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Página &P de &N';
      pageLayout.load('orientation,paperSize,centerHorizontally,leftMargin,topMargin,zoom');
      const area = pageLayout.getPrintArea();
      const titles = pageLayout.getPrintTitleRows();
      area.load('address');
      titles.load('address');
      pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      await context.sync();
      const plain = (text: string) => text.slice(text.lastIndexOf('!') + 1);
      return [
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.centerHorizontally,
        Math.round(pageLayout.leftMargin * 100) / 100,
        Math.round(pageLayout.topMargin * 100) / 100,
        pageLayout.zoom.horizontalFitToPages,
        plain(area.address),
        plain(titles.address),
        pageLayout.headersFooters.defaultForAllPages.centerFooter,
      ];
    },
  },
  {
    id: 'hojas.saltos',
    claim: 'Page breaks are added, counted and removed',
    evidence: `${API}pagebreakcollection`,
    run: async (context, sheet) => {
      sheet.horizontalPageBreaks.add('A10');
      sheet.verticalPageBreaks.add('D1');
      const rows = sheet.horizontalPageBreaks.getCount();
      const columns = sheet.verticalPageBreaks.getCount();
      await context.sync();
      sheet.horizontalPageBreaks.removePageBreaks();
      const left = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      return [rows.value, columns.value, left.value];
    },
  },
  {
    id: 'hojas.vinculo',
    claim: 'A link to a place of the workbook keeps the text and looks like a link',
    evidence: `${API}clearapplyto`,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.values = [['ver']];
      sheet.load('name');
      await context.sync();
      cell.hyperlink = { documentReference: `'${sheet.name}'!B5`, screenTip: 'ir' };
      cell.load('values,hyperlink');
      cell.format.font.load('underline,color');
      await context.sync();
      return [
        cell.values,
        cell.hyperlink.documentReference?.endsWith('!B5'),
        cell.hyperlink.screenTip,
        cell.format.font.underline,
      ];
    },
  },
  {
    id: 'hojas.vinculoQuitar',
    claim: 'Clearing hyperlinks leaves text and format',
    evidence: `${API}clearapplyto`,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { address: 'https://www.gob.pe', textToDisplay: 'gob' };
      cell.clear('Hyperlinks');
      cell.load('values');
      cell.format.font.load('underline');
      await context.sync();
      return [cell.values, cell.format.font.underline];
    },
  },
  {
    id: 'hojas.validacion',
    claim: 'Data validation: lists, numbers, dates, formulas, prompts and alerts',
    evidence: `${DOCS}excel-add-ins-data-validation`,
    run: async (context, sheet) => {
      const rules: Excel.DataValidationRule[] = [
        { list: { inCellDropDown: true, source: 'Alto,Bajo' } },
        { list: { inCellDropDown: true, source: '=$F$1:$F$3' } },
        { wholeNumber: { formula1: 1, formula2: 3, operator: 'Between' } },
        { decimal: { formula1: 0.5, operator: 'GreaterThan' } },
        { custom: { formula: '=A6<>""' } },
        { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } },
      ];
      const validations = rules.map((rule, i) => {
        const { dataValidation } = sheet.getCell(i, 0);
        dataValidation.rule = rule;
        dataValidation.ignoreBlanks = false;
        dataValidation.prompt = { showPrompt: true, title: 'T', message: 'M' };
        dataValidation.errorAlert = {
          showAlert: true,
          style: 'Warning',
          title: 'E',
          message: 'F',
        };
        dataValidation.load('type,ignoreBlanks,prompt,errorAlert');
        return dataValidation;
      });
      await context.sync();
      return validations.map(({ type, ignoreBlanks, prompt, errorAlert }) => [
        type,
        ignoreBlanks,
        prompt.message,
        errorAlert.style,
      ]);
    },
  },
  {
    id: 'hojas.validacionRango',
    claim: 'The source of a list may be a range, also of another sheet',
    evidence: `${API}listdatavalidation#excel-excel-listdatavalidation-source-member`,
    differs: 'In which form Excel gives the range back is not confirmed.',
    run: async (context, sheet) => {
      const other = context.workbook.worksheets.add(OTHER);
      const { dataValidation } = sheet.getRange('A1:A3');
      const source = other.getRange('B1:B4');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.load('type,rule');
      await context.sync();
      other.delete();
      await context.sync();
      return [dataValidation.type, dataValidation.rule.list?.source];
    },
  },
  {
    id: 'hojas.validacionMala',
    claim: 'The cells that their validation does not allow are found, blanks apart',
    evidence: `${API}datavalidation#excel-excel-datavalidation-getinvalidcells-member(1)`,
    differs: 'That a list of its own minds the case and a range does not is not in the reference.',
    run: async (context, sheet) => {
      const rules: Excel.DataValidationRule[] = [
        { list: { inCellDropDown: true, source: 'Alto,Bajo' } },
        { list: { inCellDropDown: true, source: '=$F$1:$F$3' } },
        { wholeNumber: { formula1: 1, formula2: 3, operator: 'Between' } },
        { custom: { formula: '=D1<$F$1' } },
      ];
      sheet.getRange('F1:F3').values = [[5], [6], [7]];
      sheet.getRange('A1:D4').values = [
        ['Alto', 5, 1, 4],
        ['alto', 8, 1.5, 5],
        ['Medio', 9, 4, 6],
        ['', '', '', ''],
      ];
      const found = rules.map((rule, i) => {
        const { dataValidation } = sheet.getRangeByIndexes(0, i, 4, 1);
        dataValidation.rule = rule;
        const invalid = dataValidation.getInvalidCellsOrNullObject();
        invalid.load('address');
        dataValidation.load('valid');
        return { invalid, dataValidation };
      });
      const none = sheet.getRange('A1').dataValidation.getInvalidCellsOrNullObject();
      none.load('address');
      await context.sync();
      const code = await codeOf(context, () => {
        sheet.getRange('A1').dataValidation.getInvalidCells().load('address');
      });
      const plain = (text: string) => text.replace(/'[^']*'!|[^,!]*!/g, '');
      return [
        found.map(({ invalid, dataValidation }) => [plain(invalid.address), dataValidation.valid]),
        none.isNullObject,
        code,
      ];
    },
  },
  {
    id: 'hojas.cargarNada',
    claim: 'A load of no properties tells whether something is there and what a collection has',
    evidence: sample('54-worksheet/reference-worksheets-by-relative-position'),
    run: async (context, sheet) => {
      const name = sheet.names.getItemOrNullObject('no_hay');
      name.load('no-properties-needed');
      const range = sheet.getRange('A1:B2');
      range.load('$none');
      const { names } = sheet;
      names.add('hay', range);
      names.load('NoPropertiesNeeded');
      await context.sync();
      return [name.isNullObject, range.isNullObject, names.items.length];
    },
  },
  {
    id: 'hojas.validacionLarga',
    claim: 'A list of more than 255 characters is refused',
    evidence: 'https://support.microsoft.com/office/29fecbcc-d1b9-42c1-9d76-eff3ce5f7249',
    differs: UNCONFIRMED,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: Array(60).fill('opción').join(',') },
        };
      }),
  },
];
