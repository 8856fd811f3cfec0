/** The optional sheet Declarado: figures that someone has declared, to be held against ours. */
import type { EsquemaTabla } from './esquema';

export const ALCANCES = [
  'Indicador',
  'OP',
  'Indicadores de OP',
  'Indicadores de servicios',
  'Total',
  'Política',
] as const;

export const MEDIDAS_DECLARADAS = [
  'AT1',
  'AT1 acotado',
  'AT2',
  'AT2 acotado',
  'Nivel',
  'Conteo bajo',
  'Conteo intermedio',
  'Conteo alto',
  'Índice de gestión',
  'Nivel del índice',
  'Valoración',
  'Nivel de la valoración',
] as const;

export const DECLARADO: EsquemaTabla = {
  nombre: 'tblDeclarado',
  hoja: 'declarado',
  registros: 'declarados',
  opcional: true,
  clave: ['alcance', 'tipo', 'codigo', 'anio', 'medida', 'donde'],
  columnas: [
    {
      campo: 'alcance',
      titulo: 'Alcance',
      tipo: 'lista',
      ancho: 22,
      obligatoria: true,
      opciones: ALCANCES,
    },
    { campo: 'tipo', titulo: 'Tipo', tipo: 'lista', ancho: 10, opciones: ['OP', 'Servicio'] },
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 9 },
    { campo: 'anio', titulo: 'Año', tipo: 'anio', ancho: 8, obligatoria: true },
    {
      campo: 'medida',
      titulo: 'Medida',
      tipo: 'lista',
      ancho: 22,
      obligatoria: true,
      opciones: MEDIDAS_DECLARADAS,
    },
    { campo: 'texto', titulo: 'Valor', tipo: 'texto', ancho: 14, obligatoria: true },
    { campo: 'donde', titulo: 'Dónde', tipo: 'texto', ancho: 60 },
  ],
};
