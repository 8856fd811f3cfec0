import { readFileSync, writeFileSync } from 'node:fs';
import { filaDe, libroPnftp, parametro, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
beforeEach(async () => {
  const libro = await libroPnftp();
  writeFileSync(ruta('antes.xlsx'), libro.save());
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '26'), 'LE 2023', 6);
  parametro(libro, 'umbral_alto', 90);
  writeFileSync(ruta('despues.xlsx'), libro.save());
});

it('tells what differs and what follows, and writes in neither', async () => {
  const { estado, out, err } = await pnftp('comparar', ruta('antes.xlsx'), ruta('despues.xlsx'));
  expect([estado, err]).toEqual([1, '']);
  for (const linea of [
    /^Comparación: antes\.xlsx → despues\.xlsx$/m,
    /^ {2}Desde cuánto es alto: 95 → 90 \(Política!B\d+\)$/m,
    /^Metas, 1 sin documento$/m,
    /▲ Servicio 26, LE 2023: 16 → 6, sin documento \(Indicadores!\w+\)/,
    /Servicio 26, 2023: .*por la meta/,
    /Servicio 26, 2023: sale, por la meta/,
  ]) {
    expect(out).toMatch(linea);
  }
  expect(archivos()).toEqual(['antes.xlsx', 'despues.xlsx']);
});

it('ends with 0 where both say the same', async () => {
  const { estado, out } = await pnftp('comparar', ruta('antes.xlsx'), ruta('antes.xlsx'));
  expect([estado, out]).toEqual([0, 'Comparación: antes.xlsx → antes.xlsx\n\nDicen lo mismo.\n']);
});

it('gives the comparison as data, in the documented shape', async () => {
  const json = ruta('c.json');
  await pnftp('comparar', ruta('antes.xlsx'), ruta('despues.xlsx'), '--json', json);
  const datos = JSON.parse(readFileSync(json, 'utf8'));
  const documento = readFileSync('docs/json.md', 'utf8');
  for (const campo of Object.keys(datos)) expect(documento).toContain(`\`${campo}\``);
  expect(datos).toMatchObject({
    archivos: { antes: 'antes.xlsx', despues: 'despues.xlsx' },
    iguales: false,
    metas: [{ tipo: 'Servicio', codigo: '26', anio: 2023, antes: 16, despues: 6, documento: null }],
    parametros: [{ clave: 'umbral_alto', antes: 95, despues: 90 }],
  });
});

it('says which of them cannot be compared, and needs both', async () => {
  writeFileSync(ruta('otro.xlsx'), 'nada');
  const malo = await pnftp('comparar', ruta('antes.xlsx'), ruta('otro.xlsx'));
  expect([malo.estado, malo.out]).toEqual([2, '']);
  expect(malo.err).toContain('otro.xlsx');
  const uno = await pnftp('comparar', ruta('antes.xlsx'));
  expect([uno.estado, uno.err]).toEqual([2, expect.stringContaining('Falta decir qué libros')]);
  const tres = await pnftp('comparar', 'a.xlsx', 'b.xlsx', 'c.xlsx');
  expect(tres.err).toContain('c.xlsx');
});
