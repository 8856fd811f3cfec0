/** Charts through the genuine client: those that a plan makes, and a user's own beside them. */
import { openExcel } from '../../src/excel';
import { Host, type Profile } from '@pnftp/excel-host';
import { loadExcelClient, type ExcelClient } from '@pnftp/excel-host/node';
import type { ChartPlan, Plan } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { GOLDEN } from './planes';
import { complaints, everything } from '@pnftp/testing';

const GRAFICOS = GOLDEN.find(({ name }) => name.startsWith('charts of every kind'))!.plans;

function excel(bytes: Uint8Array, profile: Profile = 'ltsc2021') {
  const host = new Host(openWorkbook(bytes), { profile });
  const client = loadExcelClient(host);
  client.install();
  return { host, client };
}

async function written(plans: readonly Plan[]): Promise<Uint8Array> {
  const workbook = newWorkbook({ sheets: ['Hoja1'] });
  for (const plan of plans) await openFile(workbook).apply(plan);
  return workbook.save();
}

const chartOf = async <T>(
  client: ExcelClient,
  sheet: string,
  name: string,
  use: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  client.Excel.run((context) =>
    use(context.workbook.worksheets.getItem(sheet).charts.getItem(name), context),
  );

test('what the plan asked for is read back', async () => {
  const { client } = excel(await written(GRAFICOS.slice(0, 1)));
  await chartOf(client, 'Gráficos', 'PNFTP_niveles', async (chart, context) => {
    const { categoryAxis, valueAxis } = chart.axes;
    chart.load('chartType,left,top,width,height,name');
    chart.title.load('text,visible,format/font/bold,format/font/size');
    chart.legend.load('visible,position');
    chart.series.load('items/name,items/gapWidth,items/overlap,items/hasDataLabels');
    categoryAxis.load('reversePlotOrder,position');
    valueAxis.load('minimum,maximum,majorUnit,numberFormat');
    valueAxis.majorGridlines.load('visible');
    const labels = chart.series.getItemAt(1).dataLabels;
    labels.load('position,numberFormat,showValue,format/font/color');
    await context.sync();
    expect(chart.chartType).toBe('BarStacked100');
    expect(chart.title.text).toBe('Niveles <por> grupo & año');
    expect([chart.title.format.font.bold, chart.title.format.font.size]).toEqual([true, 12]);
    expect([chart.legend.visible, chart.legend.position]).toEqual([true, 'Bottom']);
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Bajo', 'Intermedio', 'Alto']);
    expect(chart.series.items.map((s) => [s.gapWidth, s.overlap, s.hasDataLabels])).toEqual(
      Array(3).fill([60, 100, true]),
    );
    expect([categoryAxis.reversePlotOrder, categoryAxis.position]).toEqual([true, 'Maximum']);
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit]).toEqual([0, 1, 0.25]);
    expect([valueAxis.numberFormat, valueAxis.majorGridlines.visible]).toEqual(['0%', false]);
    expect([labels.position, labels.numberFormat, labels.showValue]).toEqual([
      'Center',
      '0;;',
      true,
    ]);
    expect(labels.format.font.color).toBe('#FFFFFF');
    // Six columns of 64 pixels from the first; fourteen rows of 15 points from the seventh.
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([0, 90, 288, 210]);
  });
});

test.each(['barStacked', 'columnStacked100'] as const)(
  'labels beyond the end of %s, which Excel would call a damaged file, are refused',
  async (kind) => {
    const [plan] = GRAFICOS;
    const wrong = (plan!.sheets[1]!.charts as ChartPlan[]).map((chart) => ({
      ...chart,
      kind,
      series: chart.series.map((one) => ({ ...one, labels: { position: 'outsideEnd' as const } })),
    }));
    const asked: Plan = {
      ...plan!,
      sheets: [plan!.sheets[0]!, { ...plan!.sheets[1]!, charts: wrong }],
    };
    const workbook = newWorkbook({ sheets: ['Hoja1'] });
    await expect(openFile(workbook).apply(asked)).rejects.toMatchObject({ code: 'invalid-chart' });
    expect(workbook.sheets).toHaveLength(1);
    const { host } = excel(newWorkbook({ sheets: ['Hoja1'] }).save());
    await expect(openExcel().apply(asked)).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.workbook.sheets).toHaveLength(3);
  },
);

