/**
 * Cells in → a policy, what is wrong with the cells, and the way back from every record to its
 * cell. Findings of severity `error` made here mean that the policy is not what people meant:
 * nothing should be computed from it.
 */
import type {
  AjusteFicha,
  Celda,
  Agregacion,
  AgregacionPeriodos,
  Dato,
  Declarado,
  Dudas,
  Envio,
  Fecha,
  Ficha,
  Hallazgo,
  Lineamiento,
  Lugar,
  Objetivo,
  Periodo,
  Politica,
  Reporte,
  Sentido,
  Servicio,
  Tipo,
  Traspaso,
} from '../ceplan/tipos';
import type { AreaRef, CellGrid, NamePlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import { SIN_AJUSTES, type AjustableDe, type Ajustes } from './ajustes';
import { celdaDeCompromiso } from './columnasMatriz';
import { contratoDe, esDePendiente, revisaContrato, type Contrato } from './contrato/pendientes';
import { CIERRES, leeCierres, type Cierre } from './cierres';
import { DECLARADO } from './declarado';
import { ENVIOS, leeRecepciones, RECEPCIONES, TRASPASOS, type Recepcion } from './envios';
import { TABLA_COMPROMISOS, TABLAS_GENERADAS, type EsquemaTabla } from './esquema';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from './estructura';
import { JUSTIFICACIONES, leeJustificaciones, type Justificacion } from './justificaciones';
import { INDICADORES } from './indicadores';
import { leePolitica, nombresPorPoner, type NombresPuestos } from './leerPolitica';
import { CLAVES, POLITICA, type DatosPolitica } from './politica';
import { conPerdidos, revisaReferencias } from './referencias';
import { leeRegistros, sinRepetidos, type Campo, type Registro, num, str } from './registros';
import { REPORTES } from './reportes';
import { areaDeTabla, buscaTabla, celdaDe, columnaDe, leeTabla, revisaAnios } from './tablas';
import { encabezadoApagado, tablaFalta, type TablaLeida } from './tablas';

/** The tables that people fill in, in the order of their sheets. */
export const TABLAS_DE_ENTRADA: readonly EsquemaTabla[] = [
  POLITICA,
  OBJETIVOS,
  LINEAMIENTOS,
  SERVICIOS,
  INDICADORES,
  REPORTES,
  DECLARADO,
  JUSTIFICACIONES,
  ENVIOS,
  RECEPCIONES,
  TRASPASOS,
  CIERRES,
];

const NOMBRES = TABLAS_DE_ENTRADA.map(({ nombre }) => nombre);

/** Those that figures come from. */
export const TABLAS_DE_DATOS: readonly string[] = NOMBRES.filter(
  (nombre) => ![JUSTIFICACIONES, RECEPCIONES, CIERRES].some((tabla) => tabla.nombre === nombre),
);

/** Every table of a workbook of ours, people's and generated: what to expect when it is described. */
export const TABLAS_DEL_LIBRO: readonly string[] = [...NOMBRES, ...TABLAS_GENERADAS];

export interface LibroLeido {
  readonly estructura: WorkbookStructure;
  /** By table name; only those that are there. */
  readonly tablas: ReadonlyMap<string, TablaLeida>;
  /** `null` where obligatory facts or tables are missing. */
  readonly politica: Politica | null;
  readonly datos: DatosPolitica | null;
  /** The year that tblPolitica says, which an order may pass over; `null` where it says none. */
  readonly anioEscrito: number | null;
  readonly hallazgos: readonly Hallazgo[];
  /** What people accept of what is found, by the finding's name. */
  readonly justificaciones: ReadonlyMap<string, Justificacion>;
  /** Files that were consolidated, in the order of their rows. */
  readonly recepciones: readonly Recepcion[];
  /** Figures of evaluations that were closed, in the order of their rows. */
  readonly cierres: readonly Cierre[];
  /** What tblPolitica sets for the rules of the audit. */
  readonly ajustes: Ajustes;
  /** What holds by the keys of tblPolitica, as it is written; defaults where nothing is. */
  readonly valores: ReadonlyMap<string, string | number>;
  /** Names of parameters that have to be made or mended. */
  readonly nombres: readonly NamePlan[];
  /** How formulas can name the thresholds, once `nombres` are in place. */
  readonly umbrales: NombresPuestos['umbrales'];
  /** `null` where tblPolitica is missing. */
  readonly contrato: Contrato | null;
  /** The cell of a record's field; `null` where the workbook has none. */
  readonly localiza: (lugar: Hallazgo['lugar']) => Celda | null;
}

/** What has to be read for `leeLibro`, in that order. */
export const areasDeEntrada = (estructura: WorkbookStructure): AreaRef[] =>
  TABLAS_DE_ENTRADA.flatMap((esquema) => {
    const tabla = buscaTabla(estructura, esquema.nombre);
    return tabla ? [areaDeTabla(tabla)] : [];
  });

export interface OpcionesLectura {
  readonly hoy: Fecha;
  /** What may be set of the rules; who finds no key of a rule need not know them. */
  readonly ajustableDe: AjustableDe;
  /** Evaluate this year instead of the one that tblPolitica says. */
  readonly anio?: number;
}

/** `grids` are those of `areasDeEntrada`, in its order. */
export function leeLibro(
  estructura: WorkbookStructure,
  grids: readonly CellGrid[],
  { hoy, anio, ajustableDe }: OpcionesLectura,
): LibroLeido {
  const { tablas, hallazgos: deTablas } = leeTablas(estructura, grids);
  const tablaPolitica = tablas.get(POLITICA.nombre);
  const leida = tablaPolitica ? leePolitica(tablaPolitica, hoy, ajustableDe) : null;
  const contrato = leida ? contratoDe(leida.version, leida.filas, tablas) : null;
  const hallazgos = deTablas.filter((h) => !contrato || !esDePendiente(h, contrato.pendientes));
  hallazgos.push(...(leida?.hallazgos ?? []));
  if (contrato) hallazgos.push(...revisaContrato(contrato, tablas));
  const escritos = leida?.datos ?? null;
  const datos = escritos && anio !== undefined ? conAnio(escritos, anio) : escritos;
  const anios = datos ? desdeHasta(datos.primerAnio, datos.ultimoAnio) : [];
  const indicadores = tablas.get(INDICADORES.nombre);
  if (indicadores && datos) hallazgos.push(...revisaAnios(indicadores, anios));
  const registros = registrosDe(tablas, hallazgos);
  const justificadas = leeJustificaciones(tablas.get(JUSTIFICACIONES.nombre));
  const recepciones = leeRecepciones(tablas.get(RECEPCIONES.nombre));
  const cierres = leeCierres(tablas.get(CIERRES.nombre));
  for (const lista of [justificadas, recepciones, cierres]) hallazgos.push(...lista.hallazgos);
  const completa = TABLAS_DE_ENTRADA.every((e) => e.opcional || tablas.has(e.nombre));
  const puestos =
    tablaPolitica && leida ? nombresPorPoner(tablaPolitica, leida.filas, estructura) : null;
  return {
    estructura,
    tablas,
    politica: datos && completa ? aPolitica(datos, anios, registros, leida!.ajustes) : null,
    datos,
    anioEscrito: escritos?.anioEvaluado ?? null,
    hallazgos: conPerdidos(hallazgos, tablas),
    justificaciones: justificadas.justificaciones,
    recepciones: recepciones.leidas,
    cierres: cierres.leidas,
    ajustes: leida?.ajustes ?? SIN_AJUSTES,
    valores: leida?.valores ?? new Map(),
    nombres: puestos?.nombres ?? [],
    umbrales: puestos?.umbrales ?? 'sinCelda',
    contrato,
    localiza: localizador(estructura, tablas, leida?.filas),
  };
}

/** The tables that are there, as they stand; a finding for each that should be. */
function leeTablas(estructura: WorkbookStructure, grids: readonly CellGrid[]) {
  const hallazgos: Hallazgo[] = [];
  const tablas = new Map<string, TablaLeida>();
  let siguiente = 0;
  for (const esquema of TABLAS_DE_ENTRADA) {
    const info = buscaTabla(estructura, esquema.nombre);
    const grid = info ? grids[siguiente++] : undefined;
    if (!info || !grid) {
      if (!esquema.opcional) hallazgos.push(tablaFalta(esquema, estructura));
      else hallazgos.push(...apagados(estructura, [esquema.nombre]));
      continue;
    }
    const leida = leeTabla(esquema, info, grid);
    tablas.set(esquema.nombre, leida.tabla);
    hallazgos.push(...leida.hallazgos);
  }
  // What people filled in on a generated sheet would be lost with it.
  hallazgos.push(...apagados(estructura, TABLAS_GENERADAS));
  return { tablas, hallazgos };
}

const apagados = (estructura: WorkbookStructure, nombres: readonly string[]): Hallazgo[] =>
  nombres.flatMap((nombre) => encabezadoApagado(estructura, nombre) ?? []);

/** The records of all tables; what is wrong with their cells and references goes to `hallazgos`. */
function registrosDe(tablas: ReadonlyMap<string, TablaLeida>, hallazgos: Hallazgo[]) {
  // A row that cannot be taken has its own finding: what refers to it is not one more.
  const escritos = new Map<string, ReadonlySet<string>>();
  const codigos = (esquema: EsquemaTabla) => escritos.get(esquema.nombre) ?? new Set<string>();
  const lista = <T>(esquema: EsquemaTabla, hacer: (registro: Registro) => T): T[] => {
    const tabla = tablas.get(esquema.nombre);
    if (!tabla) return [];
    const { registros, hallazgos: deCeldas } = leeRegistros(tabla);
    const enteros = registros.filter((registro) => !registro.roto);
    const { unicos, hallazgos: repetidos } = sinRepetidos(tabla, enteros);
    hallazgos.push(...deCeldas, ...repetidos);
    escritos.set(esquema.nombre, new Set(registros.flatMap(codigosDe)));
    return unicos.map(hacer);
  };
  const registros = {
    objetivos: lista(OBJETIVOS, objetivo),
    lineamientos: lista(LINEAMIENTOS, lineamiento),
    servicios: lista(SERVICIOS, servicio),
    fichas: lista(INDICADORES, ficha),
    reportes: lista(REPORTES, reporte),
    declarados: lista(DECLARADO, declarado),
    envios: lista(ENVIOS, envio),
    traspasos: lista(TRASPASOS, traspaso),
  };
  hallazgos.push(
    ...revisaReferencias(
      registros,
      {
        objetivos: tablas.get(OBJETIVOS.nombre),
        lineamientos: tablas.get(LINEAMIENTOS.nombre),
        servicios: tablas.get(SERVICIOS.nombre),
        fichas: tablas.get(INDICADORES.nombre),
        reportes: tablas.get(REPORTES.nombre),
      },
      {
        objetivos: codigos(OBJETIVOS),
        lineamientos: codigos(LINEAMIENTOS),
        servicios: codigos(SERVICIOS),
        fichas: codigos(INDICADORES),
      },
    ),
  );
  return registros;
}

const aPolitica = (
  datos: DatosPolitica,
  anios: readonly number[],
  registros: ReturnType<typeof registrosDe>,
  { parametros: deReglas }: Ajustes,
): Politica => ({
  nombre: datos.nombre,
  norma: datos.norma,
  conductor: datos.conductor,
  entidadResponsable: datos.entidadResponsable,
  anioEvaluado: datos.anioEvaluado,
  anios,
  periodoCompromisos: datos.periodoCompromisos,
  inicioCompromisos: datos.inicioCompromisos,
  fechaReferencia: datos.fechaReferencia,
  parametros: { ...datos.parametros, dudas: dudasDe(datos.parametros.dudas, deReglas) },
  ...registros,
});

/** What the method doubts is set where the rules that ask about it are. */
const dudasDe = (defecto: Dudas, deReglas: Ajustes['parametros']): Dudas => ({
  acumuladoDesde: deReglas.semestreAcumulado?.desde ?? defecto.acumuladoDesde,
  acumuladoExceso: deReglas.semestreAcumulado?.exceso ?? defecto.acumuladoExceso,
  tramoCorto: deReglas.indiceFragil?.tramo ?? defecto.tramoCorto,
});

/** The way back from a record to its cell. */
function localizador(
  estructura: WorkbookStructure,
  tablas: ReadonlyMap<string, TablaLeida>,
  filasPolitica: ReadonlyMap<string, number> | undefined,
): LibroLeido['localiza'] {
  const porRegistro = new Map([...tablas.values()].map((t) => [t.esquema.registros, t]));
  return (lugar) => {
    if (!lugar || 'hoja' in lugar) return lugar;
    if (lugar.tabla !== 'compromisos') return localiza(porRegistro, lugar, filasPolitica);
    const matriz = buscaTabla(estructura, TABLA_COMPROMISOS);
    return matriz ? { hoja: matriz.sheet, celda: celdaDeCompromiso(matriz, lugar) } : null;
  };
}

/** `1.1` in a table of one key; `OP 1.1` among indicators, both tipos where the row's is unusable. */
function codigosDe({ campos }: Registro): string[] {
  const codigo = str(campos.codigo);
  if (codigo === '') return [];
  if (!('tipo' in campos)) return [codigo];
  const tipo = str(campos.tipo);
  return (tipo === '' ? ['OP', 'Servicio'] : [tipo]).map((t) => `${t} ${codigo}`);
}

const desdeHasta = (desde: number, hasta: number): number[] =>
  Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i);

