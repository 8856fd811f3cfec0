/**
 * What a column of somebody's table is to the standard workbook, as data and as the text that the
 * map holds: `Indicador`, `LE 2024`, `VO 2023 Semestre I`, `nada`.
 */
import type { Periodo } from '../ceplan/tipos';

/** What a row says of its indicator; the text is the map's. */
export const DE_LA_FILA = {
  tipo: 'Tipo',
  codigo: 'Código',
  indicador: 'Indicador',
  codigoObjetivo: 'Código de objetivo',
  objetivo: 'Objetivo',
  codigoLineamiento: 'Código de lineamiento',
  lineamiento: 'Lineamiento',
  codigoServicio: 'Código de servicio',
  servicio: 'Servicio',
  responsable: 'Responsable',
  unidadOrganizacion: 'Unidad de organización',
  informante: 'Entidad que reporta',
  unidadMedida: 'Unidad de medida',
  sentido: 'Sentido esperado',
  agregacion: 'Tipo de agregación',
  relevancia: 'Relevancia',
  documento: 'Documento',
  lineaBaseAnio: 'LB año',
  lineaBase: 'LB valor',
  /** Of a long table: the year, the period and which figure the row holds. */
  anio: 'Año',
  periodo: 'Periodo',
  concepto: 'Concepto',
  cifra: 'Cifra',
  sustento: 'Sustento',
  enlace: 'Enlace de evidencia',
  observacion: 'Observación',
  nada: 'nada',
} as const;

/** Maps of earlier releases say it so. */
const COMO_ANTES = { antes: 'Informante', ahora: DE_LA_FILA.informante } as const;

export type CampoDeFila = keyof typeof DE_LA_FILA;

/** Figures of a year, which a column holds for one or, in a long table, for the row's. */
export const DE_UN_ANIO = {
  logro: 'LE',
  valor: 'VO',
  numerador: 'Numerador',
  denominador: 'Denominador',
  avance1: 'AT1',
  avance2: 'AT2',
} as const;

export type CampoDeAnio = keyof typeof DE_UN_ANIO;

export type Significado =
  | { readonly campo: CampoDeFila; readonly anio?: number }
  | {
      readonly campo: CampoDeAnio;
      readonly anio: number | null;
      readonly periodo: Periodo | null;
    };

export const esDeAnio = (campo: string): campo is CampoDeAnio => Object.hasOwn(DE_UN_ANIO, campo);

export const esCifra = (campo: CampoDeFila | CampoDeAnio): boolean =>
  esDeAnio(campo) || campo === 'lineaBase' || campo === 'cifra';

const PERIODOS: readonly Periodo[] = ['Semestre I', 'Semestre II', 'Anual'];

/** As the map holds it: `LE 2024`, `LB valor 2019`, `VO 2023 Semestre I`; a long table's `LE`. */
export function textoDe(s: Significado): string {
  const partes =
    'periodo' in s ? [DE_UN_ANIO[s.campo], s.anio, s.periodo] : [DE_LA_FILA[s.campo], s.anio];
  return partes.filter((parte) => parte !== null && parte !== undefined).join(' ');
}

/** `null` for a text that names no such column. */
export function significadoDe(texto: string): Significado | null {
  const dicho = texto === COMO_ANTES.antes ? COMO_ANTES.ahora : texto;
  const fila = Object.entries(DE_LA_FILA).find(([, nombre]) => nombre === dicho);
  if (fila) return { campo: fila[0] as CampoDeFila };
  const base = /^LB valor ((?:19|20)\d{2})$/.exec(texto);
  if (base) return { campo: 'lineaBase', anio: Number(base[1]) };
  const partes = /^(\p{L}+\d?)(?: ((?:19|20)\d{2}))?(?: (Semestre I|Semestre II|Anual))?$/u.exec(
    texto,
  );
  const cifra = Object.entries(DE_UN_ANIO).find(([, nombre]) => nombre === partes?.[1]);
  if (!partes || !cifra) return null;
  return {
    campo: cifra[0] as CampoDeAnio,
    anio: partes[2] === undefined ? null : Number(partes[2]),
    periodo: PERIODOS.find((p) => p === partes[3]) ?? null,
  };
}

/** What a heading may be said to be, as the map holds it: with its own year where it has one. */
export function opcionesDeColumna(encabezado: string, es: string | null): string[] {
  const conAnio = /(?:19[5-9]|20\d)\d/.test(encabezado);
  const cifras = Object.values(DE_UN_ANIO).flatMap((nombre) => {
    const anual = conAnio ? `${nombre} {año}` : nombre;
    return nombre === 'VO' ? [anual, `${anual} Semestre I`, `${anual} Semestre II`] : [anual];
  });
  const todas = [
    'nada',
    ...Object.values(DE_LA_FILA).filter((nombre) => nombre !== 'nada'),
    ...cifras,
  ];
  return es === null || todas.includes(es) ? todas : [es, ...todas];
}
