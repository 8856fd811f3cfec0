import { API, codeOf, UNCONFIRMED, type Claim } from '../claim';

const DATA = [
  ['Grupo', 'Bajo', 'Alto'],
  ['OP', 1, 2],
  ['Servicios', 3, 4],
];

/** A chart of two series over a small block of cells. */
function made(sheet: Excel.Worksheet, type: 'ColumnClustered' | 'BarStacked100'): Excel.Chart {
  const source = sheet.getRange('A1:C3');
  source.values = DATA;
  const chart = sheet.charts.add(type, source, 'Columns');
  chart.name = 'prueba';
  return chart;
}

export const CHARTS: readonly Claim[] = [
  {
    id: 'graficos.crear',
    claim: 'A chart over a block of cells: its series are named by the first row',
    evidence: `${API}chartcollection#excel-excel-chartcollection-add-member(1)`,
    run: async (context, sheet) => {
      const chart = made(sheet, 'ColumnClustered');
      chart.series.load('items/name');
      chart.load('name,chartType');
      sheet.charts.load('count');
      await context.sync();
      const names = chart.series.items.map(({ name }) => name);
      return [chart.name, chart.chartType, names, sheet.charts.count];
    },
  },
  {
    id: 'graficos.posicion',
    claim: 'A chart set between two cells covers them',
    evidence: `${API}chart#excel-excel-chart-setposition-member(1)`,
    differs: 'Excel may place it within two points of the cells’ edges.',
    run: async (context, sheet) => {
      const chart = made(sheet, 'ColumnClustered');
      chart.setPosition('E2', 'H11');
      chart.load('left,top,width,height');
      const cells = sheet.getRange('E2:H11');
      cells.load('left,top,width,height');
      await context.sync();
      const pairs = [
        [chart.left, cells.left],
        [chart.top, cells.top],
        [chart.width, cells.width],
        [chart.height, cells.height],
      ] as const;
      return pairs.map(([one, other]) => Math.abs(one - other) < 2);
    },
  },
  {
    id: 'graficos.serieNueva',
    claim: 'A chart of one column has one series; others are added with values and categories',
    evidence: `${API}chartseriescollection#excel-excel-chartseriescollection-add-member(1)`,
    run: async (context, sheet) => {
      sheet.getRange('A1:C3').values = DATA;
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('B2:B3'), 'Columns');
      const first = chart.series.getItemAt(0);
      first.name = 'Bajo';
      first.setXAxisValues(sheet.getRange('A2:A3'));
      const second = chart.series.add('Alto');
      second.setValues(sheet.getRange('C2:C3'));
      second.setXAxisValues(sheet.getRange('A2:A3'));
      first.gapWidth = 60;
      first.overlap = 100;
      chart.series.load('items/name,items/gapWidth,items/overlap');
      await context.sync();
      return chart.series.items.map(({ name, gapWidth, overlap }) => [name, gapWidth, overlap]);
    },
  },
  {
    id: 'graficos.textos',
    claim: 'Title, legend and title of an axis are worded, shown and taken away',
    evidence: `${API}charttitle`,
    run: async (context, sheet) => {
      const chart = made(sheet, 'ColumnClustered');
      const { title, legend } = chart;
      const axis = chart.axes.valueAxis.title;
      title.text = 'Niveles';
      legend.visible = true;
      legend.position = 'Bottom';
      axis.text = 'Cuántos';
      title.load('text,visible');
      legend.load('visible,position');
      axis.load('text,visible');
      await context.sync();
      const shown = [title.text, title.visible, legend.visible, legend.position];
      const axisShown = [axis.text, axis.visible];
      title.visible = false;
      legend.visible = false;
      title.load('visible');
      legend.load('visible');
      await context.sync();
      return [shown, axisShown, title.visible, legend.visible];
    },
  },
  {
    id: 'graficos.ejes',
    claim: 'Axes: bounds, steps, number format, grid lines, order and where the other axis crosses',
    evidence: `${API}chartaxis`,
    differs:
      'For a bound that Excel chooses itself, Excel gives the number and the host an empty text.',
    run: async (context, sheet) => {
      const { categoryAxis, valueAxis } = made(sheet, 'BarStacked100').axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.majorUnit = 0.25;
      valueAxis.numberFormat = '0%';
      valueAxis.majorGridlines.visible = false;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = 'Maximum';
      valueAxis.load('minimum,maximum,majorUnit,numberFormat');
      valueAxis.majorGridlines.load('visible');
      categoryAxis.load('reversePlotOrder,position');
      await context.sync();
      const { minimum, maximum, majorUnit, numberFormat, majorGridlines } = valueAxis;
      return [
        [minimum, maximum, majorUnit, numberFormat, majorGridlines.visible],
        [categoryAxis.reversePlotOrder, categoryAxis.position],
      ];
    },
  },
  {
    id: 'graficos.etiquetas',
    claim: 'Labels of a series: place, number format and colour of their text',
    evidence: `${API}chartdatalabels`,
    run: async (context, sheet) => {
      const series = made(sheet, 'BarStacked100').series.getItemAt(0);
      const { dataLabels } = series;
      series.hasDataLabels = true;
      dataLabels.showValue = true;
      dataLabels.position = 'Center';
      dataLabels.numberFormat = '0.0';
      dataLabels.format.font.color = '#FFFFFF';
      series.load('hasDataLabels');
      dataLabels.load('position,numberFormat,showValue,format/font/color');
      await context.sync();
      const { position, numberFormat, showValue, format } = dataLabels;
      return [series.hasDataLabels, position, numberFormat, showValue, format.font.color];
    },
  },
  {
    id: 'graficos.circular',
    claim: 'A pie has a legend of its categories, and no axes',
    evidence: `${API}charttype`,
    differs: 'With which code Excel refuses an axis of a pie is not documented.',
    run: async (context, sheet) => {
      sheet.getRange('A1:B4').values = [
        ['x', 'y'],
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ];
      const chart = sheet.charts.add('Pie', sheet.getRange('A1:B4'));
      chart.load('chartType');
      chart.legend.load('visible');
      const { points } = chart.series.getItemAt(0);
      points.load('count');
      await context.sync();
      const code = await codeOf(context, () => {
        chart.axes.valueAxis.minimum = 0;
      });
      return [chart.chartType, chart.legend.visible, points.count, code !== null];
    },
  },
  {
    id: 'graficos.puntos',
    claim: 'Single values of a series have colours of their own',
    evidence: `${API}chartpoint`,
    run: async (context, sheet) => {
      sheet.getRange('A1:B4').values = [
        ['x', 'y'],
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ];
      const chart = sheet.charts.add('LineMarkers', sheet.getRange('A1:B4'));
      const { points } = chart.series.getItemAt(0);
      points.getItemAt(1).markerBackgroundColor = '#4B0082';
      points.getItemAt(2).format.fill.setSolidColor('indigo');
      points.load('count');
      const second = points.getItemAt(1);
      second.load('value,markerBackgroundColor');
      await context.sync();
      return [points.count, second.value, second.markerBackgroundColor];
    },
  },
  {
    id: 'graficos.noEsta',
    claim: 'A chart that is not there is a null object, and deleting it does nothing',
    evidence: `${API}chartcollection#excel-excel-chartcollection-getitemornullobject-member(1)`,
    run: async (context, sheet) => {
      made(sheet, 'ColumnClustered');
      const gone = sheet.charts.getItemOrNullObject('no está');
      gone.delete();
      sheet.charts.getItem('prueba').delete();
      sheet.charts.load('count');
      await context.sync();
      return [gone.isNullObject, sheet.charts.count];
    },
  },
  {
    id: 'graficos.filasInsertadas',
    claim: 'What a chart shows follows its cells when rows are inserted before them',
    evidence: `${API}chartseries#excel-excel-chartseries-getdimensiondatasourcestring-member(1)`,
    since: 15,
    differs: UNCONFIRMED,
    run: async (context, sheet) => {
      const series = made(sheet, 'ColumnClustered').series.getItemAt(0);
      sheet.getRange('2:3').insert('Down');
      const source = series.getDimensionDataSourceString('Values');
      await context.sync();
      return source.value.slice(source.value.lastIndexOf('!') + 1).replaceAll('$', '');
    },
  },
];
