/**
 * Words of the evaluation report and of the papers beside it. They are official documents of the
 * Peruvian State: Spanish whatever the language of the pane.
 */
import type { Causa, Nivel, NivelImplementacion, NombreNivel } from '../ceplan/tipos';
import type { MotivoFragilidad } from '../ceplan/tiposEvaluacion';

const plural = (n: number, uno: string, varios: string): string => `${n} ${n === 1 ? uno : varios}`;
/** What heads a narrow column. */
const enColumna = ({ varios, corto }: NombreNivel): string => (varios.length > 14 ? corto : varios);
const minus = (texto: string): string => texto.charAt(0).toLowerCase() + texto.slice(1);

/** `a, b y c` */
export const enLista = (partes: readonly string[]): string =>
  partes.length < 2
    ? (partes[0] ?? '')
    : `${partes.slice(0, -1).join(', ')} y ${partes[partes.length - 1]!}`;

/** Why there is no figure, within a sentence. */
export const CAUSAS: Readonly<Record<Causa, string>> = {
  sinValor: 'falta el valor obtenido',
  sinLogro: 'no hay logro esperado para ese año',
  sinLineaBase: 'falta la línea base',
  logroCero: 'el logro esperado es 0 y no hay contra qué medir',
  logroPorConfirmar:
    'el logro esperado es 0 entre otros que no lo son, y falta confirmar si se mide',
  logroIgualLineaBase: 'el logro esperado es igual a la línea base',
  denominadorCero: 'el denominador es 0',
  logroNegativo: 'el logro esperado es negativo',
  noNumerico: 'donde va un número hay otra cosa',
  noCorresponde: 'no corresponde a ese año',
  pendiente: 'el plazo para reportar no ha vencido',
  noReporto: 'no se reportó',
  limitePermisible: 'frente a un máximo o un mínimo no hay camino que recorrer',
  sentidoNoDefinido: 'no se ha definido si más es mejor o peor',
  sinDatos: 'no hay cifras que promediar',
  pocosDatos: 'hay menos de tres valores',
  semestrePorConfirmar: 'falta confirmar si el segundo semestre acumula el año',
  agregacionPorConfirmar: 'falta confirmar si los semestres se suman',
  sinNivel: 'falta el nivel de un criterio',
};

const niveles: Readonly<Record<Nivel, string>> = {
  bajo: 'bajo',
  intermedio: 'intermedio',
  alto: 'alto',
};

