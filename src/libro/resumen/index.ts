/** The sheet Resumen: six blocks, one below the other, on the same columns. */
import type { SheetPlan } from '@pnftp/xlsx/plan';
import { resumen as T } from '../../textos/documentos';
import { estadoDe, type AvanceHecho, type Material } from '../avance';
import { colores } from '../colores';
import { dichoDeCriterio } from '../criterio';
import { lineasDePagina } from '../estadoDeFirma';
import { ESTILO } from '../estilo';
import { paginaAlAncho } from '../paginas';
import { ponAlertas } from './alertas';
import { ANCHOS, HojaResumen, type HallazgosDichos } from './hoja';
import { ponCriticos } from './criticos';
import { ponGraficos } from './graficos';
import { ponIndice } from './indiceGestion';
import { ponNiveles } from './niveles';
import { ponObjetivos } from './objetivos';
import { ponValoracion } from './valoracion';
import { ESTILO_AVISO, hojaConFunciones } from '../sinComplemento';
import type { Destino } from '../lienzo';

/** Without findings it has no block of them. */
export function planResumen(
  m: Material,
  avance: AvanceHecho,
  hallazgos: HallazgosDichos | null,
  destino: Destino,
): SheetPlan {
  const hoja = new HojaResumen(m, avance);
  const { lienzo, anio } = hoja;
  lienzo.franja(T.titulo(anio), ANCHOS.length, ESTILO.titulo, 24);
  lienzo.franja(m.politica.nombre, ANCHOS.length, ESTILO.subtitulo);
  const criterio = dichoDeCriterio(m.politica.parametros);
  if (criterio.length > 0) lienzo.franja(criterio.join(' '), ANCHOS.length, ESTILO.nota);
  const filaAviso = lienzo.franja(null, ANCHOS.length, ESTILO_AVISO);
  const niveles = ponNiveles(hoja);
  const graficosDe = ponGraficos(hoja, niveles.filas);
  ponCriticos(hoja);
  const objetivos = ponObjetivos(hoja);
  niveles.cuentaObjetivos(objetivos);
  const graficos = graficosDe(objetivos, destino.titulo);
  ponValoracion(hoja);
  ponIndice(hoja);
  if (hallazgos) ponAlertas(hoja, hallazgos);
  const inicios = [0, ...hoja.partes.slice(1)];
  return {
    ...hojaConFunciones(lienzo, filaAviso, destino),
    conditionalFormats: hoja.coloreadas.flatMap(({ row, rows, column, columns = 1 }) =>
      colores(m.libro, { row, column, rows, columns }, column),
    ),
    charts: graficos,
    freeze: { rows: 2, columns: 0 },
    page: {
      ...paginaAlAncho(lienzo, ANCHOS.length, null, inicios),
      ...lineasDePagina('resumen', anio, estadoDe(m)),
    },
  };
}
