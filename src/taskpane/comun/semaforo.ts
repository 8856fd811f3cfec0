/** The sheets' colours, for what the pane shows of levels and severities; the theme gives them. */
import { SEMAFORO } from '../../libro/estilo';
import type { NivelVisible, ParColor } from '../../libro/estilo';
import type { Severidad } from '../../ceplan/tipos';
import type { Marca } from '../../textos/inicio';
import type { Tono } from '../tema';

const par = (tono: Tono): ParColor => ({
  fondo: `var(--${tono}Fondo)`,
  texto: `var(--${tono}Texto)`,
});

export const colorNivel = (nivel: NivelVisible): ParColor & { readonly simbolo: string } => ({
  ...par(nivel),
  simbolo: SEMAFORO[nivel].simbolo,
});

/** Of a bar of the chart. */
export const colorBarra = (nivel: NivelVisible): string => `var(--${nivel}Barra)`;

export const COLOR_SEVERIDAD: Readonly<Record<Severidad, ParColor & { readonly simbolo: string }>> =
  {
    error: { ...par('error'), simbolo: '■' },
    advertencia: { ...par('advertencia'), simbolo: '▲' },
    aviso: { ...par('aviso'), simbolo: '●' },
  };

export const SEVERIDADES: readonly Severidad[] = ['error', 'advertencia', 'aviso'];

export const COLOR_MARCA: Readonly<Record<Marca, ParColor>> = {
  sinEvaluar: par('nd'),
  porComprobar: par('advertencia'),
  anterior: par('advertencia'),
  borrador: par('aviso'),
  lista: par('alto'),
  congelada: par('nd'),
};
