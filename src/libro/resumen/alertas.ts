/** Block 6: findings counted, and the gravest of them. */
import type { Cell } from '@pnftp/xlsx/plan';
import { resumen } from '../../textos/documentos';
import { JUSTIFICAR } from '../../textos/justificar';
import { ESTILO, TINTA } from '../estilo';
import { mayuscula } from '../formulas';
import { ANCHOS, type HallazgosDichos, type HallazgoVisible, type HojaResumen } from './hoja';

const T = resumen.alertas;
const CUANTOS = 10;
/** What happens and what to do are long: each over several columns. */
const [QUE_PASA, QUE_HACER, DONDE] = [1, 3, 8] as const;
const TRAMOS = [
  [QUE_PASA, 2],
  [QUE_HACER, 5],
  [DONDE, 3],
] as const;

function enTramos(severidad: string, pasa: string, hacer: string, donde: string): Cell[] {
  const celdas: Cell[] = [severidad];
  celdas[QUE_PASA] = pasa;
  celdas[QUE_HACER] = hacer;
  celdas[DONDE] = donde;
  return celdas;
}

export function ponAlertas(hoja: HojaResumen, { hablan, callan }: HallazgosDichos): void {
  const { lienzo } = hoja;
  hoja.seccion(T.seccion);
  if (hablan.length === 0) lienzo.franja(T.ninguna, ANCHOS.length, ESTILO.nota);
  else {
    const cuenta = (severidad: string) => hablan.filter((h) => h.severidad === severidad).length;
    lienzo.franja(
      T.cuenta(cuenta('error'), cuenta('advertencia'), cuenta('aviso')),
      ANCHOS.length,
      ESTILO.nota,
    );
    // What follows from another finding goes when that one is repaired.
    const graves = hablan.filter((h) => h.causa === null).slice(0, CUANTOS);
    ponFilas(hoja, T.cabecera, graves, ({ accion }) => accion);
  }
  if (callan.length === 0) return;
  lienzo.franja(T.justificados(callan.length), ANCHOS.length, ESTILO.nota);
  const primeros = callan.slice(0, CUANTOS);
  ponFilas(hoja, T.cabeceraJustificados, primeros, ({ justificacion }) =>
    justificacion ? JUSTIFICAR.es.dicho(justificacion) : '',
  );
  const resto = callan.length - primeros.length;
  if (resto > 0) lienzo.franja(T.masJustificados(resto), ANCHOS.length, ESTILO.nota);
}

function ponFilas(
  hoja: HojaResumen,
  cabecera: readonly [string, string, string, string],
  filas: readonly HallazgoVisible[],
  hacer: (h: HallazgoVisible) => string,
): void {
  const { lienzo } = hoja;
  lienzo.cabecera(enTramos(...cabecera), ANCHOS.length, TRAMOS);
  const primera = lienzo.siguiente;
  for (const h of filas) {
    lienzo.fila(enTramos(mayuscula(h.severidad), h.mensaje, hacer(h), h.donde), {
      tramos: TRAMOS,
    });
  }
  hoja.cuerpo(primera, filas.length, ANCHOS.length);
  lienzo.estilo(primera, 0, filas.length, 1, { ...ESTILO.centrado, numberFormat: 'General' });
  filas.forEach((h, i) => {
    const { fondo, texto } = TINTA[h.severidad];
    lienzo.estilo(primera + i, 0, 1, 1, { fill: fondo, font: { color: texto } });
  });
}
