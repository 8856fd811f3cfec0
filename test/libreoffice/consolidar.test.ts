/** A formato that went through LibreOffice comes back whole: its mark or its code, its figures. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { esperarArchivos, formatos, recibirArchivo } from '../../src/acciones';
import { openFile, openOds, openWorkbook } from '@pnftp/xlsx';
import { convert, XLSX } from '@pnftp/testing';
import { contexto, libroPnftp } from '../acciones/ayuda';
import { llenado } from '../entidades/devueltos';

let carpeta: string;
beforeAll(() => {
  carpeta = mkdtempSync(join(tmpdir(), 'pnftp-lo-'));
});
afterAll(() => rmSync(carpeta, { recursive: true, force: true }));

it('saved by LibreOffice it says the same', async () => {
  const libro = await libroPnftp();
  const { formatos: hechos } = await formatos(openFile(libro), contexto, '2023-II');
  const suyo = hechos.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
  const cifras = new Map([
    ['OP 1.1', { valor: 7.1, sustento: 'Actas', estadoDato: 'Preliminar', fechaCorte: 45260 }],
  ]);
  const vuelto = await llenado(suyo, cifras);
  const ruta = join(carpeta, `${suyo.marca.codigo}.xlsx`);
  writeFileSync(ruta, vuelto.save());
  convert(carpeta, XLSX, join(carpeta, 'suyo'), [ruta]);
  convert(carpeta, 'ods', join(carpeta, 'suyo'), [ruta]);
  const espera = await esperarArchivos(openFile(libro), contexto, '2023-II');
  const recibir = async (bytes: Uint8Array) =>
    recibirArchivo('a.xlsx', openFile(openWorkbook(bytes)), espera);
  const nuestro = await recibir(readFileSync(ruta));
  const suya = (extension: string) =>
    readFileSync(join(carpeta, 'suyo', `${suyo.marca.codigo}.${extension}`));
  expect(nuestro.propuestas.map(({ campo }) => campo)).toEqual(['valor', 'fechaCorte', 'sustento']);
  const dicen = ({ propuestas }: typeof nuestro) => propuestas.map(({ celda: _, ...p }) => p);
  const enXlsx = await recibir(suya('xlsx'));
  const enOds = await recibirArchivo('a.ods', openOds(suya('ods')), espera);
  for (const vuelta of [enXlsx, enOds]) {
    expect([vuelta.rechazo, vuelta.entidad]).toEqual([null, 'SUNAFIL']);
    expect(dicen(vuelta)).toEqual(dicen(nuestro));
    expect(vuelta.hallazgos).toEqual([]);
  }
}, 180_000);
