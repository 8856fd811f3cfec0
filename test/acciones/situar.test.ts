/** Where a workbook stands: what was made of it, when, and whether its data have changed since. */
import {
  calcularAvance,
  cambiarAnio,
  evaluarLibro,
  situar,
  TABLAS_DEL_LIBRO,
  validar,
} from '../../src/acciones';
import type { Situacion } from '../../src/acciones';
import { coberturaDe, faltanPorEntidad } from '../../src/ceplan/cobertura';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { serieDeFecha } from '../../src/libro/valores';
import { parseAddress } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import {
  contexto,
  filaDe,
  filasDe,
  libroPnftp,
  parametro,
  pon,
  reabrir,
  paraSituar,
} from './ayuda';

const opciones = { customFunctions: customFunctionNames };
const donde = async (libro: Workbook) => (await situar(openFile(libro), paraSituar)).situacion!;
/** Without what is known only of the sheets that an action has read or written. */
const figuras = ({ renglones, localiza, ...situacion }: Situacion) => ({
  ...situacion,
  entradas: renglones.entradas,
  primera: localiza({ tabla: 'fichas', fila: 0, campo: 'codigo' }),
});
const vigencia = async (libro: Workbook) =>
  Object.fromEntries((await donde(libro)).hojas.map((h) => [h.clave, h.vigente]));

async function evaluado(): Promise<Workbook> {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  return reabrir(libro);
}
const TODAS = { avance: true, resumen: true, matriz: true };
const NINGUNA = { avance: false, resumen: false, matriz: false };

it('before anything is made of it: its figures, and no sheet', async () => {
  const situacion = await donde(await libroPnftp());
  expect(situacion).toMatchObject({ anio: 2023, hojas: [], errores: 0, anterior: false });
  expect(situacion.sinFirma).toEqual(['elaborado_por', 'visado_por', 'aprobado_por']);
  expect(situacion.evaluacion!.conteos.total.total).toBe(50);
  expect((await situar(openFile(newWorkbook()), paraSituar)).situacion).toBeNull();
});

it('fetches the rules only where the workbook sets one, and then takes it', async () => {
  const reglas = jest.fn(paraSituar.reglas);
  const libro = await libroPnftp();
  const huella = async () =>
    (await situar(openFile(libro), { ...contexto, reglas })).situacion!.huella;
  const antes = await huella();
  expect(reglas).not.toHaveBeenCalled();
  const { sheet, area } = libro.table('tblPolitica')!;
  sheet.writeArea(area.row + area.rows - 1, area.column, [
    ['Salto', 'omitir', null, null, 'Regla.salto'],
  ]);
  const luego = await huella();
  expect(reglas).toHaveBeenCalledTimes(1);
  expect(luego).not.toBe(antes);
});

it('a workbook that has lost tblPolitica is still one of ours', async () => {
  const libro = await libroPnftp();
  libro.removeSheet(libro.sheet('Política')!);
  expect(await donde(libro)).toMatchObject({ nombre: '', anio: null, evaluacion: null });
});

it('a sheet says when it was made and whether of these data, wherever it is opened', async () => {
  const libro = await evaluado();
  expect((await donde(libro)).hojas).toEqual([
    { clave: 'avance', titulo: 'Avance', fecha: '2024-06-01', vigente: true },
    { clave: 'resumen', titulo: 'Resumen', fecha: '2024-06-01', vigente: true },
    { clave: 'matriz', titulo: 'Matriz de compromisos', fecha: '2024-06-01', vigente: true },
  ]);
  const fila = filaDe(libro, 'Servicio', '5');
  const antes = filasDe(libro, 'tblIndicadores')[fila]!['VO 2023']!;
  pon(libro, 'tblIndicadores', fila, 'VO 2023', 1);
  expect(await vigencia(libro)).toEqual(NINGUNA);
  // Made again, it alone is of these data.
  await calcularAvance(openFile(libro), contexto);
  expect(await vigencia(libro)).toEqual({ ...NINGUNA, avance: true });
  pon(libro, 'tblIndicadores', fila, 'VO 2023', antes);
  expect(await vigencia(libro)).toEqual({ ...TODAS, avance: false });
});

