/** Figures that were pasted a year aside or a row down: which rows show it, and how many it takes. */
import { dice, hallar, repara } from './filas';
import type { PlanDeFilas } from './filas';

const corridas = (plan: PlanDeFilas) => hallar('columnaCorrida', plan);
const resumen = (plan: PlanDeFilas): string[] =>
  corridas(plan).map(({ datos, encontrado, esperado }) =>
    `${datos!.caso}: ${encontrado}${esperado ? ` → ${esperado}` : ''}`.trim(),
  );
const veces = (n: number, fila: string): string[] => Array.from({ length: n }, () => fila);

/** A plan of one kind of row. */
const de = (fila: string, n = 5, resto: Partial<PlanDeFilas> = {}): PlanDeFilas => ({
  filas: veces(n, fila),
  ...resto,
});

describe('the values of a year stand under the next one, as reports say', () => {
  const fila = '100 | 110 120 130 140 150 | 108 – 119 – – | 2023: 119';

  it('where five rows show it', () => {
    expect(resumen(de(fila))).toEqual(['derecha: VO 2024 → VO 2023']);
    expect(corridas(de(fila))[0]).toMatchObject({
      anios: [2023, 2024],
      datos: { columnas: 'VO 2023, 2024', cuantos: 5, desde: '', hasta: '' },
    });
    expect(corridas(de(fila))[0]).not.toHaveProperty('severidad');
    expect(resumen(de(fila, 4))).toEqual([]);
  });

  it('and is undone by moving them back: what is blank and stays so is left alone', () => {
    expect(repara(corridas(de(fila))[0]!, 2)).toEqual(['VO 2023: 119', 'VO 2024: –']);
    const conTodo = de('100 | 110 120 130 140 150 | – 108 119 – – | 2022: 108, 2023: 119');
    expect(repara(corridas(conTodo)[0]!, 0)).toEqual([
      'VO 2022: 108',
      'VO 2023: 119',
      'VO 2024: –',
    ]);
    const sinUna = '100 | 110 120 130 140 150 | – 108 – – – | 2022: 108';
    expect(repara(corridas({ filas: [...conTodo.filas, sinUna] })[0]!, 5)).toEqual([
      'VO 2022: 108',
      'VO 2023: –',
    ]);
  });

  it.each([
    ['the report in the next year', '108 – 118 – – | 2023: 118', 'for it'],
    ['the same over the value of the year before', '– 108 119 – – | 2023: 119', 'for it'],
    ['no report', '108 – 118 – –', 'nothing'],
    ['the report in its own year and in the next', '108 119 119 – – | 2023: 119', 'nothing'],
    ['a report that is nowhere, the next year blank', '108 – – – – | 2023: 119', 'nothing'],
    ['the report in its own year', '108 119 127 – – | 2023: 119', 'against it'],
    ['the report in the year before', '119 – 127 – – | 2023: 119', 'against it'],
    ['a report that is nowhere', '108 – 127 – – | 2023: 119', 'against it'],
  ])('%s', (_, valores, esperado) =>
    expect(dice('columnaCorrida', de(fila), `100 | 110 120 130 140 150 | ${valores}`)).toBe(
      esperado,
    ),
  );

  it('of the first year, where nothing was left under it', () => {
    const primera = de('100 | 110 120 130 140 150 | – 119 – – – | 2022: 119');
    const una = (valores: string): string =>
      dice('columnaCorrida', primera, `100 | 110 120 130 140 150 | ${valores}`);
    expect(una('– 118 – – – | 2022: 118')).toBe('for it');
    expect(una('108 119 – – – | 2022: 119')).toBe('nothing');
    // What the last target is has nothing to do with it.
    const igual = '100 | 110 120 130 140 118 | – 118 – – – | 2022: 118';
    expect(dice('columnaCorrida', primera, igual)).toBe('for it');
  });

  it('in a stretch, with the years beside it that its own rows fill', () => {
    const suya = '100 | 110 120 130 140 150 | – 108 119 – – | 2023: 119';
    const otra = '100 | 110 120 130 140 150 | – 119 – – – | 2023: 119';
    const plan = { filas: [...veces(10, otra), ...veces(5, suya), ...veces(10, otra)] };
    expect(resumen(plan)).toEqual(['derecha: VO 2023, 2024 → VO 2022, 2023']);
    expect(corridas(plan)[0]).toMatchObject({
      datos: { desde: 'Servicio 11', hasta: 'Servicio 15', cuantos: 5 },
    });
    expect(corridas(plan)[0]).not.toHaveProperty('reparacion');
  });

  it('of the last year of the plan, at its edge', () => {
    const ultima = '100 | 110 120 130 140 150 | 108 119 128 – 139 | 2025: 139';
    expect(resumen(de(ultima, 5, { evaluado: 2025 }))).toEqual(['derecha: VO 2026 → VO 2025']);
  });

  it('together with the years beside it in which half of the rows have a value', () => {
    const lado = (izquierda: number, derecha: number): string[] =>
      resumen({
        filas: Array.from({ length: 6 }, (_, i) => {
          const [a, c] = [i < izquierda ? '108' : '–', i < derecha ? '131' : '–'];
          return `100 | 110 120 130 140 150 | – ${a} 119 ${c} – | 2023: 119`;
        }),
      });
    expect(lado(2, 2)).toEqual(['derecha: VO 2024 → VO 2023']);
    expect(lado(3, 2)).toEqual(['derecha: VO 2023, 2024 → VO 2022, 2023']);
    expect(lado(2, 3)).toEqual(['derecha: VO 2024, 2025 → VO 2023, 2024']);
    expect(lado(6, 6)).toEqual(['derecha: VO 2023–2025 → VO 2022–2024']);
  });
});

