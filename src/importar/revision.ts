/** What an import has to say to people besides the workbook: questions, losses, what was joined. */
import type { FraseDeAjeno, FraseDeDecision, FraseDePregunta } from '../textos/importar';

export type ClaseDePregunta = FraseDePregunta;

/** Something that nobody but a person can settle; what it is about stays out until then. */
export interface Pregunta {
  readonly clase: ClaseDePregunta;
  readonly hoja: string;
  /** Where it shows; empty for what is about the whole. */
  readonly celdas: readonly string[];
  /** What stands there, or the heading. */
  readonly escrito: string;
  readonly opciones: readonly string[];
  /** Besides: the column or the entity that it is about. */
  readonly de?: string;
}

export type ClaseDeAjeno = FraseDeAjeno;

/** What does not come along, and why. */
export interface Ajeno {
  readonly clase: ClaseDeAjeno;
  readonly hoja: string;
  readonly celdas: readonly string[];
  /** What stands there, each text once. */
  readonly escritos: readonly string[];
}

export type ClaseDeDecision = FraseDeDecision;

/** What was decided because the table leaves no doubt, said so that it can be changed. */
export interface Decision {
  readonly clase: ClaseDeDecision;
  readonly hoja: string;
  readonly escrito: string;
  readonly es: string;
  readonly cuantas: number;
}

export class Revision {
  readonly preguntas: Pregunta[] = [];
  readonly ajenos: Ajeno[] = [];
  readonly decisiones: Decision[] = [];
  private readonly porPregunta = new Map<string, Pregunta & { celdas: string[] }>();
  private readonly porAjeno = new Map<string, Ajeno & { celdas: string[]; escritos: string[] }>();
  private readonly porDecision = new Map<string, Decision & { cuantas: number }>();

  /** The same question about another cell is one question more about that. */
  pregunta({ clase, hoja, celdas, escrito, opciones, de }: Pregunta): void {
    const clave = JSON.stringify([clase, hoja, escrito, opciones, de ?? '']);
    const hecha = this.porPregunta.get(clave);
    if (hecha) return void hecha.celdas.push(...celdas);
    const nueva = {
      clase,
      hoja,
      celdas: [...celdas],
      escrito,
      opciones,
      ...(de === undefined ? {} : { de }),
    };
    this.porPregunta.set(clave, nueva);
    this.preguntas.push(nueva);
  }

  /** Losses of a kind on a sheet are one, with all their cells. */
  ajeno(clase: ClaseDeAjeno, hoja: string, celda: string, escrito = ''): void {
    const clave = JSON.stringify([clase, hoja]);
    let hecho = this.porAjeno.get(clave);
    if (!hecho) {
      hecho = { clase, hoja, celdas: [], escritos: [] };
      this.porAjeno.set(clave, hecho);
      this.ajenos.push(hecho);
    }
    if (celda !== '') hecho.celdas.push(celda);
    if (escrito !== '' && !hecho.escritos.includes(escrito)) hecho.escritos.push(escrito);
  }

  decision(clase: ClaseDeDecision, hoja: string, escrito: string, es: string): void {
    const clave = `${clase}\u0000${hoja}\u0000${escrito}\u0000${es}`;
    const hecha = this.porDecision.get(clave);
    if (hecha) return void hecha.cuantas++;
    const nueva = { clase, hoja, escrito, es, cuantas: 1 };
    this.porDecision.set(clave, nueva);
    this.decisiones.push(nueva);
  }
}
