/** What an import asks, decides and leaves behind, in words. */
import { textos } from './idioma';

export interface DeImportar {
  readonly escrito: string;
  readonly opciones: readonly string[];
  readonly de: string;
  readonly cuantas: number;
}

type Frase = (p: DeImportar) => string;

const comillas = (texto: string): string => `«${texto}»`;
const o = (opciones: readonly string[], y = 'o'): string =>
  opciones.length < 2
    ? comillas(opciones[0] ?? '')
    : `${opciones.slice(0, -1).map(comillas).join(', ')} ${y} ${comillas(opciones.at(-1)!)}`;
/** The first of them, and that there are more. */
const algunas = (textos: readonly string[]): string =>
  textos.slice(0, 8).map(comillas).join(', ') + (textos.length > 8 ? ', …' : '');
const veces = (n: number, una: string, varias: string): string =>
  n === 1 ? una : `${n} ${varias}`;

export type FraseDePregunta =
  | 'metaOValor'
  | 'deQueAnio'
  | 'contenido'
  | 'repetida'
  | 'avance'
  | 'suena'
  | 'ponderador'
  | 'cifraDoble'
  | 'cifraAproximada'
  | 'cifraEnTexto'
  | 'cifraConError'
  | 'cifraParte'
  | 'cifraCombinada'
  | 'unidadEnCifra'
  | 'fracciones'
  | 'ceros'
  | 'textoDeLista'
  | 'codigoFecha'
  | 'codigoRepetido'
  | 'conflicto'
  | 'mismaEntidad'
  | 'faltaColumna'
  | 'faltaPolitica'
  | 'faltaTipo'
  | 'tituloSinNivel';

export type FraseDeAjeno =
  | 'columnaSinLugar'
  | 'filaTotal'
  | 'filaNota'
  | 'filaSinIndicador'
  | 'filaSinDatos'
  | 'tablaSinIndicador'
  | 'hojaSinTabla'
  | 'metaDeSemestre'
  | 'avanceDeSemestre'
  | 'sustentoSinReporte'
  | 'signo'
  | 'unidad'
  | 'nota';

export type FraseDeDecision =
  | 'vacios'
  | 'porcentajes'
  | 'codigosPuestos'
  | 'codigosDeNiveles'
  | 'entidadUnida'
  | 'anioDeTitulo'
  | 'anioEvaluado'
  | 'anioSinValores'
  | 'haciaAbajo'
  | 'tipoDeducido'
  | 'unidadDeducida'
  | 'estadoEnviado';

interface TextosImportar {
  readonly accion: string;
  readonly accionPregunta: string;
  readonly accionAjeno: string;
  readonly origen: (hoja: string, filas: string) => string;
  readonly indicadores: (n: number) => string;
  readonly sinResponder: (n: number) => string;
  readonly preguntas: Readonly<Record<FraseDePregunta, Frase>>;
  readonly ajenos: Readonly<
    Record<FraseDeAjeno, (p: { escritos: readonly string[]; cuantas: number }) => string>
  >;
  readonly decisiones: Readonly<
    Record<FraseDeDecision, (p: { escrito: string; es: string; cuantas: number }) => string>
  >;
}

