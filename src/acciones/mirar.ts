/** Texts that go out to anybody, and which of them may name a person. */
import { datosPersonalesEn, type DatoPersonal } from '../entidades/recibir/privacidad';

interface Texto {
  readonly lugar: string;
  readonly texto: string;
}

/** A text that may name a person. */
export interface TextoPorMirar extends Texto {
  readonly clases: readonly DatoPersonal[];
}

export const porMirar = (textos: readonly Texto[]): TextoPorMirar[] =>
  textos.flatMap(({ lugar, texto }) => {
    const clases = datosPersonalesEn(texto);
    return clases.length > 0 ? [{ lugar, texto, clases }] : [];
  });
