/** Preparar copia: what is handed over, what stays behind, what somebody has to look at. */
import { textos, type Idioma } from './idioma';

type Clase = 'documento' | 'telefono' | 'correo' | 'conteoPequeno';

const lista = (cuales: readonly string[]): string => cuales.join(', ');

export const textosCopia = textos(
  {
    lleva: (hojas: readonly string[]) => `La copia lleva, en valores: ${lista(hojas)}.`,
    quitado: 'Quedó fuera:',
    hojas: (hojas: readonly string[]) => `Hojas: ${lista(hojas)}`,
    columnas: (hoja: string, titulos: readonly string[]) =>
      `Columnas de ${hoja}: ${lista(titulos)}`,
    partes: 'De Resumen: lo declarado y las alertas',
    ajenas: (hoja: string, celdas: number) =>
      celdas === 1
        ? `Una celda escrita al lado o debajo de ${hoja}`
        : `${celdas} celdas escritas al lado o debajo de ${hoja}`,
    formulas: (n: number) =>
      n === 1 ? 'Una fórmula: va su valor' : `${n} fórmulas: van sus valores`,
    nombres: (n: number) => (n === 1 ? 'Un nombre del libro' : `${n} nombres del libro`),
    propiedades: 'Propiedades, comentarios, imágenes y todo lo demás del archivo',
    porMirar: (n: number) =>
      n === 1
        ? 'Un texto puede identificar a una persona. ¿Se publica así?'
        : `${n} textos pueden identificar a una persona. ¿Se publican así?`,
    clases: {
      documento: 'número de documento',
      telefono: 'teléfono',
      correo: 'correo',
      conteoPequeno: 'cuenta de menos de diez personas',
    } satisfies Record<Clase, string>,
  },
  {
    lleva: (hojas) => `The copy has, as values: ${lista(hojas)}.`,
    quitado: 'Left out:',
    hojas: (hojas) => `Sheets: ${lista(hojas)}`,
    columnas: (hoja, titulos) => `Columns of ${hoja}: ${lista(titulos)}`,
    partes: 'Of Resumen: what was declared, and the alerts',
    ajenas: (hoja, celdas) =>
      celdas === 1
        ? `One cell written beside or below ${hoja}`
        : `${celdas} cells written beside or below ${hoja}`,
    formulas: (n) =>
      n === 1 ? 'One formula: its value stays' : `${n} formulas: their values stay`,
    nombres: (n) => (n === 1 ? 'One name of the workbook' : `${n} names of the workbook`),
    propiedades: 'Properties, comments, pictures and all else of the file',
    porMirar: (n) =>
      n === 1
        ? 'One text may identify a person. Publish it as it is?'
        : `${n} texts may identify a person. Publish them as they are?`,
    clases: {
      documento: 'number of a document',
      telefono: 'telephone',
      correo: 'e-mail',
      conteoPequeno: 'count of fewer than ten people',
    },
  },
);

interface Fuera {
  readonly hojas: readonly string[];
  readonly columnas: readonly { readonly hoja: string; readonly titulos: readonly string[] }[];
  readonly partes: boolean;
  readonly ajenas: readonly { readonly hoja: string; readonly celdas: number }[];
  readonly formulas: number;
  readonly nombres: number;
}

/** What stayed behind, a line each. */
export function quitadoDicho(fuera: Fuera, idioma: Idioma): string[] {
  const t = textosCopia[idioma];
  return [
    t.hojas(fuera.hojas),
    ...fuera.columnas.map(({ hoja, titulos }) => t.columnas(hoja, titulos)),
    ...(fuera.partes ? [t.partes] : []),
    ...fuera.ajenas.map(({ hoja, celdas }) => t.ajenas(hoja, celdas)),
    t.formulas(fuera.formulas),
    t.nombres(fuera.nombres),
    t.propiedades,
  ];
}
