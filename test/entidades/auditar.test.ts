/** What the audit says of each file that came back, by itself, and of nothing that was there before. */
import { auditorDe, esperarArchivos, formatos, recibirArchivo } from '../../src/acciones';
import { abrirDevuelto } from '../../src/entidades/recibir/abrir';
import { auditadoEn } from '../../src/entidades/recibir/decir';
import type { Espera } from '../../src/entidades/recibir/recibir';
import type { Recibido } from '../../src/entidades/recibir/tipos';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto } from '../acciones/ayuda';
import { antesDeReportar } from './ayuda';
import { llenado, lugarDe, ponEnFormato, type Cifras } from './devueltos';

const PERIODO = '2023-anual';
let nacional: Workbook;
let formato: FormatoDeEntidad;
let cifras: Cifras;

beforeAll(async () => {
  const antes = await antesDeReportar();
  ({ cifras } = antes);
  nacional = antes.libro;
  const { formatos: hechos } = await formatos(openFile(nacional), contexto, PERIODO);
  formato = hechos.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
});

async function auditada(cambia: (libro: Workbook) => void, espera?: Espera): Promise<Recibido> {
  const libro = await llenado(formato, cifras);
  cambia(libro);
  const con = espera ?? (await esperarArchivos(openFile(nacional), contexto, PERIODO));
  return auditorDe(con)(await recibirArchivo('a.xlsx', abrirDevuelto(libro.save()), con));
}

const reglas = ({ auditoria }: Recibido) => auditoria.map(({ regla }) => regla);

it('a figure that its numerator and denominator contradict is told at its cell of the file', async () => {
  const como = (libro: Workbook) => {
    const lugar = lugarDe(libro);
    ponEnFormato(lugar, 0, 'numerador', 30);
    ponEnFormato(lugar, 0, 'denominador', 100);
    ponEnFormato(lugar, 0, 'valor', 55);
  };
  const recibido = await auditada(como);
  const dicho = recibido.auditoria.find(({ regla }) => regla === 'razonContradiceValor')!;
  expect(dicho.celda!.hoja).toBe('Reporte');
  expect(recibido.propuestas.map(({ celda }) => celda)).toContainEqual(dicho.celda);
  expect(auditadoEn(dicho, 'es')).toMatch(/^Reporte![A-Z]+\d+, \w+ [\d.]+: .*55/);
  expect(reglas(await auditada(() => undefined))).not.toContain('razonContradiceValor');
});

it('what is in the workbook already is said of no file, nor what is said of all indicators together', async () => {
  const recibido = await auditada(() => undefined);
  const { politica } = await esperarArchivos(openFile(nacional), contexto, PERIODO);
  const suyos = new Set(formato.filas.tblFormatoReporte.map((f) => `${f.tipo} ${f.codigo}`));
  expect(politica.fichas.length).toBeGreaterThan(suyos.size);
  for (const { tipo, codigo } of recibido.auditoria) expect(suyos).toContain(`${tipo} ${codigo}`);
  expect(reglas(recibido).filter((r) => /servicio|compromiso|indice|media/i.test(r))).toEqual([]);
});

it('nothing of the national workbook, its proposals or their order changes by it', async () => {
  const espera = await esperarArchivos(openFile(nacional), contexto, PERIODO);
  const libro = await llenado(formato, cifras);
  const sin = await recibirArchivo('a.xlsx', abrirDevuelto(libro.save()), espera);
  const { auditoria, ...con } = auditorDe(espera)(sin);
  const { auditoria: ninguna, ...tal } = sin;
  expect(ninguna).toEqual([]);
  expect(con).toEqual(tal);
  expect(auditorDe(espera)(sin).auditoria).toEqual(auditoria);
});

it('a rule that the workbook omits is omitted here', async () => {
  const espera = await esperarArchivos(openFile(nacional), contexto, PERIODO);
  const ajustes = { ...espera.ajustes, omitir: ['razonContradiceValor'] };
  const recibido = await auditada(
    (libro) => {
      ponEnFormato(lugarDe(libro), 0, 'numerador', 30);
      ponEnFormato(lugarDe(libro), 0, 'denominador', 100);
      ponEnFormato(lugarDe(libro), 0, 'valor', 55);
    },
    { ...espera, ajustes },
  );
  expect(reglas(recibido)).not.toContain('razonContradiceValor');
});
