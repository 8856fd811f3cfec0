/** Every rule, in the order in which the documentation lists them. */
import { acumuladoQueBaja } from './reglas/acumuladoQueBaja';
import { agregacionContradiceNombre } from './reglas/agregacionContradiceNombre';
import { anioSinVersion } from './reglas/anioSinVersion';
import { anualIgualAlSemestre } from './reglas/anualIgualAlSemestre';
import { cambioSinDocumento } from './reglas/cambioSinDocumento';
import { ceroTrasAnio } from './reglas/ceroTrasAnio';
import { compromisoFalta } from './reglas/compromisoFalta';
import { compromisoSobra } from './reglas/compromisoSobra';
import { conteoDeclarado } from './reglas/conteoDeclarado';
import { conteosNoSuman } from './reglas/conteosNoSuman';
import { declaradoContradice } from './reglas/declaradoContradice';
import { declaradoRedondeado } from './reglas/declaradoRedondeado';
import { declaradoSinCalculo } from './reglas/declaradoSinCalculo';
import { declaradoSinExplicacion } from './reglas/declaradoSinExplicacion';
import { entidadEscritaDistinto } from './reglas/entidadEscritaDistinto';
import { escalaDistinta } from './reglas/escalaDistinta';
import { fechaFueraDePeriodo } from './reglas/fechaFueraDePeriodo';
import { fichaIncompleta } from './reglas/fichaIncompleta';
import { indicadorRepetido } from './reglas/indicadorRepetido';
import { indiceFragil } from './reglas/indiceFragil';
import { informanteDistinto } from './reglas/informanteDistinto';
import { lineaBaseFalta } from './reglas/lineaBaseFalta';
import { lineaBaseIgualAlLogro } from './reglas/lineaBaseIgualAlLogro';
import { lineaBaseInvertida } from './reglas/lineaBaseInvertida';
import { logroCero } from './reglas/logroCero';
import { logroContraSentido } from './reglas/logroContraSentido';
import { logroFalta } from './reglas/logroFalta';
import { logroPlano } from './reglas/logroPlano';
import { mediaDeclarada } from './reglas/mediaDeclarada';
import { nivelDeclarado } from './reglas/nivelDeclarado';
import { nombreDistinto } from './reglas/nombreDistinto';
import { objetivoContradiceServicio } from './reglas/objetivoContradiceServicio';
import { parteMayorQueTotal } from './reglas/parteMayorQueTotal';
import { partesPorSexo } from './reglas/partesPorSexo';
import { plazoFueraDePeriodo } from './reglas/plazoFueraDePeriodo';
import { politicaDeclarada } from './reglas/politicaDeclarada';
import { porcentajeComoFraccion } from './reglas/porcentajeComoFraccion';
import { razonContradiceValor } from './reglas/razonContradiceValor';
import { relevanciaFalta } from './reglas/relevanciaFalta';
import { responsableDistinto } from './reglas/responsableDistinto';
import { salto } from './reglas/salto';
import { semestreFalta } from './reglas/semestreFalta';
import { semestresNoSuman } from './reglas/semestresNoSuman';
import { sentidoContradiceNombre } from './reglas/sentidoContradiceNombre';
import { servicioSinIndicador } from './reglas/servicioSinIndicador';
import { sustentoFalta } from './reglas/sustentoFalta';
import { valoracionDependeDeCifra } from './reglas/valoracionDependeDeCifra';
import { valoracionFragil } from './reglas/valoracionFragil';
import { valorContradiceReportes } from './reglas/valorContradiceReportes';
import { valoresCopiados } from './reglas/valoresCopiados';
import { valorFalta } from './reglas/valorFalta';
import { valorImposible } from './reglas/valorImposible';
import type { Regla } from './regla';

export const REGLAS: readonly Regla[] = [
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
  valorContradiceReportes,
  semestresNoSuman,
  valorImposible,
  parteMayorQueTotal,
  partesPorSexo,
  valorFalta,
  semestreFalta,
  sustentoFalta,
  logroFalta,
  lineaBaseFalta,
  relevanciaFalta,
  fichaIncompleta,
  servicioSinIndicador,
  anioSinVersion,
  cambioSinDocumento,
  lineaBaseInvertida,
  lineaBaseIgualAlLogro,
  logroContraSentido,
  logroPlano,
  logroCero,
  sentidoContradiceNombre,
  acumuladoQueBaja,
  agregacionContradiceNombre,
  porcentajeComoFraccion,
  escalaDistinta,
  salto,
  valoresCopiados,
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
  compromisoFalta,
  compromisoSobra,
];

/** Rules that speak of all indicators together, or hold one against all the others. */
export const REGLAS_DE_CONJUNTO: readonly string[] = [
  mediaDeclarada,
  politicaDeclarada,
  nivelDeclarado,
  conteoDeclarado,
  relevanciaFalta,
  servicioSinIndicador,
  indiceFragil,
  valoracionFragil,
  valoracionDependeDeCifra,
  semestreFalta,
  lineaBaseFalta,
].map(({ id }) => id);
