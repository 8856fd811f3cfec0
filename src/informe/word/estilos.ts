/** Styles, lists and settings of a new document. People see Word's own names in its gallery. */
import { XML_DECLARATION } from '@pnftp/xlsx/opc';
import { FUENTE, TINTA } from '../../libro/estilo';
import { W } from './xml';

const AZUL = TINTA.cabecera.fondo.slice(1);
const SUAVE = TINTA.textoSuave.slice(1);
const TEXTO = TINTA.texto.slice(1);

/** Ids by name: those of the document that we write. Another's are read from its own styles. */
export const IDS: Readonly<Record<string, string>> = {
  Normal: 'Normal',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  Title: 'Title',
  Subtitle: 'Subtitle',
  caption: 'Caption',
  'List Bullet': 'ListBullet',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
  'TOC Heading': 'TOCHeading',
  footer: 'Footer',
  Hyperlink: 'Hyperlink',
  'Placeholder Text': 'PlaceholderText',
  'PNFTP Nota': 'PNFTPNota',
  'PNFTP Dato': 'PNFTPDato',
  'PNFTP Encabezado': 'PNFTPEncabezado',
  'PNFTP Apartado': 'PNFTPApartado',
  'PNFTP Celda': 'PNFTPCelda',
  'PNFTP Celda amplia': 'PNFTPCeldaAmplia',
};

interface Estilo {
  readonly nombre: string;
  readonly parrafo?: string;
  readonly letra?: string;
  readonly sigue?: string;
  readonly tipo?: 'character';
}

const tamano = (puntos: number) => `<w:sz w:val="${puntos * 2}"/><w:szCs w:val="${puntos * 2}"/>`;
const aire = (antes: number, despues: number, linea = 264) =>
  `<w:spacing w:before="${antes}" w:after="${despues}" w:line="${linea}" w:lineRule="auto"/>`;

const titulo = (nivel: 1 | 2 | 3, puntos: number, antes: number): Estilo => ({
  nombre: `heading ${nivel}`,
  parrafo: `<w:keepNext/><w:keepLines/>${nivel === 1 ? '<w:pageBreakBefore/>' : ''}${nivel < 3 ? `<w:numPr><w:ilvl w:val="${nivel - 1}"/><w:numId w:val="1"/></w:numPr>` : ''}${aire(antes, 120, 240)}<w:outlineLvl w:val="${nivel - 1}"/>`,
  letra: `<w:b/><w:color w:val="${AZUL}"/>${tamano(puntos)}`,
  sigue: 'Normal',
});

