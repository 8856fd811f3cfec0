/** Congelar valores, its way back, and the repair of functions' names. */
import { textos } from './idioma';

export const textosCongelar = textos(
  {
    accion: 'Congelar valores',
    accionDeshacer: 'Deshacer congelar valores',
    accionReparar: 'Reparar funciones',
    derramadas: (celdas: number) => `La fórmula ocupaba ${celdas} celdas.`,
    nada: 'El libro no tiene fórmulas de PNFTP: no se cambió nada.',
    nadaQueReparar: 'Todas las fórmulas de PNFTP tienen su nombre: no se cambió nada.',
    sinCongelar: (cuantas: number) =>
      cuantas === 1
        ? 'Una fórmula de PNFTP no tiene un valor que guardar (no se ha calculado, o el complemento no respondió) y se dejó como está. Recalcule el libro con el complemento instalado y repita.'
        : `${cuantas} fórmulas de PNFTP no tienen un valor que guardar (no se han calculado, o el complemento no respondió) y se dejaron como están. Recalcule el libro con el complemento instalado y repita.`,
    nombres: (nombres: readonly string[]) =>
      `Quedan funciones de PNFTP en nombres del libro, que no se congelan: ${nombres.join(', ')}.`,
    cambiadas: (cuantas: number) =>
      cuantas === 1
        ? 'Una celda cambió después de congelar y se dejó como está.'
        : `${cuantas} celdas cambiaron después de congelar y se dejaron como están.`,
    inciertas: (celdas: readonly string[]) =>
      `De estas fórmulas no se sabe cuántas celdas ocupaban y quedaron como valores: ${celdas.join(', ')}. Su texto está en la Bitácora.`,
  },
  {
    accion: 'Freeze values',
    accionDeshacer: 'Undo freeze values',
    accionReparar: 'Repair functions',
    derramadas: (celdas) => `The formula filled ${celdas} cells.`,
    nada: 'The workbook has no PNFTP formulas: nothing was changed.',
    nadaQueReparar: 'Every PNFTP formula has its name: nothing was changed.',
    sinCongelar: (cuantas) =>
      `${cuantas} PNFTP formulas have no value to keep (not calculated yet, or the add-in did not answer) and were left as they are. Recalculate the workbook with the add-in installed and try again.`,
    nombres: (nombres) =>
      `PNFTP functions remain in names of the workbook, which are not frozen: ${nombres.join(', ')}.`,
    cambiadas: (cuantas) =>
      `${cuantas} cells were changed after freezing and were left as they are.`,
    inciertas: (celdas) =>
      `How many cells these formulas filled cannot be told, and they remain values: ${celdas.join(', ')}. Their text stands in the Bitácora.`,
  },
);

/** On the generated sheets, which are in Spanish whatever the language of the pane. */
export const textosSinComplemento = {
  origen:
    'Las cifras se calculan con el complemento PNFTP; donde no está instalado se ven las últimas calculadas.',
  /** A text in a formula: at most 255 characters. */
  falta:
    'Aquí falta el complemento PNFTP: instálelo, o pida el libro con los valores congelados (panel de PNFTP, Congelar valores).',
} as const;
