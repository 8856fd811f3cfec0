import type { CustomFunction } from './calc';

/** What the host takes of an add-in's `functions.json`. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly type?: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
    readonly options?: { readonly cancelable?: boolean; readonly volatile?: boolean };
  }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Custom functions as Excel registers them from `functions.json`, under the manifest's namespace. */
export function registeredFunctions(
  metadata: FunctionsMetadata,
  namespace: string,
): CustomFunction[] {
  return metadata.functions.map(({ id, name, parameters, options }) => ({
    id,
    name: `${namespace}.${name}`,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: known(parameter.type, ['any', 'number', 'string', 'boolean'] as const) ?? 'any',
      dimensionality: known(parameter.dimensionality, ['scalar', 'matrix'] as const) ?? 'scalar',
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
    })),
    cancelable: options?.cancelable ?? false,
    volatile: options?.volatile ?? false,
    acceptsErrors: metadata.allowErrorForDataTypeAny ?? false,
  }));
}

const known = <K extends string>(word: string | undefined, words: readonly K[]): K | null =>
  words.find((other) => other === word) ?? null;
