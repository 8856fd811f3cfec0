/** The report of *Comprobar instalación*, which tries the Excel that the pane stands in. */
import { textos } from './idioma';

export const COMPROBACION = textos(
  {
    titulo: 'Comprobación de PNFTP',
    excel: (plataforma: string, version: string, idioma: string) =>
      `Excel: ${plataforma} ${version}, idioma ${idioma}`,
    resumen: (iguales: number, distintos: number, ausentes: number) =>
      `Casos iguales: ${iguales} · distintos: ${distintos} · no disponibles en este Excel: ${ausentes}`,
    esperado: 'se esperaba',
    obtenido: 'este Excel dio',
    ausentes: 'No disponibles',
  },
  {
    titulo: 'Check of PNFTP',
    excel: (plataforma: string, version: string, idioma: string) =>
      `Excel: ${plataforma} ${version}, language ${idioma}`,
    resumen: (iguales: number, distintos: number, ausentes: number) =>
      `Equal cases: ${iguales} · different: ${distintos} · not available in this Excel: ${ausentes}`,
    esperado: 'expected',
    obtenido: 'this Excel gave',
    ausentes: 'Not available',
  },
);
