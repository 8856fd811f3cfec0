/** What the pane says of one indicator, of an OP as a sum, and of what would be if. */
import type { ReglaDeAvance } from '../ceplan/ficha/operacion';
import type { Fuente } from '../ceplan/parametros';
import type { Causa, Nivel, Sentido, Agregacion } from '../ceplan/tipos';
import type {
  MotivoCompromiso,
  MotivoFragilidad,
  OrigenMedida,
  OrigenValor,
} from '../ceplan/tiposEvaluacion';
import { textos } from './idioma';

type Que = 'valor' | 'logro' | 'lineaBase';

export interface TextosFicha {
  readonly elegir: string;
  readonly buscar: string;
  readonly buscarQue: string;
  readonly ninguno: string;
  readonly mas: (n: number) => string;
  readonly delServicio: (codigo: string) => string;
  readonly vieja: string;
  readonly movida: (hoja: string) => string;
  readonly releer: string;
  readonly sinEvaluacion: string;
  readonly validar: string;
  readonly rasgos: {
    readonly sentido: Readonly<Record<Sentido, string>>;
    readonly agregacion: Readonly<Record<Agregacion, string>>;
  };
  readonly tipo1: (anio: number) => string;
  readonly tipo2: (anio: number) => string;
  readonly que: Readonly<Record<Que, string>>;
  /** The rule in words, after its figures. */
  readonly reglas: Readonly<Record<ReglaDeAvance, string>>;
  readonly acotadoAlMostrar: (entero: string) => string;
  readonly entraComo: (acotado: string) => string;
  readonly fuentes: Readonly<Record<Fuente, string>>;
  readonly causas: Readonly<Record<Causa, string>>;
  readonly origenes: Readonly<Record<Exclude<OrigenValor, 'oficial'>, string>>;
  readonly parcial: string;
  readonly necesita: string;
  readonly necesario: (
    avance: 'AT1' | 'AT2',
    nivel: Exclude<Nivel, 'bajo'>,
    valor: string,
    hacia: 'alMenos' | 'aLoMas',
  ) => string;
  readonly yaAlto: (avance: 'AT1' | 'AT2') => string;
  readonly grafico: (indicador: string) => string;
  readonly series: {
    readonly logro: string;
    readonly valor: string;
    readonly lineaBase: string;
    readonly tendencia: string;
    readonly umbral: (nivel: Exclude<Nivel, 'bajo'>, avance: string) => string;
  };
  readonly leyendaUmbrales: string;
  readonly tendenciaA: (valor: string, anio: number) => string;
  readonly contraMeta: (llega: boolean, logro: string) => string;
  readonly pocosValores: string;
  readonly tabla: string;
  readonly columnas: readonly [
    anio: string,
    logro: string,
    valor: string,
    uno: string,
    dos: string,
  ];
  readonly irA: (que: string, hoja: string, celda: string) => string;
  readonly semestres: (anio: number) => string;
  readonly sinReportes: string;
  readonly periodo: Readonly<Record<'Semestre I' | 'Semestre II' | 'Anual', string>>;
  readonly reportado: (valor: string) => string;
  readonly razon: (numerador: string, denominador: string) => string;
  readonly avanceSemestre: (avance: string) => string;
  readonly revision: (estado: string) => string;
  readonly sustento: string;
  readonly enlace: string;
  readonly sinSustento: string;
  readonly enObjetivo: string;
  readonly verObjetivo: (codigo: string) => string;
  readonly aporta: (aporte: string, indice: string) => string;
  readonly siCero: (cero: string, sinEl: string) => string;
  readonly fragilidad: Readonly<Record<MotivoFragilidad, string>>;
  readonly compromiso: string;
  readonly sinCompromiso: string;
  readonly entraPor: (motivos: readonly MotivoCompromiso[]) => string;
  readonly medida: Readonly<Record<'cumplir' | 'ajustar', string>>;
  readonly porQueMedida: Readonly<Record<OrigenMedida, string>>;
  readonly plazo: (plazo: string, vence: string | null) => string;
  readonly estado: (estado: string) => string;
  readonly sinEscribir: string;
  readonly hallazgos: string;
  readonly sinHallazgos: string;
  readonly sinValidar: string;
  readonly versiones: string;
  readonly vigencia: (desde: number | null, hasta: number | null) => string;
  readonly enVigor: (anio: number) => string;
  readonly sinDocumento: string;
  readonly suma: {
    readonly titulo: (anio: number) => string;
    readonly acotada: Readonly<Record<'sobre' | 'bajo', (entero: string) => string>>;
    readonly fuera: (causa: string) => string;
    readonly comoCero: (causa: string) => string;
    readonly aparte: string;
    readonly peso: (peso: string) => string;
    readonly cuenta: (suma: string, pesos: string, resultado: string) => string;
    readonly pesosIguales: string;
    readonly porRelevancia: string;
    readonly nada: string;
    readonly regla: string;
    readonly indice: string;
    readonly columnas: readonly [codigo: string, avance: string, entra: string];
  };
  readonly supuesto: {
    readonly titulo: string;
    readonly que: (anio: number) => string;
    readonly campo: (anio: number) => string;
    readonly noEsNumero: string;
    readonly noSeEscribe: string;
    readonly reiniciar: string;
    readonly quitar: (indicador: string) => string;
    readonly supuestos: string;
    readonly puesto: (indicador: string, valor: string, leido: string) => string;
    readonly indice: string;
    readonly valoracion: string;
    readonly matriz: string;
    readonly compromisos: (n: number) => string;
    readonly pasa: (antes: string, despues: string) => string;
    readonly igual: (antes: string) => string;
    readonly entran: (indicadores: string) => string;
    readonly salen: (indicadores: string) => string;
    readonly nadie: string;
  };
}

