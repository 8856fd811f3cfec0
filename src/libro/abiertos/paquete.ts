/** The tables as files: CSV, and the descriptor of Frictionless Data that says what is in them. */
import { abiertos as T } from '../../textos/abiertos';
import type { Politica } from '../../ceplan/tipos';
import { llano } from '../../ceplan/llano';
import type { TablaAbierta, Valor } from './tablas';

/** A spreadsheet that opens the file would take such a text for a formula. */
const PARECE_FORMULA = /^['=+\-@\t\r]/;

/** A text keeps a mark before it that a spreadsheet does not take for a formula; it can be undone. */
const conMarca = (texto: string): string => (PARECE_FORMULA.test(texto) ? `'${texto}` : texto);

function casilla(valor: Valor): string {
  if (valor === null) return '';
  if (typeof valor === 'number') return String(valor);
  const texto = conMarca(valor);
  return /[",\r\n]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto;
}

/** RFC 4180, UTF-8 without a mark of byte order. */
export const comoFilasCsv = (filas: readonly (readonly Valor[])[]): string =>
  filas.map((fila) => `${fila.map(casilla).join(',')}\r\n`).join('');

export const comoCsv = ({ campos, filas }: TablaAbierta): string =>
  comoFilasCsv([campos.map(({ nombre }) => nombre), ...filas]);

export const archivoDe = ({ nombre }: TablaAbierta): string => `${nombre}.csv`;

/** `politica-nacional-…-2023`, as names of packages are. */
const nombreDe = ({ nombre, anioEvaluado }: Politica): string =>
  `${llano(nombre)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)}-${anioEvaluado}`;

export function comoPaquete(politica: Politica, tablas: readonly TablaAbierta[]): string {
  const paquete = {
    profile: 'tabular-data-package',
    name: nombreDe(politica),
    title: T.titulo(politica.nombre, politica.anioEvaluado),
    description: T.descripcion(politica.norma, politica.conductor),
    resources: tablas.map(recursoDe),
  };
  return `${JSON.stringify(paquete, null, 2)}\n`;
}

const recursoDe = (tabla: TablaAbierta) => ({
  profile: 'tabular-data-resource',
  name: tabla.nombre,
  title: T.tablas[tabla.nombre],
  path: archivoDe(tabla),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    fields: tabla.campos.map(({ nombre, tipo, valores }) => ({
      name: nombre,
      type: tipo,
      description: T.campos[nombre as keyof typeof T.campos],
      ...(tabla.llave.includes(nombre) || valores
        ? {
            constraints: {
              ...(tabla.llave.includes(nombre) ? { required: true } : {}),
              ...(valores ? { enum: valores } : {}),
            },
          }
        : {}),
    })),
    missingValues: [''],
    primaryKey: tabla.llave,
    ...(tabla.ajenas.length > 0
      ? {
          foreignKeys: tabla.ajenas.map(({ campos, tabla: otra, llave }) => ({
            fields: campos,
            reference: { resource: otra, fields: llave },
          })),
        }
      : {}),
  },
});
