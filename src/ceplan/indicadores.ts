import { acotar } from './acotar';
import { agrupar } from './agrupar';
import { avanceTipo1 } from './avanceTipo1';
import { avanceTipo2 } from './avanceTipo2';
import { limiteVencido, razonDeBlanco } from './blanco';
import { cerosEntreMetas } from './ceroEntreMetas';
import { cifraDe, esND, nd } from './cifra';
import { claveAnio, claveTexto } from './clave';
import { fichaCercana, fichaVigente } from './fichaVigente';
import { nivel } from './nivel';
import type { Cifra, Ficha, Parametros, Periodo, Politica, Reporte } from './tipos';
import type { AvanceIndicador, AvanceSemestre, OrigenValor } from './tiposEvaluacion';
import { esAceptado, traeCifra, valorDeReporte, valorDeReportes } from './valorAnual';

/** Every indicator in every year of the policy, in the order of the fichas, years ascending. */
export function avanceDeIndicadores(politica: Politica): AvanceIndicador[] {
  const anios = [...new Set(politica.anios)].sort((a, b) => a - b);
  const reportes = agrupar(politica.reportes, (reporte) => claveAnio(reporte, reporte.anio));
  const plazos = new Map(anios.map((anio) => [anio, plazosVencidos(politica, anio)]));
  return [...agrupar(politica.fichas, claveTexto).values()].flatMap((versiones) =>
    anios.map((anio) => {
      const vigente = fichaVigente(versiones, anio);
      const ficha = vigente ?? fichaCercana(versiones, anio);
      const suyos = reportes.get(claveAnio(ficha, anio)) ?? [];
      return vigente
        ? avanceDeIndicador(politica, vigente, anio, suyos, plazos.get(anio)!)
        : sinVigencia(ficha, anio);
    }),
  );
}

/** Which periods of a year are overdue; the same for all indicators. */
type PlazosVencidos = Readonly<Record<Periodo, boolean>>;

function plazosVencidos({ parametros, fechaReferencia }: Politica, anio: number): PlazosVencidos {
  const vencido = (periodo: Periodo): boolean =>
    limiteVencido(anio, periodo, parametros.limites, fechaReferencia);
  return {
    'Semestre I': vencido('Semestre I'),
    'Semestre II': vencido('Semestre II'),
    Anual: vencido('Anual'),
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
    periodos: [],
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
  { parametros }: Politica,
  ficha: Ficha,
  anio: number,
  reportes: readonly Reporte[],
  vencidos: PlazosVencidos,
): AvanceIndicador {
  const enDuda = cerosEntreMetas(ficha).includes(anio);
  const logro = enDuda ? nd('logroPorConfirmar') : cifraDe(ficha.logros[anio], 'sinLogro');
  const lineaBase = cifraDe(ficha.lineaBase, 'sinLineaBase');
  const tieneLogro = !enDuda && !(esND(logro) && logro.nd === 'sinLogro');
  const aceptado = (reporte: Reporte): boolean => esAceptado(reporte, parametros.reportesAceptados);
  const anual = valorDelAnio(ficha, anio, reportes, tieneLogro, vencidos.Anual, parametros);
  const { valor } = anual;

  const contarCero = anual.origen === 'noReportado' && parametros.noReportado === 'cero';
  const { uno, dos } = avancesDe(ficha, { valor, logro, lineaBase }, contarCero, parametros);

  const aparte = anual.origen === 'noReportado' && parametros.noReportadoEnNiveles === 'aparte';
  const semestre = (periodo: Periodo): AvanceSemestre => {
    const delPeriodo = reportes.filter((reporte) => reporte.periodo === periodo);
    const reporte = delPeriodo.findLast((r) => aceptado(r) && traeCifra(r)) ?? null;
    const vencido = vencidos[periodo] && !delPeriodo.some(traeCifra);
    const delSemestre: Cifra = reporte
      ? valorDeReporte(reporte)
      : // Once the year has its figure nobody is asked for a semester's any more.
        nd(razonDeBlanco(tieneLogro && esND(valor), vencido));
    const avance = mostrado(
      avanceTipo1(delSemestre, logro, ficha.sentido, ficha.agregacion, parametros),
      parametros,
    );
    return {
      valor: delSemestre,
      avanceTipo1: avance,
      nivel: parametros.nivelEnSemestre ? nivel(avance, parametros) : null,
      reporte,
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
    ...anual,
    avanceTipo1: uno,
    avanceTipo2: dos,
    nivelTipo1: aparte ? null : nivel(uno, parametros),
    nivelTipo2: aparte ? null : nivel(dos, parametros),
    semestre1: semestre('Semestre I'),
    semestre2: semestre('Semestre II'),
  };
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
  const oficial = ficha.valores[anio];
  const sin = { periodos: [], parcial: false };
  if (oficial !== null && oficial !== undefined) {
    return { valor: cifraDe(oficial, 'sinValor'), origen: 'oficial', ...sin };
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
  const origen: OrigenValor = causa === 'noReporto' ? 'noReportado' : 'ninguno';
  return { valor: nd(causa), origen, ...sin };
}
