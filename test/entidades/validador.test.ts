/** Formatos, judged by Microsoft's Open XML SDK. */
import { libroDeFormato } from '../../src/entidades/libro';
import { filaDe, pon } from '../acciones/ayuda';
import { evaluado, hacer } from './ayuda';
import { complaints } from '@pnftp/testing';

it('every formato is valid, with observations and commitments or without', async () => {
  const libro = await evaluado();
  const fila = filaDe(libro, 'OP', '1.1', 'tblReportes');
  pon(libro, 'tblReportes', fila, 'Estado de revisión', 'Observado');
  pon(libro, 'tblReportes', fila, 'Observación', '= no cuadra «con» <lo> & el padrón');
  const { formatos } = await hacer(libro, '2024-I');
  expect(formatos).toHaveLength(16);
  for (const formato of formatos) {
    const { entidad } = formato.origen;
    expect([entidad, await complaints(await libroDeFormato(formato))]).toEqual([entidad, []]);
  }
});
