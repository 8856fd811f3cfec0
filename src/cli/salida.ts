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

/** Where the command line writes; tests hand in their own. */
export interface Terminal {
  readonly out: (texto: string) => void;
  readonly err: (texto: string) => void;
  /** Whether a person looks on, and whether in colours. */
  readonly esTerminal: boolean;
  readonly colores: boolean;
  readonly ancho: number;
}