describe('the values of a year stand under the one before, as reports say', () => {
  const fila = '100 | 110 120 130 140 150 | 108 119 – – – | 2024: 119';
  const una = (valores: string, evaluado: number): string =>
    dice('columnaCorrida', de(fila, 5, { evaluado }), `100 | 110 120 130 140 150 | ${valores}`);

  it('with the years beside it', () => {
    expect(resumen(de(fila))).toEqual(['izquierda: VO 2022, 2023 → VO 2023, 2024']);
    expect(repara(corridas(de(fila))[0]!, 0)).toEqual([
      'VO 2022: –',
      'VO 2023: 108',
      'VO 2024: 119',
    ]);
  });

  it('over the value of a year that is over, or over none', () => {
    expect(una('108 118 – – – | 2024: 118', 2024)).toBe('for it');
    expect(una('108 119 131 – – | 2024: 119', 2024)).toBe('nothing');
    expect(una('108 119 131 – – | 2024: 119', 2025)).toBe('for it');
  });
});

describe('values into a year that is not over, where targets begin a year before them', () => {
  const fila = '100 | 110 120 130 140 150 | – 108 119 129 –';

  it('where five rows show it', () => {
    expect(resumen(de(fila))).toEqual(['derecha: VO 2023–2025 → VO 2022–2024']);
    expect(resumen(de(fila, 4))).toEqual([]);
    expect(repara(corridas(de(fila))[0]!, 4)).toEqual([
      'VO 2022: 108',
      'VO 2023: 119',
      'VO 2024: 129',
      'VO 2025: –',
    ]);
  });

  it.each([
    ['that year alone', '110 120 130 140 150 | – – – 129 –', 'for it'],
    ['a year without a value before', '110 120 130 140 150 | 108 – 119 129 –', 'for it'],
    ['no value', '110 120 130 140 150 | – – – – –', 'nothing'],
    ['no value in that year', '110 120 130 140 150 | – 108 119 – –', 'against it'],
    ['a value in the first year alone', '110 120 130 140 150 | 108 – – – –', 'against it'],
    ['values from the first year on', '110 120 130 140 150 | 108 119 129 131 –', 'against it'],
    [
      'no target in the year before the values',
      '– 120 130 140 150 | – 108 119 129 –',
      'against it',
    ],
    ['no target up to them', '– – 130 140 150 | – – 108 129 –', 'against it'],
  ])('%s', (_, resto, esperado) =>
    expect(dice('columnaCorrida', de(fila), `100 | ${resto}`)).toBe(esperado),
  );

  it('not in the last year of a plan, nor where each row has its own gaps', () => {
    expect(
      resumen(de('100 | 110 120 130 140 150 | – 108 119 129 135', 5, { evaluado: 2026 })),
    ).toEqual([]);
    const huecos = (n: number): string[] =>
      resumen({
        filas: [...veces(n, '100 | 110 120 130 140 150 | 108 – 119 129 –'), ...veces(6 - n, fila)],
      });
    expect(huecos(3)).toEqual([]);
    expect(huecos(2)).toEqual(['derecha: VO 2023–2025 → VO 2022–2024']);
  });
});

