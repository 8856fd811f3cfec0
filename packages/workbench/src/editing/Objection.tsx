import type { WorkbenchTexts } from '../options';
import type { Outcome } from './entering';

/** Why an entry was not taken, below the box where it still stands; a doubt may be passed over. */
export function Objection({
  outcome,
  texts,
  onDespite,
}: {
  readonly outcome: Outcome | null;
  readonly texts: WorkbenchTexts;
  readonly onDespite: () => void;
}) {
  if (!outcome || outcome.kind === 'taken') return null;
  return (
    <div className="objection" role="alert">
      {outcome.message}
      {outcome.kind === 'doubted' && (
        <button
          type="button"
          onPointerDown={(event) => {
            // The box keeps the focus.
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={onDespite}
        >
          {texts.enterDespite}
        </button>
      )}
    </div>
  );
}
