/**
 * The seal of a generated sheet: the day, the year and the data that it was made of, in a hidden
 * name of the workbook. It says, wherever the workbook is opened, whether the sheet is of today's data.
 */
import { limiteVencido } from '../ceplan/blanco';
import { limitePropio } from '../ceplan/plazos';
import { resumenDe } from './huella';
import { PERIODOS } from './reportes';
import type { Fecha, Ficha, Politica } from '../ceplan/tipos';
import { textOfName } from '@pnftp/xlsx/plan';
import type { NamePlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import type { Ajustes } from './ajustes';
import type { HojaGenerada } from './hojasGeneradas';
import type { DatosPolitica } from './politica';

export interface Sello {
  readonly fecha: Fecha;
  readonly anio: number;
  readonly huella: string;
}

export const nombreDeSello = (clave: HojaGenerada): string => `PNFTP_sello_${clave}`;

export const planSello = (clave: HojaGenerada, { fecha, anio, huella }: Sello): NamePlan => ({
  name: nombreDeSello(clave),
  text: [fecha, anio, huella].join(' '),
  visible: false,
});

/** `null` where the sheet bears none, as those of earlier releases. */
export function selloDe({ names }: WorkbookStructure, clave: HojaGenerada): Sello | null {
  const nombre = nombreDeSello(clave).toLowerCase();
  const escrito = names.find(({ name }) => name.toLowerCase() === nombre);
  const match = /^(\d{4}-\d\d-\d\d) (\d{4}) (\w+)$/.exec(textOfName(escrito?.formula ?? '') ?? '');
  return match ? { fecha: match[1]!, anio: Number(match[2]), huella: match[3]! } : null;
}

/**
 * Two workbooks whose results may differ have different ones. Where a row stands does not matter,
 * nor the day, but for the deadlines that have passed.
 */
export function huellaDe(politica: Politica, datos: DatosPolitica, ajustes: Ajustes): string {
  const { fechaReferencia, parametros, anios } = politica;
  const vencidos = anios.map((anio) =>
    PERIODOS.map((periodo) => limiteVencido(anio, periodo, parametros.limites, fechaReferencia)),
  );
  const sinLugar = <T extends { readonly fila: number }>(lista: readonly T[]) =>
    lista.map((registro) => ({ ...registro, fila: 0 }));
  return resumenDe(
    JSON.stringify([
      { ...datos, fechaReferencia: null, libroMaestro: undefined },
      anios,
      vencidos,
      ajustes,
      politica.anioEvaluado,
      sinLugar(politica.objetivos),
      sinLugar(politica.lineamientos),
      sinLugar(politica.servicios),
      sinLugar(politica.fichas).map(sinLoVacio),
      sinLugar(politica.reportes),
      sinLugar(politica.declarados),
      ...deEntidades(politica),
    ]),
  );
}

/** Which deadlines of its own an entity has missed, and who reports what: nothing where there are none. */
function deEntidades({ envios, traspasos, fechaReferencia }: Politica): unknown[] {
  const propios = envios.flatMap((envio) => {
    const limite = limitePropio(envio);
    const { entidad, anio, periodo } = envio;
    return limite === null ? [] : [[entidad, anio, periodo, fechaReferencia > limite]];
  });
  const pasan = traspasos.map(({ tipo, codigo, anio, periodo, de, a }) => [
    ...[tipo, codigo, anio, periodo],
    ...[de, a],
  ]);
  return propios.length + pasan.length > 0 ? [propios, pasan] : [];
}

/** What a workbook of before does not say leaves no trace: its sheets stay of today's data. */
const sinLoVacio = (ficha: Ficha) => ({
  ...ficha,
  unidadReporta: ficha.unidadReporta || undefined,
  fechaAprobacion: ficha.fechaAprobacion ?? undefined,
});
