/**
 * The plan that brings a workbook up to date: missing keys and columns in their place, as a new
 * workbook has them, and the version. Nothing that stands in a cell is written over but the version.
 */
import type { Idioma } from '../../textos/idioma';
import { valueOf } from '@pnftp/xlsx/plan';
import type {
  Area,
  Cell,
  CellBlock,
  NamePlan,
  RowHeight,
  SheetPlan,
  StyledArea,
  TableChange,
} from '@pnftp/xlsx/plan';
import { altoDeFila } from '../altos';
import {
  ESTILO_DE,
  filaDeClave,
  formatoDeClave,
  HOLGURA,
  tramos,
  valida,
  validaClave,
} from '../celdasDeEntrada';
import { agrupar } from '../../ceplan/agrupar';
import { tituloDe, type EsquemaTabla } from '../esquema';
import { ESTILO, REJILLA } from '../estilo';
import type { LibroLeido } from '../leer';
import { alturas } from '../lienzo';
import { nombreDeClave } from '../nombreDeClave';
import { nombreDeParametro, POLITICA, type ClavePolitica } from '../politica';
import { columnaDe, type TablaLeida } from '../tablas';
import { comoTexto, texto, vacia } from '../valores';
import { Lugares, type Paso } from './lugares';
import type { ColumnaPendiente, Pendientes, Renombrada } from './pendientes';
import { planTablaNueva } from './tablaNueva';
import { CLAVE_VERSION, VERSION_CONTRATO } from '.';

/** What was added or set, where it stands afterwards. */
export interface CambioHecho {
  readonly hoja: string;
  readonly row: number;
  readonly column: number;
  readonly antes: Cell;
  readonly despues: Cell;
}

export interface PlanActualizar {
  /** One for each sheet that changes. */
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly cambios: readonly CambioHecho[];
  /** How rows and columns move, one after the other. */
  readonly pasos: readonly Paso[];
}

type Hoja = {
  -readonly [K in 'blocks' | 'formatsFirst' | 'styles' | 'validations']-?: NonNullable<
    SheetPlan[K]
  >[number][];
} & {
  readonly tableChanges: TableChange[];
  readonly rowHeights: RowHeight[];
  readonly columnWidths: NonNullable<SheetPlan['columnWidths']>[number][];
};

/**
 * `pedidos` is what was to be added when it was begun: where an earlier try was broken off, some of
 * it is there already, and is only finished. `null` where tblPolitica is missing.
 */
export function planActualizar(
  { tablas, contrato, estructura }: LibroLeido,
  pedidos: Pendientes,
  idioma: Idioma,
): PlanActualizar | null {
  const politica = tablas.get(POLITICA.nombre);
  if (!contrato || !politica) return null;
  const { filas } = contrato;
  const lugares = new Lugares(tablas.values(), politica, filas);
  for (const clave of pedidos.claves) if (!filas.has(clave.clave)) lugares.insertaClave(clave);
  for (const columna of pedidos.columnas) {
    if (!columnaDe(columna.tabla, columna.columna.campo)) lugares.insertaColumna(columna);
  }
  const hojas = new Map<string, Hoja>();
  const hoja = (nombre: string): Hoja => {
    const suya = hojas.get(nombre) ?? nuevaHoja();
    hojas.set(nombre, suya);
    return suya;
  };
  for (const { hoja: nombre, cambio } of lugares.pasos) hoja(nombre).tableChanges.push(cambio);
  const cambios: CambioHecho[] = [];
  const names: NamePlan[] = [];
  const enPolitica = hoja(politica.hoja);
  for (const clave of pedidos.claves) {
    const puesta = ponClave(enPolitica, clave, politica, filas, lugares, idioma);
    cambios.push(puesta.cambio);
    names.push(puesta.name);
  }
  const nueva = pedidos.claves.some(({ clave }) => clave === CLAVE_VERSION);
  const version = nueva ? undefined : filas.get(CLAVE_VERSION);
  if (version !== undefined) cambios.push(ponVersion(enPolitica, politica, version, lugares));
  for (const columna of pedidos.columnas) {
    cambios.push(ponColumna(hoja(columna.tabla.hoja), columna, lugares, idioma));
  }
  for (const una of pedidos.renombradas) {
    cambios.push(renombra(hoja(una.tabla.hoja), una, lugares));
  }
  enPolitica.blocks.push(...nombresDeClaves(politica, pedidos, filas, lugares));
  const crecidas = new Set(pedidos.columnas.map(({ tabla }) => tabla));
  if (pedidos.claves.length > 0) crecidas.add(politica);
  for (const tabla of crecidas) hoja(tabla.hoja).styles.push(...rejillaDe(tabla, lugares));
  enPolitica.rowHeights.push(...altosDe(politica, pedidos.claves, lugares));
  const nuevas = porHoja(pedidos.tablas).map((suyas, detrasDe) =>
    planTablaNueva(suyas[0], estructura, { idioma, detrasDe }),
  );
  cambios.push(...nuevas.flatMap(({ cambios: suyos }) => suyos));
  return {
    sheets: [
      ...[...hojas].map(([name, partes]): SheetPlan => ({ name, mode: 'update', ...partes })),
      ...nuevas.map(({ sheet }) => sheet),
    ],
    names,
    cambios,
    pasos: lugares.pasos,
  };
}

