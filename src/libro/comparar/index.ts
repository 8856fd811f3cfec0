/**
 * Two versions of a national workbook, compared by what they mean: by keys, never by positions, so
 * that a table that was sorted, a sheet that was moved or a program that saved it anew differ in
 * nothing.
 */
import { compararClaves } from '../../ceplan/clave';
import type { Clave, Ficha, Politica } from '../../ceplan/tipos';
import type { Evaluacion } from '../../ceplan/tiposEvaluacion';
import { DECLARADO } from '../declarado';
import type { EsquemaTabla } from '../esquema';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from '../estructura';
import { INDICADORES } from '../indicadores';
import { CIERRES } from '../cierres';
import { ENVIOS, RECEPCIONES, TRASPASOS } from '../envios';
import { JUSTIFICACIONES } from '../justificaciones';
import type { LibroLeido } from '../leer';
import type { MatrizLeida } from '../matrizLeida';
import { REPORTES } from '../reportes';
import { compararEscritos } from './escritos';
import { compararFiguras } from './figuras';
import { mismoEscrito } from './igual';
import { emparejar } from './parejas';
import { cambiosDeRegistros, claveDe, type ConFila, type Omite, type Tablas } from './registros';
import { compararSeries } from './series';
import type { CambioDeParametro, CambioDeRegistro, Comparacion, Parte } from './tipos';

export type * from './tipos';

/** A workbook that was read, with what the method says of it where it can be evaluated. */
export interface Version {
  readonly libro: LibroLeido & { readonly politica: Politica };
  readonly matriz: MatrizLeida;
  readonly evaluacion: Evaluacion | null;
}

export function comparar(antes: Version, despues: Version): Comparacion {
  const [vieja, nueva] = [antes.libro.politica, despues.libro.politica];
  const localiza = { antes: antes.libro.localiza, despues: despues.libro.localiza };
  const tabla = tablasDe(localiza);
  const parametros = compararParametros(antes.libro, despues.libro);
  const estructura = [
    ...tabla(OBJETIVOS, vieja.objetivos, nueva.objetivos),
    ...tabla(LINEAMIENTOS, vieja.lineamientos, nueva.lineamientos),
    ...tabla(SERVICIOS, vieja.servicios, nueva.servicios),
  ];
  const { metas, valores, rige } = compararSeries(vieja, nueva, localiza);
  // What rules on both sides is told as a target or a value.
  const dicha: Omite = ({ antes: una, despues: otra }, _, anio) =>
    anio !== undefined && rige(una as Ficha, anio) && rige(otra as Ficha, anio);
  const fichas = tabla(INDICADORES, vieja.fichas, nueva.fichas, ['tipo', 'codigo'], dicha);
  const sinEstado = ['tipo', 'codigo', 'anio', 'periodo'];
  const reportes = tabla(REPORTES, vieja.reportes, nueva.reportes, sinEstado);
  const plazos = [
    ...tabla(ENVIOS, vieja.envios, nueva.envios),
    ...tabla(TRASPASOS, vieja.traspasos, nueva.traspasos),
  ];
  const distintas = { parametros, estructura, fichas, metas, valores, reportes, plazos };
  const figuras = figurasDe(antes, despues, distintas);
  return {
    errores: { antes: erroresDe(antes), despues: erroresDe(despues) },
    ...distintas,
    fichas: enOrden(fichas),
    reportes: enOrden(reportes),
    declarados: tabla(DECLARADO, vieja.declarados, nueva.declarados),
    justificaciones: tabla(
      JUSTIFICACIONES,
      [...antes.libro.justificaciones.values()],
      [...despues.libro.justificaciones.values()],
    ),
    recepciones: tabla(RECEPCIONES, antes.libro.recepciones, despues.libro.recepciones),
    cierres: tabla(CIERRES, antes.libro.cierres, despues.libro.cierres),
    escritos: compararEscritos(antes.matriz, despues.matriz, localiza),
    figuras: figuras?.filter(({ alcance }) => alcance !== 'compromiso') ?? null,
    matriz: figuras?.filter(({ alcance }) => alcance === 'compromiso') ?? null,
  };
}

/** Whether nothing at all is said otherwise. */
export const sonIguales = ({ errores: _, ...listas }: Comparacion): boolean =>
  Object.values(listas).every((lista) => (lista?.length ?? 0) === 0);

const erroresDe = ({ libro }: Version): number =>
  libro.hallazgos.filter(({ severidad }) => severidad === 'error').length;

const tablasDe =
  (localiza: Tablas) =>
  <T extends ConFila>(
    esquema: EsquemaTabla,
    antes: readonly T[],
    despues: readonly T[],
    menos?: readonly string[],
    omite?: Omite,
  ): CambioDeRegistro[] => {
    const claves = [claveDe(esquema), ...(menos ? [claveDe(esquema, menos)] : [])];
    return cambiosDeRegistros(esquema, emparejar(antes, despues, claves), localiza, omite);
  };

const enOrden = (cambios: readonly CambioDeRegistro[]): CambioDeRegistro[] =>
  [...cambios].sort(({ clave: a }, { clave: b }) =>
    compararClaves(a as unknown as Clave, b as unknown as Clave),
  );

function compararParametros(antes: LibroLeido, despues: LibroLeido): CambioDeParametro[] {
  const claves = [...new Set([...antes.valores.keys(), ...despues.valores.keys()])];
  return claves.flatMap((clave): CambioDeParametro[] => {
    const [viejo, nuevo] = [antes.valores.get(clave) ?? null, despues.valores.get(clave) ?? null];
    if (mismoEscrito(viejo, nuevo)) return [];
    const celda = despues.localiza({ tabla: 'politica', fila: 0, campo: clave });
    return [{ clave, antes: viejo, despues: nuevo, celda }];
  });
}

/** `null` where one of them cannot be evaluated. */
function figurasDe(
  antes: Version,
  despues: Version,
  distintas: Readonly<Record<Parte, readonly unknown[]>>,
) {
  if (!antes.evaluacion || !despues.evaluacion) return null;
  const partes = (Object.keys(distintas) as Parte[]).filter((parte) => distintas[parte].length > 0);
  return compararFiguras(
    { politica: antes.libro.politica, evaluacion: antes.evaluacion },
    { politica: despues.libro.politica, evaluacion: despues.evaluacion },
    partes,
  );
}
