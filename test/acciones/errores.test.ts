/** Bad input: one clear message, and nothing changed. */
import {
  AccionError,
  calcularAvance,
  crearLibro,
  evaluarLibro,
  generarMatriz,
  libroEnBlanco,
  situar,
  resumir,
  revisar,
  validar,
} from '../../src/acciones';
import { newWorkbook, openFile } from '@pnftp/xlsx';
import {
  contexto,
  contenidoPnftp,
  filaDe,
  libroDe,
  libroPnftp,
  parametro,
  pon,
  paraSituar,
} from './ayuda';

const ACCIONES = { calcularAvance, resumir, generarMatriz, evaluarLibro };

const falla = async (hacer: Promise<unknown>): Promise<AccionError> => {
  const error = await hacer.then(
    () => new Error('it did not fail'),
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(AccionError);
  return error as AccionError;
};

it.each(Object.entries(ACCIONES))(
  '%s names the cells that stand in the way and writes nothing',
  async (_, accion) => {
    const libro = await libroPnftp();
    pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '1.1'), 'VO 2023', '41,67');
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '3'), 'Código', '2');
    const antes = libro.save();
    const error = await falla(accion(openFile(libro), contexto));
    expect(error.codigo).toBe('libroConErrores');
    expect(error.titulo).toMatch(
      /tiene 3 errores de datos y no se calculó nada.*Indicadores!\w+5: «41,67» está escrito como texto/,
    );
    expect(error.hallazgos).toHaveLength(3);
    expect(libro.save()).toEqual(antes);
  },
);

it('validar goes on where nothing can be computed', async () => {
  const libro = await libroPnftp();
  parametro(libro, 'anio_evaluado', 'dos mil veintitrés');
  const { hallazgos, evaluacion, hojas } = await validar(openFile(libro), contexto);
  expect(evaluacion).toBeNull();
  expect(hallazgos.map((h) => [h.regla, h.hoja])).toEqual([['parametroNoValido', 'Política']]);
  expect(hojas.hallazgos).toBe('Hallazgos');
});

it('a workbook without our tables is not one of ours', async () => {
  const libro = newWorkbook();
  for (const accion of [revisar, validar, ...Object.values(ACCIONES)]) {
    const error = await falla(accion(openFile(libro), contexto));
    expect(error.codigo).toBe('noEsLibro');
    expect(error.message).toContain('tblPolitica, tblObjetivos');
  }
  expect(libro.sheets).toHaveLength(1);
  expect((await situar(openFile(libro), paraSituar)).situacion).toBeNull();
});

it('a year that the workbook does not have is refused', async () => {
  const libro = await libroPnftp();
  const error = await falla(evaluarLibro(openFile(libro), { ...contexto, anio: 2019 }));
  expect(error.message).toContain('El año 2019 no está entre los del libro (2022–2030)');
});

it('another year than the workbook’s can be asked for, and is said', async () => {
  const libro = await libroPnftp();
  const { evaluacion, notas } = await evaluarLibro(openFile(libro), { ...contexto, anio: 2022 });
  expect(evaluacion!.anio).toBe(2022);
  expect(notas.join()).toContain('Se evaluó el año 2022');
});

it('a second standard workbook is not made over the first, nor for years that make none', async () => {
  const libro = await libroPnftp();
  const error = await falla(crearLibro(openFile(libro), contexto, contenidoPnftp()));
  expect(error.codigo).toBe('yaEsLibro');
  for (const [desde, hasta] of [
    [2030, 2022],
    [22, 30],
    [2000, 2100],
    [2022.5, 2023],
  ] as const) {
    expect(() => libroEnBlanco(desde, hasta, contexto)).toThrow(AccionError);
  }
});

it('a blank workbook says what it still lacks', async () => {
  const libro = await libroDe(libroEnBlanco(2025, 2028, contexto));
  const { hallazgos } = await revisar(openFile(libro), contexto);
  expect(hallazgos.map((h) => [h.regla, h.esperado])).toEqual([
    ['parametroFalta', 'nombre'],
    ['parametroFalta', 'anio_evaluado'],
  ]);
  const { situacion } = await situar(openFile(libro), paraSituar);
  expect(situacion).toMatchObject({ nombre: '', anio: null, errores: 2, evaluacion: null });
});

it('an action that is stopped before it writes changes nothing', async () => {
  const libro = await libroPnftp();
  const antes = libro.save();
  const freno = new AbortController();
  const onProgress = (_: number, etapa: string) => {
    if (etapa === 'evaluar') freno.abort();
  };
  await expect(
    evaluarLibro(openFile(libro), { ...contexto, signal: freno.signal, onProgress }),
  ).rejects.toThrow();
  expect(libro.save()).toEqual(antes);
});

it('speaks English where asked', async () => {
  const libro = await libroPnftp();
  parametro(libro, 'umbral_alto', 'mucho');
  const error = await falla(evaluarLibro(openFile(libro), { ...contexto, idioma: 'en' }));
  expect(error.titulo).toMatch(/“Desde cuánto es alto” cannot be “mucho”/);
});
