/** A finding that a person accepts: quiet until its figures change, and on record. */
import {
  actualizar,
  deshacerJustificar,
  evaluarLibro,
  inconclusa,
  justificar,
  quitarJustificacion,
  revisar,
  terminar,
  TABLAS_DEL_LIBRO,
  validar,
  type Contexto,
  type PorJustificar,
} from '../../src/acciones';
import { openExcel } from '../../src/excel';
import { customFunctionNames } from '../../src/functions/catalogo';
import { comoJson } from '../../src/cli/json';
import { resumenDeHallazgos } from '../../src/cli/pantalla';
import type { FilaHallazgo } from '../../src/libro/hallazgos';
import { Host } from '@pnftp/excel-host';
import { loadExcelClient } from '@pnftp/excel-host/node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filaDe, filasDe, libroPnftp, parametro, pon, reabrir, valoresDe } from './ayuda';

const opciones = { customFunctions: customFunctionNames };
const VIEJO = join(__dirname, '../libro/contrato/libro-version-1.xlsx');
const MOTIVO = 'Oficio 12-2024: la línea base es de otro registro';
const PEDIDO = { motivo: MOTIVO, quien: 'Ana Ruiz' };

const revisado = (libro: Workbook) => revisar(openFile(libro), contexto);
/** One that nothing follows from, with figures of an indicator. */
const deLineaBase = ({ clave }: FilaHallazgo) => clave === 'lineaBaseInvertida|OP 2.2|2023|';
const vistas = (...filas: readonly FilaHallazgo[]): PorJustificar['vistas'] =>
  new Map(filas.map(({ clave, huella }) => [clave, huella]));
const claves = (filas: readonly FilaHallazgo[]) => filas.map(({ clave }) => clave);
const escritas = (libro: Workbook) =>
  filasDe(libro, 'tblJustificaciones').filter(({ Clave }) => Clave !== null);

async function justificado() {
  const libro = await libroPnftp();
  const { hallazgos } = await revisado(libro);
  const uno = hallazgos.find(deLineaBase)!;
  const hecho = await justificar(openFile(libro), contexto, { ...PEDIDO, vistas: vistas(uno) });
  return { libro, uno, hallazgos, hecho };
}

