/**
 * What a plan keeps in the workbook while it is being written, as JSON in a part of the file: there
 * anybody may have changed it, and another version may have written it. What is not as it should be
 * is `null`, never half believed.
 */
import { parseAddress } from '@pnftp/xlsx/plan';
import type { Area, Cell, CellGrid, CellValue } from '@pnftp/xlsx/plan';
import type { CeldaConsolidada, Consolidacion } from '../entidades/recibir/escribir';
import type { FilaBitacora } from '../libro/bitacora';
import { COLUMNAS, type Campo } from '../libro/columnasMatriz';
import type { ContenidoLibro } from '../libro/crear';
import { esHojaPlaneada, type HojaGenerada } from '../libro/hojasGeneradas';
import type { FilaCompromiso, MatrizLeida } from '../libro/matrizLeida';
import {
  esArea,
  esCelda,
  esCuadricula,
  esEntero,
  esObjeto,
  esTexto,
  esValor,
  forma,
  lista,
  oNulo,
  tabla,
  type Guardia,
} from './guardia';

/** What people wrote in and beside the sheets that a plan writes, as it was read before. */
export interface Rescate {
  /** The sheets that the plan writes. */
  readonly hojas: readonly HojaGenerada[];
  /** Missing where the matrix is not among them. */
  readonly matriz?: MatrizLeida;
  /** People's cells beside what was generated, which is written anew whole. */
  readonly ajenas: readonly {
    readonly clave: HojaGenerada;
    readonly areaAnterior: Area;
    readonly grids: readonly CellGrid[];
  }[];
}

/** What bringing a workbook up to date adds, as it was when it was begun. */
export interface Actualizacion {
  /** The version that the workbook was of. */
  readonly de: number;
  readonly claves: readonly string[];
  readonly columnas: readonly { readonly tabla: string; readonly campo: string }[];
  /** Columns that get another header, with the one that they had. */
  readonly renombradas: readonly {
    readonly tabla: string;
    readonly campo: string;
    readonly antes: string;
  }[];
  /** Tables with a sheet of their own. */
  readonly tablas: readonly string[];
  /** Row of the sheet Bitácora where what was done is listed. */
  readonly filaBitacora: number;
}

/** Lines that a plan adds to the sheet Bitácora, and the row of the first of them. */
export interface LineasDeBitacora {
  readonly filas: readonly FilaBitacora[];
  readonly fila: number;
}

/** A cell that a person's text goes to, and what it held. */
export interface CeldaEditada {
  readonly hoja: string;
  readonly celda: string;
  readonly antes: Cell;
  readonly despues: Cell;
}

/** What a person wrote in the matrix from the pane. */
export interface EdicionGuardada {
  readonly celdas: readonly CeldaEditada[];
  readonly origen: string;
  /** Row of the sheet Bitácora where what was done is listed. */
  readonly filaBitacora: number;
}

export const instantaneaDeEdicion = (edicion: EdicionGuardada): string =>
  JSON.stringify({ edicion });
/** Cells that a repair writes, with their lines of the Bitácora and where those begin. */
export interface CeldasDeReparacion extends LineasDeBitacora {
  /** By line: the number format that its cell gets first. */
  readonly formatos: readonly (string | null)[];
}

export const instantaneaDeReparacion = (reparacion: CeldasDeReparacion): string =>
  JSON.stringify({ reparacion });

/** A row of tblJustificaciones by the fields of its columns. */
export type FilaEscrita = Readonly<Record<string, Cell>>;

/** `null`: the finding has no row. */
export interface CambioDeJustificacion {
  readonly clave: string;
  readonly antes: FilaEscrita | null;
  readonly despues: FilaEscrita | null;
}

/** Rows of tblJustificaciones that a plan writes, and where it begins to list them. */
export interface CambiosDeJustificacion {
  readonly cambios: readonly CambioDeJustificacion[];
  readonly filaBitacora: number;
}

export const instantaneaDeJustificaciones = (justificaciones: CambiosDeJustificacion): string =>
  JSON.stringify({ justificaciones });
/** A key of tblPolitica whose value a plan writes. */
export interface CambioFijado {
  readonly clave: string;
  readonly antes: CellValue;
  readonly despues: CellValue;
  /** Whether the key has a row, gets one, or has its own taken away. */
  readonly fila: 'suya' | 'agrega' | 'quita';
}

/** Keys of tblPolitica that a plan writes, and where it begins to list them. */
export interface CambiosFijados {
  readonly cambios: readonly CambioFijado[];
  readonly filaBitacora: number;
}

