/** Findings that stand for several cells, and those that others follow from. */
import { textos } from './idioma';

/** So many ranges or cells are named; of more it is said how many and up to where. */
const NOMBRADOS = 24;
const POR_CONSECUENCIA = 6;

export interface Consecuencia {
  readonly cuantas: number;
  readonly titulo: string;
  readonly hoja: string;
  readonly rangos: readonly string[];
}

interface Sugerencia {
  readonly celda: string;
  readonly esperado: string;
}

interface TextosCeldas {
  /** After the message of a finding: the other cells with the same. */
  readonly otras: (rangos: readonly string[], cuantas: number) => string;
  /** After what to do: each cell with its own suggestion. */
  readonly cadaUna: (celdas: readonly Sugerencia[]) => string;
  readonly consecuencias: (consecuencias: readonly Consecuencia[]) => string;
}

const primeros = (
  lista: readonly string[],
  cuantos: number,
  mas: (n: number, hasta: string) => string,
): string =>
  lista.length <= cuantos
    ? lista.join(', ')
    : `${lista.slice(0, cuantos).join(', ')} ${mas(lista.length - cuantos, lista.at(-1)!)}`;

const masEnEspanol = (n: number, hasta: string): string => `y ${n} más, hasta ${hasta}`;
const masEnIngles = (n: number, hasta: string): string => `and ${n} more, up to ${hasta}`;

export const CELDAS = textos<TextosCeldas>(
  {
    otras: (rangos, cuantas) =>
      `Igual en ${primeros(rangos, NOMBRADOS, masEnEspanol)} (${cuantas + 1} celdas).`,
    cadaUna: (celdas) =>
      `Cada celda, lo suyo: ${primeros(
        celdas.map(({ celda, esperado }) => `${celda} ${esperado.replace(' | ', ' o ')}`),
        NOMBRADOS,
        masEnEspanol,
      )}.`,
    consecuencias: (consecuencias) => {
      const cuantas = consecuencias.reduce((n, una) => n + una.cuantas, 0);
      const partes = consecuencias.map(
        (una) =>
          `${una.cuantas} de «${una.titulo}» (${una.hoja} ${primeros(una.rangos, POR_CONSECUENCIA, masEnEspanol)})`,
      );
      return cuantas === 1
        ? `De esto se sigue un hallazgo más, que se va con él: ${partes[0]}.`
        : `De esto se siguen ${cuantas} hallazgos más, que se van con él: ${partes.join('; ')}.`;
    },
  },
  {
    otras: (rangos, cuantas) =>
      `The same in ${primeros(rangos, NOMBRADOS, masEnIngles)} (${cuantas + 1} cells).`,
    cadaUna: (celdas) =>
      `Each cell its own: ${primeros(
        celdas.map(({ celda, esperado }) => `${celda} ${esperado.replace(' | ', ' or ')}`),
        NOMBRADOS,
        masEnIngles,
      )}.`,
    consecuencias: (consecuencias) => {
      const cuantas = consecuencias.reduce((n, una) => n + una.cuantas, 0);
      const partes = consecuencias.map(
        (una) =>
          `${una.cuantas} of “${una.titulo}” (${una.hoja} ${primeros(una.rangos, POR_CONSECUENCIA, masEnIngles)})`,
      );
      return cuantas === 1
        ? `One more finding follows from this and goes with it: ${partes[0]}.`
        : `${cuantas} more findings follow from this and go with it: ${partes.join('; ')}.`;
    },
  },
);
