/** Words of the papers beside the report: ayuda memoria, acta de entrega, autoevaluación. Spanish. */
export const memoria = {
  titulo: 'Ayuda memoria',
  apartados: {
    estado: 'Cómo está la política',
    depende: 'De qué depende el índice',
    cambio: (previo: number) => `Qué cambió desde ${previo}`,
    decidir: 'Qué hay que decidir',
  },
  firme: 'Ninguna de las cifras en que se apoya es dudosa.',
  aporta: (codigo: string, indicador: string, aporte: string, motivo: string) =>
    `${codigo}, «${indicador}»: aporta ${aporte} puntos${motivo ? `; ${motivo}` : ''}.`,
  mas: (n: number) => `y ${n} más`,
  bajan: (lista: string) => `Bajan de nivel: ${lista}.`,
  suben: (lista: string) => `Suben de nivel: ${lista}.`,
  igual: 'Ningún indicador cambió de nivel.',
  decidir: {
    criterio2: (nivel: string, otras: string) =>
      `Confirmar el criterio 2 de la valoración: el método propone ${nivel}${otras ? `; ${otras}` : ''}.`,
    otraLectura: (puntaje: string, nivel: string) =>
      `con otra lectura la valoración sería ${puntaje}, nivel ${nivel}`,
    criterio3: 'Fijar el criterio 3 de la valoración, que hoy no tiene nivel.',
    lineaBase: (lista: string) => `Revisar la línea base de ${lista}: está más allá de la meta.`,
    ajustar: (lista: string) => `Aprobar el ajuste de la ficha de: ${lista}.`,
    cumplir: (lista: string) => `Asegurar la meta de: ${lista}.`,
    noReportados: (lista: string) => `Pedir el reporte de: ${lista}.`,
    vencidos: (n: number) =>
      n === 1 ? 'Resolver un compromiso vencido.' : `Resolver ${n} compromisos vencidos.`,
    nada: 'Nada que se siga de las cifras.',
  },
  pregunta: '¿Qué se pide a quien lee, y para cuándo?',
} as const;

export const acta = {
  titulo: 'Acta de entrega',
  intro: (anio: number, codigo: string) =>
    `Se entrega el libro de evaluación de ${anio}, con los datos de código ${codigo}, en el estado que sigue.`,
  secciones: {
    observaciones: 'Observaciones abiertas',
    pendientes: 'Pendientes',
    criterios: 'Criterios',
    excepciones: 'Excepciones',
    justificados: 'Hallazgos justificados',
    hallazgos: 'Hallazgos sin resolver',
    firmas: 'Firmas',
  },
  ninguna: 'Ninguna.',
  ninguno: 'Ninguno.',
  observaciones: ['Indicador', 'Periodo', 'Estado', 'Observación'],
  pendientes: {
    noReportado: (lista: string) => `No se reportaron, con meta y plazo vencido: ${lista}.`,
    enPlazo: (lista: string) => `Están en plazo: ${lista}.`,
    compromisos: (n: number, vencidos: number) =>
      `Compromisos sin cumplir: ${n}${vencidos > 0 ? `, ${vencidos} de ellos con el plazo vencido` : ''}.`,
    sinRevisar: (n: number) => `Reportes que nadie ha dado por conformes: ${n}.`,
  },
  criterios: {
    calculo: (nombre: string) => `Criterio de cálculo: ${nombre}.`,
    aparte: (claves: string) => `Política fija aparte: ${claves}.`,
    confirmado: (numero: number, nivel: string) =>
      `Criterio ${numero} de la valoración: ${nivel}, confirmado.`,
    propuesto: (numero: number, nivel: string) =>
      `Criterio ${numero} de la valoración: ${nivel}, por lo que da el método; nadie lo ha confirmado.`,
    sinFijar: (numero: number) => `Criterio ${numero} de la valoración: sin fijar.`,
    umbrales: (intermedio: number, alto: number) =>
      `Umbrales: intermedio desde ${intermedio}%, alto desde ${alto}%.`,
  },
  excepciones: {
    excluida: (nombre: string, motivo: string) => `${nombre}: fuera de la matriz. ${motivo}`,
    agregada: (nombre: string) => `${nombre}: agregado a la matriz por una persona.`,
    omitidas: (reglas: string) => `Reglas de la auditoría que no se aplican: ${reglas}.`,
  },
  justificados: ['Hallazgo', 'Motivo', 'Quién', 'Cuándo'],
  hallazgos: (errores: number, advertencias: number, avisos: number) =>
    `Errores: ${errores}. Advertencias: ${advertencias}. Avisos: ${avisos}. La lista está en la hoja Hallazgos.`,
  columnas: ['Severidad', 'Dónde', 'Qué pasa'],
  pregunta:
    '¿Qué más debe saber quien recibe: acuerdos de palabra, contactos, dónde está el sustento?',
  firmas: ['Entrega', 'Recibe'],
} as const;

type Textos = readonly [id: string, pregunta: string];

