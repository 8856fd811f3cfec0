/** The steps to a new workbook: what each lets through, and what comes of them. */
import { EN_BLANCO, faltaEn, libroNuevoDe, type Formulario } from './formularioNuevo';

const con = (campos: Partial<Formulario['campos']>, mas: Partial<Formulario> = {}): Formulario => ({
  ...EN_BLANCO,
  ...mas,
  campos: {
    ...EN_BLANCO.campos,
    nombre: 'Política de bosques',
    primer_anio: '2024',
    ultimo_anio: '2030',
    ...campos,
  },
});

test.each<[Partial<Formulario['campos']>, string, RegExp]>([
  [{ nombre: '  ' }, 'nombre', /Escriba el nombre/],
  [{ primer_anio: '24' }, 'primer_anio', /cuatro cifras/],
  [{ ultimo_anio: '' }, 'ultimo_anio', /cuatro cifras/],
  [{ ultimo_anio: '2020' }, 'ultimo_anio', /no valen para un libro nuevo/],
  [{ anio_evaluado: '2040' }, 'anio_evaluado', /Se espera: 2024–2030/],
])('the first step does not go on with %j', (campos, campo, mensaje) => {
  expect(faltaEn(con(campos), 0, 'es')).toEqual({
    campo,
    mensaje: expect.stringMatching(mensaje) as unknown,
  });
});

test('only what has to be is asked for', () => {
  for (const paso of [0, 1, 2] as const) expect(faltaEn(con({}), paso, 'es')).toBeNull();
});

test('names of one’s own: three forms each, without a semicolon', () => {
  const nombres = { ...EN_BLANCO.nombres, servicio: ['Producto', 'Productos', ''] as const };
  const propio = con({}, { niveles: 'otros', nombres });
  expect(faltaEn(propio, 1, 'es')?.campo).toBe('nombre_servicio');
  // A step does not complain of another one's fields.
  expect(faltaEn(propio, 0, 'es')).toBeNull();
  const bien = { ...nombres, servicio: ['Producto', 'Productos', 'PR'] as const };
  expect(libroNuevoDe(con({}, { niveles: 'otros', nombres: bien })).politica).toMatchObject({
    nombre_servicio: 'Producto; Productos; PR',
  });
});

test('what is left blank is not said', () => {
  expect(libroNuevoDe(con({ norma: ' DS 1 ' }))).toEqual({
    desde: 2024,
    hasta: 2030,
    niveles: 'politica',
    criterio: 'informe',
    politica: { nombre: 'Política de bosques', norma: 'DS 1' },
    ejemplo: true,
  });
});
