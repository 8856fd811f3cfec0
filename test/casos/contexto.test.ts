/** What the rules are given: versions in order, the version of the year, where a value stands. */
import {
  crearContexto,
  enFicha,
  lugarDelValor,
  razonReportada,
  serieDeLogros,
} from '../../src/ceplan/auditoria/auditado';
import { evaluar } from '../../src/ceplan/evaluar';
import { revisarDisposicion } from '../../src/libro/disposicion';
import type { Fila } from './ayuda';
import { politicaDe } from './caso';
import type { Caso } from './caso';

function indicador(caso: Omit<Caso, 'nombre'>) {
  const politica = politicaDe({ nombre: '', ...caso });
  return crearContexto({ politica, evaluacion: evaluar(politica), compromisos: null })
    .indicadores[0]!;
}

const version = (desde: number | null, hasta: number | null, resto: Fila = {}): Fila => ({
  'Vigente desde': desde,
  'Vigente hasta': hasta,
  ...resto,
});

it('puts versions in order of the year in which they begin', () => {
  const indicadores = [
    version(2024, null, { Documento: 'RM 2' }),
    version(null, 2022),
    version(2023, 2023, { Documento: 'RM 1' }),
  ];
  const { versiones, ficha } = indicador({ indicadores });
  expect(versiones.map(({ vigenteDesde }) => vigenteDesde)).toEqual([null, 2023, 2024]);
  expect(versiones.map(({ fila }) => fila)).toEqual([1, 2, 0]);
  // The evaluated year is 2023.
  expect(ficha.fila).toBe(2);
});

it('gives a target only the years in which its version is in force', () => {
  const serie = serieDeLogros(indicador({ indicadores: [version(2023, 2024)] }));
  expect(serie.map(({ anio, valor }) => [anio, valor])).toEqual([
    [2023, 50],
    [2024, 60],
  ]);
});

it('finds a value in its cell, or in the report that it comes from', () => {
  const de = (reportes: readonly Fila[], valor: number | null = null) => {
    const uno = indicador({ indicadores: [{ 'VO 2023': valor }], reportes });
    return lugarDelValor(
      uno,
      uno.cerrados.find(({ anio }) => anio === 2023)!,
    );
  };
  const reportes: Fila[] = [
    { Año: 2022, Valor: 30 },
    { Periodo: 'Semestre I', Valor: 40 },
    { Periodo: 'Semestre II', Valor: 52 },
  ];
  expect(de(reportes)).toEqual({ tabla: 'reportes', fila: 2, campo: 'valor' });
  const enCelda = { tabla: 'fichas', fila: 0, campo: 'valores', anio: 2023 };
  expect(de(reportes, 52)).toEqual(enCelda);
  expect(de([])).toEqual(enCelda);
});

it('a field without a year has none', () => {
  const { ficha } = indicador({});
  expect(Object.keys(enFicha(ficha, 'codigo'))).toEqual(['tabla', 'fila', 'campo']);
  expect(enFicha(ficha, 'logros', 2023)).toMatchObject({ campo: 'logros', anio: 2023 });
});

it('takes numerator and denominator from the annual report of the year that has both', () => {
  const razon = (reportes: readonly Fila[]) => {
    const hallada = razonReportada(indicador({ reportes }), 2023);
    return hallada && [hallada.numerador, hallada.denominador, hallada.reporte.fila];
  };
  expect(
    razon([
      { Año: 2022, Numerador: 1, Denominador: 2 },
      { Periodo: 'Semestre I', Numerador: 3, Denominador: 4 },
      { Numerador: 5, Denominador: 6 },
    ]),
  ).toEqual([5, 6, 2]);
  const sinRazon: Fila[] = [
    { Numerador: 5 },
    { Denominador: 6 },
    { Numerador: 5, Denominador: 0 },
    { Numerador: 5, Denominador: -6 },
    { Año: 2022, Numerador: 5, Denominador: 6 },
    { Periodo: 'Semestre I', Numerador: 5, Denominador: 6 },
  ];
  for (const sin of sinRazon) expect(razon([sin])).toBeNull();
});

describe('layout', () => {
  const contexto = {
    estructura: {
      sheets: [],
      tables: [],
      names: [{ name: 'viejo', formula: '=#REF!$A$1', visible: true, ref: null }],
    },
    tablas: [],
    hechos: new Map(),
    debajo: new Map(),
  };
  const vistos = (
    ...ajustes: Parameters<typeof revisarDisposicion> extends [unknown, ...infer R] ? R : never
  ) =>
    revisarDisposicion(contexto, ...ajustes).map(({ regla, severidad }) => `${regla} ${severidad}`);

  it('has the severities of its rules, or those that are set', () => {
    expect(vistos()).toEqual(['nombreRoto aviso']);
    expect(vistos({ severidades: { nombreRoto: 'error', otra: 'error' } })).toEqual([
      'nombreRoto error',
    ]);
  });

  it('leaves out the rules that are not to run', () => {
    expect(vistos({ omitir: ['nombreRoto'] })).toEqual([]);
    expect(vistos({ omitir: ['otra'] })).toEqual(['nombreRoto aviso']);
  });
});
