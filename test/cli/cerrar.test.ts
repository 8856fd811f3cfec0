/** An evaluation closed, rectified and opened again from the terminal. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '@pnftp/xlsx';
import { filasDe, libroPnftp } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
beforeEach(async () => writeFileSync(ruta('libro.xlsx'), (await libroPnftp()).save()));
const cierres = (archivo: string) =>
  filasDe(openWorkbook(readFileSync(ruta(archivo))), 'tblCierres').filter((f) => f.Año !== null);

it('closes the year under a code, and opens it again', async () => {
  const opciones = ['--quien', 'Ana Ruiz', '--documento', 'RM 5-2024'];
  const { estado, out, err } = await pnftp('cerrar', ruta('libro.xlsx'), ...opciones);
  expect([estado, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^La evaluación de 2023 quedó cerrada con el código C2023-[0-9A-Z]{6}: 159 cifras publicadas/,
  );
  expect(archivos()).toEqual(['libro-cerrado.xlsx', 'libro.xlsx']);
  expect(cierres('libro-cerrado.xlsx')[0]).toMatchObject({
    ...{ Publicado: '22.2', 'Cerrado por': 'Ana Ruiz', Documento: 'RM 5-2024' },
  });
  const otra = ['--deshacer', '--salida', ruta('abierto.xlsx')];
  expect((await pnftp('cerrar', ruta('libro-cerrado.xlsx'), ...otra)).out).toMatch(
    /abierta otra vez/,
  );
  expect(cierres('abierto.xlsx')).toEqual([]);
});