export const instantaneaDeFijados = (fijados: CambiosFijados): string =>
  JSON.stringify({ fijados });
/** What is being consolidated or taken back, and the row of the Bitácora where that is listed. */
export interface ConsolidacionGuardada extends Consolidacion {
  readonly filaBitacora: number;
}

export const instantaneaDeConsolidacion = ({
  celdas,
  tablas,
  filaBitacora,
}: ConsolidacionGuardada): string =>
  JSON.stringify({ consolidacion: { celdas, tablas, filaBitacora } });
export const instantaneaDeActualizacion = (actualizacion: Actualizacion): string =>
  JSON.stringify({ actualizacion });
export const instantaneaDeHojas = (rescate: Rescate): string => JSON.stringify({ rescate });
export const instantaneaDeLibro = (
  contenido: ContenidoLibro,
  bitacora?: LineasDeBitacora,
): string => JSON.stringify({ contenido, ...(bitacora && { bitacora }) });

const [MAX_FILAS, MAX_DECIMALES] = [1_000_000, 30] as const;

/** An older version's matrix may lack a column that came later. */
type FilaGuardada = Omit<FilaCompromiso, 'campos'> & {
  readonly campos: Readonly<Record<string, string>>;
};
type MatrizGuardada = Omit<MatrizLeida, 'filas'> & { readonly filas: readonly FilaGuardada[] };
type RescateGuardado = Omit<Rescate, 'matriz'> & { readonly matriz: MatrizGuardada | undefined };

const esMatriz = forma<MatrizGuardada>({
  propias: lista(esTexto),
  filas: lista(
    forma<FilaGuardada>({
      campos: tabla(esTexto),
      anio: oNulo(esEntero(0, 9999)),
      fila: esEntero(0, MAX_FILAS),
      generado: oNulo(tabla(esTexto)),
      propias: tabla(esCelda),
    }),
  ),
});

const esRescate = forma<RescateGuardado>({
  hojas: lista(esHojaPlaneada),
  matriz: (valor): valor is MatrizGuardada | undefined => valor === undefined || esMatriz(valor),
  ajenas: lista(
    forma<Rescate['ajenas'][number]>({
      clave: esHojaPlaneada,
      areaAnterior: esArea,
      grids: lista(esCuadricula),
    }),
  ),
});

type Implicito = ContenidoLibro['implicitos'][number];
type Decimales = ContenidoLibro['decimales'][number];
const lugar = { tabla: esTexto, fila: esEntero(0, MAX_FILAS), titulo: esTexto };

const esContenido = forma<ContenidoLibro>({
  anios: lista(esEntero(1900, 2200), 301),
  politica: tabla(esValor),
  filas: tabla(lista(tabla(esValor))),
  implicitos: lista(forma<Implicito>(lugar)),
  decimales: lista(forma<Decimales>({ ...lugar, decimales: esEntero(0, MAX_DECIMALES) })),
});

/** What is kept of generated sheets; `null` where the text says something else, or nothing. */
export function rescateDe(guardado: string): Rescate | null {
  const rescate = miembro(guardado, 'rescate', esRescate);
  if (!rescate) return null;
  const { matriz, hojas, ajenas } = rescate;
  // The matrix would be made anew without what people had written in it.
  if (!matriz && hojas.includes('matriz')) return null;
  return { hojas, ajenas, ...(matriz && { matriz: completa(matriz) }) };
}

/** An earlier version renamed nothing. */
type ActualizacionGuardada = Omit<Actualizacion, 'renombradas'> & {
  readonly renombradas: Actualizacion['renombradas'] | undefined;
};
const sonRenombradas = lista(
  forma<Actualizacion['renombradas'][number]>({ tabla: esTexto, campo: esTexto, antes: esTexto }),
);

const esActualizacion = forma<ActualizacionGuardada>({
  de: esEntero(1, 9999),
  claves: lista(esTexto),
  columnas: lista(forma<Actualizacion['columnas'][number]>({ tabla: esTexto, campo: esTexto })),
  renombradas: (valor): valor is Actualizacion['renombradas'] | undefined =>
    valor === undefined || sonRenombradas(valor),
  tablas: lista(esTexto),
  filaBitacora: esEntero(0, MAX_FILAS),
});

/** What was being added; `null` where the text says something else. */
export function actualizacionDe(guardado: string): Actualizacion | null {
  const dicha = miembro(guardado, 'actualizacion', esActualizacion);
  return dicha && { ...dicha, renombradas: dicha.renombradas ?? [] };
}

