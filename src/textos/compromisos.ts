/** Commitments: what the pane says of them, and their edits in the matrix. */
import type { OrigenMedida } from '../ceplan/tiposEvaluacion';
import { textos } from './idioma';

type Suerte = 'nueva' | 'cambia' | 'queda' | 'sale';
type Clase = 'calculado' | 'agregado' | 'noCorresponde' | 'excluido' | 'otroAnio';
type Campo =
  | 'medida'
  | 'aspecto'
  | 'recomendacion'
  | 'accionClave'
  | 'medioVerificacion'
  | 'unidad'
  | 'plazo'
  | 'vence'
  | 'vencido'
  | 'estado'
  | 'comentario'
  | 'motivo'
  | 'origen';
export type FiltroDeSeguimiento = 'vencidos' | 'reiterados' | 'sinCumplir' | 'cumplidos';

interface TextosCompromisos {
  readonly propuestos: (n: number, anio: number) => string;
  readonly sinMatriz: string;
  readonly alDia: string;
  readonly porEscribir: (suertes: Readonly<Record<Suerte, number>>) => string;
  readonly deAntes: string;
  readonly pasajeros: string;
  readonly leer: string;
  readonly generar: string;
  readonly rehacer: string;
  readonly deshacer: string;
  readonly partes: string;
  readonly propuestas: (anio: number, n: number) => string;
  readonly seguimiento: (n: number) => string;
  readonly filtros: string;
  readonly suertes: Readonly<Record<Suerte, readonly [uno: string, varios: string]>>;
  readonly conTexto: readonly [uno: string, varios: string];
  readonly filtro: (nombre: readonly [string, string], n: number) => string;
  readonly ningunaAsi: string;
  readonly ninguno: (anio: number) => string;
  readonly clases: Readonly<Record<Clase, string | null>>;
  readonly textoSuyo: string;
  readonly porEscribirse: string;
  readonly motivo: (avance: 'AT1' | 'AT2', cifra: string, nivel: string, umbral: string) => string;
  readonly porQueMedida: (origen: OrigenMedida, ajuste: string) => string;
  readonly medidaSuya: (propuesta: string) => string;
  readonly campos: Readonly<Record<Campo, string>>;
  readonly columnas: readonly [campo: string, antes: string, despues: string];
  readonly cambiaria: string;
  readonly vacio: string;
  readonly editar: string;
  readonly ir: string;
  readonly edicion: (titulo: string) => string;
  readonly enLaHoja: string;
  readonly conLaMatriz: string;
  readonly guardar: string;
  readonly cancelar: string;
  readonly propuesto: string;
  readonly noVacio: string;
  readonly excluirQue: string;
  readonly descartar: string;
  readonly sueltos: string;
  readonly suelto: (
    nombre: string,
    textos: readonly (readonly [campo: string, texto: string])[],
  ) => string;
  readonly seguidos: (n: number, cumplidos: number, vencidos: number, reiterados: number) => string;
  readonly filtrosDeSeguimiento: Readonly<Record<FiltroDeSeguimiento, readonly [string, string]>>;
  readonly venceEl: (fecha: string) => string;
  readonly plazo: (plazo: string, vence: string) => string;
  readonly sinFecha: string;
  readonly vencido: string;
  readonly reiterado: (veces: number) => string;
  readonly actualizar: string;
}

const de = ([uno, varios]: readonly [string, string], n: number) =>
  `${n} ${n === 1 ? uno : varios}`;

export const textosCompromisos = textos(
  {
    accionEditar: 'Editar compromiso',
    accionDeshacer: 'Deshacer edición',
    otraCosa: (n: number): string =>
      n === 1
        ? 'Una celda ya no dice lo que se mostró y se dejó como está.'
        : `${n} celdas ya no dicen lo que se mostró y se dejaron como están.`,
  },
  {
    accionEditar: 'Edit commitment',
    accionDeshacer: 'Undo edit',
    otraCosa: (n) =>
      n === 1
        ? 'A cell no longer says what was shown, and was left as it is.'
        : `${n} cells no longer say what was shown, and were left as they are.`,
  },
);

const SUERTES = {
  nueva: ['nuevo', 'nuevos'],
  cambia: ['cambia', 'cambian'],
  queda: ['queda igual', 'quedan igual'],
  sale: ['ya no corresponde', 'ya no corresponden'],
} as const;
const FATES = {
  nueva: ['new', 'new'],
  cambia: ['changes', 'change'],
  queda: ['stays as it is', 'stay as they are'],
  sale: ['no longer applies', 'no longer apply'],
} as const;