it.each<[string, (libro: Workbook) => void]>([
  ['a target', (l) => pon(l, 'tblIndicadores', 0, 'LE 2030', 99.5)],
  ['a name', (l) => pon(l, 'tblServicios', 0, 'Servicio', 'Otro nombre')],
  ['a report', (l) => pon(l, 'tblReportes', 0, 'Estado de revisión', 'Observado')],
  ['a parameter', (l) => parametro(l, 'umbral_alto', 90)],
  ['the year', (l) => parametro(l, 'anio_evaluado', 2022)],
  ['a signatory', (l) => parametro(l, 'elaborado_por', 'Ana')],
  ['a deadline that passes', (l) => parametro(l, 'fecha_referencia', '2023-01-01')],
])('%s that changes makes every sheet one of earlier data', async (_que, cambia) => {
  const libro = await evaluado();
  expect(await vigencia(libro)).toEqual(TODAS);
  cambia(libro);
  expect(await vigencia(libro)).toEqual(NINGUNA);
});

it.each<[string, (libro: Workbook) => void]>([
  ['another day, with no deadline between', (l) => parametro(l, 'fecha_referencia', 45_480)],
  ['spaces round a text', (l) => pon(l, 'tblServicios', 0, 'Clase', 'Nuevo ')],
  [
    'where a row stands',
    (l) => {
      const { area, sheet } = l.table('tblDeclarado')!;
      const filas = sheet.readArea({ ...area, row: area.row + 1, rows: area.rows - 1 });
      sheet.writeArea(area.row + 1, area.column, [...filas]);
    },
  ],
])('%s is no change', async (_que, cambia) => {
  const libro = await libroPnftp();
  pon(libro, 'tblServicios', 0, 'Clase', 'Nuevo');
  await evaluarLibro(openFile(libro), contexto);
  cambia(libro);
  expect(await vigencia(libro)).toEqual(TODAS);
});

it('sheets of an earlier release do not say of what data they are', async () => {
  const libro = await evaluado();
  for (const { name } of libro.names) if (name.startsWith('PNFTP_sello_')) libro.removeName(name);
  const { hojas } = await donde(libro);
  expect(hojas.map(({ fecha, vigente }) => [fecha, vigente])).toEqual(Array(3).fill([null, false]));
});

it('the seals are hidden, and one a sheet however often it is made', async () => {
  const libro = await evaluado();
  await evaluarLibro(openFile(libro), contexto);
  const sellos = libro.names.filter(({ name }) => name.startsWith('PNFTP_sello_'));
  expect(sellos.map(({ name }) => name).sort()).toEqual(
    ['avance', 'hallazgos', 'matriz', 'resumen'].map((clave) => `PNFTP_sello_${clave}`),
  );
  expect(sellos.every(({ visible }) => !visible)).toBe(true);
  expect(sellos[0]!.formula).toMatch(/^="2024-06-01 2023 \w+"$/);
});

it('an action says where the workbook stands, out of its own reading', async () => {
  const libro = await evaluado();
  pon(libro, 'tblIndicadores', 0, 'VO 2023', 1);
  const { situacion } = await calcularAvance(openFile(libro), contexto);
  expect(figuras(situacion!)).toEqual(figuras(await donde(libro)));
  const otra = await validar(openFile(libro), contexto);
  expect(otra.situacion!.hojas.map(({ vigente }) => vigente)).toEqual([true, false, false]);
});

