/** The audit's findings in Spanish. */
import type { IdRegla } from '../ceplan/auditoria';
import type { Hallazgo } from '../ceplan/tipos';
import { contados } from './contados';
import type { TextoRegla } from './textoRegla';

const d = (h: Hallazgo, nombre: string): string => String(h.datos?.[nombre] ?? '');
const caso = (h: Hallazgo): string => d(h, 'caso');
/** So much of a long text as says which one it is. */
const corto = (texto: string): string => (texto.length > 90 ? `${texto.slice(0, 89)}…` : texto);
const si = (texto: string, frase: string): string => (texto === '' ? '' : frase);

/** `VO 6.9 y LE 8.9` */
const insumos = (h: Hallazgo): string => {
  const partes = ['valor', 'logro', 'lineaBase'].flatMap((n) => {
    const nombre = { valor: 'VO', logro: 'LE', lineaBase: 'LB' }[n]!;
    const cifra = d(h, n);
    return cifra === '' || (n === 'lineaBase' && !d(h, 'medida').startsWith('AT2'))
      ? []
      : [`${nombre} ${cifra}`];
  });
  return [partes.slice(0, -1).join(', '), ...partes.slice(-1)].filter(Boolean).join(' y ');
};

/** `un valor`, `88 valores (OP 1.1, …)` */
const deQuienes = (h: Hallazgo): string =>
  d(h, 'cuales') === ''
    ? 'un valor'
    : `${contados(d(h, 'cuantos'), 'valor', 'valores')} (${d(h, 'cuales')})`;

const EXPLICACIONES: Readonly<Record<string, (h: Hallazgo) => string>> = {
  redondeoDoble: () => 'se redondeó dos veces',
  truncado: () => 'se cortaron decimales en vez de redondear',
  razon: (h) => `se calculó con el valor sin redondear (${d(h, 'razon')})`,
  razonDoble: (h) =>
    `se calculó con el valor sin redondear (${d(h, 'razon')}) y se redondeó dos veces`,
  valorImpreso: () => 'el VO impreso está redondeado; uno más exacto da la cifra declarada',
  insumosImpresos: () => 'VO, LE o LB impresos están redondeados; cifras más exactas la dan',
};

/** What stands for a figure that is missing. */
const enLugar = (h: Hallazgo): string =>
  [
    si(d(h, 'motivo'), `un motivo («${corto(d(h, 'motivo'))}»)`),
    si(d(h, 'sustento'), `un sustento («${corto(d(h, 'sustento'))}»)`),
    si(d(h, 'enlace'), `un enlace (${d(h, 'enlace')})`),
  ]
    .filter((parte) => parte !== '')
    .join(' y ');

const CAMPOS: Readonly<Record<string, string>> = {
  valores: 'VO',
  logros: 'LE',
  lineaBase: 'línea base',
};

/** Rows of a stretch, where it is not the whole column. */
const tramo = (h: Hallazgo): string =>
  si(d(h, 'desde'), ` (de ${d(h, 'desde')} a ${d(h, 'hasta')})`);

const CORRIDAS: Readonly<Record<string, (h: Hallazgo) => string>> = {
  derecha: (h) =>
    `Lo escrito en ${h.encontrado}${tramo(h)} parece de ${h.esperado}: el bloque se pegó una columna a la derecha (${d(h, 'cuantos')} indicadores lo prueban).`,
  izquierda: (h) =>
    `Lo escrito en ${h.encontrado}${tramo(h)} parece de ${h.esperado}: el bloque se pegó una columna a la izquierda (${d(h, 'cuantos')} indicadores lo prueban).`,
  repetida: (h) =>
    `${h.encontrado} repite cifra por cifra ${h.esperado} (${d(h, 'cuantos')} indicadores): parece la misma columna pegada dos veces.`,
  abajo: (h) =>
    `Cada cifra de ${h.encontrado}${tramo(h)} parece la de la fila de arriba: el bloque se pegó una fila más abajo (${d(h, 'cuantos')} cifras lo prueban).`,
  arriba: (h) =>
    `Cada cifra de ${h.encontrado}${tramo(h)} parece la de la fila de abajo: el bloque se pegó una fila más arriba (${d(h, 'cuantos')} cifras lo prueban).`,
};

const EN_FRACCIONES: Readonly<Record<string, (h: Hallazgo) => string>> = {
  todos: (h) =>
    `Los porcentajes de ${d(h, 'cuantos')} indicadores están como fracciones (0.85 por 85 %), desde «${d(h, 'indicador')}»: ${h.encontrado}.`,
  razon: (h) =>
    `El indicador es un porcentaje y sus cifras son fracciones: ${h.encontrado}. Lo prueba lo reportado, numerador entre denominador.`,
  mezcla: (h) =>
    `Casi todas las cifras del indicador son fracciones y las demás son porcentajes: ${h.encontrado} serían ${h.esperado}.`,
  llegaAUno: (h) =>
    `El indicador es un porcentaje y sus cifras parecen fracciones: ${h.encontrado}, con la meta final en 1, que sería 100 %.`,
  pregunta: (h) =>
    `El indicador es un porcentaje y ninguna cifra pasa de 1: ${h.encontrado}. ¿Son fracciones de 1 o porcentajes menores de 1 %?`,
};

