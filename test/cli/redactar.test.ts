/** `pnftp redactar`: says first; writes a copy only with who and why. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { anotarEnvios } from '../../src/acciones';
import { contexto, filasDe, libroPnftp, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const redactar = (...resto: string[]) => pnftp('redactar', ruta('libro.xlsx'), ...resto);

beforeEach(async () => {
  const libro = await libroPnftp();
  const enviado = { entidad: 'A', codigo: 'P-A', periodo: { anio: 2024, periodo: 'Semestre I' } };
  await anotarEnvios(openFile(libro), contexto, { enviados: [enviado as never] });
  pon(libro, 'tblBitacora', 0, 'Antes', 'Llamar al 987 654 321');
  writeFileSync(ruta('libro.xlsx'), libro.save());
});

it('without a choice it says which rows may name a person; with one it writes a copy', async () => {
  const dicho = await redactar();
  expect(dicho).toMatchObject({ estado: 0, err: '' });
  const [, numero] = /Fila (\d+) · \d{4}-\d\d-\d\d · Anotar envíos/.exec(dicho.out)!;
  expect(archivos()).toEqual(['libro.xlsx']);
  const comun = ['--quien', 'Luz', '--motivo', 'Datos personales'];
  for (const que of [['--personales'], ['--texto', '987 654'], ['--filas', `1-2,${numero}`]]) {
    const salida = ruta(`${que[0]!.slice(2)}.xlsx`);
    expect((await redactar(...que, ...comun, '--salida', salida)).estado).toBe(0);
    const partes = Object.values(unzipSync(readFileSync(salida)));
    const queda = partes.filter((parte) => strFromU8(parte, true).includes('987 654'));
    expect([que, queda.length]).toEqual([que, 0]);
    const [primera] = filasDe(openWorkbook(readFileSync(salida)), 'tblBitacora');
    expect([que, primera!.Antes]).toEqual([
      que,
      expect.stringMatching(/^\[Redactado el .+ Luz\]$/),
    ]);
  }
});

it.each([
  [['--personales'], '--quien y --motivo'],
  [['--salida', 'S.xlsx'], 'Falta decir qué'],
  [['--filas', '8-3', '--quien', 'a', '--motivo', 'b'], 'no son filas'],
])('%p: nothing is written', async (opciones, dice) => {
  const resto = opciones.map((una) => (una.endsWith('.xlsx') ? ruta(una) : una));
  const { estado, err } = await redactar(...resto);
  expect([estado, err]).toEqual([2, expect.stringContaining(dice)]);
  expect(archivos()).toEqual(['libro.xlsx']);
});