describe('values a year early, the first of them over the last target', () => {
  const fila = '100 | 110 121 133 146 108 | 119 131 – – –';

  it('where five rows show it', () => {
    expect(resumen(de(fila))).toEqual(['izquierda: LE 2026, VO 2022, 2023 → VO 2022–2024']);
    expect(resumen(de(fila, 4))).toEqual([]);
    expect(repara(corridas(de(fila))[0]!, 0)).toEqual([
      'LE 2026: –',
      'VO 2022: 108',
      'VO 2023: 119',
      'VO 2024: 131',
    ]);
  });

  it.each([
    // The first target is 100, the one before the last 110: 2 % nearer is nearer.
    ['the last target near the first', '100 105 108 110 103 | 119 131 – – –', 'for it'],
    ['hardly nearer the first', '100 105 108 110 104.4 | 119 131 – – –', 'nothing'],
    ['hardly nearer the one before', '100 105 108 110 105.4 | 119 131 – – –', 'nothing'],
    ['the last target near the one before', '100 105 108 110 106.5 | 119 131 – – –', 'against it'],
    ['no value of the year before', '110 121 133 146 108 | 119 – – – –', 'nothing'],
    ['no target of the evaluated year', '110 121 – 146 108 | 119 131 – – –', 'nothing'],
    ['a value of the evaluated year', '110 121 133 146 108 | 119 131 140 – –', 'against it'],
  ])('%s', (_, resto, esperado) =>
    expect(dice('columnaCorrida', de(fila), `100 | ${resto}`)).toBe(esperado),
  );

  it('not where the first year is evaluated and nobody has a value', () => {
    const vacia = '100 | 110 121 133 146 108 | – – – – –';
    expect(resumen(de(vacia, 5, { evaluado: 2022 }))).toEqual([]);
    expect(resumen(de(vacia, 5, { evaluado: 2021 }))).toEqual([]);
  });

  it('in a plan of three years, and not in one of two', () => {
    const tres = { anios: [2022, 2023, 2024], evaluado: 2023 };
    expect(resumen(de('100 | 110 140 108 | 119 – –', 5, tres))).toEqual([
      'izquierda: LE 2024, VO 2022 → VO 2022, 2023',
    ]);
    const dos = { anios: [2022, 2023], evaluado: 2023 };
    expect(resumen(de('100 | 110 108 | 119 –', 5, dos))).toEqual([]);
  });
});

describe('targets a year late, the last of them over the first value', () => {
  const fila = '100 | – 110 121 133 146 | 161 119 131 – –';

  it('where five rows show it', () => {
    expect(resumen(de(fila))).toEqual(['derecha: LE 2023–2026, VO 2022 → LE 2022–2026']);
    expect(resumen(de(fila, 4))).toEqual([]);
    expect(repara(corridas(de(fila))[0]!, 0)).toEqual([
      'LE 2022: 110',
      'LE 2023: 121',
      'LE 2024: 133',
      'LE 2025: 146',
      'LE 2026: 161',
      'VO 2022: –',
    ]);
  });

  it.each([
    // The first target is 100, the last 110.
    ['the first value near the last target', '– 100 103 106 110 | 106.5 119 131 – –', 'for it'],
    ['hardly nearer the last', '– 100 103 106 110 | 105.4 119 131 – –', 'nothing'],
    ['hardly nearer the first', '– 100 103 106 110 | 104.4 119 131 – –', 'nothing'],
    ['the first value near the first target', '– 100 103 106 110 | 103 119 131 – –', 'against it'],
    ['no first value', '– 110 121 133 146 | – 119 131 – –', 'nothing'],
    ['no second target', '– – 121 133 146 | 161 119 131 – –', 'nothing'],
    ['a first target', '105 110 121 133 146 | 161 119 131 – –', 'against it'],
  ])('%s', (_, resto, esperado) =>
    expect(dice('columnaCorrida', de(fila), `100 | ${resto}`)).toBe(esperado),
  );

  it('in a plan of three years, and not in one of two or one', () => {
    const tres = { anios: [2022, 2023, 2024], evaluado: 2023 };
    expect(resumen(de('100 | – 110 140 | 160 131 –', 5, tres))).toEqual([
      'derecha: LE 2023, 2024, VO 2022 → LE 2022–2024',
    ]);
    const dos = { anios: [2022, 2023], evaluado: 2023 };
    expect(resumen(de('100 | – 110 | 140 131', 5, dos))).toEqual([]);
    expect(resumen(de('100 | – | 140', 5, { anios: [2023], evaluado: 2023 }))).toEqual([]);
  });
});