export const textosImportar = textos<TextosImportar>(
  {
    accion: 'Importar',
    accionPregunta: 'Importar: por decidir',
    accionAjeno: 'Importar: no vino',
    indicadores: (n) => (n === 1 ? 'Vino un indicador.' : `Vinieron ${n} indicadores.`),
    sinResponder: (n) =>
      `${n === 1 ? 'Una pregunta quedó' : `${n} preguntas quedaron`} sin responder: la hoja Bitácora dice en qué celdas. Las tablas quedan como estaban.`,
    origen: (hoja, filas) => `${hoja}, ${filas.includes(',') ? 'filas' : 'fila'} ${filas}`,
    preguntas: {
      metaOValor: (p) =>
        `¿Qué son los años de ${comillas(p.escrito)}: logros esperados (LE) o valores obtenidos (VO)? La columna no viene.`,
      deQueAnio: (p) => `¿De qué año es ${comillas(p.escrito)}? La columna no viene.`,
      contenido: (p) =>
        `${comillas(p.escrito)} parece ${comillas(p.opciones[0] ?? '')} por su encabezado y no por lo que contiene. La columna no viene.`,
      repetida: (p) =>
        `Más de una columna sería ${comillas(p.opciones[0] ?? '')}: ¿lo es ${comillas(p.escrito)}? Ninguna viene.`,
      avance: (p) =>
        `¿${comillas(p.escrito)} es un valor obtenido o un grado de cumplimiento? La columna no viene.`,
      suena: (p) => `¿${comillas(p.escrito)} es ${o(p.opciones)}? La columna no viene.`,
      ponderador: (p) =>
        `${comillas(p.escrito)} son pesos; el método pide la relevancia (1, 2 o 3). La columna no viene.`,
      cifraDoble: (p) =>
        `${comillas(p.escrito)} puede ser ${o(p.opciones)}. ${p.cuantas === 1 ? 'La celda queda vacía.' : `${p.cuantas} celdas quedan vacías.`}`,
      cifraAproximada: (p) =>
        `${comillas(p.escrito)} no es una cifra exacta: ¿es ${o(p.opciones)}? Queda vacía.`,
      cifraEnTexto: (p) =>
        `${comillas(p.escrito)} no es una cifra. Queda vacía${p.cuantas === 1 ? '' : ` en ${p.cuantas} celdas`}.`,
      cifraConError: (p) => `La celda tiene el error ${p.escrito}. Queda vacía.`,
      cifraParte: (p) =>
        `${comillas(p.escrito)}: ¿qué cifra es en la unidad del indicador, ${o(p.opciones)}? Queda vacía.`,
      cifraCombinada: (p) =>
        `${comillas(p.escrito)} está en una celda combinada sobre varios indicadores. ¿Es de todos? Queda vacía.`,
      unidadEnCifra: (p) =>
        `${comillas(p.escrito)} lleva una unidad que no es la del indicador: ¿es ${o(p.opciones)}? Queda vacía.`,
      fracciones: (p) =>
        `Los porcentajes de ${comillas(p.escrito)} son todos menores que 1: ¿0.75 quiere decir 75 %? ${veces(p.cuantas, 'Una cifra no viene.', 'cifras no vienen.')}`,
      ceros: (p) =>
        `${comillas(p.escrito)} solo tiene ceros: ¿son un valor o un año que no se mide? La columna no viene.`,
      textoDeLista: (p) =>
        `${p.de}: ${comillas(p.escrito)} no es ${o(p.opciones)}. Queda vacío${p.cuantas === 1 ? '' : ` en ${p.cuantas} filas`}.`,
      codigoFecha: (p) =>
        `${p.de}: Excel convirtió el código en una fecha; ¿cuál era? Queda vacío.`,
      codigoRepetido: (p) =>
        `El código ${comillas(p.escrito)} está más de una vez en la tabla. La fila repetida no viene.`,
      conflicto: (p) => `${p.de} se dice de dos modos: ${o(p.opciones, 'y')}. Viene el primero.`,
      mismaEntidad: (p) => `¿${o(p.opciones, 'y')} son la misma entidad? Vienen como están.`,
      faltaColumna: (p) =>
        `Ninguna columna dice ${comillas(p.escrito)}, que el libro necesita: ¿qué vale para todos los indicadores que no lo dicen? Queda vacío.`,
      faltaPolitica: () => '¿Cómo se llama la política o el plan? Queda vacío en la hoja Política.',
      faltaTipo: (p) =>
        `No se sabe si ${veces(Number(p.escrito), 'un indicador es', 'indicadores son')} de un objetivo o de un servicio. Queda vacío.`,
      tituloSinNivel: (p) =>
        `${comillas(p.escrito)} parece un título: ¿de un objetivo, de un lineamiento o de un servicio? No viene.`,
    },
    ajenos: {
      columnaSinLugar: (p) =>
        `No ${p.cuantas === 1 ? 'tiene' : 'tienen'} lugar en el libro estándar: ${algunas(p.escritos)}.`,
      filaTotal: (p) =>
        `${veces(p.cuantas, 'Una fila es un total', 'filas son totales')}: se calculan de nuevo.`,
      filaNota: (p) => `${veces(p.cuantas, 'Una fila es una nota', 'filas son notas')} al pie.`,
      filaSinIndicador: (p) =>
        `${veces(p.cuantas, 'Una fila no dice', 'filas no dicen')} de qué indicador es.`,
      filaSinDatos: (p) =>
        `${veces(p.cuantas, 'Una fila tiene', 'filas tienen')} un nombre y nada más.`,
      tablaSinIndicador: () => 'Ninguna columna de la tabla dice cuál es el indicador.',
      hojaSinTabla: () => 'La hoja no tiene una tabla de indicadores.',
      metaDeSemestre: (p) =>
        `${veces(p.cuantas, 'Una meta es', 'metas son')} de un semestre: el libro estándar tiene metas anuales.`,
      avanceDeSemestre: (p) =>
        `${veces(p.cuantas, 'Un grado de avance es', 'grados de avance son')} de un semestre: se calculan de nuevo.`,
      sustentoSinReporte: (p) =>
        `${veces(p.cuantas, 'Un sustento no dice', 'sustentos no dicen')} de qué reporte es.`,
      signo: (p) => `De ${algunas(p.escritos)} vino la cifra, sin el signo.`,
      unidad: (p) => `De ${algunas(p.escritos)} vino la cifra, sin la unidad.`,
      nota: (p) => `De ${algunas(p.escritos)} vino la cifra, sin la marca de nota.`,
    },
    decisiones: {
      vacios: (p) => `${comillas(p.escrito)} se tomó como celda vacía (${p.cuantas}).`,
      porcentajes: (p) => `Lo que se ve como 95 % es 95 (${p.cuantas}).`,
      codigosPuestos: (p) =>
        `${veces(p.cuantas, 'Un indicador no tenía', 'indicadores no tenían')} código y recibió uno.`,
      codigosDeNiveles: (p) => `${comillas(p.escrito)} no tenía código: es ${p.es}.`,
      entidadUnida: (p) => `${comillas(p.escrito)} se escribe ${comillas(p.es)} (${p.cuantas}).`,
      anioDeTitulo: (p) =>
        `${veces(p.cuantas, 'Una columna es', 'columnas son')} de ${p.es}: el año lo dicen la hoja o su título.`,
      anioEvaluado: (p) => `El año evaluado es ${p.es}: el último con valores.`,
      anioSinValores: (p) =>
        `El año evaluado es ${p.es}, el primero del plan: ningún año tiene valores.`,
      haciaAbajo: (p) =>
        `${comillas(p.escrito)}: una celda vacía dice lo mismo que la de arriba (${p.cuantas}).`,
      tipoDeducido: (p) =>
        `${veces(p.cuantas, 'Un indicador es', 'indicadores son')} de ${p.es}, por su código o su lugar en la tabla.`,
      unidadDeducida: (p) =>
        `${veces(p.cuantas, 'Un indicador tiene', 'indicadores tienen')} por unidad el porcentaje: todas sus cifras llevan %.`,
      estadoEnviado: (p) =>
        `${veces(p.cuantas, 'Un reporte vino como', 'reportes vinieron como')} ${comillas(p.es)}: solo Conforme, puesto por una persona, los hace oficiales.`,
    },
  },
  {
    accion: 'Import',
    accionPregunta: 'Import: to be decided',
    accionAjeno: 'Import: left behind',
    indicadores: (n) => (n === 1 ? 'One indicator came in.' : `${n} indicators came in.`),
    sinResponder: (n) =>
      `${n === 1 ? 'One question is' : `${n} questions are`} open: the sheet Bitácora says in which cells. The tables stay as they were.`,
    origen: (hoja, filas) => `${hoja}, ${filas.includes(',') ? 'rows' : 'row'} ${filas}`,
    preguntas: {
      metaOValor: (p) =>
        `What are the years of ${comillas(p.escrito)}: targets (LE) or values (VO)? The column is left out.`,
      deQueAnio: (p) => `Of which year is ${comillas(p.escrito)}? The column is left out.`,
      contenido: (p) =>
        `${comillas(p.escrito)} looks like ${comillas(p.opciones[0] ?? '')} by its heading and not by what it holds. The column is left out.`,
      repetida: (p) =>
        `More than one column would be ${comillas(p.opciones[0] ?? '')}: is it ${comillas(p.escrito)}? None comes along.`,
      avance: (p) =>
        `Is ${comillas(p.escrito)} a value or a degree of achievement? The column is left out.`,
      suena: (p) => `Is ${comillas(p.escrito)} ${o(p.opciones, 'or')}? The column is left out.`,
      ponderador: (p) =>
        `${comillas(p.escrito)} are weights; the method asks for relevance (1, 2 or 3). The column is left out.`,
      cifraDoble: (p) =>
        `${comillas(p.escrito)} may be ${o(p.opciones, 'or')}. ${p.cuantas === 1 ? 'The cell is left blank.' : `${p.cuantas} cells are left blank.`}`,
      cifraAproximada: (p) =>
        `${comillas(p.escrito)} is no exact figure: is it ${o(p.opciones, 'or')}? It is left blank.`,
      cifraEnTexto: (p) =>
        `${comillas(p.escrito)} is no figure. It is left blank${p.cuantas === 1 ? '' : ` in ${p.cuantas} cells`}.`,
      cifraConError: (p) => `The cell has the error ${p.escrito}. It is left blank.`,
      cifraParte: (p) =>
        `${comillas(p.escrito)}: which figure is it in the indicator's unit, ${o(p.opciones, 'or')}? It is left blank.`,
      cifraCombinada: (p) =>
        `${comillas(p.escrito)} stands in a cell merged over several indicators. Is it all of theirs? It is left blank.`,
      unidadEnCifra: (p) =>
        `${comillas(p.escrito)} has a unit that is not the indicator's: is it ${o(p.opciones, 'or')}? It is left blank.`,
      fracciones: (p) =>
        `The percentages of ${comillas(p.escrito)} are all below 1: does 0.75 mean 75 %? ${veces(p.cuantas, 'One figure is left out.', 'figures are left out.')}`,
      ceros: (p) =>
        `${comillas(p.escrito)} holds nothing but zeros: are they values, or a year that is not measured? The column is left out.`,
      textoDeLista: (p) =>
        `${p.de}: ${comillas(p.escrito)} is not ${o(p.opciones, 'or')}. It is left blank${p.cuantas === 1 ? '' : ` in ${p.cuantas} rows`}.`,
      codigoFecha: (p) => `${p.de}: Excel made a date of the code; which was it? It is left blank.`,
      codigoRepetido: (p) =>
        `The code ${comillas(p.escrito)} stands more than once in the table. The row that repeats it is left out.`,
      conflicto: (p) =>
        `${p.de} is said in two ways: ${o(p.opciones, 'and')}. The first comes along.`,
      mismaEntidad: (p) =>
        `Are ${o(p.opciones, 'and')} the same entity? They come along as they are.`,
      faltaColumna: (p) =>
        `No column says ${comillas(p.escrito)}, which the workbook needs: what holds for all indicators that do not say it? It is left blank.`,
      faltaPolitica: () =>
        'What is the policy or the plan called? It is left blank on the sheet Política.',
      faltaTipo: (p) =>
        `Nothing says whether ${veces(Number(p.escrito), 'one indicator belongs', 'indicators belong')} to an objective or to a service. It is left blank.`,
      tituloSinNivel: (p) =>
        `${comillas(p.escrito)} looks like a title: of an objective, a lineamiento or a service? It is left out.`,
    },
    ajenos: {
      columnaSinLugar: (p) => `No place in the standard workbook for: ${algunas(p.escritos)}.`,
      filaTotal: (p) =>
        `${veces(p.cuantas, 'One row is a total', 'rows are totals')}: they are computed anew.`,
      filaNota: (p) => `${veces(p.cuantas, 'One row is a note', 'rows are notes')} at the foot.`,
      filaSinIndicador: (p) =>
        `${veces(p.cuantas, 'One row does', 'rows do')} not say of which indicator it is.`,
      filaSinDatos: (p) =>
        `${veces(p.cuantas, 'One row has', 'rows have')} a name and nothing else.`,
      tablaSinIndicador: () => 'No column of the table says which the indicator is.',
      hojaSinTabla: () => 'The sheet has no table of indicators.',
      metaDeSemestre: (p) =>
        `${veces(p.cuantas, 'One target is', 'targets are')} of a semester: the standard workbook has targets of years.`,
      avanceDeSemestre: (p) =>
        `${veces(p.cuantas, 'One degree of progress is', 'degrees of progress are')} of a semester: they are computed anew.`,
      sustentoSinReporte: (p) =>
        `${veces(p.cuantas, 'One justification does', 'justifications do')} not say of which report it is.`,
      signo: (p) => `Of ${algunas(p.escritos)} the figure came along, without the sign.`,
      unidad: (p) => `Of ${algunas(p.escritos)} the figure came along, without the unit.`,
      nota: (p) => `Of ${algunas(p.escritos)} the figure came along, without the note's mark.`,
    },
    decisiones: {
      vacios: (p) => `${comillas(p.escrito)} was taken for a blank cell (${p.cuantas}).`,
      porcentajes: (p) => `What shows as 95 % is 95 (${p.cuantas}).`,
      codigosPuestos: (p) =>
        `${veces(p.cuantas, 'One indicator had', 'indicators had')} no code and was given one.`,
      codigosDeNiveles: (p) => `${comillas(p.escrito)} had no code: it is ${p.es}.`,
      entidadUnida: (p) => `${comillas(p.escrito)} is written ${comillas(p.es)} (${p.cuantas}).`,
      anioDeTitulo: (p) =>
        `${veces(p.cuantas, 'One column is', 'columns are')} of ${p.es}: the sheet or its title says the year.`,
      anioEvaluado: (p) => `The year evaluated is ${p.es}: the last one with values.`,
      anioSinValores: (p) => `The year evaluated is ${p.es}, the plan's first: no year has values.`,
      haciaAbajo: (p) =>
        `${comillas(p.escrito)}: a blank cell says what the one above says (${p.cuantas}).`,
      tipoDeducido: (p) =>
        `${veces(p.cuantas, 'One indicator is', 'indicators are')} of ${p.es}, by code or place in the table.`,
      unidadDeducida: (p) =>
        `${veces(p.cuantas, 'One indicator has', 'indicators have')} the percentage for unit: all its figures bear %.`,
      estadoEnviado: (p) =>
        `${veces(p.cuantas, 'One report came along as', 'reports came along as')} ${comillas(p.es)}: only Conforme, given by a person, makes them official.`,
    },
  },
);
