/** What the layout rules share: where a finding stands, and whose it is. */
import { enTabla, filaEntera } from '../../src/libro/disposicion/regla';
import { INDICADORES } from '../../src/libro/indicadores';
import { leeTabla } from '../../src/libro/tablas';
import type { Cell } from '@pnftp/xlsx/plan';

describe('a finding in a table', () => {
  const tablaDe = (titulos: readonly string[], fila: readonly Cell[]) => {
    const area = { row: 3, column: 1, rows: 2, columns: titulos.length };
    const info = {
      name: 'tblIndicadores',
      sheet: 'Hoja',
      area,
      headers: titulos,
      hasTotals: false,
    };
    const cells = [[...titulos], [...fila]];
    return leeTabla(INDICADORES, info, { sheet: 'Hoja', area, cells }).tabla;
  };
  const en = (titulos: readonly string[], fila: readonly Cell[]) =>
    enTabla({ id: 'totalEnTabla', severidad: 'error' }, tablaDe(titulos, fila), 0, 1);

  it('names its cell, its table and its indicator', () => {
    const uno = en(['Tipo', 'Código', 'Indicador'], ['OP', ' 1.1 ', 'Uno']);
    expect(uno).toEqual({
      regla: 'totalEnTabla',
      severidad: 'error',
      lugar: { hoja: 'Hoja', celda: 'C5' },
      encontrado: '',
      esperado: '',
      id: 'totalEnTabla|Hoja|C5',
      tipo: 'OP',
      codigo: '1.1',
      datos: { tabla: 'tblIndicadores' },
    });
  });

  it.each([
    [
      ['Tipo', 'Código'],
      ['Servicio', '1'],
      ['Servicio', '1'],
    ],
    [
      ['Tipo', 'Código'],
      ['TOTAL', '1'],
      [undefined, undefined],
    ],
    [
      ['Tipo', 'Código'],
      ['OP', ' '],
      [undefined, undefined],
    ],
    [
      ['Tipo', 'Indicador'],
      ['OP', 'Uno'],
      [undefined, undefined],
    ],
    [
      ['Código', 'Indicador'],
      ['1', 'Uno'],
      [undefined, undefined],
    ],
  ])('of %j %j is that of %j', (titulos, fila, esperado) => {
    const { tipo, codigo } = en(titulos, fila);
    expect([tipo, codigo]).toEqual(esperado);
  });

  it('may be of a whole row', () => {
    const tabla = tablaDe(['Tipo', 'Código', 'Indicador'], ['OP', '1.1', 'Uno']);
    expect(filaEntera(tabla, 0)).toEqual({ hoja: 'Hoja', celda: 'B5:D5' });
  });
});
