/** What Excel's error codes mean to the person, and what to do: the one table of them. */
import { textos } from './idioma';

export interface TextoErrorExcel {
  readonly titulo: string;
  readonly queHacer: string;
}

const grandeEs: TextoErrorExcel = {
  titulo: 'El libro es demasiado grande para Excel en la web',
  queHacer: 'Ábralo en Excel de escritorio y repita la acción.',
};
const grandeEn: TextoErrorExcel = {
  titulo: 'The workbook is too large for Excel on the web',
  queHacer: 'Open it in desktop Excel and repeat the action.',
};

const enEspanol = {
  InvalidOperationInCellEditMode: {
    titulo: 'Hay una celda en edición',
    queHacer: 'Pulse Entrar o Esc en la hoja y repita la acción.',
  },
  StructureProtected: {
    titulo: 'El libro está protegido y no admite hojas nuevas',
    queHacer: 'Quite la protección en Revisar › Proteger libro y repita la acción.',
  },
  AccessDenied: {
    titulo: 'Una hoja está protegida',
    queHacer: 'Quite la protección en Revisar › Desproteger hoja y repita la acción.',
  },
  RequestPayloadSizeLimitExceeded: grandeEs,
  ResponsePayloadSizeLimitExceeded: grandeEs,
  ReadTooLarge: {
    titulo: 'Hay demasiadas celdas por leer',
    queHacer:
      'Reduzca las tablas a sus filas con datos y borre las filas y columnas que no se usan.',
  },
  ItemNotFound: {
    titulo: 'Una hoja o una tabla ya no está',
    queHacer: 'Pulse Validar para saber cuál falta.',
  },
  ItemAlreadyExists: {
    titulo: 'Ya hay una hoja o una tabla con ese nombre',
    queHacer: 'Alguien la creó mientras tanto: repita la acción, que tomará otro nombre.',
  },
  InvalidReference: {
    titulo: 'Las celdas que se iban a escribir ya no están',
    queHacer: 'Alguien borró filas, columnas o una hoja mientras tanto: repita la acción.',
  },
  InvalidArgument: {
    titulo: 'Excel no aceptó un dato que se iba a escribir',
    queHacer:
      'Pulse Validar. Si no hay errores, guarde, cierre y abra el libro, y repita la acción.',
  },
  InvalidOperation: {
    titulo: 'Excel no permite este cambio en la hoja',
    queHacer:
      'Revise si la tabla choca con otra, con celdas combinadas o con un filtro, y repita la acción.',
  },
  InsertDeleteConflict: {
    titulo: 'No hay sitio para agregar o quitar filas',
    queHacer: 'Mueva lo que está debajo de la tabla y repita la acción.',
  },
  ApiNotFound: {
    titulo: 'Esta versión de Excel es anterior a lo que la acción necesita',
    queHacer: 'Actualice Excel (2021 o Microsoft 365) o use Excel en la web.',
  },
  UnsupportedOperation: {
    titulo: 'Excel no puede hacer esto en este libro',
    queHacer: 'Guárdelo como .xlsx, ciérrelo, ábralo y repita la acción.',
  },
  ConnectionFailure: {
    titulo: 'Se perdió la conexión con Excel',
    queHacer:
      'Espere un momento y vuelva a abrir el panel: si algo quedó a medias, él propone terminarlo.',
  },
  ActivityLimitReached: {
    titulo: 'Excel está ocupado',
    queHacer: 'Espere un minuto y repita la acción.',
  },
  InvalidOrTimedOutSession: {
    titulo: 'La sesión de Excel en la web terminó',
    queHacer: 'Recargue la página del libro y repita la acción.',
  },
  WriteNotSupportedWhenModalDialogOpen: {
    titulo: 'Hay un cuadro de diálogo abierto',
    queHacer: 'Ciérrelo y repita la acción.',
  },
  RequestAborted: {
    titulo: 'Excel interrumpió la acción',
    queHacer: 'Repítala; si vuelve a ocurrir, guarde, cierre y abra el libro.',
  },
  Timeout: {
    titulo: 'Excel tardó demasiado en responder',
    queHacer: 'Espere a que termine de calcular y repita la acción.',
  },
  GeneralException: {
    titulo: 'Excel no pudo completar la acción',
    queHacer: 'Guarde el libro y repítala; si vuelve a ocurrir, cierre y abra Excel.',
  },
} satisfies Record<string, TextoErrorExcel>;

