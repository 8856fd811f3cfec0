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
    const antes = await leido(libro.save());
    if (!(await previaImportar(openFile(libro), contexto, mapa)).traido) {
      await expect(importarLibro(openFile(libro), contexto, mapa)).rejects.toThrow(
        'No se cambió nada.',
      );
      expect(await leido(libro.save())).toEqual(antes);
      return;
    }
    await importarLibro(openFile(libro), contexto, mapa);
    const despues = await leido(libro.save());
    expect(despues.slice(0, antes.length).sort()).toEqual(antes.sort());
    const { hallazgos } = await revisar(openFile(openWorkbook(libro.save())), contexto);
    expect(
      hallazgos.filter(({ regla }) => regla === 'tablaFalta' || regla === 'columnaFalta'),
    ).toEqual([]);
  });
});

/** What the sheets that people had say, cell by cell. */
async function leido(bytes: Uint8Array): Promise<string[]> {
  const abierto = openFile(openWorkbook(bytes));
  const { sheets } = await abierto.describe();
  const propias = sheets.filter(({ name, used }) => used && !PROPIAS.has(name));
  const grids = await abierto.read(propias.map(({ name, used }) => ({ sheet: name, area: used! })));
  return grids.map(({ sheet, area, cells }) => JSON.stringify([sheet, area, cells]));
}

const PROPIAS = new Set([
  'Política',
  'Estructura',
  'Indicadores',
  'Reportes',
  'Declarado',
  'Bitácora',
]);
