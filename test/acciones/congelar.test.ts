/** Frozen in the file and in the open Excel: the same workbook, and the way back. */
import { congelar, deshacerCongelar } from '../../src/acciones/congelar';
import { evaluarLibro, TABLAS_DEL_LIBRO } from '../../src/acciones';
import { repararFunciones } from '../../src/acciones/repararFunciones';
import { openExcel } from '../../src/excel';
import { asociar } from '../../src/functions/asociar';
import { customFunctionNames, ESPACIO_DE_NOMBRES } from '../../src/functions/catalogo';
import { functionsJson } from '../../src/functions/metadata';
import { Host, registeredFunctions, type Profile } from '../../src/host';
import { loadExcelClient } from '../../src/host/node';
import { cellAddress, isFormula, parseAddress, valueOf } from '../../src/plan';
import type { Cell, CellValue, OpenWorkbook } from '../../src/plan';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '../../src/xlsx';
import { contexto, contenidoPnftp, libroDe } from './ayuda';

const options = { customFunctions: customFunctionNames };

/** Every cell with something in it, by its address: a formula as such, and what it shows. */
function contents(libro: Workbook): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const sheet of libro.sheets) {
    const used = sheet.usedArea();
    if (!used) continue;
    sheet.readArea(used).forEach((row, i) =>
      row.forEach((cell, j) => {
        if (cell !== null && cell !== '') {
          cells.set(`${sheet.name}!${cellAddress(used.row + i, used.column + j)}`, cell);
        }
      }),
    );
  }
  return cells;
}

const ours = (cells: Map<string, Cell>): string[] =>
  [...cells].filter(([, c]) => isFormula(c) && /PNFTP\.[A-Z]/.test(c.formula)).map(([at]) => at);

const shown = (cells: Map<string, Cell>, except: string): Map<string, CellValue> =>
  new Map(
    [...cells]
      .filter(([at]) => !at.startsWith(`${except}!`))
      .map(([at, cell]): [string, CellValue] => [at, valueOf(cell)])
      .filter(([, value]) => value !== '' && value !== null),
  );

function excelWith(libro: Workbook, profile: Profile): { host: Host; open: OpenWorkbook } {
  const host = new Host(libro, {
    profile,
    functions: registeredFunctions(functionsJson(), ESPACIO_DE_NOMBRES),
  });
  const client = loadExcelClient(host);
  asociar(client.CustomFunctions, () => 'es');
  client.install();
  return { host, open: openExcel({ tables: TABLAS_DEL_LIBRO }) };
}

let evaluado: Uint8Array;
beforeAll(async () => {
  const libro = await libroDe(contenidoPnftp());
  await evaluarLibro(openFile(libro), contexto);
  evaluado = libro.save();
});

const at = (libro: Workbook, sheet: string, address: string): Cell => {
  const { row, column } = parseAddress(address)!;
  return libro.sheet(sheet)!.cell(row, column);
};

const put = (libro: Workbook, sheet: string, address: string, cell: Cell): void => {
  const { row, column } = parseAddress(address)!;
  libro.sheet(sheet)!.setCell(row, column, cell);
};

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

  test('names that another Excel left behind are repaired, and listed', async () => {
    // Opened without knowing the functions, as an Excel without the add-in does.
    const ajeno = newWorkbook({ sheets: ['Datos'] });
    put(ajeno, 'Datos', 'A1', { formula: '=_xldudf_PNFTP_NIVEL(B1)', value: { error: '#NAME?' } });
    put(ajeno, 'Datos', 'A2', { formula: '=SUM(B1:B2)', value: 0 });
    const { reparadas, bitacora } = await repararFunciones(openFile(ajeno), contexto);
    expect(reparadas).toEqual([{ hoja: 'Datos', celda: 'A1' }]);
    expect(at(ajeno, 'Datos', 'A1')).toMatchObject({ formula: '=PNFTP.NIVEL(B1)' });
    expect(at(ajeno, 'Datos', 'A2')).toMatchObject({ formula: '=SUM(B1:B2)' });
    expect(bitacora).toBe('Bitácora');
    const [, fila] = ajeno.sheet('Bitácora')!.readArea(ajeno.table('tblBitacora')!.area);
    expect(fila!.slice(1, 6)).toEqual([
      'Reparar funciones',
      'Datos',
      'A1',
      '=_xldudf_PNFTP_NIVEL(B1)',
      '=PNFTP.NIVEL(B1)',
    ]);
    expect((await repararFunciones(openFile(ajeno), contexto)).reparadas).toEqual([]);
  });

  test('in the open Excel too, where the function then calculates', async () => {
    // The file is read as by an Excel that does not know the functions yet.
    const ajeno = newWorkbook({ sheets: ['Datos'] });
    put(ajeno, 'Datos', 'A1', 1718);
    put(ajeno, 'Datos', 'B1', {
      formula: '=_xldudf_PNFTP_AVANCE1(A1,10)',
      value: { error: '#NAME?' },
    });
    const { host, open } = excelWith(openWorkbook(ajeno.save()), 'web');
    const { reparadas } = await repararFunciones(open, contexto);
    await host.idle();
    expect(reparadas).toEqual([{ hoja: 'Datos', celda: 'B1' }]);
    expect(at(host.workbook, 'Datos', 'B1')).toEqual({
      formula: '=PNFTP.AVANCE1(A1,10)',
      value: 17180,
    });
  });
});