export const COMPROMISOS = textos<TextosCompromisos>(
  {
    propuestos: (n, anio) =>
      `${de(['indicador de', 'indicadores de'], n)} ${anio} ${n === 1 ? 'requiere' : 'requieren'} una medida.`,
    sinMatriz: 'La matriz todavía no se ha hecho. Revise los textos y genérela.',
    alDia: 'Ningún texto de la matriz cambiaría al generarla.',
    porEscribir: (n) =>
      `Al generarla: ${(['nueva', 'cambia', 'sale', 'queda'] as const)
        .filter((una) => n[una] > 0)
        .map((una) => de(SUERTES[una], n[una]))
        .join(', ')}. Todavía no se ha escrito nada.`,
    deAntes: 'Los datos o la matriz cambiaron después de leer esto.',
    pasajeros:
      'Este equipo no deja guardar los textos por escribir: genere la matriz antes de cerrar el panel, o se pierden.',
    leer: 'Volver a leer',
    generar: 'Generar matriz',
    rehacer: 'Volver a generar la matriz',
    deshacer: 'Deshacer',
    partes: 'Qué compromisos',
    propuestas: (anio, n) => `De ${anio} (${n})`,
    seguimiento: (n) => `De años anteriores (${n})`,
    filtros: 'Mostrar solo',
    suertes: SUERTES,
    conTexto: ['con texto suyo', 'con texto suyo'],
    filtro: (nombre, n) => de(nombre, n),
    ningunaAsi: 'Ningún compromiso es así. Quite el filtro.',
    ninguno: (anio) => `Ningún indicador de ${anio} requiere una medida.`,
    clases: {
      calculado: null,
      agregado: 'Agregado por usted',
      noCorresponde: 'Ya no corresponde',
      excluido: 'Excluido',
      otroAnio: 'De otro año',
    },
    textoSuyo: 'Texto suyo',
    porEscribirse: 'Por escribir',
    motivo: (avance, cifra, nivel, umbral) =>
      `${avance} ${cifra}, ${nivel.toLowerCase()}: menos de ${umbral}`,
    porQueMedida: (origen, ajuste) =>
      ({
        ficha: `por su ajuste de ficha: ${ajuste}`,
        avancesOpuestos: 'se sugiere: el AT1 es alto y el AT2, bajo',
        valorCero: 'se sugiere: dos años con valor 0',
        porDefecto: 'se sugiere: nada pide ajustar el indicador',
      })[origen],
    medidaSuya: (propuesta) => `elegida por usted; se propone: ${propuesta}`,
    campos: {
      medida: 'Tipo de medida',
      aspecto: 'Aspecto de mejora',
      recomendacion: 'Recomendación',
      accionClave: 'Acción clave',
      medioVerificacion: 'Medio de verificación',
      unidad: 'Unidad de organización responsable',
      plazo: 'Plazo',
      vence: 'Vence',
      vencido: 'Vencido',
      estado: 'Estado de cumplimiento',
      comentario: 'Comentario',
      motivo: 'Motivo de exclusión',
      origen: 'Origen',
    },
    columnas: ['Columna', 'Dice', 'Diría'],
    cambiaria: 'Lo que cambiaría',
    vacio: '(vacío)',
    editar: 'Editar…',
    ir: 'Ver en la hoja',
    edicion: (titulo) => `Editar ${titulo}`,
    enLaHoja: 'Se escribe en la hoja; lo anterior queda en la Bitácora.',
    conLaMatriz: 'Se guarda aquí y se escribe al generar la matriz.',
    guardar: 'Guardar',
    cancelar: 'Cancelar',
    propuesto: 'Poner el texto propuesto',
    noVacio: 'Escriba un texto, o ponga el propuesto.',
    excluirQue: 'Con un motivo, la fila queda tachada y sin número.',
    descartar: 'Descartar',
    sueltos: 'Textos guardados que no caben en la matriz de ahora',
    suelto: (nombre, dichos) =>
      `${nombre}: ${dichos.map(([campo, texto]) => `${campo} «${texto}»`).join(', ')}`,
    seguidos: (n, cumplidos, vencidos, reiterados) =>
      `${de(['compromiso de años anteriores', 'compromisos de años anteriores'], n)}: ${de(['cumplido', 'cumplidos'], cumplidos)}, ${de(['vencido', 'vencidos'], vencidos)}, ${de(['reiterado', 'reiterados'], reiterados)}.`,
    filtrosDeSeguimiento: {
      vencidos: ['vencido', 'vencidos'],
      reiterados: ['reiterado', 'reiterados'],
      sinCumplir: ['sin cumplir', 'sin cumplir'],
      cumplidos: ['cumplido', 'cumplidos'],
    },
    venceEl: (fecha) => `vence el ${fecha}`,
    plazo: (plazo, vence) => `${plazo}, ${vence}`,
    sinFecha: 'sin fecha de vencimiento',
    vencido: 'Vencido',
    reiterado: (veces) => `Reiterado: ${veces} veces`,
    actualizar: 'Actualizar estado…',
  },
  {
    propuestos: (n, anio) =>
      `${de(['indicator of', 'indicators of'], n)} ${anio} ${n === 1 ? 'needs' : 'need'} a measure.`,
    sinMatriz: 'The matrix is not made yet. Look over the texts and make it.',
    alDia: 'No text of the matrix would change if it were made again.',
    porEscribir: (n) =>
      `When it is made: ${(['nueva', 'cambia', 'sale', 'queda'] as const)
        .filter((una) => n[una] > 0)
        .map((una) => de(FATES[una], n[una]))
        .join(', ')}. Nothing is written yet.`,
    deAntes: 'The data or the matrix have changed since this was read.',
    pasajeros:
      'This computer does not let the waiting texts be kept: make the matrix before you close the pane, or they are lost.',
    leer: 'Read again',
    generar: 'Make the matrix',
    rehacer: 'Make the matrix again',
    deshacer: 'Undo',
    partes: 'Which commitments',
    propuestas: (anio, n) => `Of ${anio} (${n})`,
    seguimiento: (n) => `Of earlier years (${n})`,
    filtros: 'Show only',
    suertes: FATES,
    conTexto: ['with your text', 'with your text'],
    filtro: (nombre, n) => de(nombre, n),
    ningunaAsi: 'No commitment is like that. Clear the filter.',
    ninguno: (anio) => `No indicator of ${anio} needs a measure.`,
    clases: {
      calculado: null,
      agregado: 'Added by you',
      noCorresponde: 'No longer applies',
      excluido: 'Left out',
      otroAnio: 'Of another year',
    },
    textoSuyo: 'Your text',
    porEscribirse: 'To be written',
    motivo: (avance, cifra, nivel, umbral) =>
      `${avance} ${cifra}, ${nivel.toLowerCase()}: less than ${umbral}`,
    porQueMedida: (origen, ajuste) =>
      ({
        ficha: `by its Ajuste de ficha: ${ajuste}`,
        avancesOpuestos: 'suggested: AT1 is high while AT2 is low',
        valorCero: 'suggested: two years with a value of 0',
        porDefecto: 'suggested: nothing asks to adjust the indicator',
      })[origen],
    medidaSuya: (propuesta) => `chosen by you; proposed: ${propuesta}`,
    campos: {
      medida: 'Kind of measure',
      aspecto: 'What to improve',
      recomendacion: 'Recommendation',
      accionClave: 'Key action',
      medioVerificacion: 'Means of verification',
      unidad: 'Unit in charge',
      plazo: 'Term',
      vence: 'Due',
      vencido: 'Overdue',
      estado: 'State',
      comentario: 'Comment',
      motivo: 'Reason for leaving it out',
      origen: 'Origin',
    },
    columnas: ['Column', 'Says', 'Would say'],
    cambiaria: 'What would change',
    vacio: '(blank)',
    editar: 'Edit…',
    ir: 'See it in the sheet',
    edicion: (titulo) => `Edit ${titulo}`,
    enLaHoja: 'It is written in the sheet; what was there stays in the Bitácora.',
    conLaMatriz: 'It is kept here and written when the matrix is made.',
    guardar: 'Save',
    cancelar: 'Cancel',
    propuesto: 'Use the proposed text',
    noVacio: 'Write a text, or use the proposed one.',
    excluirQue: 'With a reason, the row stays struck out and without a number.',
    descartar: 'Discard',
    sueltos: 'Texts that were kept and have no place in the matrix as it is',
    suelto: (nombre, dichos) =>
      `${nombre}: ${dichos.map(([campo, texto]) => `${campo} “${texto}”`).join(', ')}`,
    seguidos: (n, cumplidos, vencidos, reiterados) =>
      `${de(['commitment of earlier years', 'commitments of earlier years'], n)}: ${cumplidos} fulfilled, ${vencidos} overdue, ${reiterados} repeated.`,
    filtrosDeSeguimiento: {
      vencidos: ['overdue', 'overdue'],
      reiterados: ['repeated', 'repeated'],
      sinCumplir: ['not fulfilled', 'not fulfilled'],
      cumplidos: ['fulfilled', 'fulfilled'],
    },
    venceEl: (fecha) => `due on ${fecha}`,
    plazo: (plazo, vence) => `${plazo}, ${vence}`,
    sinFecha: 'no due date',
    vencido: 'Overdue',
    reiterado: (veces) => `Repeated: ${veces} times`,
    actualizar: 'Update its state…',
  },
);
