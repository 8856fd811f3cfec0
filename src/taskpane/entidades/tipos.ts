/** What the place Entidades shows, as plain data, and what stands behind it. */
import type { Severidad } from '../../ceplan/tipos';
import type { PorVersionar } from '../../acciones';
import type { Aceptacion } from '../../entidades/recibir/revisar';
import type { Archivo, Elegido } from '../comun/archivos';
import type { Hecho, Lugar, Marcha } from '../estado';

export interface FormatosVistos {
  /** `2023-II`. */
  readonly periodo: string;
  readonly formatos: readonly {
    readonly codigo: string;
    readonly entidad: string;
    /** `12 indicadores · 2 observaciones`. */
    readonly que: string;
  }[];
  readonly notas: readonly string[];
}

export interface CambioRecibido {
  readonly clave: string;
  /** `OP 1.1, 2023 Anual Definitivo, Valor`. */
  readonly donde: string;
  readonly antes: string;
  readonly despues: string;
  readonly suerte: 'aceptado' | 'duda' | 'nuevo' | 'cambia';
}

export interface ArchivoRecibido {
  readonly clave: string;
  readonly archivo: string;
  /** Empty where it is not known whose it is. */
  readonly entidad: string;
  readonly contacto: string;
  /** Why nothing of it is taken. */
  readonly rechazo: string | null;
  readonly cuenta: string;
  readonly cambios: readonly CambioRecibido[];
  readonly avisos: readonly string[];
  /** What may name a person, cell by cell. */
  readonly personales: readonly string[];
  /** What the audit says of what it brings. */
  readonly auditoria: readonly {
    readonly severidad: Severidad;
    readonly texto: string;
  }[];
}

export interface RecepcionVista {
  /** `Recepción de 2023-II: 3 archivos`. */
  readonly titulo: string;
  readonly archivos: readonly ArchivoRecibido[];
  readonly conflictos: readonly { readonly donde: string; readonly dicen: readonly string[] }[];
  /** How many changes each way of accepting would take now. */
  readonly blancos: number;
  readonly todo: number;
  readonly entidades: readonly { readonly entidad: string; readonly cuantos: number }[];
  /** Whether the last acceptance can be taken back. */
  readonly deshacer: boolean;
}

export interface ComparacionVista {
  readonly titulo: string;
  readonly iguales: boolean;
  /** Why figures are not compared. */
  readonly nota: string | null;
  readonly secciones: readonly {
    readonly titulo: string;
    readonly dichos: readonly {
      readonly texto: string;
      readonly lugar: Lugar | null;
      readonly alerta: boolean;
    }[];
  }[];
}

export interface ReporteVisto {
  /** `32|2023|Anual|Definitivo`, told from any other. */
  readonly clave: string;
  /** `Servicio 32`. */
  readonly indicador: string;
  /** Its name. */
  readonly nombre: string;
  /** `2023-anual, Definitivo: 6.33`. */
  readonly donde: string;
  /** As the sheet says it; in words where it says nothing. */
  readonly estado: string;
  readonly conforme: boolean;
  /** What was asked and answered, a line each. */
  readonly observacion: readonly string[];
  /** What the audit would say of it once it is official. */
  readonly hallazgos: readonly { readonly severidad: Severidad; readonly texto: string }[];
}

export interface RevisionVista {
  /** `Revisión de 2023-anual: 49 reportes`. */
  readonly titulo: string;
  readonly entidades: readonly {
    readonly entidad: string;
    /** `3 Enviado · 2 Conforme`. */
    readonly cuenta: string;
    readonly reportes: readonly ReporteVisto[];
  }[];
  readonly deshacer: boolean;
}

/** What a person says of a report: what is to be mended, or that it is as it should be. */
export interface DichoDeReporte {
  /** Of those that the audit would say. */
  readonly marcados: ReadonlySet<string>;
  readonly propio: string;
  readonly conforme: boolean;
}

