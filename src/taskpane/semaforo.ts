/** The sheets' colours, for what the pane shows of levels and severities. */
import { SEMAFORO, TINTA } from '../libro/estilo';
import type { NivelVisible, ParColor } from '../libro/estilo';
import type { Severidad } from '../ceplan/tipos';

export const colorNivel = (nivel: NivelVisible): ParColor & { readonly simbolo: string } =>
  SEMAFORO[nivel];

export const COLOR_SEVERIDAD: Readonly<Record<Severidad, ParColor & { readonly simbolo: string }>> =
  {
    error: { ...TINTA.error, simbolo: '■' },
    advertencia: { ...TINTA.advertencia, simbolo: '▲' },
    aviso: { ...TINTA.aviso, simbolo: '●' },
  };

export const SEVERIDADES: readonly Severidad[] = ['error', 'advertencia', 'aviso'];
