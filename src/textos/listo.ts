/** Words of an entity that fills in a formato: what it lacks, and the sheet that says it is ready. */
import { textos } from './idioma';

/** Of the sheet, which is Spanish whatever the language of who makes it. */
export const constancia = {
  hoja: 'Listo para enviar',
  titulo: 'Constancia de reporte',
  entidad: 'Entidad que reporta',
  periodo: 'Periodo',
  codigo: 'Código del formato',
  fecha: 'Fecha',
  responsable: 'Lo llenó',
  correo: 'Correo y teléfono',
  cabecera: [
    'Indicador',
    'Denominación',
    'Unidad de medida',
    'Numerador',
    'Denominador',
    'Valor',
    'Estado del dato',
  ],
  sinDato: (motivo: string) => `Sin dato: ${motivo}`,
  resumen: (observaciones: number, compromisos: number) =>
    [
      ...(observaciones > 0
        ? [
            observaciones === 1
              ? 'una observación respondida'
              : `${observaciones} observaciones respondidas`,
          ]
        : []),
      ...(compromisos > 0
        ? [
            compromisos === 1
              ? 'un compromiso con su estado'
              : `${compromisos} compromisos con su estado`,
          ]
        : []),
    ].join(' y '),
  ademas: (resumen: string) => `El formato lleva además ${resumen}.`,
  nota: (codigo: string) =>
    `Son las cifras del formato ${codigo} en la fecha de esta hoja. Si después cambia una, haga la hoja otra vez.`,
  firmas: ['Elaborado por', 'Conformidad del responsable'],
  deFirma: ['Nombre', 'Cargo', 'Fecha', 'Firma y sello'],
} as const;

export const LISTO = textos(
  {
    titulo: (entidad: string, periodo: string) => `Reporte de ${entidad}, ${periodo}`,
    queda: (n: number) => (n === 1 ? 'Falta una cosa' : `Faltan ${n} cosas`),
    nadaFalta: 'No falta nada.',
    hacer: 'Listo para enviar',
    hacerQue:
      'Hace una hoja A4 con las cifras reportadas, la fecha, el código y el lugar de las firmas.',
    hecha: (hoja: string) => `La hoja está hecha: ${hoja}. Imprímala, fírmela y envíe el archivo.`,
    mirar: 'Volver a revisar',
    antes: 'Antes de enviar, complete lo que falta.',
    codigo: (codigo: string) => `Código ${codigo}`,
  },
  {
    titulo: (entidad: string, periodo: string) => `Report of ${entidad}, ${periodo}`,
    queda: (n: number) => (n === 1 ? 'One thing is missing' : `${n} things are missing`),
    nadaFalta: 'Nothing is missing.',
    hacer: 'Ready to send',
    hacerQue: 'Makes an A4 sheet with the reported figures, the date, the code and room to sign.',
    hecha: (hoja: string) => `The sheet is made: ${hoja}. Print it, sign it and send the file.`,
    mirar: 'Check again',
    antes: 'Before it is sent, complete what is missing.',
    codigo: (codigo: string) => `Code ${codigo}`,
  },
);
