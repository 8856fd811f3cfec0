/** Why a file cannot be used, by the code of the file library. */
import type { XlsxErrorCode } from '@pnftp/xlsx';
import { textos, type Idioma } from './idioma';
import type { TextoError } from './acciones';

/** The refusals that a person can do something about; any other one is a damaged file. */
type Explicado = Extract<
  XlsxErrorCode,
  | 'not-a-zip'
  | 'encrypted'
  | 'legacy-xls'
  | 'binary-workbook'
  | 'strict-ooxml'
  | 'not-a-spreadsheet'
  | 'too-large'
  | 'too-compressed'
  | 'too-many-entries'
  | 'too-many-cells'
  | 'plan-too-large'
  | 'read-too-large'
>;

const e = (titulo: string, queHacer: string): TextoError => ({ titulo, queHacer });

const erroresDeArchivo = textos<{
  porCodigo: Readonly<Record<Explicado, TextoError>>;
  otro: (codigo: string) => TextoError;
}>(
  {
    porCodigo: {
      'not-a-zip': e(
        'El archivo no es un libro de Excel.',
        'Elija un archivo .xlsx, o ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
      ),
      encrypted: e(
        'El libro está protegido con contraseña de apertura.',
        'Ábralo en Excel, quítele la contraseña (Archivo, Información, Proteger libro) y guárdelo.',
      ),
      'legacy-xls': e(
        'El libro está en el formato antiguo .xls.',
        'Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
      ),
      'binary-workbook': e(
        'El libro está en el formato binario .xlsb.',
        'Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
      ),
      'strict-ooxml': e(
        'El libro está en el formato «Open XML estricto».',
        'Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
      ),
      'not-a-spreadsheet': e(
        'El archivo es de Office, pero no es un libro de Excel.',
        'Elija un archivo .xlsx.',
      ),
      'too-large': e('El libro es demasiado grande.', 'Quite hojas o imágenes que no se usan.'),
      'too-compressed': e(
        'El libro está comprimido de un modo que no es normal y puede ser dañino.',
        'Ábralo en Excel y guárdelo de nuevo, si confía en su origen.',
      ),
      'too-many-entries': e(
        'El libro tiene demasiadas partes.',
        'Ábralo en Excel y guárdelo de nuevo, si confía en su origen.',
      ),
      'too-many-cells': e(
        'El libro tiene demasiadas celdas.',
        'Borre las filas y columnas con formato que no se usan.',
      ),
      'plan-too-large': e(
        'Lo que habría que escribir tiene demasiadas celdas. No se escribió nada.',
        'Divida los indicadores en varios libros, por ejemplo uno por objetivo.',
      ),
      'read-too-large': e(
        'Hay demasiadas celdas por leer.',
        'Reduzca las tablas a sus filas con datos y borre las filas y columnas que no se usan.',
      ),
    },
    otro: (codigo) =>
      e(
        `El archivo está dañado o no se puede leer con seguridad (${codigo}).`,
        'Ábralo en Excel, repárelo y guárdelo de nuevo.',
      ),
  },
  {
    porCodigo: {
      'not-a-zip': e(
        'The file is not an Excel workbook.',
        'Choose an .xlsx file, or open it in Excel and save it as “Excel Workbook (.xlsx)”.',
      ),
      encrypted: e(
        'The workbook is protected with a password.',
        'Open it in Excel, remove the password and save it.',
      ),
      'legacy-xls': e(
        'The workbook is in the old .xls format.',
        'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
      ),
      'binary-workbook': e(
        'The workbook is in the binary .xlsb format.',
        'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
      ),
      'strict-ooxml': e(
        'The workbook is in the “Strict Open XML” format.',
        'Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
      ),
      'not-a-spreadsheet': e('The file is not an Excel workbook.', 'Choose an .xlsx file.'),
      'too-large': e('The workbook is too large.', 'Remove sheets or pictures that are not used.'),
      'too-compressed': e(
        'The workbook is compressed in a way that may be harmful.',
        'Open it in Excel and save it again, if you trust it.',
      ),
      'too-many-entries': e(
        'The workbook has too many parts.',
        'Open it in Excel and save it again, if you trust it.',
      ),
      'too-many-cells': e(
        'The workbook has too many cells.',
        'Delete formatted rows and columns that are not used.',
      ),
      'plan-too-large': e(
        'What would have to be written has too many cells. Nothing was written.',
        'Divide the indicators among several workbooks, for instance one for each objective.',
      ),
      'read-too-large': e(
        'There are too many cells to read.',
        'Shrink the tables to their rows with data and delete rows and columns that are not used.',
      ),
    },
    otro: (codigo) =>
      e(
        `The file is damaged or cannot be read safely (${codigo}).`,
        'Open it in Excel, repair it and save it again.',
      ),
  },
);

/** Why a file cannot be used, in words; `codigo` is that of the file library. */
export function explicaArchivo(idioma: Idioma, codigo: string): TextoError {
  const { porCodigo, otro } = erroresDeArchivo[idioma];
  return Object.hasOwn(porCodigo, codigo) ? porCodigo[codigo as Explicado] : otro(codigo);
}
