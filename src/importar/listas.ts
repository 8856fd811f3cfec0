/** What people write where the standard workbook has a list: `Creciente`, `Acumulado`, `1er semestre`. */
import { sinAcentos } from '../ceplan/llano';
import type { Agregacion, Periodo, Sentido, Tipo } from '../ceplan/tipos';
import { recordado } from './recordado';
import { dicho } from './vocabulario';

type Lista<T extends string> = readonly (readonly [T, RegExp])[];

const primera = <T extends string>(lista: Lista<T>, texto: string): T | null => {
  const t = sinAcentos(texto)
    .replace(/[.:]+$/, '')
    .trim();
  return lista.find(([, patron]) => patron.test(t))?.[0] ?? null;
};

const SENTIDOS: Lista<Sentido> = [
  [
    'Ascendente',
    /^(?:ascendente|creciente|asc|aument(?:o|ar)|increment(?:o|ar)|a mayor,? mejor|mayor es mejor|increasing|ascending|up|↑|sube)$/,
  ],
  [
    'Descendente',
    /^(?:descendente|decreciente|desc|disminu(?:cion|ir)|redu(?:ccion|cir)|a menor,? mejor|menor es mejor|decreasing|descending|down|↓|baja)$/,
  ],
  ['No definido', /^(?:no definido|sin sentido(?: definido)?)$/],
];

const AGREGACIONES: Lista<Agregacion> = [
  ['No agregable', /^no (?:agregable|acumulable|agregado|acumulativo)$/],
  ['Agregable', /^(?:agregable|acumulable|suma)$/],
  ['Máximo permisible', /^(?:valor )?maximo(?: permisible)?$/],
  ['Mínimo permisible', /^(?:valor )?minimo(?: permisible)?$/],
];

const TIPOS: Lista<Tipo> = [
  [
    'OP',
    /^(?:op|oei|objetivo(?:s)?(?: (?:prioritario|estrategico|institucional)s?)*|indicador de (?:op|oei|objetivo(?: prioritario)?|resultado))$/,
  ],
  [
    'Servicio',
    /^(?:servicio|aei|accion estrategica(?: institucional)?|producto|indicador de (?:servicio|producto|aei))$/,
  ],
];

const PERIODOS: Lista<Periodo> = [
  ['Semestre I', /^(?:semestre i|semestre 1|i semestre|1er\.? semestre|primer semestre|s1|1|i)$/],
  [
    'Semestre II',
    /^(?:semestre ii|semestre 2|ii semestre|2do\.? semestre|segundo semestre|s2|2|ii)$/,
  ],
  ['Anual', /^(?:anual|ano|annual)$/],
];

export const sentidoDe = recordado((texto) => primera(SENTIDOS, texto));
export const agregacionDe = recordado((texto) => primera(AGREGACIONES, texto));
export const tipoDe = recordado((texto) => primera(TIPOS, texto));
export const periodoDe = recordado((texto) => primera(PERIODOS, texto));

/** Which figure a row of a table by concepts holds. */
export function conceptoDe(
  texto: string,
): 'logro' | 'valor' | 'lineaBase' | 'avance1' | 'numerador' | 'denominador' | null {
  const { concepto } = dicho(texto);
  switch (concepto) {
    case 'logro':
    case 'valor':
    case 'lineaBase':
    case 'avance1':
    case 'numerador':
    case 'denominador':
      return concepto;
    default:
      return null;
  }
}
