/**
 * Faults of form as people make them, from the file to what is said: the cause is the only finding,
 * and what follows from it stands under it.
 */
import ExcelJS from 'exceljs';
import { evaluarLibro, revisar } from '../../src/acciones';
import type { AccionError } from '../../src/acciones';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { escribirLibro } from './libroDeOtros';
import { LIMPIO } from './planes';

const contexto = { hoy: '2025-03-15', idioma: 'es' } as const;
type Cambio = (libro: ExcelJS.Workbook) => void;

const abrir = (bytes: Uint8Array) => openFile(openWorkbook(bytes));

async function cambiado(cambio: Cambio, plan = LIMPIO): Promise<Uint8Array> {
  const libro = new ExcelJS.Workbook();
  await libro.xlsx.load((await escribirLibro(plan)).buffer as ArrayBuffer);
  cambio(libro);
  return new Uint8Array(await libro.xlsx.writeBuffer());
}

/** Root findings, with how many follow from each. */
async function causas(cambio: Cambio, plan = LIMPIO): Promise<[string, string, number][]> {
  const { hallazgos } = await revisar(abrir(await cambiado(cambio, plan)), contexto);
  return hallazgos
    .filter(({ causa }) => causa === null)
    .map((h) => [
      h.regla,
      h.celda,
      hallazgos.filter(({ claveCausa }) => claveCausa === h.clave).length,
    ]);
}

const hoja = (libro: ExcelJS.Workbook, nombre = 'Indicadores') => libro.getWorksheet(nombre)!;
const filas = LIMPIO.filas.tblIndicadores!;
const ultima = filas.length + 1;
const conFila = (fila: Record<string, string | number>) => ({
  ...LIMPIO,
  filas: { ...LIMPIO.filas, tblIndicadores: [...filas, fila] },
});
const nada: Cambio = () => undefined;

describe('rows of the table that stand outside it', () => {
  const sin =
    (cuantas: number): Cambio =>
    (libro) => {
      const tabla = hoja(libro).getTable('tblIndicadores') as unknown as {
        table: { tableRef: string; autoFilterRef: string };
      };
      const ref = tabla.table.tableRef.replace(/\d+$/, String(ultima - cuantas));
      tabla.table.tableRef = ref;
      tabla.table.autoFilterRef = ref;
    };
  it.each([1, 2, 3])('%d of them: the reports that miss them follow', async (cuantas) => {
    const [primera, ...otras] = await causas(sin(cuantas));
    expect(primera!.slice(0, 2)).toEqual(['filaFueraDeTabla', `B${ultima - cuantas + 1}`]);
    expect(primera![2]).toBeGreaterThan(0);
    expect(otras).toEqual([]);
  });
});

describe('a total among the data', () => {
  it.each([
    ['its word alone', { Tipo: 'TOTAL' }],
    ['its word and figures', { Código: 'Total general', 'LE 2024': 700, 'VO 2024': 650 }],
    ['a mean', { Tipo: 'Promedio', 'VO 2023': 55.2, 'VO 2024': 61.9 }],
    ['a subtotal', { Tipo: 'Subtotal', 'LE 2023': 300 }],
  ])('%s: what its row lacks follows', async (_, fila) => {
    const vistas = await causas(nada, conFila(fila));
    expect(vistas.map(([regla, celda]) => [regla, celda])).toEqual([
      ['totalEnTabla', `A${ultima + 1}`],
    ]);
    expect(vistas[0]![2]).toBeGreaterThan(0);
  });
});

describe('merged cells', () => {
  it.each([
    ['two rows of a responsable', 'F2:F3'],
    ['three rows of a code', 'B2:B4'],
    ['two years', 'S2:T2'],
  ])(
    '%s: what is blank by them follows, and evaluar says it in the same words',
    async (_, area) => {
      const cambio: Cambio = (libro) => hoja(libro).mergeCells(area);
      const vistas = await causas(cambio);
      expect(vistas[0]!.slice(0, 2)).toEqual(['celdasCombinadas', area.split(':')[0]]);
      const bytes = await cambiado(cambio);
      const { hallazgos } = await revisar(abrir(bytes), contexto);
      const error = (await evaluarLibro(abrir(bytes), contexto).catch(
        (e: unknown) => e,
      )) as AccionError;
      expect(error.message).toContain(hallazgos[0]!.mensaje);
    },
  );
});

describe('a code that Excel made a date of', () => {
  it.each([
    ['1-Jan', new Date(Date.UTC(2025, 0, 1))],
    ['2-Jan', new Date(Date.UTC(2025, 0, 2))],
    ['1-Feb of another year', new Date(Date.UTC(2023, 1, 1))],
  ])('%s blocks: no figure is given to another code', async (_, fecha) => {
    const cambio: Cambio = (libro) => {
      const celda = hoja(libro).getCell('B2');
      celda.value = fecha;
      celda.numFmt = 'd-mmm';
    };
    // The format that Excel gave it follows.
    expect(await causas(cambio)).toEqual([['codigoComoFecha', 'B2', 1]]);
    await expect(evaluarLibro(abrir(await cambiado(cambio)), contexto)).rejects.toThrow(/B2/);
  });
});
