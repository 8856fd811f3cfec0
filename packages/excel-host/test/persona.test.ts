/** What the person does: each thing is a step to be undone, whatever the add-in does with it. */
import { newWorkbook, type Sheet, type Workbook } from '@pnftp/xlsx';
import { parseAddress, valueOf, type Area, type Cell } from '@pnftp/xlsx/plan';
import { Host } from '../src';
import { natives } from '../src/calc/functions';
import { localeOf } from '../src/locale';
import { loadExcelClient } from '../src/node';
import { toFile, toLocal } from '../src/person/localFormulas';
import { FROM_SPANISH, TO_SPANISH } from '../src/person/spanish';

const at = (address: string): Area => parseAddress(address)!;

function excel(locale = 'es-PE') {
  const workbook = newWorkbook({ sheets: ['Uno', 'Dos'] });
  const host = new Host(workbook, { locale });
  void host.history;
  const [uno, dos] = workbook.sheets as [Sheet, Sheet];
  const read = (address: string, sheet = uno): Cell[][] => sheet.readArea(at(address));
  const values = (address: string, sheet = uno) =>
    read(address, sheet).map((row) => row.map(valueOf));
  const put = (address: string, rows: (string | number)[][], sheet = uno) =>
    host.user.enterAll(sheet, at(address), rows);
  return { host, user: host.user, workbook, uno, dos, read, values, put };
}

describe('undo and redo', () => {
  test('each thing that a person did, with what formulas give after it', () => {
    const { user, host, values, put } = excel();
    put('A1:A2', [[2], [3]]);
    put('B1', [['=SUMA(A1:A2)']]);
    put('A1', [[10]]);
    expect(values('A1:B1')).toEqual([[10, 13]]);
    user.undo();
    expect(values('A1:B1')).toEqual([[2, 5]]);
    user.undo();
    expect(values('A1:B1')).toEqual([[2, null]]);
    user.redo();
    user.redo();
    expect(values('A1:B1')).toEqual([[10, 13]]);
    expect(host.history.canRedo).toBe(false);
    for (let i = 0; i < 5; i++) user.undo();
    expect(values('A1:B2')).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('a new step takes what could be done again away', () => {
    const { user, host, put, values } = excel();
    put('A1', [[1]]);
    user.undo();
    put('A2', [[2]]);
    expect(host.history.canRedo).toBe(false);
    user.undo();
    expect(values('A1:A2')).toEqual([[null], [null]]);
  });

  test('an action of the add-in is one step, however many requests it takes', async () => {
    const { host, user, workbook, values, put } = excel();
    const { Excel } = loadExcelClient(host);
    put('A1', [['de la persona']]);
    host.history.act();
    for (const [i, title] of ['Tres', 'Cuatro'].entries()) {
      await Excel.run(async (context) => {
        const made = context.workbook.worksheets.add(title);
        made.getRange('A1:B2').values = [
          ['a', 'b'],
          ['c', i],
        ];
        made.tables.add('A1:B2', true).name = `tbl${title}`;
        made.getRange('A1').format.fill.color = '#112233';
        context.workbook.names.add(`NOMBRE_${i}`, made.getRange('B2'));
        await context.sync();
      });
    }
    await host.idle();
    expect(workbook.sheets).toHaveLength(4);
    user.undo();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Uno', 'Dos']);
    expect(workbook.names).toEqual([]);
    expect(values('A1')).toEqual([['de la persona']]);
    user.redo();
    expect(workbook.table('tblCuatro')!.headers).toEqual(['a', 'b']);
    expect(workbook.sheet('Tres')!.style(0, 0).fill).toBe('#112233');
    // The client's own objects still work.
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('tblTres').getDataBodyRange();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['c', 0]]);
    });
    user.undo();
    user.undo();
    expect(values('A1')).toEqual([[null]]);
  });

  test('the add-in hears of it', async () => {
    const { host, user, put } = excel();
    const { Excel } = loadExcelClient(host);
    put('B3', [[7]]);
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Uno').onChanged.add((event) => {
        heard.push([event.address, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    user.undo();
    await host.idle();
    await new Promise((done) => setTimeout(done, 5));
    expect(heard).toEqual([['A3:B3', 'Unknown']]);
  });

  test('rows that were inserted and deleted, formulas following', () => {
    const { user, put, read, uno } = excel();
    put('A1:A3', [[1], [2], [3]]);
    put('B1', [['=SUMA(A1:A3)']]);
    user.insert(uno, { row: 1, column: 0, rows: 2, columns: 16_384 }, 'Down');
    expect(read('B1')).toEqual([[{ formula: '=SUM(A1:A5)', value: 6 }]]);
    user.remove(uno, { row: 0, column: 0, rows: 1, columns: 16_384 }, 'Up');
    user.undo();
    user.undo();
    expect(read('A1:B3')).toEqual([
      [1, { formula: '=SUM(A1:A3)', value: 6 }],
      [2, null],
      [3, null],
    ]);
  });
});

