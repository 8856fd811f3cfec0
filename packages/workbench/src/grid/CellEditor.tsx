import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Outcome } from '../editing/entering';
import { Objection } from '../editing/Objection';
import { useFormulaHelp } from '../editing/useFormulaHelp';
import type { FunctionHelp, WorkbenchTexts } from '../options';

/** Where one goes on after an entry. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface EditorProps {
  readonly initial: string;
  readonly width: number;
  readonly texts: WorkbenchTexts;
  readonly functions: readonly FunctionHelp[];
  /** Gives what became of the entry; only one that was taken ends the editing. */
  readonly onEnter: (text: string, onward: Onward, despite: boolean) => Outcome;
  readonly onCancel: () => void;
  /** Put here: enters what stands in the box; whether it was taken. */
  readonly commit: { current: (() => boolean) | null };
}

const ONWARD: Readonly<Record<string, readonly [Onward, Onward]>> = {
  Enter: ['down', 'up'],
  Tab: ['right', 'left'],
};

/** The box that one types into, over the cell. */
export function CellEditor({
  initial,
  width,
  texts,
  functions,
  onEnter,
  onCancel,
  commit,
}: EditorProps) {
  const box = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const help = useFormulaHelp(box, functions, texts);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);

  const enter = (onward: Onward, despite = false): boolean => {
    if (ended.current || !box.current) return true;
    const result = onEnter(box.current.value, onward, despite);
    ended.current = result.kind === 'taken';
    if (!ended.current) {
      setOutcome(result);
      help.close();
      // Also where one had clicked elsewhere: what was typed is not lost.
      const { current } = box;
      setTimeout(() => current.focus());
    }
    return ended.current;
  };
  useEffect(() => {
    commit.current = () => enter('stay');
    return () => {
      commit.current = null;
    };
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (help.key(event)) return;
    const onward = ONWARD[event.key];
    if (onward) enter(onward[event.shiftKey ? 1 : 0]);
    else if (event.key === 'Escape') {
      ended.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={box}
        className="editor"
        style={{ minWidth: width }}
        size={Math.max(4, initial.length + 2)}
        defaultValue={initial}
        aria-label={texts.edit}
        aria-invalid={outcome !== null}
        spellCheck={false}
        autoComplete="off"
        {...help.attributes}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          event.currentTarget.size = Math.max(4, event.currentTarget.value.length + 2);
          setOutcome(null);
          help.look();
        }}
        onPointerDown={(event) => event.stopPropagation()}
        onBlur={() => enter('stay')}
      />
      <div className="below">
        <Objection outcome={outcome} texts={texts} onDespite={() => enter('stay', true)} />
        {outcome === null && help.shown}
      </div>
    </>
  );
}
