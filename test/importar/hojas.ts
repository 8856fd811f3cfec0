/**
 * Somebody's own workbook out of text files: one `.tsv` a sheet. Lines that begin with `#combina`
 * merge an area, with `#formato` give one a number format, and with `#fila` say on which row what
 * follows begins. `'` before a text makes it a text whatever it looks like; a number is a number.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newWorkbook, openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { parseAddress, type Area, type Cell, type SheetPlan } from '@pnftp/xlsx/plan';

export interface HojaDeTexto {
  readonly nombre: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  readonly formatos: readonly { readonly area: Area; readonly numberFormat: string }[];
}

const celda = (texto: string): Cell => {
  if (texto === '') return null;
  if (texto.startsWith("'")) return texto.slice(1);
  if (/^#(?:N\/A|DIV\/0!|REF!|VALUE!)$/.test(texto)) return { error: texto };
  return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(texto) ? Number(texto) : texto.replaceAll('\\n', '\n');
};

export function hojaDeTexto(nombre: string, texto: string): HojaDeTexto {
  const merges: Area[] = [];
  const formatos: { area: Area; numberFormat: string }[] = [];
  const cells: Cell[][] = [];
  for (const linea of texto.replace(/\n$/, '').split('\n')) {
    const [, orden, resto = ''] = /^#(combina|formato|fila) (.*)$/.exec(linea) ?? [];
    if (orden === undefined) cells.push(linea.split('\t').map(celda));
    else if (orden === 'fila') while (cells.length < Number(resto) - 1) cells.push([]);
    else {
      const [direccion = '', ...formato] = resto.split(' ');
      const area = parseAddress(direccion)!;
      if (orden === 'combina') merges.push(area);
      else formatos.push({ area, numberFormat: formato.join(' ') });
    }
  }
  return { nombre, cells, merges, formatos };
}

export const hojasDe = (carpeta: string): HojaDeTexto[] =>
  readdirSync(carpeta)
    .filter((archivo) => archivo.endsWith('.tsv'))
    .sort()
    .map((archivo) =>
      hojaDeTexto(
        basename(archivo, '.tsv').replace(/^\d+ /, ''),
        readFileSync(join(carpeta, archivo), 'utf8'),
      ),
    );

/** A real file with these sheets, opened again from its bytes. */
export async function libroCon(hojas: readonly HojaDeTexto[]): Promise<Workbook> {
  const [primera] = hojas;
  const libro = newWorkbook({ sheets: [primera!.nombre] });
  const sheets = hojas.map(({ nombre, cells, merges, formatos }, i): SheetPlan => {
    const columnas = Math.max(...cells.map((fila) => fila.length));
    const llenas = cells.map((fila) => Array.from({ length: columnas }, (_, c) => fila[c] ?? null));
    return {
      name: nombre,
      mode: i === 0 ? 'update' : 'create',
      blocks: [{ row: 0, column: 0, cells: llenas }],
      merges,
      styles: formatos.map(({ area, numberFormat }) => ({ area, style: { numberFormat } })),
    };
  });
  await openFile(libro).apply({ action: 'prueba', sheets });
  return openWorkbook(libro.save());
}
