/** The sheet Indicadores: one row per version of an indicator's ficha. */
import type { EsquemaTabla } from './esquema';

export const TIPOS = ['OP', 'Servicio'] as const;
export const SENTIDOS = ['Ascendente', 'Descendente', 'No definido'] as const;
export const AGREGACIONES = [
  'Agregable',
  'No agregable',
  'Máximo permisible',
  'Mínimo permisible',
] as const;
/** How periods add up, where the tipo de agregación says how to compare. */
export const AGREGACIONES_DE_PERIODOS = ['Agregable', 'No agregable'] as const;
export const AJUSTES = [
  'Ninguno',
  'Recomendado',
  'En evaluación',
  'Propuesto',
  'Aprobado',
] as const;

/** Joins tipo, código and the version's first year, so that Avance finds a row however it is sorted. */
export const FORMULA_CLAVE = '=[@Tipo]&"|"&[@Código]&"|"&[@[Vigente desde]]';

export const claveDeFila = (tipo: string, codigo: string, vigenteDesde: number | null): string =>
  `${tipo}|${codigo}|${vigenteDesde ?? ''}`;

export const INDICADORES: EsquemaTabla = {
  nombre: 'tblIndicadores',
  hoja: 'indicadores',
  registros: 'fichas',
  clave: ['tipo', 'codigo', 'vigenteDesde'],
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
    { campo: 'objetivo', titulo: 'Objetivo', tipo: 'codigo', ancho: 9, obligatoria: true },
    { campo: 'servicio', titulo: 'Servicio', tipo: 'codigo', ancho: 9 },
    { campo: 'indicador', titulo: 'Indicador', tipo: 'texto', ancho: 48, obligatoria: true },
    { campo: 'responsable', titulo: 'Responsable', tipo: 'texto', ancho: 13 },
    { campo: 'unidadOrganizacion', titulo: 'Unidad de organización', tipo: 'texto', ancho: 28 },
    {
      campo: 'informante',
      titulo: 'Entidad que reporta',
      antes: ['Informante'],
      tipo: 'texto',
      ancho: 13,
    },
    { campo: 'unidadReporta', titulo: 'Unidad que reporta', tipo: 'texto', ancho: 20 },
    { campo: 'unidadMedida', titulo: 'Unidad de medida', tipo: 'texto', ancho: 12 },
    {
      campo: 'sentido',
      titulo: 'Sentido esperado',
      tipo: 'lista',
      ancho: 13,
      obligatoria: true,
      opciones: SENTIDOS,
    },
    {
      campo: 'agregacion',
      titulo: 'Tipo de agregación',
      tipo: 'lista',
      ancho: 14,
      obligatoria: true,
      opciones: AGREGACIONES,
    },
    {
      campo: 'agregacionPeriodos',
      titulo: 'Agregación de periodos',
      tipo: 'lista',
      ancho: 14,
      opciones: AGREGACIONES_DE_PERIODOS,
    },
    { campo: 'relevancia', titulo: 'Relevancia', tipo: 'entero', ancho: 11, rango: [1, 3] },
    { campo: 'vigenteDesde', titulo: 'Vigente desde', tipo: 'anio', ancho: 9 },
    { campo: 'vigenteHasta', titulo: 'Vigente hasta', tipo: 'anio', ancho: 9 },
    { campo: 'fechaAprobacion', titulo: 'Fecha de aprobación', tipo: 'fecha', ancho: 12 },
    { campo: 'documento', titulo: 'Documento', tipo: 'texto', ancho: 28 },
    {
      campo: 'ajuste',
      titulo: 'Ajuste de ficha',
      tipo: 'lista',
      ancho: 14,
      opciones: AJUSTES,
    },
    { campo: 'lineaBaseAnio', titulo: 'LB año', tipo: 'anio', ancho: 8 },
    { campo: 'lineaBase', titulo: 'LB valor', tipo: 'numero', ancho: 10 },
    { campo: 'logros', titulo: 'LE', tipo: 'numero', ancho: 10, porAnio: true },
    { campo: 'valores', titulo: 'VO', tipo: 'numero', ancho: 10, porAnio: true },
    { campo: 'clave', titulo: 'Clave', tipo: 'formula', ancho: 16, formula: FORMULA_CLAVE },
  ],
};
