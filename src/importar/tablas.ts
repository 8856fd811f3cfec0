/**
 * Finds the tables of a sheet: rows that head columns with words of the trade, over one to four
 * rows with merged or merely spanning groups, and what stands above and below them.
 */
import { bottomOf, rightOf, type CellValue } from '@pnftp/xlsx/plan';
import { vacia } from '../libro/valores';
import { enLinea, type Hoja } from './hoja';
import { dicho, esDeCabecera, esSuelta, tituloDeGrupo } from './vocabulario';

export interface ColumnaHallada {
  /** Of the sheet, from 0. */
  readonly indice: number;
  /** What its heading says, from the group down; each level once. */
  readonly ruta: readonly string[];
}

export interface TablaHallada {
  readonly hoja: Hoja;
  /** First and last row of the heading. */
  readonly cabecera: readonly [number, number];
  readonly columnas: readonly ColumnaHallada[];
  /** First row below the heading, and the last before the next table or the end. */
  readonly cuerpo: readonly [number, number];
  /** Lines above it, back to the table before: titles, and what they say of it. */
  readonly encima: readonly {
    readonly texto: string;
    readonly fila: number;
    readonly columna: number;
  }[];
}

const MAX_CABECERA = 5;
/** A long text is a sentence, not the head of a column. */
const LARGO_DE_CABEZA = 90;

interface Fila {
  readonly fila: number;
  readonly columnas: readonly number[];
  readonly textos: readonly string[];
}

function filaDe(hoja: Hoja, fila: number): Fila {
  const columnas: number[] = [];
  const textos: string[] = [];
  for (let c = hoja.area.column; c <= rightOf(hoja.area); c++) {
    const valor = hoja.valor(fila, c);
    if (vacia(valor)) continue;
    columnas.push(c);
    textos.push(enLinea(valor));
  }
  return { fila, columnas, textos };
}

/** A number that is no year: data. */
const esCantidad = (valor: CellValue): boolean =>
  typeof valor === 'number' && !(Number.isInteger(valor) && valor >= 1950 && valor <= 2100);

/** Whether a row names columns: an indicator with something else, or three of their words. */
function encabeza(hoja: Hoja, { fila, columnas, textos }: Fila): boolean {
  if (textos.length < 2 || columnas.filter((c) => esCantidad(hoja.valor(fila, c))).length > 1)
    return false;
  const conceptos = new Set<string>();
  let anios = 0;
  for (const texto of textos) {
    if (texto.length > LARGO_DE_CABEZA) continue;
    const d = dicho(texto);
    if (d.concepto) conceptos.add(d.concepto);
    else if (d.anios.length > 0 && !d.resto) anios++;
  }
  if (conceptos.has('indicador')) return conceptos.size >= 2 || anios >= 2;
  return conceptos.size >= 3 || (conceptos.size === 2 && anios >= 2);
}

/** `(1) (2) (3)`, `a b c`: a row that only numbers the columns. */
const numera = ({ textos }: Fila): boolean =>
  textos.length >= 3 &&
  textos.every((t, i) => {
    const solo = t.replace(/[()[\]]/g, '').trim();
    return (
      solo === String(i + 1) ||
      (/^[a-z]$/i.test(solo) && solo.toLowerCase() === String.fromCharCode(97 + i))
    );
  });

const esDeIndicador = (texto: string): boolean => dicho(texto).concepto === 'indicador';

/** Column of the word "indicador" in a heading row. */
function columnaGuia({ columnas, textos }: Fila): number | null {
  const i = textos.findIndex((t) => t.length <= LARGO_DE_CABEZA && esDeIndicador(t));
  return i < 0 ? null : columnas[i]!;
}

/** Whether the next row still belongs to the heading. */
function sigue(
  hoja: Hoja,
  fila: Fila,
  guia: number | null,
  [primera, ultima]: readonly [number, number],
): boolean {
  if (fila.columnas.length === 0) return false;
  if (numera(fila)) return true;
  if (guia !== null && fila.columnas.includes(guia) && !agrupa(hoja, fila, guia, primera))
    return false;
  if (fila.textos.some((texto) => tituloDeGrupo(texto) !== null)) return false;
  return fila.columnas.every((c, i) => {
    const texto = fila.textos[i]!;
    if (texto.length > LARGO_DE_CABEZA) return false;
    const encima = hoja.combinada(ultima, c);
    const bajoGrupo =
      (encima !== undefined && encima.columns > 1) ||
      vacia(hoja.visto(ultima, c)) ||
      seExtiende(hoja, ultima, c);
    const valor = hoja.valor(fila.fila, c);
    const esTexto = typeof valor === 'string';
    return (
      esDeCabecera(texto) ||
      (esTexto && esSuelta(texto)) ||
      (bajoGrupo && esTexto && fila.columnas.length > 1 && !/\d{3}|^[\d.,\s%-]+$/.test(texto)) ||
      (esTexto && /^\([^)]*\)$/.test(texto))
    );
  });
}

