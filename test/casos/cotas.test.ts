/** Rules about the figures of one indicator: what they ask for, on both sides of each bound. */
import type { Politica, Reporte } from '../../src/ceplan/tipos';
import { ficha, politica, reporte } from '../ceplan/construir';
import { hallar, planDe } from './filas';

const ANIOS = [2022, 2023, 2024, 2025, 2026];
const fila = (texto: string, evaluado = 2024, resto = {}): Politica =>
  planDe({ filas: [texto], evaluado, ...resto });
const causa = (regla: string, anio: number | '' = ''): string => `${regla}|Servicio 1|${anio}|`;

describe('logroContraSentido', () => {
  const dicho = (texto: string) =>
    hallar('logroContraSentido', fila(`${texto}`)).map(({ anios, mira, esperado, datos }) => [
      datos!.caso,
      anios,
      mira,
      esperado,
    ]);
  const sinValores = '| – – – – – | ';

  it('looks at both sides of a step', () => {
    expect(dicho(`100 | 110 105 120 130 140 ${sinValores}`)).toEqual([
      ['logro', [2023], [2022, 2023], '≥'],
    ]);
    expect(dicho(`200 | 180 170 160 165 150 ${sinValores}| Descendente`)).toEqual([
      ['logro', [2025], [2024, 2025], '≤'],
    ]);
    expect(dicho(`200 | 180 190 160 170 150 ${sinValores}| No definido`)).toEqual([]);
    expect(dicho(`100 | 110 110 120 130 140 ${sinValores}`)).toEqual([]);
  });

  it('doubts the sense where all steps, two or more, go the other way', () => {
    const caso = (logros: string) => dicho(`150 | ${logros} ${sinValores}`)[0]![0];
    expect(caso('140 130 130 120 110')).toBe('sentido');
    expect(caso('140 130 120 – –')).toBe('sentido');
    expect(caso('140 130 – – –')).toBe('logro');
    expect(caso('140 130 120 130 110')).toBe('logro');
  });

  it('may follow from the sense', () => {
    const [hallado] = hallar('logroContraSentido', fila(`100 | 110 105 120 130 140 ${sinValores}`));
    expect(hallado!.causas).toEqual([causa('sentidoContradiceNombre')]);
  });
});

describe('lineaBaseInvertida', () => {
  const dicho = (texto: string) =>
    hallar('lineaBaseInvertida', fila(texto)).map(({ anios, esperado }) => [anios, esperado]);
  const sinValores = '| – – – – – | ';

  it('is a baseline on the wrong side of targets, as the sense says', () => {
    expect(dicho(`120 | 110 115 125 130 140 ${sinValores}`)).toEqual([[[2022, 2023], '≤ LE 110']]);
    expect(dicho(`110 | 110 115 125 130 140 ${sinValores}`)).toEqual([]);
    expect(dicho(`100 | 90 80 110 – – ${sinValores}| Descendente`)).toEqual([[[2024], '≥ LE 110']]);
    expect(dicho(`120 | 110 115 125 130 140 ${sinValores}| No definido`)).toEqual([]);
    expect(dicho(`– | 110 115 125 130 140 ${sinValores}`)).toEqual([]);
  });

  it('in years in which its version is in force', () => {
    const una = { lineaBase: 120, logros: { 2022: 110, 2023: 130 } };
    const plan = (desde: number | null): Politica =>
      politica({ anios: ANIOS, fichas: [ficha({ ...una, vigenteDesde: desde })] });
    expect(hallar('lineaBaseInvertida', plan(null))).toHaveLength(1);
    expect(hallar('lineaBaseInvertida', plan(2023))).toEqual([]);
  });

  it('may follow from the sense, or from a target', () => {
    const [hallado] = hallar('lineaBaseInvertida', fila(`120 | 110 115 125 130 140 ${sinValores}`));
    expect(hallado!.causas).toEqual([
      causa('sentidoContradiceNombre'),
      causa('logroContraSentido', 2022),
      causa('logroContraSentido', 2023),
    ]);
  });
});

describe('escalaDistinta', () => {
  const dicho = (texto: string) =>
    hallar('escalaDistinta', fila(texto), { veces: 10 }).map(({ encontrado, esperado }) => [
      encontrado,
      esperado,
    ]);

  it('is a value so many times its target, with each of its years', () => {
    expect(dicho('10 | 10 10 12 12 12 | 100 – – – –')).toEqual([['VO 100 (2022)', 'LE 10 (2022)']]);
    expect(dicho('10 | 10 10 12 12 12 | 99 – – – –')).toEqual([]);
    expect(dicho('10 | 10 10 12 12 12 | 100 11 130 – –')).toEqual([
      ['VO 100 (2022), VO 130 (2024)', 'LE 10 (2022), LE 12 (2024)'],
    ]);
  });

  it('not of a target of 0 or below', () => {
    expect(dicho('10 | 0 10 12 12 12 | 100 – – – –')).toEqual([]);
    expect(dicho('10 | -1 10 12 12 12 | -100 – – – –')).toEqual([]);
    expect(dicho('10 | – 10 12 12 12 | 100 – – – –')).toEqual([]);
  });
});

