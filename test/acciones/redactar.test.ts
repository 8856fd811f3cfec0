/** What is taken out of the Bitácora is nowhere in the file, and that it was is said; also broken off. */
import { strFromU8, unzipSync } from 'fflate';
import {
  anotarEnvios,
  inconclusa,
  leerBitacora,
  redactar,
  terminar,
  TABLAS_DEL_LIBRO,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { openFile, openWorkbook, withoutUnusedTexts, type Workbook } from '@pnftp/xlsx';
import { volcado } from '../excel/volcado';
import { contexto, filasDe, libroPnftp, pon, reabrir } from './ayuda';

const SECRETO = 'Ana Ríos, DNI 45678912';
const quien = { quien: 'Luz Díaz', motivo: 'Ley de datos personales' };

async function conBitacora(): Promise<Workbook> {
  const libro = await libroPnftp();
  const periodo = { anio: 2024, periodo: 'Semestre I' } as const;
  const enviados = ['A', 'B', 'C'].map((entidad) => ({ entidad, periodo, codigo: `P-${entidad}` }));
  await anotarEnvios(openFile(libro), contexto, { enviados });
  pon(libro, 'tblBitacora', 1, 'Antes', SECRETO);
  pon(libro, 'tblBitacora', 1, 'Origen', 'ana@ejemplo.pe');
  return reabrir(libro);
}

const dentro = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((parte) => strFromU8(parte, true))
    .join('\n');

it('says which rows may name a person, takes out what they quote, and says so', async () => {
  const libro = await conBitacora();
  const citadas = await leerBitacora(openFile(libro));
  const personales = citadas.filter(({ personal }) => personal);
  expect(personales).toHaveLength(1);
  const antes = filasDe(libro, 'tblBitacora');
  expect(antes[1]!.$fila + 1).toBe(personales[0]!.numero);
  const pedido = { filas: [personales[0]!.numero, 9999], ...quien };
  const hecho = await redactar(openFile(libro), contexto, pedido);
  expect(hecho.cambios).toBe(1);
  const filas = filasDe(libro, 'tblBitacora');
  const marca = '[Redactado el 01/06/2024 por Luz Díaz]';
  expect(filas[1]).toEqual({ ...antes[1], Antes: marca, Después: marca, Origen: marca });
  expect(filas.filter((_, i) => i !== 1 && i < antes.length)).toEqual(
    antes.filter((_, i) => i !== 1),
  );
  expect(filas.at(-1)).toMatchObject({
    ...{ Acción: 'Redactar la Bitácora', Hoja: 'Bitácora', Antes: null, Después: marca },
    Origen: 'Luz Díaz: Ley de datos personales',
  });
  // The cells say it no more; the file forgets it too.
  const todo = dentro(withoutUnusedTexts(libro.save()));
  expect([todo.includes('45678912'), todo.includes('ana@ejemplo.pe')]).toEqual([false, false]);
  const otra = await redactar(openFile(libro), contexto, pedido);
  expect([otra.cambios, otra.bitacora]).toEqual([0, null]);
});

it('through Excel it leaves the workbook that a file gets; broken off, nothing keeps the text', async () => {
  const base = await conBitacora();
  const bytes = base.save();
  const abre = () => openWorkbook(bytes, { customFunctions: customFunctionNames });
  const archivo = abre();
  const numero = (await leerBitacora(openFile(archivo))).find((una) => una.personal)!.numero;
  const pedido = { filas: [numero], ...quien };
  await redactar(openFile(archivo), contexto, pedido);
  const esperado = volcado(archivo.save());
  for (const paso of [null, 1, 4, 9]) {
    const host = new Host(abre(), { profile: 'ltsc2021', calculates: false });
    loadExcelClient(host).install();
    const abierto = openExcel({ tables: TABLAS_DEL_LIBRO });
    if (paso === null) await redactar(abierto, contexto, pedido);
    else {
      const onProgress = (parte: number, etapa: string) => {
        if (etapa === 'escribir' && parte === 0)
          host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      await expect(redactar(abierto, { ...contexto, onProgress }, pedido)).rejects.toThrow();
      host.faults.clear();
      if (await inconclusa(abierto)) {
        const guardado = (await abierto.describe()).unfinished!.snapshot ?? '';
        expect(guardado).not.toContain('45678912');
        await terminar(abierto, contexto);
      } else await redactar(abierto, contexto, pedido);
    }
    expect([paso, volcado(host.workbook.save())]).toEqual([paso, esperado]);
  }
});
