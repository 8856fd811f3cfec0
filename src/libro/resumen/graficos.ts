/** Between blocks 1 and 2: what the figures look like, as charts that follow their cells. */
import { cellAddress, isFormula } from '@pnftp/xlsx/plan';
import type { Area, AreaRef, CellValue, ChartPlan } from '@pnftp/xlsx/plan';
import { resumen } from '../../textos/documentos';
import { MARCA } from '../colores';
import { ESTILO, FUENTE, SEMAFORO, TINTA } from '../estilo';
import { formula } from '../formulas';
import type { HojaResumen } from './hoja';
import type { FilasNiveles } from './niveles';
import type { ObjetivosPuestos } from './objetivos';

const T = resumen.graficos;
/** Beside the page, one column apart: what the charts of OPs are drawn from. */
const DATOS = 12;
const SIN_DATO: CellValue = { error: '#N/A' };
const ALTO = 190;
const LUGARES = [
  { column: 0, columns: 2 },
  { column: 2, columns: 3 },
  { column: 5, columns: 6 },
] as const;

/** Leaves the room; what it gives makes the charts once block 3 stands. */
export function ponGraficos(
  hoja: HojaResumen,
  niveles: FilasNiveles,
): (objetivos: ObjetivosPuestos, nombreDeHoja: string) => ChartPlan[] {
  const { lienzo } = hoja;
  const fila = lienzo.vacia(ALTO);
  lienzo.vacia();
  const lugar = (i: number): Area => ({ row: fila, rows: 1, ...LUGARES[i]! });
  return (objetivos, sheet) => {
    const ref = (row: number, column: number, rows: number): AreaRef => ({
      sheet,
      area: { row, column, rows, columns: 1 },
    });
    const font = { name: FUENTE.nombre, size: FUENTE.cuerpo, color: TINTA.texto };
    const porNivel: ChartPlan = {
      name: `${MARCA}grafico_niveles`,
      kind: 'barStacked100',
      area: lugar(0),
      title: T.niveles(hoja.anio),
      legend: 'bottom',
      font,
      categoryAxis: { reversed: true },
      valueAxis: { visible: false, gridlines: false },
      gap: 60,
      series: niveles.columnas.map(({ nivel, column }) => ({
        name: SEMAFORO[nivel].palabra,
        values: ref(niveles.row, column, niveles.rows),
        categories: ref(niveles.row, niveles.rotulo, niveles.rows),
        color: SEMAFORO[nivel].grafico.fondo,
        labels: { numberFormat: '0;;', position: 'center', color: SEMAFORO[nivel].grafico.texto },
      })),
    };
    if (objetivos.filas.length === 0) return [porNivel];
    const { desde, series } = ponDatos(hoja, objetivos);
    const rows = objetivos.filas.length;
    const categories = ref(desde, DATOS, rows);
    const deObjetivos = (i: number, nombre: string, titulo: string, cuales: readonly number[]) => ({
      name: `${MARCA}grafico_${nombre}`,
      kind: 'columnClustered' as const,
      area: lugar(i),
      title: titulo,
      legend: 'bottom' as const,
      font,
      valueAxis: { min: 0, max: 100, majorUnit: 25, numberFormat: '0' },
      gap: 80,
      series: cuales.flatMap((cual) => {
        const serie = series[cual];
        if (!serie) return [];
        return {
          name: serie.titulo,
          values: ref(desde, serie.column, rows),
          categories,
          color: serie.color,
          labels: { numberFormat: '0.0', position: 'outsideEnd' as const },
        };
      }),
    });
    return [
      porNivel,
      deObjetivos(1, 'avance1', T.avanceTipo1(hoja.nombres.objetivo), [0, 1]),
      deObjetivos(2, 'avance2', T.avanceTipo2(hoja.nombres.objetivo), [2]),
    ];
  };
}

interface Serie {
  readonly titulo: string;
  readonly column: number;
  readonly color: string;
}

/** The OPs' means one below the other: a chart cannot pick cells here and there. */
function ponDatos(
  { lienzo, anio, anterior }: HojaResumen,
  { filas, avanceTipo1Previo, avanceTipo1, avanceTipo2 }: ObjetivosPuestos,
): { desde: number; series: readonly (Serie | null)[] } {
  const cabecera = 2;
  const desde = cabecera + 1;
  const series = [
    anterior === null
      ? null
      : { titulo: `AT1 ${anterior}`, de: avanceTipo1Previo, color: TINTA.serieAnterior },
    { titulo: `AT1 ${anio}`, de: avanceTipo1, color: TINTA.serie },
    { titulo: `AT2 ${anio}`, de: avanceTipo2, color: TINTA.serie },
  ].map((serie, i) => serie && { ...serie, column: DATOS + 1 + i });
  lienzo.pon(cabecera, DATOS, T.datos);
  for (const serie of series) {
    if (!serie) continue;
    lienzo.pon(cabecera, serie.column, serie.titulo);
    filas.forEach(({ row }, i) => {
      const celda = cellAddress(row, serie.de);
      const media = lienzo.celda(row, serie.de);
      const valor = isFormula(media) ? media.value : media;
      lienzo.pon(
        desde + i,
        serie.column,
        // A text would be drawn as a zero.
        formula(
          `IF(ISNUMBER(${celda}),${celda},NA())`,
          typeof valor === 'number' ? valor : SIN_DATO,
        ),
      );
    });
  }
  filas.forEach(({ codigo }, i) => lienzo.pon(desde + i, DATOS, codigo));
  lienzo.estilo(cabecera, DATOS, filas.length + 1, 4, {
    ...ESTILO.nota,
    wrap: false,
    numberFormat: '0.0',
  });
  return { desde, series };
}
