/** When two writings are one entity, and when they are two that look alike. */
import { daSigla, escrita, mismaEntidad, siglaDe } from '../../src/ceplan/auditoria/entidades';
import { sinPuntos } from '../../src/ceplan/entidad';

const misma = (a: string, b: string): boolean[] => [
  mismaEntidad(escrita(a), escrita(b)),
  mismaEntidad(escrita(b), escrita(a)),
];

it.each([
  ['Ministerio de Salud', 'MINISTERIO DE SALUD'],
  ['Ministerio de Educación', 'Ministerio de Educacion'],
  // A letter more, less, other or swapped.
  ['Ministerio de Salud', 'Ministerio de Saludd'],
  ['Ministerio de Salud', 'Minsterio de Salud'],
  ['Ministerio de Salud', 'Ministerio de Salut'],
  ['Ministerio de Salud', 'Ministeroi de Salud'],
  // Given initials.
  ['Ministerio de Salud (MINSA)', 'MINSA'],
  ['MINSA - Ministerio de Salud', 'Minsa'],
  // Shortened words.
  ['Gerencia Regional de Salud', 'Gerencia Reg. de Salud'],
  ['Gerencia Regional de Salud', 'Gcia. Regional de Salud'],
  ['Gerencia Regional de Salud', 'Gerencia Reg de Salud'],
  ['Gerencia Regional / Salud', 'Gerencia Reg. - Salud'],
  ['Dirección General de Agua', 'Direcc., General de Agua'],
  ['Municipalidad Provincial de Lima', 'Mun. Prov. de Lima'],
])('«%s» and «%s» are one', (a, b) => expect(misma(a, b)).toEqual([true, true]));

it.each([
  ['', ''],
  ['', 'MINSA'],
  ['—', '-'],
  ['Lima', 'Limas'],
  ['Región 1 Norte', 'Región 2 Norte'],
  ['Ministerio de Salud', 'Ministerio de Salud Pública'],
  ['Ministerio de Salud', 'Ministerio de Saluddd'],
  // No word of them is whole, or another one is.
  ['Gerencia Regional', 'Gcia. Reg.'],
  ['Gerencia Regional de Salud', 'Gerencia Reg. de Educación'],
  ['Gerencia Regional de Salud', 'Gerencia Rur. de Salud'],
  ['Gerencia Regional de Salud', 'Gerencia Gen. de Salud'],
  ['Gerencia Regional de Salud', 'Gerencia Rgel. de Salud'],
  ['Gerencia Regional de Salud', 'Gerencia Rego de Salud'],
  ['Gerencia', 'Gcia.'],
  ['Gerencia Regional de Salud', 'Reg. de Salud'],
  ['Gerencia Dir. de Salud', 'Gerencia Direc. de Salud'],
])('«%s» and «%s» are not', (a, b) => expect(misma(a, b)).toEqual([false, false]));

it.each([
  ['Ministerio de Salud (MINSA)', 'minsa'],
  ['MINSA - Ministerio de Salud', 'minsa'],
  ['MINSA  –  Ministerio de Salud', 'minsa'],
  ['Ministerio de Salud (MS)', ''],
  ['Ministerio de Salud (minsa)', ''],
  ['MINSA-Salud', ''],
  ['Ministerio MINSA - Salud', ''],
  ['Ministerio de Salud', ''],
])('«%s» gives the initials «%s»', (texto, sigla) => expect(siglaDe(texto)).toBe(sigla));

describe('initials', () => {
  const da = (nombre: string, sigla: string): boolean => daSigla(escrita(nombre), escrita(sigla));

  it.each([
    ['Policía Nacional del Perú', 'PNP'],
    ['Dirección Regional de Salud', 'DIRESA'],
    ['Ministerio de Salud', 'MINSA'],
    ['Ministerio de Educación', 'MINEDU'],
    ['Policía Nacional del Perú', ' PNP '],
    ['Agua Salud', 'AGUASALUD'],
  ])('of «%s» may be «%s»', (nombre, sigla) => expect(da(nombre, sigla)).toBe(true));

  it.each([
    ['Policía Nacional del Perú', 'PN'],
    ['Policía Nacional del Perú', 'PNPX'],
    ['Policía Nacional del Perú', 'NP'],
    ['Policía Nacional del Perú', 'XNP'],
    ['Policía Nacional del Perú', 'PNN'],
    ['Policía Nacional del Perú', 'pnp'],
    ['Policía Nacional del Perú', 'Pnp'],
    ['Policía Nacional del Perú', 'PNP 2'],
    ['Policía', 'POL'],
    ['PNP', 'PNP'],
    ['Policía Nacional del Perú', 'PNPERUPERUPER'],
  ])('of «%s» are not «%s»', (nombre, sigla) => expect(da(nombre, sigla)).toBe(false));

  it.each([
    ['M.I.M.P.', 'MIMP'],
    ['M.E.F. ', 'MEF '],
    ['U.E. Lima', 'UE. Lima'],
    ['Min. Salud', 'Min. Salud'],
    ['Mz. A. Lote 1', 'Mz. A. Lote 1'],
    ['Av. B.', 'Av. B'],
  ])('«%s» without points are «%s»', (nombre, sin) => expect(sinPuntos(nombre)).toBe(sin));
});