/** Another evaluated year; what follows from the year and was not typed follows the new one. */
function conAnio(datos: DatosPolitica, anio: number): DatosPolitica {
  if (anio === datos.anioEvaluado) return datos;
  return {
    ...datos,
    anioEvaluado: anio,
    periodoCompromisos: String(anio + 1),
    inicioCompromisos: `${anio + 1}-01-01`,
  };
}

function localiza(
  tablas: ReadonlyMap<Lugar['tabla'], TablaLeida>,
  { tabla: registros, fila, campo, anio }: Lugar,
  filasPolitica: ReadonlyMap<string, number> | undefined,
): Celda | null {
  const tabla = tablas.get(registros);
  if (!tabla) return null;
  if (registros === 'politica') {
    const clave = CLAVES.find((c) => c.clave === campo || c.campo === campo)?.clave;
    const enTabla = clave === undefined ? undefined : filasPolitica?.get(clave);
    const valor = columnaDe(tabla, 'valor');
    // A key that the workbook leaves to its default has no row yet: the table is where to add it.
    const fila = valor ? enTabla : undefined;
    return {
      hoja: tabla.hoja,
      celda: celdaDe(tabla, fila ?? -1, fila === undefined ? 0 : valor!.indice),
    };
  }
  const columna =
    columnaDe(tabla, campo === 'valor' && registros === 'declarados' ? 'texto' : campo, anio) ??
    columnaDe(tabla, 'codigo') ??
    tabla.columnas[0];
  return columna ? { hoja: tabla.hoja, celda: celdaDe(tabla, fila, columna.indice) } : null;
}

