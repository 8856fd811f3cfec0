/**
 * The optional sheet Envíos y recepciones: what each entity was sent for each period and by when it
 * is due; what came back; and from when on another entity reports an indicator. PNFTP writes the
 * first two as formatos go out and come in; the terms, and the third, are people's.
 */
import type { Fecha, Periodo } from '../ceplan/tipos';
import type { EsquemaTabla } from './esquema';
import { TIPOS } from './indicadores';
import { leeSinEstorbar, num, str, type LeidasSinEstorbar } from './registros';
import { PERIODOS } from './reportes';
import type { TablaLeida } from './tablas';

export const ESTADOS_DE_ENVIO = ['Enviado', 'Recibido', 'Observado', 'Conforme'] as const;

const deQuien: EsquemaTabla['columnas'] = [
  { campo: 'entidad', titulo: 'Entidad', tipo: 'texto', ancho: 22, obligatoria: true },
  { campo: 'anio', titulo: 'Año', tipo: 'anio', ancho: 7, obligatoria: true },
  {
    campo: 'periodo',
    titulo: 'Periodo',
    tipo: 'lista',
    ancho: 12,
    obligatoria: true,
    opciones: PERIODOS,
  },
];

/** A row for an entity and a period. */
export const ENVIOS: EsquemaTabla = {
  nombre: 'tblEnvios',
  hoja: 'envios',
  registros: 'envios',
  opcional: true,
  clave: ['entidad', 'anio', 'periodo'],
  columnas: [
    ...deQuien,
    { campo: 'enviado', titulo: 'Enviado', tipo: 'fecha', ancho: 12 },
    { campo: 'oficio', titulo: 'Oficio', tipo: 'texto', ancho: 22 },
    { campo: 'codigos', titulo: 'Códigos', tipo: 'texto', ancho: 30 },
    { campo: 'plazo', titulo: 'Plazo', tipo: 'fecha', ancho: 12 },
    { campo: 'prorroga', titulo: 'Prórroga', tipo: 'fecha', ancho: 12 },
    { campo: 'documento', titulo: 'Documento de la prórroga', tipo: 'texto', ancho: 22 },
    {
      campo: 'estado',
      titulo: 'Estado',
      tipo: 'lista',
      ancho: 11,
      opciones: ESTADOS_DE_ENVIO,
    },
    { campo: 'recordado', titulo: 'Recordado', tipo: 'fecha', ancho: 12 },
  ],
};

/** A row for a file that was consolidated: its contents tell one from another, not its name. */
export const RECEPCIONES: EsquemaTabla = {
  nombre: 'tblRecepciones',
  hoja: 'envios',
  registros: 'recepciones',
  opcional: true,
  clave: ['entidad', 'anio', 'periodo', 'entrega'],
  columnas: [
    ...deQuien,
    { campo: 'entrega', titulo: 'Entrega', tipo: 'entero', ancho: 9, rango: [1, 9999] },
    { campo: 'fecha', titulo: 'Recibido', tipo: 'fecha', ancho: 12 },
    { campo: 'archivo', titulo: 'Archivo', tipo: 'texto', ancho: 34 },
    { campo: 'codigo', titulo: 'Código', tipo: 'texto', ancho: 28 },
    { campo: 'huella', titulo: 'Contenido', tipo: 'texto', ancho: 12 },
    { campo: 'cambios', titulo: 'Cambios tomados', tipo: 'entero', ancho: 10 },
    { campo: 'contacto', titulo: 'Llenado por', tipo: 'texto', ancho: 24 },
  ],
};

export interface Recepcion {
  readonly fila: number;
  readonly entidad: string;
  readonly anio: number;
  readonly periodo: Periodo;
  /** 1 for the first file of the entity in the period; blank in a row written by hand. */
  readonly entrega: number | null;
  readonly fecha: Fecha | null;
  readonly archivo: string;
  readonly codigo: string;
  /** Of what the file says. */
  readonly huella: string;
  readonly cambios: number | null;
  readonly contacto: string;
}

export const leeRecepciones = (tabla: TablaLeida | undefined): LeidasSinEstorbar<Recepcion> =>
  leeSinEstorbar(tabla, ({ fila, campos: c }) => ({
    fila,
    entidad: str(c.entidad),
    anio: num(c.anio) ?? 0,
    periodo: c.periodo as Periodo,
    entrega: num(c.entrega),
    fecha: str(c.fecha) || null,
    archivo: str(c.archivo),
    codigo: str(c.codigo),
    huella: str(c.huella),
    cambios: num(c.cambios),
    contacto: str(c.contacto),
  }));

/** From a period on, the reports, observations and commitments of an indicator are another's. */
export const TRASPASOS: EsquemaTabla = {
  nombre: 'tblTraspasos',
  hoja: 'envios',
  registros: 'traspasos',
  opcional: true,
  clave: ['tipo', 'codigo', 'anio', 'periodo'],
  columnas: [
    { campo: 'tipo', titulo: 'Tipo', tipo: 'lista', ancho: 9, obligatoria: true, opciones: TIPOS },
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 8, obligatoria: true },
    { campo: 'anio', titulo: 'Desde el año', tipo: 'anio', ancho: 9, obligatoria: true },
    {
      campo: 'periodo',
      titulo: 'Desde el periodo',
      tipo: 'lista',
      ancho: 12,
      obligatoria: true,
      opciones: PERIODOS,
    },
    { campo: 'de', titulo: 'De la entidad', tipo: 'texto', ancho: 18, obligatoria: true },
    { campo: 'a', titulo: 'A la entidad', tipo: 'texto', ancho: 18, obligatoria: true },
    { campo: 'documento', titulo: 'Documento', tipo: 'texto', ancho: 24 },
    { campo: 'fecha', titulo: 'Fecha', tipo: 'fecha', ancho: 12 },
  ],
};
