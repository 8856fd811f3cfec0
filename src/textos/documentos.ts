/**
 * Words of the generated sheets. They are official documents of the Peruvian State, to be printed
 * and signed: Spanish whatever the language of the pane.
 */
import type { AlcanceContraste, MedidaContraste } from '../ceplan/contraste';
import type { DeCriterio } from '../ceplan/parametros';
import type { NombreNivel, NombresDeNiveles } from '../ceplan/tipos';
import type { MotivoFragilidad } from '../ceplan/tiposEvaluacion';

export const criterio = {
  por: (nombre: string) => `Criterio de cálculo: ${nombre}.`,
  salvo: (nombre: string, claves: string) =>
    `Criterio de cálculo: ${nombre}, salvo lo que Política fija aparte: ${claves}.`,
  unSoloPlan:
    'Lo que se sabe del Aplicativo CEPLAN V.01 se apoya en un solo plan regional (La Libertad, 2023).',
} as const;

export const contraste = {
  titulo: (anio: number) => `Contraste de criterios de cálculo, ${anio}`,
  nota: (propio: string, otro: string, distintas: number, comparadas: number) =>
    `Anexo. El libro se rige por un criterio, ${propio}; aquí está lo que daría ${otro}. Se compararon ${comparadas} cifras y difieren ${distintas}. ${criterio.unSoloPlan}`,
  cabecera: ['N°', 'De qué', 'Código', 'Indicador', 'Medida'],
  porQue: 'Por qué difieren',
  ninguna: 'Ninguna cifra difiere.',
  si: 'Sí',
  no: 'No',
  sinNivel: '–',
  alcances: ({
    objetivo,
    servicio,
  }: NombresDeNiveles): Readonly<Record<AlcanceContraste, string>> => ({
    indicador: 'Indicador',
    objetivo: objetivo.uno,
    servicio: servicio.uno,
    conteo: 'Conteo',
    indice: 'Índice de gestión',
    valoracion: 'Valoración',
    matriz: 'Matriz de compromisos',
  }),
  conteos: ({ objetivo, servicio }: NombresDeNiveles) => ({
    objetivos: objetivo.corto,
    indicadoresOP: `Indicadores de ${objetivo.corto}`,
    indicadoresServicios: `Indicadores de ${servicio.corto}`,
    total: 'Total',
  }),
  medidas: {
    valor: 'Valor',
    semestre1: 'AT1 Semestre I',
    avanceTipo1: 'AT1',
    nivelTipo1: 'Nivel de AT1',
    avanceTipo2: 'AT2',
    nivelTipo2: 'Nivel de AT2',
    nivel: 'Nivel',
    compromiso: 'Entra en la matriz',
    bajo: 'Bajo',
    intermedio: 'Intermedio',
    alto: 'Alto',
    nd: 'ND',
    total: 'Total',
    noReportados: 'No reportó',
  } satisfies Record<MedidaContraste, string>,
  porEleccion: (eleccion: string, propio: string, otro: string) =>
    `${eleccion}: ${propio} → ${otro}`,
  elecciones: {
    avance1Mostrado: 'AT1 mostrado',
    noReportado: 'Lo no reportado',
    soloSemestre1: 'Año con solo Semestre I',
    noReportadoEnNiveles: 'Lo no reportado, en los niveles',
    ndEnPromedio: 'ND en un promedio',
  } satisfies Record<keyof DeCriterio, string>,
  /** The choices as Política writes them. */
  valores: {
    entero: 'entero',
    acotado: 'acotado',
    cero: 'cero',
    nd: 'ND',
    parcial: 'parcial',
    bajo: 'bajo',
    aparte: 'aparte',
    excluir: 'excluir',
  } satisfies Record<DeCriterio[keyof DeCriterio], string>,
} as const;

