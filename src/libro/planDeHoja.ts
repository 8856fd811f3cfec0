/** How each generated sheet is planned. */
import type { Fecha } from '../ceplan/tipos';
import type { SheetPlan } from '@pnftp/xlsx/plan';
import { planAvance, type AvanceHecho, type Material } from './avance';
import { planContraste } from './contraste';
import { planHallazgos, type FilaHallazgo } from './hallazgos';
import type { HojaPlaneada } from './hojasGeneradas';
import type { Destino } from './lienzo';
import { planMatriz, type MatrizHecha } from './matriz';
import type { MatrizLeida } from './matrizLeida';
import { planResumen } from './resumen';

/** What the sheets of one plan are made of. */
export interface Taller {
  readonly hoy: Fecha;
  /** `null` where there is nothing to compute: sheets of an evaluation are not made then. */
  readonly material: Material | null;
  /** What people wrote in the matrix. */
  readonly matriz: MatrizLeida;
  readonly hallazgos: readonly FilaHallazgo[];
  /** What a person has accepted of them. */
  readonly justificados: readonly FilaHallazgo[];
  /** Titles of the workbook's sheets. */
  readonly titulos: ReadonlySet<string>;
  /** What sheets planned before give to those that come after, and to the action's result. */
  readonly hechas: { avance?: AvanceHecho; matriz?: MatrizHecha };
}

const conEvaluacion =
  (plan: (m: Material, d: Destino, t: Taller) => SheetPlan) =>
  (d: Destino, t: Taller): SheetPlan | null =>
    t.material && plan(t.material, d, t);

const PLANES: Readonly<Record<HojaPlaneada, (d: Destino, t: Taller) => SheetPlan | null>> = {
  avance: conEvaluacion((m, d, { hechas }) => (hechas.avance = planAvance(m, d)).plan),
  resumen: conEvaluacion((m, d, { hallazgos, justificados, hechas }) => {
    const dichos = { hablan: visibles(hallazgos), callan: visibles(justificados) };
    return planResumen(m, hechas.avance!, dichos, d);
  }),
  matriz: conEvaluacion(
    (m, d, { matriz, hechas }) => (hechas.matriz = planMatriz(m, matriz, d)).plan,
  ),
  contraste: conEvaluacion((m, d) => planContraste(m, d)),
  hallazgos: (d, { hoy, titulos, ...revision }) => planHallazgos(revision, hoy, d, titulos),
};

/** `null` where the sheet needs an evaluation and there is none. */
export const planDeHoja = (clave: HojaPlaneada, d: Destino, taller: Taller): SheetPlan | null =>
  PLANES[clave](d, taller);

export const visibles = (filas: readonly FilaHallazgo[]) =>
  filas.filter(({ plegada }) => !plegada).map((h) => ({ ...h, donde: dondeDe(h) }));

const dondeDe = ({ hoja, celda, tipo, codigo }: FilaHallazgo): string =>
  [hoja && celda ? `${hoja}!${celda}` : hoja, [tipo, codigo].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('\n');
