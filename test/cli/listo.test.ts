/** `pnftp listo`: what a formato lacks, and the copy with the sheet to be signed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '@pnftp/xlsx';
import { nombreDeCasilla } from '../../src/entidades/formato';
import { constancia } from '../../src/textos/listo';
import { libroPnftp } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta } = enCarpeta();

it('says what is missing and writes nothing; filled in, writes a copy with its sheet', async () => {
  writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save());
  await pnftp('formatos', ruta('libro.xlsx'), '--salida', ruta('f'), '--periodo', '2023-II');
  const formato = ruta(
    'f',
    readdirSync(ruta('f')).find((nombre) => nombre.includes('-MINEM-'))!,
  );
  const salida = ruta('listo.xlsx');
  const falta = await pnftp('listo', formato, '--salida', salida);
  expect(falta.estado).toBe(1);
  expect(falta.out).toMatch(/^Reporte de MINEM, 2023-II\nCódigo PNFTP-2023-2-MINEM-/);
  expect(falta.out).toMatch(/▲ Reporte![A-Z]+\d+, Servicio \d+: Falta /);
  expect(existsSync(salida)).toBe(false);
  const libro = openWorkbook(readFileSync(formato));
  ['Ana Ruiz', 'Jefa', 'ana@ejemplo.gob.pe'].forEach((dice, i) => {
    const { ref } = libro.names.find(({ name }) => name === nombreDeCasilla(i + 1))!;
    libro.sheet(ref!.sheet)!.setCell(ref!.area.row, ref!.area.column, dice);
  });
  const { sheet, area } = libro.table('tblFormatoReporte')!;
  const [titulos = []] = sheet.readArea({ ...area, rows: 1 });
  const en = (titulo: string) => titulos.findIndex((t) => String(t).startsWith(titulo));
  for (let i = 1; i < area.rows; i++) {
    for (const titulo of ['Numerador', 'Denominador', 'Valor ('])
      sheet.setCell(area.row + i, area.column + en(titulo), null);
    sheet.setCell(area.row + i, area.column + en('Motivo'), 'El registro no se cerró');
  }
  writeFileSync(formato, libro.save());
  const hecho = await pnftp('listo', formato, '--salida', salida);
  expect([hecho.estado, hecho.err]).toEqual([0, '']);
  expect(openWorkbook(readFileSync(salida)).sheets.map(({ name }) => name)).toEqual([
    ...libro.sheets.map(({ name }) => name),
    constancia.hoja,
  ]);
});

it('another workbook is told to be none', async () => {
  writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save());
  const { estado, err } = await pnftp('listo', ruta('libro.xlsx'));
  expect(estado).toBe(2);
  expect(err).toContain('no es un formato de reporte');
});
