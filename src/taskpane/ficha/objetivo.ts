/** An OP as the sum that it is, in words and figures. */
import { esND } from '../../ceplan/cifra';
import {
  desgloseDelIndice,
  desgloseDeObjetivo,
  type Desglose,
  type Sumando,
} from '../../ceplan/ficha';
import { formatoNumero } from '../../ceplan/formato';
import type { Clave, Parametros } from '../../ceplan/tipos';
import type { NivelVisible } from '../../libro/estilo';
import { FICHA, type TextosFicha } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import type { Lectura, Lugar } from '../estado';
import { avance, localizador } from './ficha';

export interface SumandoVisto {
  readonly codigo: string;
  readonly nombre: string;
  /** What it leads to in the pane: an indicator, or an OP. */
  readonly clave: Clave | null;
  readonly avance: string;
  readonly lugar: Lugar | null;
  readonly entra: string;
  readonly nota: string;
}

export interface SumaVista {
  readonly titulo: string;
  readonly texto: string;
  readonly nivel: NivelVisible;
  readonly sumandos: readonly SumandoVisto[];
  readonly cuenta: string;
  readonly notas: readonly string[];
}

export interface ObjetivoVisto {
  readonly codigo: string;
  readonly nombre: string;
  readonly sumas: readonly SumaVista[];
  readonly aparte: readonly string[];
  readonly indice: SumaVista;
}

/** `null` where there is no such OP, or nothing to compute. */
export function objetivoVisto(
  lectura: Lectura,
  codigo: string,
  idioma: Idioma,
): ObjetivoVisto | null {
  const { politica, evaluacion } = lectura;
  const { parametros } = politica;
  const d = evaluacion && desgloseDeObjetivo(evaluacion, parametros, codigo);
  if (!d) return null;
  const t = FICHA[idioma];
  const { anio } = evaluacion;
  const suma = (titulo: string, desglose: Desglose) => sumaVista(titulo, desglose, lectura, t);
  return {
    codigo,
    nombre: d.objetivo.objetivo?.denominacion ?? '',
    sumas: [suma(t.tipo1(anio), d.tipo1), suma(t.tipo2(anio), d.tipo2)],
    aparte: d.aparte.map((a) => `${a.codigo} ${a.nombre}: ${t.causas[a.causa]}`),
    indice: suma(t.suma.indice, desgloseDelIndice(evaluacion, parametros)),
  };
}

function sumaVista(
  titulo: string,
  { sumandos, pesos, pesosIguales, resultado, nivel }: Desglose,
  lectura: Lectura,
  t: TextosFicha,
): SumaVista {
  const { parametros } = lectura.politica;
  const entran = sumandos.filter(({ entra }) => entra !== null);
  return {
    titulo,
    texto: avance(resultado, parametros),
    nivel: nivel ?? 'nd',
    sumandos: sumandos.map((s) => sumandoVisto(s, pesosIguales, lectura, t)),
    cuenta: esND(resultado)
      ? t.suma.nada
      : t.suma.cuenta(
          entran.map((s) => conPeso(s, pesosIguales, parametros)).join(' + '),
          formatoNumero(pesosIguales ? entran.length : pesos),
          avance(resultado, parametros),
        ),
    notas: [
      t.suma.regla,
      ...(entran.length < 2 ? [] : [pesosIguales ? t.suma.pesosIguales : t.suma.porRelevancia]),
    ],
  };
}

const conPeso = ({ peso, entra }: Sumando, iguales: boolean, parametros: Parametros): string =>
  iguales ? avance(entra!, parametros) : `${formatoNumero(peso)} × ${avance(entra!, parametros)}`;

function sumandoVisto(
  s: Sumando,
  pesosIguales: boolean,
  lectura: Lectura,
  t: TextosFicha,
): SumandoVisto {
  const { parametros } = lectura.politica;
  const peso = pesosIguales ? [] : [t.suma.peso(formatoNumero(s.peso))];
  return {
    codigo: s.codigo,
    nombre: s.nombre,
    clave: s.clave,
    avance: avance(s.avance, parametros),
    lugar: s.clave ? lugarDelIndicador(lectura, s.clave) : lugarDelObjetivo(lectura, s.codigo),
    entra: s.entra === null ? '–' : avance(s.entra, parametros),
    nota: [...peso, ...porQue(s, parametros, t)].join(' · '),
  };
}

function porQue(
  { avance: a, entra, recorte }: Sumando,
  parametros: Parametros,
  t: TextosFicha,
): string[] {
  if (esND(a)) {
    const causa = t.causas[a.nd];
    return [entra === null ? t.suma.fuera(causa) : t.suma.comoCero(causa)];
  }
  return recorte ? [t.suma.acotada[recorte](avance(a, parametros))] : [];
}

function lugarDelIndicador(lectura: Lectura, clave: Clave): Lugar | null {
  const { politica, evaluacion } = lectura;
  const suyo = evaluacion?.indicadores.find(
    (i) => i.tipo === clave.tipo && i.codigo === clave.codigo && i.anio === evaluacion.anio,
  );
  return suyo
    ? localizador(lectura)({
        tabla: 'fichas',
        fila: suyo.ficha.fila,
        campo: 'valores',
        anio: politica.anioEvaluado,
      })
    : null;
}

function lugarDelObjetivo(lectura: Lectura, codigo: string): Lugar | null {
  const objetivo = lectura.politica.objetivos.find((o) => o.codigo === codigo);
  return objetivo
    ? localizador(lectura)({ tabla: 'objetivos', fila: objetivo.fila, campo: 'codigo' })
    : null;
}