export const enEspanol: Readonly<Record<IdRegla, TextoRegla>> = {
  declaradoContradice: {
    titulo: 'Avance declarado que sus propias cifras contradicen',
    mensaje: (h) =>
      `Se declara ${h.encontrado} (${d(h, 'donde')}), pero ${insumos(h)} dan ${h.esperado} %.` +
      (d(h, 'explicacion') === 'recorte'
        ? ' La cifra se recortó al límite; el avance de un indicador se muestra entero.'
        : si(
            d(h, 'valorImplicado'),
            ` Para lo declarado el VO tendría que ser ${d(h, 'valorImplicado')}.`,
          )) +
      si(
        d(h, 'nivelDeclarado'),
        ` Cambia el nivel: declarado ${d(h, 'nivelDeclarado')}, recalculado ${d(h, 'nivelRecalculado')}.`,
      ),
    porQue: 'Ningún redondeo explica la diferencia: una de las dos cifras es falsa.',
    reparar:
      'Revise en la fuente el valor obtenido y el logro esperado; corrija la cifra equivocada.',
  },
  declaradoSinExplicacion: {
    titulo: 'Avance declarado que difiere en la última cifra',
    mensaje: (h) =>
      `Se declara ${h.encontrado} (${d(h, 'donde')}); ${insumos(h)}, cifras exactas, dan ${h.esperado} %. Nada explica la diferencia.`,
    porQue: 'No cambia el resultado, pero quien revise el informe la verá.',
    reparar: (h) =>
      `Escriba el valor recalculado, ${h.esperado} %, o documente de dónde sale el otro.`,
  },
  declaradoRedondeado: {
    titulo: 'Avance declarado que solo se explica por redondeo',
    mensaje: (h) =>
      `Se declara ${h.encontrado} (${d(h, 'donde')}) y ${insumos(h)} dan ${h.esperado} %: ` +
      `${(EXPLICACIONES[d(h, 'explicacion')] ?? (() => 'es un redondeo'))(h)}.`,
    porQue: 'No es una contradicción, pero el lector que divida no llegará a la cifra impresa.',
    reparar: 'Imprima VO y LE con los decimales con que se calculó, o el avance con menos.',
  },
  declaradoSinCalculo: {
    titulo: 'Avance declarado que no se puede calcular',
    mensaje: (h) =>
      caso(h) === 'sobra'
        ? `Se declara ${h.encontrado} y faltan datos para calcularlo.`
        : `Se declara ${h.encontrado} y los datos dan ${h.esperado} %.`,
    porQue: 'Una cifra sin sus insumos no se puede defender; un ND que tiene cifra la esconde.',
    reparar: 'Complete VO, LE o LB, o corrija lo declarado.',
  },
  mediaDeclarada: {
    titulo: 'Promedio declarado que no es el de sus indicadores',
    mensaje: (h) =>
      `El ${h.encontrado} declarado de ${d(h, 'objetivo')} no es el promedio de sus indicadores acotados, ${h.esperado} %.` +
      si(d(h, 'explican'), ` Lo explican las cifras declaradas de: ${d(h, 'explican')}.`),
    porQue: 'De estos promedios salen el índice de gestión y la valoración.',
    reparar: 'Vuelva a promediar los avances acotados entre 0 y 100.',
  },
  politicaDeclarada: {
    titulo: 'Índice de gestión o valoración declarados',
    mensaje: (h) =>
      `${d(h, 'medida')}: se declara ${h.encontrado} y lo recalculado es ${h.esperado}.`,
    porQue: 'Es la cifra con que se conoce la evaluación.',
    reparar: 'Compare con el Resumen los promedios de que sale y los niveles de los criterios.',
  },
  nivelDeclarado: {
    titulo: 'Nivel declarado que no es el del avance',
    mensaje: (h) =>
      `Se declara nivel ${h.encontrado}; con un avance de ${d(h, 'avance')} es ${h.esperado}.`,
    porQue: 'Del nivel depende quién entra en la matriz de compromisos.',
    reparar: (h) => `Escriba ${h.esperado}, o revise el avance.`,
  },
  conteoDeclarado: {
    titulo: 'Conteo de niveles que no es el de las filas',
    mensaje: (h) =>
      `${d(h, 'alcance')} (${d(h, 'donde')}): se declaran ${h.encontrado} y se cuentan ${h.esperado}.` +
      si(d(h, 'explican'), ` Lo explica la cifra declarada de ${d(h, 'explican')}.`),
    porQue: 'El resumen contradice a los indicadores que resume.',
    reparar: 'Corrija el conteo, o la cifra del indicador que lo explica.',
  },
  conteosNoSuman: {
    titulo: 'Conteos cuyas partes no suman el total',
    mensaje: (h) =>
      `${d(h, 'medida')} (${d(h, 'donde')}): el total dice ${h.encontrado}, y ${d(h, 'partes')} = ${h.esperado}.`,
    porQue: 'Se ve a simple vista y resta crédito a todo el cuadro.',
    reparar: 'Cuente de nuevo las partes y el total.',
  },
  razonContradiceValor: {
    titulo: 'Numerador y denominador que no dan el valor',
    mensaje: (h) =>
      `${d(h, 'razon')} es ${h.esperado} %, y el valor dice ${h.encontrado}.` +
      (caso(h) === 'fraccion'
        ? ' El valor parece una fracción y no un porcentaje.'
        : caso(h) === 'ultimaCifra'
          ? ' Solo difiere la última cifra: parece cortada o mal redondeada.'
          : ''),
    porQue: 'El valor obtenido es la base del avance; numerador y denominador son su sustento.',
    reparar:
      'Pida a la entidad el numerador y el denominador del valor oficial y deje los que coincidan.',
  },
  valorRedondeado: {
    titulo: 'VO redondeado que mueve el avance',
    mensaje: (h) =>
      `El VO dice ${h.encontrado} y ${d(h, 'razon')} es ${h.esperado} %: con la razón, AT1 pasa de ${d(h, 'antes')} a ${d(h, 'ahora')} %` +
      si(d(h, 'nivelAhora'), ` y el nivel de ${d(h, 'nivelAntes')} a ${d(h, 'nivelAhora')}`) +
      '.',
    porQue: 'Un redondeo no debería decidir el nivel ni verse en el avance.',
    reparar: (h) => `Escriba el VO con más decimales: ${h.esperado}.`,
  },
  valorContradiceReportes: {
    titulo: 'Valor oficial distinto de los reportes aceptados',
    mensaje: (h) =>
      `El VO dice ${h.encontrado} y los reportes aceptados (${d(h, 'periodos')}) dan ${h.esperado}.`,
    porQue: 'Cuenta el VO; los reportes que lo sustentan dicen otra cosa.',
    reparar: 'Corrija el VO o el reporte, y anote el documento que lo aclara.',
  },
  semestresNoSuman: {
    titulo: 'Semestres que no dan el año',
    mensaje: (h) =>
      d(h, 'campo') === 'valor'
        ? `El reporte anual dice ${h.encontrado}; los semestres suman ${d(h, 'partes')} = ${h.esperado}.` +
          (caso(h) === 'ultimo' ? ' El anual repite el Semestre II.' : '')
        : `El numerador anual, ${h.encontrado}, no puede salir de los semestres (${d(h, 'partes')}).`,
    porQue: 'Los tres reportes no pueden ser ciertos a la vez.',
    reparar:
      'Corrija el reporte equivocado; si el Semestre II ya trae lo acumulado, ponga Sí en Acumulado.',
  },
  valorImposible: {
    titulo: 'Cifra que el indicador no puede tener',
    mensaje: (h) =>
      `${CAMPOS[d(h, 'campo')] ?? ''} ${h.encontrado}${si(d(h, 'anios'), ` (${d(h, 'anios')})`)}: ` +
      (caso(h) === 'sobreCien'
        ? 'el indicador es una parte de un total y no pasa de 100 %.'
        : caso(h) === 'negativo'
          ? 'no puede ser menor que cero.'
          : 'se cuentan cosas enteras y tiene decimales.'),
    porQue: 'O la cifra está mal escrita, o la unidad de medida o el nombre no son los del dato.',
    reparar: 'Revise la cifra, su separador decimal y la unidad de medida de la ficha.',
  },
  parteMayorQueTotal: {
    titulo: 'Numerador mayor que el denominador',
    mensaje: (h) =>
      caso(h) === 'cero'
        ? `El denominador es 0 (${h.encontrado}): no hay porcentaje.`
        : caso(h) === 'invertidos'
          ? `Numerador y denominador están invertidos: ${h.encontrado}; ${h.esperado} da el valor, ${d(h, 'valor')}.`
          : `El numerador es mayor que el denominador (${h.encontrado}) y el indicador es una parte de un total.`,
    porQue: 'Una parte no puede ser mayor que su total.',
    reparar: (h) =>
      caso(h) === 'invertidos'
        ? 'Intercámbielos.'
        : 'Revise si están invertidos o si miden universos distintos.',
  },
  partesPorSexo: {
    titulo: 'Mujeres y varones que no suman el total',
    mensaje: (h) =>
      `El sustento dice ${h.encontrado} mujeres y varones, de un total de ${h.esperado}.`,
    porQue: 'El sustento contradice a su propia cifra.',
    reparar: 'Pida a la entidad el dato desagregado y corrija el sustento o el total.',
  },
  valorFalta: {
    titulo: 'Meta vencida sin reporte',
    mensaje: (h) =>
      caso(h) === 'entidad'
        ? `${d(h, 'entidad') || 'La entidad'} no reportó ninguno de sus ${d(h, 'cuantos')} indicadores (${d(h, 'anios')}): ${h.encontrado}.`
        : `${d(h, 'entidad') || 'La entidad'} no reportó ${d(h, 'desde') ? `nada desde ${d(h, 'desde')} (${d(h, 'anios')})` : d(h, 'anios')}; venció el plazo y hay logro esperado.` +
          (caso(h) === 'conSustento'
            ? ` En lugar de la cifra hay ${enLugar(h)}.`
            : caso(h) === 'conSemestre1'
              ? ' Solo está el Semestre I, que por el criterio de cálculo no vale por el año.'
              : ' Tampoco hay reporte, sustento ni enlace.'),
    porQue:
      'Una meta sin reporte cuenta como 0 y entra en la matriz de compromisos; por el criterio del aplicativo es 0 en los promedios y se cuenta aparte de los niveles.',
    reparar: 'Pida el valor a la entidad, o registre en Reportes el motivo de no reporte.',
  },
  semestreFalta: {
    titulo: 'Semestre sin reporte',
    mensaje: (h) =>
      `Falta el reporte del ${d(h, 'periodo')} ${h.anio ?? ''} (${d(h, 'entidad')}), que los demás enviaron.`,
    porQue: 'El valor anual de los indicadores agregables sale de sus semestres.',
    reparar: 'Pida el reporte a la entidad.',
  },
  sustentoFalta: {
    titulo: 'Reporte sin sustento',
    mensaje: (h) =>
      caso(h) === 'motivo'
        ? `El reporte (${d(h, 'periodo')}) no trae cifra ni dice por qué.`
        : caso(h) === 'varios'
          ? `${d(h, 'cuantos')} reportes con cifra no tienen sustento, enlace ni documento: ${h.encontrado}.`
          : `El reporte (${d(h, 'periodo')}) tiene cifra, y no sustento, enlace ni documento.`,
    porQue: 'Una cifra sin evidencia no se puede verificar.',
    reparar: 'Complete Sustento, Enlace de evidencia o Motivo de no reporte.',
  },
  logroFalta: {
    titulo: 'Logro esperado que falta',
    mensaje: (h) => `Falta el logro esperado de ${d(h, 'anios')}, y otros años lo tienen.`,
    porQue: 'Un año sin meta queda fuera de la evaluación.',
    reparar: 'Copie la meta de la ficha aprobada.',
  },
  lineaBaseFalta: {
    titulo: 'Línea base que falta',
    mensaje: (h) =>
      `No hay línea base: el avance tipo 2 es ND` +
      (d(h, 'tipo') === 'OP'
        ? ` y ${d(h, 'objetivo')} y el índice de gestión se calculan sin él.`
        : '.'),
    porQue: 'El índice de gestión se calcula con el avance tipo 2.',
    reparar: 'Copie de la ficha el año y el valor de la línea base.',
  },
  relevanciaFalta: {
    titulo: 'Relevancia que falta en parte',
    mensaje: (h) =>
      `Sin relevancia en ${d(h, 'objetivo')}: ${h.encontrado}; otros la tienen. Vacío cuenta como 1, la mayor.`,
    porQue: 'Los pesos del promedio cambian con la relevancia.',
    reparar: 'Complete la relevancia de todos.',
  },
  fichaIncompleta: {
    titulo: 'Ficha incompleta',
    mensaje: (h) => `A la ficha le falta: ${h.esperado}.`,
    porQue:
      'Sin responsable no hay a quién pedir cuentas; sin unidad no se sabe qué dice la cifra.',
    reparar: 'Complete los datos de la ficha aprobada.',
  },
  servicioSinIndicador: {
    titulo: 'Parte de la Estructura que ningún indicador mide',
    mensaje: (h) => `${d(h, 'cuantos')} ${d(h, 'nivel')} sin indicador: ${h.encontrado}.`,
    porQue: 'Lo que no se mide no entra en la evaluación.',
    reparar: 'Agregue el indicador en la hoja Indicadores, o quite la fila de la hoja Estructura.',
  },
  criterio3Falta: {
    titulo: 'Valoración sin el nivel del criterio 3',
    mensaje: () => 'La valoración es ND: falta el nivel del criterio 3.',
    porQue: 'Ninguna cifra lo propone: lo fija la secretaría técnica, y sin él no hay puntaje.',
    reparar: (h) =>
      `Escriba en «Nivel del criterio 3», en la hoja Política, uno de estos: ${h.esperado}.`,
  },
  anioSinVersion: {
    titulo: 'Año sin versión vigente de la ficha',
    mensaje: (h) =>
      caso(h) === 'hueco'
        ? `Ninguna versión de la ficha está vigente en ${d(h, 'anios')} (versiones: ${h.encontrado}).`
        : `Hay un valor en ${d(h, 'anios')}, fuera de la vigencia de la ficha (${h.encontrado}).`,
    porQue: 'Un año sin versión vigente no se evalúa.',
    reparar: 'Ajuste Vigente desde y Vigente hasta, o agregue la versión que falta.',
  },
  reporteAnterior: {
    titulo: 'Reporte que no cuenta junto a otro del mismo periodo',
    mensaje: (h) =>
      ({
        anterior: `${d(h, 'periodo')} ${h.anio ?? ''}: cuenta el ${d(h, 'otro')}${si(h.esperado, `, ${h.esperado}`)}. Este, ${d(h, 'estado')}${si(h.encontrado, `, ${h.encontrado}`)}, se conserva como antecedente.`,
        sinConformidad: `${d(h, 'periodo')} ${h.anio ?? ''}: este ${d(h, 'estado')}, ${h.encontrado}, todavía no está Conforme; mientras tanto cuenta el ${d(h, 'otro')}, ${h.esperado}.`,
        sinCifra: `${d(h, 'periodo')} ${h.anio ?? ''}: este ${d(h, 'estado')} no trae cifra; cuenta el ${d(h, 'otro')}, ${h.esperado}.`,
      })[caso(h)] ?? h.encontrado,
    porQue:
      'De un periodo cuenta una sola cifra: entre las aceptadas, la de estado posterior (Preliminar, Definitivo, Rectificado).',
    reparar: (h) =>
      ({
        anterior: 'Consérvelo: muestra qué se reportó antes.',
        sinConformidad: 'Revíselo: póngalo Conforme, o deje en Observación qué le falta.',
        sinCifra: 'Pida la cifra; si el dato se retiró, vacíe también el reporte que cuenta.',
      })[caso(h)] ?? '',
  },
  cambioSinDocumento: {
    titulo: 'Cambio de ficha sin documento',
    mensaje: (h) => `La versión cambia ${h.encontrado} y no nombra el documento que lo aprobó.`,
    porQue: 'Una meta o un responsable no cambian sin una aprobación que se pueda mostrar.',
    reparar: 'Escriba el documento en la columna Documento de esa versión.',
  },
  semestreConOtraVersion: {
    titulo: 'Semestre juzgado con la versión anterior',
    mensaje: (h) =>
      `La versión que rige en ${h.anio ?? ''} se aprobó el ${h.encontrado}, después del ${d(h, 'periodo')}: ` +
      `ese semestre se juzga con la anterior` +
      (d(h, 'meta') === d(h, 'nueva')
        ? '.'
        : ` (LE ${d(h, 'meta') || 'en blanco'}, y no ${d(h, 'nueva') || 'en blanco'}).`),
    porQue: 'Una meta no juzga lo que se hizo antes de aprobarla.',
    reparar: 'Nada, si la Fecha de aprobación es esa; si la versión ya regía, corríjala.',
  },
  lineaBaseInvertida: {
    titulo: 'Línea base del lado equivocado de la meta',
    mensaje: (h) =>
      `La ${h.encontrado} debería ser ${h.esperado} en un indicador ${d(h, 'sentido').toLowerCase()} (${d(h, 'anios')}): ` +
      `el avance tipo 2 premia alejarse de la meta.` +
      (/impl[ií]cita/i.test(d(h, 'documento')) ? ' La línea base es implícita, no impresa.' : ''),
    porQue: 'El avance tipo 2 sale al revés y con él el índice de gestión.',
    reparar:
      'Revise línea base, meta y sentido en la ficha; si la ficha es así, proponga ajustarla.',
  },
  lineaBaseIgualAlLogro: {
    titulo: 'Meta igual a la línea base',
    mensaje: (h) => `${h.encontrado} (${d(h, 'anios')}): el avance tipo 2 divide entre cero.`,
    porQue: 'La meta no pide avanzar y el avance tipo 2 queda en ND.',
    reparar: 'Revise la meta o la línea base; si son así, proponga ajustar la ficha.',
  },
  logroContraSentido: {
    titulo: 'Metas que van contra el sentido',
    mensaje: (h) =>
      `El indicador es ${d(h, 'sentido').toLowerCase()} y sus metas van al revés en ${d(h, 'anios')}: ${h.encontrado}.` +
      (caso(h) === 'sentido' ? ' Van así todos los años: parece equivocado el sentido.' : ''),
    porQue: 'Cumplir la meta significaría retroceder.',
    reparar: 'Revise el sentido esperado y las metas en la ficha aprobada.',
  },
  logroPlano: {
    titulo: 'Meta igual todos los años',
    mensaje: (h) => `El logro esperado es ${h.encontrado} todos los años (${d(h, 'anios')}).`,
    porQue: 'La meta no pide ninguna mejora.',
    reparar: 'Confirme con la ficha; si es así, considere proponer un ajuste.',
  },
  logroCero: {
    titulo: 'Meta cero o negativa',
    mensaje: (h) => `${h.encontrado} en ${d(h, 'anios')}: el avance tipo 1 no se puede calcular.`,
    porQue: 'No se divide entre cero, y con una meta negativa la razón no dice nada.',
    reparar: 'Si ese año no hay meta, deje la celda vacía; si la hay, corríjala.',
  },
  sentidoContradiceNombre: {
    titulo: 'Sentido que el nombre contradice',
    mensaje: (h) => `El sentido es ${h.encontrado} y «${d(h, 'indicador')}» pide ${h.esperado}.`,
    porQue: 'Con el sentido al revés el avance premia lo que la política quiere evitar.',
    reparar: (h) => `Confirme con la ficha y ponga ${h.esperado} si corresponde.`,
  },
  ceroEntreMetas: {
    titulo: 'Meta de 0 entre otras metas',
    mensaje: (h) =>
      `La meta es 0 en ${d(h, 'anios')}, entre otras que no lo son: ${h.encontrado}. Parece que ese año no se mide.`,
    porQue:
      'Un 0 es una meta como otra: pediría no tener nada. Sin respuesta esos años son ND y no cuentan.',
    reparar:
      'Si no se mide, deje esas celdas vacías. Si la meta es 0, póngala en una versión propia de la ficha, con su documento.',
  },
  semestreAcumulado: {
    titulo: 'Semestre II que parece el acumulado del año',
    mensaje: (h) =>
      `Tras ${d(h, 'primero')} en el Semestre I, ${h.encontrado} en el Semestre II parece el acumulado del año. Si lo es, el semestre fue de ${h.esperado} y el año es ${h.encontrado}; si no, el año es ${d(h, 'suma')}.`,
    porQue:
      'Sumar un acumulado cuenta dos veces el Semestre I. Sin respuesta el valor del año es ND.',
    reparar: 'Pregunte a la entidad y responda en la columna Acumulado: Sí o No.',
  },
  agregacionPorConfirmar: {
    titulo: 'Semestres que nadie dijo si se suman',
    mensaje: (h) =>
      d(h, 'caso') === 'permisible'
        ? `${d(h, 'agregacion')} dice cómo comparar, no cómo se agregan los periodos. De ${h.encontrado} (${d(h, 'anios')}), si los semestres se suman el año es ${d(h, 'suma')}; si vale el último, ${d(h, 'ultimo')}.`
        : `El tipo de agregación dice ${d(h, 'agregacion')} y la agregación de periodos ${d(h, 'periodos')}. De ${h.encontrado} (${d(h, 'anios')}), si los semestres se suman el año es ${d(h, 'suma')}; si vale el último, ${d(h, 'ultimo')}.`,
    porQue: 'De la respuesta depende el valor del año. Sin ella es ND, y no se adivina.',
    reparar: (h) =>
      d(h, 'caso') === 'permisible'
        ? 'Responda en la columna Agregación de periodos de la ficha: Agregable (se suman) o No agregable (vale el último). Si el libro no la tiene, actualícelo antes.'
        : 'Deje en las dos columnas lo mismo, o vacía Agregación de periodos.',
  },
  unidadContradiceNombre: {
    titulo: 'Unidad de medida que el nombre contradice',
    mensaje: (h) =>
      `La unidad es ${h.encontrado} y el nombre pide ${h.esperado}: «${d(h, 'indicador')}».`,
    porQue:
      'De la unidad depende si los semestres se suman, si el valor puede pasar de 100 y cómo se escribe la meta.',
    reparar: (h) =>
      `Ponga ${h.esperado} si el nombre es el de la ficha; si la unidad es la correcta, corrija el nombre.`,
  },
  acumuladoQueBaja: {
    titulo: 'Indicador acumulado que baja',
    mensaje: (h) =>
      `El indicador es acumulado por su nombre y ${CAMPOS[d(h, 'campo')] ?? ''} baja: ${h.encontrado}.`,
    porQue: 'Un acumulado no puede bajar: se reportó el dato del año en vez del acumulado.',
    reparar: 'Pida el acumulado, o cambie el nombre del indicador si se mide por año.',
  },
  agregacionContradiceNombre: {
    titulo: 'Tipo de agregación que no corresponde',
    mensaje: (h) =>
      ({
        permisible: `${h.encontrado}: máximo y mínimo permisible son solo para sentido No definido.`,
        sinPermisible: `${h.encontrado}: sin máximo o mínimo permisible el avance es ND.`,
        acumulado: `${h.encontrado}: el indicador ya es acumulado; sumar sus periodos cuenta dos veces.`,
        noSeSuma: `${h.encontrado}: un porcentaje, una tasa o un promedio no se suma entre periodos.`,
      })[caso(h)] ?? h.encontrado,
    porQue: 'De la agregación depende cómo sale el valor anual de los semestres.',
    reparar: (h) => `Ponga ${h.esperado}, si la ficha no dice otra cosa.`,
  },
  columnaOrdenadaSola: {
    titulo: 'Columna ordenada sin sus filas',
    mensaje: (h) =>
      `${h.encontrado}${tramo(h)} está en orden de ${caso(h) === 'sube' ? 'menor a mayor' : 'mayor a menor'} (${d(h, 'cuantos')} cifras) y no calza con las demás cifras de cada fila: se ordenó sola y cada indicador quedó con la cifra de otro.`,
    porQue: 'Ninguna cifra de la columna es ya la de su indicador, y el orden que tenía se perdió.',
    reparar:
      'Copie la columna de una versión anterior del libro o vuelva a pedirla a las entidades; no la corrija cifra por cifra.',
  },
  columnaCorrida: {
    titulo: 'Columnas corridas',
    mensaje: (h) => CORRIDAS[caso(h)]?.(h) ?? '',
    porQue: 'Cada cifra cuenta para otro año o para otro indicador, y el avance sale de ahí.',
    reparar: (h) =>
      h.reparacion
        ? 'Compruebe dos o tres filas con lo que envió la entidad y aplique la reparación; lo que quede vacío, pídalo.'
        : 'Compruebe dos o tres filas con lo que envió la entidad y vuelva a pegar el bloque en su sitio.',
  },
  columnasCambiadas: {
    titulo: 'Dos columnas cambiadas entre sí',
    mensaje: (h) =>
      `${h.encontrado} y ${h.esperado}${tramo(h)} parecen cambiadas entre sí: en ${d(h, 'cuantos')} indicadores ` +
      (caso(h) === 'logroValor'
        ? `lo escrito en ${h.esperado} continúa la serie de metas, o lo de ${h.encontrado} es lo reportado.`
        : 'cada una calza mejor en el año de la otra.'),
    porQue: 'La meta y el valor de cada indicador son otros, y el avance sale al revés.',
    reparar: (h) =>
      h.reparacion
        ? 'Compruebe dos o tres filas con sus fichas y aplique la reparación, que las devuelve a su sitio.'
        : 'Compruebe dos o tres filas con sus fichas y devuelva cada cifra a su columna.',
  },
  columnaEnFracciones: {
    titulo: 'Columna de porcentajes escrita como fracciones',
    mensaje: (h) =>
      `${d(h, 'cuantos')} porcentajes de ${h.encontrado}${tramo(h)} están como fracciones (0.775 por 77.5): las demás cifras de cada indicador piden cien veces más.`,
    porQue:
      'El avance sale cien veces menor. Pasa al pegar celdas con formato de porcentaje, que muestran 77.5 % y guardan 0.775.',
    reparar:
      'Aplique la reparación, que los multiplica por 100, o pegue las cifras sin el formato de porcentaje.',
  },
  indicadorEnFracciones: {
    titulo: 'Indicador de porcentaje escrito en fracciones',
    mensaje: (h) => EN_FRACCIONES[caso(h)]?.(h) ?? '',
    porQue:
      'El avance sale igual, pero la meta se lee cien veces menor: «1 %» en la matriz donde es 100 %.',
    reparar: (h) =>
      caso(h) === 'pregunta'
        ? 'Pregunte a la entidad: si son fracciones, multiplique por 100; si es de verdad menos de 1 %, déjelo y omita este aviso.'
        : 'Aplique la reparación, que multiplica por 100 las cifras; si de verdad es menos de 1 %, déjelas.',
  },
  porcentajeComoFraccion: {
    titulo: 'Porcentaje escrito como fracción',
    mensaje: (h) =>
      `${CAMPOS[d(h, 'campo')] ?? ''} ${h.encontrado} parece una fracción: las demás cifras piden ${h.esperado}.`,
    porQue: 'El avance sale cien veces menor.',
    reparar: (h) =>
      `Escriba ${h.esperado} si es el mismo dato; los porcentajes van sin dividir entre 100.`,
  },
  logroYValorCambiados: {
    titulo: 'LE y VO cambiados entre sí',
    mensaje: (h) =>
      caso(h) === 'todo'
        ? `LE y VO del indicador parecen cambiados en todo el registro: hay VO de años que todavía no empiezan, y no LE (${h.encontrado}).`
        : `LE y VO parecen cambiados en ${d(h, 'anios')}: ${h.encontrado}. Las metas de los demás años van con el VO y no con el LE.`,
    porQue: 'El avance compara la meta con lo logrado: al revés dice lo contrario.',
    reparar: (h) => `Compare con la ficha; si es así, intercámbielos: ${h.esperado}.`,
  },
  escalaDistinta: {
    titulo: 'Valor y meta en escalas distintas',
    mensaje: (h) =>
      `El valor es ${d(h, 'veces')} veces la meta: ${h.encontrado}; ${h.esperado}. AT1 ${d(h, 'avance')}${d(h, 'avance') === 'ND' ? '' : ' %'}.`,
    porQue: 'No parece un logro, sino una meta mal puesta o un valor en otra unidad.',
    reparar:
      'Compare con la ficha la unidad y el universo de ambos; si son correctos, proponga ajustar la meta.',
  },
  salto: {
    titulo: 'Salto improbable entre años',
    mensaje: (h) =>
      `El valor pasa de ${d(h, 'antes')} (${d(h, 'anioAntes')}) a ${d(h, 'ahora')} (${h.anio ?? ''}), ${d(h, 'veces')} veces ${d(h, 'rumbo') === 'sube' ? 'más' : 'menos'}. ` +
      (caso(h) === 'historia'
        ? `Serie: ${h.encontrado}. El cambio está lejos de la mediana de sus demás cambios.`
        : 'Con tan pocos años solo se avisa de cambios así de grandes.'),
    porQue: 'Un cambio así suele ser otra unidad, otro universo o un error de tipeo.',
    reparar: 'Pida a la entidad que confirme los dos valores y anote el motivo del cambio.',
  },
  valoresCopiados: {
    titulo: 'Valor idéntico en varios años',
    mensaje: (h) => `El valor es exactamente ${h.encontrado} en ${d(h, 'anios')}.`,
    porQue: 'Una medición rara vez se repite cifra por cifra: puede ser el dato del año anterior.',
    reparar: 'Pida a la entidad el dato medido en cada año.',
  },
  ceroTrasAnio: {
    titulo: 'Cero después de un año completo',
    mensaje: (h) =>
      `${d(h, 'entidad')} figura con 0 en ${d(h, 'anios')}, con ${h.esperado}.` +
      si(d(h, 'otro'), ` Otro año: ${d(h, 'otro')}.`),
    porQue:
      'Cero es un valor; si no se reportó, o todavía no se mide, la celda va vacía y con motivo.',
    reparar:
      'Confirme si el logro fue 0 o si no hubo reporte; en ese caso vacíe la celda y ponga el motivo.',
  },
  anualIgualAlSemestre: {
    titulo: 'Valor anual igual al del primer semestre',
    mensaje: (h) =>
      `El valor del año, ${h.encontrado}, es el del Semestre I` +
      (d(h, 'segundo') === 'si'
        ? ', aunque hay un Semestre II reportado.'
        : '; falta sumar el Semestre II.'),
    porQue: 'El indicador se suma: el año no incluye el segundo semestre.',
    reparar: 'Pida el Semestre II y complete el valor anual.',
  },
  indiceFragil: {
    titulo: 'Índice de gestión que depende de una cifra dudosa',
    mensaje: (h) =>
      `El índice, ${h.encontrado}, debe ${d(h, 'aporte')} puntos a este indicador (AT2 ${d(h, 'avance')}), ` +
      ({
        lineaBaseTrasLogro: 'cuya línea base está más allá de la meta',
        tramoCorto: 'cuya meta casi no se aparta de la línea base',
        noReportado: 'que nadie reportó',
      }[d(h, 'motivo')] ?? 'una cifra frágil') +
      `. Con él en 0 sería ${d(h, 'siCero')}; sin él, ${d(h, 'siND')}.`,
    porQue: 'Quien lea el índice debe saber en qué descansa.',
    reparar: 'Corrija la cifra o la ficha, o diga en el informe de qué depende el índice.',
  },
  valoracionDependeDeCifra: {
    titulo: 'Valoración que depende de una cifra dudosa',
    mensaje: (h) =>
      `La valoración es ${h.encontrado}; ${caso(h) === 'cero' ? 'con este indicador en 0' : 'sin este indicador'} ` +
      `(${d(h, 'medida')} ${d(h, 'avance')}) sería ${h.esperado}: la cifra del criterio ${d(h, 'criterio')} pasa de ${d(h, 'antes')} a ${d(h, 'despues')}.`,
    porQue: 'El nivel de toda la política no puede descansar en una sola cifra que se duda.',
    reparar: 'Confirme la cifra o corrija la ficha antes de firmar, o dígalo en el informe.',
  },
  valoracionFragil: {
    titulo: 'Valoración que cambia con la lectura del criterio 2',
    mensaje: (h) =>
      `La valoración es ${h.encontrado}; leyendo el criterio 2 como proporción en nivel alto (${d(h, 'cifra')} %) sería ${h.esperado}.`,
    porQue: 'El método no fija la lectura: el nivel de la política depende de ella.',
    reparar: 'La secretaría lo confirma en «Nivel confirmado del criterio 2», en la hoja Política.',
  },
  entidadEscritaDistinto: {
    titulo: 'Una entidad escrita de dos maneras',
    mensaje: (h) => `«${h.encontrado}» parece ser «${h.esperado}», como está en otras filas.`,
    porQue: 'Los resúmenes por entidad la cuentan como dos.',
    reparar: (h) => `Escriba «${h.esperado}».`,
  },
  indicadorRepetido: {
    titulo: 'Dos códigos con el mismo indicador',
    mensaje: (h) =>
      `Tiene el mismo nombre, responsable y unidad que ${d(h, 'otro')}: «${h.encontrado}».`,
    porQue: 'Se cuenta dos veces el mismo resultado.',
    reparar: 'Quite uno, o precise el nombre si miden cosas distintas.',
  },
  nombreDistinto: {
    titulo: 'Un indicador con dos nombres',
    mensaje: (h) =>
      caso(h) === 'version'
        ? `Esta versión dice «${h.encontrado}» y la anterior «${h.esperado}»: solo cambia una letra.`
        : `La matriz de compromisos dice «${h.encontrado}» y el indicador se llama «${h.esperado}».`,
    porQue: 'Quien lea no sabrá si es el mismo indicador.',
    reparar: 'Deje el nombre de la ficha aprobada.',
  },
  responsableDistinto: {
    titulo: 'Responsable distinto en la matriz',
    mensaje: (h) =>
      `La matriz pone a «${h.encontrado}» y el responsable del indicador es ${h.esperado}.`,
    porQue: 'El compromiso quedaría a cargo de quien no responde por el indicador.',
    reparar:
      'Corrija la matriz; si el responsable cambió, agregue una versión de la ficha con su documento.',
  },
  plazoFueraDePeriodo: {
    titulo: 'Plazo que no corresponde',
    mensaje: (h) =>
      ({
        inicio: `Los compromisos empiezan el ${h.encontrado}, antes de que termine el año evaluado.`,
        periodo: `El periodo de los compromisos es ${h.encontrado}, y tendría que ser posterior al año evaluado.`,
        limite: `El Semestre I se pide hasta el ${h.encontrado} (mes-día), antes de que termine.`,
        horizonte: `Con el plazo «${h.encontrado}» el compromiso vence el ${d(h, 'vence')}, después de que termina la política (${h.esperado}).`,
        ilegible: `Del plazo «${h.encontrado}» no sale una fecha; se entiende, por ejemplo: ${h.esperado}.`,
      })[caso(h)] ?? h.encontrado,
    porQue: 'Un plazo que no cabe en el periodo no se puede seguir.',
    reparar: 'Corrija el plazo, o la fecha en la hoja Política.',
  },
  objetivoContradiceServicio: {
    titulo: 'Indicador que la Estructura pone en otro lugar',
    mensaje: (h) =>
      `El indicador dice ${h.encontrado}. En Estructura: ${d(h, 'nombreServicio')} ${d(h, 'servicio')}, de ${d(h, 'nombreLineamiento')} ${d(h, 'lineamiento')}, de ${h.esperado}.`,
    porQue: 'La matriz y el Resumen lo pondrían en otro lugar.',
    reparar: 'Corrija Objetivo en Indicadores, o Lineamiento u Objetivo en Estructura.',
  },
  fechaFueraDePeriodo: {
    titulo: 'Fecha que no corresponde',
    mensaje: (h) =>
      ({
        anioAjeno: `El reporte dice ser de ${h.encontrado}, y la política va de ${h.esperado}.`,
        futura: `La fecha de corte ${h.encontrado} todavía no llega.`,
        antes: `La fecha de corte ${h.encontrado} es anterior al periodo (${h.esperado}).`,
        despues: `La fecha de corte ${h.encontrado} es muy posterior al periodo (${h.esperado}).`,
        lineaBase: `La línea base es de ${h.encontrado}, posterior a la primera meta (${h.esperado}).`,
        valorFuturo: `Hay ${deQuienes(h)} de un año que todavía no empieza (${h.encontrado}).`,
        valorEnCurso: `Hay ${deQuienes(h)} de un año que no ha terminado al ${d(h, 'hoy')} (${h.encontrado}).`,
      })[caso(h)] ?? h.encontrado,
    porQue: 'El dato no puede ser de ese periodo.',
    reparar: (h) =>
      caso(h) === 'valorEnCurso'
        ? 'Si es un avance del año, va en Reportes; el VO es del año completo. Si el día no es ese, corrija «Fecha en que se juzgan los plazos», en la hoja Política.'
        : 'Corrija la fecha o pase el dato al año que le corresponde.',
  },
  informanteDistinto: {
    titulo: 'Reporte firmado por otra entidad',
    mensaje: (h) => `Reporta ${h.encontrado}, y el indicador es de ${h.esperado}.`,
    porQue: 'El responsable cambió sin una versión nueva, o el reporte es de otro indicador.',
    reparar:
      'Corrija el reporte, anote la Entidad que reporta en la ficha o agregue una versión con el responsable nuevo.',
  },
  semestreEnAnual: {
    titulo: 'Cifra anual que habla de un semestre',
    mensaje: (h) =>
      caso(h) === 'nombre'
        ? `El nombre es de un semestre y hay VO anual: «${corto(h.encontrado)}».`
        : `El reporte es Anual y dice «${corto(h.encontrado)}».`,
    porQue: 'Si la cifra es de medio año, el avance frente a la meta del año sale a medias.',
    reparar: (h) =>
      caso(h) === 'nombre'
        ? 'Confirme que el VO es el que pide la ficha; si es del semestre, va en Reportes.'
        : 'Pregunte a la entidad: si es del semestre, ponga Semestre I en Periodo; si es del año, corrija el texto.',
  },
  compromisoFalta: {
    titulo: 'Indicador en nivel bajo sin compromiso',
    mensaje: (h) => `Está en nivel bajo (${h.esperado}) y no tiene compromiso en la matriz.`,
    porQue: 'Todo indicador en nivel bajo lleva un compromiso.',
    reparar:
      'Vuelva a generar la matriz, o agréguelo; para dejarlo fuera, escriba el motivo de exclusión.',
  },
  compromisoSobra: {
    titulo: 'Compromiso de un indicador que no está en nivel bajo',
    mensaje: (h) =>
      caso(h) === 'desconocido'
        ? `La matriz nombra ${h.encontrado}, que no está en Indicadores.`
        : `La matriz tiene un compromiso de ${h.encontrado}, que no está en nivel bajo${si(h.esperado, ` (AT1 ${h.esperado} %)`)}.`,
    porQue: 'La matriz dice otra cosa que la evaluación.',
    reparar:
      'Vuelva a generar la matriz; si el compromiso se mantiene, ponga Agregado por el usuario en Origen.',
  },
  cumplidoSinMeta: {
    titulo: 'Compromiso cumplido sin llegar a la meta',
    mensaje: (h) =>
      `El compromiso de ${d(h, 'compromiso')} figura como «${d(h, 'estado')}», y en ${h.anio ?? ''} ${h.encontrado === '' ? 'no se reportó' : `el valor es ${h.encontrado}`}${si(h.esperado, `, con una meta de ${h.esperado}`)} (AT1 ${d(h, 'avance')} %).`,
    porQue: 'Lo comprometido fue cumplir la meta.',
    reparar:
      'Revise el valor y el medio de verificación; si la meta no se alcanzó, cambie el estado de cumplimiento.',
  },
};
