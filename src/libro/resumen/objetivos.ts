/** Block 3: each OP's mean above its indicators, and so for services that have several. */
import { agrupar } from '../../ceplan/agrupar';
import { esND } from '../../ceplan/cifra';
import { claveTexto } from '../../ceplan/clave';
import { pesosPorRelevancia } from '../../ceplan/ponderadores';
import { cuenta } from '../../ceplan/objetivos';
import { promedio } from '../../ceplan/promedio';
import type { AvanceIndicador, AvanceObjetivo } from '../../ceplan/tiposEvaluacion';
import type { Cifra, Tipo } from '../../ceplan/tipos';
import { cellAddress } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import { resumen as T } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import { cifra, palabra, siCoincide } from '../formulas';
import { decimalesDe, formatoDe, formatosPorFila } from '../lienzo';
import { ANCHOS, type HojaResumen } from './hoja';

const [LE, AT1_PREVIO, AT1, AT2] = [4, 6, 7, 9] as const;

type Cual = 'avanceTipo1' | 'avanceTipo2';
/** The mean of an OP, or of a service. */
type Media = Pick<AvanceObjetivo, Cual | 'anio' | 'nivelTipo1' | 'nivelTipo2'>;

/** A mean as a formula over the sheet Avance, where that gives the method's figure. */
function media(
  hoja: HojaResumen,
  grupo: Media | undefined,
  partes: readonly AvanceIndicador[],
  cual: Cual,
  column: number | undefined,
): Cell {
  if (!grupo || column === undefined) return '';
  const valor = cifra(grupo[cual]);
  const filas = partes.map((i) => hoja.avance.filas.get(claveTexto(i))!);
  const [desde, hasta] = [filas[0], filas.at(-1)];
  const seguidas = desde !== undefined && hasta! - desde + 1 === filas.length;
  if (!seguidas) return valor;
  const rango = (c: number) =>
    desde === hasta ? hoja.ref(desde, c) : `${hoja.ref(desde, c)}:${cellAddress(hasta!, c)}`;
  const { ponderacion, ndEnPromedio } = hoja.m.politica.parametros;
  const porRelevancia = ponderacion === 'relevancia';
  // PNFTP.PROMEDIO knows the cells: a version of another year may have had another relevancia.
  const pesos = pesosPorRelevancia(partes.map((i) => i.ficha.relevancia));
  const cifras = partes.flatMap((i, k) => {
    const suyo = hoja.indicador(i, grupo.anio);
    const figura = suyo && cuenta(suyo) ? { avance: suyo[cual], peso: pesos[k]! } : null;
    return figura ? [figura] : [];
  });
  const daria = promedio(
    cifras.map(({ avance }) => avance),
    { ...(porRelevancia ? { pesos: cifras.map(({ peso }) => peso) } : {}), nd: ndEnPromedio },
  );
  const relevancias = porRelevancia ? `,${rango(hoja.avance.columnas.relevancia)}` : '';
  const ceros = ndEnPromedio === 'cero' ? `${relevancias || ','},"cero"` : relevancias;
  return siCoincide(`PNFTP.PROMEDIO(${rango(column)}${ceros})`, cifra(daria), valor);
}

export interface ObjetivosPuestos {
  readonly row: number;
  readonly rows: number;
  /** Row of each OP's means, in their order. */
  readonly filas: readonly { readonly codigo: string; readonly row: number }[];
  /** Columns of the means. */
  readonly avanceTipo1Previo: number;
  readonly avanceTipo1: number;
  readonly avanceTipo2: number;
}

/** A mean and what it is of. */
interface Grupo {
  readonly codigo: string;
  readonly denominacion: string;
  readonly propio: Media | undefined;
  readonly previo: Media | undefined;
  /** In the order of the sheet Avance. */
  readonly partes: readonly AvanceIndicador[];
}

export function ponObjetivos(hoja: HojaResumen): ObjetivosPuestos {
  const { m, anio, anterior, nombres } = hoja;
  const partes = enOrden(hoja, 'OP', ({ ficha }) => ficha.objetivo);
  const de = (codigo: string, a: number | null) =>
    m.evaluacion.objetivos.find((o) => o.codigo === codigo && o.anio === a);
  const puestos = ponMedias(
    hoja,
    T.objetivos.seccion(nombres.objetivo, anio),
    m.politica.objetivos.map((o) => ({
      codigo: o.codigo,
      denominacion: o.denominacion,
      propio: de(o.codigo, anio),
      previo: de(o.codigo, anterior),
      partes: partes.get(o.codigo) ?? [],
    })),
  );
  puestos.filas.forEach(({ codigo, row }) => hoja.filaObjetivo.set(codigo, row));
  ponServicios(hoja);
  return {
    ...puestos,
    avanceTipo1Previo: AT1_PREVIO,
    avanceTipo1: AT1,
    avanceTipo2: AT2,
  };
}

/** The services with several indicators, whose mean no other block shows. */
function ponServicios(hoja: HojaResumen): void {
  const { m, anio, anterior, nombres } = hoja;
  const { servicios } = m.evaluacion;
  const delAnio = servicios.filter((s) => s.anio === anio);
  if (delAnio.length === 0) return;
  const partes = enOrden(hoja, 'Servicio', ({ ficha }) => ficha.servicio);
  const previos = new Map(
    servicios.filter((s) => s.anio === anterior).map((s) => [s.codigo, s] as const),
  );
  ponMedias(
    hoja,
    T.objetivos.servicios(nombres.servicio, anio),
    delAnio.map((s) => ({
      codigo: s.codigo,
      denominacion: s.servicio?.denominacion ?? '',
      propio: s,
      previo: previos.get(s.codigo),
      partes: partes.get(s.codigo) ?? [],
    })),
  );
}