/** The codes that have words of their own. */
export type CodigoExcel = keyof typeof enEspanol;

export const ERRORES_EXCEL = textos<Readonly<Record<CodigoExcel, TextoErrorExcel>>>(enEspanol, {
  InvalidOperationInCellEditMode: {
    titulo: 'A cell is being edited',
    queHacer: 'Press Enter or Esc in the sheet and repeat the action.',
  },
  StructureProtected: {
    titulo: 'The workbook is protected and takes no new sheets',
    queHacer: 'Take the protection away in Review › Protect Workbook and repeat the action.',
  },
  AccessDenied: {
    titulo: 'A sheet is protected',
    queHacer: 'Take the protection away in Review › Unprotect Sheet and repeat the action.',
  },
  RequestPayloadSizeLimitExceeded: grandeEn,
  ResponsePayloadSizeLimitExceeded: grandeEn,
  ReadTooLarge: {
    titulo: 'There are too many cells to read',
    queHacer:
      'Shrink the tables to their rows with data and delete rows and columns that are not used.',
  },
  ItemNotFound: {
    titulo: 'A sheet or a table is no longer there',
    queHacer: 'Press Validate to know which one is missing.',
  },
  ItemAlreadyExists: {
    titulo: 'There is already a sheet or a table of that name',
    queHacer: 'Someone made it meanwhile: repeat the action, which will take another name.',
  },
  InvalidReference: {
    titulo: 'The cells to write are no longer there',
    queHacer: 'Someone deleted rows, columns or a sheet meanwhile: repeat the action.',
  },
  InvalidArgument: {
    titulo: 'Excel did not accept something that was to be written',
    queHacer:
      'Press Validate. If there are no errors, save, close and open the workbook, and repeat.',
  },
  InvalidOperation: {
    titulo: 'Excel does not allow this change to the sheet',
    queHacer:
      'See whether the table meets another one, merged cells or a filter, and repeat the action.',
  },
  InsertDeleteConflict: {
    titulo: 'There is no room to add or take away rows',
    queHacer: 'Move what stands below the table and repeat the action.',
  },
  ApiNotFound: {
    titulo: 'This version of Excel is older than the action needs',
    queHacer: 'Update Excel (2021 or Microsoft 365) or use Excel on the web.',
  },
  UnsupportedOperation: {
    titulo: 'Excel cannot do this in this workbook',
    queHacer: 'Save it as .xlsx, close it, open it and repeat the action.',
  },
  ConnectionFailure: {
    titulo: 'The connection with Excel was lost',
    queHacer:
      'Wait a moment and open the pane again: if something was left half done, it offers to finish.',
  },
  ActivityLimitReached: {
    titulo: 'Excel is busy',
    queHacer: 'Wait a minute and repeat the action.',
  },
  InvalidOrTimedOutSession: {
    titulo: 'The session of Excel on the web has ended',
    queHacer: 'Reload the page of the workbook and repeat the action.',
  },
  WriteNotSupportedWhenModalDialogOpen: {
    titulo: 'A dialog box is open',
    queHacer: 'Close it and repeat the action.',
  },
  RequestAborted: {
    titulo: 'Excel interrupted the action',
    queHacer: 'Repeat it; if it happens again, save, close and open the workbook.',
  },
  Timeout: {
    titulo: 'Excel took too long to answer',
    queHacer: 'Wait until it has finished calculating and repeat the action.',
  },
  GeneralException: {
    titulo: 'Excel could not complete the action',
    queHacer: 'Save the workbook and repeat it; if it happens again, close and open Excel.',
  },
});
