/** The charts of a worksheet: real ones, each in a part of its own, in the sheet's drawing. */
import { OFFICE_REL } from '../../package';
import type { Sheet } from '../../sheet';
import { element, parseXml, serializeNode, type XmlElement } from '../../xml';
import { WORKSHEET_ORDER } from '../context';
import { Chart } from './chart';
import { A_NS, C_NS, XDR_NS, a } from './drawingMl';
import { corner } from './place';
import { KINDS, gridlines, type DrawnKind } from './tree';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export class Charts {
  /** The same object for the same chart as long as the workbook is open. */
  private readonly known = new WeakMap<XmlElement, Chart>();

  constructor(private readonly sheet: Sheet) {}

  private get pack() {
    return this.sheet.home.core.pack;
  }

  private get sheetPart(): string {
    return this.sheet.home.part.name;
  }

  private drawing(): string | null {
    const id = this.sheet.home.part.root.child('drawing')?.get('r:id');
    const found = this.pack.relationships(this.sheetPart).find((item) => item.id === id);
    return found && !found.external && this.pack.has(found.target) ? found.target : null;
  }

  /** In the order in which they lie upon each other. */
  list(): Chart[] {
    const drawing = this.drawing();
    if (!drawing) return [];
    const targets = new Map(this.pack.relationships(drawing).map(({ id, target }) => [id, target]));
    return this.pack.document(drawing).root.elements.flatMap((anchor) => {
      const reference = anchor.child('graphicFrame')
        ? [...anchor.descendants()].find(({ local }) => local === 'chart')
        : undefined;
      const part = targets.get(reference?.get('r:id') ?? '');
      if (!part || !this.pack.has(part) || this.pack.contentType(part) !== CHART_TYPE) return [];
      return [this.chartOf(anchor, drawing, part)];
    });
  }

  private chartOf(anchor: XmlElement, drawing: string, part: string): Chart {
    const known = this.known.get(anchor);
    if (known) return known;
    const { pack } = this;
    const made = new Chart({
      sheet: this.sheet,
      anchor,
      root: () => pack.document(part).root,
      touch: () => void pack.touch(part),
      touchDrawing: () => void pack.touch(drawing),
      remove: () => this.remove(anchor, drawing, part),
    });
    this.known.set(anchor, made);
    return made;
  }

  /** A chart of this kind without series, title or legend, over ten rows and six columns. */
  add(name: string, kind: DrawnKind): Chart {
    const { pack } = this;
    const drawing = this.drawing() ?? this.makeDrawing();
    const part = pack.freeName('xl/charts/chart', '.xml');
    pack.setDocument(part, parseXml(chartXml(kind), part));
    pack.setContentType(part, CHART_TYPE);
    const relation = pack.relate(drawing, `${OFFICE_REL}/chart`, part);
    const root = pack.touch(drawing);
    const ids = [...root.descendants()]
      .filter(({ local }) => local === 'cNvPr')
      .map((node) => node.number('id') ?? 0);
    const anchor = anchorXml(name, Math.max(1, ...ids) + 1, relation);
    root.add(anchor);
    return this.chartOf(anchor, drawing, part);
  }

  private makeDrawing(): string {
    const { pack } = this;
    const { part } = this.sheet.home;
    const drawing = pack.freeName('xl/drawings/drawing', '.xml');
    const root = element('xdr:wsDr', { 'xmlns:xdr': XDR_NS, 'xmlns:a': A_NS });
    pack.setDocument(drawing, { prolog: '', root, epilog: '' });
    pack.setContentType(drawing, DRAWING_TYPE);
    const relation = pack.relate(part.name, `${OFFICE_REL}/drawing`, drawing);
    part.touch();
    if (part.root.get('xmlns:r') === null) part.root.set('xmlns:r', OFFICE_REL);
    part.root.insert(element('drawing', { 'r:id': relation }), WORKSHEET_ORDER);
    return drawing;
  }

  private remove(anchor: XmlElement, drawing: string, part: string): void {
    const { pack } = this;
    const before = pack.reachable();
    const root = pack.touch(drawing);
    root.remove(anchor);
    const relation = pack.relationships(drawing).find(({ target }) => target === part);
    if (relation) pack.unrelate(drawing, relation.id);
    if (root.elements.length === 0) this.removeDrawing(drawing);
    pack.removeUnreachable(before);
  }

  /** A drawing with nothing left in it. */
  private removeDrawing(drawing: string): void {
    const { part } = this.sheet.home;
    const reference = part.root.child('drawing');
    const relation = this.pack
      .relationships(part.name)
      .find(({ target, external }) => !external && target === drawing);
    part.touch();
    if (reference) part.root.remove(reference);
    if (relation) this.pack.unrelate(part.name, relation.id);
  }
}

function anchorXml(name: string, id: number, relation: string): XmlElement {
  const frame = element('xdr:graphicFrame', { macro: '' }, [
    element('xdr:nvGraphicFramePr', {}, [
      element('xdr:cNvPr', { id, name }),
      element('xdr:cNvGraphicFramePr'),
    ]),
    element('xdr:xfrm', {}, [a('off', { x: 0, y: 0 }), a('ext', { cx: 0, cy: 0 })]),
    a('graphic', {}, [
      a('graphicData', { uri: C_NS }, [
        element('c:chart', { 'xmlns:c': C_NS, 'xmlns:r': OFFICE_REL, 'r:id': relation }),
      ]),
    ]),
  ]);
  // The prefixes stand here too: a drawing that another program made may not declare them.
  return element('xdr:twoCellAnchor', { 'xmlns:xdr': XDR_NS, 'xmlns:a': A_NS }, [
    corner('xdr:from', 0, 0, 0, 0),
    corner('xdr:to', 6, 0, 10, 0),
    frame,
    element('xdr:clientData'),
  ]);
}

/** As Excel makes one: white, with a thin grey frame and grey lines. */
function chartXml(kind: DrawnKind): string {
  return (
    `<c:chartSpace xmlns:c="${C_NS}" xmlns:a="${A_NS}" xmlns:r="${OFFICE_REL}"><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plotXml(kind)}</c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solid('FFFFFF')}<a:ln w="9525">${solid('D9D9D9')}</a:ln></c:spPr></c:chartSpace>`
  );
}

const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

function plotXml(kind: DrawnKind): string {
  const [group, grouping, direction] = KINDS[kind];
  if (grouping === null) {
    const hole = kind === 'doughnut' ? '<c:holeSize val="75"/>' : '';
    return `<c:${group}><c:varyColors val="1"/><c:firstSliceAng val="0"/>${hole}</c:${group}>`;
  }
  const inner =
    group === 'barChart'
      ? `<c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
        `<c:gapWidth val="150"/><c:overlap val="${grouping === 'clustered' ? 0 : 100}"/>`
      : `<c:grouping val="${grouping}"/><c:varyColors val="0"/><c:marker val="1"/>`;
  const lying = direction === 'bar';
  const axis = (own: number, other: number, place: string, lines: string, line: string) =>
    `<c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${place}"/>${lines}<c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln w="9525">${line}</a:ln></c:spPr><c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return (
    `<c:${group}>${inner}<c:axId val="1"/><c:axId val="2"/></c:${group}>` +
    `<c:catAx>${axis(1, 2, lying ? 'l' : 'b', '', solid('BFBFBF'))}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axis(2, 1, lying ? 'b' : 'l', serializeNode(gridlines('c:')), '<a:noFill/>')}<c:crossBetween val="between"/></c:valAx>`
  );
}
