/** What the parts of an open workbook share. Internal. */
import { FormulaTranslator } from './formulas';
import type { Journal } from './journal';
import { type Back } from './journal';
import { MAIN_NS, canonicalText } from './namespaces';
import { OFFICE_REL, type Package } from './package';
import { STRINGS_TYPE, SharedStrings } from './strings';
import { STYLES_TYPE, Styles } from './styles';
import { element, parseXml, type XmlElement } from './xml';

const METADATA_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const METADATA_ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];
const DYNAMIC_NS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

export class Core {
  readonly translator: FormulaTranslator;
  readonly journal: Journal;
  private loadedStrings: SharedStrings | null = null;
  private loadedStyles: Styles | null = null;
  private dynamicIndex: number | null = null;
  private stringsPart = false;
  private chainGone = false;

  constructor(
    readonly pack: Package,
    /** Name of the workbook's part. */
    readonly part: string,
    customFunctions: readonly string[],
  ) {
    this.translator = new FormulaTranslator(customFunctions);
    this.journal = pack.journal;
  }

  /** What it knows of parts that the journal may take away. */
  knownBack(): Back {
    const { dynamicIndex, stringsPart, chainGone } = this;
    return () => {
      const now = this.knownBack();
      Object.assign(this, { dynamicIndex, stringsPart, chainGone });
      return now;
    };
  }

  /** Makes what only grows: an undone step leaves it, for the numbers that cells carry. */
  lasting(): void {
    const { journal } = this;
    const styles = this.related('styles');
    if (styles) this.pack.lasting.add(styles.toLowerCase());
    void this.styles;
    void this.strings;
    journal.start();
  }

  /** The workbook element, for reading. */
  get root(): XmlElement {
    return this.pack.document(this.part).root;
  }

  /** The workbook element, to be changed. */
  edited(): XmlElement {
    return this.pack.touch(this.part);
  }

  get date1904(): boolean {
    return this.root.child('workbookPr')?.bool('date1904') ?? false;
  }

  /** Part that the workbook has a relationship of this kind to. */
  related(kind: string): string | null {
    const found = this.pack
      .relationships(this.part)
      .find(({ type, external }) => !external && type.endsWith(`/${kind}`));
    return found && this.pack.has(found.target) ? found.target : null;
  }

  private makePart(kind: string, name: string, type: string, root: XmlElement): string {
    const free = this.pack.has(name)
      ? this.pack.freeName(name.replace(/\.xml$/, ''), '.xml')
      : name;
    this.pack.setDocument(free, { prolog: '', root, epilog: '' });
    this.pack.setContentType(free, type);
    this.pack.relate(this.part, `${OFFICE_REL}/${kind}`, free);
    return free;
  }

  private folder(): string {
    return this.part.slice(0, this.part.lastIndexOf('/') + 1);
  }

  get strings(): SharedStrings {
    if (this.loadedStrings) return this.loadedStrings;
    const part = this.related('sharedStrings');
    const strings = part
      ? new SharedStrings(canonicalText(this.pack.text(part), part), part)
      : SharedStrings.empty();
    this.loadedStrings = strings;
    if (part) this.pack.onSave(part, () => (strings.changed ? [strings.write()] : null));
    return strings;
  }

  /** Index of a text in the shared strings, whose part is made with the first one. */
  stringIndex(text: string): number {
    const { strings } = this;
    if (!this.stringsPart && this.related('sharedStrings') === null) {
      const name = this.makePart(
        'sharedStrings',
        `${this.folder()}sharedStrings.xml`,
        STRINGS_TYPE,
        element('sst', { xmlns: MAIN_NS }),
      );
      this.pack.onSave(name, () => [strings.write()]);
    }
    this.stringsPart = true;
    return strings.indexOf(text);
  }

  get styles(): Styles {
    if (this.loadedStyles) return this.loadedStyles;
    let part = this.related('styles');
    const root = part ? this.pack.document(part).root : parseXml(DEFAULT_STYLES, 'styles').root;
    const theme = this.related('theme');
    this.loadedStyles = new Styles(root, theme ? this.pack.document(theme).root : null, () => {
      // A workbook without styles gets them with the first one.
      if (part === null || !this.pack.has(part)) {
        part = this.makePart('styles', `${this.folder()}styles.xml`, STYLES_TYPE, root);
      }
      this.pack.touch(part);
    });
    return this.loadedStyles;
  }

  /** The chain says where formulas stand; Excel makes it anew where it is missing. */
  formulasChanged(): void {
    if (this.chainGone) return;
    this.chainGone = true;
    const chain = this.related('calcChain');
    if (!chain) return;
    const relation = this.pack.relationships(this.part).find(({ target }) => target === chain);
    if (relation) this.pack.unrelate(this.part, relation.id);
    this.pack.remove(chain);
  }

  /**
   * The `cm` of cells whose formula is a dynamic array: the place in metadata.xml that says so.
   * This is how Excel stores such cells, and custom functions among them.
   */
  dynamicCell(): number {
    if (this.dynamicIndex !== null) return this.dynamicIndex;
    const part =
      this.related('sheetMetadata') ??
      this.makePart(
        'sheetMetadata',
        `${this.folder()}metadata.xml`,
        METADATA_TYPE,
        element('metadata', { xmlns: MAIN_NS }),
      );
    const root = this.pack.document(part).root;
    const types = root.child('metadataTypes')?.all('metadataType') ?? [];
    let type = types.findIndex((item) => item.get('name') === 'XLDAPR') + 1;
    const records = root.child('cellMetadata')?.all('bk') ?? [];
    const future = root
      .all('futureMetadata')
      .find((item) => item.get('name') === 'XLDAPR')
      ?.all('bk');
    const isDynamic = (bk: XmlElement): boolean =>
      bk.all('rc').some((rc) => {
        const info = future?.[rc.number('v') ?? -1];
        return (
          rc.number('t') === type &&
          [...(info?.descendants() ?? [])].some((item) => item.bool('fDynamic'))
        );
      });
    const known = type > 0 ? records.findIndex(isDynamic) : -1;
    if (known >= 0) return (this.dynamicIndex = known + 1);
    this.pack.touch(part);
    if (type === 0) {
      const list = root.ensure('metadataTypes', METADATA_ORDER);
      list.add(
        element('metadataType', {
          name: 'XLDAPR',
          minSupportedVersion: 120000,
          copy: 1,
          pasteAll: 1,
          pasteValues: 1,
          merge: 1,
          splitFirst: 1,
          rowColShift: 1,
          clearFormats: 1,
          clearComments: 1,
          assign: 1,
          coerce: 1,
          cellMeta: 1,
        }),
      );
      type = types.length + 1;
      list.set('count', type);
    }
    let block = root.all('futureMetadata').find((item) => item.get('name') === 'XLDAPR');
    block ??= root.insert(element('futureMetadata', { name: 'XLDAPR' }), METADATA_ORDER);
    const place = block.all('bk').length;
    block.add(
      element('bk', {}, [
        element('extLst', {}, [
          element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, [
            element('xda:dynamicArrayProperties', {
              'xmlns:xda': DYNAMIC_NS,
              fDynamic: 1,
              fCollapsed: 0,
            }),
          ]),
        ]),
      ]),
    );
    block.set('count', place + 1);
    const cells = root.ensure('cellMetadata', METADATA_ORDER);
    cells.add(element('bk', {}, [element('rc', { t: type, v: place })]));
    cells.set('count', records.length + 1);
    return (this.dynamicIndex = records.length + 1);
  }
}

export const DEFAULT_STYLES = `<styleSheet xmlns="${MAIN_NS}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
