/** Where rows and columns go into tables, and where everything is afterwards. */
import type { Area, CellValue, TableChange } from '@pnftp/xlsx/plan';
import { bottomOf, intersect, rightOf } from '@pnftp/xlsx/plan';
import { columnasDe, tituloDe, type ColumnaSituada } from '../esquema';
import { CLAVES, type ClavePolitica } from '../politica';
import { aniosDe, columnaDe, type TablaLeida } from '../tablas';
import type { ColumnaPendiente } from './pendientes';

/** A change and where the cells that it moves begin, as the sheet is when its turn comes. */
export interface Paso {
  readonly hoja: string;
  readonly cambio: TableChange;
  readonly mueve: Movimiento;
}

/** Cells from `desde` on, in this band, go so many rows down or columns to the right. */
interface Movimiento {
  readonly eje: 'filas' | 'columnas';
  readonly desde: number;
  /** First and last of the columns, or rows, that move. */
  readonly franja: readonly [number, number];
}

/** Our tables as they become while changes are thought through. */
export class Lugares {
  readonly pasos: Paso[] = [];
  readonly #tablas = new Map<string, { tabla: TablaLeida; area: Area; titulos: string[] }>();
  /** Rows of tblPolitica: their keys, and where they were read, if they were. */
  readonly #filas: { clave: string; leida: number | null }[];

  constructor(
    tablas: Iterable<TablaLeida>,
    private readonly politica: TablaLeida,
    filas: ReadonlyMap<string, number>,
  ) {
    for (const tabla of tablas) {
      const { area, nombre, columnas, encabezados } = tabla;
      const titulos = [...encabezados];
      // By the name that we know, however it is spelt there.
      for (const c of columnas) titulos[c.indice] = tituloDe(c.columna, c.anio);
      this.#tablas.set(nombre, { tabla, area, titulos });
    }
    this.#filas = politica.filas.map((_, leida) => ({ clave: '', leida }));
    for (const [clave, fila] of filas) this.#filas[fila] = { clave, leida: fila };
  }

  area({ nombre }: TablaLeida): Area {
    return this.#de(nombre).area;
  }

  /** Row of the sheet of a key; -1 where there is none. */
  fila(clave: string): number {
    const i = this.#filas.findIndex((fila) => fila.clave === clave);
    return i < 0 ? -1 : this.area(this.politica).row + 1 + i;
  }

  /** The rows of tblPolitica from this row of the sheet on. */
  filasDesde(row: number): readonly { readonly clave: string; readonly leida: number | null }[] {
    return this.#filas.slice(row - this.area(this.politica).row - 1);
  }

  /** Column of the sheet; -1 where the table has none of that title. */
  columna({ nombre }: TablaLeida, titulo: string): number {
    const { area, titulos } = this.#de(nombre);
    const i = titulos.indexOf(titulo);
    return i < 0 ? -1 : area.column + i;
  }

  /** The columns of a table as they then stand; `null` where one is not ours. */
  columnas({ esquema, nombre }: TablaLeida): (ColumnaSituada | null)[] {
    const { tabla, titulos } = this.#de(nombre);
    const nuestras = new Map(
      columnasDe(esquema, aniosDe(tabla)).map((c) => [tituloDe(c.columna, c.anio), c]),
    );
    return titulos.map((titulo) => nuestras.get(titulo) ?? null);
  }

  /** A row for a key, behind the one that stands before it in a new workbook. */
  insertaClave({ clave }: ClavePolitica): void {
    const orden = CLAVES.map((c) => c.clave);
    const at = lugarEntre(
      this.#filas.map((fila) => fila.clave),
      orden,
      clave,
    );
    const { tabla, area, titulos } = this.#de(this.politica.nombre);
    const indice = columnaDe(tabla, 'clave')?.indice ?? 0;
    const cells = titulos.map((_, i): CellValue => (i === indice ? clave : null));
    const cambio: TableChange = { kind: 'insertRow', table: tabla.nombre, at, cells };
    this.#filas.splice(at, 0, { clave, leida: null });
    this.#anota(tabla, cambio, {
      eje: 'filas',
      desde: area.row + 1 + at,
      franja: [area.column, rightOf(area)],
    });
  }

  insertaColumna({ tabla, columna }: ColumnaPendiente): void {
    const { area, titulos } = this.#de(tabla.nombre);
    const orden = columnasDe(tabla.esquema, aniosDe(tabla)).map((c) => tituloDe(c.columna, c.anio));
    const at = lugarEntre(titulos, orden, columna.titulo);
    const header = columna.titulo;
    titulos.splice(at, 0, header);
    this.#anota(
      tabla,
      { kind: 'insertColumn', table: tabla.nombre, at, header },
      {
        eje: 'columnas',
        desde: area.column + at,
        franja: [area.row, bottomOf(area)],
      },
    );
  }

  #de(nombre: string) {
    return this.#tablas.get(nombre)!;
  }

  #anota(tabla: TablaLeida, cambio: TableChange, mueve: Movimiento): void {
    this.pasos.push({ hoja: tabla.hoja, cambio, mueve });
    for (const suya of this.#tablas.values()) {
      if (suya.tabla === tabla) suya.area = crecida(suya.area, mueve.eje);
      else if (suya.tabla.hoja === tabla.hoja) suya.area = movida(suya.area, mueve);
    }
  }
}

const crecida = (area: Area, eje: Movimiento['eje']): Area =>
  eje === 'filas' ? { ...area, rows: area.rows + 1 } : { ...area, columns: area.columns + 1 };

function movida(area: Area, { eje, desde, franja: [a, b] }: Movimiento): Area {
  if (eje === 'filas') {
    const dentro = area.column >= a && rightOf(area) <= b && area.row >= desde;
    return dentro ? { ...area, row: area.row + 1 } : area;
  }
  const dentro = area.row >= a && bottomOf(area) <= b && area.column >= desde;
  return dentro ? { ...area, column: area.column + 1 } : area;
}

/**
 * Whether an area would be cut in two: it lies in the way, and only a part of it would move. Excel
 * refuses that.
 */
export function quedaPartida(area: Area, { eje, desde, franja: [a, b] }: Movimiento): boolean {
  const LEJOS = 2_000_000;
  const mueve =
    eje === 'filas'
      ? { row: desde, column: a, rows: LEJOS, columns: b - a + 1 }
      : { row: a, column: desde, rows: b - a + 1, columns: LEJOS };
  if (!intersect(area, mueve)) return false;
  return eje === 'filas'
    ? area.column < a || rightOf(area) > b
    : area.row < a || bottomOf(area) > b;
}

/** Behind the nearest of those that come before it in the order; else before the next; else last. */
function lugarEntre(hay: readonly string[], orden: readonly string[], nuevo: string): number {
  const suyo = orden.indexOf(nuevo);
  for (let i = suyo - 1; i >= 0; i--) {
    const lugar = hay.indexOf(orden[i]!);
    if (lugar >= 0) return lugar + 1;
  }
  for (let i = suyo + 1; i < orden.length; i++) {
    const lugar = hay.indexOf(orden[i]!);
    if (lugar >= 0) return lugar;
  }
  return hay.length;
}
