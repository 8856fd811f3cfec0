/** A block's contents as WordprocessingML. Numbers of captions are left open: see `numerar`. */
import { SEMAFORO, TINTA } from '../../libro/estilo';
import { informe as T } from '../../textos/informe';
import type {
  Bloque,
  Celda,
  Columna,
  Contenido,
  EstiloParrafo,
  Grafico,
  Parrafo,
  Tabla,
  Trozo,
} from '../bloques';
import { atributo, campo, marcador, parrafoDe, texto, trazo } from './xml';
import { referenciaAbierta, seqAbierta } from './numerar';

/** What a drawing asks of the document that it goes into. */
export interface Lienzo {
  /** A style's id, by its name. */
  readonly estilo: (nombre: string) => string;
  /** A number for a bookmark or a picture that nothing else in the document has. */
  readonly siguienteId: () => number;
  /** The relationship to the part that holds a chart. */
  readonly grafico: (tag: string, grafico: Grafico) => string;
  /** Width between the margins, in twentieths of a point. */
  readonly ancho: number;
}

const ESTILOS: Readonly<Record<EstiloParrafo, string>> = {
  cuerpo: 'Normal',
  vineta: 'List Bullet',
  nota: 'PNFTP Nota',
  titulo: 'Title',
  subtitulo: 'Subtitle',
  dato: 'PNFTP Dato',
  encabezado: 'PNFTP Encabezado',
  apartado: 'PNFTP Apartado',
};

export function dibujaBloque({ tag, contenido }: Bloque, lienzo: Lienzo): string {
  let leyendas = 0;
  const dibuja = (uno: Contenido, i: number): string => {
    if (uno.clase === 'parrafo')
      return dibujaParrafo(uno, lienzo, contenido[i - 1]?.clase === 'tabla');
    const leyenda = uno.leyenda ?? '';
    const arriba =
      leyenda === '' ? '' : dibujaLeyenda(uno.clase, leyenda, marcador(tag, ++leyendas), lienzo);
    return (
      arriba + (uno.clase === 'tabla' ? dibujaTabla(uno, lienzo) : dibujaGrafico(tag, uno, lienzo))
    );
  };
  const dentro = contenido.map(dibuja).join('');
  // Two tables that touch are one to Word, and a control cannot be empty.
  return /<\/w:p>$/.test(dentro)
    ? dentro
    : `${dentro}${parrafoDe(lienzo.estilo('PNFTP Nota'), '')}`;
}

/** Below a table it stands at a distance. */
function dibujaParrafo({ estilo, trozos }: Parrafo, lienzo: Lienzo, trasTabla: boolean): string {
  const nombre = estilo === 'cuerpo' ? '' : lienzo.estilo(ESTILOS[estilo]);
  const aire = trasTabla && estilo !== 'nota' ? '<w:spacing w:before="140"/>' : '';
  return parrafoDe(nombre, trozos.map(dibujaTrozo).join(''), aire);
}

function dibujaTrozo(trozo: Trozo): string {
  if (typeof trozo === 'string') return trazo(trozo);
  if ('negrita' in trozo) return trazo(trozo.negrita, '<w:b/>');
  return referenciaAbierta(marcador(trozo.ref, 1));
}

/** `Tabla 3. Avance por objetivo`, numbered by Word, the first two words a place to refer to. */
function dibujaLeyenda(
  clase: 'tabla' | 'grafico',
  leyenda: string,
  nombre: string,
  lienzo: Lienzo,
): string {
  const serie = clase === 'tabla' ? T.tabla : T.grafico;
  const id = lienzo.siguienteId();
  const rotulo = `<w:bookmarkStart w:id="${id}" w:name="${nombre}"/>${trazo(`${serie} `)}${campo(`SEQ ${serie} \\* ARABIC`, seqAbierta(serie))}<w:bookmarkEnd w:id="${id}"/>`;
  return parrafoDe(lienzo.estilo('caption'), `${rotulo}${trazo(`. ${leyenda}`)}`, '<w:keepNext/>');
}

const borde = (lado: string, grosor: number, color: string) =>
  `<w:${lado} w:val="single" w:sz="${grosor}" w:space="0" w:color="${color.slice(1)}"/>`;

