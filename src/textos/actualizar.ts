/** Bringing a workbook up to date with the contract, and its way back. */
import { textos } from './idioma';

export const textosActualizar = textos(
  {
    accion: 'Actualizar el libro',
    accionDeshacer: 'Deshacer actualizar el libro',
    origen: (de: number, a: number) => `Versión ${de} → ${a} de las tablas`,
    alDia: (version: number) =>
      `El libro está al día (versión ${version} de las tablas): no se cambió nada.`,
    resumen: (de: number, a: number) => `De la versión ${de} de las tablas a la ${a}:`,
    clave: (clave: string, valor: string, descripcion: string) =>
      `Política: «${clave}»${valor === '' ? '' : ` = ${valor}`}. ${descripcion}.`,
    version: (a: number) => `Política: «Versión de las tablas» = ${a}.`,
    columna: (titulo: string, tabla: string, antes: string) =>
      antes === ''
        ? `${tabla}: columna ${titulo}, vacía.`
        : `${tabla}: columna ${titulo}, vacía, a la derecha de ${antes}.`,
    renombre: (antes: string, despues: string, tabla: string) =>
      `${tabla}: la columna ${antes} se llama ${despues}.`,
    tabla: (tabla: string, hoja: string) => `Hoja ${hoja}, con la tabla ${tabla}, vacía.`,
    tablaQueda: (tabla: string) =>
      `La tabla ${tabla} queda con su hoja: vacía no cambia nada, y puede borrarla.`,
    nadaSePierde:
      'Lo que está escrito queda como está, las columnas y filas propias también. La hoja Bitácora dice qué se agregó.',
    deshecho: (version: number) => `El libro vuelve a ser de la versión ${version} de las tablas.`,
    cambiadas: (cuantas: number) =>
      cuantas === 1
        ? 'En un lugar de lo agregado alguien escribió después, y se dejó como está.'
        : `En ${cuantas} lugares de lo agregado alguien escribió después, y se dejaron como están.`,
    nadaQueDeshacer: 'Ya no está nada de lo que se agregó: no se cambió nada.',
  },
  {
    accion: 'Update the workbook',
    accionDeshacer: 'Undo update the workbook',
    origen: (de, a) => `Version ${de} → ${a} of the tables`,
    alDia: (version) =>
      `The workbook is up to date (version ${version} of the tables): nothing was changed.`,
    resumen: (de, a) => `From version ${de} of the tables to ${a}:`,
    clave: (clave, valor, descripcion) =>
      `Política: “${clave}”${valor === '' ? '' : ` = ${valor}`}. ${descripcion}.`,
    version: (a) => `Política: “Versión de las tablas” = ${a}.`,
    columna: (titulo, tabla, antes) =>
      antes === ''
        ? `${tabla}: column ${titulo}, blank.`
        : `${tabla}: column ${titulo}, blank, to the right of ${antes}.`,
    renombre: (antes, despues, tabla) => `${tabla}: the column ${antes} is called ${despues}.`,
    tabla: (tabla, hoja) => `Sheet ${hoja}, with the table ${tabla}, blank.`,
    tablaQueda: (tabla) =>
      `The table ${tabla} stays with its sheet: blank it changes nothing, and you can delete it.`,
    nadaSePierde:
      'What is written stays as it is, with your own columns and rows. The sheet Bitácora says what was added.',
    deshecho: (version) => `The workbook is of version ${version} of the tables again.`,
    cambiadas: (cuantas) =>
      `Somebody has since typed in ${cuantas} places of what was added: they were left as they are.`,
    nadaQueDeshacer: 'Nothing of what was added is there any more: nothing was changed.',
  },
);
