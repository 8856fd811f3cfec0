/** Figures that come from another workbook: they change, or break, without anyone touching this one. */
import { isFormula } from '@pnftp/xlsx/plan';
import type { FormulaCell } from '@pnftp/xlsx/plan';
import { enHoja, enTabla } from '../regla';
import type { ReglaDisposicion } from '../regla';

/** `[Libro.xlsx]Hoja!A1`, `'C:\datos\[Libro.xlsx]Hoja 1'!A1`, `[1]Hoja!A1`; not `tabla[Columna]`. */
export const esVinculoExterno = (formula: string): boolean =>
  /(?:^|[=(,;+\-*/^&<> ])(?:\[[^\]]+\][^!()\[\]]*!|'[^']*\[[^\]]+\][^']*'!)/.test(
    formula.replace(/"[^"]*"/g, '""'),
  );

export const vinculoExterno: ReglaDisposicion = {
  id: 'vinculoExterno',
  severidad: 'advertencia',
  revisar: ({ tablas, estructura }) => [
    ...tablas.flatMap((tabla) => {
      const celdas: { i: number; j: number; celda: FormulaCell }[] = [];
      tabla.filas.forEach((fila, i) =>
        fila.forEach((celda, j) => {
          if (isFormula(celda) && esVinculoExterno(celda.formula)) celdas.push({ i, j, celda });
        }),
      );
      const primera = celdas[0];
      if (!primera) return [];
      return [
        enTabla(vinculoExterno, tabla, primera.i, primera.j, {
          encontrado: primera.celda.formula,
          datos: { cuantas: celdas.length },
        }),
      ];
    }),
    ...estructura.names.flatMap(({ name, formula }) =>
      esVinculoExterno(formula)
        ? [
            enHoja(vinculoExterno, '', '', {
              encontrado: formula,
              datos: { nombre: name, cuantas: 1 },
            }),
          ]
        : [],
    ),
  ],
};
