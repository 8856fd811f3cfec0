/**
 * A new document out of an earlier one: what people wrote, moved, retitled or took away stays as
 * it is, byte for byte; only the insides of our blocks are made anew, and only of those in which
 * nobody wrote. The earlier file is read, never written.
 */
import { DEFAULT_LIMITS, Package, parseAttributes, scanXml } from '@pnftp/xlsx/opc';
import type { Bloque, Documento, Pieza } from '../bloques';
import { dibujaBloque, type Lienzo } from './bloque';
import { ANCHO, ANCHO_APAISADO, dibujaPieza } from './documento';
import { IDS } from './estilos';
import { bloquesEn, controlesEn, textoVisible, type BloqueLeido } from './leer';
import { numerar } from './numerar';
import {
  datosDe,
  escribeMemoria,
  leeMemoria,
  ponGrafico,
  type Memoria,
  type Recuerdo,
} from './partes';
import { tagDeBloque, tagDePregunta, W } from './xml';

/** What became of a block. */
export type Suerte =
  'renovado' | 'igual' | 'nuevo' | 'quitado' | 'editado' | 'revision' | 'sinLibro' | 'desconocido';

export interface BloqueTratado {
  readonly tag: string;
  readonly titulo: string;
  readonly suerte: Suerte;
}

export interface Sobre {
  readonly docx: Uint8Array;
  readonly bloques: readonly BloqueTratado[];
}

/** Why an earlier document cannot be taken. */
export class DocumentoAjeno extends Error {
  override readonly name = 'DocumentoAjeno';
  constructor(readonly motivo: 'sinTexto' | 'otroFormato' | 'sinBloques') {
    super(motivo);
  }
}

/** The other variant of the format, which Word writes when it is asked to. */
const ESTRICTO = /purl\.oclc\.org\/ooxml\/wordprocessingml/;
const DOCUMENTO = /\/officeDocument$/;

/** The part that holds the text; throws `DocumentoAjeno` or `XlsxError`. */
export function abreDocumento(bytes: Uint8Array): {
  pack: Package;
  principal: string;
  xml: string;
} {
  const pack = Package.open(bytes, DEFAULT_LIMITS);
  pack.verify(new Set());
  const principal = pack.relationships('').find(({ type }) => DOCUMENTO.test(type))?.target;
  if (principal === undefined || !pack.has(principal)) throw new DocumentoAjeno('sinTexto');
  const xml = pack.text(principal);
  if (!xml.includes(`xmlns:w="${W}"`)) {
    throw new DocumentoAjeno(ESTRICTO.test(xml) ? 'otroFormato' : 'sinTexto');
  }
  return { pack, principal, xml };
}

interface Cambio {
  readonly desde: number;
  readonly hasta: number;
  readonly texto: string;
}

export function sobreDocumento(documento: Documento, anterior: Uint8Array): Sobre {
  const { pack, principal, xml } = abreDocumento(anterior);
  const hallados = bloquesEn(xml);
  const memoria = leeMemoria(pack, principal);
  if (hallados.length === 0 && memoria === null) throw new DocumentoAjeno('sinBloques');
  const obra = new Obra(pack, principal, xml, documento, hallados, memoria);
  return obra.hacer();
}

class Obra {
  private readonly cambios: Cambio[] = [];
  private readonly tratados: BloqueTratado[] = [];
  private readonly recuerdos = new Map<string, Recuerdo>();
  /** Blocks that are drawn now: which of the copies under their tag, and what it is made of. */
  private readonly dibujados = new Map<
    string,
    { readonly copia: number; readonly datos: string }
  >();
  private readonly porTag = new Map<string, BloqueLeido[]>();
  private readonly estilos: ReadonlyMap<string, string>;
  private id: number;

  constructor(
    private readonly pack: Package,
    private readonly principal: string,
    private readonly xml: string,
    private readonly documento: Documento,
    hallados: readonly BloqueLeido[],
    private readonly memoria: Memoria | null,
  ) {
    for (const uno of hallados)
      this.porTag.set(uno.tag, [...(this.porTag.get(uno.tag) ?? []), uno]);
    this.estilos = idsDeEstilos(pack, principal);
    this.id = mayorId(xml);
  }

