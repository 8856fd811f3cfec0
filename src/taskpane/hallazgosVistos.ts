import type { Estado, HallazgoVisto } from './estado';

/** As the sheet counts: what is summed up in its cause's message is one with it. */
export const hallazgosVistos = ({ inicio, hallazgos }: Estado): readonly HallazgoVisto[] =>
  ((inicio && hallazgos) || []).filter(({ plegada }) => !plegada);

export const cuantos = (estado: Estado): number => hallazgosVistos(estado).length;
