/** One figure at a time: progress, levels, gaps, causes. */
import {
  PARAMETROS_POR_DEFECTO,
  acotar,
  avanceTipo1,
  avanceTipo2,
  brecha,
  causaDe,
  cifraDe,
  comoImplementacion,
  esND,
  finita,
  nd,
  nivel,
  nivelImplementacion,
  primeraCausa,
  razon,
} from '../../src/ceplan';
import type { Agregacion, Causa, Cifra, Parametros, Sentido } from '../../src/ceplan';

const sinValor = nd('sinValor');
const opciones = (cambios: Partial<Parametros>): Parametros => ({
  ...PARAMETROS_POR_DEFECTO,
  ...cambios,
});

describe('cifra', () => {
  it('a blank is ND with its cause, never 0; 0 is a value', () => {
    expect(cifraDe(null, 'sinLogro')).toEqual({ nd: 'sinLogro' });
    expect(cifraDe(undefined, 'sinValor')).toEqual({ nd: 'sinValor' });
    expect(cifraDe(0, 'sinValor')).toBe(0);
    expect(cifraDe({ noNumerico: '41,67' }, 'sinValor')).toEqual({ nd: 'noNumerico' });
  });

  it.each([NaN, Infinity, -Infinity])('%p is not a number', (n) => {
    expect(finita(n)).toEqual({ nd: 'noNumerico' });
    expect(cifraDe(n, 'sinValor')).toEqual({ nd: 'noNumerico' });
  });

  it('has no negative zero', () => {
    expect(Object.is(finita(-0), 0)).toBe(true);
    expect(Object.is(cifraDe(-0, 'sinValor'), 0)).toBe(true);
    expect(Object.is(avanceTipo1(-0, 5), 0)).toBe(true);
    expect(Object.is(avanceTipo2(5, 1, 5), 0)).toBe(true);
  });

  it('tells what is wrong before what is missing', () => {
    expect(primeraCausa(1, 2)).toBeNull();
    expect(primeraCausa()).toBeNull();
    expect(primeraCausa(1, nd('sinLogro'), nd('sinValor'))).toEqual({ nd: 'sinLogro' });
    expect(primeraCausa(nd('sinLogro'), nd('noNumerico'))).toEqual({ nd: 'noNumerico' });
    expect(esND(0)).toBe(false);
    expect(esND(sinValor)).toBe(true);
  });
});

