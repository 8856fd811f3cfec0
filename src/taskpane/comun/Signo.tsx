import type { ReactNode } from 'react';

/** Drawn, not typed: not every font has these signs, and colour must never be the only mark. */
const FIGURAS: Readonly<Record<string, ReactNode>> = {
  '●': <circle cx="5" cy="5" r="4.5" />,
  '▲': <path d="M5 0.5 9.75 9.25H0.25z" />,
  '■': <rect x="0.75" y="0.75" width="8.5" height="8.5" />,
  '–': <rect x="1" y="4" width="8" height="2" />,
};

/** A sign of the semaphore, as large as a letter, in the colour of the text around it. */
export function Signo({ signo, nombre }: { readonly signo: string; readonly nombre?: string }) {
  return (
    <svg
      viewBox="0 0 10 10"
      width="0.7em"
      height="0.7em"
      fill="currentColor"
      {...(nombre ? { role: 'img', 'aria-label': nombre } : { 'aria-hidden': true })}
    >
      {FIGURAS[signo]}
    </svg>
  );
}
