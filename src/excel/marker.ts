/**
 * Excel has no transactions. While a plan is being written, a hidden name says which one, and a
 * custom XML part keeps what people had written in the cells that the plan replaces; both go away
 * with the last action of the last request. What is still there at the next start was not finished.
 */
export const MARKER = '_plan_en_curso';
const NAMESPACE = 'urn:plan-en-curso';

export function setMarker(
  context: Excel.RequestContext,
  action: string,
  snapshot: string | undefined,
): void {
  removeMarker(context);
  const name = context.workbook.names.add(MARKER, `="${action.replaceAll('"', '""')}"`);
  name.visible = false;
  if (snapshot !== undefined) {
    context.workbook.customXmlParts.add(
      `<snapshot xmlns="${NAMESPACE}">${escapeXml(snapshot)}</snapshot>`,
    );
  }
}

export function removeMarker(context: Excel.RequestContext): void {
  context.workbook.names.getItemOrNullObject(MARKER).delete();
  context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject().delete();
}

/** Asks for the snapshot; what is returned gives it after the next sync. */
export function readSnapshot(context: Excel.RequestContext): () => string | null {
  const part = context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
  const xml = part.getXml();
  return () => {
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- the caller syncs; a result needs no load
    const text = xml.value as string | null;
    const start = text?.indexOf('>', text.indexOf('<snapshot')) ?? -1;
    if (!text || start < 0) return null;
    return unescapeXml(text.slice(start + 1, text.lastIndexOf('</')));
  };
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unescapeXml = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
