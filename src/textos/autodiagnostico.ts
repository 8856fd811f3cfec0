/** The report of the self-test that is run in a real Excel. */
import { textos } from './idioma';

export const AUTODIAGNOSTICO = textos(
  {
    titulo: 'Autodiagnóstico de PNFTP',
    excel: (plataforma: string, version: string, idioma: string) =>
      `Excel: ${plataforma} ${version}, idioma ${idioma}`,
    resumen: (iguales: number, distintos: number, ausentes: number) =>
      `Casos iguales: ${iguales} · distintos: ${distintos} · no disponibles en este Excel: ${ausentes}`,
    esperado: 'se esperaba',
    obtenido: 'este Excel dio',
    ausentes: 'No disponibles',
  },
  {
    titulo: 'PNFTP self-test',
    excel: (plataforma: string, version: string, idioma: string) =>
      `Excel: ${plataforma} ${version}, language ${idioma}`,
    resumen: (iguales: number, distintos: number, ausentes: number) =>
      `Equal cases: ${iguales} · different: ${distintos} · not available in this Excel: ${ausentes}`,
    esperado: 'expected',
    obtenido: 'this Excel gave',
    ausentes: 'Not available',
  },
);
