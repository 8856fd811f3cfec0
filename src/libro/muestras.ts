/** The sample workbooks: each out of the tables of its folder of `assets/muestra`. */
import type { ContenidoLibro } from './crear';
import { ARCHIVOS_MUESTRA, contenidoMuestra } from './muestra';
import { ARCHIVOS_LA_LIBERTAD, contenidoLaLibertad } from './muestraLaLibertad';

export const MUESTRAS = ['pnftp-2023', 'gore-la-libertad-2023'] as const;
export type NombreMuestra = (typeof MUESTRAS)[number];

export const esMuestra = (nombre: string): nombre is NombreMuestra =>
  (MUESTRAS as readonly string[]).includes(nombre);

/** What the sample's workbook holds; `lee` gives the text of a table of its folder. */
export function contenidoDeMuestra(
  nombre: NombreMuestra,
  lee: (tabla: string) => string,
): ContenidoLibro {
  const textos = <const A extends string>(tablas: readonly A[]) =>
    Object.fromEntries(tablas.map((tabla) => [tabla, lee(tabla)])) as Record<A, string>;
  switch (nombre) {
    case 'pnftp-2023':
      return contenidoMuestra(textos(ARCHIVOS_MUESTRA));
    case 'gore-la-libertad-2023':
      return contenidoLaLibertad(textos(ARCHIVOS_LA_LIBERTAD));
  }
}
