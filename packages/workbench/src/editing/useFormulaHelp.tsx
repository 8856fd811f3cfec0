import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { FunctionHelp, WorkbenchTexts } from '../options';
import { completionOf, hintOf } from './completion';
import { ArgumentHint, CompletionList } from './FormulaHelp';

/** What both boxes that formulas are typed into show below them, and the keys that choose from it. */
export function useFormulaHelp(
  box: RefObject<HTMLInputElement | null>,
  functions: readonly FunctionHelp[],
  texts: WorkbenchTexts,
): {
  readonly look: () => void;
  readonly close: () => void;
  /** Whether the key was for the list. */
  readonly key: (event: KeyboardEvent) => boolean;
  readonly shown: ReactNode;
  readonly attributes: Readonly<Record<string, string | undefined>>;
} {
  const id = useId();
  const [typed, setTyped] = useState({ text: '', cursor: 0 });
  const [chosen, setChosen] = useState(0);
  const completion = completionOf(typed.text, typed.cursor, functions);
  const hint = completion ? null : hintOf(typed.text, typed.cursor, functions);

  const look = () => {
    const { current } = box;
    if (!current) return;
    setTyped({ text: current.value, cursor: current.selectionStart ?? current.value.length });
    setChosen(0);
  };
  const close = () => setTyped({ text: '', cursor: 0 });
  const choose = ({ name }: FunctionHelp) => {
    if (!box.current || !completion) return;
    box.current.setRangeText(`${name}(`, completion.from, typed.cursor, 'end');
    box.current.dispatchEvent(new Event('input', { bubbles: true }));
    look();
  };
  const key = (event: KeyboardEvent): boolean => {
    if (!completion) return false;
    const count = completion.names.length;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % count);
    else if (event.key === 'ArrowUp') setChosen((chosen + count - 1) % count);
    else if (event.key === 'Tab') choose(completion.names[chosen]!);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    look,
    close,
    key,
    shown: completion ? (
      <CompletionList
        id={id}
        names={completion.names}
        chosen={chosen}
        label={texts.functions}
        onChoose={choose}
      />
    ) : (
      hint && <ArgumentHint hint={hint} sign={texts.argumentSign} />
    ),
    attributes: {
      role: 'combobox',
      'aria-expanded': String(completion !== null),
      'aria-controls': completion ? id : undefined,
      'aria-activedescendant': completion ? `${id}-${chosen}` : undefined,
      'aria-autocomplete': 'list',
    },
  };
}
