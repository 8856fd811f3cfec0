import { useRef, useState } from 'react';
import { MESA } from '../textos/banco';
import type { Idioma } from '../textos/idioma';

/** The name box, which also goes places, and what the active cell holds. */
export function FormulaBar({
  address,
  entry,
  idioma,
  onEnter,
  onGoTo,
  onEditing,
}: {
  readonly address: string;
  readonly entry: string;
  readonly idioma: Idioma;
  readonly onEnter: (text: string) => void;
  readonly onGoTo: (address: string) => void;
  readonly onEditing: (editing: boolean) => void;
}) {
  const textos = MESA[idioma];
  const [text, setText] = useState(entry);
  const [place, setPlace] = useState(address);
  const cancelled = useRef(false);
  return (
    <div className="formula">
      <input
        className="nombre"
        aria-label={textos.celda}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onGoTo(place.trim());
          if (event.key === 'Escape') setPlace(address);
        }}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <input
        aria-label={textos.formula}
        value={text}
        spellCheck={false}
        onFocus={() => {
          cancelled.current = false;
          onEditing(true);
        }}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            cancelled.current = true;
            setText(entry);
            event.currentTarget.blur();
          }
        }}
        onBlur={() => {
          onEditing(false);
          if (!cancelled.current && text !== entry) onEnter(text);
        }}
      />
    </div>
  );
}
