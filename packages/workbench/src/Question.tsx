import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';

export interface Answer {
  readonly label: string;
  readonly primary?: boolean;
  readonly onChoose: () => void;
}

/** Something to be decided before anything else; Escape is the last answer. */
export function Question({
  title,
  children,
  answers,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly answers: readonly Answer[];
}) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      className="question"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        answers[answers.length - 1]?.onChoose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className="buttons">
        {answers.map(({ label, primary, onChoose }) => (
          <Button key={label} appearance={primary ? 'primary' : 'secondary'} onClick={onChoose}>
            {label}
          </Button>
        ))}
      </div>
    </dialog>
  );
}
