import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Outcome } from './editing/entering';
import { Objection } from './editing/Objection';
import { useFormulaHelp } from './editing/useFormulaHelp';
import type { FunctionHelp, WorkbenchTexts } from './options';

interface Props {
  readonly address: string;
  readonly entry: string;
  readonly texts: WorkbenchTexts;
  readonly functions: readonly FunctionHelp[];
  readonly onEnter: (text: string, despite: boolean) => Outcome;
  readonly onGoTo: (address: string) => void;
  readonly onEditing: (editing: boolean) => void;
  /** Back to the grid. */
  readonly onLeave: () => void;
}

/**
 * The name box, which also goes places, and what the active cell holds. While one of them is being
 * typed into, what happens around it does not touch it.
 */
export function FormulaBar(props: Props) {
  const { address, texts, onGoTo, onLeave } = props;
  /** What is being typed; `null` while nobody types. */
  const [place, setPlace] = useState<string | null>(null);
  return (
    <div className="formula">
      <input
        className="name-box"
        aria-label={texts.cell}
        value={place ?? address}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setPlace(event.currentTarget.value)}
        onBlur={() => setPlace(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onGoTo((place ?? address).trim());
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          setPlace(null);
          onLeave();
        }}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <Entry {...props} />
    </div>
  );
}

function Entry({ entry, texts, functions, onEnter, onEditing, onLeave }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const help = useFormulaHelp(box, functions, texts);

  /** Whether it is over: what was refused stays to be put right. */
  const finish = (despite = false): boolean => {
    help.close();
    if (draft !== null && draft !== entry) {
      const result = onEnter(draft, despite);
      setOutcome(result);
      if (result.kind !== 'taken') return false;
    }
    setDraft(null);
    setOutcome(null);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (help.key(event)) return;
    if (event.key === 'Enter' && finish()) onLeave();
    if (event.key === 'Escape') {
      setDraft(null);
      setOutcome(null);
      onLeave();
    }
  };
  return (
    <div className="entry">
      <input
        ref={box}
        aria-label={texts.formula}
        aria-invalid={outcome !== null && outcome.kind !== 'taken'}
        value={draft ?? entry}
        spellCheck={false}
        autoComplete="off"
        {...help.attributes}
        onFocus={() => onEditing(true)}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          setOutcome(null);
          help.look();
        }}
        onChange={() => undefined}
        onKeyDown={onKeyDown}
        onBlur={() => {
          onEditing(false);
          if (!finish()) setTimeout(() => box.current?.focus());
        }}
      />
      <div className="below">
        <Objection
          outcome={outcome}
          texts={texts}
          onDespite={() => {
            if (finish(true)) onLeave();
          }}
        />
        {outcome === null && help.shown}
      </div>
    </div>
  );
}
