/** The way back: what was added and nobody has touched since goes, and the version is what it was. */
import { isFormula, rightOf, bottomOf, type Cell, type SheetPlan } from '@pnftp/xlsx/plan';
import { altoDeFila } from '../altos';
import { filaDeClave } from '../celdasDeEntrada';
import type { LibroLeido } from '../leer';
import { alturas } from '../lienzo';
import { nombreDeClave } from '../nombreDeClave';
import { CLAVES, nombreDeParametro, POLITICA, type ClavePolitica } from '../politica';
import { columnaDe, type TablaLeida } from '../tablas';
import { comoTexto, texto, vacia } from '../valores';
import type { Paso } from './lugares';
import { columnaPendiente, type ColumnaPendiente } from './pendientes';
import type { CambioHecho } from './planActualizar';
import { CLAVE_VERSION } from '.';

export interface Agregados {
  readonly de: number;
  readonly claves: readonly string[];
  readonly columnas: readonly { readonly tabla: string; readonly campo: string }[];
  /** Columns that got another header, with the one that they had. */
  readonly renombradas: readonly {
    readonly tabla: string;
    readonly campo: string;
    readonly antes: string;
  }[];
  /** They stay, with their sheets: sheets are never taken away. */
  readonly tablas: readonly string[];
}

export interface PlanDeshacer {
  readonly sheets: readonly SheetPlan[];
  readonly removeNames: readonly string[];
  /** Where things stood before they went. */
  readonly cambios: readonly CambioHecho[];
  /** What somebody has written in since, which stays. */
  readonly cambiadas: readonly Pick<CambioHecho, 'hoja' | 'row' | 'column'>[];
  readonly pasos: readonly Paso[];
}

type Parte = Pick<SheetPlan, 'blocks' | 'rowHeights' | 'columnWidths'> & {
  readonly hoja: string;
  readonly pasos: readonly Paso[];
  readonly cambios: readonly CambioHecho[];
  readonly cambiadas: PlanDeshacer['cambiadas'];
  readonly names: readonly string[];
};

/** `null` where tblPolitica is missing. */
export function planDeshacer(
  { tablas, contrato }: LibroLeido,
  agregados: Agregados,
): PlanDeshacer | null {
  const politica = tablas.get(POLITICA.nombre);
  if (!politica || !contrato) return null;
  const columnas = agregados.columnas.flatMap((c) => columnaPendiente(tablas, c) ?? []);
  const partes = [
    sinClaves(politica, contrato.filas, agregados),
    ...[...new Set(columnas.map(({ tabla }) => tabla))].map((tabla) =>
      sinColumnas(
        tabla,
        columnas.filter((c) => c.tabla === tabla),
      ),
    ),
    ...agregados.renombradas.flatMap((una) => conSuTitulo(tablas.get(una.tabla), una, columnas)),
  ];
  const hojas = [...new Set(partes.map(({ hoja }) => hoja))];
  return {
    sheets: hojas.map((name): SheetPlan => {
      const suyas = partes.filter(({ hoja }) => hoja === name);
      return {
        name,
        mode: 'update',
        tableChanges: suyas.flatMap(({ pasos }) => pasos.map(({ cambio }) => cambio)),
        blocks: suyas.flatMap(({ blocks = [] }) => blocks),
        rowHeights: suyas.flatMap(({ rowHeights = [] }) => rowHeights),
        columnWidths: suyas.flatMap(({ columnWidths = [] }) => columnWidths),
      };
    }),
    removeNames: partes.flatMap(({ names }) => names),
    cambios: partes.flatMap(({ cambios }) => cambios),
    cambiadas: partes.flatMap(({ cambiadas }) => cambiadas),
    pasos: partes.flatMap(({ pasos }) => pasos),
  };
}

function sinClaves(
  politica: TablaLeida,
  filas: ReadonlyMap<string, number>,
  { de, claves }: Agregados,
): Parte {
  const { area, hoja, nombre } = politica;
  const valor = columnaDe(politica, 'valor')?.indice ?? 0;
  const estan = CLAVES.flatMap((clave) => {
    const fila = filas.get(clave.clave);
    return fila === undefined || !claves.includes(clave.clave) ? [] : [{ clave, fila }];
  });
  const van = estan
    .filter(({ clave, fila }) => clave.clave === CLAVE_VERSION || intacta(politica, clave, fila))
    .sort((a, b) => b.fila - a.fila);
  const lugar = (fila: number) => ({ hoja, row: area.row + 1 + fila, column: area.column + valor });
  const quedan = politica.filas.flatMap((celdas, fila) =>
    van.some((v) => v.fila === fila) ? [] : [{ celdas, fila }],
  );
  const primera = van.at(-1)?.fila ?? Infinity;
  const version = claves.includes(CLAVE_VERSION) ? undefined : filas.get(CLAVE_VERSION);
  const enVersion = quedan.findIndex(({ fila }) => fila === version);
  return {
    hoja,
    pasos: van.map(({ fila }) => ({
      hoja,
      cambio: { kind: 'deleteRow', table: nombre, at: fila },
      mueve: { eje: 'filas', desde: area.row + 1 + fila, franja: [area.column, rightOf(area)] },
    })),
    blocks:
      enVersion < 0
        ? []
        : [{ row: area.row + 1 + enVersion, column: area.column + valor, cells: [[de]] }],
    rowHeights: alturas(
      quedan.flatMap(({ celdas, fila }, i) =>
        fila < primera ? [] : [{ row: area.row + 1 + i, height: alto(politica, celdas) }],
      ),
    ),
    cambios: [
      ...van.map(({ clave, fila }) => ({ ...lugar(fila), antes: clave.clave, despues: null })),
      ...(version === undefined || enVersion < 0
        ? []
        : [{ ...lugar(version), antes: politica.filas[version]![valor] ?? null, despues: de }]),
    ],
    cambiadas: estan.filter((e) => !van.includes(e)).map(({ fila }) => lugar(fila)),
    names: van.map(({ clave }) => nombreDeParametro(clave.clave)),
  };
}

