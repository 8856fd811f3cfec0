/** What Inicio says of a workbook, out of where it stands. */
import type { Situacion } from '../../acciones';
import { evaluar } from '../../ceplan/evaluar';
import type { Politica } from '../../ceplan/tipos';
import { inicioDe } from './inicio';
import { contraste } from '../../libro/estilo';
import { CLARO, OSCURO } from '../tema';
import { pnftp } from '../../../test/ceplan/muestra';

const CELDA = (hoja: string) => ({ hoja, celda: 'B5' });
const situacion = (cambios: Partial<Situacion> = {}, politica: Politica = pnftp()): Situacion => ({
  nombre: politica.nombre,
  anio: politica.anioEvaluado,
  anterior: false,
  ejemplo: false,
  errores: 0,
  politica,
  evaluacion: evaluar(politica),
  sinFirma: [],
  hojas: [],
  huella: 'x',
  cierre: null,
  celdas: {
    elaborado_por: CELDA('Política'),
    objetivos: CELDA('Estructura'),
    valores: CELDA('Indicadores'),
    logros: CELDA('Indicadores'),
  },
  localiza: () => null,
  renglones: { entradas: [], generadas: [] },
  ...cambios,
});
const AHORA = { hoy: '2024-06-30', cambios: false, congelado: false };
const inicio = (s: Situacion, momento: Partial<typeof AHORA> = {}) =>
  inicioDe(s, { ...AHORA, ...momento }, 'es');
const hojas = (vigente = true, fecha: string | null = '2024-05-02'): Situacion['hojas'] =>
  (['avance', 'resumen', 'matriz'] as const).map((clave) => ({
    clave,
    titulo: clave,
    fecha,
    vigente,
  }));
const en2024 = (): Politica => ({ ...pnftp(), anioEvaluado: 2024 });

test('the figures of the year, with their meaning', () => {
  const { figuras, anios, marca, pasos } = inicio(situacion());
  expect(figuras).toMatchObject({
    indice: { texto: '22.2', nivel: 'bajo', que: expect.stringContaining('alto desde 95') },
    valoracion: { texto: '1.8', palabra: 'Intermedio', que: expect.stringContaining('1.67') },
    cobertura: null,
    niveles: { leyenda: 'Nivel de avance de 50 indicadores en 2023' },
    faltan: null,
  });
  expect(figuras!.niveles.cuentas.map(({ cuenta }) => cuenta)).toEqual([11, 4, 35]);
  expect(anios.map(({ texto }) => texto).slice(1, 3)).toEqual([
    '2023: 50 de 50 con dato',
    '2024: 0 de 50 con dato',
  ]);
  expect([marca, pasos[0]!.accion]).toEqual(['sinEvaluar', 'evaluarLibro']);
});

test('a year without data says of how many, and what to do', () => {
  const { figuras, pasos } = inicio(situacion({}, en2024()));
  expect(figuras!.cobertura).toBe(
    'De 50 indicadores, 9 tienen meta en 2024 y ninguno tiene dato: estas cifras no dicen nada todavía.',
  );
  expect(figuras!.faltan!.leyenda).toBe('Faltan 9 valores de 2024');
  expect(pasos).toEqual([
    {
      texto: 'Escriba los valores obtenidos de 2024, o cambie el año.',
      boton: 'Ir a Indicadores',
      lugar: CELDA('Indicadores'),
    },
  ]);
});

test('part of the data: of how many, and who owes them', () => {
  const politica = pnftp();
  const fichas = politica.fichas.map((f, i) => (i < 3 ? { ...f, valores: {} } : f));
  const parte = { ...politica, fichas, reportes: [] };
  const { figuras, pasos } = inicio(situacion({ hojas: hojas() }, parte));
  expect(figuras!.cobertura).toBe('Solo 47 de 50 indicadores tienen dato de 2023.');
  const { entidades } = figuras!.faltan!;
  expect(entidades.reduce((suma, { cuantos }) => suma + cuantos, 0)).toBe(3);
  expect(pasos[0]!.texto).toBe('Complete los 3 valores que faltan de 2023.');
});

describe('how the evaluation stands', () => {
  const marca = (cambios: Partial<Situacion>, momento: Partial<typeof AHORA> = {}) => {
    const { marca: cual, detalle } = inicio(situacion(cambios), momento);
    return [cual, detalle];
  };
  test.each<[string, Partial<Situacion>, Partial<typeof AHORA>, string]>([
    ['sinEvaluar', {}, {}, 'todavía no hay hojas'],
    ['lista', { hojas: hojas() }, {}, 'Hojas hechas el 02/05/2024'],
    ['lista', { hojas: hojas(true, '2024-06-30') }, {}, 'Hojas hechas hoy'],
    ['borrador', { hojas: hojas(), sinFirma: ['visado_por'] }, {}, 'con los datos de ahora'],
    ['borrador', { hojas: hojas().slice(0, 2) }, {}, 'con los datos de ahora'],
    ['anterior', { hojas: hojas(false) }, {}, 'con datos de antes, del 02/05/2024'],
    ['anterior', { hojas: hojas() }, { cambios: true }, 'Los datos cambiaron'],
    ['porComprobar', { hojas: hojas(false, null) }, {}, 'no consta de qué datos son'],
    ['congelada', { hojas: hojas() }, { congelado: true }, 'una copia para entregar'],
    ['sinEvaluar', { errores: 3, evaluacion: null }, {}, 'hasta corregir los errores'],
  ])('%s', (esperada, cambios, momento, dicho) => {
    expect(marca(cambios, momento)).toEqual([esperada, expect.stringContaining(dicho)]);
  });
});

describe('what is next, the most pressing first, two at most', () => {
  const pasos = (cambios: Partial<Situacion>, momento: Partial<typeof AHORA> = {}) =>
    inicio(situacion(cambios), momento).pasos.map((p) => p.accion ?? p.lugar!.hoja);
  test('errors stand before all else', () => {
    expect(pasos({ errores: 2, evaluacion: null, hojas: hojas(false) })).toEqual(['validar']);
  });
  test('data that changed, then who signs', () => {
    expect(pasos({ hojas: hojas(), sinFirma: ['elaborado_por'] }, { cambios: true })).toEqual([
      'evaluarLibro',
      'Política',
    ]);
  });
  test('a blank workbook: where to write, and the example', () => {
    const vacia = { ...pnftp(), objetivos: [], fichas: [], reportes: [] };
    const { pasos: suyos, figuras, detalle } = inicio(situacion({ ejemplo: true }, vacia));
    expect(suyos.map((p) => p.accion ?? p.lugar!.hoja)).toEqual(['Estructura', 'quitarEjemplo']);
    expect([figuras, detalle]).toEqual([null, 'Todavía no hay indicadores que evaluar.']);
  });
  test('nothing, where nothing is left', () => expect(pasos({ hojas: hojas() })).toEqual([]));
});

test.each(Object.entries({ claro: CLARO, oscuro: OSCURO }))(
  'what has a colour can be read, in the %s theme',
  (_tema, pares) => {
    for (const { fondo, texto } of Object.values(pares))
      expect(contraste(fondo, texto)).toBeGreaterThanOrEqual(7);
  },
);
