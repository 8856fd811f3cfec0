/** Workbooks with our formulas, in the file and in the open Excel. */
import { TABLAS_DEL_LIBRO } from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { asociar } from '../../src/functions/asociar';
import { customFunctionNames, ESPACIO_DE_NOMBRES } from '../../src/functions/catalogo';
import { functionsJson } from '../../src/functions/metadata';
import { Host, registeredFunctions, type Profile } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { cellAddress, isFormula, parseAddress } from '@pnftp/xlsx/plan';
import type { Cell, OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Workbook } from '@pnftp/xlsx';

export const options = { customFunctions: customFunctionNames };

/** Every cell with something in it, by its address: a formula as such, and what it shows. */
export function contents(libro: Workbook): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const sheet of libro.sheets) {
    const used = sheet.usedArea();
    if (!used) continue;
    sheet.readArea(used).forEach((row, i) =>
      row.forEach((cell, j) => {
        if (cell !== null && cell !== '') {
          cells.set(`${sheet.name}!${cellAddress(used.row + i, used.column + j)}`, cell);
        }
      }),
    );
  }
  return cells;
}

export const ours = (cells: Map<string, Cell>): string[] =>
  [...cells].filter(([, c]) => isFormula(c) && /PNFTP\.[A-Z]/.test(c.formula)).map(([at]) => at);

export function excelWith(libro: Workbook, profile: Profile): { host: Host; open: OpenWorkbook } {
  const host = new Host(libro, {
    profile,
    functions: registeredFunctions(functionsJson(), ESPACIO_DE_NOMBRES),
  });
  const client = loadExcelClient(host);
  asociar(client.CustomFunctions, () => 'es');
  client.install();
  return { host, open: openExcel({ tables: TABLAS_DEL_LIBRO }) };
}

export const at = (libro: Workbook, sheet: string, address: string): Cell => {
  const { row, column } = parseAddress(address)!;
  return libro.sheet(sheet)!.cell(row, column);
};

export const put = (libro: Workbook, sheet: string, address: string, cell: Cell): void => {
  const { row, column } = parseAddress(address)!;
  libro.sheet(sheet)!.setCell(row, column, cell);
};
