import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { Session } from './session';

/**
 * F6 goes from part to part of the page, as in Excel: in the sheet Tab goes from cell to cell, and
 * does not lead out of it.
 */
export function useParts(session: Session, grid: RefObject<HTMLDivElement>): void {
  useEffect(() => {
    const parts = () => [
      grid.current,
      document.querySelector<HTMLElement>('iframe.pane'),
      document.querySelector<HTMLElement>('.bar .ribbon button, .bar button'),
      document.querySelector<HTMLElement>('.tools button'),
      document.querySelector<HTMLElement>('.tabs [aria-selected="true"]'),
    ];
    const go = (back: boolean) => {
      const all = parts().filter((part) => part !== null);
      const at = all.findIndex(
        (part) => part === document.activeElement || holds(part, document.activeElement),
      );
      const next = all[(at + (back ? -1 : 1) + all.length) % all.length];
      next?.focus({ preventScroll: true });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      go(event.shiftKey);
    };
    session.onward = () => go(false);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session, grid]);
}

/** Whether the focus is in the bar that the part stands in. */
const holds = (part: Element, focused: Element | null): boolean =>
  part.closest('.bar, .tools, .tabs')?.contains(focused) ?? false;
