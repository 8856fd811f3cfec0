/** How plans call their levels, to begin a workbook with: a policy's, and an institutional plan's. */
import { PARAMETROS_POR_DEFECTO } from '../ceplan/parametros';
import type { NombresDeNiveles } from '../ceplan/tipos';
import { deNombre } from './politica';

export const NIVELES = ['politica', 'pei'] as const;
export type Niveles = (typeof NIVELES)[number];

const NOMBRES: Readonly<Record<Niveles, NombresDeNiveles>> = {
  politica: PARAMETROS_POR_DEFECTO.nombres,
  pei: {
    ...PARAMETROS_POR_DEFECTO.nombres,
    objetivo: {
      uno: 'Objetivo estratégico institucional',
      varios: 'Objetivos estratégicos institucionales',
      corto: 'OEI',
    },
    servicio: {
      uno: 'Acción estratégica institucional',
      varios: 'Acciones estratégicas institucionales',
      corto: 'AEI',
    },
  },
};

/** As tblPolitica holds them. */
export function clavesDeNiveles(niveles: Niveles): Readonly<Record<string, string>> {
  const { objetivo, lineamiento, servicio } = NOMBRES[niveles];
  return {
    nombre_objetivo: deNombre(objetivo),
    nombre_lineamiento: deNombre(lineamiento),
    nombre_servicio: deNombre(servicio),
  };
}
