/** What the pane says where findings are reviewed and repaired. */
import { textos } from './idioma';

interface TextosRevision {
  readonly buscar: string;
  readonly borrar: string;
  readonly nuevos: (n: number) => string;
  readonly nuevo: string;
  /** `puestos`: how many of them are in use. */
  readonly masFiltros: (puestos: number) => string;
  readonly quitarFiltros: string;
  readonly regla: string;
  readonly entidad: string;
  readonly hoja: string;
  readonly todas: string;
  readonly opcion: (nombre: string, cuenta: number) => string;
  readonly cuenta: (vistos: number, todos: number, causas: number) => string;
  readonly ninguno: string;
  readonly consecuencias: (n: number) => string;
  readonly verMas: (n: number) => string;
  readonly idos: (n: number) => string;
  readonly volverAValidar: string;
  readonly cambio: (nuevos: number, idos: number) => string;
  readonly deshacer: string;
  readonly corregir: string;
  readonly corregirForma: (hallazgos: number) => string;
  readonly correccion: string;
  readonly correccionForma: string;
  readonly alcance: string;
  readonly soloEste: string;
  readonly losDeLaRegla: (n: number) => string;
  readonly columnas: readonly [celda: string, antes: string, despues: string];
  readonly lugar: (hoja: string, celda: string) => string;
  readonly verLasCeldas: (n: number) => string;
  readonly corregirCeldas: (n: number) => string;
  readonly cancelar: string;
  readonly ajustar: string;
  readonly motivo: string;
  readonly motivoQue: string;
  readonly motivoFalta: string;
  readonly comillas: (texto: string) => string;
  readonly vacia: string;
  readonly justificados: (n: number) => string;
  readonly justificar: string;
  readonly justificacion: string;
  readonly justificacionQue: (consecuencias: number) => string;
  readonly noSePuede: string;
  readonly motivoDeJustificar: string;
  readonly justificarFalta: string;
  readonly quien: string;
  readonly quienQue: string;
  readonly quienFalta: string;
  readonly alJustificar: string;
  readonly entendido: string;
  readonly quitar: string;
}

const con = (n: number, uno: string, varios: string) => `${n} ${n === 1 ? uno : varios}`;

