/** The sheet Hallazgos: what validation found, each with a link to its cell. */
import { quoteSheet } from '@pnftp/xlsx/plan';
import type { Cell, SheetPlan } from '@pnftp/xlsx/plan';
import { hallazgos as T } from '../../textos/documentos';
import type { Fecha } from '../../ceplan/tipos';
import { TABLA_HALLAZGOS } from '../esquema';
import { ESTILO, PAGINA, pie, TINTA } from '../estilo';
import { formula, mayuscula } from '../formulas';
import { Lienzo, type Destino } from '../lienzo';
import type { FilaHallazgo } from './fila';

const COLUMNAS = [
  ['N°', 6],
  ['Severidad', 12],
  ['Regla', 22],
  ['Hoja', 14],
  ['Celda', 9],
  ['Tipo', 9],
  ['Código', 8],
  ['Encontrado', 22],
  ['Esperado', 22],
  ['Qué pasa', 50],
  ['Qué hacer', 40],
] as const;
const [SEVERIDAD, HOJA, CELDA, CODIGO] = [1, 3, 4, 6] as const;

/** The address as a formula that leads there: one for each finding, and no object in the file. */
function enlace({ hoja, celda }: FilaHallazgo, hojas: ReadonlySet<string>): Cell {
  if (celda === '' || !hojas.has(hoja)) return celda;
  const lugar = `#${quoteSheet(hoja)}!${celda}`.replaceAll('"', '""');
  return formula(`HYPERLINK("${lugar}","${celda}")`, celda);
}

export function planHallazgos(
  todas: readonly FilaHallazgo[],
  hoy: Fecha,
  destino: Destino,
  hojas: ReadonlySet<string>,
): SheetPlan {
  const filas = todas.filter(({ plegada }) => !plegada);
  const lienzo = new Lienzo(COLUMNAS.map(([, ancho]) => ancho));
  const n = COLUMNAS.length;
  const cuenta = (s: string) => filas.filter((f) => f.severidad === s).length;
  const [dia, mes, anio] = [hoy.slice(8), hoy.slice(5, 7), hoy.slice(0, 4)];
  lienzo.franja(T.titulo, n, ESTILO.titulo, 24);
  lienzo.franja(
    filas.length === 0
      ? T.ninguno
      : T.nota(`${dia}/${mes}/${anio}`, cuenta('error'), cuenta('advertencia'), cuenta('aviso')),
    n,
    ESTILO.nota,
  );
  lienzo.vacia(6);
  const cabecera = lienzo.cabecera(
    COLUMNAS.map(([titulo]) => titulo),
    n,
  );
  const primera = lienzo.siguiente;
  for (const f of filas) {
    const celdas: Cell[] = [
      f.numero,
      mayuscula(f.severidad),
      f.titulo,
      f.hoja,
      enlace(f, hojas),
      f.tipo,
      f.codigo,
      f.encontrado,
      f.esperado,
      [f.causa === null ? '' : T.consecuencia(f.causa), f.mensaje, f.porQue]
        .filter((t) => t !== '')
        .join(' '),
      f.accion,
    ];
    lienzo.fila(celdas.map((c) => (c === '' ? null : c)));
  }
  if (filas.length === 0) lienzo.fila([]);
  const rows = lienzo.siguiente - primera;
  lienzo.estilo(primera, 0, rows, n, ESTILO.texto);
  for (const column of [0, SEVERIDAD, HOJA, CELDA, CELDA + 1])
    lienzo.estilo(primera, column, rows, 1, ESTILO.centrado);
  lienzo.estilo(primera, CODIGO, rows, 3, { numberFormat: '@' });
  lienzo.estilo(primera, CODIGO, rows, 1, { horizontal: 'center' });
  // Neighbouring rows of one severity share their colour's area.
  let desde = 0;
  for (let i = 1; i <= filas.length; i++) {
    if (i < filas.length && filas[i]!.severidad === filas[desde]!.severidad) continue;
    const { fondo, texto } = TINTA[filas[desde]!.severidad];
    lienzo.estilo(primera + desde, SEVERIDAD, i - desde, 1, {
      fill: fondo,
      font: { color: texto },
    });
    desde = i;
  }
  if (filas.length > 0) lienzo.estilo(primera, CELDA, filas.length, 1, ESTILO.enlace);
  return {
    ...lienzo.hoja(destino),
    tables: [
      {
        name: TABLA_HALLAZGOS,
        area: { row: cabecera, column: 0, rows: rows + 1, columns: n },
        filterButtons: true,
        bandedRows: false,
      },
    ],
    freeze: { rows: cabecera + 1, columns: 0 },
    page: {
      ...PAGINA,
      printArea: lienzo.area,
      titleRows: { row: cabecera, rows: 1 },
      footer: pie(T.titulo),
    },
  };
}