describe('avanceTipo1', () => {
  it.each<[number, number, Sentido, Agregacion, number]>([
    [6.9, 8.9, 'Ascendente', 'No agregable', (6.9 / 8.9) * 100],
    [0, 20, 'Ascendente', 'No agregable', 0],
    [-5, 20, 'Ascendente', 'No agregable', -25],
    [9.63, 0.0003, 'Ascendente', 'No agregable', 3_210_000],
    [20, 10, 'Descendente', 'No agregable', 50],
    [8, 10, 'Descendente', 'No agregable', 125],
    [0, 10, 'Descendente', 'No agregable', 100],
    [0, 0, 'Descendente', 'No agregable', 100],
    [5, 0, 'Descendente', 'No agregable', 0],
    [0.001, 0, 'Descendente', 'Agregable', 0],
    [5, 0, 'No definido', 'Máximo permisible', 0],
    [-3, 10, 'Descendente', 'No agregable', 100],
    [-3, 0, 'Descendente', 'No agregable', 100],
    [10, 10, 'No definido', 'Máximo permisible', 100],
    [2, 10, 'No definido', 'Máximo permisible', 100],
    [20, 10, 'No definido', 'Máximo permisible', 50],
    [0, 0, 'No definido', 'Máximo permisible', 100],
    [10, 10, 'No definido', 'Mínimo permisible', 100],
    [30, 10, 'No definido', 'Mínimo permisible', 100],
    [5, 10, 'No definido', 'Mínimo permisible', 50],
    [0, 0, 'No definido', 'Mínimo permisible', 100],
  ])('VO %p, LE %p, %s, %s → %p', (valor, logro, sentido, agregacion, esperado) => {
    const propio = avanceTipo1(valor, logro, sentido, agregacion);
    expect(propio).toBeCloseTo(esperado, 6);
  });

  it.each<[Cifra, Cifra, Sentido, Agregacion, Causa]>([
    [sinValor, 10, 'Ascendente', 'No agregable', 'sinValor'],
    [10, nd('sinLogro'), 'Ascendente', 'No agregable', 'sinLogro'],
    [sinValor, nd('sinLogro'), 'Ascendente', 'No agregable', 'sinValor'],
    [sinValor, nd('noNumerico'), 'Ascendente', 'No agregable', 'noNumerico'],
    [5, 0, 'Ascendente', 'No agregable', 'logroCero'],
    [0, 0, 'Ascendente', 'No agregable', 'logroCero'],
    [-5, 0, 'No definido', 'Mínimo permisible', 'logroCero'],
    [5, -1, 'Ascendente', 'No agregable', 'logroNegativo'],
    [5, -1, 'Descendente', 'No agregable', 'logroNegativo'],
    [-2, -1, 'No definido', 'Máximo permisible', 'logroNegativo'],
    [5, -1, 'No definido', 'Mínimo permisible', 'logroNegativo'],
    [5, 5, 'No definido', 'Agregable', 'sentidoNoDefinido'],
    [5, 5, 'No definido', 'No agregable', 'sentidoNoDefinido'],
    [1e300, 1e-300, 'Ascendente', 'No agregable', 'noNumerico'],
  ])('VO %p, LE %p, %s, %s → ND %s', (valor, logro, sentido, agregacion, causa) => {
    expect(avanceTipo1(valor, logro, sentido, agregacion)).toEqual({ nd: causa });
    expect(causaDe(valor, logro, undefined, sentido, agregacion)).toBe(causa);
  });

  it('obeys the parameters', () => {
    const uno = (valor: number, logro: number, s: Sentido, a: Agregacion, o: Partial<Parametros>) =>
      avanceTipo1(valor, logro, s, a, opciones(o));
    expect(uno(0, 5, 'Descendente', 'Agregable', { descendenteEnCero: 120 })).toBe(120);
    expect(uno(1, 5, 'No definido', 'Máximo permisible', { noDefinido: 'nd' })).toEqual({
      nd: 'sentidoNoDefinido',
    });
    const razonable = { logroNegativo: 'razon' } as const;
    expect(uno(-2, -4, 'Ascendente', 'Agregable', razonable)).toBe(50);
    expect(uno(-2, -4, 'Descendente', 'Agregable', razonable)).toBe(200);
    expect(uno(0, -4, 'Descendente', 'Agregable', razonable)).toBe(100);
    expect(uno(-5, -4, 'No definido', 'Máximo permisible', razonable)).toBe(100);
    expect(uno(-2, -4, 'No definido', 'Máximo permisible', razonable)).toBe(200);
    expect(uno(0, -4, 'No definido', 'Máximo permisible', razonable)).toEqual({ nd: 'logroCero' });
    expect(uno(-2, -4, 'No definido', 'Mínimo permisible', razonable)).toBe(100);
    expect(uno(-8, -4, 'No definido', 'Mínimo permisible', razonable)).toBe(200);
  });

  it('is ascending where nothing is said', () => {
    expect(avanceTipo1(5, 10)).toBe(50);
  });
});

describe('avanceTipo2', () => {
  it.each([
    [38.7, 85, 99.2, 426.1],
    [1718, 450, 1054, -109.9],
    [69, 30, 24, 750],
    [0, 20, 10, -100],
    [6.9, 8.9, 7.2, -17.6],
    [5, 0, 10, 50],
    [5, -10, 0, -50],
  ])('VO %p, LE %p, LB %p → %p', (valor, logro, base, esperado) => {
    expect(Math.abs((avanceTipo2(valor, logro, base) as number) - esperado)).toBeLessThan(0.06);
  });

  it.each<[Cifra, Cifra, Cifra, Causa]>([
    [sinValor, 10, 5, 'sinValor'],
    [1, nd('sinLogro'), 5, 'sinLogro'],
    [1, 10, nd('sinLineaBase'), 'sinLineaBase'],
    [1, 10, 10, 'logroIgualLineaBase'],
    [1, 0, 0, 'logroIgualLineaBase'],
    [sinValor, 10, nd('noNumerico'), 'noNumerico'],
    [1e308, 1e-300, 0, 'noNumerico'],
  ])('VO %p, LE %p, LB %p → ND %s', (valor, logro, base, causa) => {
    expect(avanceTipo2(valor, logro, base)).toEqual({ nd: causa });
  });

  it('holds where a difference overflows', () => {
    expect(avanceTipo2(1e308, 1.5e308, -1.5e308)).toBeCloseTo(83.333333, 5);
    expect(avanceTipo2(-1.5e308, 1.5e308, -1.5e308)).toBe(0);
  });
});

