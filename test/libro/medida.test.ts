import { altoDeFila, lineas } from '../../src/libro/altos';

const texto =
  'Porcentaje de mujeres y población sexualmente diversa afectadas por el delito de trata de personas';

test('a text wraps at words: a narrower column takes more lines', () => {
  expect(lineas({ texto: 'Bajo', ancho: 10 })).toBe(1);
  expect(lineas({ texto, ancho: 200 })).toBe(1);
  const anchos = [60, 30, 15].map((ancho) => lineas({ texto, ancho }));
  expect(anchos).toEqual([...anchos].sort((a, b) => a - b));
  expect(anchos[0]).toBeLessThan(anchos[2]!);
});

test('line breaks count, and a word longer than the column is broken', () => {
  expect(lineas({ texto: 'MIMP\nPrograma', ancho: 40 })).toBe(2);
  expect(lineas({ texto: 'x'.repeat(60), ancho: 10 })).toBeGreaterThan(4);
});

test('bold and larger texts take more room', () => {
  const largo = texto.repeat(3);
  expect(lineas({ texto: largo, ancho: 30, negrita: true })).toBeGreaterThanOrEqual(
    lineas({ texto: largo, ancho: 30 }),
  );
  expect(altoDeFila([{ texto, ancho: 30, cuerpo: 14 }])).toBeGreaterThan(
    altoDeFila([{ texto, ancho: 30 }]),
  );
});

test('a row is as high as its tallest cell, within what Excel allows', () => {
  expect(altoDeFila([{ texto: '', ancho: 10 }])).toBe(15);
  const una = altoDeFila([{ texto, ancho: 20 }]);
  expect(
    altoDeFila([
      { texto: 'a', ancho: 20 },
      { texto, ancho: 20 },
    ]),
  ).toBe(una);
  expect(altoDeFila([{ texto: texto.repeat(50), ancho: 20 }])).toBe(409);
});
