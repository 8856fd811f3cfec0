/** Of the reports of one period the figure of the latest state counts; the others change nothing. */
import { avanceDe, evaluar, separarEstados } from '../../src/ceplan';
import type { Reporte } from '../../src/ceplan';
import { ficha, politica, reporte } from './construir';

const medido = (datos: Partial<Parameters<typeof ficha>[0]> = {}) =>
  ficha({ unidadMedida: 'porcentaje', logros: { 2023: 100 }, ...datos });
const avance = (reportes: readonly Reporte[], datos = {}, parametros = {}) =>
  avanceDe(
    evaluar(politica({ fichas: [medido(datos)], reportes }, parametros)),
    { tipo: 'Servicio', codigo: '1' },
    2023,
  )!;
const valor = (reportes: readonly Reporte[], parametros = {}) =>
  avance(reportes, {}, parametros).valor;

const preliminar = reporte({ fila: 0, estadoDato: 'Preliminar', valor: 50 });
const definitivo = reporte({ fila: 1, estadoDato: 'Definitivo', valor: 52 });
const rectificado = reporte({ fila: 2, estadoDato: 'Rectificado', valor: 55 });

it('the later state counts, in whatever order the rows stand', () => {
  expect(valor([preliminar, rectificado])).toBe(55);
  expect(valor([rectificado, preliminar])).toBe(55);
  expect(valor([definitivo, rectificado, preliminar])).toBe(55);
  expect(valor([definitivo, preliminar])).toBe(52);
  expect(valor([preliminar])).toBe(50);
  expect(separarEstados([definitivo, preliminar]).otros).toMatchObject([
    { reporte: { fila: 0 }, cuenta: { fila: 1 }, motivo: 'anterior' },
  ]);
});

it('a blank state is taken for definitive', () => {
  const sinEstado = { ...definitivo, estadoDato: '' };
  expect(valor([sinEstado, preliminar])).toBe(52);
  expect(valor([rectificado, sinEstado])).toBe(55);
});

it('a later one that nobody agreed to waits, unless the parameter takes it', () => {
  const subsanado = { ...rectificado, estadoRevision: 'Subsanado' };
  expect([valor([definitivo, subsanado]), valor([subsanado, definitivo])]).toEqual([52, 52]);
  expect(valor([definitivo, subsanado], { reportesAceptados: 'subsanados' })).toBe(55);
  const enviado = { ...preliminar, estadoRevision: 'Enviado' };
  expect(valor([enviado, subsanado])).toEqual({ nd: 'pendiente' });
});

it('a later one without a figure takes none away', () => {
  expect(valor([definitivo, { ...rectificado, valor: null }])).toBe(52);
  expect(separarEstados([definitivo, { ...rectificado, valor: null }]).otros).toMatchObject([
    { reporte: { fila: 2 }, cuenta: { fila: 1 }, motivo: 'sinCifra' },
  ]);
});

it('a report of the same state that nobody agreed to waits for that', () => {
  const enviado = { ...definitivo, estadoDato: '', estadoRevision: 'Enviado', valor: 60 };
  expect(separarEstados([definitivo, enviado])).toMatchObject({
    cuentan: [{ valor: 52 }],
    otros: [{ reporte: { valor: 60 }, motivo: 'sinConformidad' }],
  });
});

it('of each period its own: a preliminary semester is not the year', () => {
  const de = (periodo: Reporte['periodo'], datos: Partial<Reporte>) =>
    reporte({ periodo, ...datos });
  const { valor: anual, semestre1 } = avance(
    [
      de('Semestre I', { estadoDato: 'Rectificado', valor: 30 }),
      de('Semestre I', { estadoDato: 'Preliminar', valor: 20 }),
      de('Semestre II', { estadoDato: 'Preliminar', valor: 40 }),
    ],
    { unidadMedida: 'personas', agregacion: 'Agregable' },
  );
  expect(anual).toBe(70);
  expect(semestre1.valor).toBe(30);
});

it('coordinations that were replaced do not reach the matrix', () => {
  const { compromisos } = evaluar(
    politica({
      fichas: [medido()],
      reportes: [
        { ...preliminar, coordinaciones: 'Se revisará el dato.' },
        { ...rectificado, coordinaciones: 'Se coordinó con la PNP.' },
      ],
    }),
  );
  expect(compromisos[0]!.recomendacion.coordinaciones).toEqual(['Se coordinó con la PNP.']);
});

it('where each period has one report nothing is set apart', () => {
  const reportes = [preliminar, { ...rectificado, anio: 2022 }, { ...definitivo, codigo: '2' }];
  expect(separarEstados(reportes)).toEqual({ cuentan: reportes, otros: [] });
});
