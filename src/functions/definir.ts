/**
 * From a rule for one case to a function over cells and ranges. A range of n rows is one call; a
 * single cell beside it holds for all of them. A cell that does not hold what belongs there is
 * refused with an error where the call is for one result, and gives ND in its own place where it
 * is one of many: an error inside a returned array can spoil the whole of it
 * (OfficeDev/office-js#2174).
 */
import type { Cifra } from '../ceplan/tipos';
import type { Idioma } from '../textos/idioma';
import { TEXTOS_FUNCIONES } from '../textos/funciones';
import type { TextosFunciones } from '../textos/funciones';
import { celdasDe, Malo, ND } from './entrada';
import type { Celdas, Lector } from './entrada';
import type { Argumento, Escalar, FichaFuncion } from './tipos';

const MAXIMO_CELDAS = 2_000_000;

type MensajeDeError = (t: TextosFunciones, nombre: (argumento: number) => string) => string;

/** What Excel is to show instead of a result, with a message of our own where it takes one. */
export class ErrorDeFuncion extends Error {
  constructor(
    readonly codigo: string,
    private readonly mensaje: MensajeDeError,
  ) {
    super(codigo);
  }

  texto(idioma: Idioma, ficha: FichaFuncion): string {
    return this.mensaje(
      TEXTOS_FUNCIONES[idioma],
      (argumento) => (ficha.argumentos[argumento] as Argumento).nombre[idioma],
    );
  }
}

/** A function as Excel calls it, without Excel: arguments in, rows of results out. */
export interface Funcion {
  readonly ficha: FichaFuncion;
  /** @throws {ErrorDeFuncion} */
  readonly calcular: (argumentos: readonly unknown[]) => Escalar[][];
}

/** How the cells of an argument reach the rule: one, a row of them, or all. */
export interface Entrada<T> {
  readonly forma: Argumento['forma'];
  readonly leer: Lector<unknown>;
  /** An omitted argument is `null`; else it is read as a blank cell. */
  readonly omisible?: true;
  /** Only for the type. */
  readonly _valor?: T;
}

/** A list keeps the shape of its range. */
export interface Lista<T> {
  readonly valores: readonly T[];
  readonly filas: number;
  readonly columnas: number;
}

export const celda = <T>(leer: Lector<T>): Entrada<T> => ({ forma: 'celda', leer });
/** A cell that is told from one that is blank when the argument is left out. */
export const celdaOmisible = <T>(leer: Lector<T>): Entrada<T | null> => ({
  forma: 'celda',
  leer,
  omisible: true,
});
export const serie = <T>(leer: Lector<T>): Entrada<readonly T[] | null> => ({
  forma: 'serie',
  leer,
});
export const lista = <T>(leer: Lector<T>): Entrada<Lista<T> | null> => ({ forma: 'lista', leer });

type Resultado = Cifra | string;

const mensajeDe =
  (malo: Malo, argumento: number): MensajeDeError =>
  (t, nombre) =>
    malo.razon === 'logico'
      ? t.logico(nombre(argumento))
      : t[malo.razon](nombre(argumento), malo.texto);

/** An Excel error passes on as itself; anything else is `#VALUE!`. */
const rechazar = (malo: Malo, argumento: number, posicion?: number): ErrorDeFuncion =>
  new ErrorDeFuncion(malo.razon === 'error' ? malo.texto : '#VALUE!', (t, nombre) => {
    const mensaje = mensajeDe(malo, argumento)(t, nombre);
    return posicion === undefined ? mensaje : t.enCelda(mensaje, posicion);
  });

export const rechazo = (mensaje: MensajeDeError): ErrorDeFuncion =>
  new ErrorDeFuncion('#VALUE!', mensaje);

const forma = (filas: number, columnas: number): string => `${filas} × ${columnas}`;

function leerLista(celdas: Celdas, leer: Lector<unknown>, argumento: number): Lista<unknown> {
  const columnas = (celdas[0] as readonly unknown[]).length;
  const valores: unknown[] = [];
  for (const fila of celdas) {
    for (const uno of fila) {
      const valor = leer(uno);
      if (valor instanceof Malo) {
        const unica = celdas.length * columnas === 1;
        throw rechazar(valor, argumento, unica ? undefined : valores.length + 1);
      }
      valores.push(valor);
    }
  }
  return { valores, filas: celdas.length, columnas };
}

/** The cells of one case, whatever the shape of the call; `Malo` with its argument if one is bad. */
interface Casos {
  readonly filas: number;
  readonly columnas: number;
  /** Fills `valores` for the case; gives the argument of the bad cell, or -1. */
  readonly leer: (fila: number, columna: number, valores: unknown[]) => number;
}

const VACIA: Celdas = [[null]];