describe('copied, cut and filled', () => {
  test('formulas are adjusted, looks and validations come along', () => {
    const { user, put, read, uno, dos } = excel();
    put('A1:C1', [[5, '=A1*2', '=$A$1+A1']]);
    uno.applyStyle(at('A1'), { fill: '#FFF3C4' });
    uno.setValidation({ areas: [at('A1')], type: 'list', formula1: 'Sí,No' });
    user.paste({ sheet: uno, area: at('A1:C1') }, { sheet: uno, area: at('A3') }, 'all');
    expect(read('A3:C3').flat()).toEqual([
      5,
      { formula: '=A3*2', value: 10 },
      { formula: '=$A$1+A3', value: 10 },
    ]);
    expect(uno.style(2, 0).fill).toBe('#FFF3C4');
    expect(user.choices(uno, 2, 0)).toEqual(['Sí', 'No']);
    user.paste({ sheet: uno, area: at('B1') }, { sheet: dos, area: at('A1:B2') }, 'values');
    expect(read('A1:B2', dos)).toEqual([
      [10, 10],
      [10, 10],
    ]);
    user.undo();
    user.undo();
    expect(read('A3:C3').flat()).toEqual([null, null, null]);
    expect(uno.style(2, 0).fill).toBeNull();
    expect(user.choices(uno, 2, 0)).toBeNull();
  });

  test('what is cut takes the references to it along, to another sheet too', () => {
    const { user, put, read, uno, dos } = excel();
    put('A1:B2', [
      [1, '=A1+A2'],
      [2, '=SUMA(A1:A2)'],
    ]);
    put('D1', [['=B1']]);
    user.move({ sheet: uno, area: at('A1:A2') }, { sheet: uno, area: at('A5') });
    expect(read('B1:B2').flat()).toEqual([
      { formula: '=A5+A6', value: 3 },
      { formula: '=SUM(A5:A6)', value: 3 },
    ]);
    user.move({ sheet: uno, area: at('B1') }, { sheet: dos, area: at('C1') });
    expect(read('C1', dos)).toEqual([[{ formula: '=Uno!A5+Uno!A6', value: 3 }]]);
    expect(read('D1')).toEqual([[{ formula: '=Dos!C1', value: 3 }]]);
    user.undo();
    user.undo();
    expect(read('A1:D1').flat()).toEqual([
      1,
      { formula: '=A1+A2', value: 3 },
      null,
      { formula: '=B1', value: 3 },
    ]);
  });

  test('down and to the right, from the first of the area or from the one before a single one', () => {
    const { user, put, values, uno } = excel();
    put('A1:B1', [[1, '=A1+1']]);
    user.fill(uno, at('A1:B3'), 'down');
    expect(values('A1:B3')).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    user.fill(uno, at('C1'), 'right');
    expect(values('C1')).toEqual([[3]]);
  });

  test('a part of merged cells takes nothing, and a locked cell neither', () => {
    const { user, uno, put } = excel();
    put('D1', [[1]]);
    uno.merge(at('A1:B2'));
    const from = { sheet: uno, area: at('D1') };
    expect(() => user.paste(from, { sheet: uno, area: at('B2') }, 'all')).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }) as Error,
    );
    uno.protect();
    expect(() => user.paste(from, { sheet: uno, area: at('E5') }, 'all')).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }) as Error,
    );
  });
});

test('a protected sheet takes contents into its open cells, and keeps its looks and lists', () => {
  const { user, uno, dos, put, read } = excel();
  put('A1', [[5]], dos);
  uno.applyStyle(at('A1'), { locked: false, fill: '#FFF3C4' });
  uno.setValidation({ areas: [at('A1')], type: 'list', formula1: '5,6' });
  uno.protect();
  user.paste({ sheet: dos, area: at('A1') }, { sheet: uno, area: at('A1') }, 'all');
  expect(read('A1')).toEqual([[5]]);
  expect(uno.style(0, 0)).toMatchObject({ fill: '#FFF3C4', locked: false });
  expect(user.choices(uno, 0, 0)).toEqual(['5', '6']);
});

describe('what a validation says before an entry is taken', () => {
  const rules = (workbook: Workbook) => {
    const [uno, dos] = workbook.sheets as [Sheet, Sheet];
    dos.writeArea(0, 0, [['Lima'], ['Ica'], [null]]);
    const alert = { style: 'stop', title: 'Dato', message: 'Revise.' } as const;
    uno.setValidation({ areas: [at('A1')], type: 'list', formula1: 'Sí,No', alert });
    uno.setValidation({ areas: [at('A2')], type: 'list', formula1: '=Dos!$A$1:$A$3' });
    uno.setValidation({
      areas: [at('A3')],
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '100',
    });
    uno.setValidation({ areas: [at('A4')], type: 'custom', formula1: '=ISNUMBER(A4)' });
    return uno;
  };
  test.each([
    [0, 'Sí', true],
    [0, 'Quizás', false],
    [1, 'ica', true],
    [1, 'Cusco', false],
    [2, '41.67', true],
    [2, '41,67', false],
    [2, '250', false],
    [2, '=1+1', true],
    [3, '5', true],
    [3, 'cinco', false],
  ])('A%i+1 takes «%s»: %s', (row, text, taken) => {
    const { user, workbook, host } = excel();
    const uno = rules(workbook);
    const { revision } = host.history;
    expect(user.objection(uno, row, 0, text) === null).toBe(taken);
    expect(uno.cell(row, 0)).toBeNull();
    expect(host.history.revision).toBe(revision);
  });
  test('its list, its message', () => {
    const { user, workbook } = excel();
    const uno = rules(workbook);
    expect(user.choices(uno, 1, 0)).toEqual(['Lima', 'Ica']);
    expect(user.choices(uno, 2, 0)).toBeNull();
    expect(user.objection(uno, 0, 0, 'x')!.alert!.message).toBe('Revise.');
  });
});