/** "Indicador" over "Código" and "Denominación": what stands below it still heads columns. */
function agrupa(hoja: Hoja, fila: Fila, guia: number, primera: number): boolean {
  const ancha = (hoja.combinada(primera, guia)?.columns ?? 1) > 1;
  return ancha || esSuelta(fila.textos[fila.columnas.indexOf(guia)]!);
}

/** A group's title that is not merged spans the blank cells at its right. */
function seExtiende(hoja: Hoja, fila: number, columna: number): boolean {
  return columna < rightOf(hoja.area) && vacia(hoja.visto(fila, columna + 1));
}

/** Whether the row above is a level of the heading and not a title. */
function precede(
  hoja: Hoja,
  fila: Fila,
  guia: number | null,
  columnas: readonly number[],
): boolean {
  const dentro = fila.columnas.filter((c) => c >= columnas[0]! && c <= columnas.at(-1)!);
  if (dentro.length === 0 || dentro.length < fila.columnas.length) return false;
  const ancho = columnas.at(-1)! - columnas[0]! + 1;
  return fila.columnas.every((c, i) => {
    const texto = fila.textos[i]!;
    if (texto.length > LARGO_DE_CABEZA || typeof hoja.valor(fila.fila, c) === 'boolean')
      return false;
    const combinada = hoja.combinada(fila.fila, c);
    if (combinada && combinada.columns >= ancho && fila.columnas.length === 1) return false;
    const sobreGuia = guia !== null && c <= guia && guia < c + (combinada?.columns ?? 1);
    if (fila.columnas.length > 1)
      return esDeCabecera(texto) || (combinada?.columns ?? 1) > 1 || esSuelta(texto);
    if (sobreGuia) return esDeIndicador(texto) && combinada !== undefined;
    return c > columnas[0]! && ((combinada?.columns ?? 1) > 1 || esDeCabecera(texto));
  });
}

/** From the row that heads columns, the rows above and below that head them too. */
function cabeceraDe(hoja: Hoja, fila: Fila, desde: number): [number, number] {
  let guia = columnaGuia(fila);
  let primera = fila.fila;
  let ultima = fila.fila;
  // Cells merged down belong to the heading as far as they go.
  for (const c of fila.columnas) {
    const combinada = hoja.combinada(fila.fila, c);
    if (combinada && bottomOf(combinada) > ultima && combinada.rows <= MAX_CABECERA)
      ultima = bottomOf(combinada);
  }
  while (ultima - primera + 1 < MAX_CABECERA && ultima < bottomOf(hoja.area)) {
    const siguiente = filaDe(hoja, ultima + 1);
    if (!sigue(hoja, siguiente, guia, [primera, ultima])) break;
    ultima++;
    guia ??= columnaGuia(siguiente);
  }
  const columnas = [...new Set([...fila.columnas, ...filaDe(hoja, ultima).columnas])].sort(
    (a, b) => a - b,
  );
  while (primera > desde && ultima - primera + 1 < MAX_CABECERA) {
    if (!precede(hoja, filaDe(hoja, primera - 1), guia, columnas)) break;
    primera--;
  }
  return [primera, ultima];
}

/** What each row of the heading says of a column, groups carried to the right over blanks. */
function rutas(hoja: Hoja, [primera, ultima]: readonly [number, number]): ColumnaHallada[] {
  const filas = Array.from({ length: ultima - primera + 1 }, (_, i) => primera + i).filter(
    (fila) => !numera(filaDe(hoja, fila)),
  );
  const columnas: ColumnaHallada[] = [];
  const grupos: string[] = filas.map(() => '');
  for (let c = hoja.area.column; c <= rightOf(hoja.area); c++) {
    const ruta: string[] = [];
    filas.forEach((fila, nivel) => {
      const combinada = hoja.combinada(fila, c);
      let texto = enLinea(hoja.visto(fila, c));
      // Not merged, a group goes on where something stands below the blank and nothing of its own above.
      const debajo = filas.slice(nivel + 1).some((f) => !vacia(hoja.visto(f, c)));
      const arriba = ruta.length;
      if (texto === '' && !combinada && debajo && arriba === 0) texto = grupos[nivel]!;
      const agrupa = filas.slice(nivel + 1).some((f) => {
        const otra = hoja.combinada(f, c);
        return !vacia(hoja.visto(f, c)) && !(otra && otra.row <= fila);
      });
      grupos[nivel] = texto !== '' && agrupa ? texto : '';
      if (texto !== '' && texto !== ruta.at(-1)) ruta.push(texto);
    });
    columnas.push({ indice: c, ruta });
  }
  return columnas;
}

