/** What is being done, on one line of a terminal that is wiped when done. */
import { etapas, type Etapa } from '../textos/acciones';
import { cli } from '../textos/cli';
import type { Terminal } from './salida';

const ANCHO = 24;
/** How the share of the whole is divided among the stages. */
const TRAMOS: Readonly<Record<Etapa | keyof typeof cli.etapas, readonly [number, number]>> = {
  abrir: [0, 0.2],
  leer: [0.2, 0.3],
  evaluar: [0.3, 0.6],
  escribir: [0.6, 0.85],
  guardar: [0.85, 1],
};

export interface Progreso {
  readonly etapa: (parte: number, etapa: keyof typeof TRAMOS) => void;
  readonly fin: () => void;
}

export function progreso({ esTerminal, err }: Terminal): Progreso {
  if (!esTerminal) return { etapa: () => undefined, fin: () => undefined };
  return {
    etapa: (parte, etapa) => {
      const [desde, hasta] = TRAMOS[etapa];
      const total = desde + (hasta - desde) * parte;
      const llenos = Math.round(total * ANCHO);
      const barra = '█'.repeat(llenos) + '░'.repeat(ANCHO - llenos);
      const texto = etapa === 'abrir' || etapa === 'guardar' ? cli.etapas[etapa] : etapas.es[etapa];
      err(`\r\u001b[K${barra} ${Math.round(total * 100)} %  ${texto}`);
    },
    fin: () => err('\r\u001b[K'),
  };
}
