/** Where the parts of a table lie. */
import type { Table } from '@pnftp/xlsx';
import { bottomOf, type Area } from '@pnftp/xlsx/plan';
import { fail } from '../errors';

export const body = ({ area, hasHeaders }: Table): Area =>
  hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;

export function header(self: Table): Area {
  return self.hasHeaders ? { ...self.area, rows: 1 } : fail('ItemNotFound');
}

export function totals(self: Table): Area {
  return self.hasTotals
    ? { ...self.fullArea, row: bottomOf(self.fullArea), rows: 1 }
    : fail('ItemNotFound');
}
