/** Block 6: findings counted, and the gravest of them. */
import type { Cell } from '@pnftp/xlsx/plan';
import { resumen } from '../../textos/documentos';
import { ESTILO, TINTA } from '../estilo';
import { mayuscula } from '../formulas';
import { ANCHOS, type HallazgoVisible, type HojaResumen } from './hoja';

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

export function ponAlertas(hoja: HojaResumen, hallazgos: readonly HallazgoVisible[]): void {
  const { lienzo } = hoja;
  hoja.seccion(T.seccion);
  if (hallazgos.length === 0) {
    lienzo.franja(T.ninguna, ANCHOS.length, ESTILO.nota);
    return;
  }
  const cuenta = (severidad: string) => hallazgos.filter((h) => h.severidad === severidad).length;
  lienzo.franja(
    T.cuenta(cuenta('error'), cuenta('advertencia'), cuenta('aviso')),
    ANCHOS.length,
    ESTILO.nota,
  );
  // What follows from another finding goes when that one is repaired.
  const graves = hallazgos.filter((h) => h.causa === null).slice(0, CUANTOS);
  lienzo.cabecera(enTramos(...T.cabecera), ANCHOS.length, TRAMOS);
  const primera = lienzo.siguiente;
  for (const h of graves) {
    lienzo.fila(enTramos(mayuscula(h.severidad), h.mensaje, h.accion, h.donde), {
      tramos: TRAMOS,
    });
  }
  hoja.cuerpo(primera, graves.length, ANCHOS.length);
  lienzo.estilo(primera, 0, graves.length, 1, { ...ESTILO.centrado, numberFormat: 'General' });
  graves.forEach((h, i) => {
    const { fondo, texto } = TINTA[h.severidad];
    lienzo.estilo(primera + i, 0, 1, 1, { fill: fondo, font: { color: texto } });
  });
}
