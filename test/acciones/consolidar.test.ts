/**
 * What came in, written and taken back in the open Excel: broken off at each of its actions it is
 * known again and finished, and nothing that stood in the workbook is lost.
 */
import {
  deshacerConsolidar,
  escribirAceptados,
  esperarArchivos,
  formatos,
  recibirArchivo,
} from '../../src/acciones';
import { aceptados, Recepcion } from '../../src/entidades/recibir/revisar';
import type { Cambio } from '../../src/entidades/recibir/tipos';
import { customFunctionNames } from '../../src/functions/catalogo';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { antesDeReportar } from '../entidades/ayuda';
import { llenado } from '../entidades/devueltos';
import { contexto, filasDe, pon, reabrir } from './ayuda';
import { excel, rompeEnCadaPaso, type Accion } from './romper';

const opciones = { customFunctions: customFunctionNames };
const PERIODO = '2023-anual';

interface Caso {
  readonly bytes: Uint8Array;
  readonly cambios: readonly Cambio[];
}

let limpio: Caso;
let conAlgoDebajo: Caso;

async function recibidos(libro: Workbook, vuelto: Workbook): Promise<readonly Cambio[]> {
  const espera = await esperarArchivos(openFile(libro), contexto, PERIODO);
  const recepcion = new Recepcion();
  recepcion.toma(await recibirArchivo('a.xlsx', openFile(vuelto), espera));
  return aceptados(recepcion.revision(), { que: 'todo' });
}

beforeAll(async () => {
  const { libro, cifras } = await antesDeReportar();
  const { formatos: hechos } = await formatos(openFile(libro), contexto, PERIODO);
  const formato = hechos.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
  const vuelto = await llenado(formato, cifras);
  // A row of theirs is there already, with a figure that changes; the others are new.
  const { area } = libro.table('tblReportes')!;
  Object.entries({ Tipo: 'OP', Código: '1.1', Año: 2023, Periodo: 'Anual', Valor: 5 }).forEach(
    ([titulo, valor]) => pon(libro, 'tblReportes', 0, titulo, valor),
  );
  pon(libro, 'tblReportes', 0, 'Coordinaciones', 'escrito por una persona');
  libro.table('tblReportes')!.resize({ ...area, rows: 2 });
  limpio = { bytes: libro.save(), cambios: await recibidos(libro, vuelto) };
  const otro = reabrir(libro);
  const hoja = otro.table('tblReportes')!.sheet;
  hoja.setCell(area.row + 2, 0, 'Nota debajo de la tabla');
  hoja.setCell(area.row + 4, 3, 'Otra');
  conAlgoDebajo = { bytes: otro.save(), cambios: await recibidos(otro, vuelto) };
});

/** `SALTO=1` tries every action; by default the first ones, and one in so many of the others. */
const elegidos = (pasos: number): number[] => {
  const salto = Number(process.env.SALTO ?? 17);
  return Array.from({ length: pasos }, (_, paso) => paso).filter(
    (paso) => paso < 6 || paso % salto === 0 || paso > pasos - 4,
  );
};

const enCadaPaso = async (bytes: Uint8Array, accion: Accion): Promise<Workbook> =>
  reabrir(await rompeEnCadaPaso(bytes, accion, { elegidos, sinEmpezar: 7 }));

const suyas = (libro: Workbook) => filasDe(libro, 'tblReportes').filter((f) => f.Tipo);

describe.each([
  ['nothing below the table', () => limpio],
  ['notes of somebody’s below it', () => conAlgoDebajo],
])('%s', (_, caso) => {
  it('accepted, and broken off at any action', async () => {
    const { bytes, cambios } = caso();
    const hecho = await enCadaPaso(bytes, (abierto, c) => escribirAceptados(abierto, c, cambios));
    expect(suyas(hecho).length).toBeGreaterThan(1);
    expect(suyas(hecho)[0]).toMatchObject({
      Código: '1.1',
      Coordinaciones: 'escrito por una persona',
    });
  });

  it('taken back, and broken off at any action', async () => {
    const { bytes, cambios } = caso();
    const { host, abierto } = excel(bytes);
    const { hecha } = await escribirAceptados(abierto, contexto, cambios);
    const hecho = await enCadaPaso(host.workbook.save(), (otro, c) =>
      deshacerConsolidar(otro, hecha, c),
    );
    const antes = openWorkbook(bytes, opciones);
    expect(filasDe(hecho, 'tblReportes')).toEqual(filasDe(antes, 'tblReportes'));
    const valores = (libro: Workbook) => {
      const { sheet } = libro.table('tblReportes')!;
      return sheet.readArea(sheet.usedArea(true)!);
    };
    expect(valores(hecho)).toEqual(valores(antes));
  });
});

it('notes below the table make room, in Excel and in the file alike', async () => {
  const { bytes, cambios } = conAlgoDebajo;
  const { host, abierto } = excel(bytes);
  await escribirAceptados(abierto, contexto, cambios);
  const enArchivo = openWorkbook(bytes, opciones);
  await escribirAceptados(openFile(enArchivo), contexto, cambios);
  for (const libro of [reabrir(host.workbook), enArchivo]) {
    const { sheet, area } = libro.table('tblReportes')!;
    expect(sheet.cell(area.row + area.rows, 0)).toBe('Nota debajo de la tabla');
    expect(sheet.cell(area.row + area.rows + 2, 3)).toBe('Otra');
  }
  expect(filasDe(enArchivo, 'tblReportes')).toEqual(filasDe(reabrir(host.workbook), 'tblReportes'));
});

it('what somebody wrote since the review stays, and is told; so is a row that was agreed to', async () => {
  const { bytes, cambios } = limpio;
  const libro = openWorkbook(bytes, opciones);
  pon(libro, 'tblReportes', 0, 'Valor', 77);
  const dado = await escribirAceptados(openFile(libro), contexto, cambios);
  expect(suyas(libro)[0]!.Valor).toBe(77);
  expect(dado.notas).toEqual(['Una celda dice otra cosa que al revisarse: queda como está.']);
  const conforme = openWorkbook(bytes, opciones);
  pon(conforme, 'tblReportes', 0, 'Estado de revisión', 'Conforme');
  await escribirAceptados(openFile(conforme), contexto, cambios);
  expect(suyas(conforme)[0]).toMatchObject({ Valor: 5, 'Estado de revisión': 'Conforme' });
});

it('taking it back leaves what somebody wrote since, with its row', async () => {
  const { bytes, cambios } = limpio;
  const libro = openWorkbook(bytes, opciones);
  const { hecha } = await escribirAceptados(openFile(libro), contexto, cambios);
  const ultima = filasDe(libro, 'tblReportes').length - 1;
  pon(libro, 'tblReportes', ultima, 'Observación', 'Falta el padrón');
  pon(libro, 'tblReportes', ultima, 'Valor', 1);
  const { notas } = await deshacerConsolidar(openFile(libro), hecha, contexto);
  expect(notas).toHaveLength(1);
  const fila = filasDe(libro, 'tblReportes')[ultima]!;
  expect([fila.Observación, fila.Valor]).toEqual(['Falta el padrón', 1]);
});
