/**
 * What is remembered of the commitments for as long as the page lives: what was read, the texts
 * that wait for the matrix, and the edits with what their way back needs.
 */
import type { Edicion, LecturaDeMatriz, ResultadoEdicion } from '../../acciones';
import { conTexto, type Borrador } from '../../libro/borradores';
import type { CampoEscrito } from '../../libro/columnasMatriz';
import { compararMatriz, huellaDe, type Comparacion } from '../../libro/compararMatriz';
import { claveDeFila, igual } from '../../libro/matrizLeida';
import { seguimiento } from '../../libro/seguimiento';
import type { Idioma } from '../../textos/idioma';
import type { CompromisosVistos, PorEditar } from '../estado';
import type { Pasado } from '../pasado';
import { borradoresDe, guardarBorradores } from './borradoresGuardados';
import { claveDeAnterior, compromisosVistos } from './compromisos';

/** A row that was shown: where a text for it goes. */
interface FilaMostrada {
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number | null;
  /** `null` where the sheet does not have it yet. */
  readonly fila: number | null;
  readonly dice: (campo: CampoEscrito) => string;
}

export class MemoriaDeCompromisos {
  #politica = '';
  #borradores: readonly Borrador[] = [];
  /** Whether texts wait that this browser does not keep. */
  #pasajeros = false;
  #lectura: LecturaDeMatriz | null = null;
  #comparacion: Comparacion | null = null;

  constructor(
    private readonly pasado: Pick<Pasado, 'ediciones'>,
    private readonly idioma: Idioma,
  ) {}

  /** Texts that wait are of one policy. */
  dePolitica(nombre: string): void {
    if (nombre === this.#politica) return;
    this.#politica = nombre;
    this.#borradores = borradoresDe(nombre);
  }

  get borradores(): readonly Borrador[] {
    return this.#borradores;
  }

  /** What the person was shown; `undefined` before they were shown anything. */
  get vista(): string | undefined {
    return this.#comparacion ? huellaDe(this.#comparacion) : undefined;
  }

  get ediciones(): number {
    return this.pasado.ediciones.length;
  }

  get ultima(): Edicion | undefined {
    return this.pasado.ediciones.at(-1);
  }

  leido(lectura: LecturaDeMatriz): CompromisosVistos {
    this.#lectura = lectura;
    return this.#mostrar(lectura);
  }

  #mostrar(lectura: LecturaDeMatriz): CompromisosVistos {
    this.#comparacion = compararMatriz(lectura.material, lectura.matriz, this.#borradores);
    const vistos = compromisosVistos(lectura, this.#comparacion, this.idioma);
    return { ...vistos, pasajeros: this.#pasajeros };
  }

  /** What goes to cells of the sheet; `null` where it is kept until there are any. */
  porEscribir({ clave, textos }: PorEditar): Edicion | null {
    const mostrada = this.#mostrada(clave);
    const seDescarta = Object.values(textos).every((texto) => texto === null);
    if (!mostrada || mostrada.fila === null || seDescarta) return null;
    const { tipo, codigo, anio, fila, dice } = mostrada;
    const escritos = Object.entries(textos) as [CampoEscrito, string | null][];
    return {
      tipo,
      codigo,
      anio,
      fila,
      textos: escritos.flatMap(([campo, despues]) =>
        despues === null ? [] : [{ campo, antes: dice(campo), despues }],
      ),
    };
  }

  /** Keeps what has no cell yet, or takes it back. */
  guardar({ clave, textos }: PorEditar): CompromisosVistos | null {
    const mostrada = this.#mostrada(clave) ?? this.#suelto(clave);
    if (mostrada && mostrada.anio !== null) {
      const { tipo, codigo, anio } = mostrada;
      const propuestos = this.#propuestos(clave);
      const escritos = Object.entries(textos) as [CampoEscrito, string | null][];
      const quedan: Partial<Record<CampoEscrito, string | null>> = {};
      for (const [campo, texto] of escritos) {
        // Blank, or as it is proposed, it is nobody's.
        const deNadie = texto === null || igual(texto, propuestos[campo] ?? '');
        quedan[campo] = deNadie ? null : texto;
      }
      this.#poner(conTexto(this.#borradores, { tipo, codigo, anio }, quedan));
    }
    return this.#lectura && this.#mostrar(this.#lectura);
  }

  /** What was written in the sheet, or taken back there. */
  editado({ accion, hecha, lectura }: ResultadoEdicion): CompromisosVistos | null {
    if (accion === 'deshacerEdicion') this.pasado.ediciones = this.pasado.ediciones.slice(0, -1);
    else if (hecha && hecha.textos.length > 0)
      this.pasado.ediciones = [...this.pasado.ediciones, hecha];
    // What went to a cell waits no more.
    if (hecha && hecha.anio !== null) {
      const escritos = hecha.textos.map(({ campo }) => [campo, null] as const);
      this.#poner(
        conTexto(this.#borradores, { ...hecha, anio: hecha.anio }, Object.fromEntries(escritos)),
      );
    }
    if (!this.#lectura || !lectura) return null;
    this.#lectura = { ...this.#lectura, ...lectura };
    return this.#mostrar(this.#lectura);
  }

  /** The matrix was made: what it took waits no more, and its cells are others. */
  hecha(pendientes: readonly Borrador[]): void {
    this.#poner(pendientes);
    this.pasado.ediciones = [];
  }

  #poner(borradores: readonly Borrador[]): void {
    this.#borradores = borradores;
    // Policies without a name cannot be told apart.
    const guardados = this.#politica !== '' && guardarBorradores(this.#politica, borradores);
    this.#pasajeros = borradores.length > 0 && !guardados;
  }

  #propuestos(clave: string): Readonly<Partial<Record<string, string>>> {
    return this.#comparacion?.filas.find((una) => una.clave === clave)?.propuestos ?? {};
  }

  #mostrada(clave: string): FilaMostrada | null {
    const fila = this.#comparacion?.filas.find((una) => una.clave === clave);
    const escritas = new Map(this.#lectura?.matriz.filas.map((una) => [una.fila, una]));
    if (fila) {
      const escrita = fila.fila === null ? undefined : escritas.get(fila.fila);
      return { ...fila, dice: (campo) => escrita?.campos[campo] ?? '' };
    }
    const anterior =
      this.#lectura &&
      seguimiento(this.#lectura.material, this.#lectura.matriz).find(
        (uno) => claveDeAnterior(uno) === clave,
      );
    return anterior
      ? { ...anterior, dice: (campo) => escritas.get(anterior.fila)?.campos[campo] ?? '' }
      : null;
  }

  #suelto(clave: string): FilaMostrada | null {
    const suyo = this.#borradores.find(
      ({ tipo, codigo, anio }) => claveDeFila(tipo, codigo, anio) === clave,
    );
    return suyo ? { ...suyo, fila: null, dice: () => '' } : null;
  }
}
