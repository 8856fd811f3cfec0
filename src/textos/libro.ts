/** What the standard workbook tells the people who fill it in: notes and prompts of its sheets. */
import { textos } from './idioma';

export const notasDeHojas = textos(
  {
    politica:
      'Datos de la política y parámetros del método. Complete la columna Valor (celdas amarillas). Fuente: [R] informe de 2023, [D] deducida, [2] de segunda mano, [C] elección del complemento.',
    estructura:
      'Objetivos prioritarios, lineamientos y servicios. Los códigos son texto: 1.10 no es 1.1.',
    indicadores:
      'Una fila por versión de la ficha de cada indicador. Vacío o ND: no hay dato; 0 es un valor. Porcentajes en unidades de porcentaje (77.5). La columna Clave se calcula sola.',
    reportes:
      'Lo que envían las entidades: una fila por indicador y periodo. Cuenta para el valor oficial lo que está Conforme.',
    declarado:
      'Opcional: cifras que alguien declaró (en un informe, en una carta), tal como están impresas, para compararlas con las recalculadas.',
    justificaciones:
      'Hallazgos que alguien revisó y dio por buenos, con quién y por qué: no se cuentan mientras sus cifras sigan iguales. Se llenan con Justificar, en el panel, o a mano con la Clave de la hoja Hallazgos, el motivo y su nombre.',
    envios:
      'Qué se envió a cada entidad y hasta cuándo tiene plazo, qué volvió, y desde cuándo reporta otra. PNFTP anota envíos y recepciones; el plazo, la prórroga y los traspasos los escribe usted.',
    cierres:
      'Las cifras como se publicaron. Lo que se rectifica después está al lado y no las cambia. La escribe Cerrar evaluación.',
    enviado: 'Envíos',
    recibido: 'Recepciones',
    traspasos: 'Traspasos',
    objetivos: 'Objetivos prioritarios',
    lineamientos: 'Lineamientos',
    servicios: 'Servicios',
  },
  {
    politica:
      'Facts of the policy and parameters of the method. Fill in the column Valor (yellow cells). Fuente: [R] the report of 2023, [D] derived, [2] second-hand, [C] the add-in’s choice.',
    estructura: 'Priority objectives, guidelines and services. Codes are text: 1.10 is not 1.1.',
    indicadores:
      'One row per version of each indicator’s sheet. Blank or ND: no data; 0 is a value. Percentages in percent units (77.5). The column Clave computes itself.',
    reportes:
      'What entities send: a row per indicator and period. What is Conforme counts for the official value.',
    declarado:
      'Optional: figures that someone has declared (in a report, a letter), as printed, to be compared with the recomputed ones.',
    justificaciones:
      'Findings that someone looked into and accepts, with who and why: they do not count while their figures stay the same. Filled in by Justify, in the pane, or by hand with the Clave of the sheet Hallazgos, the reason and your name.',
    envios:
      'What each entity was sent and by when it is due, what came back, and from when on another one reports. PNFTP notes what is sent and received; terms, extensions and transfers are yours to write.',
    cierres:
      'The figures as published. What is rectified afterwards stands beside them and does not change them. Written by Close the evaluation.',
    enviado: 'Sent',
    recibido: 'Received',
    traspasos: 'Transfers',
    objetivos: 'Priority objectives',
    lineamientos: 'Guidelines',
    servicios: 'Services',
  },
);

