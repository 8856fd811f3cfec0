/** The sheet Estructura: objetivos prioritarios, lineamientos and servicios, side by side. */
import type { EsquemaTabla } from './esquema';

export const OBJETIVOS: EsquemaTabla = {
  nombre: 'tblObjetivos',
  hoja: 'estructura',
  registros: 'objetivos',
  clave: ['codigo'],
  columnas: [
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 9, obligatoria: true },
    {
      campo: 'denominacion',
      titulo: 'Objetivo prioritario',
      tipo: 'texto',
      ancho: 34,
      obligatoria: true,
    },
    { campo: 'logroEsperado', titulo: 'Logro esperado al horizonte', tipo: 'texto', ancho: 34 },
  ],
};

export const LINEAMIENTOS: EsquemaTabla = {
  nombre: 'tblLineamientos',
  hoja: 'estructura',
  registros: 'lineamientos',
  clave: ['codigo'],
  columnas: [
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 9, obligatoria: true },
    { campo: 'objetivo', titulo: 'Objetivo', tipo: 'codigo', ancho: 9, obligatoria: true },
    { campo: 'denominacion', titulo: 'Lineamiento', tipo: 'texto', ancho: 44, obligatoria: true },
  ],
};

export const SERVICIOS: EsquemaTabla = {
  nombre: 'tblServicios',
  hoja: 'estructura',
  registros: 'servicios',
  clave: ['codigo'],
  columnas: [
    { campo: 'codigo', titulo: 'Código', tipo: 'codigo', ancho: 9, obligatoria: true },
    // Blank in a plan without lineamientos; `revisaReferencias` asks for it in any other.
    { campo: 'lineamiento', titulo: 'Lineamiento', tipo: 'codigo', ancho: 12 },
    { campo: 'denominacion', titulo: 'Servicio', tipo: 'texto', ancho: 50, obligatoria: true },
    {
      campo: 'clase',
      titulo: 'Clase',
      tipo: 'lista',
      ancho: 11,
      opciones: ['Nuevo', 'Mejorado'],
    },
    { campo: 'receptores', titulo: 'Receptores', tipo: 'texto', ancho: 44 },
  ],
};
