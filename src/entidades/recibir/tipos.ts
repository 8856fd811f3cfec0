/** What came back, told as plain data: nothing of it is in the national workbook yet. */
import type { Celda, Hallazgo, Severidad } from '../../ceplan/tipos';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { NombreDeTabla } from '../formato';
import type { Marca, Origen, FilasDeFormato } from '../marca';
import type { DatoPersonal } from './privacidad';

/** A formato as it would go out today. */
export interface Emitido {
  readonly origen: Origen;
  readonly marca: Marca;
  readonly filas: FilasDeFormato;
  /** Estados that a commitment may have. */
  readonly estados: readonly string[];
}

/** Why nothing of a file is taken: one line each. */
export type Rechazo =
  /** It cannot be opened; `detalle` is the code of the file library. */
  | 'noSeAbre'
  | 'noEsFormato'
  | 'codigoDudoso'
  | 'codigoContradice'
  | 'versionPosterior'
  | 'otraPolitica'
  | 'otroPeriodo'
  | 'otraEntidad'
  | 'sinTablas'
  | 'vacio';

export type ClaseDeHallazgo =
  /** The file was made from an earlier version of the workbook. */
  | 'anterior'
  | 'sinMarca'
  | 'bloqueadaCambiada'
  | 'filaBorrada'
  | 'filaAgregada'
  | 'filaRepetida'
  | 'filaSinClave'
  | 'columnaFalta'
  | 'tablaFalta'
  | 'tablaRepetida'
  | 'numeroComoTexto'
  | 'dosLecturas'
  | 'fraccion'
  | 'pareceFraccion'
  | 'noValido'
  | 'celdaConError'
  | 'fueraDeRango'
  | 'valorBorrado'
  | 'yaConforme'
  | 'pareceFormula'
  | DatoPersonal;

export interface HallazgoDeArchivo {
  readonly clase: ClaseDeHallazgo;
  readonly celda: Celda | null;
  readonly tipo: string;
  readonly codigo: string;
  /** Header of the column; empty where it is of a row or of the file. */
  readonly columna: string;
  readonly encontrado: string;
  readonly esperado: string;
}

/** What a cell of a file would change in the national workbook. */
export interface Propuesta {
  readonly tabla: NombreDeTabla;
  /** Names the row that it goes to, by field. */
  readonly clave: Readonly<Record<string, string | number>>;
  readonly campo: string;
  readonly casilla: number;
  readonly antes: CellValue;
  readonly despues: CellValue;
  /** In the file. */
  readonly celda: Celda;
  /** What it says can be doubted, or comes from an earlier version: taken only by its name. */
  readonly duda: boolean;
}

/** What the audit says of what a file brings, and of the workbook without it does not. */
export interface HallazgoAuditado {
  readonly regla: string;
  readonly severidad: Severidad;
  readonly tipo: string;
  readonly codigo: string;
  /** In the file. */
  readonly celda: Celda | null;
  readonly hallazgo: Hallazgo;
}

/** One file, read and checked. */
export interface Recibido {
  readonly archivo: string;
  readonly rechazo: { readonly clase: Rechazo; readonly detalle: string } | null;
  /** Name of the entity; empty where it is not known. */
  readonly entidad: string;
  readonly codigo: string;
  /** Who filled it in. */
  readonly contacto: string;
  readonly propuestas: readonly Propuesta[];
  readonly hallazgos: readonly HallazgoDeArchivo[];
  readonly auditoria: readonly HallazgoAuditado[];
}

/** A change that one or several files agree on. */
export interface Cambio extends Propuesta {
  readonly entidad: string;
  readonly archivo: string;
  readonly contacto: string;
  readonly clase: 'nuevo' | 'cambia';
}

/** One cell of the workbook that files say differently: nobody but a person can decide. */
export interface Conflicto extends Pick<
  Propuesta,
  'tabla' | 'clave' | 'campo' | 'casilla' | 'antes'
> {
  readonly entidad: string;
  readonly dicen: readonly {
    readonly archivo: string;
    readonly celda: Celda;
    readonly despues: CellValue;
  }[];
}

export interface Revision {
  readonly archivos: readonly Omit<Recibido, 'propuestas'>[];
  readonly cambios: readonly Cambio[];
  readonly conflictos: readonly Conflicto[];
}
