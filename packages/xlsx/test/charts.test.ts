import { unzipSync } from 'fflate';
import { newWorkbook, openFile, openWorkbook } from '../src';
import { complaints } from '@pnftp/testing';

const area = (row: number, column: number, rows: number, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});
const on = (sheet: string, ...place: Parameters<typeof area>) => ({ sheet, area: area(...place) });

async function charted(): Promise<Uint8Array> {
  const book = newWorkbook({ sheets: ["Datos d'Ana", 'Hoja2'] });
  await openFile(book).apply({
    action: 'prueba',
    sheets: [
      {
        name: "Datos d'Ana",
        mode: 'update',
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ['OP1', 77.5],
              ['OP2', { formula: '=NA()', value: { error: '#N/A' } }],
              ['OP3', 50],
            ],
          },
        ],
      },
      {
        name: 'Hoja2',
        mode: 'update',
        charts: [
          {
            name: 'avance',
            kind: 'columnClustered',
            area: area(1, 1, 12, 6),
            title: 'Avance',
            series: [
              {
                name: 'AT1',
                values: on("Datos d'Ana", 0, 1, 3),
                categories: on("Datos d'Ana", 0, 0, 3),
                color: '#1F3A5F',
              },
            ],
          },
        ],
      },
    ],
  });
  return book.save();
}

test('a chart reads back where its figures and categories stand, on whatever sheet', async () => {
  const [chart] = openWorkbook(await charted()).sheet('Hoja2')!.charts;
  expect(chart!.kind).toBe('columnClustered');
  expect(chart!.title.text).toBe('Avance');
  const [serie] = chart!.series;
  expect(serie!.values).toEqual(on("Datos d'Ana", 0, 1, 3));
  expect(serie!.categories).toEqual(on("Datos d'Ana", 0, 0, 3));
});

test('the file keeps the figures beside the reference, and none where there is none', async () => {
  const bytes = await charted();
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/charts/chart1.xml']);
  const points = (cache: string) =>
    [
      ...(new RegExp(`<c:${cache}>.*?</c:${cache}>`, 's').exec(xml)?.[0] ?? '').matchAll(
        /<c:pt idx="(\d)"><c:v>([^<]*)<\/c:v>/g,
      ),
    ].map(([, at, value]) => [at, value]);
  expect(points('strCache')).toEqual([
    ['0', 'OP1'],
    ['1', 'OP2'],
    ['2', 'OP3'],
  ]);
  expect(points('numCache')).toEqual([
    ['0', '77.5'],
    ['2', '50'],
  ]);
  expect(await complaints(bytes)).toEqual([]);
});

test('a value of a series keeps a colour of its own', async () => {
  const book = openWorkbook(await charted());
  const [series] = book.sheet('Hoja2')!.charts[0]!.series;
  series!.setPointFill(2, '#FFC0CB');
  series!.setPointFill(0, '#4B0082');
  const bytes = book.save();
  expect(await complaints(bytes)).toEqual([]);
  const [again] = openWorkbook(bytes).sheet('Hoja2')!.charts[0]!.series;
  expect([0, 1, 2].map((i) => again!.pointFill(i))).toEqual(['#4B0082', null, '#FFC0CB']);
});

test.each(['pie', 'doughnut'] as const)('a %s is a valid chart of the file', async (kind) => {
  const book = openWorkbook(await charted());
  const chart = book.sheet('Hoja2')!.addChart('partes', kind);
  const series = chart.addSeries('AT1');
  series.values = on("Datos d'Ana", 0, 1, 3);
  series.categories = on("Datos d'Ana", 0, 0, 3);
  series.hasLabels = true;
  series.setPointFill(1, '#FFC0CB');
  chart.legend = 'bottom';
  const bytes = book.save();
  expect(await complaints(bytes)).toEqual([]);
  const again = openWorkbook(bytes).sheet('Hoja2')!.charts[1]!;
  expect([again.kind, again.axis('value'), again.series.length]).toEqual([kind, null, 1]);
});
