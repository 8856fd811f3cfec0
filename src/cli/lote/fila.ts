/** What a workbook of many gave, as one row of data. */
import { createHash } from 'node:crypto';
import { AccionError, evaluarLibro, hoy, revisar, type Resultado } from '../../acciones';
import { esND } from '../../ceplan/cifra';
import type { Cifra, Nivel, NivelImplementacion, Severidad } from '../../ceplan/tipos';
import type { Conteo } from '../../ceplan/tiposEvaluacion';
import { customFunctionNames } from '../../functions/catalogo';
import { openFile, openWorkbook, XlsxError } from '@pnftp/xlsx';
import { leerArchivo } from '../archivos';
import { comoFin } from '../abrir';
import { Fin } from '../salida';

export const ORDENES_DE_LOTE = ['evaluar', 'validar'] as const;
export type OrdenDeLote = (typeof ORDENES_DE_LOTE)[number];

/** A workbook to read, by the path that finds it and the name that its row has. */
export interface Encargo {
  readonly archivo: string;
  readonly ruta: string;
  readonly orden: OrdenDeLote;
}

/**
 * `hecho`: read, and evaluated where that could be done. `rechazado`: the order refuses it, and
 * says why. `caido`: the program itself broke off over it.
 */
export type EstadoDeFila = 'hecho' | 'rechazado' | 'caido';

/** A row of the results, in the shape that `docs/lote.md` promises. */
export interface Fila {
  readonly version: 1;
  readonly archivo: string;
  readonly orden: OrdenDeLote;
  readonly estado: EstadoDeFila;
  readonly motivo?: string;
  /** SHA-256 of the file; `null` where it was not read. */
  readonly huella: string | null;
  readonly politica: {
    readonly nombre: string;
    readonly anioEvaluado: number;
    readonly criterio: string;
  } | null;
  readonly indiceGestion: { readonly valor: Cifra; readonly nivel: Nivel | null } | null;
  readonly valoracion: {
    readonly puntaje: Cifra;
    readonly nivel: NivelImplementacion | null;
  } | null;
  readonly conteos: Conteo | null;
  readonly compromisos: number | null;
  readonly hallazgos: Readonly<Record<Severidad, number>> | null;
  /** The worst, one of a rule, with how many that rule found. */
  readonly peores: readonly Peor[];
}

export interface Peor {
  readonly regla: string;
  readonly severidad: Severidad;
  readonly cuantos: number;
  readonly titulo: string;
  readonly hoja: string | null;
  readonly celda: string | null;
}

const CUANTOS_PEORES = 5;
const NADA = {
  politica: null,
  indiceGestion: null,
  valoracion: null,
  conteos: null,
  compromisos: null,
  hallazgos: null,
  peores: [],
} as const;

/** Of what it was not possible to read or evaluate. */
export const filaSinDatos = (
  { archivo, orden }: Encargo,
  estado: EstadoDeFila,
  motivo: string,
  huella: string | null = null,
): Fila => ({ version: 1, archivo, orden, estado, motivo, huella, ...NADA });

/** Refusals become rows; nothing is thrown but what nobody foresaw. */
export async function filaDe(encargo: Encargo): Promise<Fila> {
  let huella: string | null = null;
  try {
    const bytes = leerArchivo(encargo.ruta);
    huella = createHash('sha256').update(bytes).digest('hex');
    const libro = openFile(openWorkbook(bytes, { customFunctions: customFunctionNames }));
    const contexto = { hoy: hoy(), idioma: 'es' } as const;
    const resultado = await (encargo.orden === 'evaluar' ? evaluarLibro : revisar)(libro, contexto);
    const { archivo, orden } = encargo;
    return { version: 1, archivo, orden, estado: 'hecho', huella, ...deResultado(resultado) };
  } catch (error) {
    const seDice =
      error instanceof Fin || error instanceof XlsxError || error instanceof AccionError;
    if (!seDice) throw error;
    const { message } = comoFin(encargo.archivo, error) as Error;
    return filaSinDatos(encargo, 'rechazado', message, huella);
  }
}

type DeResultado = Pick<Fila, keyof typeof NADA>;

function deResultado({ politica, evaluacion, hallazgos }: Resultado): DeResultado {
  const suelta = hallazgos.filter(({ causa }) => causa === null);
  const cuantos = (severidad: Severidad) => suelta.filter((h) => h.severidad === severidad).length;
  return {
    politica: politica && {
      nombre: politica.nombre,
      anioEvaluado: politica.anioEvaluado,
      criterio: politica.parametros.criterio,
    },
    indiceGestion: evaluacion && {
      valor: evaluacion.indiceGestion.valor,
      nivel: evaluacion.indiceGestion.nivel,
    },
    valoracion: evaluacion && {
      puntaje: evaluacion.valoracion.puntaje,
      nivel: evaluacion.valoracion.nivel,
    },
    conteos: evaluacion?.conteos.total ?? null,
    compromisos: evaluacion?.compromisos.length ?? null,
    hallazgos: {
      error: cuantos('error'),
      advertencia: cuantos('advertencia'),
      aviso: cuantos('aviso'),
    },
    peores: peoresDe(suelta),
  };
}

/** Findings come worst first; of each rule the first speaks for the others. */
function peoresDe(hallazgos: Resultado['hallazgos']): Peor[] {
  const porRegla = new Map<string, Peor>();
  for (const { regla, severidad, titulo, hoja, celda } of hallazgos) {
    const ya = porRegla.get(regla);
    if (ya) porRegla.set(regla, { ...ya, cuantos: ya.cuantos + 1 });
    else {
      const donde = { hoja: hoja || null, celda: celda || null };
      porRegla.set(regla, { regla, severidad, cuantos: 1, titulo, ...donde });
    }
  }
  return [...porRegla.values()].slice(0, CUANTOS_PEORES);
}

export const cifraDe = (cifra: Cifra): number | null => (esND(cifra) ? null : cifra);
