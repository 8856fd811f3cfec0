/**
 * Words of the formatos de reporte. They go to public entities and come back: Spanish whatever the
 * language of who makes them. Prompts are at most 255 characters, their titles 32.
 */
import { textos } from './idioma';

const casilla = (numero: number) => `(casilla ${numero})`;

export const formato = {
  titulos: {
    instrucciones: 'Formato de reporte',
    reporte: (periodo: string) => `Reporte de indicadores, ${periodo}`,
    observaciones: 'Observaciones por responder',
    compromisos: 'Seguimiento de compromisos',
  },
  notas: {
    reporte:
      'Llene solo las celdas amarillas. Si no tiene el dato de un indicador, deje vacío el valor y diga por qué en la casilla 13. La última columna dice qué falta en cada fila.',
    observaciones:
      'Lo observado en reportes anteriores y aún no conforme. Responda en la casilla 14; si cambia la cifra del periodo abierto, corríjala en la hoja Reporte.',
    compromisos:
      'Compromisos de la matriz del año anterior. Diga en qué estado está cada uno, qué se hizo y con qué se verifica.',
  },
  deQuien: (entidad: string, codigo: string) => `${entidad} · ${codigo}`,
  entidad: 'Entidad que reporta',
  periodo: 'Periodo',
  limite: 'Fecha límite',
  sinLimite: 'La que comunique la entidad conductora',
  codigo: 'Código del formato',
  notaDeCodigo:
    'Si el archivo cambia de nombre o pasa por otro programa, este código permite reconocerlo.',
  llenado: 'Porcentaje de llenado',
  pasos: 'Cómo llenarlo',
  comoLlenar: [
    'Escriba arriba quién llena este formato (casillas 1 a 4).',
    'En la hoja Reporte, llene las celdas amarillas de cada fila. En los porcentajes escriba también el numerador y el denominador: el valor es 100 × numerador ÷ denominador, en unidades de porcentaje (77.5, no 0.775).',
    'Escriba el sustento de cada valor y el enlace a su evidencia. Un 0 es un dato: si no hay dato, deje vacío el valor y diga el motivo.',
    'Si están las hojas Observaciones y Compromisos, responda cada fila.',
    'Vuelva a esta hoja: cuando el llenado llegue a 100 % y no quede nada pendiente, el formato está listo.',
    'Guarde el archivo como libro de Excel (.xlsx) y envíelo por el medio que le comunicaron. No agregue ni quite filas, columnas u hojas.',
  ],
  pendientes: 'Qué falta',
  cabeceraPendientes: ['Hoja', 'Filas', 'Sin pendientes', 'Qué falta'],
  contacto: 'Quién llena este formato',
  faltaContacto: 'Falta quién llena el formato: nombre, cargo y correo (casillas 1 a 3).',
  faltanFilas: ['Faltan ', ' filas: vea allí la columna Qué falta.'],
  faltaUna: 'Falta una fila: vea allí la columna Qué falta.',
  nadaPendiente: 'Nada pendiente.',
  porHacer: 'Lo amarillo es para llenar; lo demás está bloqueado y no lleva contraseña.',
  conforme: 'Conforme',
  conError: 'Una celda de esta fila muestra un error: corríjala.',
  falta: {
    valorOMotivo: `Falta el valor ${casilla(7)} o, si no hay dato, el motivo de no reporte ${casilla(13)}.`,
    valorYMotivo: `Hay valor ${casilla(7)} y también motivo de no reporte ${casilla(13)}: deje solo uno.`,
    noNumero: (que: string, numero: number) =>
      `El ${que} ${casilla(numero)} debe ser un número, sin signos ni texto.`,
    falta: (que: string, numero: number) => `Falta el ${que} ${casilla(numero)}.`,
    evidencia: `Falta el enlace a la evidencia ${casilla(12)}.`,
    denominadorCero: `El denominador ${casilla(6)} no puede ser 0.`,
    contradice: [
      `El valor ${casilla(7)} no es 100 × numerador ${casilla(5)} ÷ denominador ${casilla(6)}, que da `,
      '.',
    ],
    fraccion: [`El valor ${casilla(7)} está como fracción: en unidades de porcentaje es `, '.'],
    parteMayor: `Revise: el numerador ${casilla(5)} es mayor que el denominador ${casilla(6)}.`,
    acumulado: `Diga si el valor incluye lo del Semestre I ${casilla(8)}.`,
    acumuladoQueBaja: `El valor acumulado ${casilla(7)} es menor que el del Semestre I, que debe incluir.`,
    respuesta: `Falta responder ${casilla(14)}.`,
    estado: `Falta el estado ${casilla(15)}.`,
    comentario: `Falta decir qué se hizo ${casilla(16)}.`,
    verificacion: `Si está cumplido, falta el medio de verificación ${casilla(17)}.`,
  },
  cantidades: {
    valor: 'valor',
    numerador: 'numerador',
    denominador: 'denominador',
    sustento: 'sustento',
  },
  ayudas: {
    1: 'Nombre y apellidos de quien llena este formato.',
    2: 'Cargo y unidad de organización.',
    3: 'Correo de la entidad, no uno personal.',
    4: 'Teléfono de la entidad y anexo. Puede quedar vacío.',
    5: 'Lo que se cuenta arriba en el porcentaje: 31 de 40. Solo el número.',
    6: 'El total sobre el que se mide: 40. Solo el número; no puede ser 0.',
    7: 'Valor del periodo, en la unidad de medida del indicador. Los porcentajes, en unidades de porcentaje: 77.5, sin el signo %. Vacío: no hay dato. 0 es un dato.',
    8: 'Sí: el valor incluye lo ya reportado en el Semestre I. No: es solo de este semestre.',
    9: 'Preliminar si todavía puede cambiar; Definitivo si no; Rectificado si corrige uno definitivo. Vacío: Definitivo.',
    10: 'Último día al que corresponde el dato.',
    11: 'Qué se hizo y cómo se obtuvo el valor. Sin datos personales.',
    12: 'Enlace a la carpeta o documento que lo demuestra. Sin datos personales de víctimas.',
    13: 'Solo si no hay valor: por qué no se puede reportar.',
    14: 'Respuesta a la observación: qué se corrigió o por qué el dato es correcto.',
    15: 'Elija de la lista.',
    16: 'Qué se hizo desde la última vez y qué falta.',
    17: 'Documento o enlace que muestra el avance o el cumplimiento.',
  } as Readonly<Record<number, string>>,
  tituloDeAyuda: (numero: number) => `Casilla ${numero}`,
  alertas: {
    titulo: 'Revise esta casilla',
    numero: 'Escriba solo un número, sin signos ni texto; por ejemplo 77.5.',
    cantidad: 'Escriba una cantidad: un número que no sea negativo, sin signos ni texto.',
    lista: (opciones: string) => `Elija de la lista: ${opciones}.`,
    fecha: (anio: number) => `Escriba una fecha de ${anio}, por ejemplo 30/06/${anio}.`,
  },
  pie: (titulo: string, codigo: string) => `${titulo} · ${codigo}`,
} as const;

