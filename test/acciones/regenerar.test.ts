/** Regeneration: nothing that a person wrote is lost, and doing it twice changes nothing. */
import { calcularAvance, evaluarLibro, generarMatriz, resumir, validar } from '../../src/acciones';
import { openFile, type Workbook } from '@pnftp/xlsx';
import {
  contexto,
  filaDe,
  filasDe,
  hoja,
  libroPnftp,
  parametro,
  pon,
  reabrir,
  valoresDe,
} from './ayuda';

const HOJAS = ['Avance', 'Resumen', 'Matriz de compromisos', 'Hallazgos'];

const foto = (libro: Workbook) =>
  Object.fromEntries(
    HOJAS.map((nombre) => {
      const h = hoja(libro, nombre);
      const area = h.usedArea(true)!;
      return [
        nombre,
        {
          celdas: h.readArea(area),
          combinadas: h.merges,
          formatos: h.conditionalFormats.map(({ id: _id, ...f }) => f),
          anchos: Array.from({ length: area.columns }, (_, c) => h.columnWidth(c)),
          altos: Array.from({ length: area.rows }, (_, r) => h.rowHeight(r)),
        },
      ];
    }),
  );

const evaluado = async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  return libro;
};
const compromiso = (libro: Workbook, tipo: string, codigo: string) =>
  filaDe(libro, tipo, codigo, 'tblCompromisos');

it('a second run writes the same', async () => {
  const libro = reabrir(await evaluado());
  const antes = foto(libro);
  const { notas } = await evaluarLibro(openFile(libro), contexto);
  expect(foto(libro)).toEqual(antes);
  expect(notas).toEqual([]);
  expect(libro.sheets).toHaveLength(11);
});

it('keeps what people wrote in the matrix, by key, however its rows are sorted', async () => {
  const libro = await evaluado();
  const ponEn = (tipo: string, codigo: string, titulo: string, valor: string) =>
    pon(libro, 'tblCompromisos', compromiso(libro, tipo, codigo), titulo, valor);
  ponEn('OP', '1.1', 'Estado de cumplimiento', 'En proceso');
  ponEn('OP', '1.1', 'Comentario', '- Se reunió la mesa\n=SUMA(1)');
  ponEn('Servicio', '7', 'Recomendación', 'Cumplir con 53 campañas.');
  ponEn('Servicio', '8', 'Motivo de exclusión', 'La ficha se retira en 2024');
  // Someone turns two rows round.
  const tabla = libro.table('tblCompromisos')!;
  const primera = { ...tabla.area, row: tabla.area.row + 1, rows: 1 };
  const segunda = { ...primera, row: primera.row + 1 };
  const [uno, dos] = [tabla.sheet.readArea(primera), tabla.sheet.readArea(segunda)];
  tabla.sheet.writeArea(primera.row, primera.column, dos);
  tabla.sheet.writeArea(segunda.row, segunda.column, uno);
  // And the indicator of service 34 does well after all.
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '34'), 'VO 2023', 25);
  // Its targets change, and nobody had touched that row.
  pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.1'), 'LE 2024', 86);

  const una = reabrir(libro);
  const primero = await generarMatriz(openFile(una), contexto);
  expect(primero.matriz).toEqual({
    calculado: 11,
    agregado: 0,
    noCorresponde: 1,
    excluido: 1,
    otroAnio: 0,
  });
  const filas = filasDe(una, 'tblCompromisos');
  const de = (tipo: string, codigo: string) =>
    filas.find((f) => f.Tipo === tipo && f.Código === codigo)!;
  expect(filas.map((f) => f.Código)).toEqual([
    '1.1',
    '2.1',
    '2.2',
    '3.2',
    '1',
    '7',
    '8',
    '14',
    '16.2',
    '26',
    '27',
    '32',
    '34',
  ]);
  expect(de('OP', '1.1')['Estado de cumplimiento']).toBe('En proceso');
  expect(de('OP', '1.1').Comentario).toBe('- Se reunió la mesa\n=SUMA(1)');
  expect(de('Servicio', '7').Recomendación).toBe('Cumplir con 53 campañas.');
  expect(de('OP', '2.1').Recomendación).toMatch(/^Cumplir con la meta establecida de 86%/);
  expect(de('Servicio', '8')).toMatchObject({
    Origen: 'Excluido',
    'Motivo de exclusión': 'La ficha se retira en 2024',
    'N°': null,
  });
  expect(de('Servicio', '34').Origen).toBe('Ya no corresponde');
  // 1 to 11, the excluded one skipped, and then the one that is left over.
  expect(filas.map((f) => f['N°'])).toEqual([1, 2, 3, 4, 5, 6, null, 7, 8, 9, 10, 11, 12]);

  const otra = reabrir(una);
  await generarMatriz(openFile(otra), contexto);
  expect(filasDe(otra, 'tblCompromisos')).toEqual(filas);
});

