/**
 * The sheet Avance, in the shape of CEPLAN's Anexo B-7: OPs and lineamientos as group rows, their
 * indicators below. Figures are scalar formulas that find their row by key, so that sorting
 * Indicadores changes nothing; what a formula would not give is written as a value.
 */
import { claveTexto } from '../../ceplan/clave';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';
import type { Fecha, Politica } from '../../ceplan/tipos';
import { esND } from '../../ceplan/cifra';
import { formatoNumero } from '../../ceplan/formato';
import type { Cell, PagePlan, SheetPlan } from '@pnftp/xlsx/plan';
import { avance as T } from '../../textos/documentos';
import { textosSinComplemento } from '../../textos/congelar';
import { dichoDeCriterio } from '../criterio';
import {
  estadoDeFirma,
  lineasDePagina,
  type Cierre,
  type EstadoDeFirma,
  type PorFirmar,
} from '../estadoDeFirma';
import { ESTILO } from '../estilo';
import type { LibroLeido } from '../leer';
import { areaDe, formatoDe, Lienzo, type Destino } from '../lienzo';
import { escalaDePagina, paginaAlAncho, partesDesde, saltosDePagina } from '../paginas';
import type { DatosPolitica } from '../politica';
import { huellaDe } from '../sello';
import { ESTILO_AVISO, hojaConFunciones } from '../sinComplemento';
import { anchosDe } from './anchos';
import {
  columnasDe,
  FIJAS,
  LLAVES,
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
  /** The act that closed this evaluation, where there is one. */
  readonly cierre?: Cierre | null;
}

/** How signed sheets stand; `firmados` is what is wrong with those that are not made anew. */
export function estadoDe(
  { cierre = null, politica, datos, libro }: Material,
  firmados: PorFirmar['firmados'] = [],
): EstadoDeFirma {
  const huella = cierre && huellaDe(politica, datos, libro.ajustes);
  return estadoDeFirma({ cierre, huella, firmados });
}

export function planAvance(m: Material, destino: Destino): AvanceHecho {
  const { politica, evaluacion } = m;
  const cols = columnasDe(politica);
  const { anchos, corte } = anchosDe(m, cols);
  const lienzo = new Lienzo(anchos);
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
  const inicios: number[] = [];
  for (const bloque of enGrupos(politica, evaluacion)) {
    if (bloque.titulo !== null) {
      inicios.push(lienzo.siguiente);
      const estilo = bloque.nivel === 1 ? ESTILO.grupo : ESTILO.subgrupo;
      vistas.grupos.push({ row: lienzo.siguiente, estilo });
      // Over the columns that every page has and that stay in sight: whole wherever it is read.
      lienzo.franja(bloque.titulo, LLAVES, estilo, 18);
    }
    for (const [i, clave] of bloque.claves.entries()) {
      // A group's title does not end a page.
      if (i > 0 || bloque.titulo === null) inicios.push(lienzo.siguiente);
      const celdas = fila(clave, lienzo.siguiente);
      filas.set(claveTexto(clave), lienzo.fila(celdas, { hasta: cols.impresas }));
    }
  }
  const ultima = Math.max(lienzo.siguiente - 1, primera);
  ponEstilos(lienzo, cols, vistas, { primera, n: ultima - primera + 1 }, politica.parametros);
  ponEnormes(lienzo, m, cols, filas);
  return {
    plan: {
      ...hojaConFunciones(lienzo, encabezado.aviso, destino),
      conditionalFormats: coloresDe(m.libro, cols, primera, ultima - primera + 1),
      freeze: { rows: encabezado.titulos + 1, columns: LLAVES },
      page: {
        ...paginasDe(lienzo, { impresas: cols.impresas, corte }, encabezado, inicios),
        ...lineasDePagina('avance', cols.anio, estadoDe(m)),
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

/** One page across, or two: the years divided between them, each with whose row it is. */
function paginasDe(
  lienzo: Lienzo,
  { impresas, corte }: { readonly impresas: number; readonly corte: number | null },
  { anios, titulos }: Encabezado,
  inicios: readonly number[],
): PagePlan {
  const titleRows = { row: anios, rows: titulos + 1 - anios };
  // What stands above the first row goes with it.
  const partes = [0, ...inicios.slice(1)];
  const una = paginaAlAncho(lienzo, impresas, titleRows, partes);
  const llaves = { titleColumns: { column: 0, columns: LLAVES }, order: 'overThenDown' } as const;
  if (corte === null) return { ...una, ...llaves, columnBreaks: [] };
  const { anchos } = lienzo;
  const scale = Math.min(
    escalaDePagina(anchos.slice(0, corte)),
    escalaDePagina([...anchos.slice(0, LLAVES), ...anchos.slice(corte, impresas)]),
  );
  const repetido = lienzo.altoDe(titleRows.row, titleRows.rows);
  return {
    ...una,
    ...llaves,
    fit: { scale },
    breaks: saltosDePagina(partesDesde(lienzo, partes), scale, repetido),
    columnBreaks: [corte],
  };
}

/** Figures so far from any target that a reader doubts them are marked, and said below. */
const ENORME = 1000;

function ponEnormes(
  lienzo: Lienzo,
  { politica, evaluacion }: Material,
  cols: Columnas,
  filas: ReadonlyMap<string, number>,
): void {
  const { decimales } = politica.parametros;
  const dichas = cols.anios.flatMap((anio, i) =>
    evaluacion.indicadores.flatMap((ind): string[] => {
      const row = filas.get(claveTexto(ind));
      const avance = ind.avanceTipo1;
      if (ind.anio !== anio || row === undefined || esND(avance) || Math.abs(avance) < ENORME) {
        return [];
      }
      const numberFormat = `${formatoDe(decimales)}"*"`;
      lienzo.estilo(row, cols.deAnio(i).avance, 1, 1, { numberFormat });
      return [T.enorme(ind.codigo, anio, formatoNumero(avance, decimales))];
    }),
  );
  if (dichas.length > 0) lienzo.franja(T.enormes(dichas.join('; ')), LLAVES, ESTILO.nota);
}

interface Encabezado {
  readonly aviso: number;
  /** The row of the years, and below it that of the titles. */
  readonly anios: number;
  readonly titulos: number;
}

/** Title, policy, legend, room for the note about the add-in, and two rows of heads. */
function ponEncabezado(lienzo: Lienzo, { politica, datos }: Material, cols: Columnas): Encabezado {
  const { anio, anios } = cols;
  const { anchos } = lienzo;
  lienzo.franja(datos.tituloAvance, LLAVES, { ...ESTILO.titulo, wrap: true }, 24);
  lienzo.franja(politica.nombre, LLAVES, ESTILO.subtitulo);
  lienzo.franja(leyenda(politica), LLAVES, ESTILO.nota);
  const aviso = lienzo.franja(null, LLAVES, { ...ESTILO_AVISO, wrap: true });
  lienzo.alto(aviso, 28);
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
