/**
 * The one visual language of sheets, pane, charts and manual. Colours are `#RRGGBB`; the pane's
 * tokens are made from these, and a test holds every pair of text and ground to a contrast of 7:1.
 */
import { pieDePagina } from '../textos/documentos';
import type { BorderEdge, BorderLine, CellStyle } from '@pnftp/xlsx/plan';

export interface ParColor {
  readonly fondo: string;
  readonly texto: string;
}

export interface ColorNivel extends ParColor {
  /** Stands beside the word, so that colour is never the only sign. */
  readonly simbolo: string;
  readonly palabra: string;
  /** Of bars, and of what is written on them; told apart on a grey printer too. */
  readonly grafico: ParColor;
}

export type NivelVisible = 'alto' | 'intermedio' | 'bajo' | 'nd';

/** The semaphore of a light ground: sheets, print, the pane's light theme. */
export const SEMAFORO: Readonly<Record<NivelVisible, ColorNivel>> = {
  alto: {
    fondo: '#DDF3E0',
    texto: '#0B5A1E',
    simbolo: '●',
    palabra: 'Alto',
    grafico: { fondo: '#68BE7C', texto: '#1B1F24' },
  },
  intermedio: {
    fondo: '#FFF3C4',
    texto: '#664A00',
    simbolo: '▲',
    palabra: 'Intermedio',
    grafico: { fondo: '#EBC54A', texto: '#1B1F24' },
  },
  bajo: {
    fondo: '#FBDDDD',
    texto: '#8E1B1B',
    simbolo: '■',
    palabra: 'Bajo',
    grafico: { fondo: '#9B1C1C', texto: '#FFFFFF' },
  },
  nd: {
    fondo: '#EEEEEE',
    texto: '#4A4A4A',
    simbolo: '–',
    palabra: 'ND',
    grafico: { fondo: '#E6E6E6', texto: '#1B1F24' },
  },
};

/** The same four on a dark ground. */
export const SEMAFORO_OSCURO: Readonly<Record<NivelVisible, ParColor>> = {
  alto: { fondo: '#123D1D', texto: '#B8F0C2' },
  intermedio: { fondo: '#463600', texto: '#FFE28A' },
  bajo: { fondo: '#4F1414', texto: '#FFC9C9' },
  nd: { fondo: '#333333', texto: '#E0E0E0' },
};

/** Grounds and texts of sheets beside the semaphore. */
export const TINTA = {
  texto: '#1B1F24',
  textoSuave: '#454B54',
  cabecera: { fondo: '#1F3A5F', texto: '#FFFFFF' },
  grupo: { fondo: '#DCE6F2', texto: '#14273F' },
  subgrupo: { fondo: '#F1F5FA', texto: '#14273F' },
  entrada: { fondo: '#FFFBE6', texto: '#1B1F24' },
  implicito: { fondo: '#FDEBD3', texto: '#5E3600' },
  error: { fondo: '#FBDDDD', texto: '#8E1B1B' },
  advertencia: { fondo: '#FFF3C4', texto: '#664A00' },
  aviso: { fondo: '#E3EEFA', texto: '#123E6B' },
  linea: '#B4BECB',
  /** Bars of the evaluated year, and of the one before it. */
  serie: '#1F3A5F',
  serieAnterior: '#9DB4D3',
  enlace: '#0B4F8A',
} as const;

/**
 * No text of a sheet is smaller than `cuerpo`: what it is on paper hangs on it (`paginas.ts`);
 * `pequena` is for documents, which are printed as they are.
 */
export const FUENTE = { nombre: 'Calibri', cuerpo: 10, titulo: 14, pequena: 9 } as const;

const linea: BorderLine = { style: 'hair', color: TINTA.linea };
const fina: BorderLine = { style: 'thin', color: TINTA.linea };

/** Hairlines round and inside an area. */
export const REJILLA: Readonly<Record<BorderEdge, BorderLine>> = {
  top: fina,
  bottom: fina,
  left: fina,
  right: fina,
  insideHorizontal: linea,
  insideVertical: linea,
};

