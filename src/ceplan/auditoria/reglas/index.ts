/** Every rule, in the order in which the documentation lists them. */
import { acumuladoQueBaja } from './acumuladoQueBaja';
import { agregacionContradiceNombre } from './agregacionContradiceNombre';
import { agregacionPorConfirmar } from './agregacionPorConfirmar';
import { anioSinVersion } from './anioSinVersion';
import { anualIgualAlSemestre } from './anualIgualAlSemestre';
import { cambioSinDocumento } from './cambioSinDocumento';
import { ceroEntreMetas } from './ceroEntreMetas';
import { ceroTrasAnio } from './ceroTrasAnio';
import { columnaCorrida } from './columnaCorrida';
import { columnaEnFracciones } from './columnaEnFracciones';
import { columnaOrdenadaSola } from './columnaOrdenadaSola';
import { columnasCambiadas } from './columnasCambiadas';
import { compromisoFalta } from './compromisoFalta';
import { compromisoSobra } from './compromisoSobra';
import { conteoDeclarado } from './conteoDeclarado';
import { conteosNoSuman } from './conteosNoSuman';
import { criterio3Falta } from './criterio3Falta';
import { cumplidoSinMeta } from './cumplidoSinMeta';
import { declaradoContradice } from './declaradoContradice';
import { declaradoRedondeado } from './declaradoRedondeado';
import { declaradoSinCalculo } from './declaradoSinCalculo';
import { declaradoSinExplicacion } from './declaradoSinExplicacion';
import { entidadEscritaDistinto } from './entidadEscritaDistinto';
import { escalaDistinta } from './escalaDistinta';
import { fechaFueraDePeriodo } from './fechaFueraDePeriodo';
import { fichaIncompleta } from './fichaIncompleta';
import { indicadorEnFracciones } from './indicadorEnFracciones';
import { indicadorRepetido } from './indicadorRepetido';
import { indiceFragil } from './indiceFragil';
import { informanteDistinto } from './informanteDistinto';
import { lineaBaseFalta } from './lineaBaseFalta';
import { lineaBaseIgualAlLogro } from './lineaBaseIgualAlLogro';
import { lineaBaseInvertida } from './lineaBaseInvertida';
import { logroCero } from './logroCero';
import { logroContraSentido } from './logroContraSentido';
import { logroFalta } from './logroFalta';
import { logroPlano } from './logroPlano';
import { logroYValorCambiados } from './logroYValorCambiados';
import { mediaDeclarada } from './mediaDeclarada';
import { nivelDeclarado } from './nivelDeclarado';
import { nombreDistinto } from './nombreDistinto';
import { objetivoContradiceServicio } from './objetivoContradiceServicio';
import { parteMayorQueTotal } from './parteMayorQueTotal';
import { partesPorSexo } from './partesPorSexo';
import { plazoFueraDePeriodo } from './plazoFueraDePeriodo';
import { politicaDeclarada } from './politicaDeclarada';
import { porcentajeComoFraccion } from './porcentajeComoFraccion';
import { razonContradiceValor } from './razonContradiceValor';
import { relevanciaFalta } from './relevanciaFalta';
import { reporteAnterior } from './reporteAnterior';
import { responsableDistinto } from './responsableDistinto';
import { salto } from './salto';
import { semestreAcumulado } from './semestreAcumulado';
import { semestreFalta } from './semestreFalta';
import { semestresNoSuman } from './semestresNoSuman';
import { sentidoContradiceNombre } from './sentidoContradiceNombre';
import { semestreConOtraVersion } from './semestreConOtraVersion';
import { semestreEnAnual } from './semestreEnAnual';
import { servicioSinIndicador } from './servicioSinIndicador';
import { sustentoFalta } from './sustentoFalta';
import { unidadContradiceNombre } from './unidadContradiceNombre';
import { valoracionDependeDeCifra } from './valoracionDependeDeCifra';
import { valoracionFragil } from './valoracionFragil';
import { valorContradiceReportes } from './valorContradiceReportes';
import { valorRedondeado } from './valorRedondeado';
import { valoresCopiados } from './valoresCopiados';
import { valorFalta } from './valorFalta';
import { valorImposible } from './valorImposible';
import type { Regla } from '../regla';

export const REGLAS = [
  declaradoContradice,
  declaradoSinExplicacion,
  declaradoRedondeado,
  declaradoSinCalculo,
  mediaDeclarada,
  politicaDeclarada,
  nivelDeclarado,
  conteoDeclarado,
  conteosNoSuman,
  razonContradiceValor,
  valorRedondeado,
  valorContradiceReportes,
  semestresNoSuman,
  valorImposible,
  parteMayorQueTotal,
  partesPorSexo,
  valorFalta,
  semestreAcumulado,
  agregacionPorConfirmar,
  semestreFalta,
  sustentoFalta,
  logroFalta,
  lineaBaseFalta,
  relevanciaFalta,
  fichaIncompleta,
  servicioSinIndicador,
  criterio3Falta,
  anioSinVersion,
  reporteAnterior,
  cambioSinDocumento,
  semestreConOtraVersion,
  lineaBaseInvertida,
  lineaBaseIgualAlLogro,
  logroContraSentido,
  logroPlano,
  logroCero,
  sentidoContradiceNombre,
  unidadContradiceNombre,
  acumuladoQueBaja,
  agregacionContradiceNombre,
  // In this order: what one of them explains the next does not see.
  columnaEnFracciones,
  columnaOrdenadaSola,
  columnaCorrida,
  columnasCambiadas,
  indicadorEnFracciones,
  porcentajeComoFraccion,
  logroYValorCambiados,
  escalaDistinta,
  salto,
  valoresCopiados,
  ceroEntreMetas,
  ceroTrasAnio,
  anualIgualAlSemestre,
  indiceFragil,
  valoracionDependeDeCifra,
  valoracionFragil,
  entidadEscritaDistinto,
  indicadorRepetido,
  nombreDistinto,
  responsableDistinto,
  objetivoContradiceServicio,
  fechaFueraDePeriodo,
  plazoFueraDePeriodo,
  informanteDistinto,
  semestreEnAnual,
  compromisoFalta,
  compromisoSobra,
  cumplidoSinMeta,
] as const satisfies readonly Regla[];

/** The name of a rule; its words in `textos/hallazgos` are keyed by it. */
export type IdRegla = (typeof REGLAS)[number]['id'];

/** Rules that speak of all indicators together, or hold one against all the others. */
export const REGLAS_DE_CONJUNTO: readonly string[] = REGLAS.filter(
  (una: Regla) => una.deConjunto,
).map(({ id }) => id);
