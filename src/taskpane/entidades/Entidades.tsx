/** What goes to the entities and comes back: a list of tasks, and the one that is open. */
import { useState } from 'react';
import { ENTIDADES } from '../../textos/entidades';
import { LugarDeTareas } from '../comun/LugarDeTareas';
import type { PropsDeLugar } from '../lugares';
import { SIN_RECUERDO, type RecuerdoDeEntidades } from './recuerdo';
import { TAREAS } from './tareas';

export default function Entidades({ recuerdos, ...props }: PropsDeLugar) {
  const { volver: nombre, intro } = ENTIDADES[props.idioma];
  const [recuerdo, poner] = useState(recuerdos.entidades ?? SIN_RECUERDO);
  const recordar = (cambio: Partial<RecuerdoDeEntidades>) =>
    poner((antes) => (recuerdos.entidades = { ...antes, ...cambio }));
  return <LugarDeTareas tareas={TAREAS} {...{ nombre, intro, recuerdo, recordar }} {...props} />;
}
