/**
 * Open data: an evaluation as tidy tables of what may be published, each column with what it means.
 * A figure that cannot be computed is blank, and beside it stands why.
 */
import { esND } from '../../ceplan/cifra';
import type { Cifra } from '../../ceplan/tipos';
import type { AvanceIndicador, Evaluacion } from '../../ceplan/tiposEvaluacion';
import type { abiertos as T } from '../../textos/abiertos';
import type { MatrizLeida } from '../matrizLeida';
import type { Material } from '../avance';
import { filasDeMatriz, type FilaNueva } from '../filasMatriz';
import { comoTexto } from '../valores';
import { valueOf } from '@pnftp/xlsx/plan';

export type Valor = string | number | null;
type TipoDeCampo = 'string' | 'number' | 'integer' | 'year';

export interface CampoAbierto<F> {
  readonly nombre: string;
  readonly tipo: TipoDeCampo;
  readonly de: (fila: F) => Valor;
  /** The only values that it has. */
  readonly valores?: readonly string[];
}

export interface TablaAbierta {
  readonly nombre: keyof typeof T.tablas;
  readonly campos: readonly Omit<CampoAbierto<unknown>, 'de'>[];
  readonly llave: readonly string[];
  /** Columns whose values are those of another table’s key. */
  readonly ajenas: readonly {
    readonly campos: readonly string[];
    readonly tabla: string;
    readonly llave: readonly string[];
  }[];
  readonly filas: readonly (readonly Valor[])[];
}

const cifra = (valor: Cifra): number | null => (esND(valor) ? null : valor);
const causa = (valor: Cifra): string | null => (esND(valor) ? valor.nd : null);
const NIVELES = ['bajo', 'intermedio', 'alto'] as const;
const TIPOS = ['OP', 'Servicio'] as const;

/** A figure, and why it is not there. */
const conCausa = <F>(nombre: string, de: (fila: F) => Cifra): CampoAbierto<F>[] => [
  { nombre, tipo: 'number', de: (fila) => cifra(de(fila)) },
  { nombre: `${nombre}_causa`, tipo: 'string', de: (fila) => causa(de(fila)) },
];

const INDICADORES: readonly CampoAbierto<AvanceIndicador>[] = [
  { nombre: 'tipo', tipo: 'string', de: (i) => i.tipo, valores: TIPOS },
  { nombre: 'codigo', tipo: 'string', de: (i) => i.codigo },
  { nombre: 'anio', tipo: 'year', de: (i) => i.anio },
  { nombre: 'indicador', tipo: 'string', de: (i) => i.ficha.indicador },
  { nombre: 'objetivo', tipo: 'string', de: (i) => i.ficha.objetivo },
  { nombre: 'servicio', tipo: 'string', de: (i) => i.ficha.servicio },
  { nombre: 'responsable', tipo: 'string', de: (i) => i.ficha.responsable },
  { nombre: 'unidad_medida', tipo: 'string', de: (i) => i.ficha.unidadMedida },
  { nombre: 'sentido', tipo: 'string', de: (i) => i.ficha.sentido },
  { nombre: 'agregacion', tipo: 'string', de: (i) => i.ficha.agregacion },
  { nombre: 'relevancia', tipo: 'integer', de: (i) => i.ficha.relevancia },
  { nombre: 'linea_base_anio', tipo: 'year', de: (i) => i.ficha.lineaBaseAnio },
  ...conCausa('linea_base', (i: AvanceIndicador) => i.lineaBase),
  ...conCausa('logro_esperado', (i: AvanceIndicador) => i.logro),
  ...conCausa('valor_obtenido', (i: AvanceIndicador) => i.valor),
  {
    nombre: 'origen',
    tipo: 'string',
    de: (i) => i.origen,
    valores: ['oficial', 'reportes', 'noReportado', 'ninguno'],
  },
  ...conCausa('avance_tipo1', (i: AvanceIndicador) => i.avanceTipo1),
  { nombre: 'nivel_tipo1', tipo: 'string', de: (i) => i.nivelTipo1, valores: NIVELES },
  ...conCausa('avance_tipo2', (i: AvanceIndicador) => i.avanceTipo2),
  { nombre: 'nivel_tipo2', tipo: 'string', de: (i) => i.nivelTipo2, valores: NIVELES },
];

