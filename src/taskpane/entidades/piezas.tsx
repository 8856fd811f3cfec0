/** What several tasks of the place draw. */
import { useState, type ReactNode } from 'react';
import type { Severidad } from '../../ceplan/tipos';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import { useEstilos } from '../comun/estilosDeTarea';
import { COLOR_SEVERIDAD } from '../comun/semaforo';
import { Signo } from '../comun/Signo';

/** A text behind the sign of how grave it is. */
export function Marcado({
  severidad,
  idioma,
  texto,
}: {
  readonly severidad: Severidad;
  readonly idioma: Idioma;
  readonly texto: string;
}) {
  const estilos = useEstilos();
  const { simbolo, texto: color } = COLOR_SEVERIDAD[severidad];
  return (
    <>
      <span className={estilos.signo} style={{ color }}>
        <Signo signo={simbolo} nombre={PANEL[idioma].severidades[severidad][0]} />
      </span>
      {texto}
    </>
  );
}

/** What is inside is drawn once it is opened: a review may be of hundreds of files. */
export function Plegado({
  titulo,
  children,
}: {
  readonly titulo: ReactNode;
  readonly children: ReactNode;
}) {
  const estilos = useEstilos();
  const [abierto, abrir] = useState(false);
  return (
    <details
      className={estilos.plegado}
      open={abierto}
      onToggle={(evento) => abrir(evento.currentTarget.open)}
    >
      <summary>{titulo}</summary>
      {abierto && <div className={estilos.dentro}>{children}</div>}
    </details>
  );
}
