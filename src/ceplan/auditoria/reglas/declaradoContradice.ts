/** A declared AT1 or AT2 that no rounding of its value, target and baseline gives. */
import { comparaciones } from '../declarados';
import { regla } from '../regla';
import { halladoDe } from './comun/declarado';

export const declaradoContradice = regla({
  id: 'declaradoContradice',
  familia: 'aritmetica',
  severidad: 'error',
  parametros: {},
  revisar: (contexto) =>
    comparaciones(contexto)
      .filter(({ clase }) => clase === 'contradiccion')
      .map(halladoDe),
});
