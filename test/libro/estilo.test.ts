import { contraste, luminancia, SEMAFORO, SEMAFORO_OSCURO, TINTA } from '../../src/libro/estilo';

const pares: [string, { fondo: string; texto: string }][] = [
  ...Object.entries(SEMAFORO).map(([n, p]) => [`semáforo ${n}`, p] as [string, typeof p]),
  ...Object.entries(SEMAFORO_OSCURO).map(
    ([n, p]) => [`semáforo oscuro ${n}`, p] as [string, typeof p],
  ),
  ...Object.entries(TINTA).flatMap(([n, p]) =>
    typeof p === 'object' ? [[n, p] as [string, typeof p]] : [],
  ),
  ...Object.values([TINTA.texto, TINTA.textoSuave, TINTA.cabecera.fondo, TINTA.enlace]).map(
    (texto) => [`${texto} on white`, { fondo: '#FFFFFF', texto }] as [string, ParBlanco],
  ),
];
interface ParBlanco {
  fondo: string;
  texto: string;
}

test.each(pares)('%s can be read: contrast of at least 7 to 1', (_, { fondo, texto }) => {
  expect(contraste(fondo, texto)).toBeGreaterThanOrEqual(7);
});

test('the contrast is that of WCAG', () => {
  expect(contraste('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
  expect(contraste('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

test('no level is told by its colour alone', () => {
  const signos = Object.values(SEMAFORO).map((n) => n.simbolo + n.palabra);
  expect(new Set(signos).size).toBe(4);
  expect(signos.every((s) => s.length > 2)).toBe(true);
});

test('the bars of two levels are told apart without colour', () => {
  // Lightness as CIE has it: 1 is the least that an eye sees side by side.
  const claridad = (color: string) => 116 * Math.cbrt(luminancia(color)) - 16;
  const grises = Object.values(SEMAFORO)
    .map(({ grafico }) => claridad(grafico.fondo))
    .sort((a, b) => a - b);
  for (const [i, gris] of grises.slice(1).entries()) {
    expect(gris - grises[i]!).toBeGreaterThanOrEqual(10);
  }
});

test.each(Object.entries(SEMAFORO))('what is written on the bars of %s can be read', (_, n) => {
  expect(contraste(n.grafico.fondo, n.grafico.texto)).toBeGreaterThanOrEqual(7);
});
