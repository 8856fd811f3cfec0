import { API, codeOf, DOCS, NOT_FOUND, UNCONFIRMED, valuesOf, type Claim } from '../claim';

const plainAddress = (range: Excel.Range): string =>
  range.address.slice(range.address.lastIndexOf('!') + 1);

const fruit = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange('A1:B4');
  range.values = [
    ['Manzana', 'pera'],
    ['piña', 'Pera de agua'],
    [3, 'uva'],
    ['PERA', 'higo'],
  ];
  return range;
};

const mixed = (sheet: Excel.Worksheet): Excel.Range => {
  sheet.getRange('A1:A6').values = [['b'], [10], [''], [true], ['A'], [2]];
  sheet.getRange('B1:B6').values = [[1], [2], [3], [4], [5], [6]];
  return sheet.getRange('A1:B6');
};

/** Finding, copying and sorting cells, and where arrays spill from. */
export const CELLS: readonly Claim[] = [
  {
    id: 'celdas.buscar',
    claim: 'find looks row by row for a part of what a cell shows, whatever its case',
    evidence: `${DOCS}excel-add-ins-ranges-string-match`,
    differs:
      'Excel’s wildcards are refused by the host: whether find reads them is not documented.',
    run: async (context, sheet) => {
      const range = fruit(sheet);
      const found = [
        range.find('pera', {}),
        range.find('pera', { searchDirection: 'Backwards' }),
        range.find('PERA', { matchCase: true }),
        range.find('Pera de agua', { completeMatch: true }),
        range.find('3', {}),
      ];
      for (const cell of found) cell.load('address');
      await context.sync();
      return found.map(plainAddress);
    },
  },
  {
    id: 'celdas.buscarDesde',
    claim: 'find of a single cell goes on over the sheet from the cell after it',
    evidence: `${API}range#excel-excel-range-find-member(1)`,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      fruit(sheet);
      const found = [
        sheet.getRange('B1').find('pera', {}),
        sheet.getRange('B4').find('pera', {}),
        sheet.getRange('B1').find('pera', { searchDirection: 'Backwards' }),
      ];
      for (const cell of found) cell.load('address');
      await context.sync();
      return found.map(plainAddress);
    },
  },
  {
    id: 'celdas.buscarNada',
    claim: 'What is not found is ItemNotFound, or a null object',
    evidence: `${DOCS}excel-add-ins-ranges-string-match`,
    run: async (context, sheet) => {
      const range = fruit(sheet);
      const none = range.findOrNullObject('kiwi', {});
      const all = sheet.findAllOrNullObject('kiwi', {});
      await context.sync();
      const code = await codeOf(context, () => {
        range.find('kiwi', {}).load('address');
      });
      return [none.isNullObject, all.isNullObject, code];
    },
  },
  {
    id: 'celdas.buscarTodo',
    claim: 'findAll gives every cell of the sheet with the text, to take a format together',
    evidence: `${DOCS}excel-add-ins-ranges-string-match`,
    run: async (context, sheet) => {
      fruit(sheet);
      const all = sheet.findAll('pera', {});
      all.load('cellCount');
      all.format.fill.color = '#FFFF00';
      const fill = sheet.getRange('A4').format.fill;
      fill.load('color');
      await context.sync();
      return [all.cellCount, fill.color];
    },
  },
  {
    id: 'celdas.copiar',
    claim: 'copyFrom takes values, formulas that follow and formats; the destination grows',
    evidence: `${DOCS}excel-add-ins-ranges-cut-copy-paste`,
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('C1').formulas = [['=A1+$B$1']];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A3').copyFrom('A1:C1');
      sheet.getRange('A5').copyFrom('A1:C1', 'Values');
      sheet.getRange('A7').copyFrom(sheet.getRange('A1:C1'), 'Formats');
      const cells = sheet.getRange('A1:C7');
      const bold = sheet.getRange('A3').format.font;
      const plain = sheet.getRange('A5').format.font;
      const only = sheet.getRange('A7').format.font;
      for (const font of [bold, plain, only]) font.load('bold');
      cells.load('formulas,values');
      await context.sync();
      return [cells.formulas, cells.values[2], bold.bold, plain.bold, only.bold];
    },
  },
  {
    id: 'celdas.copiarVeces',
    claim: 'A destination that is an exact multiple of the source takes it several times',
    evidence: `${API}range#excel-excel-range-copyfrom-member(1)`,
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A2:D3').copyFrom('A1:B1');
      return valuesOf(context, sheet.getRange('A1:D3'));
    },
  },
  {
    id: 'celdas.copiarBlancos',
    claim: 'copyFrom leaves what lies under blanks, and turns rows into columns, if asked to',
    evidence: `${DOCS}excel-add-ins-ranges-cut-copy-paste`,
    run: async (context, sheet) => {
      sheet.getRange('A1:C1').values = [['x', '', 'z']];
      sheet.getRange('A2:C2').values = [[1, 2, 3]];
      sheet.getRange('A2').copyFrom('A1:C1', 'All', true);
      sheet.getRange('E1').copyFrom('A1:C1', 'Values', false, true);
      return [
        await valuesOf(context, sheet.getRange('A2:C2')),
        await valuesOf(context, sheet.getRange('E1:E3')),
      ];
    },
  },
  {
    id: 'celdas.copiarSobrepuesto',
    claim: 'A copy over its own source takes what was there before',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A2').copyFrom('A1:A3');
      return valuesOf(context, sheet.getRange('A1:A4'));
    },
  },
  {
    id: 'celdas.ordenar',
    claim: 'A range is sorted by a column: numbers, texts, truth values; blanks last both ways',
    evidence: `${API}rangesort#excel-excel-rangesort-apply-member(1)`,
    differs: 'That it sorts is documented; the order among kinds was not found there.',
    run: async (context, sheet) => {
      const range = mixed(sheet);
      range.sort.apply([{ key: 0, ascending: true }]);
      const up = await valuesOf(context, range);
      range.sort.apply([{ key: 0, ascending: false }]);
      return [up, await valuesOf(context, range)];
    },
  },
  {
    id: 'celdas.ordenarEncabezado',
    claim: 'A header row stays; formats and formulas of a row go with it',
    evidence: `${API}rangesort#excel-excel-rangesort-apply-member(1)`,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['n', 'doble']];
      sheet.getRange('A2:A4').values = [[3], [1], [2]];
      sheet.getRange('B2:B4').formulas = [['=A2*2'], ['=A3*2'], ['=A4*2']];
      sheet.getRange('A2').format.font.bold = true;
      const range = sheet.getRange('A1:B4');
      range.sort.apply([{ key: 0, ascending: true }], false, true);
      range.load('formulas,values');
      const font = sheet.getRange('A4').format.font;
      font.load('bold');
      await context.sync();
      return [range.formulas, range.values, font.bold];
    },
  },
  {
    id: 'celdas.ordenarDos',
    claim: 'Several conditions: the second decides where the first is equal',
    evidence: `${API}rangesort#excel-excel-rangesort-apply-member(1)`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['b', 1],
        ['a', 1],
        ['b', 2],
        ['a', 2],
      ];
      range.sort.apply([
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ]);
      return valuesOf(context, range);
    },
  },
  {
    id: 'celdas.ordenarMal',
    claim: 'A key outside of the range is refused',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: (context, sheet) => {
      const range = mixed(sheet);
      return codeOf(context, () => range.sort.apply([{ key: 2 }]));
    },
  },
  {
    id: 'celdas.ordenarTabla',
    claim: 'A table is sorted under its header; clearing takes only the mark away',
    evidence: `${API}tablesort`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B4');
      range.values = [
        ['Código', 'Valor'],
        ['c', 3],
        ['a', 1],
        ['b', 2],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.sort.apply([{ key: 1, ascending: false }]);
      const down = await valuesOf(context, range);
      table.sort.apply([{ key: 0, ascending: true }]);
      table.sort.clear();
      return [down, await valuesOf(context, range)];
    },
  },
  {
    id: 'celdas.desborde',
    claim: 'The cell that an array spills from, and the cells that it spills to',
    since: 12,
    evidence: `${API}range#excel-excel-range-getspillparent-member(1)`,
    run: async (context, sheet) => {
      sheet.getRange('B2').formulas = [['=SEQUENCE(2,3)']];
      await context.sync();
      const parent = sheet.getRange('C3').getSpillParent();
      const spilled = sheet.getRange('B2').getSpillingToRange();
      const none = sheet.getRange('A1').getSpillParentOrNullObject();
      const notAnchor = sheet.getRange('C3').getSpillingToRangeOrNullObject();
      parent.load('address');
      spilled.load('address');
      await context.sync();
      return [
        plainAddress(parent),
        plainAddress(spilled),
        none.isNullObject,
        notAnchor.isNullObject,
      ];
    },
  },
];