describe('a finding that is accepted', () => {
  it('is counted nowhere, and stands apart with who, when and why', async () => {
    const { libro, uno, hallazgos } = await justificado();
    const ahora = await revisado(reabrir(libro));
    expect(claves(ahora.hallazgos)).toEqual(
      claves(hallazgos).filter((clave) => clave !== uno.clave),
    );
    expect(ahora.justificados).toMatchObject([
      {
        clave: uno.clave,
        justificacion: { motivo: MOTIVO, quien: 'Ana Ruiz', fecha: '2024-06-01' },
      },
    ]);
  });

  it('is on record: its row, and a line of the Bitácora', async () => {
    const { libro, uno, hecho } = await justificado();
    expect(escritas(libro)).toEqual([
      {
        Clave: uno.clave,
        Regla: uno.titulo,
        Lugar: `${uno.tipo} ${uno.codigo}, ${uno.hoja}!${uno.celda}`,
        Motivo: MOTIVO,
        Quién: 'Ana Ruiz',
        Fecha: 45444,
        Cifras: uno.huella,
        Estado: 'Vigente',
        $fila: 4,
      },
    ]);
    expect(filasDe(libro, hecho.bitacora === null ? '' : 'tblBitacora')).toMatchObject([
      { Acción: 'Justificar', Hoja: 'Justificaciones', Celda: 'A5', Antes: null, Después: MOTIVO },
    ]);
  });

  it('stands at the end of Hallazgos and of Resumen, in the data and at a terminal', async () => {
    const { libro, uno, hallazgos } = await justificado();
    const resultado = await evaluarLibro(openFile(libro), contexto);
    const filas = filasDe(libro, 'tblHallazgos');
    expect(filas.at(-1)).toMatchObject({ Severidad: 'Justificado', Clave: uno.clave });
    expect(String(filas.at(-1)!['Qué pasa'])).toContain(
      `Justificado por Ana Ruiz, 01/06/2024: «${MOTIVO}».`,
    );
    expect(String(valoresDe(libro, 'Hallazgos')[1]![0])).toContain(
      'Además, 1 justificado, al final.',
    );
    expect(JSON.stringify(valoresDe(libro, 'Resumen'))).toContain(
      'Hay 1 hallazgo justificado, que no se cuenta:',
    );
    const datos = JSON.parse(comoJson(resultado)) as {
      hallazgos: { clave: string; justificacion: unknown }[];
      justificados: { clave: string; justificacion: unknown }[];
    };
    expect(datos.hallazgos.map(({ clave }) => clave)).not.toContain(uno.clave);
    expect(datos.justificados).toMatchObject([
      {
        clave: uno.clave,
        justificacion: { motivo: MOTIVO, quien: 'Ana Ruiz', fecha: '2024-06-01' },
      },
    ]);
    const terminal = { colores: false, ancho: 200 } as Parameters<typeof resumenDeHallazgos>[1];
    const dicho = resumenDeHallazgos(resultado, terminal, true).join('\n');
    expect(dicho).toContain('Justificado, sin contar: 1');
    expect(dicho).toContain('Justificado por Ana Ruiz');
    const antes = hallazgos.filter(
      ({ severidad, plegada }) => severidad === uno.severidad && !plegada,
    );
    const cuenta = filas.filter(
      ({ Severidad }) => String(Severidad).toLowerCase() === uno.severidad,
    );
    expect(cuenta.length).toBeLessThan(antes.length);
  });

  it('speaks again when a figure of it changes, and says what was said of it', async () => {
    const { libro, uno } = await justificado();
    pon(libro, 'tblIndicadores', filaDe(libro, uno.tipo, uno.codigo), 'VO 2023', 3.21);
    const { hallazgos, justificados } = await revisado(libro);
    expect(justificados).toEqual([]);
    const suyo = hallazgos.find(({ clave }) => clave === uno.clave)!;
    expect(suyo.mensaje).toContain(
      `Estuvo justificado (Ana Ruiz, 01/06/2024: «${MOTIVO}»); sus cifras cambiaron desde entonces.`,
    );
    await validar(openFile(libro), contexto);
    expect(escritas(libro)[0]!.Estado).toBe('Sus cifras cambiaron: vuelve a contar');
    // Accepted once more, its row is renewed, not a second one.
    await justificar(openFile(libro), contexto, {
      motivo: 'Otro',
      quien: 'Luis',
      vistas: vistas(suyo),
    });
    expect(escritas(libro)).toMatchObject([{ Clave: uno.clave, Motivo: 'Otro', Quién: 'Luis' }]);
    expect((await revisado(libro)).justificados).toHaveLength(1);
  });

  it('stays quiet when rows move, another figure changes, or sheets are made again', async () => {
    const { libro, uno } = await justificado();
    const { sheet, area } = libro.table('tblIndicadores')!;
    const cuerpo = { ...area, row: area.row + 1, rows: area.rows - 1 };
    sheet.writeArea(cuerpo.row, cuerpo.column, [...sheet.readArea(cuerpo)].reverse());
    const otra = filasDe(libro, 'tblIndicadores').findIndex(
      (f) => f.Tipo === 'Servicio' && f.Código !== uno.codigo,
    );
    pon(libro, 'tblIndicadores', otra, 'VO 2023', 12);
    await evaluarLibro(openFile(libro), contexto);
    expect(claves((await revisado(libro)).justificados)).toEqual([uno.clave]);
  });

  it('takes what follows from it along', async () => {
    const { libro, hallazgos } = await justificado();
    const causa = hallazgos.find(
      ({ clave, justificable }) => justificable && hallazgos.some((h) => h.claveCausa === clave),
    )!;
    const suyas = hallazgos.filter(({ claveCausa }) => claveCausa === causa.clave);
    await justificar(openFile(libro), contexto, { ...PEDIDO, vistas: vistas(causa) });
    const ahora = await revisado(libro);
    for (const { clave } of [causa, ...suyas]) {
      expect(claves(ahora.hallazgos)).not.toContain(clave);
      expect(claves(ahora.justificados)).toContain(clave);
    }
  });
});

