/** How the audit writes figures, tells what a printed one may stand for, and reads names. */
import {
  avance,
  cifra,
  decimalesDe,
  decimalesImpresos,
  enumerar,
  esNumero,
  listaAnios,
} from '../../src/ceplan/auditoria/cifras';
import {
  esAcumulado,
  naturaleza,
  noSeSuma,
  parecidos,
  rumboDelNombre,
} from '../../src/ceplan/auditoria/nombres';
import { llano } from '../../src/ceplan/llano';
import {
  exacto,
  imagen,
  rangoImpreso,
  redondeoDoble,
  seImprimeAsi,
  seTocan,
  truncado,
  ultimaCifra,
} from '../../src/ceplan/auditoria/redondeo';

describe('a figure in a message', () => {
  it.each([
    [1234.5, '1,234.5'],
    [0, '0'],
    [0.1, '0.1'],
    [0.123456, '0.1235'],
    [0.00031234567, '0.0003123'],
    [-0.0999999, '-0.1'],
    [12.345678, '12.3457'],
    [1e15, '1,000,000,000,000,000'],
    [Infinity, '∞'],
    [-Infinity, '∞'],
    [NaN, '∞'],
  ])('%s is %s', (valor, texto) => expect(cifra(valor)).toBe(texto));

  it('has the decimals that are asked for', () => {
    expect(cifra(12.345678, 1)).toBe('12.3');
    expect(cifra(12.96, 0)).toBe('13');
  });

  it('of progress has one decimal at least and four at most', () => {
    expect([avance(77.5), avance(77.528, 0), avance(77.528, 2), avance(77.528123456, 9)]).toEqual([
      '77.5',
      '77.5',
      '77.53',
      '77.5281',
    ]);
  });
});

describe('decimals', () => {
  it.each([
    [3, 0],
    [10.25, 2],
    [-0.5, 1],
    [1e-7, 7],
    [1.5e-7, 8],
    [1e21, 0],
  ])('of %s are %s', (valor, n) => expect(decimalesDe(valor)).toBe(n));

  it.each([
    ['230.0', 230, 1],
    ['230', 230, 0],
    ['1,234.50', 1234.5, 2],
    ['41,67', 41.67, 2],
    ['41,67 %', 41.67, 2],
    ['-17.60', -17.6, 2],
    ['−17.60', -17.6, 2],
    ['-17,6', -17.6, 1],
    ['+5.0', 5, 1],
    ['41,60', 41.6, 2],
    ['−41,60', -41.6, 2],
    ['4,5', 4.5, 1],
    ['n41,60', 41.6, 1],
    ['41,60n', 41.6, 1],
    ['n1.50', 1.5, 1],
    ['1.50n', 1.5, 1],
    ['3,325', 3325, 0],
    ['12.5 puntos', 12.5, 1],
    ['', 7.25, 2],
  ])('printed in «%s» are %#', (texto, valor, n) =>
    expect(decimalesImpresos(texto, valor)).toBe(n),
  );
});

