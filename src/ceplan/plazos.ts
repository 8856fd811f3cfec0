/** By when an indicator's period is due: the entity's own term and extension count before the policy's. */
import { fechaLimite } from './blanco';
import { comoEntidad, nombreDeReporte, quienesReportan, type Cuando } from './entidad';
import type { Envio, Fecha, Ficha, Politica } from './tipos';

export interface Plazos {
  /** Who reports it then. */
  readonly entidad: (ficha: Ficha, cuando: Cuando) => string;
  /** `null` where the policy's limit is no day and the entity has none of its own. */
  readonly limite: (ficha: Ficha, cuando: Cuando) => Fecha | null;
  /** Whether the day has passed; the last one still counts. */
  readonly vencido: (ficha: Ficha, cuando: Cuando) => boolean;
  /** Whether it is the same for all indicators. */
  readonly deTodos: boolean;
}

type DePlazos = Pick<Politica, 'parametros' | 'fechaReferencia' | 'envios' | 'traspasos'>;

/** [C] A granted prórroga, else the entity's plazo, else the policy's limit for the period. */
export function plazosDe({ parametros, fechaReferencia, envios, traspasos }: DePlazos): Plazos {
  const { limites } = parametros;
  const propios = new Map(
    envios.flatMap((envio) => {
      const limite = limitePropio(envio);
      return limite === null ? [] : [[llave(envio.entidad, envio), limite] as const];
    }),
  );
  const entidad = quienesReportan(traspasos);
  const limite = (ficha: Ficha, cuando: Cuando): Fecha | null => {
    const general = fechaLimite(cuando.anio, cuando.periodo, limites);
    if (propios.size === 0) return general;
    const suya = entidad(ficha, cuando);
    return (
      propios.get(llave(nombreDeReporte(ficha, suya), cuando)) ??
      propios.get(llave(suya, cuando)) ??
      general
    );
  };
  return {
    entidad,
    limite,
    vencido: (ficha, cuando) => {
      const dia = limite(ficha, cuando);
      return dia !== null && fechaReferencia > dia;
    },
    deTodos: propios.size === 0,
  };
}

/** `null`: that of the policy. */
export const limitePropio = ({ prorroga, plazo }: Envio): Fecha | null => prorroga ?? plazo;

const llave = (entidad: string, { anio, periodo }: Cuando): string =>
  `${comoEntidad(entidad)}|${anio}|${periodo}`;