function dibujaTabla(tabla: Tabla, lienzo: Lienzo): string {
  const total = tabla.columnas.reduce((suma, { ancho }) => suma + ancho, 0);
  const anchos = tabla.columnas.map(({ ancho }) => Math.floor((lienzo.ancho * ancho) / total));
  const linea = TINTA.linea;
  const propiedades = [
    `<w:tblW w:w="${anchos.reduce((a, b) => a + b, 0)}" w:type="dxa"/>`,
    `<w:tblBorders>${borde('top', 6, linea)}${borde('left', 4, linea)}${borde('bottom', 6, linea)}${borde('right', 4, linea)}${borde('insideH', 4, linea)}${borde('insideV', 4, linea)}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="50" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar>',
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
    ...(tabla.leyenda === undefined ? [] : [`<w:tblCaption w:val="${atributo(tabla.leyenda)}"/>`]),
  ].join('');
  const cuadricula = anchos.map((ancho) => `<w:gridCol w:w="${ancho}"/>`).join('');
  const estilo = lienzo.estilo(tabla.pequena ? 'PNFTP Celda' : 'PNFTP Celda amplia');
  const cabecera = fila(
    tabla.columnas.map(({ titulo }) => titulo),
    tabla.columnas,
    anchos,
    estilo,
    true,
  );
  const cuerpo = tabla.filas.map((celdas) => fila(celdas, tabla.columnas, anchos, estilo, false));
  return `<w:tbl><w:tblPr>${propiedades}</w:tblPr><w:tblGrid>${cuadricula}</w:tblGrid>${cabecera}${cuerpo.join('')}</w:tbl>`;
}

/** No row is split over two pages, and the head repeats on every one. */
function fila(
  celdas: readonly (string | Celda)[],
  columnas: readonly Columna[],
  anchos: readonly number[],
  estilo: string,
  cabecera: boolean,
): string {
  const dichas = celdas.map((celda, i) => {
    const una: Celda = typeof celda === 'string' ? { texto: celda } : celda;
    const lado = una.lado ?? columnas[i]?.lado ?? 'izquierda';
    return celdaDe(una, cabecera ? 'centro' : lado, anchos[i]!, estilo, cabecera);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${cabecera ? '<w:tblHeader/>' : ''}</w:trPr>${dichas.join('')}</w:tr>`;
}

const LADOS = { izquierda: 'left', centro: 'center', derecha: 'right' } as const;

function celdaDe(
  { texto: dicho, nivel, negrita = false }: Celda,
  lado: keyof typeof LADOS,
  ancho: number,
  estilo: string,
  cabecera: boolean,
): string {
  const par = cabecera ? TINTA.cabecera : nivel ? SEMAFORO[nivel] : null;
  const fondo = par ? `<w:shd w:val="clear" w:color="auto" w:fill="${par.fondo.slice(1)}"/>` : '';
  const formato = `${negrita || cabecera || nivel ? '<w:b/>' : ''}${par ? `<w:color w:val="${par.texto.slice(1)}"/>` : ''}`;
  const alto = cabecera ? '<w:vAlign w:val="center"/>' : '';
  const propiedades = `<w:tcPr><w:tcW w:w="${ancho}" w:type="dxa"/>${fondo}${alto}</w:tcPr>`;
  const alinea = lado === 'izquierda' ? '' : `<w:jc w:val="${LADOS[lado]}"/>`;
  // What heads a table stays with its first row.
  const junto = cabecera ? '<w:keepNext/>' : '';
  return `<w:tc>${propiedades}${parrafoDe(estilo, trazo(dicho, formato), `${junto}${alinea}`)}</w:tc>`;
}

const EMU = 635;

function dibujaGrafico(tag: string, grafico: Grafico, lienzo: Lienzo): string {
  const [cx, cy] = [lienzo.ancho * EMU, grafico.tipo === 'apiladas' ? 2_340_000 : 2_700_000];
  const id = lienzo.siguienteId();
  const rel = lienzo.grafico(tag, grafico);
  const dibujo =
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${id}" name="${atributo(`${T.grafico} ${id}`)}" descr="${atributo(grafico.alternativa)}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${texto(rel)}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  return parrafoDe('', `<w:r>${dibujo}</w:r>`, '<w:jc w:val="center"/>');
}
