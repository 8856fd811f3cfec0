/** The sheet Hallazgos: what validation found, each with a link to its cell. */
import { quoteSheet } from '@pnftp/xlsx/plan';
import type { Cell, SheetPlan } from '@pnftp/xlsx/plan';
import { hallazgos as T } from '../../textos/documentos';
import type { Fecha } from '../../ceplan/tipos';
import { TABLA_HALLAZGOS } from '../esquema';
import { ESTILO, pie, SEMAFORO, TINTA, type ParColor } from '../estilo';
import { formula, mayuscula } from '../formulas';
import { Lienzo, type Destino } from '../lienzo';
import { paginaAlAncho } from '../paginas';
import { JUSTIFICAR } from '../../textos/justificar';
import type { FilaHallazgo } from './fila';
import type { Revision } from './filas';

const COLUMNAS = [
  ['N°', 5],
  ['Severidad', 12],
  ['Regla', 18],
  ['Hoja', 12],
  ['Celda', 8],
  ['Tipo', 9],
  ['Código', 8],
  ['Encontrado', 16],
  ['Esperado', 16],
  ['Qué pasa', 35],
  ['Qué hacer', 25],
  ['Clave', 28],
] as const;
/** The key is for who justifies by hand, not for the page. */
const IMPRESAS = COLUMNAS.length - 1;
const [SEVERIDAD, HOJA, CELDA, CODIGO] = [1, 3, 4, 6] as const;

/** The address as a formula that leads there: one for each finding, and no object in the file. */
function enlace({ hoja, celda }: FilaHallazgo, hojas: ReadonlySet<string>): Cell {
  if (celda === '' || !hojas.has(hoja)) return celda;
  const lugar = `#${quoteSheet(hoja)}!${celda}`.replaceAll('"', '""');
  return formula(`HYPERLINK("${lugar}","${celda}")`, celda);
}

/** Those that have a row: what is summed up in its cause's message has none. */
const conFila = (filas: readonly FilaHallazgo[]) => filas.filter(({ plegada }) => !plegada);

export function planHallazgos(
  { hallazgos, justificados }: Revision,
  hoy: Fecha,
  destino: Destino,
  hojas: ReadonlySet<string>,
): SheetPlan {
  const [hablan, callan] = [conFila(hallazgos), conFila(justificados)];
  const lienzo = new Lienzo(COLUMNAS.map(([, ancho]) => ancho));
  const n = COLUMNAS.length;
  lienzo.franja(T.titulo, IMPRESAS, ESTILO.titulo, 24);
  lienzo.franja(notaDe(hablan, callan.length, hoy), IMPRESAS, ESTILO.nota);
  lienzo.vacia(6);
  const cabecera = lienzo.cabecera(
    COLUMNAS.map(([titulo]) => titulo),
    n,
  );
  const primera = lienzo.siguiente;
  const filas = [...hablan, ...callan];
  const rotulos = [
    ...hablan.map(({ severidad }) => mayuscula(severidad)),
    ...callan.map(() => T.justificado),
  ];
  filas.forEach((fila, i) => lienzo.fila(celdasDe(fila, rotulos[i]!, i >= hablan.length, hojas)));
  if (filas.length === 0) lienzo.fila([]);
  const rows = lienzo.siguiente - primera;
  lienzo.estilo(primera, 0, rows, n, ESTILO.texto);
  for (const column of [0, SEVERIDAD, HOJA, CELDA, CELDA + 1])
    lienzo.estilo(primera, column, rows, 1, ESTILO.centrado);
  lienzo.estilo(primera, CODIGO, rows, 3, { numberFormat: '@' });
  lienzo.estilo(primera, CODIGO, rows, 1, { horizontal: 'center' });
  tenir(lienzo, primera, [
    ...hablan.map(({ severidad }) => TINTA[severidad]),
    ...callan.map(() => SEMAFORO.nd),
  ]);
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
      ...paginaAlAncho(lienzo, IMPRESAS, { row: cabecera, rows: 1 }),
      footer: pie(T.titulo),
    },
  };
}

function notaDe(hablan: readonly FilaHallazgo[], callan: number, hoy: Fecha): string {
  const cuenta = (s: string) => hablan.filter((f) => f.severidad === s).length;
  const [dia, mes, anio] = [hoy.slice(8), hoy.slice(5, 7), hoy.slice(0, 4)];
  if (hablan.length + callan === 0) return T.ninguno;
  const fecha = `${dia}/${mes}/${anio}`;
  return [
    T.nota(fecha, cuenta('error'), cuenta('advertencia'), cuenta('aviso')),
    ...(callan > 0 ? [T.notaJustificados(callan)] : []),
  ].join(' ');
}

function celdasDe(
  f: FilaHallazgo,
  rotulo: string,
  calla: boolean,
  hojas: ReadonlySet<string>,
): Cell[] {
  const antes = [
    ...(f.causa === null ? [] : [T.consecuencia(f.causa)]),
    ...(calla && f.justificacion ? [JUSTIFICAR.es.dicho(f.justificacion)] : []),
  ];
  const celdas: Cell[] = [
    f.numero,
    rotulo,
    f.titulo,
    f.hoja,
    enlace(f, hojas),
    f.tipo,
    f.codigo,
    f.encontrado,
    f.esperado,
    [...antes, f.mensaje, f.porQue].filter((t) => t !== '').join(' '),
    f.accion,
    f.clave,
  ];
  return celdas.map((c) => (c === '' ? null : c));
}

/** Neighbouring rows of one tint share their colour's area. */
function tenir(lienzo: Lienzo, primera: number, tintas: readonly ParColor[]): void {
  let desde = 0;
  for (let i = 1; i <= tintas.length; i++) {
    if (i < tintas.length && tintas[i] === tintas[desde]) continue;
    const { fondo, texto } = tintas[desde]!;
    lienzo.estilo(primera + desde, SEVERIDAD, i - desde, 1, {
      fill: fondo,
      font: { color: texto },
    });
    desde = i;
  }
}
