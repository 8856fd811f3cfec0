/** The rows of example of a new workbook: they show, they count for nothing, and they go. */
import {
  contenidoNuevo,
  crearLibro,
  evaluarLibro,
  quitarEjemplo,
  revisar,
  type Cabida,
  type LibroNuevo,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { TABLAS_DE_DATOS } from '../../src/libro/leer';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contexto, filasDe, libroDe, pon, reabrir } from './ayuda';

const NUEVO: LibroNuevo = {
  desde: 2023,
  hasta: 2025,
  niveles: 'politica',
  criterio: 'informe',
  politica: { nombre: 'Política de bosques' },
  ejemplo: true,
};
/** Those that are filled in to begin with. */
const LUEGO = ['tblPolitica', 'tblEnvios', 'tblTraspasos'];
const TABLAS = TABLAS_DE_DATOS.filter((nombre) => !LUEGO.includes(nombre));
const nuevo = (cambios: Partial<LibroNuevo> = {}) =>
  libroDe(contenidoNuevo({ ...NUEVO, ...cambios }, contexto));
const primera = (libro: Workbook, tabla: string) => filasDe(libro, tabla)[0]!;
const codigos = (libro: Workbook) => TABLAS.map((tabla) => primera(libro, tabla).Código);

/** One indicator below the row of example. */
function llena(libro: Workbook, fila = 1): void {
  pon(libro, 'tblObjetivos', fila, 'Código', '1');
  pon(libro, 'tblObjetivos', fila, 'Objetivo prioritario', 'Bosques sanos');
  const indicador = {
    Tipo: 'OP',
    Código: '1.1',
    Objetivo: '1',
    Indicador: 'Porcentaje de bosques con plan',
    Responsable: 'SERFOR',
    'Unidad de medida': 'porcentaje',
    'Sentido esperado': 'Ascendente',
    'Tipo de agregación': 'No agregable',
    'LB valor': 20,
    'LE 2023': 40,
    'VO 2023': 30,
  };
  for (const [titulo, valor] of Object.entries(indicador))
    pon(libro, 'tblIndicadores', fila, titulo, valor);
}

it('each table shows how it is filled in, and the audit has nothing to say', async () => {
  const libro = await nuevo();
  expect(new Set(codigos(libro))).toEqual(new Set(['EJEMPLO']));
  expect(primera(libro, 'tblIndicadores')).toMatchObject({ 'LE 2023': 50, 'VO 2023': 48.5 });
  const { hallazgos, evaluacion } = await revisar(openFile(libro), contexto);
  expect(hallazgos).toEqual([]);
  expect(evaluacion!.indicadores).toEqual([]);
  expect(new Set(codigos(await nuevo({ ejemplo: false })))).toEqual(new Set([null]));
});

it('it counts for nothing beside what people write', async () => {
  const con = await nuevo();
  const sin = await nuevo({ ejemplo: false });
  const evaluados = await Promise.all(
    [con, sin].map((libro) => {
      llena(libro);
      return evaluarLibro(openFile(libro), contexto);
    }),
  );
  const [a, b] = evaluados.map(({ evaluacion, hallazgos }) => ({
    indicadores: evaluacion!.indicadores.map((i) => [i.codigo, i.anio, i.avanceTipo1]),
    conteos: evaluacion!.conteos,
    compromisos: evaluacion!.compromisos.length,
    hallazgos: hallazgos.map(({ regla }) => regla),
  }));
  expect(a).toEqual(b);
  expect(a!.conteos.total.total).toBe(1);
});

