/** Faults of form are mended, every change is on record, and what was there can be had back. */
import {
  deshacerReparar,
  inconclusa,
  reparar,
  revisar,
  terminar,
  TABLAS_DEL_LIBRO,
  type Contexto,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { parseAddress, valueOf } from '@pnftp/xlsx/plan';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, hoja, libroPnftp, parametro, reabrir } from './ayuda';
import { DANOS, enFicha } from './danos';

const opciones = { customFunctions: customFunctionNames };

const deForma = async (libro: Workbook) =>
  (await revisar(openFile(libro), contexto)).hallazgos.filter(
    ({ reparacion }) => reparacion?.clase === 'forma',
  );
const dice = (libro: Workbook, enHoja: string, celda: string) => {
  const { row, column } = parseAddress(celda)!;
  return valueOf(hoja(libro, enHoja).readArea({ row, column, rows: 1, columns: 1 })[0]![0]!);
};
const entradas = (libro: Workbook) =>
  ['tblIndicadores', 'tblReportes', 'tblServicios'].map((nombre) => {
    const { sheet, area } = libro.table(nombre)!;
    return sheet.readArea(area);
  });

describe.each(Object.entries(DANOS))('%s', (_, [danar, esperado]) => {
  it('is mended, recorded, and had back', async () => {
    const libro = await libroPnftp();
    const limpios = new Set((await deForma(libro)).map(({ clave }) => clave));
    danar(libro);
    const danado = entradas(libro);
    const antes = (await deForma(libro)).filter(({ clave }) => !limpios.has(clave));
    expect(antes.length).toBeGreaterThan(0);

    const { reparadas } = await reparar(openFile(libro), contexto);
    const suya = reparadas.find(
      ({ hoja: h, celda }) => h === antes[0]!.hoja && celda === antes[0]!.celda,
    )!;
    if (esperado !== '') expect(String(dice(libro, suya.hoja, suya.celda))).toBe(esperado);
    expect(await deForma(reabrir(libro))).toEqual([]);

    const lineas = filasDe(libro, 'tblBitacora');
    expect(lineas.map((una) => [una.Hoja, una.Celda, una.Antes, una['Después']])).toEqual(
      reparadas.map((una) => [una.hoja, una.celda, una.antes, una.despues]),
    );

    await deshacerReparar(openFile(libro), reparadas, contexto);
    expect(entradas(libro)).toEqual(danado);
  });
});

it('mends all ten together in one go, and nothing the second time', async () => {
  const libro = await libroPnftp();
  for (const [danar] of Object.values(DANOS)) danar(libro);
  const { reparadas } = await reparar(openFile(libro), contexto);
  expect(reparadas.length).toBeGreaterThanOrEqual(10);
  expect(await deForma(reabrir(libro))).toEqual([]);
  const bytes = libro.save();
  const otra = await reparar(openFile(libro), contexto);
  expect(otra).toMatchObject({
    reparadas: [],
    bitacora: null,
    notas: [expect.stringContaining('no se cambió nada')],
  });
  expect(libro.save()).toEqual(bytes);
});

it('leaves what can be read twice, what changes a figure, and formulas', async () => {
  const libro = await libroPnftp();
  enFicha('8', 'VO 2023', '1,382')(libro);
  enFicha('20', 'Responsable', { formula: '="MIMP "', value: 'MIMP ' })(libro);
  parametro(libro, 'umbral_intermedio', 0.75);
  const antes = entradas(libro);
  const { reparadas } = await reparar(openFile(libro), contexto);
  expect(reparadas).toEqual([]);
  expect(entradas(libro)).toEqual(antes);
});

it('makes a repair of substance only where it is chosen', async () => {
  const libro = await libroPnftp();
  parametro(libro, 'umbral_intermedio', 0.75);
  const { hallazgos } = await revisar(openFile(libro), contexto);
  const { clave } = hallazgos.find(({ regla }) => regla === 'parametroNoValido')!;
  const { reparadas } = await reparar(openFile(libro), contexto, { claves: new Set([clave]) });
  expect(reparadas.map(({ antes, despues, clase }) => [antes, despues, clase])).toEqual([
    [0.75, 75, 'sustancia'],
  ]);
});

it('does not give back a cell that somebody has changed since', async () => {
  const libro = await libroPnftp();
  enFicha('8', 'VO 2023', '41,67')(libro);
  const { reparadas } = await reparar(openFile(libro), contexto);
  const una = reparadas.find(({ antes }) => antes === '41,67')!;
  enFicha('8', 'VO 2023', 42)(libro);
  const { notas } = await deshacerReparar(openFile(libro), reparadas, contexto);
  expect(dice(libro, una.hoja, una.celda)).toBe(42);
  expect(notas).toEqual(['Una celda cambió después de repararla y se dejó como está.']);
});

