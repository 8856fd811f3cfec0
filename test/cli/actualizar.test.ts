/** A copy of an earlier release's workbook with the keys and columns of today. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '@pnftp/xlsx';
import { VERSION_CONTRATO } from '../../src/libro/contrato';
import { filasDe, libroPnftp, parametro } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const VIEJO = readFileSync(join(__dirname, '../libro/contrato/libro-version-1.xlsx'));
beforeEach(() => writeFileSync(ruta('libro.xlsx'), VIEJO));

const version = (archivo: string) =>
  filasDe(openWorkbook(readFileSync(ruta(archivo))), 'tblPolitica').find(
    (f) => f.Clave === 'version_contrato',
  )?.Valor;

it('only says what would change', async () => {
  const { estado, out, err } = await pnftp('actualizar', ruta('libro.xlsx'), '--ver');
  expect([estado, err]).toEqual([0, '']);
  expect(out).toMatch(new RegExp(`^De la versión 1 de las tablas a la ${VERSION_CONTRATO}:\\n`));
  expect(out).toContain('Política: «Criterio de cálculo» = Informe 2023.');
  expect(out).not.toContain('Libro escrito');
  expect(archivos()).toEqual(['libro.xlsx']);
});

it('writes a copy beside the workbook, or where it is told, and leaves the workbook', async () => {
  const { estado, out, err } = await pnftp('actualizar', ruta('libro.xlsx'));
  expect([estado, err]).toEqual([0, '']);
  expect(out).toMatch(/Libro escrito: .*libro-actualizado\.xlsx\n$/);
  await pnftp('actualizar', ruta('libro.xlsx'), '--salida', ruta('nuevo.xlsx'));
  expect(archivos()).toEqual(['libro-actualizado.xlsx', 'libro.xlsx', 'nuevo.xlsx']);
  expect(readFileSync(ruta('libro.xlsx'))).toEqual(VIEJO);
  expect(version('libro-actualizado.xlsx')).toBe(VERSION_CONTRATO);
  expect(version('nuevo.xlsx')).toBe(VERSION_CONTRATO);
});

it('one that is up to date is copied as it is', async () => {
  await pnftp('actualizar', ruta('libro.xlsx'), '--salida', ruta('nuevo.xlsx'));
  const { estado, out } = await pnftp(
    'actualizar',
    ruta('nuevo.xlsx'),
    '--salida',
    ruta('otro.xlsx'),
  );
  expect(estado).toBe(0);
  expect(out).toContain('El libro está al día');
  expect(readFileSync(ruta('otro.xlsx'))).toEqual(readFileSync(ruta('nuevo.xlsx')));
});

it('refuses what it cannot do, and writes nothing', async () => {
  const libro = await libroPnftp();
  parametro(libro, 'version_contrato', VERSION_CONTRATO + 1);
  writeFileSync(ruta('futuro.xlsx'), libro.save());
  const futuro = await pnftp('actualizar', ruta('futuro.xlsx'));
  expect([futuro.estado, futuro.out]).toEqual([2, '']);
  expect(futuro.err).toContain('más nueva que este PNFTP');
  const ver = await pnftp('actualizar', ruta('libro.xlsx'), '--ver', '--salida', ruta('x.xlsx'));
  expect([ver.estado, ver.err]).toEqual([2, '--ver no escribe nada: no va con --salida.\n']);
  expect((await pnftp('actualizar')).err).toContain('pnftp actualizar LIBRO.xlsx');
  expect(
    (await pnftp('actualizar', ruta('libro.xlsx'), '--salida', ruta('libro.xlsx'))).estado,
  ).toBe(2);
  expect(archivos()).toEqual(['futuro.xlsx', 'libro.xlsx']);
});
