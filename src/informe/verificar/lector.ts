/** What the checks share: the text, who it speaks of, and what they found. */
import type { Fuente } from '../fuente';
import { Sujetos } from './sujetos';
import type { Texto } from './texto';
import type { ClaseDiscordancia, Discordancia } from './tipos';

export class Lector {
  readonly sujetos: Sujetos;
  readonly halladas: Discordancia[] = [];

  constructor(
    readonly f: Fuente,
    readonly texto: Texto,
  ) {
    this.sujetos = new Sujetos(f, texto);
  }

  anota(
    clase: ClaseDiscordancia,
    desde: number,
    hasta: number,
    sujeto: string,
    { dice, libro }: Pick<Discordancia, 'dice' | 'libro'>,
  ): void {
    // Two patterns may see one figure.
    const ya = this.halladas.some(
      (h) => h.desde < hasta && desde < h.hasta && h.sujeto === sujeto && h.clase === clase,
    );
    if (ya) return;
    const linea = this.texto.linea(desde);
    const { texto: frase } = this.texto.frase(desde);
    this.halladas.push({ clase, linea, frase, sujeto, dice, libro, desde, hasta });
  }
}
