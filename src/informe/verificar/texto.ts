/** A document as running text: one space between words, and where lines and sentences begin. */
export interface Linea {
  readonly desde: number;
  readonly texto: string;
}

export class Texto {
  readonly plano: string;
  readonly lineas: readonly Linea[];
  private readonly frases: readonly number[];

  constructor(crudo: readonly string[]) {
    const lineas: Linea[] = [];
    let plano = '';
    for (const cruda of crudo) {
      const texto = cruda.replace(/\s+/g, ' ').trim();
      lineas.push({ desde: plano.length, texto });
      if (texto !== '') plano += `${texto} `;
    }
    this.plano = plano;
    this.lineas = lineas;
    const ends = [...plano.matchAll(/[.;:]”?\d{0,2}\s(?=[A-ZÁÉÍÓÚÑ✓¿“"\d-])|\s(?=✓ )/g)].map(
      (m) => m.index + m[0].length,
    );
    this.frases = [
      0,
      ...ends.filter(
        (uno) =>
          !/\b(?:(?:N°|art|S|OP|Sr|Dr|inc)\.|AT[12]:) ?$/.test(
            plano.slice(Math.max(0, uno - 6), uno),
          ),
      ),
    ];
  }

  /** Number of the line that a place stands in. */
  linea(lugar: number): number {
    return ultimoHasta(this.lineas.length, (i) => this.lineas[i]!.desde <= lugar) + 1;
  }

  /** Every sentence, in order. */
  *todas(): Generator<{ readonly desde: number; readonly texto: string }> {
    for (const desde of this.frases) yield { desde, texto: this.frase(desde).texto };
  }

  frase(lugar: number): { readonly desde: number; readonly texto: string } {
    const i = ultimoHasta(this.frases.length, (k) => this.frases[k]! <= lugar);
    const desde = this.frases[Math.max(i, 0)]!;
    return {
      desde,
      texto: this.plano.slice(desde, this.frases[i + 1] ?? this.plano.length).trim(),
    };
  }
}

/** The last place for which `cumple` holds, where it holds up to one and not after. */
export function ultimoHasta(cuantos: number, cumple: (i: number) => boolean): number {
  let [bajo, alto] = [-1, cuantos];
  while (alto - bajo > 1) {
    const medio = (bajo + alto) >> 1;
    if (cumple(medio)) bajo = medio;
    else alto = medio;
  }
  return bajo;
}

/** `1,831`, `48.7` as printed; `null` for what is no number. */
export function numeroDe(impreso: string): { valor: number; decimales: number } | null {
  const limpio = impreso
    .replace(/[%\s]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(/[.,]$/, '');
  if (!/^-?\d+(?:\.\d+)?$/.test(limpio)) return null;
  return { valor: Number(limpio), decimales: /\.(\d+)/.exec(limpio)?.[1]!.length ?? 0 };
}