export const REVISION = textos<TextosRevision>(
  {
    buscar: 'Buscar en los hallazgos',
    borrar: 'Borrar lo buscado',
    nuevos: (n) => con(n, 'nuevo', 'nuevos'),
    nuevo: 'Nuevo',
    masFiltros: (n) => (n === 0 ? 'Más filtros' : `Más filtros (${n})`),
    quitarFiltros: 'Quitar filtros',
    regla: 'Regla',
    entidad: 'Entidad',
    hoja: 'Hoja',
    todas: 'Todas',
    opcion: (nombre, cuenta) => `${nombre} (${cuenta})`,
    cuenta: (vistos, todos, causas) =>
      `${vistos === todos ? con(todos, 'hallazgo', 'hallazgos') : `${vistos} de ${con(todos, 'hallazgo', 'hallazgos')}`} por ${con(causas, 'causa', 'causas')}. Pulse uno para ir a su celda.`,
    ninguno: 'Ningún hallazgo es así. Quite algún filtro.',
    consecuencias: (n) => con(n, 'consecuencia', 'consecuencias'),
    verMas: (n) => `Ver ${n} más`,
    idos: (n) => (n === 1 ? '1 ya no está' : `${n} ya no están`),
    volverAValidar: 'Volver a validar',
    cambio: (nuevos, idos) =>
      nuevos + idos === 0
        ? 'Los hallazgos son los mismos que antes.'
        : `${nuevos === 0 ? 'Ninguno nuevo' : con(nuevos, 'nuevo', 'nuevos')}; ${
            idos === 0
              ? 'siguen todos los de antes'
              : idos === 1
                ? '1 ya no está'
                : `${idos} ya no están`
          }.`,
    deshacer: 'Deshacer',
    corregir: 'Corregir…',
    corregirForma: (n) => `Corregir la forma de ${con(n, 'hallazgo', 'hallazgos')}…`,
    correccion: 'Lo que cambiaría',
    correccionForma: 'Ninguna cifra cambia: lo escrito dirá lo mismo.',
    alcance: 'Qué corregir',
    soloEste: 'Solo este',
    losDeLaRegla: (n) => `Los ${n} de esta regla`,
    columnas: ['Celda', 'Antes', 'Después'],
    lugar: (hoja, celda) => `${hoja} ${celda}`,
    verLasCeldas: (n) => `Ver las ${n} celdas`,
    corregirCeldas: (n) => `Corregir ${con(n, 'celda', 'celdas')}`,
    cancelar: 'Cancelar',
    ajustar: 'Ajustar la regla…',
    motivo: 'Motivo',
    motivoQue: 'Cambia una cifra: el motivo queda en la Bitácora.',
    motivoFalta: 'Escriba por qué se cambia: quedará en la Bitácora.',
    comillas: (texto) => `«${texto}»`,
    vacia: '(vacía)',
    justificados: (n) => con(n, 'justificado', 'justificados'),
    justificar: 'Justificar…',
    justificacion: 'Dejarlo como está',
    justificacionQue: (n) =>
      `No se contará mientras sus cifras sigan iguales${n === 0 ? '' : n === 1 ? ', ni lo que se sigue de él' : `, ni los ${n} que se siguen de él`}. Queda en la hoja Justificaciones y al final de Hallazgos.`,
    noSePuede: 'Impide leer el libro: hay que corregirlo, no se puede justificar.',
    motivoDeJustificar: 'Por qué es así',
    justificarFalta: 'Escriba por qué se deja como está.',
    quien: 'Quién lo dice',
    quienQue: 'Nombre o cargo; se recuerda en este equipo.',
    quienFalta: 'Escriba quién lo justifica.',
    alJustificar: 'Justificar',
    entendido: 'Entendido',
    quitar: 'Quitar justificación',
  },
  {
    buscar: 'Search the findings',
    borrar: 'Clear the search',
    nuevos: (n) => `${n} new`,
    nuevo: 'New',
    masFiltros: (n) => (n === 0 ? 'More filters' : `More filters (${n})`),
    quitarFiltros: 'Clear filters',
    regla: 'Rule',
    entidad: 'Entity',
    hoja: 'Sheet',
    todas: 'All',
    opcion: (nombre, cuenta) => `${nombre} (${cuenta})`,
    cuenta: (vistos, todos, causas) =>
      `${vistos === todos ? con(todos, 'finding', 'findings') : `${vistos} of ${con(todos, 'finding', 'findings')}`} from ${con(causas, 'cause', 'causes')}. Press one to go to its cell.`,
    ninguno: 'No finding is like that. Clear some filter.',
    consecuencias: (n) => con(n, 'consequence', 'consequences'),
    verMas: (n) => `Show ${n} more`,
    idos: (n) => (n === 1 ? '1 is gone' : `${n} are gone`),
    volverAValidar: 'Validate again',
    cambio: (nuevos, idos) =>
      nuevos + idos === 0
        ? 'The findings are the same as before.'
        : `${nuevos === 0 ? 'None new' : `${nuevos} new`}; ${
            idos === 0 ? 'all of the earlier ones remain' : con(idos, 'is gone', 'are gone')
          }.`,
    deshacer: 'Undo',
    corregir: 'Correct…',
    corregirForma: (n) => `Correct the form of ${con(n, 'finding', 'findings')}…`,
    correccion: 'What would change',
    correccionForma: 'No figure changes: what is written will say the same.',
    alcance: 'What to correct',
    soloEste: 'This one only',
    losDeLaRegla: (n) => `All ${n} of this rule`,
    columnas: ['Cell', 'Before', 'After'],
    lugar: (hoja, celda) => `${hoja} ${celda}`,
    verLasCeldas: (n) => `Show all ${n} cells`,
    corregirCeldas: (n) => `Correct ${con(n, 'cell', 'cells')}`,
    cancelar: 'Cancel',
    ajustar: 'Set the rule…',
    motivo: 'Reason',
    motivoQue: 'A figure changes: the reason stays in the Bitácora.',
    motivoFalta: 'Write why it is changed: it will stay in the Bitácora.',
    comillas: (texto) => `“${texto}”`,
    vacia: '(blank)',
    justificados: (n) => `${n} justified`,
    justificar: 'Justify…',
    justificacion: 'Leave it as it is',
    justificacionQue: (n) =>
      `It will not count while its figures stay the same${n === 0 ? '' : n === 1 ? ', nor what follows from it' : `, nor the ${n} that follow from it`}. It stays in the sheet Justificaciones and at the end of Hallazgos.`,
    noSePuede:
      'It stands in the way of reading the workbook: it has to be corrected and cannot be justified.',
    motivoDeJustificar: 'Why it is so',
    justificarFalta: 'Write why it is left as it is.',
    quien: 'Who says so',
    quienQue: 'Name or post; remembered on this computer.',
    quienFalta: 'Write who justifies it.',
    alJustificar: 'Justify',
    entendido: 'Understood',
    quitar: 'Remove the justification',
  },
);