describe('what is not accepted', () => {
  it('an error that stands in the way of reading, and it is said', async () => {
    const libro = await libroPnftp();
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '8'), 'VO 2023', 'muchos');
    const { hallazgos } = await revisado(libro);
    const uno = hallazgos.find(({ regla }) => regla === 'textoEnNumero')!;
    expect(uno.justificable).toBe(false);
    const antes = libro.save();
    const { cambios, notas } = await justificar(openFile(libro), contexto, {
      ...PEDIDO,
      vistas: vistas(uno),
    });
    expect(cambios).toEqual([]);
    expect(notas.join(' ')).toContain('hay que corregirlo y no se puede justificar');
    expect(libro.save()).toEqual(antes);
    // Nor by hand.
    pon(libro, 'tblJustificaciones', 0, 'Clave', uno.clave);
    pon(libro, 'tblJustificaciones', 0, 'Motivo', MOTIVO);
    pon(libro, 'tblJustificaciones', 0, 'Quién', 'Ana');
    const otra = await revisado(libro);
    expect(claves(otra.hallazgos)).toContain(uno.clave);
    expect(otra.evaluacion).toBeNull();
    await validar(openFile(libro), contexto);
    expect(escritas(libro)[0]!.Estado).toBe('Impide leer el libro: no se puede justificar');
  });

  it('one whose figures are no longer those that were shown', async () => {
    const libro = await libroPnftp();
    const { hallazgos } = await revisado(libro);
    const uno = hallazgos.find(deLineaBase)!;
    pon(libro, 'tblIndicadores', filaDe(libro, uno.tipo, uno.codigo), 'VO 2023', 3.21);
    const { cambios, notas } = await justificar(openFile(libro), contexto, {
      ...PEDIDO,
      vistas: vistas(uno),
    });
    expect(cambios).toEqual([]);
    expect(notas.join(' ')).toContain('ya no dice lo que se mostró');
  });
});

describe('a row that a person writes by hand', () => {
  const aMano = async (celdas: Readonly<Record<string, string>>) => {
    const libro = await libroPnftp();
    const { hallazgos } = await revisado(libro);
    const uno = hallazgos.find(deLineaBase)!;
    const fila = { Clave: uno.clave, Motivo: MOTIVO, Quién: 'Ana Ruiz', ...celdas };
    for (const [titulo, valor] of Object.entries(fila))
      pon(libro, 'tblJustificaciones', 0, titulo, valor);
    return { libro, uno };
  };

  it('does the same, and the next validation completes it', async () => {
    const { libro, uno } = await aMano({});
    expect(claves((await revisado(libro)).justificados)).toEqual([uno.clave]);
    await validar(openFile(libro), contexto);
    expect(escritas(libro)).toMatchObject([
      { Regla: uno.titulo, Fecha: 45444, Cifras: uno.huella, Estado: 'Vigente' },
    ]);
    pon(libro, 'tblIndicadores', filaDe(libro, uno.tipo, uno.codigo), 'VO 2023', 3.21);
    expect(claves((await revisado(libro)).hallazgos)).toContain(uno.clave);
  });

  it('without a reason counts for nothing, and stands in the way of nothing', async () => {
    const { libro, uno } = await aMano({ Motivo: '' });
    const { hallazgos, evaluacion, justificados } = await revisado(libro);
    expect([evaluacion === null, justificados]).toEqual([false, []]);
    expect(claves(hallazgos)).toContain(uno.clave);
    expect(hallazgos.find(({ regla }) => regla === 'obligatorioVacio')).toMatchObject({
      severidad: 'advertencia',
      hoja: 'Justificaciones',
    });
  });

  it('about no finding is told so', async () => {
    const { libro } = await aMano({ Clave: 'salto|OP 9.9|2023' });
    await validar(openFile(libro), contexto);
    expect(escritas(libro)[0]!.Estado).toBe('El hallazgo ya no está');
  });
});

