/** A copy with values in place of our formulas, for those who do not have the add-in. */
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { evaluarLibro } from '../../src/acciones';
import { customFunctionNames } from '../../src/functions/catalogo';
import { isFormula, valueOf, type CellValue } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { contexto, libroPnftp } from '../acciones/ayuda';
import { evaluarMuestra } from '../../src/cli/ordenes';
import { enCarpeta, pnftp, terminal } from './ayuda';

const { ruta, archivos } = enCarpeta();
const options = { customFunctions: customFunctionNames };

let evaluado: Uint8Array;
beforeAll(async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  evaluado = libro.save();
});
beforeEach(() => writeFileSync(ruta('libro.xlsx'), evaluado));

/** What every cell shows, and how many of them call our functions. */
function visto(archivo: string): { valores: Map<string, CellValue>; propias: number } {
  const valores = new Map<string, CellValue>();
  let propias = 0;
  for (const hoja of openWorkbook(readFileSync(archivo), options).sheets) {
    if (hoja.name === 'Bitácora') continue;
    hoja.forEachCell((row, column, cell) => {
      const valor = valueOf(cell);
      if (valor !== null && valor !== '') valores.set(`${hoja.name}!${row},${column}`, valor);
      if (isFormula(cell) && cell.formula.includes('PNFTP.')) propias++;
    });
  }
  return { valores, propias };
}

it('writes a copy beside the workbook that shows the same without our formulas', async () => {
  const antes = visto(ruta('libro.xlsx'));
  const { estado, out, err } = await pnftp('congelar', ruta('libro.xlsx'));
  expect([estado, err]).toEqual([0, '']);
  expect(archivos()).toEqual(['libro-congelado.xlsx', 'libro.xlsx']);
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(Buffer.from(evaluado));
  const despues = visto(ruta('libro-congelado.xlsx'));
  expect(antes.propias).toBeGreaterThan(300);
  expect(despues.propias).toBe(0);
  expect(despues.valores).toEqual(antes.valores);
  expect(out).toContain(`Se congelaron ${antes.propias} fórmulas de PNFTP`);
  expect(out).toContain('La lista está en la hoja Bitácora.');
  expect(out).toMatch(/Libro escrito: .*libro-congelado\.xlsx\n$/);
});

it('takes another name rather than an earlier copy, and the name it is given', async () => {
  await pnftp('congelar', ruta('libro.xlsx'));
  await pnftp('congelar', ruta('libro.xlsx'));
  await pnftp('congelar', ruta('libro.xlsx'), '--salida', ruta('para-entregar.xlsx'));
  expect(archivos()).toEqual([
    'libro-congelado (2).xlsx',
    'libro-congelado.xlsx',
    'libro.xlsx',
    'para-entregar.xlsx',
  ]);
});

it('never writes over the workbook, by whatever name it goes', async () => {
  symlinkSync(ruta('libro.xlsx'), ruta('otro-nombre.xlsx'));
  for (const salida of [
    ruta('libro.xlsx'),
    ruta('.', 'x', '..', 'libro.xlsx'),
    ruta('otro-nombre.xlsx'),
  ]) {
    const { estado, out, err } = await pnftp('congelar', ruta('libro.xlsx'), '--salida', salida);
    expect([estado, out]).toEqual([2, '']);
    expect(err).toContain('no puede ser a la vez dos archivos distintos');
  }
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(Buffer.from(evaluado));
  expect(archivos()).toEqual(['libro.xlsx', 'otro-nombre.xlsx']);
});

it('says which formulas have no value to keep, and ends with 1', async () => {
  const libro = openWorkbook(evaluado, options);
  libro.sheet('Política')!.setCell(60, 1, {
    formula: '=PNFTP.NIVEL(80)',
    value: { error: '#NAME?' },
  });
  writeFileSync(ruta('a-medias.xlsx'), libro.save());
  const { estado, out } = await pnftp('congelar', ruta('a-medias.xlsx'));
  expect(estado).toBe(1);
  expect(out).toContain('Una fórmula de PNFTP no tiene un valor que guardar');
  expect(out).toContain('  Política!B61: #NAME?');
  expect(visto(ruta('a-medias-congelado.xlsx')).propias).toBe(1);
});

it('a workbook without our formulas, even one of another kind, is copied as it is', async () => {
  const otro = newWorkbook({ sheets: ['Datos'] });
  otro.sheet('Datos')!.setCell(0, 0, { formula: '=SUM(1,2)', value: 3 });
  writeFileSync(ruta('otro.xlsx'), otro.save());
  const { estado, out } = await pnftp('congelar', ruta('otro.xlsx'));
  expect(estado).toBe(0);
  expect(out).toContain('El libro no tiene fórmulas de PNFTP: no se cambió nada.');
  expect(readFileSync(ruta('otro-congelado.xlsx'))).toEqual(readFileSync(ruta('otro.xlsx')));
});

it('refuses what is no workbook, and says what is missing', async () => {
  writeFileSync(ruta('notas.txt'), 'hola');
  expect(await pnftp('congelar', ruta('notas.txt'))).toMatchObject({
    estado: 2,
    out: '',
    err: expect.stringContaining('no es un libro de Excel') as string,
  });
  expect((await pnftp('congelar')).err).toContain('pnftp congelar LIBRO.xlsx');
  expect((await pnftp('congelar', '--help')).out).toMatch(/^Uso: pnftp congelar/);
  expect((await pnftp('--help')).out).toContain('pnftp congelar LIBRO.xlsx');
  expect(existsSync(ruta('notas-congelado.xlsx'))).toBe(false);
});

it('the demonstration writes the copy to hand over too, and again over it', async () => {
  for (let vez = 0; vez < 2; vez++) await evaluarMuestra(ruta('out'), terminal());
  expect(readdirSync(ruta('out')).sort()).toEqual(['pnftp-2023-congelado.xlsx', 'pnftp-2023.xlsx']);
  const vivo = visto(ruta('out', 'pnftp-2023.xlsx'));
  const congelado = visto(ruta('out', 'pnftp-2023-congelado.xlsx'));
  expect(vivo.propias).toBeGreaterThan(300);
  expect(congelado.propias).toBe(0);
  expect(congelado.valores).toEqual(vivo.valores);
});
