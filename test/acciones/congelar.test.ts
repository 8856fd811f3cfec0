/** Frozen in the file and in the open Excel: the same workbook, and the way back. */
import { evaluarLibro, inconclusa, TABLAS_DEL_LIBRO, terminar } from '../../src/acciones';
import type { Contexto } from '../../src/acciones';
import { congelar, deshacerCongelar } from '../../src/acciones/congelar';
import { repararFunciones } from '../../src/acciones/repararFunciones';
import { openExcel } from '../../src/excel';
import type { Host, Profile } from '@pnftp/excel-host';
import { cellAddress, isFormula, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellValue, FormulaCell, OpenWorkbook } from '@pnftp/xlsx/plan';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, contenidoPnftp, libroDe } from './ayuda';
import { at, contents, excelWith, options, ours, put } from './formulasPropias';

const shown = (cells: Map<string, Cell>, except: string): Map<string, CellValue> =>
  new Map(
    [...cells]
      .filter(([at]) => !at.startsWith(`${except}!`))
      .map(([at, cell]): [string, CellValue] => [at, valueOf(cell)])
      .filter(([, value]) => value !== '' && value !== null),
  );

let evaluado: Uint8Array;
beforeAll(async () => {
  const libro = await libroDe(contenidoPnftp());
  await evaluarLibro(openFile(libro), contexto);
  evaluado = libro.save();
});

describe('the evaluated PNFTP 2023 workbook', () => {
  test('frozen, it shows the same without one of our formulas, and lists each', async () => {
    const libro = openWorkbook(evaluado, options);
    const antes = contents(libro);
    const formulas = ours(antes);
    expect(formulas.length).toBeGreaterThan(300);

    const resultado = await congelar(openFile(libro), contexto);

    const despues = contents(openWorkbook(libro.save(), options));
    expect(ours(despues)).toEqual([]);
    expect(resultado.congeladas.length).toBe(formulas.length);
    expect(resultado.sinCongelar).toEqual([]);
    expect(resultado.bitacora).toBe('Bitácora');
    expect(shown(despues, 'Bitácora')).toEqual(shown(antes, 'Bitácora'));
    // Formulas that are not ours stay.
    expect([...despues.values()].filter(isFormula).length).toBe(
      [...antes.values()].filter(isFormula).length - formulas.length,
    );

    const filas = libro.table('tblBitacora')!;
    expect(filas.area.rows).toBe(formulas.length + 1);
    const [titulos, primera] = libro.sheet('Bitácora')!.readArea({ ...filas.area, rows: 2 });
    expect(titulos).toEqual(['Fecha', 'Acción', 'Hoja', 'Celda', 'Antes', 'Después', 'Origen']);
    const { hoja, row, column, formula, valores } = resultado.congeladas[0]!;
    expect(primera!.slice(1, 6)).toEqual([
      'Congelar valores',
      hoja,
      cellAddress(row, column),
      formula,
      valores[0]![0],
    ]);
  });

  test('frozen a second time, nothing changes', async () => {
    const libro = openWorkbook(evaluado, options);
    await congelar(openFile(libro), contexto);
    const antes = contents(libro);
    const resultado = await congelar(openFile(libro), contexto);
    expect(resultado.congeladas).toEqual([]);
    expect(resultado.notas).toHaveLength(1);
    expect(contents(libro)).toEqual(antes);
  });

  test('undone, every formula is back but where somebody has written since', async () => {
    const libro = openWorkbook(evaluado, options);
    const antes = contents(libro);
    const { congeladas } = await congelar(openFile(libro), contexto);
    const [primera] = congeladas;
    libro.sheet(primera!.hoja)!.setCell(primera!.row, primera!.column, 'a mano');

    const resultado = await deshacerCongelar(openFile(libro), congeladas, contexto);

    expect(resultado.restauradas).toBe(congeladas.length - 1);
    expect(resultado.cambiadas).toEqual([
      { hoja: primera!.hoja, celda: cellAddress(primera!.row, primera!.column) },
    ]);
    const despues = contents(libro);
    const clave = `${primera!.hoja}!${cellAddress(primera!.row, primera!.column)}`;
    expect(despues.get(clave)).toBe('a mano');
    despues.set(clave, antes.get(clave)!);
    for (const key of [...despues.keys()]) if (key.startsWith('Bitácora!')) despues.delete(key);
    expect(despues).toEqual(antes);
    expect(libro.table('tblBitacora')!.area.rows).toBe(2 * congeladas.length);
  });

  test('undone after rows were put in above: no formula comes back in another row', async () => {
    const libro = openWorkbook(evaluado, options);
    const { congeladas } = await congelar(openFile(libro), contexto);
    const avance = libro.sheet('Avance')!;
    const celdas = congeladas.filter(({ hoja }) => hoja === 'Avance');
    const medio = celdas[Math.floor(celdas.length / 2)]!.row;
    avance.insertCells({ row: medio, rows: 1, column: 0, columns: 16_384 }, 'down');

    const resultado = await deshacerCongelar(openFile(libro), congeladas, contexto);

    const arriba = celdas.filter(({ row }) => row < medio).length;
    const otras = congeladas.length - celdas.length;
    expect(resultado.restauradas).toBe(arriba + otras);
    avance.forEachFormula((row, _column, { formula }) => {
      if (formula.includes('PNFTP.')) expect(row).toBeLessThan(medio);
    });
  });

  test.each<Profile>(['ltsc2021', 'web'])(
    'the open Excel (%s) is left as the file is, in three requests',
    async (profile) => {
      const file = openWorkbook(evaluado, options);
      await congelar(openFile(file), contexto);
      const { host, open } = excelWith(openWorkbook(evaluado, options), profile);
      await host.idle();
      const inicio = host.stats.requests;
      const { congeladas } = await congelar(open, contexto);
      const requests = host.stats.requests - inicio;
      await host.idle();
      expect(contents(host.workbook)).toEqual(contents(file));
      expect(requests).toBeLessThanOrEqual(3);

      const antes = contents(openWorkbook(evaluado, options));
      const despues = host.stats.requests;
      await deshacerCongelar(open, congeladas, contexto);
      expect(host.stats.requests - despues).toBeLessThanOrEqual(3);
      await host.idle();
      expect(shown(contents(host.workbook), 'Bitácora')).toEqual(shown(antes, 'Bitácora'));
      expect(ours(contents(host.workbook))).toEqual(ours(antes));
    },
  );
});