  hacer(): Sobre {
    const { piezas } = this.documento;
    piezas.forEach((pieza, i) => {
      if (pieza.clase === 'bloque') this.trata(pieza, i);
    });
    const suyos = new Set(piezas.flatMap((p) => (p.clase === 'bloque' ? [p.tag] : [])));
    for (const tag of this.porTag.keys()) {
      if (!suyos.has(tag)) this.anota(tag, tag, 'sinLibro');
    }
    const nuevo = this.aplicados();
    if (nuevo !== this.xml) this.pack.setText(this.principal, nuevo);
    this.recuerda(nuevo);
    return { docx: this.pack.save(), bloques: this.tratados };
  }

  private anota(tag: string, titulo: string, suerte: Suerte): void {
    this.tratados.push({ tag, titulo, suerte });
    const recuerdo = this.memoria?.bloques.get(tag);
    if (recuerdo) this.recuerdos.set(tag, recuerdo);
  }

  private trata(bloque: Bloque, i: number): void {
    const { tag, titulo } = bloque;
    const lugares = this.porTag.get(tag) ?? [];
    if (lugares.length === 0) {
      if (this.memoria === null) return this.anota(tag, titulo, 'desconocido');
      if (this.memoria.bloques.has(tag)) return this.anota(tag, titulo, 'quitado');
      return this.agrega(bloque, i);
    }
    const datos = datosDe(bloque);
    const recuerdo = this.memoria?.bloques.get(tag);
    const suertes = lugares.map((lugar) => this.renueva(bloque, lugar, datos, recuerdo));
    // Of several copies the one that a person touched is what has to be said.
    const dicha = (['revision', 'editado', 'renovado'] as const).find((s) => suertes.includes(s));
    this.anota(tag, titulo, dicha ?? 'igual');
    const copia = suertes.indexOf('renovado');
    if (copia >= 0) this.dibujados.set(tag, { copia, datos });
  }

  private renueva(
    bloque: Bloque,
    lugar: BloqueLeido,
    datos: string,
    recuerdo: Recuerdo | undefined,
  ): Suerte {
    const { huella, enRevision } = textoVisible(lugar.dentro);
    if (enRevision) return 'revision';
    // Where nothing is remembered of it, anybody may have written there.
    if (recuerdo === undefined || huella !== recuerdo.texto) return 'editado';
    if (datos === recuerdo.datos) return 'igual';
    const viejos = [...lugar.dentro.matchAll(/<c:chart\b[^>]*\br:id="([^"]*)"/g)].map(
      ([, id]) => id!,
    );
    const dibujado = dibujaBloque(bloque, this.lienzo(bloque, viejos));
    const { dentroDesde: desde, dentroHasta: hasta } = lugar;
    this.cambios.push({ desde, hasta, texto: conNotas(dibujado, lugar.dentro) });
    return 'renovado';
  }

  /** With its heading and its question, after what stands before it in the plan and is still there. */
  private agrega(bloque: Bloque, i: number): void {
    const { piezas } = this.documento;
    let desde = i;
    while (piezas[desde - 1]?.clase === 'titulo') desde--;
    let hasta = i + 1;
    while (piezas[hasta]?.clase === 'pregunta') hasta++;
    const lugar = this.lugarTras(piezas.slice(0, desde));
    const dibujos = piezas
      .slice(desde, hasta)
      .map((p) => (p.clase === 'salto' ? '' : dibujaPieza(p, this.lienzo(bloque, []), piezas)));
    this.cambios.push({ desde: lugar, hasta: lugar, texto: dibujos.join('') });
    this.tratados.push({ tag: bloque.tag, titulo: bloque.titulo, suerte: 'nuevo' });
    this.dibujados.set(bloque.tag, { copia: 0, datos: datosDe(bloque) });
  }

  private lugarTras(antes: readonly Pieza[]): number {
    const controles = controlesEn(this.xml);
    for (const pieza of [...antes].reverse()) {
      if (pieza.clase !== 'bloque' && pieza.clase !== 'pregunta') continue;
      const tag = pieza.clase === 'bloque' ? tagDeBloque(pieza.tag) : tagDePregunta(pieza.tag);
      const suyo = controles.findLast((uno) => uno.tag === tag);
      if (suyo) return suyo.fin;
    }
    return this.xml.indexOf('>', this.xml.indexOf('<w:body')) + 1;
  }

  private lienzo({ bloqueado = false }: Bloque, viejos: readonly string[]): Lienzo {
    let usados = 0;
    return {
      estilo: (nombre) => this.estilos.get(nombre.toLowerCase()) ?? IDS[nombre]!,
      siguienteId: () => ++this.id,
      grafico: (_tag, grafico) =>
        ponGrafico(this.pack, this.principal, grafico, viejos[usados++] ?? null),
      ancho: bloqueado ? ANCHO_APAISADO : ANCHO,
    };
  }

  private aplicados(): string {
    // At one place, in the order of the plan.
    const orden = this.cambios
      .map((cambio, n) => ({ ...cambio, n }))
      .sort((a, b) => a.desde - b.desde || a.n - b.n);
    let hecho = '';
    let hasta = 0;
    for (const { desde, hasta: fin, texto } of orden) {
      hecho += this.xml.slice(hasta, desde) + texto;
      hasta = fin;
    }
    return this.cambios.length === 0 ? this.xml : numerar(hecho + this.xml.slice(hasta));
  }

  /** What each block that was drawn says now, so that the next time shows who wrote in it. */
  private recuerda(xml: string): void {
    const vistas = new Map<string, number>();
    for (const { tag, dentro } of bloquesEn(xml)) {
      const copia = vistas.get(tag) ?? 0;
      vistas.set(tag, copia + 1);
      const suyo = this.dibujados.get(tag);
      // Another copy may be one that people wrote in.
      if (suyo?.copia === copia) {
        this.recuerdos.set(tag, { texto: textoVisible(dentro).huella, datos: suyo.datos });
      }
    }
    // Of those that were taken away it is remembered that they were there.
    for (const [tag, suyo] of this.memoria?.bloques ?? []) {
      if (!this.recuerdos.has(tag)) this.recuerdos.set(tag, suyo);
    }
    const { codigo } = this.documento;
    escribeMemoria(this.pack, this.principal, { codigo, bloques: this.recuerdos });
  }
}

