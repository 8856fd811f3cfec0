/** Declared figures: whose they are, which measure, what explains a difference, what they say. */
import { ambitoDe, juzgar, medidaDe } from '../../src/ceplan/auditoria/declarados';
import type { Declarado } from '../../src/ceplan/tipos';
import type { Fila } from './ayuda';
import { auditarCaso, politicaDe } from './caso';

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
