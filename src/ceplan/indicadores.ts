import { acotar } from './acotar';
import { agrupar } from './agrupar';
import { avanceTipo1 } from './avanceTipo1';
import { avanceTipo2 } from './avanceTipo2';
import { razonDeBlanco } from './blanco';
import { cerosEntreMetas } from './ceroEntreMetas';
import { cifraDe, esND, nd } from './cifra';
import { claveTexto } from './clave';
import { fichaCercana, fichaDelSemestre, fichaVigente } from './fichaVigente';
import { nivel } from './nivel';
import { plazosDe, type Plazos } from './plazos';
import type { Cifra, Ficha, Parametros, Periodo, Politica, Reporte } from './tipos';
import type { AvanceIndicador, AvanceSemestre, OrigenValor } from './tiposEvaluacion';
import { esAceptado, traeCifra, valorDeReporte, valorDeReportes } from './valorAnual';

/** Every indicator in every year of the policy, in the order of the fichas, years ascending. */
export function avanceDeIndicadores(politica: Politica): AvanceIndicador[] {
  const anios = [...new Set(politica.anios)].sort((a, b) => a - b);
  const reportes = agrupar(politica.reportes, claveTexto);
  const plazos = plazosDe(politica);
  const vencidos = plazosVencidos(plazos);
  const avances: AvanceIndicador[] = [];
  for (const [clave, versiones] of agrupar(politica.fichas, claveTexto)) {
    const enDuda = new Map(versiones.map((ficha) => [ficha, cerosEntreMetas(ficha)]));
    const suyos = agrupar(reportes.get(clave) ?? NINGUNO, ({ anio }) => anio);
    for (const anio of anios) {
      const ficha = fichaVigente(versiones, anio);
      avances.push(
        ficha
          ? avanceDeIndicador(politica.parametros, ficha, {
              anio,
              enDuda: enDuda.get(ficha)!.includes(anio),
              reportes: suyos.get(anio) ?? NINGUNO,
              vencidos: vencidos(ficha, anio),
              juzga: (periodo) => fichaDelSemestre(versiones, ficha, { anio, periodo }),
            })
          : sinVigencia(fichaCercana(versiones, anio), anio),
      );
    }
  }
  return avances;
}

/** What a year brings to an indicator. */
interface DelAnio {
  readonly anio: number;
  /** Whether its target of 0 may be none. */
  readonly enDuda: boolean;
  readonly reportes: readonly Reporte[];
  readonly vencidos: PlazosVencidos;
  /** The version of the ficha that a semester is judged by. */
  readonly juzga: (periodo: 'Semestre I' | 'Semestre II') => Ficha;
}

const NINGUNO: readonly never[] = [];

/** Which periods of a year are overdue. */
type PlazosVencidos = Readonly<Record<Periodo, boolean>>;

/** Once a year where no entity has a deadline of its own. */
function plazosVencidos({ vencido, deTodos }: Plazos) {
  const hechos = new Map<number, PlazosVencidos>();
  const deUno = (ficha: Ficha, anio: number): PlazosVencidos => ({
    'Semestre I': vencido(ficha, { anio, periodo: 'Semestre I' }),
    'Semestre II': vencido(ficha, { anio, periodo: 'Semestre II' }),
    Anual: vencido(ficha, { anio, periodo: 'Anual' }),
  });
  return (ficha: Ficha, anio: number): PlazosVencidos => {
    const hecho = deTodos ? hechos.get(anio) : undefined;
    if (hecho) return hecho;
    const suyos = deUno(ficha, anio);
    hechos.set(anio, suyos);
    return suyos;
  };
}

function sinVigencia(ficha: Ficha, anio: number): AvanceIndicador {
  const nada = nd('noCorresponde');
  const semestre: AvanceSemestre = { valor: nada, avanceTipo1: nada, nivel: null, reporte: null };
  return {
    tipo: ficha.tipo,
    codigo: ficha.codigo,
    anio,
    ficha,
    vigente: false,
    logro: nada,
    lineaBase: nada,
    valor: nada,
    origen: 'ninguno',
    periodos: NINGUNO,
    parcial: false,
    avanceTipo1: nada,
    avanceTipo2: nada,
    nivelTipo1: null,
    nivelTipo2: null,
    semestre1: semestre,
    semestre2: semestre,
  };
}

function avanceDeIndicador(
  parametros: Parametros,
  ficha: Ficha,
  { anio, enDuda, reportes, vencidos, juzga }: DelAnio,
): AvanceIndicador {
  const logro = enDuda ? nd('logroPorConfirmar') : cifraDe(ficha.logros[anio], 'sinLogro');
  const lineaBase = cifraDe(ficha.lineaBase, 'sinLineaBase');
  const tieneLogro = !enDuda && !(esND(logro) && logro.nd === 'sinLogro');
  const anual = valorDelAnio(ficha, anio, reportes, tieneLogro, vencidos.Anual, parametros);
  const { valor } = anual;

  const contarCero = anual.origen === 'noReportado' && parametros.noReportado === 'cero';
  const { uno, dos } = avancesDe(ficha, { valor, logro, lineaBase }, contarCero, parametros);

  const aparte = anual.origen === 'noReportado' && parametros.noReportadoEnNiveles === 'aparte';
  const semestre = (periodo: 'Semestre I' | 'Semestre II'): AvanceSemestre => {
    const suya = juzga(periodo);
    const meta = suya === ficha ? logro : cifraDe(suya.logros[anio], 'sinLogro');
    const delPeriodo = delSemestre(periodo, reportes, parametros);
    // Once the year has its figure nobody is asked for a semester's any more.
    const suyo =
      delPeriodo.valor ??
      nd(razonDeBlanco(tieneLogro && esND(valor), vencidos[periodo] && !delPeriodo.hayCifra));
    const avance = mostrado(
      avanceTipo1(suyo, meta, suya.sentido, suya.agregacion, parametros),
      parametros,
    );
    return {
      valor: suyo,
      avanceTipo1: avance,
      nivel: parametros.nivelEnSemestre ? nivel(avance, parametros) : null,
      reporte: delPeriodo.reporte,
      ...(suya === ficha ? {} : { juzgadoPor: suya }),
    };
  };

  return {
    tipo: ficha.tipo,
    codigo: ficha.codigo,
    anio,
    ficha,
    vigente: true,
    logro,
    lineaBase,
    valor,
    origen: anual.origen,
    periodos: anual.periodos,
    parcial: anual.parcial,
    avanceTipo1: uno,
    avanceTipo2: dos,
    nivelTipo1: aparte ? null : nivel(uno, parametros),
    nivelTipo2: aparte ? null : nivel(dos, parametros),
    semestre1: semestre('Semestre I'),
    semestre2: semestre('Semestre II'),
  };
}

