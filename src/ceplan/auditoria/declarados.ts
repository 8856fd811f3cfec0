/**
 * Declared figures beside the recomputed ones. Each is put into one class: rounding, what nothing
 * explains, or a contradiction; figures that say the same in several places are one comparison.
 */
import { acotar } from '../acotar';
import { avanceTipo1 } from '../avanceTipo1';
import { avanceTipo2 } from '../avanceTipo2';
import { nivel } from '../nivel';
import { pesosPorRelevancia } from '../ponderadores';
import { promedio } from '../promedio';
import type { Cifra, Clave, Declarado, Nivel } from '../tipos';
import type { AvanceIndicador, AvanceObjetivo } from '../tiposEvaluacion';
import { decimalesDe, decimalesImpresos, escrito, esNumero } from './cifras';
import { razonReportada } from './auditado';
import type { Contexto, IndicadorAuditado } from './auditado';
import { llano } from '../llano';
import {
  exacto,
  imagen,
  rangoImpreso,
  redondeoDoble,
  seImprimeAsi,
  seTocan,
  truncado,
  ultimaCifra,
} from './redondeo';
import type { Rango } from './redondeo';

export type Ambito =
  'indicador' | 'objetivo' | 'indicadoresOP' | 'indicadoresServicios' | 'total' | 'politica';

/** A workbook repeats a handful of scopes and measures thousands of times. */
function conMemoria<T>(leer: (texto: string) => T): (texto: string) => T {
  const leidos = new Map<string, T>();
  return (texto) => {
    const sabido = leidos.get(texto);
    if (sabido !== undefined) return sabido;
    const leido = leer(texto);
    if (leidos.size < 200) leidos.set(texto, leido);
    return leido;
  };
}

/** Whose figure it is; `null` for a scope that we do not know. */
export function ambitoDe({ alcance, codigo }: Declarado): Ambito | null {
  const ambito = ambitoDeTexto(alcance);
  return ambito === 'politica' && codigo !== '' ? null : ambito;
}

const ambitoDeTexto = conMemoria((alcance): Ambito | null => {
  const texto = llano(alcance);
  if (/^indicador$/.test(texto)) return 'indicador';
  if (/^indicadores .*servicios?$|^servicios$/.test(texto)) return 'indicadoresServicios';
  if (/^indicadores (de )?(op|objetivos?.*)$/.test(texto)) return 'indicadoresOP';
  if (/^(op|objetivos?( prioritarios?)?)$/.test(texto)) return 'objetivo';
  if (/^total\b/.test(texto)) return 'total';
  return /^politica\b/.test(texto) ? 'politica' : null;
});

export type Medida = 'AT1' | 'AT1 acotado' | 'AT2' | 'AT2 acotado';

export const medidaDe = conMemoria((medida): Medida | null => {
  const texto = llano(medida);
  const numero = /^(?:at|avance tipo) ?([12])\b/.exec(texto)?.[1];
  if (!numero || /promedio|nivel/.test(texto)) return null;
  return /acotad|recortad/.test(texto)
    ? `AT${numero as '1' | '2'} acotado`
    : `AT${numero as '1' | '2'}`;
});

export type Clase = 'redondeo' | 'sinExplicacion' | 'contradiccion';

/** What explains a difference, or would. */
export type Explicacion =
  | 'redondeoDoble'
  | 'truncado'
  /** Numerator and denominator give it, unrounded; and rounded twice. */
  | 'razon'
  | 'razonDoble'
  /** Some value that is printed like the value, gives the declared figure. */
  | 'valorImpreso'
  /** The same, with target and baseline rounded too. */
  | 'insumosImpresos'
  | 'ultimaCifra'
  /** Declared 100 where it is more, or 0 where it is less. */
  | 'recorte'
  | 'ninguna';

export interface Veredicto {
  readonly clase: Clase;
  readonly explicacion: Explicacion;
}

export interface Evidencia {
  /** What numerator and denominator give, unrounded. */
  readonly conRazon?: Cifra;
  /** What the value could give, as printed; and all inputs together. */
  readonly porValor?: Rango | null;
  readonly porInsumos?: Rango | null;
}

