/** What came back, in words, for a terminal or a pane. */
import { formatoNumero } from '../../ceplan/formato';
import { COLUMNAS } from '../../libro/columnasMatriz';
import { REPORTES } from '../../libro/reportes';
import { comoTexto } from '../../libro/valores';
import type { Celda } from '../../ceplan/tipos';
import { consolidar } from '../../textos/consolidar';
import { textoHallazgo } from '../../textos/hallazgos';
import type { Idioma } from '../../textos/idioma';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { Cambio, HallazgoAuditado, HallazgoDeArchivo, Propuesta, Recibido } from './tipos';

/** Why nothing of a file is taken; empty where something may be. */
export const motivoDe = ({ rechazo }: Pick<Recibido, 'rechazo'>, idioma: Idioma): string =>
  rechazo ? consolidar[idioma].rechazos[rechazo.clase](rechazo.detalle) : '';

export function mensajeDe(hallazgo: HallazgoDeArchivo, idioma: Idioma): string {
  const { clase, celda, tipo, codigo } = hallazgo;
  return `${enLugar(celda, tipo, codigo)}${consolidar[idioma].hallazgos[clase](hallazgo)}`;
}

/** What the audit found, in its words, behind its cell and its indicator. */
export function auditadoEn({ celda, tipo, codigo, hallazgo }: HallazgoAuditado, idioma: Idioma) {
  const texto = textoHallazgo(hallazgo, idioma);
  return `${enLugar(celda, tipo, codigo)}${texto?.mensaje ?? hallazgo.encontrado}`;
}

/** `Reporte!N8, OP 1.1: `. */
function enLugar(celda: Celda | null, tipo: string, codigo: string): string {
  const donde = celda ? `${celda.hoja}!${celda.celda}` : '';
  const lugar = [donde, [tipo, codigo].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return lugar ? `${lugar}: ` : '';
}

const LARGO = 60;

/** A value as people read it, a long text cut. */
export const dice = (valor: CellValue, idioma: Idioma): string =>
  valor === null
    ? consolidar[idioma].enBlanco
    : typeof valor === 'number'
      ? formatoNumero(valor)
      : comoTexto(valor).replace(/\s+/g, ' ').slice(0, LARGO);

/** Fields by the headers that people know. */
const TITULO_DE = new Map<string, string>(
  [...COLUMNAS, ...REPORTES.columnas].map(({ campo, titulo }) => [campo, titulo]),
);

/** `OP 1.1, 2023 Anual Definitivo, Valor`. */
export function lugarDe({ clave, campo }: Pick<Propuesta, 'clave' | 'campo'>): string {
  const { tipo, codigo, anio, periodo = '', estadoDato = '' } = clave;
  const cuando = [anio, periodo, estadoDato].filter((parte) => parte !== '').join(' ');
  return `${tipo} ${codigo}, ${cuando}, ${TITULO_DE.get(campo) ?? campo}`;
}

/** `3 valores nuevos · un valor cambia`. */
export function cuentaDe(cambios: readonly Cambio[], idioma: Idioma): string {
  const t = consolidar[idioma];
  const nuevos = cambios.filter(({ clase }) => clase === 'nuevo').length;
  const otros = cambios.length - nuevos;
  return [
    ...(nuevos > 0 ? [t.nuevos(nuevos)] : []),
    ...(otros > 0 ? [t.cambiados(otros)] : []),
  ].join(' · ');
}
