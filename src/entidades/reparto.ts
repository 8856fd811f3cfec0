/** Who reports what: the contents of each entity's formato, out of the national workbook. */
import { agrupar } from '../ceplan/agrupar';
import { escrita, mismaEntidad } from '../ceplan/auditoria/entidades';
import { claveTexto, compararClaves } from '../ceplan/clave';
import { comoEntidad, nombreDeReporte } from '../ceplan/entidad';
import { avanceDe } from '../ceplan/evaluar';
import { ESTADO_EN_BLANCO, separarEstados } from '../ceplan/estadosDelDato';
import { fichaVigente } from '../ceplan/fichaVigente';
import { plazosDe, type Plazos } from '../ceplan/plazos';
import { esConforme, estaAbierta } from '../ceplan/revision';
import { valorDeReporte } from '../ceplan/valorAnual';
import type { Cifra, Clave, Dato, Fecha, Ficha, Politica, Reporte } from '../ceplan/tipos';
import type { Evaluacion } from '../ceplan/tiposEvaluacion';
import type { FilaCompromiso, MatrizLeida } from '../libro/matrizLeida';
import { serieDeFecha } from '../libro/valores';
import type { CellValue } from '@pnftp/xlsx/plan';
import { siglaDePolitica, siglasDeEntidades } from './codigo';
import { marcaPara, type FilaDeFormato, type Marca, type Origen } from './marca';
import type { PeriodoDeReporte } from './periodo';

/** What the formatos are made of. */
export interface Fuente {
  readonly politica: Politica;
  readonly evaluacion: Evaluacion;
  readonly matriz: MatrizLeida;
}

export interface FormatoDeEntidad {
  readonly origen: Origen;
  readonly marca: Marca;
  readonly limite: Fecha | null;
  /** Estados that a commitment may have, in order; the last is the one that ends it. */
  readonly estados: readonly string[];
  readonly filas: Readonly<
    Record<
      'tblFormatoReporte' | 'tblFormatoObservaciones' | 'tblFormatoCompromisos',
      readonly FilaDeFormato[]
    >
  >;
  /** Rows of tblFormatoReporte whose figure is agreed to: nothing is asked in them. */
  readonly conformes: ReadonlySet<number>;
}

export interface Reparto {
  readonly formatos: readonly FormatoDeEntidad[];
  /** Indicators that are in none: no version of their ficha is in force, or nobody reports them. */
  readonly sinFicha: readonly Clave[];
  readonly sinEntidad: readonly Clave[];
  /** Pairs of names that may be one entity written in two ways. */
  readonly parecidas: readonly (readonly [string, string])[];
  readonly compromisosSueltos: number;
}

export function repartir(fuente: Fuente, periodo: PeriodoDeReporte): Reparto {
  const { politica, matriz } = fuente;
  const versiones = [...agrupar(politica.fichas, claveTexto).values()];
  const vigentes = versiones.map((suyas) => fichaVigente(suyas, periodo.anio));
  const fichas = vigentes.filter((ficha) => ficha !== null).sort(compararClaves);
  const plazos = plazosDe(politica);
  const quien = (ficha: Ficha) => {
    const entidad = plazos.entidad(ficha, periodo);
    return entidad === '' ? '' : nombreDeReporte(ficha, entidad);
  };
  const conEntidad = fichas.filter((ficha) => quien(ficha) !== '');
  const grupos = [...agrupar(conEntidad, (f) => comoEntidad(quien(f))).values()];
  const nombres = grupos.map((suyas) => masUsado(suyas.map(quien)));
  const siglas = siglasDeEntidades(nombres);
  const compromisos = compromisosDe(matriz, periodo.anio);
  const formatos = grupos.map((suyas, i) =>
    formatoDe(fuente, { politica: politica.nombre, periodo, entidad: nombres[i]! }, suyas, {
      sigla: siglas.get(nombres[i]!)!,
      compromisos,
      plazos,
    }),
  );
  const usados = formatos.reduce((n, f) => n + f.filas.tblFormatoCompromisos.length, 0);
  return {
    formatos: formatos.sort((a, b) => a.origen.entidad.localeCompare(b.origen.entidad, 'es')),
    sinFicha: versiones.filter((_, i) => vigentes[i] === null).map(([una]) => una),
    sinEntidad: fichas.filter((ficha) => quien(ficha) === ''),
    parecidas: parecidas(nombres),
    compromisosSueltos: compromisos.length - usados,
  };
}

/** The writing that most rows have; the first of those that as many have. */
const masUsado = (escritos: readonly string[]): string =>
  [...agrupar(escritos, (uno) => uno)].reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];

function parecidas(nombres: readonly string[]): [string, string][] {
  const leidas = nombres.map(escrita);
  return leidas.flatMap((una, i) =>
    leidas
      .slice(i + 1)
      .filter((otra) => mismaEntidad(una, otra))
      .map((otra): [string, string] => [una.texto, otra.texto]),
  );
}

/** What matrices before the period's year ask for, the rows that people took out apart. */
const compromisosDe = ({ filas }: MatrizLeida, anio: number): readonly FilaCompromiso[] =>
  filas.filter((f) => f.anio !== null && f.anio < anio && f.campos.motivo.trim() === '');

interface DeEntidad {
  readonly sigla: string;
  readonly compromisos: readonly FilaCompromiso[];
  readonly plazos: Plazos;
}

