/** Percentages as fractions: one figure, a column, an indicator or a whole plan. */
import type { Politica } from '../../src/ceplan/tipos';
import { reporte } from '../ceplan/construir';
import { hallar, planDe, repara } from './filas';

const DE_HOGARES = { unidad: 'porcentaje', nombre: 'Porcentaje de hogares con agua segura' };
const plan = (...filas: string[]): Politica => planDe({ filas, ...DE_HOGARES });
const veces = (n: number, fila: string): string[] => Array.from({ length: n }, () => fila);

describe('one figure of a row', () => {
  const cuales = (fila: string, parametros = {}): string[] =>
    hallar('porcentajeComoFraccion', plan(fila), parametros).map(
      ({ encontrado, esperado, marca }) => `${encontrado} → ${esperado} ${marca}`.trim(),
    );

  it('is near the others once it is multiplied by 100', () => {
    expect(cuales('30 | 30 30 30 30 30 | 0.9 – – – –')).toEqual(['0.9 → 90']);
    expect(cuales('30 | 30 30 30 30 30 | 0.91 – – – –')).toEqual([]);
    expect(cuales('40 | 40 40 0.14 40 40 | 40 – – – –')).toEqual(['0.14 → 14 logros']);
    expect(cuales('40 | 40 40 0.13 40 40 | 40 – – – –')).toEqual([]);
    expect(cuales('0.14 | 40 40 – 40 40 | 40 – – – –')).toEqual(['0.14 → 14 lineaBase']);
  });

  it('is so many times below them', () => {
    const cerca = 10;
    expect(cuales('15 | 15 15 15 15 15 | 0.75 – – – –', { cerca })).toEqual(['0.75 → 75']);
    expect(cuales('15 | 15 15 15 15 15 | 0.76 – – – –', { cerca })).toEqual([]);
  });

  it('is 1 at most, and above 0', () => {
    expect(cuales('40 | 40 40 1 40 40 | 40 – – – –')).toEqual(['1 → 100 logros']);
    expect(cuales('40 | 40 40 1.1 40 40 | 40 – – – –')).toEqual([]);
    expect(cuales('40 | 40 40 0 40 40 | -0.5 – – – –')).toEqual([]);
  });

  it('not where most figures are such; what is not above 0 is none of either', () => {
    expect(cuales('– | 40 0.5 – – – | – – – – –')).toEqual(['0.5 → 50 logros']);
    expect(cuales('– | 40 0.5 0.6 – – | – – – – –')).toEqual([]);
    expect(cuales('0 | 40 0.5 0 0 -1 | – – – – –')).toEqual(['0.5 → 50 logros']);
  });
});

describe('a column', () => {
  const suya = '30 | 32 34 36 38 40 | 31 33 0.35 – –';
  const hallados = (...filas: string[]) =>
    hallar('columnaEnFracciones', plan(...filas)).map(
      ({ datos }) => `${datos!.columnas} ${datos!.cuantos} ${datos!.desde}`,
    );

  it('is said of four rows, with what undoes it', () => {
    expect(hallados(...veces(4, suya))).toEqual(['VO 2024 4 ']);
    expect(hallados(...veces(3, suya))).toEqual([]);
    const [hallado] = hallar('columnaEnFracciones', plan(...veces(4, suya)));
    expect(repara(hallado!, 3)).toEqual(['VO 2024: 35']);
    expect(hallado).toMatchObject({ encontrado: 'VO 2024', esperado: '× 100' });
  });

  // Two rows against four that show it: then it is a stretch.
  it.each([
    ['percentages', '30 | 32 34 36 38 40 | 31 33 35 – –', 'VO 2024 4 Servicio 1'],
    ['above 3, which is 300 %', '30 | 32 34 36 38 40 | 31 33 3.1 – –', 'VO 2024 4 Servicio 1'],
    ['of 3 at most, that may be either', '30 | 32 34 36 38 40 | 31 33 3 – –', 'VO 2024 4 '],
    ['truly below 1', '0.3 | 0.3 0.4 0.4 0.4 0.4 | 0.3 0.3 0.3 – –', 'VO 2024 4 '],
    ['blank', '30 | 32 34 36 38 40 | 31 33 – – –', 'VO 2024 4 '],
  ])('with two rows %s', (_, otra, esperado) =>
    expect(hallados(...veces(4, suya), ...veces(2, otra))).toEqual([esperado]),
  );

  it('whatever is counted in other units', () => {
    const filas = [...veces(4, suya), ...veces(2, '30 | 32 34 36 38 40 | 31 33 35 – –')];
    const mezcla = plan(...filas);
    const fichas = mezcla.fichas.map((una, i) => (i < 4 ? una : { ...una, unidadMedida: 'obras' }));
    const [hallado] = hallar('columnaEnFracciones', { ...mezcla, fichas });
    expect(hallado!.datos).toMatchObject({ columnas: 'VO 2024', cuantos: 4, desde: '' });
  });

  it('with the others of its rows; those of other rows apart', () => {
    const dos = '30 | 32 34 36 38 40 | 31 0.33 0.35 – –';
    const primera = '30 | 32 34 36 38 40 | 31 0.33 35 – –';
    expect(hallados(...veces(4, dos))).toEqual(['VO 2023, 2024 8 ']);
    expect(hallados(...veces(4, primera), ...veces(4, suya))).toEqual([
      'VO 2023 4 Servicio 1',
      'VO 2024 4 Servicio 5',
    ]);
  });

  it('writes nothing outside of its stretch', () => {
    const orden = '30 | 32 34 36 38 40 | 31 33 35 – –';
    const filas = [suya, ...veces(6, orden), ...veces(5, suya), ...veces(3, orden)];
    const [hallado] = hallar('columnaEnFracciones', plan(...filas));
    expect(hallado!.datos).toMatchObject({ cuantos: 5, desde: 'Servicio 8', hasta: 'Servicio 12' });
    expect([0, 7, 11, 12].map((fila) => repara(hallado!, fila))).toEqual([
      [],
      ['VO 2024: 35'],
      ['VO 2024: 35'],
      [],
    ]);
  });
});

