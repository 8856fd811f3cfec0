/** Plans that together use every field that a plan has, over a workbook that people wrote. */
import type { ChartPlan, Plan } from '@pnftp/xlsx/plan';
import { newWorkbook, type Workbook } from '@pnftp/xlsx';

export interface Golden {
  readonly name: string;
  readonly plans: readonly Plan[];
  /** Default: an empty workbook with one sheet, Hoja1. */
  readonly start?: () => Workbook;
}

const A4 = {
  orientation: 'landscape',
  paper: 'A4',
  margins: { top: 1.5, right: 1, bottom: 1.5, left: 1, header: 0.5, footer: 0.7 },
  fit: { wide: 1, tall: null },
} as const;

/** What a user has, beside whatever the plans make. */
function userWorkbook(): Workbook {
  const workbook = newWorkbook({ sheets: ['Datos', 'Nuestra', 'Otra'] });
  const data = workbook.sheet('Datos')!;
  data.writeArea(0, 0, [
    ['Código', 'Valor', 'Nota'],
    ['1.1', 10, 'a'],
    ['1.10', 20, null],
    ['2', 30, '- guion'],
  ]);
  data.addTable({ name: 'tblDatos', area: { row: 0, column: 0, rows: 4, columns: 3 } });
  const ours = workbook.sheet('Nuestra')!;
  ours.writeArea(0, 0, [
    ['Viejo', null, null],
    ['Clave', 'Estado', 'Nota'],
    ['a', 1, 'x'],
    ['b', 2, 'y'],
    ['c', 3, 'z'],
  ]);
  ours.addTable({ name: 'tblNuestra', area: { row: 1, column: 0, rows: 4, columns: 3 } });
  ours.applyStyle(
    { row: 0, column: 0, rows: 2, columns: 3 },
    { font: { bold: true, color: '#FF0000' }, fill: '#00FF00', numberFormat: '0.00' },
  );
  ours.merge({ row: 6, column: 0, rows: 1, columns: 3 });
  ours.setRowHeight(0, 1, 40);
  ours.setColumnWidth(1, 1, 200);
  ours.setRowHidden(8, 1, true);
  ours.rowBreaks = [5];
  ours.setValidation({
    areas: [{ row: 2, column: 1, rows: 3, columns: 1 }],
    type: 'whole',
    operator: 'between',
    formula1: '1',
    formula2: '3',
    ignoreBlank: true,
  });
  ours.setLink({
    area: { row: 7, column: 0, rows: 1, columns: 1 },
    target: { location: 'Datos!A1' },
  });
  const area = { row: 2, column: 1, rows: 3, columns: 1 };
  ours.addConditionalFormat({
    areas: [area],
    rule: { kind: 'expression', formula: '=$B3>PNFTP_umbral' },
    style: { fill: '#DDF3E0' },
  });
  ours.addConditionalFormat({
    areas: [area],
    rule: { kind: 'expression', formula: '=$B3>usuario' },
    style: { fill: '#123456' },
  });
  workbook.setName('usuario', '=Datos!$B$2');
  workbook.setName('PNFTP_umbral', '=Datos!$B$3');
  return workbook;
}

const ALL_LINES = {
  top: { style: 'medium', color: '#1F3864' },
  right: { style: 'dashed', color: '#1F3864' },
  bottom: { style: 'double', color: '#1F3864' },
  left: { style: 'dotted', color: '#1F3864' },
  insideHorizontal: { style: 'hair', color: '#BFBFBF' },
  insideVertical: { style: 'thin', color: '#BFBFBF' },
} as const;

const column = (sheet: string, col: number, rows = 3) => ({
  sheet,
  area: { row: 1, column: col, rows, columns: 1 },
});

