/** What Inicio says of a workbook: where it stands, what its figures mean, what is next. */
import type { Cobertura } from '../ceplan/cobertura';
import { textos } from './idioma';

/** How an evaluation stands as a whole. */
export type Marca = 'sinEvaluar' | 'porComprobar' | 'anterior' | 'borrador' | 'lista' | 'congelada';

interface TextosInicio {
  readonly marcas: Readonly<Record<Marca, string>>;
  readonly sinEvaluar: string;
  readonly sinIndicadores: string;
  readonly sinSello: (hojas: readonly string[]) => string;
  readonly hechas: (fecha: string) => string;
  readonly hechasHoy: string;
  readonly deAntes: (hojas: readonly string[], fecha: string) => string;
  readonly cambiaron: string;
  readonly congelada: string;
  readonly enEspera: string;
  readonly anio: string;
  readonly cambiarA: (anio: number) => string;
  readonly datosDelAnio: (anio: number, cobertura: Cobertura) => string;
  readonly cobertura: (anio: number, cobertura: Cobertura) => string;
  readonly indice: string;
  readonly indiceQue: (intermedio: string, alto: string) => string;
  readonly valoracion: string;
  readonly valoracionQue: (intermedio: string, avanzado: string) => string;
  readonly sinCifra: string;
  readonly niveles: (anio: number, total: number) => string;
  readonly faltan: (n: number, anio: number) => string;
  readonly sinEntidad: string;
  readonly masEntidades: (n: number) => string;
  readonly sinFirma: string;
  readonly firmas: Readonly<Record<'elaborado_por' | 'visado_por' | 'aprobado_por', string>>;
  readonly siguiente: string;
  readonly pasos: {
    readonly errores: (n: number) => string;
    readonly llenar: string;
    readonly sinMetas: (anio: number) => string;
    readonly sinDatos: (anio: number) => string;
    readonly evaluar: string;
    readonly reevaluar: string;
    readonly completar: (n: number, anio: number) => string;
    readonly criterio3: string;
    readonly firmas: (n: number) => string;
    readonly ejemplo: string;
  };
  readonly botones: {
    readonly validar: string;
    readonly evaluar: string;
    readonly quitar: string;
    readonly ir: (hoja: string) => string;
  };
  readonly anterior: string;
  readonly anteriorQue: string;
}

const con = (n: number, uno: string, varios: string) => `${n} ${n === 1 ? uno : varios}`;
const indicadores = (n: number) => `${n} ${n === 1 ? 'indicador' : 'indicadores'}`;
const indicators = (n: number) => `${n} ${n === 1 ? 'indicator' : 'indicators'}`;

