/** Declared figures: whose they are, which measure, what explains a difference, what they say. */
import { crearContexto } from '../../src/ceplan/auditoria/auditado';
import { ambitoDe, comparaciones, juzgar, medidaDe } from '../../src/ceplan/auditoria/declarados';
import { evaluar } from '../../src/ceplan/evaluar';
import type { Declarado, Politica } from '../../src/ceplan/tipos';
import type { Fila } from './ayuda';
import { auditarCaso, politicaDe } from './caso';
import { hallar, planDe } from './filas';

const fila = (alcance: string, codigo = ''): Declarado => ({
  fila: 0,
  alcance,
  tipo: '',
  codigo,
  anio: 2023,
  medida: 'AT1',
  valor: 1,
  texto: '1',
  donde: '',
});

it.each([
  ['Indicador', 'indicador'],
  ['INDICADOR ', 'indicador'],
  ['Indicadores de servicios', 'indicadoresServicios'],
  ['Indicadores de los servicios', 'indicadoresServicios'],
  ['Indicadores servicio', 'indicadoresServicios'],
  ['Servicios', 'indicadoresServicios'],
  ['Indicadores de OP', 'indicadoresOP'],
  ['Indicadores OP', 'indicadoresOP'],
  ['Indicadores de objetivos prioritarios', 'indicadoresOP'],
  ['Indicadores objetivo', 'indicadoresOP'],
  ['OP', 'objetivo'],
  ['Objetivo', 'objetivo'],
  ['Objetivos prioritarios', 'objetivo'],
  ['Objetivo prioritario', 'objetivo'],
  ['Total', 'total'],
  ['Total de indicadores', 'total'],
  ['Política', 'politica'],
  ['Política nacional', 'politica'],
  ['Totalidad', null],
  ['Un indicador', null],
  ['Otros servicios', null],
  ['OP1', null],
  ['El total', null],
  ['Otra política', null],
  ['', null],
])('the scope «%s» is %s', (alcance, ambito) => expect(ambitoDe(fila(alcance))).toBe(ambito));

it('a policy has no code', () => expect(ambitoDe(fila('Política', '1'))).toBeNull());

it.each([
  ['AT1', 'AT1'],
  ['at 2', 'AT2'],
  ['Avance tipo 1', 'AT1'],
  ['Avance tipo 2 (acotado)', 'AT2 acotado'],
  ['AT1 acotado', 'AT1 acotado'],
  ['AT1 recortado', 'AT1 acotado'],
  ['AT1 promedio', null],
  ['Nivel AT1', null],
  ['AT1 nivel', null],
  ['AT3', null],
  ['AT12', null],
  ['El AT1', null],
  ['Valoración', null],
])('the measure «%s» is %s', (texto, medida) => expect(medidaDe(texto)).toBe(medida));

describe('a declared figure beside the recomputed one', () => {
  const clase = (...de: Parameters<typeof juzgar>) => {
    const veredicto = juzgar(...de);
    return veredicto && [veredicto.clase, veredicto.explicacion];
  };

  it('is no finding where it is printed so', () => {
    expect(clase(77.5, 1, 77.528)).toBeNull();
    expect(clase(78, 0, 77.528)).toBeNull();
  });

  it('comes from the unrounded numerator and denominator, once or twice rounded', () => {
    expect(clase(155.9, 1, 155.17, { conRazon: 155.89 })).toEqual(['redondeo', 'razon']);
    expect(clase(76, 0, 75.33, { conRazon: 75.497 })).toEqual(['redondeo', 'razonDoble']);
    expect(clase(170, 0, 155.17, { conRazon: 155.89 })).toEqual(['contradiccion', 'ninguna']);
    expect(clase(155.9, 1, 155.17, { conRazon: { nd: 'sinValor' } })).toEqual([
      'contradiccion',
      'ninguna',
    ]);
  });

  it('is rounded twice, cut, or comes from more exact inputs', () => {
    expect(clase(158, 0, 157.497)).toEqual(['redondeo', 'redondeoDoble']);
    expect(clase(66.6, 1, 66.667)).toEqual(['redondeo', 'truncado']);
    const porValor = { min: 124, max: 126 };
    expect(clase(124.3, 1, 125, { porValor })).toEqual(['redondeo', 'valorImpreso']);
    expect(clase(123.9, 1, 125, { porValor })).toEqual(['contradiccion', 'ninguna']);
    expect(clase(123.9, 1, 125, { porValor, porInsumos: { min: 123, max: 127 } })).toEqual([
      'redondeo',
      'insumosImpresos',
    ]);
  });

  it('is clipped only at 100 from above and at 0 from below', () => {
    expect(clase(100, 0, 116)).toEqual(['contradiccion', 'recorte']);
    expect(clase(0, 0, -17.6)).toEqual(['contradiccion', 'recorte']);
    expect(clase(100, 0, 84)).toEqual(['contradiccion', 'ninguna']);
    expect(clase(0, 0, 17.6)).toEqual(['contradiccion', 'ninguna']);
    expect(clase(99, 0, 116)).toEqual(['contradiccion', 'ninguna']);
  });

  it('is unexplained by one in its last digit, and a contradiction beyond', () => {
    expect(clase(47.8, 1, 47.71)).toEqual(['sinExplicacion', 'ultimaCifra']);
    expect(clase(47.9, 1, 47.71)).toEqual(['contradiccion', 'ninguna']);
  });
});