describe('taken back', () => {
  it('the finding counts again', async () => {
    const { libro, uno } = await justificado();
    const hecho = await quitarJustificacion(openFile(libro), contexto, [uno.clave]);
    expect(escritas(libro)).toEqual([]);
    expect(claves((await revisado(libro)).hallazgos)).toContain(uno.clave);
    await deshacerJustificar(openFile(libro), hecho.cambios, contexto);
    expect(escritas(libro)).toMatchObject([{ Clave: uno.clave, Motivo: MOTIVO }]);
    expect(filasDe(libro, 'tblBitacora').map((f) => [f.Acción, f.Antes, f.Después])).toEqual([
      ['Justificar', null, MOTIVO],
      ['Quitar justificación', MOTIVO, null],
      ['Deshacer justificar', null, MOTIVO],
    ]);
  });

  it('undone, but not what somebody has written since', async () => {
    const { libro, hecho } = await justificado();
    pon(libro, 'tblJustificaciones', 0, 'Motivo', 'Otro motivo');
    const { cambios, notas } = await deshacerJustificar(openFile(libro), hecho.cambios, contexto);
    expect([cambios, notas.join(' ')]).toEqual([[], expect.stringContaining('se dejó como está')]);
    pon(libro, 'tblJustificaciones', 0, 'Motivo', MOTIVO);
    // Its state is ours, and no word of anybody's.
    pon(libro, 'tblJustificaciones', 0, 'Estado', 'Vigente.');
    await deshacerJustificar(openFile(libro), hecho.cambios, contexto);
    expect(escritas(libro)).toEqual([]);
  });
});

it('more of them than the table has rows make room for themselves', async () => {
  const libro = await libroPnftp();
  const { sheet, area } = libro.table('tblJustificaciones')!;
  sheet.setCell(area.row + area.rows, 0, 'Nota debajo');
  const { hallazgos } = await revisado(libro);
  const todos = hallazgos.filter(({ justificable, causa }) => justificable && causa === null);
  await justificar(openFile(libro), contexto, { ...PEDIDO, vistas: vistas(...todos) });
  expect(escritas(libro).map(({ Clave }) => Clave)).toEqual(claves(todos));
  expect((await revisado(libro)).hallazgos.filter(({ justificable }) => justificable)).toEqual([]);
  const usada = sheet.usedArea(true)!;
  expect(sheet.cell(usada.row + usada.rows - 1, 0)).toBe('Nota debajo');
});

describe('a workbook of an earlier version', () => {
  const viejo = () => openWorkbook(new Uint8Array(readFileSync(VIEJO)), opciones);

  it('gets the table with the first one, beside people’s own sheet of that title', async () => {
    const libro = viejo();
    libro.addSheet('Justificaciones').setCell(0, 0, 'de la oficina');
    const { hallazgos } = await revisado(libro);
    const uno = hallazgos.find(({ justificable, causa }) => justificable && causa === null)!;
    await justificar(openFile(libro), contexto, { ...PEDIDO, vistas: vistas(uno) });
    const otra = reabrir(libro);
    expect(otra.table('tblJustificaciones')!.sheet.name).toBe('Justificaciones (2)');
    expect(escritas(otra)).toMatchObject([{ Clave: uno.clave }]);
    expect(otra.sheet('Justificaciones')!.cell(0, 0)).toBe('de la oficina');
  });

  it('is given it where it is brought up to date, as a new one has it', async () => {
    const [libro, nuevo] = [viejo(), await libroPnftp()];
    const { cambios } = await actualizar(openFile(libro), contexto);
    expect(cambios).toContainEqual({ hoja: 'Justificaciones', celda: 'A4' });
    const tabla = (l: Workbook) => l.table('tblJustificaciones')!.headers;
    expect(tabla(reabrir(libro))).toEqual(tabla(nuevo));
  });
});

