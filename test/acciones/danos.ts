/** Ways in which what people type is spoilt in its form alone. */
import { valueOf, type Cell } from '@pnftp/xlsx/plan';
import type { Workbook } from '@pnftp/xlsx';
import { filaDe, pon } from './ayuda';

type Dano = (libro: Workbook) => void;
export const enFicha =
  (codigo: string, titulo: string, valor: Cell): Dano =>
  (libro) =>
    pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', codigo), titulo, valor);

/** Ten kinds of damage, and what the cell says afterwards. */
export const DANOS: Readonly<Record<string, readonly [Dano, string]>> = {
  'a decimal comma': [enFicha('8', 'VO 2023', '41,67'), '41.67'],
  'a percent sign': [enFicha('20', 'VO 2023', '95 %'), '95'],
  'thousands with a space': [enFicha('16.2', 'LE 2024', '3 325'), '3325'],
  'a text of digits': [enFicha('4', 'LB valor', '12'), '12'],
  'a space at the end of a name': [enFicha('31', 'Responsable', 'MIMP '), 'MIMP'],
  'two spaces in a name': [enFicha('32', 'Responsable', 'Poder  Judicial'), 'Poder Judicial'],
  'a word of a list in capitals': [enFicha('8', 'Sentido esperado', 'ASCENDENTE'), 'Ascendente'],
  'a letter taken for a digit': [enFicha('16.1', 'Código', '16.l'), '16.1'],
  'a date as text': [
    (libro) => pon(libro, 'tblReportes', 5, 'Fecha de corte', '31/12/2023'),
    '45291',
  ],
  'a header spelt otherwise': [
    (libro) => {
      const { sheet, area } = libro.table('tblReportes')!;
      const fila = sheet.readArea({ ...area, rows: 1 })[0]!;
      const i = fila.findIndex((celda) => valueOf(celda) === 'Numerador');
      sheet.setCell(area.row, area.column + i, 'NUMERADOR ');
    },
    'Numerador',
  ],
};