const dato = (campo: Campo | undefined): Dato => (campo ?? null) as Dato;
const serie = (campo: Campo | undefined) => (campo ?? {}) as Readonly<Record<number, Dato>>;

const objetivo = ({ fila, campos: c }: Registro): Objetivo => ({
  fila,
  codigo: str(c.codigo),
  denominacion: str(c.denominacion),
  logroEsperado: str(c.logroEsperado),
});

const lineamiento = ({ fila, campos: c }: Registro): Lineamiento => ({
  fila,
  codigo: str(c.codigo),
  objetivo: str(c.objetivo),
  denominacion: str(c.denominacion),
});

const servicio = ({ fila, campos: c }: Registro): Servicio => ({
  fila,
  codigo: str(c.codigo),
  lineamiento: str(c.lineamiento),
  denominacion: str(c.denominacion),
  clase: str(c.clase),
  receptores: str(c.receptores),
});

const ficha = ({ fila, campos: c }: Registro): Ficha => ({
  fila,
  tipo: c.tipo as Tipo,
  codigo: str(c.codigo),
  objetivo: str(c.objetivo),
  servicio: str(c.servicio),
  indicador: str(c.indicador),
  responsable: str(c.responsable),
  unidadOrganizacion: str(c.unidadOrganizacion),
  informante: str(c.informante),
  unidadReporta: str(c.unidadReporta),
  unidadMedida: str(c.unidadMedida),
  sentido: c.sentido as Sentido,
  agregacion: c.agregacion as Agregacion,
  agregacionPeriodos: (str(c.agregacionPeriodos) || null) as AgregacionPeriodos | null,
  relevancia: num(c.relevancia),
  vigenteDesde: num(c.vigenteDesde),
  vigenteHasta: num(c.vigenteHasta),
  fechaAprobacion: str(c.fechaAprobacion) || null,
  documento: str(c.documento),
  ajuste: (str(c.ajuste) || null) as AjusteFicha | null,
  lineaBaseAnio: num(c.lineaBaseAnio),
  lineaBase: dato(c.lineaBase),
  logros: serie(c.logros),
  valores: serie(c.valores),
});

