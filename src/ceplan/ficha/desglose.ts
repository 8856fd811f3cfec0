/** A mean of the method as the sum that it is: what was clipped, what stayed out and why. */
import { acotar } from '../acotar';
import { esND } from '../cifra';
import { cuenta } from '../objetivos';
import type { Causa, Cifra, Clave, Nivel, Parametros } from '../tipos';
import type { AvanceIndicador, AvanceObjetivo, Evaluacion } from '../tiposEvaluacion';

export interface Sumando {
  /** Of an indicator, or of an OP where the sum is the índice. */
  readonly clave: Clave | null;
  readonly codigo: string;
  readonly nombre: string;
  readonly avance: Cifra;
  readonly peso: number;
  /** What enters the sum; `null` where it stays out. */
  readonly entra: number | null;
  /** Whether it was more than 100 or less than 0. */
  readonly recorte: 'sobre' | 'bajo' | null;
}

export interface Desglose {
  readonly sumandos: readonly Sumando[];
  /** Σ weight × figure, and Σ weight, of those that enter. */
  readonly suma: number;
  readonly pesos: number;
  /** Whether all that enter weigh the same. */
  readonly pesosIguales: boolean;
  readonly resultado: Cifra;
  readonly nivel: Nivel | null;
}

export interface DesgloseDeObjetivo {
  readonly objetivo: AvanceObjetivo;
  readonly tipo1: Desglose;
  readonly tipo2: Desglose;
  /** Its indicators of OP that are not asked for that year, or not yet. */
  readonly aparte: readonly (Clave & { readonly nombre: string; readonly causa: Causa })[];
}

type Opciones = Pick<Parametros, 'ndEnPromedio'>;

/**
 * The sums of an OP in the evaluated year; `null` where there is no such OP.
 * @example
 * desgloseDeObjetivo(evaluar(politica), politica.parametros, 'OP2').tipo2.suma // 200
 */
export function desgloseDeObjetivo(
  evaluacion: Evaluacion,
  parametros: Opciones,
  codigo: string,
): DesgloseDeObjetivo | null {
  const { anio } = evaluacion;
  const objetivo = evaluacion.objetivos.find((o) => o.codigo === codigo && o.anio === anio);
  if (!objetivo) return null;
  const suyos = evaluacion.indicadores.filter(
    (i) => i.anio === anio && i.tipo === 'OP' && i.ficha.objetivo === codigo,
  );
  const nombres = new Map(suyos.map((i) => [i.codigo, i.ficha.indicador]));
  const de = (cual: 'avanceTipo1' | 'avanceTipo2', nivel: Nivel | null): Desglose =>
    desglose(
      objetivo.partes.map((parte) => ({
        clave: { tipo: parte.tipo, codigo: parte.codigo },
        codigo: parte.codigo,
        nombre: nombres.get(parte.codigo) ?? '',
        avance: parte[cual],
        peso: parte.peso,
      })),
      objetivo[cual],
      nivel,
      parametros,
    );
  return {
    objetivo,
    tipo1: de('avanceTipo1', objetivo.nivelTipo1),
    tipo2: de('avanceTipo2', objetivo.nivelTipo2),
    aparte: suyos.filter((i) => !cuenta(i)).flatMap(aparte),
  };
}

const aparte = ({ tipo, codigo, ficha, valor }: AvanceIndicador) =>
  esND(valor) ? [{ tipo, codigo, nombre: ficha.indicador, causa: valor.nd }] : [];

/**
 * The índice de gestión as the sum of the OPs' AT2.
 * @example
 * desgloseDelIndice(evaluar(politica), politica.parametros).pesos // 3
 */
export function desgloseDelIndice(evaluacion: Evaluacion, parametros: Opciones): Desglose {
  const delAnio = evaluacion.objetivos.filter(({ anio }) => anio === evaluacion.anio);
  const { valor, nivel } = evaluacion.indiceGestion;
  return desglose(
    delAnio.map(({ codigo, objetivo, avanceTipo2 }) => ({
      clave: null,
      codigo,
      nombre: objetivo?.denominacion ?? '',
      avance: avanceTipo2,
      peso: 1,
    })),
    valor,
    nivel,
    parametros,
  );
}

function desglose(
  partes: readonly Omit<Sumando, 'entra' | 'recorte'>[],
  resultado: Cifra,
  nivel: Nivel | null,
  { ndEnPromedio }: Opciones,
): Desglose {
  const sumandos = partes.map((parte): Sumando => {
    const acotado = acotar(parte.avance);
    const entra = esND(acotado) ? (ndEnPromedio === 'cero' ? 0 : null) : acotado;
    return { ...parte, entra, recorte: recorteDe(parte.avance) };
  });
  const entran = sumandos.filter(({ entra }) => entra !== null);
  const pesos = entran.map(({ peso }) => peso);
  return {
    sumandos,
    suma: entran.reduce((suma, { entra, peso }) => suma + peso * entra!, 0),
    pesos: pesos.reduce((a, b) => a + b, 0),
    pesosIguales: pesos.every((peso) => peso === pesos[0]),
    resultado,
    nivel,
  };
}

const recorteDe = (avance: Cifra): Sumando['recorte'] =>
  esND(avance) || (avance >= 0 && avance <= 100) ? null : avance > 100 ? 'sobre' : 'bajo';