const nuevaHoja = (): Hoja => ({
  tableChanges: [],
  formatsFirst: [],
  blocks: [],
  styles: [],
  validations: [],
  rowHeights: [],
  columnWidths: [],
});

const una = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
const celda = (row: number, column: number, valor: Cell): CellBlock => ({
  row,
  column,
  cells: [[valor]],
});

/** The cell of a row of tblPolitica as it was read; a row that is not there yet is blank. */
const leida = (tabla: TablaLeida, fila: number | undefined, campo: string): Cell =>
  (fila === undefined ? undefined : tabla.filas[fila]?.[columnaDe(tabla, campo)?.indice ?? -1]) ??
  null;

function ponClave(
  hoja: Hoja,
  clave: ClavePolitica,
  politica: TablaLeida,
  filas: ReadonlyMap<string, number>,
  lugares: Lugares,
  idioma: Idioma,
): { cambio: CambioHecho; name: NamePlan } {
  const row = lugares.fila(clave.clave);
  const nueva = filaDeClave(clave, clave.defecto);
  for (const { campo, titulo, tipo } of POLITICA.columnas) {
    const column = lugares.columna(politica, titulo);
    if (column < 0) continue;
    const area = una(row, column);
    hoja.styles.push({ area, style: ESTILO_DE[tipo] }, { area, style: ESTILO.entrada });
    if (campo !== 'valor') hoja.styles.push({ area, style: { fill: null } });
    const valor = nueva[titulo] ?? null;
    const escrita = leida(politica, filas.get(clave.clave), campo);
    if (campo !== 'clave' && valor !== null && vacia(escrita)) {
      hoja.blocks.push(celda(row, column, valor));
    }
  }
  const column = lugares.columna(politica, 'Valor');
  const area = una(row, column);
  const style = formatoDeClave(clave);
  hoja.formatsFirst.push({ area, numberFormat: style?.numberFormat ?? 'General' });
  if (style) hoja.styles.push({ area, style });
  hoja.validations.push(...validaClave(clave, area, idioma));
  return {
    cambio: {
      hoja: politica.hoja,
      row,
      column,
      antes: null,
      despues: clave.defecto === null ? clave.clave : `${clave.clave} = ${clave.defecto}`,
    },
    name: { name: nombreDeParametro(clave.clave), ref: { sheet: politica.hoja, area } },
  };
}

/** A version that stood there is set last of all cells, as far as that can be said of a plan. */
function ponVersion(hoja: Hoja, politica: TablaLeida, fila: number, lugares: Lugares): CambioHecho {
  const row = lugares.fila(CLAVE_VERSION);
  const column = lugares.columna(politica, 'Valor');
  hoja.formatsFirst.push({ area: una(row, column), numberFormat: 'General' });
  hoja.blocks.push(celda(row, column, VERSION_CONTRATO));
  const antes = valueOf(leida(politica, fila, 'valor'));
  return { hoja: politica.hoja, row, column, antes, despues: VERSION_CONTRATO };
}

