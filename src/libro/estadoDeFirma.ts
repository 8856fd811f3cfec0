/**
 * What a sheet that is signed says of itself on every page: closed, when and under what code; or
 * a draft, and why. One function decides, for the sheets as they are made and for the copy.
 */
import type { Fecha, Hallazgo } from '../ceplan/tipos';
import type { PagePlan } from '@pnftp/xlsx/plan';
import { avance, matriz, pieDePagina, pieFirmado as T, resumen } from '../textos/documentos';
import type { IdFirmado } from '../textos/firmado';

/** The act by which an evaluation is closed, of the data that have this digest. */
export interface Cierre {
  readonly fecha: Fecha;
  readonly codigo: string;
  readonly huella: string;
}

export type MotivoDeBorrador = 'sinCerrar' | 'datosNuevos' | 'escritoEncima';

export type EstadoDeFirma =
  | { readonly clase: 'cerrada'; readonly fecha: Fecha; readonly codigo: string }
  | { readonly clase: 'borrador'; readonly motivos: readonly MotivoDeBorrador[] };

export interface PorFirmar {
  readonly cierre: Cierre | null;
  /** Of the data as they stand. */
  readonly huella: string | null;
  /** What the audit says of the signed sheets as they stand; none of those that are made anew. */
  readonly firmados: readonly Pick<Hallazgo, 'regla'>[];
}

const ESCRITO: readonly string[] = ['escritoSobreFormula'] satisfies IdFirmado[];
const ATRASADO: readonly string[] = ['hojaAtrasada', 'compromisoAtrasado'] satisfies IdFirmado[];

export function estadoDeFirma({ cierre, huella, firmados }: PorFirmar): EstadoDeFirma {
  const alguno = (reglas: readonly string[]) =>
    firmados.some(({ regla }) => reglas.includes(regla));
  const otros = cierre !== null && cierre.huella !== huella;
  const motivos: MotivoDeBorrador[] = [
    ...(cierre ? [] : (['sinCerrar'] as const)),
    ...(otros || alguno(ATRASADO) ? (['datosNuevos'] as const) : []),
    ...(alguno(ESCRITO) ? (['escritoEncima'] as const) : []),
  ];
  if (!cierre || motivos.length > 0) return { clase: 'borrador', motivos };
  return { clase: 'cerrada', fecha: cierre.fecha, codigo: cierre.codigo };
}

/** In a line of Excel's a lone `&` begins a code. */
const literal = (texto: string): string => texto.replaceAll('&', '&&');

const BORRADOR = `&"-,Bold"&14${T.borrador}`;

/** The sheets that are signed and handed over, and what they are called on each page. */
const PIES = { avance: avance.pie, resumen: resumen.titulo, matriz: matriz.pie } as const;
export type HojaFirmada = keyof typeof PIES;
export const HOJAS_FIRMADAS = Object.keys(PIES) as readonly HojaFirmada[];

/** The line of a page: what it is and of what year, the page, how it stands. */
export function lineasDePagina(
  hoja: HojaFirmada,
  anio: number,
  estado: EstadoDeFirma,
): Required<Pick<PagePlan, 'header' | 'footer'>> {
  const cerrada = estado.clase === 'cerrada';
  return {
    header: { right: cerrada ? '' : BORRADOR },
    footer: {
      left: literal(PIES[hoja](anio)),
      center: pieDePagina.center,
      right: cerrada
        ? literal(T.cerrada(fechaDicha(estado.fecha), estado.codigo))
        : T.deBorrador(estado.motivos),
    },
  };
}

const fechaDicha = (fecha: Fecha): string => fecha.split('-').reverse().join('/');
