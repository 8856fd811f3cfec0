/** What goes out and comes back is noted: once, and never over what a person wrote. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '@pnftp/xlsx';
import { filasDe, pon } from '../acciones/ayuda';
import { evaluado } from '../entidades/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta } = enCarpeta();
const leer = (archivo: string) => openWorkbook(readFileSync(ruta(archivo)));
const filas = (archivo: string, tabla: string) =>
  filasDe(leer(archivo), tabla)
    .filter((f) => f.Entidad !== null)
    .map(({ $fila: _, ...fila }) => fila);

it('formatos notes who was sent what, and consolidar what came back', async () => {
  const libro = await evaluado();
  const suya = {
    ...{ Entidad: 'm.i.n.e.m.', Año: 2024, Periodo: 'Semestre I', Enviado: 45400 },
    ...{ Oficio: 'Oficio 7-2024', Estado: 'Conforme' },
  };
  for (const [titulo, valor] of Object.entries(suya)) pon(libro, 'tblEnvios', 0, titulo, valor);
  writeFileSync(ruta('libro.xlsx'), libro.save());
  const pedir = (de: string, anotar: string) =>
    pnftp(
      ...['formatos', ruta(de), '--periodo', '2024-I', '--salida', ruta('salen')],
      ...['--anotar', ruta(anotar)],
    );
  const { estado, out } = await pedir('libro.xlsx', 'anotado.xlsx');
  expect(estado).toBe(0);
  expect(out).toContain('Envíos y recepciones: 16 filas anotadas.');
  expect(filas('libro.xlsx', 'tblEnvios')).toHaveLength(1);
  const anotadas = filas('anotado.xlsx', 'tblEnvios');
  const codigo = (sigla: string) =>
    readdirSync(ruta('salen'))
      .find((n) => n.includes(`-${sigla}-`))!
      .replace('.xlsx', '');
  expect(anotadas).toHaveLength(16);
  // A person's own words stay; the code is added.
  expect(anotadas[0]).toMatchObject({ ...suya, Códigos: codigo('MINEM') });
  expect(anotadas.find((f) => f.Entidad === 'SUNAFIL')).toMatchObject({
    ...{ Año: 2024, Periodo: 'Semestre I', Estado: 'Enviado', Oficio: null, Plazo: null },
    Códigos: codigo('SUNAFIL'),
  });
  expect((await pedir('anotado.xlsx', 'otra.xlsx')).out).toContain('ya lo dice todo');
  expect(filas('otra.xlsx', 'tblEnvios')).toEqual(anotadas);

  const devuelto = leer(`salen/${codigo('MINEM')}.xlsx`);
  pon(devuelto, 'tblFormatoReporte', 0, 'Valor (casilla\u00a07)', 12);
  writeFileSync(ruta('MINEM corregido.xlsx'), devuelto.save());
  const traer = (de: string, a: string) =>
    pnftp(
      ...['consolidar', ruta(de), ruta('MINEM corregido.xlsx'), '--periodo', '2024-I'],
      ...['--aceptar', 'todo', '--salida', ruta(a)],
    );
  expect((await traer('anotado.xlsx', 'traido.xlsx')).out).toContain('fila anotada');
  const recibidas = filas('traido.xlsx', 'tblRecepciones');
  expect(recibidas).toMatchObject([
    {
      ...{ Entidad: 'MINEM', Año: 2024, Periodo: 'Semestre I', Entrega: 1, 'Cambios tomados': 1 },
      ...{ Archivo: 'MINEM corregido.xlsx', Código: codigo('MINEM') },
    },
  ]);
  // Conforme is a person's word.
  expect(filas('traido.xlsx', 'tblEnvios')[0]).toMatchObject(suya);
  await traer('traido.xlsx', 'igual.xlsx');
  expect(filas('igual.xlsx', 'tblRecepciones')).toEqual(recibidas);
  expect(filas('igual.xlsx', 'tblEnvios')).toEqual(filas('traido.xlsx', 'tblEnvios'));
});
