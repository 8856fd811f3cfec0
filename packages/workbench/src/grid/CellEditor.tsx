import { useLayoutEffect, useRef } from 'react';

/** How editing ended: with a text to enter, or without; and where the selection goes then. */
export interface EditEnd {
  readonly text: string | null;
  readonly move: 'down' | 'up' | 'right' | 'left' | 'stay';
}

/** The box that one types into, over the cell. */
export function CellEditor({
  initial,
  width,
  label,
  onEnd,
}: {
  readonly initial: string;
  readonly width: number;
  readonly label: string;
  readonly onEnd: (end: EditEnd) => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);
  const end = (text: string | null, move: EditEnd['move']) => {
    if (ended.current) return;
    ended.current = true;
    onEnd({ text, move });
  };
  return (
    <input
      ref={box}
      className="editor"
      style={{ minWidth: width }}
      size={Math.max(4, initial.length + 2)}
      defaultValue={initial}
      aria-label={label}
      onKeyDown={(event) => {
        event.stopPropagation();
        const text = event.currentTarget.value;
        if (event.key === 'Enter') end(text, event.shiftKey ? 'up' : 'down');
        else if (event.key === 'Tab') end(text, event.shiftKey ? 'left' : 'right');
        else if (event.key === 'Escape') end(null, 'stay');
        else return;
        event.preventDefault();
      }}
      onBlur={(event) => end(event.currentTarget.value, 'stay')}
    />
  );
}
