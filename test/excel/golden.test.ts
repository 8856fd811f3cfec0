/**
 * A plan applied through the genuine Office.js, on the host, and applied to the file leave the
 * same workbook: cell by cell and part by part.
 */
import { openExcel } from '../../src/excel';
import { Host, type Profile } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import type { OpenWorkbook, Plan } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { GOLDEN } from './planes';
import { volcado } from './volcado';

async function applyAll(open: OpenWorkbook, plans: readonly Plan[]): Promise<void> {
  for (const plan of plans) {
    await open.describe();
    await open.apply(plan);
  }
}

const started = (make: (() => ReturnType<typeof newWorkbook>) | undefined) =>
  (make ?? (() => newWorkbook({ sheets: ['Hoja1'] })))().save();

describe.each<Profile>(['ltsc2021', 'web'])('in %s', (profile) => {
  test.each(GOLDEN)('$name', async ({ start, plans }) => {
    const bytes = started(start);
    const file = openWorkbook(bytes);
    await applyAll(openFile(file), plans);

    const host = new Host(openWorkbook(bytes), { profile });
    loadExcelClient(host).install();
    await applyAll(openExcel(), plans);
    await host.idle();

    expect(volcado(host.workbook.save())).toEqual(volcado(file.save()));
  });
});

test.each(GOLDEN)('what is read back is the same: $name', async ({ start, plans }) => {
  const bytes = started(start);
  const file = openWorkbook(bytes);
  const ofFile = openFile(file);
  await applyAll(ofFile, plans);

  const host = new Host(openWorkbook(bytes));
  loadExcelClient(host).install();
  const ofExcel = openExcel();
  await applyAll(ofExcel, plans);

  const structure = await ofFile.describe();
  expect(await ofExcel.describe()).toEqual(structure);
  const areas = structure.sheets.flatMap(({ name, used }) =>
    used ? [{ sheet: name, area: used }] : [],
  );
  expect(await ofExcel.read(areas)).toEqual(await ofFile.read(areas));
  const names = structure.sheets.map(({ name }) => name);
  expect(await ofExcel.inspect(areas, names)).toEqual(await ofFile.inspect(areas, names));
});