const esDireccion: Guardia<string> = (valor): valor is string =>
  esTexto(valor) && parseAddress(valor) !== null;

const esEdicion = forma<EdicionGuardada>({
  celdas: lista(
    forma<CeldaEditada>({ hoja: esTexto, celda: esDireccion, antes: esCelda, despues: esCelda }),
  ),
  origen: esTexto,
  filaBitacora: esEntero(0, MAX_FILAS),
});

/** What was being written in the matrix; `null` where the text says something else. */
export const edicionDe = (guardado: string): EdicionGuardada | null =>
  miembro(guardado, 'edicion', esEdicion);
const esJustificaciones = forma<CambiosDeJustificacion>({
  cambios: lista(
    forma<CambioDeJustificacion>({
      clave: esTexto,
      antes: oNulo(tabla(esCelda)),
      despues: oNulo(tabla(esCelda)),
    }),
  ),
  filaBitacora: esEntero(0, MAX_FILAS),
});

const esSiNo: Guardia<boolean> = (valor): valor is boolean => typeof valor === 'boolean';

const esConsolidacion = forma<ConsolidacionGuardada>({
  celdas: lista(
    forma<CeldaConsolidada>({
      hoja: esTexto,
      celda: esDireccion,
      antes: esCelda,
      despues: esCelda,
      origen: oNulo(esTexto),
    }),
  ),
  tablas: lista(
    forma<Consolidacion['tablas'][number]>({
      tabla: esTexto,
      antes: esEntero(0, MAX_FILAS),
      despues: esEntero(0, MAX_FILAS),
      mueve: esSiNo,
    }),
  ),
  filaBitacora: esEntero(0, MAX_FILAS),
});

/** What was being consolidated; `null` where the text says something else. */
export const consolidacionDe = (guardado: string): ConsolidacionGuardada | null =>
  miembro(guardado, 'consolidacion', esConsolidacion);

/** What was being accepted or taken back; `null` where the text says something else. */
export const justificacionesDe = (guardado: string): CambiosDeJustificacion | null =>
  miembro(guardado, 'justificaciones', esJustificaciones);

const FILAS: ReadonlySet<unknown> = new Set<CambioFijado['fila']>(['suya', 'agrega', 'quita']);

const esFijados = forma<CambiosFijados>({
  cambios: lista(
    forma<CambioFijado>({
      clave: esTexto,
      antes: esValor,
      despues: esValor,
      fila: (valor): valor is CambioFijado['fila'] => FILAS.has(valor),
    }),
  ),
  filaBitacora: esEntero(0, MAX_FILAS),
});

/** What was being set in tblPolitica; `null` where the text says something else. */
export const fijadosDe = (guardado: string): CambiosFijados | null =>
  miembro(guardado, 'fijados', esFijados);

/** What a workbook that was half made was to hold; `null` where the text says something else. */
export const contenidoDe = (guardado: string): ContenidoLibro | null =>
  miembro(guardado, 'contenido', esContenido);

const esFilaBitacora = forma<FilaBitacora>({
  accion: esTexto,
  hoja: esTexto,
  celda: esTexto,
  antes: esCelda,
  despues: esCelda,
  origen: esTexto,
});

const esLineas = forma<LineasDeBitacora>({
  fila: esEntero(0, MAX_FILAS),
  filas: lista(esFilaBitacora),
});

const esReparacion = forma<CeldasDeReparacion>({
  fila: esEntero(0, MAX_FILAS),
  filas: lista(esFilaBitacora),
  formatos: lista(oNulo(esTexto)),
});

/** What was being repaired; `null` where the text says something else. */
export const reparacionDe = (guardado: string): CeldasDeReparacion | null =>
  miembro(guardado, 'reparacion', esReparacion);

/** Lines of the Bitácora that came with it; `null` where there were none. */
export const lineasDe = (guardado: string): LineasDeBitacora | null =>
  miembro(guardado, 'bitacora', esLineas);

function miembro<T>(texto: string, nombre: string, es: Guardia<T>): T | null {
  try {
    const datos: unknown = JSON.parse(texto);
    const valor = esObjeto(datos) && Object.hasOwn(datos, nombre) ? datos[nombre] : null;
    return es(valor) ? valor : null;
  } catch {
    return null;
  }
}

const completa = ({ filas, propias }: MatrizGuardada): MatrizLeida => ({
  propias,
  filas: filas.map((fila) => ({
    ...fila,
    campos: Object.fromEntries(
      COLUMNAS.map(({ campo }) => [campo, fila.campos[campo] ?? '']),
    ) as Record<Campo, string>,
  })),
});
