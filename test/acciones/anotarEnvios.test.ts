/** What is noted of formatos, in an open Excel and where it is broken off. */
import { anotarEnvios, inconclusa, terminar, TABLAS_DEL_LIBRO } from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contexto, filasDe, libroPnftp } from './ayuda';

const periodo = { anio: 2024, periodo: 'Semestre I' } as const;
const enviados = Array.from({ length: 12 }, (_, i) => ({
  ...{ entidad: `Entidad ${i}`, periodo, codigo: `PNFTP-2024-1-E${i}-AAAA` },
}));
const llegado = {
  ...{ ...enviados[3]!, archivo: 'e.xlsx', huella: 'abc', cambios: 4, contacto: 'Ana' },
};
const PEDIDO = {
  enviados,
  llegados: [llegado, { ...llegado, archivo: 'e (2).xlsx', huella: 'd' }],
};

it('a file of other contents is another delivery, and the same contents are none', async () => {
  const libro = await libroPnftp();
  await anotarEnvios(openFile(libro), contexto, PEDIDO);
  const repetido = { ...llegado, archivo: 'con otro nombre.xlsx' };
  const { cambios } = await anotarEnvios(openFile(libro), contexto, { llegados: [repetido] });
  expect(cambios).toBe(0);
  const recibidas = filasDe(libro, 'tblRecepciones').filter((f) => f.Entidad !== null);
  expect(recibidas.map((f) => [f.Entrega, f.Archivo])).toEqual([
    [1, 'e.xlsx'],
    [2, 'e (2).xlsx'],
  ]);
  const envios = filasDe(libro, 'tblEnvios').filter((f) => f.Entidad !== null);
  expect(envios).toHaveLength(12);
  expect(envios.flatMap((f) => (f.Estado === 'Recibido' ? [f.Entidad] : []))).toEqual([
    'Entidad 3',
  ]);
});

it('a code that this workbook did not send is said: another copy did', async () => {
  const libro = await libroPnftp();
  const ajeno = { ...llegado, codigo: 'PNFTP-2024-1-E3-BBBB', huella: 'z' };
  const sinNada = await anotarEnvios(openFile(libro), contexto, { llegados: [ajeno] });
  expect(sinNada.notas.join()).not.toContain('libro maestro');
  await anotarEnvios(openFile(libro), contexto, { enviados });
  const { notas } = await anotarEnvios(openFile(libro), contexto, { llegados: [ajeno, llegado] });
  expect(notas.join(' ')).toContain('PNFTP-2024-1-E3-BBBB: este libro no lo envió');
});

it('a workbook without the sheet is left as it is, and it is said', async () => {
  const libro = await libroPnftp();
  libro.removeSheet(libro.sheet('Envíos y recepciones')!);
  const antes = volcado(libro.save());
  const { cambios, notas } = await anotarEnvios(openFile(libro), contexto, PEDIDO);
  expect([cambios, notas.join()]).toEqual([0, expect.stringContaining('Actualizar el libro')]);
  expect(volcado(libro.save())).toEqual(antes);
});

it('through Excel it leaves the workbook that a file gets, also broken off', async () => {
  const bytes = (await libroPnftp()).save();
  const abre = () => openWorkbook(bytes, { customFunctions: customFunctionNames });
  const archivo = abre();
  await anotarEnvios(openFile(archivo), contexto, PEDIDO);
  const esperado = volcado(archivo.save());
  for (const paso of [null, 2, 9, 20]) {
    const host = new Host(abre(), { profile: 'ltsc2021', calculates: false });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (paso === null) await anotarEnvios(abierto, contexto, PEDIDO);
    else {
      const onProgress = (parte: number, etapa: string) => {
        if (etapa === 'escribir' && parte === 0)
          host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      await expect(anotarEnvios(abierto, { ...contexto, onProgress }, PEDIDO)).rejects.toThrow();
      host.faults.clear();
      if (await inconclusa(abierto)) await terminar(abierto, contexto);
      else await anotarEnvios(abierto, contexto, PEDIDO);
    }
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, esperado]);
  }
});
