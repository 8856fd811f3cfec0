/** One workbook written by hand with as many features as fit, and where each of them stands. */
import { MAIN, OFFICE, handParts, pack, rels, type Parts } from './hand';

const XL = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAW = 'application/vnd.openxmlformats-officedocument.drawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const X14AC = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A feature's name, the part that it is in, and text that must be in that part. */
export type Feature = readonly [name: string, part: string, xml: string];

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const DRAWING = 'xl/drawings/drawing1.xml';

const features: Feature[] = [];
/** Puts a piece of XML where it is called and notes it as a feature. */
const f = (part: string, name: string, xml: string): string => {
  features.push([name, part, xml]);
  return xml;
};
const sheet = (name: string, xml: string): string => f(SHEET, name, xml);
const book = (name: string, xml: string): string => f(BOOK, name, xml);
const style = (name: string, xml: string): string => f(STYLES, name, xml);

const styles =
  `<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="1">${style('custom number format', '<numFmt numFmtId="165" formatCode="[Red]0.0&quot; %&quot;;-0.0"/>')}</numFmts>` +
  `<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>${style('font with theme colour and tint', '<font><b/><u val="double"/><vertAlign val="superscript"/><sz val="10"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/></font>')}</fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${style('pattern fill', '<fill><patternFill patternType="darkTrellis"><fgColor rgb="FF112233"/><bgColor indexed="13"/></patternFill></fill>')}${style('gradient fill', '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill>')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${style('diagonal border', '<border diagonalUp="1" diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="mediumDashDot"><color auto="1"/></diagonal></border>')}</borders>` +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="165" fontId="1" fillId="2" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${style('rotated and shrunk text', '<xf numFmtId="165" fontId="1" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="distributed" vertical="justify" textRotation="45" shrinkToFit="1" readingOrder="1"/></xf>')}${style('hidden formula', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection hidden="1"/></xf>')}<xf numFmtId="165" fontId="1" fillId="2" borderId="0" xfId="1"/></cellXfs>` +
  `<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/>${style('named cell style', '<cellStyle name="Estilo de la oficina" xfId="1"/>')}</cellStyles>` +
  `<dxfs count="2">${style('differential format', '<dxf><font><b/><i val="0"/><color rgb="FF9C0006"/></font><numFmt numFmtId="166" formatCode="0.000"/><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"><color auto="1"/></left></border></dxf>')}<dxf><fill><patternFill><bgColor theme="4"/></patternFill></fill></dxf></dxfs>` +
  `<tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16">${style('own table style', '<tableStyle name="Tabla de la oficina" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="1"/></tableStyle>')}</tableStyles>` +
  `${style('recently used colours', '<colors><mruColors><color rgb="FF123456"/></mruColors></colors>')}</styleSheet>`;

const strings =
  '<si><t>Nombre</t></si><si><t>Valor</t></si><si><t>Doble</t></si>' +
  f(
    STRINGS,
    'rich text',
    '<si><r><t xml:space="preserve">parte </t></r><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/></rPr><t>roja</t></r></si>',
  ) +
  f(
    STRINGS,
    'phonetic text',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></si>',
  ) +
  f(STRINGS, 'text with white space', '<si><t xml:space="preserve">  dos\nlíneas </t></si>') +
  '<si><t>Ana</t></si><si><t>Luis</t></si><si><t>Total</t></si>';

const filler = (from: number, to: number, make: (row: number) => string): string =>
  Array.from({ length: to - from + 1 }, (_, i) => make(from + i)).join('');

const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>6</v></c><c r="B2"><v>10</v></c><c r="C2"><f>tblDatos[[#This Row],[Valor]]*2</f><v>20</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>30</v></c><c r="C3"><f>tblDatos[[#This Row],[Valor]]*2</f><v>60</v></c></row>' +
  '<row r="4"><c r="A4" t="s"><v>8</v></c><c r="B4"><f>SUBTOTAL(109,tblDatos[Valor])</f><v>40</v></c><c r="C4"/></row>' +
  sheet(
    'row with outline, height and look',
    '<row r="6" s="1" customFormat="1" ht="33.75" customHeight="1" outlineLevel="1" collapsed="1" thickBot="1" x14ac:dyDescent="0.25"><c r="A6" s="1" t="s"><v>3</v></c><c r="B6" t="s" ph="1"><v>4</v></c><c r="C6" t="s"><v>5</v></c></row>',
  ) +
  sheet('hidden row', '<row r="7" hidden="1"><c r="A7"><v>1</v></c></row>') +
  `<row r="8">${sheet('shared formula', '<c r="A8"><f t="shared" ref="A8:A10" si="0">B8+1</f><v>2</v></c>')}<c r="B8"><v>1</v></c>${sheet('legacy array formula', '<c r="C8"><f t="array" ref="C8:C9">B8:B9*2</f><v>2</v></c>')}${sheet('dynamic array formula', '<c r="D8" cm="1"><f t="array" ref="D8:D10">_xlfn.SEQUENCE(3)</f><v>1</v></c>')}${sheet('error value', '<c r="E8" t="e"><f>1/0</f><v>#DIV/0!</v></c>')}${sheet('truth value', '<c r="F8" t="b"><v>1</v></c>')}</row>` +
  '<row r="9"><c r="A9"><f t="shared" si="0"/><v>3</v></c><c r="B9"><v>2</v></c><c r="C9"><v>4</v></c><c r="D9"><v>2</v></c></row>' +
  `<row r="10"><c r="A10"><f t="shared" si="0"/><v>1</v></c><c r="D10"><v>3</v></c>${sheet('inline rich text', '<c r="E10" t="inlineStr"><is><r><rPr><i/><sz val="9"/><rFont val="Arial"/></rPr><t>en línea</t></r></is></c>')}</row>` +
  `<row r="12">${sheet('data table', '<c r="B12"><f t="dataTable" ref="B12:B13" dt2D="0" dtr="0" r1="A20"/><v>5</v></c>')}${sheet('newer function', '<c r="C12"><f>_xlfn.XLOOKUP(1,A8:A10,B8:B10)</f><v>0</v></c>')}${sheet('formula into another workbook', '<c r="D12"><f>[1]Datos!$A$1</f><v>9</v></c>')}</row>` +
  '<row r="13"><c r="B13"><v>6</v></c></row>' +
  filler(30, 34, (r) => `<row r="${r}"><c r="H${r}"><v>${r}</v></c></row>`);

const ext = (uri: string, prefix: string, inner: string): string =>
  `<ext xmlns:${prefix}="${X14}" uri="${uri}">${inner}</ext>`;

const worksheet =
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="${MC}" mc:Ignorable="x14ac" xmlns:x14ac="${X14AC}">` +
  sheet(
    'code name, theme tab colour, outline settings',
    '<sheetPr codeName="Hoja1" filterMode="1"><tabColor theme="6" tint="0.4"/><outlinePr summaryBelow="0" summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>',
  ) +
  '<dimension ref="A1:H34"/>' +
  `<sheetViews>${sheet('zoomed view with frozen panes', '<sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/><selection pane="bottomRight" activeCell="B2" sqref="B2:C3"/></sheetView>')}</sheetViews>` +
  sheet(
    'default sizes',
    '<sheetFormatPr baseColWidth="12" defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1" x14ac:dyDescent="0.25"/>',
  ) +
  `<cols>${sheet('column with outline', '<col min="1" max="1" width="20.7109375" customWidth="1" outlineLevel="1" collapsed="1"/>')}${sheet('hidden columns', '<col min="5" max="6" width="9.140625" style="2" hidden="1"/>')}</cols>` +
  `<sheetData>${rows}</sheetData>` +
  sheet(
    'sheet protection with a password',
    '<sheetProtection algorithmName="SHA-512" hashValue="q83vEjRWeJA=" saltValue="EjRWeJCrze8=" spinCount="100000" sheet="1" objects="1" formatCells="0" sort="0"/>',
  ) +
  sheet(
    'ranges that may be edited',
    '<protectedRanges><protectedRange sqref="B2:B3" name="Captura"/></protectedRanges>',
  ) +
  sheet(
    'scenarios',
    '<scenarios current="0"><scenario name="Alto" locked="1" count="1" user="Ana" comment="x"><inputCells r="B8" val="9"/></scenario></scenarios>',
  ) +
  sheet(
    'filter of the sheet with a criterion',
    '<autoFilter ref="H29:H34"><filterColumn colId="0"><customFilters and="1"><customFilter operator="greaterThan" val="30"/></customFilters></filterColumn></autoFilter>',
  ) +
  `<mergeCells count="1">${sheet('merged cells', '<mergeCell ref="A15:C15"/>')}</mergeCells>` +
  sheet('phonetic settings', '<phoneticPr fontId="0" type="noConversion"/>') +
  sheet(
    'conditional format by formula',
    '<conditionalFormatting sqref="A8:A10 C8"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A8&gt;1</formula></cfRule></conditionalFormatting>',
  ) +
  sheet(
    'conditional format by value',
    '<conditionalFormatting sqref="B8:B10"><cfRule type="cellIs" dxfId="1" priority="2" operator="between"><formula>1</formula><formula>2</formula></cfRule></conditionalFormatting>',
  ) +
  sheet(
    'colour scale',
    '<conditionalFormatting sqref="H30:H34"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>',
  ) +
  sheet(
    'data bar tied to its extension',
    '<conditionalFormatting sqref="B2:B3"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-3333-4444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting>',
  ) +
  sheet(
    'icon set',
    '<conditionalFormatting sqref="C2:C3"><cfRule type="iconSet" priority="5"><iconSet iconSet="3Symbols" showValue="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="33" gte="0"/><cfvo type="formula" val="$B$8"/></iconSet></cfRule></conditionalFormatting>',
  ) +
  sheet(
    'conditional format by text',
    '<conditionalFormatting sqref="A2:A3"><cfRule type="containsText" dxfId="0" priority="6" operator="containsText" text="ana"><formula>NOT(ISERROR(SEARCH("ana",A2)))</formula></cfRule></conditionalFormatting>',
  ) +
  sheet(
    'conditional formats by rank, mean, repetition and date',
    '<conditionalFormatting sqref="G1:G9"><cfRule type="top10" dxfId="0" priority="7" percent="1" bottom="1" rank="20"/><cfRule type="aboveAverage" dxfId="1" priority="8" aboveAverage="0" stdDev="1"/><cfRule type="duplicateValues" dxfId="0" priority="9"/><cfRule type="timePeriod" dxfId="1" priority="10" timePeriod="lastWeek"><formula>AND(TODAY()-ROUNDDOWN(G1,0)&gt;=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(G1,0)&lt;(WEEKDAY(TODAY())+7))</formula></cfRule></conditionalFormatting>',
  ) +
  `<dataValidations count="6">${sheet('validation by list, with messages', '<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Cuidado" error="No está en la lista" promptTitle="Elija" prompt="Uno de estos" sqref="D2:D3"><formula1>"Sí,No"</formula1></dataValidation>')}${sheet('validation by whole numbers', '<dataValidation type="whole" operator="notBetween" showErrorMessage="1" sqref="D4"><formula1>1</formula1><formula2>10</formula2></dataValidation>')}${sheet('validation by dates', '<dataValidation type="date" operator="greaterThan" sqref="D5"><formula1>45000</formula1></dataValidation>')}${sheet('validation by time', '<dataValidation type="time" operator="lessThan" sqref="D6"><formula1>0.5</formula1></dataValidation>')}${sheet('validation by length', '<dataValidation type="textLength" operator="lessThanOrEqual" imeMode="off" sqref="D7"><formula1>20</formula1></dataValidation>')}${sheet('validation by formula', '<dataValidation type="custom" allowBlank="1" sqref="E2:E3"><formula1>COUNTIF($A$2:$A$3,A2)=1</formula1></dataValidation>')}</dataValidations>` +
  `<hyperlinks>${sheet('link outside', '<hyperlink ref="A16" r:id="rId5" tooltip="Ir al portal" display="portal"/>')}${sheet('link inside', '<hyperlink ref="A17" location="Oculta!A1" display="oculta"/>')}</hyperlinks>` +
  sheet('print options', '<printOptions horizontalCentered="1" headings="1" gridLines="1"/>') +
  sheet(
    'margins',
    '<pageMargins left="0.25" right="0.25" top="0.5" bottom="0.6" header="0.2" footer="0.1"/>',
  ) +
  sheet(
    'page set-up tied to printer settings',
    '<pageSetup paperSize="9" scale="60" fitToHeight="0" pageOrder="overThenDown" orientation="landscape" cellComments="atEnd" r:id="rId6"/>',
  ) +
  sheet(
    'headers and footers, even and first pages',
    '<headerFooter differentOddEven="1" differentFirst="1"><oddHeader>&amp;L&amp;"Arial,Bold"Título&amp;R&amp;D</oddHeader><oddFooter>&amp;CPágina &amp;P de &amp;N</oddFooter><evenHeader>&amp;Cpar</evenHeader><firstFooter>&amp;Rprimera</firstFooter></headerFooter>',
  ) +
  `<rowBreaks count="1" manualBreakCount="1">${sheet('page breaks by row', '<brk id="20" max="16383" man="1"/>')}</rowBreaks>` +
  sheet(
    'page breaks by column',
    '<colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks>',
  ) +
  sheet('watched cells', '<cellWatches><cellWatch r="B4"/></cellWatches>') +
  sheet(
    'errors to be ignored',
    '<ignoredErrors><ignoredError sqref="A2:A3" numberStoredAsText="1" formulaRange="1"/></ignoredErrors>',
  ) +
  sheet('drawing', '<drawing r:id="rId1"/>') +
  '<legacyDrawing r:id="rId2"/>' +
  `<tableParts count="1">${sheet('table', '<tablePart r:id="rId4"/>')}</tableParts>` +
  `<extLst>${sheet('newer data bar', ext('{78C0D931-6437-407d-A8EE-F0AAD7539E65}', 'x14', `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{11111111-2222-3333-4444-555555555555}"><x14:dataBar minLength="0" maxLength="100" border="1" negativeBarBorderColorSameAsPositive="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`))}${sheet('validation that looks at another sheet', ext('{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}', 'x14', `<x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Oculta!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F2:F3</xm:sqref></x14:dataValidation></x14:dataValidations>`))}${sheet('sparklines', ext('{05C60535-1F16-4fd2-B633-F4F36F0B64E0}', 'x14', `<x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Hoja1!H30:H34</xm:f><xm:sqref>G20</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`))}</extLst></worksheet>`;

const drawing =
  `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}">` +
  f(
    DRAWING,
    'picture',
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo" descr="El escudo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`,
  ) +
  f(
    DRAWING,
    'text box',
    '<xdr:oneCellAnchor><xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="914400" cy="457200"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Texto"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Nota al margen</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>',
  ) +
  `<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Gráfico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${OFFICE}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart = `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Hoja1!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Hoja1!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>30</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="60"/><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 1, 2, 4, 54, 4, 14</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const table =
  `<table xmlns="${MAIN}" id="1" name="tblDatos" displayName="tblDatos" ref="A1:C4" totalsRowCount="1" dataDxfId="1">` +
  '<autoFilter ref="A1:C3"><filterColumn colId="1"><top10 top="0" val="5"/></filterColumn></autoFilter>' +
  '<sortState ref="A2:C3"><sortCondition descending="1" ref="B2:B3"/></sortState>' +
  '<tableColumns count="3"><tableColumn id="1" name="Nombre" totalsRowLabel="Total"/><tableColumn id="2" name="Valor" totalsRowFunction="sum"/><tableColumn id="3" name="Doble" dataDxfId="0"><calculatedColumnFormula>tblDatos[[#This Row],[Valor]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="Tabla de la oficina" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';

const pivotCache = `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="1" refreshedBy="Ana" createdVersion="6" refreshedVersion="6" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Hoja1"/></cacheSource><cacheFields count="2"><cacheField name="Nombre" numFmtId="0"><sharedItems count="2"><s v="Ana"/><s v="Luis"/></sharedItems></cacheField><cacheField name="Valor" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="10" maxValue="30"/></cacheField></cacheFields></pivotCacheDefinition>`;
const pivotTable = `<pivotTableDefinition xmlns="${MAIN}" name="Tabla dinámica 1" cacheId="7" dataCaption="Valores" updatedVersion="6" minRefreshableVersion="3" createdVersion="6"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Suma" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;

const theme = `<a:theme xmlns:a="${A}" name="Oficina"><a:themeElements><a:clrScheme name="Oficina">${[
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1F497D'],
  ['lt2', 'EEECE1'],
  ['accent1', '4F81BD'],
  ['accent2', 'C0504D'],
  ['accent3', '9BBB59'],
  ['accent4', '8064A2'],
  ['accent5', '4BACC6'],
  ['accent6', 'F79646'],
  ['hlink', '0000FF'],
  ['folHlink', '800080'],
]
  .map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`)
  .join(
    '',
  )}</a:clrScheme><a:fontScheme name="Oficina"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Oficina"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const metadata = `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const workbook =
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
  book(
    'version of the writer',
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="6" rupBuild="22228"/>',
  ) +
  book(
    'workbook settings',
    '<workbookPr showInkAnnotation="0" codeName="EsteLibro" defaultThemeVersion="166925"/>',
  ) +
  book('workbook protection', '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>') +
  `<bookViews>${book('window', '<workbookView xWindow="10" yWindow="20" windowWidth="20000" windowHeight="9000" tabRatio="700" firstSheet="0"/>')}</bookViews>` +
  `<sheets><sheet name="Hoja1" sheetId="4" r:id="rId1"/>${book('hidden sheet', '<sheet name="Oculta" sheetId="9" state="hidden" r:id="rId2"/>')}${book('very hidden sheet', '<sheet name="Muy oculta" sheetId="2" state="veryHidden" r:id="rId3"/>')}<sheet name="Dinámica" sheetId="12" r:id="rId4"/>${book('chart sheet', '<sheet name="Gráfico" sheetId="13" r:id="rId30"/>')}</sheets>` +
  book(
    'link to another workbook',
    '<externalReferences><externalReference r:id="rId20"/></externalReferences>',
  ) +
  `<definedNames>${book('filter name', '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Hoja1!$H$29:$H$34</definedName>')}${book('print area', '<definedName name="_xlnm.Print_Area" localSheetId="0">Hoja1!$A$1:$H$34</definedName>')}${book('print titles', '<definedName name="_xlnm.Print_Titles" localSheetId="0">Hoja1!$A:$A,Hoja1!$1:$1</definedName>')}${book('name with a comment', '<definedName name="tasa" comment="anual">0.18</definedName>')}${book('hidden name', '<definedName name="tope" hidden="1">Hoja1!$B$8</definedName>')}${book('name of a sheet', '<definedName name="tope" localSheetId="1">Oculta!$A$1</definedName>')}</definedNames>` +
  book(
    'iterative calculation',
    '<calcPr calcId="191029" iterate="1" iterateCount="50" concurrentCalc="0"/>',
  ) +
  book('pivot caches', '<pivotCaches><pivotCache cacheId="7" r:id="rId21"/></pivotCaches>') +
  book(
    'unknown extension',
    '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'.replace(
      '<ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">',
      '<ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}">',
    ),
  ) +
  '</workbook>';

/** A picture of one pixel. */
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (c) => c.charCodeAt(0),
);

const whole = (part: string, name: string, xml: string): Parts => {
  features.push([name, part, xml]);
  return { [part]: xml };
};

const base = handParts({
  sheets: [
    worksheet,
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    '<sheetData/>',
    '<sheetData><row r="3"><c r="A3" t="str"><v>Etiquetas</v></c></row></sheetData>',
  ],
  strings,
  styles,
  workbookRels: [
    ['rId20', 'externalLink', 'externalLinks/externalLink1.xml'],
    ['rId21', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId22', 'theme', 'theme/theme1.xml'],
    ['rId23', 'sheetMetadata', 'metadata.xml'],
    ['rId24', 'customXml', '../customXml/item1.xml'],
    [
      'rId25',
      'http://schemas.microsoft.com/office/2017/10/relationships/person',
      'persons/person.xml',
    ],
    ['rId30', 'chartsheet', 'chartsheets/sheet1.xml'],
  ],
  defaults: {
    png: 'image/png',
    vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
    bin: `${XL}.printerSettings`,
  },
  overrides: {
    '/xl/drawings/drawing1.xml': `${DRAW}+xml`,
    '/xl/drawings/drawing2.xml': `${DRAW}+xml`,
    '/xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    '/xl/charts/chart2.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    '/xl/chartsheets/sheet1.xml': `${XL}.chartsheet+xml`,
    '/xl/comments1.xml': `${XL}.comments+xml`,
    '/xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
    '/xl/persons/person.xml': 'application/vnd.ms-excel.person+xml',
    '/xl/tables/table1.xml': `${XL}.table+xml`,
    '/xl/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
    '/xl/metadata.xml': `${XL}.sheetMetadata+xml`,
    '/xl/externalLinks/externalLink1.xml': `${XL}.externalLink+xml`,
    '/xl/pivotCache/pivotCacheDefinition1.xml': `${XL}.pivotCacheDefinition+xml`,
    '/xl/pivotCache/pivotCacheRecords1.xml': `${XL}.pivotCacheRecords+xml`,
    '/xl/pivotTables/pivotTable1.xml': `${XL}.pivotTable+xml`,
    '/customXml/itemProps1.xml':
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    '/docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    '/xl/webextensions/taskpanes.xml': 'application/vnd.ms-office.webextensiontaskpanes+xml',
    '/xl/webextensions/webextension1.xml': 'application/vnd.ms-office.webextension+xml',
  },
  parts: {
    'xl/worksheets/_rels/sheet1.xml.rels': rels([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'table', '../tables/table1.xml'],
      ['rId5', 'hyperlink', 'https://www.gob.pe/'],
      ['rId6', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      [
        'rId7',
        'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
        '../threadedComments/threadedComment1.xml',
      ],
    ]),
    'xl/worksheets/_rels/sheet4.xml.rels': rels([
      ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
    ]),
    'xl/pivotTables/_rels/pivotTable1.xml.rels': rels([
      ['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
    ]),
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels([
      ['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml'],
    ]),
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': rels([
      ['rId1', 'image', '../media/image1.png'],
      ['rId2', 'chart', '../charts/chart1.xml'],
    ]),
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/media/image1.png': png,
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([80, 0, 68, 0, 70, 0]),
    ...whole('xl/charts/chart1.xml', 'chart', chart),
    ...whole('xl/charts/chart2.xml', 'chart of a chart sheet', chart),
    ...whole(
      'xl/chartsheets/sheet1.xml',
      'chart sheet part',
      `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    ),
    'xl/chartsheets/_rels/sheet1.xml.rels': rels([['rId1', 'drawing', '../drawings/drawing2.xml']]),
    'xl/drawings/drawing2.xml': `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Gráfico"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing2.xml.rels': rels([['rId1', 'chart', '../charts/chart2.xml']]),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Ana</author></authors><commentList>${f('xl/comments1.xml', 'note with rich text', '<comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t>Ana:</t></r><r><t xml:space="preserve">\n revisar</t></r></text></comment>')}</commentList></comments>`,
    ...whole(
      'xl/threadedComments/threadedComment1.xml',
      'threaded comment',
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B3" dT="2024-01-01T00:00:00.00" personId="{AAAAAAAA-0000-4000-8000-000000000001}" id="{BBBBBBBB-0000-4000-8000-000000000001}"><text>¿Por qué?</text></threadedComment></ThreadedComments>',
    ),
    ...whole(
      'xl/persons/person.xml',
      'people of the comments',
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Ana" id="{AAAAAAAA-0000-4000-8000-000000000001}" userId="ana" providerId="None"/></personList>',
    ),
    ...whole(
      'xl/tables/table1.xml',
      'table with totals, filter, order and a calculated column',
      table,
    ),
    ...whole('xl/theme/theme1.xml', 'theme', theme),
    ...whole('xl/metadata.xml', 'metadata of cells', metadata),
    ...whole(
      'xl/externalLinks/externalLink1.xml',
      'cache of another workbook',
      `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Datos"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>9</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    ),
    'xl/externalLinks/_rels/externalLink1.xml.rels': rels([
      ['rId1', 'externalLinkPath', 'https://www.gob.pe/datos.xlsx'],
    ]),
    ...whole('xl/pivotCache/pivotCacheDefinition1.xml', 'pivot cache', pivotCache),
    ...whole(
      'xl/pivotCache/pivotCacheRecords1.xml',
      'pivot records',
      `<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="10"/></r><r><x v="1"/><n v="30"/></r></pivotCacheRecords>`,
    ),
    ...whole('xl/pivotTables/pivotTable1.xml', 'pivot table', pivotTable),
    ...whole(
      'customXml/item1.xml',
      'custom XML',
      '<datos xmlns="urn:oficina">x<!-- nota --></datos>',
    ),
    'customXml/itemProps1.xml':
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{CCCCCCCC-0000-4000-8000-000000000001}"><ds:schemaRefs/></ds:datastoreItem>',
    'customXml/_rels/item1.xml.rels': rels([['rId1', 'customXmlProps', 'itemProps1.xml']]),
    ...whole(
      'docProps/core.xml',
      'properties of the document',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Informe</dc:title><dc:creator>Ana</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created></cp:coreProperties>',
    ),
    ...whole(
      'docProps/app.xml',
      'properties of the application',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>Secretaría</Company></Properties>',
    ),
    ...whole(
      'docProps/custom.xml',
      'properties of one’s own',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Expediente"><vt:lpwstr>001-2024</vt:lpwstr></property></Properties>',
    ),
    ...whole(
      'xl/webextensions/taskpanes.xml',
      'pane of a web extension',
      `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    ),
    ...whole(
      'xl/webextensions/webextension1.xml',
      'web extension',
      '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{DDDDDDDD-0000-4000-8000-000000000001}"><we:reference id="wa1" version="1.0" store="es" storeType="OMEX"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>',
    ),
    'xl/webextensions/_rels/taskpanes.xml.rels': rels([
      [
        'rId1',
        'http://schemas.microsoft.com/office/2011/relationships/webextension',
        'webextension1.xml',
      ],
    ]),
  },
});

base['xl/workbook.xml'] = workbook;
base['_rels/.rels'] = rels([
  ['rId1', 'officeDocument', 'xl/workbook.xml'],
  [
    'rId2',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
  ['rId3', 'extended-properties', 'docProps/app.xml'],
  ['rId4', 'custom-properties', 'docProps/custom.xml'],
  [
    'rId5',
    'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
    'xl/webextensions/taskpanes.xml',
  ],
]);

export const FEATURES: readonly Feature[] = features;
/** Parts that must come back byte for byte, for they have nothing to do with the edits. */
export const UNTOUCHED: readonly string[] = Object.keys(base).filter((name) =>
  /media|printerSettings|theme|pivot|external|webext|customXml|docProps|persons|threaded|charts|chartsheets|sheet[234]\.xml|metadata|table1/.test(
    name,
  ),
);
export const everything = (): Uint8Array => pack(base);
export const everythingParts = (): Parts => ({ ...base });
