/** A column sorted without its rows: how many figures show it, and what may be chance. */
import { hallar } from './filas';
import type { PlanDeFilas } from './filas';

type Celda = number | '–';
const veces = <T>(n: number, uno: T): T[] => Array.from({ length: n }, () => uno);

/** A row with targets and values of one size, but for the value of 2024. */
const fila = (talla: number, valor: Celda): string =>
  `${talla} | ${veces(5, talla).join(' ')} | ${talla} ${talla} ${valor} – –`;
const plan = (tallas: readonly number[], valores: readonly Celda[]): PlanDeFilas => ({
  filas: tallas.map((talla, i) => fila(talla, valores[i]!)),
});
const resumen = (
  tallas: readonly number[],
  valores: readonly Celda[],
  parametros?: Readonly<Record<string, number>>,
): string[] =>
  hallar('columnaOrdenadaSola', plan(tallas, valores), parametros).map(
    ({ datos }) => `${datos!.caso} ${datos!.columnas} ${datos!.cuantos} ${datos!.desde}`,
  );
const enOrden = (tallas: readonly number[]): number[] => [...tallas].sort((a, b) => a - b);

/** Sizes four times apart, in the order of their ranks. */
const deRangos = (rangos: readonly number[]): number[] => rangos.map((rango) => 10 * 4 ** rango);
const SIETE = deRangos([2, 5, 0, 6, 3, 1, 4]);

describe('a column in order, its rows not', () => {
  it('is said of seven figures', () => {
    expect(resumen(SIETE, enOrden(SIETE))).toEqual(['sube VO 2024 7 ']);
    expect(resumen(SIETE, enOrden(SIETE).reverse())).toEqual(['baja VO 2024 7 ']);
    const seis = SIETE.slice(1);
    expect(resumen(seis, enOrden(seis))).toEqual([]);
    expect(hallar('columnaOrdenadaSola', plan(SIETE, enOrden(SIETE)))[0]).toMatchObject({
      lugar: { fila: 0, campo: 'valores', anio: 2024 },
      encontrado: 'VO 2024',
      esperado: '',
      anios: [2024],
    });
    expect(hallar('columnaOrdenadaSola', plan(SIETE, enOrden(SIETE)))[0]).not.toHaveProperty(
      'reparacion',
    );
  });

  it('that differ: two of the same count once', () => {
    const [primera, segunda, ...resto] = enOrden(SIETE);
    expect(resumen(SIETE, [primera!, primera!, ...resto])).toEqual([]);
    expect(resumen([...SIETE, 90], [primera!, primera!, segunda!, ...resto])).toEqual([
      'sube VO 2024 8 ',
    ]);
  });

  it('whatever is blank', () => {
    const tallas = [...SIETE, 90, 700, 3000];
    expect(resumen(tallas, [...enOrden(SIETE), '–', '–', '–'])).toEqual(['sube VO 2024 7 ']);
    expect(resumen(tallas, ['–', '–', ...enOrden(SIETE), '–'])).toEqual(['sube VO 2024 7 ']);
  });

  it('of which seven can be held against their rows: 0 is of no size', () => {
    const [, ...positivas] = enOrden(SIETE);
    expect(resumen(SIETE, [0, ...positivas])).toEqual([]);
    expect(resumen([90, ...SIETE], [0, ...enOrden(SIETE)])).toEqual(['sube VO 2024 8 ']);
  });

  it('where nine of ten figures are in order', () => {
    const nueve = deRangos([2, 5, 0, 6, 3, 1, 4, 8, 7]);
    expect(resumen([...nueve, 90], [...enOrden(nueve), 90])).toEqual(['sube VO 2024 9 ']);
    const ocho = nueve.slice(0, 8);
    expect(resumen([...ocho, 90], [...enOrden(ocho), 90])).toEqual([]);
  });

  it('and half of them not near their rows', () => {
    // Each figure is that of the row two above or below: 16 times as much or as little.
    const tallas = deRangos([2, 3, 0, 1, 6, 7, 4, 5]);
    const en = (aparte: number) => resumen(tallas, enOrden(tallas), { aparte });
    expect(en(15.9)).toEqual(['sube VO 2024 8 ']);
    expect(en(16.1)).toEqual([]);
  });
});

describe('rows in order themselves', () => {
  const conFactor = (rangos: readonly number[], factor: number): string[] => {
    const tallas = deRangos(rangos);
    return resumen(
      tallas,
      enOrden(tallas).map((valor) => valor * factor),
    );
  };
  const enParte = [2, 3, 0, 1, 6, 5, 4];

  it('are no sorted column', () => {
    expect(conFactor([0, 1, 2, 3, 4, 5, 6], 2)).toEqual([]);
    expect(conFactor([0, 1, 2, 3, 4, 5, 6], 1)).toEqual([]);
  });

  it('or for the most part, unless sorting them makes the figures five times nearer', () => {
    expect(conFactor(enParte, 1)).toEqual(['sube VO 2024 7 ']);
    expect(conFactor(enParte, 1.5)).toEqual(['sube VO 2024 7 ']);
    expect(conFactor(enParte, 1.7)).toEqual([]);
  });

  it('falling likewise', () => {
    const alReves = (factor: number): string[] => {
      const tallas = deRangos(enParte).reverse();
      return resumen(
        tallas,
        enOrden(tallas)
          .reverse()
          .map((valor) => valor * factor),
      );
    };
    expect(alReves(1.5)).toEqual(['baja VO 2024 7 ']);
    expect(alReves(1.7)).toEqual([]);
  });

  it('in less than that, need no such proof', () => {
    expect(conFactor([3, 1, 2, 0, 6, 5, 4], 3)).toEqual(['sube VO 2024 7 ']);
  });
});

describe('a stretch of a column in order', () => {
  const antes = deRangos([4, 8, 2, 7, 11]);
  const despues = deRangos([0, 9, 3, 6, 1]);
  const dentro = (n: number): number[] => deRangos([2, 3, 0, 1, 6, 7, 4, 5, 9, 8].slice(0, n));
  const tramo = (n: number, factor: number): string[] => {
    const suyas = dentro(n);
    const valores = [...antes, ...enOrden(suyas).map((valor) => valor * factor), ...despues];
    return resumen([...antes, ...suyas, ...despues], valores);
  };

  it('is said of ten figures', () => {
    expect(tramo(10, 1)).toEqual(['sube VO 2024 10 Servicio 6']);
    expect(tramo(9, 1)).toEqual([]);
  });

  it('that are two and a half times nearer once the rows are sorted as well', () => {
    expect(tramo(10, 2)).toEqual(['sube VO 2024 10 Servicio 6']);
    expect(tramo(10, 2.5)).toEqual([]);
  });
});
