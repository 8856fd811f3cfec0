/** A workbook to begin with: blank, valid, with what was said of the policy, ready to be filled. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { evaluarLibro } from '../../src/acciones';
import { customFunctionNames } from '../../src/functions/catalogo';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { contexto, filasDe, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta, archivos } = enCarpeta();
const abre = (nombre: string) =>
  openWorkbook(readFileSync(ruta(nombre)), { customFunctions: customFunctionNames });
const nuevo = (...mas: string[]) =>
  pnftp('nuevo', '--nombre', 'Política de bosques', '--salida', ruta('n.xlsx'), ...mas);
const dato = (clave: string) =>
  filasDe(abre('n.xlsx'), 'tblPolitica').find((fila) => fila.Clave === clave)!.Valor;

it('writes a blank workbook that has nothing to correct', async () => {
  const { estado, out } = await nuevo('--anios', '2024-2030');
  expect([estado, out]).toEqual([0, expect.stringContaining('Libro escrito:')]);
  expect(dato('nombre')).toBe('Política de bosques');
  expect(dato('medio_verificacion')).toBe(
    'Sistema de Seguimiento y Monitoreo: Política de bosques.',
  );
  expect([dato('primer_anio'), dato('ultimo_anio'), dato('anio_evaluado')]).toEqual([
    2024, 2030, 2024,
  ]);
  const validado = await pnftp('validar', ruta('n.xlsx'));
  expect([validado.estado, validado.out]).toEqual([0, expect.stringContaining('ninguno')]);
});

it('holds what was said of the plan', async () => {
  const { estado } = await nuevo(
    ...['--anios', '2024-2026', '--anio', '2025', '--niveles', 'pei', '--criterio', 'aplicativo'],
    ...['--norma', 'RM 1', '--conductor', 'SERFOR', '--elaborado-por', 'A', '--visado-por', 'B'],
  );
  expect(estado).toBe(0);
  expect(
    ['anio_evaluado', 'norma', 'conductor', 'elaborado_por', 'visado_por', 'aprobado_por'].map(
      dato,
    ),
  ).toEqual([2025, 'RM 1', 'SERFOR', 'A', 'B', null]);
  expect(dato('criterio_de_calculo')).toBe('Aplicativo CEPLAN V.01');
  expect(dato('nombre_servicio')).toMatch(/^Acción estratégica institucional;.*; AEI$/);
});

it('shows in each table how it is filled in, if it is not asked otherwise', async () => {
  const primeras = () =>
    ['tblObjetivos', 'tblServicios', 'tblIndicadores', 'tblReportes', 'tblDeclarado'].map(
      (tabla) => filasDe(abre('n.xlsx'), tabla)[0]!.Código,
    );
  await nuevo('--anios', '2024-2030');
  expect(primeras()).toEqual(Array(5).fill('EJEMPLO'));
  rmSync(ruta('n.xlsx'));
  await nuevo('--anios', '2024-2030', '--sin-ejemplo');
  expect(primeras()).toEqual(Array(5).fill(null));
});

it('is evaluated once it is filled in', async () => {
  await nuevo('--anios', '2024-2026');
  const libro = abre('n.xlsx');
  const llena = (tabla: string, fila: Record<string, string | number>) => {
    for (const [titulo, valor] of Object.entries(fila)) pon(libro, tabla, 0, titulo, valor);
  };
  llena('tblObjetivos', { Código: '1', 'Objetivo prioritario': 'Bosques sanos' });
  llena('tblIndicadores', {
    Tipo: 'OP',
    Código: '1.1',
    Objetivo: '1',
    Indicador: 'Porcentaje de bosques con plan',
    Responsable: 'SERFOR',
    'Unidad de medida': 'porcentaje',
    'Sentido esperado': 'Ascendente',
    'Tipo de agregación': 'No agregable',
    'LB valor': 20,
    'LE 2024': 40,
    'VO 2024': 30,
  });
  const { evaluacion } = await evaluarLibro(openFile(libro), contexto);
  expect(evaluacion!.indicadores[0]!.avanceTipo1).toBe(75);
});

it.each([
  [['--anios', '2024'], 'no son dos años'],
  [['--anios', '2030-2024'], 'no valen para un libro nuevo'],
  [['--anios', '2024-2030', '--anio', '2040'], '2040'],
  [['--anios', '2024-2030', '--niveles', 'otro'], 'politica, pei'],
  [['--anios', '2024-2030', '--criterio', 'mío'], 'informe, aplicativo'],
  [[], 'Falta --anios'],
])('refuses %j in words, and writes nothing', async (opciones, dicho) => {
  const { estado, err } = await nuevo(...opciones);
  expect([estado, err]).toEqual([2, expect.stringContaining(dicho)]);
  expect(archivos()).toEqual([]);
});

it('does not write over a file that is there', async () => {
  writeFileSync(ruta('n.xlsx'), 'mío');
  const { estado, err } = await nuevo('--anios', '2024-2030');
  expect([estado, err]).toEqual([2, expect.stringContaining('ya existe')]);
  expect(readFileSync(ruta('n.xlsx'), 'utf8')).toBe('mío');
});
