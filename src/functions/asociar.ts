/** Hands the functions to Excel's custom-functions runtime. */
import type { Idioma } from '../textos/idioma';
import { ErrorDeFuncion } from './definir';
import type { Funcion } from './definir';
import { FUNCIONES } from './funciones';
import type { Escalar } from './tipos';

/** What is used of the runtime's global `CustomFunctions`. */
export interface Runtime {
  associate(id: string, calcular: (...argumentos: unknown[]) => Escalar[][]): void;
  readonly Error: new (codigo: never, mensaje?: string) => Error;
}

/**
 * Associates every function by its id. Messages of errors are in the language that `idioma` gives
 * when the error happens; results are the same in every language.
 */
export function asociar(runtime: Runtime, idioma: () => Idioma): void {
  for (const funcion of FUNCIONES) {
    runtime.associate(funcion.ficha.id, comoExcel(funcion, runtime, idioma));
  }
}

const comoExcel =
  ({ ficha, calcular }: Funcion, runtime: Runtime, idioma: () => Idioma) =>
  (...argumentos: unknown[]): Escalar[][] => {
    try {
      return calcular(argumentos);
    } catch (error) {
      if (!(error instanceof ErrorDeFuncion)) throw error;
      // The runtime's own type of the code is an enumeration of the same texts.
      throw new runtime.Error(error.codigo as never, error.texto(idioma(), ficha));
    }
  };