it('keeps rows and columns that people add to the matrix', async () => {
  const libro = await evaluado();
  const tabla = libro.table('tblCompromisos')!;
  const { area } = tabla;
  const h = tabla.sheet;
  tabla.resize({ ...area, rows: area.rows + 1, columns: area.columns + 1 });
  h.setCell(area.row, area.column + area.columns, 'Responsable interno');
  h.setCell(area.row + 1, area.column + area.columns, 'Ana Quispe');
  const nueva = area.row + area.rows;
  h.setCell(nueva, 1, 'Sistema de seguimiento');
  h.setCell(nueva, 2, 'Publicar los datos cada semestre.');
  h.setCell(nueva, 6, '6 meses');
  for (let vez = 0; vez < 2; vez++) {
    const { matriz } = await generarMatriz(openFile(libro), contexto);
    expect(matriz).toEqual({
      calculado: 13,
      agregado: 1,
      noCorresponde: 0,
      excluido: 0,
      otroAnio: 0,
    });
    const filas = filasDe(libro, 'tblCompromisos');
    expect(filas[0]!['Responsable interno']).toBe('Ana Quispe');
    expect(filas.at(-1)).toMatchObject({
      'N°': 14,
      'Aspecto de mejora': 'Sistema de seguimiento',
      Recomendación: 'Publicar los datos cada semestre.',
      Origen: 'Agregado por el usuario',
    });
  }
});

it('leaves a sheet of the user’s with our title alone, and finds its own when it is renamed', async () => {
  const libro = await libroPnftp();
  libro.addSheet('Avance').setCell(0, 0, 'mi hoja');
  const { notas, hojas } = await calcularAvance(openFile(libro), contexto);
  expect(hojas.avance).toBe('Avance (2)');
  expect(notas.join()).toContain('«Avance» que no es de PNFTP');
  expect(hoja(libro, 'Avance').cell(0, 0)).toBe('mi hoja');

  libro.renameSheet(hoja(libro, 'Avance (2)'), 'Seguimiento 2023');
  expect((await calcularAvance(openFile(libro), contexto)).hojas.avance).toBe('Seguimiento 2023');
  expect(libro.sheets.map((s) => s.name)).not.toContain('Avance (2)');
});

it('keeps notes written beside and below a generated sheet', async () => {
  const libro = await evaluado();
  const h = hoja(libro, 'Resumen');
  const area = h.usedArea(true)!;
  h.setCell(2, area.columns + 1, 'ver con la OGPP');
  h.setCell(area.rows + 2, 1, 'Nota al pie');
  for (let vez = 0; vez < 2; vez++) {
    await resumir(openFile(libro), contexto);
    expect(h.cell(2, area.columns + 1)).toBe('ver con la OGPP');
    expect(h.cell(area.rows + 2, 1)).toBe('Nota al pie');
  }
});

it('mends the parameters’ names after their table was sorted', async () => {
  const libro = await evaluado();
  const tabla = libro.table('tblPolitica')!;
  const datos = { ...tabla.area, row: tabla.area.row + 1, rows: tabla.area.rows - 1 };
  const filas = tabla.sheet.readArea(datos).reverse();
  tabla.sheet.writeArea(datos.row, datos.column, filas);
  const { notas } = await evaluarLibro(openFile(libro), contexto);
  expect(notas.join()).toContain('nombres de parámetros');
  const alto = libro.name('PNFTP_umbral_alto')!;
  const fila = filasDe(libro, 'tblPolitica').find((f) => f.Clave === 'umbral_alto')!;
  expect(alto.formula).toContain(`$B$${fila.$fila + 1}`);
});

it('validates without touching other sheets, and each sheet can be made alone', async () => {
  const libro = await libroPnftp();
  parametro(libro, 'umbral_alto', 90);
  const antes = valoresDe(libro, 'Indicadores');
  await validar(openFile(libro), contexto);
  expect(libro.sheets.map((s) => s.name).slice(7)).toEqual(['Hallazgos']);
  await calcularAvance(openFile(libro), contexto);
  await generarMatriz(openFile(libro), contexto);
  expect(libro.sheets.map((s) => s.name).slice(7)).toEqual([
    'Hallazgos',
    'Avance',
    'Matriz de compromisos',
  ]);
  expect(valoresDe(libro, 'Indicadores')).toEqual(antes);
});
