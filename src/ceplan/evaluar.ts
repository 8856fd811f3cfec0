import { claveAnio, claveTexto } from './clave';
import { compromisos } from './compromisos';
import { conteos } from './conteos';
import { conReportesQueCuentan } from './estadosDelDato';
import { avanceDeIndicadores } from './indicadores';
import { indiceGestion } from './indiceGestion';
import { avanceDeObjetivos, avanceDeServicios, cuenta } from './objetivos';
import type { Clave, Politica } from './tipos';
import type { AvanceIndicador, Evaluacion } from './tiposEvaluacion';
import { valoracion } from './valoracion';

/**
 * The whole method over a policy: every indicator and OP in every year; levels, índice,
 * valuation and commitments of the evaluated year. It never throws for what people may have
 * written; where something cannot be computed stands ND with its cause.
 * @example
 * formatoAvance(evaluar(politica).indiceGestion.valor) // "22.2"
 * evaluar(politica).compromisos.length // 13
 */
export function evaluar(escrita: Politica): Evaluacion {
  const politica = conReportesQueCuentan(escrita);
  const indicadores = avanceDeIndicadores(politica);
  const porClave = new Map(indicadores.map((i) => [claveAnio(i, i.anio), i]));
  return resumida(politica, indicadores, porClave, {
    objetivos: avanceDeObjetivos(politica, indicadores),
    servicios: avanceDeServicios(politica, indicadores),
  });
}

/**
 * The same, where nothing but values of the evaluated year of some indicators (`cambiados`, by
 * `claveTexto`) is otherwise than in the policy that `antes` is of: all other figures stand.
 * @example
 * formatoAvance(reevaluar(politica, evaluar(politica), new Set(['OP|1.1'])).indiceGestion.valor) // "22.2"
 */
export function reevaluar(
  escrita: Politica,
  antes: Evaluacion,
  cambiados: ReadonlySet<string>,
): Evaluacion {
  const { anio } = antes;
  const suyo = (de: Clave): boolean => cambiados.has(claveTexto(de));
  const nuevos = avanceDeIndicadores(
    conReportesQueCuentan({
      ...escrita,
      fichas: escrita.fichas.filter(suyo),
      reportes: escrita.reportes.filter(suyo),
    }),
  );
  const porClave = new ConNuevos(
    antes.porClave,
    new Map(nuevos.map((i) => [claveAnio(i, i.anio), i])),
  );
  const deAntes = new Map(nuevos.map((i) => [antes.porClave.get(claveAnio(i, i.anio)), i]));
  const indicadores = antes.indicadores.map((i) => deAntes.get(i) ?? i);
  const politica = conReportesQueCuentan(escrita);
  const delAnio = indicadores.filter((i) => i.anio === anio);
  const soloEste = { ...politica, anios: [anio] };
  const delOtro = <T extends { codigo: string; anio: number }>(
    eran: readonly T[],
    son: T[],
  ): T[] => {
    const porCodigo = new Map(son.map((uno) => [uno.codigo, uno]));
    return eran.map((uno) => (uno.anio === anio ? porCodigo.get(uno.codigo)! : uno));
  };
  return resumida(politica, indicadores, porClave, {
    objetivos: delOtro(antes.objetivos, avanceDeObjetivos(soloEste, delAnio)),
    servicios: delOtro(antes.servicios, avanceDeServicios(soloEste, delAnio)),
  });
}

/** Rows by their key, some of them in place of those that were there. */
class ConNuevos implements ReadonlyMap<string, AvanceIndicador> {
  constructor(
    private readonly eran: ReadonlyMap<string, AvanceIndicador>,
    private readonly nuevos: ReadonlyMap<string, AvanceIndicador>,
  ) {}

  readonly get = (clave: string): AvanceIndicador | undefined =>
    this.nuevos.get(clave) ?? this.eran.get(clave);
  readonly has = (clave: string): boolean => this.eran.has(clave);
  readonly keys = () => this.eran.keys();

  get size(): number {
    return this.eran.size;
  }

  forEach(con: (i: AvanceIndicador, clave: string, todos: this) => void): void {
    for (const [clave, i] of this) con(i, clave, this);
  }

  *entries(): MapIterator<[string, AvanceIndicador]> {
    for (const clave of this.eran.keys()) yield [clave, this.get(clave)!];
  }

  *values(): MapIterator<AvanceIndicador> {
    for (const clave of this.eran.keys()) yield this.get(clave)!;
  }

  [Symbol.iterator]() {
    return this.entries();
  }
}

/** What follows from the figures of the indicators, of the OPs and of the services. */
function resumida(
  politica: Politica,
  indicadores: readonly AvanceIndicador[],
  porClave: ReadonlyMap<string, AvanceIndicador>,
  { objetivos, servicios }: Pick<Evaluacion, 'objetivos' | 'servicios'>,
): Evaluacion {
  const { anioEvaluado, parametros } = politica;

  const delAnio = indicadores.filter(({ anio }) => anio === anioEvaluado);
  const enNiveles = parametros.noReportadoEnNiveles;
  const cuentan = delAnio.filter(cuenta);
  const deClave = new Map(delAnio.map((i) => [claveTexto(i), i]));
  const objetivosDelAnio = objetivos.filter(({ anio }) => anio === anioEvaluado);
  const porTipo1 = conteos(cuentan, objetivosDelAnio, 'nivelTipo1', enNiveles);
  const indice = indiceGestion(objetivosDelAnio, deClave, parametros);

  return {
    anio: anioEvaluado,
    indicadores,
    porClave,
    objetivos,
    servicios,
    conteos: porTipo1,
    conteosTipo2: conteos(cuentan, objetivosDelAnio, 'nivelTipo2', enNiveles),
    indiceGestion: indice,
    valoracion: valoracion(
      politica,
      indice.valor,
      cuentan.filter(({ tipo }) => tipo === 'Servicio'),
      porTipo1.indicadoresServicios,
    ),
    compromisos: compromisos(politica, delAnio, porClave),
    pendientes: delAnio.filter(
      ({ valor }) => typeof valor !== 'number' && valor.nd === 'pendiente',
    ),
    noReportados: delAnio.filter(({ origen }) => origen === 'noReportado'),
  };
}

/**
 * An indicator in a year, if the evaluation has it.
 * @example
 * avanceDe(evaluar(politica), { tipo: 'Servicio', codigo: '8' }, 2023).avanceTipo1 // 0
 */
export const avanceDe = (
  { porClave }: Evaluacion,
  clave: Clave,
  anio: number,
): AvanceIndicador | undefined => porClave.get(claveAnio(clave, anio));