/** The year's indicators by what their mean is of, in the order of the sheet Avance. */
function enOrden(
  hoja: HojaResumen,
  tipo: Tipo,
  grupoDe: (i: AvanceIndicador) => string,
): ReadonlyMap<string, readonly AvanceIndicador[]> {
  const fila = (i: AvanceIndicador) => hoja.avance.filas.get(claveTexto(i))!;
  const suyos = hoja.delAnio().filter((i) => i.tipo === tipo);
  return agrupar(
    suyos.sort((a, b) => fila(a) - fila(b)),
    grupoDe,
  );
}

/** A section: each mean above its indicators. Gives the rows of the means. */
function ponMedias(
  hoja: HojaResumen,
  titulo: string,
  grupos: readonly Grupo[],
): Pick<ObjetivosPuestos, 'row' | 'rows' | 'filas'> {
  const { lienzo, anio, anterior } = hoja;
  hoja.seccion(titulo);
  lienzo.cabecera(
    [
      T.codigo,
      T.indicador,
      T.unidad,
      T.responsable,
      `LE ${anio}`,
      `VO ${anio}`,
      anterior === null ? '' : `AT1 ${anterior}`,
      `AT1 ${anio}`,
      T.objetivos.nivelAT1,
      `AT2 ${anio}`,
      T.objetivos.nivelAT2,
    ],
    ANCHOS.length,
  );
  const primera = lienzo.siguiente;
  const vistas: Vistas = { finos: [], formatos: [] };
  const filas = grupos.map((grupo) => {
    const row = ponMedia(hoja, grupo, vistas);
    for (const i of grupo.partes) ponParte(hoja, i, vistas);
    return { codigo: grupo.codigo, row };
  });
  const rows = lienzo.siguiente - primera;
  hoja.cuerpo(primera, rows, ANCHOS.length, LE, hoja.formatoAvance);
  for (const column of [3, 8, 10]) lienzo.estilo(primera, column, rows, 1, ESTILO.centrado);
  lienzo.styles.push(...formatosPorFila(vistas.formatos, LE, 2));
  for (const { row, column, valor } of vistas.finos) hoja.fino(row, column, valor);
  for (const { row } of filas) {
    lienzo.estilo(row, 0, 1, ANCHOS.length, { font: ESTILO.grupo.font, fill: ESTILO.grupo.fill });
  }
  hoja.coloreadas.push({ row: primera, rows, column: AT1_PREVIO });
  for (const column of [AT1, AT2]) {
    hoja.coloreadas.push({ row: primera, rows, column, columns: 2 });
  }
  lienzo.vacia();
  return { row: primera, rows, filas };
}

/** What is known of cells only once their figures are. */
interface Vistas {
  readonly finos: { row: number; column: number; valor: Cifra }[];
  readonly formatos: { row: number; formato: string }[];
}

function ponMedia(
  hoja: HojaResumen,
  { codigo, denominacion, propio, previo, partes }: Grupo,
  { finos }: Vistas,
): number {
  const { lienzo, avance } = hoja;
  const { evaluado, anterior: previas, avanceTipo2 } = avance.columnas;
  const row = lienzo.siguiente;
  lienzo.fila(
    [
      codigo,
      denominacion,
      '',
      T.promedio,
      '',
      '',
      media(hoja, previo, partes, 'avanceTipo1', previas?.avance),
      media(hoja, propio, partes, 'avanceTipo1', evaluado.avance),
      propio ? hoja.nivel(row, AT1, palabra(propio.nivelTipo1)) : '',
      media(hoja, propio, partes, 'avanceTipo2', avanceTipo2),
      propio ? hoja.nivel(row, AT2, palabra(propio.nivelTipo2)) : '',
    ],
    { negrita: true },
  );
  if (previo) finos.push({ row, column: AT1_PREVIO, valor: previo.avanceTipo1 });
  if (propio) {
    finos.push({ row, column: AT1, valor: propio.avanceTipo1 });
    finos.push({ row, column: AT2, valor: propio.avanceTipo2 });
  }
  return row;
}

function ponParte(hoja: HojaResumen, i: AvanceIndicador, { finos, formatos }: Vistas): void {
  const { lienzo, avance, anterior } = hoja;
  const { evaluado, anterior: previas, avanceTipo2, nivelTipo2 } = avance.columnas;
  const fila = avance.filas.get(claveTexto(i));
  const row = lienzo.fila([
    i.codigo,
    i.ficha.indicador,
    i.ficha.unidadOrganizacion,
    i.ficha.responsable,
    hoja.pasa(fila, evaluado.logro),
    hoja.pasa(fila, evaluado.valor),
    hoja.pasa(fila, previas?.avance),
    hoja.pasa(fila, evaluado.avance),
    hoja.pasa(fila, evaluado.nivel),
    hoja.pasa(fila, avanceTipo2),
    hoja.pasa(fila, nivelTipo2),
  ]);
  const numeros = [i.logro, i.valor].filter((x): x is number => !esND(x));
  formatos.push({ row, formato: formatoDe(decimalesDe(numeros)) });
  const anteriorDe = anterior === null ? undefined : hoja.indicador(i, anterior);
  if (anteriorDe) finos.push({ row, column: AT1_PREVIO, valor: anteriorDe.avanceTipo1 });
  finos.push({ row, column: AT1, valor: i.avanceTipo1 });
  finos.push({ row, column: AT2, valor: i.avanceTipo2 });
}
