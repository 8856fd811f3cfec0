/** The sheet Reportes: what entities send, a row per indicator and period. */
import { ESTADO_EN_BLANCO, ESTADOS_DEL_DATO } from '../ceplan/estadosDelDato';
import { ESTADOS_DE_REVISION } from '../ceplan/revision';
import type { EsquemaTabla } from './esquema';
import { TIPOS } from './indicadores';

export const PERIODOS = ['Semestre I', 'Semestre II', 'Anual'] as const;

export const REPORTES: EsquemaTabla = {
  nombre: 'tblReportes',
  hoja: 'reportes',
  registros: 'reportes',
  // What was preliminary stays beside what corrected it.
  clave: ['tipo', 'codigo', 'anio', 'periodo', 'estadoDato'],
  columnas: [
    {
      campo: 'tipo',
      titulo: 'Tipo',
      tipo: 'lista',
      ancho: 9,
      obligatoria: true,
      opciones: TIPOS,
    },
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 8, obligatoria: true },
    { campo: 'anio', titulo: 'Año', tipo: 'anio', ancho: 7, obligatoria: true },
    {
      campo: 'periodo',
      titulo: 'Periodo',
      tipo: 'lista',
      ancho: 12,
      obligatoria: true,
      opciones: PERIODOS,
    },
    { campo: 'numerador', titulo: 'Numerador', tipo: 'numero', ancho: 11 },
    { campo: 'denominador', titulo: 'Denominador', tipo: 'numero', ancho: 12 },
    { campo: 'valor', titulo: 'Valor', tipo: 'numero', ancho: 10 },
    { campo: 'acumulado', titulo: 'Acumulado', tipo: 'siNo', ancho: 11, opciones: ['Sí', 'No'] },
    { campo: 'fechaCorte', titulo: 'Fecha de corte', tipo: 'fecha', ancho: 12 },
    {
      campo: 'estadoDato',
      titulo: 'Estado del dato',
      tipo: 'lista',
      ancho: 13,
      opciones: ESTADOS_DEL_DATO,
      enBlanco: ESTADO_EN_BLANCO,
    },
    { campo: 'motivo', titulo: 'Motivo de no reporte', tipo: 'texto', ancho: 24 },
    { campo: 'sustento', titulo: 'Sustento', tipo: 'texto', ancho: 48 },
    { campo: 'enlace', titulo: 'Enlace de evidencia', tipo: 'texto', ancho: 20 },
    { campo: 'coordinaciones', titulo: 'Coordinaciones', tipo: 'texto', ancho: 48 },
    {
      campo: 'estadoRevision',
      titulo: 'Estado de revisión',
      tipo: 'lista',
      ancho: 13,
      opciones: ESTADOS_DE_REVISION,
    },
    { campo: 'observacion', titulo: 'Observación', tipo: 'texto', ancho: 24 },
    { campo: 'documento', titulo: 'Documento y fecha', tipo: 'texto', ancho: 24 },
    { campo: 'reportadoPor', titulo: 'Reportado por', tipo: 'texto', ancho: 16 },
  ],
};
