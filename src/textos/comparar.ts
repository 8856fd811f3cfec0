/** What two versions of a workbook differ in, in words. */
import { contados } from './contados';
import { textos } from './idioma';

type Clave = Readonly<Record<string, string | number | null>>;

const dePartes = (clave: Clave, campos: readonly string[]): string =>
  campos
    .map((campo) => clave[campo] ?? '')
    .filter((parte) => parte !== '')
    .join(' ');

const indicador = (clave: Clave): string => dePartes(clave, ['tipo', 'codigo']);

const enumerados = (partes: readonly string[], y: string): string =>
  [partes.slice(0, -1).join(', '), ...partes.slice(-1)].filter(Boolean).join(` ${y} `);

export const comparar = textos(
  {
    titulo: (antes: string, despues: string) => `Comparación: ${antes} → ${despues}`,
    iguales: 'Dicen lo mismo.',
    secciones: {
      parametros: 'Política y parámetros',
      estructura: 'Estructura',
      fichas: 'Fichas',
      metas: 'Metas',
      valores: 'Valores obtenidos',
      reportes: 'Reportes',
      declarados: 'Cifras declaradas',
      justificaciones: 'Hallazgos justificados',
      plazos: 'Envíos, plazos y traspasos',
      recepciones: 'Recepciones',
      cierres: 'Evaluaciones cerradas',
      escritos: 'Escrito en la matriz',
      figuras: 'Cifras y niveles que cambian por ello',
      matriz: 'Filas de la matriz de compromisos',
    },
    sinDocumento: (n: number) => contados(n, 'sin documento', 'sin documento'),
    /** How a row of a table is named. */
    filas: {
      objetivos: (clave: Clave) => `Objetivo ${clave.codigo}`,
      lineamientos: (clave: Clave) => `Lineamiento ${clave.codigo}`,
      servicios: (clave: Clave) => `Servicio ${clave.codigo}`,
      fichas: (clave: Clave) =>
        `${indicador(clave)}${clave.vigenteDesde === null ? '' : `, versión de ${clave.vigenteDesde}`}`,
      reportes: (clave: Clave) =>
        `${indicador(clave)}, ${dePartes(clave, ['anio', 'periodo', 'estadoDato'])}`,
      declarados: (clave: Clave) =>
        dePartes(clave, ['alcance', 'tipo', 'codigo', 'anio', 'medida']),
      justificaciones: ({ clave }: Clave) => String(clave),
      compromisos: (clave: Clave) => dePartes(clave, ['tipo', 'codigo', 'anio']) || 'Fila propia',
      envios: (clave: Clave) => dePartes(clave, ['entidad', 'anio', 'periodo']),
      recepciones: (clave: Clave) =>
        `${dePartes(clave, ['entidad', 'anio', 'periodo'])}, entrega ${clave.entrega ?? '–'}`,
      traspasos: (clave: Clave) =>
        `${indicador(clave)}, desde ${dePartes(clave, ['anio', 'periodo'])}`,
      cierres: (clave: Clave) => dePartes(clave, ['anio', 'alcance', 'tipo', 'codigo', 'medida']),
    },
    clases: { entra: 'entra', sale: 'sale', cambia: 'cambia' },
    meta: (indicador: string, anio: number) => `${indicador}, LE ${anio}`,
    valor: (indicador: string, anio: number) => `${indicador}, VO ${anio}`,
    con: (documento: string) => `con documento: ${documento}`,
    sin: 'sin documento',
    enBlanco: 'en blanco',
    si: 'Sí',
    no: 'No',
    cambio: (antes: string, despues: string) => `${antes} → ${despues}`,
    campo: (titulo: string, antes: string, despues: string) => `${titulo}: ${antes} → ${despues}`,
    figura: (quien: string, anio: number) => `${quien}, ${anio}`,
    total: { indice: 'Índice de gestión', valoracion: 'Valoración de la implementación' },
    conteo: (de: string) => `Conteo de ${de}`,
    conteos: {
      objetivos: 'objetivos',
      indicadoresOP: 'indicadores de objetivo',
      indicadoresServicios: 'indicadores de servicio',
      total: 'indicadores',
    },
    medidas: {
      valor: 'valor',
      semestre1: 'AT1 del Semestre I',
      avanceTipo1: 'AT1',
      nivelTipo1: 'nivel de AT1',
      avanceTipo2: 'AT2',
      nivelTipo2: 'nivel de AT2',
      nivel: 'nivel',
      bajo: 'bajo',
      intermedio: 'intermedio',
      alto: 'alto',
      nd: 'ND',
      total: 'total',
      noReportados: 'no reportó',
      anio: 'año',
      medida: 'medida',
      plazo: 'plazo',
      vence: 'vence',
      responsable: 'responsable',
      unidadOrganizacion: 'unidad de organización',
      aspecto: 'aspecto de mejora',
      recomendacion: 'recomendación',
    },
    porQue: (partes: readonly string[]) => `por ${enumerados(partes, 'y')}`,
    partes: {
      parametros: 'la política y sus parámetros',
      estructura: 'la estructura',
      fichas: 'la ficha',
      metas: 'la meta',
      valores: 'el valor obtenido',
      reportes: 'los reportes',
      plazos: 'los plazos',
    },
    sinCifras: (antes: number, despues: number) =>
      `No se comparan avances, niveles ni matriz: ${[
        ...(antes > 0 ? [`el primer libro tiene ${contados(antes, 'error', 'errores')}`] : []),
        ...(despues > 0 ? [`el segundo tiene ${contados(despues, 'error', 'errores')}`] : []),
      ].join(
        ' y ',
      )} de datos. Una fila que no se puede leer se cuenta como que no está; pnftp validar dice cuáles son.`,
    mas: (n: number) => `… y ${n} más; con --json se escriben todos`,
  },
  {
    titulo: (antes: string, despues: string) => `Comparison: ${antes} → ${despues}`,
    iguales: 'They say the same.',
    secciones: {
      parametros: 'Policy and parameters',
      estructura: 'Structure',
      fichas: 'Indicator sheets',
      metas: 'Targets',
      valores: 'Values obtained',
      reportes: 'Reports',
      declarados: 'Declared figures',
      justificaciones: 'Justified findings',
      plazos: 'Sent, deadlines and transfers',
      recepciones: 'Received',
      cierres: 'Closed evaluations',
      escritos: 'Written in the matrix',
      figuras: 'Figures and levels that change because of it',
      matriz: 'Rows of the matrix of commitments',
    },
    sinDocumento: (n: number) => contados(n, 'without a document', 'without a document'),
    filas: {
      objetivos: (clave: Clave) => `Objective ${clave.codigo}`,
      lineamientos: (clave: Clave) => `Guideline ${clave.codigo}`,
      servicios: (clave: Clave) => `Service ${clave.codigo}`,
      fichas: (clave: Clave) =>
        `${indicador(clave)}${clave.vigenteDesde === null ? '' : `, version of ${clave.vigenteDesde}`}`,
      reportes: (clave: Clave) =>
        `${indicador(clave)}, ${dePartes(clave, ['anio', 'periodo', 'estadoDato'])}`,
      declarados: (clave: Clave) =>
        dePartes(clave, ['alcance', 'tipo', 'codigo', 'anio', 'medida']),
      justificaciones: ({ clave }: Clave) => String(clave),
      compromisos: (clave: Clave) => dePartes(clave, ['tipo', 'codigo', 'anio']) || 'Own row',
      envios: (clave: Clave) => dePartes(clave, ['entidad', 'anio', 'periodo']),
      recepciones: (clave: Clave) =>
        `${dePartes(clave, ['entidad', 'anio', 'periodo'])}, delivery ${clave.entrega ?? '–'}`,
      traspasos: (clave: Clave) =>
        `${indicador(clave)}, from ${dePartes(clave, ['anio', 'periodo'])}`,
      cierres: (clave: Clave) => dePartes(clave, ['anio', 'alcance', 'tipo', 'codigo', 'medida']),
    },
    clases: { entra: 'enters', sale: 'leaves', cambia: 'changes' },
    meta: (indicador: string, anio: number) => `${indicador}, LE ${anio}`,
    valor: (indicador: string, anio: number) => `${indicador}, VO ${anio}`,
    con: (documento: string) => `with document: ${documento}`,
    sin: 'without a document',
    enBlanco: 'blank',
    si: 'Yes',
    no: 'No',
    cambio: (antes: string, despues: string) => `${antes} → ${despues}`,
    campo: (titulo: string, antes: string, despues: string) => `${titulo}: ${antes} → ${despues}`,
    figura: (quien: string, anio: number) => `${quien}, ${anio}`,
    total: { indice: 'Management index', valoracion: 'Valuation of the implementation' },
    conteo: (de: string) => `Count of ${de}`,
    conteos: {
      objetivos: 'objectives',
      indicadoresOP: 'indicators of objectives',
      indicadoresServicios: 'indicators of services',
      total: 'indicators',
    },
    medidas: {
      valor: 'value',
      semestre1: 'AT1 of Semestre I',
      avanceTipo1: 'AT1',
      nivelTipo1: 'level of AT1',
      avanceTipo2: 'AT2',
      nivelTipo2: 'level of AT2',
      nivel: 'level',
      bajo: 'low',
      intermedio: 'intermediate',
      alto: 'high',
      nd: 'ND',
      total: 'total',
      noReportados: 'not reported',
      anio: 'year',
      medida: 'measure',
      plazo: 'term',
      vence: 'due',
      responsable: 'responsible',
      unidadOrganizacion: 'unit',
      aspecto: 'aspect to improve',
      recomendacion: 'recommendation',
    },
    porQue: (partes: readonly string[]) => `because of ${enumerados(partes, 'and')}`,
    partes: {
      parametros: 'the policy and its parameters',
      estructura: 'the structure',
      fichas: 'the indicator sheet',
      metas: 'the target',
      valores: 'the value obtained',
      reportes: 'the reports',
      plazos: 'the deadlines',
    },
    sinCifras: (antes: number, despues: number) =>
      `Progress, levels and matrix are not compared: ${[
        ...(antes > 0 ? [`the first workbook has ${contados(antes, 'error', 'errors')}`] : []),
        ...(despues > 0 ? [`the second has ${contados(despues, 'error', 'errors')}`] : []),
      ].join(
        ' and ',
      )} in its data. A row that cannot be read counts as not being there; pnftp validar says which they are.`,
    mas: (n: number) => `… and ${n} more; --json writes them all`,
  },
);
