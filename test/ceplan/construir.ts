/** Builders of records for the tests: only what a case is about is said in it. */
import { PARAMETROS_POR_DEFECTO } from '../../src/ceplan';
import type { Ficha, Parametros, Politica, Reporte } from '../../src/ceplan';

export const ficha = (datos: Partial<Ficha> = {}): Ficha => ({
  fila: 0,
  tipo: 'Servicio',
  codigo: '1',
  objetivo: 'OP1',
  servicio: datos.tipo === 'OP' ? '' : (datos.codigo ?? '1').split('.')[0]!,
  indicador: `Indicador ${datos.codigo ?? '1'}`,
  responsable: 'Entidad',
  unidadOrganizacion: 'Unidad',
  informante: '',
  unidadReporta: '',
  unidadMedida: 'número',
  sentido: 'Ascendente',
  agregacion: 'No agregable',
  agregacionPeriodos: null,
  relevancia: null,
  vigenteDesde: null,
  vigenteHasta: null,
  fechaAprobacion: null,
  documento: '',
  ajuste: null,
  lineaBaseAnio: null,
  lineaBase: null,
  logros: {},
  valores: {},
  ...datos,
});

export const fichaOP = (datos: Partial<Ficha> = {}): Ficha =>
  ficha({ codigo: '1.1', ...datos, tipo: 'OP', servicio: '' });

export const reporte = (datos: Partial<Reporte> = {}): Reporte => ({
  fila: 0,
  tipo: 'Servicio',
  codigo: '1',
  anio: 2023,
  periodo: 'Anual',
  numerador: null,
  denominador: null,
  valor: null,
  acumulado: false,
  fechaCorte: null,
  estadoDato: 'Definitivo',
  motivo: '',
  sustento: '',
  enlace: '',
  coordinaciones: '',
  estadoRevision: 'Conforme',
  observacion: '',
  documento: '',
  reportadoPor: '',
  ...datos,
});

export const politica = (
  datos: Partial<Politica> = {},
  parametros: Partial<Parametros> = {},
): Politica => ({
  nombre: 'Política de prueba',
  norma: '',
  conductor: '',
  entidadResponsable: '',
  anioEvaluado: 2023,
  anios: [2022, 2023, 2024, 2025],
  periodoCompromisos: '2024',
  inicioCompromisos: '2024-01-01',
  fechaReferencia: '2024-06-01',
  parametros: { ...PARAMETROS_POR_DEFECTO, ...parametros },
  objetivos: [],
  lineamientos: [],
  servicios: [],
  fichas: [],
  reportes: [],
  declarados: [],
  envios: [],
  traspasos: [],
  ...datos,
});