const alto = (politica: TablaLeida, celdas: readonly Cell[]): number =>
  altoDeFila(
    POLITICA.columnas.map(({ campo, ancho }) => ({
      texto: texto(celdas[columnaDe(politica, campo)?.indice ?? -1] ?? null),
      ancho,
    })),
  );

/** Whether the row holds what it was given, and nothing else. */
function intacta(politica: TablaLeida, clave: ClavePolitica, fila: number): boolean {
  const nueva = filaDeClave(clave, clave.defecto);
  return politica.filas[fila]!.every((celda, i) => {
    const suya = politica.columnas.find(({ indice }) => indice === i);
    const puesto = suya ? (nueva[suya.columna.titulo] ?? null) : null;
    return !isFormula(celda) && texto(celda) === comoTexto(puesto).trim();
  });
}

/** Whether a cell of the column Parámetro says what was put there, and nothing else. */
const esSuNombre = (tabla: TablaLeida, fila: readonly Cell[], celda: Cell): boolean =>
  !isFormula(celda) &&
  texto(celda) === nombreDeClave(texto(fila[columnaDe(tabla, 'clave')?.indice ?? -1] ?? null));

function sinColumnas(tabla: TablaLeida, columnas: readonly ColumnaPendiente[]): Parte {
  const { area, hoja, nombre } = tabla;
  const estan = columnas.flatMap(({ columna }) => columnaDe(tabla, columna.campo) ?? []);
  const van = estan
    .filter(({ indice, columna }) =>
      tabla.filas.every((fila) => {
        const celda = fila[indice] ?? null;
        return vacia(celda) || (columna.campo === 'parametro' && esSuNombre(tabla, fila, celda));
      }),
    )
    .sort((a, b) => b.indice - a.indice);
  const lugar = (indice: number) => ({ hoja, row: area.row, column: area.column + indice });
  const primera = van.at(-1)?.indice ?? Infinity;
  return {
    hoja,
    pasos: van.map(({ indice }) => ({
      hoja,
      cambio: { kind: 'deleteColumn', table: nombre, at: indice },
      mueve: { eje: 'columnas', desde: area.column + indice, franja: [area.row, bottomOf(area)] },
    })),
    columnWidths: tabla.columnas
      .filter((c) => c.indice > primera && !van.includes(c))
      .map((c) => ({
        column: area.column + c.indice - van.filter(({ indice }) => indice < c.indice).length,
        columns: 1,
        width: c.columna.ancho,
      })),
    cambios: van.map(({ indice, encabezado }) => ({
      ...lugar(indice),
      antes: encabezado,
      despues: null,
    })),
    cambiadas: estan.filter((e) => !van.includes(e)).map(({ indice }) => lugar(indice)),
    names: [],
  };
}

/** The header that it had, unless somebody has changed it since; it stands where the columns left it. */
function conSuTitulo(
  tabla: TablaLeida | undefined,
  { campo, antes }: Agregados['renombradas'][number],
  quitadas: readonly ColumnaPendiente[],
): Parte[] {
  const leida = tabla && columnaDe(tabla, campo);
  if (!tabla || leida?.encabezado !== leida?.columna.titulo || !leida) return [];
  const { area, hoja } = tabla;
  const van = quitadas
    .filter((c) => c.tabla === tabla)
    .flatMap(({ columna }) => columnaDe(tabla, columna.campo) ?? [])
    .filter((c) => c.indice < leida.indice && tabla.filas.every((f) => vacia(f[c.indice] ?? null)));
  const lugar = { hoja, row: area.row, column: area.column + leida.indice };
  return [
    {
      hoja,
      pasos: [],
      blocks: [{ row: area.row, column: lugar.column - van.length, cells: [[antes]] }],
      cambios: [{ ...lugar, antes: leida.encabezado, despues: antes }],
      cambiadas: [],
      names: [],
    },
  ];
}
