/** Aligned columns and colours for a terminal. */
const CODIGOS = { negrita: 1, tenue: 2, rojo: 31, verde: 32, amarillo: 33, azul: 34 } as const;
export type Tono = keyof typeof CODIGOS;

export type Pinta = (texto: string, ...tonos: readonly Tono[]) => string;

export const pintor =
  (colores: boolean): Pinta =>
  (texto, ...tonos) =>
    colores && tonos.length > 0
      ? `\u001b[${tonos.map((t) => CODIGOS[t]).join(';')}m${texto}\u001b[0m`
      : texto;

/** Length as seen, without colours. */

const largo = (texto: string): number => [...texto.replace(/\u001b\[[\d;]*m/g, '')].length;

/** Rows with their columns aligned: the first on the left, those of `derecha` on the right. */
export function tabla(
  filas: readonly (readonly string[])[],
  derecha: readonly number[] = [],
  sangria = '  ',
): string[] {
  const anchos: number[] = [];
  for (const fila of filas) {
    fila.forEach((celda, i) => (anchos[i] = Math.max(anchos[i] ?? 0, largo(celda))));
  }
  return filas.map((fila) =>
    `${sangria}${fila
      .map((celda, i) => {
        const relleno = ' '.repeat(anchos[i]! - largo(celda));
        return derecha.includes(i) ? relleno + celda : celda + relleno;
      })
      .join('  ')}`.trimEnd(),
  );
}

/** A text in lines of at most so many characters, the later ones indented. */
export function parrafo(texto: string, ancho: number, sangria: string): string[] {
  const lineas: string[] = [];
  let linea = '';
  for (const palabra of texto.replace(/\s+/g, ' ').split(' ')) {
    const cabe = largo(linea) + largo(palabra) + 1 <= ancho - (lineas.length ? sangria.length : 0);
    if (linea !== '' && !cabe) {
      lineas.push(linea);
      linea = palabra;
    } else {
      linea = linea === '' ? palabra : `${linea} ${palabra}`;
    }
  }
  lineas.push(linea);
  return lineas.map((l, i) => (i === 0 ? l : sangria + l));
}
