import type { Session } from './session';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook as a file of this computer; from then on nothing of it is unsaved. */
export async function download(session: Session): Promise<void> {
  const bytes = await session.save();
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = session.fileName;
  link.click();
  session.downloaded();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
