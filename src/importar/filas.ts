/** What each row of a table is: data, the title of a level, the heading again, a total, a note. */
import { llano } from '../ceplan/llano';
import { signoDeVacio } from './cifras';
import { vacia } from '../libro/valores';
import { enLinea } from './hoja';
import { respuesta } from './mapa';
import type { TablaPorLeer } from './porLeer';
import type { Lugar } from './tipos';
import { tituloDeGrupo, type Titulo } from './vocabulario';

export type Clase =
  | { readonly es: 'vacia' | 'cabecera' | 'datos' }
  | { readonly es: 'grupo'; readonly titulo: Titulo; readonly lugar: Lugar }
  | { readonly es: 'sinNivel'; readonly texto: string; readonly columna: number }
  | {
      readonly es: 'ajena';
      readonly porque: 'filaTotal' | 'filaNota' | 'filaSinIndicador' | 'filaSinDatos';
      readonly texto: string;
      readonly columna: number;
    };

const TOTAL =
  /^(?:sub ?)?(?:total(?:es)?|promedio|suma)(?: (?:general|parcial|nacional|acumulado|de la (?:politica|tabla)|(?:del? )?(?:op|oei|aei|objetivo|servicio|lineamiento|producto).*))?$/;
const SUENA_A_TOTAL = /total|promedio|suma/i;
const DATOS = { es: 'datos' } as const;
const NOTA = /^(?:fuente|nota|notas|elaboracion|elaborado|leyenda|\*|\(\*|\d\/|[ab]\/|n d |s d )/;

export class Filas {
  /** What each column's heading says, by column. */
  private readonly cabezas: ReadonlyMap<number, ReadonlySet<string>>;

  constructor(private readonly t: TablaPorLeer) {
    this.cabezas = new Map(
      t.tabla.columnas.map(({ indice, ruta }) => [indice, new Set(ruta.map(llano))]),
    );
  }

  ultimaConIndicador(): number {
    const [desde, hasta] = this.t.tabla.cuerpo;
    for (let fila = hasta; fila >= desde; fila--) {
      if (this.tieneNombre(fila) && this.llenas(fila).length > 1) return fila;
    }
    return desde - 1;
  }

  private tieneNombre(fila: number): boolean {
    return !vacia(this.t.tabla.hoja.visto(fila, this.t.indicador.indice));
  }

  private llenas(fila: number): readonly number[] {
    const { hoja, columnas } = this.t.tabla;
    return columnas.flatMap(({ indice }) => (vacia(hoja.valor(fila, indice)) ? [] : [indice]));
  }

  /** A name and a number that is no degree: data beyond doubt, which most rows are. */
  private esDeDatos(fila: number): boolean {
    const { hoja } = this.t.tabla;
    const { indice } = this.t.indicador;
    const nombre = hoja.valor(fila, indice);
    if (typeof nombre !== 'string' || SUENA_A_TOTAL.test(nombre) || hoja.combinada(fila, indice))
      return false;
    const primera = hoja.valor(fila, this.t.tabla.columnas[0]!.indice);
    if (typeof primera === 'string' && SUENA_A_TOTAL.test(primera)) return false;
    return this.t.deCifras.some(
      ({ columna, significado: { campo } }) =>
        (campo === 'logro' || campo === 'valor') &&
        typeof hoja.valor(fila, columna.indice) === 'number',
    );
  }

  clase(fila: number, despues: boolean): Clase {
    const { hoja } = this.t.tabla;
    if (this.esDeDatos(fila)) return DATOS;
    const llenas = this.llenas(fila);
    if (llenas.length === 0) return { es: 'vacia' };
    const textos = llenas.map((c) => enLinea(hoja.valor(fila, c)));
    const columna = llenas[0]!;
    const lugar = { hoja: hoja.nombre, fila, columna };
    const enTexto = textos.filter(
      (t, i) => typeof hoja.valor(fila, llenas[i]!) === 'string' && signoDeVacio(t) === null,
    );
    const primero = llano(enTexto[0] ?? '');
    if (TOTAL.test(primero) || TOTAL.test(llano(enTexto[1] ?? '')))
      return { es: 'ajena', porque: 'filaTotal', texto: enTexto[0]!, columna };
    if (this.esCabecera(fila)) return { es: 'cabecera' };
    const titulo = this.comoTitulo(fila, llenas, enTexto);
    if (titulo) return { es: 'grupo', titulo, lugar };
    if (this.tieneNombre(fila)) {
      const nombre = enLinea(hoja.visto(fila, this.t.indicador.indice));
      const ancha = (hoja.combinada(fila, this.t.indicador.indice)?.columns ?? 1) > 2;
      if (llenas.length > 1 && !ancha) return { es: 'datos' };
      if (despues || NOTA.test(llano(nombre)) || NOTA.test(nombre))
        return { es: 'ajena', porque: 'filaNota', texto: nombre, columna };
      if (ancha) return this.sinNivel(nombre, lugar);
      return { es: 'ajena', porque: 'filaSinDatos', texto: nombre, columna };
    }
    return this.sinNombre(fila, enTexto, llenas, despues);
  }

  private sinNombre(
    fila: number,
    enTexto: readonly string[],
    llenas: readonly number[],
    despues: boolean,
  ): Clase {
    const { hoja } = this.t.tabla;
    const columna = llenas[0]!;
    const texto = enTexto[0] ?? enLinea(hoja.valor(fila, columna));
    const cifras = llenas.length - enTexto.length;
    if (this.t.larga && this.t.larga && cifras > 0) return { es: 'datos' };
    if (cifras === 0 && (despues || NOTA.test(llano(texto)) || NOTA.test(texto)))
      return { es: 'ajena', porque: 'filaNota', texto, columna };
    if (cifras === 0 && enTexto.length === 1) {
      return this.sinNivel(texto, { hoja: hoja.nombre, fila, columna });
    }
    return { es: 'ajena', porque: 'filaSinIndicador', texto, columna };
  }

  /** A title of no level, or of the one that a person said; said to be nothing, a note. */
  private sinNivel(texto: string, lugar: Lugar): Clase {
    const dicho = respuesta(this.t.mapa, lugar, texto);
    if (!dicho) return { es: 'sinNivel', texto, columna: lugar.columna };
    const titulo = tituloDeGrupo(enLinea(dicho.es));
    return titulo
      ? { es: 'grupo', titulo, lugar }
      : { es: 'ajena', porque: 'filaNota', texto, columna: lugar.columna };
  }

  /** The heading again, as a printed table repeats it. */
  private esCabecera(fila: number): boolean {
    const { hoja } = this.t.tabla;
    // Where names stand, the heading says so; its lower rows may say nothing there.
    const nombre = enLinea(hoja.visto(fila, this.t.indicador.indice));
    if (nombre !== '' && !this.cabezas.get(this.t.indicador.indice)!.has(llano(nombre)))
      return false;
    let [iguales, llenas] = [0, 0];
    for (const [indice, dichas] of this.cabezas) {
      const texto = llano(enLinea(hoja.visto(fila, indice)));
      if (texto === '') continue;
      llenas++;
      if (dichas.has(texto)) iguales++;
    }
    return iguales >= 2 && iguales >= llenas * 0.6;
  }

  /** A row that names a level for those below it: in one cell, or its code and its name in two. */
  private comoTitulo(
    fila: number,
    llenas: readonly number[],
    enTexto: readonly string[],
  ): Titulo | null {
    const { hoja } = this.t.tabla;
    const propias = this.t.columnas.filter(
      ({ columna: { indice }, significado: { campo } }) =>
        campo !== 'avance1' && campo !== 'avance2' && llenas.includes(indice),
    );
    const conFiguras = propias.some(
      ({ significado: { campo } }) =>
        campo === 'logro' || campo === 'unidadMedida' || campo === 'sentido',
    );
    if (conFiguras || enTexto.length === 0) return null;
    const titulo = tituloDeGrupo(enTexto.slice(0, 2).join(' '));
    if (!titulo || (enTexto.length > 2 && hoja.combinada(fila, llenas[0]!) === undefined))
      return null;
    // A name that merely begins with "Servicio" stands where names of indicators do, with others of its row.
    return titulo.codigo === '' && llenas.length > 1 ? null : titulo;
  }
}