/** `1 error, 2 advertencias, 0 avisos`. */
const cuentaDeHallazgos = (errores: number, advertencias: number, avisos: number): string =>
  [
    `${errores} ${errores === 1 ? 'error' : 'errores'}`,
    `${advertencias} ${advertencias === 1 ? 'advertencia' : 'advertencias'}`,
    `${avisos} ${avisos === 1 ? 'aviso' : 'avisos'}`,
  ].join(', ');

export const avance = {
  leyenda: (anio: number, intermedio: number, alto: number) =>
    `Año evaluado: ${anio}. LB: línea base. LE: logro esperado. VO: valor obtenido; en cursiva, el que sale de los reportes. ` +
    `AT1: avance tipo 1, en porcentaje. Nivel: bajo de 0 a menos de ${intermedio}; intermedio de ${intermedio} a menos de ${alto}; alto desde ${alto}. ND: no hay dato.`,
  grupo: ({ uno }: NombreNivel, codigo: string, denominacion: string) =>
    `${uno} ${codigo}. ${denominacion}`,
  sinServicios: ({ varios }: NombreNivel) => ` — no cuenta con ${varios.toLowerCase()}`,
  sinEstructura: 'Sin objetivo o lineamiento en Estructura',
  oficial: 'Oficial',
  deReportes: (periodos: string, incompleto: boolean) =>
    `Reportes: ${periodos}${incompleto ? ' (incompleto)' : ''}`,
  noReportado: 'No reportado',
  pendiente: 'Pendiente',
  noCorresponde: 'No corresponde',
  pie: (anio: number) => `Avance ${anio}`,
  enormes: (lista: string) =>
    `* Avance de diez veces la meta, o más: ${lista}. Se muestra entero, como resulta; en los promedios cuenta como 100. Revise la escala de la meta y la del valor.`,
  enorme: (codigo: string, anio: number, cifra: string) => `${codigo} (${anio}): ${cifra} %`,
} as const;

/** Excel's codes for the page's number, their count and the day of printing. */
export const pieDePagina = { center: 'Página &P de &N', right: '&D' } as const;

/** What every page of a sheet that is signed says of how it stands. */
export const pieFirmado = {
  borrador: 'BORRADOR',
  cerrada: (fecha: string, codigo: string) => `Cerrada el ${fecha} · Código ${codigo}`,
  deBorrador: (motivos: readonly MotivoDeBorrador[]) =>
    `BORRADOR: ${motivos.map((motivo) => MOTIVOS[motivo]).join('; ')}`,
} as const;

type MotivoDeBorrador = keyof typeof MOTIVOS;
const MOTIVOS = {
  sinCerrar: 'evaluación sin cerrar',
  datosNuevos: 'los datos cambiaron después',
  escritoEncima: 'hay cifras escritas a mano',
} as const;

