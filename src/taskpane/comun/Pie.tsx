/** The foot of a place with a list: over it, in sight wherever the person is in it. */
import type { ReactNode, RefObject } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PANEL } from '../../textos/panel';
import type { Idioma } from '../../textos/idioma';
import type { EnCurso, Tarjeta } from '../estado';
import { Progreso } from '../Progreso';

const useEstilos = makeStyles({
  pie: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginTop: 'auto',
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXL})`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalL})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    outlineStyle: 'none',
  },
  hecho: { ...typographyStyles.body1Strong, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  ordenes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PropsDePie {
  readonly id: string;
  readonly caja: RefObject<HTMLDivElement>;
  readonly aviso: ReactNode;
  readonly enCurso: EnCurso | null;
  readonly idioma: Idioma;
  readonly alDetener: () => void;
}

/** What is being done; else what was done last (`dicho`), and what can be done now (`children`). */
export function Pie({
  id,
  caja,
  aviso,
  enCurso,
  idioma,
  alDetener,
  dicho,
  children,
}: PropsDePie & { readonly dicho: ReactNode; readonly children: ReactNode }) {
  const estilos = useEstilos();
  return (
    <div className={estilos.pie} ref={caja} tabIndex={-1} id={id}>
      {aviso}
      {enCurso ? (
        <Progreso enCurso={enCurso} textos={PANEL[idioma]} alDetener={alDetener} />
      ) : (
        <>
          <div role="status">{dicho}</div>
          <div className={estilos.ordenes}>{children}</div>
        </>
      )}
    </div>
  );
}

export function Dicho({ children }: { readonly children: ReactNode }) {
  return <p className={useEstilos().que}>{children}</p>;
}

/** What an action of this place did, with its notes. */
export function Hecho({
  resultado: { accion, notas },
  idioma,
}: {
  readonly resultado: Tarjeta;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  return (
    <>
      <p className={estilos.hecho}>{PANEL[idioma].acciones[accion].hecho}</p>
      {notas.map((nota) => (
        <Dicho key={nota}>{nota}</Dicho>
      ))}
    </>
  );
}
