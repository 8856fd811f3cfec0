import { useEffect, useRef } from 'react';
import { commandOf } from './grid/commandKeys';
import type { Command } from './grid/commandKeys';

const EVERYWHERE: ReadonlySet<Command> = new Set(['undo', 'redo', 'find', 'download']);

/** Keys that belong to the workbook, wherever on the page the focus is but in a box to write in. */
export function usePageKeys(run: (command: Command) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as Element;
      if (event.defaultPrevented || target.closest('input, textarea, dialog, [role="grid"]'))
        return;
      const command = commandOf(event);
      if (!command || !EVERYWHERE.has(command)) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
