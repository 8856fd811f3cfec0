/** What the pane says: its actions, their progress and results, and its errors. */
import { ERRORES_EXCEL, type CodigoExcel } from './errores-excel';
import { textos } from './idioma';

interface TextoAccion {
  readonly titulo: string;
  /** One line: what it does. */
  readonly que: string;
  /** While it runs. */
  readonly enCurso: string;
  /** When it is done. */
  readonly hecho: string;
}

/** What happened, and what to do about it. */
interface TextoError {
  readonly titulo: string;
  readonly queHacer: string;
}

const plural = (n: number, uno: string, varios: string): string => `${n} ${n === 1 ? uno : varios}`;

/** The keys of the registry of actions: one without texts, or texts without one, do not compile. */
export type AccionConTextos =
  | 'validar'
  | 'calcularAvance'
  | 'resumir'
  | 'generarMatriz'
  | 'contrastar'
  | 'evaluarLibro'
  | 'crearLibro'
  | 'importar'
  | 'formatos'
  | 'comparar'
  | 'informe'
  | 'verificarInforme'
  | 'ayudaMemoria'
  | 'acta'
  | 'autoevaluar'
  | 'copia'
  | 'datosAbiertos'
  | 'consolidar'
  | 'deshacerConsolidar'
  | 'observar'
  | 'deshacerObservar'
  | 'oficios'
  | 'redactar'
  | 'nuevaVersion'
  | 'deshacerVersion'
  | 'congelar'
  | 'deshacerCongelar'
  | 'repararFunciones'
  | 'quitarEjemplo'
  | 'anotarEnvios'
  | 'cerrarEvaluacion'
  | 'deshacerCerrar'
  | 'cambiarAnio'
  | 'editarCompromiso'
  | 'deshacerEdicion'
  | 'fijar'
  | 'deshacerFijar'
  | 'actualizar'
  | 'deshacerActualizar'
  | 'reparar'
  | 'deshacerReparar'
  | 'justificar'
  | 'quitarJustificacion'
  | 'deshacerJustificar';

interface TextosPanel {
  /** `desconocida`: one that another version left half written. */
  readonly acciones: Readonly<
    Record<
      AccionConTextos | 'diagnosticar' | 'leerCompromisos' | 'listo' | 'desconocida',
      TextoAccion
    >
  >;
  readonly herramientas: string;
  readonly deshacerTodas: (n: number) => string;
  readonly deshacer: string;
  readonly congeladas: (n: number) => string;
  readonly restauradas: (n: number) => string;
  readonly celdasEditadas: (n: number) => string;
  readonly celdasConsolidadas: (n: number) => string;
  readonly celdasReparadas: (n: number) => string;
  readonly celdasDevueltas: (n: number) => string;
  readonly justificaciones: (n: number) => string;
  readonly cifrasDelCierre: (n: number) => string;
  readonly filasAnotadas: (n: number) => string;
  readonly reparadas: (n: number) => string;
  readonly ejemplosQuitados: (n: number) => string;
  readonly fijados: (n: number) => string;
  readonly agregados: (n: number) => string;
  readonly quitados: (n: number) => string;
  /** Above what an action would do, and the button that does it. */
  readonly porHacer: string;
  readonly hazlo: string;
  readonly estanEn: (celdas: readonly string[], masDe: number) => string;
  readonly ajustes: string;
  readonly ejecutar: string;
  readonly informe: string;
  readonly copiar: string;
  readonly copiado: string;
  readonly copieUsted: string;
  readonly tituloAcciones: string;
  readonly inicio: string;
  readonly hallazgos: string;
  readonly hallazgosCuenta: (n: number) => string;
  readonly ficha: string;
  readonly entidades: string;
  readonly entregar: string;
  readonly lugares: string;
  readonly sinPolitica: string;
  readonly deEntidad: string;
  readonly sinNombre: string;
  readonly evaluacion: (anio: number) => string;
  readonly sinAnio: string;
  readonly abriendo: string;
  readonly sinLeer: string;
  readonly releer: string;
  readonly detener: string;
  readonly deteniendo: string;
  readonly detenida: (accion: string) => TextoError;
  readonly avance: (porcentaje: number) => string;
  readonly irAHoja: (hoja: string) => string;
  readonly irACelda: (hoja: string, celda: string) => string;
  readonly verTodos: (n: number) => string;
  readonly cerrar: string;
  readonly severidades: Readonly<
    Record<'error' | 'advertencia' | 'aviso', readonly [string, string]>
  >;
  readonly niveles: Readonly<Record<'alto' | 'intermedio' | 'bajo' | 'nd', string>>;
  readonly sinHallazgos: string;
  readonly indice: string;
  readonly indiceND: string;
  readonly nivelesContados: (n: number) => string;
  readonly objetivosContados: (n: number) => string;
  readonly indiceEs: (indice: string) => string;
  readonly valoracion: string;
  readonly valoracionND: string;
  readonly nivelValoracion: Readonly<Record<'inicial' | 'intermedio' | 'avanzado', string>>;
  readonly depende: (indicadores: readonly string[]) => string;
  readonly sinPareja: (una: string, otra: string, enCero: string, comoND: string) => string;
  readonly compromisos: (n: number) => string;
  readonly compromisosFilas: string;
  readonly agregadas: (n: number) => string;
  readonly retiradas: (n: number) => string;
  readonly excluidas: (n: number) => string;
  readonly deOtroAnio: (n: number) => string;
  readonly inconclusa: (accion: string) => string;
  readonly inconclusaQue: string;
  readonly terminar: string;
  readonly filtro: string;
  readonly todas: string;
  readonly soloEnExcel: TextoError;
  /** An action was asked for where there is no workbook to do it in. */
  readonly sinLibro: TextoError;
  readonly errores: Readonly<Record<CodigoExcel | 'enCurso', TextoError>>;
  readonly errorDesconocido: (codigo: string) => TextoError;
}

