import type { Tarea } from './tareas';
import type { AutoevaluacionVista, DocumentoHecho, Papel, VerificacionVista } from './tipos';

/** How the place was left, and is found when it shows again. */
export interface RecuerdoDeEntregas {
  readonly tarea: Tarea | null;
  readonly hechos: Readonly<Partial<Record<'informe' | Papel, DocumentoHecho>>>;
  readonly verificacion: VerificacionVista | null;
  readonly autoevaluacion: AutoevaluacionVista | null;
}

export const SIN_RECUERDO: RecuerdoDeEntregas = {
  tarea: null,
  hechos: {},
  verificacion: null,
  autoevaluacion: null,
};