/** Every field that a chart has, over the levels of three groups and a run of years. */
const CHARTS: readonly ChartPlan[] = [
  {
    name: 'PNFTP_niveles',
    kind: 'barStacked100',
    area: { row: 6, column: 0, rows: 14, columns: 6 },
    title: 'Niveles <por> grupo & año',
    series: (['Bajo', 'Intermedio', 'Alto'] as const).map((name, i) => ({
      name,
      values: column('Datos del gráfico', i + 1),
      categories: column('Datos del gráfico', 0),
      color: ['#8E1B1B', '#E0A800', '#0B5A1E'][i] as string,
      labels: { numberFormat: '0;;', position: 'center' as const, color: '#FFFFFF' },
    })),
    legend: 'bottom',
    font: { name: 'Calibri', size: 10, color: '#333333' },
    categoryAxis: { reversed: true },
    valueAxis: { min: 0, max: 1, majorUnit: 0.25, numberFormat: '0%', gridlines: false },
    gap: 60,
  },
  {
    name: 'PNFTP_años',
    kind: 'lineMarkers',
    area: { row: 6, column: 7, rows: 14, columns: 6 },
    title: 'Avance por año',
    series: [
      {
        name: 'AT1',
        values: column('Datos del gráfico', 1),
        categories: column('Datos del gráfico', 0),
        color: '#1F3864',
        labels: { position: 'above' },
      },
    ],
    categoryAxis: { title: 'Año' },
    valueAxis: { title: 'Avance (%)', min: 0, max: 100 },
  },
  ...(['columnClustered', 'columnStacked', 'barClustered', 'line'] as const).map((kind, i) => ({
    name: `otro ${kind}`,
    kind,
    area: { row: 22, column: i * 5, rows: 12, columns: 5 },
    series: [1, 2].map((col) => ({
      name: `Serie ${col}`,
      values: column('Datos del gráfico', col),
      categories: column('Datos del gráfico', 0),
      color: col === 1 ? '#1F3864' : '#7F9DB9',
      ...(kind === 'columnClustered' && { labels: { position: 'outsideEnd' as const } }),
    })),
    legend: 'right' as const,
    ...(i === 1 && { valueAxis: { visible: false } }),
  })),
];

const CHART_DATA = {
  row: 0,
  column: 0,
  cells: [
    ['Grupo', 'Bajo', 'Intermedio', 'Alto'],
    ['OP', 1, 2, 3],
    ['Indicadores de OP', 2, { formula: '=1+2', value: 3 }, 5],
    ['Servicios', 10, null, 0],
  ],
};

