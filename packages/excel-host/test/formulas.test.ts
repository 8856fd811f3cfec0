/** How formulas come back that were typed in one way or another. */
import { newWorkbook } from '@pnftp/xlsx';
import { Host } from '../src';
import { loadExcelClient } from '../src/node';

async function written(formula: string, cell = 'F2'): Promise<unknown> {
  const host = new Host(newWorkbook({ sheets: ['Uno', "El 'año' 1"] }));
  const { Excel } = loadExcelClient(host);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Uno');
    sheet.getRange('A1:B3').values = [
      ['Código', 'Monto [S/]'],
      ['a', 1],
      ['b', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Ventas';
    context.workbook.names.add('Tope', sheet.getRange('H1'));
    const range = sheet.getRange(cell);
    range.formulas = [[formula]];
    range.load('formulas');
    await context.sync();
    return range.formulas[0]![0];
  });
}

test.each([
  ['=sum(a1,b2:a1)', '=SUM(A1,A1:B2)'],
  ['=$b1:a$2', '=A1:$B$2'],
  ['=SUM( A1 ,  A2 ) ', '=SUM( A1 ,  A2 )'],
  ['=if(a1>0,true,#n/a)', '=IF(A1>0,TRUE,#N/A)'],
  ['=c:a', '=A:C'],
  ['=$3:$1', '=$1:$3'],
  ['=.50+1.0+1e3+007', '=0.5+1+1000+7'],
  ['=12345678901234567890+1e-9', '=12345678901234567890+1e-9'],
  ['="=sum(a1)"', '="=sum(a1)"'],
  ["='uno'!a1+uno!b1", '=Uno!A1+Uno!B1'],
  ["='el ''año'' 1'!a1", "='El ''año'' 1'!A1"],
  ["='otro libro'!a1", "='otro libro'!A1"],
  ['=tope*2+TOPE', '=Tope*2+Tope'],
  ['=sum(ventas[código])', '=SUM(Ventas[Código])'],
  ["=ventas[[#all],[código]:[monto '[s/']]]", "=Ventas[[#All],[Código]:[Monto '[S/']]]"],
  ['=let(x,a1,x+1)', '=LET(x,A1,x+1)'],
  ['=nada(a1)+nombre', '=NADA(A1)+nombre'],
])('%s is %s', async (typed, shown) => {
  expect(await written(typed)).toBe(shown);
});

test('columns of the own table are spelled as its headers are', async () => {
  expect(await written('=[@código]&ventas[@código]', 'B2')).toBe('=[@Código]&[@Código]');
});
