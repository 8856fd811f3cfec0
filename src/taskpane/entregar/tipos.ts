/** What the place Entregar shows, as plain data, and what stands behind it. */
import type { DestinoDeCopia } from '../../libro/copia';
import type { HojaFirmada } from '../../libro/estadoDeFirma';
import type { Archivo, Elegido } from '../comun/archivos';
import type { Marcha } from '../estado';

/** A document that needs no more than the workbook. */
export type Papel = 'ayudaMemoria' | 'acta';

/** A document to be downloaded, and what a person should know of it. */
export interface DocumentoHecho {
  readonly archivo: Archivo;
  readonly dichos: readonly {
    readonly texto: string;
    /** Which blocks, where a person has to know. */
    readonly nombres: readonly string[];
  }[];
  /** Whether it was made on an earlier one. */
  readonly sobre: boolean;
}

export interface VerificacionVista {
  /** Name of the file that was read. */
  readonly informe: string;
  /** `12 lugares del documento no concuerdan…`. */
  readonly titulo: string;
  readonly discordancias: readonly {
    readonly clave: string;
    readonly donde: string;
    readonly dice: string;
    readonly libro: string;
    /** The sentence, or its beginning. */
    readonly frase: string;
  }[];
}

export interface AutoevaluacionVista {
  readonly archivo: Archivo;
  readonly resumen: string;
  readonly secciones: readonly {
    readonly titulo: string;
    /** `3 de 5`: answered, of so many. */
    readonly cuenta: string;
    readonly respuestas: readonly {
      readonly pregunta: string;
      /** 0–2; `null`: a person answers. */
      readonly puntaje: number | null;
      readonly evidencia: string;
    }[];
  }[];
}

export interface PedidoDeCopiaVisto {
  readonly para: DestinoDeCopia;
  readonly hojas: readonly HojaFirmada[];
}

/** What goes out, and what a person looks at before it does. */
export interface PublicacionVista {
  readonly archivo: Archivo;
  /** What it has, a line each. */
  readonly lleva: readonly string[];
  /** What stayed behind, a line each. */
  readonly fuera: readonly string[];
  /** What may name a person; blank where there is none. */
  readonly pregunta: string;
  readonly textos: readonly {
    readonly lugar: string;
    /** `correo, teléfono`. */
    readonly clases: string;
    readonly texto: string;
  }[];
}

/** What is asked for in the place; comes when it is first asked for. Nothing is written. */
export interface Entregas {
  /** `anterior`: a report in which people wrote, which stays as they left it. */
  informe(anterior: Elegido | null, marcha: Marcha): Promise<DocumentoHecho>;
  papel(cual: Papel, marcha: Marcha): Promise<DocumentoHecho>;
  verificar(informe: Elegido, marcha: Marcha): Promise<VerificacionVista>;
  autoevaluar(marcha: Marcha): Promise<AutoevaluacionVista>;
  copia(pedido: PedidoDeCopiaVisto, marcha: Marcha): Promise<PublicacionVista>;
  datosAbiertos(marcha: Marcha): Promise<PublicacionVista>;
}