it('a number is a number, and nothing else is', () => {
  expect([esNumero(0), esNumero(null), esNumero({ nd: 'sinValor' }), esNumero(undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('lists', () => {
  it.each([
    [[2022], '2022'],
    [[2022, 2023], '2022, 2023'],
    [[2022, 2023, 2024], '2022–2024'],
    [[2022, 2024, 2025, 2026, 2028], '2022, 2024–2026, 2028'],
    [[], ''],
  ])('of years %j', (anios, texto) => expect(listaAnios(anios)).toBe(texto));

  it('of things end in how many more there are', () => {
    expect(enumerar(['a', 'b'])).toBe('a, b');
    expect(enumerar(['a', 'b'], 2)).toBe('a, b');
    expect(enumerar(['a', 'b', 'c', 'd'], 2)).toBe('a, b (+2)');
    expect(enumerar(Array<string>(9).fill('x'))).toBe(`${Array(8).fill('x').join(', ')} (+1)`);
  });
});

describe('a printed figure', () => {
  it('stands for half a unit of its last digit to both sides', () => {
    expect(rangoImpreso(41.7, 1)).toEqual({ min: 41.7 - 0.05, max: 41.7 + 0.05 });
    expect(rangoImpreso(230, 0)).toEqual({ min: 229.5, max: 230.5 });
    expect(exacto(3)).toEqual({ min: 3, max: 3 });
  });

  it('is what a value is printed as, bounds included', () => {
    expect(seImprimeAsi(41.7, 1, 41.65)).toBe(true);
    expect(seImprimeAsi(41.7, 1, 41.75)).toBe(true);
    expect(seImprimeAsi(41.7, 1, 41.6499)).toBe(false);
    expect(seImprimeAsi(41.7, 1, 41.7501)).toBe(false);
  });

  it('touches another range at a bound, and not beyond it', () => {
    expect(seTocan({ min: 0, max: 1 }, { min: 1, max: 2 })).toBe(true);
    expect(seTocan({ min: 1, max: 2 }, { min: 0, max: 1 })).toBe(true);
    expect(seTocan({ min: 0, max: 1 }, { min: 1.001, max: 2 })).toBe(false);
    expect(seTocan({ min: 1.001, max: 2 }, { min: 0, max: 1 })).toBe(false);
  });

  it('may be rounded twice, by way of one or two decimals more', () => {
    expect(redondeoDoble(158, 0, 157.497)).toBe(true);
    expect(redondeoDoble(96, 0, 95.486)).toBe(true);
    expect(redondeoDoble(75, 0, 74.4449)).toBe(false);
    expect(redondeoDoble(158, 0, 157.44)).toBe(false);
    expect(redondeoDoble(159, 0, 157.497)).toBe(false);
  });

  it('may be cut instead of rounded, on both sides of 0', () => {
    expect(truncado(95.9, 1, 95.97)).toBe(true);
    expect(truncado(-95.9, 1, -95.97)).toBe(true);
    expect(truncado(96, 1, 95.97)).toBe(false);
    expect(truncado(0.3, 1, 0.1 + 0.2)).toBe(true);
  });

  it('may be off by one in its last digit', () => {
    expect(ultimaCifra(47.8, 1, 47.71)).toBe(true);
    expect(ultimaCifra(47.6, 1, 47.71)).toBe(true);
    expect(ultimaCifra(47.9, 1, 47.71)).toBe(false);
  });
});

describe('the image of ranges', () => {
  const razon = (a: number, b: number) => a / b;

  it('runs over all of their corners', () => {
    expect(
      imagen(razon, [
        { min: 1, max: 2 },
        { min: 4, max: 8 },
      ]),
    ).toEqual({ min: 0.125, max: 0.5 });
    expect(imagen((a, b) => a - b, [exacto(1), { min: -1, max: 5 }])).toEqual({ min: -4, max: 2 });
  });

  it('is none where a corner has no value', () => {
    const nd = (a: number) => (a < 0 ? ({ nd: 'sinValor' } as const) : a);
    expect(imagen(nd, [{ min: -1, max: 1 }])).toBeNull();
    expect(imagen(nd, [{ min: 0, max: 1 }])).toEqual({ min: 0, max: 1 });
  });
});

describe('what kind of figure an indicator has', () => {
  it.each([
    ['Porcentaje de hogares con agua', 'porcentaje', 'cobertura'],
    ['Porcentaje de hogares con agua', '%', 'cobertura'],
    ['Porcentaje de hogares con agua', 'Puntos porcentuales', 'cobertura'],
    ['Porcentaje de hogares con agua', '', 'cobertura'],
    ['Porcentaje de ejecución presupuestal', 'Porcentaje', 'porcentaje'],
    ['Porcentaje de campañas realizadas respecto a las programadas', '%', 'porcentaje'],
    ['Tasa de variación porcentual de patrocinios', 'porcentaje', 'porcentaje'],
    ['Porcentaje de incremento de denuncias', '%', 'porcentaje'],
    ['Número de campañas', 'número', 'conteo'],
    ['Número de campañas', '', 'conteo'],
    ['Campañas realizadas', 'Campañas', 'conteo'],
    ['Víctimas atendidas', 'personas', 'conteo'],
    ['Total de operativos', 'Operativos', 'conteo'],
    ['Cantidad acumulada de sentencias', 'N°', 'conteo'],
    ['Número de intersecciones semaforizadas', 'Intersecciones', 'conteo'],
    ['Número promedio de atenciones', 'número', 'otra'],
    ['Número de horas de capacitación', 'número', 'otra'],
    ['Número de áreas restauradas', 'Hectáreas', 'otra'],
    ['Tasa de mortalidad', 'Por mil', 'otra'],
    ['Inversión ejecutada', 'Millones de soles', 'otra'],
    ['Superficie restaurada', 'Hectáreas', 'otra'],
    ['Tiempo de espera', 'días', 'otra'],
  ])('%s (%s) is %s', (nombre, unidad, tipo) => expect(naturaleza(nombre, unidad)).toBe(tipo));
});

describe('which way a name asks to go', () => {
  it.each([
    ['Tasa de mortalidad materna por cada 100 mil nacidos vivos', 'baja'],
    ['Porcentaje de niñas y niños menores de 36 meses con anemia', 'baja'],
    ['Número de feminicidios', 'baja'],
    ['Porcentaje de la población en situación de pobreza', 'baja'],
    ['Prevalencia de desnutrición crónica', 'baja'],
    ['Índice de informalidad laboral', 'baja'],
    ['Porcentaje de reducción de la deforestación', 'sube'],
    ['Tasa de disminución de la anemia', 'sube'],
    ['Reducción porcentual de emisiones', 'sube'],
  ])('%s: %s', (nombre, rumbo) => expect(rumboDelNombre(nombre)).toBe(rumbo));

  it.each([
    'Porcentaje de casos de violencia atendidos',
    'Número de denuncias de corrupción investigadas',
    'Porcentaje de niñas y niños con anemia que reciben tratamiento',
    'Número de campañas contra la violencia',
    'Porcentaje de hogares con agua',
    'Porcentaje de distritos con plan de reducción de la pobreza',
    'Índice de percepción ciudadana',
  ])('%s: it does not say', (nombre) => expect(rumboDelNombre(nombre)).toBeNull());
});

it('a running total is one by its name', () => {
  expect(esAcumulado('Número acumulado de sentencias')).toBe(true);
  expect(esAcumulado('Personas capacitadas (acumuladas)')).toBe(true);
  expect(esAcumulado('Sentencias desde el inicio de la política')).toBe(true);
  expect(esAcumulado('Número de sentencias')).toBe(false);
});

it('percentages, rates and averages do not add up, whatever grows may', () => {
  const de = (nombre: string, unidad: string) => noSeSuma(nombre, naturaleza(nombre, unidad));
  expect(de('Porcentaje de hogares con agua', '%')).toBe(true);
  expect(de('Porcentaje de ejecución presupuestal', '%')).toBe(true);
  expect(de('Porcentaje de incremento de denuncias', '%')).toBe(false);
  expect(de('Porcentaje de crecimiento de la recaudación', '%')).toBe(false);
  expect(de('Tasa de mortalidad', 'tasa')).toBe(true);
  expect(de('Tiempo promedio de atención', 'días')).toBe(true);
  expect(de('Número de campañas', 'número')).toBe(false);
  expect(de('Superficie con tasa de riego', 'ha')).toBe(false);
});

describe('two writings', () => {
  it('compare without accents, marks, capitals and repeated spaces', () => {
    expect(llano('  Gerencia   de EDUCACIÓN. ')).toBe('gerencia de educacion');
    expect(llano('95 % – N°')).toBe('95 % n°');
  });

  it.each([
    ['ministerio', 'ministerio'],
    ['ministerio', 'ministerios'],
    ['ministerio', 'ministero'],
    ['ministerio', 'ministeria'],
    ['ministerio', 'ministreio'],
    ['minsa', 'minsa'],
  ])('%s and %s may be one', (a, b) => {
    expect(parecidos(a, b)).toBe(true);
    expect(parecidos(b, a)).toBe(true);
  });

  it.each([
    ['minedu', 'minedo'],
    ['ministerio', 'ministros'],
    ['ministerio', 'ministeriales'],
    ['gobierno regional 1', 'gobierno regional 2'],
    ['gobierno regional', 'gobierno regional1'],
    ['ministerio', 'minesterxo'],
  ])('%s and %s are two', (a, b) => {
    expect(parecidos(a, b)).toBe(false);
    expect(parecidos(b, a)).toBe(false);
  });
});