describe('a write that stops anywhere', () => {
  const parts = [0.02, 0.35, 0.7, 0.98];
  const stopAt =
    (host: Host, actions: number, part: number): Contexto['onProgress'] =>
    (done, stage) => {
      if (stage !== 'escribir' || done > 0) return;
      host.faults.failAction(
        host.stats.requests + 1,
        Math.floor(actions * part),
        'GeneralException',
      );
    };
  const actionsOf = async (run: (open: OpenWorkbook) => Promise<unknown>): Promise<number> => {
    const { host, open } = excelWith(openWorkbook(evaluado, options), 'ltsc2021');
    await host.idle();
    await run(open);
    return host.stats.actions;
  };

  test('freezing is finished at the next start, and no formula goes without a record', async () => {
    const file = openWorkbook(evaluado, options);
    const before = contents(file);
    await congelar(openFile(file), contexto);
    const frozen = shown(contents(file), 'Bitácora');
    const reading = await actionsOf(async (open) => {
      const structure = await open.describe();
      await open.read(
        structure.sheets.flatMap(({ name, used }) => (used ? [{ sheet: name, area: used }] : [])),
      );
    });
    const writing = (await actionsOf((open) => congelar(open, contexto))) - reading;
    for (const part of parts) {
      const { host, open } = excelWith(openWorkbook(evaluado, options), 'ltsc2021');
      await host.idle();
      const stopping = { ...contexto, onProgress: stopAt(host, writing, part)! };
      await expect(congelar(open, stopping)).rejects.toThrow();
      host.faults.clear();
      await host.idle();
      const half = contents(host.workbook);
      const recorded = [...half.values()].map(valueOf);
      for (const at of ours(before)) {
        const { formula } = before.get(at) as FormulaCell;
        const now = half.get(at);
        if (!now || !isFormula(now)) expect(recorded).toContain(formula);
      }

      const next = openExcel({ tables: TABLAS_DEL_LIBRO });
      const unfinished = await inconclusa(next);
      await host.idle();
      if (unfinished !== null) {
        // Something else may not put out the mark.
        await expect(repararFunciones(next, contexto)).rejects.toMatchObject({
          codigo: 'otraInconclusa',
        });
        expect(await terminar(next, contexto)).toMatchObject({ accion: 'congelar' });
      } else await congelar(next, contexto);
      expect(await inconclusa(next)).toBeNull();
      await host.idle();
      expect(ours(contents(host.workbook))).toEqual([]);
      expect(shown(contents(host.workbook), 'Bitácora')).toEqual(frozen);
    }
  });
});