/** Comments that hang on a block's old text hang on the first paragraph of the new one. */
function conNotas(nuevo: string, viejo: string): string {
  const abren = [...viejo.matchAll(/<w:commentRangeStart\b[^>]*\/>/g)].join('');
  const cierran = [...viejo.matchAll(/<w:commentRangeEnd\b[^>]*\/>/g)].join('');
  const citan = [
    ...viejo.matchAll(
      /<w:r\b[^>]*>(?:(?!<\/w:r>).)*<w:commentReference\b[^>]*\/>(?:(?!<\/w:r>).)*<\/w:r>/gs,
    ),
  ].join('');
  if (abren + cierran + citan === '') return nuevo;
  return nuevo.replace(
    /<w:p>(<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?((?:(?!<\/w:p>).)*)<\/w:p>/s,
    (_, propiedades: string | undefined, dentro: string) =>
      `<w:p>${propiedades ?? ''}${abren}${dentro}${cierran}${citan}</w:p>`,
  );
}

/** Word in Spanish calls `heading 1` Ttulo1: styles are found by their names, not by their ids. */
function idsDeEstilos(pack: Package, principal: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const parte = pack.relationships(principal).find(({ type }) => /\/styles$/.test(type))?.target;
  if (parte === undefined || !pack.has(parte)) return ids;
  const xml = pack.text(parte);
  let id = '';
  scanXml(xml, parte, {
    open(nombre, _inicio, finDeNombre, fin) {
      if (nombre === 'w:style') id = parseAttributes(xml, finDeNombre, fin).get('w:styleId') ?? '';
      if (nombre !== 'w:name' || id === '') return;
      ids.set((parseAttributes(xml, finDeNombre, fin).get('w:val') ?? '').toLowerCase(), id);
      id = '';
    },
    close() {},
  });
  return ids;
}

/** Bookmarks and pictures are numbered after all that the document has. */
function mayorId(xml: string): number {
  let mayor = 0;
  for (const [, id] of xml.matchAll(/<(?:w:bookmarkStart|wp:docPr)\b[^>]*?\s(?:w:)?id="(\d+)"/g)) {
    mayor = Math.max(mayor, Number(id));
  }
  return mayor;
}
