/**
 * `functions.json`, the metadata that Excel registers the custom functions from, made of the
 * catalogue in either language (Microsoft's generator takes one language only).
 *
 * - Every argument is `any` and `matrix`: a cell arrives as a range of one, a blank is told from
 *   an omitted argument, and a text is told from a number.
 * - `allowErrorForDataTypeAny` lets an Excel error in a range spoil its own cell only. It belongs
 *   to CustomFunctionsRuntime 1.3, which LTSC 2021 has. `allowCustomDataForDataTypeAny` must never
 *   be set beside it: the two together crash LTSC 2021 (OfficeDev/office-js#4385).
 * - No function is volatile, streams, can be cancelled or asks for addresses.
 */
import type { Idioma } from '../textos/idioma';
import { CATALOGO } from './catalogo';
import type { Argumento, FichaFuncion } from './tipos';

export interface FunctionsJson {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionJson[];
}

export interface FunctionJson {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterJson[];
  readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
}

export interface ParameterJson {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'matrix';
  readonly optional?: true;
}

const parameter = (argumento: Argumento, idioma: Idioma): ParameterJson => ({
  name: argumento.nombre[idioma],
  description: argumento.descripcion[idioma],
  type: 'any',
  dimensionality: 'matrix',
  ...(argumento.opcional ? { optional: true } : {}),
});

/** The page of the manual, beside the pane on the add-in's own server. */
export const PAGINA_DE_AYUDA = { es: 'funciones.html', en: 'funciones.en.html' } as const;

/** @param base address of the add-in's server, with its last slash; without it, no help links */
export function functionsJson(idioma: Idioma = 'es', base?: string): FunctionsJson {
  const functions = CATALOGO.map((ficha: FichaFuncion) => ({
    id: ficha.id,
    name: ficha.nombre,
    description: ficha.descripcion[idioma],
    ...(base === undefined ? {} : { helpUrl: `${base}${PAGINA_DE_AYUDA[idioma]}#${ficha.ancla}` }),
    parameters: ficha.argumentos.map((argumento) => parameter(argumento, idioma)),
    result: { type: 'any' as const, dimensionality: 'matrix' as const },
  }));
  return { allowErrorForDataTypeAny: true, functions };
}
