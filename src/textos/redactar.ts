/** Words of what is taken out of the Bitácora, leaving that it was. */
import { textos } from './idioma';

export const REDACTAR = textos(
  {
    accion: 'Redactar la Bitácora',
    /** Stands in the cell; the day as `01/06/2024`. */
    marca: (dia: string, quien: string) => `[Redactado el ${dia} por ${quien}]`,
    hechas: (n: number) =>
      n === 1
        ? 'Se redactó una fila de la Bitácora; queda dicho que se hizo, quién y por qué.'
        : `Se redactaron ${n} filas de la Bitácora; queda dicho que se hizo, quién y por qué.`,
    nada: 'No hay nada que redactar: ninguna fila de la Bitácora es de las pedidas, o ya lo están.',
    cambiadas: (n: number) =>
      n === 1
        ? 'Una celda ya dice otra cosa, y queda así.'
        : `${n} celdas ya dicen otra cosa, y quedan así.`,
    fila: (numero: number, dia: string, accion: string, hoja: string, celda: string) =>
      `Fila ${numero} · ${dia} · ${accion} · ${hoja}!${celda}`,
    conPersonales: (n: number) =>
      n === 0
        ? 'No se encontró nada que parezca un dato personal en la Bitácora.'
        : n === 1
          ? 'En una fila de la Bitácora puede haber datos personales:'
          : `En ${n} filas de la Bitácora puede haber datos personales:`,
    comoSeguir:
      'No se escribió nada. Con --filas 12,15-18, --texto «…» o --personales, y --quien, --motivo y --salida, se quita lo que dicen.',
  },
  {
    accion: 'Redactar la Bitácora',
    marca: (dia, quien) => `[Redactado el ${dia} por ${quien}]`,
    hechas: (n) =>
      n === 1
        ? 'One row of the Bitácora was redacted; it says that it was, by whom and why.'
        : `${n} rows of the Bitácora were redacted; it says that they were, by whom and why.`,
    nada: 'Nothing to redact: no row of the Bitácora is one of those, or they are already.',
    cambiadas: (n) =>
      n === 1
        ? 'One cell says something else already, and stays so.'
        : `${n} cells say something else already, and stay so.`,
    fila: (numero, dia, accion, hoja, celda) =>
      `Row ${numero} · ${dia} · ${accion} · ${hoja}!${celda}`,
    conPersonales: (n) =>
      n === 0
        ? 'Nothing that looks like personal data was found in the Bitácora.'
        : n === 1
          ? 'In one row of the Bitácora there may be personal data:'
          : `In ${n} rows of the Bitácora there may be personal data:`,
    comoSeguir:
      'Nothing was written. With --filas 12,15-18, --texto “…” or --personales, and --quien, --motivo and --salida, what they say is taken out.',
  },
);