/** `null` where the declared figure is the recomputed one, as printed. */
export function juzgar(
  declarado: number,
  decimales: number,
  recalculado: number,
  { conRazon, porValor, porInsumos }: Evidencia = {},
): Veredicto | null {
  if (seImprimeAsi(declarado, decimales, recalculado)) return null;
  const asi = (explicacion: Explicacion, clase: Clase = 'redondeo'): Veredicto => ({
    clase,
    explicacion,
  });
  if (esNumero(conRazon)) {
    if (seImprimeAsi(declarado, decimales, conRazon)) return asi('razon');
    if (redondeoDoble(declarado, decimales, conRazon)) return asi('razonDoble');
  }
  if (redondeoDoble(declarado, decimales, recalculado)) return asi('redondeoDoble');
  const impreso = rangoImpreso(declarado, decimales);
  if (porValor && seTocan(impreso, porValor)) return asi('valorImpreso');
  if (truncado(declarado, decimales, recalculado)) return asi('truncado');
  if (porInsumos && seTocan(impreso, porInsumos)) return asi('insumosImpresos');
  if ((declarado === 100 && recalculado > 100) || (declarado === 0 && recalculado < 0)) {
    return asi('recorte', 'contradiccion');
  }
  return ultimaCifra(declarado, decimales, recalculado)
    ? asi('ultimaCifra', 'sinExplicacion')
    : asi('ninguna', 'contradiccion');
}

export interface Comparacion extends Veredicto {
  readonly indicador: IndicadorAuditado;
  readonly avance: AvanceIndicador;
  readonly medida: Medida;
  readonly recalculado: number;
  readonly declarado: Declarado;
  readonly valor: number;
  readonly decimales: number;
  /** The same figure in other places. */
  readonly repetidos: readonly Declarado[];
  readonly nivelDeclarado: Nivel | null;
  readonly nivelRecalculado: Nivel | null;
  /** The value that would give the declared figure, where the sense lets it be told. */
  readonly valorImplicado: number | null;
}

/** One range for each way in which value, target and baseline may have been rounded. */
function evidencia(
  contexto: Contexto,
  indicador: IndicadorAuditado,
  avance: AvanceIndicador,
  medida: Medida,
): Evidencia {
  const { valor, logro, lineaBase, ficha } = avance;
  if (!esNumero(valor) || !esNumero(logro)) return {};
  const acotada = medida.endsWith('acotado');
  const dos = medida.startsWith('AT2');
  const formula = (v: number, l: number, b: number): Cifra => {
    const cifra = dos
      ? avanceTipo2(v, l, b)
      : avanceTipo1(v, l, ficha.sentido, ficha.agregacion, contexto.politica.parametros);
    return acotada ? acotar(cifra) : cifra;
  };
  const base = esNumero(lineaBase) ? lineaBase : 0;
  const razon = razonReportada(indicador, avance.anio);
  const sinRedondear = razon && (razon.numerador / razon.denominador) * 100;
  const vale = sinRedondear !== null && seImprimeAsi(valor, decimalesDe(valor), sinRedondear);
  const conRazon = vale ? { conRazon: formula(sinRedondear, logro, base) } : {};
  if (indicador.naturaleza === 'conteo') return conRazon;
  const de = (cifra: number): Rango => rangoImpreso(cifra, decimalesDe(cifra));
  // A target or value that reaches 0 would make the ratio run through infinity: 0 is 0.
  const v = valor === 0 ? exacto(0) : de(valor);
  const l = logro === 0 ? exacto(0) : de(logro);
  const b = dos ? de(base) : exacto(base);
  const cruza = dos && seTocan(l, b);
  return {
    ...conRazon,
    porValor: imagen(formula, [v, exacto(logro), exacto(base)]),
    porInsumos: cruza ? null : imagen(formula, [v, l, b]),
  };
}

const recalculadoDe = (avance: AvanceIndicador, medida: Medida): Cifra => {
  const cifra = medida.startsWith('AT1') ? avance.avanceTipo1 : avance.avanceTipo2;
  return medida.endsWith('acotado') ? acotar(cifra) : cifra;
};

const memoria = new WeakMap<Contexto, readonly Comparacion[]>();

/** Every declared figure of an indicator that is not the recomputed one. */
export function comparaciones(contexto: Contexto): readonly Comparacion[] {
  let hechas = memoria.get(contexto);
  if (!hechas) {
    hechas = contexto.indicadores.flatMap((indicador) => compararIndicador(contexto, indicador));
    memoria.set(contexto, hechas);
  }
  return hechas;
}

