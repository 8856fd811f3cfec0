/** What is told of the open workbook while nobody asks: changes, moved rows and what is selected. */
import { openExcel, watchWorkbook } from '../../src/excel';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { Plan } from '@pnftp/xlsx/plan';
import { newWorkbook } from '@pnftp/xlsx';

const one = (row: number, column: number, rows = 1) => ({ row, column, rows, columns: 1 });
const table = (name: string, mode: 'create' | 'update'): Plan => ({
  action: 'prueba',
  sheets: [
    {
      name,
      mode,
      blocks: [{ row: 0, column: 0, cells: [['Clave'], ['a'], ['b']] }],
      tables: [{ name: `tbl${name}`, area: one(0, 0, 3) }],
    },
  ],
});

async function watched() {
  const host = new Host(newWorkbook({ sheets: ['Datos', 'Otra'] }));
  loadExcelClient(host).install();
  const titles = new Map<string, string>();
  const excel = openExcel({
    onTitles: (found) => found.forEach((title, id) => titles.set(id, title)),
  });
  await excel.describe();
  await excel.apply(table('Datos', 'update'));
  const told: string[] = [];
  const watch = watchWorkbook(titles, {
    changed: () => told.push('changed'),
    moved: (sheet) => told.push(`moved ${sheet}`),
    selected: (sheet, address) => told.push(`${sheet}!${address}`),
  });
  await watch(['tblDatos', 'tblQueNoHay']);
  await settled(host);
  told.length = 0;
  host.stats.requests = 0;
  return { host, excel, watch, told };
}

const settled = async (host: Host) => {
  await host.idle();
  await new Promise((resolve) => setTimeout(resolve, 5));
};

test('what is selected is told with its sheet, and again when somebody comes back to it', async () => {
  const { host, told } = await watched();
  const [datos, otra] = [host.workbook.sheet('Datos')!, host.workbook.sheet('Otra')!];
  host.user.select(datos, one(1, 0));
  await settled(host);
  host.user.select(otra, one(4, 2, 2));
  await settled(host);
  expect(told).toEqual(['Datos!A2', 'Otra!C5:C6']);
  told.length = 0;
  host.user.select(datos, one(1, 0));
  await settled(host);
  expect(told).toContain('Datos!A2');
  expect(host.stats.requests).toBe(0);
});

test('a sheet that has just been made is known at once, without a question', async () => {
  const { host, excel, told } = await watched();
  await excel.describe();
  await excel.apply(table('Nueva', 'create'));
  await settled(host);
  told.length = 0;
  host.stats.requests = 0;
  host.user.select(host.workbook.sheet('Nueva')!, one(2, 0));
  await settled(host);
  expect(told).toEqual(['Nueva!A3']);
  expect(host.stats.requests).toBe(0);
});

test('a cell of the data changes them; rows put in, or several written, may move others', async () => {
  const { host, told } = await watched();
  const [datos, otra] = [host.workbook.sheet('Datos')!, host.workbook.sheet('Otra')!];
  host.user.enter(datos, 1, 0, 'x');
  await settled(host);
  expect(told).toEqual(['changed']);
  told.length = 0;
  host.user.enter(otra, 0, 0, 'x');
  await settled(host);
  expect(told).toEqual([]);
  host.remote((workbook) => workbook.sheet('Otra')!.setCell(4, 4, 1), 'Otra', 'E5:E9');
  await settled(host);
  expect(told).toEqual(['moved Otra']);
});

test('what the add-in writes itself is told by nobody, and listening twice tells once', async () => {
  const { host, excel, watch, told } = await watched();
  await watch(['tblDatos']);
  await excel.describe();
  await excel.apply(table('Datos', 'update'));
  await settled(host);
  expect(told.filter((one_) => !one_.includes('!'))).toEqual([]);
  told.length = 0;
  host.user.enter(host.workbook.sheet('Datos')!, 1, 0, 'y');
  await settled(host);
  expect(told).toEqual(['changed']);
});
