/** The mark of an unfinished plan, kept in a custom XML part of the open workbook. */
import { MARK_NAMESPACE, markXml, readMark, type Mark } from '@pnftp/xlsx/plan';

/** A mark that is there, by the id of its part. */
export interface KnownMark {
  readonly id: string;
  readonly mark: Mark | null;
}

/** Asks for the parts that may be marks; `items` are there after the next sync. */
export function findMarks(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(MARK_NAMESPACE);
  parts.load('items/id');
  return parts;
}

/** Asks for what they say; what is returned gives it after the next sync. */
export function readMarks(
  context: Excel.RequestContext,
  ids: readonly string[],
): () => KnownMark[] {
  const parts = context.workbook.customXmlParts;
  const asked = ids.map((id) => ({ id, xml: parts.getItem(id).getXml() }));
  return () => asked.map(({ id, xml }) => ({ id, mark: readMark(xml.value) }));
}

/**
 * Puts the mark in the place of those that are there, in one action: at no moment is there none.
 * What is returned takes it away.
 */
export function setMark(
  context: Excel.RequestContext,
  mark: Mark,
  known: readonly KnownMark[],
): () => void {
  const parts = context.workbook.customXmlParts;
  const [first, ...others] = known;
  const xml = markXml(mark);
  let part: Excel.CustomXmlPart;
  if (first) {
    part = parts.getItem(first.id);
    part.setXml(xml);
  } else part = parts.add(xml);
  for (const { id } of others) parts.getItem(id).delete();
  return () => part.delete();
}