export const GOLDEN: readonly Golden[] = [
  {
    name: 'rows and columns put into a table and taken out of it, with what lies round it',
    start: () => {
      const workbook = userWorkbook();
      const data = workbook.sheet('Datos')!;
      data.writeArea(6, 0, [['debajo', { formula: '=B4', value: 30 }]]);
      data.writeArea(1, 4, [['al lado', { formula: '=B3', value: 20 }]]);
      data.applyStyle({ row: 1, column: 1, rows: 3, columns: 1 }, { numberFormat: '@' });
      return workbook;
    },
    plans: [
      {
        action: 'agregar',
        sheets: [
          {
            name: 'Datos',
            mode: 'update',
            tableChanges: [
              { kind: 'insertRow', table: 'tblDatos', at: 1, cells: ['1.2', null, '=no'] },
              { kind: 'insertRow', table: 'tblDatos', at: 4, cells: ['3.10', null, null] },
              { kind: 'insertColumn', table: 'tblDatos', at: 1, header: 'Nueva' },
              { kind: 'insertColumn', table: 'tblDatos', at: 4, header: 'Última' },
            ],
            formatsFirst: [
              { area: { row: 2, column: 2, rows: 1, columns: 1 }, numberFormat: 'General' },
            ],
            blocks: [{ row: 2, column: 2, cells: [[15]] }],
          },
        ],
      },
      {
        action: 'quitar',
        sheets: [
          {
            name: 'Datos',
            mode: 'update',
            tableChanges: [
              { kind: 'deleteRow', table: 'tblDatos', at: 4 },
              { kind: 'deleteColumn', table: 'tblDatos', at: 1 },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'charts of every kind, and a sheet of ours that is written anew with other ones',
    plans: [
      {
        action: 'graficos',
        sheets: [
          {
            name: 'Datos del gráfico',
            mode: 'create',
            blocks: [CHART_DATA],
            columnWidths: [{ column: 0, columns: 1, width: 30 }],
            rowHeights: [{ row: 8, rows: 1, height: 30 }],
          },
          { name: 'Gráficos', mode: 'create', charts: CHARTS },
        ],
      },
      {
        action: 'graficos otra vez',
        sheets: [
          {
            name: 'Gráficos',
            mode: 'regenerate',
            ownMark: 'PNFTP_',
            charts: CHARTS.slice(1, 3).map((chart) => ({ ...chart, title: 'Otro título' })),
          },
        ],
      },
    ],
  },
  {
    name: 'the last chart of a sheet taken away',
    plans: [
      {
        action: 'uno',
        sheets: [
          { name: 'Datos del gráfico', mode: 'create', blocks: [CHART_DATA] },
          { name: 'Hoja1', mode: 'update', charts: CHARTS.slice(0, 1) },
        ],
      },
      { action: 'nada', sheets: [{ name: 'Hoja1', mode: 'update', ownMark: 'PNFTP_' }] },
    ],
  },
  {
    name: 'values of every kind',
    plans: [
      {
        action: 'valores',
        sheets: [
          {
            name: 'Valores',
            mode: 'create',
            blocks: [
              {
                row: 1,
                column: 1,
                cells: [
                  [1, -2.5, 1e21, 0, null, true],
                  ['texto', '', "'apóstrofo", '=no es fórmula', '- guion', '+ más'],
                  ['@arroba', '3.10', '1/2', '12%', '31/12/2024', 'VERDADERO'],
                  ['#N/A', { error: '#N/A' }, { error: '#DIV/0!' }, false, ' espacios ', 'a\nb'],
                  ['ene-24', '1,234', 'S/ 5', '1.', '€ 5', '<&>"\''],
                ],
              },
              {
                row: 10,
                column: 0,
                cells: [
                  [
                    { formula: '=SUM(B2:C2)', value: -1.5 },
                    { formula: '=B3&" ñ"', value: 'texto ñ' },
                    { formula: '=1/0', value: { error: '#DIV/0!' } },
                    { formula: '=B2=1', value: true },
                    { formula: '=""', value: '' },
                  ],
                ],
              },
            ],
            styles: [
              {
                area: { row: 1, column: 1, rows: 5, columns: 1 },
                style: { numberFormat: '@' },
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'styles, sizes, merges and page of a new sheet',
    plans: [
      {
        action: 'estilos',
        sheets: [
          {
            name: 'Matriz de compromisos',
            mode: 'create',
            position: 0,
            tabColor: '#1F3864',
            gridlines: false,
            blocks: [
              {
                row: 0,
                column: 0,
                cells: [
                  ['Título', null],
                  ['a', 1],
                  ['b', 2],
                ],
              },
            ],
            styles: [
              {
                area: { row: 0, column: 0, rows: 6, columns: 4 },
                style: { font: { name: 'Calibri', size: 10 }, vertical: 'top', wrap: true },
              },
              {
                area: { row: 1, column: 0, rows: 4, columns: 3 },
                style: { borders: ALL_LINES, horizontal: 'center' },
              },
              {
                area: { row: 2, column: 1, rows: 1, columns: 1 },
                style: { borders: ALL_LINES, fill: '#FFF3C4', font: { color: '#664A00' } },
              },
              {
                area: { row: 1, column: 0, rows: 1, columns: 3 },
                style: { font: { bold: true, italic: true, underline: true } },
              },
              {
                area: { row: 3, column: 0, rows: 1, columns: 3 },
                style: { font: { bold: true, italic: true, underline: true } },
              },
              {
                area: { row: 4, column: 2, rows: 1, columns: 1 },
                style: { borders: { top: null, left: null }, fill: null, indent: 2 },
              },
              {
                area: { row: 2, column: 1, rows: 2, columns: 1 },
                style: { numberFormat: '#,##0.0', horizontal: 'right', locked: false },
              },
              {
                area: { row: 5, column: 0, rows: 1, columns: 4 },
                style: { font: { strikethrough: true, size: 14 }, horizontal: 'justify' },
              },
            ],
            merges: [
              { row: 0, column: 0, rows: 1, columns: 4 },
              { row: 5, column: 0, rows: 1, columns: 2 },
            ],
            columnWidths: [
              { column: 0, columns: 1, width: 8.5 },
              { column: 1, columns: 2, width: 30 },
              { column: 6, columns: 2, width: 0 },
            ],
            rowHeights: [
              { row: 0, rows: 1, height: 24 },
              { row: 2, rows: 3, height: 45.75 },
              { row: 8, rows: 1, height: 0 },
            ],
            freeze: { rows: 1, columns: 2 },
            page: {
              ...A4,
              centerHorizontally: true,
              printArea: { row: 0, column: 0, rows: 6, columns: 4 },
              titleRows: { row: 0, rows: 2 },
              titleColumns: { column: 0, columns: 2 },
              footer: { left: '&A', center: 'Página &P de &N', right: '&D' },
            },
          },
          {
            name: 'Oculta',
            mode: 'create',
            visibility: 'veryHidden',
            freeze: { rows: 2, columns: 0 },
            page: {
              ...A4,
              orientation: 'portrait',
              fit: { scale: 64 },
              breaks: [3, 9],
              columnBreaks: [4, 7],
              order: 'overThenDown',
              header: { right: '&"-,Bold"&14BORRADOR' },
            },
          },
        ],
        names: [
          {
            name: 'PNFTP_hoja_matriz',
            ref: {
              sheet: 'Matriz de compromisos',
              area: { row: 0, column: 0, rows: 1, columns: 1 },
            },
            visible: false,
          },
          {
            name: 'PNFTP_zona',
            ref: { sheet: 'Oculta', area: { row: 0, column: 0, rows: 3, columns: 2 } },
          },
        ],
        activate: 'Matriz de compromisos',
      },
    ],
  },
  {
    name: 'tables with calculated columns, rules, lists and links',
    plans: [
      {
        action: 'tablas',
        sheets: [
          {
            name: 'Indicadores',
            mode: 'create',
            blocks: [
              {
                row: 2,
                column: 1,
                cells: [
                  ['Tipo', 'Código', 'Clave'],
                  ['OP', '1.1', { formula: '=[@Tipo]&"|"&[@Código]', value: 'OP|1.1' }],
                  ['OP', '1.10', { formula: '=[@Tipo]&"|"&[@Código]', value: 'OP|1.10' }],
                ],
              },
              { row: 8, column: 1, cells: [[{ formula: '=ROWS(tblPrueba[Clave])', value: 2 }]] },
            ],
            tables: [
              {
                name: 'tblPrueba',
                area: { row: 2, column: 1, rows: 3, columns: 3 },
                style: 'TableStyleLight9',
                filterButtons: false,
                bandedRows: false,
                calculatedColumns: { Clave: '=[@Tipo]&"|"&[@Código]' },
              },
            ],
            ownMark: 'PNFTP_',
            conditionalFormats: [
              {
                area: { row: 3, column: 1, rows: 2, columns: 3 },
                formula: '=$B4="OP"',
                style: { fill: '#DDF3E0', color: '#0B5A1E', bold: true },
                stopIfTrue: true,
              },
              {
                area: { row: 3, column: 1, rows: 2, columns: 1 },
                formula: '=$B4="Servicio"',
                style: { fill: '#FBDDDD' },
              },
            ],
            validations: [
              {
                area: { row: 3, column: 1, rows: 2, columns: 1 },
                rule: { kind: 'list', values: ['OP', 'Servicio'] },
                prompt: { title: 'Tipo', message: 'OP o Servicio' },
                alert: { style: 'stop', title: 'Tipo', message: 'Elija de la lista' },
              },
              {
                area: { row: 3, column: 2, rows: 2, columns: 1 },
                rule: { kind: 'listSource', source: '=$F$1:$F$3' },
                ignoreBlank: false,
              },
              {
                area: { row: 10, column: 1, rows: 1, columns: 1 },
                rule: { kind: 'whole', min: 2000, max: 2100 },
                alert: { style: 'warning', title: 'Año', message: '¿Seguro?' },
              },
              {
                area: { row: 10, column: 2, rows: 1, columns: 1 },
                rule: { kind: 'decimal', min: 0, max: 100.5 },
              },
              {
                area: { row: 10, column: 3, rows: 1, columns: 1 },
                rule: { kind: 'date', min: 45292, max: 45657 },
              },
              {
                area: { row: 11, column: 1, rows: 1, columns: 1 },
                rule: { kind: 'custom', formula: '=LEN(B12)<5' },
                alert: { style: 'information', title: 'T', message: 'M' },
              },
            ],
            links: [
              {
                row: 3,
                column: 1,
                target: { sheet: 'Hoja1', area: { row: 4, column: 1, rows: 1, columns: 1 } },
                tip: 'ir',
              },
              { row: 4, column: 1, target: { url: 'https://www.gob.pe/' } },
            ],
            styles: [
              {
                area: { row: 3, column: 1, rows: 1, columns: 1 },
                style: { font: { color: '#0563C1', underline: true } },
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'a sheet of ours written anew, with a table that grows',
    start: userWorkbook,
    plans: [
      {
        action: 'regenerar',
        snapshot: '{"de":"las personas"}',
        sheets: [
          {
            name: 'Nuestra',
            mode: 'regenerate',
            ownMark: 'PNFTP_',
            blocks: [
              {
                row: 0,
                column: 0,
                cells: [
                  ['Nuevo', null, null],
                  ['Clave', 'Estado', 'Nota'],
                  ['a', 5, 'x'],
                  ['b', 6, '3.10'],
                  ['c', 7, null],
                  ['d', 8, null],
                  ['e', 9, 'fin'],
                ],
              },
            ],
            tables: [
              {
                name: 'tblNuestra',
                area: { row: 1, column: 0, rows: 6, columns: 3 },
                style: 'TableStyleMedium2',
              },
            ],
            conditionalFormats: [
              {
                area: { row: 2, column: 1, rows: 5, columns: 1 },
                formula: '=$B3>PNFTP_umbral',
                style: { fill: '#DDF3E0', color: '#0B5A1E' },
              },
            ],
            columnWidths: [{ column: 0, columns: 1, width: 12 }],
          },
        ],
        names: [
          {
            name: 'PNFTP_umbral',
            ref: { sheet: 'Datos', area: { row: 3, column: 1, rows: 1, columns: 1 } },
            visible: false,
          },
          { name: 'PNFTP_sello', text: 'de "ayer" & hoy', visible: false },
        ],
        removeNames: ['usuario', 'no_esta'],
      },
    ],
  },
  {
    name: 'a table that shrinks, and a second write over the first',
    start: userWorkbook,
    plans: [0, 1].map((turn) => ({
      action: 'regenerar',
      sheets: [
        {
          name: 'Nuestra',
          mode: 'regenerate' as const,
          ownMark: 'PNFTP_',
          blocks: [
            {
              row: 1,
              column: 0,
              cells: [
                ['Clave', 'Estado', 'Nota'],
                ['único', turn, null],
              ],
            },
          ],
          tables: [{ name: 'tblNuestra', area: { row: 1, column: 0, rows: 2, columns: 3 } }],
          conditionalFormats: [
            {
              area: { row: 2, column: 1, rows: 1, columns: 1 },
              formula: '=$B3>PNFTP_umbral',
              style: { fill: '#DDF3E0' },
            },
          ],
        },
      ],
    })),
  },
  {
    name: 'only what the plan names changes',
    start: userWorkbook,
    plans: [
      {
        action: 'reparar',
        sheets: [
          {
            name: 'Datos',
            mode: 'update',
            clear: [{ row: 3, column: 2, rows: 1, columns: 1 }],
            blocks: [
              { row: 1, column: 1, cells: [[11], [22]] },
              { row: 2, column: 2, cells: [['1.1']] },
            ],
            styles: [
              {
                area: { row: 1, column: 1, rows: 1, columns: 1 },
                style: { fill: '#FFF3C4' },
              },
            ],
            validations: [
              {
                area: { row: 1, column: 1, rows: 3, columns: 1 },
                rule: { kind: 'decimal', min: 0, max: 1000 },
              },
            ],
          },
          {
            name: 'Otra',
            mode: 'update',
            tabColor: '#FF0000',
            visibility: 'hidden',
            pageLines: { header: { right: 'BORRADOR' }, footer: { left: 'A && B' } },
          },
        ],
        activate: 'Datos',
      },
    ],
  },
];
