import { Calculator, calcBook } from '../../src/calc';
import { isFormula, parseAddress, valueOf, type CellValue } from '@pnftp/xlsx/plan';
import { newWorkbook, openWorkbook, type Workbook } from '@pnftp/xlsx';

/** Over the workbooks of files, saved and opened again. */
function enter(book: Workbook, sheet: string, contents: Record<string, CellValue>) {
  return Object.entries(contents).map(([address, content]) => {
    const area = parseAddress(address)!;
    const cell =
      typeof content === 'string' && content.startsWith('=')
        ? { formula: content, value: null }
        : content;
    book.sheet(sheet)!.setCell(area.row, area.column, cell);
    return { sheet, area };
  });
}

const at = (book: Workbook, address: string, sheet = 'Hoja1'): unknown => {
  const { row, column } = parseAddress(address)!;
  const value = valueOf(book.sheet(sheet)!.cell(row, column));
  return typeof value === 'object' && value !== null ? value.error : value;
};

const reopened = (book: Workbook): Workbook => openWorkbook(book.save());

test('values are stored with their formulas, and come back with the file', () => {
  const book = newWorkbook({ sheets: ['Hoja1', 'Datos 2'] });
  const calculator = new Calculator(calcBook(book));
  calculator.edited([
    ...enter(book, 'Datos 2', { A1: 'Tipo', A2: 'OP', A3: 'Servicio', B1: 'VO', B2: 50, B3: 80 }),
    ...enter(book, 'Hoja1', {
      A1: '=COUNTIF(\'Datos 2\'!A:A,"OP")',
      A2: "=INDEX('Datos 2'!B:B,MATCH(\"Servicio\",'Datos 2'!A:A,0))",
      A3: '=A2/0',
      A4: '=A1&"|"&A2',
      A5: '=A2>75',
    }),
  ]);
  calculator.recalculate();
  const again = reopened(book);
  expect(['A1', 'A2', 'A3', 'A4', 'A5'].map((address) => at(again, address))).toEqual([
    1,
    80,
    '#DIV/0!',
    '1|80',
    true,
  ]);
  const next = new Calculator(calcBook(again));
  next.edited(enter(again, 'Datos 2', { B3: 90 }));
  expect(next.recalculate().evaluations).toBe(4);
  expect(at(again, 'A4')).toBe('1|90');
});

test('tables with rows of their own, through save and open', () => {
  const book = newWorkbook({ sheets: ['Hoja1'] });
  const calculator = new Calculator(calcBook(book));
  const sheet = book.sheet('Hoja1')!;
  calculator.edited(
    enter(book, 'Hoja1', { A1: 'Tipo', B1: 'Código', C1: 'Clave', A2: 'OP', B2: '1.1', A3: 'S' }),
  );
  sheet.addTable({ name: 'tblX', area: { row: 0, column: 0, rows: 3, columns: 3 } });
  calculator.structureChanged();
  calculator.edited(
    enter(book, 'Hoja1', {
      C2: '=[@Tipo]&"|"&[@Código]',
      C3: '=[@Tipo]&"|"&[@Código]',
      E1: '=MATCH("S|",tblX[Clave],0)',
    }),
  );
  calculator.recalculate();
  expect([at(book, 'C2'), at(book, 'C3'), at(book, 'E1')]).toEqual(['OP|1.1', 'S|', 2]);
  const again = reopened(book);
  const next = new Calculator(calcBook(again));
  next.edited(enter(again, 'Hoja1', { A2: 'S', B2: null }));
  next.recalculate();
  expect([at(again, 'C2'), at(again, 'E1')]).toEqual(['S|', 1]);
});

test('what spills is stored as a dynamic array with its cells, and grows after opening', () => {
  const book = newWorkbook({ sheets: ['Hoja1'] });
  const calculator = new Calculator(calcBook(book));
  calculator.edited(enter(book, 'Hoja1', { A1: 2, C1: '=SEQUENCE(A1)*10', D1: '=SUM(C1#)' }));
  calculator.recalculate();
  expect([at(book, 'C2'), at(book, 'D1')]).toEqual([20, 30]);
  const again = reopened(book);
  const sheet = again.sheet('Hoja1')!;
  expect(sheet.formulaPlacement(0, 2)).toMatchObject({ kind: 'dynamicArray', area: { rows: 2 } });
  expect(isFormula(sheet.cell(1, 2))).toBe(false);
  const next = new Calculator(calcBook(again));
  next.edited(enter(again, 'Hoja1', { A1: 4 }));
  next.recalculate();
  expect([at(again, 'C4'), at(again, 'D1')]).toEqual([40, 100]);
  next.edited(enter(again, 'Hoja1', { A1: 1 }));
  next.recalculate();
  expect([at(again, 'C1'), at(again, 'C2'), at(again, 'D1')]).toEqual([10, null, 10]);
});

test('cells that are inserted, deleted and renamed sheets', () => {
  const book = newWorkbook({ sheets: ['Hoja1', 'Otra'] });
  const calculator = new Calculator(calcBook(book));
  const contents: Record<string, CellValue> = { E1: '=SUM(A:A)', E2: '=SUM(A1:A6)' };
  for (let row = 1; row <= 6; row++) {
    contents[`A${row}`] = row;
    contents[`B${row}`] = `=A${row}*10`;
  }
  calculator.edited([
    ...enter(book, 'Hoja1', contents),
    ...enter(book, 'Otra', { A1: '=Hoja1!B4', A2: '=MATCH(4,Hoja1!A:A,0)' }),
  ]);
  calculator.recalculate();
  const sheet = book.sheet('Hoja1')!;
  const row = { row: 2, column: 0, rows: 1, columns: 16_384 };
  sheet.insertCells(row, 'down');
  calculator.structureChanged([{ sheet: 'Hoja1', area: row }]);
  calculator.edited([
    { sheet: 'Hoja1', area: row },
    ...enter(book, 'Hoja1', { A3: 100, B3: '=A3*10' }),
  ]);
  calculator.recalculate();
  expect([at(book, 'B3'), at(book, 'B4'), at(book, 'B7')]).toEqual([1000, 30, 60]);
  expect([at(book, 'E1'), at(book, 'E2')]).toEqual([121, 121]);
  expect([at(book, 'A1', 'Otra'), at(book, 'A2', 'Otra')]).toEqual([40, 5]);
  sheet.deleteCells({ ...row, row: 0 }, 'up');
  calculator.structureChanged([{ sheet: 'Hoja1', area: { ...row, row: 0 } }]);
  calculator.recalculate();
  calculator.edited(enter(book, 'Hoja1', { A3: 7 }));
  calculator.recalculate();
  expect([at(book, 'B2'), at(book, 'B3'), at(book, 'A2', 'Otra')]).toEqual([1000, 70, 4]);
  book.renameSheet(sheet, 'Nueva');
  calculator.structureChanged();
  calculator.edited(enter(book, 'Nueva', { A4: 4.5, A3: 4 }));
  calculator.recalculate();
  expect([at(book, 'A1', 'Otra'), at(book, 'A2', 'Otra')]).toEqual([45, 3]);
  const all = ['A1', 'A2'].map((address) => at(book, address, 'Otra'));
  calculator.recalculate(true);
  expect(['A1', 'A2'].map((address) => at(book, address, 'Otra'))).toEqual(all);
  book.removeSheet(book.sheet('Nueva')!);
  calculator.structureChanged();
  calculator.recalculate();
  expect([at(book, 'A1', 'Otra'), at(book, 'A2', 'Otra')]).toEqual(['#REF!', '#REF!']);
});