export const INICIO = textos<TextosInicio>(
  {
    marcas: {
      sinEvaluar: 'Sin evaluar',
      porComprobar: 'Por comprobar',
      anterior: 'Desactualizada',
      borrador: 'Borrador',
      lista: 'Lista para firmar',
      congelada: 'Valores congelados',
    },
    sinEvaluar: 'Estas cifras son de lo que el libro dice ahora; todavía no hay hojas con ellas.',
    sinIndicadores: 'Todavía no hay indicadores que evaluar.',
    sinSello: (hojas) =>
      `${hojas.join(', ')}: no consta de qué datos son. Vuelva a evaluar para saberlo.`,
    hechas: (fecha) => `Hojas hechas el ${fecha}, con los datos de ahora.`,
    hechasHoy: 'Hojas hechas hoy, con los datos de ahora.',
    deAntes: (hojas, fecha) =>
      `${hojas.join(', ')}: con datos de antes, del ${fecha}. Vuelva a evaluar.`,
    cambiaron: 'Los datos cambiaron después de leer estas cifras. Vuelva a evaluar.',
    congelada: 'Las fórmulas de PNFTP son ahora valores: una copia para entregar.',
    enEspera: 'No se puede calcular hasta corregir los errores de datos.',
    anio: 'Año evaluado',
    cambiarA: (anio) => `Cambiar a ${anio}`,
    datosDelAnio: (anio, { de, conMeta, conDato }) =>
      conMeta === 0 ? `${anio}: sin metas` : `${anio}: ${conDato} de ${de} con dato`,
    cobertura: (anio, { de, conMeta, conDato }) =>
      conMeta === 0
        ? `Ningún indicador tiene meta en ${anio}: no hay nada que evaluar ese año.`
        : conDato === 0
          ? `De ${indicadores(de)}, ${con(conMeta, 'tiene', 'tienen')} meta en ${anio} y ninguno tiene dato: estas cifras no dicen nada todavía.`
          : conMeta < de
            ? `De ${indicadores(de)}, ${con(conMeta, 'tiene', 'tienen')} meta en ${anio} y ${con(conDato, 'tiene', 'tienen')} dato.`
            : `Solo ${conDato} de ${indicadores(de)} tienen dato de ${anio}.`,
    indice: 'Índice de gestión',
    indiceQue: (intermedio, alto) =>
      `Promedio del AT2 de los objetivos. Intermedio desde ${intermedio}; alto desde ${alto}.`,
    valoracion: 'Valoración',
    valoracionQue: (intermedio, avanzado) =>
      `De 1 a 3. Intermedio desde ${intermedio}; avanzado desde ${avanzado}.`,
    sinCifra: 'Falta el nivel de un criterio.',
    niveles: (anio, total) => `Nivel de avance de ${indicadores(total)} en ${anio}`,
    faltan: (n, anio) => (n === 1 ? `Falta 1 valor de ${anio}` : `Faltan ${n} valores de ${anio}`),
    sinEntidad: 'Sin responsable',
    masEntidades: (n) => (n === 1 ? 'y una entidad más' : `y ${n} entidades más`),
    sinFirma: 'Sin firmante en la matriz',
    firmas: {
      elaborado_por: 'Elaborado por',
      visado_por: 'Visado por',
      aprobado_por: 'Aprobado por',
    },
    siguiente: 'Qué sigue',
    pasos: {
      errores: (n) =>
        n === 1 ? 'Un error de datos impide evaluar.' : `${n} errores de datos impiden evaluar.`,
      llenar: 'Escriba los objetivos en Estructura y una fila por indicador en Indicadores.',
      sinMetas: (anio) => `Escriba las metas de ${anio}, o cambie el año.`,
      sinDatos: (anio) => `Escriba los valores obtenidos de ${anio}, o cambie el año.`,
      evaluar: 'Haga las hojas Avance, Resumen, Matriz y Hallazgos.',
      reevaluar: 'Vuelva a evaluar, con los datos de ahora.',
      completar: (n, anio) =>
        n === 1
          ? `Complete el valor que falta de ${anio}.`
          : `Complete los ${n} valores que faltan de ${anio}.`,
      criterio3: 'Fije el nivel del criterio 3: sin él no hay valoración.',
      firmas: (n) =>
        n === 1 ? 'Escriba el firmante que falta.' : `Escriba los ${n} firmantes que faltan.`,
      ejemplo: 'Quite las filas de ejemplo cuando ya no las necesite.',
    },
    botones: {
      validar: 'Validar',
      evaluar: 'Evaluar el libro',
      quitar: 'Quitar',
      ir: (hoja) => `Ir a ${hoja}`,
    },
    anterior: 'Este libro es de una versión anterior de PNFTP',
    anteriorQue: 'Se lee y se evalúa igual. Actualizarlo agrega lo nuevo y no toca lo escrito.',
  },
  {
    marcas: {
      sinEvaluar: 'Not evaluated',
      porComprobar: 'To be checked',
      anterior: 'Out of date',
      borrador: 'Draft',
      lista: 'Ready to sign',
      congelada: 'Values frozen',
    },
    sinEvaluar: 'These figures are of what the workbook says now; no sheet holds them yet.',
    sinIndicadores: 'There are no indicators to evaluate yet.',
    sinSello: (hojas) =>
      `${hojas.join(', ')}: it is not known of what data they are. Evaluate again to know.`,
    hechas: (fecha) => `Sheets made on ${fecha}, of today’s data.`,
    hechasHoy: 'Sheets made today, of today’s data.',
    deAntes: (hojas, fecha) =>
      `${hojas.join(', ')}: of earlier data, from ${fecha}. Evaluate again.`,
    cambiaron: 'The data have changed since these figures were read. Evaluate again.',
    congelada: 'PNFTP’s formulas are values now: a copy to hand over.',
    enEspera: 'Cannot be computed until the data errors are corrected.',
    anio: 'Evaluated year',
    cambiarA: (anio) => `Change to ${anio}`,
    datosDelAnio: (anio, { de, conMeta, conDato }) =>
      conMeta === 0 ? `${anio}: no targets` : `${anio}: ${conDato} of ${de} with data`,
    cobertura: (anio, { de, conMeta, conDato }) =>
      conMeta === 0
        ? `No indicator has a target in ${anio}: there is nothing to evaluate that year.`
        : conDato === 0
          ? `Of ${indicators(de)}, ${con(conMeta, 'has', 'have')} a target in ${anio} and none has data: these figures say nothing yet.`
          : conMeta < de
            ? `Of ${indicators(de)}, ${con(conMeta, 'has', 'have')} a target in ${anio} and ${con(conDato, 'has', 'have')} data.`
            : `Only ${conDato} of ${indicators(de)} have data of ${anio}.`,
    indice: 'Management index',
    indiceQue: (intermedio, alto) =>
      `Mean of the objectives’ AT2. Middle from ${intermedio}; high from ${alto}.`,
    valoracion: 'Valuation',
    valoracionQue: (intermedio, avanzado) =>
      `From 1 to 3. Intermediate from ${intermedio}; advanced from ${avanzado}.`,
    sinCifra: 'The level of a criterion is missing.',
    niveles: (anio, total) => `Level of progress of ${indicators(total)} in ${anio}`,
    faltan: (n, anio) =>
      n === 1 ? `1 value of ${anio} is missing` : `${n} values of ${anio} are missing`,
    sinEntidad: 'Nobody responsible',
    masEntidades: (n) => (n === 1 ? 'and one more entity' : `and ${n} more entities`),
    sinFirma: 'No signatory in the matrix',
    firmas: {
      elaborado_por: 'Prepared by',
      visado_por: 'Endorsed by',
      aprobado_por: 'Approved by',
    },
    siguiente: 'What is next',
    pasos: {
      errores: (n) =>
        n === 1
          ? 'A data error stands in the way of evaluating.'
          : `${n} data errors stand in the way of evaluating.`,
      llenar: 'Write the objectives in Estructura, and a row an indicator in Indicadores.',
      sinMetas: (anio) => `Write the targets of ${anio}, or change the year.`,
      sinDatos: (anio) => `Write the values of ${anio}, or change the year.`,
      evaluar: 'Make the sheets Avance, Resumen, Matriz and Hallazgos.',
      reevaluar: 'Evaluate again, with today’s data.',
      completar: (n, anio) =>
        n === 1
          ? `Fill in the value of ${anio} that is missing.`
          : `Fill in the ${n} values of ${anio} that are missing.`,
      criterio3: 'Set the level of criterion 3: without it there is no valuation.',
      firmas: (n) =>
        n === 1
          ? 'Write the signatory that is missing.'
          : `Write the ${n} signatories that are missing.`,
      ejemplo: 'Remove the rows of example once you do not need them.',
    },
    botones: {
      validar: 'Validate',
      evaluar: 'Evaluate the workbook',
      quitar: 'Remove',
      ir: (hoja) => `Go to ${hoja}`,
    },
    anterior: 'This workbook is of an earlier version of PNFTP',
    anteriorQue:
      'It is read and evaluated all the same. An update adds what is new and touches nothing written.',
  },
);
