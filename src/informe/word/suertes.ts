/** What became of the blocks of an earlier document, in the order in which a person is told. */
import type { BloqueTratado, Suerte } from './sobre';

export interface Tratados {
  readonly suerte: Suerte;
  readonly cuantos: number;
  /** Those that a person has to know by name; none where the count says enough. */
  readonly nombrados: readonly BloqueTratado[];
}

const CON_NOMBRES: Readonly<Record<Suerte, boolean>> = {
  renovado: false,
  igual: false,
  nuevo: true,
  quitado: true,
  editado: true,
  revision: true,
  sinLibro: true,
  desconocido: true,
};

/**
 * @example
 * porSuerte(sobreDocumento(plan, bytes).bloques)[0]; // { suerte: 'renovado', cuantos: 12, nombrados: [] }
 */
export function porSuerte(bloques: readonly BloqueTratado[]): Tratados[] {
  return (Object.keys(CON_NOMBRES) as Suerte[]).flatMap((suerte) => {
    const suyos = bloques.filter((uno) => uno.suerte === suerte);
    if (suyos.length === 0) return [];
    return [{ suerte, cuantos: suyos.length, nombrados: CON_NOMBRES[suerte] ? suyos : [] }];
  });
}
