/** A ficha that changes: a row of its own, the one before with an end, history as it was. */
import {
  deshacerVersion,
  evaluarLibro,
  inconclusa,
  nuevaVersion,
  terminar,
  TABLAS_DEL_LIBRO,
  type PorVersionar,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { serieDeFecha } from '../../src/libro/valores';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contexto, filaDe, filasDe, libroPnftp, pon, reabrir } from './ayuda';

const PEDIDO: PorVersionar = {
  ...{ tipo: 'Servicio', codigo: '18', desde: 2024, documento: 'RM 9-2024' },
  ...{ aprobada: '2024-08-15', textos: { responsable: 'PCM' } },
  metas: new Map([[2024, 77.5]]),
};
const versiones = (libro: Awaited<ReturnType<typeof libroPnftp>>) =>
  filasDe(libro, 'tblIndicadores').filter((f) => f.Tipo === 'Servicio' && f.Código === '18');

const sinLugar = ({ $fila: _, ...fila }: ReturnType<typeof versiones>[number]) => fila;

it('the new row says what is otherwise, the one before ends, and 2023 is judged as it was', async () => {
  const libro = await libroPnftp();
  const [antes] = versiones(libro);
  const avanceEn = async () => {
    const { evaluacion } = await evaluarLibro(openFile(reabrir(libro)), contexto);
    const suyo = evaluacion!.indicadores.filter((i) => i.codigo === '18' && i.anio === 2023);
    return [evaluacion!.indiceGestion.valor, suyo.map((i) => i.avanceTipo1)];
  };
  const como = await avanceEn();
  const { notas } = await nuevaVersion(openFile(libro), contexto, PEDIDO);
  expect(notas.join(' ')).toContain('Por su fecha de aprobación no juzga el Semestre I 2024');
  const [vieja, nueva] = versiones(libro);
  const comun = sinLugar(antes!);
  expect(vieja).toMatchObject({ ...comun, 'Vigente hasta': 2023 });
  expect(sinLugar(nueva!)).toEqual({
    ...comun,
    ...{ Responsable: 'PCM', 'LE 2024': 77.5, 'Vigente desde': 2024, Documento: 'RM 9-2024' },
    ...{ 'Fecha de aprobación': serieDeFecha('2024-08-15'), Clave: 'Servicio|18|2024' },
  });
  expect(await avanceEn()).toEqual(como);
  const lineas = filasDe(libro, 'tblBitacora');
  expect(lineas.map((f) => [f.Acción, f.Origen])).toEqual(
    lineas.map(() => ['Nueva versión de la ficha', 'RM 9-2024']),
  );
  expect(lineas.map((f) => [f.Antes, f.Después])).toEqual(
    expect.arrayContaining([
      [antes!['LE 2024'], 77.5],
      [antes!.Responsable, 'PCM'],
      [antes!['Vigente hasta'], 2023],
    ]),
  );
});

it.each<[Partial<PorVersionar>, string]>([
  [{ codigo: '99' }, 'No hay un indicador'],
  [{ desde: 2031 }, 'los años 2022 a 2030'],
  [{ desde: 2022 }, 'Ya hay una versión'],
  [{ documento: ' ' }, 'con qué documento'],
  [{ aprobada: '15/08/2024' }, 'no es una fecha'],
  [{ metas: new Map([[2040, 1]]) }, 'no tiene columna'],
  [{ textos: {}, metas: new Map() }, 'Nada de lo dicho es distinto'],
])('%p is refused, and nothing is written', async (otro, dice) => {
  const libro = await libroPnftp();
  const antes = volcado(libro.save());
  await expect(nuevaVersion(openFile(libro), contexto, { ...PEDIDO, ...otro })).rejects.toThrow(
    dice,
  );
  expect(volcado(libro.save())).toEqual(antes);
});

it('through Excel it leaves the workbook that a file gets, also broken off', async () => {
  const bytes = (await libroPnftp()).save();
  const abre = () => openWorkbook(bytes, { customFunctions: customFunctionNames });
  const archivo = abre();
  await nuevaVersion(openFile(archivo), contexto, PEDIDO);
  const esperado = volcado(archivo.save());
  for (const paso of [null, 2, 12, 60]) {
    const host = new Host(abre(), { profile: 'ltsc2021' });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (paso === null) await nuevaVersion(abierto, contexto, PEDIDO);
    else {
      const onProgress = (parte: number, etapa: string) => {
        if (etapa === 'escribir' && parte === 0)
          host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      await expect(nuevaVersion(abierto, { ...contexto, onProgress }, PEDIDO)).rejects.toThrow();
      host.faults.clear();
      if (await inconclusa(abierto)) await terminar(abierto, contexto);
      else await nuevaVersion(abierto, contexto, PEDIDO);
    }
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, esperado]);
  }
});

it('Deshacer takes the row away while both rows say what was written, and else neither', async () => {
  const libro = await libroPnftp();
  const [antes] = versiones(libro);
  const { hechos } = await nuevaVersion(openFile(libro), contexto, PEDIDO);
  const cambiado = reabrir(libro);
  pon(cambiado, 'tblIndicadores', filaDe(cambiado, 'Servicio', '18'), 'LE 2025', 1);
  const { bitacora, notas } = await deshacerVersion(openFile(cambiado), hechos, contexto);
  expect([bitacora, notas.join()]).toEqual([null, expect.stringContaining('quedan como están')]);
  expect(versiones(cambiado)).toHaveLength(2);
  await deshacerVersion(openFile(libro), hechos, contexto);
  expect(versiones(libro)).toEqual([antes]);
  const { hallazgos } = await evaluarLibro(openFile(reabrir(libro)), contexto);
  const sinVersion = await evaluarLibro(openFile(await libroPnftp()), contexto);
  expect(hallazgos.map(({ clave }) => clave)).toEqual(
    sinVersion.hallazgos.map(({ clave }) => clave),
  );
});