const con = (n: number, uno: string, varios: string) => `${n} ${n === 1 ? uno : varios}`;

export const FICHA = textos<TextosFicha>(
  {
    elegir:
      'Seleccione en el libro la fila de un indicador o de un objetivo, o búsquelo aquí: su ficha se abre al instante.',
    buscar: 'Buscar un indicador',
    buscarQue: 'Código, nombre o entidad',
    ninguno: 'Ningún indicador se llama así.',
    mas: (n) => `Y ${n} más: escriba algo más para llegar al suyo.`,
    delServicio: (codigo) => `El servicio ${codigo} tiene estos indicadores:`,
    vieja:
      'Datos cambiados: estas cifras son de antes del cambio. Vuelva a leer el libro para ver las de ahora.',
    movida: (hoja) =>
      `En «${hoja}» cambiaron varias filas a la vez y ya no se sabe qué dice cada una. Vuelva a leer el libro.`,
    releer: 'Volver a leer',
    sinEvaluacion: 'Hay errores que impiden calcular. Valide el libro y corríjalos.',
    validar: 'Validar',
    rasgos: {
      sentido: {
        Ascendente: 'más es mejor',
        Descendente: 'menos es mejor',
        'No definido': 'sentido no definido',
      },
      agregacion: {
        Agregable: 'agregable',
        'No agregable': 'no agregable',
        'Máximo permisible': 'máximo permisible',
        'Mínimo permisible': 'mínimo permisible',
      },
    },
    tipo1: (anio) => `Avance tipo 1, ${anio}`,
    tipo2: (anio) => `Avance tipo 2, ${anio}`,
    que: { valor: 'Valor obtenido', logro: 'Logro esperado', lineaBase: 'Línea base' },
    reglas: {
      ascendente: 'Lo que se logró, como porcentaje de la meta del año.',
      descendente: 'Menos es mejor: la meta del año, como porcentaje de lo que hubo.',
      descendenteEnCero: 'Menos es mejor y no hubo nada: la meta está cumplida.',
      maximoCumplido: 'No pasa del máximo permitido: la meta está cumplida.',
      maximoExcedido: 'Pasa del máximo permitido: el máximo, como porcentaje de lo que hubo.',
      minimoCumplido: 'Llega al mínimo permitido: la meta está cumplida.',
      minimoNoAlcanzado: 'No llega al mínimo permitido: lo que hubo, como porcentaje del mínimo.',
      recorrido:
        'Lo recorrido desde la línea base, como porcentaje del camino hasta la meta del año.',
      noReportado: 'Había meta, venció el plazo y no llegó nada: cuenta como 0.',
      nd: 'No se puede calcular.',
    },
    acotadoAlMostrar: (entero) => `Da ${entero}; el criterio del aplicativo muestra de 0 a 100.`,
    entraComo: (acotado) =>
      `En los promedios entra como ${acotado}: ninguna cifra pesa más que de 0 a 100 [D].`,
    fuentes: {
      R: '[R] Regla del informe de evaluación de la PNFTP 2023',
      D: '[D] Deducida de las cifras del informe: ninguna otra las da',
      2: '[2] De las guías de CEPLAN, por fuentes secundarias',
      A: '[A] Vista en el aplicativo de CEPLAN V.01',
      C: '[C] Elección de este complemento donde las fuentes callan',
    },
    causas: {
      sinValor: 'Falta el valor obtenido.',
      sinLogro: 'No hay logro esperado para ese año.',
      sinLineaBase: 'Falta la línea base.',
      logroCero: 'El logro esperado es 0: no hay contra qué medir.',
      logroPorConfirmar:
        'El logro esperado es 0 entre otros que no lo son: confirme si ese año se mide.',
      logroIgualLineaBase:
        'El logro esperado es igual a la línea base: no hay camino que recorrer.',
      denominadorCero: 'El denominador es 0.',
      logroNegativo: 'El logro esperado es negativo: la razón no tiene sentido.',
      noNumerico: 'Donde va un número hay otra cosa.',
      noCorresponde: 'No corresponde a ese año.',
      pendiente: 'Pendiente: todavía está en plazo.',
      noReporto: 'No se reportó.',
      limitePermisible: 'Frente a un máximo o un mínimo no hay camino que recorrer.',
      sentidoNoDefinido: 'No se dice si más es mejor o peor.',
      sinDatos: 'No hay ninguna cifra que promediar.',
      pocosDatos: 'Hay menos de tres valores.',
      semestrePorConfirmar: 'Confirme si el semestre II acumula el año o se suma al primero.',
      agregacionPorConfirmar: 'Confirme si los semestres se suman o vale el último.',
      sinNivel: 'Falta el nivel de un criterio.',
    },
    origenes: {
      reportes: 'El valor viene de los reportes aceptados.',
      noReportado: 'Nadie lo reportó.',
      ninguno: 'No hay valor.',
    },
    parcial: 'Falta el reporte de un semestre.',
    necesita: 'Qué valor haría falta',
    necesario: (avance, nivel, valor, hacia) =>
      `Para ${avance} ${nivel}: ${hacia === 'alMenos' ? 'al menos' : 'a lo más'} ${valor}.`,
    yaAlto: (avance) => `${avance} ya es alto.`,
    grafico: (indicador) => `Metas y valores de ${indicador} por año`,
    series: {
      logro: 'Logro esperado',
      valor: 'Valor obtenido',
      lineaBase: 'Línea base',
      tendencia: 'Tendencia',
      umbral: (nivel, avance) => `Umbral ${nivel} (AT1 ${avance})`,
    },
    leyendaUmbrales: 'Los umbrales son los valores en que el AT1 de cada año cambia de nivel.',
    tendenciaA: (valor, anio) => `Si la tendencia sigue, llegaría a ${valor} en ${anio} [C].`,
    contraMeta: (llega, logro) =>
      llega ? `Alcanza la meta de ese año, ${logro}.` : `No alcanza la meta de ese año, ${logro}.`,
    pocosValores: 'Con menos de tres valores no hay tendencia [C].',
    tabla: 'Cifras por año',
    columnas: ['Año', 'LE', 'VO', 'AT1', 'AT2'],
    irA: (que, hoja, celda) => `${que}: ir a ${hoja}, celda ${celda}`,
    semestres: (anio) => `Semestres y sustento, ${anio}`,
    sinReportes: 'No hay reportes de este año.',
    periodo: { 'Semestre I': 'Semestre I', 'Semestre II': 'Semestre II', Anual: 'Anual' },
    reportado: (valor) => `Reportado: ${valor}`,
    razon: (numerador, denominador) => `${numerador} de ${denominador}`,
    avanceSemestre: (avance) => `AT1 frente a la meta del año: ${avance} [A]`,
    revision: (estado) => `Revisión: ${estado}`,
    sustento: 'Sustento',
    enlace: 'Enlace',
    sinSustento: 'Sin sustento ni enlace.',
    enObjetivo: 'Su parte en el objetivo y en el índice',
    verObjetivo: (codigo) => `Ver la suma de ${codigo}`,
    aporta: (aporte, indice) => `Aporta ${aporte} puntos del índice de gestión, que es ${indice}.`,
    siCero: (cero, sinEl) => `Con esta cifra en 0, el índice sería ${cero}; sin ella, ${sinEl}.`,
    fragilidad: {
      lineaBaseTrasLogro: 'La línea base está más allá de la meta: el AT2 premia retroceder.',
      tramoCorto: 'La línea base y la meta casi coinciden: poco cambio lo mueve mucho.',
      noReportado: 'No se reportó: su 0 es una convención.',
      unicaCifra: 'Su objetivo no tiene otra cifra.',
    },
    compromiso: 'Compromiso',
    sinCompromiso: 'No entra en la matriz.',
    entraPor: (motivos) =>
      `Entra en la matriz por su ${motivos.map((m) => (m === 'avanceTipo1' ? 'AT1 bajo' : 'AT2 bajo')).join(' y su ')} [D].`,
    medida: { cumplir: 'Medida: cumplir la meta.', ajustar: 'Medida: ajustar el indicador.' },
    porQueMedida: {
      ficha: 'Lo dice la columna Ajuste de ficha.',
      avancesOpuestos: 'Sugerida: el AT1 es alto y el AT2 es bajo.',
      valorCero: 'Sugerida: el valor es 0 en los dos últimos años.',
      porDefecto: 'Sugerida: nada pide ajustarlo.',
    },
    plazo: (plazo, vence) => `Plazo: ${plazo}${vence === null ? '' : `, hasta el ${vence}`}.`,
    estado: (estado) => `Estado en la matriz: ${estado}`,
    sinEscribir: 'Todavía no está en la matriz del libro.',
    hallazgos: 'Hallazgos',
    sinHallazgos: 'La última validación no halló nada en este indicador.',
    sinValidar: 'Todavía no se ha validado.',
    versiones: 'Versiones de la ficha',
    vigencia: (desde, hasta) =>
      desde === null && hasta === null
        ? 'Vale todos los años'
        : desde === null
          ? `Hasta ${hasta}`
          : hasta === null
            ? `Desde ${desde}`
            : `De ${desde} a ${hasta}`,
    enVigor: (anio) => `vigente en ${anio}`,
    sinDocumento: 'Sin documento de aprobación',
    suma: {
      titulo: (anio) => `La suma de ${anio}`,
      acotada: {
        sobre: (entero) => `${entero}, acotado a 100 [D]`,
        bajo: (entero) => `${entero}, acotado a 0 [D]`,
      },
      fuera: (causa) => `ND, no entra [C]. ${causa}`,
      comoCero: (causa) => `ND, entra como 0 [A]. ${causa}`,
      aparte: 'No se piden en el año:',
      peso: (peso) => `peso ${peso}`,
      cuenta: (suma, pesos, resultado) => `(${suma}) ÷ ${pesos} = ${resultado}`,
      pesosIguales: 'Promedio simple: todos pesan lo mismo.',
      porRelevancia: 'Promedio por relevancia, Tabla A5 de la Directiva 0056-2024 [2].',
      nada: 'No hay ninguna cifra que promediar: ND [C].',
      regla: 'Cada cifra entra de 0 a 100 [D].',
      indice: 'Índice de gestión: promedio del AT2 de los objetivos [R]',
      columnas: ['Indicador', 'Avance', 'Entra'],
    },
    supuesto: {
      titulo: '¿Y si…?',
      que: (anio) => `Escriba otro valor obtenido de ${anio} y vea qué cambiaría.`,
      campo: (anio) => `Valor obtenido de ${anio}, supuesto`,
      noEsNumero: 'Escriba un número, con punto para los decimales.',
      noSeEscribe: 'Son supuestos: el libro no cambia.',
      reiniciar: 'Volver a lo leído',
      quitar: (indicador) => `Quitar el supuesto de ${indicador}`,
      supuestos: 'Supuestos',
      puesto: (indicador, valor, leido) => `${indicador}: ${valor} en vez de ${leido}`,
      indice: 'Índice de gestión',
      valoracion: 'Valoración',
      matriz: 'Matriz',
      compromisos: (n) => con(n, 'compromiso', 'compromisos'),
      pasa: (antes, despues) => `de ${antes} a ${despues}`,
      igual: (antes) => `${antes}, sin cambio`,
      entran: (indicadores) => `Entran: ${indicadores}.`,
      salen: (indicadores) => `Salen: ${indicadores}.`,
      nadie: 'Nadie entra ni sale.',
    },
  },
  {
    elegir:
      'Select the row of an indicator or of an objective in the workbook, or look for it here: its record opens at once.',
    buscar: 'Find an indicator',
    buscarQue: 'Code, name or entity',
    ninguno: 'No indicator is called that.',
    mas: (n) => `And ${n} more: type a little more to get to yours.`,
    delServicio: (codigo) => `Service ${codigo} has these indicators:`,
    vieja:
      'Data changed: these figures are from before the change. Read the workbook again to see those of now.',
    movida: (hoja) =>
      `Several rows of “${hoja}” changed at once and what each says is no longer known. Read the workbook again.`,
    releer: 'Read again',
    sinEvaluacion: 'Errors stand in the way of any figure. Validate the workbook and repair them.',
    validar: 'Validate',
    rasgos: {
      sentido: {
        Ascendente: 'more is better',
        Descendente: 'less is better',
        'No definido': 'no defined sense',
      },
      agregacion: {
        Agregable: 'adds up',
        'No agregable': 'does not add up',
        'Máximo permisible': 'permissible maximum',
        'Mínimo permisible': 'permissible minimum',
      },
    },
    tipo1: (anio) => `Progress type 1, ${anio}`,
    tipo2: (anio) => `Progress type 2, ${anio}`,
    que: { valor: 'Value obtained', logro: 'Target', lineaBase: 'Baseline' },
    reglas: {
      ascendente: 'What was achieved, as a percentage of the year’s target.',
      descendente: 'Less is better: the year’s target, as a percentage of what there was.',
      descendenteEnCero: 'Less is better and there was nothing: the target is met.',
      maximoCumplido: 'It does not pass the permissible maximum: the target is met.',
      maximoExcedido:
        'It passes the permissible maximum: the maximum, as a percentage of what there was.',
      minimoCumplido: 'It reaches the permissible minimum: the target is met.',
      minimoNoAlcanzado:
        'It does not reach the permissible minimum: what there was, as a percentage of it.',
      recorrido:
        'The way covered from the baseline, as a percentage of the way to the year’s target.',
      noReportado: 'There was a target, the deadline passed and nothing came: it counts as 0.',
      nd: 'It cannot be computed.',
    },
    acotadoAlMostrar: (entero) => `It gives ${entero}; the application’s criterion shows 0 to 100.`,
    entraComo: (acotado) =>
      `It enters means as ${acotado}: no figure weighs more than 0 to 100 [D].`,
    fuentes: {
      R: '[R] Rule of the PNFTP 2023 evaluation report',
      D: '[D] Derived from the report’s figures: no other gives them',
      2: '[2] From CEPLAN’s guides, second-hand',
      A: '[A] Seen in CEPLAN’s application V.01',
      C: '[C] Choice of this add-in where the sources are silent',
    },
    causas: {
      sinValor: 'The value obtained is missing.',
      sinLogro: 'There is no target for that year.',
      sinLineaBase: 'The baseline is missing.',
      logroCero: 'The target is 0: there is nothing to measure against.',
      logroPorConfirmar:
        'The target is 0 between others that are not: confirm whether that year is measured.',
      logroIgualLineaBase: 'The target equals the baseline: there is no way to cover.',
      denominadorCero: 'The denominator is 0.',
      logroNegativo: 'The target is negative: the ratio has no meaning.',
      noNumerico: 'Something else stands where a number belongs.',
      noCorresponde: 'It does not apply to that year.',
      pendiente: 'Pending: its deadline has not passed yet.',
      noReporto: 'Nothing was reported.',
      limitePermisible: 'Against a maximum or a minimum there is no way to cover.',
      sentidoNoDefinido: 'Nobody says whether more is better or worse.',
      sinDatos: 'There is no figure to average.',
      pocosDatos: 'There are fewer than three values.',
      semestrePorConfirmar:
        'Confirm whether semester II accumulates the year or adds to the first.',
      agregacionPorConfirmar: 'Confirm whether the semesters add up or the last one counts.',
      sinNivel: 'The level of a criterion is missing.',
    },
    origenes: {
      reportes: 'The value comes from the accepted reports.',
      noReportado: 'Nobody reported it.',
      ninguno: 'There is no value.',
    },
    parcial: 'The report of a semester is missing.',
    necesita: 'What value it would take',
    necesario: (avance, nivel, valor, hacia) =>
      `For ${avance} ${nivel === 'alto' ? 'high' : 'intermediate'}: at ${hacia === 'alMenos' ? 'least' : 'most'} ${valor}.`,
    yaAlto: (avance) => `${avance} is high already.`,
    grafico: (indicador) => `Targets and values of ${indicador} by year`,
    series: {
      logro: 'Target',
      valor: 'Value obtained',
      lineaBase: 'Baseline',
      tendencia: 'Trend',
      umbral: (nivel, avance) =>
        `${nivel === 'alto' ? 'High' : 'Intermediate'} threshold (AT1 ${avance})`,
    },
    leyendaUmbrales: 'The thresholds are the values at which AT1 of each year changes its level.',
    tendenciaA: (valor, anio) => `If the trend goes on, it would get to ${valor} in ${anio} [C].`,
    contraMeta: (llega, logro) =>
      llega
        ? `It reaches the target of that year, ${logro}.`
        : `It does not reach the target of that year, ${logro}.`,
    pocosValores: 'Fewer than three values show no trend [C].',
    tabla: 'Figures by year',
    columnas: ['Year', 'LE', 'VO', 'AT1', 'AT2'],
    irA: (que, hoja, celda) => `${que}: go to ${hoja}, cell ${celda}`,
    semestres: (anio) => `Semesters and evidence, ${anio}`,
    sinReportes: 'There are no reports of this year.',
    periodo: { 'Semestre I': 'Semester I', 'Semestre II': 'Semester II', Anual: 'Annual' },
    reportado: (valor) => `Reported: ${valor}`,
    razon: (numerador, denominador) => `${numerador} of ${denominador}`,
    avanceSemestre: (avance) => `AT1 against the year’s target: ${avance} [A]`,
    revision: (estado) => `Review: ${estado}`,
    sustento: 'Evidence',
    enlace: 'Link',
    sinSustento: 'Neither evidence nor link.',
    enObjetivo: 'Its part in the objective and in the index',
    verObjetivo: (codigo) => `See the sum of ${codigo}`,
    aporta: (aporte, indice) =>
      `It gives ${aporte} points of the management index, which is ${indice}.`,
    siCero: (cero, sinEl) =>
      `With this figure at 0 the index would be ${cero}; without it, ${sinEl}.`,
    fragilidad: {
      lineaBaseTrasLogro: 'The baseline lies beyond the target: AT2 rewards falling behind.',
      tramoCorto: 'Baseline and target almost coincide: a small change moves it far.',
      noReportado: 'Nothing was reported: its 0 is a convention.',
      unicaCifra: 'Its objective has no other figure.',
    },
    compromiso: 'Commitment',
    sinCompromiso: 'It does not enter the matrix.',
    entraPor: (motivos) =>
      `It enters the matrix for its ${motivos.map((m) => (m === 'avanceTipo1' ? 'low AT1' : 'low AT2')).join(' and its ')} [D].`,
    medida: { cumplir: 'Measure: meet the target.', ajustar: 'Measure: adjust the indicator.' },
    porQueMedida: {
      ficha: 'The column Ajuste de ficha says so.',
      avancesOpuestos: 'Suggested: AT1 is high and AT2 is low.',
      valorCero: 'Suggested: the value is 0 in the last two years.',
      porDefecto: 'Suggested: nothing asks to adjust it.',
    },
    plazo: (plazo, vence) => `Term: ${plazo}${vence === null ? '' : `, until ${vence}`}.`,
    estado: (estado) => `State in the matrix: ${estado}`,
    sinEscribir: 'It is not in the workbook’s matrix yet.',
    hallazgos: 'Findings',
    sinHallazgos: 'The last validation found nothing at this indicator.',
    sinValidar: 'Nothing has been validated yet.',
    versiones: 'Versions of the record',
    vigencia: (desde, hasta) =>
      desde === null && hasta === null
        ? 'In force every year'
        : desde === null
          ? `Until ${hasta}`
          : hasta === null
            ? `From ${desde}`
            : `From ${desde} to ${hasta}`,
    enVigor: (anio) => `in force in ${anio}`,
    sinDocumento: 'No approving document',
    suma: {
      titulo: (anio) => `The sum of ${anio}`,
      acotada: {
        sobre: (entero) => `${entero}, clipped to 100 [D]`,
        bajo: (entero) => `${entero}, clipped to 0 [D]`,
      },
      fuera: (causa) => `ND, stays out [C]. ${causa}`,
      comoCero: (causa) => `ND, enters as 0 [A]. ${causa}`,
      aparte: 'Not asked for that year:',
      peso: (peso) => `weight ${peso}`,
      cuenta: (suma, pesos, resultado) => `(${suma}) ÷ ${pesos} = ${resultado}`,
      pesosIguales: 'Simple mean: all weigh the same.',
      porRelevancia: 'Mean by relevancia, Tabla A5 of Directiva 0056-2024 [2].',
      nada: 'There is no figure to average: ND [C].',
      regla: 'Each figure enters from 0 to 100 [D].',
      indice: 'Management index: mean of the objectives’ AT2 [R]',
      columnas: ['Indicator', 'Progress', 'Enters'],
    },
    supuesto: {
      titulo: 'What if…?',
      que: (anio) => `Type another value obtained in ${anio} and see what would change.`,
      campo: (anio) => `Value obtained in ${anio}, supposed`,
      noEsNumero: 'Type a number, with a point for decimals.',
      noSeEscribe: 'These are suppositions: the workbook does not change.',
      reiniciar: 'Back to what was read',
      quitar: (indicador) => `Remove the supposition of ${indicador}`,
      supuestos: 'Suppositions',
      puesto: (indicador, valor, leido) => `${indicador}: ${valor} instead of ${leido}`,
      indice: 'Management index',
      valoracion: 'Valuation',
      matriz: 'Matrix',
      compromisos: (n) => con(n, 'commitment', 'commitments'),
      pasa: (antes, despues) => `from ${antes} to ${despues}`,
      igual: (antes) => `${antes}, no change`,
      entran: (indicadores) => `Enter: ${indicadores}.`,
      salen: (indicadores) => `Leave: ${indicadores}.`,
      nadie: 'Nobody enters or leaves.',
    },
  },
);
