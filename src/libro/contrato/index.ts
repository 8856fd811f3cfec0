/**
 * The versions of the contract. A change of keys or columns is a step of its own, added to this
 * list; a stored workbook of version 1 is brought up to date by all of them in the tests.
 */
import type { Agregado, Paso } from './paso';
import { VERSION_2 } from './version2';
import { VERSION_3 } from './version3';
import { VERSION_4 } from './version4';
import { VERSION_5 } from './version5';

export type { Agregado } from './paso';

const PASOS: readonly Paso[] = [VERSION_2, VERSION_3, VERSION_4, VERSION_5];

/** Of a workbook that does not say one: those of the first release. */
export const PRIMERA_VERSION = 1;
export const VERSION_CONTRATO = PASOS.at(-1)!.version;
export const CLAVE_VERSION = 'version_contrato';

/** What a workbook of this version lacks, in the order of the steps. */
export const agregadosDesde = (version: number): Agregado[] =>
  PASOS.filter((paso) => paso.version > version).flatMap(({ agrega }) => agrega);