describe('a column that repeats the one before', () => {
  const fila = '100 | 110 120 130 140 150 | 108 108 129 – –';

  it('where five rows show it, without a repair', () => {
    expect(resumen(de(fila))).toEqual(['repetida: VO 2023 → VO 2022']);
    expect(corridas(de(fila))[0]).toMatchObject({
      severidad: 'advertencia',
      datos: { cuantos: 5 },
    });
    expect(corridas(de(fila))[0]).not.toHaveProperty('reparacion');
    expect(resumen(de(fila, 4))).toEqual([]);
  });

  it('from the first target to the last value', () => {
    expect(resumen(de('100 | 110 110 130 140 150 | 108 119 129 – –'))).toEqual([
      'repetida: LE 2023 → LE 2022',
    ]);
    expect(resumen(de('110 | 110 120 130 140 150 | 108 119 129 – –'))).toEqual([]);
    expect(
      resumen(de('100 | 110 120 130 140 150 | 108 119 129 139 139', 5, { evaluado: 2026 })),
    ).toEqual(['repetida: VO 2026 → VO 2025']);
  });

  it.each([
    ['the same value', '108 108 129 – –', 7],
    ['one of them blank', '– 108 129 – –', 5],
    ['zero in both', '0 0 129 – –', 5],
    ['another value', '108 119 129 – –', null],
  ])('two rows more with %s', (_, valores, cuantos) => {
    const mas = veces(2, `100 | 110 120 130 140 150 | ${valores}`);
    const [hallada] = corridas({ filas: [...de(fila).filas, ...mas] });
    expect(hallada?.datos!.cuantos ?? null).toBe(cuantos);
  });

  it('not where targets stand for two years each', () => {
    expect(resumen(de('100 | 110 110 130 130 150 | 108 119 129 – –'))).toEqual([]);
  });
});

