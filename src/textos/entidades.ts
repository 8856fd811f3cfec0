/** What the place Entidades of the pane says. */
import { contados } from './contados';
import { textos } from './idioma';

export const ENTIDADES = textos(
  {
    intro: 'Lo que va a las entidades y lo que vuelve de ellas.',
    volver: 'Entidades',
    periodo: 'Periodo',
    elAbierto: 'El que está abierto',
    enPeriodo: (anio: number, parte: 'I' | 'II' | 'anual') =>
      parte === 'anual' ? `${anio}, año completo` : `${anio}, Semestre ${parte}`,
    zip: (periodo: string) => `Formatos ${periodo}.zip`,
    zipDeOficios: (periodo: string) => `Oficios ${periodo}.zip`,
    hacerOficios: 'Hacer los oficios',
    descargarOficios: (n: number) =>
      n === 1 ? 'Descargar el oficio' : `Descargar los ${n} en un zip`,
    oficiosQue:
      'Un documento para cada entidad con lo observado y sin respuesta, y un recordatorio de lo que no ha reportado, con su plazo. El número y la fecha los escribe usted.',
    oficios: (n: number, periodo: string) => `${contados(n, 'oficio', 'oficios')} de ${periodo}`,
    sinOficios: (periodo: string) =>
      `De ${periodo} nadie tiene observaciones por atender ni reportes pendientes.`,
    clases: {
      observaciones: (n: number) => contados(n, 'observación', 'observaciones'),
      recordatorio: (n: number) => `Recordatorio: ${contados(n, 'indicador', 'indicadores')}`,
      traspaso: (n: number) => `Traspaso: ${contados(n, 'indicador', 'indicadores')}`,
    },
    ordenDeOficios: (periodo: string) =>
      `npx pnftp oficios LIBRO.xlsx --salida CARPETA --periodo ${periodo}`,
    esteLibro: 'este libro',
    lleva: (indicadores: number, observaciones: number, compromisos: number) =>
      [
        contados(indicadores, 'indicador', 'indicadores'),
        ...(observaciones > 0 ? [contados(observaciones, 'observación', 'observaciones')] : []),
        ...(compromisos > 0 ? [contados(compromisos, 'compromiso', 'compromisos')] : []),
      ].join(' · '),
    preparar: 'Preparar formatos',
    hechos: (n: number, periodo: string) => `${contados(n, 'formato', 'formatos')} de ${periodo}`,
    descargarTodos: (n: number) =>
      n === 1 ? 'Descargar el formato' : `Descargar los ${n} en un zip`,
    descargar: (entidad: string) => `Descargar el de ${entidad}`,
    ninguno: 'Ninguno',
    todos: 'Todos',
    orden: (periodo: string) =>
      `npx pnftp formatos LIBRO.xlsx --salida CARPETA --periodo ${periodo}`,
    suelte: 'Suelte aquí lo que devolvieron las entidades',
    elegir: 'Elegir archivos…',
    tipos: 'Cualquier cantidad de .xlsx, .xlsm u .ods. Nada se escribe hasta que usted acepte.',
    otros: 'Recibir otros archivos',
    archivos: 'Archivos',
    noSirven: (n: number) => (n === 1 ? 'uno no sirve' : `${n} no sirven`),
    conflictos: (n: number) =>
      n === 1
        ? 'Un dato que los archivos dicen distinto'
        : `${n} datos que los archivos dicen distinto`,
    conflictosQue: 'No entran: pregunte a la entidad y escriba el que vale.',
    aceptar: 'Aceptar',
    blancos: (n: number) => `Lo que llena blancos (${n})`,
    blancosQue: 'Sin dudas ni nada que ya dijera otra cosa',
    porEntidad: 'Todo lo de algunas entidades',
    todo: (n: number) => `Todo (${n})`,
    todoQue: 'También lo que cambia y lo que se duda',
    aceptarN: (n: number) => (n === 1 ? 'Aceptar un cambio' : `Aceptar ${n} cambios`),
    entran: 'Entra como Enviado: no es oficial hasta que alguien lo dé por Conforme.',
    nadaQueda: 'No queda nada por aceptar.',
    suertes: {
      aceptado: 'aceptado',
      duda: 'con duda',
      nuevo: 'nuevo',
      cambia: 'cambia',
    },
    avisos: (n: number) => contados(n, 'aviso', 'avisos'),
    personales: 'Puede haber datos personales',
    auditoria: 'Lo que dice la auditoría',
    compararCon: 'Elegir un libro anterior…',
    compararQue: 'Un libro de esta política guardado antes, .xlsx o .xlsm. No se escribe nada.',
    otroLibro: 'Comparar con otro',
    iguales: 'Dicen lo mismo.',
  },
  {
    intro: 'What goes to the entities and what comes back from them.',
    volver: 'Entities',
    periodo: 'Period',
    elAbierto: 'The one that is open',
    enPeriodo: (anio: number, parte: 'I' | 'II' | 'anual') =>
      parte === 'anual' ? `${anio}, whole year` : `${anio}, Semestre ${parte}`,
    zip: (periodo: string) => `Formatos ${periodo}.zip`,
    zipDeOficios: (periodo: string) => `Letters ${periodo}.zip`,
    hacerOficios: 'Make the letters',
    descargarOficios: (n: number) =>
      n === 1 ? 'Download the letter' : `Download all ${n} in a zip`,
    oficiosQue:
      'A document for each entity with what was observed and not answered, and a reminder of what it has not reported, with its term. The number and the day are yours to write.',
    oficios: (n: number, periodo: string) => `${contados(n, 'letter', 'letters')} of ${periodo}`,
    sinOficios: (periodo: string) =>
      `Of ${periodo} nobody has observations to answer nor reports that are missing.`,
    clases: {
      observaciones: (n: number) => contados(n, 'observation', 'observations'),
      recordatorio: (n: number) => `Reminder: ${contados(n, 'indicator', 'indicators')}`,
      traspaso: (n: number) => `Transfer: ${contados(n, 'indicator', 'indicators')}`,
    },
    ordenDeOficios: (periodo: string) =>
      `npx pnftp oficios LIBRO.xlsx --salida CARPETA --periodo ${periodo}`,
    esteLibro: 'this workbook',
    lleva: (indicadores: number, observaciones: number, compromisos: number) =>
      [
        contados(indicadores, 'indicator', 'indicators'),
        ...(observaciones > 0 ? [contados(observaciones, 'observation', 'observations')] : []),
        ...(compromisos > 0 ? [contados(compromisos, 'commitment', 'commitments')] : []),
      ].join(' · '),
    preparar: 'Prepare the forms',
    hechos: (n: number, periodo: string) => `${contados(n, 'form', 'forms')} of ${periodo}`,
    descargarTodos: (n: number) => (n === 1 ? 'Download the form' : `Download all ${n} in a zip`),
    descargar: (entidad: string) => `Download that of ${entidad}`,
    ninguno: 'None',
    todos: 'All',
    orden: (periodo: string) =>
      `npx pnftp formatos LIBRO.xlsx --salida CARPETA --periodo ${periodo}`,
    suelte: 'Drop here what the entities sent back',
    elegir: 'Choose files…',
    tipos: 'Any number of .xlsx, .xlsm or .ods. Nothing is written until you accept.',
    otros: 'Receive other files',
    archivos: 'Files',
    noSirven: (n: number) => (n === 1 ? 'one is of no use' : `${n} are of no use`),
    conflictos: (n: number) =>
      n === 1
        ? 'One value that the files tell differently'
        : `${n} values that the files tell differently`,
    conflictosQue: 'They do not come in: ask the entity and write the one that holds.',
    aceptar: 'Accept',
    blancos: (n: number) => `What fills blanks (${n})`,
    blancosQue: 'Without doubts or anything that said something else',
    porEntidad: 'All of some entities',
    todo: (n: number) => `All (${n})`,
    todoQue: 'What changes and what is doubtful as well',
    aceptarN: (n: number) => (n === 1 ? 'Accept one change' : `Accept ${n} changes`),
    entran: 'It comes in as Enviado: it is not official until somebody makes it Conforme.',
    nadaQueda: 'Nothing is left to accept.',
    suertes: {
      aceptado: 'accepted',
      duda: 'doubtful',
      nuevo: 'new',
      cambia: 'changes',
    },
    avisos: (n: number) => contados(n, 'notice', 'notices'),
    personales: 'There may be personal data',
    auditoria: 'What the audit says',
    compararCon: 'Choose an earlier workbook…',
    compararQue: 'A workbook of this policy saved before, .xlsx or .xlsm. Nothing is written.',
    otroLibro: 'Compare with another',
    iguales: 'They say the same.',
  },
);