export const resumen = {
  titulo: (anio: number) => `Resumen de la evaluación ${anio}`,
  si: 'Sí',
  no: 'No',
  ninguno: 'Ninguno',
  codigo: 'Código',
  indicador: 'Indicador',
  entidad: 'Entidad',
  responsable: 'Responsable',
  unidad: 'Unidad de organización',
  promedio: 'Promedio',
  niveles: {
    seccion: (anio: number) => `1. Niveles del avance tipo 1, ${anio}`,
    cabecera: [
      'N°',
      'Qué se cuenta',
      'Declarado',
      '¿Coincide?',
      'Bajo',
      'Intermedio',
      'Alto',
      'ND',
      'Total',
    ],
    filas: ({ objetivo, servicio }: NombresDeNiveles) => ({
      objetivos: objetivo.varios,
      indicadoresOP: `Indicadores de ${objetivo.varios.toLowerCase()}`,
      indicadoresServicios: `Indicadores de ${servicio.varios.toLowerCase()}`,
      total: 'Total de indicadores (sin los objetivos)',
    }),
    declarado: (bajo: string, intermedio: string, alto: string, donde: string) =>
      `${bajo} / ${intermedio} / ${alto} (${donde})`,
    diferencia: (
      clave: string,
      declarado: string,
      nivelDeclarado: string,
      propio: string,
      nivel: string,
    ) =>
      `${clave}: se declara ${declarado} (${nivelDeclarado}); con sus cifras es ${propio} (${nivel}).`,
    porQue: (detalle: string) => `Por qué difiere de lo declarado. ${detalle}`,
    sinExplicacion: 'Difiere de lo declarado y ningún avance declarado lo explica.',
    pendientes: (lista: string) =>
      `Pendientes, porque su plazo no ha vencido; no se cuentan: ${lista}.`,
    noReporto: 'No reportó',
    noReportados: (lista: string) => `No reportados, con meta y plazo vencido: ${lista}.`,
  },
  criticos: {
    cuadro01: ({ varios }: NombreNivel) =>
      `2. Cuadro 01: indicadores de ${varios.toLowerCase()} en nivel bajo (avance acotado a [0, 100])`,
    cuadro02: ({ varios }: NombreNivel) =>
      `Cuadro 02: indicadores de ${varios.toLowerCase()} en nivel bajo (avance acotado a [0, 100])`,
  },
  objetivos: {
    seccion: ({ uno }: NombreNivel, anio: number) => `3. Avance por ${uno.toLowerCase()}, ${anio}`,
    servicios: ({ varios }: NombreNivel, anio: number) =>
      `${varios} con varios indicadores, ${anio}`,
    nivelAT1: 'Nivel de AT1',
    nivelAT2: 'Nivel de AT2',
  },
  valoracion: {
    seccion: '4. Valoración de la implementación',
    cabecera: ['N°', 'Criterio', 'De dónde sale', 'Nivel', 'Peso', 'Puntaje'],
    criterios: ({ objetivo, servicio }: NombresDeNiveles) => [
      `Nivel de avance de ${objetivo.varios.toLowerCase()}`,
      `Nivel de implementación de ${servicio.varios.toLowerCase()}`,
      'Sistema de seguimiento de los indicadores',
    ],
    total: 'Puntaje de la política nacional',
    indice: (cifra: string) => `Nivel del índice de gestión: ${cifra}`,
    lecturas: {
      promedio: (cifra: string) => `Promedio acotado del AT1 de los servicios: ${cifra}`,
      proporcionAlto: (cifra: string) =>
        `Proporción de servicios en nivel alto, recalculada: ${cifra}`,
      proporcionAltoDeclarada: (cifra: string) =>
        `Proporción de servicios en nivel alto, declarada: ${cifra}`,
    },
    secretaria: 'Lo fija la secretaría técnica («Nivel del criterio 3», en la hoja Política)',
    sinFijar: 'Por fijar',
    propuesto: 'Propuesto; lo confirma la secretaría técnica',
    confirmado: 'Confirmado por la secretaría técnica',
    cabeceraAlternativas: [
      '',
      'Lecturas posibles del criterio 2',
      '',
      'Nivel que darían',
      'Valoración',
      'Puntaje',
    ],
    elegida: 'Es la que se usa',
  },
  indice: {
    seccion: '5. Índice de gestión y de qué depende',
    nombre: ({ varios }: NombreNivel) =>
      `Índice de gestión (promedio del AT2 de ${varios.toLowerCase()})`,
    cabecera: (anio: number) => [
      'Código',
      'Indicador',
      'Por qué es frágil',
      'Objetivo',
      `AT2 ${anio}`,
      'Aporte al índice',
      'Índice si fuera 0',
      'Índice si fuera ND',
    ],
    motivos: {
      lineaBaseTrasLogro: 'La línea base está más allá de la meta: la cifra premia ir en contra',
      tramoCorto: 'Meta y línea base casi coinciden: un cambio pequeño la da vuelta',
      noReportado: 'No se reportó: el 0 es una convención',
      unicaCifra: 'Es la única cifra de su objetivo',
    } satisfies Record<MotivoFragilidad, string>,
    firme: '',
    pareja: 'Las dos cifras a la vez',
    dudosos: (lista: string, enCero: string, nd: string) =>
      `Con la línea base más allá de la meta: ${lista}. Con sus cifras en 0, el índice sería ${enCero}; con ellas como ND, ${nd}.`,
    sinCifra: (lista: string) => `Quedan fuera, por no tener cifra: ${lista}.`,
  },
  graficos: {
    niveles: (anio: number) => `Indicadores por nivel del avance tipo 1, ${anio}`,
    avanceTipo1: ({ uno }: NombreNivel) => `Avance tipo 1 por ${uno.toLowerCase()}`,
    avanceTipo2: ({ uno }: NombreNivel) => `Avance tipo 2 por ${uno.toLowerCase()}`,
    datos: 'Datos de los gráficos',
  },
  alertas: {
    seccion: '6. Alertas',
    cuenta: (errores: number, advertencias: number, avisos: number) =>
      `Hallazgos: ${cuentaDeHallazgos(errores, advertencias, avisos)}. La lista completa está en la hoja Hallazgos.`,
    cabecera: ['Severidad', 'Qué pasa', 'Qué hacer', 'Dónde'],
    ninguna: 'Sin hallazgos.',
    justificados: (n: number) =>
      n === 1
        ? 'Hay 1 hallazgo justificado, que no se cuenta:'
        : `Hay ${n} hallazgos justificados, que no se cuentan:`,
    cabeceraJustificados: ['Severidad', 'Qué pasa', 'Por qué se acepta', 'Dónde'],
    masJustificados: (n: number) => `Y ${n} más: están en la hoja Hallazgos.`,
  },
} as const;

