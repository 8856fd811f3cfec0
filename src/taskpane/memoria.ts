/** What is remembered for as long as the page lives, which is as long as the workbook is open. */
import { hoy } from '../acciones/hoy';
import type { Situacion } from '../acciones';
import type { Idioma } from '../textos/idioma';
import type { InicioVisto, Lectura, Lugar, Mirada } from './estado';
import { inicioDe } from './inicio/inicio';

/** Where the workbook stood when it was last read, and what is known of it since. */
export class Memoria {
  #situacion: Situacion | null = null;
  #cambios = false;
  #congelado = false;
  #movidas: ReadonlySet<string> = new Set();
  #seleccion: Lugar | null = null;
  #avisa: (mirada: Mirada) => void = () => undefined;

  constructor(private readonly idioma: Idioma) {}

  /** All of it has been read. */
  leido(situacion: Situacion | null): InicioVisto | null {
    this.#situacion = situacion;
    this.#cambios = false;
    this.#movidas = new Set();
    this.#mirar();
    return this.inicio();
  }

  /** An action has read the input sheets, and knows the rows of those that it wrote. */
  situado(situacion: Situacion): InicioVisto | null {
    const { entradas, generadas } = situacion.renglones;
    const escritas = new Set(generadas.map(({ clave }) => clave));
    const quedan = (this.#situacion?.renglones.generadas ?? []).filter(
      ({ clave }) => !escritas.has(clave),
    );
    const sinLeer = new Set(quedan.map(({ hoja }) => hoja));
    this.#situacion = {
      ...situacion,
      renglones: { entradas, generadas: [...quedan, ...generadas] },
    };
    this.#cambios = false;
    this.#movidas = new Set([...this.#movidas].filter((hoja) => sinLeer.has(hoja)));
    this.#mirar();
    return this.inicio();
  }

  /** Whose the workbook is; empty where it does not say. */
  get politica(): string {
    return this.#situacion?.nombre ?? '';
  }

  /** Somebody has written in the input sheets. */
  cambiaron(): InicioVisto | null {
    this.#cambios = true;
    this.#mirar();
    return this.inicio();
  }

  /** Rows of the sheet may stand elsewhere. */
  seMovieron(hoja: string): void {
    if (this.#movidas.has(hoja)) return;
    this.#movidas = new Set([...this.#movidas, hoja]);
    this.#mirar();
  }

  eligieron(lugar: Lugar): void {
    this.#seleccion = lugar;
    this.#mirar();
  }

  mirar(avisa: (mirada: Mirada) => void): void {
    this.#avisa = avisa;
    this.#mirar();
  }

  /**
   * What an action is known to have changed without its being read again. It has put rows or columns
   * in, or taken them out: where things are is known when they are read.
   */
  anotar(cambio: Partial<Pick<Situacion, 'anterior' | 'ejemplo'>>): void {
    if (this.#situacion) this.#situacion = { ...this.#situacion, ...cambio, ...SIN_LUGARES };
    this.#mirar();
  }

  congelado(congelado: boolean): void {
    this.#congelado = congelado;
  }

  inicio(): InicioVisto | null {
    const momento = { hoy: hoy(), cambios: this.#cambios, congelado: this.#congelado };
    return this.#situacion && inicioDe(this.#situacion, momento, this.idioma);
  }

  #mirar(): void {
    this.#avisa({ lectura: this.#lectura(), seleccion: this.#seleccion });
  }

  #lectura(): Lectura | null {
    if (!this.#situacion?.politica) return null;
    const { politica, evaluacion, localiza, renglones } = this.#situacion;
    const vieja = this.#cambios || renglones === SIN_LUGARES.renglones;
    return { politica, evaluacion, localiza, renglones, vieja, movidas: this.#movidas };
  }
}

const SIN_LUGARES: Pick<Situacion, 'localiza' | 'renglones'> = {
  localiza: () => null,
  renglones: { entradas: [], generadas: [] },
};
