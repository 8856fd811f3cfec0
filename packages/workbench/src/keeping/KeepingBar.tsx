import { Button } from '@fluentui/react-components';
import type { WorkbenchTexts } from '../options';
import type { Kept } from './store';

const WHEN = new Intl.DateTimeFormat('es-PE', { dateStyle: 'short', timeStyle: 'short' });

/** What is kept in this browser is always said, with the way to take it away. */
export function KeepingBar({
  texts,
  found,
  kept,
  onOpen,
  onForget,
}: {
  readonly texts: WorkbenchTexts['keeping'];
  readonly found: Kept | null;
  readonly kept: { readonly fileName: string; readonly until: number } | null;
  readonly onOpen: (kept: Kept) => void;
  readonly onForget: () => void;
}) {
  if (!found && !kept) return null;
  return (
    <div className="keeping" role="region" aria-label={texts.title}>
      <span>
        {kept
          ? texts.kept(kept.fileName, WHEN.format(kept.until))
          : found && texts.resume(found.fileName, WHEN.format(found.at))}
      </span>
      {!kept && found && (
        <Button size="small" appearance="primary" onClick={() => onOpen(found)}>
          {texts.open}
        </Button>
      )}
      <Button size="small" onClick={onForget}>
        {texts.forget}
      </Button>
    </div>
  );
}
