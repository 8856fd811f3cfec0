/** Words of the oficios that go to the entities. Spanish. */
const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** `31 de julio de 2024`, of `2024-07-31`. */
const dia = (fecha: string): string => {
  const [anio, mes, d] = fecha.split('-').map(Number);
  return `${d} de ${MESES[mes! - 1]} de ${anio}`;
};

export const oficios = {
  dia,
  periodo: (anio: number, periodo: 'Semestre I' | 'Semestre II' | 'Anual') =>
    periodo === 'Anual' ? `del año ${anio}` : `del ${periodo} de ${anio}`,
  titulos: {
    observaciones: 'Oficio de observaciones',
    recordatorio: 'Oficio de recordatorio',
    traspaso: 'Oficio de traspaso',
  },
  archivos: { observaciones: 'oficio', recordatorio: 'recordatorio', traspaso: 'traspaso' },
  numero: 'Número del oficio, lugar y fecha',
  senores: 'Señores',
  asunto: {
    observaciones: (cuando: string | null) =>
      cuando === null ? 'Observaciones por atender' : `Observaciones a lo reportado ${cuando}`,
    traspaso: (cuando: string | null) => `Quién reporta desde el reporte ${cuando}`,
    recordatorio: (cuando: string | null) => `Recordatorio del reporte ${cuando}`,
  },
  rotulos: { asunto: 'Asunto: ', referencia: 'Referencia: ' },
  enviado: (oficio: string, fecha: string | null) =>
    [oficio || 'Formato de reporte', ...(fecha ? [`enviado el ${dia(fecha)}`] : [])].join(', '),
  codigos: (codigos: string) => `Formato de código ${codigos}`,
  recibido: (archivo: string, fecha: string | null) =>
    `Archivo «${archivo}»${fecha ? `, recibido el ${dia(fecha)}` : ''}`,
  observaciones: (politica: string, n: number) =>
    `Revisado lo que su entidad reportó para la ${politica}, ${n === 1 ? 'queda una observación' : `quedan ${n} observaciones`} por atender. Cada una está también en la hoja Observaciones de su próximo formato de reporte, donde se responde (casilla 14).`,
  observadas: ['N°', 'Indicador', 'Periodo', 'Valor reportado', 'Observación'],
  plazo: '¿Hasta cuándo debe responder la entidad?',
  faltan: (politica: string, cuando: string, n: number) =>
    `Para la ${politica}, su entidad reporta ${n === 1 ? 'un indicador del que' : `${n} indicadores de los que`} todavía no ha llegado nada ${cuando}.`,
  indicadores: ['N°', 'Indicador', 'Unidad de medida', 'Logro esperado'],
  traspasos: (politica: string, cuando: string, n: number) =>
    `Para la ${politica}, desde el reporte ${cuando} ${n === 1 ? 'el indicador que sigue lo reporta' : 'los indicadores que siguen los reporta'} otra entidad. Quien recibe responde también por lo observado y los compromisos de antes; quien entrega, por nada de ellos desde entonces.`,
  traspasados: ['N°', 'Indicador', 'Reportaba', 'Reporta', 'Documento'],
  vence: (fecha: string) => `El plazo para reportar vence el ${dia(fecha)}.`,
  vencio: (fecha: string) =>
    `El plazo para reportar venció el ${dia(fecha)}: sin reporte, el indicador figura como «No reportado».`,
  prorroga: (fecha: string, documento: string) =>
    `Se le concedió una prórroga hasta el ${dia(fecha)}${documento ? ` (${documento})` : ''}.`,
  sinFormato:
    'Si no hay dato, el formato tiene lugar para decir por qué (casilla 13): decirlo también es reportar.',
  cierre: 'Atentamente,',
  firma: 'Nombre, cargo y firma',
  codigo: (codigo: string) => `Hecho con los datos de código ${codigo}.`,
} as const;