export const autoevaluacion = {
  titulo: 'Autoevaluación antes de publicar',
  nota: 'Cada pregunta vale de 0 a 2. El libro responde las que puede; las demás las responde una persona, y aquí quedan en blanco.',
  columnas: ['N°', 'Pregunta', 'Puntaje', 'De dónde sale'],
  deLaPersona: 'Lo responde una persona.',
  seccion: (nombre: string, peso: number) => `${nombre} (${peso}%)`,
  resumen: (de: string, a: string, respondidas: number, todas: number) =>
    `Responde el libro ${respondidas} de ${todas} preguntas. El puntaje estará entre ${de} y ${a} de 100, según lo que respondan las personas.`,
  secciones: {
    resumen: 'Resumen ejecutivo',
    descripcion: 'Descripción de la política',
    resultados: 'Análisis de los resultados',
    implementacion: 'Análisis de la implementación',
    conclusiones: 'Conclusiones',
    recomendaciones: 'Recomendaciones',
    anexos: 'Anexos',
    ademas: 'Aprobación e información complementaria',
  },
  preguntas: {
    resumen: [
      ['avance', '¿Dice hasta dónde llegaron objetivos y servicios?'],
      ['problema', '¿Dice cómo está el problema público frente a la situación futura?'],
      ['hacer', '¿Dice qué hacer en los próximos dos años?'],
    ],
    descripcion: [
      ['problema', '¿Presenta el problema, la situación futura y la población?'],
      ['estructura', '¿Presenta objetivos con su logro esperado, lineamientos y servicios?'],
      ['articulacion', '¿Presenta la articulación con otros instrumentos?'],
      ['criticos', '¿Muestra los elementos críticos (Cuadros 01 y 02)?'],
      ['alcance', '¿Dice qué evalúa y por qué?'],
    ],
    resultados: [
      ['indice', '¿Da el índice de gestión, con todos sus objetivos?'],
      ['cifras', '¿Da LE, VO, AT1 y AT2 de cada indicador de objetivo?'],
      ['niveles', '¿Cuenta los niveles, y cuadran con sus cifras?'],
      ['brechas', '¿Señala las brechas de información?'],
      ['factores', '¿Explica los factores y otros resultados?'],
    ],
    implementacion: [
      ['cifras', '¿Da las cifras de la ficha de cada servicio?'],
      ['sustento', '¿Tienen sustento los reportes del año?'],
      ['recursos', '¿Analiza recursos y su ejecución por nivel de gobierno?'],
      ['actividades', '¿Dice qué actividades sostienen cada servicio, su cobertura y su calidad?'],
      ['coordinacion', '¿Analiza la coordinación?'],
      ['lineamientos', '¿Señala los lineamientos sin servicios?'],
      ['anteriores', '¿Dice qué fue de las recomendaciones anteriores?'],
      ['valoracion', '¿Da la valoración con sus criterios confirmados?'],
    ],
    conclusiones: [
      ['aritmetica', '¿Sus cifras son las de las secciones 3 y 4?'],
      ['juicio', '¿Da un juicio, los factores y las lecciones?'],
    ],
    recomendaciones: [
      ['criticos', '¿Hay una para cada indicador crítico, o un motivo para no tenerla?'],
      ['utiles', '¿Se apoya cada una en un hallazgo y sirve a lo crítico?'],
    ],
    anexos: [
      ['reporte', '¿Incluye el reporte de seguimiento o su dirección?'],
      ['matriz', '¿Tiene cada fila de la matriz responsable, plazo y medio de verificación?'],
    ],
    ademas: [
      ['plazo', '¿Se aprobó y publicó en plazo?'],
      ['complementaria', '¿Usó información complementaria y dijo cómo la reunió?'],
    ],
  } satisfies Record<string, readonly Textos[]>,
  de: (n: number, todos: number, que: string) => `${n} de ${todos} ${que}`,
  evidencias: {
    sinIndice: 'el índice no se puede calcular',
    indice: (fuera: number) =>
      fuera === 0
        ? 'todos los indicadores de objetivo cuentan'
        : `${fuera} fuera por no tener cifra`,
    conCifra: 'indicadores tienen avance tipo 1',
    conLogro: 'objetivos con logro esperado escrito',
    completos: 'con LE, VO, AT1 y AT2',
    generado: 'lo escribe pnftp informe',
    reportados: 'indicadores de servicios con valor obtenido',
    sustentados: 'reportes del año con sustento o enlace',
    sinReportes: 'el libro no tiene reportes del año',
    anteriores: 'compromisos anteriores con estado y comentario',
    confirmada: 'los tres criterios tienen nivel y el segundo está confirmado',
    propuesta: 'el criterio 2 es una propuesta sin confirmar',
    sinNivel: 'falta el nivel de un criterio',
    enMatriz: 'indicadores críticos en la matriz o con motivo',
    completas: 'filas completas',
    sinFilas: 'la matriz no tiene filas',
  },
} as const;
