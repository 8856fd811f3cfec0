/** A sheet of more merged areas than Excel gives at once is validated as its file is. */
import { TABLAS_DEL_LIBRO, validar } from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { areaAddress, type Area } from '@pnftp/xlsx/plan';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { contexto, libroPnftp } from '../acciones/ayuda';

const AT = /<\/sheetData>/;

/** Merged areas as another program writes them, also within a table, where Excel makes none. */
function merged(bytes: Uint8Array, part: string, areas: readonly Area[]): Uint8Array {
  const parts = unzipSync(bytes);
  const cells = areas.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('');
  const text = strFromU8(parts[part]!);
  expect(text).toMatch(AT);
  parts[part] = strToU8(
    text.replace(AT, `</sheetData><mergeCells count="${areas.length}">${cells}</mergeCells>`),
  );
  return zipSync(parts);
}

/** So many pairs to the right of the table of indicators, and two cells of the table. */
async function withMerges(count: number): Promise<Uint8Array> {
  const workbook = await libroPnftp();
  const { area } = workbook.table('tblIndicadores')!;
  const right = area.column + area.columns + 2;
  const pairs = Array.from({ length: count }, (_, i) => ({
    row: i >> 1,
    column: right + 3 * (i % 2),
    rows: 1,
    columns: 2,
  }));
  const within = { row: area.row + 2, column: area.column, rows: 2, columns: 1 };
  return merged(workbook.save(), 'xl/worksheets/sheet3.xml', [...pairs, within]);
}

async function live(bytes: Uint8Array) {
  const host = new Host(openWorkbook(bytes), { profile: 'web', calculates: false });
  loadExcelClient(host).install();
  const result = await validar(openExcel({ tables: TABLAS_DEL_LIBRO }), contexto);
  return { result, stats: host.stats };
}

/** What was found and made of the workbook, with the cell of a record for what finds the cells. */
function told({ situacion, ...result }: Awaited<ReturnType<typeof validar>>) {
  const { localiza, ...known } = situacion!;
  return {
    ...result,
    situacion: known,
    first: localiza({ tabla: 'fichas', fila: 0, campo: 'codigo' }),
  };
}

test('what Excel gives at once costs no request of its own', async () => {
  const { stats } = await live(await withMerges(500));
  expect(stats.requests).toBe(3);
});

test('with 600 merged areas the findings are those of the file, two requests later', async () => {
  const bytes = await withMerges(600);
  const { result, stats } = await live(bytes);
  expect(result.hallazgos.map(({ regla }) => regla)).toContain('celdasCombinadas');
  expect(told(result)).toEqual(told(await validar(openFile(openWorkbook(bytes)), contexto)));
  expect(told(result).first).not.toBeNull();
  expect(stats.requests).toBe(5);
});
