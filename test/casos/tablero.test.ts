/** The figures of a plan as a board of rows and columns, and what findings about columns say of it. */
import { crearContexto } from '../../src/ceplan/auditoria/auditado';
import { alcance, explicar, nombrar } from '../../src/ceplan/auditoria/columnas/decir';
import { tableroDe, tachar } from '../../src/ceplan/auditoria/columnas/tablero';
import type { Columna, Tablero } from '../../src/ceplan/auditoria/columnas/tablero';
import { evaluar } from '../../src/ceplan/evaluar';
import type { Politica } from '../../src/ceplan/tipos';
import { ficha, politica, reporte } from '../ceplan/construir';
import { planDe } from './filas';

const de = (plan: Politica): Tablero =>
  tableroDe(crearContexto({ politica: plan, evaluacion: evaluar(plan), compromisos: null }));
const tablero = (...filas: string[]): Tablero => de(planDe({ filas, anios: [2022, 2023] }));
/** What the other figures of the row ask for in each column, as figures. */
const centros = (fila: string): (number | null)[] =>
  tablero(fila).registros[0]!.centros.map((centro) =>
    Number.isNaN(centro) ? null : Number(Math.exp(centro).toPrecision(6)),
  );

describe('the middle of the other figures of a row', () => {
  it.each([
    // Of three others the second, of two their geometric mean.
    ['1 | 2 4 | 8 –', [4, 4, 2, 2, Math.sqrt(8)]],
    ['8 | 4 2 | 1 –', [2, 2, 4, 4, Math.sqrt(8)]],
    ['1 | 4 – | 16 –', [8, 4, 4, 2, 4]],
    ['2 | 8 – | – –', [8, 2, 4, 4, 4]],
    ['3 | – – | – –', [null, 3, 3, 3, 3]],
    ['– | – – | – –', [null, null, null, null, null]],
    // Neither 0 nor what is below has a size.
    ['0 | 2 -4 | 8 –', [4, 8, 4, 2, 4]],
    // The same figure twice counts twice.
    ['5 | 5 7 | 9 –', [7, 7, 5, 5, Math.sqrt(35)]],
  ])('%s', (fila, esperado) =>
    expect(centros(fila)).toEqual(esperado.map((n) => n && Number(n.toPrecision(6)))),
  );

  it('is without those that a finding has explained, in its rows', () => {
    const uno = tablero('1 | 2 4 | 8 –', '1 | 2 4 | 8 –', '1 | 2 4 | 8 –');
    tachar(uno, { desde: 1, hasta: 1 }, [3]);
    const con = uno.registros.map(({ centros: c }) => Math.round(Math.exp(c[0]!) * 1000) / 1000);
    expect(con).toEqual([4, 2.828, 4]);
    expect(uno.registros.map(({ logs }) => Number.isNaN(logs[3]!))).toEqual([false, true, false]);
    expect(uno.registros[1]!.cifras[3]).toBe(8);
  });
});

it('a board has what was reported for whole years of the plan, for every version of a ficha', () => {
  const versiones = [
    ficha({ fila: 0, vigenteHasta: 2022 }),
    ficha({ fila: 1, vigenteDesde: 2023 }),
    ficha({ fila: 2, codigo: '2' }),
  ];
  const reportes = [
    reporte({ anio: 2022, valor: 7 }),
    reporte({ anio: 2023, valor: 8, periodo: 'Semestre I' }),
    reporte({ anio: 2023, valor: { noNumerico: 'ocho' } }),
    reporte({ anio: 2019, valor: 9 }),
    reporte({ anio: 2023, valor: 5, codigo: '3' }),
  ];
  const plan = politica({ anios: [2022, 2023], anioEvaluado: 2023, fichas: versiones, reportes });
  const { registros } = de(plan);
  expect(registros.map(({ reportado }) => reportado)).toEqual([
    [7, NaN],
    [7, NaN],
    [NaN, NaN],
  ]);
});

