/** When a Semestre II is taken for the running total of the year, and asked about. */
import { pareceAcumulado } from '../../src/ceplan/semestreAcumulado';
import type { Dato, Dudas, Ficha } from '../../src/ceplan';
import { ficha, reporte } from './construir';

const parece = (
  [primero, segundo]: readonly [Dato, Dato],
  datos: Partial<Ficha>,
  acumulado: boolean | null = null,
  dudas?: Dudas,
): boolean =>
  pareceAcumulado(
    reporte({ periodo: 'Semestre I', valor: primero }),
    reporte({ periodo: 'Semestre II', valor: segundo, acumulado }),
    ficha({ agregacion: 'Agregable', unidadMedida: 'personas', ...datos }),
    dudas,
  );
const meta = (logro: Dato) => ({ logros: { 2023: logro } });

it('is near twice Semestre I: 141 % of it, and not less', () => {
  expect(parece([100, 141], meta(150))).toBe(true);
  expect(parece([100, 140], meta(150))).toBe(false);
  const desde = { acumuladoDesde: 140, acumuladoExceso: 20, tramoCorto: 5 };
  expect(parece([100, 140], meta(150), null, desde)).toBe(true);
});

it('is alone nearer to what was expected than the sum of both', () => {
  // 160 and 250 are as far from 200 as each other, on a scale of ratios.
  expect(parece([90, 160], meta(199))).toBe(true);
  expect(parece([90, 160], meta(200))).toBe(false);
});

it('makes a sum that overshoots what was expected by a fifth, or by what the parameter says', () => {
  expect(parece([10, 110], meta(100))).toBe(true);
  expect(parece([10, 110], meta(101))).toBe(false);
  const exceso = { acumuladoDesde: 141, acumuladoExceso: 10, tramoCorto: 5 };
  expect(parece([10, 110], meta(101), null, exceso)).toBe(true);
});

it('is held against the target and the last value before, both where there are both', () => {
  const par = [650, 1318] as const;
  expect(parece(par, { valores: { 2022: 1280 } })).toBe(true);
  expect(parece(par, { valores: { 2022: 1900 } })).toBe(false);
  expect(parece(par, { ...meta(1900), valores: { 2022: 1280 } })).toBe(false);
  expect(parece(par, { ...meta(1350), valores: { 2022: 1900 } })).toBe(false);
  // The last one: a year without a value, or with what is no value, is stepped over.
  expect(parece(par, { valores: { 2020: 1900, 2021: 1280, 2022: null } })).toBe(true);
  expect(parece(par, { valores: { 2020: 1280, 2021: 1900, 2022: 0 } })).toBe(false);
  // What came later, or is the year's own, is no history.
  expect(parece(par, { ...meta(1350), valores: { 2023: 1900, 2024: 1900 } })).toBe(true);
});

it('is not told from nothing: without target and history, or from a blank or a zero', () => {
  expect(parece([650, 1318], {})).toBe(false);
  expect(parece([650, 1318], { ...meta(0), valores: { 2022: { noNumerico: 's/d' } } })).toBe(false);
  expect(parece([0, 1318], meta(900))).toBe(false);
  expect(parece([null, 1318], meta(900))).toBe(false);
  expect(parece([-650, 1318], meta(500))).toBe(false);
  expect(parece([650, { noNumerico: '1318' }], meta(1350))).toBe(false);
});

it('is asked only where periods add up, and nobody has said', () => {
  const datos = meta(1350);
  const par = [650, 1318] as const;
  expect([parece(par, datos, true), parece(par, datos, false)]).toEqual([false, false]);
  expect(parece(par, { ...datos, agregacion: 'No agregable' })).toBe(false);
  expect(parece(par, { ...datos, unidadMedida: 'Porcentaje' })).toBe(false);
});
