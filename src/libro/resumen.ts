/** The sheet Resumen: six blocks, one below the other, on the same columns. */
import type { SheetPlan } from '@pnftp/xlsx/plan';
import { resumen as T } from '../textos/documentos';
import type { AvanceHecho, Material } from './avance';
import { colores, MARCA } from './colores';
import { ESTILO, PAGINA, pie } from './estilo';
import type { Generada } from './generadas';
import { escalaDePagina, saltosDePagina } from './paginas';
import { ponAlertas } from './resumen/alertas';
import { ANCHOS, HojaResumen, type HallazgoVisible } from './resumen/contexto';
import { ponCriticos } from './resumen/criticos';
import { ponGraficos } from './resumen/graficos';
import { ponIndice } from './resumen/indice';
import { ponNiveles } from './resumen/niveles';
import { ponObjetivos } from './resumen/objetivos';
import { ponValoracion } from './resumen/valoracion';
import { avisoSinComplemento, ESTILO_AVISO } from './sinComplemento';

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
  const filaAviso = lienzo.franja(null, ANCHOS.length, ESTILO_AVISO);
  const niveles = ponNiveles(hoja);
  const graficosDe = ponGraficos(hoja, niveles.filas);
  ponCriticos(hoja);
  const objetivos = ponObjetivos(hoja);
  niveles.cuentaObjetivos(objetivos);
  const graficos = graficosDe(objetivos, destino.titulo);
  ponValoracion(hoja);
  ponIndice(hoja);
  ponAlertas(hoja, hallazgos);
  const inicios = [0, ...hoja.partes.slice(1)];
  const partes = inicios.map((row, i) => ({
    row,
    alto: lienzo.altoDe(row, (inicios[i + 1] ?? lienzo.siguiente) - row),
  }));
  const scale = escalaDePagina(ANCHOS);
  const aviso = avisoSinComplemento(lienzo.blocks);
  return {
    name: destino.titulo,
    mode: destino.modo,
    gridlines: false,
    blocks: [...lienzo.blocks, ...(aviso ? [{ row: filaAviso, column: 0, cells: [[aviso]] }] : [])],
    styles: [{ area: lienzo.area, style: ESTILO.hoja }, ...lienzo.styles],
    merges: lienzo.merges,
    columnWidths: lienzo.columnWidths,
    rowHeights: lienzo.rowHeights,
    ownMark: MARCA,
    conditionalFormats: hoja.coloreadas.flatMap(({ row, rows, column, columns = 1 }) =>
      colores(m.libro, { row, column, rows, columns }, column),
    ),
    charts: graficos,
    freeze: { rows: 2, columns: 0 },
    page: {
      ...PAGINA,
      fit: { scale },
      breaks: saltosDePagina(partes, scale),
      printArea: { ...lienzo.area, columns: ANCHOS.length },
      footer: pie(T.titulo(anio)),
    },
  };
}
