import type { NombresDeNiveles } from '../ceplan/tipos';

/** The command line speaks Spanish only: it is run by those who prepare the reports. */
export const cli = {
  ayuda: `PNFTP: seguimiento y evaluación de una política nacional con el método de CEPLAN.

Uso:
  pnftp nuevo --nombre … --anios AAAA-AAAA --salida LIBRO.xlsx  escribe un libro en blanco
  pnftp importar TABLA.xlsx [opciones]  escribe un libro estándar con los datos de otra tabla
  pnftp evaluar LIBRO.xlsx [opciones]   evalúa un libro estándar y escribe el resultado
  pnftp validar LIBRO.xlsx [opciones]   revisa un libro sin escribir en él
  pnftp consolidar LIBRO.xlsx ARCHIVOS… [opciones]  revisa y trae lo que las entidades devolvieron
  pnftp observar LIBRO.xlsx [opciones]   observa lo que las entidades reportaron, o lo da por conforme
  pnftp oficios LIBRO.xlsx --salida CARPETA  escribe en Word lo observado a cada entidad y recordatorios
  pnftp comparar ANTES.xlsx DESPUES.xlsx [opciones]  dice en qué difieren dos versiones de un libro
  pnftp copia LIBRO.xlsx [opciones]     escribe la copia que se entrega o se publica, en valores
  pnftp actualizar LIBRO.xlsx [opciones]  escribe una copia con las claves y columnas de hoy
  pnftp reparar LIBRO.xlsx [opciones]   escribe una copia con las faltas de forma reparadas
  pnftp cerrar LIBRO.xlsx [opciones]    escribe una copia con la evaluación del año cerrada
  pnftp version LIBRO.xlsx --indicador … --desde AAAA --documento …  escribe una versión nueva de una ficha
  pnftp redactar LIBRO.xlsx [opciones]  quita de la Bitácora lo que no debe citarse, y lo dice
  pnftp formatos LIBRO.xlsx --salida CARPETA  escribe, para cada entidad, lo que le toca reportar
  pnftp exportar LIBRO.xlsx --salida CARPETA  escribe los datos que se pueden publicar, en CSV
  pnftp listo FORMATO.xlsx [opciones]   dice qué le falta a un formato; si nada, hace la hoja que se firma
  pnftp informe LIBRO.xlsx --salida INFORME.docx  escribe el informe de evaluación en Word
  pnftp verificar-informe INFORME.docx LIBRO.xlsx  dice qué del informe no concuerda con el libro
  pnftp ayuda-memoria LIBRO.xlsx --salida MEMORIA.docx  escribe una página para quien decide
  pnftp acta LIBRO.xlsx --salida ACTA.docx  escribe el acta de entrega a quien evalúa después
  pnftp autoevaluacion LIBRO.xlsx [opciones]  llena la lista de control hasta donde el libro sabe
  pnftp lote CARPETA --salida RESULTADOS.ndjson  evalúa muchos libros, y sigue donde se quedó
  pnftp muestra MUESTRA --salida LIBRO.xlsx  escribe un libro de muestra, sin evaluar
  pnftp demo [opciones]                 evalúa la PNFTP 2023 y abre la mesa de trabajo

En lugar de LIBRO.xlsx, un guion (-) lee el libro de la entrada estándar; como SALIDA.xlsx o
ARCHIVO.json, escribe en la salida estándar, y lo demás se dice por la de errores.

Opciones generales:
  -h, --help       esta ayuda, o la de una orden: pnftp evaluar --help
  -v, --version    la versión

Estado al terminar: 0 hecho · 1 hecho, con hallazgos de severidad error ·
2 no se pudo, y no se escribió nada.
`,
  ayudas: {
    evaluar: `Uso: pnftp evaluar LIBRO.xlsx [opciones]

Calcula avances, niveles, índice de gestión, valoración y matriz de compromisos,
y escribe el libro con las hojas Avance, Resumen, Matriz de compromisos y Hallazgos.
Lo que las personas escribieron en la matriz se conserva.

Opciones:
  --anio AAAA          evalúa ese año, en lugar del que dice el libro
  --salida SALIDA.xlsx dónde escribir; si falta, LIBRO-evaluado.xlsx junto al libro (.xlsm si trae macros)
                       (o LIBRO-evaluado (2).xlsx si ese nombre ya existe)
  --en-sitio           escribe sobre el mismo libro; sin esta opción no se reemplaza
  --json ARCHIVO.json  escribe además el resultado como datos (docs/json.md)
  --contraste          agrega el anexo Contraste (y el campo contraste de los datos): cada cifra
                       que el otro criterio de cálculo daría distinta, y por qué

Estado al terminar: 0 hecho · 1 hecho, con hallazgos de severidad error ·
2 no se pudo, y no se escribió nada.
`,
    validar: `Uso: pnftp validar LIBRO.xlsx [opciones]

Revisa el libro y muestra qué hay que corregir, celda por celda. No escribe en él.

Opciones:
  --json ARCHIVO.json  escribe los hallazgos como datos (docs/json.md)

Estado al terminar: 0 sin errores · 1 con hallazgos de severidad error ·
2 no se pudo leer.
`,
    consolidar: `Uso: pnftp consolidar LIBRO.xlsx ARCHIVOS… | CARPETA [opciones]

Lee los formatos de reporte que las entidades devolvieron, sin fiarse de ellos: de quién es cada
uno (por su marca o por el código a la vista), qué se tocó de lo bloqueado, qué filas faltan o
sobran y si cada valor es lo que su casilla pide. Muestra lo nuevo, lo que cambia y lo que dos
archivos dicen distinto. Sin --aceptar no escribe en ningún libro.

Lo que entra queda como Enviado: solo una persona lo hace Conforme. Cada cambio aceptado está en
la hoja Bitácora. Consolidar otra vez lo mismo no cambia nada.

Opciones:
  --periodo AAAA-I     el periodo que se recibe: 2024-I, 2024-II, 2024-anual; si falta, el abierto
  --aceptar QUE        blancos (lo que llena espacios en blanco y no ofrece duda), todo, o los
                       nombres o siglas de las entidades, separados por comas
  --salida SALIDA.xlsx dónde escribir el libro con lo aceptado
  --json REVISION.json escribe además la revisión como datos (docs/json.md)

Estado al terminar: 0 no queda nada por decidir · 1 queda algo por decidir ·
2 no se pudo, y no se escribió nada.
`,
    observar: `Uso: pnftp observar LIBRO.xlsx [opciones]

Muestra lo reportado de un periodo, por entidad: su estado de revisión, lo observado y lo que la
auditoría diría de cada cifra si fuera oficial. Con --salida escribe una copia en que lo observado
está en su fila y va en el próximo formato de la entidad hasta que alguien lo dé por conforme. Lo
que está Conforme no se observa. La hoja Bitácora dice cada cambio. El libro no cambia.

QUIEN es una lista entre comas de entidades («MINEM»), indicadores («Servicio 16.2») o todo.

Opciones:
  --periodo AAAA-I     el periodo: 2024-I, 2024-II, 2024-anual; si falta, el abierto
  --hallazgos QUIEN    observa lo que la auditoría dice, errores y advertencias
  --texto «…» --en QUIEN  observa esto
  --conforme QUIEN     da por conforme; lo observado sin respuesta, solo por su indicador
  --salida SALIDA.xlsx dónde escribir la copia

Estado al terminar: 0 todo está conforme · 1 queda algo por revisar ·
2 no se pudo, y no se escribió nada.
`,
    oficios: `Uso: pnftp oficios LIBRO.xlsx --salida CARPETA [opciones]

Escribe, para cada entidad, un oficio en Word con sus observaciones abiertas (las que respondió no:
le toca revisarlas a usted), y un recordatorio con los indicadores con meta de los que no ha
reportado nada, con su plazo o su prórroga; y de un traspaso desde ese periodo, uno a quien
entrega y otro a quien recibe. El número, la fecha y lo que solo puede decir una
persona quedan entre corchetes. El libro no cambia.

Opciones:
  --salida CARPETA     dónde; se crea si no existe, y no se reemplaza un archivo que es otro
  --periodo AAAA-I     el periodo: 2024-I, 2024-II, 2024-anual; si falta, el abierto
  --anotar ANOTADO.xlsx  escribe además una copia del libro con la fecha del recordatorio

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    version: `Uso: pnftp version LIBRO.xlsx --indicador 'Servicio 18' --desde AAAA --documento «…» [opciones]

Lo que cambia en una ficha a mitad de camino (una meta, un nombre, quién responde) es una versión
nueva: una fila más en Indicadores, con el documento que la aprobó; la anterior queda, y vale hasta
el año de antes. Con --aprobada, un semestre que terminó antes de ese día lo juzga la anterior. La
hoja Bitácora dice cada cambio. El libro no cambia: se escribe una copia.

Opciones:
  --indicador 'Servicio 18'  o 'OP 1.1'
  --desde AAAA         el primer año de la versión
  --documento «…»      el documento que la aprobó
  --aprobada AAAA-MM-DD  el día en que se aprobó; si falta, vale todo el año
  --metas 2024=95,2025=96.5  logros esperados
  --nombre «…»         el nombre del indicador
  --responsable «…»    la entidad responsable
  --reporta «…»        la entidad que reporta
  --salida SALIDA.xlsx dónde escribir; si falta, LIBRO-version.xlsx junto al libro

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    redactar: `Uso: pnftp redactar LIBRO.xlsx [opciones]

La Bitácora cita lo que las celdas decían, y a quién lo dijo. Sin opciones, dice en qué filas puede
haber datos personales. Con ellas escribe una copia en que lo que esas filas citan (Antes, Después,
Origen) ya no está; queda dicho en cada celda y en una fila nueva qué día, quién y por qué. No hay
vuelta atrás: el libro no cambia, y es a usted a quien toca borrarlo.

Opciones:
  --filas 12,15-18     esas filas de la hoja, como las numera Excel
  --texto «…»          las filas que dicen eso
  --personales         las filas en que algo parece un dato personal
  --quien NOMBRE       quién lo decide
  --motivo TEXTO       por qué
  --salida SALIDA.xlsx dónde escribir; si falta, LIBRO-redactado.xlsx junto al libro

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    comparar: `Uso: pnftp comparar ANTES.xlsx DESPUES.xlsx [opciones]

Dice en qué difieren dos versiones de un libro, en los términos del método: parámetros,
versiones de fichas, metas que cambian sin documento, valores y reportes; y qué cifras, niveles
y filas de la matriz cambian por ello. Compara por código, no por lugar: un libro ordenado de
otro modo, o guardado por otro programa, dice lo mismo. No escribe en ninguno de los dos.

Opciones:
  --json ARCHIVO.json  escribe la comparación como datos (docs/json.md)

Estado al terminar: 0 dicen lo mismo · 1 difieren · 2 no se pudo comparar.
`,
    lote: `Uso: pnftp lote CARPETA | LISTA | LIBRO.xlsx --salida RESULTADOS.ndjson [opciones]
     pnftp lote juntar RESULTADOS.ndjson… --salida TABLA.xlsx

Evalúa (o revisa) cada libro de una carpeta y de las que hay dentro, o de una lista de rutas (una
por línea; - la lee de la entrada estándar), varios a la vez, y agrega a RESULTADOS.ndjson una
línea por libro: índice, valoración, niveles y peores hallazgos. No escribe en ningún libro. Un
libro que no se abre, o sobre el que el programa se cae, tiene su línea con el motivo y no detiene
a los demás. Interrumpido donde sea, la misma orden sigue con los que faltan.

Opciones:
  --salida RESULTADOS.ndjson  dónde agregar los resultados (docs/lote.md)
  --orden evaluar|validar     qué se hace con cada libro; si falta, evaluar
  --parte I/N                 solo la parte I de N de la lista; es la misma en cualquier máquina
  --hilos N                   cuántos libros a la vez; si falta, los que la máquina puede

juntar hace de los resultados de todas las partes una tabla, .xlsx o .csv, una fila por libro.

Estado al terminar: 0 hecho · 1 hecho, con libros que tienen errores o no se pudieron ·
2 no se pudo.
`,
    copia: `Uso: pnftp copia LIBRO.xlsx [opciones]

Escribe un libro nuevo con las hojas que se firman, hechas de los datos de hoy y en valores:
sin hojas de entrada, Bitácora, fórmulas, nombres, comentarios ni propiedades. Dice qué quedó
fuera. Cada página lleva su número y su estado; dice BORRADOR si la evaluación no está cerrada,
si los datos cambiaron después o si alguien escribió sobre una cifra.

Opciones:
  --salida COPIA.xlsx  dónde escribir; si falta, LIBRO-copia.xlsx junto al libro
                       (o LIBRO-copia (2).xlsx si ese nombre ya existe)
  --para remitir|publicar
                       remitir, si falta. Para publicar van solo las columnas que se pueden
                       publicar, y ningún texto que pueda identificar a una persona sin que
                       alguien lo acepte
  --hojas LISTA        avance,resumen,matriz (todas, si falta)
  --aceptar LISTA      textos que se publican así: sus lugares entre comas, o todo

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    exportar: `Uso: pnftp exportar LIBRO.xlsx --salida CARPETA [opciones]

Escribe los datos que se pueden publicar: una tabla CSV con una fila por indicador y año, otra
por objetivo y año, y la matriz de compromisos; datapackage.json, que dice qué es cada columna
(Frictionless Data), y resultado.json (docs/json.md), sin hallazgos. Nunca van sustentos,
enlaces, contactos, observaciones ni comentarios.

Opciones:
  --salida CARPETA     dónde; se crea si no existe, y no se reemplaza lo que ya hay
  --anio AAAA          evalúa ese año, en lugar del que dice el libro
  --aceptar LISTA      textos que pueden identificar a una persona y se publican así: sus
                       lugares entre comas, o todo

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    actualizar: `Uso: pnftp actualizar LIBRO.xlsx [opciones]

Escribe una copia de un libro hecho con una versión anterior de PNFTP, con las claves de la hoja
Política y las columnas que hoy tiene un libro nuevo, cada una en su lugar. Lo que alguien
escribió queda como está, y la hoja Bitácora de la copia dice qué se agregó. El libro no cambia.
Un libro que está al día se copia como está.

Opciones:
  --ver                solo dice qué cambiaría, sin escribir nada
  --salida SALIDA.xlsx dónde escribir; si falta, LIBRO-actualizado.xlsx junto al libro
                       (o LIBRO-actualizado (2).xlsx si ese nombre ya existe)

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    cerrar: `Uso: pnftp cerrar LIBRO.xlsx [opciones]

Escribe una copia con la evaluación del año cerrada: la hoja Evaluaciones cerradas guarda cada cifra
como se publica, con el criterio de cálculo y un código de cierre. Si el año ya está cerrado, lo
publicado no cambia: la cifra de hoy, si es otra, se anota a su lado, en Rectificado. La hoja
Bitácora dice qué se hizo. El libro no cambia.

Opciones:
  --anio AAAA          el año que se cierra; si falta, el año evaluado
  --quien NOMBRE       quién la cierra; si falta, quien aprueba, de la hoja Política
  --documento TEXTO    con qué documento se publica
  --deshacer           la abre otra vez, si nada se rectificó después
  --salida SALIDA.xlsx dónde escribir; si falta, LIBRO-cerrado.xlsx junto al libro
                       (o LIBRO-cerrado (2).xlsx si ese nombre ya existe)

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    reparar: `Uso: pnftp reparar LIBRO.xlsx [opciones]

Escribe una copia del libro en la que lo que solo estaba mal escrito está bien: números y fechas
que eran texto, espacios de más, letras que parecen otras, un nombre escrito de dos modos. Ninguna
cifra pasa a ser otra, y lo que puede leerse de dos modos se deja y se dice. La hoja Bitácora de
la copia dice qué había en cada celda. Repararla otra vez no cambia nada.

Opciones:
  --salida SALIDA.xlsx dónde escribir; si falta, LIBRO-reparado.xlsx junto al libro
                       (o LIBRO-reparado (2).xlsx si ese nombre ya existe)

Estado al terminar: 0 hecho, sin errores pendientes · 1 hecho, con hallazgos de severidad error ·
2 no se pudo, y no se escribió nada.
`,
    informe: `Uso: pnftp informe LIBRO.xlsx --salida INFORME.docx [opciones]

Escribe el informe de evaluación en Word: tablas, gráficos y frases que se siguen del libro, y un
lugar con su pregunta donde solo una persona puede decir algo. La matriz va como anexo, bloqueada:
se edita en el libro. No reemplaza un archivo que ya existe.

Con --sobre parte de un informe anterior, que no cambia: en el nuevo, lo que las personas
escribieron, movieron o titularon de otro modo queda como estaba, lo que quitaron sigue quitado, y
los comentarios y los cambios por revisar quedan. Solo se rehacen los bloques en que nadie escribió
(docs/informe.md).

Opciones:
  --salida INFORME.docx   dónde escribir
  --sobre ANTERIOR.docx   el informe del que se parte
  --anio AAAA             evalúa ese año, en lugar del que dice el libro

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    'verificar-informe': `Uso: pnftp verificar-informe INFORME.docx|INFORME.txt LIBRO.xlsx [opciones]

Lee un informe, también uno escrito a mano o el texto de su PDF, y dice qué cifras, cuentas y listas
no concuerdan con el libro o se contradicen: una fila de tabla, una frase, un numerador con su
valor, partes que no suman su total, una lista con su cuenta, una recomendación con la matriz. Cada
una con su frase y lo que da el libro. No escribe en ninguno de los dos.

Opciones:
  --json ARCHIVO.json  escribe lo hallado como datos (docs/json.md)
  --anio AAAA          evalúa ese año, en lugar del que dice el libro

Estado al terminar: 0 todo concuerda · 1 algo no concuerda · 2 no se pudo leer.
`,
    'ayuda-memoria': `Uso: pnftp ayuda-memoria LIBRO.xlsx --salida MEMORIA.docx [--anio AAAA]

Escribe una página de Word para quien decide: el índice y de qué depende, qué cambió desde el año
anterior y qué hay que decidir. No reemplaza un archivo que ya existe.

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    acta: `Uso: pnftp acta LIBRO.xlsx --salida ACTA.docx [--anio AAAA]

Escribe el acta de entrega a quien evalúa después: observaciones abiertas, pendientes, criterios
confirmados, excepciones, hallazgos justificados y los que siguen abiertos. No reemplaza un archivo
que ya existe.

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    autoevaluacion: `Uso: pnftp autoevaluacion LIBRO.xlsx [opciones]

Llena la lista de control de un informe de evaluación hasta donde el libro puede decir, cada
respuesta con lo que la apoya. Lo que solo saben las personas queda en blanco, sin puntaje.

Opciones:
  --salida LISTA.docx  escribe la lista en Word, para llenar lo que falta
  --json ARCHIVO.json  la escribe como datos (docs/json.md)
  --anio AAAA          evalúa ese año, en lugar del que dice el libro

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    nuevo: `Uso: pnftp nuevo --nombre NOMBRE --anios AAAA-AAAA --salida LIBRO.xlsx [opciones]

Escribe un libro estándar en blanco: sus hojas y tablas, con listas y ayudas en las celdas que se
llenan. No reemplaza un archivo que ya existe.

Opciones:
  --nombre NOMBRE      nombre de la política o del plan
  --anios AAAA-AAAA    primer y último año con metas
  --anio AAAA          el que se evalúa; si falta, el primero
  --norma NORMA        norma que lo aprueba
  --conductor ENTIDAD  entidad conductora
  --niveles NIVELES    politica (objetivos prioritarios, lineamientos, servicios; por defecto)
                       o pei (objetivos y acciones estratégicas institucionales)
  --criterio CRITERIO  informe (Informe 2023; por defecto) o aplicativo (Aplicativo CEPLAN V.01)
  --elaborado-por, --visado-por, --aprobado-por NOMBRE   quienes firman la matriz
  --sin-ejemplo        sin la fila que, en cada tabla, muestra cómo se llena (código EJEMPLO; no
                       cuenta en nada, y se quita también en el panel)

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    importar: `Uso: pnftp importar TABLA.xlsx [opciones]

Escribe una copia de un libro cualquiera que tiene tablas de indicadores, con las hojas de un libro
estándar al lado y en ellas lo que es seguro. Lo que puede leerse de dos modos, o no se sabe qué es,
no viene: se pregunta. Las tablas quedan como están, y la hoja Bitácora dice de qué fila vino cada
indicador, qué no vino y qué falta decidir.

Opciones:
  --ver                solo dice qué traería, sin escribir el libro
  --salida LIBRO.xlsx  dónde escribir; si falta, TABLA-importado.xlsx junto a la tabla
  --json REVISION.json escribe además la revisión como datos: columnas, preguntas y el mapa
  --mapa MAPA.json     las decisiones de una persona: un mapa, o la revisión de otra vez; con él,
                       el archivo del periodo siguiente no pregunta lo que ya se respondió
  --nombre, --norma, --conductor, --anio, --criterio, --elaborado-por, --visado-por,
  --aprobado-por       lo que se sabe de la política, como en pnftp nuevo

Estado al terminar: 0 vino todo · 1 hay preguntas, y aquello de lo que se pregunta no vino ·
2 no se pudo, y no se escribió nada.
`,
    listo: `Uso: pnftp listo FORMATO.xlsx [opciones]

Dice qué le falta a un formato de reporte y qué se contradice, celda por celda. Si no falta nada,
escribe una copia con la hoja «Listo para enviar»: una constancia A4 con las cifras, la fecha, el
código y el lugar de las firmas. Las hojas del formato no cambian.

Opciones:
  --salida SALIDA.xlsx dónde escribir el formato con la constancia; si falta, no se escribe

Estado al terminar: 0 no falta nada · 1 falta algo, y no se escribió nada · 2 no se pudo leer.
`,
    formatos: `Uso: pnftp formatos LIBRO.xlsx --salida CARPETA [opciones]

Escribe en una carpeta un libro para cada entidad que reporta (la que dice el indicador o, si no lo
dice, su responsable): sus indicadores con el periodo abierto para llenar, sus observaciones
pendientes y sus compromisos del año anterior, y nada de otra entidad. Se llena con Excel 2016 o
posterior, o con LibreOffice, sin el complemento. El libro no cambia. Cada archivo se llama como su
código (PNFTP-2023-2-MININTER-7KQ4.xlsx); un archivo que ya existe y no es el mismo no se reemplaza.

Opciones:
  --salida CARPETA     dónde escribirlos; si no existe, se crea
  --anotar SALIDA.xlsx escribe además el libro con lo enviado anotado en Envíos y recepciones
  --periodo PERIODO    2023-I, 2023-II o 2023-anual; si falta, el semestre abierto del año evaluado
  --json ARCHIVO.json  escribe además la lista como datos (docs/json.md)

Estado al terminar: 0 hecho · 2 no se pudo, y no se escribió nada.
`,
    muestra: `Uso: pnftp muestra MUESTRA --salida LIBRO.xlsx

Escribe un libro estándar con datos reales, sin evaluar. No reemplaza un archivo que ya existe.

Muestras:
  pnftp-2023             la PNFTP, evaluación de 2023, por el criterio del informe
  gore-la-libertad-2023  el plan institucional del Gobierno Regional La Libertad,
                         evaluación de 2023, por el criterio del Aplicativo CEPLAN V.01
`,
    demo: `Uso: pnftp demo [opciones]

Evalúa la PNFTP 2023, escribe out/pnftp-2023.xlsx y abre la mesa de trabajo en este equipo.

Opciones:
  --no-serve       termina después de escribir el libro
  --puerto N       puerto de la mesa de trabajo; si falta, 3000 u otro libre
`,
  },
  oficios: {
    nada: (periodo: string) =>
      `De ${periodo} nadie tiene observaciones por atender ni reportes pendientes.`,
    hechos: (n: number, periodo: string) =>
      n === 1 ? `Un oficio de ${periodo}` : `${n} oficios de ${periodo}`,
    cabecera: ['Entidad', 'Qué', 'Filas', 'Archivo'],
    clases: { observaciones: 'observaciones', recordatorio: 'recordatorio', traspaso: 'traspaso' },
    distintos: (nombres: readonly string[]) =>
      `En la carpeta ya hay otros archivos de ese nombre: ${nombres.join(', ')}. Puede que alguien ya los completó. No se escribió nada.`,
  },
  errores: {
    mapaMalo: (ruta: string, donde: string, dice: string) =>
      `${ruta} no es un mapa de importación: ${donde} dice ${dice}. No se escribió nada.`,
    ordenDesconocida: (orden: string) =>
      `No hay una orden «${orden}». Escriba pnftp --help para ver las que hay.`,
    faltaLibro: (orden: string) => `Falta decir qué libro. Por ejemplo: pnftp ${orden} LIBRO.xlsx`,
    faltanArchivos:
      'Falta decir qué libro y qué archivos. Por ejemplo: pnftp consolidar LIBRO.xlsx CARPETA',
    sinArchivos: 'En la carpeta no hay ningún libro que leer.',
    salidaSinAceptar:
      'Sin --aceptar no se escribe ningún libro: diga qué acepta (blancos, todo o entidades), o quite --salida.',
    aceptarSinSalida:
      'Falta decir con --salida dónde escribir el libro con lo aceptado, por ejemplo --salida SALIDA.xlsx.',
    nadieEs: (nombre: string) =>
      `«${nombre}» no es una entidad ni un indicador («Servicio 16.2») con algo reportado en ese periodo. No se escribió nada.`,
    observarSinSalida: 'Falta --salida SALIDA.xlsx: dónde escribir la copia. No se escribió nada.',
    observarSinNada:
      'Con --salida falta decir qué: --hallazgos QUIEN, --texto «…» --en QUIEN o --conforme QUIEN. No se escribió nada.',
    textoSinQuien: '--texto y --en van juntos: qué se observa, y a quién. No se escribió nada.',
    indicadorMalo: (indicador: string) =>
      `«${indicador}» no es un indicador: escriba 'Servicio 18' u 'OP 1.1'. No se escribió nada.`,
    metaMala: (meta: string) =>
      `«${meta}» no es una meta: escriba 2024=95,2025=96.5. No se escribió nada.`,
    redactarSinNada:
      'Falta decir qué: --filas 12,15-18, --texto «…» o --personales. No se escribió nada.',
    redactarSinQuien:
      'Falta decir con --quien y --motivo quién lo decide y por qué: queda en la Bitácora. No se escribió nada.',
    filasMalas: (filas: string) =>
      `«${filas}» no son filas: escriba números entre comas, o tramos como 15-18. No se escribió nada.`,
    sinArchivoDe: (entidad: string) =>
      `No vino ningún archivo de «${entidad}». No se escribió nada.`,
    faltanLibros: 'Falta decir qué libros. Por ejemplo: pnftp comparar ANTES.xlsx DESPUES.xlsx',
    entradaDosVeces: 'Solo uno de los dos libros puede venir de la entrada estándar.',
    faltaMuestra:
      'Falta decir qué muestra y dónde escribirla. Por ejemplo: pnftp muestra pnftp-2023 --salida LIBRO.xlsx',
    muestraDesconocida: (nombre: string, hay: string) =>
      `No hay una muestra «${nombre}». Las que hay: ${hay}.`,
    sobran: (lo: string) => `No se entiende «${lo}». Escriba pnftp --help.`,
    opcion: (mensaje: string) => `No se entienden las opciones: ${mensaje}`,
    faltaInforme: 'Faltan el informe y el libro: pnftp verificar-informe INFORME.docx LIBRO.xlsx.',
    porMirar:
      'No se escribió nada. Corrija esos textos en el libro, o acéptelos: --aceptar con sus lugares entre comas, o --aceptar todo.',
    faltaOpcion: (orden: string, opcion: string) =>
      `Falta --${opcion}. Escriba pnftp ${orden} --help.`,
    anios: (texto: string) =>
      `«${texto}» no son dos años: escriba el primero y el último, por ejemplo 2024-2030.`,
    unoDe: (opcion: string, valor: string, hay: string) =>
      `--${opcion} no puede ser «${valor}». Los que hay: ${hay}.`,
    anio: (texto: string) => `«${texto}» no es un año: escriba cuatro cifras, por ejemplo 2023.`,
    puerto: (texto: string) => `«${texto}» no es un puerto: escriba un número de 1 a 65535.`,
    noExiste: (archivo: string) => `No existe el archivo «${archivo}».`,
    esCarpeta: (archivo: string) => `«${archivo}» es una carpeta, no un archivo.`,
    noEsCarpeta: (salida: string) =>
      `«${salida}» no es una carpeta: los formatos son varios archivos. Diga con --salida una carpeta.`,
    formatosDistintos: (archivos: readonly string[]) =>
      `${archivos.length === 1 ? 'Un archivo ya existe en la carpeta y no es igual al formato' : `${archivos.length} archivos ya existen en la carpeta y no son iguales a los formatos`}: ${archivos.join(', ')}. Puede que alguien ya los llenó. Muévalos o elija otra carpeta. No se escribió nada.`,
    noEsArchivo: (archivo: string) =>
      `«${archivo}» es un dispositivo o una tubería, no un archivo. Elija otro nombre.`,
    salidaNoEsLibro: (archivo: string) =>
      `«${archivo}» no sirve de salida: lo que se escribe es un libro .xlsx. Elija un nombre que termine en .xlsx.`,
    salidaSinMacros: (archivo: string) =>
      `El libro trae macros, y Excel no abre un libro con macros que se llame «${archivo}». Elija un nombre que termine en .xlsm. No se escribió nada.`,
    salidaConMacros: (archivo: string) =>
      `El libro no trae macros, y Excel no abre un libro sin macros que se llame «${archivo}». Elija un nombre que termine en .xlsx. No se escribió nada.`,
    salidaCortada:
      'Quien recibía la salida la cerró antes de tiempo: lo que pidió no llegó completo.',
    sinPermiso: (archivo: string) => `No hay permiso para usar «${archivo}».`,
    noSePuedeEscribir: (archivo: string, codigo: string) =>
      `No se puede escribir «${archivo}» (${codigo}). No se escribió nada.`,
    noSePuedeLeer: (archivo: string, codigo: string) =>
      `No se puede leer «${archivo}» (${codigo}).`,
    yaExiste: (archivo: string) => `«${archivo}» ya existe y no se reemplaza. Elija otro nombre.`,
    sobreElLibro: (libro: string) =>
      `La salida es el mismo libro «${libro}». Para escribir sobre él use --en-sitio; para conservarlo, elija otro nombre.`,
    enSitio:
      '--en-sitio escribe sobre el libro que se lee: no va con --salida ni con la entrada estándar.',
    verSinSalida: '--ver no escribe nada: no va con --salida.',
    faltaSalida:
      'El libro viene de la entrada estándar: diga con --salida dónde escribir, por ejemplo --salida SALIDA.xlsx o --salida -.',
    libroEnPantalla:
      'La salida estándar es la pantalla, y un libro no se puede leer ahí. Diríjala a un archivo o a otra orden.',
    entradaVacia:
      'Se pidió leer el libro de la entrada estándar, y no viene nada por ella. Por ejemplo: pnftp evaluar - --salida SALIDA.xlsx < LIBRO.xlsx',
    mismoArchivo: (archivo: string) =>
      `«${archivo}» no puede ser a la vez dos archivos distintos. Elija otro nombre.`,
    enLibro: (archivo: string) => `No se pudo usar «${archivo}».`,
    mesaSinCompilar: 'Falta compilar la mesa de trabajo: ejecute npm run build.',
    inesperado: (detalle: string) => `Error inesperado de PNFTP, no del libro: ${detalle}`,
  },
  resumen: {
    titulo: (anio: number) => `Evaluación ${anio}`,
    niveles: 'Niveles (avance tipo 1)',
    cabecera: ['Bajo', 'Intermedio', 'Alto', 'ND', 'Total'],
    noReporto: 'No reportó',
    filas: ({ objetivo, servicio }: NombresDeNiveles) => ({
      objetivos: objetivo.varios,
      indicadoresOP: `Indicadores de ${objetivo.corto}`,
      indicadoresServicios: `Indicadores de ${servicio.varios.toLowerCase()}`,
      total: 'Total de indicadores',
    }),
    servicios: (varios: string) => `${varios} con varios indicadores`,
    at1: 'AT1',
    at2: 'AT2',
    indice: 'Índice de gestión',
    dependeDe: 'depende de',
    aLaVez: (una: string, otra: string) => `${una} y ${otra} a la vez`,
    si: (clave: string, enCero: string, nd: string) => `${clave} (en 0: ${enCero}; como ND: ${nd})`,
    valoracion: 'Valoración',
    criterio2: 'Criterio 2, otras lecturas',
    compromisos: (n: number) => `Matriz de compromisos: ${n} filas`,
    cabeceraCompromisos: ['N°', 'Indicador', 'Medida', 'Plazo', 'Responsable'],
    hallazgos: 'Hallazgos',
    ninguno: 'ninguno',
    /** One of them, and any other number. */
    severidades: {
      error: ['error', 'errores'],
      advertencia: ['advertencia', 'advertencias'],
      aviso: ['aviso', 'avisos'],
    },
    justificados: (n: number) =>
      n === 1 ? 'Justificado, sin contar: 1' : `Justificados, sin contar: ${n}`,
    masHallazgos: (n: number, donde: string) => `… y ${n} más${donde}`,
    enHoja: ' en la hoja Hallazgos',
    enJson: '; con --json se escriben todos',
    reparadas: (n: number) => (n === 1 ? 'Se reparó una celda:' : `Se repararon ${n} celdas:`),
    masReparadas: (n: number) => (n === 1 ? 'y una más' : `y ${n} más`),
    sinCalcular: 'sin calcular',
    tablaHallada: (hoja: string, filas: string, columnas: string) =>
      `${hoja}, filas ${filas}: ${columnas}`,
    columnasSinDecidir: (n: number) =>
      n === 1 ? 'una columna sin decidir' : `${n} columnas sin decidir`,
    indicadoresTraidos: (n: number, de: number) =>
      `${n === 1 ? 'Viene un indicador' : `Vienen ${n} indicadores`}${n > de ? `; los primeros ${de}:` : ':'}`,
    cabeceraTraidos: ['Tipo', 'Código', 'Indicador', 'Unidad', 'Sentido'],
    preguntas: (n: number) => (n === 1 ? 'Una pregunta' : `${n} preguntas`),
    noViene: 'No viene',
    decidido: 'Decidido, y se puede cambiar',
    masPreguntas: (n: number) => `… y ${n} más; con --json se escriben todas`,
    comoResponder: 'Se responde en el mapa que --json escribe, y se importa otra vez con --mapa.',
    listaEn: (hoja: string) => `La lista está en la hoja ${hoja}.`,
    escrito: 'Libro escrito',
    copia: 'Copia con valores, para imprimir y entregar',
    datos: 'Datos escritos',
    avisos: 'Avisos',
    medidas: { cumplir: 'Cumplir la meta', ajustar: 'Ajustar el indicador' },
  },
  exportar: {
    tabla: (archivo: string, filas: number) =>
      filas === 1 ? `${archivo}: una fila` : `${archivo}: ${filas} filas`,
    paquete: 'datapackage.json dice qué es cada columna; resultado.json, el resultado como datos.',
    carpeta: 'Datos abiertos escritos',
  },
  formatos: {
    hechos: (n: number, periodo: string, indicadores: number) =>
      `${n === 1 ? 'Un formato' : `${n} formatos`} de ${periodo}, ${indicadores === 1 ? 'un indicador' : `${indicadores} indicadores`}`,
    cabecera: ['Entidad', 'Indicadores', 'Observaciones', 'Compromisos', 'Archivo'],
    iguales: (n: number) =>
      n === 1
        ? 'Un archivo ya estaba y es igual: quedó.'
        : `${n} archivos ya estaban y son iguales: quedaron.`,
    otrasVersiones: (archivos: readonly string[]) =>
      `En la carpeta hay también otra versión de estos formatos: ${archivos.join(', ')}.`,
    carpeta: 'Carpeta',
  },
  /** How `-` is named in messages. */
  entrada: 'entrada estándar',
  salida: 'salida estándar',
  etapas: { abrir: 'Abriendo', guardar: 'Guardando' },
  lote: {
    parte: (texto: string) =>
      `--parte ${texto} no vale: es I/N, con I de 1 a N (por ejemplo, 2/4).`,
    hilos: (texto: string) => `--hilos ${texto} no vale: es un número de 1 en adelante.`,
    ninguno: (donde: string) => `En ${donde} no hay libros .xlsx ni .xlsm.`,
    noSonResultados: (ruta: string) =>
      `${ruta} no es un archivo de resultados de pnftp lote; se deja como está. Indique otra --salida.`,
    otraOrden: (ruta: string, orden: string) =>
      `${ruta} tiene resultados de --orden ${orden}. Indique otra --salida.`,
    sinFin: (minutos: number) => `No terminó en ${minutos} minutos.`,
    caido: (detalle: string) =>
      detalle ? `El programa se interrumpió: ${detalle}` : 'El programa se interrumpió.',
    van: (hechos: number, total: number, caidos: number, minutos: number) =>
      [
        `${hechos} de ${total}`,
        ...(caidos > 0 ? [`${caidos} no se pudieron`] : []),
        ...(hechos < total ? [`queda ${minutos} min`] : []),
      ].join(' · '),
    hecho: (n: {
      readonly total: number;
      readonly ya: number;
      readonly caidos: number;
      readonly conErrores: number;
    }) =>
      [
        `${n.total} libros`,
        ...(n.ya > 0 ? [`${n.ya} estaban hechos`] : []),
        ...(n.conErrores > 0 ? [`${n.conErrores} con errores`] : []),
        ...(n.caidos > 0 ? [`${n.caidos} no se pudieron (el motivo está en su línea)`] : []),
      ].join(' · '),
    escrito: 'Escrito',
    tabla: (ruta: string) => `${ruta}: la tabla es .xlsx o .csv.`,
    sinFilas: 'No hay ninguna fila en esos resultados.',
    juntado: (filas: number, sin: number, repetidas: number) =>
      [
        `${filas} libros`,
        ...(sin > 0 ? [`${sin} no se pudieron`] : []),
        ...(repetidas > 0 ? [`${repetidas} estaban dos veces: queda el último`] : []),
      ].join(' · '),
    hoja: 'Lote',
    columnas: {
      politica: 'Política o plan',
      anio: 'Año',
      indice: 'Índice de gestión',
      nivel: 'Nivel',
      valoracion: 'Valoración',
      implementacion: 'Implementación',
      bajo: 'Bajo',
      intermedio: 'Intermedio',
      alto: 'Alto',
      nd: 'ND',
      compromisos: 'Compromisos',
      errores: 'Errores',
      advertencias: 'Advertencias',
      avisos: 'Avisos',
      peores: 'Peores hallazgos',
      archivo: 'Archivo',
      estado: 'Estado',
      motivo: 'Motivo',
    },
    estados: { hecho: 'Hecho', rechazado: 'Rechazado', caido: 'Interrumpido' },
    implementacion: { inicial: 'Inicial', intermedio: 'Intermedio', avanzado: 'Avanzado' },
    peor: (titulo: string, cuantos: number, celda: string) =>
      `${titulo}${cuantos > 1 ? ` (${cuantos})` : ''}${celda ? `, ${celda}` : ''}`,
  },
  mesa: {
    abierta: (direccion: string) => `Mesa de trabajo: ${direccion}`,
    cerrar: 'Ctrl+C para terminar.',
  },
} as const;
