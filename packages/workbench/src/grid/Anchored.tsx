import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { cellId } from './painter';
import type { Place } from './selection';

/** Something that stands right below a cell, or above where there is no room. */
export function Anchored({
  place,
  version,
  children,
}: {
  readonly place: Place;
  /** Changes whenever the cell may have moved. */
  readonly version: unknown;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const own = box.current;
    const cell = document.getElementById(cellId(place.row, place.column));
    const around = own?.offsetParent?.getBoundingClientRect();
    if (!own || !cell || !around) {
      setAt(null);
      return;
    }
    const { left, top, bottom } = cell.getBoundingClientRect();
    const { width, height } = own.getBoundingClientRect();
    const below = bottom - around.top;
    const above = top - around.top - height;
    setAt({
      left: Math.max(0, Math.min(left - around.left, around.width - width)),
      top: below + height > around.height && above >= 0 ? above : below,
    });
  }, [place.row, place.column, version]);
  return (
    <div ref={box} className="anchored" style={at ? at : { left: 0, top: 0, opacity: 0 }}>
      {children}
    </div>
  );
}
