import { needsQuote } from '@pnftp/xlsx/plan';
import { parseEntry } from '../src/entry';
import { localeOf } from '../src/locale';

const US = localeOf('en-US');
const PE = localeOf('es-PE');
const ES = localeOf('es-ES');
const value = (text: string, locale = US) => parseEntry(text, locale);

test.each([
  ['5', 5],
  ['-5', -5],
  ['+5', 5],
  ['(5)', -5],
  ['1,234.5', 1234.5],
  ['.5', 0.5],
  ['1e5', 100000],
  ['12%', 0.12],
  ['1 1/2', 1.5],
])('a number typed as %s', (text, number) => {
  expect(value(text)).toMatchObject({ kind: 'value', value: number });
});

test.each([
  ['12.5%', '0.00%'],
  ['1,234', '#,##0'],
  ['$5.50', '"$"#,##0.00'],
  ['1e5', '0.00E+00'],
  ['3-4', 'd-mmm'],
  ['2024-03-05', 'm/d/yyyy'],
  ['10:30', 'h:mm'],
])('%s brings its format', (text, format) => {
  expect(value(text)).toMatchObject({ format });
});

test('dates are read in the order of the locale', () => {
  expect(value('03/04/2024')).toMatchObject({ value: 45355 });
  expect(value('03/04/2024', PE)).toMatchObject({ value: 45385 });
  expect(value('31/12/2024')).toEqual({ kind: 'value', value: '31/12/2024' });
  expect(value('31/12/2024', PE)).toMatchObject({ value: 45657 });
  expect(value('5 ene 2024', PE)).toMatchObject({ value: 45296 });
});

test('numbers are read with the separators of the locale', () => {
  expect(value('1,5', ES)).toMatchObject({ value: 1.5 });
  expect(value('1.234,5', ES)).toMatchObject({ value: 1234.5 });
  expect(value('41,67')).toEqual({ kind: 'value', value: '41,67' });
});

test('truth values and errors', () => {
  expect(value('true')).toMatchObject({ value: true });
  expect(value('VERDADERO', PE)).toMatchObject({ value: true });
  expect(value('VERDADERO')).toMatchObject({ value: 'VERDADERO' });
  expect(value('#N/A')).toMatchObject({ value: { error: '#N/A' } });
});

test('formulas, and texts that open like one', () => {
  expect(value('=A1')).toEqual({ kind: 'formula', formula: '=A1' });
  expect(value('-A1')).toEqual({ kind: 'formula', formula: '=-A1' });
  expect(value('- Se realizaron')).toEqual({ kind: 'formula', formula: '=- Se realizaron' });
  expect(value('=')).toEqual({ kind: 'value', value: '=' });
});

test('an apostrophe keeps any text, and goes', () => {
  expect(value("'=A1")).toEqual({ kind: 'quoted', text: '=A1' });
  expect(value("''a")).toEqual({ kind: 'quoted', text: "'a" });
});

test('in a cell formatted as text, text stays', () => {
  expect(parseEntry('3.10', US, true)).toEqual({ kind: 'value', value: '3.10' });
  expect(parseEntry('=A1', US, true)).toEqual({ kind: 'value', value: '=A1' });
});

test('whatever is read as something else is what needsQuote quotes', () => {
  const texts = [
    '5', '-5', '1,5', '1.234,5', '12%', '$5', 'S/ 3.50', '3-4', '3/4', '1/2/2024', '10:30', '1:2:3 pm',
    '2024-03-05', '5 ene 2024', 'ene-24', 'mar 2024', '1e5', 'true', 'Verdadero', '#N/A', '=A1', '-x',
    '+x', '@x', '(5)', '1 1/2', 'OP1', 'Servicio 01', 'No iniciado', '16.1', 'abc', '5 a', 'p. 3',
    'Marzo', 'mayoría de 5', '€ 5', '5 €', '1.', '.5', '00:05', '5-mar',
  ]; // prettier-ignore
  for (const text of texts) {
    const changed = [US, PE, ES].some((locale) => {
      const entry = parseEntry(text, locale);
      return entry.kind !== 'value' || entry.value !== text;
    });
    if (changed) expect([text, needsQuote(text)]).toEqual([text, true]);
  }
});
