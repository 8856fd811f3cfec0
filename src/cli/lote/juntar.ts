/** The results of all parts as one table: a row a workbook, by policy. */
import { extname } from 'node:path';
import { newWorkbook, openFile } from '@pnftp/xlsx';
import type { PagePlan, Plan } from '@pnftp/xlsx/plan';
import { ESTILO, SEMAFORO } from '../../libro/estilo';
import type { Nivel } from '../../ceplan/tipos';
import { cli } from '../../textos/cli';
import { comoFilasCsv } from '../../libro/abiertos/paquete';
import { escribir, exigeDistintos } from '../archivos';
import { Fin, type Terminal } from '../salida';
import { cifraDe, type Fila } from './fila';
import { leerResultados } from './resultados';

const T = cli.lote;

interface Columna {
  readonly titulo: string;
  readonly ancho: number;
  readonly de: (fila: Fila) => string | number | null;
}

const nivelDe = (nivel: Nivel | null | undefined): string | null =>
  nivel ? SEMAFORO[nivel].palabra : null;

const COLUMNAS: readonly Columna[] = [
  { titulo: T.columnas.politica, ancho: 44, de: (f) => f.politica?.nombre ?? null },
  { titulo: T.columnas.anio, ancho: 8, de: (f) => f.politica?.anioEvaluado ?? null },
  {
    titulo: T.columnas.indice,
    ancho: 12,
    de: (f) => f.indiceGestion && cifraDe(f.indiceGestion.valor),
  },
  { titulo: T.columnas.nivel, ancho: 12, de: (f) => nivelDe(f.indiceGestion?.nivel) },
  {
    titulo: T.columnas.valoracion,
    ancho: 12,
    de: (f) => f.valoracion && cifraDe(f.valoracion.puntaje),
  },
  {
    titulo: T.columnas.implementacion,
    ancho: 16,
    de: (f) => (f.valoracion?.nivel ? T.implementacion[f.valoracion.nivel] : null),
  },
  { titulo: T.columnas.bajo, ancho: 8, de: (f) => f.conteos?.bajo ?? null },
  { titulo: T.columnas.intermedio, ancho: 12, de: (f) => f.conteos?.intermedio ?? null },
  { titulo: T.columnas.alto, ancho: 8, de: (f) => f.conteos?.alto ?? null },
  { titulo: T.columnas.nd, ancho: 8, de: (f) => f.conteos?.nd ?? null },
  { titulo: T.columnas.compromisos, ancho: 14, de: (f) => f.compromisos },
  { titulo: T.columnas.errores, ancho: 10, de: (f) => f.hallazgos?.error ?? null },
  { titulo: T.columnas.advertencias, ancho: 14, de: (f) => f.hallazgos?.advertencia ?? null },
  { titulo: T.columnas.avisos, ancho: 10, de: (f) => f.hallazgos?.aviso ?? null },
  { titulo: T.columnas.peores, ancho: 70, de: (f) => peores(f) },
  { titulo: T.columnas.archivo, ancho: 40, de: (f) => f.archivo },
  { titulo: T.columnas.estado, ancho: 14, de: (f) => T.estados[f.estado] },
  { titulo: T.columnas.motivo, ancho: 60, de: (f) => f.motivo ?? null },
];

const peores = ({ peores: lista }: Fila): string | null =>
  lista
    .map(({ titulo, cuantos, hoja, celda }) =>
      T.peor(titulo, cuantos, hoja && celda ? `${hoja}!${celda}` : ''),
    )
    .join('\n') || null;

/** By policy, and by file where that is the same or there is none. */
const porPolitica = (a: Fila, b: Fila): number =>
  (a.politica?.nombre ?? '\uffff').localeCompare(b.politica?.nombre ?? '\uffff', 'es') ||
  (a.archivo < b.archivo ? -1 : 1);

/** A file that is in two parts is one row: the last of them. */
export function juntadas(rutas: readonly string[]): { filas: Fila[]; repetidas: number } {
  const filas = new Map<string, Fila>();
  let repetidas = 0;
  for (const ruta of rutas) {
    leerResultados(ruta, (fila) => {
      if (filas.has(fila.archivo)) repetidas += 1;
      filas.set(fila.archivo, fila);
    });
  }
  return { filas: [...filas.values()].sort(porPolitica), repetidas };
}

const tablaDe = (filas: readonly Fila[]): (string | number | null)[][] => [
  COLUMNAS.map(({ titulo }) => titulo),
  ...filas.map((fila) => COLUMNAS.map(({ de }) => de(fila))),
];

const PAGINA: PagePlan = {
  orientation: 'landscape',
  paper: 'A4',
  margins: { top: 1.5, right: 1, bottom: 1.5, left: 1, header: 0.7, footer: 0.7 },
  fit: { scale: 80 },
  order: 'overThenDown',
  titleRows: { row: 0, rows: 1 },
  titleColumns: { column: 0, columns: 1 },
};

/** In points: a line of its own for each of its worst findings. */
const altoDe = ({ peores: lista, motivo }: Fila): number =>
  14 * Math.max(lista.length, Math.ceil((motivo?.length ?? 0) / 60), 2);

function planDe(filas: readonly Fila[]): Plan {
  const cells = tablaDe(filas);
  const area = { row: 0, column: 0, rows: cells.length, columns: COLUMNAS.length };
  return {
    action: 'lote',
    sheets: [
      {
        name: T.hoja,
        mode: 'update',
        blocks: [{ row: 0, column: 0, cells }],
        styles: [
          { area, style: { ...ESTILO.hoja, wrap: true } },
          { area: { ...area, rows: 1 }, style: ESTILO.cabecera },
          {
            area: { row: 1, column: 2, rows: Math.max(filas.length, 1), columns: 1 },
            style: { numberFormat: '0.0' },
          },
        ],
        rowHeights: filas.map((fila, i) => ({ row: i + 1, rows: 1, height: altoDe(fila) })),
        columnWidths: COLUMNAS.map(({ ancho }, column) => ({ column, columns: 1, width: ancho })),
        tables: [{ name: 'tblLote', area: { ...area, rows: Math.max(cells.length, 2) } }],
        freeze: { rows: 1, columns: 1 },
        page: PAGINA,
      },
    ],
  };
}

async function comoLibro(filas: readonly Fila[]): Promise<Uint8Array> {
  const libro = newWorkbook({ sheets: [T.hoja] });
  await openFile(libro).apply(planDe(filas));
  return libro.save();
}

/** Writes the table of all parts, `.xlsx` or `.csv`. */
export async function juntarLotes(
  rutas: readonly string[],
  salida: string,
  terminal: Terminal,
): Promise<number> {
  for (const ruta of rutas) exigeDistintos(ruta, salida);
  const extension = extname(salida).toLowerCase();
  if (extension !== '.xlsx' && extension !== '.csv') throw new Fin(T.tabla(salida));
  const { filas, repetidas } = juntadas(rutas);
  if (filas.length === 0) throw new Fin(T.sinFilas);
  const contenido = extension === '.csv' ? comoFilasCsv(tablaDe(filas)) : await comoLibro(filas);
  escribir([{ ruta: salida, contenido }], terminal);
  const sin = filas.filter(({ estado }) => estado !== 'hecho').length;
  terminal.out(
    `${[T.juntado(filas.length, sin, repetidas), `${T.escrito}: ${salida}`].join('\n')}\n`,
  );
  return sin > 0 ? 1 : 0;
}