/** Columns that stand side by side; a column with neither heading nor figures parts two tables. */
function porTramos(
  hoja: Hoja,
  columnas: readonly ColumnaHallada[],
  [desde, hasta]: readonly [number, number],
) {
  const tramos: ColumnaHallada[][] = [[]];
  for (const columna of columnas) {
    const vacia = columna.ruta.length === 0;
    if (vacia && !hayAlgo(hoja, columna.indice, desde, Math.min(hasta, desde + 200))) {
      if (tramos.at(-1)!.length > 0) tramos.push([]);
      continue;
    }
    tramos.at(-1)!.push(columna);
  }
  return tramos.filter((t) => t.length > 0);
}

const hayAlgo = (hoja: Hoja, columna: number, desde: number, hasta: number): boolean => {
  for (let f = desde; f <= hasta; f++) if (!vacia(hoja.visto(f, columna))) return true;
  return false;
};

const tieneIndicador = (columnas: readonly ColumnaHallada[]): boolean =>
  columnas.some(({ ruta }) => ruta.some(esDeIndicador));

/** The columns as tables: two side by side only where each names its indicators. */
function repartidas(
  hoja: Hoja,
  columnas: readonly ColumnaHallada[],
  cuerpo: readonly [number, number],
) {
  const tramos = porTramos(hoja, columnas, cuerpo);
  const propias = tramos.filter(tieneIndicador);
  return propias.length > 1 ? propias : [tramos.flat()];
}

/** The tables of a sheet, from the top. */
export function hallarTablas(hoja: Hoja): TablaHallada[] {
  const cabeceras: [number, number][] = [];
  const fin = bottomOf(hoja.area);
  let libre = hoja.area.row;
  for (let f = hoja.area.row; f <= fin; f++) {
    const fila = filaDe(hoja, f);
    if (!encabeza(hoja, fila)) continue;
    const cabecera = cabeceraDe(hoja, fila, libre);
    cabeceras.push(cabecera);
    f = cabecera[1];
    libre = f + 1;
  }
  return cabeceras.reduce((tablas: TablaHallada[], cabecera, i) => {
    const cuerpo: [number, number] = [cabecera[1] + 1, (cabeceras[i + 1]?.[0] ?? fin + 1) - 1];
    const columnas = rutas(hoja, cabecera);
    const anterior = tablas.at(-1);
    // The same heading again goes on with its table, as print repeats it on every page and block.
    if (anterior && sonIguales(anterior.columnas, columnas)) {
      return [...tablas.slice(0, -1), { ...anterior, cuerpo: [anterior.cuerpo[0], cuerpo[1]] }];
    }
    const encima = i === 0 ? lineas(hoja, hoja.area.row, cabecera[0] - 1) : [];
    return [
      ...tablas,
      ...repartidas(hoja, columnas, cuerpo).map((suyas): TablaHallada => ({
        hoja,
        cabecera,
        columnas: suyas,
        cuerpo,
        encima,
      })),
    ];
  }, []);
}

const sonIguales = (unas: readonly ColumnaHallada[], otras: readonly ColumnaHallada[]): boolean => {
  const dichas = (columnas: readonly ColumnaHallada[]) =>
    JSON.stringify(
      columnas.flatMap(({ indice, ruta }) => (ruta.length > 0 ? [[indice, ...ruta]] : [])),
    );
  return dichas(unas) === dichas(otras);
};

/** Short lines that stand alone: titles. */
function lineas(hoja: Hoja, desde: number, hasta: number) {
  const textos: { texto: string; fila: number; columna: number }[] = [];
  for (let f = desde; f <= hasta; f++) {
    const fila = filaDe(hoja, f);
    fila.textos.forEach((texto, i) => textos.push({ texto, fila: f, columna: fila.columnas[i]! }));
  }
  return textos;
}
