/** A copy whose form is mended: what is said of it, where it goes, and its exit status. */
import { readFileSync, writeFileSync } from 'node:fs';
import { libroPnftp, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
let bytes: Uint8Array;
beforeAll(async () => {
  const libro = await libroPnftp();
  pon(libro, 'tblIndicadores', 0, 'VO 2023', '9,5');
  pon(libro, 'tblIndicadores', 1, 'VO 2023', '1,382');
  bytes = libro.save();
});
beforeEach(() => writeFileSync(ruta('libro.xlsx'), bytes));

it('writes beside the workbook, tells each cell, and what can be read twice is left', async () => {
  const { estado, out, err } = await pnftp('reparar', ruta('libro.xlsx'));
  expect([estado, err]).toEqual([1, '']);
  expect(archivos()).toEqual(['libro-reparado.xlsx', 'libro.xlsx']);
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(Buffer.from(bytes));
  expect(out).toMatch(/Indicadores!\w+: «9,5» → 9\.5/);
  expect(out).toMatch(/«1,382» está escrito como texto.*\n? *.*1\.382 o 1382/);
  expect(out).toContain('La lista está en la hoja Bitácora.');
  expect(out).toContain('Libro escrito: ');
});

it('has nothing to do the second time', async () => {
  await pnftp('reparar', ruta('libro.xlsx'), '--salida', ruta('a.xlsx'));
  const { out } = await pnftp('reparar', ruta('a.xlsx'), '--salida', ruta('b.xlsx'));
  expect(out).toContain('no se cambió nada');
  expect(readFileSync(ruta('b.xlsx'))).toEqual(readFileSync(ruta('a.xlsx')));
});

it('refuses to write over the workbook', async () => {
  const { estado } = await pnftp('reparar', ruta('libro.xlsx'), '--salida', ruta('libro.xlsx'));
  expect(estado).toBe(2);
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(Buffer.from(bytes));
});