export const matriz = {
  titulo: 'MATRIZ DE COMPROMISOS',
  politica: 'Política nacional evaluada:',
  entidad: 'Entidad / pliego responsable de la recomendación:',
  periodo: 'Periodo de compromisos:',
  pie: (anio: number) => `Matriz de compromisos ${anio}`,
  firmas: ['Elaborado por:', 'Visado por:', 'Aprobado por:'],
  sinFirmante: '(falta el nombre: va en la hoja Política)',
  medidas: { cumplir: 'Cumplir la meta', ajustar: 'Ajustar el indicador' },
  origenes: {
    calculado: 'Calculado',
    agregado: 'Agregado por el usuario',
    noCorresponde: 'Ya no corresponde',
    excluido: 'Excluido',
    otroAnio: 'De otro año',
  },
  reiterado: (desde: number) => `Reiterado desde ${desde}`,
  si: 'Sí',
  no: 'No',
} as const;

export const hallazgos = {
  titulo: 'Hallazgos de la validación',
  nota: (fecha: string, errores: number, advertencias: number, avisos: number) =>
    `Revisión del ${fecha}: ${cuentaDeHallazgos(errores, advertencias, avisos)}. La columna Celda lleva a cada lugar.`,
  notaJustificados: (n: number) =>
    n === 1 ? 'Además, 1 justificado, al final.' : `Además, ${n} justificados, al final.`,
  justificado: 'Justificado',
  ninguno: 'Sin hallazgos.',
  consecuencia: (numero: number) => `Se sigue del hallazgo N° ${numero}.`,
} as const;

export const bitacora = {
  titulo: 'Bitácora',
  nota: 'Qué cambiaron la consolidación y las reparaciones, cuándo, de dónde, antes y después. Solo crece.',
} as const;

/** Column Estado of tblJustificaciones. */
export const justificaciones = {
  vigente: 'Vigente',
  cambio: 'Sus cifras cambiaron: vuelve a contar',
  noSePuede: 'Impide leer el libro: no se puede justificar',
  noEsta: 'El hallazgo ya no está',
} as const;
