/** The two criteria of calculation: what each sets, and each of its choices alone. */
import { apartados, conCriterio, evaluar, PARAMETROS_POR_DEFECTO } from '../../src/ceplan';
import type { Evaluacion, Ficha, Parametros } from '../../src/ceplan';
import { ficha, fichaOP, politica, reporte } from './construir';

const op = (codigo: string, valor: number | null, mas: Partial<Ficha> = {}): Ficha =>
  fichaOP({ codigo, logros: { 2023: 100 }, valores: { 2023: valor }, ...mas });

const con = (fichas: readonly Ficha[], parametros: Partial<Parametros>): Evaluacion =>
  evaluar(politica({ fichas }, parametros));
const APLICATIVO = conCriterio(PARAMETROS_POR_DEFECTO, 'aplicativo');
const medio = (e: Evaluacion) => e.objetivos.find(({ anio }) => anio === 2023)!.avanceTipo1;
const delAnio = (e: Evaluacion) => e.indicadores.find(({ anio }) => anio === 2023)!;

it('AT1 is whole, or clipped to [0, 100] in the year and in its semesters', () => {
  const fichas = [ficha({ logros: { 2023: 290 }, valores: { 2023: 14_796 } })];
  const reportes = [reporte({ periodo: 'Semestre I', valor: 7398 })];
  const de = (parametros: Partial<Parametros>) =>
    delAnio(evaluar(politica({ fichas, reportes }, parametros)));
  const entero = de({});
  expect(entero.avanceTipo1).toBeCloseTo(5102.07, 2);
  expect(entero.semestre1.avanceTipo1).toBeCloseTo(2551.03, 2);
  for (const acotado of [de(APLICATIVO), de({ avance1Mostrado: 'acotado' })]) {
    expect(acotado).toMatchObject({ avanceTipo1: 100, semestre1: { avanceTipo1: 100 } });
  }
  // What cannot be computed stays what it is.
  const sinMeta = [ficha({ valores: { 2023: 5 } })];
  expect(delAnio(con(sinMeta, APLICATIVO)).avanceTipo1).toEqual({ nd: 'sinLogro' });
});

it('ND stays out of a mean, or is 0 with its weight; all ND is ND', () => {
  const fichas = [op('1.1', null), op('1.2', 70), op('1.3', null, { relevancia: 2 })];
  expect(medio(con(fichas, { noReportado: 'nd' }))).toBe(70);
  // Weights 2, 2 and 1.
  expect(medio(con(fichas, APLICATIVO))).toBe(28);
  expect(medio(con(fichas, { ...APLICATIVO, ponderacion: 'simple' }))).toBeCloseTo(23.33, 2);
  expect(medio(con([op('1.1', null), op('1.2', null)], APLICATIVO))).toEqual({ nd: 'sinDatos' });
  // By the report's, who did not report is a 0 and no ND.
  expect(medio(con([op('1.1', null), op('1.2', null)], {}))).toBe(0);
});

it('who did not report is bajo, or in no level, in no total and in no row of the matrix', () => {
  const fichas = [ficha({ codigo: '1', logros: { 2023: 10 } }), op('1.1', 50)];
  const informe = con(fichas, {});
  expect(informe.conteos.indicadoresServicios).toMatchObject({ bajo: 1, total: 1 });
  expect(informe.conteos.total.noReportados).toBe(0);
  expect(informe.compromisos).toHaveLength(2);
  for (const parametros of [APLICATIVO, { noReportadoEnNiveles: 'aparte' as const }]) {
    const aparte = con(fichas, parametros);
    expect(aparte.conteos.indicadoresServicios).toEqual({
      bajo: 0,
      intermedio: 0,
      alto: 0,
      nd: 0,
      total: 0,
      noReportados: 1,
    });
    expect(aparte.conteos.total).toMatchObject({ bajo: 1, total: 1, noReportados: 1 });
    expect(aparte.compromisos.map(({ codigo }) => codigo)).toEqual(['1.1']);
    expect(aparte.noReportados.map(({ codigo }) => codigo)).toEqual(['1']);
  }
});

it('a year with nothing but Semestre I is partial, or not reported', () => {
  const fichas = [ficha({ logros: { 2023: 97 } })];
  const reportes = [reporte({ periodo: 'Semestre I', valor: 70 })];
  const de = (parametros: Partial<Parametros>, fechaReferencia = '2024-06-01') =>
    delAnio(evaluar(politica({ fichas, reportes, fechaReferencia }, parametros)));
  expect(de({})).toMatchObject({ valor: 70, origen: 'reportes', parcial: true });
  for (const sinAnio of [de(APLICATIVO), de({ soloSemestre1: 'nd' })]) {
    expect(sinAnio).toMatchObject({ valor: { nd: 'noReporto' }, origen: 'noReportado' });
    expect(sinAnio.semestre1.avanceTipo1).toBeCloseTo(72.16, 2);
  }
  // Before the deadline the year is pending by either.
  expect(de(APLICATIVO, '2023-12-31').valor).toEqual({ nd: 'pendiente' });
});

it('what somebody set otherwise than the criterion is told from what it sets', () => {
  expect(apartados(PARAMETROS_POR_DEFECTO)).toEqual([]);
  expect(apartados(APLICATIVO)).toEqual([]);
  const suyo = { ndEnPromedio: 'cero', avance1Mostrado: 'acotado' } as const;
  expect(apartados({ ...PARAMETROS_POR_DEFECTO, ...suyo })).toEqual([
    'avance1Mostrado',
    'ndEnPromedio',
  ]);
  // The same choices are the other criterion's own.
  expect(apartados({ ...APLICATIVO, ...suyo })).toEqual([]);
});