export const informe = {
  tituloDocumento: 'Informe de evaluación',
  periodo: (anios: string) => `Evaluación ${anios}`,
  codigo: (codigo: string) => `Datos del libro de evaluación: código ${codigo}`,
  pagina: ['Página ', ' de '],
  contenido: 'Contenido',
  tabla: 'Tabla',
  grafico: 'Gráfico',
  /** Around the label of a table that is referred to. */
  ver: ['Ver la ', '.'],
  fuente: (entidad: string) => `Fuente: libro de evaluación. ${entidad}.`,
  rangos: (intermedio: number, alto: number) =>
    `Nivel del avance tipo 1: bajo, menos de ${intermedio}%; intermedio, desde ${intermedio}% y menos de ${alto}%; alto, ${alto}% o más.`,
  niveles,
  ningunoNivel: 'sin nivel',
  nd: 'ND',
  noReporto: 'No reportó',
  secciones: {
    resumen: 'Resumen ejecutivo',
    descripcion: 'Descripción de la política',
    problema: 'El problema público y la situación futura',
    articulacion: 'Articulación con otros instrumentos',
    alcance: 'Qué se evalúa y por qué',
    resultados: 'Análisis de los resultados',
    conteos: 'Indicadores por nivel',
    indice: 'Índice de gestión',
    objetivos: ({ varios }: NombreNivel) => `Avance por ${minus(varios)}`,
    brechas: 'Brechas de información',
    implementacion: 'Análisis de la implementación',
    panorama: 'Panorama',
    recursos: 'Recursos y su ejecución',
    coordinacion: 'Coordinación',
    anteriores: 'Recomendaciones de la evaluación anterior',
    valoracion: 'Valoración de la implementación',
    conclusiones: 'Conclusiones',
    recomendaciones: 'Recomendaciones',
    anexos: 'Anexos',
    reporte: 'Reporte de seguimiento',
    matriz: 'Matriz de compromisos',
  },
  preguntas: {
    hacer: '¿Qué hay que hacer en los próximos dos años, y quién lo hace?',
    brechaProblema:
      '¿Cómo está hoy el problema público frente a la situación futura deseada? Diga con qué dato.',
    problema:
      '¿Cuál es el problema público, cuál la situación futura deseada y a qué población se dirige la política?',
    articulacion:
      '¿Con qué políticas nacionales, políticas de Estado del Acuerdo Nacional, lineamientos de la Política General de Gobierno, objetivos del PEDN y ODS se articula cada objetivo?',
    alcance:
      '¿Por qué se evalúa esto? Parta de las alertas del reporte de seguimiento, y diga qué información complementaria se usó y cómo se reunió.',
    factores: (que: string) =>
      `¿Qué factores explican estos resultados (${que})? ¿Qué otros resultados hubo, y con qué sustento?`,
    servicio: (que: string) =>
      `¿Qué explica esta cifra (${que}), con qué cobertura y calidad se entrega, y qué actividades lo sostienen?`,
    brechas: '¿Cómo y cuándo se cerrará cada brecha de información?',
    recursos: '¿Qué recursos hubo y cuánto se ejecutó, por nivel de gobierno?',
    coordinacion: '¿Qué espacios de coordinación funcionaron, qué acordaron y qué falta?',
    anteriores: '¿Qué se hizo con cada recomendación anterior, y qué lo prueba?',
    juicio: 'A la vista de las secciones 3 y 4, ¿qué juicio merece la política?',
    lecciones: '¿Qué factores fueron decisivos y qué lecciones quedan?',
    recomendaciones: '¿Qué otras recomendaciones se apoyan en un hallazgo y sirven a lo crítico?',
    reporte: 'Escriba la dirección en que está publicado el reporte de seguimiento.',
  },
  resumen: {
    indice: (anio: number, valor: string, nivel: string) =>
      `En ${anio} el índice de gestión de la política es ${valor}%, nivel ${nivel}, según el avance tipo 2.`,
    sinIndice: (anio: number, causa: string) =>
      `En ${anio} el índice de gestión no se puede calcular: ${causa}.`,
    valoracion: (puntaje: string, nivel: string) =>
      `La valoración de la implementación es ${puntaje} sobre 3: nivel ${nivel}.`,
    sinValoracion:
      'La valoración de la implementación está pendiente: falta el nivel de un criterio.',
    criterios: (partes: readonly string[]) => `Sus criterios: ${enLista(partes)}.`,
    matriz: (n: number) =>
      n === 0
        ? 'Ningún indicador entra en la matriz de compromisos.'
        : `${n === 1 ? 'Entra' : 'Entran'} en la matriz de compromisos ${plural(n, 'indicador', 'indicadores')}: `,
  },
  criterios: (objetivos: string, servicios: string) => [
    `nivel de avance de ${minus(objetivos)}`,
    `nivel de implementación de ${minus(servicios)}`,
    'sistema de seguimiento de los indicadores',
  ],
  deCriterio: (criterio: string, nivel: NivelImplementacion | null) =>
    `${criterio} (${nivel ?? 'por fijar'})`,
  conteo: (que: string, total: number, alto: number, intermedio: number, bajo: number) =>
    `De ${total} ${minus(que)}, ${alto} en nivel alto, ${intermedio} en nivel intermedio y ${bajo} en nivel bajo`,
  conteoND: (n: number) => `, y ${n} sin cifra`,
  conteoNoReportados: (n: number) => `, y ${n} que no se ${n === 1 ? 'reportó' : 'reportaron'}`,
  descripcion: {
    norma: (nombre: string, norma: string, conductor: string) =>
      `${nombre}${norma ? `, que aprueba ${norma}` : ''}.${conductor ? ` Entidad conductora: ${conductor}.` : ''}`,
    tiene: (partes: readonly string[]) => `Tiene ${enLista(partes)}.`,
    indicadores: (
      total: number,
      deObjetivo: number,
      deServicio: number,
      o: NombreNivel,
      s: NombreNivel,
    ) =>
      `${plural(total, 'indicador', 'indicadores')} (${deObjetivo} de ${minus(o.varios)} y ${deServicio} de ${minus(s.varios)})`,
    clases: (clases: readonly string[]) => ` (${enLista(clases)})`,
    entidades: (n: number) =>
      `${n === 1 ? 'Responde' : 'Responden'} por los indicadores ${plural(n, 'entidad', 'entidades')}: `,
    leyenda: ({ varios }: NombreNivel) => `${varios} y lo que comprenden`,
    columnas: (l: NombreNivel, s: NombreNivel) => [
      'Código',
      'Denominación',
      'Logro esperado al final del horizonte',
      enColumna(l),
      enColumna(s),
      'Indicadores',
    ],
  },
  criticos: {
    cuantos: (
      anio: number,
      n: number,
      op: number,
      servicios: number,
      o: NombreNivel,
      s: NombreNivel,
    ) =>
      n === 0
        ? `En ${anio} ningún indicador está en nivel bajo.`
        : `En ${anio} ${n === 1 ? 'está' : 'están'} en nivel bajo ${plural(n, 'indicador', 'indicadores')}: ${op} de ${minus(o.varios)} y ${servicios} de ${minus(s.varios)}.`,
    cuadro01: ({ varios }: NombreNivel) =>
      `Cuadro 01: indicadores de ${minus(varios)} en nivel bajo`,
    cuadro02: ({ varios }: NombreNivel) =>
      `Cuadro 02: indicadores de ${minus(varios)} en nivel bajo`,
    columnas: (o: NombreNivel) => [o.corto, 'Código', 'Indicador', 'Responsable'],
    avance: (anio: number) => `AT1 ${anio} (%)`,
    entero: 'El avance tipo 1 se muestra entero, sin acotarlo a 100.',
  },
  resultados: {
    leyendaNiveles: (anio: number) => `Niveles del avance tipo 1, ${anio}`,
    columnasNiveles: ['', 'Bajo', 'Intermedio', 'Alto', 'ND', 'Total'],
    noReportados: 'No reportó',
    totalIndicadores: 'Total de indicadores',
    indicadoresDe: ({ varios }: NombreNivel) => `Indicadores de ${minus(varios)}`,
    alternativaNiveles: 'Barras: cuántos hay en cada nivel. ',
    leyendaObjetivos: ({ varios }: NombreNivel, anio: number) =>
      `Avance por ${minus(varios)}, ${anio}`,
    columnasObjetivos: (anio: number) => [
      'Código',
      'Denominación',
      `AT1 ${anio} (%)`,
      'Nivel AT1',
      `AT2 ${anio} (%)`,
      'Nivel AT2',
    ],
    alternativaObjetivos: 'Columnas: avance de cada uno, acotado a 0 y 100 en cada indicador. ',
    objetivo: (codigo: string, uno: string, nivelUno: string, dos: string, nivelDos: string) =>
      `${codigo}: avance tipo 1 de ${uno}, ${nivelUno}; avance tipo 2 de ${dos}, ${nivelDos}.`,
    leyendaIndicadores: (codigo: string) => `Indicadores de ${codigo}`,
    leyendaServicio: (nombre: string) => `${nombre}: logros, valores y avance`,
    columnasCifras: (anios: readonly number[], conDos: boolean) => [
      'Código',
      'Responsable',
      ...anios.map((anio) => `LE ${anio}`),
      ...anios.map((anio) => `VO ${anio}`),
      ...anios.map((anio) => `AT1 ${anio} (%)`),
      'Nivel',
      ...(conDos ? [`AT2 ${anios[anios.length - 1]!} (%)`, 'Nivel AT2'] : []),
    ],
    abreviaturas:
      'LE: logro esperado. VO: valor obtenido. AT1 y AT2: avance tipo 1 y tipo 2. ND: no hay dato.',
    enLosServicios: (codigo: string, { varios }: NombreNivel) => `${varios} de ${codigo}: `,
  },
  indice: {
    promedio: ({ varios }: NombreNivel) => `Es el promedio del avance tipo 2 de ${minus(varios)}. `,
    leyenda: 'De qué depende el índice de gestión',
    columnas: [
      'Código',
      'Indicador',
      'AT2 (%)',
      'Aporte',
      'Si fuera 0',
      'Si fuera ND',
      'Por qué es frágil',
    ],
    motivos: {
      lineaBaseTrasLogro: 'la línea base está más allá de la meta',
      tramoCorto: 'meta y línea base casi coinciden',
      noReportado: 'no se reportó: el 0 es una convención',
      unicaCifra: 'es la única cifra de su objetivo',
    } satisfies Record<MotivoFragilidad, string>,
    dudosos: (lista: string, enCero: string, comoND: string, una: boolean) =>
      `${una ? 'El indicador' : 'Los indicadores'} ${lista} ${una ? 'tiene' : 'tienen'} la línea base más allá de la meta, así que ${una ? 'su cifra premia' : 'sus cifras premian'} ir en contra: con ${una ? 'ella' : 'ellas'} en 0 el índice sería ${enCero}%; sin ${una ? 'ella' : 'ellas'}, ${comoND}%.`,
    sinCifra: (partes: readonly string[]) =>
      `${partes.length === 1 ? 'Queda' : 'Quedan'} fuera del índice: ${enLista(partes)}.`,
    conCausa: (codigo: string, causa: string) => `${codigo}, porque ${causa}`,
  },
  indicador: {
    quien: (nombre: string, indicador: string, responsable: string) =>
      `${nombre}: «${indicador}».${responsable ? ` Responde ${responsable}.` : ''}`,
    receptores: (texto: string) => ` Receptores: ${texto}.`,
    avance: (
      anio: number,
      valor: string,
      logro: string,
      at1: string,
      nivel: string,
      razon: string,
    ) =>
      `En ${anio} se obtuvo ${valor}${razon}, frente a un logro esperado de ${logro}: avance tipo 1 de ${at1}%, nivel ${nivel}.`,
    razon: (numerador: string, denominador: string) => ` (${numerador} de ${denominador})`,
    noReporto: (anio: number, logro: string, at1: string, nivel: string) =>
      `En ${anio} no se reportó valor, frente a un logro esperado de ${logro}: cuenta como avance tipo 1 de ${at1}%, nivel ${nivel}.`,
    noReportoND: (anio: number, logro: string) =>
      `En ${anio} no se reportó valor, frente a un logro esperado de ${logro}.`,
    sinAvance: (anio: number, causa: string) =>
      `En ${anio} el avance tipo 1 no se puede calcular: ${causa}.`,
    previo: (anio: number, at1: string, nivel: string) =>
      ` En ${anio} fue de ${at1}%, nivel ${nivel}.`,
    sinPrevio: (anio: number, causa: string) => ` De ${anio} no hay avance: ${causa}.`,
    dos: (at2: string, nivel: string) => ` El avance tipo 2 es de ${at2}%, nivel ${nivel}.`,
    sinDos: (causa: string) => ` El avance tipo 2 no se puede calcular: ${causa}.`,
    parcial: ' El valor es parcial: falta el reporte de un semestre.',
  },
  brechas: {
    noReportados: (anio: number, lista: string) =>
      `En ${anio} no se reportaron, con meta y plazo vencido: ${lista}.`,
    pendientes: (anio: number, lista: string) =>
      `De ${anio} están en plazo, y no se cuentan: ${lista}.`,
    sinCifra: (lista: string) => `No tienen avance tipo 1: ${lista}.`,
    sinDos: (lista: string) => `No tienen avance tipo 2: ${lista}.`,
    ninguna: (anio: number) => `En ${anio} todo indicador con meta tiene un valor obtenido.`,
  },
  implementacion: {
    sinServicios: (l: NombreNivel, { varios }: NombreNivel, lista: readonly string[]) =>
      `${lista.length === 1 ? `${l.uno} sin ${minus(varios)}` : `${l.varios} sin ${minus(varios)}`}: ${enLista(lista)}.`,
    todosConServicios: (l: NombreNivel, { varios }: NombreNivel) =>
      `${l.varios}: todos cuentan con ${minus(varios)}.`,
    leyendaPanorama: ({ varios }: NombreNivel, anio: number) =>
      `Indicadores de ${minus(varios)}, por nivel, ${anio}`,
    sinIndicador: (nombre: string) => `${nombre}: no tiene un indicador vigente.`,
    deLinea: (l: NombreNivel, codigo: string, denominacion: string) =>
      `${l.uno} ${codigo}: ${denominacion}.`,
  },
  anteriores: {
    ninguna: 'El libro no tiene compromisos de una evaluación anterior.',
    leyenda: 'Compromisos de evaluaciones anteriores',
    columnas: ['Año', 'Aspecto de mejora', 'Recomendación', 'Vence', 'Estado', 'Comentario'],
    cuenta: (total: number, partes: readonly string[]) =>
      `${plural(total, 'compromiso', 'compromisos')} de evaluaciones anteriores: ${enLista(partes)}.`,
  },
  valoracion: {
    leyenda: 'Valoración de la implementación',
    columnas: ['N°', 'Criterio', 'Peso', 'Nivel', 'Puntaje'],
    total: 'Puntaje de la política (suma de puntajes entre suma de pesos)',
    cuenta: (puntaje: string, nivel: string) =>
      `El puntaje es ${puntaje} sobre 3, que corresponde a un nivel de implementación ${nivel}.`,
    criterio1: (indice: string, nivel: string) =>
      `El criterio 1 es el nivel del índice de gestión (${indice}): ${nivel}.`,
    criterio2: (cifra: string, nivel: string, como: string) =>
      `El criterio 2 se lee como ${como} (${cifra}%): ${nivel}.`,
    criterio3: (nivel: string) => `El criterio 3 lo fija la secretaría técnica: ${nivel}.`,
    lecturas: {
      promedio: 'el promedio del avance tipo 1 de los indicadores de servicios, acotado',
      proporcionAlto: 'la proporción de indicadores de servicios en nivel alto',
      proporcionAltoDeclarada: 'la proporción declarada de indicadores de servicios en nivel alto',
    },
    otra: (como: string, cifra: string, puntaje: string, nivel: string) =>
      `Leído como ${como} (${cifra}%), la valoración sería ${puntaje}, nivel ${nivel}.`,
    confirmado: ' Confirmado por la secretaría técnica.',
    propuesto: ' Es una propuesta del método: la confirma la secretaría técnica.',
  },
  conclusiones: {
    indice: (valor: string, nivel: string) => `El índice de gestión es ${valor}%, nivel ${nivel}.`,
    valoracion: (puntaje: string, nivel: string) =>
      `La valoración de la implementación es ${puntaje}, nivel ${nivel}.`,
    bajan: (anio: number, previo: number, lista: string) =>
      `Respecto a ${previo}, en ${anio} bajó de nivel: ${lista}.`,
    suben: (anio: number, previo: number, lista: string) =>
      `Respecto a ${previo}, en ${anio} subió de nivel: ${lista}.`,
    iguales: (anio: number, previo: number) =>
      `Entre ${previo} y ${anio} ningún indicador cambió de nivel.`,
    cambio: (nombre: string, antes: string, despues: string) =>
      `${nombre} (de ${antes} a ${despues})`,
    desborda: (lista: string) =>
      `Más del doble de su meta: ${lista}; conviene revisar sus logros esperados.`,
  },
  recomendaciones: {
    ninguna: 'La matriz no tiene filas: no hay recomendaciones que se sigan de las cifras.',
    intro: (cumplir: string, ajustar: string) =>
      `De las cifras se sigue${cumplir ? ` cumplir la meta de: ${cumplir}` : ''}${cumplir && ajustar ? '; y ' : ''}${ajustar ? `${cumplir ? '' : ' '}ajustar el indicador de: ${ajustar}` : ''}.`,
    fila: (que: string, quien: string, plazo: string) =>
      `${que}${quien ? ` Responsable: ${quien}.` : ''}${plazo ? ` Plazo: ${plazo}.` : ''}`,
    detalle: 'El detalle está en la matriz de compromisos.',
  },
  anexo: {
    politica: 'Política nacional evaluada: ',
    entidad: 'Entidad / pliego responsable de la recomendación: ',
    periodo: 'Periodo de compromisos: ',
    bloqueado: 'La matriz se edita en el libro de evaluación; aquí está bloqueada.',
    ninguna: 'La matriz no tiene filas.',
  },
} as const;