describe('an indicator', () => {
  const enteros = '0.41 | 0.45 0.5 0.55 0.6 0.65 | 0.44 0.47 – – –';
  const enOrden = '41 | 45 50 55 60 65 | 44 47 – – –';
  const mezcla = '0.41 | 0.45 0.5 0.55 0.6 0.65 | 44 47 – – –';
  const de = (politica: Politica) => hallar('indicadorEnFracciones', politica);
  const casos = (...filas: string[]) =>
    de(plan(...filas)).map(
      ({ datos, severidad }) => `${datos!.caso} ${datos!.cuantos} ${severidad}`,
    );

  it('whose figures are all fractions is asked about, and says which they are', () => {
    const [hallado] = de(plan(enteros));
    const clave = { tipo: 'Servicio', codigo: '1' };
    expect(hallado).toMatchObject({
      clave,
      marca: '0',
      severidad: 'aviso',
      lugar: { fila: 0, campo: 'lineaBase' },
      datos: { caso: 'pregunta', cuantos: 1, indicador: DE_HOGARES.nombre },
    });
    const anios = [2022, 2023, 2024, 2025, 2026];
    expect(hallado!.explica).toEqual({
      cifras: anios.map((anio) => ({ clave, anio })),
      claves: [clave],
    });
    expect(hallado).not.toHaveProperty('reparacion');
  });

  it.each([
    ['more than half of them', '0.41 | 0.45 0.5 – – – | 44 47 – – –', 'mezcla 1 error'],
    ['half of them', '– | 0.45 0.5 – – – | 44 47 – – –', ''],
    ['one percentage among them', '0.41 | 0.45 0.5 – – – | 44 – – – –', ''],
    // Of the small ones 0.1 is no hundredth of 47.
    ['with small ones that are not', '0.48 | 0.45 0.5 0.1 – – | 44 47 50 – –', ''],
    ['half, with a small one that is not', '0.48 | 0.45 0.5 0.1 – – | 44 47 – – –', ''],
    [
      'most, with a small one that is not',
      '0.48 | 0.45 0.5 0.55 0.1 – | 44 47 – – –',
      'mezcla 1 error',
    ],
  ])('that has %s', (_, fila, esperado) => expect(casos(fila).join()).toBe(esperado));

  it('is one where a report says so, with two figures', () => {
    const conRazon = (fila: string, numerador: number): string[] => {
      const reportes = [reporte({ anio: 2023, numerador, denominador: 1000 })];
      return de({ ...plan(fila), reportes }).map(({ datos }) => String(datos!.caso));
    };
    const dos = '0.41 | – – – – – | – 0.47 – – –';
    expect(conRazon(dos, 470)).toEqual(['razon']);
    expect(conRazon('– | – – – – – | – 0.47 – – –', 470)).toEqual([]);
    // By 2 %: 0.47 is 101.9 % of 461.3 of 1,000, and 102.1 % of 460.4.
    expect(conRazon(dos, 461.3)).toEqual(['razon']);
    expect(conRazon(dos, 460.4)).toEqual([]);
    expect(conRazon(enteros, 460.4)).toEqual(['pregunta']);
    // It is 4.7 of 1,000, which is 0.47 %, by 2 %.
    expect(conRazon(enteros, 4.7)).toEqual([]);
    expect(conRazon(enteros, 4.613)).toEqual([]);
    expect(conRazon(enteros, 4.604)).toEqual(['pregunta']);
  });

  it('of five, and half of all percentages, the plan is written so', () => {
    expect(casos(...veces(5, enteros), ...veces(5, enOrden))).toEqual(['todos 5 error']);
    expect(casos(...veces(5, enteros), ...veces(6, enOrden))).toEqual(veces(5, 'pregunta 1 aviso'));
    expect(casos(...veces(4, enteros))).toEqual(veces(4, 'pregunta 1 aviso'));
    const [todos] = de(plan(...veces(5, enteros)));
    expect(todos!.explica).toEqual({
      claves: ['1', '2', '3', '4', '5'].map((codigo) => ({ tipo: 'Servicio', codigo })),
    });
    expect(todos).toMatchObject({ marca: 'todos' });
    expect(todos).not.toHaveProperty('clave');
    expect(repara(todos!, 4).slice(0, 2)).toEqual(['LB: 41', 'LE 2022: 45']);
  });

  it('of two scales is said by itself, and none of those', () => {
    expect(casos(...veces(5, enteros), mezcla)).toEqual(['todos 5 error', 'mezcla 1 error']);
    expect(casos(...veces(4, enteros), mezcla)).toEqual([
      ...veces(4, 'pregunta 1 aviso'),
      'mezcla 1 error',
    ]);
  });
});