type Dicho = Partial<Record<'Alcance' | 'Tipo' | 'Código' | 'Medida' | 'Valor', string>> & {
  readonly Año?: number;
};

/** As the reading of a workbook gives it, whatever its lists allow. */
const comoDeclarado = (d: Dicho): Declarado => ({
  ...fila(d.Alcance ?? 'Indicador', d.Código ?? '1'),
  tipo: d.Tipo ?? 'Servicio',
  anio: d.Año ?? 2023,
  medida: d.Medida ?? 'AT1',
  texto: d.Valor ?? '',
  valor: /^[\d.]+$/.test(d.Valor ?? '') ? Number(d.Valor) : { noNumerico: d.Valor ?? '' },
  donde: 'informe',
});

function hallados(declarado: readonly Dicho[], regla: string, indicadores: readonly Fila[] = [{}]) {
  const caso = { nombre: '', indicadores };
  const politica = { ...politicaDe(caso), declarados: declarado.map(comoDeclarado) };
  return auditarCaso(caso, regla, [], politica).filter((uno) => uno.regla === regla);
}

describe('a declared level', () => {
  // The plain indicator is alto in 2023.
  const niveles = (Valor: string, Medida = 'Nivel') =>
    hallados([{ Medida, Valor }], 'nivelDeclarado').map(({ esperado }) => esperado);

  it.each(['bajo', 'Inicial', 'ROJO', 'intermedio', 'medio', 'amarillo'])(
    '%s is not alto',
    (dicho) => expect(niveles(dicho)).toEqual(['alto']),
  );

  it.each(['alto', 'Avanzado', 'verde', 'regular', ''])('%s says nothing else', (dicho) =>
    expect(niveles(dicho)).toEqual([]),
  );

  it.each(['Nivel AT1', 'Nivel avance tipo 1', 'Nivel AT 1', 'nivel'])('is one as «%s»', (medida) =>
    expect(niveles('bajo', medida)).toEqual(['alto']),
  );

  it.each(['Nivel AT3', 'El nivel', 'Nivel del índice', 'Nivel AT1 previo'])(
    'is none as «%s»',
    (medida) => expect(niveles('bajo', medida)).toEqual([]),
  );

  it('of AT2 is held against AT2', () => {
    const indicadores = [{ 'VO 2023': 30 }];
    const de = (Medida: string, Valor: string) =>
      hallados([{ Medida, Valor }], 'nivelDeclarado', indicadores).map((h) => [
        h.esperado,
        h.datos?.avance,
      ]);
    expect(de('Nivel AT2', 'alto')).toEqual([['bajo', '33.3']]);
    expect(de('Nivel AT1', 'alto')).toEqual([['bajo', '60.0']]);
    expect(de('Nivel avance tipo 2', 'bajo')).toEqual([]);
  });

  it('of another year, another indicator or nobody is none', () => {
    for (const otra of [{ Año: 2025 }, { Código: '9' }, { Alcance: 'Total' }]) {
      expect(hallados([{ Medida: 'Nivel', Valor: 'bajo', ...otra }], 'nivelDeclarado')).toEqual([]);
    }
  });
});

