/** Parts of the package beside the text: charts, and what the document remembers of our blocks. */
import type { Package } from '@pnftp/xlsx/opc';
import { XML_DECLARATION, parseAttributes, scanXml } from '@pnftp/xlsx/opc';
import { resumenDe } from '../../libro/huella';
import type { Bloque, Grafico } from '../bloques';
import { libroDeGrafico, xmlDeGrafico } from './grafico';
import { R, atributo } from './xml';

const REL_GRAFICO = `${R}/chart`;
const REL_LIBRO = `${R}/package`;
const REL_DATOS = `${R}/customXml`;
const TIPO_GRAFICO = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const TIPO_LIBRO = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Puts a chart into the part that a relationship leads to, or into a new one; gives the relationship. */
export function ponGrafico(
  pack: Package,
  principal: string,
  grafico: Grafico,
  relacion: string | null = null,
): string {
  const suya = pack
    .relationships(principal)
    .find(({ id, type }) => id === relacion && type === REL_GRAFICO);
  const parte = suya?.target ?? pack.freeName('word/charts/chart', '.xml');
  const rel = suya?.id ?? pack.relate(principal, REL_GRAFICO, parte);
  pack.setContentType(parte, TIPO_GRAFICO);
  const deLibro = pack.relationships(parte).find(({ type }) => type === REL_LIBRO);
  const libro =
    deLibro?.target ?? pack.freeName('word/embeddings/Microsoft_Excel_Worksheet', '.xlsx');
  pack.setBytes(libro, libroDeGrafico(grafico));
  pack.setDefaultType('xlsx', TIPO_LIBRO);
  const relDeLibro = deLibro?.id ?? pack.relate(parte, REL_LIBRO, libro);
  pack.setText(parte, xmlDeGrafico(grafico, relDeLibro));
  return rel;
}

/** What was written into a block the last time. */
export interface Recuerdo {
  /** Of what can be read in it: a person who writes there changes it. */
  readonly texto: string;
  /** Of what it was made from. */
  readonly datos: string;
}

export interface Memoria {
  readonly codigo: string;
  readonly bloques: ReadonlyMap<string, Recuerdo>;
}

export const datosDe = ({ contenido }: Bloque): string => resumenDe(JSON.stringify(contenido));

const NS = 'urn:pnftp:informe:1';

function parteDeMemoria(pack: Package, principal: string): string | null {
  for (const { type, target, external } of pack.relationships(principal)) {
    if (external || type !== REL_DATOS || !pack.has(target)) continue;
    if (pack.text(target).includes(`xmlns="${NS}"`)) return target;
  }
  return null;
}

/** `null` where the document remembers nothing: it is not ours, or it was cleaned. */
export function leeMemoria(pack: Package, principal: string): Memoria | null {
  const parte = parteDeMemoria(pack, principal);
  if (parte === null) return null;
  const xml = pack.text(parte);
  const bloques = new Map<string, Recuerdo>();
  let codigo = '';
  scanXml(xml, parte, {
    open(nombre, _inicio, finDeNombre, fin) {
      const a = parseAttributes(xml, finDeNombre, fin);
      if (nombre === 'informe') codigo = a.get('codigo') ?? '';
      if (nombre !== 'bloque') return;
      bloques.set(a.get('tag') ?? '', { texto: a.get('texto') ?? '', datos: a.get('datos') ?? '' });
    },
    close() {},
  });
  return { codigo, bloques };
}

export function escribeMemoria(
  pack: Package,
  principal: string,
  { codigo, bloques }: Memoria,
): void {
  const lineas = [...bloques].map(
    ([tag, { texto, datos }]) =>
      `<bloque tag="${atributo(tag)}" texto="${atributo(texto)}" datos="${atributo(datos)}"/>`,
  );
  const xml = `${XML_DECLARATION}<informe xmlns="${NS}" codigo="${atributo(codigo)}">${lineas.join('')}</informe>`;
  const parte = parteDeMemoria(pack, principal);
  if (parte !== null) {
    if (pack.text(parte) !== xml) pack.setText(parte, xml);
    return;
  }
  const nueva = pack.freeName('customXml/item', '.xml');
  pack.setText(nueva, xml);
  pack.relate(principal, REL_DATOS, nueva);
}
