import type {
  ComparacionVista,
  DichosDeReportes,
  FichaVista,
  FormatosVistos,
  OficiosVistos,
  RecepcionVista,
  RevisionVista,
} from './tipos';
import type { Tarea } from './tareas';

/** How the place was left, and is found when it shows again. */
export interface RecuerdoDeEntidades {
  readonly tarea: Tarea | null;
  /** As people write it; empty for the one that is open. */
  readonly periodo: string;
  readonly formatos: FormatosVistos | null;
  /** Codes of those that are not to be downloaded. */
  readonly sin: ReadonlySet<string>;
  readonly recepcion: RecepcionVista | null;
  readonly oficios: OficiosVistos | null;
  readonly fichas: readonly FichaVista[] | null;
  readonly revision: RevisionVista | null;
  /** What is said of its reports, and not written yet. */
  readonly dichos: DichosDeReportes;
  readonly comparacion: ComparacionVista | null;
}

export const SIN_RECUERDO: RecuerdoDeEntidades = {
  tarea: null,
  periodo: '',
  formatos: null,
  sin: new Set(),
  recepcion: null,
  oficios: null,
  fichas: null,
  revision: null,
  dichos: new Map(),
  comparacion: null,
};
