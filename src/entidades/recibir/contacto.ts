/** Who filled a formato in: by the names of their cells, else by their labels. */
import { sinAcentos } from '../../ceplan/llano';
import { texto, vacia } from '../../libro/valores';
import type { Cell } from '@pnftp/xlsx/plan';
import { CONTACTO, encabezadoDe, nombreDeCasilla } from '../formato';
import { textoSeguro } from './casillas';
import type { HojaRecibida } from './hojas';
import type { ArchivoLeido } from './recibir';

type Leido = Pick<ArchivoLeido, 'estructura' | 'hojas'>;

/** What each casilla of the contact says, by its field. */
export function contactoLeido({ estructura, hojas }: Leido): ReadonlyMap<string, string> {
  return new Map(
    CONTACTO.map((columna) => {
      const nombre = nombreDeCasilla(columna.casilla!).toLowerCase();
      const ref = estructura.names.find((uno) => uno.name.toLowerCase() === nombre)?.ref;
      const grid = ref && hojas.find((h) => h.grid.sheet === ref.sheet)?.grid;
      const celda: Cell = grid
        ? (grid.cells[ref.area.row - grid.area.row]?.[ref.area.column - grid.area.column] ?? null)
        : junto(hojas, encabezadoDe(columna));
      return [columna.campo, texto(celda)] as const;
    }),
  );
}

/** Name and office. */
export function contactoEn(leido: Leido): string {
  const dice = contactoLeido(leido);
  const partes = ['nombre', 'cargo'].map((campo) => dice.get(campo) ?? '');
  return textoSeguro(partes.filter((parte) => parte !== '').join(', '));
}

const FILAS = 60;

/** The first cell with something in it to the right of a label. */
export function junto(hojas: readonly HojaRecibida[], etiqueta: string): Cell {
  const { celdas, i } = etiquetaEn(hojas, etiqueta) ?? { celdas: [], i: 0 };
  return celdas.slice(i + 1).find((c) => !vacia(c)) ?? null;
}

/** Where a label stands. */
export function etiquetaEn(hojas: readonly HojaRecibida[], etiqueta: string) {
  const buscada = sinAcentos(etiqueta);
  for (const { grid } of hojas) {
    for (const [fila, celdas] of grid.cells.slice(0, FILAS).entries()) {
      const i = celdas.findIndex((c) => typeof c === 'string' && sinAcentos(c) === buscada);
      if (i >= 0) return { grid, fila, celdas, i };
    }
  }
  return null;
}
