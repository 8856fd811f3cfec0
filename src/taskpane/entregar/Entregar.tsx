/** The documents that are handed over: a list of tasks, and the one that is open. */
import { useState } from 'react';
import { ENTREGAR } from '../../textos/entregar';
import { LugarDeTareas } from '../comun/LugarDeTareas';
import type { PropsDeLugar } from '../lugares';
import { SIN_RECUERDO, type RecuerdoDeEntregas } from './recuerdo';
import { TAREAS } from './tareas';

export default function Entregar({ recuerdos, ...props }: PropsDeLugar) {
  const { nombre, intro } = ENTREGAR[props.idioma];
  const [recuerdo, poner] = useState(recuerdos.entregas ?? SIN_RECUERDO);
  const recordar = (cambio: Partial<RecuerdoDeEntregas>) =>
    poner((antes) => (recuerdos.entregas = { ...antes, ...cambio }));
  return <LugarDeTareas tareas={TAREAS} {...{ nombre, intro, recuerdo, recordar }} {...props} />;
}
