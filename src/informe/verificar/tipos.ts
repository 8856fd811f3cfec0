/** What a document says that its workbook, or another place of it, does not. */
export type ClaseDiscordancia =
  /** A row of a table. */
  | 'tabla'
  /** A figure in a sentence. */
  | 'frase'
  /** So many of a level. */
  | 'conteo'
  /** Parts that do not add up to their whole. */
  | 'suma'
  /** A numerator and a denominator that do not give the value. */
  | 'razon'
  /** Who is of a level, by name. */
  | 'lista'
  /** What is recommended, against the matrix. */
  | 'recomendacion'
  | 'nombre'
  /** Two words for one level. */
  | 'vocabulario';

export interface Discordancia {
  readonly clase: ClaseDiscordancia;
  /** Line of the text, from 1. */
  readonly linea: number;
  /** Its sentence. */
  readonly frase: string;
  /** What it is about: `servicio 4`, `índice de gestión`. */
  readonly sujeto: string;
  readonly dice: string;
  readonly libro: string;
  /** Place in the text, as `texto.plano` has it. */
  readonly desde: number;
  readonly hasta: number;
}
