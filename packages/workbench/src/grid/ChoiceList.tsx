import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

/** What a cell's validation lists, under the cell; typing goes to what begins so. */
export function ChoiceList({
  choices,
  present,
  label,
  onChoose,
  onClose,
}: {
  readonly choices: readonly string[];
  /** What the cell holds. */
  readonly present: string;
  readonly label: string;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [at, setAt] = useState(Math.max(0, choices.indexOf(present)));
  // At once: what is pressed next is for the list.
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const search = (key: string) => {
    const now = Date.now();
    typed.current = {
      text: now - typed.current.at < 800 ? typed.current.text + key : key,
      at: now,
    };
    const wanted = typed.current.text.toLocaleLowerCase();
    const found = choices.findIndex((choice) => choice.toLocaleLowerCase().startsWith(wanted));
    if (found >= 0) setAt(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
    else if (event.key === 'ArrowUp' && !event.altKey) setAt(Math.max(0, at - 1));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(choices.length - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') onChoose(choices[at] ?? '');
    else if (event.key === 'Escape' || event.key === 'ArrowUp') onClose();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) search(event.key);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      className="choices"
      role="listbox"
      aria-label={label}
      aria-activedescendant={`choice-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.map((choice, i) => (
        <li
          key={choice}
          id={`choice-${i}`}
          role="option"
          aria-selected={i === at}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
