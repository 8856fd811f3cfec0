import { useSyncExternalStore } from 'react';
import { MESA } from '../textos/banco';
import type { Idioma } from '../textos/idioma';
import { PANEL } from '../textos/panel';
import type { Session } from './session';

const BUTTONS = [
  ['validar', 'validar'],
  ['calcularAvance', 'avance'],
  ['resumir', 'resumen'],
  ['generarMatriz', 'matriz'],
] as const;

/** The tab that the manifest puts into the ribbon: the same functions, called as Excel calls them. */
export function Ribbon({
  session,
  idioma,
}: {
  readonly session: Session;
  readonly idioma: Idioma;
}) {
  useSyncExternalStore(session.subscribe, session.version);
  const free = session.ribbonFree;
  return (
    <div className="cinta" role="toolbar" aria-label={MESA[idioma].cinta}>
      {BUTTONS.map(([action, icon]) => (
        <button
          key={action}
          type="button"
          disabled={!free}
          title={PANEL[idioma].acciones[action].que}
          onClick={() => session.pressRibbon(action)}
        >
          <img src={`../assets/iconos/${icon}-40.png`} alt="" />
          {PANEL[idioma].acciones[action].titulo}
        </button>
      ))}
    </div>
  );
}