function compararIndicador(contexto: Contexto, indicador: IndicadorAuditado): Comparacion[] {
  const halladas: Comparacion[] = [];
  for (const declarado of indicador.declarados) {
    if (ambitoDe(declarado) !== 'indicador' || !esNumero(declarado.valor)) continue;
    const dicha = medidaDe(declarado.medida);
    const avance = indicador.avances.find(({ anio }) => anio === declarado.anio);
    if (!dicha || !avance) continue;
    const medida = sinAcotar(dicha, avance, declarado.valor);
    const recalculado = recalculadoDe(avance, medida);
    if (!esNumero(recalculado)) continue;
    const decimales = decimalesImpresos(declarado.texto, declarado.valor);
    // Most are as they should be, and need no evidence.
    if (seImprimeAsi(declarado.valor, decimales, recalculado)) continue;
    const prueba = evidencia(contexto, indicador, avance, medida);
    const veredicto = juzgar(declarado.valor, decimales, recalculado, prueba);
    if (!veredicto) continue;
    const igual = halladas.findIndex(
      (otra) =>
        otra.medida === medida &&
        otra.avance === avance &&
        otra.clase === veredicto.clase &&
        seTocan(
          rangoImpreso(otra.valor, otra.decimales),
          rangoImpreso(declarado.valor as number, decimales),
        ),
    );
    const otra = halladas[igual];
    if (otra && otra.decimales >= decimales) {
      halladas[igual] = { ...otra, repetidos: [...otra.repetidos, declarado] };
      continue;
    }
    const { parametros } = contexto.politica;
    const comparacion: Comparacion = {
      ...veredicto,
      indicador,
      avance,
      medida,
      recalculado,
      declarado,
      valor: declarado.valor,
      decimales,
      repetidos: otra ? [otra.declarado, ...otra.repetidos] : [],
      nivelDeclarado: nivel(declarado.valor, parametros),
      nivelRecalculado: nivel(recalculado, parametros),
      valorImplicado: implicado(avance, medida, declarado.valor),
    };
    if (otra) halladas[igual] = comparacion;
    else halladas.push(comparacion);
  }
  return halladas;
}

/** A figure that clipping does not change is the figure itself. */
function sinAcotar(medida: Medida, avance: AvanceIndicador, declarado: number): Medida {
  const entera: Medida = medida.startsWith('AT1') ? 'AT1' : 'AT2';
  const propio = recalculadoDe(avance, entera);
  const dentro = (cifra: number): boolean => cifra > 0 && cifra < 100;
  return esNumero(propio) && dentro(propio) && dentro(declarado) ? entera : medida;
}

function implicado(avance: AvanceIndicador, medida: Medida, declarado: number): number | null {
  const { logro, lineaBase, ficha } = avance;
  if (!esNumero(logro)) return null;
  if (medida === 'AT2') {
    return esNumero(lineaBase) ? lineaBase + (declarado / 100) * (logro - lineaBase) : null;
  }
  if (medida !== 'AT1' || ficha.sentido === 'No definido') return null;
  if (ficha.sentido === 'Ascendente') return (declarado / 100) * logro;
  return declarado === 0 ? null : (logro / declarado) * 100;
}

/** What a comparison's finding is called; others name it as their cause. */
export const marcaDe = ({ medida, declarado }: Comparacion): string =>
  `${medida} ${declarado.texto || escrito(declarado.valor)}`;

/** Declared figures of an indicator's measure in a year. */
export function declaradosDe(
  contexto: Contexto,
  clave: Clave,
  anio: number,
  medida: Medida,
): number[] {
  const indicador = contexto.porClave.get(`${clave.tipo}|${clave.codigo}`);
  return (indicador?.declarados ?? []).flatMap((fila) =>
    fila.anio === anio && ambitoDe(fila) === 'indicador' && medidaDe(fila.medida) === medida
      ? esNumero(fila.valor)
        ? [fila.valor]
        : []
      : [],
  );
}

/** An OP's mean with some figures replaced. */
export function mediaDe(
  contexto: Contexto,
  objetivo: AvanceObjetivo,
  sustituto: (parte: AvanceObjetivo['partes'][number]) => Cifra,
): Cifra {
  const { parametros } = contexto.politica;
  const pesos =
    parametros.ponderacion === 'relevancia'
      ? pesosPorRelevancia(objetivo.partes.map(({ relevancia }) => relevancia))
      : objetivo.partes.map(() => 1);
  return promedio(objetivo.partes.map(sustituto), { pesos, nd: parametros.ndEnPromedio });
}

/** What a figure of progress could be, its inputs being rounded. */
export function rangoDelAvance(
  contexto: Contexto,
  clave: Clave,
  anio: number,
  medida: 'AT1' | 'AT2',
): Rango | null {
  const indicador = contexto.porClave.get(`${clave.tipo}|${clave.codigo}`);
  const avance = indicador?.avances.find((uno) => uno.anio === anio);
  if (!indicador || !avance) return null;
  const { porValor } = evidencia(contexto, indicador, avance, medida);
  const cifra = recalculadoDe(avance, medida);
  return porValor ?? (esNumero(cifra) ? exacto(cifra) : null);
}