const envio = ({ fila, campos: c }: Registro): Envio => ({
  fila,
  entidad: str(c.entidad),
  anio: num(c.anio) ?? 0,
  periodo: c.periodo as Periodo,
  enviado: str(c.enviado) || null,
  oficio: str(c.oficio),
  codigos: str(c.codigos),
  plazo: str(c.plazo) || null,
  prorroga: str(c.prorroga) || null,
  documento: str(c.documento),
  estado: str(c.estado),
  recordado: str(c.recordado) || null,
});

const traspaso = ({ fila, campos: c }: Registro): Traspaso => ({
  fila,
  tipo: c.tipo as Tipo,
  codigo: str(c.codigo),
  anio: num(c.anio) ?? 0,
  periodo: c.periodo as Periodo,
  de: str(c.de),
  a: str(c.a),
  documento: str(c.documento),
  fecha: str(c.fecha) || null,
});

const reporte = ({ fila, campos: c }: Registro): Reporte => ({
  fila,
  tipo: c.tipo as Tipo,
  codigo: str(c.codigo),
  anio: num(c.anio) ?? 0,
  periodo: c.periodo as Periodo,
  numerador: dato(c.numerador),
  denominador: dato(c.denominador),
  valor: dato(c.valor),
  acumulado: typeof c.acumulado === 'boolean' ? c.acumulado : null,
  fechaCorte: str(c.fechaCorte) || null,
  estadoDato: str(c.estadoDato),
  motivo: str(c.motivo),
  sustento: str(c.sustento),
  enlace: str(c.enlace),
  coordinaciones: str(c.coordinaciones),
  estadoRevision: str(c.estadoRevision),
  observacion: str(c.observacion),
  documento: str(c.documento),
  reportadoPor: str(c.reportadoPor),
});

/** The declared figure keeps its text; as a number where it is one in Peru's way of writing. */
const declarado = ({ fila, campos: c }: Registro): Declarado => {
  const t = str(c.texto);
  const limpio = t.replace(/%$/, '').replaceAll(',', '').trim();
  const esNumero = /^[-−]?\d+(\.\d+)?$/.test(limpio);
  return {
    fila,
    alcance: str(c.alcance),
    tipo: str(c.tipo),
    codigo: str(c.codigo),
    anio: num(c.anio) ?? 0,
    medida: str(c.medida),
    valor: esNumero ? Number(limpio.replace('−', '-')) : /^nd$/i.test(t) ? null : { noNumerico: t },
    texto: t,
    donde: str(c.donde),
  };
};
