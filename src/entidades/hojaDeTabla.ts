/** The sheets of a formato that hold a table: Reporte, Observaciones, Compromisos. */
import { esUnidadTacita, esPorcentaje } from '../ceplan/unidad';
import { ESTILO, PAGINA, pie, SEMAFORO, TINTA } from '../libro/estilo';
import { decimalesDe, formatoDe, formatosPorFila, Lienzo } from '../libro/lienzo';
import { comoTexto } from '../libro/valores';
import { cellAddress } from '@pnftp/xlsx/plan';
import type {
  Area,
  Cell,
  CellStyle,
  CellValue,
  ConditionalFormatPlan,
  SheetPlan,
  StyledArea,
} from '@pnftp/xlsx/plan';
import { formato as T } from '../textos/formatos';
import {
  encabezadoDe,
  HOJAS_DE_FORMATO,
  type ColumnaDeFormato,
  type TablaDeFormato,
} from './formato';
import type { FilaDeFormato } from './marca';
import { escribePeriodo } from './periodo';
import { contar } from './reglas';
import type { FormatoDeEntidad } from './reparto';
import { validaciones } from './validaciones';

/** A sheet, and where its table's rows stand. */
export interface HojaConTabla {
  readonly plan: SheetPlan;
  readonly tabla: TablaDeFormato;
  /** Rows from 0 and how many, the header not among them. */
  readonly cuerpo: { readonly row: number; readonly rows: number };
  /** What the columns that count show now. */
  readonly contado: readonly { readonly llenado: number; readonly queFalta: string }[];
}

const ESTILO_DE: Readonly<Record<ColumnaDeFormato['tipo'], CellStyle>> = {
  texto: ESTILO.texto,
  codigo: ESTILO.codigo,
  numero: ESTILO.numero,
  entero: ESTILO.centrado,
  lista: ESTILO.centrado,
  fecha: { ...ESTILO.centrado, numberFormat: 'dd/mm/yyyy' },
  enlace: ESTILO.texto,
  correo: ESTILO.texto,
};

/** A cell that is not for this row. */
const CERRADA: CellStyle = { fill: SEMAFORO.nd.fondo, locked: true };
const ABIERTA: CellStyle = { ...ESTILO.entrada, locked: false };

/** So many columns, the indicator's name among them, hold a note. */
const COLUMNAS_DE_NOTA = 4;
/** Room to write in, in points. */
const ALTO_MINIMO = 60;
/** Columns that stay in sight: whose row it is. */
const FIJAS: Readonly<Record<TablaDeFormato['hoja'], number>> = {
  instrucciones: 0,
  reporte: 4,
  observaciones: 4,
  compromisos: 3,
};

export function hojaDeTabla(
  formato: FormatoDeEntidad,
  tabla: TablaDeFormato,
  position: number,
): HojaConTabla {
  const filas = formato.filas[tabla.nombre];
  const lienzo = new Lienzo(tabla.columnas.map(({ ancho }) => ancho));
  const cabecera = ponEncabezado(lienzo, formato, tabla);
  const contadas = ponFilas(lienzo, formato, tabla);
  const cuerpo = { row: cabecera + 1, rows: filas.length };
  const area: Area = {
    row: cabecera,
    column: 0,
    rows: filas.length + 1,
    columns: tabla.columnas.length,
  };
  const titulo = HOJAS_DE_FORMATO[tabla.hoja];
  const ancho = lienzo.anchos.reduce((a, b) => a + b, 0);
  const paginas = ancho > 250 ? 2 : 1;
  const plan: SheetPlan = {
    ...lienzo.hoja({ titulo, modo: 'create' }),
    position,
    styles: [...lienzo.styles, ...estilosDe(formato, tabla, cuerpo)],
    tables: [{ name: tabla.nombre, area, filterButtons: true, bandedRows: false }],
    validations: validaciones(formato, tabla, cuerpo),
    conditionalFormats: coloresDe(tabla, cuerpo),
    freeze: { rows: cabecera + 1, columns: FIJAS[tabla.hoja] },
    page: {
      ...PAGINA,
      fit: { wide: paginas, tall: null },
      titleRows: { row: cabecera, rows: 1 },
      ...(paginas > 1 ? { titleColumns: { column: 0, columns: FIJAS[tabla.hoja] } } : {}),
      footer: pie(T.pie(titulo, formato.marca.codigo)),
    },
  };
  return { plan, tabla, cuerpo, contado: contadas };
}

const columnaDe = ({ columnas }: TablaDeFormato, campo: string): number =>
  columnas.findIndex((c) => c.campo === campo);

/** Title, whose it is, what to do, and the header; gives the header's row. */
function ponEncabezado(
  lienzo: Lienzo,
  { origen, marca }: FormatoDeEntidad,
  { hoja, columnas }: TablaDeFormato,
): number {
  const titulo = {
    instrucciones: T.titulos.instrucciones,
    reporte: T.titulos.reporte(escribePeriodo(origen.periodo)),
    observaciones: T.titulos.observaciones,
    compromisos: T.titulos.compromisos,
  }[hoja];
  // One cell each, which runs over its blank neighbours: frozen columns cut a merged one in two.
  const linea = (texto: string, style: CellStyle, alto: number) => {
    const row = lienzo.fila([texto], { hasta: 0 });
    lienzo.alto(row, alto);
    lienzo.estilo(row, 0, 1, 1, { ...style, wrap: false });
  };
  linea(titulo, ESTILO.titulo, 24);
  linea(T.deQuien(origen.entidad, marca.codigo), ESTILO.subtitulo, 16);
  if (hoja !== 'instrucciones') ponNota(lienzo, T.notas[hoja], FIJAS[hoja]);
  return lienzo.cabecera(columnas.map(encabezadoDe), columnas.length);
}

