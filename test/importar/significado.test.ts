/** What a map says of a column, in the words of this release and of those before. */
import { significadoDe, textoDe } from '../../src/importar/significado';

it('a map of before that says Informante means who reports', () => {
  const significado = significadoDe('Informante');
  expect(significado).toEqual({ campo: 'informante' });
  expect(textoDe(significado!)).toBe('Entidad que reporta');
  expect(significadoDe('Entidad que reporta')).toEqual(significado);
});
