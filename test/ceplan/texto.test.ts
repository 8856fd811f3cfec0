/** Dates, printed figures and the matrix's sentences. */
import {
  decimalesNecesarios,
  esPorcentaje,
  estaVencido,
  fecha,
  fechaLimite,
  formatoAvance,
  formatoNumero,
  limiteVencido,
  partesDeFecha,
  PARAMETROS_POR_DEFECTO,
  razonDeBlanco,
  redondear,
  sumar,
  textoAspecto,
  textoLogro,
  textoRecomendacion,
  textoResponsable,
  vencimiento,
} from '../../src/ceplan';
import { esConteo } from '../../src/ceplan/agregacionPeriodos';
import type { Aspecto, Recomendacion } from '../../src/ceplan';

const { limites, estados } = PARAMETROS_POR_DEFECTO;

describe('fecha', () => {
  it('knows the calendar', () => {
    expect(partesDeFecha('2024-02-29')).toEqual({ anio: 2024, mes: 2, dia: 29 });
    expect(partesDeFecha('2000-02-29')).not.toBeNull();
    for (const mala of [
      '2023-02-29',
      '1900-02-29',
      '2023-04-31',
      '2023-06-31',
      '2023-09-31',
      '2023-11-31',
      '2023-13-01',
      '2023-00-01',
      '2023-01-00',
      '2023-01-32',
      '2023-1-1',
      ' 2023-01-01',
      '2023-01-01T00',
      '',
    ]) {
      expect(partesDeFecha(mala)).toBeNull();
    }
    expect(partesDeFecha('2023-12-31')).toEqual({ anio: 2023, mes: 12, dia: 31 });
    expect(fecha(2023, 2, 31)).toBe('2023-02-28');
    expect(fecha(45, 1, 2)).toBe('0045-01-02');
    expect(fecha(9999, 12, 31)).toBe('9999-12-31');
    expect([fecha(10000, 1, 1), fecha(-1, 1, 1), fecha(2023.5, 1, 1)]).toEqual([null, null, null]);
    expect(fecha(0, 1, 1)).toBe('0000-01-01');
  });

  it('adds months and days', () => {
    expect(sumar('2024-01-31', 1, 0)).toBe('2024-02-29');
    expect(sumar('2024-01-31', 13, 0)).toBe('2025-02-28');
    expect(sumar('2023-12-15', 1, 0)).toBe('2024-01-15');
    expect(sumar('2023-12-31', 0, 1)).toBe('2024-01-01');
    expect(sumar('2024-02-28', 0, 2)).toBe('2024-03-01');
    expect(sumar('2024-01-10', 0, 0)).toBe('2024-01-10');
    expect(sumar('9999-12-31', 0, 1)).toBeNull();
    expect(sumar('9999-12-01', 1, 3)).toBeNull();
    expect(sumar('ayer', 1, 0)).toBeNull();
  });
});

describe('deadlines', () => {
  it('of semestre I fall in the same year, the others in the next', () => {
    expect(fechaLimite(2023, 'Semestre I', limites)).toBe('2023-07-31');
    expect(fechaLimite(2023, 'Semestre II', limites)).toBe('2024-01-31');
    expect(fechaLimite(2023, 'Anual', limites)).toBe('2024-01-31');
    expect(fechaLimite(2023, 'Anual', { ...limites, Anual: '02-30' })).toBe('2024-02-29');
    expect(fechaLimite(2023, 'Anual', { ...limites, Anual: '12-01' })).toBe('2024-12-01');
  });

  it.each(['', '1-31', '13-01', '00-10', '01-00', '2024-01-31', '01-31 '])(
    'a limit %p is none, and never passes',
    (malo) => {
      expect(fechaLimite(2023, 'Anual', { ...limites, Anual: malo })).toBeNull();
      expect(limiteVencido(2023, 'Anual', { ...limites, Anual: malo }, '2099-01-01')).toBe(false);
    },
  );

  it('pass after their last day', () => {
    expect(limiteVencido(2023, 'Anual', limites, '2024-01-31')).toBe(false);
    expect(limiteVencido(2023, 'Anual', limites, '2024-02-01')).toBe(true);
  });

  it('decide what a blank means', () => {
    expect(razonDeBlanco(false, true)).toBe('noCorresponde');
    expect(razonDeBlanco(false, false)).toBe('noCorresponde');
    expect(razonDeBlanco(true, false)).toBe('pendiente');
    expect(razonDeBlanco(true, true)).toBe('noReporto');
  });
});