export type DichosDeReportes = ReadonlyMap<string, DichoDeReporte>;

/** The last version of a ficha, as another one begins from it. */
export interface FichaVista {
  /** `Servicio 18`. */
  readonly clave: string;
  readonly tipo: PorVersionar['tipo'];
  readonly codigo: string;
  readonly nombre: string;
  readonly responsable: string;
  readonly reporta: string;
  /** Years from which a new one may hold. */
  readonly anios: readonly number[];
  readonly metas: ReadonlyMap<number, string>;
}

/** What was made of a ficha, and how the fichas stand then. */
export interface Versionado {
  readonly hecho: Hecho;
  readonly fichas: readonly FichaVista[];
  readonly deshacer: boolean;
}

/** What was said of reports, and how they stand then. */
export interface Revisado {
  readonly hecho: Hecho;
  readonly revision: RevisionVista;
}

export interface OficiosVistos {
  /** `2024-I`. */
  readonly periodo: string;
  /** `5 oficios de 2024-I`, or that there is nothing to write. */
  readonly titulo: string;
  readonly oficios: readonly {
    /** Its file's name. */
    readonly archivo: string;
    readonly entidad: string;
    /** `2 observaciones`. */
    readonly que: string;
  }[];
}

/** The open workbook where it is an entity's formato. */
export interface FormatoVisto {
  /** `Reporte de MINAM, 2023-II`. */
  readonly titulo: string;
  readonly codigo: string;
  readonly pendientes: readonly {
    readonly quien: string;
    readonly dice: string;
    readonly lugar: Lugar | null;
  }[];
  /** The sheet that was made; `null` before. */
  readonly hoja: string | null;
}

/** What was done, and what the place shows then. */
export interface Consolidado {
  readonly hecho: Hecho;
  readonly vista: RecepcionVista;
}

/** What is asked for in the place; comes when it is first asked for. */
export interface Entidades {
  /** `periodo`: as people write it; empty for the one that is open. Nothing is written. */
  formatos(periodo: string, marcha: Marcha): Promise<FormatosVistos>;
  /** The files of those that were made last, one alone as it is and several in one zip. */
  archivo(codigos: readonly string[], marcha: Marcha): Promise<Archivo>;
  /** Files one by one, each let go once it is judged. Nothing is written. */
  recibir(archivos: readonly Elegido[], periodo: string, marcha: Marcha): Promise<RecepcionVista>;
  aceptar(que: Aceptacion, marcha: Marcha): Promise<Consolidado>;
  deshacer(marcha: Marcha): Promise<Consolidado>;
  /** Letters to the entities. Nothing is written. */
  oficios(periodo: string, marcha: Marcha): Promise<OficiosVistos>;
  /** Those of the names that were made last, one alone as it is and several in one zip. */
  archivoDeOficios(nombres: readonly string[]): Archivo;
  /** Nothing is written. */
  fichas(marcha: Marcha): Promise<readonly FichaVista[]>;
  version(pedido: PorVersionar | 'deshacer', marcha: Marcha): Promise<Versionado>;
  /** What was reported of a period, as it is reviewed. Nothing is written. */
  revisar(periodo: string, marcha: Marcha): Promise<RevisionVista>;
  observar(dichos: DichosDeReportes, marcha: Marcha): Promise<Revisado>;
  deshacerObservar(marcha: Marcha): Promise<Revisado>;
  /** What the open workbook lacks as a formato, `null` where it is none. Nothing is written. */
  mirar(): Promise<{ readonly formato: FormatoVisto | null }>;
  /** The same, and its sheet where nothing is missing. */
  listo(marcha: Marcha): Promise<{ readonly formato: FormatoVisto | null }>;
  /** The open workbook against an earlier one. Nothing is written. */
  comparar(anterior: Elegido, marcha: Marcha): Promise<ComparacionVista>;
}
