import { contraste, SEMAFORO, SEMAFORO_OSCURO, TINTA } from '../../src/libro/estilo';

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
