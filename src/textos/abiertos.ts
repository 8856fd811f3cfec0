/** What the open data say of themselves, in Spanish: they are published in Peru. */
const causa = (deQue: string) =>
  `Por qué no hay ${deQue}: la causa, donde la cifra está en blanco.`;

export const abiertos = {
  titulo: (politica: string, anio: number) => `${politica}: evaluación ${anio}`,
  descripcion: (norma: string, conductor: string) =>
    [
      ...(norma ? [`Norma: ${norma}.`] : []),
      ...(conductor ? [`Conduce: ${conductor}.`] : []),
      'Los avances van en unidades de porcentaje, sin redondear. Una cifra en blanco no es cero: a su lado dice la causa. Un texto que empieza por = + - @ o apóstrofo lleva un apóstrofo delante, para que ninguna hoja de cálculo lo tome por fórmula.',
    ].join(' '),
  tablas: {
    indicadores: 'Indicadores por año',
    objetivos: 'Objetivos prioritarios por año',
    compromisos: 'Matriz de compromisos',
  },
  campos: {
    tipo: 'De qué es el indicador: de un objetivo prioritario (OP) o de un servicio.',
    codigo: 'Código, como texto: «1.10» no es «1.1».',
    anio: 'Año.',
    indicador: 'Nombre del indicador en la ficha que rige ese año.',
    objetivo: 'Código del objetivo prioritario.',
    servicio: 'Código del servicio; en blanco en los indicadores de OP.',
    responsable: 'Entidad responsable del indicador.',
    unidad_medida: 'Unidad de medida.',
    sentido: 'Sentido esperado.',
    agregacion: 'Tipo de agregación.',
    relevancia: '1 muy relevante, 2 relevante, 3 menos relevante; en blanco, 1.',
    linea_base_anio: 'Año de la línea base.',
    linea_base: 'Valor de la línea base.',
    linea_base_causa: causa('línea base'),
    logro_esperado: 'Logro esperado: la meta del año.',
    logro_esperado_causa: causa('logro esperado'),
    valor_obtenido: 'Valor obtenido en el año.',
    valor_obtenido_causa: causa('valor obtenido'),
    origen: 'De dónde sale el valor obtenido.',
    avance_tipo1: 'Avance tipo 1: lo logrado frente a la meta del año, en porcentaje.',
    avance_tipo1_causa: causa('avance tipo 1'),
    nivel_tipo1: 'Nivel del avance tipo 1.',
    avance_tipo2: 'Avance tipo 2: lo recorrido de la línea base a la meta del año, en porcentaje.',
    avance_tipo2_causa: causa('avance tipo 2'),
    nivel_tipo2: 'Nivel del avance tipo 2.',
    denominacion: 'Denominación del objetivo.',
    numero: 'Número de la fila en la matriz.',
    aspecto: 'Aspecto de mejora.',
    recomendacion: 'Recomendación.',
    accion_clave: 'Acción clave.',
    medio_verificacion: 'Medio de verificación.',
    unidad_responsable: 'Unidad de organización responsable.',
    plazo: 'Plazo.',
    estado: 'Estado de cumplimiento.',
  },
} as const;