describe('declared figures of the policy', () => {
  // Índice 3.3, bajo; AT1 of the services 105.2, avanzado; criterion 3 avanzado: 2.2, intermedio.
  const indicadores: Fila[] = [
    { Tipo: 'OP', Código: '1.1', Indicador: 'Porcentaje de la meta', 'VO 2023': 21 },
    {},
  ];
  const de = (Medida: string, Valor: string, resto: Dicho = {}) =>
    hallados(
      [{ Alcance: 'Política', Tipo: '', Código: '', Medida, Valor, ...resto }],
      'politicaDeclarada',
      indicadores,
    ).map((h) => `${h.severidad} ${h.esperado} ${h.datos?.que}`);

  it.each([
    ['Índice de gestión', '3.3'],
    ['Índice', '3.33'],
    ['Valoración', '2.2'],
    ['Puntaje', '2.20'],
    ['Nivel del índice', 'bajo'],
    ['Nivel del índice', 'Inicial'],
    ['Nivel de la valoración', 'Intermedio'],
    ['Nivel de la valoración', 'regular'],
    ['Otra cosa', '9'],
    ['El índice', '9'],
    ['La valoración', '9'],
    ['El puntaje', '9'],
    ['Valoración', 'ND'],
  ])('%s %s is right, or says nothing', (medida, valor) => expect(de(medida, valor)).toEqual([]));

  it.each([
    ['Índice de gestión', '4.0', 'error 3.33 indice'],
    ['Índice', '40', 'error 3.3 indice'],
    ['Valoración', '2.9', 'error 2.20 valoracion'],
    ['Puntaje total', '1', 'error 2.2 valoracion'],
    ['Nivel del índice', 'alto', 'error bajo nivelIndice'],
    ['Nivel del índice', 'avanzado', 'error bajo nivelIndice'],
    ['Nivel del índice', 'intermedio', 'error bajo nivelIndice'],
    ['Nivel de la valoración', 'inicial', 'error intermedio nivelValoracion'],
    ['Nivel de la valoración', 'alto', 'error intermedio nivelValoracion'],
  ])('%s %s is not: %s', (medida, valor, dicho) => expect(de(medida, valor)).toEqual([dicho]));

  it('only for the evaluated year and the policy', () => {
    expect(de('Valoración', '2.9', { Año: 2022 })).toEqual([]);
    expect(de('Valoración', '2.9', { Alcance: 'Total' })).toEqual([]);
  });
});

describe('a declared figure of an indicator', () => {
  const dicho = (medida: string, texto: string, donde = 'informe'): Declarado => ({
    ...fila('Indicador', '1'),
    tipo: 'Servicio',
    medida,
    texto,
    valor: Number(texto),
    donde,
  });
  /** `LB | LE | VO` of 2023, in percent unless the sense or the unit says otherwise. */
  const comparar = (
    figuras: string,
    declarados: readonly Declarado[],
    { sentido = '', unidad = 'porcentaje', nombre = 'Porcentaje de hogares con agua' } = {},
  ) => {
    const filas = [`${figuras} |  | ${sentido || 'Ascendente'}`];
    const plan = planDe({ filas, anios: [2023], evaluado: 2023, unidad, nombre });
    const politica = { ...plan, declarados };
    return comparaciones(
      crearContexto({ politica, evaluacion: evaluar(politica), compromisos: null }),
    );
  };
  const juicio = (figuras: string, medida: string, texto: string, resto = {}) =>
    comparar(figuras, [dicho(medida, texto)], resto).map(({ clase, explicacion }) =>
      [clase, explicacion].join(' '),
    );

  it('may come from a value that is printed so, unless things are counted', () => {
    expect(juicio('5 | 30 | 10', 'AT1', '34.9')).toEqual(['redondeo valorImpreso']);
    const conteo = { unidad: 'número', nombre: 'Número de obras' };
    expect(juicio('5 | 30 | 10', 'AT1', '34.9', conteo)).toEqual(['contradiccion ninguna']);
  });

  it('or from a target and a baseline that are', () => {
    // 40 of 50: the value alone gives 79 to 81, the target as well 78.2 to 81.8.
    expect(juicio('50 | 50 | 40', 'AT1', '80.9')).toEqual(['redondeo valorImpreso']);
    expect(juicio('50 | 50 | 40', 'AT1', '81.5')).toEqual(['redondeo insumosImpresos']);
    expect(juicio('50 | 50 | 40', 'AT1', '81.9')).toEqual(['contradiccion ninguna']);
    // The baseline too, of AT2: 20 of 30.
    expect(juicio('20 | 50 | 40', 'AT2', '69.5')).toEqual(['redondeo insumosImpresos']);
  });

  it('not where target and baseline may be one: there is no ratio then', () => {
    expect(juicio('50 | 50.4 | 50.2', 'AT2', '90')).toEqual(['contradiccion ninguna']);
  });

  it('of a 0, which is printed exactly', () => {
    expect(juicio('5 | 100 | 0', 'AT1', '0.3')).toEqual(['contradiccion ninguna']);
    expect(juicio('9 | 0 | 5', 'AT1', '3', { sentido: 'Descendente' })).toEqual([
      'contradiccion ninguna',
    ]);
    expect(juicio('9 | 5 | 0', 'AT1', '97', { sentido: 'Descendente' })).toEqual([
      'contradiccion ninguna',
    ]);
  });

  it('clipped is that of its own measure', () => {
    // A value printed 20 may be above the baseline of 20.3.
    expect(juicio('20.3 | 50 | 20', 'AT2 acotado', '0.5')).toEqual(['redondeo valorImpreso']);
    // AT1 is 125, AT2 66.7.
    const baja = { sentido: 'Descendente' };
    expect(juicio('20 | 50 | 40', 'AT1 acotado', '100', baja)).toEqual([]);
    expect(juicio('20 | 50 | 40', 'AT2', '100', baja)).toEqual(['contradiccion ninguna']);
  });

  it('clipped is the figure itself where clipping leaves both alone', () => {
    const medida = (figuras: string, cual: string, texto: string) =>
      comparar(figuras, [dicho(cual, texto)])[0]!.medida;
    expect(medida('20 | 50 | 41', 'AT1 acotado', '60')).toBe('AT1');
    expect(medida('20 | 50 | 41', 'AT2 acotado', '60')).toBe('AT2');
    expect(medida('20 | 50 | 41', 'AT1 acotado', '100')).toBe('AT1 acotado');
    expect(medida('20 | 50 | 41', 'AT1 acotado', '0')).toBe('AT1 acotado');
    expect(medida('20 | 50 | 0', 'AT1 acotado', '60')).toBe('AT1 acotado');
    expect(medida('20 | 50 | 50', 'AT1 acotado', '60')).toBe('AT1 acotado');
  });

  it('in several places is one comparison, of the figure with most decimals', () => {
    const lugares = (...textos: string[]) =>
      comparar(
        '20 | 50 | 41',
        textos.map((texto, i) => dicho('AT1', texto, `p. ${i}`)),
      ).map(({ declarado, repetidos }) => [declarado.texto, repetidos.map(({ donde }) => donde)]);
    expect(lugares('60', '60.0')).toEqual([['60.0', ['p. 0']]]);
    expect(lugares('60.0', '60')).toEqual([['60.0', ['p. 1']]]);
    expect(lugares('60', '60', '60')).toEqual([['60', ['p. 1', 'p. 2']]]);
    expect(lugares('60', '70')).toEqual([
      ['60', []],
      ['70', []],
    ]);
    // 82 rounded up once too often is no contradiction, so it is not the same as 83.5.
    expect(comparar('20 | 50 | 41', [dicho('AT1', '82.9'), dicho('AT1', '83.4')])).toHaveLength(2);
  });

  it('implies a value, as the sense lets it be told', () => {
    const implicado = (medida: string, texto: string, sentido = 'Ascendente') =>
      comparar('20 | 50 | 41', [dicho(medida, texto)], { sentido })[0]!.valorImplicado;
    expect(implicado('AT1', '60')).toBe(30);
    expect(implicado('AT2', '50')).toBe(35);
    expect(implicado('AT1', '80', 'Descendente')).toBe(62.5);
    expect(implicado('AT1', '0', 'Descendente')).toBeNull();
    expect(comparar('– | 50 | 41', [dicho('AT2', '50')])).toEqual([]);
  });

  it('is of its year, its indicator and its measure, or nobody’s', () => {
    const otras = [
      { ...dicho('AT1', '60'), anio: 2022 },
      { ...dicho('AT1', '60'), codigo: '2' },
      { ...dicho('AT1', '60'), alcance: 'Total' },
      dicho('Nivel', '60'),
      { ...dicho('AT1', '60'), valor: { noNumerico: 'n.d.' } },
    ];
    expect(comparar('20 | 50 | 41', otras)).toEqual([]);
  });
});

