/** The order of findings: gravest first, by place, what follows from one right after it. */
import { ordenar, parametrosDe, REGLAS, REGLAS_DE_CONJUNTO } from '../../src/ceplan/auditoria';
import type { Hallazgo, Lugar, Severidad } from '../../src/ceplan/tipos';
import { esEntero } from '../../src/ceplan/auditoria/regla';
import { auditarPolitica } from './ayuda';
import { planDe } from './filas';

const en = (tabla: Lugar['tabla'], fila: number, anio?: number): Lugar => ({
  tabla,
  fila,
  campo: 'codigo',
  ...(anio === undefined ? {} : { anio }),
});
const uno = (id: string, severidad: Severidad, resto: Partial<Hallazgo> = {}): Hallazgo => ({
  regla: 'regla',
  severidad,
  lugar: null,
  encontrado: '',
  esperado: '',
  id,
  ...resto,
});
const ids = (hallazgos: readonly Hallazgo[]) => ordenar(hallazgos).map(({ id }) => id);

it('puts the gravest first', () => {
  expect(ids([uno('c', 'aviso'), uno('b', 'advertencia'), uno('a', 'error')])).toEqual([
    'a',
    'b',
    'c',
  ]);
});

it('follows tables, rows and years, what has no place first and sheets’ own places last', () => {
  const lugares: [string, Hallazgo['lugar'], number?][] = [
    ['hoja', { hoja: 'Indicadores', celda: 'A1' }],
    ['compromisos', en('compromisos', 0)],
    ['declarados', en('declarados', 0)],
    ['reportes', en('reportes', 0)],
    ['ficha 2', en('fichas', 2)],
    ['ficha 1 de 2024', en('fichas', 1, 2024)],
    ['ficha 1 de 2023', en('fichas', 1, 2023)],
    ['ficha 1 por su año', en('fichas', 1), 2022],
    ['ficha 1', en('fichas', 1)],
    ['servicios', en('servicios', 0)],
    ['politica', en('politica', 0)],
    ['ninguno', null],
  ];
  const hallazgos = lugares.map(([id, lugar, anio]) =>
    uno(id, 'error', { lugar, ...(anio ? { anio } : {}) }),
  );
  expect(ids(hallazgos)).toEqual(lugares.map(([id]) => id).reverse());
});

it('follows the rules’ names at one place', () => {
  const de = (regla: string) => uno(regla, 'error', { regla, lugar: en('fichas', 1) });
  expect(ids([de('c'), de('a'), de('b'), de('a')])).toEqual(['a', 'a', 'b', 'c']);
});

it('puts consequences after their cause, however grave, and theirs after them', () => {
  expect(
    ids([
      uno('nieto', 'aviso', { causa: 'hijo' }),
      uno('hijo', 'error', { causa: 'padre' }),
      uno('hijo 2', 'aviso', { causa: 'padre' }),
      uno('otro', 'advertencia'),
      uno('padre', 'advertencia', { lugar: en('fichas', 3) }),
    ]),
  ).toEqual(['otro', 'padre', 'hijo', 'nieto', 'hijo 2']);
});

it('keeps each consequence with its own cause', () => {
  expect(
    ids([
      uno('b', 'advertencia', { lugar: en('fichas', 2) }),
      uno('de b', 'error', { causa: 'b' }),
      uno('a', 'advertencia', { lugar: en('fichas', 1) }),
      uno('de a', 'aviso', { causa: 'a' }),
    ]),
  ).toEqual(['a', 'de a', 'b', 'de b']);
});

it('loses none: a cause that is not there, a ring, the same finding without a name', () => {
  expect(ids([uno('a', 'aviso', { causa: 'nadie' })])).toEqual(['a']);
  expect(
    ids([uno('a', 'aviso', { causa: 'b' }), uno('b', 'error', { causa: 'a' }), uno('c', 'aviso')]),
  ).toEqual(['c', 'b', 'a']);
  const sin: Hallazgo[] = [1, 2].map(() => ({
    regla: 'regla',
    severidad: 'aviso',
    lugar: null,
    encontrado: '',
    esperado: '',
  }));
  expect(ordenar(sin)).toHaveLength(2);
});