it('a board is made once for all rules', () => {
  const plan = planDe({ filas: ['1 | 2 4 | 8 –'], anios: [2022, 2023] });
  const contexto = crearContexto({ politica: plan, evaluacion: evaluar(plan), compromisos: null });
  expect(tableroDe(contexto)).toBe(tableroDe(contexto));
});

describe('the names of columns', () => {
  const vo = (...anios: number[]): Columna[] => anios.map((anio) => ({ campo: 'valores', anio }));
  const le = (...anios: number[]): Columna[] => anios.map((anio) => ({ campo: 'logros', anio }));
  const lb: Columna = { campo: 'lineaBase' };

  it('are the baseline, targets and values, with their years', () => {
    expect(nombrar([lb])).toBe('LB valor');
    expect(nombrar(vo(2022))).toBe('VO 2022');
    expect(nombrar([...vo(2022, 2023), ...le(2024, 2025, 2026), lb])).toBe(
      'LB valor, LE 2024–2026, VO 2022, 2023',
    );
  });

  it('reach the figures of their years, and with the baseline the whole indicator', () => {
    const { registros } = tablero('1 | 2 4 | 8 –', '1 | 2 4 | 8 –');
    const cifra = (codigo: string, anio: number) => ({ clave: { tipo: 'Servicio', codigo }, anio });
    expect(alcance(registros, [...le(2022), ...vo(2022)])).toEqual({
      cifras: [cifra('1', 2022), cifra('2', 2022)],
    });
    expect(alcance([registros[1]!], [lb, ...vo(2022, 2023)])).toEqual({
      cifras: [cifra('2', 2022), cifra('2', 2023)],
      claves: [{ tipo: 'Servicio', codigo: '2' }],
    });
  });
});

describe('a finding about columns', () => {
  const hallado = (columnas: (uno: Tablero) => Columna[], entero: boolean) => {
    const uno = tablero('1 | 2 4 | 8 –', '1 | 2 4 | 8 –', '1 | 2 4 | 8 –');
    const tramo = { desde: 1, hasta: 2, aFavor: 2, entero, seguro: true };
    const dicho = explicar({
      tablero: uno,
      tramo,
      columnas: columnas(uno),
      caso: 'caso',
      encontrado: 'esto',
      esperado: 'aquello',
      cuantos: 2,
    });
    return { uno, dicho };
  };

  it('stands at its first cell, names its rows, and takes its figures out', () => {
    const { uno, dicho } = hallado(({ columnas }) => [columnas[1]!, columnas[3]!], false);
    expect(dicho).toEqual({
      lugar: { tabla: 'fichas', fila: 1, campo: 'logros', anio: 2022 },
      anios: [2022],
      marca: 'caso LE 2022, VO 2022 Servicio 2',
      encontrado: 'esto',
      esperado: 'aquello',
      datos: {
        caso: 'caso',
        columnas: 'LE 2022, VO 2022',
        cuantos: 2,
        desde: 'Servicio 2',
        hasta: 'Servicio 3',
      },
      explica: {
        cifras: ['2', '3'].map((codigo) => ({ clave: { tipo: 'Servicio', codigo }, anio: 2022 })),
      },
    });
    expect(uno.registros.map(({ logs }) => logs.map((log) => !Number.isNaN(log)))).toEqual([
      [true, true, true, true, false],
      [true, false, true, false, false],
      [true, false, true, false, false],
    ]);
  });

  it('of a whole column names no rows, and of a baseline no year', () => {
    const { dicho } = hallado(({ columnas }) => [columnas[0]!], true);
    expect(dicho).toMatchObject({
      lugar: { tabla: 'fichas', fila: 1, campo: 'lineaBase' },
      marca: 'caso LB valor',
      datos: { desde: '', hasta: '' },
    });
    expect(dicho.lugar).not.toHaveProperty('anio');
    for (const campo of ['anios', 'reparacion', 'severidad']) {
      expect(dicho).not.toHaveProperty(campo);
    }
  });
});
