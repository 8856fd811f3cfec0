/** LE and VO of one indicator in each other's place: what of its other figures shows it. */
import type { Ficha, Politica } from '../../src/ceplan/tipos';
import { ficha, politica } from '../ceplan/construir';
import { hallar, planDe, repara } from './filas';

const hallados = (plan: Politica) => hallar('logroYValorCambiados', plan);
const anios = (plan: Politica): string =>
  hallados(plan)
    .map(({ datos }) => `${datos!.caso} ${datos!.anios}`)
    .join('; ');
const fila = (resto: string, evaluado = 2024): Politica =>
  planDe({ filas: [`100 | ${resto}`], evaluado });

describe('a target that leaves the course of the others, its value on it', () => {
  it('is said with both figures, and can be exchanged', () => {
    const [hallado] = hallados(fila('110 120 95 140 150 | 90 100 129 – –'));
    expect(hallado).toMatchObject({
      lugar: { fila: 0, campo: 'logros', anio: 2024 },
      clave: { tipo: 'Servicio', codigo: '1' },
      anios: [2024],
      encontrado: 'LE 95, VO 129 (2024)',
      esperado: 'LE 129, VO 95 (2024)',
      explica: { cifras: [{ clave: { tipo: 'Servicio', codigo: '1' }, anio: 2024 }] },
    });
    expect(repara(hallado!, 0)).toEqual(['LE 2024: 129', 'VO 2024: 95']);
  });

  it.each([
    // The course is at 130 in 2024.
    ['four times nearer the course', '110 120 95 140 150 | 90 100 138.7 – –', 'anio 2024'],
    ['hardly four times', '110 120 95 140 150 | 90 100 138.8 – –', ''],
    ['at the target before it', '110 120 70 140 150 | 70 75 120 – –', 'anio 2024'],
    ['below it', '110 120 70 140 150 | 70 75 119 – –', ''],
    ['at the target after it', '110 120 70 140 150 | 70 75 140 – –', 'anio 2024'],
    ['above it', '110 120 70 140 150 | 70 75 141 – –', ''],
    ['no target', '110 120 – 140 150 | 90 100 129 – –', ''],
    ['no value', '110 120 95 140 150 | 90 100 – – –', ''],
    ['falling', '150 140 165 120 110 | 160 166 131 – –', 'anio 2024'],
    ['falling, the value below the next target', '150 140 165 120 110 | 160 166 119 – –', ''],
    ['falling, the value above the target before', '150 140 195 120 110 | 180 190 141 – –', ''],
  ])('%s', (_, resto, esperado) => expect(anios(fila(resto))).toBe(esperado));

  it('of the first and the last year, where the nearest two targets go on', () => {
    expect(anios(fila('160 120 130 170 250 | 111 150 – – –', 2023))).toBe('anio 2022');
    expect(anios(fila('110 112 130 140 100 | 80 85 90 95 151', 2026))).toBe('anio 2026');
    expect(anios(fila('110 112 130 140 100 | 80 85 90 95 165', 2026))).toBe('');
  });

  it.each([
    ['nearer the value of the year before', '110 120 95 140 150 | 128 96 129 – –', 'anio 2024'],
    ['as near as the value', '110 120 95 140 150 | 96 112 129 – –', ''],
    ['farther than the value', '110 120 95 140 150 | 96 113 129 – –', ''],
    ['with a decimal, as no target has', '110 120 95.5 140 150 | – – 129 – –', 'anio 2024'],
    ['without a decimal', '110 120 95 140 150 | – – 129 – –', ''],
    ['with a decimal, as one other target has', '110 120.5 95.5 140 150 | – – 129 – –', ''],
    ['with more decimals', '110 120.5 95.55 140 150 | – – 129.5 – –', 'anio 2024'],
    ['with more decimals, as the value', '110 120.5 95.55 140 150 | – – 129.55 – –', ''],
  ])('the target is like the other values: %s', (_, resto, esperado) =>
    expect(anios(fila(resto))).toBe(esperado),
  );

  it('of the version in force, in the years in which it is', () => {
    const logros = { 2022: 110, 2023: 95, 2024: 130, 2025: 140, 2026: 150 };
    const valores = { 2022: 90, 2023: 119 };
    const plan = (...fichas: Ficha[]): Politica =>
      politica({ anios: [2022, 2023, 2024, 2025, 2026], anioEvaluado: 2024, fichas });
    expect(anios(plan(ficha({ logros, valores })))).toBe('anio 2023');
    expect(anios(plan(ficha({ logros, valores, vigenteDesde: 2024 })))).toBe('');
    const [vieja, nueva] = [{ vigenteHasta: 2023 }, { fila: 1, vigenteDesde: 2024 }];
    expect(
      anios(plan(ficha({ logros, valores, ...vieja }), ficha({ logros, valores, ...nueva }))),
    ).toBe('');
  });

  it('whatever text stands in another year', () => {
    const plan = fila('110 120 95 140 150 | 90 100 129 – –');
    const conTexto = plan.fichas.map((una) => ({
      ...una,
      logros: { ...una.logros, 2023: { noNumerico: 'por definir' } },
    }));
    expect(anios({ ...plan, fichas: conTexto })).toBe('anio 2024');
  });
});

describe('a whole record', () => {
  it.each([
    [
      'values in the years to come, no target',
      '110 120 130 – – | 105 112 125 140 150',
      'todo 2022–2026',
    ],
    ['a target in one of them', '110 120 130 – 150 | 105 112 125 140 151', ''],
    ['a value in one of them alone', '110 120 130 – – | 105 112 125 140 –', ''],
    ['no target at all', '– – – – – | 105 112 125 140 150', ''],
  ])('%s', (_, resto, esperado) => expect(anios(fila(resto))).toBe(esperado));
});

describe('the report gives what stands as the target', () => {
  it.each([
    // The targets of the other years are 100.
    [
      'the value near the other targets',
      '100 100 140 100 100 | 90 95 101 – – | 2024: 140',
      'anio 2024',
    ],
    ['four times nearer them', '100 100 140 100 100 | 90 95 110 – – | 2024: 140', 'anio 2024'],
    ['hardly', '100 100 140 100 100 | 90 95 110.1 – – | 2024: 140', ''],
    ['a report of another year', '100 100 140 100 100 | 90 95 101 – – | 2023: 140', ''],
    ['a report that is neither', '100 100 140 100 100 | 90 95 101 – – | 2024: 120', ''],
    ['a report that is both', '100 100 100.4 100 100 | 90 95 100 – – | 2024: 100.44', ''],
    [
      'near the target of the nearest year',
      '139 100 140 100 100 | 90 95 101 – – | 2024: 140',
      'anio 2024',
    ],
    ['the nearest years without one', '100 – 140 – 100 | 90 95 101 – – | 2024: 140', 'anio 2024'],
    ['no other target', '– – 140 – – | 90 95 101 – – | 2024: 140', ''],
    ['no value', '100 100 140 100 100 | 90 95 – – – | 2024: 140', ''],
    ['no target', '100 100 – 100 100 | 90 95 101 – – | 2024: 140', ''],
  ])('%s', (_, resto, esperado) => expect(anios(fila(resto))).toBe(esperado));

  it('not that of a semester', () => {
    const plan = fila('100 100 140 100 100 | 90 95 101 – – | 2024: 140');
    const reportes = plan.reportes.map((uno) => ({ ...uno, periodo: 'Semestre II' as const }));
    expect(anios({ ...plan, reportes })).toBe('');
  });
});