describe('causaDe', () => {
  it('asks for the baseline only where it is given', () => {
    expect(causaDe(5, 10)).toBeNull();
    expect(causaDe(5, 10, 2)).toBeNull();
    expect(causaDe(5, 10, nd('sinLineaBase'))).toBe('sinLineaBase');
    expect(causaDe(5, 10, 10)).toBe('logroIgualLineaBase');
    expect(causaDe(5, 0, 0)).toBe('logroCero');
    // Against a ceiling there is no distance from the baseline, whatever the figures.
    expect(causaDe(5, 10, 2, 'No definido', 'Máximo permisible')).toBe('limitePermisible');
    expect(causaDe(5, 10, undefined, 'No definido', 'Máximo permisible')).toBeNull();
  });
});

describe('nivel', () => {
  it.each<[number, string]>([
    [-17.6, 'bajo'],
    [0, 'bajo'],
    [74.99, 'bajo'],
    [75, 'intermedio'],
    [94.96, 'intermedio'],
    [95, 'alto'],
    [3_210_000, 'alto'],
  ])('%p → %s', (avance, esperado) => expect(nivel(avance)).toBe(esperado));

  it.each([75, 95])(
    'noise just below %p belongs to the upper interval, more than noise does not',
    (cota) => {
      const [abajo, arriba] = cota === 75 ? ['bajo', 'intermedio'] : ['intermedio', 'alto'];
      expect(nivel(cota * (1 - 0.9e-9))).toBe(arriba);
      expect(nivel(cota * (1 - 1.1e-9))).toBe(abajo);
      expect(nivel(cota * (1 + 1e-12))).toBe(arriba);
    },
  );

  it('ND has none; thresholds are parameters', () => {
    expect(nivel(sinValor)).toBeNull();
    const umbrales = { umbralIntermedio: 50, umbralAlto: 60 };
    expect([49, 50, 59.9, 60].map((n) => nivel(n, umbrales))).toEqual([
      'bajo',
      'intermedio',
      'intermedio',
      'alto',
    ]);
    expect(nivel(-10.00000000001, { umbralIntermedio: -20, umbralAlto: -10 })).toBe('alto');
  });

  it('of the implementation is cut at 1.67 and 2.33', () => {
    expect([1, 1.66, 1.67, 2.32, 2.33, 3].map((n) => nivelImplementacion(n))).toEqual([
      'inicial',
      'inicial',
      'intermedio',
      'intermedio',
      'avanzado',
      'avanzado',
    ]);
    expect(nivelImplementacion(1.8, [1.9, 2.5])).toBe('inicial');
    expect(nivelImplementacion(nd('sinNivel'))).toBeNull();
  });

  it('has the valuation’s words', () => {
    expect((['bajo', 'intermedio', 'alto', null] as const).map(comoImplementacion)).toEqual([
      'inicial',
      'intermedio',
      'avanzado',
      null,
    ]);
  });
});

it('acotar clips to 0–100 and leaves ND', () => {
  expect([-109.9, 0, 45.5, 100, 426.1].map(acotar)).toEqual([0, 0, 45.5, 100, 100]);
  expect(acotar(sinValor)).toEqual(sinValor);
});

it('razon is in percent units', () => {
  expect(razon(132, 1919)).toBeCloseTo(6.8786, 4);
  expect(razon(1, 0)).toEqual({ nd: 'denominadorCero' });
  expect(razon(sinValor, 5)).toEqual(sinValor);
  expect(razon(1, nd('noNumerico'))).toEqual({ nd: 'noNumerico' });
});

describe('brecha', () => {
  it.each<[number, number, Sentido, Agregacion, number]>([
    [6.9, 8.9, 'Ascendente', 'No agregable', 2],
    [12, 10, 'Ascendente', 'No agregable', -2],
    [12, 10, 'Descendente', 'No agregable', 2],
    [12, 10, 'No definido', 'Máximo permisible', 2],
    [7, 10, 'No definido', 'Mínimo permisible', 3],
  ])('VO %p, LE %p, %s, %s → %p', (valor, logro, sentido, agregacion, esperado) => {
    expect(brecha(valor, logro, sentido, agregacion)).toBeCloseTo(esperado, 9);
  });

  it('is ND where it has no meaning', () => {
    expect(brecha(1, 2, 'No definido', 'Agregable')).toEqual({ nd: 'sentidoNoDefinido' });
    expect(brecha(1, 2, 'No definido')).toEqual({ nd: 'sentidoNoDefinido' });
    expect(brecha(sinValor, 2)).toEqual(sinValor);
    expect(brecha(2, nd('sinLogro'))).toEqual({ nd: 'sinLogro' });
    expect(brecha(-1e308, 1.7e308)).toEqual({ nd: 'noNumerico' });
    expect(brecha(3, 5)).toBe(2);
  });
});