it('all of them go at once, and what people wrote below moves up', async () => {
  const libro = await nuevo();
  llena(libro);
  const { quitadas, escritas } = await quitarEjemplo(openFile(libro), contexto);
  expect([quitadas.length, escritas.length]).toEqual([TABLAS.length, 0]);
  const despues = reabrir(libro);
  expect(primera(despues, 'tblIndicadores').Código).toBe('1.1');
  expect(primera(despues, 'tblServicios').Código).toBeNull();
  const { evaluacion, hallazgos } = await revisar(openFile(despues), contexto);
  expect(evaluacion!.indicadores[0]!.avanceTipo1).toBe(75);
  expect(hallazgos.filter(({ severidad }) => severidad === 'error')).toEqual([]);
  const otra = await quitarEjemplo(openFile(despues), contexto);
  expect(otra).toMatchObject({ quitadas: [], notas: ['El libro no tiene filas de ejemplo.'] });
});

it('one that somebody has written in stays, and is said', async () => {
  const libro = await nuevo();
  pon(libro, 'tblIndicadores', 0, 'Responsable', 'SERFOR');
  const { quitadas, escritas, notas } = await quitarEjemplo(openFile(libro), contexto);
  expect(quitadas).toHaveLength(TABLAS.length - 1);
  expect(escritas).toEqual([{ hoja: 'Indicadores', celda: 'B5' }]);
  expect(notas.join()).toContain('alguien escribió');
  expect(primera(libro, 'tblIndicadores').Responsable).toBe('SERFOR');
});

it('the only row of a table is emptied', async () => {
  const contenido = contenidoNuevo(NUEVO, contexto);
  const [ejemplo] = contenido.filas.tblServicios!;
  const filas = { ...contenido.filas, tblServicios: [ejemplo!] };
  const libro = await libroDe({ ...contenido, filas });
  await quitarEjemplo(openFile(libro), contexto);
  expect(filasDe(libro, 'tblServicios').map((f) => [f.Código, f.Servicio])).toEqual([[null, null]]);
});

it.each(['ltsc2021', 'web'] as const)(
  'in the open Excel (%s) as in the file: made, and taken away in three requests',
  async (profile) => {
    const opciones = { customFunctions: customFunctionNames };
    const archivo = await nuevo();
    const bytes = archivo.save();
    await quitarEjemplo(openFile(archivo), contexto);
    const host = new Host(openWorkbook(bytes, opciones), { profile, calculates: false });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS });
    await quitarEjemplo(abierto, contexto);
    expect(host.stats.requests).toBeLessThanOrEqual(4);
    expect(host.unsupported).toEqual([]);
    expect(volcado(host.workbook.save())).toEqual(volcado(archivo.save()));
  },
);

describe('what is refused before anything is written', () => {
  it.each([
    [{ desde: 2030, hasta: 2024 }, 'aniosNoValidos'],
    [{ politica: { nombre: 'P', anio_evaluado: 2040 } }, 'datoNoValido'],
    [{ politica: { nombre: '' } }, 'datoNoValido'],
    [{ politica: { nombre: 'P', nombre_servicio: 'Acción;; AEI' } }, 'datoNoValido'],
  ])('%j', (cambios, codigo) => {
    expect(() => contenidoNuevo({ ...NUEVO, ...cambios }, contexto)).toThrow(
      expect.objectContaining({ codigo }),
    );
  });

  it('titles that are taken, or anything at all, as it is asked', async () => {
    const contenido = contenidoNuevo(NUEVO, contexto);
    const libro = newWorkbook({ sheets: ['indicadores', 'Otra'] });
    const crea = (cabida?: Cabida) => crearLibro(openFile(libro), contexto, contenido, cabida);
    libro.sheet('Otra')!.setCell(0, 0, 'mío');
    await expect(crea('vacio')).rejects.toMatchObject({
      codigo: 'libroConDatos',
      params: { hojas: 'Otra' },
    });
    libro.sheet('indicadores')!.setCell(0, 0, 'mío');
    await expect(crea('sinEstasHojas')).rejects.toMatchObject({
      codigo: 'hojasOcupadas',
      params: { hojas: 'indicadores' },
    });
    expect(libro.sheets).toHaveLength(2);
    // Beside them, where that is what is asked.
    await crea();
    expect(libro.sheets.map(({ name }) => name)).toContain('Indicadores (2)');
  });
});
