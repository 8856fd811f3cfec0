import { diferencia } from './diferencia';
import type { HallazgoVisto } from '../estado';
import {
  cambiosDe,
  cuenta,
  cuentaDe,
  deForma,
  eleccionDe,
  filtrados,
  opciones,
  porCausa,
  porSeveridad,
  renglones,
  SIN_FILTROS,
  type Filtros,
} from './revision';

const visto = (clave: string, cambios: Partial<HallazgoVisto> = {}): HallazgoVisto => ({
  clave,
  claveCausa: null,
  plegada: false,
  regla: 'valorFalta',
  nombreRegla: 'Falta el dato',
  severidad: 'advertencia',
  titulo: `OP ${clave}`,
  entidad: 'MIMP',
  mensaje: 'No hay dato.',
  queHacer: '',
  lugar: { hoja: 'Indicadores', celda: 'V5' },
  reparacion: null,
  huella: 'c1',
  justificable: true,
  justificacion: null,
  ...cambios,
});

const reparable = (
  clase: 'forma' | 'sustancia',
  celda: string,
  antes: string,
  valor: number,
): Pick<HallazgoVisto, 'reparacion'> => ({
  reparacion: {
    clase,
    cambios: [
      { hoja: 'Indicadores', celda, antes, valor, dicho: { antes, despues: String(valor) } },
    ],
  },
});

const NINGUNO: ReadonlySet<string> = new Set();
const LISTA = [
  visto('a', {
    severidad: 'error',
    regla: 'referenciaDesconocida',
    nombreRegla: 'Código que no existe',
    lugar: { hoja: 'Servicios', celda: 'A9' },
    mensaje: 'El servicio 16.l no está en Servicios.',
    entidad: '',
  }),
  visto('a1', { claveCausa: 'a', mensaje: 'Falta el año 2023.' }),
  visto('a2', { claveCausa: 'a', severidad: 'aviso', regla: 'salto', nombreRegla: 'Salto' }),
  visto('b', { entidad: 'Poder Judicial', ...reparable('forma', 'V6', '41,67', 41.67) }),
  visto('c', { severidad: 'aviso', regla: 'salto', nombreRegla: 'Salto' }),
  visto('d', { severidad: 'error', entidad: '', mensaje: 'La columna está corrida.' }),
  ...['d1', 'd2', 'd3'].map((clave) =>
    visto(clave, { claveCausa: 'd', plegada: true, entidad: 'MINJUSDH', severidad: 'aviso' }),
  ),
];

const con = (filtros: Partial<Filtros>): Filtros => ({ ...SIN_FILTROS, ...filtros });
const claves = (filtros: Partial<Filtros>, nuevos = NINGUNO) =>
  filtrados(porCausa(LISTA), con(filtros), nuevos).map(({ raiz, consecuencias }) => [
    raiz.clave,
    ...consecuencias.map(({ clave }) => clave),
  ]);

test('findings stand under their cause, in the order of the validation', () => {
  expect(claves({})).toEqual([['a', 'a1', 'a2'], ['b'], ['c'], ['d', 'd1', 'd2', 'd3']]);
});

test('they are counted as the sheet counts them: what a cause sums up is one with it', () => {
  expect(cuenta(LISTA)).toBe(6);
  expect(porSeveridad(LISTA, SIN_FILTROS, NINGUNO)).toEqual({ error: 2, advertencia: 2, aviso: 2 });
  // What is gone of a cause that stays is told by the first of it.
  expect(renglones(LISTA.slice(-3)).map(({ clave }) => clave)).toEqual(['d1']);
  expect(renglones(LISTA.slice(-4)).map(({ clave }) => clave)).toEqual(['d']);
  expect(cuentaDe(LISTA, con({ entidad: 'MINJUSDH' }), NINGUNO)).toBe(1);
});

