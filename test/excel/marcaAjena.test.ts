/** What stands where a plan's mark would, and was not written by one: nothing was begun. */
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { newWorkbook } from '@pnftp/xlsx';
import { openExcel } from '../../src/excel';

const marca = (contenido: string) => `<plan xmlns="urn:plan-en-curso">${contenido}</plan>`;

test.each([
  '{}',
  'null',
  '[]',
  'nada',
  '{"action":"hacer","created":"Uno"}',
  '{"action":"hacer","created":[],"names":[{"name":"X"}]}',
  '{"action":"hacer","created":[],"charts":{"Hoja1":null}}',
  JSON.stringify({ action: 'hacer', created: Array.from({ length: 100_000 }, (_, i) => i) }),
])('%.60s', async (contenido) => {
  const workbook = newWorkbook({ sheets: ['Hoja1'] });
  workbook.addCustomXml(marca(contenido));
  const host = new Host(workbook, { profile: 'ltsc2021' });
  loadExcelClient(host).install();
  const open = openExcel();
  expect((await open.describe()).unfinished).toBeUndefined();
  await open.apply({
    action: 'hacer',
    sheets: [{ name: 'Uno', mode: 'create', ownMark: 'X_', position: 0 }],
  });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Uno', 'Hoja1']);
  expect(host.workbook.customXml).toEqual([]);
});
