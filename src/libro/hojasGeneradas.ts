/**
 * The registry of generated sheets, in the order in which they are planned: their titles, their
 * tables and what they need. How each is planned: `planDeHoja.ts`.
 */
import {
  TABLA_BITACORA,
  TABLA_COMPROMISOS,
  TABLA_HALLAZGOS,
  type TABLAS_GENERADAS,
} from './esquema';

interface FichaHoja<C extends string> {
  /** Where the workbook has no sheet of people's with this title. */
  readonly titulo: string;
  /** Its table, by which the sheet is known too where a program has dropped the hidden names. */
  readonly tabla?: (typeof TABLAS_GENERADAS)[number];
  /** Sheets that it refers to, so that they are made with it. */
  readonly requiere?: readonly C[];
  /** What it is made of; one of rows only grows, by what actions changed. */
  readonly con: 'evaluacion' | 'hallazgos' | 'filas';
}

const registro = <const C extends string, const F extends FichaHoja<NoInfer<C>>>(
  hojas: Readonly<Record<C, F>>,
): Readonly<Record<C, F>> => hojas;

export const HOJAS_GENERADAS = registro({
  avance: { titulo: 'Avance', con: 'evaluacion' },
  resumen: { titulo: 'Resumen', requiere: ['avance'], con: 'evaluacion' },
  matriz: { titulo: 'Matriz de compromisos', tabla: TABLA_COMPROMISOS, con: 'evaluacion' },
  contraste: { titulo: 'Contraste', con: 'evaluacion' },
  hallazgos: { titulo: 'Hallazgos', tabla: TABLA_HALLAZGOS, con: 'hallazgos' },
  bitacora: { titulo: 'Bitácora', tabla: TABLA_BITACORA, con: 'filas' },
});

export type HojaGenerada = keyof typeof HOJAS_GENERADAS;
/** Those that are made as a whole. */
export type HojaPlaneada = Exclude<HojaGenerada, 'bitacora'>;

/** In the order of the registry. */
export const CLAVES_DE_HOJAS = Object.keys(HOJAS_GENERADAS) as readonly HojaGenerada[];

/** Whether what came from outside, out of a file say, is the key of a sheet made as a whole. */
export const esHojaPlaneada = (clave: unknown): clave is HojaPlaneada =>
  CLAVES_DE_HOJAS.some((una) => una === clave && HOJAS_GENERADAS[una].con !== 'filas');

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
