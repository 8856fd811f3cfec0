import type {
  ApplyOptions,
  AreaRef,
  CellGrid,
  Inspection,
  OpenWorkbook,
  Plan,
} from '@pnftp/xlsx/plan';
import { describe, type Knowledge } from './describe';
import { codeOf, failureOf } from './failure';
import { readAreas } from './read';

export interface ExcelOptions {
  /**
   * Tables that are likely to be there: their places come with the first description. Others
   * cost it a second request, once.
   */
  readonly tables?: readonly string[];
  /** Told the titles by the sheets' ids whenever they are known anew, and those of sheets made. */
  readonly onTitles?: (titles: ReadonlyMap<string, string>) => void;
}

/**
 * The workbook that the add-in is open beside. Failures of Excel come as `ExcelFailure`. What
 * writes comes when something is first written: to show a workbook it is not needed.
 */
export function openExcel(options: ExcelOptions = {}): OpenWorkbook {
  const expected = new Set(options.tables);
  let knowledge: Knowledge | null = null;

  const learn = async (context: Excel.RequestContext): Promise<Knowledge> => {
    const found = await describe(context, [...expected]);
    for (const { name } of found.structure.tables) expected.add(name);
    knowledge = found;
    options.onTitles?.(found.titles);
    return found;
  };

  return {
    describe: () => run(async (context) => (await learn(context)).structure),

    read: (areas: readonly AreaRef[]): Promise<CellGrid[]> =>
      areas.length === 0 ? Promise.resolve([]) : run((context) => readAreas(context, areas)),

    inspect: async (areas: readonly AreaRef[], sheets: readonly string[]): Promise<Inspection> => {
      const { inspectSheets } = await import(/* webpackChunkName: "escribir" */ './inspect');
      return run(async (context) => {
        const { structure } = knowledge ?? (await learn(context));
        return inspectSheets(context, areas, sheets, structure);
      });
    },

    apply: async (plan: Plan, applyOptions: ApplyOptions = {}) => {
      const { applyPlan } = await import(/* webpackChunkName: "escribir" */ './apply');
      return run(async (context) => {
        let made: ReadonlyMap<string, Excel.Worksheet>;
        try {
          made = await applyPlan(context, plan, knowledge ?? (await learn(context)), applyOptions);
        } catch (error) {
          if (codeOf(error) !== 'ItemNotFound') throw error;
          // Someone changed the workbook since it was described. What names things by what was
          // known comes first in the plan, so the plan is written again from what there is now.
          made = await applyPlan(context, plan, await learn(context), applyOptions);
        }
        options.onTitles?.(new Map([...made].map(([title, { id }]) => [id, title])));
        // Written sheets have other tables and conditional formats than those described.
        knowledge = null;
      });
    },
  };
}

async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw failureOf(error);
  }
}
