/** A place that is a list of tasks, and the one of them that is open. */
import { Suspense, type ComponentType, type ReactElement } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import type { NombreAccion } from '../../acciones/registro';
import { PANEL } from '../../textos/panel';
import type { PropsDeLugar } from '../lugares';
import { BotonGrande } from './BotonGrande';
import { useEstilos } from './estilosDeTarea';
import { Titulo, type PropsDeTarea } from './tarea';

export interface FichaDeTarea<Recuerdo> {
  /** Its texts are those of the action. */
  readonly accion: NombreAccion;
  readonly icono: ReactElement;
  /** Comes when the task is first opened. */
  readonly Pagina: ComponentType<PropsDeTarea<Recuerdo>>;
}

export function LugarDeTareas<Recuerdo extends { readonly tarea: NombreAccion | null }>({
  tareas,
  nombre,
  intro,
  aviso,
  ...props
}: Pick<PropsDeLugar, 'aviso'> &
  PropsDeTarea<Recuerdo> & {
    readonly tareas: readonly FichaDeTarea<Recuerdo>[];
    /** The place's, which one goes back to. */
    readonly nombre: string;
    readonly intro: string;
  }) {
  const { idioma, estado, recuerdo, recordar } = props;
  const estilos = useEstilos();
  const abrir = (tarea: NombreAccion | null) => recordar({ tarea } as Partial<Recuerdo>);
  const abierta = tareas.find(({ accion }) => accion === recuerdo.tarea);
  if (!abierta) {
    return (
      <section className={estilos.todo} aria-label={nombre}>
        {aviso}
        <p className={estilos.que}>{intro}</p>
        <ul className={mergeClasses(estilos.lista, estilos.tareas)}>
          {tareas.map(({ accion, icono }) => (
            <li key={accion}>
              <BotonGrande
                id={accion}
                icono={icono}
                {...PANEL[idioma].acciones[accion]}
                ocupado={estado.enCurso !== null}
                alPulsar={() => abrir(accion)}
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
          onClick={() => abrir(null)}
        >
          {nombre}
        </Button>
        <Titulo>{PANEL[idioma].acciones[accion].titulo}</Titulo>
      </div>
      {aviso}
      <Suspense>
        <Pagina {...props} />
      </Suspense>
    </section>
  );
}
