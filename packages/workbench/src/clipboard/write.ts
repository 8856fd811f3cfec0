/** Cells as other programs take them: text with tabs, and a table of HTML. */
import { bottomOf, isErrorValue, rightOf, valueOf } from '@pnftp/xlsx/plan';
import type { Area } from '@pnftp/xlsx/plan';
import type { Sheet } from '@pnftp/xlsx';
import { displayText } from '../grid/painter';

export interface Clipping {
  readonly text: string;
  readonly html: string;
  /** Whether rows or columns of the area are hidden: those are left out. */
  readonly partial: boolean;
}

export function clippingOf(sheet: Sheet, area: Area): Clipping {
  const rows = seen(area.row, bottomOf(area), (row) => sheet.rowHidden(row));
  const columns = seen(area.column, rightOf(area), (column) => sheet.columnHidden(column));
  const lines = rows.map((row) => columns.map((column) => cellOf(sheet, row, column)));
  const body = lines.map((line) => `<tr>${line.map(({ html }) => html).join('')}</tr>`).join('');
  return {
    text: lines.map((line) => line.map(({ text }) => quoted(text)).join('\t')).join('\r\n'),
    html: `<table xmlns:x="urn:schemas-microsoft-com:office:excel">${body}</table>`,
    partial: rows.length < area.rows || columns.length < area.columns,
  };
}

const seen = (first: number, last: number, hidden: (index: number) => boolean): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((index) => !hidden(index));

function cellOf(sheet: Sheet, row: number, column: number): { text: string; html: string } {
  const value = valueOf(sheet.cell(row, column));
  const text = isErrorValue(value)
    ? value.error
    : displayText(value, sheet.style(row, column).numberFormat);
  // The figure itself, for Excel and for LibreOffice, whatever its format shows of it.
  const figure = typeof value === 'number' ? ` x:num="${value}" sdval="${value}"` : '';
  const shown = escapeHtml(text).replaceAll('\n', '<br>');
  return { text, html: `<td${figure}>${shown}</td>` };
}

const quoted = (text: string): string =>
  /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
