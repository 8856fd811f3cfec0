import type {
  ApplyOptions,
  AreaRef,
  CellGrid,
  Inspection,
  OpenWorkbook,
  Plan,
} from '@pnftp/xlsx/plan';
import type { Prepared } from './apply';
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
  /** Not known before the first plan; never again where Excel has refused it. */
  let grouping: boolean | undefined;

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
      const { applyPlan, preparePlan, undoneInSteps } = await import(
        /* webpackChunkName: "escribir" */ './apply'
      );
      const write = async (context: Excel.RequestContext, prepared: Prepared) => {
        try {
          await applyPlan(context, prepared, applyOptions);
        } catch (error) {
          if (codeOf(error) !== 'ItemNotFound') throw error;
          // Someone changed the workbook since it was described. What names things by what was
          // known comes first in the plan, so the plan is written again from what there is now.
          prepared = preparePlan(plan, await learn(context));
          await applyPlan(context, prepared, applyOptions);
        }
        options.onTitles?.(new Map([...prepared.made].map(([title, { id }]) => [id, title])));
        // Written sheets have other tables and conditional formats than those described.
        knowledge = null;
      };
      const prepared = preparePlan(plan, knowledge ?? (await run(learn)));
      if (grouping === undefined) grouping = groupsUndo();
      if (!grouping || !undoneInSteps(plan, prepared)) {
        return run((context) => write(context, prepared));
      }
      try {
        await run((context) => write(context, prepared), { mergeUndoGroup: true });
      } catch (error) {
        if (codeOf(error) !== 'UndoNotSupported') throw error;
        // What it had written by then is known by its mark, as what is broken off is.
        grouping = false;
        await run(async (context) => write(context, preparePlan(plan, await learn(context))));
      }
    },
  };
}

/** Whether this Excel can make one step to undo of several requests. */
const groupsUndo = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.20');

async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, batch);
  } catch (error) {
    throw failureOf(error);
  }
}
