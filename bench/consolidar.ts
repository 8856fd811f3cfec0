/**
 * What comes back from entities, read and held against the national workbook: 300 files of 50
 * indicators and 15 of 2,000, in a process of its own each, beside unzipping the same files in the
 * same run. The workbook's own reading and evaluation, which do not depend on the files, stand apart;
 * so does the audit of what each file brings. `node bench/run.mjs consolidar`; what must hold is a
 * ratio of at most 4, and a peak that does not grow with the number of files.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { crearLibro, esperarArchivos, formatos, recibirArchivo } from '../src/acciones';
import { archivoDe, libroDeFormato } from '../src/entidades/libro';
import { abrirDevuelto } from '../src/entidades/recibir/abrir';
import { Recepcion } from '../src/entidades/recibir/revisar';
import type { FormatoDeEntidad } from '../src/entidades/reparto';
import { customFunctionNames } from '../src/functions/catalogo';
import { contenido } from './planGrande';

const CONTEXTO = { hoy: '2029-06-01', idioma: 'es' } as const;
const PERIODO = '2029-I';
const NACIONAL = 'nacional';
const opciones = { customFunctions: customFunctionNames };

/** A workbook of as many entities as are asked for, and what each of them sends back. */
async function prepara(carpeta: string, entidades: number, indicadores: number): Promise<void> {
  const pedido = contenido(entidades * indicadores);
  const tblIndicadores = pedido.filas.tblIndicadores!.map((fila, i) => ({
    ...fila,
    Informante: `Gobierno regional ${(i % entidades) + 1}`,
  }));
  const libro = newWorkbook({ ...opciones, sheets: ['Política'] });
  const filas = { ...pedido.filas, tblIndicadores, tblDeclarado: [{}] };
  await crearLibro(openFile(libro), CONTEXTO, { ...pedido, filas });
  writeFileSync(join(carpeta, NACIONAL), libro.save());
  const hechos = await formatos(openFile(libro), CONTEXTO, PERIODO);
  if (hechos.formatos.length !== entidades) throw new Error('not one formato for each entity');
  for (const formato of hechos.formatos)
    writeFileSync(join(carpeta, archivoDe(formato)), await llenado(formato));
}

/** All that an entity fills in for each of its indicators. */
async function llenado(formato: FormatoDeEntidad): Promise<Uint8Array> {
  const libro = openWorkbook(await libroDeFormato(formato));
  const { sheet, area } = libro.table('tblFormatoReporte')!;
  const [titulos = []] = sheet.readArea({ ...area, rows: 1 });
  const columna = (nombre: string) =>
    titulos.findIndex((t) => typeof t === 'string' && t.startsWith(nombre));
  for (let i = 1; i < area.rows; i++) {
    const pon = (nombre: string, valor: string | number) =>
      sheet.setCell(area.row + i, area.column + columna(nombre), valor);
    const valor = 20 + (i % 60);
    pon('Numerador', valor * 10);
    pon('Denominador', 1000);
    pon('Valor (', valor);
    pon('Sustento', `Informe n.º ${i} de la oficina de estadística, con sus registros`);
    pon('Evidencia', `https://ejemplo.gob.pe/informes/${i}`);
  }
  return libro.save();
}

interface Medida {
  readonly archivos: number;
  readonly esperar: number;
  readonly descomprimir: number;
  readonly recibir: number;
  readonly cambios: number;
  /** In bytes. */
  readonly antes: number;
  readonly maximo: number;
}

const ahora = (): number => performance.now();
const maximo = (): number => process.resourceUsage().maxRSS * 1024;

async function mide(carpeta: string, cuantos: number): Promise<Medida> {
  const rutas = readdirSync(carpeta)
    .filter((nombre) => nombre !== NACIONAL)
    .slice(0, cuantos)
    .map((nombre) => join(carpeta, nombre));
  const t0 = ahora();
  const nacional = openFile(openWorkbook(readFileSync(join(carpeta, NACIONAL)), opciones));
  const espera = await esperarArchivos(nacional, CONTEXTO, PERIODO);
  const esperar = ahora() - t0;
  const antes = maximo();
  const recepcion = new Recepcion();
  let [descomprimir, recibir] = [0, 0];
  // File by file, one after the other: whatever else the machine does weighs on both alike.
  for (const ruta of rutas) {
    const bytes = readFileSync(ruta);
    const t1 = ahora();
    unzipSync(bytes);
    const t2 = ahora();
    recepcion.toma(await recibirArchivo(ruta, abrirDevuelto(bytes), espera));
    descomprimir += t2 - t1;
    recibir += ahora() - t2;
  }
  const t3 = ahora();
  const { archivos, cambios } = recepcion.revision();
  recibir += ahora() - t3;
  if (archivos.some(({ rechazo }) => rechazo)) throw new Error('a file was refused');
  return {
    archivos: archivos.length,
    esperar,
    descomprimir,
    recibir,
    cambios: cambios.length,
    antes,
    maximo: maximo(),
  };
}

const COMO_LA_ORDEN = '--max-semi-space-size=64';

/** In a process of its own: its peak is its own. */
function aparte(...palabras: readonly (string | number)[]): void {
  const { status } = spawnSync(
    process.execPath,
    [COMO_LA_ORDEN, __filename, 'consolidar', ...palabras.map(String)],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`did not end: ${palabras.join(' ')}`);
}

const mb = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

function dice(indicadores: number, m: Medida): void {
  const { archivos, esperar, descomprimir, recibir, cambios } = m;
  console.log(
    [
      archivos,
      indicadores,
      cambios,
      esperar.toFixed(0),
      descomprimir.toFixed(0),
      recibir.toFixed(0),
      `${(recibir / descomprimir).toFixed(2)} ×`,
      mb(m.antes),
      mb(m.maximo),
    ].join(' | '),
  );
}

async function main(): Promise<void> {
  const [orden, carpeta = '', uno = '', otro = ''] = process.argv.slice(3);
  if (orden === 'prepara') return prepara(carpeta, Number(uno), Number(otro));
  if (orden === 'mide') return dice(Number(otro), await mide(carpeta, Number(uno)));
  console.log(
    'archivos | indicadores | cambios | libro ms | descomprimir ms | recibir ms | recibir / descomprimir | MB antes | MB a lo más',
  );
  for (const { entidades, indicadores, veces } of [
    { entidades: 300, indicadores: 50, veces: [15, 75, 300] },
    { entidades: 15, indicadores: 2_000, veces: [5, 15] },
  ]) {
    const nueva = mkdtempSync(join(tmpdir(), 'consolidar-'));
    try {
      aparte('prepara', nueva, entidades, indicadores);
      for (const cuantos of veces) aparte('mide', nueva, cuantos, indicadores);
    } finally {
      rmSync(nueva, { recursive: true, force: true });
    }
  }
}

void main();