type ObjetivoDeAnio = Evaluacion['objetivos'][number];
const OBJETIVOS: readonly CampoAbierto<ObjetivoDeAnio>[] = [
  { nombre: 'codigo', tipo: 'string', de: (o) => o.codigo },
  { nombre: 'anio', tipo: 'year', de: (o) => o.anio },
  { nombre: 'denominacion', tipo: 'string', de: (o) => o.objetivo?.denominacion ?? null },
  ...conCausa('avance_tipo1', (o: ObjetivoDeAnio) => o.avanceTipo1),
  { nombre: 'nivel_tipo1', tipo: 'string', de: (o) => o.nivelTipo1, valores: NIVELES },
  ...conCausa('avance_tipo2', (o: ObjetivoDeAnio) => o.avanceTipo2),
  { nombre: 'nivel_tipo2', tipo: 'string', de: (o) => o.nivelTipo2, valores: NIVELES },
];

interface Numerada {
  readonly numero: number;
  readonly campos: FilaNueva['campos'];
}
const escrito =
  (campo: keyof FilaNueva['campos']) =>
  ({ campos }: Numerada): string =>
    comoTexto(valueOf(campos[campo] ?? null));
/** As the published matrix; never comments, reasons or who wrote what. */
const COMPROMISOS: readonly CampoAbierto<Numerada>[] = [
  { nombre: 'numero', tipo: 'integer', de: ({ numero }) => numero },
  { nombre: 'tipo', tipo: 'string', de: escrito('tipo') },
  { nombre: 'codigo', tipo: 'string', de: escrito('codigo') },
  { nombre: 'aspecto', tipo: 'string', de: escrito('aspecto') },
  { nombre: 'recomendacion', tipo: 'string', de: escrito('recomendacion') },
  { nombre: 'accion_clave', tipo: 'string', de: escrito('accionClave') },
  { nombre: 'medio_verificacion', tipo: 'string', de: escrito('medioVerificacion') },
  { nombre: 'unidad_responsable', tipo: 'string', de: escrito('unidad') },
  { nombre: 'plazo', tipo: 'string', de: escrito('plazo') },
  { nombre: 'estado', tipo: 'string', de: escrito('estado') },
];

/** Rows of the matrix that count, in their order. */
const numeradas = (m: Material, matriz: MatrizLeida): Numerada[] =>
  filasDeMatriz(m, matriz)
    .filter(({ clase }) => clase !== 'excluido')
    .map(({ campos }, i) => ({ numero: i + 1, campos }));

const tabla = <F>(
  nombre: TablaAbierta['nombre'],
  campos: readonly CampoAbierto<F>[],
  filas: readonly F[],
  llave: readonly string[],
  ajenas: TablaAbierta['ajenas'] = [],
): TablaAbierta => ({
  nombre,
  campos: campos.map(({ nombre: suyo, tipo, valores }) => ({
    nombre: suyo,
    tipo,
    ...(valores ? { valores } : {}),
  })),
  llave,
  ajenas,
  filas: filas.map((fila) => campos.map(({ de }) => de(fila))),
});

/** One row an indicator and year, one an objective and year, one a commitment. */
export function tablasAbiertas(m: Material, matriz: MatrizLeida): TablaAbierta[] {
  const { indicadores, objetivos } = m.evaluacion;
  const delAnio = { campos: ['objetivo', 'anio'], tabla: 'objetivos', llave: ['codigo', 'anio'] };
  const vigentes = indicadores.filter(({ vigente }) => vigente);
  return [
    tabla('indicadores', INDICADORES, vigentes, ['tipo', 'codigo', 'anio'], [delAnio]),
    tabla('objetivos', OBJETIVOS, objetivos, ['codigo', 'anio']),
    tabla('compromisos', COMPROMISOS, numeradas(m, matriz), ['numero']),
  ];
}
