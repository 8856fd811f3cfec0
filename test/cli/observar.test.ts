/** `pnftp observar`: says first, writes a copy, and is heard by what comes after. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '@pnftp/xlsx';
import { filaDe, filasDe, pon } from '../acciones/ayuda';
import { evaluado } from '../entidades/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const en = (archivo: string, codigo: string) =>
  filasDe(openWorkbook(readFileSync(ruta(archivo))), 'tblReportes').find(
    (f) => f.Código === codigo,
  )!;

beforeEach(async () => {
  const libro = await evaluado();
  for (const codigo of ['32', '34']) {
    const suya = filaDe(libro, 'Servicio', codigo, 'tblReportes');
    pon(libro, 'tblReportes', suya, 'Estado de revisión', 'Enviado');
  }
  writeFileSync(ruta('libro.xlsx'), libro.save());
});

const observar = (libro: string, ...resto: string[]) =>
  pnftp('observar', ruta(libro), '--periodo', '2023-anual', ...resto);

it('without --salida it only says; with it a copy has what was observed and agreed to', async () => {
  const dicho = await observar('libro.xlsx');
  expect(dicho).toMatchObject({ estado: 1, err: '' });
  expect(dicho.out).toContain('2 Enviado');
  expect(dicho.out.replace(/\s+/g, ' ')).toContain('6,568/56,397 es 11.646 %');
  expect(archivos()).toEqual(['libro.xlsx']);

  const hecho = await observar(
    'libro.xlsx',
    ...['--hallazgos', 'servicio 32', '--texto', 'Falta el acta', '--en', 'Servicio 34'],
    ...['--salida', ruta('observado.xlsx')],
  );
  expect(hecho).toMatchObject({ estado: 1, err: '' });
  expect(hecho.out).toContain('2 reportes observados.');
  expect(String(en('observado.xlsx', '32').Observación)).toContain('11.646 %');
  expect(en('observado.xlsx', '34')).toMatchObject({
    ...{ Observación: 'Falta el acta', 'Estado de revisión': 'Observado' },
  });

  // All at once does not agree to what was asked and not answered; its name does.
  const todo = ['--conforme', 'todo', '--salida', ruta('todo.xlsx')];
  const queda = await observar('observado.xlsx', ...todo);
  expect(queda.out).toContain('2 reportes observados siguen sin respuesta');
  expect(en('todo.xlsx', '32')['Estado de revisión']).toBe('Observado');
  const porNombre = ['--conforme', 'Servicio 32, Servicio 34', '--salida', ruta('fin.xlsx')];
  expect((await observar('observado.xlsx', ...porNombre)).estado).toBe(0);
  expect(en('fin.xlsx', '32')['Estado de revisión']).toBe('Conforme');
});

it.each([
  [['--texto', 'x', '--salida', 'S.xlsx'], '--texto y --en van juntos'],
  [['--hallazgos', 'todo'], 'Falta --salida'],
  [['--salida', 'S.xlsx'], 'falta decir qué'],
  [['--conforme', 'MINSU', '--salida', 'S.xlsx'], '«MINSU» no es una entidad'],
  [['--periodo', '2023-III'], '2023-III'],
])('%p: nothing is written', async (opciones, dice) => {
  const resto = opciones.map((una) => (una.endsWith('.xlsx') ? ruta(una) : una));
  const { estado, err } = await observar('libro.xlsx', ...resto);
  expect([estado, err]).toEqual([2, expect.stringContaining(dice)]);
  expect(archivos()).toEqual(['libro.xlsx']);
});