describe('a filter', () => {
  test('of severity: a cause with all that follows from it, or what follows under its cause', () => {
    expect(claves({ severidad: 'error' })).toEqual([
      ['a', 'a1', 'a2'],
      ['d', 'd1', 'd2', 'd3'],
    ]);
    // Those that the cause of another severity sums up are not counted, and not found.
    expect(claves({ severidad: 'aviso' })).toEqual([['a', 'a2'], ['c']]);
  });
  test('of rule, entity and sheet, together', () => {
    expect(claves({ regla: 'salto' })).toEqual([['a', 'a2'], ['c']]);
    expect(claves({ entidad: 'MINJUSDH' })).toEqual([['d', 'd1', 'd2', 'd3']]);
    expect(claves({ hoja: 'Servicios' })).toEqual([['a', 'a1', 'a2']]);
    expect(claves({ hoja: 'Indicadores', entidad: 'Poder Judicial' })).toEqual([['b']]);
    expect(claves({ hoja: 'Servicios', entidad: 'Poder Judicial' })).toEqual([]);
  });
  test('of words, without accents or capitals, in any order and anywhere', () => {
    expect(claves({ texto: 'ANO 2023' })).toEqual([['a', 'a1']]);
    expect(claves({ texto: 'judicial op' })).toEqual([['b']]);
    expect(claves({ texto: 'codigo v5' })).toEqual([]);
    expect(claves({ texto: '  ' })).toHaveLength(4);
  });
  test('of those that are new', () => {
    expect(claves({ soloNuevos: true }, new Set(['a1', 'c']))).toEqual([['a', 'a1'], ['c']]);
  });
});

describe('what can be chosen', () => {
  test('comes with its count, the other filters as they are', () => {
    expect(opciones(LISTA, 'regla', SIN_FILTROS, NINGUNO)).toEqual([
      { valor: 'referenciaDesconocida', nombre: 'Código que no existe', cuenta: 1 },
      { valor: 'valorFalta', nombre: 'Falta el dato', cuenta: 3 },
      { valor: 'salto', nombre: 'Salto', cuenta: 2 },
    ]);
    expect(
      opciones(LISTA, 'regla', con({ severidad: 'error' }), NINGUNO).map((una) => una.cuenta),
    ).toEqual([1, 1]);
  });
  test('is no entity where there is none', () => {
    expect(opciones(LISTA, 'entidad', SIN_FILTROS, NINGUNO).map((una) => una.valor)).toEqual([
      'MIMP',
      'MINJUSDH',
      'Poder Judicial',
    ]);
  });
  test('keeps what is chosen, though nothing is like it now', () => {
    const filtros = con({ hoja: 'Servicios', entidad: 'Poder Judicial' });
    expect(opciones(LISTA, 'hoja', filtros, NINGUNO)).toEqual([
      { valor: 'Indicadores', nombre: 'Indicadores', cuenta: 1 },
      { valor: 'Servicios', nombre: 'Servicios', cuenta: 0 },
    ]);
  });
});

describe('what is repaired together', () => {
  const dos = [
    visto('x', { regla: 'numeroComoTexto', ...reparable('forma', 'V6', '41,67', 41.67) }),
    visto('y', { regla: 'otraForma', ...reparable('forma', 'V6', '41,67', 42) }),
    visto('z', reparable('sustancia', 'V7', '0.4', 40)),
  ];
  test('is of form: of one rule, or all', () => {
    expect(deForma(dos).map(({ clave }) => clave)).toEqual(['x', 'y']);
    expect(deForma(dos, 'otraForma').map(({ clave }) => clave)).toEqual(['y']);
  });
  test('is agreed to cell by cell, each of them once', () => {
    expect(cambiosDe(dos).map(({ celda, valor }) => [celda, valor])).toEqual([
      ['V6', 41.67],
      ['V7', 40],
    ]);
    const { claves: elegidas, vistas, motivo } = eleccionDe([dos[2]!], 'Oficio 12');
    expect([...elegidas]).toEqual(['z']);
    expect([...vistas!.keys()]).toEqual(['Indicadores!V7']);
    expect(motivo).toBe('Oficio 12');
    expect(eleccionDe([dos[0]!])).not.toHaveProperty('motivo');
  });
});

describe('from one validation to the next', () => {
  test('the first has nothing to be held against', () => {
    expect(diferencia(null, LISTA)).toBeNull();
  });
  test('what is new and what is gone, by name; another message is no other finding', () => {
    const ahora = [
      ...LISTA.filter(({ clave }) => clave !== 'b').map((uno) => ({ ...uno, mensaje: 'Otro' })),
      visto('e'),
    ];
    const { nuevos, idos } = diferencia(LISTA, ahora)!;
    expect([...nuevos]).toEqual(['e']);
    expect(idos.map(({ clave }) => clave)).toEqual(['b']);
  });
  test('one that is no longer summed up in its cause is not new', () => {
    const ahora = LISTA.filter(({ clave }) => clave !== 'd3').map((uno) => ({
      ...uno,
      plegada: false,
    }));
    expect(diferencia(LISTA, ahora)).toMatchObject({ nuevos: new Set(), idos: [{ clave: 'd3' }] });
  });
});
