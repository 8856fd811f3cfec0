/** The period that a formato asks for: a year and one of its parts, `2023-II`. */
import type { Periodo } from '../ceplan/tipos';

export interface PeriodoDeReporte {
  readonly anio: number;
  readonly periodo: Periodo;
}

/** How each part of a year is written: by people, and in codes. */
const FORMAS = [
  { periodo: 'Semestre I', escrito: 'I', enCodigo: '1' },
  { periodo: 'Semestre II', escrito: 'II', enCodigo: '2' },
  { periodo: 'Anual', escrito: 'anual', enCodigo: 'A' },
] as const satisfies readonly { periodo: Periodo; escrito: string; enCodigo: string }[];

const formaDe = ({ periodo }: PeriodoDeReporte) => FORMAS.find((f) => f.periodo === periodo)!;

/** `2023-II`, `2023-anual`. */
export const escribePeriodo = (p: PeriodoDeReporte): string => `${p.anio}-${formaDe(p).escrito}`;

/** `2023-II`, `2023-2`, `2023-anual`, in any case; `null` for anything else. */
export function leePeriodo(texto: string): PeriodoDeReporte | null {
  const match = /^\s*(\d{4})\s*[-–—_ ]\s*(\w+)\s*$/.exec(texto);
  const parte = match?.[2]!.toLowerCase();
  const forma = FORMAS.find(({ escrito, enCodigo }) =>
    [escrito.toLowerCase(), enCodigo.toLowerCase()].includes(parte!),
  );
  return match && forma ? { anio: Number(match[1]), periodo: forma.periodo } : null;
}

/** `2`: as a code has it. */
export const periodoEnCodigo = (p: PeriodoDeReporte): string => formaDe(p).enCodigo;
