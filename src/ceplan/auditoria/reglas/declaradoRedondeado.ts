/** A declared figure that only a more exact value than the printed one gives: no contradiction. */
import { comparaciones } from '../declarados';
import { regla } from '../regla';
import { halladoDe } from './comun/declarado';

export const declaradoRedondeado = regla({
  id: 'declaradoRedondeado',
  familia: 'aritmetica',
  severidad: 'aviso',
  parametros: {},
  revisar: (contexto) =>
    comparaciones(contexto)
      .filter(({ clase }) => clase === 'redondeo')
      .map(halladoDe),
});
