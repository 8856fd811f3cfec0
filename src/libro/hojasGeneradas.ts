/**
 * The registry of generated sheets, in the order in which they are planned. The names of sheets,
 * their titles and their hidden names come from here; who plans sheets walks it.
 */
import type { Fecha } from '../ceplan/tipos';
import type { SheetPlan } from '@pnftp/xlsx/plan';
import { planContraste } from './contraste';
import { planAvance, type AvanceHecho, type Material } from './avance';
import {
  TABLA_BITACORA,
  TABLA_COMPROMISOS,
  TABLA_HALLAZGOS,
  type TABLAS_GENERADAS,
} from './esquema';
import { planHallazgos, type FilaHallazgo } from './hallazgos';
import { planMatriz, type MatrizHecha, type MatrizLeida } from './matriz';
import { planResumen } from './resumen';
import type { Destino } from './lienzo';

/** What the sheets of one plan are made of. */
export interface Taller {
  readonly hoy: Fecha;
  /** What people wrote in the matrix. */
  readonly matriz: MatrizLeida;
  readonly hallazgos: readonly FilaHallazgo[];
  /** Titles of the workbook's sheets. */
  readonly titulos: ReadonlySet<string>;
  /** What sheets planned before give to those that come after, and to the action's result. */
  readonly hechas: { avance?: AvanceHecho; matriz?: MatrizHecha };
}

interface FichaHoja<C extends string> {
  /** Where the workbook has no sheet of people's with this title. */
  readonly titulo: string;
  /** Its table, by which the sheet is known too where a program has dropped the hidden names. */
  readonly tabla?: (typeof TABLAS_GENERADAS)[number];
  /** Sheets that it refers to, so that they are made with it. */
  readonly requiere?: readonly C[];
  readonly planear:
    | {
        readonly con: 'evaluacion';
        readonly plan: (m: Material, d: Destino, t: Taller) => SheetPlan;
      }
    | { readonly con: 'hallazgos'; readonly plan: (d: Destino, t: Taller) => SheetPlan }
    /** It only grows, by rows of what an action changed: `planBitacora`. */
    | { readonly con: 'filas' };
}

const registro = <const C extends string>(
  hojas: Readonly<Record<C, FichaHoja<NoInfer<C>>>>,
): Readonly<Record<C, FichaHoja<C>>> => hojas;

export const HOJAS_GENERADAS = registro({
  avance: {
    titulo: 'Avance',
    planear: {
      con: 'evaluacion',
      plan: (m, destino, { hechas }) => (hechas.avance = planAvance(m, destino)).plan,
    },
  },
  resumen: {
    titulo: 'Resumen',
    requiere: ['avance'],
    planear: {
      con: 'evaluacion',
      plan: (m, destino, { hallazgos, hechas }) => {
        const visibles = hallazgos
          .filter(({ plegada }) => !plegada)
          .map((h) => ({ ...h, donde: dondeDe(h) }));
        return planResumen(m, hechas.avance!, visibles, destino);
      },
    },
  },
  matriz: {
    titulo: 'Matriz de compromisos',
    tabla: TABLA_COMPROMISOS,
    planear: {
      con: 'evaluacion',
      plan: (m, destino, { matriz, hechas }) =>
        (hechas.matriz = planMatriz(m, matriz, destino)).plan,
    },
  },
  contraste: {
    titulo: 'Contraste',
    planear: { con: 'evaluacion', plan: (m, destino) => planContraste(m, destino) },
  },
  hallazgos: {
    titulo: 'Hallazgos',
    tabla: TABLA_HALLAZGOS,
    planear: {
      con: 'hallazgos',
      plan: (destino, { hallazgos, hoy, titulos }) =>
        planHallazgos(hallazgos, hoy, destino, titulos),
    },
  },
  bitacora: { titulo: 'Bitácora', tabla: TABLA_BITACORA, planear: { con: 'filas' } },
});

export type HojaGenerada = keyof typeof HOJAS_GENERADAS;

/** In the order of the registry. */
export const CLAVES_DE_HOJAS = Object.keys(HOJAS_GENERADAS) as readonly HojaGenerada[];

/** Whether what came from outside, out of a file say, is the key of a sheet made as a whole. */
export const esHojaPlaneada = (clave: unknown): clave is HojaGenerada =>
  CLAVES_DE_HOJAS.some((una) => una === clave && HOJAS_GENERADAS[una].planear.con !== 'filas');

/** These sheets and those that they refer to, in the order of the registry. */
export function conRequeridas(hojas: Iterable<HojaGenerada>): HojaGenerada[] {
  const todas = new Set<HojaGenerada>();
  const agregar = (clave: HojaGenerada) => {
    todas.add(clave);
    HOJAS_GENERADAS[clave].requiere?.forEach(agregar);
  };
  for (const clave of hojas) agregar(clave);
  return CLAVES_DE_HOJAS.filter((clave) => todas.has(clave));
}

const dondeDe = ({ hoja, celda, tipo, codigo }: FilaHallazgo): string =>
  [hoja && celda ? `${hoja}!${celda}` : hoja, [tipo, codigo].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join('\n');