describe('ceroTrasAnio', () => {
  const dicho = (texto: string, caida = 10) =>
    hallar('ceroTrasAnio', fila(texto), { caida }).map(({ datos, anios }) => [
      datos!.caso,
      anios,
      datos!.otro,
    ]);

  it('is a 0 where something was to be reached', () => {
    expect(dicho('10 | 12 14 16 18 20 | 11 0 – – –')).toEqual([
      ['ascendente', [2023], '11 (2022)'],
    ]);
    expect(dicho('10 | 12 0 16 18 20 | 11 0 – – –')).toEqual([]);
    expect(dicho('10 | 12 14 16 18 20 | 11 0 – – – |  | No definido')).toEqual([]);
  });

  it('or from which it would have fallen far, of target and baseline the lower', () => {
    const baja = (lb: string, caida: number) =>
      dicho(`${lb} | 18 16 14 12 10 | 19 0 – – – |  | Descendente`, caida);
    expect(baja('20', 16)).toEqual([['descendente', [2023], '19 (2022)']]);
    expect(baja('20', 17)).toEqual([]);
    expect(baja('9', 9)).toHaveLength(1);
    expect(baja('9', 10)).toEqual([]);
    expect(baja('–', 16)).toHaveLength(1);
  });
});

describe('logroFalta', () => {
  it.each([
    ['between two targets', '10 | 12 – 16 18 20 | – – – – –', 'LE 2023'],
    ['before the first one', '10 | – 14 16 18 20 | – – – – –', ''],
    ['after the last one', '10 | 12 14 16 – – | – – – – –', ''],
    ['after the last one, with a value', '10 | 12 14 – – – | 11 13 15 – –', 'LE 2024'],
    ['with a value of 0', '10 | 12 14 – – – | 11 13 0 – –', ''],
    ['with a value of a year to come', '10 | 12 14 16 – – | 11 13 15 17 –', ''],
    ['before the first one, with a value', '10 | – 14 16 18 20 | 11 13 – – –', ''],
    ['of which there is none, with a value', '10 | – – – – – | 11 – – – –', 'LE 2022'],
    ['of which there is none', '10 | – – – – – | – – – – –', ''],
  ])('%s', (_, texto, esperado) =>
    expect(
      hallar('logroFalta', fila(texto))
        .map((uno) => uno.esperado)
        .join(),
    ).toBe(esperado),
  );

  it('not where a text stands', () => {
    const plan = fila('10 | 12 – 16 18 20 | – – – – –');
    const fichas = plan.fichas.map((una) => ({
      ...una,
      logros: { ...una.logros, 2023: { noNumerico: 'por definir' } },
    }));
    expect(hallar('logroFalta', { ...plan, fichas })).toEqual([]);
  });
});

describe('salto', () => {
  const DE_PORCENTAJE = { unidad: 'porcentaje' };
  const dicho = (valores: string, parametros = {}) =>
    hallar('salto', fila(`– | – – – – – | ${valores}`, 2026, DE_PORCENTAJE), parametros).map(
      ({ datos, mira }) => [datos!.caso, datos!.rumbo, mira],
    );

  it('without a history is eight times as much or as little', () => {
    expect(dicho('10 80 – – –')).toEqual([['factor', 'sube', [2022, 2023]]]);
    expect(dicho('10 79 – – –')).toEqual([]);
    expect(dicho('– 80 – 10 –')).toEqual([['factor', 'baja', [2023, 2025]]]);
    expect(dicho('0 80 – – –')).toEqual([]);
    expect(dicho('10 0 80 – –')).toEqual([]);
  });

  it('of counts that are not small', () => {
    const nombre = 'Número de personas capacitadas';
    const de = (valores: string) =>
      hallar('salto', fila(`– | – – – – – | ${valores}`, 2026, { unidad: 'personas', nombre }));
    expect(de('1 9 – – –')).toEqual([]);
    expect(de('1 10 – – –')).toHaveLength(1);
    expect(dicho('1 9 – – –')).toHaveLength(1);
  });

  it('with a history is far from its other steps, by their spread', () => {
    const historia = '10 11 12.1 13.31 53.24';
    const sube = [['historia', 'sube', [2025, 2026]]];
    expect(dicho(historia, { pasos: 5 })).toEqual([]);
    expect(dicho(historia, { pasos: 4 })).toEqual(sube);
    // ln 4 is 13.55 tenths above ln 1.1, where the other steps do not differ.
    expect(dicho(historia, { pasos: 4, desviaciones: 13.5 })).toEqual(sube);
    expect(dicho(historia, { pasos: 4, desviaciones: 13.6 })).toEqual([]);
    // ln 4 is 2.24 spreads from the middle of ln 2 and ln 1.1.
    expect(dicho('10 20 22 88 –', { pasos: 3, desviaciones: 2.2 })).toEqual([
      ['historia', 'sube', [2024, 2025]],
    ]);
    expect(dicho('10 20 22 88 –', { pasos: 3, desviaciones: 2.3 })).toEqual([]);
  });

  it('is a tenth at least', () => {
    const parametros = { pasos: 4, desviaciones: 0.5 };
    expect(dicho('100 100 100 100 109', parametros)).toEqual([]);
    expect(dicho('100 100 100 100 111', parametros)).toHaveLength(1);
  });
});