/** The accepted report of a semester with its figure, and whether any report of it brings one. */
function delSemestre(
  periodo: Periodo,
  reportes: readonly Reporte[],
  { reportesAceptados }: Parametros,
): { reporte: Reporte | null; valor: Cifra | null; hayCifra: boolean } {
  let [reporte, hayCifra]: [Reporte | null, boolean] = [null, false];
  for (const uno of reportes) {
    if (uno.periodo !== periodo || !traeCifra(uno)) continue;
    hayCifra = true;
    if (esAceptado(uno, reportesAceptados)) reporte = uno;
  }
  return { reporte, valor: reporte && valorDeReporte(reporte), hayCifra };
}

/** AT1 as it is shown: whole [R], or clipped to [0, 100] [A]. */
const mostrado = (avance: Cifra, { avance1Mostrado }: Parametros): Cifra =>
  avance1Mostrado === 'acotado' ? acotar(avance) : avance;

/** Any value that no formula of progress is special at. */
const CUALQUIERA = 1;

/**
 * AT1 and AT2 of a year. Where nobody reported and that counts as 0, the progress is 0 and not the
 * value, which would be a descending indicator's best; what could not be computed with any report
 * keeps its own cause. AT2 is ND `limitePermisible` where the sense is No definido, and
 * `logroCero` where an ascending target is 0, so that both tell one story [C].
 */
function avancesDe(
  { sentido, agregacion }: Ficha,
  { valor, logro, lineaBase }: Pick<AvanceIndicador, 'valor' | 'logro' | 'lineaBase'>,
  contarCero: boolean,
  parametros: Parametros,
): { uno: Cifra; dos: Cifra } {
  const supuesto = (...demas: readonly Cifra[]): Cifra =>
    contarCero && !demas.some(esND) ? CUALQUIERA : valor;
  const contado = (avance: Cifra): Cifra => (contarCero && !esND(avance) ? 0 : avance);
  const deTipo1 = mostrado(
    avanceTipo1(supuesto(logro), logro, sentido, agregacion, parametros),
    parametros,
  );
  const deTipo2 = (vo: Cifra): Cifra => {
    if (esND(vo)) return avanceTipo2(vo, logro, lineaBase);
    if (sentido === 'No definido') return nd('limitePermisible');
    if (sentido === 'Ascendente' && logro === 0) return nd('logroCero');
    return avanceTipo2(vo, logro, lineaBase);
  };
  return { uno: contado(deTipo1), dos: contado(deTipo2(supuesto(logro, lineaBase))) };
}

type ValorDelAnio = Pick<AvanceIndicador, 'valor' | 'origen' | 'periodos' | 'parcial'>;

/**
 * The official value; where it is blank, what the accepted reports give (the first semester alone
 * only once the year's deadline has passed, and if the parameters take it); else the reason of the blank. A report that still is
 * under review keeps the year pending: it was reported [C].
 */
function valorDelAnio(
  ficha: Ficha,
  anio: number,
  reportes: readonly Reporte[],
  tieneLogro: boolean,
  vencido: boolean,
  { soloSemestre1, reportesAceptados, dudas }: Parametros,
): ValorDelAnio {
  const sinReportes = (valor: Cifra, origen: OrigenValor): ValorDelAnio => ({
    valor,
    origen,
    periodos: NINGUNO,
    parcial: false,
  });
  const oficial = ficha.valores[anio];
  if (oficial !== null && oficial !== undefined) {
    return sinReportes(cifraDe(oficial, 'sinValor'), 'oficial');
  }
  const aceptado = (reporte: Reporte): boolean => esAceptado(reporte, reportesAceptados);
  const enRevision = reportes.some(
    (reporte) => reporte.periodo !== 'Semestre I' && traeCifra(reporte) && !aceptado(reporte),
  );
  const deReportes = valorDeReportes(reportes.filter(aceptado), ficha, dudas);
  const cerrado = deReportes?.periodos.some((periodo) => periodo !== 'Semestre I') ?? false;
  const basta = cerrado || (vencido && !enRevision && soloSemestre1 === 'parcial');
  if (deReportes && basta) {
    return { ...deReportes, origen: 'reportes' };
  }
  const causa = razonDeBlanco(tieneLogro, vencido && !enRevision);
  return sinReportes(nd(causa), causa === 'noReporto' ? 'noReportado' : 'ninguno');
}