/** Prompts by `table.field`, shown when a cell is selected; at most 255 characters. */
export const ayudas = textos<Readonly<Record<string, string>>>(
  {
    'tblObjetivos.codigo': 'Código del objetivo prioritario, por ejemplo OP1.',
    'tblObjetivos.denominacion': 'Como lo dice la norma que aprueba la política.',
    'tblObjetivos.logroEsperado':
      'Qué se logra al horizonte de la política, en palabras. Puede quedar vacío.',
    'tblLineamientos.codigo': 'Código del lineamiento, como texto: 1.1',
    'tblLineamientos.objetivo': 'Código del objetivo prioritario al que pertenece.',
    'tblLineamientos.denominacion': 'Como lo dice la norma que aprueba la política.',
    'tblServicios.codigo': 'Código del servicio, como texto: 1',
    'tblServicios.lineamiento': 'Código del lineamiento al que pertenece.',
    'tblServicios.denominacion': 'Nombre del servicio, como en la política.',
    'tblServicios.clase': 'Nuevo o Mejorado.',
    'tblServicios.receptores': 'A quiénes se entrega el servicio. Puede quedar vacío.',
    'tblIndicadores.tipo':
      'OP: indicador de objetivo prioritario. Servicio: indicador de servicio.',
    'tblIndicadores.codigo': 'Código del indicador, como texto: 1.10 no es 1.1.',
    'tblIndicadores.objetivo':
      'Código del objetivo prioritario, también en los indicadores de servicio.',
    'tblIndicadores.servicio':
      'Código del servicio; vacío en los indicadores de OP. 16.1 y 16.2 llevan ambos 16.',
    'tblIndicadores.indicador': 'Nombre completo del indicador, como en su ficha.',
    'tblIndicadores.responsable': 'Entidad que responde por el indicador, escrita siempre igual.',
    'tblIndicadores.unidadOrganizacion': 'Órgano o unidad de esa entidad. Puede quedar vacío.',
    'tblIndicadores.informante': 'Entidad que reporta el dato. Vacío: la responsable.',
    'tblIndicadores.unidadReporta':
      'Unidad de esa entidad que recibe un formato propio. Vacío: uno por entidad.',
    'tblIndicadores.unidadMedida': 'En qué se mide: porcentaje, número, tasa…',
    'tblIndicadores.sentido': 'Ascendente, Descendente o No definido.',
    'tblIndicadores.agregacion':
      'Agregable: los periodos se suman. No agregable: vale el último. Máximo y Mínimo permisible: solo con sentido No definido.',
    'tblIndicadores.agregacionPeriodos':
      'Con Máximo o Mínimo permisible: si los semestres se suman (Agregable) o vale el último (No agregable). En los demás, vacío.',
    'tblIndicadores.relevancia': '1 muy relevante, 2 relevante, 3 menos relevante. Vacío: 1.',
    'tblIndicadores.vigenteDesde':
      'Primer año de esta versión de la ficha. Vacío: sin límite. Una meta o un responsable nuevos son una fila nueva.',
    'tblIndicadores.vigenteHasta': 'Último año de esta versión de la ficha. Vacío: sin límite.',
    'tblIndicadores.fechaAprobacion':
      'Día en que se aprobó esta versión: un semestre que terminó antes se juzga con la anterior. Vacía: la del año.',
    'tblIndicadores.documento': 'Documento que aprueba esta versión de la ficha.',
    'tblIndicadores.ajuste':
      'Estado del ajuste de la ficha. Propuesto: la matriz recomienda ajustar. Vacío: el complemento sugiere la medida.',
    'tblIndicadores.lineaBaseAnio': 'Año de la línea base.',
    'tblIndicadores.lineaBase': 'Valor antes de la política. Vacío: no hay línea base.',
    'tblIndicadores.logros': 'Logro esperado (meta) del año. Vacío: no hay meta ese año.',
    'tblIndicadores.valores':
      'Valor obtenido anual oficial. Vacío: se toma de los reportes aceptados. 0 es un valor.',
    'tblReportes.tipo': 'OP o Servicio, como en Indicadores.',
    'tblReportes.codigo': 'Código del indicador, como texto.',
    'tblReportes.anio': 'Año del dato.',
    'tblReportes.periodo': 'Semestre I, Semestre II o Anual.',
    'tblReportes.numerador':
      'Numerador, si el dato es una razón. Con Denominador y sin Valor, el valor sale de ambos.',
    'tblReportes.denominador': 'Denominador, si el dato es una razón.',
    'tblReportes.valor': 'Valor obtenido en el periodo. Vacío o ND: no hay dato; 0 es un valor.',
    'tblReportes.acumulado': 'Sí: el dato acumula los periodos anteriores del año.',
    'tblReportes.fechaCorte': 'Último día que cuenta el dato, por ejemplo 31/12/2023.',
    'tblReportes.estadoDato': 'Preliminar, Definitivo o Rectificado.',
    'tblReportes.motivo': 'Si no se reporta, por qué.',
    'tblReportes.sustento': 'De dónde sale el dato.',
    'tblReportes.enlace': 'Dirección del documento que lo sustenta.',
    'tblReportes.coordinaciones': 'Las del año evaluado pasan a la recomendación de la matriz.',
    'tblReportes.estadoRevision':
      'Cuenta para el valor oficial: Conforme (Subsanado, si «Reportes que cuentan» lo dice).',
    'tblReportes.observacion': 'Qué observó quien revisa.',
    'tblReportes.documento': 'Documento con que llegó, y su fecha.',
    'tblReportes.reportadoPor': 'Entidad que envió el reporte.',
    'tblDeclarado.alcance': 'De qué es la cifra.',
    'tblDeclarado.tipo': 'OP o Servicio, si la cifra es de un indicador.',
    'tblDeclarado.codigo': 'Código del indicador o del objetivo, si la cifra es de uno.',
    'tblDeclarado.anio': 'Año de la cifra.',
    'tblDeclarado.medida': 'Qué mide la cifra.',
    'tblDeclarado.texto': 'Tal como está impresa: 230 y 230.0 no dicen lo mismo.',
    'tblDeclarado.donde': 'Documento y lugar donde está declarada.',
    'tblJustificaciones.clave':
      'Clave del hallazgo: cópiela de la última columna de la hoja Hallazgos.',
    'tblJustificaciones.regla': 'Qué busca la regla. La completa PNFTP.',
    'tblJustificaciones.lugar': 'Dónde está el hallazgo. Lo completa PNFTP.',
    'tblJustificaciones.motivo': 'Por qué se da por bueno. Sin motivo, el hallazgo sigue contando.',
    'tblJustificaciones.quien': 'Quién lo justifica: nombre o cargo.',
    'tblJustificaciones.fecha': 'Cuándo. Vacía: la pone PNFTP al validar.',
    'tblJustificaciones.huella':
      'La pone PNFTP: resume las cifras que se justificaron. Si cambian, el hallazgo vuelve a contar. Vacía: las de hoy.',
    'tblJustificaciones.estado': 'Cómo está hoy. Lo escribe PNFTP al validar.',
    'tblEnvios.entidad': 'Entidad, o entidad y unidad, como en su formato.',
    'tblEnvios.anio': 'Año del periodo que reporta.',
    'tblEnvios.periodo': 'Semestre I, Semestre II o Anual.',
    'tblEnvios.enviado': 'Día en que se envió el formato. Lo anota PNFTP si se le pide.',
    'tblEnvios.oficio': 'Documento con que se envió.',
    'tblEnvios.codigos':
      'Códigos de los formatos enviados, separados por espacios. Los anota PNFTP.',
    'tblEnvios.plazo': 'Hasta cuándo debe reportar. Vacío: el límite del periodo, en Política.',
    'tblEnvios.prorroga': 'Nueva fecha, si se concedió: vale en lugar del plazo.',
    'tblEnvios.documento': 'Documento que concede la prórroga.',
    'tblEnvios.estado':
      'Enviado, Recibido, Observado o Conforme. Lo lleva PNFTP; Conforme lo pone usted.',
    'tblEnvios.recordado': 'Día del último recordatorio.',
    'tblRecepciones.entidad': 'Entidad que envió el archivo.',
    'tblRecepciones.anio': 'Año del periodo.',
    'tblRecepciones.periodo': 'Semestre I, Semestre II o Anual.',
    'tblRecepciones.entrega': 'Primera entrega, segunda… de la entidad en el periodo.',
    'tblRecepciones.fecha': 'Día en que se consolidó.',
    'tblRecepciones.archivo': 'Nombre del archivo.',
    'tblRecepciones.codigo': 'Código del formato: dice su versión.',
    'tblRecepciones.huella': 'Lo pone PNFTP: resume lo que el archivo dice.',
    'tblRecepciones.cambios': 'Cuántos cambios del archivo se aceptaron.',
    'tblRecepciones.contacto': 'Quién llenó el formato.',
    'tblTraspasos.tipo': 'OP o Servicio, como en Indicadores.',
    'tblTraspasos.codigo': 'Código del indicador, como texto.',
    'tblTraspasos.anio': 'Primer año que reporta la entidad nueva.',
    'tblTraspasos.periodo': 'Primer periodo de ese año que reporta la entidad nueva.',
    'tblTraspasos.de': 'Entidad que reportaba.',
    'tblTraspasos.a':
      'Entidad que reporta desde entonces. Recibe también lo observado y los compromisos.',
    'tblTraspasos.documento': 'Documento que dispone el traspaso.',
    'tblTraspasos.fecha': 'Fecha de ese documento.',
    'tblCierres.anio': 'Año evaluado.',
    'tblCierres.alcance': 'De qué es la cifra.',
    'tblCierres.tipo': 'OP o Servicio, si la cifra es de un indicador.',
    'tblCierres.codigo': 'Código del indicador o del objetivo.',
    'tblCierres.medida': 'Qué mide la cifra.',
    'tblCierres.publicado': 'La cifra publicada. No se cambia: una rectificación va a su lado.',
    'tblCierres.rectificado': 'La cifra de hoy, si es otra. La escribe PNFTP.',
    'tblCierres.fechaRectificado': 'Día en que se vio la cifra nueva.',
    'tblCierres.criterio': 'Con qué criterio de cálculo se publicó.',
    'tblCierres.fecha': 'Día del cierre.',
    'tblCierres.quien': 'Quién cerró la evaluación.',
    'tblCierres.documento': 'Documento con que se publicó.',
    'tblCierres.codigoCierre': 'Resume las cifras publicadas: si alguien cambia una, se nota.',
  },
  {
    'tblObjetivos.codigo': 'Code of the priority objective, OP1 for instance.',
    'tblObjetivos.denominacion': 'As the norm that approves the policy says it.',
    'tblObjetivos.logroEsperado':
      'What is achieved at the policy’s horizon, in words. May be left blank.',
    'tblLineamientos.codigo': 'Code of the guideline, as text: 1.1',
    'tblLineamientos.objetivo': 'Code of the priority objective that it belongs to.',
    'tblLineamientos.denominacion': 'As the norm that approves the policy says it.',
    'tblServicios.codigo': 'Code of the service, as text: 1',
    'tblServicios.lineamiento': 'Code of the guideline that it belongs to.',
    'tblServicios.denominacion': 'Name of the service, as in the policy.',
    'tblServicios.clase': 'Nuevo (new) or Mejorado (improved).',
    'tblServicios.receptores': 'Who receives the service. May be left blank.',
    'tblIndicadores.tipo': 'OP: indicator of a priority objective. Servicio: of a service.',
    'tblIndicadores.codigo': 'Code of the indicator, as text: 1.10 is not 1.1.',
    'tblIndicadores.objetivo': 'Code of the priority objective, for indicators of services too.',
    'tblIndicadores.servicio':
      'Code of the service; blank for indicators of OP. 16.1 and 16.2 both have 16.',
    'tblIndicadores.indicador': 'Full name of the indicator, as in its sheet.',
    'tblIndicadores.responsable': 'Entity that answers for the indicator, always spelt alike.',
    'tblIndicadores.unidadOrganizacion': 'Body or unit of that entity. May be left blank.',
    'tblIndicadores.informante': 'Entity that reports the figure. Blank: the responsible one.',
    'tblIndicadores.unidadReporta':
      'Unit of that entity that gets a formato of its own. Blank: one an entity.',
    'tblIndicadores.unidadMedida': 'What it is measured in: porcentaje, número, tasa…',
    'tblIndicadores.sentido': 'Ascending, descending or not defined.',
    'tblIndicadores.agregacion':
      'Agregable: periods add up. No agregable: the last one counts. Máximo and Mínimo permisible: only where the sense is No definido.',
    'tblIndicadores.agregacionPeriodos':
      'With Máximo or Mínimo permisible: whether semesters add up (Agregable) or the last one counts (No agregable). Else blank.',
    'tblIndicadores.relevancia': '1 very relevant, 2 relevant, 3 less relevant. Blank: 1.',
    'tblIndicadores.vigenteDesde':
      'First year of this version. Blank: no limit. A new target or responsible is a new row.',
    'tblIndicadores.vigenteHasta': 'Last year of this version. Blank: no limit.',
    'tblIndicadores.fechaAprobacion':
      'Day on which this version was approved: a semester that ended before is judged by the one before. Blank: that of the year.',
    'tblIndicadores.documento': 'Document that approves this version.',
    'tblIndicadores.ajuste':
      'State of the adjustment. Propuesto: the matrix recommends to adjust. Blank: the add-in suggests.',
    'tblIndicadores.lineaBaseAnio': 'Year of the baseline.',
    'tblIndicadores.lineaBase': 'Value before the policy. Blank: there is no baseline.',
    'tblIndicadores.logros': 'Target of the year. Blank: no target that year.',
    'tblIndicadores.valores':
      'Official annual value. Blank: taken from the accepted reports. 0 is a value.',
    'tblReportes.tipo': 'OP or Servicio, as in Indicadores.',
    'tblReportes.codigo': 'Code of the indicator, as text.',
    'tblReportes.anio': 'Year of the figure.',
    'tblReportes.periodo': 'First semester, second semester or the year.',
    'tblReportes.numerador':
      'Numerator, where the figure is a ratio. With Denominador and without Valor, the value comes of both.',
    'tblReportes.denominador': 'Denominator, where the figure is a ratio.',
    'tblReportes.valor': 'Value of the period. Blank or ND: no data; 0 is a value.',
    'tblReportes.acumulado': 'Sí: the figure accumulates the earlier periods of the year.',
    'tblReportes.fechaCorte': 'Last day that the figure counts, 31/12/2023 for instance.',
    'tblReportes.estadoDato': 'Preliminary, final or corrected.',
    'tblReportes.motivo': 'Where nothing is reported, why.',
    'tblReportes.sustento': 'Where the figure comes from.',
    'tblReportes.enlace': 'Address of the document that supports it.',
    'tblReportes.coordinaciones': 'Those of the evaluated year go into the matrix.',
    'tblReportes.estadoRevision':
      'What counts for the official value: Conforme (Subsanado where “Reportes que cuentan” says so).',
    'tblReportes.observacion': 'What the reviewer remarked.',
    'tblReportes.documento': 'Document that it came with, and its date.',
    'tblReportes.reportadoPor': 'Entity that sent the report.',
    'tblDeclarado.alcance': 'What the figure is of.',
    'tblDeclarado.tipo': 'OP or Servicio, where the figure is of an indicator.',
    'tblDeclarado.codigo': 'Code of the indicator or objective, where the figure is of one.',
    'tblDeclarado.anio': 'Year of the figure.',
    'tblDeclarado.medida': 'What the figure measures.',
    'tblDeclarado.texto': 'As printed: 230 and 230.0 do not say the same.',
    'tblDeclarado.donde': 'Document and place where it is declared.',
    'tblJustificaciones.clave':
      'Key of the finding: copy it from the last column of the sheet Hallazgos.',
    'tblJustificaciones.regla': 'What the rule looks for. PNFTP fills it in.',
    'tblJustificaciones.lugar': 'Where the finding is. PNFTP fills it in.',
    'tblJustificaciones.motivo': 'Why it is accepted. Without a reason the finding still counts.',
    'tblJustificaciones.quien': 'Who justifies it: name or post.',
    'tblJustificaciones.fecha': 'When. Blank: PNFTP sets it when it validates.',
    'tblJustificaciones.huella':
      'Set by PNFTP: it sums up the figures that were justified. If they change, the finding counts again. Blank: those of today.',
    'tblJustificaciones.estado': 'How it stands today. Written by PNFTP when it validates.',
    'tblEnvios.entidad': 'Entity, or entity and unit, as in its formato.',
    'tblEnvios.anio': 'Year of the period that it reports.',
    'tblEnvios.periodo': 'Semestre I, Semestre II or Anual.',
    'tblEnvios.enviado': 'Day on which the formato was sent. PNFTP notes it where it is asked to.',
    'tblEnvios.oficio': 'Document that it was sent with.',
    'tblEnvios.codigos': 'Codes of the formatos that were sent, between spaces. PNFTP notes them.',
    'tblEnvios.plazo': 'By when it is due. Blank: the limit of the period, in Política.',
    'tblEnvios.prorroga': 'New date, if one was granted: it holds instead of the term.',
    'tblEnvios.documento': 'Document that grants the extension.',
    'tblEnvios.estado':
      'Enviado, Recibido, Observado or Conforme. PNFTP keeps it; Conforme is yours.',
    'tblEnvios.recordado': 'Day of the last reminder.',
    'tblRecepciones.entidad': 'Entity that sent the file.',
    'tblRecepciones.anio': 'Year of the period.',
    'tblRecepciones.periodo': 'Semestre I, Semestre II or Anual.',
    'tblRecepciones.entrega': 'First delivery, second… of the entity in the period.',
    'tblRecepciones.fecha': 'Day on which it was consolidated.',
    'tblRecepciones.archivo': 'Name of the file.',
    'tblRecepciones.codigo': 'Code of the formato: it says its version.',
    'tblRecepciones.huella': 'Set by PNFTP: it stands for what the file says.',
    'tblRecepciones.cambios': 'How many changes of the file were accepted.',
    'tblRecepciones.contacto': 'Who filled in the formato.',
    'tblTraspasos.tipo': 'OP or Servicio, as in Indicadores.',
    'tblTraspasos.codigo': 'Code of the indicator, as text.',
    'tblTraspasos.anio': 'First year that the new entity reports.',
    'tblTraspasos.periodo': 'First period of that year that the new entity reports.',
    'tblTraspasos.de': 'Entity that reported.',
    'tblTraspasos.a':
      'Entity that reports from then on. It takes over observations and commitments too.',
    'tblTraspasos.documento': 'Document that orders the transfer.',
    'tblTraspasos.fecha': 'Date of that document.',
    'tblCierres.anio': 'Evaluated year.',
    'tblCierres.alcance': 'What the figure is of.',
    'tblCierres.tipo': 'OP or Servicio, if the figure is of an indicator.',
    'tblCierres.codigo': 'Code of the indicator or the objective.',
    'tblCierres.medida': 'What the figure measures.',
    'tblCierres.publicado':
      'The published figure. It is not changed: a rectification goes beside it.',
    'tblCierres.rectificado': 'The figure of today, if it is another. Written by PNFTP.',
    'tblCierres.fechaRectificado': 'Day on which the new figure was seen.',
    'tblCierres.criterio': 'Criterio de cálculo that it was published by.',
    'tblCierres.fecha': 'Day of the closing.',
    'tblCierres.quien': 'Who closed the evaluation.',
    'tblCierres.documento': 'Document that it was published with.',
    'tblCierres.codigoCierre':
      'Stands for the published figures: if somebody changes one, it shows.',
  },
);

export const validacion = textos(
  {
    lista: (opciones: string) => `Elija uno de la lista: ${opciones}.`,
    numero:
      'Escriba un número, con punto decimal y sin el signo %. Si no hay dato, deje vacío o ND.',
    anio: 'Escriba un año, por ejemplo 2023.',
    fecha: 'Escriba una fecha, por ejemplo 31/12/2023.',
    rango: (min: number, max: number) => `Escriba un número de ${min} a ${max}.`,
    titulo: 'PNFTP',
  },
  {
    lista: (opciones: string) => `Choose from the list: ${opciones}.`,
    numero:
      'Type a number, with a decimal point and without %. If there is no data, leave blank or ND.',
    anio: 'Type a year, 2023 for instance.',
    fecha: 'Type a date, 31/12/2023 for instance.',
    rango: (min: number, max: number) => `Type a number from ${min} to ${max}.`,
    titulo: 'PNFTP',
  },
);
