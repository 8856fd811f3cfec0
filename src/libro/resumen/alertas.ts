/** Block 6: findings counted, and the gravest of them. */
import { resumen } from '../../textos/documentos';
import { ESTILO, TINTA } from '../estilo';
import { mayuscula } from '../formulas';
import { ANCHOS, type HallazgoVisible, type HojaResumen } from './contexto';

const T = resumen.alertas;
const CUANTOS = 10;

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
  lienzo.cabecera([...T.cabecera], 4);
  const primera = lienzo.siguiente;
  for (const h of graves) {
    lienzo.fila([mayuscula(h.severidad), h.mensaje, h.accion, h.donde]);
  }
  hoja.cuerpo(primera, graves.length, 4);
  lienzo.estilo(primera, 0, graves.length, 1, { ...ESTILO.centrado, numberFormat: 'General' });
  graves.forEach((h, i) => {
    const { fondo, texto } = TINTA[h.severidad];
    lienzo.estilo(primera + i, 0, 1, 1, { fill: fondo, font: { color: texto } });
  });
}