const cuerpo = { name: FUENTE.nombre, size: FUENTE.cuerpo, color: TINTA.texto } as const;

/** The styles that every sheet is made of, by what they are for. */
export const ESTILO = {
  hoja: { font: cuerpo, vertical: 'top' },
  titulo: {
    font: { name: FUENTE.nombre, size: FUENTE.titulo, bold: true, color: TINTA.cabecera.fondo },
    vertical: 'center',
  },
  subtitulo: { font: { ...cuerpo, bold: true }, vertical: 'top', wrap: true },
  nota: {
    font: { name: FUENTE.nombre, size: FUENTE.cuerpo, italic: true, color: TINTA.textoSuave },
    vertical: 'top',
    wrap: true,
  },
  cabecera: {
    font: { ...cuerpo, bold: true, color: TINTA.cabecera.texto },
    fill: TINTA.cabecera.fondo,
    borders: REJILLA,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  seccion: {
    font: { ...cuerpo, size: 12, bold: true, color: TINTA.cabecera.fondo },
    vertical: 'center',
  },
  grupo: {
    font: { ...cuerpo, bold: true, color: TINTA.grupo.texto },
    fill: TINTA.grupo.fondo,
    borders: REJILLA,
    horizontal: 'left',
    indent: 1,
    vertical: 'center',
    wrap: true,
  },
  subgrupo: {
    font: { ...cuerpo, bold: true, color: TINTA.subgrupo.texto },
    fill: TINTA.subgrupo.fondo,
    borders: REJILLA,
    horizontal: 'left',
    indent: 1,
    vertical: 'center',
    wrap: true,
  },
  texto: {
    font: cuerpo,
    borders: REJILLA,
    horizontal: 'left',
    indent: 1,
    vertical: 'top',
    wrap: true,
  },
  codigo: {
    font: cuerpo,
    borders: REJILLA,
    horizontal: 'center',
    indent: 0,
    vertical: 'top',
    numberFormat: '@',
  },
  centrado: {
    font: cuerpo,
    borders: REJILLA,
    horizontal: 'center',
    indent: 0,
    vertical: 'top',
    wrap: true,
  },
  numero: {
    font: cuerpo,
    borders: REJILLA,
    horizontal: 'right',
    indent: 1,
    vertical: 'top',
    wrap: false,
  },
  total: { font: { ...cuerpo, bold: true }, fill: TINTA.subgrupo.fondo },
  entrada: { fill: TINTA.entrada.fondo },
  implicito: {
    font: { italic: true, color: TINTA.implicito.texto },
    fill: TINTA.implicito.fondo,
  },
  ejemplo: { font: { italic: true, color: TINTA.textoSuave } },
  tachado: { font: { strikethrough: true, color: TINTA.textoSuave } },
  enlace: { font: { ...cuerpo, underline: true, color: TINTA.enlace } },
  negrita: { font: { bold: true } },
  cursiva: { font: { italic: true } },
} as const satisfies Record<string, CellStyle>;

/** A4, landscape, margins of a centimetre, one page wide; a title and "página x de y" at the foot. */
export const PAGINA = {
  orientation: 'landscape',
  paper: 'A4',
  margins: { top: 1, right: 1, bottom: 1.5, left: 1, header: 0.5, footer: 0.6 },
  fit: { wide: 1, tall: null },
  centerHorizontally: true,
} as const;

/** The foot of every sheet: its title, the page, the day. */
export const pie = (left: string) => ({ left, ...pieDePagina });

/** Relative luminance contrast of two colours (WCAG 2), from 1 to 21. */
export function contraste(a: string, b: string): number {
  const [claro, oscuro] = [luminancia(a), luminancia(b)].sort((x, y) => y - x) as [number, number];
  return (claro + 0.05) / (oscuro + 0.05);
}

/** From 0, black, to 1, white: what a grey printer makes of it. */
export function luminancia(color: string): number {
  const canal = (desde: number) => {
    const c = parseInt(color.slice(desde, desde + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * canal(1) + 0.7152 * canal(3) + 0.0722 * canal(5);
}