test('a chart that the user made is read, follows its cells and survives ours', async () => {
  const { host, client } = excel(everything());
  host.workbook.sheet('Hoja1')!.unprotect();
  host.workbook.structureLocked = false;
  const before = host.workbook.sheet('Hoja1')!.charts.map(({ name }) => name);
  expect(before).toEqual(['Gráfico 1']);
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hoja1');
    const chart = sheet.charts.getItem('Gráfico 1');
    chart.load('chartType');
    chart.series.load('count');
    await context.sync();
    expect([chart.chartType, chart.series.count]).toEqual(['ColumnClustered', 1]);
    sheet.name = 'Otra hoja';
    chart.title.text = 'Con título';
    await context.sync();
  });
  await openExcel().apply({
    action: 'prueba',
    sheets: [
      {
        name: 'Otra hoja',
        mode: 'update',
        ownMark: 'PNFTP_',
        charts: [
          {
            name: 'PNFTP_nuestro',
            kind: 'columnClustered',
            area: { row: 30, column: 1, rows: 10, columns: 4 },
            series: [
              {
                name: 'Serie',
                values: { sheet: 'Otra hoja', area: { row: 1, column: 1, rows: 2, columns: 1 } },
                categories: {
                  sheet: 'Otra hoja',
                  area: { row: 1, column: 0, rows: 2, columns: 1 },
                },
                color: '#1F3864',
              },
            ],
          },
        ],
      },
    ],
  });
  const saved = host.workbook.save();
  const again = openWorkbook(saved).sheet('Otra hoja')!;
  expect(again.charts.map(({ name }) => name)).toEqual(['Gráfico 1', 'PNFTP_nuestro']);
  const [theirs] = again.charts;
  expect(theirs?.title.text).toBe('Con título');
  expect(theirs?.series[0]?.valuesText).toBe("'Otra hoja'!$B$2:$B$3");
  expect(await complaints(saved)).toEqual(await complaints(everything()));
});

test('charts.add reads names and categories from the block of cells', async () => {
  const { host, client } = excel(await written(GRAFICOS.slice(0, 1)));
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Datos del gráfico');
    const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:D4'), 'Columns');
    chart.name = 'mío';
    chart.setPosition('F2', 'K12');
    chart.series.load('items/name');
    chart.load('left,top');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Bajo', 'Intermedio', 'Alto']);
    chart.series.getItemAt(0).delete();
    chart.series.add('Nueva').setValues(sheet.getRange('B2:B4'));
    chart.left = 500;
    chart.width = 200;
    await context.sync();
    const gone = sheet.charts.getItemOrNullObject('no está');
    gone.delete();
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  const saved = host.workbook.save();
  expect(await complaints(saved)).toEqual([]);
  const [chart] = openWorkbook(saved).sheet('Datos del gráfico')!.charts;
  expect(chart?.kind).toBe('columnStacked');
  expect(chart?.box).toMatchObject({ left: 500, width: 200, top: 15 });
  expect(chart?.series.map(({ name }) => name)).toEqual(['Intermedio', 'Alto', 'Nueva']);
});

test('inserted rows carry a chart and what it shows along', async () => {
  const { host, client } = excel(await written(GRAFICOS.slice(0, 1)));
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Datos del gráfico').getRange('2:3').insert('Down');
    context.workbook.worksheets.getItem('Gráficos').getRange('1:2').insert('Down');
    await context.sync();
  });
  const chart = host.workbook.sheet('Gráficos')!.charts[0]!;
  expect(chart.series[0]?.valuesText).toBe("'Datos del gráfico'!$B$4:$B$6");
  expect(chart.box.top).toBe(120);
});

test('kinds that the host does not make are refused loudly', async () => {
  const { client } = excel(await written(GRAFICOS.slice(0, 1)));
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Datos del gráfico');
    sheet.charts.add('Sunburst', sheet.getRange('A1:B4'));
    await expect(context.sync()).rejects.toMatchObject({ code: 'NotImplemented' });
  });
});

test('a protected sheet lets nobody change its charts', async () => {
  const { host, client } = excel(await written(GRAFICOS.slice(0, 1)));
  host.workbook.sheet('Gráficos')!.protect();
  await chartOf(client, 'Gráficos', 'PNFTP_niveles', async (chart, context) => {
    chart.title.text = 'otro';
    await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

test('the plans leave files that the Open XML SDK finds nothing wrong with', async () => {
  for (const [i] of GRAFICOS.entries()) {
    expect(await complaints(await written(GRAFICOS.slice(0, i + 1)))).toEqual([]);
  }
});
