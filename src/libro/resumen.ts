/** The sheet Resumen: six blocks, one below the other, on the same columns. */
import type { SheetPlan } from '../plan';
import { resumen as T } from '../textos/documentos';
import type { AvanceHecho, Material } from './avance';
import { colores, MARCA } from './colores';
import { ESTILO, PAGINA } from './estilo';
import type { Generada } from './generadas';
import { ponAlertas } from './resumen/alertas';
import { ANCHOS, HojaResumen, type HallazgoVisible } from './resumen/contexto';
import { ponCriticos } from './resumen/criticos';
import { ponIndice } from './resumen/indice';
import { ponNiveles } from './resumen/niveles';
import { ponObjetivos } from './resumen/objetivos';
import { ponValoracion } from './resumen/valoracion';

export type { HallazgoVisible } from './resumen/contexto';

export function planResumen(
  m: Material,
  avance: AvanceHecho,
  hallazgos: readonly HallazgoVisible[],
  destino: Generada,
): SheetPlan {
  const hoja = new HojaResumen(m, avance);
  const { lienzo, anio } = hoja;
  lienzo.franja(T.titulo(anio), ANCHOS.length, ESTILO.titulo, 24);
  lienzo.franja(m.politica.nombre, ANCHOS.length, ESTILO.subtitulo);
  lienzo.vacia();
  const ponConteoDeObjetivos = ponNiveles(hoja);
  ponCriticos(hoja);
  ponConteoDeObjetivos(ponObjetivos(hoja));
  ponValoracion(hoja);
  ponIndice(hoja);
  ponAlertas(hoja, hallazgos);
  return {
    name: destino.titulo,
    mode: destino.modo,
    gridlines: false,
    blocks: lienzo.blocks,
    styles: [{ area: lienzo.area, style: ESTILO.hoja }, ...lienzo.styles],
    merges: lienzo.merges,
    columnWidths: lienzo.columnWidths,
    rowHeights: lienzo.rowHeights,
    ownMark: MARCA,
    conditionalFormats: hoja.coloreadas.flatMap(({ row, rows, column, columns = 1 }) =>
      colores(m.libro, { row, column, rows, columns }, column),
    ),
    freeze: { rows: 2, columns: 0 },
    page: {
      ...PAGINA,
      printArea: lienzo.area,
      footer: { left: T.titulo(anio), center: 'Página &P de &N', right: '&D' },
    },
  };
}
