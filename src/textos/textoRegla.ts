import type { Hallazgo } from '../ceplan/tipos';

/** The words of a rule. */
export interface TextoRegla {
  /** What the rule looks for, in a few words. */
  readonly titulo: string;
  readonly mensaje: (h: Hallazgo) => string;
  readonly porQue: string;
  readonly reparar: string | ((h: Hallazgo) => string);
}
