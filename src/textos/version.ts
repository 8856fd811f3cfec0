/** Words of a new version of a ficha. */
import { textos } from './idioma';

export const VERSION = textos(
  {
    accion: 'Nueva versión de la ficha',
    indicadorFalta: (indicador: string) => `No hay un indicador «${indicador}» en Indicadores.`,
    anioMalo: (desde: number, primero: number, ultimo: number) =>
      `El libro tiene los años ${primero} a ${ultimo}; la versión empezaría en ${desde}.`,
    yaHay: (desde: number) =>
      `Ya hay una versión vigente desde ${desde}: corrija esa, o elija otro año.`,
    despues: (desde: number) =>
      `Hay una versión posterior, vigente desde ${desde}: la nueva quedaría detrás de ella.`,
    sinDocumento: 'Diga con qué documento se aprobó.',
    fechaMala: (fecha: string) => `«${fecha}» no es una fecha: escríbala como 2024-08-15.`,
    nadaCambia: 'Nada de lo dicho es distinto de la versión anterior.',
    metaFuera: (anio: number) => `El libro no tiene columna para la meta de ${anio}.`,
    hecha: (indicador: string, desde: number, cambios: readonly string[]) =>
      `${indicador}: versión nueva desde ${desde}. ${cambios.join('; ')}.`,
    cambio: (que: string, antes: string, despues: string) =>
      `${que}: ${antes || 'en blanco'} → ${despues || 'en blanco'}`,
    hasta: (anio: number) => `La anterior vale hasta ${anio}.`,
    aprobada: (semestre: string) => `Por su fecha de aprobación no juzga el ${semestre}.`,
  },
  {
    accion: 'Nueva versión de la ficha',
    indicadorFalta: (indicador) => `There is no indicator “${indicador}” in Indicadores.`,
    anioMalo: (desde, primero, ultimo) =>
      `The workbook has the years ${primero} to ${ultimo}; the version would begin in ${desde}.`,
    yaHay: (desde) =>
      `There is a version from ${desde} on: correct that one, or take another year.`,
    despues: (desde) =>
      `There is a later version, from ${desde} on: the new one would stand behind it.`,
    sinDocumento: 'Say by which document it was approved.',
    fechaMala: (fecha) => `“${fecha}” is no date: write it as 2024-08-15.`,
    nadaCambia: 'None of this is other than in the version before.',
    metaFuera: (anio) => `The workbook has no column for the target of ${anio}.`,
    hecha: (indicador, desde, cambios) =>
      `${indicador}: a new version from ${desde} on. ${cambios.join('; ')}.`,
    cambio: (que, antes, despues) => `${que}: ${antes || 'blank'} → ${despues || 'blank'}`,
    hasta: (anio) => `The one before holds until ${anio}.`,
    aprobada: (semestre) => `By the day of its approval it does not judge ${semestre}.`,
  },
);
