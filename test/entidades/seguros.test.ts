/** Text that came in is text: typed, written, and saved as CSV and opened again. */
import fc from 'fast-check';
import { casillasDe, CONTACTO, tablasDelFormato } from '../../src/entidades/formato';
import { leeCasilla, textoSeguro } from '../../src/entidades/recibir/casillas';

const COLUMNAS = [
  ...CONTACTO,
  ...tablasDelFormato({ anio: 2023, periodo: 'Semestre II' }).flatMap(casillasDe),
].filter(({ tipo }) => tipo !== 'numero' && tipo !== 'fecha' && tipo !== 'lista');

const fila = { anio: 2023, esPorcentaje: true, estados: ['Cumplido'], razon: null };
const escrito = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '\r', '\n', '\r\n', '\u00a0', '\ufeff', '\u2003'),
    fc.constantFrom('=', '+', '-', '@', '\t=', '\r@', '\r\n-', '==', "'=", '"=', ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map((partes) => partes.join(''));

/** The field of a line as a program writes it, and what another one makes of it. */
const campo = (texto: string): string =>
  /[",;\r\n\t]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto;
const deCsv = (linea: string): string =>
  linea.startsWith('"') ? linea.slice(1, -1).replaceAll('""', '"') : linea;

it.each(COLUMNAS.map((columna) => [columna.titulo, columna] as const))(
  '%s: nothing that is typed begins a formula, there or out of a CSV',
  (_, columna) => {
    fc.assert(
      fc.property(escrito, (texto) => {
        const cell = { hoja: 'Reporte', row: 0, column: 0, cell: texto, formato: 'General' };
        const { valor } = leeCasilla(columna, cell, fila);
        if (valor === null || valor === undefined) return;
        expect(typeof valor).toBe('string');
        for (const dice of [String(valor), deCsv(campo(String(valor)))]) {
          expect(dice).not.toMatch(/^[\s\ufeff]*[=+\-@\t\r]/);
          // Nothing of the words is lost by it.
          expect(dice.replace(/^'/, '')).toBe(
            texto.replace(/\r\n?/g, '\n').trim().replace(/^'/, ''),
          );
        }
      }),
      { numRuns: 60 },
    );
  },
);

it('twice is once: what is safe stays as it is', () => {
  fc.assert(
    fc.property(escrito, (texto) => {
      const seguro = textoSeguro(texto);
      expect(textoSeguro(seguro)).toBe(seguro);
    }),
  );
});
