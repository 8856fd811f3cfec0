/** An ending that is not a success: its words for people and its exit status. */
export class Fin extends Error {
  override readonly name = 'Fin';
  constructor(
    message: string,
    readonly estado = 2,
  ) {
    super(message);
  }
}

/** Where the command line reads and writes; tests hand in their own. */
export interface Terminal {
  readonly out: (texto: string) => void;
  readonly err: (texto: string) => void;
  /** Data to standard output, instead of words. */
  readonly datos: (contenido: Uint8Array | string) => void;
  /** All of standard input. */
  readonly entrada: () => Promise<Uint8Array>;
  /** Whether a person looks on, and whether in colours. */
  readonly esTerminal: boolean;
  /** Whether data would be written onto a person's screen, or read from their keyboard. */
  readonly pantalla: boolean;
  readonly teclado: boolean;
  readonly colores: boolean;
  readonly ancho: number;
}
