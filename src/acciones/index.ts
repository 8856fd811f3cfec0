/** What a person can do, over any open workbook. */
export { TABLAS_DEL_LIBRO } from '../libro/leer';
export type { Contexto, NombreAccion, Resultado } from './contexto';
export { AccionError } from './errores';
export { calcularAvance } from './calcularAvance';
export {
  congelar,
  deshacerCongelar,
  type Congelada,
  type ResultadoCongelar,
  type ResultadoDeshacer,
} from './congelar';
export { crearLibro, libroEnBlanco } from './crearLibro';
export { evaluarLibro } from './evaluarLibro';
export { generarMatriz } from './generarMatriz';
export { hoy } from './hoy';
export { presentar, type Presentacion } from './presentar';
export { repararFunciones, type ResultadoReparar } from './repararFunciones';
export { resumir } from './resumir';
export { inconclusa, terminar } from './terminar';
export { revisar, validar } from './validar';