describe('the evaluated year', () => {
  it('is changed where the workbook says it, with a line in the Bitácora', async () => {
    const libro = await evaluado();
    const hecho = await cambiarAnio(openFile(libro), 2024, contexto);
    const anio = filasDe(libro, 'tblPolitica').find((f) => f.Clave === 'anio_evaluado')!;
    expect(anio.Valor).toBe(2024);
    expect(filasDe(libro, 'tblBitacora')).toMatchObject([
      { Acción: 'Cambiar el año evaluado', Hoja: 'Política', Antes: 2023, Después: 2024 },
    ]);
    expect(figuras(hecho.situacion)).toEqual(figuras(await donde(libro)));
    // Written in the workbook, it does not follow the year.
    expect(hecho.notas.join()).toContain('El periodo de los compromisos es 2024');
    expect(hecho.situacion.hojas.every(({ vigente }) => !vigente)).toBe(true);
    // 2024 has targets and no values.
    expect(coberturaDe(hecho.situacion.evaluacion!, 2024)).toEqual({
      de: 50,
      conMeta: 9,
      conDato: 0,
    });
    const faltan = faltanPorEntidad(hecho.situacion.evaluacion!, 2024);
    expect(faltan.reduce((suma, { cuantos }) => suma + cuantos, 0)).toBe(9);
    expect(faltan[0]!.cuantos).toBeGreaterThanOrEqual(faltan.at(-1)!.cuantos);
  });

  it('says that the day of its terms stayed behind, and where; not one that is over by then', async () => {
    const libro = await evaluado();
    parametro(libro, 'periodo_compromisos', null);
    parametro(libro, 'inicio_compromisos', null);
    const dia = serieDeFecha('2024-03-31');
    parametro(libro, 'fecha_referencia', dia);
    const hecho = await cambiarAnio(openFile(libro), 2024, contexto);
    expect(hecho.notas).toEqual([
      expect.stringMatching(
        /^Los plazos se juzgan al 31\/03\/2024, .* ese día 2024 no había termina/,
      ),
    ]);
    const { hoja, celda } = hecho.queda!;
    const { row, column } = parseAddress(celda)!;
    expect(libro.sheet(hoja)!.cell(row, column)).toBe(dia);
    expect(await cambiarAnio(openFile(libro), 2022, contexto)).toMatchObject({
      queda: null,
      notas: [],
    });
    // Left blank it is today, whatever the year.
    parametro(libro, 'fecha_referencia', null);
    expect((await cambiarAnio(openFile(libro), 2025, contexto)).notas).toEqual([]);
  });

  it('changed to what it is writes nothing, and one that the workbook lacks is refused', async () => {
    const libro = await libroPnftp();
    const antes = libro.save();
    await cambiarAnio(openFile(libro), 2023, contexto);
    await expect(cambiarAnio(openFile(libro), 2040, contexto)).rejects.toMatchObject({
      codigo: 'anioFueraDelLibro',
    });
    expect(libro.save()).toEqual(antes);
  });
});

it.each(['ltsc2021', 'web'] as const)(
  'in the open Excel (%s) as in the file, in the requests of an action',
  async (profile) => {
    const archivo = await evaluado();
    const bytes = archivo.save();
    await cambiarAnio(openFile(archivo), 2022, contexto);
    const host = new Host(openWorkbook(bytes, opciones), { profile, calculates: false });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
    const peticiones = async (hacer: () => Promise<unknown>) => {
      const antes = host.stats.requests;
      await hacer();
      return host.stats.requests - antes;
    };
    expect(await peticiones(() => situar(abierto, paraSituar))).toBe(2);
    expect(await peticiones(() => cambiarAnio(abierto, 2022, contexto))).toBe(3);
    expect(volcado(host.workbook.save())).toEqual(volcado(archivo.save()));
    expect(await peticiones(() => evaluarLibro(abierto, contexto))).toBe(3);
    const { situacion } = await situar(abierto, paraSituar);
    expect(situacion!.hojas.map(({ vigente }) => vigente)).toEqual([true, true, true]);
  },
);
