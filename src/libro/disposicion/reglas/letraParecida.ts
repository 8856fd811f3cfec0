/** Letters in codes that look like others: Cyrillic А for A, O for 0, l for 1. */
import { deForma } from '../../../ceplan/reparacion';
import { celdaDe } from '../../tablas';
import { enTabla, textoDe } from '../regla';
import type { ReglaDisposicion } from '../regla';

const DE_OTRO_ALFABETO: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  і: 'i',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '․': '.',
  '．': '.',
  '，': ',',
};

/** Letters, digits and marks of ours, without the letters that are taken for digits. */
const CLARO = /^[A-HJ-NP-Za-km-np-z0-9 .,_-]*$/;
const LETRA_AJENA = /[\u0370-\u03ff\u0400-\u04ff]/g;
const NOMBRES = new Set(['responsable', 'informante', 'reportadoPor']);

/** A name with the letters of our alphabet; its dashes and digits are its own. */
const enNuestroAlfabeto = (nombre: string): string =>
  nombre.replace(LETRA_AJENA, (letra) => DE_OTRO_ALFABETO[letra] ?? letra);

/** The code with the letters that it seems to mean. */
export function enLetrasComunes(codigo: string): string {
  const latino = [...codigo]
    .map((letra) => DE_OTRO_ALFABETO[letra] ?? letra.normalize('NFKC'))
    .join('');
  // Within a run of digits and points a letter O or l is a digit that slipped.
  return latino
    .replace(/(?<=[\d.])[Oo](?=[\d.]|$)|(?<=^|\.)[Oo](?=\d)/g, '0')
    .replace(/(?<=[\d.])[lI](?=[\d.]|$)|(?<=^|\.)[lI](?=[\d.])/g, '1');
}

export const letraParecida: ReglaDisposicion = {
  id: 'letraParecida',
  severidad: 'error',
  revisar: ({ tablas }) =>
    tablas.flatMap((tabla) =>
      tabla.columnas
        .filter(({ columna }) => columna.tipo === 'codigo' || NOMBRES.has(columna.campo))
        .flatMap(({ columna, indice }) =>
          tabla.filas.flatMap((celdas, fila) => {
            const codigo = textoDe(celdas[indice] ?? null).trim();
            // Most are plain: nothing in them can be taken for another letter.
            if (CLARO.test(codigo)) return [];
            const comun = (columna.tipo === 'codigo' ? enLetrasComunes : enNuestroAlfabeto)(codigo);
            if (comun === codigo) return [];
            return [
              enTabla(letraParecida, tabla, fila, indice, {
                encontrado: codigo,
                esperado: comun,
                reparacion: deForma(comun, {
                  hoja: tabla.hoja,
                  celda: celdaDe(tabla, fila, indice),
                }),
              }),
            ];
          }),
        ),
    ),
};
