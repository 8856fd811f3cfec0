import type { Tarea } from './tareas';
import { HOJAS_FIRMADAS } from '../../libro/estadoDeFirma';
import type {
  AutoevaluacionVista,
  DocumentoHecho,
  Papel,
  PedidoDeCopiaVisto,
  PublicacionVista,
  VerificacionVista,
} from './tipos';

/** How the place was left, and is found when it shows again. */
export interface RecuerdoDeEntregas {
  readonly tarea: Tarea | null;
  readonly hechos: Readonly<Partial<Record<'informe' | Papel, DocumentoHecho>>>;
  readonly verificacion: VerificacionVista | null;
  readonly autoevaluacion: AutoevaluacionVista | null;
  readonly pedido: PedidoDeCopiaVisto;
  readonly publicaciones: Readonly<
    Partial<Record<'copia' | 'datosAbiertos', Publicacion | undefined>>
  >;
}

interface Publicacion {
  readonly vista: PublicacionVista;
  /** Places of the texts of which a person has said that they may go out. */
  readonly mirados: readonly string[];
}

export const SIN_RECUERDO: RecuerdoDeEntregas = {
  tarea: null,
  hechos: {},
  verificacion: null,
  autoevaluacion: null,
  pedido: { para: 'remitir', hojas: HOJAS_FIRMADAS },
  publicaciones: {},
};