/** Over the columns that stay in sight, where they are wide enough: it is whole on every page. */
function ponNota(lienzo: Lienzo, nota: string, fijas: number): void {
  if (fijas >= COLUMNAS_DE_NOTA) {
    lienzo.franja(nota, fijas, ESTILO.nota);
    return;
  }
  const row = lienzo.fila([nota], { hasta: 0, minimo: 16 });
  lienzo.estilo(row, 0, 1, 1, { ...ESTILO.nota, wrap: false });
}

/** The rows; gives what they count as they stand. */
function ponFilas(lienzo: Lienzo, formato: FormatoDeEntidad, tabla: TablaDeFormato) {
  const ultimo = formato.estados.at(-1) ?? '';
  return formato.filas[tabla.nombre].map((fila, i) => {
    const row = lienzo.siguiente;
    const celda = (campo: string) => `$${cellAddress(row, columnaDe(tabla, campo))}`;
    const conforme = tabla.hoja === 'reporte' && formato.conformes.has(i);
    const contada = contar(tabla, fila, celda, ultimo);
    const llenado = conforme ? 1 : contada.llenado;
    const queFalta = conforme ? T.conforme : contada.queFalta;
    lienzo.fila(
      tabla.columnas.map(({ campo }): Cell => {
        if (campo === 'llenado') return llenado;
        if (campo === 'queFalta') return queFalta;
        return enCelda(fila[campo] ?? null);
      }),
      { minimo: ALTO_MINIMO },
    );
    return {
      llenado: conforme ? 1 : Number(contada.llenado.value),
      queFalta: conforme ? T.conforme : String(contada.queFalta.value),
    };
  });
}

/** An empty text is a blank cell. */
const enCelda = (valor: CellValue): CellValue => (valor === '' ? null : valor);

interface Cuerpo {
  readonly row: number;
  readonly rows: number;
}

function estilosDe(
  formato: FormatoDeEntidad,
  tabla: TablaDeFormato,
  { row, rows }: Cuerpo,
): StyledArea[] {
  const { columnas } = tabla;
  const areaDe = (column: number): Area => ({ row, column, rows, columns: 1 });
  const styles: StyledArea[] = columnas.flatMap(({ tipo, clase, campo }, column) => [
    { area: areaDe(column), style: ESTILO_DE[tipo] },
    ...(clase === 'casilla' ? [{ area: areaDe(column), style: ABIERTA }] : []),
    ...(campo === 'llenado' ? [{ area: areaDe(column), style: LLENADO }] : []),
  ]);
  if (tabla.hoja !== 'reporte') return styles;
  const filas = formato.filas.tblFormatoReporte;
  const numeros = columnas.flatMap(({ clase, tipo }, i) =>
    clase === 'fija' && tipo === 'numero' ? [i] : [],
  );
  const formatos = filas.map((fila, i) => ({ row: row + i, formato: formatoDeFila(tabla, fila) }));
  const cerradas = { desde: columnaDe(tabla, 'numerador'), columnas: 2 };
  const casillas = columnas.flatMap(({ clase }, i) => (clase === 'casilla' ? [i] : []));
  const sinRazon = filas.map((fila) => !admiteRazon(comoTexto(fila.unidadMedida ?? null)));
  return [
    ...styles,
    ...formatosPorFila(formatos, numeros[0]!, numeros.length),
    ...tramos(sinRazon).map(([desde, n]) => ({
      area: { row: row + desde, column: cerradas.desde, rows: n, columns: cerradas.columnas },
      style: CERRADA,
    })),
    ...tramos(filas.map((_, i) => formato.conformes.has(i))).map(([desde, n]) => ({
      area: { row: row + desde, column: casillas[0]!, rows: n, columns: casillas.length },
      style: CERRADA,
    })),
  ];
}

const LLENADO: CellStyle = { numberFormat: '0%', horizontal: 'center' };

/** Whether a figure in this unit may come with a numerator and a denominator. */
export const admiteRazon = (unidad: string): boolean =>
  esPorcentaje(unidad) ||
  !esUnidadTacita(unidad) ||
  /^(?:tasa|indice|índice|raz[oó]n|ratio)/i.test(unidad);

/** The decimals that a row's figures are written with. */
function formatoDeFila({ columnas }: TablaDeFormato, fila: FilaDeFormato): string {
  const cifras = columnas.flatMap(({ clase, tipo, campo }) => {
    const valor = fila[campo];
    return clase === 'fija' && tipo === 'numero' && typeof valor === 'number' ? [valor] : [];
  });
  return formatoDe(decimalesDe(cifras));
}

/** Where neighbours hold: the first one and how many. */
function tramos(lista: readonly boolean[]): (readonly [number, number])[] {
  const juntos: [number, number][] = [];
  lista.forEach((si, i) => {
    if (!si) return;
    const ultimo = juntos.at(-1);
    if (ultimo && ultimo[0] + ultimo[1] === i) ultimo[1]++;
    else juntos.push([i, 1]);
  });
  return juntos;
}

/** What is wrong stands out, and what is done. */
function coloresDe(tabla: TablaDeFormato, { row, rows }: Cuerpo): ConditionalFormatPlan[] {
  const column = columnaDe(tabla, 'llenado');
  const area = { row, column, rows, columns: 2 };
  const falta = `$${cellAddress(row, column + 1)}`;
  const lista = SEMAFORO.alto;
  return [
    {
      area,
      formula: `=AND(LEN(${falta})>0,${falta}<>"${T.conforme}")`,
      style: { fill: TINTA.aviso.fondo, color: TINTA.aviso.texto },
    },
    {
      area,
      formula: `=$${cellAddress(row, column)}>=1`,
      style: { fill: lista.fondo, color: lista.texto },
    },
  ];
}
