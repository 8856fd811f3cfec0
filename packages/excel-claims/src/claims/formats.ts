/* eslint-disable office-addins/load-object-before-read -- the result of a method is read after the sync without a load */
import { NOT_FOUND, API, codeOf, DOCS, UNCONFIRMED, type Claim } from '../claim';

export const FORMATS: readonly Claim[] = [
  {
    id: 'formatos.fuente',
    claim: 'Font, fill and alignment',
    evidence: `${DOCS}excel-add-ins-ranges-set-format`,
    run: async (context, sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.name = 'Arial';
      format.font.size = 14;
      format.font.bold = true;
      format.font.italic = true;
      format.font.underline = 'Single';
      format.font.strikethrough = true;
      format.font.color = '#112233';
      format.fill.color = '#AABBCC';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 0;
      format.protection.locked = false;
      const cell = sheet.getRange('B2').format;
      cell.load('horizontalAlignment,verticalAlignment,wrapText');
      cell.font.load('name,size,bold,italic,underline,strikethrough,color');
      cell.fill.load('color');
      cell.protection.load('locked');
      await context.sync();
      return [
        cell.horizontalAlignment,
        cell.verticalAlignment,
        cell.wrapText,
        cell.font.toJSON(),
        cell.fill.color,
        cell.protection.locked,
      ];
    },
  },
  {
    id: 'formatos.mezcla',
    claim: 'What the cells of a range do not share is null',
    evidence: `${DOCS}excel-add-ins-blank-null-values`,
    run: async (context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      const { font } = sheet.getRange('A1:A2').format;
      font.load('bold');
      await context.sync();
      return font.bold;
    },
  },
  {
    id: 'formatos.bordes',
    claim: 'Lines of an area: edges and inside, style, weight and colour',
    evidence: `${API}rangeborder`,
    run: async (context, sheet) => {
      const { borders } = sheet.getRange('B2:C3').format;
      for (const edge of ['EdgeTop', 'InsideHorizontal'] as const) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = 'Hairline';
        border.color = '#FF0000';
      }
      borders.getItem('EdgeBottom').style = 'Double';
      const seen = [
        ['B2', 'EdgeTop'],
        ['B2', 'EdgeBottom'],
        ['B3', 'EdgeTop'],
        ['B3', 'EdgeBottom'],
        ['B3', 'EdgeLeft'],
      ] as const;
      const found = seen.map(([cell, edge]) => {
        const border = sheet.getRange(cell).format.borders.getItem(edge);
        border.load('style,weight,color');
        return border;
      });
      await context.sync();
      return found.map(({ style, weight, color }) =>
        style === 'None' ? style : [style, weight, color],
      );
    },
  },
  {
    id: 'formatos.sinRelleno',
    claim: 'A cleared fill is white to who asks',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = '#123456';
      fill.clear();
      fill.load('color');
      await context.sync();
      return fill.color;
    },
  },
  {
    id: 'formatos.numero',
    claim: 'Number formats by cell, one for all, and null leaves one as it is',
    evidence: `${DOCS}excel-add-ins-blank-null-values`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.numberFormat = '0.0' as unknown as string[][];
      range.numberFormat = [
        ['@', null],
        [null, 'dd/mm/yyyy'],
      ] as string[][];
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
  },
  {
    id: 'formatos.tamanos',
    claim: 'Row heights and column widths in points',
    evidence: `${API}rangeformat#excel-excel-rangeformat-columnwidth-member`,
    differs:
      'Excel rounds widths to whole pixels of the screen it runs on; the host has 96 a inch.',
    run: async (context, sheet) => {
      const { format } = sheet.getRange('B2');
      format.rowHeight = 30;
      format.columnWidth = 75;
      format.load('rowHeight,columnWidth');
      await context.sync();
      return [format.rowHeight, format.columnWidth];
    },
  },
  {
    id: 'formatos.normal',
    claim: 'The style Normal takes the format away and leaves values and conditional formats',
    evidence: `${API}range`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[5]];
      range.numberFormat = [['0.00']];
      range.format.font.bold = true;
      range.conditionalFormats.add('Custom').custom.rule.formula = '=A1>1';
      range.style = 'Normal';
      range.load('values,numberFormat');
      range.format.font.load('bold');
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return [range.values, range.numberFormat, range.format.font.bold, count.value];
    },
  },
  {
    id: 'formatos.numeroParaTodos',
    claim: 'One number format fills the range, alone or in an array of one, whole columns too',
    evidence: 'https://github.com/OfficeDev/office-js-docs-pr/issues/5400',
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').numberFormat = [['0.00']];
      // The library's types ask for an array, Excel does not.
      sheet.getRange('C1:C2').numberFormat = '0%' as unknown as string[][];
      sheet.getRange('D:D').numberFormat = [['#,##0']];
      const range = sheet.getRange('A1:D2');
      range.load('numberFormat');
      await context.sync();
      return range.numberFormat;
    },
  },
  {
    id: 'formatos.colorPorNombre',
    claim: 'Colours by the names that HTML has for them come back as #RRGGBB',
    evidence: `${API}rangefill#excel-excel-rangefill-color-member`,
    differs: 'Which of the names Excel knows is not said; the host takes the 148 of CSS.',
    run: async (context, sheet) => {
      const { format, conditionalFormats } = sheet.getRange('A1');
      format.fill.color = 'orange';
      format.font.color = 'DarkMagenta';
      format.borders.getItem('EdgeTop').color = 'rebeccapurple';
      sheet.tabColor = 'skyblue';
      const { custom } = conditionalFormats.add('Custom');
      custom.rule.formula = '=A1=1';
      custom.format.fill.color = 'lightgreen';
      await context.sync();
      format.fill.load('color');
      format.font.load('color');
      const edge = format.borders.getItem('EdgeTop');
      edge.load('color');
      sheet.load('tabColor');
      const rule = conditionalFormats.getItemAt(0).custom.format.fill;
      rule.load('color');
      await context.sync();
      return [format.fill.color, format.font.color, edge.color, sheet.tabColor, rule.color];
    },
  },
  {
    id: 'formatos.condicionalDespues',
    claim: 'A conditional format that was added can be set in a later request',
    evidence: `${API}conditionalformat`,
    run: async (context, sheet) => {
      const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      format.load('id,type');
      await context.sync();
      format.custom.rule.formula = '=A1>1';
      format.custom.format.fill.color = '#DDF3E0';
      format.stopIfTrue = true;
      await context.sync();
      const { conditionalFormats } = sheet.getRange('A1:A9');
      conditionalFormats.load('items/id,items/stopIfTrue,items/custom/rule/formula');
      await context.sync();
      return conditionalFormats.items.map(({ id, stopIfTrue, custom }) => [
        id === format.id,
        stopIfTrue,
        custom.rule.formula,
      ]);
    },
  },
  {
    id: 'formatos.condicionalMedia',
    claim: 'Presets of the mean and of standard deviations from it',
    evidence: `${API}conditionalformatpresetcriterion`,
    run: async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      for (const criterion of [
        'AboveAverage',
        'EqualOrBelowAverage',
        'TwoStdDevBelowAverage',
      ] as const) {
        conditionalFormats.add('PresetCriteria').preset.rule = { criterion };
      }
      await context.sync();
      conditionalFormats.load('items/preset/rule');
      await context.sync();
      return conditionalFormats.items.map(({ preset }) => preset.rule.criterion);
    },
  },
  {
    id: 'formatos.estilos',
    claim: 'Styles that Excel has in every workbook are given by their words, and come back so',
    evidence: `${API}range#excel-excel-range-style-member`,
    differs: 'Sizes and colours are those of the theme Office of 2013; later ones have others.',
    run: async (context, sheet) => {
      const words = ['Heading1', 'Neutral', 'Accent2_20', 'Percent', 'Total', 'Normal'];
      const cells = words.map((word, i) => {
        const cell = sheet.getCell(i, 0);
        cell.style = word;
        cell.load('style,numberFormat');
        cell.format.font.load('bold,color');
        cell.format.fill.load('color');
        return cell;
      });
      await context.sync();
      return cells.map(({ style, numberFormat, format }) => [
        style,
        numberFormat[0]?.[0],
        format.font.bold,
        format.font.color,
        format.fill.color,
      ]);
    },
  },
  {
    id: 'formatos.estiloParcial',
    claim: 'A style changes what it includes: a percentage leaves the font as it is',
    evidence: `${API}style#excel-excel-style-includenumber-member`,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.format.font.bold = true;
      cell.format.horizontalAlignment = 'Right';
      cell.numberFormat = [['0.000']];
      cell.style = 'Percent';
      cell.load('numberFormat');
      cell.format.load('horizontalAlignment');
      cell.format.font.load('bold');
      await context.sync();
      return [cell.numberFormat, cell.format.font.bold, cell.format.horizontalAlignment];
    },
  },
  {
    id: 'formatos.estilosDelLibro',
    claim: 'Styles of the workbook are found by name, and one that is not there is none',
    since: 14,
    evidence: `${API}stylecollection`,
    run: async (context) => {
      const { styles } = context.workbook;
      const good = styles.getItem('Good');
      good.load('name,builtIn');
      good.font.load('color');
      const none = styles.getItemOrNullObject('no hay');
      none.load('name');
      await context.sync();
      return [good.name, good.builtIn, good.font.color, none.isNullObject];
    },
  },
  {
    id: 'formatos.estiloMalo',
    claim: 'A style that the workbook has not is refused',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').style = 'no hay';
      }),
  },
  {
    id: 'formatos.colorMalo',
    claim: 'A text that is no colour is refused',
    evidence: `${API}rangefill`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').format.fill.color = 'no es un color';
      }),
  },
  {
    id: 'formatos.condicional',
    claim: 'A custom conditional format: rule, look, priority; the last one added comes first',
    evidence: `${DOCS}excel-add-ins-conditional-formatting`,
    run: async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:B5');
      for (const [formula, color] of [
        ['=$A1>1', '#DDF3E0'],
        ['=$A1>2', '#FBDDDD'],
      ] as const) {
        const { custom } = conditionalFormats.add('Custom');
        custom.rule.formula = formula;
        custom.format.fill.color = color;
        custom.format.font.color = '#000000';
        custom.format.font.bold = true;
      }
      await context.sync();
      conditionalFormats.load(
        'items/type,items/priority,items/stopIfTrue,items/custom/rule/formula',
      );
      await context.sync();
      return conditionalFormats.items.map(({ type, priority, custom }) => [
        type,
        priority,
        custom.rule.formula,
      ]);
    },
  },
  {
    id: 'formatos.condicionalTipos',
    claim: 'Conditional formats of every kind that Excel has, and their types',
    evidence: `${DOCS}excel-add-ins-conditional-formatting`,
    run: async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      conditionalFormats.add('CellValue').cellValue.rule = {
        formula1: '=5',
        operator: 'GreaterThan',
      };
      conditionalFormats.add('ContainsText').textComparison.rule = {
        operator: 'Contains',
        text: 'bajo',
      };
      conditionalFormats.add('TopBottom').topBottom.rule = { rank: 3, type: 'TopItems' };
      conditionalFormats.add('PresetCriteria').preset.rule = { criterion: 'DuplicateValues' };
      conditionalFormats.add('ColorScale').colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      };
      conditionalFormats.add('DataBar').dataBar.showDataBarOnly = true;
      conditionalFormats.add('IconSet').iconSet.style = 'ThreeTrafficLights1';
      await context.sync();
      conditionalFormats.load('items/type');
      await context.sync();
      return conditionalFormats.items.map(({ type }) => type);
    },
  },
  {
    id: 'formatos.condicionalBorrar',
    claim: 'A conditional format is deleted by its id and the others stay',
    evidence: `${API}conditionalformat`,
    run: async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      for (const formula of ['=A1=1', '=A1=2', '=A1=3']) {
        conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      await context.sync();
      conditionalFormats.load('items/id');
      await context.sync();
      const ids = conditionalFormats.items.map(({ id }) => id);
      for (const id of [ids[2], ids[0]]) conditionalFormats.getItem(id ?? '').delete();
      await context.sync();
      const left = sheet.getRange().conditionalFormats;
      left.load('items/customOrNullObject/rule/formula');
      await context.sync();
      return left.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
    },
  },
];
