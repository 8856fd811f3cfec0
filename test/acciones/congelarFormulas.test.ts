/** Which formulas are ours, by whatever name, and how far they can spill. */
import { formaDeFormula } from '../../src/acciones/formaDeFormula';
import { conNombresPropios, llamaPnftp } from '../../src/acciones/formulasPnftp';
import type { WorkbookStructure } from '@pnftp/xlsx/plan';

test.each([
  ['=PNFTP.AVANCE1(A1,B1)', '=PNFTP.AVANCE1(A1,B1)'],
  ['=pnftp.avance1(A1,B1)', '=PNFTP.AVANCE1(A1,B1)'],
  ['=_xldudf_PNFTP_AVANCE1(A1,B1)', '=PNFTP.AVANCE1(A1,B1)'],
  ['=@_xldudf_PNFTP_NIVEL_IMPLEMENTACION(A1)', '=@PNFTP.NIVEL.IMPLEMENTACION(A1)'],
  ['=[2]!_xldudf_PNFTP_VALOR_ANUAL(A1:B1,"Agregable")', '=PNFTP.VALOR.ANUAL(A1:B1,"Agregable")'],
  ["='C:\\Program Files\\Office\\FUNCRES.XLAM'!_xldudf_PNFTP_NIVEL(A1)", '=PNFTP.NIVEL(A1)'],
  ['=FUNCRES.XLAM!_xldudf_PNFTP_NIVEL(A1)', '=PNFTP.NIVEL(A1)'],
  ['=_xlfn._xldudf_PNFTP_NIVEL(A1)', '=PNFTP.NIVEL(A1)'],
  ['=_xll.PNFTP.NIVEL(A1)', '=PNFTP.NIVEL(A1)'],
  [
    '=IF(A1="",[1]!_xldudf_PNFTP_NIVEL(PNFTP_AVANCE1(A1,B1)),"PNFTP_NIVEL(x)")',
    '=IF(A1="",PNFTP.NIVEL(PNFTP.AVANCE1(A1,B1)),"PNFTP_NIVEL(x)")',
  ],
])('%s is ours', (formula, propia) => {
  expect(llamaPnftp(formula)).toBe(true);
  expect(conNombresPropios(formula)).toBe(propia);
  expect(conNombresPropios(propia)).toBe(propia);
});

test.each([
  '=SUM(A1:A3)',
  '="PNFTP.NIVEL(1)"',
  '="dice ""PNFTP.NIVEL(1)"" y más"',
  '=PNFTP_umbral_alto+1',
  '=PNFTP.OTRA(A1)',
  '=XPNFTP.NIVEL(A1)',
  '=OTRO.PNFTP.NIVEL(A1)',
  '=[2]!OTRA(A1)',
])('%s is not', (formula) => {
  expect(llamaPnftp(formula)).toBe(false);
  expect(conNombresPropios(formula)).toBe(formula);
});

const estructura: WorkbookStructure = {
  sheets: [],
  tables: [
    {
      name: 'tblX',
      sheet: 'Hoja',
      area: { row: 0, column: 0, rows: 11, columns: 3 },
      headers: ['A', 'B', 'C'],
      hasTotals: false,
    },
  ],
  names: [
    {
      name: 'cifras',
      formula: '=Hoja!$A$1:$A$7',
      visible: true,
      ref: { sheet: 'Hoja', area: { row: 0, column: 0, rows: 7, columns: 1 } },
    },
  ],
};

test.each([
  ['=PNFTP.AVANCE1(A1,B1)', '1 × 1'],
  ['=PNFTP.AVANCE1(A1:A5,B1)', '5 × 1'],
  ['=_xldudf_PNFTP_AVANCE1(A1:A5,B1)', '5 × 1'],
  ['=PNFTP.AVANCE1($A$1:$A$5,B1:D1)', '5 × 3'],
  ["=PNFTP.NIVEL('Mi hoja'!A2:A4,{75,95})", '3 × 1'],
  ['=PNFTP.NIVEL(E54,cifras)', '1 × 1'],
  ['=PNFTP.NIVEL({1;2;3;4})', '4 × 1'],
  ['=PNFTP.NIVEL(cifras)', '7 × 1'],
  ['=PNFTP.NIVEL(tblX[A])', '10 × 1'],
  ['=PNFTP.NIVEL(tblX[])', '10 × 3'],
  ['=PNFTP.NIVEL(tblX)', '10 × 3'],
  ['=PNFTP.NIVEL(tblX[@A])', '1 × 1'],
  ['=PNFTP.PROMEDIO(A1:A5)', '1 × 1'],
  ['=PNFTP.NIVEL(PNFTP.PROMEDIO(A1:A5))', '1 × 1'],
  ['=PNFTP.PONDERADORES(A1:C2)', '2 × 3'],
  ['=PNFTP.VALOR.ANUAL(A1:A2,"Agregable")', '1 × 1'],
  ['=PNFTP.VALOR.ANUAL(A1:B9,"Agregable")', '9 × 1'],
  ['=PNFTP.VALOR.ANUAL(A1:A2,C1:C2)', '2 × 1'],
  ['=PNFTP.PROYECCION(A1:D1,A2:D9,2030)', '8 × 1'],
  ['=PNFTP.RECOMENDACION(A1,B1:C1,B9:C9)', '1 × 1'],
  ['=IF(A1:A5="","",PNFTP.NIVEL(A1:A5))', '5 × 1'],
  ['=PNFTP.NIVEL(INDEX(tblX[A],C1))', '1 × 1'],
  ['=SUM(PNFTP.AVANCE1(A1:A5,10))', '1 × 1'],
  ['=-PNFTP.AVANCE1(A1:A5,10)+1', '5 × 1'],
  ['=@PNFTP.AVANCE1(A1:A5,10)', '1 × 1'],
  ['=PNFTP.NIVEL(A1#)', '?'],
  ['=PNFTP.NIVEL(FILTER(A1:A9,B1:B9=1))', '?'],
  ['=PNFTP.NIVEL(otros)', '?'],
  ['=PNFTP.NIVEL(tblX[[A]:[B]])', '?'],
  ['=PNFTP.NIVEL(', '?'],
])('%s fills %s', (formula, esperada) => {
  const forma = formaDeFormula(formula, estructura);
  expect(forma ? `${forma.rows} × ${forma.columns}` : '?').toBe(esperada);
});