it('what a sheet says of findings is Spanish, whatever the pane’s language', async () => {
  const libro = await libroPnftp();
  const { hallazgos } = await validar(openFile(libro), { ...contexto, idioma: 'en' });
  const filas = filasDe(libro, 'tblHallazgos');
  const otro = await libroPnftp();
  await validar(openFile(otro), contexto);
  expect(filas).toEqual(filasDe(otro, 'tblHallazgos'));
  expect(hallazgos[0]!.mensaje).not.toBe(filas[0]!['Qué pasa']);
});

describe('through Excel', () => {
  const excel = (bytes: Uint8Array) => {
    const host = new Host(openWorkbook(bytes, opciones), {
      profile: 'ltsc2021',
      calculates: false,
    });
    loadExcelClient(host).install();
    return { host, abierto: openExcel({ tables: TABLAS_DEL_LIBRO }) };
  };
  const preparado = async () => {
    const libro = await libroPnftp();
    const todos = (await revisado(libro)).hallazgos.filter(
      ({ justificable, causa }) => justificable && causa === null,
    );
    return { bytes: libro.save(), pedido: { ...PEDIDO, vistas: vistas(...todos.slice(0, 3)) } };
  };

  it('it is three requests, and leaves what the command line’s applier leaves', async () => {
    const { bytes, pedido } = await preparado();
    const { host, abierto } = excel(bytes);
    await justificar(abierto, contexto, pedido);
    expect(host.stats.requests).toBeLessThanOrEqual(4);
    const archivo = openWorkbook(bytes, opciones);
    await justificar(openFile(archivo), contexto, pedido);
    expect(escritas(reabrir(host.workbook))).toEqual(escritas(archivo));
  });

  it('broken off at any of its actions, it is as it was, or is finished at the next start', async () => {
    const { bytes, pedido } = await preparado();
    const bien = excel(bytes);
    let antes = 0;
    await justificar(
      bien.abierto,
      {
        ...contexto,
        onProgress: (parte, etapa) => {
          if (etapa === 'escribir' && parte === 0) antes = bien.host.stats.actions;
        },
      },
      pedido,
    );
    const pasos = bien.host.stats.actions - antes;
    const lineas = (l: Workbook) => filasDe(l, 'tblBitacora').map((f) => [f.Celda, f.Después]);
    const bueno = reabrir(bien.host.workbook);
    expect(pasos).toBeGreaterThan(20);
    for (let paso = 0; paso < pasos; paso += 7) {
      const { host, abierto } = excel(bytes);
      const onProgress: Contexto['onProgress'] = (parte, etapa) => {
        if (etapa !== 'escribir' || parte > 0) return;
        host.faults.failAction(host.stats.requests + 1, paso, 'GeneralException');
      };
      await expect(justificar(abierto, { ...contexto, onProgress }, pedido)).rejects.toThrow();
      host.faults.clear();
      const otra = openExcel({ tables: TABLAS_DEL_LIBRO });
      if (await inconclusa(otra)) await terminar(otra, contexto);
      else await justificar(otra, contexto, pedido);
      expect([paso, await inconclusa(otra)]).toEqual([paso, null]);
      const quedo = reabrir(host.workbook);
      expect([paso, escritas(quedo)]).toEqual([paso, escritas(bueno)]);
      expect([paso, lineas(quedo)]).toEqual([paso, lineas(bueno)]);
    }
  });
});

it('a threshold that is a fraction does not read: nobody accepts it', async () => {
  const libro = await libroPnftp();
  parametro(libro, 'umbral_intermedio', 0.75);
  const { hallazgos } = await revisado(libro);
  expect(hallazgos.find(({ regla }) => regla === 'parametroNoValido')!.justificable).toBe(false);
});