describe('any workbook', () => {
  const hoja = (): Workbook => {
    const libro = newWorkbook({ ...options, sheets: ['Datos'] });
    [
      [38.7, 85],
      [1718, 450],
      [69, 30],
    ].forEach(([valor, logro], i) => {
      put(libro, 'Datos', `A${i + 1}`, valor!);
      put(libro, 'Datos', `B${i + 1}`, logro!);
    });
    return libro;
  };

  test.each<Profile>(['ltsc2021', 'microsoft365', 'web'])(
    'a spilled range stays as it is shown (%s), and spills again when undone',
    async (profile) => {
      const libro = hoja();
      put(libro, 'Datos', 'D4', 'debajo');
      const { host, open } = excelWith(openWorkbook(libro.save(), options), profile);
      const datos = host.workbook.sheet('Datos')!;
      host.user.enter(datos, 0, 3, '=PNFTP.AVANCE1(A1:A3,B1:B3)');
      host.user.enter(datos, 0, 4, '=PNFTP.SEMAFORO(D1:D3)');
      await host.idle();
      const visto = () =>
        host.workbook
          .sheet('Datos')!
          .readArea({ row: 0, column: 3, rows: 5, columns: 2 })
          .map((fila) => fila.map(valueOf));
      const antes = visto();
      expect(antes.slice(0, 3).map(([, s]) => s)).toEqual(['■ Bajo', '● Alto', '● Alto']);

      const { congeladas } = await congelar(open, contexto);
      await host.idle();
      expect(congeladas.map(({ valores }) => valores.length)).toEqual([3, 3]);
      expect(visto()).toEqual(antes);
      expect(ours(contents(host.workbook))).toEqual([]);

      // Values now: the source no longer counts.
      host.user.enter(datos, 0, 0, '85');
      await host.idle();
      expect(visto()).toEqual(antes);
      host.user.enter(datos, 0, 0, '38.7');

      const { restauradas } = await deshacerCongelar(open, congeladas, contexto);
      await host.idle();
      expect(restauradas).toBe(2);
      expect(visto()).toEqual(antes);
      expect(ours(contents(host.workbook)).sort()).toEqual(['Datos!D1', 'Datos!E1']);
    },
  );

  test('what has no value worth keeping is left and said', async () => {
    const libro = hoja();
    put(libro, 'Datos', 'D1', { formula: '=PNFTP.AVANCE1(A1,B1)', value: { error: '#NAME?' } });
    put(libro, 'Datos', 'D2', { formula: '=PNFTP.AVANCE1(A2,B2)', value: null });
    put(libro, 'Datos', 'D3', { formula: '=PNFTP.AVANCE1(A3,B3)', value: { error: '#VALUE!' } });
    const resultado = await congelar(openFile(libro), contexto);
    expect(resultado.sinCongelar.map(({ celda, muestra }) => [celda, muestra])).toEqual([
      ['D1', '#NAME?'],
      ['D2', ''],
    ]);
    expect(resultado.notas).toHaveLength(1);
    expect(at(libro, 'Datos', 'D3')).toEqual({ error: '#VALUE!' });
    expect(isFormula(at(libro, 'Datos', 'D1'))).toBe(true);
  });

  test('a workbook without our formulas is not touched', async () => {
    const libro = hoja();
    put(libro, 'Datos', 'D1', { formula: '=SUM(A1:A3)', value: 1825.7 });
    const antes = libro.save();
    const resultado = await congelar(openFile(libro), contexto);
    expect(resultado.congeladas).toEqual([]);
    expect(resultado.bitacora).toBeNull();
    expect(libro.save()).toEqual(antes);
  });
});
