import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Focus never falls to the page's body, where keys mean nothing: when what had it goes away, or a
 * press lands beside everything, the grid has it.
 */
export function useFocusKept(grid: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const keep = () => {
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      grid.current?.focus({ preventScroll: true });
    };
    const later = () => requestAnimationFrame(keep);
    // What is taken away does not say that it loses the focus.
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusout', later);
    document.addEventListener('pointerup', later);
    keep();
    return () => {
      observer.disconnect();
      document.removeEventListener('focusout', later);
      document.removeEventListener('pointerup', later);
    };
  }, [grid]);
}
