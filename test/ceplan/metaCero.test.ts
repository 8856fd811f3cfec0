/** docs/meta-cero.md says what every case gives; each of its rows is evaluated here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { avanceDe, evaluar, esND } from '../../src/ceplan';
import { auditar } from '../../src/ceplan/auditoria';
import { cerosEntreMetas } from '../../src/ceplan/ceroEntreMetas';
import type { Agregacion, Cifra, Ficha, Sentido } from '../../src/ceplan';
import { fichaOP, politica } from './construir';

const DOC = join(__dirname, '../../docs/meta-cero.md');

const SENTIDOS: Readonly<Record<string, readonly [Sentido, Agregacion]>> = {
  Ascendente: ['Ascendente', 'No agregable'],
  Descendente: ['Descendente', 'No agregable'],
  'Máximo permisible': ['No definido', 'Máximo permisible'],
  'Mínimo permisible': ['No definido', 'Mínimo permisible'],
};

const filas = readFileSync(DOC, 'utf8')
  .split('\n')
  .filter((linea) => Object.keys(SENTIDOS).some((sentido) => linea.startsWith(`| ${sentido} `)))
  .map((linea) =>
    linea
      .split('|')
      .slice(1, -1)
      .map((celda) => celda.trim()),
  );

const numero = (texto: string): number => Number(texto.replace('−', '-'));
const enTexto = (cifra: Cifra): string => (esND(cifra) ? `ND ${cifra.nd}` : String(cifra));

const evaluado = (sentido: string, lb: string, le: string, vo: string) => {
  const [suSentido, agregacion] = SENTIDOS[sentido]!;
  const ficha = fichaOP({
    sentido: suSentido,
    agregacion,
    lineaBase: numero(lb),
    logros: { 2023: numero(le) },
    valores: { 2023: vo === 'no reportó' ? null : numero(vo) },
  });
  const evaluacion = evaluar(
    politica({
      fichas: [ficha],
      objetivos: [{ fila: 0, codigo: 'OP1', denominacion: '', logroEsperado: '' }],
    }),
  );
  return { evaluacion, uno: avanceDe(evaluacion, ficha, 2023)! };
};

test('the table has every case by every sense, once', () => {
  const casos = (sentido: string) =>
    filas.filter(([suyo]) => suyo === sentido).map(([, lb, le, vo]) => `${lb} ${le} ${vo}`);
  const primeros = casos('Ascendente');
  expect(primeros).toHaveLength(10);
  expect(new Set(primeros).size).toBe(primeros.length);
  for (const sentido of Object.keys(SENTIDOS)) expect(casos(sentido)).toEqual(primeros);
});

test.each(filas)('%s, LB %s, LE %s, VO %s', (sentido, lb, le, vo, at1, at2, nivel, matriz) => {
  const { evaluacion, uno } = evaluado(sentido, lb, le, vo);
  expect({
    at1: enTexto(uno.avanceTipo1),
    at2: enTexto(uno.avanceTipo2),
    nivel: uno.nivelTipo1 ?? '–',
    matriz: evaluacion.compromisos.length > 0 ? 'sí' : 'no',
  }).toEqual({ at1, at2, nivel, matriz });
});

test('an ascending target of 0 is left out of its OP, whatever was reported', () => {
  for (const vo of ['5', '0', 'no reportó']) {
    const { evaluacion } = evaluado('Ascendente', '10', '0', vo);
    const objetivo = evaluacion.objetivos.find(({ anio }) => anio === 2023)!;
    expect([objetivo.avanceTipo1, objetivo.avanceTipo2]).toEqual([
      { nd: 'sinDatos' },
      { nd: 'sinDatos' },
    ]);
    expect(evaluacion.conteos.indicadoresOP).toMatchObject({ bajo: 0, alto: 0, nd: 1 });
  }
});

test('a recommendation never asks to meet an ascending target of 0', () => {
  const con = (sentido: Sentido) =>
    evaluar(
      politica({
        fichas: [
          fichaOP({
            sentido,
            logros: { 2023: 10, 2024: 5, 2025: 0 },
            valores: { 2023: sentido === 'Ascendente' ? 1 : 40 },
          }),
        ],
      }),
    ).compromisos[0]!.recomendacion.metas.map(({ logro }) => logro);
  expect(con('Ascendente')).toEqual([5]);
  expect(con('Descendente')).toEqual([5, 0]);
});

describe('zeros between other targets', () => {
  const evaluada = (
    logros: Readonly<Record<number, number | null>>,
    sentido: Sentido,
    vo: number | null,
  ) =>
    evaluar(
      politica({
        anios: [2022, 2023, 2024, 2025],
        objetivos: [{ fila: 0, codigo: 'OP1', denominacion: '', logroEsperado: '' }],
        fichas: [
          fichaOP({ sentido, lineaBase: 30, logros, valores: { 2022: 21, 2023: vo } }),
          // Always in the matrix, to see its recommendation.
          fichaOP({
            codigo: '1.2',
            fila: 1,
            lineaBase: 30,
            sentido: 'Descendente',
            logros: { ...logros, 2023: 5 },
            valores: { 2023: 29 },
          }),
        ],
      }),
    );
  const conCeros = { 2022: 20, 2023: 0, 2024: 18, 2025: 0 };
  const conBlancos = { 2022: 20, 2023: null, 2024: 18, 2025: null };

  test.each<[Sentido, number | null]>([
    ['Ascendente', null],
    ['Descendente', null],
    ['Descendente', 5],
    ['No definido', null],
  ])('%s, VO %s: nothing follows that blanks would not give', (sentido, vo) => {
    const [ceros, blancos] = [evaluada(conCeros, sentido, vo), evaluada(conBlancos, sentido, vo)];
    const suyo = avanceDe(ceros, { tipo: 'OP', codigo: '1.1' }, 2023)!;
    expect(suyo).toMatchObject({ logro: { nd: 'logroPorConfirmar' }, nivelTipo1: null });
    expect(suyo.origen).toBe(vo === null ? 'ninguno' : 'oficial');
    expect(ceros.indiceGestion.valor).toEqual(blancos.indiceGestion.valor);
    expect(ceros.conteos).toEqual(blancos.conteos);
    expect(ceros.noReportados).toEqual([]);
    expect(ceros.compromisos.map(({ codigo }) => codigo)).toEqual(
      blancos.compromisos.map(({ codigo }) => codigo),
    );
  });

  test.each<[string, Readonly<Record<number, number | null>>, Partial<Ficha>, number[]]>([
    ['one zero, and with it the last one', conCeros, {}, [2023, 2025]],
    [
      'within the years of its version',
      conCeros,
      { vigenteDesde: 2022, vigenteHasta: 2024 },
      [2023],
    ],
    // A version of its own is the answer: that target is 0.
    ['at the start of its version', conCeros, { vigenteDesde: 2023 }, []],
    ['at the end of its version', conCeros, { vigenteHasta: 2023 }, []],
    ['before the first target', { 2022: 0, 2023: 20, 2024: 18 }, {}, []],
    ['twice before the first target', { 2022: 0, 2023: 0, 2024: 18 }, {}, []],
    ['at the end of three targets', { 2022: 20, 2023: 15, 2024: 10, 2025: 0 }, {}, []],
    ['after a blank year', { 2022: null, 2023: 0, 2024: 18 }, {}, []],
    ['before a blank year', { 2022: 20, 2023: 0, 2024: null }, {}, []],
    ['with a blank year beside it', { 2022: 20, 2023: 0, 2024: null, 2025: 18 }, {}, [2023]],
    ['at the end, reached', { 2022: 20, 2023: 10, 2024: 0, 2025: 0 }, {}, []],
  ])('%s', (_, logros, datos, anios) => {
    expect(cerosEntreMetas(fichaOP({ logros, ...datos }))).toEqual(anios);
  });

  test('are one finding', () => {
    const fichas = [
      fichaOP({ sentido: 'Descendente', lineaBase: 30, logros: conCeros, valores: { 2022: 21 } }),
    ];
    const plan = politica({ anios: [2022, 2023, 2024, 2025], fichas });
    const suyos = auditar(plan, evaluar(plan)).filter(({ anio }) => anio === 2023);
    expect(suyos.map(({ regla }) => regla)).toEqual(['ceroEntreMetas']);
  });

  test('are not asked for in the matrix', () => {
    const logros = { 2022: 20, 2023: 10, 2024: 0, 2025: 9 };
    const [suyo] = evaluada(logros, 'Descendente', 29).compromisos;
    expect(suyo!.codigo).toBe('1.1');
    expect(suyo!.recomendacion.metas).toEqual([{ anio: 2025, logro: 9 }]);
  });
});
