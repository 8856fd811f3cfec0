import { zipSync } from 'fflate';

/** A zip cannot say a day before this one; the same day always, so that the same data give the same. */
const SIN_FECHA = new Date(1980, 0, 1);

/** Files that are compressed already, in one. */
export const enZip = (archivos: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> =>
  zipSync({ ...archivos }, { level: 0, mtime: SIN_FECHA });