test('a table takes in what is written right below it, with its looks, lists and formulas', () => {
  const { user, put, uno, read, workbook } = excel();
  put('A1:B2', [
    ['Indicador', 'Doble'],
    [4, '=A2*2'],
  ]);
  const table = uno.addTable({ name: 'tblX', area: at('A1:B2') });
  table.setCalculatedColumn('Doble', '=tblX[[#This Row],[Indicador]]*2');
  uno.applyStyle(at('A2'), { numberFormat: '0.0' });
  uno.setValidation({ areas: [at('A2')], type: 'whole', operator: 'greaterThan', formula1: '0' });
  workbook.history.cut();
  put('A3', [[6]]);
  expect(table.area.rows).toBe(3);
  expect(read('B3').flat().map(valueOf)).toEqual([12]);
  expect(uno.style(2, 0).numberFormat).toBe('0.0');
  expect(user.objection(uno, 2, 0, '-1')).not.toBeNull();
  user.undo();
  expect(table.area.rows).toBe(2);
  put('A5', [[6]]);
  expect(table.area.rows).toBe(2);
});

describe('formulas in the language of the system', () => {
  test.each([
    ['es-PE', '=SUMA(A1;SI(B1>1.5;"a;b";FALSO))', '=SUM(A1,IF(B1>1.5,"a;b",FALSE))'],
    [
      'es-PE',
      "=PNFTP.AVANCE1('Hoja;1'!A1;tblX[@[VO; 2023]])",
      "=PNFTP.AVANCE1('Hoja;1'!A1,tblX[@[VO; 2023]])",
    ],
    ['es-ES', '=REDONDEAR(1,25;1)', '=ROUND(1.25,1)'],
    ['es-PE', '=SI.ERROR(A1;#¡DIV/0!)', '=IFERROR(A1,#DIV/0!)'],
    ['es-PE', '=AÑO(HOY())', '=YEAR(TODAY())'],
    ['en-US', '=SUM(A1,2)', '=SUM(A1,2)'],
  ])('%s: %s', (locale, typed, stored) => {
    expect(toFile(typed, localeOf(locale))).toBe(stored);
    expect(toLocal(stored, localeOf(locale))).toBe(typed);
  });
  test('where the decimal sign is a point, a comma between arguments is taken too', () => {
    expect(toFile('=suma(1.5,2)', localeOf('es-PE'))).toBe('=SUM(1.5,2)');
  });
  test('no two functions share a name, and every one that is computed has its own', () => {
    expect(FROM_SPANISH.size).toBe(TO_SPANISH.size);
    const same =
      /^(?:ATAN|CONCAT|COS|EXP|LET|LN|LOG|LOG10|MAX|MAXA|MIN|MINA|MMULT|PI|TAN|UNICHAR|UNICODE|VAR|VAR\.P|VAR\.S|VARP|AREAS|N|T)$/;
    expect([...natives.keys()].filter((name) => !TO_SPANISH.has(name) && !same.test(name))).toEqual(
      [],
    );
  });
  test.each([
    ['=SUMA(A1;', 'brackets'],
    ['=A1)', 'brackets'],
    ['="a', 'quotes'],
    ['=1+', 'operand'],
    ['=SUMA(1;2)', null],
    ['=- 5 talleres', 'text'],
  ])('what is wrong with %s', (typed, mistake) => {
    expect(excel().user.mistake(typed)).toBe(mistake);
  });
});

test('sorted, filtered and undone', () => {
  const { user, put, uno, values } = excel();
  put('A1:B4', [
    ['Entidad', 'Valor'],
    ['Lima', 2],
    ['Ica', 3],
    ['Áncash', 1],
  ]);
  const table = uno.addTable({ name: 'tblE', area: at('A1:B4') });
  user.sort(table, 0, false);
  expect(values('A2:A4').flat()).toEqual(['Áncash', 'Ica', 'Lima']);
  user.filter(uno, table, 1, { kind: 'values', values: ['3'], blank: false });
  expect([1, 2, 3].map((row) => uno.rowHidden(row))).toEqual([true, false, true]);
  user.undo();
  expect([1, 2, 3].map((row) => uno.rowHidden(row))).toEqual([false, false, false]);
  user.undo();
  expect(values('A2:A4').flat()).toEqual(['Lima', 'Ica', 'Áncash']);
});
