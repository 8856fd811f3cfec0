import fc from 'fast-check';
import {
  areaAddress,
  columnIndex,
  columnName,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  quoteSheet,
  refAddress,
} from '../../src/plan';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [MAX_COLUMNS - 1, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it('come back from their text, relative or absolute', () => {
    fc.assert(
      fc.property(
        fc.nat(MAX_ROWS - 1),
        fc.nat(MAX_COLUMNS - 1),
        fc.nat(1000),
        fc.nat(1000),
        fc.boolean(),
        (row, column, height, width, absolute) => {
          const area = {
            row,
            column,
            rows: Math.min(height + 1, MAX_ROWS - row),
            columns: Math.min(width + 1, MAX_COLUMNS - column),
          };
          expect(parseAddress(areaAddress(area, absolute))).toEqual(area);
        },
      ),
    );
  });

  it('are read in any order, as whole columns and whole rows', () => {
    expect(parseAddress('B3:A1')).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
    expect(parseAddress('$C:A')).toEqual({ row: 0, column: 0, rows: MAX_ROWS, columns: 3 });
    expect(parseAddress('2:$4')).toEqual({ row: 1, column: 0, rows: 3, columns: MAX_COLUMNS });
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B', 'Hoja!A1', 'A1 B2', 'ABCD1'])(
    'refuse %p',
    (text) => expect(parseAddress(text)).toBeNull(),
  );

  it.each([
    ['Política', 'Política'],
    ['Matriz de compromisos', "'Matriz de compromisos'"],
    ["O'Higgins", "'O''Higgins'"],
    ['2023', "'2023'"],
    ['AT1', "'AT1'"],
    ['R1C1', "'R1C1'"],
    ['Hoja_1', 'Hoja_1'],
  ])('sheet %s stands in a formula as %s', (sheet, quoted) => {
    expect(quoteSheet(sheet)).toBe(quoted);
  });

  it('of another sheet are absolute unless asked otherwise', () => {
    const ref = {
      sheet: 'Matriz de compromisos',
      area: { row: 1, column: 1, rows: 1, columns: 1 },
    };
    expect(refAddress(ref)).toBe("'Matriz de compromisos'!$B$2");
    expect(refAddress(ref, false)).toBe("'Matriz de compromisos'!B2");
  });
});

describe('intersect', () => {
  const area = (row: number, column: number, rows: number, columns: number) => ({
    row,
    column,
    rows,
    columns,
  });
  it('is the part that both cover, or nothing', () => {
    expect(intersect(area(0, 0, 4, 4), area(2, 3, 5, 5))).toEqual(area(2, 3, 2, 1));
    expect(intersect(area(0, 0, 2, 2), area(2, 0, 1, 1))).toBeNull();
    expect(intersect(area(0, 0, 2, 2), area(0, 2, 1, 1))).toBeNull();
  });
});