describe('plazo', () => {
  it.each([
    ['2 años', '2026-01-15'],
    ['1 AÑO', '2025-01-15'],
    ['6 meses', '2024-07-15'],
    ['1 mes', '2024-02-15'],
    ['1 año y 6 meses', '2025-07-15'],
    ['1 año, 6 meses', '2025-07-15'],
    ['90 días', '2024-04-14'],
    ['1 dia', '2024-01-16'],
    ['2 semanas', '2024-01-29'],
    ['1 semana', '2024-01-22'],
    ['  2   anos ', '2026-01-15'],
    ['18meses', '2025-07-15'],
  ])('%s', (plazo, esperado) => expect(vencimiento('2024-01-15', plazo)).toBe(esperado));

  it.each(['', 'pronto', '2', 'dos años', '2 años o antes', 'en 2 años', '-2 años', '99999 días'])(
    '%p is none',
    (plazo) => expect(vencimiento('2024-01-15', plazo)).toBeNull(),
  );

  it('needs a start', () => expect(vencimiento('', '2 años')).toBeNull());

  it('is overdue after its day, unless it is fulfilled', () => {
    const vencido = (hoy: string, estado: string) =>
      estaVencido('2024-07-01', hoy, estado, estados);
    expect(vencido('2024-07-01', 'En proceso')).toBe(false);
    expect(vencido('2024-07-02', 'En proceso')).toBe(true);
    expect(vencido('2024-07-02', '')).toBe(true);
    expect(vencido('2024-07-02', ' cumplido ')).toBe(false);
    expect(estaVencido(null, '2099-01-01', '', estados)).toBe(false);
    expect(estaVencido('2024-07-01', '2024-07-02', 'Cumplido', [])).toBe(false);
    expect(estaVencido('2024-07-01', '2024-07-02', 'Cumplido', ['Hecho'])).toBe(true);
  });
});