export const notasDeFormatos = textos(
  {
    sinFicha: (n: number, cuales: string, anio: number) =>
      n === 1
        ? `Un indicador no tiene ficha vigente en ${anio} y no está en ningún formato: ${cuales}.`
        : `${n} indicadores no tienen ficha vigente en ${anio} y no están en ningún formato: ${cuales}.`,
    sinEntidad: (n: number, cuales: string) =>
      n === 1
        ? `Un indicador no dice quién lo informa ni quién responde por él, y no está en ningún formato: ${cuales}.`
        : `${n} indicadores no dicen quién los informa ni quién responde por ellos, y no están en ningún formato: ${cuales}.`,
    parecidas: (una: string, otra: string) =>
      `«${una}» y «${otra}» podrían ser la misma entidad: tienen formatos aparte.`,
    compromisosSueltos: (n: number) =>
      n === 1
        ? 'Un compromiso es de un indicador que ninguna de estas entidades reporta, y no está en ningún formato.'
        : `${n} compromisos son de indicadores que ninguna de estas entidades reporta, y no están en ningún formato.`,
  },
  {
    sinFicha: (n: number, cuales: string, anio: number) =>
      n === 1
        ? `One indicator has no ficha in force in ${anio} and is in no formato: ${cuales}.`
        : `${n} indicators have no ficha in force in ${anio} and are in no formato: ${cuales}.`,
    sinEntidad: (n: number, cuales: string) =>
      n === 1
        ? `One indicator says neither who reports it nor who answers for it, and is in no formato: ${cuales}.`
        : `${n} indicators say neither who reports them nor who answers for them, and are in no formato: ${cuales}.`,
    parecidas: (una: string, otra: string) =>
      `«${una}» and «${otra}» may be one entity: they have formatos apart.`,
    compromisosSueltos: (n: number) =>
      n === 1
        ? 'One commitment is of an indicator that none of these entities reports, and is in no formato.'
        : `${n} commitments are of indicators that none of these entities reports, and are in no formato.`,
  },
);
