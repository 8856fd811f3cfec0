/** What goes to the entities and comes back: a list of tasks, and the one that is open. */
import { Suspense, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ENTIDADES } from '../../textos/entidades';
import { PANEL } from '../../textos/panel';
import { BotonGrande } from '../comun/BotonGrande';
import type { PropsDeLugar } from '../lugares';
import { useEstilos } from './estilos';
import { Titulo } from './piezas';
import { SIN_RECUERDO, type RecuerdoDeEntidades } from './recuerdo';
import { TAREAS } from './tareas';

export default function Entidades({
  controlador,
  idioma,
  estado,
  irA,
  recuerdos,
  aviso,
}: PropsDeLugar) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const [recuerdo, poner] = useState(recuerdos.entidades ?? SIN_RECUERDO);
  const recordar = (cambio: Partial<RecuerdoDeEntidades>) =>
    poner((antes) => (recuerdos.entidades = { ...antes, ...cambio }));
  const abierta = TAREAS.find(({ accion }) => accion === recuerdo.tarea);
  if (!abierta) {
    return (
      <section className={estilos.todo} aria-label={t.volver}>
        {aviso}
        <p className={estilos.que}>{t.intro}</p>
        <ul className={mergeClasses(estilos.lista, estilos.tareas)}>
          {TAREAS.map(({ accion, icono }) => (
            <li key={accion}>
              <BotonGrande
                id={accion}
                icono={icono}
                {...PANEL[idioma].acciones[accion]}
                ocupado={estado.enCurso !== null}
                alPulsar={() => recordar({ tarea: accion })}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const { accion, Pagina } = abierta;
  return (
    <section className={estilos.todo} id={`tarea-${accion}`}>
      <div className={estilos.cabeza}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          className={estilos.volver}
          onClick={() => recordar({ tarea: null })}
        >
          {t.volver}
        </Button>
        <Titulo>{PANEL[idioma].acciones[accion].titulo}</Titulo>
      </div>
      {aviso}
      <Suspense>
        <Pagina {...{ controlador, idioma, estado, irA, recuerdo, recordar }} />
      </Suspense>
    </section>
  );
}