describe('formato', () => {
  it('rounds half away from zero on the decimals that people see', () => {
    expect(redondear(2.675, 2)).toBe(2.68);
    expect(redondear(1.005, 2)).toBe(1.01);
    expect(redondear(-2.5, 0)).toBe(-3);
    expect(redondear(0.05, 1)).toBe(0.1);
    expect(redondear(0.049, 1)).toBe(0);
    expect(Object.is(redondear(-0.04, 1), 0)).toBe(true);
    expect(Object.is(redondear(-0, 1), 0)).toBe(true);
    expect(redondear(1e300, 1)).toBe(1e300);
    expect(redondear(1e-300, 1)).toBe(0);
    expect([Infinity, -Infinity].map((n) => redondear(n, 1))).toEqual([Infinity, -Infinity]);
    expect(redondear(123456789012345.6, 1)).toBe(123456789012345.6);
    expect(redondear(12345678901234.56, 1)).toBe(12345678901234.6);
    expect(redondear(NaN, 1)).toBeNaN();
  });

  it.each<[number, number | undefined, string]>([
    [3210000.5, undefined, '3,210,000.5'],
    [3210000, 1, '3,210,000.0'],
    [999.95, 1, '1,000.0'],
    [-1234.5, 1, '-1,234.5'],
    [100, undefined, '100'],
    [1000, undefined, '1,000'],
    [0, undefined, '0'],
    [0, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [0.0003, undefined, '0.0003'],
    [0.1 + 0.2, undefined, '0.3'],
    [1.25e-7, undefined, '0.000000125'],
    [1234.56789, undefined, '1,234.56789'],
    [1e21, undefined, '1,000,000,000,000,000,000,000'],
    [1e21, 1, '1,000,000,000,000,000,000,000.0'],
    [-1e21, 0, '-1,000,000,000,000,000,000,000'],
    [1e15, undefined, '1,000,000,000,000,000'],
  ])('%p with %p decimals → %s', (n, decimales, esperado) =>
    expect(formatoNumero(n, decimales)).toBe(esperado),
  );

  it('a printed figure never contradicts its level', () => {
    expect(formatoAvance(94.96)).toBe('94.96');
    expect(formatoAvance(94.94)).toBe('94.9');
    expect(formatoAvance(95)).toBe('95.0');
    expect(formatoAvance(74.999)).toBe('74.999');
    expect(formatoAvance(74.9996)).toBe('74.9996');
    expect(formatoAvance(94.9999999999)).toBe('95.0');
    expect(formatoAvance(94.9999999)).toBe('94.9999999');
    expect(formatoAvance(94.96, 0)).toBe('94.96');
    expect(formatoAvance(94.4, 0)).toBe('94');
    expect(formatoAvance(94.96, 3)).toBe('94.960');
    expect(decimalesNecesarios(94.96)).toBe(2);
    expect(decimalesNecesarios(426.1)).toBe(1);
    const umbrales = { umbralIntermedio: 50, umbralAlto: 60 };
    expect(decimalesNecesarios(59.97, 1, umbrales)).toBe(2);
    expect(decimalesNecesarios(94.96, 1, umbrales)).toBe(1);
  });

  it('gives up on more decimals than can tell anything', () => {
    const umbrales = { umbralIntermedio: 1e-15, umbralAlto: 1 };
    expect(decimalesNecesarios(0.9e-15, 1, { ...umbrales, umbralIntermedio: 0.4e-15 })).toBe(12);
  });
});

describe('sentences', () => {
  const recomendacion = (datos: Partial<Recomendacion>): string =>
    textoRecomendacion({
      medida: 'cumplir',
      metas: [],
      unidadMedida: 'número',
      coordinaciones: [],
      ...datos,
    });

  it('name the targets with their unit', () => {
    expect(textoLogro(9.5, 'porcentaje')).toBe('9.5%');
    expect(textoLogro(53, 'número')).toBe('53');
    expect(textoLogro(1650, 'Número de personas')).toBe('1,650');
    expect(textoLogro(1.25, 'tasa')).toBe('1.25');
    expect(textoLogro(7, '')).toBe('7');
    expect([textoLogro(7, 'Unidad'), textoLogro(7, 'unidades')]).toEqual(['7', '7']);
    expect(textoLogro(1200, ' hectáreas ')).toBe('1,200 hectáreas');
  });

  it('know a percentage', () => {
    const si = ['porcentaje', 'Porcentaje de distritos', ' PORCENTAJE', '%', 'en %', 'por ciento'];
    expect(si.map(esPorcentaje)).toEqual(si.map(() => true));
    expect(['porciento', 'por ciento', 'Porcentual', 'número (%)'].every(esPorcentaje)).toBe(true);
    const no = ['número', 'tasa', '', 'soles', 'tasa porcentual', 'medida en porcentaje'];
    expect(no.map(esPorcentaje)).toEqual(no.map(() => false));
  });

  it('know what can be counted, and so be added up, from a ratio or a strength', () => {
    const si = ['personas', 'número', '', 'Certificados de nivel básico', 'pH-metros', 'casos'];
    expect(si.filter(esConteo)).toEqual(si);
    const no = [
      '%',
      ' Tasa',
      'por mil habitantes',
      'soles por persona',
      'Índice',
      'pH',
      'dB',
      'm/s',
    ];
    expect(no.filter(esConteo)).toEqual([]);
  });

  it('ask for the targets of the years that there are', () => {
    const metas = [
      { anio: 2024, logro: 53 },
      { anio: 2025, logro: 60 },
      { anio: 2026, logro: 70 },
    ];
    expect(recomendacion({ metas: metas.slice(0, 2) })).toBe(
      'Cumplir con la meta establecida de 53 para el año 2024 y de 60 para el año 2025.',
    );
    expect(recomendacion({ metas: metas.slice(0, 1) })).toBe(
      'Cumplir con la meta establecida de 53 para el año 2024.',
    );
    expect(recomendacion({ metas })).toBe(
      'Cumplir con la meta establecida de 53 para el año 2024, de 60 para el año 2025 y de 70 para el año 2026.',
    );
    expect(recomendacion({})).toBe('Cumplir con la meta establecida.');
  });

  it('ask for an adjustment, and end in what was coordinated', () => {
    expect(recomendacion({ medida: 'ajustar', metas: [{ anio: 2024, logro: 1 }] })).toBe(
      'Realizar un ajuste al indicador.',
    );
    expect(recomendacion({ medida: 'ajustar', coordinaciones: [' Uno. ', '', 'Dos.'] })).toBe(
      'Realizar un ajuste al indicador. Uno. Dos.',
    );
  });

  it('name what is to be improved and by whom', () => {
    const aspecto = (datos: Partial<Aspecto>): string =>
      textoAspecto({
        tipo: 'Servicio',
        codigo: '1',
        servicio: '1',
        nombreServicio: 'Servicio de asistencia',
        nivel: 'Servicio',
        varios: false,
        indicador: 'Porcentaje',
        ...datos,
      });
    expect(aspecto({ tipo: 'OP', codigo: '1.1' })).toBe('Indicador 1.1. Porcentaje.');
    expect(aspecto({ tipo: 'OP', codigo: '1.1', indicador: ' Número. ' })).toBe(
      'Indicador 1.1. Número.',
    );
    expect(aspecto({ tipo: 'OP', codigo: '1.1', indicador: 'Avance del D.L. 1323' })).toBe(
      'Indicador 1.1. Avance del D.L. 1323.',
    );
    expect(aspecto({})).toBe('Servicio 01: Servicio de asistencia.\nIndicador: Porcentaje.');
    expect(aspecto({ servicio: '16', codigo: '16.2', varios: true })).toBe(
      'Servicio 16: Servicio de asistencia.\nIndicador 16.2: Porcentaje.',
    );
    expect(aspecto({ nombreServicio: ' ', servicio: '10a', indicador: '' })).toBe(
      'Servicio 10a\nIndicador: ',
    );
    expect(textoResponsable(' SUNAFIL', ' Intendencia ')).toBe('SUNAFIL\nIntendencia');
    expect(textoResponsable('MINSA', '')).toBe('MINSA');
    expect(textoResponsable('', '')).toBe('');
  });
});
