/** What the method says of any figures, stated without its formulas. */
import fc from 'fast-check';
import { ErrorDeFuncion } from '../../src/functions/definir';
import { FUNCIONES } from '../../src/functions/funciones';

const call = (id: string, ...args: unknown[]): unknown[][] =>
  FUNCIONES.find(({ ficha }) => ficha.id === id)!.calcular(args);
const one = (id: string, ...args: unknown[]): unknown => call(id, ...args)[0]![0];
const number = (id: string, ...args: unknown[]): number => {
  const result = one(id, ...args);
  if (typeof result !== 'number') throw new Error(`${id} gave ${String(result)}`);
  return result;
};

// The same figures on every run: what is new to find is for a change of the code.
fc.configureGlobal({ seed: 2023 });

/** Figures of an ordinary size, so that a property does not measure floating point. */
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true, noDefaultInfinity: true });
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const next = (n: number, step: 1n | -1n): number => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, n);
  bits.setBigInt64(0, bits.getBigInt64(0) + step);
  return bits.getFloat64(0);
};

describe('AVANCE1', () => {
  test('does not depend on the unit that value and target are in', () => {
    fc.assert(
      fc.property(positive, positive, positive, (valor, logro, escala) => {
        for (const sentido of ['Ascendente', 'Descendente']) {
          expect(
            near(
              number('AVANCE1', valor * escala, logro * escala, sentido),
              number('AVANCE1', valor, logro, sentido),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('rises with the value where more is better and falls where less is', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, logro) => {
        const [menos, mas] = [Math.min(a, b), Math.max(a, b)];
        const avance = (valor: number, ...sentido: string[]) =>
          number('AVANCE1', valor, logro, ...sentido);
        expect(avance(mas)).toBeGreaterThanOrEqual(avance(menos));
        expect(avance(mas, 'Descendente')).toBeLessThanOrEqual(avance(menos, 'Descendente'));
        const maximo = ['No definido', 'Máximo permisible'];
        const minimo = ['No definido', 'Mínimo permisible'];
        expect(avance(mas, ...maximo)).toBeLessThanOrEqual(avance(menos, ...maximo));
        expect(avance(mas, ...minimo)).toBeGreaterThanOrEqual(avance(menos, ...minimo));
      }),
    );
  });

  test('is 100 exactly where value and target are the same, in every sense', () => {
    fc.assert(
      fc.property(positive, (n) => {
        expect(number('AVANCE1', n, n)).toBe(100);
        expect(number('AVANCE1', n, n, 'Descendente')).toBe(100);
        expect(number('AVANCE1', n, n, 'No definido', 'Máximo permisible')).toBe(100);
        expect(number('AVANCE1', n, n, 'No definido', 'Mínimo permisible')).toBe(100);
      }),
    );
  });

  test('rewards a permissible bound no further than 100', () => {
    fc.assert(
      fc.property(positive, positive, (valor, logro) => {
        const tope = number('AVANCE1', valor, logro, 'No definido', 'Máximo permisible');
        expect(tope).toBeLessThanOrEqual(100);
        fc.pre(!near(valor, logro));
        expect(tope === 100).toBe(valor <= logro);
      }),
    );
  });
});

describe('AVANCE2', () => {
  const tramo = fc.tuple(figure, figure).filter(([a, b]) => Math.abs(a - b) > 1e-3);

  test('is 0 at the baseline and 100 at the target, wherever they lie', () => {
    fc.assert(
      fc.property(tramo, ([logro, base]) => {
        expect(number('AVANCE2', base, logro, base)).toBe(0);
        expect(number('AVANCE2', logro, logro, base)).toBe(100);
      }),
    );
  });

  test('is linear in the value, and moving all three leaves it', () => {
    const sano = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(sano, sano, sano, sano, (valor, logro, base, otro) => {
        fc.pre(Math.abs(logro - base) > 1);
        const medio = number('AVANCE2', (valor + otro) / 2, logro, base);
        const mitad =
          (number('AVANCE2', valor, logro, base) + number('AVANCE2', otro, logro, base)) / 2;
        expect(Math.abs(medio - mitad)).toBeLessThan(1e-6);
        const movido = number('AVANCE2', valor + 7, logro + 7, base + 7);
        expect(Math.abs(movido - number('AVANCE2', valor, logro, base))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('means and weights', () => {
  const avances = fc.array(fc.oneof(figure, fc.constantFrom('ND', '', null)), {
    minLength: 1,
    maxLength: 30,
  });

  test('a mean lies between the smallest and the largest clipped figure', () => {
    fc.assert(
      fc.property(avances, (lista) => {
        const acotados = lista
          .filter((a): a is number => typeof a === 'number')
          .map((a) => Math.min(100, Math.max(0, a)));
        const media = one('PROMEDIO', [lista]);
        if (acotados.length === 0) return expect(media).toBe('ND');
        expect(media).toBeGreaterThanOrEqual(Math.min(...acotados) - 1e-9);
        expect(media).toBeLessThanOrEqual(Math.max(...acotados) + 1e-9);
      }),
    );
  });

  test('the order does not count, nor do ND and blanks', () => {
    fc.assert(
      fc.property(avances, (lista) => {
        const solo = lista.filter((a) => typeof a === 'number').reverse();
        const media = one('PROMEDIO', [lista]);
        if (solo.length === 0) return;
        expect(near(media as number, number('PROMEDIO', [solo]))).toBe(true);
      }),
    );
  });

  test('equal relevances, of any kind, are the simple mean', () => {
    fc.assert(
      fc.property(avances, fc.constantFrom(1, 2, 3, ''), (lista, r) => {
        expect(one('PROMEDIO', [lista], [lista.map(() => r)])).toEqual(one('PROMEDIO', [lista]));
      }),
    );
  });

  test('weights add up to 1, keep the order of relevance and the shape of the range', () => {
    const relevancias = fc.array(fc.constantFrom(1, 2, 3, ''), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(relevancias, (lista) => {
        const columna = lista.map((r) => [r]);
        const pesos = call('PONDERADORES', columna);
        expect(pesos.map((fila) => fila.length)).toEqual(lista.map(() => 1));
        const planos = pesos.flat() as number[];
        expect(Math.abs(planos.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
        lista.forEach((r, i) =>
          lista.forEach((s, j) => {
            if ((r || 1) < (s || 1)) expect(planos[i]).toBeGreaterThan(planos[j]!);
          }),
        );
      }),
    );
  });

  test('the score lies between 1 and 3, and its weights have no unit', () => {
    const criterios = fc.array(
      fc.tuple(
        fc.constantFrom('Inicial', 'Intermedio', 'Avanzado'),
        fc.integer({ min: 1, max: 9 }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(criterios, (lista) => {
        const niveles = lista.map(([nivel]) => [nivel]);
        const puntaje = number(
          'VALORACION',
          niveles,
          lista.map(([, peso]) => [peso]),
        );
        expect(puntaje).toBeGreaterThanOrEqual(1);
        expect(puntaje).toBeLessThanOrEqual(3);
        const doble = number(
          'VALORACION',
          niveles,
          lista.map(([, peso]) => [peso * 10]),
        );
        expect(near(doble, puntaje)).toBe(true);
      }),
    );
  });
});

describe('levels', () => {
  const ORDEN = ['Bajo', 'Intermedio', 'Alto'];

  test.each([
    [75, 'Bajo', 'Intermedio'],
    [95, 'Intermedio', 'Alto'],
  ])('half-open at %d, at every neighbour that a number can be', (cota, debajo, encima) => {
    // Noise of 1e-9 of the bound counts as the bound; what is below it does not.
    const ruido = cota * 1e-9;
    let arriba = cota;
    let abajo = cota;
    for (let i = 0; i < 2000; i++) {
      expect(one('NIVEL', arriba)).toBe(encima);
      expect(one('NIVEL', abajo)).toBe(encima);
      arriba = next(arriba, 1n);
      abajo = next(abajo, -1n);
    }
    const borde = cota - ruido;
    let fuera = borde - cota * 1e-15;
    for (let i = 0; i < 2000; i++) {
      expect(one('NIVEL', fuera)).toBe(debajo);
      fuera = next(fuera, -1n);
    }
    expect(one('NIVEL', borde + cota * 1e-15)).toBe(encima);
  });

  test('never fall as the figure rises, and the semaphore says the same word', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [menor, mayor] = [Math.min(a, b), Math.max(a, b)];
        const nivel = (n: number) => ORDEN.indexOf(one('NIVEL', n) as string);
        expect(nivel(menor)).toBeLessThanOrEqual(nivel(mayor));
        expect(one('SEMAFORO', a)).toMatch(new RegExp(`^[●▲■] ${one('NIVEL', a)}$`));
      }),
    );
  });

  test('of what is clipped are those of the whole figure', () => {
    fc.assert(
      fc.property(figure, (a) => {
        expect(one('NIVEL', one('ACOTAR', a))).toBe(one('NIVEL', a));
      }),
    );
  });
});

describe('gap, ratio, projection', () => {
  test('the gap is closed exactly where progress reaches 100', () => {
    fc.assert(
      fc.property(positive, positive, (valor, logro) => {
        fc.pre(!near(valor, logro));
        for (const sentido of ['Ascendente', 'Descendente']) {
          const cumplida = number('AVANCE1', valor, logro, sentido) >= 100;
          expect(number('BRECHA', valor, logro, sentido) <= 0).toBe(cumplida);
        }
      }),
    );
  });

  test('a ratio of a part to its whole is a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        expect(near(number('RAZON', Math.min(a, b), b), (100 * Math.min(a, b)) / b)).toBe(true);
      }),
    );
  });

  test('a straight line goes on, whatever order its years come in and with one odd year', () => {
    const recta = fc.tuple(
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 5, max: 9 }),
      fc.nat(8),
      fc.integer({ min: -100_000, max: 100_000 }),
    );
    fc.assert(
      fc.property(recta, ([altura, pendiente, cuantos, raro, sorpresa]) => {
        const anios = Array.from({ length: cuantos }, (_, i) => 2018 + i);
        const valor = (anio: number) => altura + pendiente * (anio - 2018);
        const limpios = anios.map(valor);
        expect(number('PROYECCION', [anios], [limpios], 2030)).toBeCloseTo(valor(2030), 6);
        expect(
          number('PROYECCION', [[...anios].reverse()], [[...limpios].reverse()], 2030),
        ).toBeCloseTo(valor(2030), 6);
        const conRaro = limpios.map((v, i) => (i === raro % cuantos ? v + sorpresa : v));
        expect(number('PROYECCION', [anios], [conRaro], 2030)).toBeCloseTo(valor(2030), 6);
      }),
    );
  });
});

describe('any cell at all', () => {
  // What JSON can carry: neither NaN nor an infinity reaches a function.
  const celda = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, '', 'ND', 'No reportado', '41,67', '95%', 0, 1, 2023, 'Ascendente'),
    fc.constant({ code: '#DIV/0!' }),
  );
  const forma = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
  const argumento = fc.oneof(
    celda,
    forma.chain(([filas, columnas]) =>
      fc.array(fc.array(celda, { minLength: columnas, maxLength: columnas }), {
        minLength: filas,
        maxLength: filas,
      }),
    ),
  );

  test.each(FUNCIONES.map((f) => [f.ficha.id, f] as const))(
    '%s gives numbers and texts, or refuses with a message',
    (_, { ficha, calcular }) => {
      const cuantos = ficha.argumentos.length;
      const argumentos = fc.array(argumento, { minLength: 0, maxLength: cuantos });
      fc.assert(
        fc.property(argumentos, (args) => {
          try {
            const rows = calcular(args);
            expect(new Set(rows.map((row) => row.length)).size).toBe(1);
            for (const cell of rows.flat()) {
              expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
              expect(Object.is(cell, -0)).toBe(false);
            }
          } catch (error) {
            if (!(error instanceof ErrorDeFuncion)) throw error;
            expect(error.codigo).toMatch(/^#/);
            expect(error.texto('es', ficha)).not.toMatch(/undefined|NaN|\[object/);
            expect(error.texto('en', ficha)).not.toMatch(/undefined|NaN|\[object/);
          }
        }),
        // Nested ranges take long to shrink; the failing arguments say enough.
        { numRuns: 300, endOnFailure: true },
      );
    },
  );

  test('spilled results are those of the single calls, cell by cell, with ND for a bad cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(celda, celda), { minLength: 2, maxLength: 6 }), (filas) => {
        const juntas = call(
          'AVANCE1',
          filas.map(([v]) => [v]),
          filas.map(([, l]) => [l]),
        );
        filas.forEach(([valor, logro], i) => {
          let sola: unknown = 'ND';
          try {
            sola = one('AVANCE1', [[valor]], [[logro]]);
          } catch (error) {
            if (!(error instanceof ErrorDeFuncion)) throw error;
          }
          expect(juntas[i]).toEqual([sola]);
        });
      }),
    );
  });
});
