/** What a person can do, over any open workbook. */
export { TABLAS_DEL_LIBRO } from '../libro/leer';
export type { Contexto, Resultado } from './encargo';
export { AccionError } from './accionError';
export {
  actualizar,
  deshacerActualizar,
  previaActualizar,
  type ResultadoActualizar,
} from './actualizar';
export {
  congelar,
  deshacerCongelar,
  type Congelada,
  type ResultadoCongelar,
  type ResultadoDeshacer,
} from './congelar';
export { revisar } from './correr';
export { crearLibro, libroEnBlanco } from './crearLibro';
export {
  calcularAvance,
  contrastar,
  ejecutar,
  evaluarLibro,
  generarMatriz,
  resumir,
  validar,
} from './ejecutar';
export { hoy } from './hoy';
export { importarLibro, previaImportar, type ResultadoImportar } from './importar';
export type { Actualizacion } from './instantanea';
export { presentar, type Presentacion } from './presentar';
export {
  ACCIONES,
  accionesEn,
  ACCIONES_DE_CINTA,
  fichaDeAccion,
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
export { repararFunciones, type ResultadoReparar } from './repararFunciones';
export { inconclusa, terminar, type ResultadoRecobrar } from './terminar';