describe('what a person chose', () => {
  const conUmbral = async (valor: number) => {
    const libro = await libroPnftp();
    parametro(libro, 'umbral_intermedio', valor);
    const { hallazgos } = await revisar(openFile(libro), contexto);
    const { clave, titulo, reparacion } = hallazgos.find(
      ({ regla }) => regla === 'parametroNoValido',
    )!;
    const vistas = new Map(
      reparacion!.cambios.map((uno) => [`${uno.hoja}!${uno.celda}`, uno] as const),
    );
    return { libro, claves: new Set([clave]), titulo, vistas };
  };

  it('says before the repair what stands in its cells', async () => {
    const { vistas } = await conUmbral(0.75);
    expect([...vistas.values()].map(({ antes, valor }) => [antes, valor])).toEqual([[0.75, 75]]);
  });

  it('has its reason beside the finding in the Bitácora, and only then', async () => {
    const { libro, claves, titulo, vistas } = await conUmbral(0.75);
    const motivo = 'Oficio 12-2024: se escribió como fracción';
    const { reparadas } = await reparar(openFile(libro), contexto, { claves, motivo, vistas });
    expect(reparadas).toHaveLength(1);
    expect(filasDe(libro, 'tblBitacora').map(({ Origen }) => Origen)).toEqual([
      `${titulo}. Motivo: ${motivo}`,
    ]);
    await deshacerReparar(openFile(libro), reparadas, contexto);
    expect(filasDe(libro, 'tblBitacora').at(-1)).toMatchObject({ Origen: titulo });
  });

  it('is left as it is where the cell no longer says what was shown', async () => {
    const { libro, claves, vistas } = await conUmbral(0.75);
    parametro(libro, 'umbral_intermedio', 0.8);
    const bytes = libro.save();
    const hecho = await reparar(openFile(libro), contexto, { claves, motivo: 'x', vistas });
    expect(hecho).toMatchObject({
      reparadas: [],
      bitacora: null,
      notas: ['Una celda ya no dice lo que se mostró y se dejó como está.'],
    });
    expect(libro.save()).toEqual(bytes);
  });

  it('that is mended already says so', async () => {
    const { libro, claves } = await conUmbral(0.75);
    await reparar(openFile(libro), contexto, { claves });
    const { notas } = await reparar(openFile(libro), contexto, { claves });
    expect(notas).toEqual(['Nada de lo elegido está todavía por reparar: no se cambió nada.']);
  });
});

describe('broken off', () => {
  const excel = (bytes: Uint8Array) => {
    const host = new Host(openWorkbook(bytes, opciones), {
      profile: 'ltsc2021',
      calculates: false,
    });
    loadExcelClient(host).install();
    return { host, abierto: openExcel({ tables: TABLAS_DEL_LIBRO }) };
  };

  it('what was chosen is finished at the next start, and nothing else of form', async () => {
    const libro = await libroPnftp();
    enFicha('8', 'VO 2023', '41,67')(libro);
    enFicha('20', 'VO 2023', '95 %')(libro);
    enFicha('31', 'Responsable', 'MIMP ')(libro);
    const elegidos = (await deForma(libro)).filter(({ regla }) => regla === 'numeroComoTexto');
    const eleccion = { claves: new Set(elegidos.map(({ clave }) => clave)) };
    const bytes = libro.save();
    const bien = excel(bytes);
    await reparar(bien.abierto, contexto, eleccion);
    const lineas = (l: Workbook) => filasDe(l, 'tblBitacora').map((f) => [f.Celda, f['Después']]);
    let terminadas = 0;
    for (const paso of [5, 15, 25, 35, 45, 55]) {
      const { host, abierto } = excel(bytes);
      const onProgress: Contexto['onProgress'] = (parte, etapa) => {
        if (etapa !== 'escribir' || parte > 0) return;
        host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      const roto = await reparar(abierto, { ...contexto, onProgress }, eleccion).catch(() => null);
      host.faults.clear();
      const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
      if (roto !== null || (await inconclusa(otra)) === null) continue;
      const hecho = await terminar(otra, contexto);
      terminadas++;
      expect(hecho).toMatchObject({ accion: 'reparar' });
      expect([paso, await inconclusa(otra)]).toEqual([paso, null]);
      const quedo = reabrir(host.workbook);
      expect([paso, entradas(quedo)]).toEqual([paso, entradas(reabrir(bien.host.workbook))]);
      expect([paso, lineas(quedo)]).toEqual([paso, lineas(bien.host.workbook)]);
    }
    expect(terminadas).toBeGreaterThan(0);
  });
});
