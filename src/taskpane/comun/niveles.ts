import type { Conteo } from '../../ceplan/tiposEvaluacion';
import type { NivelVisible } from '../../libro/estilo';

/** The worst first; ND only where there is any. */
export function cuentasDe({ bajo, intermedio, alto, nd }: Conteo): {
  readonly nivel: NivelVisible;
  readonly cuenta: number;
}[] {
  return [
    { nivel: 'bajo', cuenta: bajo },
    { nivel: 'intermedio', cuenta: intermedio },
    { nivel: 'alto', cuenta: alto },
    ...(nd > 0 ? [{ nivel: 'nd' as const, cuenta: nd }] : []),
  ];
}
