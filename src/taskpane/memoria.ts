/** What is remembered for as long as the page lives, which is as long as the workbook is open. */
import { hoy } from '../acciones/hoy';
import type { Situacion } from '../acciones';
import type { Idioma } from '../textos/idioma';
import type { InicioVisto } from './estado';
import { inicioDe } from './inicio/inicio';

/** Where the workbook stood when it was last read, and what is known of it since. */
export class Memoria {
  #situacion: Situacion | null = null;
  #cambios = false;
  #congelado = false;

  constructor(private readonly idioma: Idioma) {}

  situado(situacion: Situacion | null): InicioVisto | null {
    this.#situacion = situacion;
    this.#cambios = false;
    return this.inicio();
  }

  /** Somebody has written in the input sheets. */
  cambiaron(): InicioVisto | null {
    this.#cambios = true;
    return this.inicio();
  }

  /** What an action is known to have changed without its being read again. */
  anotar(cambio: Partial<Pick<Situacion, 'anterior' | 'ejemplo'>>): void {
    if (this.#situacion) this.#situacion = { ...this.#situacion, ...cambio };
  }

  congelado(congelado: boolean): void {
    this.#congelado = congelado;
  }

  inicio(): InicioVisto | null {
    const momento = { hoy: hoy(), cambios: this.#cambios, congelado: this.#congelado };
    return this.#situacion && inicioDe(this.#situacion, momento, this.idioma);
  }
}
