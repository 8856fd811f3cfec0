/** Findings about the sheets that are signed, in words. */
import type { Hallazgo } from '../ceplan/tipos';
import { textos } from './idioma';
import type { TextoRegla } from './textoRegla';

const d = (h: Hallazgo, nombre: string): string => String(h.datos?.[nombre] ?? '');
const o = (texto: string, vacio: string): string => (texto === '' ? vacio : `«${texto}»`);
const VISTAS = 8;
/** The cells that a message has room for, and where the others end. */
const celdas = (h: Hallazgo, mas: (cuantas: number, ultima: string) => string): string => {
  const todas = d(h, 'celdas').split(', ');
  const resto = todas.length - VISTAS;
  const vistas = todas.slice(0, VISTAS).join(', ');
  return resto > 0 ? `${vistas} ${mas(resto, todas.at(-1)!)}` : vistas;
};
const una = (h: Hallazgo): boolean => d(h, 'cuantas') === '1';

const enEspanol = {
  escritoSobreFormula: {
    titulo: 'Valor escrito sobre una fórmula de la evaluación',
    mensaje: (h) =>
      `La celda dice ${o(h.encontrado, 'nada')} y los datos dan ${o(h.esperado, 'un blanco')}: alguien escribió sobre la fórmula.`,
    porQue: 'Lo que se firma ya no es lo que dan los datos, y no cambiará con ellos.',
    reparar:
      'Vuelva a generar la hoja. Si la cifra escrita es la correcta, corrija el dato de donde sale.',
  },
  hojaAtrasada: {
    titulo: 'Hoja anterior a los datos',
    mensaje: (h) =>
      (una(h)
        ? 'Una celda de la hoja no es lo que hoy dan los datos'
        : `${d(h, 'cuantas')} celdas de la hoja no son lo que hoy dan los datos (${celdas(h, (n, ultima) => `y ${n} más hasta ${ultima}`)})`) +
      `: la primera dice ${o(h.encontrado, 'nada')} y los datos dan ${o(h.esperado, 'un blanco')}.`,
    porQue: 'Los datos cambiaron después de generarla, y quien la lea no lo sabe.',
    reparar: 'Vuelva a generar la hoja.',
  },
  compromisoAtrasado: {
    titulo: 'Compromiso con una meta que no es la de la ficha',
    mensaje: (h) =>
      `La recomendación nombra la meta ${h.encontrado}, y los datos dan ${h.esperado}.`,
    porQue: 'La entidad se comprometería a una meta que ya no es la suya.',
    reparar: 'Vuelva a generar la matriz, o corrija la meta en la recomendación.',
  },
} satisfies Record<string, TextoRegla>;

export type IdFirmado = keyof typeof enEspanol;

export const firmado = textos<Readonly<Record<IdFirmado, TextoRegla>>>(enEspanol, {
  escritoSobreFormula: {
    titulo: 'A value typed over a formula of the evaluation',
    mensaje: (h) =>
      `The cell says ${o(h.encontrado, 'nothing')} and the data give ${o(h.esperado, 'a blank')}: someone typed over the formula.`,
    porQue: 'What is signed is no longer what the data give, and will not change with them.',
    reparar: 'Make the sheet again. If the typed figure is right, correct the data it comes from.',
  },
  hojaAtrasada: {
    titulo: 'A sheet older than the data',
    mensaje: (h) =>
      (una(h)
        ? 'One cell of the sheet is not what the data give now'
        : `${d(h, 'cuantas')} cells of the sheet are not what the data give now (${celdas(h, (n, ultima) => `and ${n} more down to ${ultima}`)})`) +
      `: the first says ${o(h.encontrado, 'nothing')} and the data give ${o(h.esperado, 'a blank')}.`,
    porQue: 'The data changed after it was made, and whoever reads it does not know.',
    reparar: 'Make the sheet again.',
  },
  compromisoAtrasado: {
    titulo: 'A commitment with a target that is not the ficha’s',
    mensaje: (h) =>
      `The recommendation names the target ${h.encontrado}, and the data give ${h.esperado}.`,
    porQue: 'The entity would commit itself to a target that is no longer its own.',
    reparar: 'Make the matrix again, or correct the target in the recommendation.',
  },
});