function preparar(entradas: readonly Entrada<unknown>[], argumentos: readonly unknown[]): Casos {
  const rangos = entradas.map((_, i) => celdasDe(argumentos[i]));
  const haySeries = entradas.some((entrada) => entrada.forma === 'serie');
  const celdas = entradas.map((entrada, i) =>
    entrada.forma === 'celda' ? (rangos[i] ?? (entrada.omisible ? null : VACIA)) : null,
  );
  const altos = celdas.map((rango) => rango?.length ?? 1);
  const anchos = celdas.map((rango) => rango?.[0]?.length ?? 1);
  const listas = entradas.map((entrada, i) => {
    const rango = rangos[i];
    return entrada.forma === 'lista' && rango ? leerLista(rango, entrada.leer, i) : null;
  });

  // A column beside single cells is one series, downwards; else each row is a series.
  const unCaso = altos.every((alto) => alto === 1) && anchos.every((ancho) => ancho === 1);
  const series = entradas.map((entrada, i) => {
    const rango = rangos[i];
    if (entrada.forma !== 'serie' || !rango) return null;
    const columna = unCaso && rango.every((fila) => fila.length === 1);
    return columna ? [rango.map((fila) => fila[0])] : rango;
  });
  series.forEach((rango, i) => {
    if (rango) altos[i] = rango.length;
  });

  const filas = Math.max(...altos);
  const columnas = haySeries ? 1 : Math.max(...anchos);
  altos.forEach((alto, i) => {
    const ancho = anchos[i] as number;
    if ((alto !== 1 && alto !== filas) || (ancho !== 1 && ancho !== columnas)) {
      throw rechazo((t, nombre) => t.formas(nombre(i), forma(alto, ancho), forma(filas, columnas)));
    }
  });
  if (filas * columnas > MAXIMO_CELDAS) throw rechazo((t) => t.demasiado);

  const leer = (fila: number, columna: number, valores: unknown[]): number => {
    for (let i = 0; i < entradas.length; i++) {
      const { leer: leerUna } = entradas[i] as Entrada<unknown>;
      const rango = celdas[i];
      const propia = series[i];
      if (rango) {
        const filaPropia = rango[altos[i] === 1 ? 0 : fila] as readonly unknown[];
        const valor = leerUna(filaPropia[anchos[i] === 1 ? 0 : columna]);
        valores[i] = valor;
        if (valor instanceof Malo) return i;
      } else if (propia) {
        const leidos = (propia[altos[i] === 1 ? 0 : fila] as readonly unknown[]).map(leerUna);
        const malo = leidos.find((valor) => valor instanceof Malo);
        valores[i] = malo ?? leidos;
        if (malo) return i;
      } else {
        valores[i] = listas[i];
      }
    }
    return -1;
  };
  return { filas, columnas, leer };
}

/**
 * A function that gives a result a case. The rule gets one value an argument: what its reader
 * makes of the cell, a series as an array, a list with its shape; `null` for an omitted series or
 * list. It gives a figure, ND or a text.
 */
export function definir<A extends readonly unknown[]>(
  ficha: FichaFuncion,
  entradas: { readonly [K in keyof A]: Entrada<A[K]> },
  regla: (...valores: A) => Resultado,
): Funcion {
  const lectores = entradas as readonly Entrada<unknown>[];
  const calcular = (argumentos: readonly unknown[]): Escalar[][] => {
    const { filas, columnas, leer } = preparar(lectores, argumentos);
    const unico = filas * columnas === 1;
    const valores: unknown[] = new Array(lectores.length);
    const resultados = new Array<Escalar[]>(filas);
    for (let fila = 0; fila < filas; fila++) {
      const propios = new Array<Escalar>(columnas);
      for (let columna = 0; columna < columnas; columna++) {
        const malo = leer(fila, columna, valores);
        if (malo >= 0) {
          if (unico) throw rechazar(valores[malo] as Malo, malo);
          propios[columna] = ND;
          continue;
        }
        const resultado = regla(...(valores as unknown as A));
        propios[columna] = typeof resultado === 'object' ? ND : resultado;
      }
      resultados[fila] = propios;
    }
    return resultados;
  };
  return { ficha, calcular };
}

/** A function of one list that gives a range of its shape. */
export function definirLista<T>(
  ficha: FichaFuncion,
  leer: Lector<T>,
  regla: (valores: readonly T[]) => readonly Escalar[],
): Funcion {
  const calcular = (argumentos: readonly unknown[]): Escalar[][] => {
    const { valores, filas, columnas } = leerLista(celdasDe(argumentos[0]) ?? VACIA, leer, 0);
    const resultados = regla(valores as readonly T[]);
    return Array.from({ length: filas }, (_, fila) =>
      resultados.slice(fila * columnas, (fila + 1) * columnas),
    );
  };
  return { ficha, calcular };
}