describe('lineaBaseFalta', () => {
  const con = '100 | 110 120 – – – | – – – – –';
  const sin = '– | 110 120 – – – | – – – – –';
  const cuantas = (filas: readonly string[], resto: Partial<Politica> = {}): number =>
    hallar('lineaBaseFalta', { ...planDe({ filas }), ...resto }, { mayoria: 50 }).length;

  it('of services, where most of them have one', () => {
    expect(cuantas([con, con, con, sin, sin])).toBe(2);
    expect(cuantas([con, con, sin, sin])).toBe(0);
    expect(cuantas([con, con, '– | – – – – – | – – – – –'])).toBe(0);
    const { parametros } = planDe({ filas: [] });
    expect(
      cuantas([con, sin, sin], { parametros: { ...parametros, avance2EnMatriz: 'todos' } }),
    ).toBe(2);
  });

  it('of an OP always, which does not count among the services', () => {
    const plan = planDe({ filas: [sin, con, con, sin, sin] });
    const fichas = plan.fichas.map((una, i) =>
      i < 2 ? { ...una, tipo: 'OP' as const, codigo: `1.${i + 1}`, servicio: '' } : una,
    );
    const [hallado, ...mas] = hallar('lineaBaseFalta', { ...plan, fichas }, { mayoria: 40 });
    expect(mas).toEqual([]);
    expect(hallado).toMatchObject({ clave: { tipo: 'OP', codigo: '1.1' } });
    expect(hallado).not.toHaveProperty('severidad');
  });

  it('not of one that has no target in force', () => {
    const una = { logros: { 2022: 110 }, tipo: 'OP' as const, servicio: '', codigo: '1.1' };
    const plan = (desde: number | null): Politica =>
      politica({ anios: ANIOS, fichas: [ficha({ ...una, vigenteDesde: desde })] });
    expect(hallar('lineaBaseFalta', plan(null))).toHaveLength(1);
    expect(hallar('lineaBaseFalta', plan(2023))).toEqual([]);
  });
});

describe('semestreFalta', () => {
  const meta = '100 | – 120 – – – | – – – – –';
  const primero = (codigo: string, anio = 2023): Reporte =>
    reporte({ codigo, anio, periodo: 'Semestre I', valor: 50 });
  const faltan = (filas: readonly string[], reportes: readonly Reporte[]): string[] =>
    hallar(
      'semestreFalta',
      { ...planDe({ filas, evaluado: 2023 }), reportes },
      { mayoria: 50 },
    ).map(({ clave, esperado }) => `${clave!.codigo} ${esperado}`);

  it('is of those whose target the others report on', () => {
    const cuatro = [meta, meta, meta, meta];
    expect(
      faltan(
        cuatro,
        ['1', '2', '3'].map((codigo) => primero(codigo)),
      ),
    ).toEqual(['4 Semestre I']);
    expect(
      faltan(
        cuatro,
        ['1', '2'].map((codigo) => primero(codigo)),
      ),
    ).toEqual([]);
  });

  it('in the evaluated year: a report of another one is none, nor is a target', () => {
    const otra = '100 | 110 – 130 – – | – – – – –';
    const reportes = [primero('1'), primero('2'), primero('3', 2022)];
    expect(faltan([meta, meta, meta], reportes)).toEqual(['3 Semestre I']);
    expect(faltan([meta, meta, meta, otra, otra], reportes)).toEqual(['3 Semestre I']);
  });
});
