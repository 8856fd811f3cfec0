/** Two columns exchanged: which rows show it, and how many it takes. */
import { dice, hallar, repara } from './filas';
import type { PlanDeFilas } from './filas';

const cambiadas = (plan: PlanDeFilas) => hallar('columnasCambiadas', plan);
const resumen = (plan: PlanDeFilas): string[] =>
  cambiadas(plan).map(({ datos }) => `${datos!.caso}: ${datos!.columnas} (${datos!.cuantos})`);
const veces = (n: number, fila: string): string[] => Array.from({ length: n }, () => fila);
const de = (fila: string, n = 5, resto: Partial<PlanDeFilas> = {}): PlanDeFilas => ({
  filas: veces(n, fila),
  ...resto,
});
/** A row in order, with these targets and values up to 2024. */
const fila = (resto: string, lb = '100'): string => `${lb} | ${resto}`;

describe('targets and values of a year', () => {
  const suya = fila('110 120 95 140 150 | 105 112 130 – –');
  const una = (resto: string, lb?: string): string =>
    dice('columnasCambiadas', de(suya), fila(resto, lb));

  it('where five rows show it', () => {
    expect(resumen(de(suya))).toEqual(['logroValor: LE 2024, VO 2024 (5)']);
    expect(resumen(de(suya, 4))).toEqual([]);
    expect(repara(cambiadas(de(suya))[0]!, 3)).toEqual(['LE 2024: 130', 'VO 2024: 95']);
    expect(cambiadas(de(suya))[0]).toMatchObject({ encontrado: 'LE 2024', esperado: 'VO 2024' });
  });

  it.each([
    [
      'a target out of its order, the value in it',
      '110 120 95 140 150 | 105 112 131 – –',
      'for it',
    ],
    ['both in order', '110 120 129 140 150 | 105 112 131 – –', 'nothing'],
    ['the value out of the targets’ order', '110 120 131 140 150 | 105 112 95 – –', 'against it'],
    ['a target by 1 % out of its order', '110 120 118.7 140 150 | 105 112 130 – –', 'for it'],
    ['a target by less', '110 120 119 140 150 | 105 112 130 – –', 'nothing'],
    ['a value by less', '110 120 130 140 150 | 105 112 119 – –', 'nothing'],
    ['a value by 1 % out of it', '110 120 130 140 150 | 105 112 118.7 – –', 'against it'],
    ['a target above the next one', '110 120 160 140 150 | 105 112 130 – –', 'for it'],
    ['no value', '110 120 95 140 150 | 105 112 – – –', 'nothing'],
    ['no target', '110 120 – 140 150 | 105 112 130 – –', 'nothing'],
    ['the value nearly three times the target', '110 120 45 140 150 | 105 112 130 – –', 'for it'],
    ['the value more than three times', '110 120 43 140 150 | 105 112 130 – –', 'against it'],
    ['the report among the targets', '110 120 129 140 150 | 105 112 131 – – | 2024: 129', 'for it'],
    [
      'the report among the values',
      '110 120 95 140 150 | 105 112 130 – – | 2024: 130',
      'against it',
    ],
    ['a report that is both', '110 120 130 140 150 | 105 112 130 – – | 2024: 130', 'nothing'],
    ['a report and no target', '110 120 – 140 150 | 105 112 130 – – | 2024: 130', 'nothing'],
    ['a report that is neither', '110 120 95 140 150 | 105 112 130 – – | 2024: 99', 'for it'],
  ])('%s', (_, resto, esperado) => expect(una(resto)).toBe(esperado));

  it.each([
    ['falling, a target above the one before', '180 160 190 130 120 | 190 170 145 – –', 'for it'],
    ['falling, a target below the next one', '180 160 110 130 120 | 190 170 145 – –', 'for it'],
    ['falling, in order', '180 160 144 130 120 | 190 170 146 – –', 'nothing'],
    ['falling, the value out of it', '180 160 144 130 120 | 190 170 190 – –', 'against it'],
  ])('%s', (_, resto, esperado) => expect(una(`${resto} |  | Descendente`, '200')).toBe(esperado));

  it('of the first year beside the baseline, or without one as the sense says', () => {
    const primera = fila('85 120 130 140 150 | 110 115 125 – –');
    const dicha = (resto: string, lb: string): string =>
      dice('columnasCambiadas', de(primera), fila(resto, lb));
    expect(resumen(de(primera))).toEqual(['logroValor: LE 2022, VO 2022 (5)']);
    expect(dicha('125 120 130 140 150 | 110 115 125 – –', '–')).toBe('for it');
    expect(dicha('95 120 130 140 150 | 110 115 125 – –', '–')).toBe('nothing');
    expect(dicha('85 100 90 80 70 | 105 98 92 – – |  | Descendente', '–')).toBe('for it');
    expect(dicha('105 100 90 80 70 | 115 98 92 – – |  | Descendente', '–')).toBe('nothing');
    expect(dicha('125 120 130 140 150 | 110 115 125 – – |  | No definido', '–')).toBe('nothing');
  });

  it('of the last year beside the one before, as the sense says', () => {
    const ultima = fila('110 120 130 140 125 | 105 112 125 131 150');
    const plan = de(ultima, 5, { evaluado: 2026 });
    const dicha = (resto: string): string => dice('columnasCambiadas', plan, fila(resto));
    expect(resumen(plan)).toEqual(['logroValor: LE 2026, VO 2026 (5)']);
    expect(dicha('110 120 130 140 155 | 105 112 125 131 150')).toBe('nothing');
    const baja = (le: number, vo: number): string =>
      dicha(`95 90 85 80 ${le} | 97 92 88 83 ${vo} |  | Descendente`);
    expect([baja(84, 75), baja(75, 78), baja(75, 84)]).toEqual(['for it', 'nothing', 'against it']);
  });

  it('of a stretch, where eight rows show it', () => {
    const otra = fila('110 120 130 140 150 | 105 105 95 – –');
    const tramo = (n: number) =>
      cambiadas({ filas: [...veces(10, otra), ...veces(n, suya), ...veces(10, otra)] }).map(
        ({ datos, reparacion }) => [datos!.desde, datos!.hasta, datos!.cuantos, reparacion],
      );
    expect(tramo(8)).toEqual([['Servicio 11', 'Servicio 18', 8, undefined]]);
    expect(tramo(7)).toEqual([]);
  });

  it('and of two years are two', () => {
    const dos = fila('110 95 130 99 150 | 105 120 125 140 –');
    expect(resumen(de(dos, 5, { evaluado: 2025 })).sort()).toEqual([
      'logroValor: LE 2023, VO 2023 (5)',
      'logroValor: LE 2025, VO 2025 (5)',
    ]);
  });
});

