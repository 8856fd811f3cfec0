/** What the rules look at: the policy and its evaluation, indexed once. */
import { agrupar } from '../agrupar';
import { separarEstados } from '../estadosDelDato';
import type { ReporteSinContar } from '../estadosDelDato';
import type { Clave, Declarado, Ficha, Lugar, Reporte } from '../tipos';
import type { AvanceIndicador } from '../tiposEvaluacion';
import { esNumero } from './cifras';
import { naturaleza } from './nombres';
import type { Naturaleza } from './nombres';
import type { Insumos } from './insumos';

/** An indicator with all that the workbook says about it. */
export interface IndicadorAuditado extends Clave {
  /** Versions of its ficha by the year in which they begin. */
  readonly versiones: readonly Ficha[];
  /** The version that the evaluated year is judged with. */
  readonly ficha: Ficha;
  readonly naturaleza: Naturaleza;
  /** One a year, ascending. */
  readonly avances: readonly AvanceIndicador[];
  /** Those up to the evaluated year in which a version was in force. */
  readonly cerrados: readonly AvanceIndicador[];
  /** One a period: of several, the one that counts. */
  readonly reportes: readonly Reporte[];
  readonly declarados: readonly Declarado[];
}

export interface Contexto extends Insumos {
  /** Reports that do not count beside another one of their period. */
  readonly otrosReportes: readonly ReporteSinContar[];
  readonly indicadores: readonly IndicadorAuditado[];
  readonly porClave: ReadonlyMap<string, IndicadorAuditado>;
}

const claveDe = (tipo: string, codigo: string): string => `${tipo}|${codigo}`;

const deSuIndicador = ({ tipo, codigo }: { readonly tipo: string; readonly codigo: string }) =>
  claveDe(tipo, codigo);

export function crearContexto(insumos: Insumos): Contexto {
  const { politica, evaluacion } = insumos;
  const { cuentan, otros: otrosReportes } = separarEstados(
    politica.reportes,
    politica.parametros.reportesAceptados,
  );
  const versiones = agrupar(politica.fichas, deSuIndicador);
  const deFicha = agrupar(evaluacion.indicadores, ({ ficha }) => ficha);
  const reportes = agrupar(cuentan, deSuIndicador);
  const declarados = agrupar(politica.declarados, deSuIndicador);
  const porClave = new Map<string, IndicadorAuditado>();
  for (const [clave, filas] of versiones) {
    const ordenadas = [...filas].sort(
      (a, b) => (a.vigenteDesde ?? -Infinity) - (b.vigenteDesde ?? -Infinity) || a.fila - b.fila,
    );
    // One version a year, so that the years of its versions are the indicator's.
    const propios =
      filas.length === 1
        ? (deFicha.get(filas[0]) ?? [])
        : filas.flatMap((fila) => deFicha.get(fila) ?? []).sort((a, b) => a.anio - b.anio);
    const ficha =
      propios.find((avance) => avance.anio === politica.anioEvaluado)?.ficha ??
      ordenadas[ordenadas.length - 1]!;
    porClave.set(clave, {
      tipo: ficha.tipo,
      codigo: ficha.codigo,
      versiones: ordenadas,
      ficha,
      naturaleza: naturaleza(ficha.indicador, ficha.unidadMedida),
      avances: propios,
      cerrados: propios.filter((avance) => avance.anio <= politica.anioEvaluado && avance.vigente),
      reportes: reportes.get(clave) ?? [],
      declarados: declarados.get(clave) ?? [],
    });
  }
  return { ...insumos, otrosReportes, indicadores: [...porClave.values()], porClave };
}

/** Where a field of a ficha stands. */
export const enFicha = (ficha: Ficha, campo: keyof Ficha, anio?: number): Lugar =>
  anio === undefined
    ? { tabla: 'fichas', fila: ficha.fila, campo }
    : { tabla: 'fichas', fila: ficha.fila, campo, anio };

export const enReporte = (reporte: Reporte, campo: keyof Reporte): Lugar => ({
  tabla: 'reportes',
  fila: reporte.fila,
  campo,
});

export const enDeclarado = (declarado: Declarado): Lugar => ({
  tabla: 'declarados',
  fila: declarado.fila,
  campo: 'texto',
});

/** Where the value of a year stands: its cell, or the report that it comes from. */
export function lugarDelValor(indicador: IndicadorAuditado, avance: AvanceIndicador): Lugar {
  if (avance.origen === 'reportes') {
    const reporte = indicador.reportes.find(
      (fila) => fila.anio === avance.anio && avance.periodos.includes(fila.periodo),
    );
    if (reporte) return enReporte(reporte, 'valor');
  }
  return enFicha(avance.ficha, 'valores', avance.anio);
}

export interface Punto {
  readonly anio: number;
  readonly valor: number;
  readonly avance: AvanceIndicador;
}

/** Years with a value, ascending. A year that nobody reported has none, whatever it counts as. */
export const serieDeValores = (indicador: IndicadorAuditado): Punto[] =>
  puntos(indicador.cerrados, (avance) => avance.valor);

/** Years with a target in the version in force, ascending, up to the horizon. */
export const serieDeLogros = (indicador: IndicadorAuditado): Punto[] =>
  puntos(
    indicador.avances.filter((avance) => avance.vigente),
    (avance) => avance.logro,
  );

function puntos(
  avances: readonly AvanceIndicador[],
  de: (avance: AvanceIndicador) => AvanceIndicador['valor'],
): Punto[] {
  const serie: Punto[] = [];
  for (const avance of avances) {
    const valor = de(avance);
    if (esNumero(valor)) serie.push({ anio: avance.anio, valor, avance });
  }
  return serie;
}

/** Numerator ÷ denominator × 100 of the year's report with both, if there is one. */
export function razonReportada(
  indicador: IndicadorAuditado,
  anio: number,
): { readonly reporte: Reporte; readonly numerador: number; readonly denominador: number } | null {
  for (const reporte of indicador.reportes) {
    if (reporte.anio !== anio || reporte.periodo !== 'Anual') continue;
    const { numerador, denominador } = reporte;
    if (esNumero(numerador) && esNumero(denominador) && denominador > 0) {
      return { reporte, numerador, denominador };
    }
  }
  return null;
}

export const clave = ({ tipo, codigo }: Clave): Clave => ({ tipo, codigo });