describe('values a row down', () => {
  /** Targets and values of one size, but for the value of 2024, which is another row's. */
  const fila = (talla: number, valor: number | string): string =>
    `${talla} | ${veces(5, String(talla)).join(' ')} | ${talla} ${talla} ${valor} – –`;
  const TALLAS = [400, 100, 1600, 400, 25, 100];
  const bajan: PlanDeFilas = {
    filas: TALLAS.map((talla, i) => fila(talla, TALLAS[i - 1] ?? '–')),
  };
  const una = (talla: number, valor: number | string): string =>
    dice('columnaCorrida', bajan, fila(talla, valor));

  it('where five rows show it', () => {
    expect(resumen(bajan)).toEqual(['abajo: VO 2024']);
    expect(corridas(bajan)[0]!.datos).toMatchObject({ cuantos: 5, desde: '' });
    expect(resumen({ filas: bajan.filas.slice(0, 5) })).toEqual([]);
  });

  it('and are moved up again, the last one lost', () => {
    const [hallada] = corridas(bajan);
    expect(bajan.filas.map((_, i) => repara(hallada!, i))).toEqual([
      ['VO 2024: 400'],
      ['VO 2024: 100'],
      ['VO 2024: 1600'],
      ['VO 2024: 400'],
      ['VO 2024: 25'],
      ['VO 2024: –'],
    ]);
  });

  it('or a row up, likewise', () => {
    const suben = { filas: TALLAS.map((talla, i) => fila(talla, TALLAS[i + 1] ?? '–')) };
    expect(resumen(suben)).toEqual(['arriba: VO 2024']);
    expect(repara(corridas(suben)[0]!, 0)).toEqual(['VO 2024: –']);
    expect(repara(corridas(suben)[0]!, 5)).toEqual(['VO 2024: 100']);
  });

  it('without a repair where the first cell was filled again', () => {
    const filas = [fila(400, 400), ...bajan.filas.slice(1)];
    expect(resumen({ filas })).toEqual(['abajo: VO 2024']);
    expect(corridas({ filas })[0]).not.toHaveProperty('reparacion');
    // Of two columns in one of them.
    const dos = TALLAS.map((talla, i) => {
      const previa = TALLAS[i - 1];
      const iguales = veces(5, String(talla)).join(' ');
      return `${talla} | ${iguales} | ${talla} ${previa ?? talla} ${previa ?? '–'} – –`;
    });
    expect(resumen({ filas: dos })).toEqual(['abajo: VO 2023, 2024']);
    expect(corridas({ filas: dos })[0]).not.toHaveProperty('reparacion');
  });

  // The row above has 100.
  it.each([
    ['the value of the row above', 200, 100, 'for it'],
    ['nearer the row above by a fifth', 200, 125, 'for it'],
    ['hardly nearer the row above', 200, 130, 'nothing'],
    ['hardly nearer its own row', 200, 155, 'nothing'],
    ['nearer its own row by a fifth', 200, 160, 'against it'],
    ['a row half as large again', 155, 100, 'for it'],
    ['a row of nearly the same size', 145, 100, 'nothing'],
    ['no value', 200, '–', 'nothing'],
    ['a third of the row above', 200, 34, 'for it'],
    ['less than a third of either', 200, 32, 'against it'],
    ['three times as far from one as from the other', 900, 315, 'nothing'],
    ['and the other way round', 900, 285, 'nothing'],
  ] as const)('%s', (_, talla, valor, esperado) => expect(una(talla, valor)).toBe(esperado));

  it('of a stretch, where seven rows show it', () => {
    const largas = [
      ...TALLAS,
      1600,
      400,
      25,
      100,
      400,
      100,
      1600,
      25,
      400,
      100,
      1600,
      400,
      25,
      100,
    ];
    const tramo = (desde: number, hasta: number) =>
      corridas({
        filas: largas.map((talla, i) =>
          fila(talla, i < desde || i > hasta ? talla : i === desde ? '–' : largas[i - 1]!),
        ),
      }).map(({ datos }) => [datos!.desde, datos!.hasta, datos!.cuantos]);
    expect(tramo(4, 11)).toEqual([['Servicio 6', 'Servicio 12', 7]]);
    expect(tramo(4, 10)).toEqual([]);
  });

  it('of two columns in one, in their order', () => {
    const dos = (i: number): string => {
      const [talla, previa] = [TALLAS[i]!, TALLAS[i - 1] ?? '–'];
      // One row of 2023 has no value, so 2024 shows it in more rows.
      return `${talla} | ${veces(5, String(talla)).join(' ')} | ${talla} ${i === 3 ? '–' : previa} ${previa} – –`;
    };
    const filas = [...TALLAS.map((_, i) => dos(i))];
    const mas = { filas: [...filas, ...filas.slice(1)] };
    expect(corridas(mas).map(({ datos }) => [datos!.caso, datos!.columnas])).toEqual([
      ['abajo', 'VO 2023, 2024'],
    ]);
  });

  it('of values rather than of targets, where either may have moved against the other', () => {
    // Five rows show either; the first value is of none of them.
    const filas = TALLAS.map((talla, i) => `– | ${talla} | ${TALLAS[i - 1] ?? 6400}`);
    expect(resumen({ filas, anios: [2024] })).toEqual(['abajo: VO 2024']);
  });

  it('and targets a row up at once are two', () => {
    const filas = TALLAS.map(
      (talla, i) =>
        `${talla} | ${TALLAS[i + 1] ?? '–'} ${veces(4, String(talla)).join(' ')} | ${talla} ${talla} ${TALLAS[i - 1] ?? '–'} – –`,
    );
    expect(resumen({ filas }).sort()).toEqual(['abajo: VO 2024', 'arriba: LE 2022']);
  });
});
