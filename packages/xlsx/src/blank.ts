/** The package of a new workbook. */
import { DEFAULT_STYLES } from './core';
import { MAIN_NS } from './namespaces';
import { OFFICE_REL, Package } from './package';
import { STYLES_TYPE } from './styles';
import { element, parseXml } from './xml';

export const WORKBOOK_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';
const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const scheme = (name: string, typeface: string): string =>
  `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
const rgb = (name: string, color: string): string =>
  `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`;
const system = (name: string, value: string, last: string): string =>
  `<a:${name}><a:sysClr val="${value}" lastClr="${last}"/></a:${name}>`;
const three = (item: string): string => item.repeat(3);
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** Colours and fonts by name only; the least that the schema asks of a theme. */
const THEME =
  `<a:theme xmlns:a="${DRAWING_NS}" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  system('dk1', 'windowText', '000000') +
  system('lt1', 'window', 'FFFFFF') +
  [
    ['dk2', '44546A'],
    ['lt2', 'E7E6E6'],
    ['accent1', '4472C4'],
    ['accent2', 'ED7D31'],
    ['accent3', 'A5A5A5'],
    ['accent4', 'FFC000'],
    ['accent5', '5B9BD5'],
    ['accent6', '70AD47'],
    ['hlink', '0563C1'],
    ['folHlink', '954F72'],
  ]
    .map(([name, color]) => rgb(name!, color!))
    .join('') +
  `</a:clrScheme><a:fontScheme name="Office">${scheme('majorFont', 'Calibri Light')}${scheme('minorFont', 'Calibri')}</a:fontScheme>` +
  `<a:fmtScheme name="Office"><a:fillStyleLst>${three(solid)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${three(`<a:ln w="6350">${solid}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${three(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

/** Gives the package and the name of its workbook's part, which has no sheets yet. */
export function blankPackage(): { pack: Package; part: string } {
  const pack = Package.empty();
  const part = 'xl/workbook.xml';
  const put = (name: string, type: string, root: ReturnType<typeof element>): void => {
    pack.setDocument(name, { prolog: '', root, epilog: '' });
    pack.setContentType(name, type);
  };
  pack.relate('', `${OFFICE_REL}/officeDocument`, part);
  put(
    part,
    WORKBOOK_TYPE,
    element('workbook', { xmlns: MAIN_NS, 'xmlns:r': OFFICE_REL }, [
      element('workbookPr'),
      element('bookViews', {}, [
        element('workbookView', {
          xWindow: 0,
          yWindow: 0,
          windowWidth: 28800,
          windowHeight: 15000,
        }),
      ]),
      element('sheets'),
    ]),
  );
  pack.relate(part, `${OFFICE_REL}/styles`, 'xl/styles.xml');
  put('xl/styles.xml', STYLES_TYPE, parseXml(DEFAULT_STYLES, 'styles').root);
  pack.relate(part, `${OFFICE_REL}/theme`, 'xl/theme/theme1.xml');
  put('xl/theme/theme1.xml', THEME_TYPE, parseXml(THEME, 'theme').root);
  return { pack, part };
}
