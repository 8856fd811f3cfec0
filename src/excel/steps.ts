import type { ApplyOptions } from '@pnftp/xlsx/plan';
import { codeOf } from './failure';
import { WRITE_BYTES } from './sizes';

/** Something to write, which adds its actions to the pending request. */
export interface Step {
  /** About how much it adds to the request. */
  readonly bytes: number;
  readonly write: (context: Excel.RequestContext) => void;
  /** Two smaller steps that do the same, for what Excel finds too large. */
  readonly halve?: () => readonly [Step, Step] | null;
}

/**
 * Sends the steps in order, in as few requests as their size allows. A request that Excel finds
 * too large has not been carried out: it is sent again in halves.
 *
 * @throws the signal's reason when stopped between two requests.
 */
export async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { onProgress, signal }: ApplyOptions,
): Promise<void> {
  const total = sum(steps) || 1;
  let done = 0;
  const queue = chunks(steps);
  for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
    signal?.throwIfAborted();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    for (const step of chunk) step.write(context);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each 4 MB
      await context.sync();
    } catch (error) {
      const halves = codeOf(error) === 'RequestPayloadSizeLimitExceeded' ? halve(chunk) : null;
      if (!halves) throw error;
      queue.unshift(...halves);
      continue;
    }
    done += sum(chunk);
    onProgress?.(Math.min(1, done / total));
  }
}

/** How many requests they are sent in, where Excel finds none too large. */
export const requestsOf = (steps: readonly Step[]): number => chunks(steps).length;

const sum = (steps: readonly Step[]) => steps.reduce((bytes, step) => bytes + step.bytes, 0);

function chunks(steps: readonly Step[]): Step[][] {
  const found: Step[][] = [];
  let size = Infinity;
  for (const step of steps) {
    if (size + step.bytes > WRITE_BYTES) {
      found.push([]);
      size = 0;
    }
    found[found.length - 1]?.push(step);
    size += step.bytes;
  }
  return found;
}

function halve(chunk: readonly Step[]): Step[][] | null {
  if (chunk.length > 1) {
    const middle = Math.ceil(chunk.length / 2);
    return [chunk.slice(0, middle), chunk.slice(middle)];
  }
  return chunk[0]?.halve?.()?.map((step) => [step]) ?? null;
}
