import { areaAddress, cellAddress, MAX_COLUMNS, MAX_ROWS, type PagePlan } from '@pnftp/xlsx/plan';
import { rangeOf } from './ranges';

/** Print set-up. Only what the plan names changes, but for the fit and the scale, of which one replaces the other. */
export function setPage(sheet: Excel.Worksheet, plan: PagePlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.setPrintMargins('Centimeters', { ...plan.margins });
  pageLayout.zoom =
    'scale' in plan.fit
      ? { scale: plan.fit.scale }
      : {
          horizontalFitToPages: plan.fit.wide,
          ...(plan.fit.tall !== null && { verticalFitToPages: plan.fit.tall }),
        };
  if (plan.breaks) {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of plan.breaks) {
      sheet.horizontalPageBreaks.add(cellAddress(row, 0));
    }
  }
  if (plan.columnBreaks) {
    sheet.verticalPageBreaks.removePageBreaks();
    for (const column of plan.columnBreaks) sheet.verticalPageBreaks.add(cellAddress(0, column));
  }
  if (plan.order) {
    pageLayout.printOrder = plan.order === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  }
  if (plan.centerHorizontally !== undefined) {
    pageLayout.centerHorizontally = plan.centerHorizontally;
  }
  if (plan.printArea) pageLayout.setPrintArea(areaAddress(plan.printArea));
  if (plan.titleRows) {
    const { row, rows } = plan.titleRows;
    pageLayout.setPrintTitleRows(rangeOf(sheet, { row, rows, column: 0, columns: MAX_COLUMNS }));
  }
  if (plan.titleColumns) {
    const { column, columns } = plan.titleColumns;
    pageLayout.setPrintTitleColumns(rangeOf(sheet, { row: 0, rows: MAX_ROWS, column, columns }));
  }
  setPageLines(sheet, plan);
}

export function setPageLines(
  sheet: Excel.Worksheet,
  { header = {}, footer = {} }: Pick<PagePlan, 'header' | 'footer'>,
): void {
  const lines = sheet.pageLayout.headersFooters.defaultForAllPages;
  if (header.left !== undefined) lines.leftHeader = header.left;
  if (header.center !== undefined) lines.centerHeader = header.center;
  if (header.right !== undefined) lines.rightHeader = header.right;
  if (footer.left !== undefined) lines.leftFooter = footer.left;
  if (footer.center !== undefined) lines.centerFooter = footer.center;
  if (footer.right !== undefined) lines.rightFooter = footer.right;
}
