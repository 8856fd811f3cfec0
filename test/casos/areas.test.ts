/** What is read below a table: as far as its sheet is used, and no further than twenty rows. */
import { areasDebajo } from '../../src/libro/disposicion';
import type { TableInfo, WorkbookStructure } from '@pnftp/xlsx/plan';

const area = { row: 2, column: 1, rows: 4, columns: 3 };
const tabla = { nombre: 'tblIndicadores', hoja: 'Indicadores', area };

function debajo(usadas: number | null, hasTotals = false) {
  const used = usadas === null ? null : { row: 0, column: 0, rows: usadas, columns: 9 };
  const info: TableInfo = { name: tabla.nombre, sheet: tabla.hoja, area, headers: [], hasTotals };
  const estructura: WorkbookStructure = {
    sheets: [
      { name: 'Otra', visibility: 'visible', used: { row: 0, column: 0, rows: 500, columns: 1 } },
      { name: tabla.hoja, visibility: 'visible', used },
    ],
    tables: [{ ...info, name: 'tblOtra', hasTotals: !hasTotals }, info],
    names: [],
  };
  return areasDebajo(estructura, [tabla]);
}

const leida = (row: number, rows: number) => [
  { tabla: tabla.nombre, sheet: tabla.hoja, area: { row, column: 1, rows, columns: 3 } },
];

it('ends where the sheet does', () => {
  expect(debajo(9)).toEqual(leida(6, 3));
  expect(debajo(7)).toEqual(leida(6, 1));
});

it('ends after twenty rows', () => {
  expect(debajo(26)).toEqual(leida(6, 20));
  expect(debajo(400)).toEqual(leida(6, 20));
});

it('begins below the row of totals', () => expect(debajo(9, true)).toEqual(leida(7, 2)));

it('is nothing where nothing stands below', () => {
  expect(debajo(6)).toEqual([]);
  expect(debajo(7, true)).toEqual([]);
  expect(debajo(null)).toEqual([]);
});
