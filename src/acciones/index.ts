/** What a person can do, over any open workbook. */
export { TABLAS_DE_DATOS, TABLAS_DEL_LIBRO } from '../libro/leer';
export type { Contexto, Resultado } from './encargo';
export { AccionError } from './accionError';
export {
  actualizar,
  deshacerActualizar,
  previaActualizar,
  type ResultadoActualizar,
} from './actualizar';
export { anotarEnvios, type PorAnotar, type ResultadoAnotar } from './anotarEnvios';
export { cambiarAnio, type ResultadoAnio } from './cambiarAnio';
export { cerrarEvaluacion, deshacerCerrar, type PorCerrar, type ResultadoCerrar } from './cerrar';
export { leerVersion } from './comparar';
export {
  auditorDe,
  deshacerConsolidar,
  escribirAceptados,
  esperarArchivos,
  rechazado,
  recibirArchivo,
  type ResultadoConsolidar,
} from './consolidar';
export {
  congelar,
  deshacerCongelar,
  type Congelada,
  type ResultadoCongelar,
  type ResultadoDeshacer,
} from './congelar';
export { porMirar, type TextoPorMirar } from './mirar';
export { prepararCopia, type CopiaPreparada, type PedidoDeCopia } from './copia';
export { revisar } from './correr';
export { crearLibro, libroEnBlanco, type Cabida } from './crearLibro';
export {
  calcularAvance,
  contrastar,
  ejecutar,
  evaluarLibro,
  generarMatriz,
  resumir,
  validar,
} from './ejecutar';
export {
  deshacerEdicion,
  editarCompromiso,
  leerCompromisos,
  type Edicion,
  type LecturaDeMatriz,
  type ResultadoEdicion,
} from './compromisos';
export {
  deshacerFijar,
  fijar,
  leerFijados,
  type CambioFijado,
  type Fijados,
  type PorFijar,
  type ResultadoFijar,
} from './fijar';
export { formatos, type ResultadoFormatos } from './formatos';
export { leerParaInforme, type ParaInforme } from './informe';
export { hoy } from './hoy';
export {
  deshacerObservar,
  leerRevision,
  observar,
  revisados,
  type Dictamen,
  type PorRevisar,
  type ResultadoObservar,
} from './observar';
export {
  importarLibro,
  leerTablas,
  previaImportar,
  type ResultadoImportar,
  type TablasLeidas,
} from './importar';
export type { Actualizacion, CambioDeJustificacion, CeldaEditada } from './instantanea';
export {
  deshacerJustificar,
  justificar,
  quitarJustificacion,
  type PorJustificar,
  type ResultadoJustificar,
} from './justificar';
export {
  deshacerVersion,
  leerParaVersion,
  nuevaVersion,
  type PorVersionar,
  type ResultadoVersion,
} from './nuevaVersion';
export { contenidoNuevo, type LibroNuevo } from './nuevoLibro';
export {
  ACCIONES,
  accionesEn,
  ACCIONES_DE_COMIENZO,
  ACCIONES_DE_CINTA,
  fichaDeAccion,
  vaEnCualquiera,
  type AccionDeComienzo,
  type AccionDelPanel,
  type AccionDirecta,
  type Icono,
  type NombreAccion,
  type OrdenDeAccion,
  type ResultadoDeAccion,
  type TarjetaDeEvaluacion,
} from './registro';
export {
  deshacerReparar,
  reparar,
  type Eleccion,
  type Reparada,
  type ResultadoReparacion,
} from './reparar';
export { archivoDeOficio, oficios, type ResultadoOficios } from './oficios';
export { FIRMAS, situar, type Firma, type HojaSituada, type Situacion } from './situar';
export { leerBitacora, redactar, type FilaCitada, type ResultadoRedactar } from './redactar';
export { quitarEjemplo, type ResultadoEjemplo } from './quitarEjemplo';
export { repararFunciones, type ResultadoReparar } from './repararFunciones';
export { inconclusa, inconclusaEn } from './inconclusa';
export { terminar, type ResultadoRecobrar } from './terminar';
export { listo, mirarFormato, type FormatoMirado, type ResultadoListo } from './listo';
