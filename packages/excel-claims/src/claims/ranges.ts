import {
  DEVELOP,
  NOT_FOUND,
  API,
  codeOf,
  DOCS,
  issue,
  UNCONFIRMED,
  valuesOf,
  type Claim,
} from '../claim';

const address = (range: Excel.Range): string =>
  range.address.slice(range.address.lastIndexOf('!') + 1);

/** Addresses of some ranges, without their sheet. */
const addresses =
  (make: (sheet: Excel.Worksheet) => Excel.Range[]): Claim['run'] =>
  async (context, sheet) => {
    const ranges = make(sheet);
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map(address);
  };

export const RANGES: readonly Claim[] = [
  {
    id: 'rangos.formas',
    claim: 'Offset, resized, row, column, last cell, entire row and column',
    evidence: `${API}range`,
    run: addresses((sheet) => {
      const range = sheet.getRange('B2:D4');
      return [
        range.getOffsetRange(1, 2),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 1),
        range.getRow(1),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getCell(5, 5),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getColumnsBefore(1),
        range.getBoundingRect('F6'),
      ];
    }),
  },
  {
    id: 'rangos.redimensionarAtras',
    claim: 'A range resized beyond its first cell goes on to the other side of it',
    evidence:
      'https://github.com/OfficeDev/office-js-snippets/blob/prod/samples/excel/99-just-for-fun/patterns.yaml',
    differs: 'A public sample draws a spiral so; the reference does not say it.',
    run: async (context, sheet) => {
      const cell = sheet.getRange('D5');
      const ranges = [
        cell.getResizedRange(0, -2),
        cell.getResizedRange(-3, 0),
        sheet.getRange('C3:D4').getResizedRange(-1, 1),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      const code = await codeOf(context, () => void cell.getResizedRange(-5, 0));
      return [ranges.map(address), code];
    },
  },
  {
    id: 'rangos.interseccion',
    claim: 'An intersection, and its null object where there is none',
    evidence: `${API}range`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:C3');
      const some = range.getIntersectionOrNullObject('B2:D4');
      const none = range.getIntersectionOrNullObject('F6');
      some.load('address');
      none.load('address');
      await context.sync();
      return [address(some), none.isNullObject];
    },
  },
  {
    id: 'rangos.interseccionVacia',
    claim: 'getIntersection without one fails',
    evidence: `${API}range`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').getIntersection('F6').load('address');
      }),
  },
  {
    id: 'rangos.fuera',
    claim: 'What lies beyond the sheet is refused',
    evidence: `${API}range`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
      }),
  },
  {
    id: 'rangos.direccionMala',
    claim: 'A text that is no address is refused',
    evidence: `${API}worksheet`,
    run: (context, sheet) =>
      codeOf(context, () => {
        sheet.getRange('esto no es').load('address');
      }),
  },
  {
    id: 'rangos.usado',
    claim: 'The used range counts formats unless only values are asked for',
    evidence: `${API}worksheet#excel-excel-worksheet-getusedrange-member(1)`,
    run: async (context, sheet) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FF0000';
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load('address');
      values.load('address');
      await context.sync();
      return [address(all), address(values)];
    },
  },
  {
    id: 'rangos.usadoVacio',
    claim: 'The used range of an empty sheet is a null object, or A1 without it',
    evidence: `${API}worksheet`,
    run: async (context, sheet) => {
      const none = sheet.getUsedRangeOrNullObject(true);
      const first = sheet.getUsedRange(true);
      none.load('address');
      first.load('address');
      await context.sync();
      return [none.isNullObject, address(first)];
    },
  },
  {
    id: 'rangos.usadoEnRango',
    claim: 'The used range of a range: of its own cells; of none, ItemNotFound or a null object',
    evidence: `${API}range#excel-excel-range-getusedrange-member(1)`,
    run: async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('F9').values = [[2]];
      sheet.getRange('C3').values = [[3]];
      const own = sheet.getRange('B2:D6').getUsedRange(true);
      const none = sheet.getRange('D4:E6').getUsedRangeOrNullObject(true);
      own.load('address');
      none.load('address');
      await context.sync();
      const code = await codeOf(context, () => {
        sheet.getRange('D4:E6').getUsedRange(true).load('address');
      });
      return [address(own), none.isNullObject, code];
    },
  },
  {
    id: 'rangos.nuloEncadenado',
    claim: 'What hangs on a null object is null, and its methods do nothing',
    evidence: `${DEVELOP}application-specific-api-model`,
    run: async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('No existe');
      const used = none.getUsedRangeOrNullObject();
      used.load('address');
      none.delete();
      await context.sync();
      return [none.isNullObject, used.isNullObject];
    },
  },
  {
    id: 'rangos.limpiar',
    claim: 'Clearing contents leaves formats, clearing formats leaves contents',
    evidence: `${API}clearapplyto`,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      const fonts = ['A1', 'B1'].map((cell) => sheet.getRange(cell).format.font);
      for (const font of fonts) font.load('bold');
      range.load('values');
      await context.sync();
      return [range.values, fonts.map(({ bold }) => bold)];
    },
  },
  {
    id: 'rangos.insertar',
    claim: 'Inserted cells push the others down, and formulas follow',
    evidence: `${API}range`,
    run: async (context, sheet) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      sheet.getRange('C1').formulas = [['=A1+A2']];
      sheet.getRange('A2').insert('Down');
      const values = sheet.getRange('A1:A3');
      const formula = sheet.getRange('C1');
      values.load('values');
      formula.load('formulas,values');
      await context.sync();
      return [values.values, formula.formulas, formula.values];
    },
  },
  {
    id: 'rangos.eliminar',
    claim: 'Deleted cells let the others up, and formulas that used them show #REF!',
    evidence: `${API}range`,
    run: async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('C1:C2').formulas = [['=A3'], ['=A2']];
      sheet.getRange('A2').delete('Up');
      const values = sheet.getRange('A1:A3');
      const formulas = sheet.getRange('C1:C2');
      values.load('values');
      formulas.load('formulas');
      await context.sync();
      return [values.values, formulas.formulas];
    },
  },
  {
    id: 'rangos.combinar',
    claim: 'Merged cells, and their areas',
    since: 13,
    evidence: `${API}range`,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      const before = merged.address.slice(merged.address.lastIndexOf('!') + 1);
      sheet.getRange('A1').unmerge();
      const after = sheet.getRange('A1:C3').getMergedAreasOrNullObject();
      after.load('address');
      await context.sync();
      return [before, after.isNullObject];
    },
  },
  {
    id: 'rangos.vistos',
    claim: 'The visible view of a range has its rows and columns that are not hidden',
    evidence: `${API}rangeview`,
    differs: 'Whether the addresses of its cells come with their sheet is not confirmed.',
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:C3');
      range.values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      const view = range.getVisibleView();
      view.load('values,rowCount,columnCount');
      const row = view.rows.getItemAt(1);
      row.load('values,index');
      await context.sync();
      return [view.values, view.rowCount, view.columnCount, row.values, row.index];
    },
  },
  {
    id: 'rangos.combinadasDesde',
    claim: 'Merged areas are those that begin in the range',
    since: 13,
    evidence: issue(3611),
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').merge();
      const some = ['A1:A1', 'B2:C3'].map((address) => {
        const merged = sheet.getRange(address).getMergedAreasOrNullObject();
        merged.load('areaCount');
        return merged;
      });
      await context.sync();
      return some.map(({ isNullObject }) => isNullObject);
    },
  },
  {
    id: 'rangos.combinadasMuchas',
    claim: 'No more than 512 merged areas are given at once',
    since: 13,
    evidence: `${API}range#excel-excel-range-getmergedareasornullobject-member(1)`,
    differs: 'The reference says that it fails, not with which code.',
    run: async (context, sheet) => {
      sheet.getRange('A1:B513').merge(true);
      const ask = (address: string) =>
        codeOf(context, () => {
          sheet.getRange(address).getMergedAreasOrNullObject().load('areaCount');
        });
      return [(await ask('A1:B512')) === null, (await ask('A1:B513')) === null];
    },
  },
  {
    id: 'rangos.direccionLarga',
    claim: 'An address of more than 8,192 characters is refused',
    evidence: `${API}worksheet#excel-excel-worksheet-getrange-member(1)`,
    differs: 'A page about troubleshooting says that it is cut off; issue 5198 saw it refused.',
    run: async (context, sheet) => {
      // 1,638 addresses of four characters and a comma, and one of so many more.
      const cells = Array.from({ length: 1638 }, (_, i) => `${'AB'[i % 2]}${100 + (i >> 1)},`);
      const ask = (last: string) =>
        codeOf(context, () => {
          sheet.getRanges(cells.join('') + last).load('areaCount');
        });
      return [await ask('C1'), await ask('C10')];
    },
  },
  {
    id: 'rangos.combinarValores',
    claim: 'Merging keeps what is upper left and empties the rest, and formulas follow',
    evidence: 'https://learn.microsoft.com/office/vba/api/excel.range.merge',
    differs: 'The page says where the value is; that the other values are lost is not said there.',
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('D1').formulas = [['=SUM(A1:B2)']];
      await context.sync();
      sheet.getRange('A1:B2').merge();
      const merged = await valuesOf(context, sheet.getRange('A1:D2'));
      sheet.getRange('A1:B2').unmerge();
      return [merged, await valuesOf(context, sheet.getRange('A1:B2'))];
    },
  },
  {
    id: 'rangos.combinarEscribir',
    claim: 'What is written behind a merged cell is dropped',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      sheet.getRange('B2').values = [['e']];
      return valuesOf(context, sheet.getRange('A1:B2'));
    },
  },
  {
    id: 'rangos.ocultar',
    claim: 'Hidden rows and columns; null where they differ',
    evidence: `${API}range`,
    run: async (context, sheet) => {
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const ranges = [sheet.getRange('A2'), sheet.getRange('A1:A2'), sheet.getRange('C1')];
      for (const range of ranges) range.load('rowHidden,columnHidden');
      await context.sync();
      return ranges.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden]);
    },
  },
  {
    id: 'rangos.varios',
    claim: 'Several areas as one object take a format',
    evidence: `${DOCS}excel-add-ins-multiple-ranges`,
    run: async (context, sheet) => {
      const ranges = sheet.getRanges('A1:A2,C3');
      ranges.format.fill.color = '#00FF00';
      ranges.load('areaCount,cellCount');
      const fill = sheet.getRange('C3').format.fill;
      fill.load('color');
      await context.sync();
      return [ranges.areaCount, ranges.cellCount, fill.color];
    },
  },
  {
    id: 'rangos.bloqueGrande',
    claim: 'An array of many cells, which the client sends in parts, arrives whole',
    evidence: 'client',
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:C1500');
      range.values = Array.from({ length: 1500 }, (_, i) => [i, i * 2, `t${i}`]);
      const last = await valuesOf(context, sheet.getRange('A1500:C1500'));
      return last;
    },
  },
  {
    id: 'rangos.seguidos',
    claim: 'A range kept between requests follows its cells',
    evidence: NOT_FOUND,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const range = sheet.getRange('A5');
      range.track();
      range.load('address');
      await context.sync();
      sheet.getRange('A1').insert('Down');
      range.load('address');
      await context.sync();
      const moved = address(range);
      range.untrack();
      await context.sync();
      return moved;
    },
  },
];
