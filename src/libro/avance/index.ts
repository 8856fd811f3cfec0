/**
 * The sheet Avance, in the shape of CEPLAN's Anexo B-7: OPs and lineamientos as group rows, their
 * indicators below. Figures are scalar formulas that find their row by key, so that sorting
 * Indicadores changes nothing; what a formula would not give is written as a value.
 */
import { claveTexto } from '../../ceplan/clave';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';
import type { Fecha, Politica } from '../../ceplan/tipos';
import type { Cell, SheetPlan } from '@pnftp/xlsx/plan';
import { avance as T } from '../../textos/documentos';
import { textosSinComplemento } from '../../textos/congelar';
import { dichoDeCriterio } from '../criterio';
import { ESTILO, PAGINA, pie } from '../estilo';
import type { LibroLeido } from '../leer';
import { areaDe, Lienzo, type Destino } from '../lienzo';
import type { DatosPolitica } from '../politica';
import { ESTILO_AVISO, hojaConFunciones } from '../sinComplemento';
import {
  columnasDe,
  FIJAS,
  INDICADOR,
  POR_ANIO,
  RELEVANCIA,
  type Columnas,
  type ColumnasAnio,
} from './columnas';
import { coloresDe, ponEstilos, type Vistas } from './estilos';
import { filaDeIndicador } from './fila';
import { enGrupos } from './grupos';

export { nombreUmbrales } from './fila';
export type { ColumnasAnio } from './columnas';

export interface AvanceHecho {
  readonly plan: SheetPlan;
  readonly hoja: string;
  /** Row of each indicator, by tipo and código. */
  readonly filas: ReadonlyMap<string, number>;
  /** First and last row of indicators. */
  readonly primera: number;
  readonly ultima: number;
  /** Columns of the evaluated year and of the one before, where it is shown. */
  readonly columnas: {
    readonly relevancia: number;
    readonly tipo: number;
    readonly avanceTipo2: number;
    readonly nivelTipo2: number;
    readonly origen: number;
    readonly evaluado: ColumnasAnio;
    readonly anterior: ColumnasAnio | null;
  };
}

export interface Material {
  readonly libro: LibroLeido;
  readonly politica: Politica;
  readonly datos: DatosPolitica;
  readonly evaluacion: Evaluacion;
  readonly hoy: Fecha;
}

export function planAvance(m: Material, destino: Destino): AvanceHecho {
  const { politica, evaluacion } = m;
  const cols = columnasDe(politica);
  const lienzo = new Lienzo(cols.anchos);
  const encabezado = ponEncabezado(lienzo, m, cols);
  const vistas: Vistas = {
    porAnio: cols.anios.map(() => []),
    lineasBase: [],
    finas: [],
    deReportes: [],
    grupos: [],
  };
  const filas = new Map<string, number>();
  const primera = lienzo.siguiente;
  const fila = filaDeIndicador(m, cols, vistas);
  for (const bloque of enGrupos(politica, evaluacion)) {
    if (bloque.titulo !== null) {
      const estilo = bloque.nivel === 1 ? ESTILO.grupo : ESTILO.subgrupo;
      vistas.grupos.push({ row: lienzo.siguiente, estilo });
      lienzo.franja(bloque.titulo, cols.impresas, estilo, 18);
    }
    for (const clave of bloque.claves) {
      const celdas = fila(clave, lienzo.siguiente);
      filas.set(claveTexto(clave), lienzo.fila(celdas, { hasta: cols.impresas }));
    }
  }
  const ultima = Math.max(lienzo.siguiente - 1, primera);
  ponEstilos(lienzo, cols, vistas, { primera, n: ultima - primera + 1 }, politica.parametros);
  return {
    plan: {
      ...hojaConFunciones(lienzo, encabezado.aviso, destino),
      conditionalFormats: coloresDe(m.libro, cols, primera, ultima - primera + 1),
      freeze: { rows: encabezado.titulos + 1, columns: INDICADOR + 1 },
      page: {
        ...PAGINA,
        printArea: areaDe(0, 0, lienzo.siguiente, cols.impresas),
        titleRows: { row: encabezado.anios, rows: 2 },
        footer: pie(T.pie(cols.anio)),
      },
    },
    hoja: destino.titulo,
    filas,
    primera,
    ultima,
    columnas: {
      relevancia: RELEVANCIA,
      tipo: cols.tipo,
      avanceTipo2: cols.avanceTipo2,
      nivelTipo2: cols.nivelTipo2,
      origen: cols.origen,
      evaluado: cols.deAnio(cols.anios.indexOf(cols.anio)),
      anterior: cols.anios.length > 1 ? cols.deAnio(0) : null,
    },
  };
}

interface Encabezado {
  readonly aviso: number;
  /** The row of the years, and below it that of the titles. */
  readonly anios: number;
  readonly titulos: number;
}

/** Title, policy, legend, room for the note about the add-in, and two rows of heads. */
function ponEncabezado(lienzo: Lienzo, { politica, datos }: Material, cols: Columnas): Encabezado {
  const { anio, anios, impresas, anchos } = cols;
  lienzo.franja(datos.tituloAvance, impresas, ESTILO.titulo, 24);
  lienzo.franja(politica.nombre, impresas, ESTILO.subtitulo);
  lienzo.franja(leyenda(politica), impresas, ESTILO.nota);
  const aviso = lienzo.franja(null, impresas, ESTILO_AVISO);
  const grupo: Cell[] = [];
  anios.forEach((a, i) => {
    grupo[cols.deAnio(i).logro] = a;
  });
  const filaAnios = lienzo.fila(grupo, { minimo: 16 });
  lienzo.estilo(filaAnios, 0, 1, anchos.length, ESTILO.cabecera);
  anios.forEach((_, i) =>
    lienzo.merges.push(areaDe(filaAnios, cols.deAnio(i).logro, 1, POR_ANIO.length)),
  );
  const titulos = lienzo.cabecera(
    [
      ...FIJAS.map((c) => c.titulo),
      ...anios.flatMap(() => POR_ANIO.map((c) => c.titulo)),
      `AT2 ${anio}`,
      `Nivel de AT2`,
      'Origen del VO',
      'Tipo',
      'Código',
      ...anios.map((a) => `Clave ${a}`),
      ...anios.map((a) => `Fila ${a}`),
    ],
    anchos.length,
  );
  lienzo.alto(titulos, 32);
  return { aviso, anios: filaAnios, titulos };
}

const leyenda = ({ anioEvaluado, parametros }: Politica): string =>
  [
    T.leyenda(anioEvaluado, parametros.umbralIntermedio, parametros.umbralAlto),
    ...dichoDeCriterio(parametros),
    textosSinComplemento.origen,
  ].join(' ');