function ponColumna(
  hoja: Hoja,
  { tabla, columna }: ColumnaPendiente,
  lugares: Lugares,
  idioma: Idioma,
): CambioHecho {
  const { row, rows } = lugares.area(tabla);
  const column = lugares.columna(tabla, columna.titulo);
  const cuerpo: Area = { row: row + 1, column, rows: rows - 1, columns: 1 };
  const style = ESTILO_DE[columna.tipo];
  hoja.styles.push(
    { area: una(row, column), style: ESTILO.cabecera },
    { area: cuerpo, style },
    { area: cuerpo, style: ESTILO.entrada },
  );
  // A name is read, not filled in.
  if (columna.campo === 'parametro') hoja.styles.push({ area: cuerpo, style: { fill: null } });
  hoja.formatsFirst.push({ area: cuerpo, numberFormat: style.numberFormat ?? 'General' });
  hoja.validations.push(
    ...valida(tabla.esquema, columna, { ...cuerpo, rows: cuerpo.rows + HOLGURA }, idioma),
  );
  hoja.columnWidths.push(...anchosDesde(column, tabla, lugares), {
    column,
    columns: 1,
    width: columna.ancho,
  });
  return { hoja: tabla.hoja, row, column, antes: null, despues: columna.titulo };
}

/** The header alone: formulas that name the column follow it. */
function renombra(hoja: Hoja, { tabla, leida, antes }: Renombrada, lugares: Lugares): CambioHecho {
  const { row } = lugares.area(tabla);
  const { titulo } = leida.columna;
  const column = lugares.columna(tabla, titulo);
  hoja.blocks.push(celda(row, column, titulo));
  return { hoja: tabla.hoja, row, column, antes, despues: titulo };
}

/** A sheet is made with all its tables. */
const porHoja = (tablas: readonly EsquemaTabla[]) =>
  [...agrupar(tablas, ({ hoja }) => hoja)].map(([, suyas]) => suyas);

/** What the keys that were there before are called, beside each. */
function nombresDeClaves(
  politica: TablaLeida,
  { columnas }: Pendientes,
  filas: ReadonlyMap<string, number>,
  lugares: Lugares,
): CellBlock[] {
  const suya = columnas.find((c) => c.tabla === politica && c.columna.campo === 'parametro');
  if (!suya) return [];
  const column = lugares.columna(politica, suya.columna.titulo);
  return [...filas].flatMap(([clave, fila]) =>
    vacia(leida(politica, fila, 'parametro'))
      ? [celda(lugares.fila(clave), column, nombreDeClave(clave))]
      : [],
  );
}

/** The lines of a table's body as a new workbook has them: finer inside than round it. */
function rejillaDe(tabla: TablaLeida, lugares: Lugares): StyledArea[] {
  const { row, column, rows } = lugares.area(tabla);
  return tramos(lugares.columnas(tabla)).map(({ desde, cuantas }) => ({
    area: { row: row + 1, column: column + desde, rows: rows - 1, columns: cuantas },
    style: { borders: REJILLA },
  }));
}

/** A column's width does not move with its cells. */
const anchosDesde = (desde: number, tabla: TablaLeida, lugares: Lugares) =>
  tabla.columnas.flatMap(({ columna, anio }) => {
    const column = lugares.columna(tabla, tituloDe(columna, anio));
    return column > desde ? [{ column, columns: 1, width: columna.ancho }] : [];
  });

/** Nor does the height of a row: what follows the first row that was added gets that of its texts. */
function altosDe(
  politica: TablaLeida,
  claves: readonly ClavePolitica[],
  lugares: Lugares,
): RowHeight[] {
  if (claves.length === 0) return [];
  const primera = Math.min(...claves.map(({ clave }) => lugares.fila(clave)));
  return alturas(
    lugares.filasDesde(primera).map(({ clave, leida: fila }, i) => {
      const pedida = claves.find((c) => c.clave === clave);
      const nueva = pedida && filaDeClave(pedida, pedida.defecto);
      // Of a row that an earlier try put in, what it is about to get.
      const textos = POLITICA.columnas.map(({ campo, titulo, ancho }) => ({
        texto:
          texto(leida(politica, fila ?? undefined, campo)) || comoTexto(nueva?.[titulo] ?? null),
        ancho,
      }));
      return { row: primera + i, height: altoDeFila(textos) };
    }),
  );
}