describe('targets of two years', () => {
  const suya = fila('110 140 130 120 150 | 105 115 125 – –');
  const una = (resto: string): string => dice('columnasCambiadas', de(suya), fila(resto));

  it('where five rows show it', () => {
    expect(resumen(de(suya))).toEqual(['anios: LE 2023, 2025 (5)']);
    expect(resumen(de(suya, 4))).toEqual([]);
    expect(repara(cambiadas(de(suya))[0]!, 0)).toEqual(['LE 2023: 120', 'LE 2025: 140']);
  });

  it.each([
    ['targets that go up and down', '110 141 130 121 150 | 105 115 125 – –', 'for it'],
    ['hardly', '110 122 122 120 150 | 105 115 118 – –', 'for it'],
    ['by less', '110 121 121 120 150 | 105 115 118 – –', 'nothing'],
    ['the same target in both', '110 120 120 120 150 | 105 115 118 – –', 'nothing'],
    ['in order by less', '110 120 120 121 150 | 105 115 118 – –', 'nothing'],
    ['in order', '110 120 120 122 150 | 105 115 118 – –', 'against it'],
    ['no target in one of them', '110 – 130 120 150 | 105 – 125 – –', 'nothing'],
    ['no target in the other', '110 140 130 – 150 | 105 – 125 – –', 'nothing'],
    ['a year between them without one', '110 140 – 120 150 | 105 – – – –', 'for it'],
  ])('%s', (_, resto, esperado) => expect(una(resto)).toBe(esperado));

  it('seen from the baseline on', () => {
    const primera = fila('150 120 130 140 110 | 105 115 125 – –');
    expect(resumen(de(primera))).toEqual(['anios: LE 2022, 2026 (5)']);
  });

  it('in rows here and there, where a quarter of all show it', () => {
    const igual = fila('110 120 120 120 150 | – – – – –');
    const otra = fila('110 140 130 120 150 | – – – – –');
    const dispersas = (n: number): string[] =>
      resumen({
        filas: Array.from({ length: n }, (_, i) => (i % 4 === 0 && i < 20 ? otra : igual)),
      });
    expect(dispersas(20)).toEqual(['anios: LE 2023, 2025 (5)']);
    expect(dispersas(21)).toEqual([]);
  });
});