export const PANEL = textos<TextosPanel>(
  {
    acciones: {
      validar: {
        titulo: 'Validar',
        que: 'Revisa la estructura y los datos, celda por celda',
        enCurso: 'Validando el libro',
        hecho: 'Libro validado',
      },
      calcularAvance: {
        titulo: 'Calcular avance',
        que: 'Rehace la hoja Avance, con fórmulas y semáforo',
        enCurso: 'Calculando el avance',
        hecho: 'Avance calculado',
      },
      resumir: {
        titulo: 'Resumen',
        que: 'Cuenta los niveles y valora la política',
        enCurso: 'Preparando el resumen',
        hecho: 'Resumen listo',
      },
      generarMatriz: {
        titulo: 'Matriz de compromisos',
        que: 'La rehace sin perder lo que usted escribió',
        enCurso: 'Generando la matriz',
        hecho: 'Matriz generada',
      },
      contrastar: {
        titulo: 'Contrastar criterios',
        que: 'Hace el anexo Contraste: cada cifra que daría distinta el otro criterio de cálculo, y por qué',
        enCurso: 'Contrastando los criterios',
        hecho: 'Contraste hecho',
      },
      evaluarLibro: {
        titulo: 'Evaluar el libro',
        que: 'Rehace Avance, Resumen, Matriz de compromisos y Hallazgos',
        enCurso: 'Evaluando el libro',
        hecho: 'Libro evaluado',
      },
      crearLibro: {
        titulo: 'Crear libro',
        que: 'Pone en este libro las hojas de una política, en blanco y con ayudas',
        enCurso: 'Creando el libro',
        hecho: 'Libro creado',
      },
      importar: {
        titulo: 'Importar estos datos',
        que: 'Hace el libro con las tablas de indicadores que están abiertas; quedan como están',
        enCurso: 'Importando',
        hecho: 'Libro hecho con sus datos',
      },
      formatos: {
        titulo: 'Formatos de reporte',
        que: 'Un archivo para cada entidad, con lo que le toca reportar',
        enCurso: 'Haciendo los formatos',
        hecho: 'Formatos hechos',
      },
      comparar: {
        titulo: 'Comparar',
        que: 'Dice en qué difiere este libro de uno anterior',
        enCurso: 'Comparando',
        hecho: 'Libros comparados',
      },
      informe: {
        titulo: 'Informe en Word',
        que: 'El borrador del informe de evaluación, con sus cuadros y gráficos',
        enCurso: 'Haciendo el informe',
        hecho: 'Informe hecho',
      },
      verificarInforme: {
        titulo: 'Verificar un informe',
        que: 'Dice qué cifras y listas de un documento no concuerdan con el libro',
        enCurso: 'Verificando el informe',
        hecho: 'Informe verificado',
      },
      ayudaMemoria: {
        titulo: 'Ayuda memoria',
        que: 'Una página para quien decide',
        enCurso: 'Haciendo la ayuda memoria',
        hecho: 'Ayuda memoria hecha',
      },
      acta: {
        titulo: 'Acta de entrega',
        que: 'Lo que debe saber quien evalúa después',
        enCurso: 'Haciendo el acta',
        hecho: 'Acta hecha',
      },
      autoevaluar: {
        titulo: 'Autoevaluación',
        que: 'La lista de antes de publicar, respondida hasta donde el libro sabe',
        enCurso: 'Respondiendo la lista',
        hecho: 'Lista respondida',
      },
      copia: {
        titulo: 'Preparar copia',
        que: 'Las hojas que se firman, en valores, para remitir o publicar',
        enCurso: 'Preparando la copia',
        hecho: 'Copia preparada',
      },
      datosAbiertos: {
        titulo: 'Datos abiertos',
        que: 'Lo que se puede publicar, en tablas CSV con su descripción',
        enCurso: 'Reuniendo los datos',
        hecho: 'Datos reunidos',
      },
      consolidar: {
        titulo: 'Consolidar',
        que: 'Trae al libro lo que las entidades devolvieron',
        enCurso: 'Consolidando',
        hecho: 'Cambios aceptados',
      },
      deshacerConsolidar: {
        titulo: 'Deshacer consolidar',
        que: 'Devuelve lo que el libro decía, hasta que lo cierre',
        enCurso: 'Devolviendo lo que había',
        hecho: 'Consolidación deshecha',
      },
      observar: {
        titulo: 'Observar',
        que: 'Pide a las entidades lo que falta, o da por conforme lo que reportaron',
        enCurso: 'Revisando reportes',
        hecho: 'Reportes revisados',
      },
      deshacerObservar: {
        titulo: 'Deshacer observar',
        que: 'Devuelve lo que el libro decía, hasta que lo cierre',
        enCurso: 'Devolviendo lo que había',
        hecho: 'Revisión deshecha',
      },
      oficios: {
        titulo: 'Oficios',
        que: 'En Word, lo observado a cada entidad y el recordatorio de lo que falta',
        enCurso: 'Haciendo los oficios',
        hecho: 'Oficios hechos',
      },
      redactar: {
        titulo: 'Redactar la Bitácora',
        que: 'Quita lo que una fila cita; queda dicho que se hizo',
        enCurso: 'Redactando la Bitácora',
        hecho: 'Bitácora redactada',
      },
      nuevaVersion: {
        titulo: 'Nueva versión de la ficha',
        que: 'Una meta, un nombre o un responsable nuevos, con su documento; lo anterior queda',
        enCurso: 'Haciendo la versión',
        hecho: 'Versión hecha',
      },
      deshacerVersion: {
        titulo: 'Deshacer la versión',
        que: 'Devuelve lo que el libro decía, hasta que lo cierre',
        enCurso: 'Devolviendo lo que había',
        hecho: 'Versión deshecha',
      },
      congelar: {
        titulo: 'Congelar valores',
        que: 'Deja los valores, para quien no tiene PNFTP',
        enCurso: 'Congelando valores',
        hecho: 'Valores congelados',
      },
      deshacerCongelar: {
        titulo: 'Deshacer congelar',
        que: 'Repone las fórmulas, hasta que cierre el libro',
        enCurso: 'Restaurando fórmulas',
        hecho: 'Fórmulas restauradas',
      },
      reparar: {
        titulo: 'Reparar la forma',
        que: 'Escribe como número lo que es texto, quita espacios, iguala nombres; no cambia ninguna cifra. Cada cambio queda en la Bitácora',
        enCurso: 'Reparando',
        hecho: 'Reparación hecha',
      },
      deshacerReparar: {
        titulo: 'Deshacer reparar',
        que: 'Devuelve lo que las celdas decían, hasta que cierre el libro',
        enCurso: 'Devolviendo lo que había',
        hecho: 'Reparación deshecha',
      },
      justificar: {
        titulo: 'Justificar',
        que: 'Deja de contar un hallazgo mientras sus cifras sigan iguales, con el motivo y quién lo dice',
        enCurso: 'Justificando',
        hecho: 'Hallazgo justificado',
      },
      quitarJustificacion: {
        titulo: 'Quitar justificación',
        que: 'El hallazgo vuelve a contar',
        enCurso: 'Quitando la justificación',
        hecho: 'Justificación quitada',
      },
      deshacerJustificar: {
        titulo: 'Deshacer justificar',
        que: 'Devuelve las justificaciones que había, hasta que cierre el libro',
        enCurso: 'Devolviendo lo que había',
        hecho: 'Justificación deshecha',
      },
      anotarEnvios: {
        titulo: 'Anotar envíos y recepciones',
        que: 'Anota qué formatos salieron y qué archivos volvieron; lo que usted escribió no cambia',
        enCurso: 'Anotando envíos y recepciones',
        hecho: 'Envíos y recepciones al día',
      },
      cerrarEvaluacion: {
        titulo: 'Cerrar evaluación',
        que: 'Guarda las cifras publicadas del año con un código; lo que se rectifique después queda a su lado',
        enCurso: 'Cerrando la evaluación',
        hecho: 'Evaluación cerrada',
      },
      deshacerCerrar: {
        titulo: 'Deshacer cerrar evaluación',
        que: 'Abre otra vez la evaluación del año, mientras nada se haya rectificado',
        enCurso: 'Abriendo la evaluación',
        hecho: 'Evaluación abierta otra vez',
      },
      repararFunciones: {
        titulo: 'Reparar funciones',
        que: 'Repone los nombres que muestran #¿NOMBRE?',
        enCurso: 'Reparando funciones',
        hecho: 'Funciones revisadas',
      },
      quitarEjemplo: {
        titulo: 'Quitar las filas de ejemplo',
        que: 'Borra las de código EJEMPLO que siguen como se crearon',
        enCurso: 'Quitando las filas de ejemplo',
        hecho: 'Filas de ejemplo quitadas',
      },
      cambiarAnio: {
        titulo: 'Cambiar el año evaluado',
        que: 'Lo escribe en la hoja Política',
        enCurso: 'Cambiando el año',
        hecho: 'Año cambiado',
      },
      editarCompromiso: {
        titulo: 'Editar un compromiso',
        que: 'Escribe su texto en la matriz; el anterior queda en la Bitácora',
        enCurso: 'Escribiendo en la matriz',
        hecho: 'Texto escrito en la matriz',
      },
      deshacerEdicion: {
        titulo: 'Deshacer la edición',
        que: 'Devuelve el texto que la matriz tenía, hasta que cierre el libro',
        enCurso: 'Devolviendo el texto anterior',
        hecho: 'Texto anterior devuelto',
      },
      fijar: {
        titulo: 'Guardar los ajustes',
        que: 'Los escribe en la hoja Política; la Bitácora dice qué había',
        enCurso: 'Guardando los ajustes',
        hecho: 'Ajustes guardados',
      },
      deshacerFijar: {
        titulo: 'Deshacer los ajustes',
        que: 'Devuelve los valores que había, hasta que cierre el libro',
        enCurso: 'Devolviendo los valores que había',
        hecho: 'Ajustes deshechos',
      },
      actualizar: {
        titulo: 'Actualizar el libro',
        que: 'Agrega las claves y columnas nuevas a un libro de antes; primero dice cuáles',
        enCurso: 'Actualizando el libro',
        hecho: 'Libro al día',
      },
      deshacerActualizar: {
        titulo: 'Deshacer actualizar',
        que: 'Quita lo que se agregó, hasta que cierre el libro',
        enCurso: 'Quitando lo agregado',
        hecho: 'Actualización deshecha',
      },
      diagnosticar: {
        titulo: 'Comprobar instalación',
        que: 'Prueba este Excel en una hoja aparte, que luego borra, y da un informe para copiar. No toca sus hojas, pero Ctrl+Z ya no deshará lo anterior.',
        enCurso: 'Probando este Excel',
        hecho: 'Instalación comprobada',
      },
      listo: {
        titulo: 'Listo para enviar',
        que: '',
        enCurso: 'Leyendo el libro',
        hecho: 'Libro leído',
      },
      leerCompromisos: {
        titulo: 'Compromisos',
        que: 'Muestra lo que la matriz diría, sin escribir nada',
        enCurso: 'Leyendo los compromisos',
        hecho: 'Compromisos leídos',
      },
      desconocida: {
        titulo: 'Una acción de otra versión de PNFTP',
        que: 'Esta versión no la conoce',
        enCurso: 'Guardando lo que quedó a medias',
        hecho: 'Se guardó lo que había quedado a medias',
      },
    },
    herramientas: 'Herramientas',
    deshacerTodas: (n) =>
      n === 1
        ? 'Repone la fórmula, hasta que cierre el libro'
        : `Repone ${n} fórmulas, hasta que cierre el libro`,
    deshacer: 'Deshacer',
    congeladas: (n) =>
      n === 1 ? 'Fórmula PNFTP que ahora es un valor' : 'Fórmulas PNFTP que ahora son valores',
    restauradas: (n) =>
      n === 1 ? 'Fórmula que vuelve a calcular' : 'Fórmulas que vuelven a calcular',
    celdasEditadas: (n) => (n === 1 ? 'Celda escrita' : 'Celdas escritas'),
    celdasConsolidadas: (n) => (n === 1 ? 'Celda que cambió' : 'Celdas que cambiaron'),
    celdasReparadas: (n) => (n === 1 ? 'Celda reparada' : 'Celdas reparadas'),
    celdasDevueltas: (n) => (n === 1 ? 'Celda con lo que tenía' : 'Celdas con lo que tenían'),
    cifrasDelCierre: (n) => (n === 1 ? 'Cifra del cierre' : 'Cifras del cierre'),
    filasAnotadas: (n) => (n === 1 ? 'Fila anotada' : 'Filas anotadas'),
    justificaciones: (n) =>
      n === 1 ? 'Justificación que cambió' : 'Justificaciones que cambiaron',
    reparadas: (n) =>
      n === 1 ? 'Fórmula con su nombre de nuevo' : 'Fórmulas con su nombre de nuevo',
    ejemplosQuitados: (n) => (n === 1 ? 'Fila que se quitó' : 'Filas que se quitaron'),
    fijados: (n) => (n === 1 ? 'Valor que cambió' : 'Valores que cambiaron'),
    agregados: (n) =>
      n === 1 ? 'Clave o columna que se agregó' : 'Claves y columnas que se agregaron',
    quitados: (n) =>
      n === 1 ? 'Clave o columna que se quitó' : 'Claves y columnas que se quitaron',
    porHacer: 'Esto cambiaría en el libro',
    hazlo: 'Actualizar ahora',
    estanEn: (celdas, masDe) => `${celdas.join(', ')}${masDe > 0 ? ` y ${masDe} más` : ''}.`,
    ajustes: 'Ajustes',
    ejecutar: 'Ejecutar',
    informe: 'Informe de la comprobación',
    copiar: 'Copiar informe',
    copiado: 'Copiado',
    copieUsted: 'El texto quedó seleccionado: cópielo con Ctrl+C.',
    tituloAcciones: 'Acciones',
    inicio: 'Inicio',
    hallazgos: 'Hallazgos',
    hallazgosCuenta: (n) => `Hallazgos (${n})`,
    ficha: 'Ficha',
    entidades: 'Entidades',
    entregar: 'Entregar',
    lugares: 'Partes del panel',
    sinPolitica: 'Este libro todavía no es un libro de PNFTP',
    deEntidad: 'Formato de reporte',
    sinNombre: 'Política sin nombre',
    evaluacion: (anio) => `Evaluación ${anio}`,
    sinAnio: 'Sin año evaluado',
    abriendo: 'Leyendo el libro…',
    sinLeer: 'No se pudo leer el libro',
    releer: 'Volver a leer',
    detener: 'Detener',
    deteniendo: 'Deteniendo…',
    detenida: (accion) => ({
      titulo: `Se detuvo «${accion}»`,
      queHacer: 'Puede repetirla cuando quiera; lo que faltaba no se escribió.',
    }),
    avance: (porcentaje) => `${porcentaje} %`,
    irAHoja: (hoja) => `Ver la hoja ${hoja}`,
    irACelda: (hoja, celda) => `Ir a ${hoja}, celda ${celda}`,
    verTodos: (n) => `Ver los ${n} hallazgos`,
    cerrar: 'Cerrar',
    severidades: {
      error: ['error', 'errores'],
      advertencia: ['advertencia', 'advertencias'],
      aviso: ['aviso', 'avisos'],
    },
    niveles: { alto: 'Alto', intermedio: 'Intermedio', bajo: 'Bajo', nd: 'ND' },
    sinHallazgos: 'No se encontró nada que corregir.',
    indice: 'Índice de gestión',
    indiceND: 'No se puede calcular: faltan datos de los indicadores de OP',
    nivelesContados: (n) => `${plural(n, 'indicador', 'indicadores')} por nivel de avance`,
    objetivosContados: (n) =>
      `${plural(n, 'objetivo prioritario', 'objetivos prioritarios')} por nivel de avance`,
    indiceEs: (indice) => `Índice de gestión: ${indice}.`,
    valoracion: 'Valoración de la política',
    valoracionND: 'Falta el nivel de algún criterio: complételo en la hoja Política',
    nivelValoracion: { inicial: 'Inicial', intermedio: 'Intermedio', avanzado: 'Avanzado' },
    depende: (indicadores) => `Depende sobre todo de ${indicadores.join(', ')}.`,
    sinPareja: (una, otra, enCero, comoND) =>
      `Con ${una} y ${otra} como ND a la vez sería ${comoND}; con ambos en 0, ${enCero}.`,
    compromisos: (n) => (n === 1 ? 'compromiso' : 'compromisos'),
    compromisosFilas: 'Indicadores que requieren una medida',
    agregadas: (n) =>
      n === 1 ? 'Se conservó una fila agregada por usted.' : `Se conservaron ${n} filas agregadas.`,
    retiradas: (n) =>
      n === 1
        ? 'Una fila ya no corresponde: queda, marcada.'
        : `${n} filas ya no corresponden: quedan, marcadas.`,
    excluidas: (n) =>
      n === 1 ? 'Una fila excluida queda, sin número.' : `${n} filas excluidas quedan, sin número.`,
    deOtroAnio: (n) =>
      n === 1
        ? 'Un compromiso de otro año queda, para su seguimiento.'
        : `${n} compromisos de otro año quedan, para su seguimiento.`,
    inconclusa: (accion) => `«${accion}» quedó a medio escribir`,
    inconclusaQue: 'Termine ahora para que las hojas generadas queden completas.',
    terminar: 'Terminar ahora',
    filtro: 'Mostrar',
    todas: 'Todos',
    sinLibro: {
      titulo: 'Este libro todavía no tiene las hojas de una política',
      queHacer: 'Elija abajo cómo empezar; después podrá evaluarla.',
    },
    soloEnExcel: {
      titulo: 'Esta página es el panel de un complemento de Excel',
      queHacer: 'Ábrala desde la ficha PNFTP de Excel.',
    },
    errores: {
      ...ERRORES_EXCEL.es,
      enCurso: {
        titulo: 'Ya hay una acción en curso',
        queHacer: 'Espere a que termine o deténgala.',
      },
    },
    errorDesconocido: (codigo) => ({
      titulo: 'La acción no se completó',
      queHacer: `Repítala; si vuelve a ocurrir, anote este código: ${codigo}.`,
    }),
  },
  {
    acciones: {
      validar: {
        titulo: 'Validate',
        que: 'Checks the layout and the data, cell by cell',
        enCurso: 'Validating the workbook',
        hecho: 'Workbook validated',
      },
      calcularAvance: {
        titulo: 'Compute progress',
        que: 'Makes the Avance sheet again, with formulas and colours',
        enCurso: 'Computing progress',
        hecho: 'Progress computed',
      },
      resumir: {
        titulo: 'Summary',
        que: 'Counts the levels and values the policy',
        enCurso: 'Preparing the summary',
        hecho: 'Summary ready',
      },
      generarMatriz: {
        titulo: 'Commitment matrix',
        que: 'Makes it again without losing what you wrote',
        enCurso: 'Making the matrix',
        hecho: 'Matrix made',
      },
      contrastar: {
        titulo: 'Contrast criteria',
        que: 'Makes the annex Contraste: each figure that the other criterion of calculation gives otherwise, and why',
        enCurso: 'Contrasting the criteria',
        hecho: 'Contrast made',
      },
      evaluarLibro: {
        titulo: 'Evaluate the workbook',
        que: 'Makes Avance, Resumen, Matriz de compromisos and Hallazgos again',
        enCurso: 'Evaluating the workbook',
        hecho: 'Workbook evaluated',
      },
      crearLibro: {
        titulo: 'Make a workbook',
        que: 'Puts the sheets of a policy into this workbook, blank and with prompts',
        enCurso: 'Making the workbook',
        hecho: 'Workbook made',
      },
      importar: {
        titulo: 'Import these data',
        que: 'Makes the workbook out of the tables of indicators that are open; they stay as they are',
        enCurso: 'Importing',
        hecho: 'Workbook made of your data',
      },
      formatos: {
        titulo: 'Reporting forms',
        que: 'One file for each entity, with what it has to report',
        enCurso: 'Making the forms',
        hecho: 'Forms made',
      },
      comparar: {
        titulo: 'Compare',
        que: 'Says what this workbook differs from an earlier one in',
        enCurso: 'Comparing',
        hecho: 'Workbooks compared',
      },
      informe: {
        titulo: 'Report in Word',
        que: 'The draft of the evaluation report, with its tables and charts',
        enCurso: 'Making the report',
        hecho: 'Report made',
      },
      verificarInforme: {
        titulo: 'Verify a report',
        que: 'Says which figures and lists of a document disagree with the workbook',
        enCurso: 'Verifying the report',
        hecho: 'Report verified',
      },
      ayudaMemoria: {
        titulo: 'Briefing note',
        que: 'One page for who decides',
        enCurso: 'Making the briefing note',
        hecho: 'Briefing note made',
      },
      acta: {
        titulo: 'Handover record',
        que: 'What who evaluates next should know',
        enCurso: 'Making the record',
        hecho: 'Record made',
      },
      autoevaluar: {
        titulo: 'Self-assessment',
        que: 'The checklist before publishing, answered as far as the workbook knows',
        enCurso: 'Answering the checklist',
        hecho: 'Checklist answered',
      },
      copia: {
        titulo: 'Prepare a copy',
        que: 'The sheets that are signed, as values, to hand over or to publish',
        enCurso: 'Preparing the copy',
        hecho: 'Copy prepared',
      },
      datosAbiertos: {
        titulo: 'Open data',
        que: 'What may be published, as CSV tables with their description',
        enCurso: 'Gathering the data',
        hecho: 'Data gathered',
      },
      consolidar: {
        titulo: 'Consolidate',
        que: 'Brings into the workbook what entities sent back',
        enCurso: 'Consolidating',
        hecho: 'Changes accepted',
      },
      deshacerConsolidar: {
        titulo: 'Undo consolidate',
        que: 'Gives back what the workbook said, until you close it',
        enCurso: 'Giving back what was there',
        hecho: 'Consolidation undone',
      },
      observar: {
        titulo: 'Observe',
        que: 'Asks entities for what is missing, or agrees to what they reported',
        enCurso: 'Reviewing reports',
        hecho: 'Reports reviewed',
      },
      deshacerObservar: {
        titulo: 'Undo observe',
        que: 'Gives back what the workbook said, until you close it',
        enCurso: 'Giving back what was there',
        hecho: 'Review undone',
      },
      oficios: {
        titulo: 'Letters',
        que: 'In Word, what each entity was asked, and a reminder of what is missing',
        enCurso: 'Making the letters',
        hecho: 'Letters made',
      },
      redactar: {
        titulo: 'Redact the Bitácora',
        que: 'Takes out what a row quotes; that it was stays',
        enCurso: 'Redacting the Bitácora',
        hecho: 'Bitácora redacted',
      },
      nuevaVersion: {
        titulo: 'New version of the ficha',
        que: 'A new target, name or responsible entity, with its document; what was stays',
        enCurso: 'Making the version',
        hecho: 'Version made',
      },
      deshacerVersion: {
        titulo: 'Undo the version',
        que: 'Gives back what the workbook said, until you close it',
        enCurso: 'Giving back what was there',
        hecho: 'Version undone',
      },
      congelar: {
        titulo: 'Freeze values',
        que: 'Leaves the values, for those without PNFTP',
        enCurso: 'Freezing values',
        hecho: 'Values frozen',
      },
      deshacerCongelar: {
        titulo: 'Undo freeze',
        que: 'Puts the formulas back, until you close the workbook',
        enCurso: 'Restoring formulas',
        hecho: 'Formulas restored',
      },
      reparar: {
        titulo: 'Repair the form',
        que: 'Writes as a number what is text, removes spaces, spells names alike; no figure changes. Each change is in the Bitácora',
        enCurso: 'Repairing',
        hecho: 'Repaired',
      },
      deshacerReparar: {
        titulo: 'Undo repair',
        que: 'Gives back what the cells said, until the workbook is closed',
        enCurso: 'Giving back what was there',
        hecho: 'Repair undone',
      },
      justificar: {
        titulo: 'Justify',
        que: 'A finding no longer counts while its figures stay the same, with the reason and who says so',
        enCurso: 'Justifying',
        hecho: 'Finding justified',
      },
      quitarJustificacion: {
        titulo: 'Remove the justification',
        que: 'The finding counts again',
        enCurso: 'Removing the justification',
        hecho: 'Justification removed',
      },
      deshacerJustificar: {
        titulo: 'Undo justify',
        que: 'Gives back the justifications that were there, until you close the workbook',
        enCurso: 'Giving back what was there',
        hecho: 'Justification undone',
      },
      anotarEnvios: {
        titulo: 'Note what was sent and received',
        que: 'Notes which formatos went out and which files came back; what you wrote stays',
        enCurso: 'Noting what was sent and received',
        hecho: 'Envíos y recepciones up to date',
      },
      cerrarEvaluacion: {
        titulo: 'Close the evaluation',
        que: 'Keeps the published figures of the year under a code; what is rectified later goes beside them',
        enCurso: 'Closing the evaluation',
        hecho: 'Evaluation closed',
      },
      deshacerCerrar: {
        titulo: 'Undo closing the evaluation',
        que: 'Opens the evaluation of the year again, while nothing was rectified',
        enCurso: 'Opening the evaluation',
        hecho: 'Evaluation open again',
      },
      repararFunciones: {
        titulo: 'Repair functions',
        que: 'Puts back the names that show #NAME?',
        enCurso: 'Repairing functions',
        hecho: 'Functions checked',
      },
      quitarEjemplo: {
        titulo: 'Remove the rows of example',
        que: 'Deletes those with the code EJEMPLO that are as they were made',
        enCurso: 'Removing the rows of example',
        hecho: 'Rows of example removed',
      },
      cambiarAnio: {
        titulo: 'Change the evaluated year',
        que: 'Writes it in the sheet Política',
        enCurso: 'Changing the year',
        hecho: 'Year changed',
      },
      editarCompromiso: {
        titulo: 'Edit a commitment',
        que: 'Writes your text in the matrix; the one before stays in the Bitácora',
        enCurso: 'Writing in the matrix',
        hecho: 'Text written in the matrix',
      },
      deshacerEdicion: {
        titulo: 'Undo the edit',
        que: 'Gives the matrix the text that it had, until the workbook is closed',
        enCurso: 'Bringing the earlier text back',
        hecho: 'Earlier text brought back',
      },
      fijar: {
        titulo: 'Save the settings',
        que: 'Writes them in the sheet Política; the Bitácora says what was there',
        enCurso: 'Saving the settings',
        hecho: 'Settings saved',
      },
      deshacerFijar: {
        titulo: 'Undo the settings',
        que: 'Gives the values back that were there, until the workbook is closed',
        enCurso: 'Bringing the earlier values back',
        hecho: 'Settings undone',
      },
      actualizar: {
        titulo: 'Update the workbook',
        que: 'Adds the new keys and columns to an earlier workbook; first it says which',
        enCurso: 'Updating the workbook',
        hecho: 'Workbook up to date',
      },
      deshacerActualizar: {
        titulo: 'Undo update',
        que: 'Takes away what was added, until you close the workbook',
        enCurso: 'Taking away what was added',
        hecho: 'Update undone',
      },
      diagnosticar: {
        titulo: 'Check the installation',
        que: 'Tries this Excel on a sheet of its own, which it removes, and gives a report to copy. It leaves your sheets alone, but Ctrl+Z will no longer undo what came before.',
        enCurso: 'Trying this Excel',
        hecho: 'Installation checked',
      },
      listo: {
        titulo: 'Ready to send',
        que: '',
        enCurso: 'Reading the workbook',
        hecho: 'Workbook read',
      },
      leerCompromisos: {
        titulo: 'Commitments',
        que: 'Shows what the matrix would say, without writing anything',
        enCurso: 'Reading the commitments',
        hecho: 'Commitments read',
      },
      desconocida: {
        titulo: 'An action of another version of PNFTP',
        que: 'This version does not know it',
        enCurso: 'Keeping what was left half done',
        hecho: 'What was left half done was kept',
      },
    },
    herramientas: 'Tools',
    deshacerTodas: (n) =>
      n === 1
        ? 'Puts the frozen formula back, until you close the workbook'
        : `Puts the ${n} formulas back, until you close the workbook`,
    deshacer: 'Undo',
    congeladas: (n) =>
      n === 1 ? 'PNFTP formula that is now a value' : 'PNFTP formulas that are now values',
    restauradas: (n) =>
      n === 1 ? 'Formula that calculates again' : 'Formulas that calculate again',
    celdasEditadas: (n) => (n === 1 ? 'Cell written' : 'Cells written'),
    celdasConsolidadas: (n) => (n === 1 ? 'Cell changed' : 'Cells changed'),
    celdasReparadas: (n) => (n === 1 ? 'Cell repaired' : 'Cells repaired'),
    celdasDevueltas: (n) => (n === 1 ? 'Cell as it was' : 'Cells as they were'),
    cifrasDelCierre: (n) => (n === 1 ? 'Figure of the closing' : 'Figures of the closing'),
    filasAnotadas: (n) => (n === 1 ? 'Row noted' : 'Rows noted'),
    justificaciones: (n) => (n === 1 ? 'Justification changed' : 'Justifications changed'),
    reparadas: (n) => (n === 1 ? 'Formula with its name again' : 'Formulas with their names again'),
    ejemplosQuitados: (n) => (n === 1 ? 'Row that was removed' : 'Rows that were removed'),
    fijados: (n) => (n === 1 ? 'Value changed' : 'Values changed'),
    agregados: (n) =>
      n === 1 ? 'Key or column that was added' : 'Keys and columns that were added',
    quitados: (n) =>
      n === 1 ? 'Key or column that was taken away' : 'Keys and columns that were taken away',
    porHacer: 'This would change in the workbook',
    hazlo: 'Update now',
    estanEn: (celdas, masDe) => `${celdas.join(', ')}${masDe > 0 ? ` and ${masDe} more` : ''}.`,
    ajustes: 'Settings',
    ejecutar: 'Run',
    informe: 'Report of the check',
    copiar: 'Copy report',
    copiado: 'Copied',
    copieUsted: 'The text is selected: copy it with Ctrl+C.',
    tituloAcciones: 'Actions',
    inicio: 'Home',
    hallazgos: 'Findings',
    hallazgosCuenta: (n) => `Findings (${n})`,
    ficha: 'Indicator',
    entidades: 'Entities',
    entregar: 'Hand over',
    lugares: 'Parts of the pane',
    sinPolitica: 'This workbook is not a PNFTP workbook yet',
    deEntidad: 'Reporting form',
    sinNombre: 'Policy without a name',
    evaluacion: (anio) => `Evaluation ${anio}`,
    sinAnio: 'No evaluated year',
    abriendo: 'Reading the workbook…',
    sinLeer: 'The workbook could not be read',
    releer: 'Read again',
    detener: 'Stop',
    deteniendo: 'Stopping…',
    detenida: (accion) => ({
      titulo: `“${accion}” was stopped`,
      queHacer: 'You can repeat it at any time; what was left was not written.',
    }),
    avance: (porcentaje) => `${porcentaje}%`,
    irAHoja: (hoja) => `Show the sheet ${hoja}`,
    irACelda: (hoja, celda) => `Go to ${hoja}, cell ${celda}`,
    verTodos: (n) => `Show all ${n} findings`,
    cerrar: 'Close',
    severidades: {
      error: ['error', 'errors'],
      advertencia: ['warning', 'warnings'],
      aviso: ['notice', 'notices'],
    },
    niveles: { alto: 'High', intermedio: 'Middle', bajo: 'Low', nd: 'ND' },
    sinHallazgos: 'Nothing to correct was found.',
    indice: 'Management index',
    indiceND: 'It cannot be computed: figures of the OPs’ indicators are missing',
    nivelesContados: (n) => `${plural(n, 'indicator', 'indicators')} by level of progress`,
    objetivosContados: (n) => `${plural(n, 'objective', 'objectives')} by level of progress`,
    indiceEs: (indice) => `Management index: ${indice}.`,
    valoracion: 'Valuation of the policy',
    valoracionND: 'A criterion has no level yet: set it in the sheet Política',
    nivelValoracion: { inicial: 'Initial', intermedio: 'Intermediate', avanzado: 'Advanced' },
    depende: (indicadores) => `It hangs mostly on ${indicadores.join(', ')}.`,
    sinPareja: (una, otra, enCero, comoND) =>
      `With both ${una} and ${otra} as ND it would be ${comoND}; with both at 0, ${enCero}.`,
    compromisos: (n) => (n === 1 ? 'commitment' : 'commitments'),
    compromisosFilas: 'Indicators that need a measure',
    agregadas: (n) => (n === 1 ? 'A row that you added was kept.' : `${n} added rows were kept.`),
    retiradas: (n) =>
      n === 1
        ? 'A row no longer applies: it stays, marked.'
        : `${n} rows no longer apply: they stay, marked.`,
    excluidas: (n) =>
      n === 1
        ? 'An excluded row stays, without a number.'
        : `${n} excluded rows stay, without a number.`,
    deOtroAnio: (n) =>
      n === 1
        ? 'A commitment of another year stays, to be followed up.'
        : `${n} commitments of another year stay, to be followed up.`,
    inconclusa: (accion) => `“${accion}” was left half written`,
    inconclusaQue: 'Finish now so that the generated sheets are complete.',
    terminar: 'Finish now',
    filtro: 'Show',
    todas: 'All',
    sinLibro: {
      titulo: 'This workbook does not have the sheets of a policy yet',
      queHacer: 'Choose below how to begin; then you can evaluate it.',
    },
    soloEnExcel: {
      titulo: 'This page is the pane of an Excel add-in',
      queHacer: 'Open it from the PNFTP tab of Excel.',
    },
    errores: {
      ...ERRORES_EXCEL.en,
      enCurso: {
        titulo: 'An action is already running',
        queHacer: 'Wait until it is done, or stop it.',
      },
    },
    errorDesconocido: (codigo) => ({
      titulo: 'The action was not completed',
      queHacer: `Repeat it; if it happens again, note this code: ${codigo}.`,
    }),
  },
);

export type { TextoError };
