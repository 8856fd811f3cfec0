import { Host } from '../../src/host';
import { loadExcelClient } from '../../src/host/node';
import { newWorkbook } from '../../src/xlsx';

test('the genuine client reads and writes through the bridge', async () => {
  const host = new Host(newWorkbook({ sheets: ['Hoja1'] }));
  const { Excel } = loadExcelClient(host);
  await Excel.run(async (context) => {
    context.workbook.settings.add('a', { b: 1 });
    const item = context.workbook.settings.getItemOrNullObject('a');
    const none = context.workbook.settings.getItemOrNullObject('x');
    item.load('value');
    await context.sync();
    expect(item.value).toEqual({ b: 1 });
    expect(none.isNullObject).toBe(true);
  });
  expect(host.stats).toMatchObject({ requests: 1, cleanups: 0 });
});
