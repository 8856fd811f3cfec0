/** What is signed, held against the data: each sheet with something typed over it or left behind. */
import { evaluarLibro, validar } from '../../src/acciones';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { isFormula, valueOf, type Cell } from '@pnftp/xlsx/plan';
import { REGLAS_FIRMADO } from '../../src/libro/reglasFirmado';
import { contexto, filaDe, filasDe, hoja, libroPnftp, parametro, pon, reabrir } from './ayuda';

let bytes: Workbook | undefined;
const evaluado = async (): Promise<Workbook> => {
  if (!bytes) {
    bytes = await libroPnftp();
    await evaluarLibro(openFile(bytes), contexto);
  }
  return reabrir(bytes);
};

const deFirmado = new Set<string>(REGLAS_FIRMADO.map(({ id }) => id));

/** `rule sheet!cell: says → data give`. */
async function hallados(libro: Workbook): Promise<string[]> {
  const { hallazgos } = await validar(openFile(libro), contexto);
  return hallazgos
    .filter(({ regla }) => deFirmado.has(regla))
    .map((h) => `${h.regla} ${h.hoja}!${h.celda}: ${h.encontrado} → ${h.esperado}`);
}

/** The cell of an indicator's row in Avance, by the title above it, the last of that name. */
function enAvance(libro: Workbook, tipo: string, codigo: string, titulo: string) {
  const h = hoja(libro, 'Avance');
  const celdas = h.readArea(h.usedArea(true)!);
  const cabecera = celdas.find((fila) => valueOf(fila[0]!) === 'Código')!;
  const column = cabecera.map((c) => valueOf(c)).lastIndexOf(titulo);
  const propio = cabecera.map((c) => valueOf(c)).lastIndexOf('Tipo');
  const row = celdas.findIndex(
    (fila) => valueOf(fila[propio]!) === tipo && valueOf(fila[propio + 1]!) === codigo,
  );
  return {
    pon: (valor: Cell) => h.setCell(row, column, valor),
    valor: valueOf(celdas[row]![column]!),
  };
}

/** The row of the Resumen whose second cell says so. */
function enResumen(libro: Workbook, rotulo: string, column: number, valor: Cell): void {
  const h = hoja(libro, 'Resumen');
  const celdas = h.readArea(h.usedArea(true)!);
  const row = celdas.findIndex((fila) => valueOf(fila[1]!) === rotulo);
  h.setCell(row, column, valor);
}

function omite(libro: Workbook, regla: string): void {
  const fila = libro.table('tblPolitica')!.area.rows - 2;
  pon(libro, 'tblPolitica', fila, 'Clave', `regla.${regla}`);
  pon(libro, 'tblPolitica', fila, 'Valor', 'omitir');
}

it('finds nothing in sheets that were just made, nor in what people add to them', async () => {
  const libro = await evaluado();
  expect(await hallados(libro)).toEqual([]);
  pon(libro, 'tblCompromisos', 0, 'Estado de cumplimiento', 'En proceso');
  pon(libro, 'tblCompromisos', 0, 'Comentario', 'La meta de 99% para el año 2024 se revisará');
  pon(libro, 'tblCompromisos', 1, 'Recomendación', 'Cumplir lo acordado en la mesa.');
  const avance = hoja(libro, 'Avance');
  avance.setCell(0, 0, 'Avance de la política, versión para firma');
  const usada = avance.usedArea(true)!;
  avance.setCell(usada.rows + 2, 1, 'Nota: 100 %');
  expect(await hallados(libro)).toEqual([]);
});

it.each([
  ['AT1 and, with it, the level', 'AT1\nanual', 100],
  ['a level', 'Nivel', 'Alto'],
  ['a target', 'LE', 1],
])('finds %s typed over in Avance', async (_, titulo, valor) => {
  const libro = await evaluado();
  const celda = enAvance(libro, 'OP', '1.1', titulo);
  celda.pon(valor);
  expect(await hallados(libro)).toEqual([
    expect.stringMatching(
      new RegExp(`^escritoSobreFormula Avance![A-Z]+\\d+: ${valor} → `),
    ) as string,
  ]);
});

it('leaves alone a formula that became its own value, as in a copy without the add-in', async () => {
  const libro = await evaluado();
  const celda = enAvance(libro, 'OP', '1.1', 'AT1\nanual');
  celda.pon(celda.valor);
  expect(await hallados(libro)).toEqual([]);
});

it.each([
  ['a count', 'Indicadores de servicios', 4, 3],
  ['a total', 'Total de indicadores (sin los objetivos)', 8, 49],
  ['the score', 'Puntaje de la política nacional', 5, 3],
])('finds %s typed over in Resumen', async (_, rotulo, column, valor) => {
  const libro = await evaluado();
  const celdas = hoja(libro, 'Resumen').readArea(hoja(libro, 'Resumen').usedArea(true)!);
  const real = celdas.find((fila) => String(valueOf(fila[1]!)).startsWith(rotulo))!;
  enResumen(libro, String(valueOf(real[1]!)), column, valor);
  expect(await hallados(libro)).toEqual([
    expect.stringMatching(new RegExp(`^escritoSobreFormula Resumen!.*: ${valor} → `)) as string,
  ]);
});