describe('values of two years', () => {
  // Each nearer the target of the other year.
  const suya = fila('110 140 150 160 170 | 138 108 149 – –');
  const una = (resto: string, lb?: string): string => {
    // Two of them, as one in eleven against it would still leave it sure.
    const plan = de(suya, 10);
    return dice('columnasCambiadas', plan, fila(resto, lb), 2);
  };

  it('where reports of five rows show it, or ten rows without', () => {
    expect(resumen(de(suya, 10))).toEqual(['anios: VO 2022, 2023 (10)']);
    expect(resumen(de(suya, 9))).toEqual([]);
    const dichas = (n: number): string[] =>
      resumen({ filas: [...veces(n, `${suya} | 2022: 108`), ...veces(6 - n, suya)] });
    expect(dichas(5)).toEqual(['anios: VO 2022, 2023 (6)']);
    expect(dichas(4)).toEqual([]);
    expect(repara(cambiadas(de(suya, 10))[0]!, 9)).toEqual(['VO 2022: 108', 'VO 2023: 138']);
  });

  it.each([
    ['each nearer the other’s target', '110 140 150 160 170 | 137 109 149 – –', 'for it'],
    ['each at its own', '110 140 150 160 170 | 109 137 149 – –', 'against it'],
    ['both as near', '110 140 150 160 170 | 120 120 149 – –', 'nothing'],
    ['no value in one of them', '110 140 150 160 170 | – 108 149 – –', 'nothing'],
    ['no value in the other', '110 140 150 160 170 | 138 – 149 – –', 'nothing'],
    ['values that would go up and down', '140 110 150 160 170 | 110 140 150 – –', 'nothing'],
    [
      'the report of the first in the second',
      '110 140 150 160 170 | 138 108 149 – – | 2022: 108',
      'for it',
    ],
    [
      'that of the second in the first',
      '110 140 150 160 170 | 138 108 149 – – | 2023: 138',
      'for it',
    ],
    [
      'that of the first in its own',
      '110 140 150 160 170 | 138 108 149 – – | 2022: 138',
      'against it',
    ],
    [
      'that of the second in its own',
      '110 140 150 160 170 | 138 108 149 – – | 2023: 108',
      'against it',
    ],
    ['a report and one value', '110 140 150 160 170 | – 108 149 – – | 2023: 108', 'nothing'],
    ['that of both in both', '110 140 150 160 170 | 120 120 149 – – | 2022: 120', 'nothing'],
  ])('%s', (_, resto, esperado) => expect(una(resto)).toBe(esperado));

  it('even where there are no others to hold them against', () => {
    expect(una('110 140 150 160 170 | 138 108 – – –', '–')).toBe('for it');
  });

  it('of which the later one is evaluated', () => {
    const futura = fila('110 120 130 150 170 | 108 118 148 131 –');
    expect(resumen(de(futura, 10, { evaluado: 2025 }))).toEqual(['anios: VO 2024, 2025 (10)']);
    expect(resumen(de(futura, 10, { evaluado: 2024 }))).toEqual([]);
  });

  it('of a whole column, not of a stretch', () => {
    const otra = fila('110 140 150 160 170 | 108 138 149 – –');
    expect(resumen({ filas: [...veces(10, suya), ...veces(3, otra)] })).toEqual([
      'anios: VO 2022, 2023 (10)',
    ]);
    expect(resumen({ filas: [...veces(10, suya), ...veces(4, otra)] })).toEqual([]);
  });
});
