/** Of a column, the rows that one edit explains; of a row, the figures on another scale. */
import { mismaCifra } from '../../src/ceplan/auditoria/columnas/tablero';
import { coinciden, mejorTramo } from '../../src/ceplan/auditoria/columnas/tramo';
import { porCien } from '../../src/ceplan/auditoria/reglas/comun/fracciones';

const votos = (texto: string): number[] =>
  [...texto].map((voto) => ({ '+': 1, '-': -1 })[voto] ?? 0);
const veces = (voto: string, n: number): string => voto.repeat(n);
const tramo = (texto: string, minimo = 3) => {
  const hallado = mejorTramo(votos(texto), minimo);
  return hallado && [hallado.desde, hallado.hasta, hallado.aFavor, hallado.entero, hallado.seguro];
};

describe('the rows that an edit explains', () => {
  it('are a stretch in which two of three that can tell agree', () => {
    expect(tramo('.++.+--')).toEqual([1, 4, 3, false, false]);
    // One against is bridged where more follow than it costs.
    expect(tramo('++++-+++----')).toEqual([0, 7, 7, false, false]);
    expect(tramo('++-+++---')).toEqual([3, 5, 3, false, false]);
    // Of two as long, the first.
    expect(tramo('+++--+++----')).toEqual([0, 2, 3, false, false]);
    expect(tramo('---+++')).toEqual([3, 5, 3, false, false]);
  });

  it('are none where too few speak for it', () => {
    expect([tramo(''), tramo('...'), tramo('---'), tramo('++'), tramo('++.-+')]).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    expect(tramo('++.', 2)).toEqual([0, 2, 2, true, true]);
  });

  it('are the whole column where a quarter at most is against, and half of the others together', () => {
    expect(tramo('.+++-.')).toEqual([0, 5, 3, true, false]);
    expect(tramo('+++--')).toEqual([0, 2, 3, false, false]);
    const trozos = `${veces('+', 4)}--${veces('+', 4)}--${veces('+', 4)}`;
    expect(tramo(trozos)).toEqual([0, 3, 4, false, false]);
    expect(tramo(`${veces('+', 6)}---${veces('+', 6)}`)).toEqual([0, 14, 12, true, false]);
  });

  it('are sure where hardly any is against', () => {
    expect(tramo(`${veces('+', 17)}---`)).toEqual([0, 19, 17, true, true]);
    expect(tramo(`${veces('+', 16)}---`)).toEqual([0, 18, 16, true, false]);
    // And nearly all of those for it stand together.
    expect(tramo(`${veces('+', 20)}---${veces('+', 3)}`)).toEqual([0, 25, 23, true, true]);
    expect(tramo(`${veces('+', 20)}---${veces('+', 4)}`)).toEqual([0, 26, 24, true, false]);
  });

  it('of two columns are those of one edit where half of all is common', () => {
    const de = (desde: number, hasta: number) =>
      ({ desde, hasta, aFavor: 0, entero: false, seguro: false }) as const;
    expect(coinciden(de(0, 9), de(0, 4))).toBe(true);
    expect(coinciden(de(0, 9), de(6, 9))).toBe(false);
    expect(coinciden(de(0, 9), de(0, 3))).toBe(false);
    expect(coinciden(de(2, 7), de(0, 5))).toBe(true);
    expect(coinciden(de(10, 19), de(12, 21))).toBe(true);
    expect(coinciden(de(0, 4), de(6, 9))).toBe(false);
  });
});

describe('fractions among percentages', () => {
  const cuales = (...cifras: number[]) => {
    const es = porCien(cifras, 3);
    return es && cifras.filter((_, c) => es(c));
  };

  it('are far below the others, and near them a hundred times', () => {
    expect(cuales(80, 0.9, 85)).toEqual([0.9]);
    expect(cuales(NaN, 80, 0.9, NaN, 0.85)).toEqual([0.9, 0.85]);
    expect(cuales(30, 30, 0.9)).toEqual([0.9]);
    expect(cuales(30, 30, 0.91)).toEqual([]);
    expect(cuales(30, 30, 0.1)).toEqual([0.1]);
    expect(cuales(30, 30, 0.09)).toEqual([]);
  });

  it('reach 3 at most, 300 % of what was planned', () => {
    expect(cuales(150, 150, 3)).toEqual([3]);
    expect(cuales(150, 150, 3.1)).toBeNull();
    expect(cuales(150, 150, 3.1, 1)).toEqual([1]);
  });

  it('are twenty times below the middle, where a row has two scales at all', () => {
    expect(cuales(60, 60, 3)).toEqual([]);
    expect(cuales(59, 59, 3)).toBeNull();
    expect(cuales(39, 39, 40, 2)).toEqual([]);
    expect(cuales(0, 80, 85)).toBeNull();
  });
});

it('a figure is the reported one but for its decimals', () => {
  expect(mismaCifra(66.67, 66.6667)).toBe(true);
  expect(mismaCifra(66.66, 66.6667)).toBe(false);
  // Of a small one a hundredth.
  expect(mismaCifra(0.3, 0.303)).toBe(true);
  expect(mismaCifra(0.3, 0.304)).toBe(false);
  expect([mismaCifra(0, 0), mismaCifra(-5, -5), mismaCifra(5, -5)]).toEqual([true, true, false]);
  expect([mismaCifra(NaN, 1), mismaCifra(1, NaN)]).toEqual([false, false]);
});