it('validating writes on every signed page how it stands; evaluating makes it good', async () => {
  const libro = await evaluado();
  const pies = () =>
    ['Avance', 'Resumen', 'Matriz de compromisos'].map((nombre) => hoja(libro, nombre).page.footer);
  const dicen = (right: string) =>
    ['Avance 2023', 'Resumen de la evaluación 2023', 'Matriz de compromisos 2023'].map((left) => ({
      left,
      center: 'Página &P de &N',
      right,
    }));
  expect(pies()).toEqual(dicen('BORRADOR: evaluación sin cerrar'));
  const escala = hoja(libro, 'Avance').page.fit;
  enAvance(libro, 'OP', '1.1', 'AT1\nanual').pon(100);
  await validar(openFile(libro), contexto);
  expect(pies()).toEqual(dicen('BORRADOR: evaluación sin cerrar; hay cifras escritas a mano'));
  expect(hoja(libro, 'Avance').page.fit).toEqual(escala);
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '34'), 'VO 2023', 25);
  // The settings may silence the finding: the page is no less a draft.
  omite(libro, 'escritoSobreFormula');
  await validar(openFile(libro), contexto);
  expect(pies()).toEqual(
    dicen(
      'BORRADOR: evaluación sin cerrar; los datos cambiaron después; hay cifras escritas a mano',
    ),
  );
  await evaluarLibro(openFile(libro), contexto);
  expect(pies()).toEqual(dicen('BORRADOR: evaluación sin cerrar'));
});

it('says once that Avance is older than the data, and which target the matrix still names', async () => {
  const libro = await evaluado();
  pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.1'), 'LE 2024', 86);
  expect(await hallados(libro)).toEqual([
    expect.stringMatching(
      /^compromisoAtrasado Matriz de compromisos!C\d+: [\d.]+ \(2024\) → 86 \(2024\)$/,
    ) as string,
  ]);
  pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '2.1'), 'Responsable', 'MTPE');
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '34'), 'VO 2023', 25);
  const atrasadas = (await hallados(libro)).filter((uno) => uno.startsWith('hojaAtrasada'));
  expect(atrasadas).toHaveLength(1);
  expect(atrasadas[0]).toMatch(/^hojaAtrasada Avance!/);
});

it('asks about a target that a person typed into the sentence, not about a row of their own', async () => {
  const libro = await evaluado();
  const propia = 'Cumplir con la meta establecida de 1% para el año 2024.';
  pon(libro, 'tblCompromisos', 0, 'Recomendación', propia);
  expect(await hallados(libro)).toHaveLength(1);
  pon(libro, 'tblCompromisos', 0, 'Generado', null);
  expect(await hallados(libro)).toEqual([]);
});

it('leaves alone a row that was left out with a reason', async () => {
  const libro = await evaluado();
  const propia = 'Cumplir con la meta establecida de 1% para el año 2024.';
  pon(libro, 'tblCompromisos', 0, 'Recomendación', propia);
  pon(libro, 'tblCompromisos', 0, 'Motivo de exclusión', 'La ficha se retira');
  expect(await hallados(libro)).toEqual([]);
});

it('says that the sheet is of another year, once', async () => {
  const libro = await evaluado();
  parametro(libro, 'anio_evaluado', 2022);
  const deHojas = (await hallados(libro)).filter((uno) => uno.includes('Avance!'));
  expect(deHojas).toEqual([expect.stringMatching(/^hojaAtrasada Avance!.*2022, 2023/) as string]);
});

it('says nothing of a part that an earlier version did not write, but of a sheet without any', async () => {
  const libro = await evaluado();
  const h = hoja(libro, 'Resumen');
  const titulos = h
    .readArea(h.usedArea(true)!)
    .map((fila, row) => ({ row, texto: String(valueOf(fila[0]!) ?? '') }));
  const varios = titulos.find(({ texto }) => texto.startsWith('Servicios con varios'))!;
  h.setCell(varios.row, 0, null);
  expect(await hallados(libro)).toEqual([]);
  for (const { row } of titulos) h.setCell(row, 0, null);
  expect(await hallados(libro)).toEqual([
    expect.stringMatching(/^hojaAtrasada Resumen!A1: {2}→ /) as string,
  ]);
});

it('is left out, or counts for more, as tblPolitica says', async () => {
  const libro = await evaluado();
  enAvance(libro, 'OP', '1.1', 'AT1\nanual').pon(100);
  omite(libro, 'escritoSobreFormula');
  expect(await hallados(libro)).toEqual([]);
});

it('leaves alone formulas that another program saved without their values', async () => {
  const libro = await evaluado();
  for (const nombre of ['Avance', 'Resumen']) {
    const h = hoja(libro, nombre);
    const area = h.usedArea(true)!;
    h.readArea(area).forEach((fila, i) =>
      fila.forEach((celda, j) => {
        if (!isFormula(celda)) return;
        h.setCell(area.row + i, area.column + j, { formula: celda.formula, value: null });
      }),
    );
  }
  enAvance(libro, 'OP', '1.1', 'AT1\nanual').pon(100);
  expect(await hallados(libro)).toEqual([
    expect.stringMatching(/^escritoSobreFormula Avance!R8: 100 → 77\.52/) as string,
  ]);
});

it.each(['the entity that answers', 'a figure that was written as a value'] as const)(
  'says once what the data left behind: %s',
  async (que) => {
    const libro = await evaluado();
    if (que === 'the entity that answers') {
      for (const fila of filasDe(libro, 'tblIndicadores').keys())
        pon(libro, 'tblIndicadores', fila, 'Responsable', 'Otra entidad');
    } else {
      enAvance(libro, 'OP', '1.1', 'AT1\nSem. I').pon(1);
    }
    const suyas = await hallados(libro);
    expect(suyas).toHaveLength(1);
    expect(suyas[0]).toMatch(/^hojaAtrasada Avance!/);
  },
);
