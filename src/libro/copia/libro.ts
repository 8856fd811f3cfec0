import { newWorkbook, openFile } from '@pnftp/xlsx';
import type { Plan } from '@pnftp/xlsx/plan';

/** The copy as a workbook of its own: nothing of the one that it is of comes with it. */
export async function libroDeCopia(plan: Plan): Promise<Uint8Array> {
  const [primera, ...otras] = plan.sheets;
  const libro = newWorkbook({ sheets: [primera!.name] });
  await openFile(libro).apply({ ...plan, sheets: [{ ...primera!, mode: 'update' }, ...otras] });
  return libro.save();
}
