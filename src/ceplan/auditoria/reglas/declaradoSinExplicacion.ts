/** A declared figure that is off by one in its last digit, with exact inputs: nothing explains it. */
import { comparaciones } from '../declarados';
import { regla } from '../regla';
import { halladoDe } from './comun/declarado';

export const declaradoSinExplicacion = regla({
  id: 'declaradoSinExplicacion',
  familia: 'aritmetica',
  severidad: 'advertencia',
  parametros: {},
  revisar: (contexto) =>
    comparaciones(contexto)
      .filter(({ clase }) => clase === 'sinExplicacion')
      .map(halladoDe),
});
