/** An evaluation that is closed: what was published stays, and what is rectified goes beside it. */
import {
  cerrarEvaluacion,
  deshacerCerrar,
  inconclusa,
  situar,
  terminar,
  TABLAS_DEL_LIBRO,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { cierreParaFirmar } from '../../src/libro/publicado';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contexto, filaDe, filasDe, libroPnftp, paraSituar, pon, reabrir } from './ayuda';

const cierres = (libro: Workbook) => filasDe(libro, 'tblCierres');
const de = (libro: Workbook, codigo: string, medida: string) =>
  cierres(libro).find((f) => f.Código === codigo && f.Medida === medida && f.Tipo === 'Servicio');
const cierre = async (libro: Workbook) =>
  (await situar(openFile(libro), paraSituar)).situacion!.cierre;
const cerrado = async () => {
  const libro = await libroPnftp();
  await cerrarEvaluacion(openFile(libro), contexto, { quien: 'Ana Ruiz', documento: 'RM 5-2024' });
  return libro;
};
const rectifica = (libro: Workbook) =>
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '5'), 'VO 2023', 1);

it('keeps every published figure with its criterion, day, person, document and code', async () => {
  const libro = await cerrado();
  const filas = cierres(libro);
  // The whole (3), 3 OP by 2 figures, 50 indicators by 3.
  expect(filas).toHaveLength(3 + 3 * 2 + 50 * 3);
  expect(filas[0]).toMatchObject({
    ...{ Año: 2023, Alcance: 'Política', Medida: 'Índice de gestión', Publicado: '22.2' },
    ...{ 'Criterio de cálculo': 'Informe 2023', 'Cerrado el': 45444, 'Cerrado por': 'Ana Ruiz' },
    ...{ Documento: 'RM 5-2024', Rectificado: null },
  });
  expect(filas.find((f) => f.Medida === 'Compromisos')!.Publicado).toBe('13');
  const codigos = new Set(filas.map((f) => f['Código de cierre']));
  expect([...codigos]).toEqual([expect.stringMatching(/^C2023-[0-9A-Z]{6}$/)]);
  expect(filasDe(libro, 'tblBitacora').at(-1)).toMatchObject({
    Acción: 'Cerrar evaluación',
    Hoja: 'Evaluaciones cerradas',
    Después: `${String([...codigos][0])}, 2024-06-01: 159 cifras`,
  });
  expect(await cierre(reabrir(libro))).toMatchObject({
    ...{ fecha: '2024-06-01', codigo: [...codigos][0], quien: 'Ana Ruiz' },
    ...{ rectificadas: [], alterado: false },
  });
});

it('closed again it changes nothing while its figures are the same', async () => {
  const libro = await cerrado();
  const antes = volcado(libro.save());
  const { cambios, notas } = await cerrarEvaluacion(openFile(libro), contexto);
  expect([cambios, notas.join()]).toEqual([0, expect.stringContaining('no se cambió nada')]);
  expect(volcado(libro.save())).toEqual(antes);
});

it('what is rectified later stands beside, and what was published stays', async () => {
  const libro = await cerrado();
  const publicado = cierres(libro).map((f) => f.Publicado);
  const vo = de(libro, '5', 'VO')!.Publicado;
  rectifica(libro);
  const visto = (await cierre(libro))!;
  expect(visto.rectificadas.map(({ codigo, medida }) => `${codigo} ${medida}`)).toContain('5 VO');
  expect(cierreParaFirmar(visto, 'h')!.huella).toBe('');
  const { cambios } = await cerrarEvaluacion(openFile(libro), { ...contexto, hoy: '2024-09-01' });
  expect(cambios).toBe(visto.rectificadas.length);
  expect(cierres(libro).map((f) => f.Publicado)).toEqual(publicado);
  expect(de(libro, '5', 'VO')).toMatchObject({
    ...{ Publicado: vo, Rectificado: '1', 'Rectificado el': 45536, 'Cerrado el': 45444 },
  });
  // Once more, nothing; and given back, the figure beside goes.
  expect((await cerrarEvaluacion(openFile(libro), contexto)).cambios).toBe(0);
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '5'), 'VO 2023', Number(vo));
  await cerrarEvaluacion(openFile(libro), contexto);
  expect(de(libro, '5', 'VO')).toMatchObject({ Publicado: vo, Rectificado: null });
  expect((await cierre(libro))!.rectificadas).toEqual([]);
});

it('a published figure that somebody changes in its place does not fit the code', async () => {
  const libro = await cerrado();
  pon(libro, 'tblCierres', 0, 'Publicado', '99.9');
  expect(await cierre(libro)).toMatchObject({ alterado: true });
  expect(cierreParaFirmar(await cierre(libro), 'h')!.huella).toBe('');
});

it('is taken back while nothing came after, and not then', async () => {
  const libro = await cerrado();
  expect(cierreParaFirmar(await cierre(libro), 'h')!.huella).toBe('h');
  expect((await deshacerCerrar(openFile(libro), contexto)).cambios).toBe(159);
  expect(await cierre(libro)).toBeNull();
  expect((await deshacerCerrar(openFile(libro), contexto)).notas.join()).toContain(
    'no está cerrada',
  );
  await cerrarEvaluacion(openFile(libro), contexto);
  rectifica(libro);
  await cerrarEvaluacion(openFile(libro), contexto);
  const { cambios, notas } = await deshacerCerrar(openFile(libro), contexto);
  expect([cambios, notas.join()]).toEqual([0, expect.stringContaining('no se deshace')]);
});

it('through Excel it leaves the workbook that a file gets, also broken off', async () => {
  const bytes = (await libroPnftp()).save();
  const abre = () => openWorkbook(bytes, { customFunctions: customFunctionNames });
  const archivo = abre();
  await cerrarEvaluacion(openFile(archivo), contexto);
  const esperado = volcado(archivo.save());
  for (const paso of [null, 3, 12]) {
    const host = new Host(abre(), { profile: 'ltsc2021', calculates: false });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (paso === null) await cerrarEvaluacion(abierto, contexto);
    else {
      const onProgress = (parte: number, etapa: string) => {
        if (etapa === 'escribir' && parte === 0)
          host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      const cerrar = cerrarEvaluacion(abierto, { ...contexto, onProgress });
      await expect(cerrar).rejects.toThrow();
      host.faults.clear();
      if (await inconclusa(abierto)) await terminar(abierto, contexto);
      else await cerrarEvaluacion(abierto, contexto);
    }
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, esperado]);
  }
});
