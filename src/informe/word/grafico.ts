/** A chart of Word's own, with the workbook that its figures are edited in. */
import { newWorkbook } from '@pnftp/xlsx';
import { columnName } from '@pnftp/xlsx/plan';
import { XML_DECLARATION } from '@pnftp/xlsx/opc';
import { FUENTE, TINTA } from '../../libro/estilo';
import type { Grafico, Serie } from '../bloques';
import { R, texto } from './xml';

const HOJA = 'Datos';

/** The figures as a sheet: categories down, series across. */
export function libroDeGrafico({ categorias, series }: Grafico): Uint8Array {
  const libro = newWorkbook({ sheets: [HOJA] });
  const hoja = libro.sheet(HOJA)!;
  series.forEach(({ nombre, valores }, j) => {
    hoja.setCell(0, j + 1, nombre);
    valores.forEach((valor, i) => {
      if (valor !== null) hoja.setCell(i + 1, j + 1, valor);
    });
  });
  categorias.forEach((categoria, i) => hoja.setCell(i + 1, 0, categoria));
  return libro.save();
}

/** `relacion` leads from the chart to that workbook. */
export function xmlDeGrafico(grafico: Grafico, relacion: string): string {
  const { tipo, series } = grafico;
  const apiladas = tipo === 'apiladas';
  const barras = `<c:barChart><c:barDir val="${apiladas ? 'bar' : 'col'}"/><c:grouping val="${apiladas ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>${series.map((serie, i) => xmlDeSerie(grafico, serie, i)).join('')}<c:gapWidth val="${apiladas ? 45 : 80}"/>${apiladas ? '<c:overlap val="100"/>' : ''}<c:axId val="111"/><c:axId val="222"/></c:barChart>`;
  const cuerpo = `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${barras}${ejes(apiladas)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  return `${XML_DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}"><c:date1904 val="0"/><c:lang val="es-PE"/><c:roundedCorners val="0"/>${cuerpo}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letra(TINTA.texto)}<c:externalData r:id="${relacion}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

const relleno = (color: string) =>
  `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
const letra = (color: string, negrita = false) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${FUENTE.pequena * 100}" b="${negrita ? 1 : 0}">${relleno(color)}<a:latin typeface="${FUENTE.nombre}"/></a:defRPr></a:pPr><a:endParaRPr lang="es-PE"/></a:p></c:txPr>`;

function xmlDeSerie(
  { categorias, formato, tipo }: Grafico,
  { nombre, color, texto: sobre, valores }: Serie,
  i: number,
): string {
  const columna = columnName(i + 1);
  const n = categorias.length;
  const textos = (lista: readonly string[]) =>
    `<c:ptCount val="${lista.length}"/>${lista.map((uno, k) => `<c:pt idx="${k}"><c:v>${texto(uno)}</c:v></c:pt>`).join('')}`;
  const numeros = valores
    .map((valor, k) => (valor === null ? '' : `<c:pt idx="${k}"><c:v>${valor}</c:v></c:pt>`))
    .join('');
  const lugar = tipo === 'apiladas' ? 'ctr' : 'outEnd';
  return [
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>`,
    `<c:tx><c:strRef><c:f>${HOJA}!$${columna}$1</c:f><c:strCache>${textos([nombre])}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${relleno(color)}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="${texto(formato)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letra(sobre, true)}<c:dLblPos val="${lugar}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
    `<c:cat><c:strRef><c:f>${HOJA}!$A$2:$A$${n + 1}</c:f><c:strCache>${textos(categorias)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${HOJA}!$${columna}$2:$${columna}$${n + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${n}"/>${numeros}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('');
}

/** Bars grow from the first category down; columns stand on 0 to 100. */
function ejes(apiladas: boolean): string {
  const linea = `<c:spPr><a:ln w="6350">${relleno(TINTA.linea)}</a:ln></c:spPr>`;
  const orden = apiladas ? 'maxMin' : 'minMax';
  const categorias = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${orden}"/></c:scaling><c:delete val="0"/><c:axPos val="${apiladas ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${linea}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const escala = apiladas ? '' : '<c:max val="100"/><c:min val="0"/>';
  const rejilla = apiladas ? '' : `<c:majorGridlines>${linea}</c:majorGridlines>`;
  const valores = `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${escala}</c:scaling><c:delete val="${apiladas ? 1 : 0}"/><c:axPos val="${apiladas ? 't' : 'l'}"/>${rejilla}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${apiladas ? '' : '<c:majorUnit val="25"/>'}</c:valAx>`;
  return categorias + valores;
}
