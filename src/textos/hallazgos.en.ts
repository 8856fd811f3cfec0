/** The audit's findings in English. */
import type { IdRegla } from '../ceplan/auditoria';
import type { Hallazgo } from '../ceplan/tipos';
import type { TextoRegla } from './textoRegla';

const d = (h: Hallazgo, nombre: string): string => String(h.datos?.[nombre] ?? '');
const caso = (h: Hallazgo): string => d(h, 'caso');
/** So much of a long text as says which one it is. */
const short = (texto: string): string => (texto.length > 90 ? `${texto.slice(0, 89)}…` : texto);
const si = (texto: string, frase: string): string => (texto === '' ? '' : frase);

const insumos = (h: Hallazgo): string =>
  [
    ['VO', d(h, 'valor')],
    ['LE', d(h, 'logro')],
    ['LB', d(h, 'medida').startsWith('AT2') ? d(h, 'lineaBase') : ''],
  ]
    .flatMap(([nombre, cifra]) => (cifra === '' ? [] : [`${nombre} ${cifra}`]))
    .join(' and ');

/** `a value`, `a value in each of 88 (OP 1.1, …)` */
const ofWhom = (h: Hallazgo): string =>
  d(h, 'cuales') === '' ? 'a value' : `a value in each of ${d(h, 'cuantos')} (${d(h, 'cuales')})`;

const EXPLICACIONES: Readonly<Record<string, (h: Hallazgo) => string>> = {
  redondeoDoble: () => 'it was rounded twice',
  truncado: () => 'decimals were cut off instead of rounded',
  razon: (h) => `it was computed from the unrounded value (${d(h, 'razon')})`,
  razonDoble: (h) =>
    `it was computed from the unrounded value (${d(h, 'razon')}) and rounded twice`,
  valorImpreso: () => 'the printed value is rounded; a more exact one gives the declared figure',
  insumosImpresos: () => 'value, target or baseline are printed rounded; more exact ones give it',
};

/** What stands for a figure that is missing. */
const instead = (h: Hallazgo): string =>
  [
    si(d(h, 'motivo'), `a reason (“${short(d(h, 'motivo'))}”)`),
    si(d(h, 'sustento'), `evidence (“${short(d(h, 'sustento'))}”)`),
    si(d(h, 'enlace'), `a link (${d(h, 'enlace')})`),
  ]
    .filter((parte) => parte !== '')
    .join(' and ');

const CAMPOS: Readonly<Record<string, string>> = {
  valores: 'Value',
  logros: 'Target',
  lineaBase: 'Baseline',
};

/** Rows of a stretch, where it is not the whole column. */
const tramo = (h: Hallazgo): string =>
  si(d(h, 'desde'), ` (from ${d(h, 'desde')} to ${d(h, 'hasta')})`);

const CORRIDAS: Readonly<Record<string, (h: Hallazgo) => string>> = {
  derecha: (h) =>
    `What stands in ${h.encontrado}${tramo(h)} seems to belong in ${h.esperado}: the block was pasted one column to the right (${d(h, 'cuantos')} indicators show it).`,
  izquierda: (h) =>
    `What stands in ${h.encontrado}${tramo(h)} seems to belong in ${h.esperado}: the block was pasted one column to the left (${d(h, 'cuantos')} indicators show it).`,
  repetida: (h) =>
    `${h.encontrado} repeats ${h.esperado} figure by figure (${d(h, 'cuantos')} indicators): it seems to be the same column pasted twice.`,
  abajo: (h) =>
    `Each figure of ${h.encontrado}${tramo(h)} seems to be that of the row above: the block was pasted one row down (${d(h, 'cuantos')} figures show it).`,
  arriba: (h) =>
    `Each figure of ${h.encontrado}${tramo(h)} seems to be that of the row below: the block was pasted one row up (${d(h, 'cuantos')} figures show it).`,
};

const EN_FRACCIONES: Readonly<Record<string, (h: Hallazgo) => string>> = {
  todos: (h) =>
    `The percentages of ${d(h, 'cuantos')} indicators are fractions (0.85 for 85 %), from “${d(h, 'indicador')}” on: ${h.encontrado}.`,
  razon: (h) =>
    `The indicator is a percentage and its figures are fractions: ${h.encontrado}. The reported numerator over denominator shows it.`,
  mezcla: (h) =>
    `Most figures of the indicator are fractions and the others are percentages: ${h.encontrado} would be ${h.esperado}.`,
  llegaAUno: (h) =>
    `The indicator is a percentage and its figures look like fractions: ${h.encontrado}, with the last target at 1, which would be 100 %.`,
  pregunta: (h) =>
    `The indicator is a percentage and no figure passes 1: ${h.encontrado}. Are they fractions of 1, or percentages below 1 %?`,
};

