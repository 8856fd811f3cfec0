import { useState } from 'react';
import type { WorkbenchTexts } from './options';

/**
 * The name box, which also goes places, and what the active cell holds. While one of them is being
 * typed into, what happens around it does not touch it.
 */
export function FormulaBar({
  address,
  entry,
  texts,
  onEnter,
  onGoTo,
  onEditing,
}: {
  readonly address: string;
  readonly entry: string;
  readonly texts: WorkbenchTexts;
  readonly onEnter: (text: string) => void;
  readonly onGoTo: (address: string) => void;
  readonly onEditing: (editing: boolean) => void;
}) {
  /** What is being typed; `null` while nobody types. */
  const [place, setPlace] = useState<string | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className="formula">
      <input
        className="name-box"
        aria-label={texts.cell}
        value={place ?? address}
        onChange={(event) => setPlace(event.currentTarget.value)}
        onBlur={() => setPlace(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onGoTo((place ?? address).trim());
          if (event.key === 'Enter' || event.key === 'Escape') setPlace(null);
        }}
      />
      <span className="fx" aria-hidden>
        fx
      </span>
      <input
        aria-label={texts.formula}
        value={draft ?? entry}
        spellCheck={false}
        onFocus={() => onEditing(true)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          const box = event.currentTarget;
          if (event.key === 'Enter') box.blur();
          if (event.key === 'Escape') {
            // Blurring enters what the box shows: it must show the cell's own again.
            box.value = entry;
            box.blur();
          }
        }}
        onBlur={(event) => {
          const text = event.currentTarget.value;
          setDraft(null);
          onEditing(false);
          if (draft !== null && text !== entry) onEnter(text);
        }}
      />
    </div>
  );
}
