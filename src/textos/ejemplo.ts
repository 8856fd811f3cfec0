/** What the rows of example of a blank workbook say; in the language of workbooks, which is Spanish. */
export const FILAS_DE_EJEMPLO = {
  objetivo: {
    'Objetivo prioritario': 'Ejemplo: mejorar la atención',
    'Logro esperado al horizonte': 'Ejemplo: atención en plazo',
  },
  lineamiento: { Lineamiento: 'Ejemplo: ampliar los horarios' },
  servicio: { Servicio: 'Ejemplo: atención de denuncias', Receptores: 'Personas denunciantes' },
  indicador: {
    Indicador: 'Ejemplo: porcentaje de denuncias atendidas',
    Responsable: 'Entidad',
    'Unidad de organización': 'Dirección de atención',
    'Unidad de medida': 'porcentaje',
    Documento: 'Ficha técnica, 2024',
  },
  reporte: {
    Sustento: 'Ejemplo: 194 de 400 denuncias en plazo',
    'Documento y fecha': 'Oficio 1, 15/01',
    'Reportado por': 'Entidad',
  },
  declarado: { Dónde: 'Ejemplo: informe de evaluación, cuadro 3' },
} as const;