const ESTILOS: readonly Estilo[] = [
  titulo(1, 16, 0),
  titulo(2, 13, 280),
  titulo(3, 11, 240),
  {
    nombre: 'Title',
    parrafo: aire(3600, 160, 240),
    letra: `<w:b/><w:color w:val="${AZUL}"/>${tamano(28)}`,
    sigue: 'Normal',
  },
  {
    nombre: 'Subtitle',
    parrafo: aire(0, 480),
    letra: `<w:color w:val="${TEXTO}"/>${tamano(16)}`,
    sigue: 'Normal',
  },
  {
    nombre: 'caption',
    parrafo: `<w:keepNext/>${aire(200, 80, 240)}`,
    letra: `<w:b/><w:color w:val="${AZUL}"/>${tamano(9.5)}`,
    sigue: 'Normal',
  },
  { nombre: 'List Bullet', parrafo: `<w:numPr><w:numId w:val="2"/></w:numPr>${aire(0, 80)}` },
  {
    nombre: 'toc 1',
    parrafo: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${aire(120, 40, 240)}`,
    letra: '<w:b/>',
  },
  {
    nombre: 'toc 2',
    parrafo: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>${aire(0, 20, 240)}<w:ind w:left="280"/>`,
  },
  {
    nombre: 'TOC Heading',
    parrafo: `<w:keepNext/><w:pageBreakBefore/>${aire(0, 200, 240)}`,
    letra: `<w:b/><w:color w:val="${AZUL}"/>${tamano(16)}`,
  },
  {
    nombre: 'footer',
    parrafo: `<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>${aire(0, 0, 240)}`,
    letra: `<w:color w:val="${SUAVE}"/>${tamano(8.5)}`,
  },
  {
    nombre: 'Hyperlink',
    tipo: 'character',
    letra: `<w:color w:val="${TINTA.enlace.slice(1)}"/><w:u w:val="single"/>`,
  },
  {
    nombre: 'Placeholder Text',
    tipo: 'character',
    letra: `<w:i/><w:color w:val="${TINTA.advertencia.texto.slice(1)}"/><w:shd w:val="clear" w:color="auto" w:fill="${TINTA.entrada.fondo.slice(1)}"/>`,
  },
  {
    nombre: 'PNFTP Nota',
    parrafo: aire(60, 120, 240),
    letra: `<w:i/><w:color w:val="${SUAVE}"/>${tamano(FUENTE.pequena)}`,
  },
  { nombre: 'PNFTP Dato', parrafo: aire(0, 60, 240) },
  {
    nombre: 'PNFTP Encabezado',
    parrafo: aire(0, 80, 240),
    letra: `<w:b/><w:color w:val="${AZUL}"/>${tamano(18)}`,
  },
  {
    nombre: 'PNFTP Apartado',
    parrafo: `<w:keepNext/>${aire(160, 60, 240)}`,
    letra: `<w:b/><w:color w:val="${AZUL}"/>${tamano(12)}`,
  },
  { nombre: 'PNFTP Celda', parrafo: aire(0, 0, 240), letra: tamano(8.5) },
  { nombre: 'PNFTP Celda amplia', parrafo: aire(20, 20, 240), letra: tamano(FUENTE.cuerpo) },
];

function xmlDeEstilo({ nombre, parrafo = '', letra = '', sigue, tipo }: Estilo): string {
  const id = IDS[nombre]!;
  const propio = nombre.startsWith('PNFTP') ? ' w:customStyle="1"' : '';
  const base = tipo ? 'DefaultParagraphFont' : 'Normal';
  return `<w:style w:type="${tipo ?? 'paragraph'}"${propio} w:styleId="${id}"><w:name w:val="${nombre}"/><w:basedOn w:val="${base}"/>${sigue ? `<w:next w:val="${sigue}"/>` : ''}<w:uiPriority w:val="1"/><w:qFormat/>${parrafo ? `<w:pPr>${parrafo}</w:pPr>` : ''}${letra ? `<w:rPr>${letra}</w:rPr>` : ''}</w:style>`;
}

export function estilosXml(): string {
  const letra = `<w:rFonts w:ascii="${FUENTE.nombre}" w:hAnsi="${FUENTE.nombre}" w:eastAsia="${FUENTE.nombre}" w:cs="${FUENTE.nombre}"/><w:color w:val="${TEXTO}"/>${tamano(11)}<w:lang w:val="es-PE" w:eastAsia="es-PE" w:bidi="ar-SA"/>`;
  return `${XML_DECLARATION}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${letra}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${aire(0, 140)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${ESTILOS.map(xmlDeEstilo).join('')}</w:styles>`;
}

/** Headings numbered by Word, `1.`, `1.1.`; bullets. */
export function numeracionXml(): string {
  const nivel = (i: number, forma: string, texto: string, estilo: string, sangria: number) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${forma}"/>${estilo ? `<w:pStyle w:val="${estilo}"/>` : ''}<w:lvlText w:val="${texto}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${sangria}" w:hanging="${sangria}"/></w:pPr></w:lvl>`;
  return `${XML_DECLARATION}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${nivel(0, 'decimal', '%1.', 'Heading1', 454)}${nivel(1, 'decimal', '%1.%2.', 'Heading2', 624)}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>${nivel(0, 'bullet', '•', 'ListBullet', 284)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
}

export const ajustesXml = (): string =>
  `${XML_DECLARATION}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="es-PE"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;
