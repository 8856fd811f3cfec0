/**
 * A worksheet once more: the text of its part, under another name. Strings, formats and rules of
 * the workbook stand for both; what hangs on the part by a relationship is made anew or stays out.
 */
import type { Package } from './package';
import { quoteSheet } from './plan';
import type { Sheet } from './sheet';
import type { XmlElement } from './xml';

/** What a copy could only share with its model, or would lose: nothing, as a rule. */
export function obstaclesToCopy(sheet: Sheet, pack: Package): string[] {
  const found = new Set<string>();
  for (const { type } of pack.relationships(sheet.home.part.name)) {
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (!['table', 'hyperlink', 'printerSettings'].includes(kind)) found.add(kind);
  }
  if (sheet.autoFilter) found.add('autoFilter');
  for (const table of sheet.tables) {
    if (table.hasTotals || !table.hasHeaders || table.filter?.active) found.add('table');
  }
  const own = [`${quoteSheet(sheet.name)}!`, ...sheet.tables.map(({ name }) => `${name}[`)];
  const speaksOfItself = (formula: string) => {
    const text = formula.toLowerCase();
    return own.some((name) => text.includes(name.toLowerCase()));
  };
  sheet.forEachFormula((_row, _column, { formula }) => {
    if (speaksOfItself(formula)) found.add('formula of itself');
  });
  for (const { sheet: scope, ref, formula } of sheet.workbook.names) {
    if (scope === sheet.name && ref?.sheet !== sheet.name && speaksOfItself(formula)) {
      found.add('name');
    }
  }
  return [...found];
}

/** The copy's tree without what only its model has; links get relationships of their own. */
export function separate(root: XmlElement, from: string, to: string, pack: Package): void {
  const links = new Map(
    pack
      .relationships(from)
      .map(({ id, type, target, external }) => [id, { type, target, external }]),
  );
  const tables = root.child('tableParts');
  if (tables) root.remove(tables);
  root.child('pageSetup')?.set('r:id', null);
  for (const view of root.child('sheetViews')?.all('sheetView') ?? [])
    view.set('tabSelected', null);
  for (const node of root.child('hyperlinks')?.all('hyperlink') ?? []) {
    const link = links.get(node.get('r:id') ?? '');
    if (link) node.set('r:id', pack.relate(to, link.type, link.target, link.external));
  }
}

/** Tables, names and what is printed, which are the workbook's. */
export function dress(copy: Sheet, model: Sheet): void {
  const { workbook } = copy;
  for (const table of model.tables) {
    let n = 2;
    while (workbook.table(`${table.name}${n}`)) n += 1;
    const made = copy.addTable({
      name: `${table.name}${n}`,
      area: table.area,
      style: table.style,
      bandedRows: table.bandedRows,
      filterButtons: table.filterButtons,
    });
    for (const header of table.headers) {
      const formula = table.calculatedColumn(header);
      if (formula !== null) made.setCalculatedColumn(header, formula);
    }
  }
  for (const { name, sheet, formula, ref, visible, comment } of workbook.names) {
    if (sheet !== model.name) continue;
    const target = ref?.sheet === model.name ? { ...ref, sheet: copy.name } : formula;
    workbook.setName(name, target, { sheet: copy, visible, comment });
  }
  const { printAreas, titleRows, titleColumns } = model.page;
  copy.setPage({
    ...(printAreas && { printAreas }),
    ...(titleRows && { titleRows }),
    ...(titleColumns && { titleColumns }),
  });
}
