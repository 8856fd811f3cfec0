/**
 * The sheet Evaluaciones cerradas, there once an evaluation is closed: the figures as they were
 * published, and what was rectified since beside each of them, never in it.
 */
import type { Fecha } from '../ceplan/tipos';
import type { EsquemaTabla } from './esquema';
import { leeSinEstorbar, num, str, type LeidasSinEstorbar } from './registros';
import type { TablaLeida } from './tablas';

export const ALCANCES_DE_CIERRE = ['Política', 'OP', 'Indicador'] as const;

export const CIERRES: EsquemaTabla = {
  nombre: 'tblCierres',
  hoja: 'cierres',
  registros: 'cierres',
  opcional: true,
  clave: ['anio', 'alcance', 'tipo', 'codigo', 'medida'],
  columnas: [
    { campo: 'anio', titulo: 'Año', tipo: 'anio', ancho: 7, obligatoria: true },
    {
      campo: 'alcance',
      titulo: 'Alcance',
      tipo: 'lista',
      ancho: 10,
      obligatoria: true,
      opciones: ALCANCES_DE_CIERRE,
    },
    { campo: 'tipo', titulo: 'Tipo', tipo: 'texto', ancho: 9 },
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 8 },
    { campo: 'medida', titulo: 'Medida', tipo: 'texto', ancho: 22, obligatoria: true },
    { campo: 'publicado', titulo: 'Publicado', tipo: 'texto', ancho: 14 },
    { campo: 'rectificado', titulo: 'Rectificado', tipo: 'texto', ancho: 14 },
    { campo: 'fechaRectificado', titulo: 'Rectificado el', tipo: 'fecha', ancho: 12 },
    { campo: 'criterio', titulo: 'Criterio de cálculo', tipo: 'texto', ancho: 24 },
    { campo: 'fecha', titulo: 'Cerrado el', tipo: 'fecha', ancho: 12 },
    { campo: 'quien', titulo: 'Cerrado por', tipo: 'texto', ancho: 22 },
    { campo: 'documento', titulo: 'Documento', tipo: 'texto', ancho: 24 },
    { campo: 'codigoCierre', titulo: 'Código de cierre', tipo: 'texto', ancho: 20 },
  ],
};

/** A figure of an evaluation that was closed. */
export interface Cierre {
  readonly fila: number;
  readonly anio: number;
  readonly alcance: string;
  readonly tipo: string;
  readonly codigo: string;
  readonly medida: string;
  readonly publicado: string;
  /** What it is today, where that is something else. */
  readonly rectificado: string;
  readonly fechaRectificado: Fecha | null;
  readonly criterio: string;
  readonly fecha: Fecha | null;
  readonly quien: string;
  readonly documento: string;
  /** The same in all rows of a closing. */
  readonly codigoCierre: string;
}

export const leeCierres = (tabla: TablaLeida | undefined): LeidasSinEstorbar<Cierre> =>
  leeSinEstorbar(tabla, ({ fila, campos: c }) => ({
    fila,
    anio: num(c.anio) ?? 0,
    alcance: str(c.alcance),
    tipo: str(c.tipo),
    codigo: str(c.codigo),
    medida: str(c.medida),
    publicado: str(c.publicado),
    rectificado: str(c.rectificado),
    fechaRectificado: str(c.fechaRectificado) || null,
    criterio: str(c.criterio),
    fecha: str(c.fecha) || null,
    quien: str(c.quien),
    documento: str(c.documento),
    codigoCierre: str(c.codigoCierre),
  }));
