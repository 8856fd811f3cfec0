/** A formato that was filled in in the workbench, with real keys, as LibreOffice opens it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaints, convert, XLSX } from '@pnftp/testing';
import { openWorkbook } from '@pnftp/xlsx';
import { cellAddress } from '@pnftp/xlsx/plan';
import { libroDeFormato } from '../../src/entidades/libro';
import { startServer, type Server } from '../browser/mesa';
import { antesDeReportar, deEntidad, hacer } from '../entidades/ayuda';
import { lugarDe, valorEn, type Lugar } from '../entidades/devueltos';

const carpeta = mkdtempSync(join(tmpdir(), 'mesa-'));
let server: Server;
afterAll(async () => {
  await server?.close();
  rmSync(carpeta, { recursive: true, force: true });
});

const ESCRITO = {
  numerador: ['31', 31],
  denominador: ['40', 40],
  valor: ['77.5', 77.5],
  estadoDato: ['Definitivo', 'Definitivo'],
  sustento: ['Padrón, ficha y «acta»; 3 < 4 & más', 'Padrón, ficha y «acta»; 3 < 4 & más'],
} as const;

async function llenar(formato: Uint8Array, lugar: Lugar): Promise<Uint8Array> {
  server = await startServer(formato);
  const mesa = await server.open();
  await mesa.tab('Reporte').click();
  for (const [campo, [tecleado]] of Object.entries(ESCRITO)) {
    const celda = cellAddress(lugar.fila + 1, lugar.columnas.get(campo)!);
    await mesa.page.getByRole('textbox', { name: 'Celda' }).fill(celda);
    await mesa.page.keyboard.press('Enter');
    await mesa.page.keyboard.type(tecleado);
    await mesa.page.keyboard.press('Enter');
  }
  await mesa.settled();
  const libro = await mesa.download();
  expect(mesa.complaints).toEqual([]);
  return libro.save();
}

test('every value is there, what hangs on it is what LibreOffice reckons, locks and lists stay', async () => {
  const hechos = await hacer((await antesDeReportar()).libro, '2023-anual');
  const formato = await libroDeFormato(deEntidad(hechos, 'MIMP'));
  const lleno = await llenar(formato, lugarDe(openWorkbook(formato)));
  expect(await complaints(lleno)).toEqual([]);

  const ruta = join(carpeta, 'lleno.xlsx');
  writeFileSync(ruta, lleno);
  convert(carpeta, XLSX, join(carpeta, 'suyo'), [ruta]);
  const [nuestro, suyo] = [lleno, readFileSync(join(carpeta, 'suyo', 'lleno.xlsx'))].map((bytes) =>
    lugarDe(openWorkbook(new Uint8Array(bytes))),
  ) as [Lugar, Lugar];
  for (const [campo, [, valor]] of Object.entries(ESCRITO)) {
    expect([campo, valorEn(suyo, 0, campo)]).toEqual([campo, valor]);
  }
  // The meter, as the workbench calculated it and as LibreOffice does.
  expect(valorEn(suyo, 0, 'llenado')).toEqual(valorEn(nuestro, 0, 'llenado'));
  expect(valorEn(suyo, 0, 'llenado')).not.toEqual(valorEn(suyo, 1, 'llenado'));
  const hoja = openWorkbook(readFileSync(join(carpeta, 'suyo', 'lleno.xlsx'))).sheet('Reporte');
  expect(hoja?.protection ?? null).not.toBeNull();
  expect(hoja?.validations.length).toBeGreaterThan(5);
});
