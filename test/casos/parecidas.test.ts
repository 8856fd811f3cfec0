/** What is missing is told together with what may be it under another name, and only then. */
import { INDICADORES } from '../../src/libro/indicadores';
import { leeTabla, revisaAnios, tablaFalta } from '../../src/libro/tablas';
import { TABLAS_PROPIAS } from '../../src/libro/esquema';
import { TABLAS_DEL_LIBRO } from '../../src/libro/leer';
import { textoHallazgo } from '../../src/textos/hallazgos';

const area = (columns: number) => ({ row: 3, column: 0, rows: 2, columns });
const info = (headers: readonly string[], name = 'tblIndicadores') => ({
  name,
  sheet: 'Indicadores',
  area: area(headers.length),
  headers,
  hasTotals: false,
});

/** Findings of a table with these headers, the policy covering 2022 and 2023. */
function revisar(encabezados: readonly string[]) {
  const grid = { sheet: 'Indicadores', area: area(encabezados.length), cells: [[...encabezados]] };
  const { tabla, hallazgos } = leeTabla(INDICADORES, info(encabezados), grid);
  return [...hallazgos, ...revisaAnios(tabla, [2022, 2023])];
}

const de = (encabezados: readonly string[], esperado: string) =>
  revisar(encabezados).find((h) => h.esperado === esperado)!;

describe('a column that is missing', () => {
  it.each([
    ['LE 2023', 'Meta 2023'],
    ['LE 2023', '2023 Logro esperado'],
    ['LE 2022', 'META PROGRAMADA 2022'],
    ['VO 2023', 'Valor obtenido 2023'],
    ['VO 2022', 'Ejecutado 2022'],
    ['VO 2023', 'VO 20232'],
    ['VO 2023', 'VO 2203'],
    ['VO 2023', 'VO 223'],
    ['VO 2023', 'VO 2O23'],
    ['LE 2022', 'LE 20222'],
    ['LE 2023', 'Meta 20233'],
    ['VO 2023', 'VO20232'],
    ['LB valor', 'Valor de la línea base'],
    ['LB año', 'Año de línea de base'],
    ['Sentido esperado', 'Sentido'],
    ['Responsable', 'Entidad responsable'],
    ['Unidad de medida', 'Unidad de medida del indicador'],
    ['Indicador', 'Nombre del indicador'],
  ])('%s may be «%s»', (esperado, encabezado) => {
    const hallado = de(['Tipo', 'Código', encabezado], esperado);
    expect(hallado.encontrado).toBe(encabezado);
    expect(hallado.lugar).toEqual({ hoja: 'Indicadores', celda: 'C4' });
    expect(textoHallazgo(hallado, 'es')!.mensaje).toContain(`«${encabezado}» puede ser ella.`);
    expect(textoHallazgo(hallado, 'en')!.mensaje).toContain(`“${encabezado}” may be it.`);
  });

  it.each([
    ['LE 2023', 'Meta 2024'],
    ['LE 2023', 'Meta'],
    ['LE 2023', 'Meta revisada 2023'],
    ['VO 2023', 'LE 2023'],
    ['VO 2023', 'VO 2024'],
    ['VO 2023', 'VO 3023 x'],
    ['VO 2023', 'VO 202345'],
    ['VO 2023', 'VO 1234'],
    ['Responsable', 'Comentario'],
    ['Unidad de medida', 'Unidad'],
    ['Indicador', 'Observaciones 2023'],
    ['Documento', ''],
  ])('%s is not «%s»', (esperado, encabezado) => {
    const hallado = de(['Tipo', 'Código', encabezado], esperado);
    expect([hallado.encontrado, hallado.lugar]).toEqual(['', { hoja: 'Indicadores', celda: 'A4' }]);
    expect(textoHallazgo(hallado, 'es')!.mensaje).not.toContain('puede ser');
  });

  it('is not guessed at where two could be it', () => {
    expect(de(['Meta 2023', 'Programado 2023'], 'LE 2023').encontrado).toBe('');
  });
});

describe('a second column of a year, its year with a slip', () => {
  const anios = ['LE 2022', 'LE 2023', 'VO 2022', 'VO 2023'];
  const repetidas = (encabezado: string) =>
    revisar(['Tipo', 'Código', ...anios, encabezado]).filter(
      ({ regla }) => regla !== 'columnaFalta',
    );

  it.each([
    // What Excel makes of a second "VO 2023".
    ['VO 20232', 'VO 2023'],
    ['LE 20222', 'LE 2022'],
    ['VO 2203', 'VO 2023'],
    ['VO 2O23', 'VO 2023'],
    ['vo 20233', 'VO 2023'],
  ])('«%s» is another %s', (encabezado, esperado) => {
    const [hallado, ...demas] = repetidas(encabezado);
    expect(demas).toEqual([]);
    expect(hallado).toMatchObject({
      regla: 'columnaRepetida',
      severidad: 'error',
      encontrado: encabezado,
      esperado,
      lugar: { hoja: 'Indicadores', celda: 'G4' },
    });
    expect(textoHallazgo(hallado!, 'es')!.mensaje).toContain(
      `dos veces la columna «${esperado}» (la segunda dice «${encabezado}»)`,
    );
  });

  it.each(['VO 2024', 'VO 2023 revisado', 'Nota 20232', 'VO', 'VO 202', 'VO 5 2023', 'Meta 20232'])(
    '«%s» is not',
    (encabezado) =>
      expect(repetidas(encabezado).map(({ regla }) => regla)).not.toContain('columnaRepetida'),
  );
});

describe('a table that is missing', () => {
  const tables = (name: string, headers: readonly string[]) => ({
    sheets: [],
    names: [],
    tables: [info(headers, name)],
  });
  const todas = INDICADORES.columnas.filter((c) => !c.porAnio).map((c) => c.titulo);

  it('may be the one that has its columns', () => {
    const hallado = tablaFalta(INDICADORES, tables('Tabla3', todas));
    expect([hallado.encontrado, hallado.lugar]).toEqual([
      'Tabla3',
      { hoja: 'Indicadores', celda: 'A4' },
    ]);
    expect(textoHallazgo(hallado, 'es')!.reparar).toContain('póngale el nombre tblIndicadores');
  });

  it('is not one of other columns, nor one of ours', () => {
    for (const otra of [tables('Tabla3', todas.slice(0, 10)), tables('TblReportes', todas)]) {
      const hallado = tablaFalta(INDICADORES, otra);
      expect([hallado.encontrado, hallado.lugar]).toEqual(['', null]);
    }
  });

  it('is none of the names that the workbook has', () => {
    expect(TABLAS_DEL_LIBRO.map((nombre) => nombre.toLowerCase()).sort()).toEqual(
      [...TABLAS_PROPIAS].sort(),
    );
  });
});
