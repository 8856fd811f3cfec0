/**
 * One folder a layout: the sheets as somebody made them, and `esperado.txt`, all that an import
 * says and brings, renewed by ACTUALIZAR=1 and read by a person. With `mapa.json` what a person
 * answered is part of it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importarLibro, previaImportar, revisar, type Contexto } from '../../src/acciones';
import { conRespuesta, leeMapa, MAPA_VACIO } from '../../src/importar';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { contado } from './contado';
import { hojasDe, libroCon } from './hojas';

const CASOS = join(__dirname, 'casos');
const contexto: Contexto = { hoy: '2026-03-01', idioma: 'es' };

describe.each(readdirSync(CASOS))('%s', (caso) => {
  const carpeta = join(CASOS, caso);
  const archivoMapa = join(carpeta, 'mapa.json');
  const mapa = existsSync(archivoMapa)
    ? leeMapa(JSON.parse(readFileSync(archivoMapa, 'utf8')))
    : MAPA_VACIO;

  it('brings what its golden says', async () => {
    const libro = await libroCon(hojasDe(carpeta));
    const importacion = await previaImportar(openFile(libro), contexto, mapa);
    const dicho = contado(importacion);
    const archivo = join(carpeta, 'esperado.txt');
    if (process.env.ACTUALIZAR === '1') writeFileSync(archivo, dicho);
    expect(dicho).toBe(readFileSync(archivo, 'utf8'));
  });

  it('asks nothing twice: what was answered is not asked again', async () => {
    const libro = await libroCon(hojasDe(carpeta));
    let respondido = mapa;
    let preguntas = (await previaImportar(openFile(libro), contexto, mapa)).preguntas;
    // An answer may let a column in, whose cells have questions of their own.
    for (let vuelta = 0; vuelta < 4 && preguntas.length > 0; vuelta++) {
      const hechas = new Set(preguntas.map((p) => JSON.stringify(p)));
      for (const pregunta of preguntas) {
        respondido = conRespuesta(respondido, pregunta, pregunta.opciones[0] ?? null);
      }
      const textual = leeMapa(JSON.parse(JSON.stringify(respondido)));
      const nuevas = await previaImportar(openFile(libro), contexto, textual);
      preguntas = nuevas.preguntas.filter(({ clase }) => clase !== 'faltaPolitica');
      expect(preguntas.filter((p) => hechas.has(JSON.stringify(p)))).toEqual([]);
    }
    expect(preguntas).toEqual([]);
  });

  it('leaves the tables as they were, and a workbook that is read', async () => {
    const libro = await libroCon(hojasDe(carpeta));
    const suyas = new Set(libro.sheets.map(({ name }) => name));
    const antes = await leido(libro.save(), suyas);
    expect(antes).toHaveLength(suyas.size);
    if (!(await previaImportar(openFile(libro), contexto, mapa)).traido) {
      await expect(importarLibro(openFile(libro), contexto, mapa)).rejects.toThrow(
        'No se cambió nada.',
      );
      expect(await leido(libro.save(), suyas)).toEqual(antes);
      return;
    }
    await importarLibro(openFile(libro), contexto, mapa);
    expect((await leido(libro.save(), suyas)).sort()).toEqual(antes.sort());
    const { hallazgos } = await revisar(openFile(openWorkbook(libro.save())), contexto);
    expect(
      hallazgos.filter(({ regla }) => regla === 'tablaFalta' || regla === 'columnaFalta'),
    ).toEqual([]);
  });
});

/** What these sheets say, cell by cell. */
async function leido(bytes: Uint8Array, suyas: ReadonlySet<string>): Promise<string[]> {
  const abierto = openFile(openWorkbook(bytes));
  const { sheets } = await abierto.describe();
  const propias = sheets.filter(({ name, used }) => used && suyas.has(name));
  const grids = await abierto.read(propias.map(({ name, used }) => ({ sheet: name, area: used! })));
  return grids.map(({ sheet, area, cells }) => JSON.stringify([sheet, area, cells]));
}

it('takes words that a program knows for words', async () => {
  const cells = [
    ['Indicador', 'Unidad de medida', 'Sentido', 'Responsable', 'Meta 2024', 'Ejecutado 2024'],
    ['Número de casos', 'casos', 'constructor', 'constructor', 10, 9],
    ['Número de visitas', 'visitas', 'Ascendente', 'Constructor', 10, 9],
    ['Número de talleres', 'talleres', 'Ascendente', 'constructor', 10, 9],
  ];
  const mapa = leeMapa({ version: 1, textos: { 'Sentido esperado': { Mantener: 'No definido' } } });
  const libro = await libroCon([{ nombre: 'M', cells, merges: [], formatos: [] }]);
  const { traido, preguntas } = await previaImportar(openFile(libro), contexto, mapa);
  const filas = traido!.contenido.filas.tblIndicadores!;
  expect(filas.map((f) => f.Responsable)).toEqual(['constructor', 'constructor', 'constructor']);
  expect(filas[0]!['Sentido esperado']).toBe('');
  expect(preguntas).toContainEqual(
    expect.objectContaining({ clase: 'textoDeLista', escrito: 'constructor' }),
  );
});
