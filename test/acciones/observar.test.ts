/** What a person says of reports: into its rows, the next formato, and back; also broken off. */
import {
  anotarEnvios,
  deshacerObservar,
  inconclusa,
  leerRevision,
  observar,
  revisados,
  terminar,
  TABLAS_DEL_LIBRO,
  type Dictamen,
  type PorRevisar,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { deEntidad, evaluado, hacer } from '../entidades/ayuda';
import { volcado } from '../excel/volcado';
import { contexto, filaDe, filasDe, libroPnftp, pon, reabrir } from './ayuda';

const PERIODO = '2023-anual';
const leer = (libro: Workbook): Promise<PorRevisar> =>
  leerRevision(openFile(libro), contexto, PERIODO);
const de = ({ reportes }: PorRevisar, codigo: string) =>
  reportes.find(({ reporte }) => reporte.codigo === codigo)!;
const observa = (visto: PorRevisar, codigo: string, ...textos: string[]): Dictamen => ({
  ...de(visto, codigo),
  ...{ paso: 'observa', textos },
});
const conforma = (visto: PorRevisar, codigo: string): Dictamen => ({
  ...de(visto, codigo),
  ...{ paso: 'conforma', textos: [] },
});
const fila = (libro: Workbook, codigo: string) =>
  filasDe(libro, 'tblReportes').find((f) => f.Código === codigo)!;

/** As it came in: nobody has looked at it yet. */
async function enviado(...codigos: string[]): Promise<Workbook> {
  const libro = await evaluado();
  for (const codigo of codigos) {
    const suya = filaDe(libro, 'Servicio', codigo, 'tblReportes');
    pon(libro, 'tblReportes', suya, 'Estado de revisión', 'Enviado');
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', codigo), 'VO 2023', null);
  }
  return reabrir(libro);
}

it('what the audit says of a figure is said before it is official, and not of the ficha', async () => {
  const visto = await leer(await enviado('32', '21'));
  expect(de(visto, '32').hallazgos.map(({ texto }) => texto)).toContain(
    '6,568/56,397 es 11.646 %, y el valor dice 6.33. Corríjalo, o diga por qué es así.',
  );
  expect(
    de(visto, '21')
      .hallazgos.map(({ texto }) => texto)
      .join(),
  ).toContain('32 veces la meta');
  // What is to be reviewed stands before what was agreed to.
  const suyos = visto.reportes.filter(({ entidad }) => entidad === de(visto, '32').entidad);
  expect(suyos.map(({ reporte }) => reporte.estadoRevision).lastIndexOf('Enviado')).toBeLessThan(
    suyos.findIndex(({ reporte }) => reporte.estadoRevision === 'Conforme'),
  );
  // Nobody asks about what was agreed to; the baseline of 2.1 is the ficha's.
  expect(de(visto, '18').hallazgos).toEqual([]);
  const todos = visto.reportes.flatMap(({ hallazgos }) => hallazgos.map(({ texto }) => texto));
  expect(todos.filter((texto) => texto.includes('LB'))).toEqual([]);
});

it('an observation stands in its row, travels until Conforme, and is said once', async () => {
  const libro = await enviado('32', '34');
  const visto = await leer(libro);
  const [hallazgo] = de(visto, '32').hallazgos;
  const pedido = [observa(visto, '32', hallazgo!.texto, ' Falta\nel acta ', '=2+2')];
  const hecho = await observar(openFile(libro), contexto, pedido);
  expect(hecho.notas).toEqual(['1 reporte observado.']);
  const dicho = `${hallazgo!.texto}\nFalta el acta\n=2+2`;
  expect(fila(libro, '32')).toMatchObject({
    ...{ Observación: dicho, 'Estado de revisión': 'Observado' },
  });
  const bitacora = filasDe(libro, 'tblBitacora').filter((f) => f.Acción === 'Observar');
  expect(bitacora.map((f) => [f.Antes, f.Después, f.Origen])).toEqual([
    [null, dicho, `${de(visto, '32').entidad}: Servicio 32, 2023-anual`],
    ['Enviado', 'Observado', `${de(visto, '32').entidad}: Servicio 32, 2023-anual`],
  ]);
  const otra = await leer(libro);
  expect(de(otra, '32').hallazgos).not.toContainEqual(hallazgo);
  const repetido = await observar(openFile(libro), contexto, [
    observa(otra, '32', 'Falta el acta'),
  ]);
  expect([repetido.cambios, repetido.bitacora]).toEqual([0, null]);
  const lleva = async () =>
    deEntidad(await hacer(reabrir(libro), '2024-I'), de(visto, '32').entidad).filas
      .tblFormatoObservaciones;
  expect(await lleva()).toMatchObject([{ codigo: '32', anio: 2023, observacion: dicho }]);
  await observar(openFile(libro), contexto, [conforma(await leer(libro), '32')]);
  expect(await lleva()).toEqual([]);
  // Agreed to, it is observed no more.
  const tarde = await observar(openFile(libro), contexto, [observa(await leer(libro), '32', 'x')]);
  expect(tarde.notas.join(' ')).toContain('ya está Conforme y queda así');
  expect(fila(libro, '32')['Estado de revisión']).toBe('Conforme');
});

it('a remark that begins as an answer, or as a formula, is neither', async () => {
  const libro = await enviado('32');
  const visto = await leer(libro);
  await observar(openFile(libro), contexto, [observa(visto, '32', '=1+1', 'Respuesta: ¿cuál?')]);
  expect(fila(libro, '32').Observación).toBe("'=1+1\nObservación: Respuesta: ¿cuál?");
});

it('a row that changed since it was seen stays, and Deshacer gives back only what still stands', async () => {
  const libro = await enviado('32', '34');
  const visto = await leer(libro);
  pon(libro, 'tblReportes', filaDe(libro, 'Servicio', '34', 'tblReportes'), 'Observación', 'mío');
  const hecho = await observar(openFile(libro), contexto, [
    observa(visto, '32', 'a'),
    observa(visto, '34', 'b'),
  ]);
  expect(hecho.notas.join(' ')).toContain('dice otra cosa que al revisarse');
  expect(fila(libro, '34')).toMatchObject({ Observación: 'mío', 'Estado de revisión': 'Enviado' });
  pon(libro, 'tblReportes', filaDe(libro, 'Servicio', '32', 'tblReportes'), 'Observación', 'otra');
  await deshacerObservar(openFile(libro), hecho.hecha, contexto);
  expect(fila(libro, '32')).toMatchObject({
    ...{ Observación: 'otra', 'Estado de revisión': 'Enviado' },
  });
});

it('Envíos says Observado; Conforme only where a person agreed to all that was due', async () => {
  const libro = await enviado('32', '34');
  const visto = await leer(libro);
  const { entidad } = de(visto, '32');
  const suyos = visto.reportes.filter((una) => una.entidad === entidad);
  const todos = suyos.map(({ reporte }) => conforma(visto, reporte.codigo));
  const estado = (dichos: readonly Dictamen[], faltan = visto.faltan) =>
    revisados({ ...visto, faltan }, dichos).map((r) => [r.entidad, r.estado]);
  expect(estado([observa(visto, '32', 'a')])).toEqual([[entidad, 'Observado']]);
  expect(estado(todos, [])).toEqual([[entidad, 'Conforme']]);
  expect(estado(todos, [{ entidad, ficha: {} as never }])).toEqual([]);
  await anotarEnvios(openFile(libro), contexto, {
    revisados: revisados(visto, [observa(visto, '32', 'a')]),
  });
  expect(filasDe(libro, 'tblEnvios').filter((f) => f.Entidad !== null)).toMatchObject([
    { Entidad: entidad, Año: 2023, Periodo: 'Anual', Estado: 'Observado', Enviado: null },
  ]);
});

it('through Excel it leaves the workbook that a file gets, also broken off', async () => {
  const base = await libroPnftp();
  for (const codigo of ['32', '34']) {
    const suya = filaDe(base, 'Servicio', codigo, 'tblReportes');
    pon(base, 'tblReportes', suya, 'Estado de revisión', 'Enviado');
  }
  const bytes = base.save();
  const abre = () => openWorkbook(bytes, { customFunctions: customFunctionNames });
  const archivo = abre();
  const visto = await leer(archivo);
  const pedido = [observa(visto, '32', 'Falta el acta', '+51 1'), conforma(visto, '34')];
  await observar(openFile(archivo), contexto, pedido);
  const esperado = volcado(archivo.save());
  for (const paso of [null, 1, 4, 9]) {
    const host = new Host(abre(), { profile: 'ltsc2021', calculates: false });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (paso === null) await observar(abierto, contexto, pedido);
    else {
      const onProgress = (parte: number, etapa: string) => {
        if (etapa === 'escribir' && parte === 0)
          host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      await expect(observar(abierto, { ...contexto, onProgress }, pedido)).rejects.toThrow();
      host.faults.clear();
      if (await inconclusa(abierto)) await terminar(abierto, contexto);
      else await observar(abierto, contexto, pedido);
    }
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, esperado]);
  }
});
