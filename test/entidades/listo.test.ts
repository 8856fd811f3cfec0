/** What an entity's formato lacks, and the sheet that says it is ready: made in files and in Excel. */
import {
  esperarArchivos,
  formatos,
  listo,
  mirarFormato,
  recibirArchivo,
  type Contexto,
} from '../../src/acciones';
import { NOMBRE_DE_CONSTANCIA } from '../../src/entidades/constancia';
import { nombreDeCasilla } from '../../src/entidades/formato';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import { constancia } from '../../src/textos/listo';
import { openFile, openToRead, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, libroPnftp, valoresDe } from '../acciones/ayuda';
import { excel } from '../acciones/romper';
import { antesDeReportar } from './ayuda';
import { llenado, lugarDe, ponEnFormato, type Cifras } from './devueltos';

const PERIODO = '2023-anual';
let nacional: Workbook;
let formato: FormatoDeEntidad;
let cifras: Cifras;

beforeAll(async () => {
  const antes = await antesDeReportar();
  nacional = antes.libro;
  cifras = antes.cifras;
  const { formatos: hechos } = await formatos(openFile(nacional), contexto, PERIODO);
  formato = hechos.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
});

/** Filled in whole: numerators, denominators and evidence too, and who did it. */
async function completo(): Promise<Workbook> {
  const libro = await llenado(formato, cifras);
  const lugar = lugarDe(libro);
  for (let i = 0; i < lugar.filas; i++) {
    ponEnFormato(lugar, i, 'valor', 40 + i);
    ponEnFormato(lugar, i, 'numerador', 40 + i);
    ponEnFormato(lugar, i, 'denominador', 100);
    ponEnFormato(lugar, i, 'sustento', 'Informe de cierre');
    ponEnFormato(lugar, i, 'enlace', 'https://ejemplo.gob.pe/informe');
  }
  ['Ana Ruiz', 'Jefa de estadística', 'aruiz@ejemplo.gob.pe'].forEach((dice, i) => {
    const { ref } = libro.names.find(({ name }) => name === nombreDeCasilla(i + 1))!;
    libro.sheet(ref!.sheet)!.setCell(ref!.area.row, ref!.area.column, dice);
  });
  return libro;
}

it('says what is missing and what contradicts itself, at its cell, and makes nothing', async () => {
  const libro = await completo();
  const lugar = lugarDe(libro);
  ponEnFormato(lugar, 0, 'valor', 70);
  ponEnFormato(lugar, 1, 'sustento', null);
  const antes = libro.sheets.map(({ name }) => name);
  const { pendientes, hoja } = await listo(openFile(libro), contexto);
  expect(hoja).toBeNull();
  expect(libro.sheets.map(({ name }) => name)).toEqual(antes);
  expect(pendientes.map(({ dice }) => dice)).toEqual([
    expect.stringMatching(/100 × numerador/),
    'Falta el sustento (casilla 11).',
  ]);
  const [primera] = formato.filas.tblFormatoReporte;
  expect(pendientes[0]).toMatchObject({
    quien: `${String(primera!.tipo)} ${String(primera!.codigo)}`,
    celda: { hoja: 'Reporte' },
  });
});

it('says who is missing, and what no row says yet, as the formato’s own formulas do', async () => {
  const mirado = (await mirarFormato(openFile(await llenado(formato, new Map()))))!;
  const enSuHoja = formato.filas.tblFormatoReporte.length;
  expect(mirado.pendientes[0]!.dice).toMatch(/quién llena/);
  expect(mirado.pendientes.filter(({ dice }) => /Falta el valor/.test(dice))).toHaveLength(
    enSuHoja,
  );
});

it('makes the sheet in Excel as in the file, once, and it goes back as it came', async () => {
  const bytes = (await completo()).save();
  const enArchivo = openWorkbook(bytes);
  const hecho = await listo(openFile(enArchivo), contexto);
  const { host, abierto } = excel(bytes);
  expect((await listo(abierto, contexto)).hoja).toBe(constancia.hoja);
  await host.idle();
  const enExcel = openWorkbook(host.workbook.save());
  expect(valoresDe(enExcel, constancia.hoja)).toEqual(valoresDe(enArchivo, constancia.hoja));
  expect(enExcel.names.map(({ name }) => name)).toContain(NOMBRE_DE_CONSTANCIA);
  const texto = JSON.stringify(valoresDe(enArchivo, constancia.hoja));
  for (const dice of [
    'SUNAFIL',
    formato.marca.codigo,
    'Ana Ruiz, Jefa de estadística',
    '2023-anual',
    'Firma y sello',
  ])
    expect(texto).toContain(dice);
  for (const { tipo, codigo } of formato.filas.tblFormatoReporte)
    expect(texto).toContain(`"${String(tipo)} ${String(codigo)}"`);
  // Again, on another day: the same sheet.
  const otroDia: Contexto = { ...contexto, hoy: '2024-06-20' };
  expect((await listo(openFile(enArchivo), otroDia)).hoja).toBe(hecho.hoja);
  expect(enArchivo.sheets.filter(({ name }) => name.startsWith(constancia.hoja))).toHaveLength(1);
  const espera = await esperarArchivos(openFile(nacional), contexto, PERIODO);
  const sin = await recibirArchivo('a.xlsx', openToRead(bytes), espera);
  expect(await recibirArchivo('a.xlsx', openToRead(enArchivo.save()), espera)).toEqual(sin);
});

it('is known by its visible code where the mark is lost; another workbook is none', async () => {
  const libro = await completo();
  libro.removeName('PNFTP_formato');
  const { formato: leido } = (await mirarFormato(openFile(libro)))!;
  expect(leido.codigo).toBe(formato.marca.codigo);
  expect(leido.politica).toBe(formato.origen.politica);
  await expect(listo(openFile(await libroPnftp()), contexto)).rejects.toMatchObject({
    codigo: 'noEsFormato',
  });
});

it('what is agreed to already is asked for no more', async () => {
  const libro = await completo();
  const { hoja, fila, columnas } = lugarDe(libro);
  ponEnFormato(lugarDe(libro), 0, 'sustento', null);
  hoja.setCell(fila + 1, Math.max(...columnas.values()), 'Conforme');
  expect((await mirarFormato(openFile(libro)))!.pendientes).toEqual([]);
});