function formatoDe(
  fuente: Fuente,
  origen: Origen,
  fichas: readonly Ficha[],
  { sigla, compromisos, plazos }: DeEntidad,
): FormatoDeEntidad {
  const { politica } = fuente;
  const { periodo } = origen;
  const suyas = new Map(fichas.map((ficha) => [claveTexto(ficha), ficha]));
  const reportes = agrupar(
    politica.reportes.filter((r) => suyas.has(claveTexto(r))),
    claveTexto,
  );
  const conformes = new Set<number>();
  const reporte = fichas.map((ficha, i) => {
    const suyos = reportes.get(claveTexto(ficha)) ?? [];
    const actual = cuenta(suyos, periodo, politica);
    if (actual && esConforme(actual)) conformes.add(i);
    return filaDeReporte(fuente, ficha, periodo, suyos, actual);
  });
  const filas = {
    tblFormatoReporte: numeradas(reporte),
    tblFormatoObservaciones: numeradas(observaciones([...reportes.values()].flat(), suyas)),
    tblFormatoCompromisos: numeradas(
      compromisos
        .filter(({ campos }) => suyas.has(`${campos.tipo}|${campos.codigo}`))
        .map(filaDeCompromiso),
    ),
  };
  const siglas = { politica: siglaDePolitica(politica.nombre), entidad: sigla };
  return {
    origen,
    marca: marcaPara(origen, siglas, filas),
    limite: plazos.limite(fichas[0]!, periodo),
    estados: politica.parametros.estados,
    filas,
    conformes,
  };
}

const numeradas = (filas: readonly FilaDeFormato[]): FilaDeFormato[] =>
  filas.map((fila, i) => ({ numero: i + 1, ...fila }));

/** The report of a period that counts; `undefined` where there is none. */
function cuenta(
  reportes: readonly Reporte[],
  { anio, periodo }: PeriodoDeReporte,
  { parametros }: Politica,
): Reporte | undefined {
  const suyos = reportes.filter((r) => r.anio === anio && r.periodo === periodo);
  return separarEstados(suyos, parametros.reportesAceptados).cuentan[0];
}

const deCifra = (cifra: Cifra | undefined): number | null =>
  typeof cifra === 'number' ? cifra : null;

/** A figure as it was written, a text that is none too. */
const deDato = (dato: Dato): CellValue =>
  dato !== null && typeof dato === 'object' ? dato.noNumerico : dato;

function filaDeReporte(
  { politica, evaluacion }: Fuente,
  ficha: Ficha,
  periodo: PeriodoDeReporte,
  reportes: readonly Reporte[],
  actual: Reporte | undefined,
): FilaDeFormato {
  const { anio } = periodo;
  const semestre = cuenta(reportes, { anio, periodo: 'Semestre I' }, politica);
  return {
    tipo: ficha.tipo,
    codigo: ficha.codigo,
    indicador: ficha.indicador,
    unidadMedida: ficha.unidadMedida,
    sentido: ficha.sentido,
    lineaBaseAnio: ficha.lineaBaseAnio,
    lineaBase: deDato(ficha.lineaBase),
    logroEsperado: deDato(ficha.logros[anio] ?? null),
    valorAnterior: deCifra(avanceDe(evaluacion, ficha, anio - 1)?.valor),
    semestreAnterior: semestre ? deCifra(valorDeReporte(semestre)) : null,
    ...(actual ? yaReportado(actual) : {}),
  };
}

/** What was reported for the period already, to be corrected or completed. */
const yaReportado = (r: Reporte): FilaDeFormato => ({
  numerador: deDato(r.numerador),
  denominador: deDato(r.denominador),
  valor: deDato(r.valor),
  acumulado: r.acumulado === null ? null : r.acumulado ? 'Sí' : 'No',
  estadoDato: r.estadoDato,
  fechaCorte: r.fechaCorte === null ? null : serieDeFecha(r.fechaCorte),
  sustento: r.sustento,
  enlace: r.enlace,
  motivo: r.motivo,
});

/** Observations that nobody has agreed to yet, the latest period first. */
const observaciones = (
  reportes: readonly Reporte[],
  fichas: ReadonlyMap<string, Ficha>,
): FilaDeFormato[] =>
  reportes
    .filter(estaAbierta)
    .sort((a, b) => b.anio - a.anio || compararClaves(a, b))
    .map((r) => ({
      tipo: r.tipo,
      codigo: r.codigo,
      indicador: fichas.get(claveTexto(r))!.indicador,
      anio: r.anio,
      periodo: r.periodo,
      estadoDato: r.estadoDato || ESTADO_EN_BLANCO,
      valor: deCifra(valorDeReporte(r)),
      estadoRevision: r.estadoRevision,
      observacion: r.observacion,
    }));

const filaDeCompromiso = ({ campos, anio }: FilaCompromiso): FilaDeFormato => ({
  tipo: campos.tipo,
  codigo: campos.codigo,
  anio,
  recomendacion: campos.recomendacion,
  medioPedido: campos.medioVerificacion,
  plazo: campos.plazo,
  vence: /^\d+(\.\d+)?$/.test(campos.vence) ? Number(campos.vence) : campos.vence,
  estado: campos.estado,
  comentario: campos.comentario,
});