export const enIngles: Readonly<Record<IdRegla, TextoRegla>> = {
  declaradoContradice: {
    titulo: 'Declared progress that its own figures contradict',
    mensaje: (h) =>
      `${h.encontrado} is declared (${d(h, 'donde')}), but ${insumos(h)} give ${h.esperado} %.` +
      (d(h, 'explicacion') === 'recorte'
        ? ' The figure was clipped; an indicator’s progress is shown whole.'
        : si(d(h, 'valorImplicado'), ` It would take a value of ${d(h, 'valorImplicado')}.`)) +
      si(
        d(h, 'nivelDeclarado'),
        ` The level changes: declared ${d(h, 'nivelDeclarado')}, recomputed ${d(h, 'nivelRecalculado')}.`,
      ),
    porQue: 'No rounding explains the difference: one of the two figures is false.',
    reparar: 'Check value and target at their source and correct the wrong one.',
  },
  declaradoSinExplicacion: {
    titulo: 'Declared progress that differs in its last digit',
    mensaje: (h) =>
      `${h.encontrado} is declared (${d(h, 'donde')}); ${insumos(h)}, exact figures, give ${h.esperado} %. Nothing explains the difference.`,
    porQue: 'It does not change the result, but whoever checks the report will see it.',
    reparar: (h) => `Write the recomputed ${h.esperado} %, or document where the other comes from.`,
  },
  declaradoRedondeado: {
    titulo: 'Declared progress that only rounding explains',
    mensaje: (h) =>
      `${h.encontrado} is declared (${d(h, 'donde')}) and ${insumos(h)} give ${h.esperado} %: ` +
      `${(EXPLICACIONES[d(h, 'explicacion')] ?? (() => 'it is a rounding'))(h)}.`,
    porQue: 'No contradiction, but a reader who divides will not arrive at the printed figure.',
    reparar: 'Print value and target with the decimals used, or the progress with fewer.',
  },
  declaradoSinCalculo: {
    titulo: 'Declared progress that cannot be computed',
    mensaje: (h) =>
      caso(h) === 'sobra'
        ? `${h.encontrado} is declared and figures to compute it are missing.`
        : `${h.encontrado} is declared and the figures give ${h.esperado} %.`,
    porQue: 'A figure without its inputs cannot be defended; an ND with a figure hides it.',
    reparar: 'Complete value, target or baseline, or correct what is declared.',
  },
  mediaDeclarada: {
    titulo: 'A declared mean that is not its indicators’',
    mensaje: (h) =>
      `The declared ${h.encontrado} of ${d(h, 'objetivo')} is not the mean of its clipped indicators, ${h.esperado} %.` +
      si(d(h, 'explican'), ` The declared figures of ${d(h, 'explican')} explain it.`),
    porQue: 'The management index and the valuation come from these means.',
    reparar: 'Average the figures again, clipped to 0–100.',
  },
  politicaDeclarada: {
    titulo: 'Declared index or valuation',
    mensaje: (h) => `${d(h, 'medida')}: ${h.encontrado} is declared, ${h.esperado} recomputed.`,
    porQue: 'It is the figure that the evaluation is known by.',
    reparar: 'Compare the means that it comes from and the criteria’s levels with the Resumen.',
  },
  nivelDeclarado: {
    titulo: 'Declared level that is not that of the progress',
    mensaje: (h) =>
      `Level ${h.encontrado} is declared; with ${d(h, 'avance')} it is ${h.esperado}.`,
    porQue: 'The level decides who enters the matrix of commitments.',
    reparar: (h) => `Write ${h.esperado}, or check the progress.`,
  },
  conteoDeclarado: {
    titulo: 'Counts of levels that are not those of the rows',
    mensaje: (h) =>
      `${d(h, 'alcance')} (${d(h, 'donde')}): declared ${h.encontrado}, counted ${h.esperado}.` +
      si(d(h, 'explican'), ` The declared figure of ${d(h, 'explican')} explains it.`),
    porQue: 'The summary contradicts the indicators that it sums up.',
    reparar: 'Correct the count, or the indicator’s figure that explains it.',
  },
  conteosNoSuman: {
    titulo: 'Counts whose parts do not add up',
    mensaje: (h) =>
      `${d(h, 'medida')} (${d(h, 'donde')}): the total says ${h.encontrado}, and ${d(h, 'partes')} = ${h.esperado}.`,
    porQue: 'It shows at first sight and discredits the whole table.',
    reparar: 'Count the parts and the total again.',
  },
  razonContradiceValor: {
    titulo: 'Numerator and denominator that do not give the value',
    mensaje: (h) =>
      `${d(h, 'razon')} is ${h.esperado} %, and the value says ${h.encontrado}.` +
      (caso(h) === 'fraccion'
        ? ' The value looks like a fraction, not a percentage.'
        : caso(h) === 'ultimaCifra'
          ? ' Only the last digit differs: cut off or badly rounded.'
          : ''),
    porQue: 'Progress rests on the value; numerator and denominator are its evidence.',
    reparar: 'Ask the entity for the numerator and denominator of the official value.',
  },
  valorRedondeado: {
    titulo: 'A rounded value that moves the progress',
    mensaje: (h) =>
      `The value says ${h.encontrado} and ${d(h, 'razon')} is ${h.esperado} %: by the ratio AT1 goes from ${d(h, 'antes')} to ${d(h, 'ahora')} %` +
      si(d(h, 'nivelAhora'), ` and the level from ${d(h, 'nivelAntes')} to ${d(h, 'nivelAhora')}`) +
      '.',
    porQue: 'A rounding should not decide the level, nor be seen in the progress.',
    reparar: (h) => `Write the value with more decimals: ${h.esperado}.`,
  },
  valorContradiceReportes: {
    titulo: 'Official value other than the accepted reports',
    mensaje: (h) =>
      `The value says ${h.encontrado} and the accepted reports (${d(h, 'periodos')}) give ${h.esperado}.`,
    porQue: 'The official value counts; its reports say something else.',
    reparar: 'Correct the value or the report, and note the document that settles it.',
  },
  semestresNoSuman: {
    titulo: 'Semesters that do not give the year',
    mensaje: (h) =>
      d(h, 'campo') === 'valor'
        ? `The annual report says ${h.encontrado}; the semesters add up to ${d(h, 'partes')} = ${h.esperado}.` +
          (caso(h) === 'ultimo' ? ' The annual one repeats semester II.' : '')
        : `The annual numerator, ${h.encontrado}, cannot come from the semesters (${d(h, 'partes')}).`,
    porQue: 'The three reports cannot all be right.',
    reparar: 'Correct the wrong report; if semester II is a running total, set Acumulado to Sí.',
  },
  valorImposible: {
    titulo: 'A figure that the indicator cannot have',
    mensaje: (h) =>
      `${CAMPOS[d(h, 'campo')] ?? ''} ${h.encontrado}${si(d(h, 'anios'), ` (${d(h, 'anios')})`)}: ` +
      (caso(h) === 'sobreCien'
        ? 'the indicator is a part of a whole and does not pass 100 %.'
        : caso(h) === 'negativo'
          ? 'it cannot be below zero.'
          : 'whole things are counted and it has decimals.'),
    porQue: 'The figure is mistyped, or the unit or the name are not those of the figure.',
    reparar: 'Check the figure, its decimal mark and the unit of measure.',
  },
  parteMayorQueTotal: {
    titulo: 'Numerator larger than the denominator',
    mensaje: (h) =>
      caso(h) === 'cero'
        ? `The denominator is 0 (${h.encontrado}): there is no percentage.`
        : caso(h) === 'invertidos'
          ? `Numerator and denominator are swapped: ${h.encontrado}; ${h.esperado} gives the value, ${d(h, 'valor')}.`
          : `The numerator is larger than the denominator (${h.encontrado}) of a part of a whole.`,
    porQue: 'A part cannot be larger than its whole.',
    reparar: (h) =>
      caso(h) === 'invertidos'
        ? 'Swap them.'
        : 'See whether they are swapped or measure different populations.',
  },
  partesPorSexo: {
    titulo: 'Women and men that do not add up to the total',
    mensaje: (h) => `The evidence says ${h.encontrado} women and men, of a total of ${h.esperado}.`,
    porQue: 'The evidence contradicts its own figure.',
    reparar: 'Ask the entity for the breakdown and correct the text or the total.',
  },
  valorFalta: {
    titulo: 'A due target without a report',
    mensaje: (h) =>
      caso(h) === 'entidad'
        ? `${d(h, 'entidad') || 'The entity'} reported none of its ${d(h, 'cuantos')} indicators (${d(h, 'anios')}): ${h.encontrado}.`
        : `${d(h, 'entidad') || 'The entity'} reported ${d(h, 'desde') ? `nothing since ${d(h, 'desde')} (${d(h, 'anios')})` : `no ${d(h, 'anios')}`}; there is a target and the deadline has passed.` +
          (caso(h) === 'conSustento'
            ? ` In place of the figure there is ${instead(h)}.`
            : caso(h) === 'conSemestre1'
              ? ' There is only Semestre I, which by the criterion of calculation is not the year.'
              : ' There is no report, evidence or link either.'),
    porQue:
      'A target without a report counts as 0 and enters the matrix; by the application’s criterion it is 0 in means and counted apart from the levels.',
    reparar: 'Ask the entity for the value, or note the reason in Reportes.',
  },
  semestreFalta: {
    titulo: 'A semester without a report',
    mensaje: (h) =>
      `${d(h, 'periodo')} ${h.anio ?? ''} is missing (${d(h, 'entidad')}); the others sent it.`,
    porQue: 'The annual value of what adds up comes from its semesters.',
    reparar: 'Ask the entity for the report.',
  },
  sustentoFalta: {
    titulo: 'A report without evidence',
    mensaje: (h) =>
      caso(h) === 'motivo'
        ? `The report (${d(h, 'periodo')}) brings no figure and does not say why.`
        : caso(h) === 'varios'
          ? `${d(h, 'cuantos')} reports with a figure have no evidence, link or document: ${h.encontrado}.`
          : `The report (${d(h, 'periodo')}) has a figure, and no evidence, link or document.`,
    porQue: 'A figure without evidence cannot be verified.',
    reparar: 'Complete Sustento, Enlace de evidencia or Motivo de no reporte.',
  },
  logroFalta: {
    titulo: 'A missing target',
    mensaje: (h) => `The target of ${d(h, 'anios')} is missing; other years have one.`,
    porQue: 'A year without a target is left out of the evaluation.',
    reparar: 'Copy the target from the approved ficha.',
  },
  lineaBaseFalta: {
    titulo: 'A missing baseline',
    mensaje: (h) =>
      'There is no baseline: AT2 is ND' +
      (d(h, 'tipo') === 'OP'
        ? `, and ${d(h, 'objetivo')} and the index are computed without it.`
        : '.'),
    porQue: 'The management index is computed from AT2.',
    reparar: 'Copy year and value of the baseline from the ficha.',
  },
  relevanciaFalta: {
    titulo: 'Relevancia missing in part',
    mensaje: (h) =>
      `In ${d(h, 'objetivo')} these have no relevancia: ${h.encontrado}; others have. Blank counts as 1, the highest.`,
    porQue: 'The weights of the mean depend on it.',
    reparar: 'Complete the relevancia of all of them.',
  },
  fichaIncompleta: {
    titulo: 'An incomplete ficha',
    mensaje: (h) => `The ficha lacks: ${h.esperado}.`,
    porQue: 'Nobody answers for it, or nobody knows what the figure says.',
    reparar: 'Complete it from the approved ficha.',
  },
  servicioSinIndicador: {
    titulo: 'A part of the structure that no indicator measures',
    mensaje: (h) => `${d(h, 'cuantos')} ${d(h, 'nivel')} without an indicator: ${h.encontrado}.`,
    porQue: 'What is not measured is not evaluated.',
    reparar: 'Add the indicator in Indicadores, or remove the row of Estructura.',
  },
  criterio3Falta: {
    titulo: 'A valuation without the level of criterion 3',
    mensaje: () => 'The valuation is ND: the level of criterion 3 is missing.',
    porQue: 'No figure proposes it: the secretariat sets it, and without it there is no score.',
    reparar: (h) =>
      `Write one of these in “Nivel del criterio 3”, in the sheet Política: ${h.esperado}.`,
  },
  anioSinVersion: {
    titulo: 'A year without a version in force',
    mensaje: (h) =>
      caso(h) === 'hueco'
        ? `No version is in force in ${d(h, 'anios')} (versions: ${h.encontrado}).`
        : `There is a value in ${d(h, 'anios')}, when the ficha is not in force (${h.encontrado}).`,
    porQue: 'A year without a version in force is not evaluated.',
    reparar: 'Adjust Vigente desde and Vigente hasta, or add the missing version.',
  },
  reporteAnterior: {
    titulo: 'A report that does not count beside another of its period',
    mensaje: (h) =>
      ({
        anterior: `${d(h, 'periodo')} ${h.anio ?? ''}: the ${d(h, 'otro')} one counts${si(h.esperado, `, ${h.esperado}`)}. This one, ${d(h, 'estado')}${si(h.encontrado, `, ${h.encontrado}`)}, is kept as what was reported before.`,
        sinConformidad: `${d(h, 'periodo')} ${h.anio ?? ''}: this ${d(h, 'estado')} one, ${h.encontrado}, is not Conforme yet; until then the ${d(h, 'otro')} one counts, ${h.esperado}.`,
        sinCifra: `${d(h, 'periodo')} ${h.anio ?? ''}: this ${d(h, 'estado')} one brings no figure; the ${d(h, 'otro')} one counts, ${h.esperado}.`,
      })[caso(h)] ?? h.encontrado,
    porQue:
      'One figure counts for a period: of those accepted, the one of the latest state (Preliminar, Definitivo, Rectificado).',
    reparar: (h) =>
      ({
        anterior: 'Keep it: it shows what was reported before.',
        sinConformidad: 'Review it: set it Conforme, or say in Observación what it lacks.',
        sinCifra: 'Ask for the figure; if it was withdrawn, clear the report that counts as well.',
      })[caso(h)] ?? '',
  },
  cambioSinDocumento: {
    titulo: 'A change of the ficha without a document',
    mensaje: (h) => `The version changes ${h.encontrado} and names no document that approved it.`,
    porQue: 'A target or an entity does not change without an approval that can be shown.',
    reparar: 'Write the document in the column Documento of that version.',
  },
  semestreConOtraVersion: {
    titulo: 'A semester judged by the version before',
    mensaje: (h) =>
      `The version of ${h.anio ?? ''} was approved on ${h.encontrado}, after ${d(h, 'periodo')}: ` +
      `that semester is judged by the one before` +
      (d(h, 'meta') === d(h, 'nueva')
        ? '.'
        : ` (LE ${d(h, 'meta') || 'blank'}, not ${d(h, 'nueva') || 'blank'}).`),
    porQue: 'A target does not judge what was done before it was approved.',
    reparar: 'Nothing, if the date of approval is that; correct it if the version was in force.',
  },
  lineaBaseInvertida: {
    titulo: 'A baseline on the wrong side of the target',
    mensaje: (h) =>
      `${h.encontrado} should be ${h.esperado} (${d(h, 'sentido')}, ${d(h, 'anios')}): AT2 rewards moving away from the target.` +
      (/impl[ií]cita/i.test(d(h, 'documento')) ? ' The baseline is implied, not printed.' : ''),
    porQue: 'AT2 comes out the wrong way round, and with it the index.',
    reparar: 'Check baseline, target and sense in the ficha; if it is so, propose to adjust it.',
  },
  lineaBaseIgualAlLogro: {
    titulo: 'A target equal to the baseline',
    mensaje: (h) => `${h.encontrado} (${d(h, 'anios')}): AT2 divides by zero.`,
    porQue: 'The target asks for nothing and AT2 is ND.',
    reparar: 'Check target or baseline; if they are so, propose to adjust the ficha.',
  },
  logroContraSentido: {
    titulo: 'Targets that move against the sense',
    mensaje: (h) =>
      `The indicator is ${d(h, 'sentido')} and its targets go the other way in ${d(h, 'anios')}: ${h.encontrado}.` +
      (caso(h) === 'sentido' ? ' They do so every year: the sense seems wrong.' : ''),
    porQue: 'To meet the target would be to fall back.',
    reparar: 'Check sense and targets in the approved ficha.',
  },
  logroPlano: {
    titulo: 'The same target every year',
    mensaje: (h) => `The target is ${h.encontrado} in every year (${d(h, 'anios')}).`,
    porQue: 'It asks for no improvement.',
    reparar: 'Confirm with the ficha; if so, consider proposing an adjustment.',
  },
  logroCero: {
    titulo: 'A target of zero or below',
    mensaje: (h) => `${h.encontrado} in ${d(h, 'anios')}: AT1 cannot be computed.`,
    porQue: 'Nothing divides by zero, and a negative target gives no ratio.',
    reparar: 'Leave the cell blank if there is no target that year; else correct it.',
  },
  sentidoContradiceNombre: {
    titulo: 'A sense that the name contradicts',
    mensaje: (h) =>
      `The sense is ${h.encontrado} and “${d(h, 'indicador')}” asks for ${h.esperado}.`,
    porQue: 'With the wrong sense progress rewards what the policy wants to avoid.',
    reparar: (h) => `Confirm with the ficha and set ${h.esperado} if so.`,
  },
  ceroEntreMetas: {
    titulo: 'A target of 0 between other targets',
    mensaje: (h) =>
      `The target is 0 in ${d(h, 'anios')}, between others that are not: ${h.encontrado}. It seems that the year is not measured.`,
    porQue:
      'A 0 is a target like another: it asks for none at all. Until answered those years are ND and left out.',
    reparar:
      'If it is not measured, leave those cells blank. If the target is 0, give it a version of the ficha of its own, with its document.',
  },
  semestreAcumulado: {
    titulo: 'A second semester that looks like the year’s running total',
    mensaje: (h) =>
      `After ${d(h, 'primero')} in Semestre I, ${h.encontrado} in Semestre II looks like the year’s running total. If it is, the semester was ${h.esperado} and the year is ${h.encontrado}; if not, the year is ${d(h, 'suma')}.`,
    porQue:
      'Adding a running total counts Semestre I twice. Until answered the year’s value is ND.',
    reparar: 'Ask the entity and answer in the column Acumulado: Sí or No.',
  },
  agregacionPorConfirmar: {
    titulo: 'Semesters of which nobody has said whether they add up',
    mensaje: (h) =>
      d(h, 'caso') === 'permisible'
        ? `${d(h, 'agregacion')} says how to compare, not how periods add up. Of ${h.encontrado} (${d(h, 'anios')}), if semesters add up the year is ${d(h, 'suma')}; if the last one counts, ${d(h, 'ultimo')}.`
        : `The type of aggregation says ${d(h, 'agregacion')} and that of periods ${d(h, 'periodos')}. Of ${h.encontrado} (${d(h, 'anios')}), if semesters add up the year is ${d(h, 'suma')}; if the last one counts, ${d(h, 'ultimo')}.`,
    porQue: 'The year’s value depends on the answer. Without it it is ND, and not guessed.',
    reparar: (h) =>
      d(h, 'caso') === 'permisible'
        ? 'Answer in the column Agregación de periodos of the ficha: Agregable (they add up) or No agregable (the last one counts). If the workbook lacks it, update it first.'
        : 'Let both columns say the same, or leave Agregación de periodos blank.',
  },
  unidadContradiceNombre: {
    titulo: 'A unit of measure that the name contradicts',
    mensaje: (h) =>
      `The unit is ${h.encontrado} and the name asks for ${h.esperado}: "${d(h, 'indicador')}".`,
    porQue:
      'It decides whether semesters add up, whether a value may pass 100 and how a target is written.',
    reparar: (h) =>
      `Set ${h.esperado} if the name is the ficha's; if the unit is right, correct the name.`,
  },
  acumuladoQueBaja: {
    titulo: 'A running total that falls',
    mensaje: (h) =>
      `It is a running total by its name and ${CAMPOS[d(h, 'campo')] ?? ''} falls: ${h.encontrado}.`,
    porQue: 'A running total cannot fall: the year’s figure was reported instead.',
    reparar: 'Ask for the running total, or rename the indicator.',
  },
  agregacionContradiceNombre: {
    titulo: 'An aggregation that does not fit',
    mensaje: (h) =>
      ({
        permisible: `${h.encontrado}: permissible bounds are only for sense No definido.`,
        sinPermisible: `${h.encontrado}: without a permissible bound progress is ND.`,
        acumulado: `${h.encontrado}: it is a running total already; adding periods counts twice.`,
        noSeSuma: `${h.encontrado}: a percentage, a rate or an average does not add up over periods.`,
      })[caso(h)] ?? h.encontrado,
    porQue: 'It decides how the annual value comes from the semesters.',
    reparar: (h) => `Set ${h.esperado}, unless the ficha says otherwise.`,
  },
  columnaOrdenadaSola: {
    titulo: 'A column sorted without its rows',
    mensaje: (h) =>
      `${h.encontrado}${tramo(h)} is in ${caso(h) === 'sube' ? 'ascending' : 'descending'} order (${d(h, 'cuantos')} figures) and does not go with the other figures of each row: it was sorted alone, and each indicator has another’s figure.`,
    porQue: 'No figure of the column is its indicator’s any more, and the order it had is lost.',
    reparar:
      'Copy the column from an earlier version of the workbook or ask the entities for it again; do not mend it figure by figure.',
  },
  columnaCorrida: {
    titulo: 'Shifted columns',
    mensaje: (h) => CORRIDAS[caso(h)]?.(h) ?? '',
    porQue: 'Each figure counts for another year or another indicator, and so does progress.',
    reparar: (h) =>
      h.reparacion
        ? 'Check two or three rows against what the entity sent and apply the repair; ask for what is left blank.'
        : 'Check two or three rows against what the entity sent and paste the block again in its place.',
  },
  columnasCambiadas: {
    titulo: 'Two columns exchanged',
    mensaje: (h) =>
      `${h.encontrado} and ${h.esperado}${tramo(h)} seem to be exchanged: in ${d(h, 'cuantos')} indicators ` +
      (caso(h) === 'logroValor'
        ? `what stands in ${h.esperado} continues the targets, or what stands in ${h.encontrado} is what was reported.`
        : 'each fits the other’s year better.'),
    porQue: 'Target and value of each indicator are others, and progress comes out inverted.',
    reparar: (h) =>
      h.reparacion
        ? 'Check two or three rows against their fichas and apply the repair, which puts them back.'
        : 'Check two or three rows against their fichas and put each figure back into its column.',
  },
  columnaEnFracciones: {
    titulo: 'A column of percentages written as fractions',
    mensaje: (h) =>
      `${d(h, 'cuantos')} percentages of ${h.encontrado}${tramo(h)} are fractions (0.775 for 77.5): the other figures of each indicator ask for a hundred times more.`,
    porQue:
      'Progress comes out a hundred times too small. It comes of pasting cells with a percentage format, which show 77.5 % and hold 0.775.',
    reparar:
      'Apply the repair, which multiplies them by 100, or paste the figures without the percentage format.',
  },
  indicadorEnFracciones: {
    titulo: 'A percentage indicator written in fractions',
    mensaje: (h) => EN_FRACCIONES[caso(h)]?.(h) ?? '',
    porQue:
      'Progress comes out the same, but the target reads a hundred times too small: “1 %” in the matrix where it is 100 %.',
    reparar: (h) =>
      caso(h) === 'pregunta'
        ? 'Ask the entity: if they are fractions, multiply by 100; if it truly is below 1 %, leave it and omit this notice.'
        : 'Apply the repair, which multiplies the figures by 100; if it truly is below 1 %, leave them.',
  },
  porcentajeComoFraccion: {
    titulo: 'A percentage written as a fraction',
    mensaje: (h) =>
      `${CAMPOS[d(h, 'campo')] ?? ''} ${h.encontrado} looks like a fraction: the other figures ask for ${h.esperado}.`,
    porQue: 'Progress comes out a hundred times too small.',
    reparar: (h) =>
      `Write ${h.esperado} if it is the same figure; percentages are not divided by 100.`,
  },
  logroYValorCambiados: {
    titulo: 'Target and value in each other’s place',
    mensaje: (h) =>
      caso(h) === 'todo'
        ? `Target and value of the indicator seem exchanged in the whole record: years that have not begun have a value and no target (${h.encontrado}).`
        : `Target and value seem exchanged in ${d(h, 'anios')}: ${h.encontrado}. The targets of the other years go with the value and not with the target.`,
    porQue: 'Progress compares the target with what was achieved: reversed, it says the opposite.',
    reparar: (h) => `Compare with the ficha; if so, exchange them: ${h.esperado}.`,
  },
  escalaDistinta: {
    titulo: 'Value and target on different scales',
    mensaje: (h) =>
      `The value is ${d(h, 'veces')} times the target: ${h.encontrado}; ${h.esperado}. AT1 ${d(h, 'avance')}${d(h, 'avance') === 'ND' ? '' : ' %'}.`,
    porQue: 'That is no achievement but a badly set target or another unit.',
    reparar:
      'Compare unit and population of both with the ficha; if right, propose another target.',
  },
  salto: {
    titulo: 'An unlikely jump between years',
    mensaje: (h) =>
      `The value goes from ${d(h, 'antes')} (${d(h, 'anioAntes')}) to ${d(h, 'ahora')} (${h.anio ?? ''}), ${d(h, 'veces')} times ${d(h, 'rumbo') === 'sube' ? 'more' : 'less'}. ` +
      (caso(h) === 'historia'
        ? `Series: ${h.encontrado}. The change is far from the median of its other changes.`
        : 'With so few years only changes as large as this are told.'),
    porQue: 'It is often another unit, another population or a typing error.',
    reparar: 'Ask the entity to confirm both values and note the reason.',
  },
  valoresCopiados: {
    titulo: 'The same value in several years',
    mensaje: (h) => `The value is exactly ${h.encontrado} in ${d(h, 'anios')}.`,
    porQue: 'A measurement seldom repeats to the digit: it may be the year before’s.',
    reparar: 'Ask the entity for the figure measured in each year.',
  },
  ceroTrasAnio: {
    titulo: 'Zero after a full year',
    mensaje: (h) =>
      `${d(h, 'entidad')} stands at 0 in ${d(h, 'anios')}, with ${h.esperado}.` +
      si(d(h, 'otro'), ` Another year: ${d(h, 'otro')}.`) +
      (caso(h) === 'descendente' ? ' Where less is better that scores 100 %.' : ''),
    porQue: 'Zero is a value; what was not reported or measured is blank, with a reason.',
    reparar: 'Confirm that it was 0; if nobody reported, empty the cell and give the reason.',
  },
  anualIgualAlSemestre: {
    titulo: 'Annual value equal to the first semester’s',
    mensaje: (h) =>
      `The year’s value, ${h.encontrado}, is that of Semestre I` +
      (d(h, 'segundo') === 'si'
        ? ', although a Semestre II is reported.'
        : '; Semestre II is missing.'),
    porQue: 'It adds up over the year: the second semester is not in it.',
    reparar: 'Ask for Semestre II and complete the annual value.',
  },
  indiceFragil: {
    titulo: 'The index hangs on a doubtful figure',
    mensaje: (h) =>
      `${d(h, 'aporte')} points of the index, ${h.encontrado}, come from this indicator (AT2 ${d(h, 'avance')}), ` +
      ({
        lineaBaseTrasLogro: 'whose baseline lies beyond the target',
        tramoCorto: 'whose target hardly differs from the baseline',
        noReportado: 'which nobody reported',
      }[d(h, 'motivo')] ?? 'a fragile figure') +
      `. At 0 the index would be ${d(h, 'siCero')}; without it, ${d(h, 'siND')}.`,
    porQue: 'Whoever reads the index should know what it rests on.',
    reparar: 'Correct the figure or the ficha, or say in the report what the index hangs on.',
  },
  valoracionDependeDeCifra: {
    titulo: 'The valuation hangs on one doubtful figure',
    mensaje: (h) =>
      `The valuation is ${h.encontrado}; ${caso(h) === 'cero' ? 'with this indicator at 0' : 'without this indicator'} ` +
      `(${d(h, 'medida')} ${d(h, 'avance')}) it would be ${h.esperado}: the figure of criterion ${d(h, 'criterio')} goes from ${d(h, 'antes')} to ${d(h, 'despues')}.`,
    porQue: 'The level of a whole policy must not rest on one figure that is in doubt.',
    reparar: 'Confirm the figure or correct the ficha before signing, or say so in the report.',
  },
  valoracionFragil: {
    titulo: 'The valuation changes with the reading of criterion 2',
    mensaje: (h) =>
      `The valuation is ${h.encontrado}; with criterion 2 as the share at alto (${d(h, 'cifra')} %) it would be ${h.esperado}.`,
    porQue: 'The method does not settle the reading, and the level depends on it.',
    reparar:
      'The secretariat confirms it in “Nivel confirmado del criterio 2”, in the sheet Política.',
  },
  entidadEscritaDistinto: {
    titulo: 'An entity written in two ways',
    mensaje: (h) => `“${h.encontrado}” seems to be “${h.esperado}”, as in the other rows.`,
    porQue: 'Summaries by entity count two.',
    reparar: (h) => `Write “${h.esperado}”.`,
  },
  indicadorRepetido: {
    titulo: 'Two codes with the same indicator',
    mensaje: (h) => `Same name, entity and unit as ${d(h, 'otro')}: “${h.encontrado}”.`,
    porQue: 'The same result counts twice.',
    reparar: 'Remove one, or make the name precise if they measure different things.',
  },
  nombreDistinto: {
    titulo: 'One indicator with two names',
    mensaje: (h) =>
      caso(h) === 'version'
        ? `This version says “${h.encontrado}” and the one before “${h.esperado}”: one letter differs.`
        : `The matrix of commitments says “${h.encontrado}” and the indicator is called “${h.esperado}”.`,
    porQue: 'Readers cannot tell whether it is the same indicator.',
    reparar: 'Keep the name of the approved ficha.',
  },
  responsableDistinto: {
    titulo: 'Another entity in the matrix',
    mensaje: (h) =>
      `The matrix names “${h.encontrado}” and ${h.esperado} answers for the indicator.`,
    porQue: 'The commitment would fall to one who does not answer for the indicator.',
    reparar: 'Correct the matrix, or add a version of the ficha with its document.',
  },
  plazoFueraDePeriodo: {
    titulo: 'A deadline that does not fit',
    mensaje: (h) =>
      ({
        inicio: `The commitments begin on ${h.encontrado}, before the evaluated year has ended.`,
        periodo: `The period of the commitments is ${h.encontrado}, and should be after the evaluated year.`,
        limite: `Semester I is due on ${h.encontrado} (month-day), before it is over.`,
        horizonte: `With the plazo “${h.encontrado}” the commitment falls due on ${d(h, 'vence')}, after the policy ends (${h.esperado}).`,
        ilegible: `The plazo “${h.encontrado}” gives no date; what is understood: ${h.esperado}.`,
      })[caso(h)] ?? h.encontrado,
    porQue: 'A deadline that does not fit the period cannot be followed.',
    reparar: 'Correct the plazo, or the date in the sheet Política.',
  },
  objetivoContradiceServicio: {
    titulo: 'An indicator that the structure puts elsewhere',
    mensaje: (h) =>
      `The indicator says ${h.encontrado}; in Estructura, ${d(h, 'nombreServicio')} ${d(h, 'servicio')} is of ${d(h, 'nombreLineamiento')} ${d(h, 'lineamiento')}, of ${h.esperado}.`,
    porQue: 'Matrix and summaries would put it elsewhere.',
    reparar: 'Correct Objetivo in Indicadores, or Lineamiento or Objetivo in Estructura.',
  },
  fechaFueraDePeriodo: {
    titulo: 'A date that does not fit',
    mensaje: (h) =>
      ({
        anioAjeno: `The report is said to be of ${h.encontrado}, and the policy covers ${h.esperado}.`,
        futura: `The cut-off date ${h.encontrado} is still to come.`,
        antes: `The cut-off date ${h.encontrado} is before the period (${h.esperado}).`,
        despues: `The cut-off date ${h.encontrado} is long after the period (${h.esperado}).`,
        lineaBase: `The baseline is of ${h.encontrado}, after the first target (${h.esperado}).`,
        valorFuturo: `There is ${ofWhom(h)} of a year that has not begun (${h.encontrado}).`,
        valorEnCurso: `There is ${ofWhom(h)} of a year that has not ended on ${d(h, 'hoy')} (${h.encontrado}).`,
      })[caso(h)] ?? h.encontrado,
    porQue: 'The figure cannot be of that period.',
    reparar: (h) =>
      caso(h) === 'valorEnCurso'
        ? 'What the year has reached so far belongs in Reportes; VO is of the whole year. If the day is another one, correct “Fecha en que se juzgan los plazos”, in Política.'
        : 'Correct the date, or move the figure to its year.',
  },
  informanteDistinto: {
    titulo: 'A report signed by another entity',
    mensaje: (h) => `${h.encontrado} reports, and the indicator is ${h.esperado}’s.`,
    porQue: 'The entity changed without a new version, or the report is of another indicator.',
    reparar: 'Correct the report, note the Entidad que reporta in the ficha or add a version.',
  },
  semestreEnAnual: {
    titulo: 'An annual figure that speaks of a semester',
    mensaje: (h) =>
      caso(h) === 'nombre'
        ? `The name is of a semester and there is an annual value: “${short(h.encontrado)}”.`
        : `The report is Anual and says “${short(h.encontrado)}”.`,
    porQue: 'A figure of half a year gives half the progress against the year’s target.',
    reparar: (h) =>
      caso(h) === 'nombre'
        ? 'Make sure that the value is what the ficha asks for; one of a semester belongs in Reportes.'
        : 'Ask the entity: if it is the semester’s, set Periodo to Semestre I; if the year’s, correct the text.',
  },
  compromisoFalta: {
    titulo: 'A low indicator without a commitment',
    mensaje: (h) => `It is low (${h.esperado}) and has no commitment in the matrix.`,
    porQue: 'Every low indicator carries a commitment.',
    reparar: 'Generate the matrix again, or add it; to leave it out, write the reason.',
  },
  compromisoSobra: {
    titulo: 'A commitment of an indicator that is not low',
    mensaje: (h) =>
      caso(h) === 'desconocido'
        ? `The matrix names ${h.encontrado}, which is not in Indicadores.`
        : `The matrix has a commitment of ${h.encontrado}, which is not low${si(h.esperado, ` (AT1 ${h.esperado} %)`)}.`,
    porQue: 'The matrix says something else than the evaluation.',
    reparar:
      'Generate the matrix again; to keep the commitment, set Origen to Agregado por el usuario.',
  },
  cumplidoSinMeta: {
    titulo: 'A commitment kept without meeting the target',
    mensaje: (h) =>
      `The commitment of ${d(h, 'compromiso')} is marked «${d(h, 'estado')}», and in ${h.anio ?? ''} ${h.encontrado === '' ? 'nothing was reported' : `the value is ${h.encontrado}`}${si(h.esperado, `, with a target of ${h.esperado}`)} (AT1 ${d(h, 'avance')} %).`,
    porQue: 'What was committed to was to meet the target.',
    reparar:
      'Check the value and the means of verification; if the target was not met, change the estado de cumplimiento.',
  },
};