it('parameters are the rule’s own but for those that are given', () => {
  const salto = REGLAS.find(({ id }) => id === 'salto')!;
  expect(parametrosDe(salto, {})).toEqual({ factor: 8, desviaciones: 6, pasos: 5, minimo: 10 });
  expect(parametrosDe(salto, { parametros: { salto: { factor: 0 }, otra: { pasos: 1 } } })).toEqual(
    {
      factor: 0,
      desviaciones: 6,
      pasos: 5,
      minimo: 10,
    },
  );
});

describe('a finding of the audit', () => {
  const hallazgos = (regla: string, ...filas: string[]): Hallazgo[] =>
    auditarPolitica(planDe({ filas }), {
      omitir: REGLAS.map(({ id }) => id as string).filter((id) => id !== regla),
    });

  it('is of the evaluated year, or of its last one, and names all that it looked at', () => {
    const [bajan, ...mas] = hallazgos(
      'logroContraSentido',
      '100 | 110 105 104 130 140 | – – – – –',
      '100 | 110 105 120 130 140 | – – – – –',
    );
    expect(bajan).toMatchObject({
      tipo: 'Servicio',
      codigo: '1',
      anio: 2024,
      anios: [2022, 2023, 2024],
      id: 'logroContraSentido|Servicio 1|2024|',
    });
    expect(mas).toMatchObject([{ codigo: '2', anio: 2023, anios: [2022, 2023] }]);
  });

  it('says what it explains, and has no year or indicator where it is of none', () => {
    const igual = Array.from(
      { length: 5 },
      () => '100 | 110 120 130 140 150 | 108 – 119 – – | 2023: 119',
    );
    const [corrida] = hallazgos('columnaCorrida', ...igual);
    expect(corrida!.explica!.cifras).toHaveLength(10);
    expect(corrida).not.toHaveProperty('codigo');
    const tallas = [400, 16000, 100, 64000, 6400, 1600, 25600];
    const orden = [...tallas].sort((a, b) => a - b);
    const [ordenada] = hallazgos(
      'columnaOrdenadaSola',
      ...tallas.map((n, i) => `${orden[i]} | ${n} ${n} ${n} ${n} ${n} | ${n} ${n} ${n} – –`),
    );
    expect(ordenada).toMatchObject({
      regla: 'columnaOrdenadaSola',
      datos: { columnas: 'LB valor' },
    });
    expect(ordenada).not.toHaveProperty('anio');
    expect(ordenada).not.toHaveProperty('anios');
  });
});

it('rules that hold indicators against each other are left out where only some are looked at', () => {
  expect([...REGLAS_DE_CONJUNTO].sort()).toEqual([
    'columnaCorrida',
    'columnaEnFracciones',
    'columnaOrdenadaSola',
    'columnasCambiadas',
    'conteoDeclarado',
    'criterio3Falta',
    'indicadorEnFracciones',
    'indiceFragil',
    'lineaBaseFalta',
    'mediaDeclarada',
    'nivelDeclarado',
    'politicaDeclarada',
    'relevanciaFalta',
    'semestreFalta',
    'servicioSinIndicador',
    'valoracionDependeDeCifra',
    'valoracionFragil',
  ]);
});

describe('a parameter', () => {
  const de = (unidad: string) => ({ defecto: 1, rango: [0, 9] as const, unidad, que: '' });

  it.each([
    'años',
    'cambios',
    'casos',
    'cifras',
    'filas',
    'indicadores',
    'meses',
    'porcentajes',
    'reportes',
  ])('of %s is counted one by one', (unidad) => expect(esEntero(de(unidad))).toBe(true));

  it.each(['veces', '%', 'puntos', 'unidades'])('of %s may be a part of one', (unidad) =>
    expect(esEntero(de(unidad))).toBe(false),
  );
});