describe('a declared mean of an OP', () => {
  // AT1 90 and 60; by relevancia twice and once: 80, else 75.
  const de = (valor: string, ponderacion: 'igual' | 'relevancia') => {
    const figuras = ['20 | 50 | 45', '20 | 50 | 30'];
    const plan = planDe({ filas: figuras, anios: [2023], evaluado: 2023, unidad: 'porcentaje' });
    const politica = {
      ...plan,
      parametros: { ...plan.parametros, ponderacion },
      objetivos: [{ fila: 0, codigo: 'OP1', denominacion: 'Uno', logroEsperado: '' }],
      fichas: plan.fichas.map((una, i) => ({
        ...una,
        tipo: 'OP' as const,
        codigo: `1.${i + 1}`,
        servicio: '',
        relevancia: i + 1,
      })),
      declarados: [{ ...fila('OP', 'OP1'), texto: valor, valor: Number(valor) }],
    } as Politica;
    return hallar('mediaDeclarada', politica).map((uno) => [
      uno.esperado,
      uno.severidad ?? 'error',
    ]);
  };

  it('is weighted as the parameter says', () => {
    expect(de('80', 'relevancia')).toEqual([]);
    expect(de('75', 'relevancia')).toEqual([['80.0', 'error']]);
    // What the printed values could give: 79 to 81.
    expect(de('80.9', 'relevancia')).toEqual([['80.00', 'aviso']]);
    expect(de('81.2', 'relevancia')).toEqual([['80.00', 'error']]);
  });
});
