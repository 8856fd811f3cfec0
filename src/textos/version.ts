/** Words of a new version of a ficha. */
import { textos } from './idioma';

export const VERSION = textos(
  {
    accion: 'Nueva versión de la ficha',
    accionDeshacer: 'Deshacer nueva versión',
    deshecha: 'La versión se quitó, y la anterior vuelve a valer como antes.',
    otraCosa: 'Alguien cambió después una de las dos filas: quedan como están.',
    intro:
      'Lo que cambia en una ficha es una fila más en Indicadores, con su documento; la anterior queda y vale hasta el año de antes.',
    indicador: 'Indicador',
    elija: 'Elija un indicador',
    desde: 'Vale desde el año',
    documento: 'Documento que la aprobó',
    fecha: 'Fecha de aprobación (AAAA-MM-DD)',
    fechaQue: 'Si falta, vale todo el año. Un semestre que terminó antes lo juzga la anterior.',
    nombre: 'Nombre del indicador',
    responsable: 'Responsable',
    reporta: 'Entidad que reporta',
    meta: (anio: number) => `Meta ${anio}`,
    metaMala: 'Escriba un número, con punto decimal.',
    hacer: 'Hacer la versión',
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
    accionDeshacer: 'Deshacer nueva versión',
    deshecha: 'The version is gone, and the one before holds as it did.',
    otraCosa: 'Somebody has changed one of the two rows since: they stay as they are.',
    intro:
      'What changes in a ficha is one more row in Indicadores, with its document; the one before stays and holds until the year before.',
    indicador: 'Indicator',
    elija: 'Choose an indicator',
    desde: 'Holds from the year',
    documento: 'Document that approved it',
    fecha: 'Day of approval (YYYY-MM-DD)',
    fechaQue:
      'Without it, it holds all year. A semester that ended before is judged by the one before.',
    nombre: 'Name of the indicator',
    responsable: 'Responsible entity',
    reporta: 'Entity that reports',
    meta: (anio) => `Target ${anio}`,
    metaMala: 'Write a number, with a decimal point.',
    hacer: 'Make the version',
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
