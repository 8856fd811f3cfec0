/** The words of the trade, each in one sentence, as the method and the workbook use them. */
import { textos } from './idioma';

export interface Termino {
  readonly termino: string;
  readonly significa: string;
}

const t = (termino: string, significa: string): Termino => ({ termino, significa });

export const GLOSARIO = textos<readonly Termino[]>(
  [
    t(
      'política nacional',
      'La política que se sigue y evalúa: objetivos, lineamientos, servicios e indicadores.',
    ),
    t('objetivo prioritario (OP)', 'Lo que la política quiere lograr; tiene indicadores propios.'),
    t('lineamiento', 'Camino hacia un objetivo; puede no tener servicios.'),
    t('servicio', 'Lo que una entidad entrega; puede tener varios indicadores.'),
    t('indicador', 'Lo que se mide; es de un OP o de un servicio.'),
    t('ficha', 'Lo que define a un indicador; cada cambio es una versión con su vigencia.'),
    t(
      'sentido esperado',
      'Si se quiere que la cifra suba (Ascendente), baje (Descendente) o quede en un límite (No definido).',
    ),
    t(
      'tipo de agregación',
      'Cómo se juntan los periodos: se suman (Agregable) o vale el último (No agregable); con sentido No definido, si el límite es un máximo o un mínimo.',
    ),
    t(
      'agregación de periodos',
      'Donde el tipo de agregación es un límite, si los semestres se suman o vale el último.',
    ),
    t(
      'relevancia',
      'Cuánto importa un indicador en el promedio de su objetivo: 1 muy relevante, 2 relevante, 3 menos relevante.',
    ),
    t('línea base (LB)', 'Año y valor antes de la política.'),
    t('logro esperado (LE)', 'La meta de un año.'),
    t('valor obtenido (VO)', 'Lo que se logró en el año o en el semestre.'),
    t('avance tipo 1 (AT1)', 'Lo logrado frente a la meta del año, en porcentaje.'),
    t('avance tipo 2 (AT2)', 'Lo recorrido de la línea base a la meta del año, en porcentaje.'),
    t('nivel', 'Bajo, intermedio o alto, según el avance; el color es solo su sombra.'),
    t('ND', 'No hay dato: la cifra no se puede calcular, y siempre se dice por qué.'),
    t('no reportó', 'Había meta, venció el plazo y no llegó nada.'),
    t(
      'estado del dato',
      'Preliminar, Definitivo o Rectificado; de un periodo cuenta el reporte posterior de los aceptados.',
    ),
    t(
      'criterio de cálculo',
      'El modo de calcular (el del Informe 2023 o el del Aplicativo CEPLAN V.01), que da valor a varios parámetros.',
    ),
    t('acotar', 'Llevar una cifra a entre 0 y 100 para que entre en un promedio.'),
    t(
      'índice de gestión',
      'La cifra de resultados de la política: el promedio del AT2 de los objetivos.',
    ),
    t('valoración', 'El puntaje de 1 a 3 de la implementación.'),
    t('matriz de compromisos', 'La tabla de compromisos en que termina la evaluación.'),
    t('medida', 'Lo que se pide en un compromiso: cumplir la meta o ajustar el indicador.'),
    t('hallazgo', 'Lo que una revisión encontró: dónde, qué dice y qué se esperaba.'),
    t('justificar', 'Dejar un hallazgo como está, con un motivo, hasta que cambien sus cifras.'),
    t('libro estándar', 'El libro de Excel con las hojas y tablas de PNFTP.'),
    t(
      'importar',
      'Hacer un libro estándar de las tablas de otros: lo seguro viene, lo demás se pregunta.',
    ),
    t('entidad conductora', 'La que conduce la política y responde por su evaluación.'),
    t('Conforme', 'Estado de un reporte que alguien revisó y aceptó: solo él da el valor oficial.'),
    t('Subsanado', 'Estado de un reporte observado que la entidad ya respondió.'),
    t(
      'formato de reporte',
      'El libro que llena una entidad: sus indicadores de un periodo, sus observaciones y sus compromisos.',
    ),
    t(
      'casilla',
      'Lo que se llena en un formato; su número es el mismo en toda hoja y todo periodo.',
    ),
  ],
  [
    t(
      'política nacional',
      'The national policy that is followed and evaluated: objectives, guidelines, services and indicators.',
    ),
    t(
      'objetivo prioritario (OP)',
      'What the policy wants to achieve; it has indicators of its own.',
    ),
    t('lineamiento', 'A way towards an objective; it may have no services.'),
    t('servicio', 'What an entity delivers; it may have several indicators.'),
    t('indicador', 'What is measured; of an OP or of a service.'),
    t('ficha', 'What defines an indicator; each change is a version with its years in force.'),
    t(
      'sentido esperado',
      'Whether the figure should rise (Ascendente), fall (Descendente) or keep within a limit (No definido).',
    ),
    t(
      'tipo de agregación',
      'How periods come together: added up (Agregable) or the last one (No agregable); with no defined sense, whether the limit is a ceiling or a floor.',
    ),
    t(
      'agregación de periodos',
      'Where the tipo de agregación is a limit, whether semesters add up or the last one counts.',
    ),
    t(
      'relevancia',
      'How much an indicator weighs in its objective’s mean: 1 very relevant, 2 relevant, 3 less relevant.',
    ),
    t('línea base (LB)', 'Year and value before the policy.'),
    t('logro esperado (LE)', 'The target of a year.'),
    t('valor obtenido (VO)', 'What was achieved in the year or the semester.'),
    t('avance tipo 1 (AT1)', 'What was achieved against the year’s target, in percent.'),
    t(
      'avance tipo 2 (AT2)',
      'The distance covered from the baseline to the year’s target, in percent.',
    ),
    t(
      'nivel',
      'Bajo, intermedio or alto (low, intermediate, high) by the progress; the colour is only its shadow.',
    ),
    t('ND', 'No data: the figure cannot be computed, and it is always said why.'),
    t('no reportó', 'There was a target, the term is past, and nothing came.'),
    t(
      'estado del dato',
      'Preliminar, Definitivo or Rectificado; of a period the later of the accepted reports counts.',
    ),
    t(
      'criterio de cálculo',
      'The way of computing (the 2023 report’s, or that of CEPLAN’s application V.01), which sets several parameters.',
    ),
    t('acotar', 'To clip a figure to between 0 and 100 before it enters a mean.'),
    t('índice de gestión', 'The policy’s result figure: the mean of the objectives’ AT2.'),
    t('valoración', 'The score of the implementation, from 1 to 3.'),
    t('matriz de compromisos', 'The table of commitments that the evaluation ends in.'),
    t('medida', 'What a commitment asks for: to meet the target or to adjust the indicator.'),
    t('hallazgo', 'What a review found: where, what it says and what was expected.'),
    t('justificar', 'To leave a finding as it is, with a reason, until its figures change.'),
    t('libro estándar', 'The Excel workbook with PNFTP’s sheets and tables.'),
    t(
      'importar',
      'To make a standard workbook out of others’ tables: what is sure comes in, the rest is asked.',
    ),
    t('entidad conductora', 'The entity that leads the policy and answers for its evaluation.'),
    t(
      'Conforme',
      'State of a report that someone reviewed and accepted: it alone gives the official value.',
    ),
    t('Subsanado', 'State of an observed report that the entity has answered.'),
    t(
      'formato de reporte',
      'The workbook that an entity fills in: its indicators of one period, its observations and its commitments.',
    ),
    t(
      'casilla',
      'What is filled in in a formato; its number is the same on every sheet and in every period.',
    ),
  ],
);
